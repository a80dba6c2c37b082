"""The pen: a theme that is armed, so that each selection is marked with it at once; and the sign that says so.

Holds no annotation: ``Offer`` asks it what a selection is for.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from db.records import Theme
from desktop.shown_text import in_one_line
from desktop.texts import tr
from desktop.ui.faces import SANS_FAMILIES
from desktop.ui.widgets.appearance import LABEL_PIXELS, LIGHT, NO_THEME, SPACE, Appearance

_HEIGHT, _PAD, _SWATCH = 8 * SPACE, 3 * SPACE, 4 * SPACE
_MOST = 80 * SPACE


class Pen(QObject):
    """The theme that is armed, if any; ``sign`` shows it at the foot of the page."""

    changed = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.armed = False  # whether each selection is marked at once
        self.theme: Theme | None = None  # None: without a theme
        self.sign = PenSign(page)

    def arm(self, theme: Theme | None) -> None:
        """Mark each selection with this theme, or without one, from now on."""
        self.armed, self.theme = True, theme
        self.sign.show_theme(theme)
        self.changed.emit()

    def put_down(self) -> bool:
        """Mark nothing by itself any more; return whether there was a pen in the hand."""
        was, self.armed, self.theme = self.armed, False, None
        if was:
            self.sign.hide()
            self.changed.emit()
        return was


class PenSign(QWidget):
    """A small sign at the foot of a page: the theme that is armed, and how to put the pen down."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._appearance = LIGHT
        self._theme: Theme | None = None
        self._font = QFont()
        self._font.setFamilies(list(SANS_FAMILIES))
        self._font.setPixelSize(LABEL_PIXELS + 1)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        page.installEventFilter(self)
        self.hide()

    def words(self) -> str:
        """Return what the sign says."""
        name = in_one_line(self._theme.name) if self._theme is not None else tr("No theme")
        return tr("Pen: {name}", name=name)

    def show_theme(self, theme: Theme | None) -> None:
        """Show the sign with this theme."""
        self._theme = theme
        self.setAccessibleName(tr("{words}. Escape puts it down.", words=self.words()))
        self._stand()
        self.show()
        self.raise_()

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        self._appearance = appearance
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._font)
        wide = metrics.horizontalAdvance(self.words()) + metrics.horizontalAdvance("Esc") + _SWATCH + 4 * _PAD
        return QSize(min(_MOST, round(wide)), _HEIGHT)

    def _stand(self) -> None:
        size, room = self.sizeHint(), self._page.rect()
        self.setGeometry(2 * _PAD, room.height() - size.height() - _PAD, size.width(), size.height())
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._stand()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, colours = self._appearance, self._theme.colours if self._theme is not None else NO_THEME
        painter.setPen(QPen(QColor(look.line(colours)), 1.5))
        painter.setBrush(QColor(look.chrome))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 7, 7)
        swatch = QRectF(_PAD, (self.height() - _SWATCH) / 2, _SWATCH, _SWATCH)
        painter.setBrush(QColor(look.fill(colours)))
        painter.drawRoundedRect(swatch, 4, 4)
        painter.setFont(self._font)
        metrics = QFontMetricsF(self._font)
        room = QRectF(swatch.right() + 2 * SPACE, 0, self.width() - swatch.right() - 2 * SPACE - _PAD, self.height())
        painter.setPen(QColor(look.muted))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, "Esc")
        room.setRight(room.right() - metrics.horizontalAdvance("Esc") - 2 * SPACE)
        painter.setPen(QColor(look.ink))
        words = metrics.elidedText(self.words(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.end()
