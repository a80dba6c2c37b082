"""The sidebar by drag and drop, by context menu and by its own keys."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragLeaveEvent,
    QKeySequence,
    QMouseEvent,
    QShortcut,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from desktop.ui.cards.dragging import CARDS_TYPE, THEME_TYPE
from tests.ui.sidebar.hands import KEY, LEFT, Drag, click, press, rect_of, select_ids, stand_on


def test_a_card_dragged_onto_another_pane_moves_there(sidebar, qtbot):
    drag = Drag(sidebar, [("money", "a")])
    point = rect_of(sidebar, "open").topLeft() + QPoint(60, 24)
    enter, move = drag.over(point)
    assert enter.isAccepted()
    assert move.isAccepted()
    assert sidebar.view.painter.drop_target == "open"
    sidebar.grab()
    with qtbot.waitSignal(sidebar.requests.cards_dropped) as wish:
        assert drag.drop(point).isAccepted()
    assert wish.args == [[("a", "money")], "open", False]
    assert sidebar.view.painter.drop_target is None


def test_a_drag_over_its_own_pane_or_of_files_is_refused(sidebar, qtbot):
    drag = Drag(sidebar, [("money", "a")])
    point = rect_of(sidebar, "money").topLeft() + QPoint(60, 24)
    _, move = drag.over(point)
    assert not move.isAccepted()
    with qtbot.assertNotEmitted(sidebar.requests.cards_dropped):
        assert not drag.drop(point).isAccepted()
    drag.data = QMimeData()
    drag.data.setUrls([QUrl("file:///article.md")])
    enter, _ = drag.over(point)
    assert not enter.isAccepted()
    sidebar.view.dragLeaveEvent(QDragLeaveEvent())


def test_a_header_dragged_between_panes_shows_a_line_there_and_onto_one_goes_below_it(sidebar, qtbot):
    drag = Drag(sidebar, [("open", "")])
    top = rect_of(sidebar, "money").topLeft() + QPoint(60, 0)
    for down, line, target, wish in (
        (12, (0, 0), None, ["open", None, "money"]),
        (24, None, "money", ["open", "money", None]),
        (34, (sidebar.model.heading_row("people"), 0), None, ["open", None, "people"]),
    ):
        _, move = drag.over(top + QPoint(0, down))
        assert move.isAccepted()
        assert (sidebar.view.painter.insertion, sidebar.view.painter.drop_target) == (line, target)
        sidebar.grab()
        with qtbot.waitSignal(sidebar.requests.theme_place_requested) as wished:
            drag.drop(top + QPoint(0, down))
        assert wished.args == wish
        assert sidebar.view.painter.insertion is None
    _, move = drag.over(rect_of(sidebar, "open").topLeft() + QPoint(60, 24))
    assert not move.isAccepted()


def test_dragging_starts_with_the_selected_cards_or_a_header(sidebar, monkeypatch):
    started = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, *args: started.append(drag.mimeData()))
    select_ids(sidebar.view, ["a", "c"])
    sidebar.view.startDrag(Qt.DropAction.MoveAction)
    assert started[0].hasFormat(CARDS_TYPE)
    viewport, point = sidebar.view.viewport(), rect_of(sidebar, "money").topLeft() + QPoint(60, 24)
    QTest.mousePress(viewport, LEFT, Qt.KeyboardModifier.NoModifier, point)
    away = QPointF(point + QPoint(40, 60))
    move = QMouseEvent(QEvent.Type.MouseMove, away, away, LEFT, LEFT, Qt.KeyboardModifier.NoModifier)
    sidebar.view.mouseMoveEvent(move)
    QTest.mouseRelease(viewport, LEFT, Qt.KeyboardModifier.NoModifier, point)
    assert started[1].hasFormat(THEME_TYPE)
    assert sidebar.folded() == []


def test_the_context_menus_open_by_mouse_and_by_key(sidebar, qtbot):
    view = sidebar.view
    for pane, id_, signal in (
        ("people", "", view.gestures.heading_menu_requested),
        ("people", "c", view.gestures.card_menu_requested),
    ):
        select_ids(sidebar.view, ["c"])
        point = rect_of(sidebar, pane, id_).topLeft() + QPoint(60, 24)
        with qtbot.waitSignal(signal):
            view.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, view.mapToGlobal(point)))
        assert sidebar.requests.selected_ids() == ["c"]
        close_menus(sidebar)
        stand_on(sidebar, pane, id_)
        with qtbot.waitSignal(signal):
            view.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
        close_menus(sidebar)


def close_menus(sidebar):
    for menu in sidebar.findChildren(QMenu):
        menu.close()


def test_its_keys_come_before_the_windows_shortcuts(sidebar, qtbot):
    fired = []
    for key in ("1", "Delete", "N", "F2", "Return", "Ctrl+C"):
        shortcut = QShortcut(QKeySequence(key), sidebar)
        shortcut.activated.connect(lambda key=key: fired.append(key))
    other = QShortcut(QKeySequence("Ctrl+F"), sidebar)
    other.activated.connect(lambda: fired.append("Ctrl+F"))
    stand_on(sidebar, "money", "a")
    sidebar.activateWindow()
    for key, signal in (
        (KEY.Key_1, sidebar.requests.theme_toggled),
        (KEY.Key_Delete, sidebar.requests.remove_requested),
        (KEY.Key_N, sidebar.requests.note_requested),
        (KEY.Key_Return, sidebar.view.gestures.card_opened),
    ):
        with qtbot.waitSignal(signal):
            press(sidebar, key)
    press(sidebar, KEY.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert fired == ["Ctrl+F"]


@pytest.mark.parametrize(
    ("key", "modifier", "signal", "said"),
    [
        (KEY.Key_F2, Qt.KeyboardModifier.NoModifier, "theme_edit_requested", ["people"]),
        (KEY.Key_N, Qt.KeyboardModifier.NoModifier, "theme_edit_requested", ["people"]),
        (KEY.Key_Delete, Qt.KeyboardModifier.NoModifier, "theme_remove_requested", ["people"]),
        (KEY.Key_Up, Qt.KeyboardModifier.AltModifier, "theme_place_requested", ["people", None, "money"]),
    ],
    ids=["F2", "N", "Delete", "Alt+Up"],
)
def test_on_a_header_keys_speak_of_the_theme_and_leave_selected_cards_alone(
    sidebar, qtbot, key, modifier, signal, said
):
    select_ids(sidebar.view, ["a"])
    stand_quietly(sidebar, "people")
    others = []
    sidebar.requests.remove_requested.connect(others.append)
    sidebar.requests.note_requested.connect(others.append)
    with qtbot.waitSignal(getattr(sidebar.requests, signal)) as blocker:
        press(sidebar, key, modifier)
    assert others == []
    assert blocker.args == said


def test_on_the_header_of_no_theme_those_keys_do_nothing(sidebar, qtbot):
    select_ids(sidebar.view, ["a"])
    stand_quietly(sidebar, "no-theme")
    with (
        qtbot.assertNotEmitted(sidebar.requests.remove_requested),
        qtbot.assertNotEmitted(sidebar.requests.theme_remove_requested),
    ):
        press(sidebar, KEY.Key_Delete)


def test_a_theme_moves_down_past_the_next_that_is_seen_and_not_past_chips(sidebar):
    places = []
    sidebar.requests.theme_place_requested.connect(lambda *place: places.append(place))
    for pane in ("people", "money"):  # behind people stands a chip alone
        click(sidebar, pane)
        press(sidebar, KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert places == [("money", None, "open")]


def stand_quietly(sidebar, pane):
    """Stand on a header as a click does, with the selection as it was."""
    click(sidebar, pane)
    click(sidebar, pane)
    sidebar.view.setFocus()
    assert sidebar.requests.selected_ids() == ["a"]


def test_pointing_at_the_header_of_a_theme_tells_what_stands_under_it_until_the_pointer_leaves(sidebar, qtbot):
    told = []
    sidebar.view.gestures.pane_pointed.connect(told.append)
    pane = next(one for one in sidebar.panes if one.theme is not None and one.annotations)
    at = rect_of(sidebar, pane.key).topLeft() + QPoint(60, 24)
    QTest.mouseMove(sidebar.view.viewport(), at)
    qtbot.waitUntil(lambda: told[-1:] == [frozenset(one.id for one in pane.annotations)])
    QTest.mouseMove(sidebar.view.viewport(), rect_of(sidebar, pane.key, pane.annotations[0].id).center())
    assert told[-1] is None
