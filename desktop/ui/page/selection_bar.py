"""The small bar beside a selection: the themes in their colours with their keys, Note, Copy.

Holds no article and no selection: it says what was pressed, and the view knows for which passage. It never takes the
focus by being pressed; Tab from the view enters it.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from db.records import Theme
from desktop.shown_text import in_one_line
from desktop.ui.widgets.appearance import LABEL_PIXELS, LIGHT, SPACE, Appearance
from desktop.ui.widgets.plain_label import tooltip
from desktop.ui.widgets.typography import NOTE_FAMILIES, mix

_HEIGHT = 7 * SPACE
_PAD = 2 * SPACE
_STEPS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class _Button(QAbstractButton):
    """A flat button, painted in the colours of the appearance; ``fill`` gives it a theme's swatch."""

    def __init__(self, text: str, appearance: Appearance, *, key: str = "", fill: str = "", line: str = "") -> None:
        super().__init__()
        text = in_one_line(text)
        self.setText(text.replace("&", "&&"))  # names are not ours: no mnemonics, no markup
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._appearance, self._key, self._fill, self._line = appearance, key, fill, line
        self._font = QFont()
        self._font.setFamilies(list(NOTE_FAMILIES))
        self._font.setPixelSize(LABEL_PIXELS + 1)

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._font)
        if self._fill:
            return QSize(max(_HEIGHT, round(metrics.horizontalAdvance(self._key)) + 3 * SPACE), _HEIGHT)
        wide = metrics.horizontalAdvance(self.text()) + 2 * _PAD
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
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(QColor(look.ink))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)
        else:
            if active:
                painter.setBrush(mix(look.chrome, look.ink, 0.1))
                painter.drawRoundedRect(box, 4, 4)
            painter.setPen(QColor(look.ink))
            text = QRectF(self.rect()).adjusted(_PAD, 0, -_PAD, 0)
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
            if self._key:
                painter.setPen(QColor(look.muted))
                painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._key)
        if self.hasFocus():
            painter.setPen(QPen(QColor(look.link), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-0.5, -0.5, 0.5, 0.5), 4, 4)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        event.ignore()
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)


class SelectionBar(QWidget):
    """See the module. ``place_beside`` shows it; ``hide`` takes it away."""

    theme_chosen = Signal(str)  # a theme's id, "" for no theme
    note_chosen = Signal()
    copy_chosen = Signal()
    left = Signal()  # Esc, or Tab beyond its last button

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Mark the selection")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._appearance = LIGHT
        self._themes: tuple[Theme, ...] = ()
        self._buttons: list[_Button] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SPACE + 4, SPACE + 4, SPACE + 4, SPACE + 4)
        self._row.setSpacing(2)
        self.hide()
        self._fill()

    def set_themes(self, themes: Sequence[Theme]) -> None:
        """Offer these themes, in this order."""
        if tuple(themes) != self._themes:
            self._themes = tuple(themes)
            self._fill()

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        self._appearance = appearance
        self._fill()

    def _fill(self) -> None:
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.setParent(None)
            button.deleteLater()
        look = self._appearance
        self._buttons = []
        for theme in [t for t in self._themes if t.deleted is None][:9]:
            key = str(theme.key) if theme.key else (theme.name[:1].upper() or "·")
            chip = _Button(theme.name, look, key=key, fill=look.fill(theme.colours), line=look.line(theme.colours))
            chip.setAccessibleName(f"Highlight as {in_one_line(theme.name)}")
            chip.setToolTip(tooltip(theme.name))
            chip.clicked.connect(lambda _=False, chosen=theme.id: self.theme_chosen.emit(chosen))
            self._buttons.append(chip)
        note, copy = _Button("Note", look, key="N"), _Button("Copy", look)
        note.clicked.connect(lambda _=False: self.note_chosen.emit())
        copy.clicked.connect(lambda _=False: self.copy_chosen.emit())
        self._buttons += [note, copy]
        for button in self._buttons:
            self._row.addWidget(button)
        self.adjustSize()

    def take_focus(self) -> None:
        """Put the focus on the first button."""
        self._buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    def place_beside(self, passage: QRectF, room: QRect) -> None:
        """Show the bar above the rectangle of a selection, or below it, inside ``room``."""
        size = self.sizeHint()
        self.resize(size)
        x = passage.center().x() - size.width() / 2
        y = passage.top() - size.height() - 2
        if y < room.top() + SPACE:
            y = passage.bottom() + 6
        if y + size.height() > room.bottom() - SPACE:
            y = max(room.top() + SPACE, min(passage.top() - size.height() - 2, room.bottom() - size.height() - SPACE))
        x = min(max(x, room.left() + SPACE), max(room.left() + SPACE, room.right() - size.width() - SPACE))
        self.move(round(x), round(y))
        self.show()
        self.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = next((i for i, button in enumerate(self._buttons) if button.hasFocus()), None)
        step = _STEPS.get(event.key())
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif step is not None and focused is not None:
            self._buttons[(focused + step) % len(self._buttons)].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        focused = next((i for i, button in enumerate(self._buttons) if button.hasFocus()), -1)
        to = focused + (1 if forward else -1)
        if 0 <= to < len(self._buttons):
            self._buttons[to].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.left.emit()
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._appearance
        box = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        painter.setPen(Qt.PenStyle.NoPen)
        for spread, strength in ((4, 8), (3, 12), (2, 16), (1, 22)):  # a soft shadow, so that it floats
            painter.setBrush(QColor(0, 0, 0, strength * (2 if look.dark else 1)))
            painter.drawRoundedRect(box.adjusted(-spread, -spread + 1, spread, spread), 7 + spread, 7 + spread)
        painter.setBrush(QColor(look.chrome))
        painter.setPen(QPen(QColor(look.hairline), 1))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        if len(self._buttons) > 2:
            x = (self._buttons[-3].geometry().right() + self._buttons[-2].geometry().left()) / 2 + 0.5
            painter.drawLine(QPointF(x, box.top() + 8), QPointF(x, box.bottom() - 8))
        painter.end()
