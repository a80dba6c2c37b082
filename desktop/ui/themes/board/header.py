"""The header over a column, which stays there: the theme's colour and key, its name, how many cards, its definition."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.annotations import Pane
from desktop.shown_text import in_one_line
from desktop.texts import tr
from desktop.ui.cards.card import LEFT, draw_outline
from desktop.ui.cards.header import draw_arrow, draw_title
from desktop.ui.widgets.appearance import LIGHT, NO_THEME, SPACE, Appearance
from desktop.ui.widgets.plain_label import set_tip
from desktop.ui.widgets.rows.lines import Lines
from desktop.ui.widgets.style import font, label_font, scaled, small_line_height
from desktop.ui.widgets.typography import mix

_TOP = 4 * SPACE
_NAME = 6 * SPACE
_DEFINITION_LINES = 2
_NAME_PIXELS = 15
_Key = Qt.Key
_PRESSES = (_Key.Key_Space, _Key.Key_Return, _Key.Key_Enter)
_MEANT = (*_PRESSES, _Key.Key_Delete, _Key.Key_Backspace, _Key.Key_F2)
_STEPS = {_Key.Key_Left: (-1, 0), _Key.Key_Right: (1, 0), _Key.Key_Up: (0, -1), _Key.Key_Down: (0, 1)}


@dataclass(frozen=True, slots=True)
class Heading:
    """The content of a header."""

    pane: Pane  # a theme, or what has none
    count: str = ""  # how many cards there are
    target: str = ""  # what a drop would do here; "": nothing is dragged over it
    is_chosen: bool = False  # the column as a whole
    is_folded: bool | None = None  # None: it does not fold
    appearance: Appearance = LIGHT


class ColumnHeader(QWidget):
    """Painted by hand, so that a name of any length ends in "…" and never makes its column wider."""

    menu_requested = Signal(QPoint)  # global position
    requested = Signal(str)  # "fold" or the opposite, "themes" for its cards, "alone": chosen, "drag", "edit", "remove"
    step_requested = Signal(int, int)  # to the header before (-1) or after (1); up (-1) or down (1)

    def __init__(self, pane: Pane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = Heading(pane)
        self._pressed: QPoint | None = None
        self._name_it()

    def change(self, **changes: Any) -> None:
        """Show a heading that is different in this. At one that folds, a click, Space and Enter ask for that."""
        heading = replace(self.heading, **changes)
        if heading != self.heading:
            self.heading = heading
            self._name_it()
            self.update()

    def _name_it(self) -> None:
        pane, folded = self.heading.pane, self.heading.is_folded
        self.setAccessibleName(pane.name)
        set_tip(self, pane.full_hint)
        fold = () if folded is None else (tr("folded") if folded else tr("open"),)
        self.setAccessibleDescription(", ".join((self.heading.count, *fold)))
        if folded is not None:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _choose(self, modifiers: Qt.KeyboardModifier) -> None:
        self.change(is_chosen=not self.heading.is_chosen)
        if not modifiers & Qt.KeyboardModifier.ControlModifier:
            self.requested.emit("alone")

    def lines(self, width: int) -> int:
        """Return how many lines the definition takes in a column of some width."""
        return self._definition(width).count if self.heading.pane.hint.strip() else 0

    def set_lines(self, lines: int) -> None:
        """Be as high as a definition of so many lines: all headers are alike, so that the cards begin on one line."""
        self.setFixedHeight(scaled(_TOP) + scaled(_NAME) + lines * small_line_height() + 2 * SPACE)

    def _definition(self, width: int) -> Lines:
        hint = " ".join(in_one_line(self.heading.pane.hint).split())
        room = max(width - 2 * LEFT, 48)
        return Lines(hint, label_font(), room, _DEFINITION_LINES, line=small_line_height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton and self.heading.pane.theme is not None
        self._pressed = event.position().toPoint() if left else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        away = self._pressed is not None and event.position().toPoint() - self._pressed
        if away and away.manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            self.requested.emit("drag")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if self.heading.is_folded is not None and event.button() == Qt.MouseButton.LeftButton:
            self.requested.emit("fold")
        elif pressed is not None:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._choose(event.modifiers())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain, folds = event.key(), not event.modifiers(), self.heading.is_folded is not None
        if key == _Key.Key_T and plain:
            self.requested.emit("themes")
        elif folds and key in _PRESSES:
            self.requested.emit("fold")
        elif not folds and plain and key in _STEPS:
            self.step_requested.emit(*_STEPS[_Key(key)])
        elif folds or self.heading.pane.theme is None or key not in _MEANT:
            super().keyPressEvent(event)
        elif key == _Key.Key_Space:
            self._choose(event.modifiers())
        elif key in _PRESSES:
            self.menu_requested.emit(self.mapToGlobal(QPoint(LEFT, self.height())))
        else:
            self.requested.emit("edit" if key == _Key.Key_F2 else "remove")

    def event(self, event: QEvent) -> bool:
        """Take the keys that mean something here before the window's shortcuts do."""
        key = event.key() if isinstance(event, QKeyEvent) and not event.modifiers() else None
        if event.type() == QEvent.Type.ShortcutOverride and key in (*_MEANT, _Key.Key_T):
            event.accept()
            return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_requested.emit(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        heading, pane, appearance = self.heading, self.heading.pane, self.heading.appearance
        fill = appearance.fill(pane.theme.colours if pane.theme is not None else NO_THEME)
        top, high, width = scaled(_TOP), scaled(_NAME), self.width()
        painter = QPainter(self)
        back = QColor(appearance.selection if heading.is_chosen else appearance.paper)
        painter.fillRect(event.rect(), mix(appearance.paper, fill, 0.4) if heading.target else back)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            draw_outline(painter, QRect(SPACE, top, width - 2 * SPACE, high), appearance)
        if heading.is_folded is not None:
            draw_arrow(painter, QPointF(LEFT / 2 + 1, top + high / 2), heading.is_folded, appearance)
        row, words, ink = QRect(LEFT, top, width - 2 * LEFT, high), heading.target or heading.count, appearance.ink
        face, words_ink = font(_NAME_PIXELS, bold=True), ink if heading.target else appearance.muted
        draw_title(painter, row, top + high / 2, pane, words, appearance, face, ink, words_ink)
        painter.setPen(QColor(appearance.muted))
        if pane.above:
            above = in_one_line(" › ".join(pane.above))
            over = painter.fontMetrics().elidedText(above, Qt.TextElideMode.ElideLeft, row.width())
            painter.drawText(QRect(LEFT, SPACE // 2, row.width(), top), Qt.AlignmentFlag.AlignVCenter.value, over)
        if pane.hint.strip() and heading.is_folded is None:
            self._definition(width).draw(painter, LEFT, top + high, QColor(appearance.muted))
        painter.end()
