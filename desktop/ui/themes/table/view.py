"""The table on the screen: cells with their heat, the names staying at the edges. Each cell opens its quotes."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.shown_text import in_one_line
from desktop.texts import tr
from desktop.ui.themes.table.grid import Grid, Kind
from desktop.ui.themes.table.painting import CELL, HEAD, LABEL, ROW, paint_cell, paint_head, paint_label
from desktop.ui.widgets.appearance import LIGHT, SPACE, Appearance
from desktop.ui.widgets.plain_label import tooltip
from desktop.ui.widgets.style import scaled
from desktop.ui.widgets.typography import mix

_NARROWEST, _WIDEST = 18 * SPACE, 40 * SPACE  # of a cell
Index = QModelIndex | QPersistentModelIndex
_HORIZONTAL = Qt.Orientation.Horizontal


class GridModel(QAbstractTableModel):
    """A Grid as Qt's model: the count of each cell, for views and screen readers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = Grid(Kind.ARTICLES)
        self.most = 0
        self.totals: list[int] = []

    def set_grid(self, grid: Grid) -> None:
        """Show another grid."""
        self.beginResetModel()
        self.grid, self.most = grid, grid.most()
        self.totals = [grid.total(column) for column in range(len(grid.columns))]
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.grid.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.grid.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        count = self.grid.count(index.row(), index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return str(count) if count else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            names = self.grid.rows[index.row()].name, self.grid.columns[index.column()].name
            return in_one_line(f"{names[0]}, {names[1]}: {count}")
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        heads = self.grid.columns if orientation == _HORIZONTAL else self.grid.rows
        if role == Qt.ItemDataRole.DisplayRole and 0 <= section < len(heads):
            return in_one_line(heads[section].name)
        if role == Qt.ItemDataRole.ToolTipRole and orientation != _HORIZONTAL and self.grid.kind is Kind.ARTICLES:
            return tooltip(tr("{name}\nClick to count by its headings", name=in_one_line(heads[section].name)))
        return None


class _Heads(QHeaderView):
    """The names at one edge, painted as in the picture."""

    def __init__(self, orientation: Qt.Orientation, model: GridModel, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self._grid_model = model
        self.appearance = LIGHT
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        return QSize(scaled(LABEL), scaled(HEAD))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        grid, appearance = self._grid_model.grid, self.appearance
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, QColor(appearance.paper))
        if self.orientation() == _HORIZONTAL:
            paint_head(painter, rect, grid.columns[section], self._grid_model.totals[section], appearance)
        else:
            paint_label(painter, rect, grid.rows[section], appearance)
        painter.restore()


class _Cells(QStyledItemDelegate):
    def __init__(self, model: GridModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._grid_model = model
        self.appearance = LIGHT

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        grid, appearance = self._grid_model.grid, self.appearance
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if grid.kind is Kind.TOGETHER and index.row() == index.column():
            painter.fillRect(rect.adjusted(1, 1, -1, -1), mix(appearance.paper, appearance.ink, 0.03))
        count = grid.count(index.row(), index.column())
        paint_cell(painter, rect, count, self._grid_model.most, grid.columns[index.column()], appearance)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver) and count
        if state & QStyle.StateFlag.State_HasFocus or hovered:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(appearance.muted), 1))
            painter.drawRoundedRect(rect.adjusted(1, 1, -2, -2), 2, 2)
        painter.restore()


class TableView(QTableView):
    """See the module."""

    cell_opened = Signal(str, str, str)  # kind, key of the row, key of the column: a click or Enter on a count
    row_opened = Signal(str)  # key: a click on a row's name

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid_model = GridModel(self)
        self._cells = _Cells(self.grid_model, self)
        self._over = _Heads(_HORIZONTAL, self.grid_model, self)
        self._before = _Heads(Qt.Orientation.Vertical, self.grid_model, self)
        self.setModel(self.grid_model)
        self.setItemDelegate(self._cells)
        self.setHorizontalHeader(self._over)
        self.setVerticalHeader(self._before)
        self._over.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._before.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._before.setDefaultSectionSize(scaled(ROW))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(tr("Themes, counted"))
        self._connect_signals()

    def _connect_signals(self) -> None:
        self.clicked.connect(self._open)
        self._before.sectionClicked.connect(lambda row: self.row_opened.emit(self.grid_model.grid.rows[row].key))

    def set_grid(self, grid: Grid) -> None:
        """Show another grid; a table of the same kind stays where it is scrolled to."""
        same, value = grid.kind is self.grid_model.grid.kind, self.verticalScrollBar().value()
        self.grid_model.set_grid(grid)
        opens = grid.kind is Kind.ARTICLES
        self._before.setSectionsClickable(opens)
        self._before.viewport().setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)
        self._share_width()
        self.verticalScrollBar().setValue(value if same else 0)

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        for part in (self._cells, self._over, self._before):
            part.appearance = appearance
        self.setStyleSheet(
            f"QTableView, QTableView QHeaderView, QTableView QTableCornerButton::section"
            f" {{ background: {appearance.paper}; border: none; }}"
        )
        self.viewport().update()

    def _open(self, index: QModelIndex) -> None:
        grid = self.grid_model.grid
        if index.isValid() and grid.count(index.row(), index.column()):
            self.cell_opened.emit(grid.kind.value, grid.rows[index.row()].key, grid.columns[index.column()].key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.text() and event.text().isprintable():
            event.ignore()  # letters are the window's
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        count = self.grid_model.columnCount()
        before = min(max(self.width() // 4, 40 * SPACE), scaled(LABEL) + 20 * SPACE)
        self._before.setFixedWidth(before)
        if count:
            room = self.width() - before - 4 * SPACE
            self._over.setDefaultSectionSize(
                min(max(room // count, scaled(_NARROWEST)), scaled(_WIDEST), max(scaled(CELL), room // count))
            )
