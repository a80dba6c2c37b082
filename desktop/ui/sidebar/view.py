"""The panes as a scrolling list of headers and cards: the one widget, which hands Qt's events to its parts.

Thousands of cards are filled at once because a card that was never seen has an estimated height (``Cards``, ``Rows``);
what is seen is measured, and the row at the top stays where it is (``Scrolling``). ``PanesPainter`` draws only what is
seen; ``CardSelection``, ``Pointing``, ``Keys`` and ``Dragging`` are what hands do. Each keeps what it knows to itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from db.records import Annotation, Theme
from desktop.annotations import HeadingPaths, Pane
from desktop.texts import tr
from desktop.ui.sidebar.card import TEXT_LEFT
from desktop.ui.sidebar.cards import Cards
from desktop.ui.sidebar.dragging import Dragging
from desktop.ui.sidebar.header import has_review
from desktop.ui.sidebar.keys import Keys
from desktop.ui.sidebar.model import Index, PanesModel
from desktop.ui.sidebar.painter import PanesPainter
from desktop.ui.sidebar.pointing import Pointing
from desktop.ui.sidebar.rows import Rows, stuck_height
from desktop.ui.sidebar.scrolling import Hint, Scrolling
from desktop.ui.sidebar.selection import CardSelection
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.rows.rows_view import RowsView


class PanesView(RowsView):
    """See the module."""

    annotation_clicked = Signal(str)
    annotation_reached = Signal(str)  # by a key that went from row to row
    annotation_activated = Signal(str)
    key_pressed = Signal(int)  # a theme's key, 1 to 9
    remove_pressed = Signal()
    note_pressed = Signal()
    brief_pressed = Signal()
    theme_edit_pressed = Signal(str)  # theme id
    pane_pointed = Signal(object)  # the ids of what stands under the theme whose header is pointed at, or None
    theme_remove_pressed = Signal(str)
    theme_move_pressed = Signal(str, int)  # theme id; -1 up, 1 down
    copy_pressed = Signal()
    header_menu_requested = Signal(str, QPoint)  # pane key, global position
    card_menu_requested = Signal(QPoint)
    fold_changed = Signal()
    review_pressed = Signal(str)  # pane key
    upper_edge_left = Signal()  # the reader went up from the first row

    def __init__(self, model: PanesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._cards = Cards(model)
        self._rows = Rows(model, self._cards)
        self._scrolling = Scrolling(self, model, self._rows)
        self._selection = CardSelection(self, model, self._rows)
        self._painter = PanesPainter(self, model, self._rows, self._cards, self._scrolling)
        self._dragging = Dragging(self, model, self._painter)
        self._pointing = Pointing(self, model, self._selection, self._painter, self._dragging)
        self._keys = Keys(self, model, self._rows)
        self.take_parts(model, self._keys, self._dragging, self._scrolling)
        self.setAccessibleName(tr("Annotations by theme"))
        self.setMouseTracking(True)
        self._connect_signals()

    def _connect_signals(self) -> None:
        self._model.rowsRemoved.connect(self._scrolling.lay_out)
        self._pointing.annotation_clicked.connect(self.annotation_clicked)
        self._pointing.review_pressed.connect(self.review_pressed)
        self._pointing.fold_pressed.connect(self.toggle)
        self._pointing.theme_edit_pressed.connect(self.theme_edit_pressed)
        self._pointing.pane_pointed.connect(self.pane_pointed)
        self._keys.activated.connect(self._activate)
        self._keys.fold_pressed.connect(self.toggle)
        self._keys.key_pressed.connect(self.key_pressed)
        self._keys.remove_pressed.connect(self.remove_pressed)
        self._keys.note_pressed.connect(self.note_pressed)
        self._keys.brief_pressed.connect(self.brief_pressed)
        self._keys.copy_pressed.connect(self.copy_pressed)
        self._keys.theme_edit_pressed.connect(self.theme_edit_pressed)
        self._keys.theme_remove_pressed.connect(self.theme_remove_pressed)
        self._keys.theme_move_pressed.connect(self.theme_move_pressed)
        self._keys.upper_edge_left.connect(self.upper_edge_left)

    # --- what it shows ------------------------------------------------------------------------------------------

    def set_article(self, paths: HeadingPaths, row_joints: Sequence[int], length: int) -> None:
        """Set the heading paths of the cards, where cells of tables meet, and the length that the strips span.

        The panes of its annotations come next, and lay the rows out.
        """
        self._cards.set_article(paths, row_joints)
        self._painter.set_length(max(length, 1))

    def set_themes(self, themes: Mapping[str, Theme]) -> None:
        """Take the themes by id: a card shows those that are not its pane's as dots."""
        self._cards.set_themes(themes)

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        self._cards.set_appearance(appearance)
        self._scrolling.relayout()

    def set_face(self, face: str) -> None:
        """Set the quotes in a face, a key of FACES."""
        self._cards.set_face(face)
        self._scrolling.relayout()

    def set_panes(self, panes: Sequence[Pane], *, filtered: bool = False, hint: str = "") -> None:
        """Show these panes and keep folds, selection, current row and what stands at the top.

        ``filtered``: they show only some of their annotations. ``hint`` is said below the last row.
        """
        keep, current, row = self._selection.keys(), self._selection.current_key(), self.currentIndex().row()
        at_top, value = self._scrolling.at_top(), self.verticalScrollBar().value()
        self._painter.set_filtered(filtered, hint)
        self._painter.forget_strips()
        if self._model.set_panes(panes):  # a reset of the model lays the rows out
            self._selection.restore(keep, current, row)
            self._painter.set_hovered(-1)
        else:
            self._scrolling.lay_out()
        self._scrolling.set_range()
        if not self._scrolling.put_at_top(at_top):
            self.verticalScrollBar().setValue(value)
        self._scrolling.settle()
        self.viewport().update()

    def set_folded(self, pane_key: str, folded: bool) -> None:
        """Fold or unfold one pane and keep what stands at the top."""
        self._scrolling.set_folded(pane_key, folded)

    def toggle(self, pane_key: str) -> None:
        """Fold an open pane, unfold a folded one."""
        self.set_folded(pane_key, pane_key not in self._model.folded)
        self.fold_changed.emit()

    def set_current_annotation(self, annotation_id: str | None) -> None:
        """Mark the cards of one annotation; scroll to it only if it has a card and none of them is in sight."""
        self._painter.set_current(annotation_id)
        rows = self._model.rows_of(annotation_id) if annotation_id else []
        if rows:
            sight = self.viewport().rect().adjusted(0, stuck_height() if self.verticalOffset() else 0, 0, 0)
            seen = [row for row in rows if sight.contains(self._scrolling.rect(row).center())]
            if not self.hasFocus():
                self._selection.set_current(self._model.index((seen or rows)[0]))
            if not seen:
                self.scrollTo(self._model.index(rows[0]), Hint.PositionAtCenter)

    # --- what it tells ------------------------------------------------------------------------------------------

    @property
    def hint(self) -> str:
        """Return what is said below the last row."""
        return self._painter.hint

    @property
    def drop_target(self) -> str | None:
        """The key of the pane that a drag is over."""
        return self._painter.drop_target

    def path_of(self, annotation: Annotation) -> str:
        """Return the headings above an annotation in one line; an orphan has none."""
        return self._cards.path_of(annotation)

    def selected_annotations(self) -> list[Annotation]:
        """Return the annotations of the selected cards, each once."""
        return self._selection.annotations()

    def selected_pairs(self) -> list[tuple[str, str]]:
        """Return the ids of the selected cards, each with the key of its pane."""
        return [(annotation_id, pane_key) for pane_key, annotation_id in self._selection.keys()]  # noqa: SIM118 - it is no dict

    @property
    def insertion(self) -> tuple[int, int] | None:
        """Before which row a dragged header would go, and how far in."""
        return self._painter.insertion

    def select_ids(self, annotation_ids: Sequence[str]) -> None:
        """Select the cards of these annotations."""
        self._selection.select_ids(annotation_ids)

    def current_annotation_id(self) -> str | None:
        """Return the annotation of the current row, None on a header."""
        key = self._selection.current_key()
        return key[1] or None if key is not None else None

    def focus_first_card(self) -> None:
        """Take the focus, and stand on the first card unless a row is current already."""
        stood = self.currentIndex().isValid()  # with the focus, Qt stands on the first row, which is no card
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not stood:
            cards = (row for row in range(self._model.rowCount()) if self._model.annotation(row) is not None)
            self.setCurrentIndex(self._model.index(next(cards, 0)))

    def stuck_header(self) -> tuple[int, QRect] | None:
        """Return the header that stays at the top and where, or None while it stands in its own place there."""
        return self._scrolling.stuck_header()

    # --- what Qt asks: mouse and keyboard -----------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._pointing.press(event):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._pointing.move(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pointing.release_header(event):
            return
        row = self.indexAt(event.position().toPoint()).row()
        dragged = self.state() == QAbstractItemView.State.DraggingState
        super().mouseReleaseEvent(event)
        self._pointing.click_card(event, row, dragged=dragged)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or self._model.annotation(index.row()) is None:
            self.mousePressEvent(event)  # a quick second click folds or unfolds once more
            self._pointing.double_click(index)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._activate(index.row())

    def leaveEvent(self, event: QEvent) -> None:
        self._pointing.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = self.current_annotation_id()
        super().keyPressEvent(event)
        here = self.current_annotation_id()
        if here is not None and here != before:
            self.annotation_reached.emit(here)

    def _activate(self, row: int) -> None:
        """A card was double-clicked, or Enter was pressed on it: one that waits for a review gets it."""
        pane, annotation = self._model.pane(row), self._model.annotation(row)
        if annotation is not None:
            self.annotation_activated.emit(annotation.id)
            if has_review(pane):
                self.review_pressed.emit(pane.key)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not index.isValid():
            return
        corner = self.visualRect(index).topLeft() + QPoint(TEXT_LEFT, 6 * SPACE)
        where = self.viewport().mapToGlobal(corner) if by_key else event.globalPos()
        if self._model.annotation(index.row()) is None:
            self.header_menu_requested.emit(self._model.pane(index.row()).key, where)
            return
        if not self.selectionModel().isSelected(index):
            self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.card_menu_requested.emit(where)

    def startDrag(self, actions: Qt.DropAction) -> None:
        self._pointing.begin_drag()
        self._dragging.drag_cards(actions)

    # --- what Qt asks: rows, and where they stand ---------------------------------------------------------------

    def visualRect(self, index: Index) -> QRect:
        return self._scrolling.rect(index.row())

    def indexAt(self, point: QPoint) -> QModelIndex:
        stuck = self._scrolling.stuck_header()
        if stuck is not None and stuck[1].contains(point):
            return self._model.index(stuck[0])
        x = point.x()
        return self._model.index(self._rows.under(x, point.y() + self.verticalOffset()))

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:
        if index.isValid():
            self._scrolling.scroll_to(index, hint)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        self._selection.select_area(rect.normalized().translated(0, self.verticalOffset()), command)

    def updateGeometries(self) -> None:
        if self._rows.fits(self.viewport().width()):
            self._scrolling.set_range()
        else:
            self._scrolling.relayout()
        super().updateGeometries()

    def doItemsLayout(self) -> None:
        if not self._rows.knows_all():
            self._scrolling.lay_out()
        super().doItemsLayout()

    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        self._scrolling.lay_out()
        super().rowsInserted(parent, start, end)

    def reset(self) -> None:
        super().reset()
        self._scrolling.lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scrolling.relayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._rows.knows_all():
            self._scrolling.lay_out()
        self._painter.paint(event)
