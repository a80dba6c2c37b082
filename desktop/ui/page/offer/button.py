"""A button of the bar beside a selection or a highlight: words with their key; on a swatch a theme's, to be ticked."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop.shown_text import in_one_line, shortened
from desktop.ui.faces import SANS_FAMILIES
from desktop.ui.widgets.appearance import LABEL_PIXELS, SPACE, Appearance
from desktop.ui.widgets.typography import mix

_HEIGHT = 7 * SPACE
_PAD = 2 * SPACE
_TICK = 12  # pixels that a tick takes before a theme's name
_NAME = 16  # characters of a theme's name


class BarButton(QAbstractButton):
    """A flat button, painted in the colours of the appearance; ``fill`` gives it a theme's swatch."""

    def __init__(self, text: str, appearance: Appearance, *, key: str = "", fill: str = "", line: str = "") -> None:
        super().__init__()
        text = in_one_line(text)
        self.setText(text.replace("&", "&&"))  # names are not ours: no mnemonics, no markup
        self.setAccessibleName(text)
        self._words = shortened(text, _NAME) if fill else text
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._appearance, self._key, self._fill, self._line = appearance, key, fill, line
        self._font = QFont()
        self._font.setFamilies(list(SANS_FAMILIES))
        self._font.setPixelSize(LABEL_PIXELS + 1)

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._font)
        wide = metrics.horizontalAdvance(self._words) + 2 * _PAD + (_TICK if self.isChecked() else 0)
        if self._key:
            wide += metrics.horizontalAdvance(self._key) + SPACE + 2
        return QSize(round(wide), _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        look = self._appearance
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        active = self.underMouse() or self.isDown()
        painter.setPen(Qt.PenStyle.NoPen)
        if self._fill:
            box = box.adjusted(2, 2, -2, -2)
            painter.setBrush(mix(self._fill, self._line, 0.25 if active else 0.0))
            if self.isChecked():
                painter.setPen(QPen(QColor(self._line), 2))
            painter.drawRoundedRect(box, 4, 4)
        elif active:
            painter.setBrush(mix(look.chrome, look.ink, 0.1))
            painter.drawRoundedRect(box, 4, 4)
        text = QRectF(self.rect()).adjusted(_PAD, 0, -_PAD, 0)
        if self.isChecked():
            self._paint_tick(painter, text)
            text.setLeft(text.left() + _TICK)
        painter.setPen(QColor(look.ink))
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._words)
        if self._key:
            painter.setPen(mix(look.muted, look.ink, 0.5) if self._fill else QColor(look.muted))
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._key)
        if self.hasFocus():
            painter.setPen(QPen(QColor(look.link), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-0.5, -0.5, 0.5, 0.5), 4, 4)
        painter.end()

    def nextCheckState(self) -> None:
        """Stay as it is: whether the theme was given or taken comes back from the library."""

    def _paint_tick(self, painter: QPainter, room: QRectF) -> None:
        """Draw a tick before the name, so that what is given is told without colour too."""
        x, y = room.left() - 1, room.center().y()
        painter.setPen(QPen(QColor(self._appearance.ink), 1.6))
        painter.drawPolyline([QPointF(x, y), QPointF(x + 2.5, y + 3), QPointF(x + 7, y - 3.5)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        event.ignore()
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
