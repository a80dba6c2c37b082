"""A work that the library lacks waits with its annotations, which find their words once its file is there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from db.records import AnchorState, Article
from desktop.foreign.collection import Collection, Work
from desktop.importers.marks.mark import Mark
from desktop.library import Library
from desktop.library.articles import Added
from desktop.library.elsewhere.matching import file_hashes
from tests.by_hand import read_by_hand
from tests.library.elsewhere.bringing import bring

TEXT = """# On tides

By Ines Moor

The tide tables were printed twice a year. The moon decides.

Nobody at the quay believed them. The moon decides.
"""
MARKS = (
    Mark("1", "The tide tables were printed twice a year", "Who printed them?", place="page 3", tags=("Ships",)),
    Mark("2", "The moon decides", place="page 4"),
    Mark("3", "Words of another edition, which never stood in this one", place="page 5"),
    Mark("4", note="A fine book", place="page 9"),
)
WORK = Work("On Tides: A Study", ("Ines Moor",), marks=MARKS)


def waiting(library: Library, work: Work = WORK) -> Article:
    assert bring(library, Collection((work,))).counts == {"waiting": len(work.marks)}
    [article] = [one for one in library.read.articles() if one.is_waiting]
    return article


def offered(library: Library, text: str = TEXT, name: str = "tides.txt") -> Added:
    return library.articles.add_imported(read_by_hand(text), text.encode(), f"/books/{name}")


def give(library: Library, article: Article, text: str = TEXT) -> None:
    imported = read_by_hand(text)
    update = library.versions.prepare_update(article.id, imported, text.encode(), "/books/tides.txt")
    assert update.safe
    library.versions.apply(update)


def test_what_waits_is_kept_in_order_with_its_notes_places_and_themes_and_goes_by_one_undo(library: Library) -> None:
    article = waiting(library)
    assert (article.title, article.author, library.articles.text(article.id)) == ("On Tides: A Study", "Ines Moor", "")
    annotations = library.annotations.all(article.id)
    assert [one.target.quote.exact for one in annotations] == [*(mark.quote for mark in MARKS[:3]), article.title]
    assert {one.anchor.state for one in annotations} == {AnchorState.ORPHAN}
    assert [one.note for one in annotations] == ["Who printed them?", "", "", "page 9\n\nA fine book"]
    assert bring(library, Collection((WORK,))).counts == {"known": 4}
    assert [hit.article_id for hit in library.search.find("printed them")] == [article.id]
    assert library.care.check().ok
    library.history.walk("undo")
    assert library.read.articles() == []


def test_the_file_is_offered_as_its_text_and_the_annotations_find_their_words_or_are_to_be_looked_at(
    library: Library,
) -> None:
    article = waiting(library)
    added = offered(library)
    assert (added.article.id, added.already, added.likeness) == (article.id, True, "waiting")
    give(library, article)
    assert not library.read.article(article.id).is_waiting
    states = {one.target.quote.exact: one.anchor.state for one in library.annotations.all(article.id)}
    assert states[MARKS[0].quote] is AnchorState.IN_PLACE
    assert states[MARKS[1].quote] is AnchorState.CHANGED, "it stands there twice: nobody knows which is meant"
    assert states[MARKS[2].quote] is AnchorState.ORPHAN
    assert bring(library, Collection((WORK,))).counts == {"known": 4}
    assert library.care.check().ok


@pytest.mark.parametrize("hashes", [(), (file_hashes(TEXT.encode())[0],)])
def test_a_file_of_another_title_is_offered_by_its_hash_alone(library: Library, hashes: tuple[str, ...]) -> None:
    waiting(library, Work("Something else", hashes=hashes, marks=MARKS[:1]))
    assert offered(library).already is bool(hashes)


@pytest.mark.parametrize("exporter", ["markdown", "html", "digest", "csv", "jsonld"])
def test_what_waits_goes_out_in_every_format(library: Library, exporter: str) -> None:
    article = waiting(library)
    assert MARKS[0].quote in library.exchange.export(article.id, exporter).data.decode()


@pytest.mark.parametrize("authors", [WORK.authors, ()], ids=["same author", "not told"])
def test_two_works_of_one_title_in_a_file_wait_as_one(
    authors: tuple[str, ...], library: Library, add: Callable[..., Article]
) -> None:
    add("Something else altogether.", "else.txt")
    twice = Collection((Work(WORK.title, authors, marks=(Mark("9", "The last words of it all"),)), WORK))
    assert bring(library, twice).counts == {"waiting": 5}
    assert [one.author for one in library.read.articles() if one.is_waiting] == ["Ines Moor"]
    assert bring(library, twice).counts == {"known": 5}


def test_works_of_one_title_by_several_authors_wait_each_alone_and_are_known_again(library: Library) -> None:
    works = [Work("Poems", authors, marks=(Mark("1", "A line of it"),)) for authors in (("Ann",), ("Ben",), ())]
    assert bring(library, Collection(tuple(works))).counts == {"waiting": 3}
    assert sorted(one.author for one in library.read.articles() if one.is_waiting) == ["", "Ann", "Ben"]
    assert bring(library, Collection(tuple(works))).counts == {"known": 3}
