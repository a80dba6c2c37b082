"""Hands on the sidebar for its tests: where a row stands, clicks, keys and drags on it."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest

from desktop.ui.cards.dragging import cards_data, theme_data
from desktop.ui.sidebar.sidebar import Sidebar
from tests.ui.sidebar.samples import THEMES, article, some

LEFT = Qt.MouseButton.LeftButton
KEY = Qt.Key


def keys_of(model):
    """Return the key of every row, in their order."""
    return [model.key(row) for row in range(model.rowCount())]


def select_ids(view, annotation_ids):
    """Select the cards of these annotations, and stand on the first."""
    rows = [row for id_ in annotation_ids for row in view.cards_model.rows_of([id_])]
    view.set_current_quietly(view.cards_model.index(rows[0]))
    view.selection.select(rows)


def row_of(sidebar, pane, id_=""):
    return keys_of(sidebar.model).index((pane, id_))


def rect_of(sidebar, pane, id_=""):
    return sidebar.view.visualRect(sidebar.model.index(row_of(sidebar, pane, id_)))


def click(sidebar, pane, id_="", modifier=Qt.KeyboardModifier.NoModifier, button=LEFT):
    rect = rect_of(sidebar, pane, id_)
    point = rect.center() if id_ else rect.topLeft() + QPoint(60, 24)
    QTest.mouseClick(sidebar.view.viewport(), button, modifier, point)


def press(sidebar, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(sidebar.view, key, modifier)


def stand_on(sidebar, pane, id_=""):
    sidebar.view.setFocus()
    sidebar.view.setCurrentIndex(sidebar.model.index(row_of(sidebar, pane, id_)))


def shown_sidebar(qtbot):
    """Return a sidebar with three themes and some annotations, on the screen."""
    sidebar = Sidebar()
    qtbot.addWidget(sidebar)
    sidebar.resize(340, 600)
    sidebar.set_content(article())
    sidebar.set_themes(THEMES)
    sidebar.set_annotations(some())
    with qtbot.waitExposed(sidebar):
        sidebar.show()
    return sidebar


class Drag:
    """Drag events over the view, made by hand: no display moves a mouse here."""

    def __init__(self, sidebar, cards):
        self.view = sidebar.view
        rows = [row_of(sidebar, *card) for card in cards]
        chosen = [(a, sidebar.model.origin(row)) for row in rows if (a := sidebar.model.annotation(row)) is not None]
        self.data = cards_data(chosen) if chosen else theme_data(cards[0][0])

    def over(self, point, modifier=Qt.KeyboardModifier.NoModifier):
        actions = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
        enter = QDragEnterEvent(point, actions, self.data, LEFT, modifier)
        self.view.dragEnterEvent(enter)
        move = QDragMoveEvent(point, actions, self.data, LEFT, modifier)
        self.view.dragMoveEvent(move)
        return enter, move

    def drop(self, point, modifier=Qt.KeyboardModifier.NoModifier):
        actions = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
        event = QDropEvent(QPointF(point), actions, self.data, LEFT, modifier)
        self.view.dropEvent(event)
        return event
