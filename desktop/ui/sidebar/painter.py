"""How the panes look: their headers and cards in sight, the header that stays at the top, and a hint."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView

from desktop.annotations import Pane, density
from desktop.ui.sidebar.card import LEFT, RIGHT
from desktop.ui.sidebar.cards import Cards
from desktop.ui.sidebar.chips import draw_chip
from desktop.ui.sidebar.header import PANE_GAP, draw_header, draw_insertion, has_strip, strip_bins
from desktop.ui.sidebar.model import PanesModel
from desktop.ui.sidebar.rows import Rows
from desktop.ui.sidebar.scrolling import Scrolling
from desktop.ui.widgets.appearance import NO_THEME, SPACE
from desktop.ui.widgets.style import font


class PanesPainter:
    """Paints ``view``, and holds what stands out: the current annotation, what is pointed at, where a drop would go."""

    def __init__(
        self, view: QAbstractItemView, model: PanesModel, rows: Rows, cards: Cards, scrolling: Scrolling
    ) -> None:
        self._view, self._model, self._rows = view, model, rows
        self._cards, self._scrolling = cards, scrolling
        self._bins: dict[tuple[str, int], list[int]] = {}  # counts by a pane's key and their number
        self._length = 1
        self._current: str | None = None
        self._hovered = -1
        self._drop_target: str | None = None
        self._insertion: tuple[int, int] | None = None
        self._filtered = False
        self._hint = ""

    @property
    def drop_target(self) -> str | None:
        """The key of the pane that a drag is over."""
        return self._drop_target

    @property
    def hint(self) -> str:
        """Return what is said below the last row."""
        return self._hint

    def set_length(self, length: int) -> None:
        """Let the strips span a text of this many characters."""
        self._length = length
        self._bins.clear()

    def set_filtered(self, filtered: bool, hint: str) -> None:
        """Say whether the panes show only some of their annotations, and what to say below the last row."""
        self._filtered, self._hint = filtered, hint

    def forget_strips(self) -> None:
        """Count anew where annotations lie: there are others now."""
        self._bins.clear()

    def set_current(self, annotation_id: str | None) -> None:
        """Mark the cards of one annotation."""
        self._current = annotation_id
        self._view.viewport().update()

    def set_hovered(self, row: int) -> None:
        """Let the row under the pointer stand out; -1: none."""
        if row != self._hovered:
            self._hovered = row
            self._view.viewport().update()

    def set_drop_target(self, pane_key: str | None) -> None:
        """Show into which pane a drop would go."""
        if pane_key != self._drop_target:
            self._drop_target = pane_key
            self._view.viewport().update()

    def set_insertion(self, place: tuple[int, int] | None) -> None:
        """Show between which panes a dragged header would go: the row that it would stand before, and how far in."""
        if place != self._insertion:
            self._insertion = place
            self._view.viewport().update()

    @property
    def insertion(self) -> tuple[int, int] | None:
        """Return where a dragged header would go."""
        return self._insertion

    def offset_in_strip(self, strip: QRect, x: int) -> int:
        """Return the offset in the text that a point of a strip stands for."""
        return (x - strip.left()) * self._length // max(strip.width(), 1)

    def paint(self, event: QPaintEvent) -> None:
        """Paint what is in sight."""
        view, model, cards = self._view, self._model, self._cards
        appearance = cards.appearance
        painter = QPainter(view.viewport())
        painter.fillRect(event.rect(), QColor(appearance.chrome))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = view.selectionModel()
        focus = view.currentIndex().row() if view.hasFocus() else -1
        first, after = self._scrolling.in_sight()
        for row in range(first, after):
            rect = self._scrolling.rect(row)
            pane, annotation = model.pane(row), model.annotation(row)
            if annotation is None:
                self._draw_header(painter, row, rect, focus)
                continue
            colours = pane.theme.colours if pane.theme is not None else NO_THEME
            cards.card(row).draw(
                painter,
                rect,
                appearance,
                appearance.line(colours),
                cards.dots(annotation, pane),
                selected=chosen.isSelected(model.index(row)),
                current=annotation.id == self._current,
                hovered=row == self._hovered,
                focused=row == focus,
            )
        stuck = self._scrolling.stuck_header()
        if stuck is not None:
            self._draw_header(painter, *stuck, focus, stuck=True)
        if self._insertion is not None:
            self._draw_insertion(painter, *self._insertion)
        if self._hint:
            painter.setFont(font())
            painter.setPen(QColor(appearance.muted))
            top = self._rows.total() - view.verticalScrollBar().value() + 4 * SPACE
            area = QRect(4 * SPACE, top, view.viewport().width() - 8 * SPACE, view.viewport().height())
            flags = (Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap).value
            painter.drawText(area, flags, self._hint)
        painter.end()

    def _draw_insertion(self, painter: QPainter, row: int, indent: int) -> None:
        view, appearance = self._view, self._cards.appearance
        if row < self._rows.count() and self._model.is_chip(row):
            chip = self._scrolling.rect(row)
            line = QRect(chip.left() - SPACE - 1, chip.top(), 2, chip.height())
            painter.fillRect(line, QColor(appearance.ink))
            return
        y = (self._rows.top(row) if row < self._rows.count() else self._rows.total()) - view.verticalScrollBar().value()
        right = view.viewport().width() - RIGHT
        draw_insertion(painter, LEFT + indent, y + PANE_GAP // 2, right, appearance)

    def _draw_header(self, painter: QPainter, row: int, rect: QRect, focus: int, *, stuck: bool = False) -> None:
        pane = self._model.pane(row)
        hovered, focused, target = row == self._hovered, row == focus, pane.key == self._drop_target
        if self._model.is_chip(row):
            draw_chip(
                painter,
                rect,
                pane,
                self._cards.appearance,
                hovered=hovered,
                focused=focused,
                target=target,
            )
            return
        draw_header(
            painter,
            rect,
            pane,
            self._cards.appearance,
            self._bins_of(pane),
            folded=pane.key in self._model.folded,
            hovered=hovered,
            focused=focused,
            target=target,
            filtered=self._filtered,
            stuck=stuck,
        )

    def _bins_of(self, pane: Pane) -> list[int]:
        parts = strip_bins(self._view.viewport().width())
        bins = self._bins.get((pane.key, parts))
        if bins is None:
            bins = density(pane.annotations, self._length, parts) if has_strip(pane) else []
            self._bins[(pane.key, parts)] = bins
        return bins
