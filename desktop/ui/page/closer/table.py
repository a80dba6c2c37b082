"""A table over the whole window, its words whole and its columns as wide as they wish; what does not fit is scrolled.

The page itself fits a table to its lines: what is read by scrolling down is not scrolled sideways too.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QTextEdit, QVBoxLayout, QWidget

from desktop.article.content import Block, Content
from desktop.texts import tr
from desktop.ui.page.closed_browser import ClosedBrowser
from desktop.ui.page.closer.over_window import OverWindow
from desktop.ui.page.pictures.gallery import Gallery
from desktop.ui.page.typeset.document import build
from desktop.ui.page.typeset.tables import wished_width
from desktop.ui.widgets.appearance import SPACE
from desktop.ui.widgets.style import label_font
from desktop.ui.widgets.typography import TypeStyle, page_palette

_MARGIN = 6 * SPACE
_SCROLL = {
    getattr(Qt.Key, f"Key_{name}") for name in ("Left", "Right", "Up", "Down", "PageUp", "PageDown", "Home", "End")
}
_HELD = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta}


class EnlargedTable(OverWindow):
    """Shows the cells of one table until a click beside it, or a key that scrolls nothing and copies nothing."""

    def __init__(self, cells: Sequence[Block], gallery: Gallery, style: TypeStyle, window: QWidget) -> None:
        """Lay it over ``window``, set as the page is, in ``style``."""
        super().__init__(window, QColor(style.appearance.paper))
        self.view = ClosedBrowser(self)
        self.view.setAccessibleName(tr("Table"))
        self.view.setPalette(page_palette(self.view.palette(), style.appearance))
        width = round(wished_width(cells, style))
        document = build(Content(tuple(cells)), style, gallery=gallery, column=width, gutter=0, parent=self.view)
        frame = document.rootFrame().frameFormat()
        frame.setTopMargin(0)
        frame.setBottomMargin(0)
        document.rootFrame().setFrameFormat(frame)
        self.view.setDocument(document)
        self.view.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.view.setLineWrapColumnOrWidth(width)
        for set_policy in (self.view.setHorizontalScrollBarPolicy, self.view.setVerticalScrollBarPolicy):
            set_policy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        hint = QLabel(tr("Esc: done"), self)
        hint.setFont(label_font())
        hint.setStyleSheet(f"color: {style.appearance.muted};")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, 3 * SPACE)
        layout.setSpacing(2 * SPACE)
        layout.addWidget(self.view, 1, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(hint, 0, Qt.AlignmentFlag.AlignHCenter)
        self._full_width = width + self.view.verticalScrollBar().sizeHint().width() + 2
        self.setFocusProxy(self.view)
        self.take_over()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.view.setFixedWidth(min(self._full_width, self.width() - 2 * _MARGIN))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.view and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if not held and Qt.Key(event.key()) not in _SCROLL | _HELD:
                self.leave()
                return True
        return super().eventFilter(watched, event)
