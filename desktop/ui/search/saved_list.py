"""The saved searches at the left of the page: chosen by Enter or a click, renamed by F2 in place, removed by Del."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from db.records import SavedSearch
from desktop.shown_text import in_one_line
from desktop.texts import tr
from desktop.ui.search.found_list import ROOT
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.choice_list import ChoiceList, Index, ListRows, draw_words, paint_ground
from desktop.ui.widgets.plain_label import tooltip
from desktop.ui.widgets.rows.after_editing import AfterEditing
from desktop.ui.widgets.style import font, scaled

WIDTH = 192
ROW = 8 * SPACE


def _told(search: SavedSearch, role: int) -> object:
    if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
        return in_one_line(search.name)
    if role == Qt.ItemDataRole.EditRole:
        return search.name
    if role == Qt.ItemDataRole.ToolTipRole:
        return tooltip(search.words)
    return search if role == Qt.ItemDataRole.UserRole else None


class _SavedPainter(QStyledItemDelegate):
    def __init__(self, view: SavedList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, scaled(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        a = self._view.appearance
        body = option.rect.adjusted(3 * SPACE, 1, -3 * SPACE, -1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            paint_ground(painter, body, a, chosen=chosen, focused=chosen and self._view.hasFocus())
        draw_words(painter, body.adjusted(2 * SPACE + 2, 0, -2 * SPACE, 0), str(index.data()), font(bold=chosen), a.ink)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = QLineEdit(parent)
        field.setAccessibleName(tr("Name of the search"))
        return field


class SavedList(ChoiceList):
    """Saved searches to choose from."""

    search_chosen = Signal(object)  # SavedSearch
    rename_requested = Signal(str, str)  # id, name
    remove_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Saved searches"), parent)
        self.saved = ListRows(self, _told, edited=self._rename)
        self.setModel(self.saved)
        self.setItemDelegate(_SavedPainter(self))
        self._after_editing = AfterEditing(self)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        super().set_appearance(appearance)
        self.setStyleSheet(f"QListView {{ background: {appearance.chrome}; border: none; outline: none; }}")

    def set_searches(self, searches: Sequence[SavedSearch]) -> None:
        """Show these, on the one that was chosen before; while a name is edited, once that is done."""
        self._after_editing.do(lambda: self._show(searches))

    def _show(self, searches: Sequence[SavedSearch]) -> None:
        current = self.current_id()
        self.saved.set_rows(searches)
        self.stand_on(current)

    def current_id(self) -> str:
        """Return the id of the search that the keyboard stands on; "" where there is none."""
        index = self.currentIndex()
        return self.saved.rows[index.row()].id if index.isValid() else ""

    def stand_on(self, search_id: str) -> None:
        """Make a search current without choosing it."""
        ids = [search.id for search in self.saved.rows]
        self.setCurrentIndex(self.saved.index(ids.index(search_id)) if search_id in ids else ROOT)

    def edit_name(self) -> None:
        """Let the name be edited where it stands."""
        if self.currentIndex().isValid() and self.saved.editable:
            self.edit(self.currentIndex())

    def _rename(self, search: SavedSearch, name: str) -> None:
        """Wish for another name, later: the rows shown anew take the field away in which it is still being kept."""
        if name.strip() and name.strip() != search.name:
            QTimer.singleShot(0, self, partial(self.rename_requested.emit, search.id, name.strip()))

    def chosen(self, data: SavedSearch) -> None:
        """Tell which search was chosen."""
        self.search_chosen.emit(data)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == QAbstractItemView.State.EditingState:
            return  # Enter ends the editing, and comes on to here
        if event.key() == Qt.Key.Key_F2:
            self.edit_name()
        elif event.key() == Qt.Key.Key_Delete:
            self._remove()
        elif event.key() == Qt.Key.Key_Right:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def _remove(self) -> None:
        if self.current_id() and self.saved.editable:
            self.remove_requested.emit(self.current_id())

    def menu(self) -> QMenu:
        """Return what can be done with the search that the keyboard stands on."""
        menu = QMenu(self)
        there = bool(self.current_id())
        for text, keys, work, changes in (
            (tr("Search"), "Enter", lambda: self._choose(self.currentIndex()), False),
            (tr("Rename"), "F2", self.edit_name, True),
            (tr("Remove"), "Del", self._remove, True),
        ):
            action = menu.addAction(f"{text}\t{keys}")
            action.triggered.connect(work)
            action.setEnabled(there and (self.saved.editable or not changes))
        return menu

    def _show_menu(self, where: QPoint) -> None:
        if self.current_id():
            menu = self.menu()
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(self.viewport().mapToGlobal(where))
