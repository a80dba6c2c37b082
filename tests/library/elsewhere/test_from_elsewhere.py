"""Marks of other programs come in once, at their words, and every entry of the file is accounted for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from db.records import AnchorState, Article
from desktop.article.content import Passage
from desktop.errors import PostilError
from desktop.foreign.collection import Collection, Refused, Work
from desktop.importers.marks.mark import Mark
from desktop.library import Library
from desktop.library.elsewhere.report import Report
from tests.library.elsewhere.bringing import bring

TEXT = """# Harbour notes

The tide decides, and the pilots know it.

The harbour master writes down every ship that comes in.

The tide decides again at night.
"""
MASTER = Mark("1", "The harbour master writes down every ship", "Ask for the book", place="page 1", tags=("Ships",))
MARKS = (
    MASTER,
    Mark("2", "The tide decides"),
    Mark("3", "Nobody ever wrote these words in that book"),
    Mark("4", note="A note alone", place="page 9"),
    replace(MASTER, entry="5"),
)
OTHER = Work("", marks=(Mark("6", "Some words"),))
COLLECTION = Collection((Work("Harbour notes", marks=MARKS), OTHER), (Refused("7", "A bookmark marks no words."),))


def of(*marks: Mark) -> Collection:
    return Collection((Work("Harbour notes", marks=marks),))


@pytest.fixture
def harbour(add: Callable[..., Article]) -> Article:
    return add(TEXT, "harbour.txt")


def test_every_entry_comes_in_at_its_words_or_is_told_and_undo_takes_all_of_it_back(
    library: Library, harbour: Article
) -> None:
    report = bring(library, COLLECTION)
    assert report.counts == {"in_place": 1, "look": 1, "orphan": 1, "note_only": 1, "known": 1}
    assert [one.entry for one in report.refused] == ["7", "6"]
    assert report.articles == ((harbour.id, "Harbour notes", 4),)
    annotations = {one.note: one for one in library.annotations.all(harbour.id) if one.note}
    master = annotations["Ask for the book"]
    assert (master.target.quote.exact, master.anchor.state) == (MASTER.quote, AnchorState.IN_PLACE)
    assert [library.themes.get(id_).name for id_ in master.theme_ids] == ["Ships"]
    assert annotations["page 9\n\nA note alone"].target.quote.exact == "Harbour notes"
    library.history.walk("undo")
    assert library.annotations.all() == []
    assert bring(library, COLLECTION).counts == report.counts


def test_a_newer_file_brings_what_is_new_there_and_keeps_what_was_written_here(
    library: Library, harbour: Article
) -> None:
    bring(library, of(replace(MASTER, id="a"), replace(MASTER, id="b", note="second")))
    first, second = sorted(library.annotations.all(), key=lambda one: one.note)
    library.annotations.set_note(second.id, "second, and more here")
    newer = of(
        replace(MASTER, id="a", note="Ask for both books"),
        replace(MASTER, id="b", note="second, and more there"),
        Mark("9", "and the pilots know it", id="c"),
    )
    assert bring(library, newer).counts == {"changed": 2, "in_place": 1}
    notes = {one.id: one.note for one in library.annotations.all()}
    assert notes[first.id] == "Ask for both books"
    assert "second, and more here" in notes[second.id]
    assert "second, and more there" in notes[second.id]
    before = library.annotations.all()
    bring(library, newer)
    assert library.annotations.all() == before


def test_the_same_words_marked_in_two_programs_are_one_annotation_with_both_notes(
    library: Library, harbour: Article
) -> None:
    start = library.articles.text(harbour.id).index(MASTER.quote)
    library.annotations.add(harbour.id, Passage(start, start + len(MASTER.quote)), note="Mine")
    assert bring(library, of(MASTER)).counts == {"changed": 1}
    [put] = library.elsewhere.plan("koreader", of(replace(MASTER, id="k", note="", tags=()))).puts
    assert not put.is_seen
    assert bring(library, of(replace(MASTER, id="k", note="")), "koreader").counts == {"known": 1}
    [annotation] = library.annotations.all()
    assert annotation.note == "Mine\n\nAsk for the book"
    assert bring(library, of(MASTER)).counts == {"known": 1}


def test_a_plan_writes_nothing_and_one_for_an_older_text_is_refused(
    library: Library, harbour: Article, add: Callable[..., Article]
) -> None:
    plan = library.elsewhere.plan("kindle", of(MASTER))
    assert library.annotations.all() == []
    other = replace(plan.puts[0].annotation, version_id="older")
    with pytest.raises(PostilError, match=r"another text meanwhile; please import the file once more\.$"):
        library.elsewhere.apply(replace(plan, puts=(replace(plan.puts[0], annotation=other),)))
    assert library.annotations.all() == []


def test_an_article_that_is_named_takes_what_its_title_would_not(library: Library, harbour: Article) -> None:
    plan = library.elsewhere.plan("kindle", Collection((Work("", marks=(MASTER,)),)), article_id=harbour.id)
    assert plan.report.counts == {"in_place": 1}


def test_a_report_says_in_sentences_what_adds_up() -> None:
    report = Report(
        "kindle", {"in_place": 1200, "look": 1}, (Refused("8", "It is empty."), Refused("9", "It is empty."))
    )
    assert list(report.sentences()) == [
        "1,203 entries: 1,200 at their words, 1 at words that differ (please look), 2 left out.",
        "Left out (entries 8, 9): It is empty.",
    ]
