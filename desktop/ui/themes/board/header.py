"""What stands over a column and stays there: the theme's colour and key, its name, how many cards, its definition."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from desktop.annotations import Pane
from desktop.shown_text import in_one_line
from desktop.ui.cards.card import LEFT, Lines
from desktop.ui.cards.header import SWATCH, draw_arrow, draw_swatch
from desktop.ui.widgets.appearance import LIGHT, NO_THEME, SPACE, Appearance
from desktop.ui.widgets.plain_label import set_tip
from desktop.ui.widgets.style import font, label_font, scaled, small_line_height
from desktop.ui.widgets.typography import mix

_TOP = 4 * SPACE
_NAME = 6 * SPACE
_DEFINITION_LINES = 2
_NAME_PIXELS = 15
_Key = Qt.Key
_PRESSES = (_Key.Key_Space, _Key.Key_Return, _Key.Key_Enter)
_REMOVES = (_Key.Key_Delete, _Key.Key_Backspace)
_STEPS = {_Key.Key_Left: (-1, 0), _Key.Key_Right: (1, 0), _Key.Key_Up: (0, -1), _Key.Key_Down: (0, 1)}


class ColumnHeader(QWidget):
    """Painted by hand, so that a name of any length ends in "…" and never makes its column wider."""

    menu_requested = Signal(QPoint)  # global position
    drag_begun = Signal()
    fold_requested = Signal()  # or the opposite
    chosen_changed = Signal(bool)  # whether without others
    edit_pressed = Signal()
    remove_pressed = Signal()
    step_requested = Signal(int, int)  # to the header before (-1) or after (1); up (-1) or down (1)

    def __init__(self, pane: Pane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = LIGHT
        self._pane = pane
        self._count = ""
        self._target = ""
        self._pressed: QPoint | None = None
        self._folded: bool | None = None  # None: it does not fold
        self._chosen = False
        self.setAccessibleName(pane.name)
        set_tip(self, pane.full_hint)

    @property
    def pane(self) -> Pane:
        """Return what the column is: a theme, or what has none."""
        return self._pane

    @property
    def count(self) -> str:
        """Return how many cards there are, as it is said."""
        return self._count

    def set_pane(self, pane: Pane) -> None:
        """Show another name, definition or colour."""
        self._pane = pane
        self.setAccessibleName(pane.name)
        set_tip(self, pane.full_hint)
        self.update()

    def set_count(self, count: str) -> None:
        """Say how many cards there are."""
        if count != self._count:
            self._count = count
            self.setAccessibleDescription(count)
            self.update()

    def set_target(self, target: str) -> None:
        """Say what a drop would do here; "": nothing is dragged over it."""
        if target != self._target:
            self._target = target
            self.update()

    def is_chosen(self) -> bool:
        """True if the column is chosen as a whole."""
        return self._chosen

    def set_chosen(self, chosen: bool) -> None:
        """Show whether the column is chosen as a whole."""
        if chosen != self._chosen:
            self._chosen = chosen
            self.update()

    def _choose(self, *, alone: bool) -> None:
        self.set_chosen(not self._chosen)
        self.chosen_changed.emit(alone)

    def set_folded(self, folded: bool) -> None:
        """Show whether the cards below are folded away; from now on a click, Space and Enter ask for the opposite."""
        self._folded = folded
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleDescription(f"{self._count}, {'folded' if folded else 'open'}")
        self.update()

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        self._appearance = appearance
        self.update()

    def lines(self, width: int) -> int:
        """Return how many lines the definition takes in a column of some width."""
        return self._definition(width).count if self._pane.hint.strip() else 0

    def set_lines(self, lines: int) -> None:
        """Be as high as a definition of so many lines: all headers are alike, so that the cards begin on one line."""
        self.setFixedHeight(scaled(_TOP) + scaled(_NAME) + lines * small_line_height() + 2 * SPACE)

    def _definition(self, width: int) -> Lines:
        hint = " ".join(in_one_line(self._pane.hint).split())
        room = max(width - 2 * LEFT, 48)
        return Lines(hint, label_font(), room, _DEFINITION_LINES, line=small_line_height())

    @property
    def target(self) -> str:
        """Return what a drop would do here."""
        return self._target

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton and self._pane.theme is not None
        self._pressed = event.position().toPoint() if left else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        away = self._pressed is not None and event.position().toPoint() - self._pressed
        if away and away.manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            self.drag_begun.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if self._folded is not None and event.button() == Qt.MouseButton.LeftButton:
            self.fold_requested.emit()
        elif pressed is not None:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._choose(alone=not event.modifiers() & Qt.KeyboardModifier.ControlModifier)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if self._folded is not None and key in _PRESSES:
            self.fold_requested.emit()
        elif self._folded is None and key in _STEPS and not event.modifiers():
            self.step_requested.emit(*_STEPS[_Key(key)])
        elif self._folded is None and self._pane.theme is not None and key in (*_PRESSES, *_REMOVES, Qt.Key.Key_F2):
            self._press(key, event.modifiers())
        else:
            super().keyPressEvent(event)

    def _press(self, key: int, modifiers: Qt.KeyboardModifier) -> None:
        if key == Qt.Key.Key_Space:
            self._choose(alone=not modifiers & Qt.KeyboardModifier.ControlModifier)
        elif key in _PRESSES:
            corner = QPoint(LEFT, self.height())
            self.menu_requested.emit(self.mapToGlobal(corner))
        elif key in _REMOVES:
            self.remove_pressed.emit()
        else:
            self.edit_pressed.emit()

    def event(self, event: QEvent) -> bool:
        """Take the keys that mean something here before the window's shortcuts do."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent) or event.modifiers():
            return super().event(event)
        if event.key() not in (*_PRESSES, *_REMOVES, Qt.Key.Key_F2):
            return super().event(event)
        event.accept()
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_requested.emit(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        appearance, pane = self._appearance, self._pane
        colours = pane.theme.colours if pane.theme is not None else NO_THEME
        fill = QColor(appearance.fill(colours))
        top, high, side = scaled(_TOP), scaled(_NAME), scaled(SWATCH)
        painter = QPainter(self)
        back = QColor(appearance.selection if self._chosen else appearance.paper)
        painter.fillRect(event.rect(), mix(appearance.paper, fill, 0.4) if self._target else back)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QColor(appearance.muted))
            frame = QRectF(SPACE, top, self.width() - 2 * SPACE, high).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(frame, 4, 4)
        if self._folded is not None:
            draw_arrow(painter, QPointF(LEFT / 2 + 1, top + high / 2), self._folded, appearance)
        swatch = QRectF(LEFT, top + (high - side) / 2, side, side)
        draw_swatch(painter, swatch, pane, fill, appearance)
        left = LEFT + side + 2 * SPACE
        face, small = font(_NAME_PIXELS, bold=True), QFontMetrics(label_font())
        said = self._target or self._count
        room = self.width() - LEFT - left - small.horizontalAdvance(said) - 2 * SPACE
        metrics = QFontMetrics(face)
        name = metrics.elidedText(" ".join(in_one_line(pane.name).split()), Qt.TextElideMode.ElideRight, room)
        middle = Qt.AlignmentFlag.AlignVCenter.value
        painter.setFont(face)
        painter.setPen(QColor(appearance.ink))
        painter.drawText(QRect(left, top, room, high), middle, name)
        painter.setFont(label_font())
        painter.setPen(QColor(appearance.ink if self._target else appearance.muted))
        after = left + metrics.horizontalAdvance(name) + 2 * SPACE
        painter.drawText(QRect(after, top + 1, self.width() - after, high), middle, said)
        if pane.above:
            painter.setPen(QColor(appearance.muted))
            above = in_one_line(" › ".join(pane.above))
            over = small.elidedText(above, Qt.TextElideMode.ElideLeft, self.width() - 2 * LEFT)
            painter.drawText(QRect(LEFT, SPACE // 2, self.width() - 2 * LEFT, top), middle, over)
        if pane.hint.strip() and self._folded is None:
            self._definition(self.width()).draw(painter, LEFT, top + high, QColor(appearance.muted))
        painter.end()
