"""The article switcher: a field and the articles that fit its words, over the middle of the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from desktop.article_list import ArticleRow, ranked
from desktop.texts import tr
from desktop.ui.library.article_list import ArticleListView, row_height
from desktop.ui.widgets.appearance import LIGHT, SPACE, Appearance
from desktop.ui.widgets.layouts import REST, in_row
from desktop.ui.widgets.rows.list_below_field import ListBelowField
from desktop.ui.widgets.style import scaled

WIDTH = 560
ROWS = 9


class ArticleSwitcher(ListBelowField):
    """Type some letters of a title or an author, go up and down, Enter opens."""

    article_chosen = Signal(str)
    open_file_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        articles = ArticleListView()
        super().__init__(parent, articles, tr("Open an article: some letters of its title or author"), 4 * SPACE)
        self.list = articles
        self._rows: list[ArticleRow] = []
        self.field.setAccessibleName(tr("Find an article"))
        self.nothing = QLabel(tr("No article fits these words."), self, textFormat=Qt.TextFormat.PlainText)
        self.nothing.setContentsMargins(4 * SPACE, 2 * SPACE, 4 * SPACE, 2 * SPACE)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.nothing.setWordWrap(True)
        self.file_button = QToolButton(self)
        self.file_button.setText(tr("Open a file…"))
        self.file_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        bottom = in_row(self.file_button, REST, margins=(2 * SPACE, SPACE, 2 * SPACE, 2 * SPACE))
        self._column.addWidget(self.nothing, 1)
        self._column.addLayout(bottom)
        self._connect_signals()
        self.set_appearance(LIGHT)

    def _connect_signals(self) -> None:
        self.field.textChanged.connect(self._filter)
        self.list.article_chosen.connect(self._choose)
        self.file_button.clicked.connect(self._open_file)

    def set_articles(self, rows: Sequence[ArticleRow], current: str | None = None) -> None:
        """Set the articles to choose from, in the order in which they were read; ``current`` is the open one."""
        self._rows = list(rows)
        self.list.set_current(current)
        self._filter()

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        self._dress(appearance, f"QLabel {{ color: {appearance.muted}; font-size: {scaled(14)}px; }}")

    def open_over(self, window: QWidget) -> None:
        """Show the switcher in the upper middle of a window, its field empty."""
        self.field.clear()
        self._filter()
        self._open(window)
        self.move(max((window.width() - self.width()) // 2, 0), 12 * SPACE)

    def _fit(self) -> None:
        """Be as high as the articles that fit the words need, up to some rows, and to the window's height."""
        window = self.parentWidget()
        if window is None:
            return
        width = max(min(WIDTH, window.width() - 8 * SPACE), 240)
        most = max(window.height() - 16 * SPACE, 160)
        rows = min(ROWS, len(self.list.articles.rows)) * row_height()
        self.list.setFixedHeight(rows)
        if rows and (over := self._height(width) - most) > 0:
            self.list.setFixedHeight(max(rows - over, row_height()))
        self.resize(width, min(self._height(width), most))

    def _filter(self) -> None:
        rows = ranked(self._rows, self.field.text())
        self.list.set_rows(rows)
        self.list.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        self.nothing.setText(
            tr("No article fits these words.") if self._rows else tr("The library holds no article yet.")
        )
        if rows:
            # With nothing typed, Enter goes to the article read before the open one.
            other = not self.field.text().strip() and len(rows) > 1 and rows[0].id == self.list.current
            self.list.setCurrentIndex(self.list.articles.index(1 if other else 0))
        if self.isVisible():
            self._fit()

    def _choose(self, article_id: str) -> None:
        self.close()
        self.article_chosen.emit(article_id)

    def _open_file(self) -> None:
        self.close()
        self.open_file_requested.emit()

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return super()._key(event)
        index = self.list.currentIndex()
        if index.isValid():
            self._choose(index.data(Qt.ItemDataRole.UserRole))
        return True
