"""In an article from right to left the first column of a table is at its right; the one text stays in order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from random import Random

import pytest
from PySide6.QtCore import QRectF, Qt
from pytestqt.qtbot import QtBot

from desktop.article.content import Block, BlockKind, Cell, Content, Passage
from desktop.ui.page.typeset.document import CELLS_IN_ONE, GUTTER, ArticleDocument, build
from desktop.ui.page.typeset.geometry import Geometry
from desktop.ui.page.view import ArticleView
from desktop.ui.widgets.typography import TypeStyle
from tests.ui.page.selecting import letters, made_up, middle_of, painted, picture, pull, seen
from tests.ui.pages import shown_view

BEFORE = Block(BlockKind.PARAGRAPH, "הסירה יוצאת מן הנמל בבוקר, וחוזרת בערב.")
AFTER = Block(BlockKind.PARAGRAPH, "הסירה חוזרת.")
RIGHT_TO_LEFT = Block(BlockKind.PARAGRAPH, "\u200f")  # all that says so: what follows is in Latin letters
LEFT_TO_RIGHT = Block(BlockKind.PARAGRAPH, "\u200e")
_Key, _Held = Qt.Key, Qt.KeyboardModifier


def table(number: int, *rows: Sequence[str | tuple[str, int]], within: tuple[str, ...] = ()) -> list[Block]:
    """Return the cells of a table; one that is given with a number takes up so many columns."""
    made = []
    for row, cells in enumerate(rows):
        column = 0
        for one in cells:
            text, wide = one if isinstance(one, tuple) else (one, 1)
            cell = Cell(number, row, column, row == 0, "", 1, wide)
            made.append(Block(BlockKind.CELL, text, containers=within, cell=cell))
            column += wide
    return made


SMALL = table(0, ("אחת", "שתיים", "שלוש"), ("44", "", "Python"), (("ירושלים", 2), "חיפה"))
CONTENT = Content((BEFORE, *SMALL, AFTER))


@pytest.fixture
def page(qtbot: QtBot) -> ArticleView:
    made = shown_view(qtbot)
    made.set_content(CONTENT)
    made.activateWindow()
    made.setFocus()
    return made


def cells_of(document: ArticleDocument) -> list[QRectF]:
    """Return where the lines of the cells may stand, in the order of the text."""
    layout, blocks = document.documentLayout(), document.content.blocks
    segments = [one for one in document.map.segments if blocks[one.block].cell is not None]
    return [layout.blockBoundingRect(document.findBlock(one.position)) for one in segments]


def edges_of(document: ArticleDocument) -> tuple[float, float]:
    """Return where the first table begins and ends."""
    rect = Geometry(document).table_rect(document.rootFrame().childFrames()[0])
    return rect.left(), rect.right()


def words(columns: int, rows: int = 2, of: str = "water") -> list[list[str]]:
    return [[of * (column % 3 + 1) for column in range(columns)] for _ in range(rows)]


TABLES = {
    "small": table(0, ("one", "two words", "three"), ("44", "", "66"), (("a wide one", 2), "x"), ("x", ("another", 2))),
    "in a quote": table(0, *words(3), within=("quote", "ul")),
    "crowded": table(0, *words(12)),
    "crowded in a quote": table(0, *words(12), within=("quote", "ul")),
    "wrapped": table(0, *words(4, 2, "the water of the river ")),
    "in parts": table(0, *words(3, CELLS_IN_ONE // 3 + 2, "mill ")),
}


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("gutter", [GUTTER, 0])
def test_a_table_is_the_mirror_image_of_what_it_is_in_another_article(qapp: object, name: str, gutter: int) -> None:
    cells = TABLES[name]
    plain, mirrored = (
        build(Content((first, *cells)), TypeStyle(), gutter=gutter) for first in (LEFT_TO_RIGHT, RIGHT_TO_LEFT)
    )
    width = TypeStyle().column_width() + 2 * gutter
    for document in (plain, mirrored):
        document.setTextWidth(width)
    left, right = cells_of(plain), cells_of(mirrored)
    assert len(left) == len(right) == len(cells)
    [ends, others] = (edges_of(document) for document in (plain, mirrored))
    assert ends[0] == gutter + (TypeStyle().quote_indent + TypeStyle().list_indent if cells[0].containers else 0)
    assert others[1] == width - ends[0] and gutter <= others[0]
    loose = 30 if name in ("small", "in a quote") else 6  # where in the one Qt chooses the widths
    assert width - others[0] == pytest.approx(ends[1], abs=loose)
    for one, other in zip(left, right, strict=True):
        assert (other.left(), other.right()) == pytest.approx((width - one.right(), width - one.left()), abs=loose)
        assert other.top() == pytest.approx(one.top(), abs=1) or name.startswith("crowded")


def test_the_first_column_is_at_the_right_and_what_has_no_letters_stands_there_too(page: ArticleView) -> None:
    places = [page.surface.page.viewport_rect(page.content().passage_of(index)) for index in range(1, 10)]
    assert all(one.right() > other.right() for row in (places[:3], places[3:6]) for one, other in pairwise(row))
    assert places[6].right() > places[7].right()
    number = max(fragment.right() for fragment in fragments_of(page, "44"))
    assert number == pytest.approx(max(fragment.right() for fragment in fragments_of(page, "אחת")), abs=1.5)
    assert number == pytest.approx(max(fragment.right() for fragment in fragments_of(page, "ירושלים")), abs=1.5)
    edge = max(fragment.right() for fragment in fragments_of(page, "הסירה"))
    assert number == pytest.approx(edge - TypeStyle().em(0.5), abs=2)


def fragments_of(view: ArticleView, text: str) -> list[QRectF]:
    """Return where words are painted, in the viewport."""
    start, geometry = view.content().text.index(text), view.page_geometry()
    found = [
        one for shown in view.surface.page.in_sight() for one in geometry.fragments(shown, start, start + len(text))
    ]
    return [view.surface.page.fold().to_viewport(one.rect) for one in found]


def test_a_click_on_the_column_at_the_right_is_in_the_first_cell(qtbot: QtBot, page: ArticleView) -> None:
    for index, block in enumerate(CONTENT.blocks):
        if block.text:
            [one, *_] = fragments_of(page, block.text)
            assert CONTENT.block_at(page.surface.page.offset_at(one.center())) == index, block.text
    [first] = fragments_of(page, "אחת")
    qtbot.mouseDClick(page.viewport(), Qt.MouseButton.LeftButton, pos=first.center().toPoint())
    assert page.surface.selection.passage() == CONTENT.passage_of(1)


@pytest.mark.parametrize("seed", range(3))
def test_a_drag_over_mirrored_cells_selects_what_it_passed_and_paints_that(page: ArticleView, seed: int) -> None:
    random = Random(seed)
    page.resize(900, 900)
    page.set_content(Content((RIGHT_TO_LEFT, *table(99, *words(3)), *made_up(random).blocks)))
    plain, offsets = picture(page), seen(page)
    for _ in range(3):
        a, b = random.sample(offsets, 2)
        pull(page, middle_of(page, a), middle_of(page, b))
        passage = page.surface.selection.passage() or Passage(a, a)
        assert letters(page, passage, offsets) == painted(page, offsets, picture(page), plain), (a, b, passage)
        inside = {offset for offset in offsets if min(a, b) < offset < max(a, b)}
        assert inside <= letters(page, passage, offsets) <= inside | {a, b}, (a, b, passage)


def walked(page: ArticleView, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier, most: int) -> list[int]:
    """Press a key again and again; return through which blocks the caret came."""
    found = [CONTENT.block_at(page.surface.selection.ends.head)]
    for _ in range(most):
        qtbot.keyClick(page, key, held)
        if (index := CONTENT.block_at(page.surface.selection.ends.head)) != found[-1]:
            found.append(index)
    return found


@pytest.mark.parametrize(
    "held", [_Held.NoModifier, _Held.ShiftModifier, _Held.ControlModifier], ids=["", "shift", "ctrl"]
)
def test_the_arrows_go_from_cell_to_cell_as_the_text_does_and_back(
    qtbot: QtBot, page: ArticleView, held: Qt.KeyboardModifier
) -> None:
    page.surface.caret.put(CONTENT.passage_of(0).end)
    assert walked(page, qtbot, _Key.Key_Left, held, 80) == list(range(len(CONTENT.blocks)))
    page.surface.caret.put(CONTENT.starts[-1])
    assert walked(page, qtbot, _Key.Key_Right, held, 140) == list(range(len(CONTENT.blocks)))[::-1]


def test_down_goes_to_the_first_cell_and_on_below_it_and_up_comes_back(qtbot: QtBot, page: ArticleView) -> None:
    page.surface.caret.put(3)
    assert walked(page, qtbot, _Key.Key_Down, _Held.NoModifier, 4) == [0, 1, 4, 7, 9]
    page.surface.caret.put(CONTENT.starts[-1])
    assert walked(page, qtbot, _Key.Key_Up, _Held.NoModifier, 4) == [9, 8, 6, 3, 0]
