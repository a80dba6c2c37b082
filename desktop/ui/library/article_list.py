"""A list of articles, two lines each: for the switcher and for the library in the left panel."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from db.clock import today
from desktop.article_list import ArticleRow, details
from desktop.texts import tr
from desktop.ui.widgets.appearance import SPACE
from desktop.ui.widgets.choice_list import ChoiceList, draw_words, show_rows
from desktop.ui.widgets.plain_label import tooltip
from desktop.ui.widgets.style import font, label_font, line_height, small_line_height
from desktop.ui.widgets.typography import mix


def row_height() -> int:
    """Return how high a row is, in pixels."""
    return line_height() + small_line_height() + 3 * SPACE


class ArticleListView(ChoiceList):
    """Articles to choose from."""

    article_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Articles"), parent)
        self.current: str | None = None
        self.articles = show_rows(self, self._told, self._draw, row_height)

    @staticmethod
    def _told(row: ArticleRow, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip("\n".join(part for part in (row.title, row.source) if part))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.title}, {details(row, today())}"
        return row.id if role == Qt.ItemDataRole.UserRole else None

    def _draw(self, painter: QPainter, room: QRect, row: int, chosen: bool) -> None:
        article, appearance = self.articles.rows[row], self.appearance
        second = details(article, today())
        top = room.top() + SPACE + 2 + (0 if second else small_line_height() // 2)
        first_line = QRect(room.left(), top, room.width(), line_height())
        second_line = QRect(room.left(), top + line_height(), room.width(), small_line_height())
        face, quiet = font(bold=article.id == self.current), mix(appearance.muted, appearance.ink, 0.6 if chosen else 0)
        draw_words(painter, first_line, " ".join(article.title.split()), face, appearance.ink)
        draw_words(painter, second_line, second, label_font(), quiet)

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
