"""The list of the Library: rows chosen by mouse or keyboard, and signals for what is asked for with them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from db.records import Theme
from desktop.texts import grouped, tr
from desktop.ui.library.row_painter import RowPainter
from desktop.ui.library.shelf_model import ShelfModel
from desktop.ui.library.shelf_rows import ShelfRow
from desktop.ui.library.tag_dragging import ARTICLES_TYPE, TAG_TYPE, drag, dragged
from desktop.ui.widgets.appearance import Appearance
from desktop.ui.widgets.rows.after_editing import AfterEditing

SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect
KEEP = QItemSelectionModel.SelectionFlag.NoUpdate
AT_ONCE, IN_BATCHES = QListView.LayoutMode.SinglePass, QListView.LayoutMode.Batched
BATCH = 300  # rows that are laid out before anything is painted, where none further down is wanted


class ShelfView(QListView):
    """A list of articles. Arrows and letters move, Enter opens, Space previews, Delete removes, F2 renames."""

    activated_article = Signal(str)  # id: opened with a double click or Enter
    preview_requested = Signal(str)
    remove_requested = Signal(list)  # ids, in their order
    menu_requested = Signal(object)  # QPoint, on the screen
    chosen_changed = Signal()
    tag_dropped = Signal(list, str)  # ids of the articles that it was dropped on, the tag

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shelf = ShelfModel(self)
        self.painter = RowPainter(self, self.shelf)
        self.setModel(self.shelf)
        self.setItemDelegate(self.painter)
        self.after_editing = AfterEditing(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setBatchSize(BATCH)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Articles of the library"))
        self.setTabKeyNavigation(False)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.doubleClicked.connect(self._open)
        self.selectionModel().selectionChanged.connect(self.chosen_changed)

    # In

    def set_rows(self, rows: Sequence[ShelfRow], themes: Mapping[str, Theme]) -> None:
        """Show these; what is chosen, current and in sight stays so, as far as it is still there."""
        chosen, here, offset = set(self.chosen()), self.current_id(), self.verticalScrollBar().value()
        before = self.shelf.number_of(here)
        self.painter.set_themes(themes)
        self.painter.forget()
        all_laid_out = not self.shelf.rows or self._is_laid_out(len(self.shelf.rows) - 1)
        self.setLayoutMode(IN_BATCHES if all_laid_out and not offset else AT_ONCE)
        self.shelf.set_rows(rows, {theme.id: theme.name for theme in themes.values()})
        self.verticalScrollBar().setValue(offset)
        self._choose([number for number, row in enumerate(rows) if row.id in chosen])
        number = self.shelf.number_of(here)
        if number < 0 and rows and here is not None:  # the next one takes the place of what went
            number = min(max(before, 0), len(rows) - 1)
        if number >= 0:
            self._go_to(number, SELECT if not chosen & {row.id for row in rows} else KEEP)
        self.chosen_changed.emit()

    def set_open(self, article_id: str | None) -> None:
        """Mark the article that is open."""
        self.painter.open_id = article_id
        self.viewport().update()

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        self.painter.set_appearance(appearance)
        self.setStyleSheet(f"QListView {{ background: {appearance.paper}; border: none; outline: none; }}")
        self.scheduleDelayedItemsLayout()

    def set_compact(self, compact: bool) -> None:
        """Show rows of one line, or of as many as they need."""
        self.painter.set_compact(compact)
        self.scheduleDelayedItemsLayout()

    def select(self, article_id: str) -> bool:
        """Choose one article and bring it in sight; return True if it is in the list."""
        number = self.shelf.number_of(article_id)
        if number >= 0:
            self._go_to(number, SELECT)
        return number >= 0

    def ensure_current(self) -> None:
        """Make a row current, if there is any and none is."""
        if self.shelf.rows and not self.currentIndex().isValid():
            self._go_to(0, SELECT)

    # Out

    def current_id(self) -> str | None:
        """Return the article that the keyboard stands on."""
        index = self.currentIndex()
        return self.shelf.rows[index.row()].id if index.isValid() and index.row() < len(self.shelf.rows) else None

    def chosen(self) -> list[str]:
        """Return the ids of what is chosen, in the order of the list."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self.shelf.rows[number].id for number in numbers if number < len(self.shelf.rows)]

    def chosen_rows(self) -> list[ShelfRow]:
        """Return what is chosen, in the order of the list."""
        ids = set(self.chosen())
        return [row for row in self.shelf.rows if row.id in ids]

    def edit_title(self) -> None:
        """Let the title of the row that the keyboard stands on be edited in place."""
        if self.currentIndex().isValid() and self.shelf.editable:
            self.edit(self.currentIndex())

    def _is_laid_out(self, number: int) -> bool:
        """True if it is known where a row stands."""
        return self.visualRect(self.shelf.index(number)).isValid()

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.activated_article.emit(self.shelf.rows[index.row()].id)

    def _aimed_at(self, event: QDropEvent) -> list[str]:
        """Return the articles that a tag dropped here is given to: the row's, or all chosen if that is chosen."""
        index = self.indexAt(event.position().toPoint())
        if not dragged(event, TAG_TYPE) or not index.isValid():
            return []
        here = self.shelf.rows[index.row()].id
        rows = self.chosen_rows() if here in self.chosen() else [self.shelf.rows[index.row()]]
        return [row.id for row in rows if not row.removed]

    def _show_aim(self, ids: Collection[str]) -> None:
        if self.painter.aimed_at != set(ids):
            self.painter.aimed_at = set(ids)
            self.viewport().update()

    def _choose(self, numbers: Collection[int]) -> None:
        wanted = QItemSelection()
        for number in numbers:
            index = self.shelf.index(number)
            wanted.select(index, index)
        self.selectionModel().select(wanted, SELECT)

    def _go_to(self, number: int, how: QItemSelectionModel.SelectionFlag) -> None:
        index = self.shelf.index(number)
        if not self._is_laid_out(number):
            self.setLayoutMode(AT_ONCE)
            self.doItemsLayout()
        self.selectionModel().setCurrentIndex(index, how)
        self.scrollTo(index)

    # Events

    def _rects_in_sight(self) -> Iterator[QRect]:
        """Yield where rows in sight stand: from where they were laid out last, as high as they are by now."""
        first = self.indexAt(QPoint(self.viewport().width() // 2, 0))
        for number in range(first.row(), self.shelf.rowCount()) if first.isValid() else ():
            rect = self.visualRect(self.shelf.index(number))
            if rect.top() > self.viewport().height():
                return
            yield rect

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif key == Qt.Key.Key_Space and plain:
            if (here := self.current_id()) is not None:
                self.preview_requested.emit(here)
        elif key == Qt.Key.Key_Delete and plain:
            if ids := self.chosen():
                self.remove_requested.emit(ids)
        elif event.text() == "/" and plain:
            event.ignore()  # the place's: it goes into the filter
        elif key == Qt.Key.Key_Menu or (
            key == Qt.Key.Key_F10 and event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ):
            place = self.visualRect(self.currentIndex()).center()
            self.menu_requested.emit(self.viewport().mapToGlobal(place))
        else:
            super().keyPressEvent(event)

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        """Drag what is chosen, and is not removed."""
        rows = [row for row in self.chosen_rows() if not row.removed]
        if rows:
            words = rows[0].title if len(rows) == 1 else tr("{n} articles", n=grouped(len(rows)))
            drag(self, ARTICLES_TYPE, [row.id for row in rows], words, self.painter.appearance)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(bool(dragged(event, TAG_TYPE)))  # files belong to the window

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        ids = self._aimed_at(event)
        self._show_aim(ids)
        event.setAccepted(bool(ids))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_aim(())

    def dropEvent(self, event: QDropEvent) -> None:
        ids = self._aimed_at(event)
        self._show_aim(())
        event.setAccepted(bool(ids))
        if ids:
            self.tag_dropped.emit(ids, dragged(event, TAG_TYPE)[0])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.visualRect(self.currentIndex()).center()
            self.menu_requested.emit(self.viewport().mapToGlobal(place))
            return
        index = self.indexAt(event.pos())
        if index.isValid() and not self.selectionModel().isSelected(index):
            self._go_to(index.row(), SELECT)
        self.menu_requested.emit(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        here = self.currentIndex() if self.visualRect(self.currentIndex()).intersects(self.viewport().rect()) else None
        super().resizeEvent(event)
        if any(rect.bottom() + 1 != below.top() for rect, below in pairwise(self._rects_in_sight())):
            self.doItemsLayout()  # Qt waits a tenth of a second, in which rows of more lines lie over each other
        if here is not None and here.isValid():
            self.scrollTo(here)
