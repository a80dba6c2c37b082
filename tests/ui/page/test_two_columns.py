"""Page by page in two columns: nothing is lost or seen twice, and mouse, keys and jumps go from one to the other."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.article.content import Block, BlockKind, Content, Passage, Span, SpanKind
from desktop.ui.margin.margin import Margin
from desktop.ui.margin.note_card import NoteCard
from desktop.ui.page.view import ArticleView
from tests.ui.page.selecting import middle_of, pull, seen
from tests.ui.pages import SENTENCE, THEMES, annotation, click, point_of

WIDE, NARROW, HIGH = 1300, 620, 480
HEBREW = Content(tuple(Block(BlockKind.PARAGRAPH, f"{n} הסירה יוצאת מן הנמל בבוקר. " * 8) for n in range(40)))


def content() -> Content:
    blocks: list[Block] = []
    for number in range(14):
        blocks.append(Block(BlockKind.HEADING, f"Part {number}", level=2))
        blocks.append(Block(BlockKind.PARAGRAPH, f"{number} {SENTENCE * (1 + number % 4)}".strip()))
        blocks.append(Block(BlockKind.PARAGRAPH, SENTENCE.strip(), (), 0, ("quote",)))
    link = Span(SpanKind.LINK, 0, 5, "https://example.org/last")
    return Content((*blocks, Block(BlockKind.PARAGRAPH, "There it ends.", (link,))))


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    made = ArticleView()
    qtbot.addWidget(made)
    made.resize(WIDE, HIGH)
    made.set_content(content())
    made.show()
    made.setFocus()
    made.set_type(mode="paged", two_columns=True)
    return made


def value(view: ArticleView) -> int:
    return view.verticalScrollBar().value()


def turned_through(view: ArticleView, qtbot: QtBot) -> list[list[int]]:
    """Return the offsets seen on each page, from the first to the last."""
    pages, before = [seen(view)], -1
    while before != value(view):
        before = value(view)
        qtbot.keyClick(view, Qt.Key.Key_Space)
        if before != value(view):
            pages.append(seen(view))
    return pages


def at_side(view: ArticleView, number: int) -> list[int]:
    """Return the offsets that are seen in one of the columns, in the order of the text."""
    one = view.surface.page.fold().slices[number]
    return [at for at in seen(view) if one.top <= view.page_geometry().edge(at).center().y() < one.bottom]


def test_every_letter_is_on_one_page_but_for_the_last_which_is_full(view: ArticleView, qtbot: QtBot) -> None:
    pages = turned_through(view, qtbot)
    assert len(pages) > 3 and all(page == sorted(page) for page in pages)
    assert [at for page in pages[:-1] for at in page] == sorted({at for page in pages[:-1] for at in page})
    text = view.content().text
    assert {at for page in pages for at in page} == {at for at, letter in enumerate(text) if not letter.isspace()}
    assert view.is_at_end()
    columns = view.surface.page.fold().slices
    assert columns[1].bottom - columns[1].top > view.viewport().height() / 2
    for _ in pages:
        qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert value(view) == 0


def test_going_back_shows_the_page_before_again(view: ArticleView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Right)
    second = seen(view)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert seen(view)[0] > second[-1]
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert seen(view) == second


def test_a_drag_from_the_left_column_to_the_right_takes_what_stands_between(view: ArticleView) -> None:
    left, right = at_side(view, 0)[-60], at_side(view, 1)[90]
    assert middle_of(view, right).y() < middle_of(view, left).y()
    pull(view, middle_of(view, left) - QPointF(2, 0), middle_of(view, right) - QPointF(2, 0))
    assert view.surface.selection.passage() == Passage(left, right)
    pull(view, middle_of(view, right) - QPointF(2, 0), middle_of(view, left) - QPointF(2, 0))
    assert view.surface.selection.passage() == Passage(left, right)
    page = view.surface.page
    foot = page.fold().to_document(QPointF(middle_of(view, left).x(), view.viewport().height() + 50))
    assert foot.y() < page.fold().slices[0].bottom, "below a column nothing is"


def test_the_rectangle_of_what_goes_on_in_the_next_column_is_that_in_the_first(view: ArticleView) -> None:
    across = Passage(at_side(view, 0)[-200], at_side(view, 1)[300])
    rect = view.surface.page.viewport_rect(across)
    assert rect.right() < view.viewport().width() / 2
    assert rect.contains(middle_of(view, across.start)) and rect.bottom() <= view.viewport().height()


def test_the_bar_stands_in_the_column_in_which_a_selection_ends(view: ArticleView) -> None:
    pull(view, middle_of(view, at_side(view, 0)[-60]), middle_of(view, at_side(view, 1)[90]))
    assert view.surface.offer.bar.isVisible()
    assert view.surface.offer.bar.geometry().center().x() > view.viewport().width() / 2


def test_shift_and_the_arrows_go_on_in_the_next_column_and_on_the_next_page(view: ArticleView, qtbot: QtBot) -> None:
    last_left, last_right = at_side(view, 0)[-1], at_side(view, 1)[-1]
    view.surface.selection.select(Passage(last_left, last_left))
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    chosen = view.surface.selection.passage()
    assert chosen is not None and chosen.end > last_left and value(view) == 0
    for _ in range(60):
        if value(view):
            break
        qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    chosen = view.surface.selection.passage()
    assert chosen is not None and chosen.end > last_right
    assert seen(view)[0] > last_right and view.surface.page.fold().shows(view.page_geometry().edge(chosen.end))


def test_the_caret_is_seen_in_the_right_column_and_turns_the_page(view: ArticleView, qtbot: QtBot) -> None:
    view.surface.caret.put(at_side(view, 1)[20])
    hidden = view.viewport().grab().toImage()
    view.surface.caret.toggle()
    assert view.viewport().grab().toImage() != hidden
    qtbot.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert view.is_at_end() or len(view.content().text) - 1 in seen(view)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert len(view.content().text) - 1 in seen(view)
    qtbot.keyClick(view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert value(view) == 0


@pytest.mark.parametrize("side", [0, 1])
def test_the_caret_blinks_and_is_seen_where_it_is_moved(view: ArticleView, qtbot: QtBot, side: int) -> None:
    QApplication.setCursorFlashTime(60)
    try:
        view.surface.caret.put(at_side(view, side)[20])
        hidden = view.viewport().grab().toImage()
        view.surface.caret.toggle()
        for _ in range(2):
            qtbot.waitUntil(lambda: view.viewport().grab().toImage() != hidden)
            qtbot.waitUntil(lambda: view.viewport().grab().toImage() == hidden)
        qtbot.keyClick(view, Qt.Key.Key_Right)
        assert view.viewport().grab().toImage() != hidden
    finally:
        QApplication.setCursorFlashTime(1000)


def test_a_jump_turns_to_the_page_and_leaves_it_where_the_passage_is_in_sight(view: ArticleView) -> None:
    right = at_side(view, 1)[-5]
    view.reveal(Passage(right, right + 2))
    assert value(view) == 0
    following = view.content().text.index("Part 12")
    view.reveal(Passage(following, following + 7))
    assert following in seen(view)
    view.reveal(Passage(right, right + 2))
    assert right in seen(view)


def test_a_click_in_the_right_column_finds_the_highlight_there_and_hovering_too(
    view: ArticleView, qtbot: QtBot
) -> None:
    at = at_side(view, 1)[40]
    view.set_themes(THEMES)
    view.set_annotations([annotation("a", view.content(), at, at + 12, "m")])
    told: list[str] = []
    view.hovered_changed.connect(told.append)
    QTest.mouseMove(view.viewport(), point_of(view, at + 3))
    assert told == ["a"]
    click(qtbot, view, at + 3)
    assert view.surface.marks.look.current == "a"
    rect = view.surface.page.viewport_rect(Passage(at, at + 12))
    assert rect.left() > view.viewport().width() / 2
    start = view.surface.page.fold().to_viewport(view.page_geometry().edge(at))
    wanted: list[Passage] = []
    view.passage_change_requested.connect(lambda _identity, passage: wanted.append(passage))
    pull(view, QPointF(start.left(), start.top() - 3), middle_of(view, at_side(view, 0)[-30]) - QPointF(2, 0))
    assert wanted == [Passage(at_side(view, 0)[-30], at + 12)]


def test_a_narrower_window_has_one_column_and_the_place_stays_whichever_it_is(view: ArticleView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Space)
    place = view.surface.place.offset
    assert place > 0
    view.resize(NARROW, HIGH)
    assert len(view.surface.page.fold().slices) == 1 and view.surface.place.offset == place == seen(view)[0]
    view.resize(WIDE, HIGH)
    assert len(view.surface.page.fold().slices) == 2 and view.surface.place.offset == place == seen(view)[0]
    for chosen in ({"mode": "scroll"}, {"mode": "paged"}, {"two_columns": False}, {"two_columns": True}):
        view.set_type(**chosen)
        assert view.surface.place.offset == place, chosen
    assert len(view.surface.page.fold().slices) == 2 and seen(view)[0] == place


def test_an_article_from_right_to_left_begins_in_the_right_column(view: ArticleView, qtbot: QtBot) -> None:
    view.set_content(HEBREW)
    first, second = at_side(view, 0), at_side(view, 1)
    assert first[0] == 0 and second[0] > first[-1]
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert value(view) > 0
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert value(view) == 0
    begins, goes_on = (view.surface.page.viewport_rect(Passage(at, at + 1)).center() for at in (first[0], second[30]))
    middle = view.viewport().width() / 2
    assert begins.x() > middle > goes_on.x()
    pull(view, begins, goes_on)
    chosen = view.surface.selection.passage()
    assert chosen is not None and chosen.start <= 2 and abs(chosen.end - second[30]) <= 1
    drawn, paper = view.viewport().grab().toImage(), view.palette().base().color()
    assert any(_inked(drawn, paper.rgb(), round(at)) for at in (middle / 2 + k for k in range(40)))


def _inked(drawn: QImage, paper: int, x: int) -> bool:
    return any(drawn.pixel(x, y) != paper for y in range(20, drawn.height() - 20))


@pytest.fixture
def margin(view: ArticleView) -> Margin:
    made = Margin(view)
    view.resize(1500, HIGH)
    return made


def test_each_column_has_its_notes_at_its_outside_beside_their_lines(view: ArticleView, margin: Margin) -> None:
    assert len(view.surface.page.fold().slices) == 2
    places = at_side(view, 0)[30], at_side(view, 1)[30], at_side(view, 1)[-1] + 400
    notes = [annotation(str(n), view.content(), at, at + 5, note=f"note {n}") for n, at in enumerate(places)]
    view.set_annotations(notes)
    margin.set_annotations(notes)
    cards = {card.identity: card for card in margin.findChildren(NoteCard) if card.isVisible()}
    assert set(cards) == {"0", "1"}
    port = view.viewport().geometry()
    for identity, at in zip("01", places, strict=False):
        where = cards[identity].geometry().translated(margin.pos())
        line = view.surface.page.viewport_rect(Passage(at, at + 1)).translated(port.topLeft())
        assert abs(where.top() - line.top()) < 20
        assert where.right() < port.left() if identity == "0" else where.left() > port.right()
        assert margin.mask().contains(cards[identity].geometry().center())
    assert view.childAt(port.center()) is view.viewport()
    view.set_lane(None)
    assert margin.mask().isEmpty()


def test_a_turned_page_has_its_own_notes_and_a_jump_to_a_note_turns_it(
    view: ArticleView, margin: Margin, qtbot: QtBot
) -> None:
    later = at_side(view, 1)[-1] + 400
    notes = [
        annotation("a", view.content(), 20, 30, note="first"),
        annotation("b", view.content(), later, later + 5, note="later"),
    ]
    view.set_annotations(notes)
    margin.set_annotations(notes)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert [card.identity for card in margin.findChildren(NoteCard) if card.isVisible()] == ["b"]
    margin.edit("a")
    assert value(view) == 0
    editor = margin.editing.editor
    assert editor is not None and editor.geometry().translated(margin.pos()).right() < view.viewport().x()


def test_so_many_notes_that_they_need_the_whole_height_stand_in_it(view: ArticleView, margin: Margin) -> None:
    last = at_side(view, 0)[-1]
    notes = [annotation(str(n), view.content(), last - 4 * n - 2, last - 4 * n, note="a word") for n in range(5)]
    view.set_annotations(notes)
    margin.set_annotations(notes)
    cards = [card for card in margin.findChildren(NoteCard) if card.isVisible()]
    assert len(cards) == 5
    assert all(card.geometry().top() >= 0 and card.geometry().bottom() <= margin.height() for card in cards)


@pytest.mark.parametrize("left", [True, False])
def test_a_lane_is_dragged_at_its_outside_and_the_other_follows(
    view: ArticleView, margin: Margin, qtbot: QtBot, left: bool
) -> None:
    view.resize(1900, HIGH)
    note = annotation("a", view.content(), at_side(view, 0)[30], at_side(view, 0)[35], note="note")
    view.set_annotations([note])
    margin.set_annotations([note])
    before, port = margin.geometry(), view.viewport().geometry()
    assert before.width() - port.width() == 2 * (lane := (before.width() - port.width()) // 2)
    at = QPoint(4 if left else before.width() - 5, HIGH - 20)
    QTest.mousePress(margin, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(margin, at + QPoint(20 if left else -20, 0))
    with qtbot.waitSignal(margin.width_changed) as told:
        QTest.mouseRelease(margin, Qt.MouseButton.LeftButton, pos=at)
    assert told.args[0] == lane - 20
    assert view.viewport().geometry() == port and margin.geometry() == before.adjusted(20, 0, -20, 0)
