"""The preview beside the list: how an article begins, without opening it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QPushButton, QToolButton, QWidget

from desktop.shown_text import in_lines
from desktop.texts import tr
from desktop.ui.faces import SERIF_FAMILIES
from desktop.ui.library.row_painter import title_font
from desktop.ui.library.shelf_rows import ShelfRow, details
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.icons import icon
from desktop.ui.widgets.layouts import in_column, in_row
from desktop.ui.widgets.plain_label import PlainLabel
from desktop.ui.widgets.style import apply_to_panel, scaled

LONGEST = 6000  # code points of an article that a preview shows
WIDTH = 400


class Preview(QFrame):
    """A panel with an article's title and the beginning of its text."""

    open_requested = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.article_id = ""
        self._title = PlainLabel(self)
        self._title.setFont(title_font())
        self._details = PlainLabel(self, name="caption")
        self._close = QToolButton(self)
        self._close.setToolTip(tr("Close (Space)"))
        self._close.setAccessibleName(tr("Close the preview"))
        self.text = QPlainTextEdit(self, readOnly=True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setAccessibleName(tr("How the article begins"))
        self._open = QPushButton(tr("Open"), self)
        head = in_row((self._title, 1), (self._close, 0, Qt.AlignmentFlag.AlignTop))
        parts = (head, self._details, (self.text, 1), (self._open, 0, Qt.AlignmentFlag.AlignLeft))
        in_column(*parts, on=self, margins=(5 * SPACE, 4 * SPACE, 4 * SPACE, 4 * SPACE), spacing=2 * SPACE)
        self.setFixedWidth(WIDTH)
        self._close.clicked.connect(self.closed)
        self._open.clicked.connect(lambda: self.open_requested.emit(self.article_id))
        self.hide()

    def set_article(self, row: ShelfRow, text: str) -> None:
        """Show an article's row and the beginning of its text."""
        self.article_id = row.id
        self._title.setText(row.title)
        self._details.setText(details(row))
        more = "…" if len(text) > LONGEST else ""
        self.text.setPlainText(in_lines(text[:LONGEST].replace("\n", "\n\n")) + more)
        self._open.setVisible(not row.removed)

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        families = ", ".join(f"'{name}'" for name in SERIF_FAMILIES)
        apply_to_panel(
            self,
            appearance,
            f"#Preview {{ border-left: 1px solid {appearance.hairline}; }}"
            f"#caption {{ color: {appearance.muted}; }}"
            f"QPlainTextEdit {{ background: transparent; border: none; padding: 0; font-family: {families};"
            f" font-size: {scaled(15)}px; }}",
        )
        self._close.setIcon(icon("close", appearance))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Escape):
            self.closed.emit()
        else:
            super().keyPressEvent(event)
