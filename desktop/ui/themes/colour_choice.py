"""Choosing a theme's colours: the palette, a colour of the reader's own, and how they look in light, sepia and dark."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QColorDialog, QWidget

from db.records import ThemeColours
from desktop.colours import PAGES, THEME_COLOURS, pair_from
from desktop.texts import later, tr
from desktop.ui.widgets.appearance import LIGHT, SPACE, Appearance
from desktop.ui.widgets.layouts import REST, in_column, in_row
from desktop.ui.widgets.style import font

_SWATCH = 8 * SPACE


class Swatch(QAbstractButton):
    """A colour of the palette to choose: its fill, its line below."""

    def __init__(self, name: str, colours: ThemeColours | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.colours = colours
        self.appearance = LIGHT
        self.setCheckable(True)
        self.setAutoExclusive(True)  # for a screen reader, a radio button
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(_SWATCH, _SWATCH)

    def sizeHint(self) -> QSize:
        return QSize(_SWATCH, _SWATCH)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        a = self.appearance
        if self.colours is None:
            painter.setPen(QPen(QColor(a.muted), 1, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), SPACE, SPACE)
            painter.setPen(QColor(a.muted))
            painter.setFont(font())
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter.value, "…")
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(a.fill(self.colours)))
            painter.drawRoundedRect(area, SPACE, SPACE)
            painter.setBrush(QColor(a.line(self.colours)))
            painter.drawRect(QRectF(area.left() + 4, area.bottom() - 6, area.width() - 8, 2))
        if self.isChecked() or self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(a.ink if self.isChecked() else a.muted), 2 if self.isChecked() else 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()


class Preview(QWidget):
    """Words on a theme's fill, with its line, on the papers of light, sepia and dark."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._colours = THEME_COLOURS[0][1]
        self.setFixedHeight(14 * SPACE)
        self.setAccessibleName(tr("How the colours look in light, sepia and dark"))

    def set_colours(self, colours: ThemeColours) -> None:
        """Show these colours."""
        self._colours = colours
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.width() // len(PAGES)
        face = font()
        for number, page in enumerate(PAGES):
            area = QRect(
                number * width, 0, width if number < len(PAGES) - 1 else self.width() - 2 * width, self.height()
            )
            painter.fillRect(area, QColor(page.paper))
            fill = self._colours.fill_dark if page.dark else self._colours.fill
            line = self._colours.line_dark if page.dark else self._colours.line
            words = tr(page.name.capitalize())
            text = QRect(0, 0, QFontMetrics(face).horizontalAdvance(words) + 2 * SPACE, 6 * SPACE)
            text.moveCenter(area.center())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(fill))
            painter.drawRoundedRect(text, 2, 2)
            painter.setBrush(QColor(line))
            painter.drawRect(QRect(text.left(), text.bottom() + 3, text.width(), 2))
            painter.setFont(face)
            painter.setPen(QColor(page.ink))
            painter.drawText(text, Qt.AlignmentFlag.AlignCenter.value, words)
        painter.end()


class ColourChoice(QWidget):
    """The swatches, the last one for a colour of one's own, and the preview below them."""

    colours_changed = Signal()

    def __init__(self, colours: ThemeColours, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._colours = colours
        self.preview = Preview(self)
        self.swatches: list[Swatch] = []
        self._group = QButtonGroup(self)
        for name, pair in (*THEME_COLOURS, (later("A colour of your own…"), None)):
            swatch = Swatch(tr(name), pair, self)
            swatch.appearance = appearance
            self.swatches.append(swatch)
            self._group.addButton(swatch, len(self.swatches) - 1)
        row = in_row(*self.swatches, REST, spacing=0)
        in_column(row, self.preview, on=self, margins=(0, 0, 0, 0), spacing=2 * SPACE)
        self._show()
        self._group.idToggled.connect(self._choose)
        self.swatches[-1].clicked.connect(self._ask)

    @property
    def colours(self) -> ThemeColours:
        """Return what is chosen."""
        return self._colours

    def set_custom_colour(self, colour: str) -> None:
        """Take a colour of the reader's own, ``#RRGGBB``: the other three are computed from it."""
        self._take(pair_from(colour))

    def _take(self, colours: ThemeColours) -> None:
        self._colours = colours
        self._show()
        self.colours_changed.emit()

    def _show(self) -> None:
        self.preview.set_colours(self._colours)
        chosen = next((swatch for swatch in self.swatches[:-1] if swatch.colours == self._colours), self.swatches[-1])
        own = self.swatches[-1]
        if chosen is own:
            own.colours = self._colours
        own.setCheckable(own.colours is not None)  # else it asks for one, and that is all
        chosen.setChecked(True)

    def _choose(self, number: int, down: bool) -> None:
        colours = self.swatches[number].colours
        if down and colours is not None and colours != self._colours:
            self._take(colours)

    def _ask(self) -> None:
        plain = QColorDialog.ColorDialogOption.DontUseNativeDialog
        chosen = QColorDialog.getColor(QColor(self._colours.fill), self, tr("A colour of your own"), plain)
        if chosen.isValid():
            self.set_custom_colour(chosen.name())
        else:
            self._show()
