"""An area of a page is kept with its annotation: through undo, history, other passages, updates and their return."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.records import AnchorState, Annotation
from desktop.annotations import passage_of
from desktop.article.area import Area, area_in
from desktop.article.content import Block, BlockKind, Content, PageMark, Passage
from desktop.errors import PostilError
from desktop.importers.imported import Imported
from desktop.library import Library

PAGES = ("The first page tells of rain.", "A second page has a picture of a barn.", "The third page ends it.")
AREA = Area(2, 0.1, 0.2, 0.5, 0.4, beside=True)


def imported(*pages: str) -> Imported:
    blocks = tuple(Block(BlockKind.PARAGRAPH, one) for one in pages)
    starts = Content(blocks).starts
    marks = tuple(PageMark(start, str(number), number) for number, start in enumerate(starts, 1))
    return Imported(Content(blocks, pages=marks), "pdf", 2)


@pytest.fixture
def made(library: Library) -> Annotation:
    """An annotation of an area on the second of three pages."""
    content = imported(*PAGES)
    article = library.articles.add_imported(content, b"%PDF one", Path("/nowhere/barn.pdf")).article
    at = content.content.text.index("picture")
    return library.annotations.add(article.id, Passage(at, at + 7), area=AREA)[0]


def now(library: Library, made: Annotation) -> Annotation:
    return library.annotations.get(made.id)


def update(library: Library, made: Annotation, *pages: str) -> Annotation:
    prepared = library.versions.prepare_update(
        made.article_id, imported(*pages), repr(pages).encode(), "/nowhere/b.pdf"
    )
    library.versions.apply(prepared)
    return now(library, made)


def test_an_area_comes_back_with_undo_and_redo(library: Library, made: Annotation) -> None:
    assert area_in(now(library, made).extra) == AREA
    library.annotations.remove([made.id])
    library.history.walk("undo")
    assert now(library, made) == made
    library.annotations.set_note(made.id, "A barn")
    library.history.walk("undo")
    library.history.walk("redo")
    assert (area_in(now(library, made).extra), now(library, made).note) == (AREA, "A barn")


def test_words_added_at_an_end_leave_the_box_and_other_words_take_it_away(library: Library, made: Annotation) -> None:
    start, end = passage_of(made) or (0, 0)
    library.annotations.set_passage(made.id, Passage(start, end + 10))
    assert area_in(now(library, made).extra) == AREA
    library.annotations.set_passage(made.id, Passage(0, 9))
    assert area_in(now(library, made).extra) is None
    library.history.walk("undo")
    assert area_in(now(library, made).extra) == AREA


def test_an_area_is_not_merged(library: Library, made: Annotation) -> None:
    other, _ = library.annotations.add(made.article_id, Passage(0, 9))
    with pytest.raises(PostilError, match="An area of a page"):
        library.annotations.merge([made.id, other.id])


@pytest.mark.parametrize(
    ("pages", "state", "page"),
    [
        ((PAGES[0] + " More of it.", *PAGES[1:]), AnchorState.IN_PLACE, 2),
        (("A page that was put before.", *PAGES), AnchorState.IN_PLACE, 3),
        ((PAGES[0], PAGES[1] + " It burnt.", PAGES[2]), AnchorState.CHANGED, 2),
        ((" ".join(PAGES),), AnchorState.CHANGED, 2),
    ],
)
def test_after_an_update_the_box_is_on_its_page_or_the_reader_should_look(
    library: Library, made: Annotation, pages: tuple[str, ...], state: AnchorState, page: int
) -> None:
    after = update(library, made, *pages)
    assert (after.anchor.state, area_in(after.extra)) == (state, AREA._replace(page=page))
    version = library.versions.of(made.article_id)[0]
    library.versions.apply(library.versions.prepare_return(made.article_id, version.id))
    assert area_in(now(library, made).extra) == AREA
