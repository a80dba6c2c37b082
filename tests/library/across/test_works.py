"""What a bibliography says of articles: whose works they are, and what it may change there."""

from __future__ import annotations

import pytest

from desktop.citing.items import citation_key, item_of
from desktop.citing.read import Read
from desktop.library.across.shelf import Edit

WORK = {
    "id": "roe2026",
    "citation-key": "roe2026",
    "type": "article-journal",
    "title": "The harbour at night",
    "author": [
        {"family": "Roe", "given": "Jane"},
        {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"},
    ],
    "container-title": "Tides",
    "volume": "3",
    "page": "1–11",
    "issued": {"date-parts": [[2026, 3]]},
    "DOI": "10.5555/tides",
}


def plan(library, *items):
    return library.works.plan(Read(tuple(items)))


@pytest.fixture
def harbour(library, tmp_path):
    path = tmp_path / "harbour.md"
    path.write_text("# The harbour at night\n\nThe tide decides.\n", encoding="utf-8")
    return library.articles.add(path).article


def test_a_work_gives_its_article_details_and_a_citation_in_one_step(library, harbour):
    (work,) = plan(library, WORK).works
    assert work.article == harbour
    assert work.changed == ("author", "date", "publisher", "volume", "doi", "pages", "kind")
    library.works.apply(plan(library, WORK))
    article = library.read.article(harbour.id)
    assert (article.author, article.doi, article.publisher) == ("Jane Roe, Jan van der Berg", "10.5555/tides", "Tides")
    item = item_of(article)
    assert (item["volume"], item["author"], citation_key(item)) == ("3", WORK["author"], "roe2026")
    assert not plan(library, WORK).changes
    library.history.walk("undo")
    assert library.read.article(harbour.id).author == ""


def test_a_title_that_left_with_the_marks_of_print_comes_back_as_no_other(library, harbour):
    library.articles.rename(harbour.id, "'WHO READS': A BOY'S TIDES")
    library.works.apply(plan(library, WORK | {"title": "'WHO READS': A BOY'S TIDES"}))
    assert "title" not in plan(library, item_of(library.read.article(harbour.id))).works[0].changed


def test_what_the_user_wrote_stays_and_what_an_earlier_bibliography_said_gives_way(library, harbour):
    library.works.apply(plan(library, WORK))
    newer = WORK | {"issued": {"date-parts": [[2027]]}, "volume": "4"}
    assert plan(library, newer).works[0].changed == ("date", "volume")
    library.shelf.edit([harbour.id], Edit(values={"date": "1999"}))
    (work,) = plan(library, newer).works
    assert (work.changed, work.kept) == (("volume",), ("date",))
    library.works.apply(plan(library, newer))
    item = item_of(library.read.article(harbour.id))
    assert (item["issued"], item["volume"]) == ({"date-parts": [[1999]]}, "4")


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({"title": "Another one", "DOI": "10.5555/TIDES"}, True),  # by its DOI
        ({"DOI": "", "title": "Nothing alike", "files": ["C:\\papers\\Harbour.md"]}, True),  # by its file
        ({"DOI": "", "title": "the harbour at night."}, True),  # by its title
        ({"DOI": "", "issued": {"date-parts": [[1950]]}}, False),  # of another year
        ({"DOI": "", "title": "Nothing alike"}, False),
    ],
)
def test_a_work_is_known_by_doi_file_or_title_and_year(library, harbour, changed, found):
    library.works.apply(plan(library, WORK))
    (work,) = plan(library, WORK | changed).works
    assert (work.article is not None) == found
    assert bool(work.why) == (not found)


def test_of_two_works_of_one_article_the_second_is_told(library, harbour):
    first, second = plan(library, WORK, WORK | {"citation-key": "roe2026b"}).works
    assert first.article == harbour and second.article is None
    assert "the same article as “roe2026”" in second.why
