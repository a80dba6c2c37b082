"""Painting a list of cards: its headings and cards in sight, the heading that stays at the top, and a hint."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView

from desktop.annotations import Pane, density
from desktop.ui.cards.card import LEFT, RIGHT, Emphasis, draw_outline
from desktop.ui.cards.cards import ABOVE_TITLE, Cards
from desktop.ui.cards.groups import Group
from desktop.ui.cards.header import PANE_GAP, draw_chip, draw_header, has_strip, strip_bins
from desktop.ui.cards.model import CardsModel
from desktop.ui.cards.rows import Rows
from desktop.ui.cards.scrolling import Scrolling
from desktop.ui.widgets.appearance import SPACE
from desktop.ui.widgets.style import font


class CardsPainter:
    """Paints ``view``, and holds what stands out: the current annotation, what is pointed at, where a drop would go."""

    def __init__(
        self, view: QAbstractItemView, model: CardsModel, rows: Rows, cards: Cards, scrolling: Scrolling
    ) -> None:
        self._view, self._model, self._rows = view, model, rows
        self._cards, self._scrolling = cards, scrolling
        self._bins: dict[tuple[str, int, int], list[int]] = {}  # counts by a pane's key, their number and the length
        self.length = 1  # of the text that the strips span
        self.current: str | None = None  # annotation id: its cards are marked
        self._hovered = -1
        self.drop_target: str | None = None  # the key of the pane that a drag is over
        self.insertion: tuple[int, int] | None = None  # before which row a dragged heading would go, and how far in
        self.hint = ""  # what is said below the last row

    def set_hint(self, hint: str) -> None:
        """Say something below the last row. There may be other annotations now: they are counted anew."""
        self.hint = hint
        self._bins.clear()

    def set_hovered(self, row: int) -> None:
        """Let the row under the pointer stand out; -1: none."""
        if row != self._hovered:
            self._hovered = row
            self._view.viewport().update()

    def set_drop(self, target: str | None, insertion: tuple[int, int] | None) -> None:
        """Show into which pane a drop would go, or between which a dragged heading."""
        if (target, insertion) != (self.drop_target, self.insertion):
            self.drop_target, self.insertion = target, insertion
            self._view.viewport().update()

    def paint(self, event: QPaintEvent) -> None:
        """Paint what is in sight."""
        view, model, cards = self._view, self._model, self._cards
        painter = QPainter(view.viewport())
        painter.fillRect(event.rect(), QColor(cards.look.ground(cards.appearance)))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = view.selectionModel()
        focus = view.currentIndex().row() if view.hasFocus() else -1
        for row in range(*self._scrolling.in_sight()):
            rect, annotation = self._scrolling.rect(row), model.annotation(row)
            if not model.is_card(row):
                self._draw_heading(painter, row, rect, focus)
            elif annotation is not None:
                card, look = cards.card(row, annotation), cards.appearance
                selected = chosen.isSelected(model.index(row))
                emphasis = Emphasis(row == self._hovered, row == focus, selected, annotation.id == self.current)
                bar, dots, path = cards.bar(row), cards.dots(row, annotation), cards.path(annotation) or ""
                image = cards.image(card, view.devicePixelRatioF())
                card.draw(painter, rect, look, bar, dots, path, image, emphasis)
        if (stuck := self._scrolling.stuck_heading()) is not None:
            self._draw_heading(painter, *stuck, focus, stuck=True)
        if self.insertion is not None:
            self._draw_insertion(painter, *self.insertion)
        if self.hint:
            painter.setFont(font())
            painter.setPen(QColor(cards.appearance.muted))
            top = self._rows.total() - view.verticalScrollBar().value() + 4 * SPACE
            area = QRect(LEFT, top, view.viewport().width() - 2 * LEFT, view.viewport().height())
            flags = (Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap).value
            painter.drawText(area, flags, self.hint)
        painter.end()

    def _draw_insertion(self, painter: QPainter, row: int, indent: int) -> None:
        view, appearance = self._view, self._cards.appearance
        if row < self._model.rowCount() and self._model.group(row).is_chip:
            chip = self._scrolling.rect(row)
            line = QRect(chip.left() - SPACE - 1, chip.top(), 2, chip.height())
            painter.fillRect(line, QColor(appearance.ink))
            return
        left, y = LEFT + indent, self._rows.top(row) - view.verticalScrollBar().value() + PANE_GAP // 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(appearance.ink))
        painter.drawRect(QRect(left, y - 1, view.viewport().width() - RIGHT - left, 2))
        painter.drawEllipse(QPointF(left, y), 3, 3)

    def _draw_heading(self, painter: QPainter, row: int, rect: QRect, focus: int, *, stuck: bool = False) -> None:
        group, appearance = self._model.group(row), self._cards.appearance
        emphasis = Emphasis(row == self._hovered, row == focus, target=group.key == self.drop_target, stuck=stuck)
        if (pane := group.pane) is None:
            title = self._cards.title(group)
            title.draw(painter, rect.left() + LEFT, rect.top() + ABOVE_TITLE, QColor(appearance.muted))
            if emphasis.focused:
                draw_outline(painter, rect.adjusted(LEFT - SPACE, ABOVE_TITLE - 2, SPACE - LEFT, 0), appearance)
        elif group.is_chip:
            draw_chip(painter, rect, pane, appearance, emphasis)
        else:
            draw_header(painter, rect, group, pane, appearance, self._bins_of(group, pane), emphasis)

    def _bins_of(self, group: Group, pane: Pane) -> list[int]:
        parts = strip_bins(self._view.viewport().width())
        key = group.key, parts, self.length
        if key not in self._bins:
            self._bins[key] = density(pane.annotations, self.length, parts) if has_strip(pane) else []
        return self._bins[key]
