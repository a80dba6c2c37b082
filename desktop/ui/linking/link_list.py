"""The list that opens under the caret of a note after ``[[``: articles and annotations to link to.

It never takes the focus; the field hands it the keys. Holds no library.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from desktop.shown_text import in_one_line
from desktop.texts import tr
from desktop.ui.linking.offers import LinkOffer
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.icons import icon, swatch_icon
from desktop.ui.widgets.style import scaled

_WIDE, _ROW, _MOST = 80 * SPACE, 7 * SPACE, 8
_STEPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class LinkList(QListWidget):
    """See the module."""

    chosen = Signal(object)  # LinkOffer

    def __init__(self, window: QWidget, appearance: Appearance) -> None:
        super().__init__(window)
        self._window = window
        self._offers: tuple[LinkOffer, ...] = ()
        self._appearance = appearance
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Places to link to"))
        self.setIconSize(QSize(4 * SPACE, 4 * SPACE))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        a = appearance
        self.setStyleSheet(
            f"QListWidget {{ background: {a.chrome}; color: {a.ink}; border: 1px solid {a.hairline};"
            f" border-radius: 5px; outline: none; }}"
            f"QListWidget::item:selected {{ background: {a.selection}; color: {a.ink}; }}"
        )
        self.itemClicked.connect(lambda item: self.chosen.emit(self._offers[self.row(item)]))
        self.hide()

    def show_offers(self, offers: Sequence[LinkOffer], below: QPoint) -> None:
        """Show these below a point of the window, or nothing where there are none."""
        self._offers = tuple(offers[:_MOST])
        self.clear()
        for offer in self._offers:
            sign = swatch_icon(offer.colour) if offer.colour else icon("open", self._appearance)
            item = QListWidgetItem(sign, in_one_line(offer.words), self)
            item.setSizeHint(QSize(0, scaled(_ROW)))
        if not self._offers:
            self.hide()
            return
        self.setCurrentRow(0)
        room, height = self._window.rect(), len(self._offers) * scaled(_ROW) + 4
        wide = min(_WIDE, room.width() - 2 * SPACE)
        x = max(SPACE, min(below.x(), room.width() - wide - SPACE))
        y = below.y() if below.y() + height < room.height() else max(SPACE, below.y() - height - 6 * SPACE)
        self.setGeometry(x, y, wide, height)
        self.show()
        self.raise_()

    def press(self, event: QKeyEvent) -> bool:
        """Take a key pressed in the field while the list is open; return True if the list used it."""
        step = _STEPS.get(event.key())
        if not self.isVisible() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if step is not None:
            self.setCurrentRow((self.currentRow() + step) % self.count())
        elif event.key() in _TAKES:
            self.chosen.emit(self._offers[self.currentRow()])
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.press(event):
            super().keyPressEvent(event)
