"""Cards in groups as a scrolling list: the one widget, which hands Qt's events to its parts.

Thousands of cards are there at once because a card that was never seen has a likely height (``Cards``, ``Rows``); what
is seen is measured, and the row at the top stays where it is (``Scrolling``). ``CardsPainter`` draws only what is seen;
``CardSelection``, ``Pointing``, ``Keys`` and ``Dropping`` take mouse and keys, and emit the ``Gestures``. Each keeps
what it knows to itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from db.records import Annotation, Theme
from desktop.ui.cards.card import Look
from desktop.ui.cards.cards import Cards
from desktop.ui.cards.dragging import Dropping
from desktop.ui.cards.gestures import Gestures
from desktop.ui.cards.groups import Group
from desktop.ui.cards.keys import Keys
from desktop.ui.cards.model import CardsModel, Key
from desktop.ui.cards.painter import CardsPainter
from desktop.ui.cards.pointing import Pointing
from desktop.ui.cards.rows import Rows, stuck_height
from desktop.ui.cards.scrolling import Hint, Scrolling
from desktop.ui.pages.area_pictures import AreaPictures
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.rows.rows_view import Index, RowsView

_Flag = QItemSelectionModel.SelectionFlag


class CardSelection:
    """Reads and sets the selection of ``view``; nothing scrolls by it."""

    def __init__(self, view: RowsView, model: CardsModel, rows: Rows) -> None:
        self._view, self._model, self._rows = view, model, rows

    def rows(self) -> list[int]:
        """Return the rows of the selected cards."""
        rows = sorted(index.row() for index in self._view.selectionModel().selectedIndexes())
        return [row for row in rows if self._model.is_card(row)]

    def current_key(self) -> Key | None:
        """Return the key of the current row."""
        index = self._view.currentIndex()
        return self._model.key(index.row()) if index.isValid() else None

    def restore(self, keep: Sequence[Key], current: Key | None, row: int) -> None:
        """Select the rows of these keys again, as far as they are still there.

        Where the current one, which was ``row``, is not, stand on its annotation in another pane, or on what took its
        place: so the keyboard goes on there.
        """
        chosen = self._model.rows_of_keys(keep)
        if current is not None:
            key, annotation_id = current
            rows = self._model.rows_of_keys([current]) if annotation_id else [self._model.heading_row(key)]
            if not rows and (heading := self._model.heading_row(key)) >= 0 and self._model.group(heading).is_folded:
                rows = [heading]
            elif not rows:
                near = [place for place in (row, row - 1) if self._model.is_card(place)]
                rows = [*self._model.rows_of([annotation_id]), *near]
                chosen += rows[:1] if current in keep else []
            if rows and rows[0] >= 0:
                self._view.set_current_quietly(self._model.index(rows[0]))
        if keep:
            self.select(chosen)

    def select(self, rows: Sequence[int]) -> None:
        """Select these rows and no others."""
        selection = QItemSelection()
        for row in rows:
            selection.select(self._model.index(row), self._model.index(row))
        self._view.selectionModel().select(selection, _Flag.ClearAndSelect)

    def select_area(self, area: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the rows that an area reaches, in pixels from the top of the first row."""
        selection = QItemSelection()
        if self._model.rowCount():
            first = max(self._rows.at(area.top()), 0)
            after = max(self._rows.at(area.bottom()), first)
            selection.select(self._model.index(first), self._model.index(after))
        self._view.selectionModel().select(selection, command)


class CardsView(RowsView):
    """See the module. ``column`` is the theme of cards that are in no pane."""

    def __init__(self, look: Look, name: str, column: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gestures = Gestures(self)
        self.cards_model = CardsModel(column, self)
        self._cards = Cards(self.cards_model, look)
        self._rows = Rows(self.cards_model, self._cards)
        self.scrolling = Scrolling(self, self.cards_model, self._rows)
        self.selection = CardSelection(self, self.cards_model, self._rows)
        self.painter = CardsPainter(self, self.cards_model, self._rows, self._cards, self.scrolling)
        self.dropping = Dropping(self, self.cards_model, self.painter, self.gestures)
        self._pointing = Pointing(self, self.cards_model, self.painter, self.gestures)
        self._keys = Keys(self, self.cards_model, self._rows, self.gestures)
        self.take_parts(self.cards_model, self._keys, self.dropping, self.scrolling)
        self.setAccessibleName(name)

    # --- what it shows ------------------------------------------------------------------------------------------

    def set_text(self, row_joints: Sequence[int], length: int) -> None:
        """Set where cells of the article's tables meet, and the length that the strips span; its groups come next."""
        self._cards.row_joints, self.painter.length = row_joints, max(length, 1)
        self._cards.forget()

    def set_themes(self, themes: Sequence[Theme], *, movable: bool) -> None:
        """Take the themes in their order: cards show them. ``movable``: their headings stand here, and are dragged."""
        self._cards.themes = {theme.id: theme for theme in themes}
        self.cards_model.themes = list(themes) if movable else []
        self.viewport().update()

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        self._cards.appearance = appearance
        self._cards.forget()
        self.scrolling.relayout()

    def set_face(self, face: str) -> None:
        """Set the quotes in a face, a key of FACES."""
        self._cards.face = face
        self._cards.forget()
        self.scrolling.relayout()

    def set_pictures(self, pictures: AreaPictures) -> None:
        """Show the picture of an area on its card."""
        self._cards.pictures = pictures
        pictures.changed.connect(self.show_paths)

    def set_groups(self, groups: Sequence[Group], hint: str = "") -> None:
        """Show these groups and keep selection, current row and what stands at the top, as far as it is still there.

        ``hint`` is said below the last row.
        """
        keep = [self.cards_model.key(row) for row in self.selection.rows()]
        current, row = self.selection.current_key(), self.currentIndex().row()
        self.painter.set_hint(hint)

        def change() -> None:
            if self.cards_model.set_groups(groups):  # a reset of the model lays the rows out
                self.selection.restore(keep, current, row)
                self.painter.set_hovered(-1)
            else:
                self.scrolling.lay_out()

        self.scrolling.relayout(change)

    def show_heading(self, key: str) -> None:
        """Scroll up to the heading of a group, where it stands above what is in sight."""
        row = self.cards_model.heading_row(key)
        if row >= 0 and self._rows.top(row) < self.verticalOffset():
            self.verticalScrollBar().setValue(self._rows.top(row))

    def show_paths(self) -> None:
        """Know the headings above some cards, or that there are none: a card without gives up its last line."""
        self.scrolling.settle()
        self.viewport().update()

    def set_current_annotation(self, annotation_id: str | None) -> None:
        """Mark the cards of one annotation; scroll to it only if it has a card and none of them is in sight."""
        self.painter.current = annotation_id
        self.viewport().update()
        rows = self.cards_model.rows_of([annotation_id]) if annotation_id else []
        if rows:
            sight = self.viewport().rect().adjusted(0, stuck_height() if self.verticalOffset() else 0, 0, 0)
            seen = [row for row in rows if sight.contains(self.scrolling.rect(row).center())]
            if not self.hasFocus():
                self.set_current_quietly(self.cards_model.index((seen or rows)[0]))
            if not seen:
                self.scrollTo(self.cards_model.index(rows[0]), Hint.PositionAtCenter)

    # --- what it tells ------------------------------------------------------------------------------------------

    def selected_pairs(self) -> list[tuple[str, str]]:
        """Return the ids of the selected cards, each with the key of its pane or column."""
        model = self.cards_model
        return [(id_, model.origin(row)) for row in self.selection.rows() if (id_ := model.id(row))]

    def selected_cards(self) -> list[tuple[Annotation, str]]:
        """Return the annotations of the selected cards, each with the key of its pane or column."""
        model = self.cards_model
        return [(a, model.origin(row)) for row in self.selection.rows() if (a := model.annotation(row)) is not None]

    def current_annotation_id(self) -> str | None:
        """Return the annotation of the current row, None on a heading."""
        key = self.selection.current_key()
        return key[1] or None if key is not None else None

    def take_keyboard(self, y: int = 0) -> None:
        """Take the keyboard, where a row is current already or on the first card; or on the card at a height ``y``."""
        row = self.currentIndex().row()  # with the focus, Qt stands on the first one, which is no card
        stood = not y and (self.cards_model.is_card(row) or self.cards_model.is_pane(row))
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not stood:
            rows = range(max(self._rows.at(y + self.verticalOffset() if y else 0), 0), self.cards_model.rowCount())
            self.setCurrentIndex(self.cards_model.index(next(filter(self.cards_model.is_card, rows), 0)))

    # --- what Qt asks: mouse and keyboard -----------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._pointing.press(event):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._pointing.move(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pointing.release_heading(event):
            return
        row = self.indexAt(event.position().toPoint()).row()
        dragged = self.state() == QAbstractItemView.State.DraggingState
        super().mouseReleaseEvent(event)
        self._pointing.click_card(event, row, dragged=dragged)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if not self.cards_model.is_card(index.row()):
            self.mousePressEvent(event)  # a quick second click folds or unfolds once more
            self._pointing.double_click(index)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._keys.open(index.row())

    def leaveEvent(self, event: QEvent) -> None:
        self._pointing.leave()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = self.current_annotation_id()
        super().keyPressEvent(event)
        here = self.current_annotation_id()
        if here is not None and here != before:
            self.gestures.card_reached.emit(here)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        corner = self.visualRect(index).topLeft() + QPoint(self._cards.look.text, 6 * SPACE)
        where = self.viewport().mapToGlobal(corner) if by_key else event.globalPos()
        if self.cards_model.is_pane(index.row()):
            self.gestures.heading_menu_requested.emit(self.cards_model.group(index.row()).key, where)
        elif self.cards_model.is_card(index.row()):
            if not self.selectionModel().isSelected(index):
                self.gestures.chosen_alone.emit()
                self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.gestures.card_menu_requested.emit(where)

    def startDrag(self, actions: Qt.DropAction) -> None:
        self._pointing.begin_drag()
        self.gestures.drag_begun.emit(actions)

    # --- what Qt asks: rows, and where they stand ---------------------------------------------------------------

    def visualRect(self, index: Index) -> QRect:
        return self.scrolling.rect(index.row())

    def indexAt(self, point: QPoint) -> QModelIndex:
        stuck = self.scrolling.stuck_heading()
        if stuck is not None and stuck[1].contains(point):
            return self.cards_model.index(stuck[0])
        return self.cards_model.index(self._rows.under(point.x(), point.y() + self.verticalOffset()))

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:
        if index.isValid() and self.scrolling.is_laid_out():
            self.scrolling.scroll_to(index, hint)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        self.selection.select_area(rect.normalized().translated(0, self.verticalOffset()), command)

    def updateGeometries(self) -> None:
        if self.scrolling.is_laid_out():
            self.scrolling.set_range()
        else:
            self.scrolling.relayout()
        super().updateGeometries()

    def reset(self) -> None:
        super().reset()
        self.scrolling.lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scrolling.relayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painter.paint(event)
