"""The pages as they are laid out, for the parts of the view: what is shown, how, and where. Knows no annotations."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QAbstractScrollArea

from desktop.article.content import Content, Passage, SpanKind
from desktop.ui.page.laid_out_text import EMPTY
from desktop.ui.page.typeset.fold import Fold, scrolled
from desktop.ui.page.typeset.geometry import ShownSegment
from desktop.ui.pages.geometry import PagesGeometry
from desktop.ui.pages.layout import Layout
from desktop.ui.widgets.typography import TypeStyle


class Sheets:
    """Holds what is laid out, and answers where it stands in ``view``."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        self._view = view
        self._bar, self._across = view.verticalScrollBar(), view.horizontalScrollBar()
        self._sizes: Sequence[float] = ()
        self.content = EMPTY
        self.style = TypeStyle()
        self.layout = Layout(())
        self.geometry = PagesGeometry(self.content, self.layout, lambda _page: None)

    def set_content(self, content: Content, characters: Callable[[int], Sequence[float] | None]) -> None:
        """Take a content, whose pages are not known yet; ``characters`` returns a page's boxes once they are."""
        self.content = content if content.blocks else EMPTY
        self._sizes, self.layout = (), Layout(())
        self.geometry = PagesGeometry(self.content, self.layout, characters)

    def set_sizes(self, sizes: Sequence[float]) -> None:
        """Take width and height of each page, in points; ``lay_out`` is to follow."""
        self._sizes = sizes

    def lay_out(self, room: float, across: int, zoom: float) -> None:
        """Lay the pages out anew, ``across`` in a row, for so many pixels."""
        self.layout = Layout(self._sizes, room, across, zoom)
        self.geometry.set_layout(self.layout)

    def fold(self) -> Fold:
        """Return where the pages stand in the viewport."""
        return scrolled(QPointF(-self._across.value(), -self._bar.value()), self._view.viewport().rect())

    def ending_with(self, line: QRectF, gap: int) -> float:
        """Return where the pages are scrolled to when a line, and a gap below it, is the last that is in sight."""
        return line.bottom() + gap - self._view.viewport().height()

    def sight(self, reach: float = 0.0) -> QRectF:
        """Return what is in sight, and ``reach`` pixels above and below, in the pages' coordinates."""
        seen = QRectF(self._view.viewport().rect()).translated(self._across.value(), self._bar.value())
        return seen.adjusted(0, -reach, 0, reach)

    def in_sight(self, reach: float = 0.0) -> list[ShownSegment]:
        """Return the stretches on the pages in sight, and on those up to ``reach`` pixels above and below."""
        seen = self.sight(reach)
        return self.geometry.shown(seen.top(), seen.bottom())

    def viewport_rect(self, passage: Passage) -> QRectF:
        """Return the rectangle around a passage in the viewport's coordinates."""
        return self.fold().to_viewport(self.geometry.passage_rect(passage))

    def link_at(self, point: QPointF) -> str:
        """Return the address of the link at a point of the viewport, or nothing."""
        if self.geometry.lines_away(self.fold().to_document(point)) >= 0.4:
            return ""
        offset, content = self.offset_at(point, on=True), self.content
        index = content.block_at(offset)
        within = offset - content.starts[index]
        spans = content.blocks[index].spans
        return next(
            (span.target for span in spans if span.kind is SpanKind.LINK and span.start <= within < span.end), ""
        )

    def offset_at(self, point: QPointF, *, on: bool = False) -> int:
        """Return the offset nearest to a point of the viewport; ``on``: of the character that it is on."""
        return self.geometry.offset_at(self.fold().to_document(point), on=on)
