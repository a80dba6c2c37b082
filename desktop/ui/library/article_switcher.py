"""The article switcher: a field and the articles that fit its words, over the middle of the window.

It is a child of the window that it is opened over, not a window of its own. It closes when the focus goes elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from desktop.article_list import ArticleRow, ranked
from desktop.texts import tr
from desktop.ui.library.article_list import ArticleListView, row_height
from desktop.ui.widgets.appearance import LIGHT, SPACE, Appearance
from desktop.ui.widgets.style import apply_to_panel, scaled

WIDTH = 560
ROWS = 9


class ArticleSwitcher(QWidget):
    """Type some letters of a title or an author, go up and down, Enter opens."""

    article_chosen = Signal(str)
    open_file_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ArticleRow] = []
        self._appearance = LIGHT
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(tr("Open an article: some letters of its title or author"))
        self.field.setAccessibleName(tr("Find an article"))
        self.field.installEventFilter(self)
        self.list = ArticleListView(self)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.nothing = QLabel(tr("No article fits these words."), self)
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing.setContentsMargins(4 * SPACE, 2 * SPACE, 4 * SPACE, 2 * SPACE)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.nothing.setWordWrap(True)
        self.file_button = QToolButton(self)
        self.file_button.setText(tr("Open a file…"))
        self.file_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        top = QVBoxLayout()
        top.setContentsMargins(4 * SPACE, 4 * SPACE, 4 * SPACE, 2 * SPACE)
        top.addWidget(self.field)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, 2 * SPACE)
        bottom.addWidget(self.file_button)
        bottom.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._column.addLayout(top)
        self._column.addWidget(self.list, 1)
        self._column.addWidget(self.nothing, 1)
        self._column.addLayout(bottom)
        self.setAutoFillBackground(True)
        self._connect_signals()
        self.set_appearance(LIGHT)
        self.hide()

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
        self._appearance = appearance
        apply_to_panel(self, appearance, f"QLabel {{ color: {appearance.muted}; font-size: {scaled(14)}px; }}")
        self.list.set_appearance(appearance)

    def open_over(self, window: QWidget) -> None:
        """Show the switcher in the upper middle of a window, its field empty."""
        self.setParent(window)
        self.field.clear()
        self._filter()
        self._fit()
        self.move(max((window.width() - self.width()) // 2, 0), 12 * SPACE)
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        """Be as high as the articles that fit the words need, up to some rows, and to the window's height."""
        window = self.parentWidget()
        if window is None:
            return
        width = max(min(WIDTH, window.width() - 8 * SPACE), 240)
        most = max(window.height() - 16 * SPACE, 160)
        rows = min(ROWS, len(self.list.articles.articles)) * row_height()
        self.list.setFixedHeight(rows)
        if rows and (over := self._height(width) - most) > 0:
            self.list.setFixedHeight(max(rows - over, row_height()))
        self.resize(width, min(self._height(width), most))

    def _height(self, width: int) -> int:
        layout = self._column
        layout.activate()
        return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()

    def shown_ids(self) -> list[str]:
        """Return the ids of the articles that fit, the best first."""
        return [row.id for row in self.list.articles.articles]

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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QFocusEvent) and event.lostFocus():
            # A menu over the field, or another program in front, is no leaving.
            if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
                self.close()
            return False
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            keys = Qt.Key
            if event.key() in (keys.Key_Return, keys.Key_Enter):
                index = self.list.currentIndex()
                if index.isValid():
                    self._choose(index.data(Qt.ItemDataRole.UserRole))
                return True
            if event.key() in (keys.Key_Up, keys.Key_Down, keys.Key_PageUp, keys.Key_PageDown):
                self.list.keyPressEvent(event)
                return True
            if event.key() == keys.Key_Escape:
                self.close()
                return True
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(QColor(self._appearance.hairline)))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
