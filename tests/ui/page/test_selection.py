"""What is seen selected is what is selected: by mouse, by keys, in tables and across them, and what is copied."""

from __future__ import annotations

from random import Random

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.article.content import OBJECT, Block, BlockKind, Cell, Content, Passage, Span, SpanKind
from desktop.ui.page.view import ArticleView
from tests.ui.page.selecting import LETTERS, letters, made_up, middle_of, painted, picture, pull, seen
from tests.ui.pages import drag

ROUNDS = 4
DRAGS = 4


@pytest.fixture
def page(qtbot: QtBot) -> ArticleView:
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(800, 900)
    view.show()
    return view


@pytest.fixture(params=[False, True], ids=["scrolled", "two columns"])
def either(page: ArticleView, request: pytest.FixtureRequest) -> ArticleView:
    """Return the page as it is scrolled, and as it is read in two columns."""
    if request.param:
        page.resize(1100, 500)
        page.set_type(mode="paged", two_columns=True)
    return page


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_a_drag_selects_what_it_passed_and_paints_what_it_selects(either: ArticleView, seed: int) -> None:
    random, page = Random(seed), either
    page.set_content(made_up(random))
    page.clear_selection()
    plain, offsets = picture(page), seen(page)
    for _ in range(DRAGS):
        a, b = random.sample(offsets, 2)
        pull(page, middle_of(page, a), middle_of(page, b))
        passage = page.surface.selection.passage() or Passage(a, a)
        assert letters(page, passage, offsets) == painted(page, offsets, picture(page), plain), (a, b, passage)
        inside = {offset for offset in offsets if min(a, b) < offset < max(a, b)}
        assert inside <= letters(page, passage, offsets) <= inside | {a, b}, (a, b, passage)


KEYS = [
    Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Down,
    Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp,
]  # fmt: skip


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_keys_and_clicks_paint_what_they_select_and_copy_it(qtbot: QtBot, page: ArticleView, seed: int) -> None:
    random = Random(seed)
    page.set_content(made_up(random))
    page.setFocus()
    plain, offsets = picture(page), seen(page)
    for _ in range(DRAGS):
        start = random.choice(offsets)
        page.surface.selection.select(Passage(start, start))
        if random.random() < 0.3:
            _clicks(qtbot, page, middle_of(page, start).toPoint(), random.choice((2, 3)))
        for _ in range(random.randint(1, 12)):
            control = random.choice((Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier))
            qtbot.keyClick(page, random.choice(KEYS), Qt.KeyboardModifier.ShiftModifier | control)
        passage, text = page.surface.selection.passage(), page.content().text
        assert page.verticalScrollBar().value() == 0
        assert letters(page, passage, offsets) == painted(page, offsets, _without_caret(page), plain)
        QGuiApplication.clipboard().setText("before")
        qtbot.keyClick(page, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        wanted = "before" if passage is None else text[passage.start : passage.end]
        assert QGuiApplication.clipboard().text().strip() == wanted.strip()


def _without_caret(view: ArticleView) -> QImage:
    width = view.cursorWidth()
    view.setCursorWidth(0)
    shown = picture(view)
    view.setCursorWidth(width)
    return shown


def _clicks(qtbot: QtBot, view: ArticleView, pos: QPoint, count: int) -> None:
    button, viewport = Qt.MouseButton.LeftButton, view.viewport()
    qtbot.mouseClick(viewport, button, pos=pos)
    qtbot.mouseDClick(viewport, button, pos=pos)
    qtbot.mouseRelease(viewport, button, pos=pos)
    if count == 3:
        qtbot.mouseClick(viewport, button, pos=pos)


def row(number: int, *words: str) -> list[Block]:
    return [Block(BlockKind.CELL, word, cell=Cell(0, number, at, number == 0)) for at, word in enumerate(words)]


@pytest.fixture
def satellites(page: ArticleView) -> ArticleView:
    first = Block(BlockKind.PARAGRAPH, "A list", (), 0, ("ul",), "•", 1)
    cells = row(0, "Name", "One", "Two") + row(1, "Cygnus", "38", "71") + row(2, "44", "55", "66")
    page.set_content(Content((first, *cells, Block(BlockKind.PARAGRAPH, "See the report."))))
    return page


def chosen(view: ArticleView) -> str:
    passage = view.surface.selection.passage()
    return "" if passage is None else view.content().text[passage.start : passage.end]


def test_a_row_is_selected_from_its_first_to_its_last_cell_either_way(satellites: ArticleView) -> None:
    text = satellites.content().text
    first, last = middle_of(satellites, text.index("44")), middle_of(satellites, text.index("66") + 1)
    pull(satellites, first - QPointF(6, 0), last + QPointF(6, 0))
    assert chosen(satellites) == "44\n55\n66"
    pull(satellites, last + QPointF(6, 0), first - QPointF(6, 0))
    assert chosen(satellites) == "44\n55\n66"


def test_a_drag_that_ends_before_a_cell_leaves_it_unpainted(satellites: ArticleView) -> None:
    plain, offsets, text = picture(satellites), seen(satellites), satellites.content().text
    first, next_cell = text.index("44"), middle_of(satellites, text.index("55"))
    pull(satellites, middle_of(satellites, first) - QPointF(3, 0), next_cell - QPointF(3, 0))
    assert chosen(satellites) == "44"
    assert painted(satellites, offsets, picture(satellites), plain) == {first, first + 1}
    assert not satellites.textCursor().hasComplexSelection()  # which Qt may paint by itself


def test_a_drag_takes_whole_words_and_with_alt_or_by_the_setting_letters(satellites: ArticleView) -> None:
    text, plain = satellites.content().text, Qt.KeyboardModifier.NoModifier
    within = middle_of(satellites, text.index("list") + 2), middle_of(satellites, text.index("report") + 2)
    for by_words in (True, False):
        satellites.surface.pointing.by_words = by_words
        for a, b in (within, within[::-1]):
            pull(satellites, a, b, plain if by_words else LETTERS)
            whole = chosen(satellites)
            pull(satellites, a, b, LETTERS if by_words else plain)
            assert whole.startswith("list\nName") and whole.endswith("See the report")
            assert not chosen(satellites).startswith("list") and not chosen(satellites).endswith("report")
    satellites.surface.pointing.by_words = True
    a = middle_of(satellites, text.index("See"))
    pull(satellites, a, middle_of(satellites, text.index("the")) - QPointF(6, 0), plain)
    assert chosen(satellites) == "See"  # no word that was only touched
    pull(satellites, a, a, plain)
    assert chosen(satellites) == ""


def test_shift_and_the_arrows_go_from_cell_to_cell_and_out_of_the_table(qtbot: QtBot, satellites: ArticleView) -> None:
    text, shift = satellites.content().text, Qt.KeyboardModifier.ShiftModifier
    satellites.surface.selection.select(Passage(text.index("44"), text.index("44")))
    for wanted in ("4", "44", "44", "44\n5", "44\n55", "44\n55", "44\n55\n6", "44\n55\n66"):
        qtbot.keyClick(satellites, Qt.Key.Key_Right, shift)
        assert chosen(satellites) == wanted
    for _ in range(2):
        qtbot.keyClick(satellites, Qt.Key.Key_Down, shift)
    assert chosen(satellites) == "44\n55\n66\nSe"
    for _ in range(6):
        qtbot.keyClick(satellites, Qt.Key.Key_Up, shift)
    passage = satellites.surface.selection.passage()
    assert passage is not None and passage.start < len("A list") and passage.end == text.index("44") - 1


def test_a_drag_after_a_double_click_goes_on_by_words_and_after_a_third_by_paragraphs(
    qtbot: QtBot, view: ArticleView
) -> None:
    text, viewport, button = view.content().text, view.viewport(), Qt.MouseButton.LeftButton
    buys, handed = (
        middle_of(view, text.index("buys") + 1).toPoint(),
        middle_of(view, text.index("handed") + 2).toPoint(),
    )
    for a, b in ((buys, handed), (handed, buys)):
        qtbot.mouseClick(viewport, button, pos=a)
        qtbot.mouseDClick(viewport, button, pos=a)
        drag(viewport, b)
        qtbot.mouseRelease(viewport, button, pos=b)
        assert chosen(view) == text[text.index("buys") : text.index("handed") + 6]
        qtbot.mousePress(viewport, button, pos=QPoint(2, 2))  # the next is no triple click
        qtbot.mouseRelease(viewport, button, pos=QPoint(2, 2))
    below = middle_of(view, view.content().starts[1] + 9).toPoint()
    _clicks(qtbot, view, buys, 2)
    qtbot.mousePress(viewport, button, pos=buys)
    drag(viewport, below)
    qtbot.mouseRelease(viewport, button, pos=below)
    assert chosen(view) == "\n".join(block.text for block in view.content().blocks[:2])


def test_shift_and_a_click_selects_so_far(qtbot: QtBot, view: ArticleView) -> None:
    text, viewport, button = view.content().text, view.viewport(), Qt.MouseButton.LeftButton
    qtbot.mouseClick(viewport, button, pos=middle_of(view, 2).toPoint() - QPoint(4, 0))
    for word in ("compute", "handed", "buys"):
        at = middle_of(view, text.index(word)) - QPointF(4, 0)
        qtbot.mouseClick(viewport, button, Qt.KeyboardModifier.ShiftModifier, pos=at.toPoint())
        assert chosen(view) == text[2 : text.index(word)].strip()


def test_a_drag_that_ends_on_a_link_follows_none(qtbot: QtBot, satellites: ArticleView) -> None:
    blocks = satellites.content().blocks
    link = Block(
        BlockKind.CELL, "report", (Span(SpanKind.LINK, 0, 6, "https://example.invalid/"),), cell=blocks[9].cell
    )
    satellites.set_content(Content((*blocks[:9], link)))
    told: list[str] = []
    satellites.link_activated.connect(told.append)
    text = satellites.content().text
    pull(satellites, middle_of(satellites, text.index("44")), middle_of(satellites, text.index("report") + 3))
    assert told == [] and chosen(satellites).endswith("rep")
    qtbot.mouseClick(
        satellites.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(satellites, text.index("report") + 3).toPoint()
    )
    assert told == ["https://example.invalid/"]


def test_a_selection_stays_through_zoom_and_width_and_ends_with_its_article(page: ArticleView) -> None:
    random = Random(5)
    page.set_content(made_up(random))
    page.surface.selection.select(Passage(3, 60))
    page.set_type(zoom=130)
    page.resize(500, 900)
    assert page.surface.selection.passage() == Passage(3, 60)
    page.set_content(made_up(random))
    plain = picture(page)
    assert page.surface.selection.passage() is None
    page.clear_selection()
    assert picture(page) == plain


def test_qts_cursor_follows_for_those_who_have_the_page_read_to_them_and_leads(satellites: ArticleView) -> None:
    text, where = satellites.content().text, satellites.page_geometry().map
    satellites.surface.selection.select(Passage(2, 6))
    assert satellites.textCursor().selectedText() == "list"
    for quote in ("list", "44\n55\n66", text):
        start, end = (where.position(text.index(quote) + beyond) for beyond in (0, len(quote)))
        cursor = satellites.textCursor()  # as what Qt does for an assistive program
        cursor.setPosition(start)
        cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
        satellites.setTextCursor(cursor)
        assert chosen(satellites) == quote


@pytest.mark.parametrize("seed", range(3))
def test_what_is_painted_anew_in_part_is_what_would_be_painted_as_a_whole(page: ArticleView, seed: int) -> None:
    random = Random(seed)
    blocks = made_up(random).blocks  # Qt draws a picture otherwise in part, selected or not
    page.set_content(Content(tuple(block for block in blocks if OBJECT not in block.text)))
    offsets = seen(page)
    for _ in range(6):
        a, b = random.sample(offsets, 2)
        pull(page, middle_of(page, a), middle_of(page, b))
        page.surface.offer.bar.hide()
        QApplication.processEvents()
        in_parts = on_screen(page)
        page.viewport().repaint()
        assert on_screen(page) == in_parts


def on_screen(view: ArticleView) -> QImage:
    return view.screen().grabWindow(view.winId()).toImage()
