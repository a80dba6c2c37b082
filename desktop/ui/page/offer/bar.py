"""The small bar beside a selection, or a highlight that was clicked: the themes most used by their names, any other by
typing, what can be done besides.

Holds no article and no selection: it says what was pressed, and ``Offer`` knows for which passage or annotation. It
never takes the focus by being pressed; Tab from the view enters it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from db.records import Theme
from desktop.shown_text import in_one_line, shortened
from desktop.texts import grouped, tr
from desktop.ui.faces import SANS_FAMILIES
from desktop.ui.widgets.appearance import LABEL_PIXELS, LIGHT, SPACE, Appearance
from desktop.ui.widgets.layouts import in_row
from desktop.ui.widgets.plain_label import set_tip
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


_STEPS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
NAMED = 5  # themes at the most
_WIDEST = 400 * SPACE  # pixels, before it is known where the bar is to stand
_FREE = 2  # pixels between the bar and a selection ...
_HANDLE = 8  # ... and a highlight, whose handles stand out of it


@dataclass(frozen=True, slots=True)
class Given:
    """The annotation that the bar stands beside; ``number`` of ``among`` lie at the place of the click."""

    theme_ids: Collection[str] = ()
    number: int = 1
    among: int = 1
    links: int = 0  # of notes and briefs that lead to it


class OfferBar(QWidget):
    """See the module. ``place_beside`` shows it, filled when that is first wanted; ``hide`` takes it away."""

    theme_chosen = Signal(str)  # a theme's id
    themes_chosen = Signal()  # any other theme is wanted
    note_chosen = Signal()
    copy_chosen = Signal()
    link_chosen = Signal()  # these three at a highlight only
    remove_chosen = Signal()
    links_chosen = Signal()  # what links to it is wanted
    others_chosen = Signal()  # another of those that lie there is wanted
    left = Signal()  # Esc, or Tab beyond its last button

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._appearance = LIGHT
        self._themes: tuple[Theme, ...] = ()
        self.used: Mapping[str, int] = {}  # how many annotations have each theme, by its id
        self._given: Given | None = None
        self._buttons: list[BarButton] = []
        self._chips = 0
        self._wide = _WIDEST  # pixels that there are for it
        self._row = in_row(on=self, margins=(SPACE + 4, SPACE + 4, SPACE + 4, SPACE + 4), spacing=2)
        self.hide()

    def set_themes(self, themes: Sequence[Theme], used: Mapping[str, int]) -> None:
        """Offer those of these themes that are ``used`` most, by their ids; of those used alike, the first."""
        if (tuple(themes), used) != (self._themes, self.used):
            self._themes, self.used = tuple(themes), used
            self._fill_anew()

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        self._appearance = appearance
        self._fill_anew()

    def set_given(self, given: Given | None) -> None:
        """Offer what is done with an annotation, its themes ticked; None: what is done with a selection."""
        if given != self._given:
            focused = self._focused()
            self._given = given
            self._fill()
            if focused is not None:
                self._buttons[min(focused, len(self._buttons) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_anew(self) -> None:
        if self._buttons:
            self._fill()

    def _fill(self) -> None:
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.setParent(None)
            button.deleteLater()
        words = [(tr("Theme…"), "T", self.themes_chosen), (tr("Note"), "N", self.note_chosen)]
        words.append((tr("Copy"), "", self.copy_chosen))
        if self._given is not None:
            words += [(tr("Link"), "", self.link_chosen), (tr("Remove"), "Del", self.remove_chosen)]
            if self._given.links:
                words.append((tr("Linked"), f"{grouped(self._given.links)} ▾", self.links_chosen))
            if self._given.among > 1:
                words.append(
                    (
                        tr("{number} of {among}", number=self._given.number, among=self._given.among),
                        "▾",
                        self.others_chosen,
                    )
                )
        beside = [self._button(text, key, tells) for text, key, tells in words]
        chips = self._that_fit(beside)
        self._buttons, self._chips = [*chips, *beside], len(chips)
        for button in self._buttons:
            self._row.addWidget(button)
            button.show()  # the bar may be on the screen
        self.setAccessibleName(tr("Mark the selection") if self._given is None else tr("Change the annotation"))
        self.resize(self.sizeHint())

    def _named(self) -> list[Theme]:
        """Return the themes that are to be shown: those that are given, then those used most."""
        living = [theme for theme in self._themes if theme.deleted is None]
        given = self._given.theme_ids if self._given is not None else ()
        return sorted(living, key=lambda theme: (theme.id not in given, -self.used.get(theme.id, 0)))[:NAMED]

    def _that_fit(self, beside: Sequence[BarButton]) -> list[BarButton]:
        """Return chips of as many themes as have room, in the order of the themes."""
        edges, chips = self._row.contentsMargins(), dict[int, BarButton]()
        left = self._wide - edges.left() - edges.right() - sum(map(self._taken, beside))
        for theme in self._named():
            chip = self._chip(theme)
            left -= self._taken(chip)
            if left < 0:
                chip.deleteLater()
                break
            chips[self._themes.index(theme)] = chip
        return [chips[number] for number in sorted(chips)]

    def _taken(self, button: BarButton) -> int:
        return button.sizeHint().width() + self._row.spacing()

    def _chip(self, theme: Theme) -> BarButton:
        look, name = self._appearance, in_one_line(theme.name)
        key = str(theme.key) if theme.key else ""
        chip = BarButton(theme.name, look, key=key, fill=look.fill(theme.colours), line=look.line(theme.colours))
        set_tip(chip, theme.name)
        if self._given is None:
            chip.setAccessibleName(tr("Highlight as {name}", name=name))
        else:
            chip.setAccessibleName(tr("Theme {name}", name=name))
            chip.setCheckable(True)
            chip.setChecked(theme.id in self._given.theme_ids)
        for pressed in (chip.toggled, chip.clicked):
            pressed.connect(lambda _=False, chosen=theme.id: self.theme_chosen.emit(chosen))
        return chip

    def _button(self, text: str, key: str, tells: SignalInstance) -> BarButton:
        button = BarButton(text, self._appearance, key=key)
        button.clicked.connect(lambda _=False: tells.emit())
        return button

    def _focused(self) -> int | None:
        return next((i for i, button in enumerate(self._buttons) if button.hasFocus()), None)

    def take_focus(self) -> None:
        """Put the focus on the first button."""
        self._buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    def place_beside(self, passage: QRectF, room: QRect, line: QRectF | None = None) -> None:
        """Show the bar above the rectangle of a passage, or below it, inside ``room``.

        ``line``: what was clicked of it. The bar stands over that, and where the passage leaves no room above and
        below it, within the passage beside that line; never on the line.
        """
        wide = room.width() - 2 * SPACE
        if not self._buttons or wide != self._wide:
            self._wide = wide
            self._fill()
        size, free = self.sizeHint(), _FREE if line is None else _HANDLE
        self.resize(size)
        top, bottom = room.top() + SPACE, room.bottom() - SPACE - size.height()
        heights = [passage.top() - size.height() - free, passage.bottom() + free + 4]
        if line is not None:
            heights += [line.top() - size.height() - free, line.bottom() + free]
        y = next((height for height in heights if top <= height <= bottom), max(top, min(heights[0], bottom)))
        middle = (passage if line is None else line).center().x() - size.width() / 2
        x = min(max(middle, room.left() + SPACE), max(room.left() + SPACE, room.right() - size.width() - SPACE))
        self.move(round(x), round(y))
        self.show()
        self.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused, step = self._focused(), _STEPS.get(event.key())
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif step is not None and focused is not None:
            self._buttons[(focused + step) % len(self._buttons)].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        focused = self._focused()
        to = (-1 if focused is None else focused) + (1 if forward else -1)
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
        if self._chips:
            at = self._buttons[self._chips - 1].geometry().right(), self._buttons[self._chips].geometry().left()
            x = sum(at) / 2 + 0.5
            painter.drawLine(QPointF(x, box.top() + 8), QPointF(x, box.bottom() - 8))
        painter.end()
