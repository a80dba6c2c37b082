"""The saved searches at the left of the page: chosen by Enter or a click, renamed by F2 in place, removed by Del."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QObject, QPoint, QSize, Qt, Signal
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
from desktop.ui.widgets.choice_list import ChoiceList, Index, draw_words, paint_ground
from desktop.ui.widgets.plain_label import tooltip
from desktop.ui.widgets.rows.after_editing import AfterEditing
from desktop.ui.widgets.style import font, scaled

WIDTH = 192
ROW = 8 * SPACE


class SavedModel(QAbstractListModel):
    """Saved searches by their names."""

    renamed = Signal(str, str)  # id, name: it is wished

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.searches: Sequence[SavedSearch] = ()
        self.editable = True

    def set_searches(self, searches: Sequence[SavedSearch]) -> None:
        """Hold these."""
        self.beginResetModel()
        self.searches = list(searches)
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.searches)

    def flags(self, index: Index) -> Qt.ItemFlag:
        editable = Qt.ItemFlag.ItemIsEditable if self.editable else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | editable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        search = self.searches[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return in_one_line(search.name)
        if role == Qt.ItemDataRole.EditRole:
            return search.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(search.words)
        if role == Qt.ItemDataRole.UserRole:
            return search
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        name, search = str(value).strip(), self.searches[index.row()]
        if name and name != search.name:
            self.renamed.emit(search.id, name)
        return False  # shown once it is written


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
        self.saved = SavedModel(self)
        self.setModel(self.saved)
        self.setItemDelegate(_SavedPainter(self))
        self._after_editing = AfterEditing(self)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        # Later: what it changes is shown anew, which takes the field away in which the name is still being kept.
        self.saved.renamed.connect(self.rename_requested, Qt.ConnectionType.QueuedConnection)

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        super().set_appearance(appearance)
        self.setStyleSheet(f"QListView {{ background: {appearance.chrome}; border: none; outline: none; }}")

    def set_searches(self, searches: Sequence[SavedSearch]) -> None:
        """Show these, on the one that was chosen before; while a name is edited, once that is done."""
        self._after_editing.do(lambda: self._show(searches))

    def _show(self, searches: Sequence[SavedSearch]) -> None:
        current = self.current_id()
        self.saved.set_searches(searches)
        self.stand_on(current)

    def current_id(self) -> str:
        """Return the id of the search that the keyboard stands on; "" where there is none."""
        index = self.currentIndex()
        return self.saved.searches[index.row()].id if index.isValid() else ""

    def stand_on(self, search_id: str) -> None:
        """Make a search current without choosing it."""
        ids = [search.id for search in self.saved.searches]
        self.setCurrentIndex(self.saved.index(ids.index(search_id)) if search_id in ids else ROOT)

    def edit_name(self) -> None:
        """Let the name be edited where it stands."""
        if self.currentIndex().isValid() and self.saved.editable:
            self.edit(self.currentIndex())

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
