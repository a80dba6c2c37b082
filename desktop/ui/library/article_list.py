"""A list of articles, two lines each: for the switcher and for the library in the left panel."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from db.clock import today
from desktop.article_list import ArticleRow, details
from desktop.texts import tr
from desktop.ui.widgets.appearance import SPACE
from desktop.ui.widgets.choice_list import ChoiceList, paint_back
from desktop.ui.widgets.plain_label import tooltip
from desktop.ui.widgets.style import font, label_font, line_height, small_line_height
from desktop.ui.widgets.typography import mix

Index = QModelIndex | QPersistentModelIndex


def row_height() -> int:
    """Return how high a row is, in pixels."""
    return line_height() + small_line_height() + 3 * SPACE


class ArticleModel(QAbstractListModel):
    """Article rows, one each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.articles: list[ArticleRow] = []

    def set_rows(self, rows: Sequence[ArticleRow]) -> None:
        """Hold these articles, in this order."""
        self.beginResetModel()
        self.articles = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.articles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.articles[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip("\n".join(part for part in (row.title, row.source) if part))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.title}, {details(row, today())}"
        if role == Qt.ItemDataRole.UserRole:
            return row.id
        return None


class _ArticleDelegate(QStyledItemDelegate):
    def __init__(self, view: ArticleListView) -> None:
        super().__init__(view)
        self._view = view
        self._today = today()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        appearance, row = self._view.appearance, self._view.articles.articles[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        text = paint_back(painter, option, appearance, chosen=chosen).adjusted(0, SPACE + 2, 0, 0)
        current = row.id == self._view.current
        second = details(row, self._today)
        if not second:
            text.translate(0, small_line_height() // 2)
        for face, colour, words, top, height in (
            (font(bold=current), QColor(appearance.ink), " ".join(row.title.split()), 0, line_height()),
            (
                label_font(),
                mix(appearance.muted, appearance.ink, 0.6 if chosen else 0),
                second,
                line_height(),
                small_line_height(),
            ),
        ):
            painter.setFont(face)
            painter.setPen(colour)
            line = QRect(text.left(), text.top() + top, text.width(), height)
            shown = QFontMetrics(face).elidedText(words, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter.value, shown)
        painter.restore()


class ArticleListView(ChoiceList):
    """Articles to choose from."""

    article_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Articles"), parent)
        self.current: str | None = None
        self.articles = ArticleModel(self)
        self.setModel(self.articles)
        self.setItemDelegate(_ArticleDelegate(self))

    def chosen(self, data: str) -> None:
        """Tell that an article was chosen, by its id."""
        self.article_chosen.emit(data)

    def set_rows(self, rows: Sequence[ArticleRow]) -> None:
        """Show these articles; the selected one stays selected."""
        chosen = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        value = self.verticalScrollBar().value()
        self.articles.set_rows(rows)
        numbers = {row.id: number for number, row in enumerate(rows)}
        if chosen in numbers:
            self.setCurrentIndex(self.articles.index(numbers[chosen]))
            self.verticalScrollBar().setValue(value)

    def set_current(self, article_id: str | None) -> None:
        """Mark the article that is open."""
        self.current = article_id
        self.viewport().update()
