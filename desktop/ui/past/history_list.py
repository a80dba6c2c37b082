"""The list of what was done: a row for each step, under its day, fetched from a source as far as it is scrolled."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.library.past.past import DescribedStep
from desktop.texts import grouped, later, tr, tr_kept
from desktop.ui.widgets.appearance import SPACE
from desktop.ui.widgets.choice_list import ChoiceList, paint_back
from desktop.ui.widgets.dates import day_from_now, minute
from desktop.ui.widgets.style import font, label_font, line_height, small_line_height

PAGE = 200  # steps fetched at once
_BY = {
    "cli": later("by the command line"),
    "undo": later("undone"),
    "redo": later("done again"),
    "restore": later("from a backup"),
    "import": later("imported"),
}
Index = QModelIndex | QPersistentModelIndex
Source = Callable[[int | None], list[DescribedStep]]  # the steps before a point, PAGE of them; None: the newest


def details(told: DescribedStep) -> str:
    """Return what stands below a step's sentence: when, what it was called, how much it changed."""
    step = told.step
    many = tr("{rows} changes", rows=grouped(step.rows)) if step.rows > 1 else ""
    return " · ".join(
        part for part in (minute(step.created), tr_kept(step.label), tr(_BY.get(step.origin, "")), many) if part
    )


class HistoryModel(QAbstractListModel):
    """Days (texts) and the steps of each, the newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[str | DescribedStep] = []
        self._source: Source = lambda _: []
        self._more = False

    def set_source(self, source: Source) -> None:
        """Show the newest of what a source has."""
        self.beginResetModel()
        self._source, self.rows = source, []
        self._take(source(None))
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def canFetchMore(self, parent: Index) -> bool:
        return self._more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        last = self.rows[-1] if self.rows else None
        if not isinstance(last, DescribedStep):
            return
        page = self._source(last.step.seq)
        before = len(self.rows)
        rows = self.rows[:]
        self._take(page)
        added, self.rows = self.rows[before:], rows
        if added:
            self.beginInsertRows(QModelIndex(), before, before + len(added) - 1)
            self.rows += added
            self.endInsertRows()

    def _take(self, page: list[DescribedStep]) -> None:
        self._more = len(page) == PAGE
        last = next((row for row in reversed(self.rows) if isinstance(row, DescribedStep)), None)
        day = day_from_now(last.step.created) if last is not None else ""
        for told in page:
            if (its := day_from_now(told.step.created)) != day:
                day = its
                self.rows.append(day)
            self.rows.append(told)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()] if index.isValid() else None
        if row is None:
            return None
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) and isinstance(row, str):
            return row
        if role == Qt.ItemDataRole.DisplayRole and isinstance(row, DescribedStep):
            return tr(row.sentence)
        if role == Qt.ItemDataRole.AccessibleTextRole and isinstance(row, DescribedStep):
            return f"{tr(row.sentence)}. {details(row)}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags  # the keyboard passes by a day
        return super().flags(index)

    def row_of(self, step_id: str) -> int:
        """Return the row of a step that was fetched; -1 where it was not."""
        steps = (at for at, row in enumerate(self.rows) if isinstance(row, DescribedStep) and row.step.id == step_id)
        return next(steps, -1)


class _Painter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, line_height() + small_line_height() + 3 * SPACE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, appearance = index.data(Qt.ItemDataRole.UserRole), self._list().appearance
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, str):
            room = option.rect.adjusted(4 * SPACE, 0, -4 * SPACE, -SPACE)
            _write(painter, room, row, appearance.muted, bold=True, small=True, low=True)
        elif isinstance(row, DescribedStep):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            room = paint_back(painter, option, appearance, chosen=chosen)
            room.adjust(0, SPACE, 0, -SPACE)
            _write(painter, room, tr(row.sentence), appearance.ink)
            room.setTop(room.top() + line_height())
            _write(painter, room, details(row), appearance.ink if chosen else appearance.muted, small=True)
        painter.restore()

    def _list(self) -> HistoryList:
        parent = self.parent()
        assert isinstance(parent, HistoryList)
        return parent


def _write(
    painter: QPainter,
    room: QRect,
    text: str,
    colour: str,
    *,
    bold: bool = False,
    small: bool = False,
    low: bool = False,
) -> None:
    face = label_font(bold=bold) if small else font(bold=bold)
    painter.setFont(face)
    painter.setPen(QColor(colour))
    shown = QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    where = Qt.AlignmentFlag.AlignBottom if low else Qt.AlignmentFlag.AlignTop
    painter.drawText(room, where.value | Qt.TextFlag.TextSingleLine.value, shown)


class HistoryList(ChoiceList):
    """The list; its current row is the step that is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("What was done"), parent)
        self.history = HistoryModel(self)
        self.setModel(self.history)
        self.setItemDelegate(_Painter(self))

    def chosen(self, data: object) -> None:
        """Do nothing more: the current row is shown already."""

    def current(self) -> DescribedStep | None:
        """Return the step that is current."""
        row = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        return row if isinstance(row, DescribedStep) else None

    def go_to(self, step_id: str) -> None:
        """Make a step current, or the newest where it is not among those that were fetched."""
        row = self.history.row_of(step_id)
        if row < 0:
            row = next((at for at, line in enumerate(self.history.rows) if isinstance(line, DescribedStep)), -1)
        self.setCurrentIndex(self.history.index(row))
