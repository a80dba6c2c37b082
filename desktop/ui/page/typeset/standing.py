"""What the parts of a view ask of whatever shows the article, its text or its pages: where passages stand there. The
text's answers are ``LaidOutText`` and ``Geometry``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF

from desktop.article.content import Content, Passage
from desktop.ui.page.typeset.fold import Fold
from desktop.ui.page.typeset.geometry import Fragment, ShownSegment
from desktop.ui.widgets.typography import TypeStyle

Around = Callable[[Content, int], Passage]


class Places(Protocol):
    """The places of passages, in coordinates of the whole article as it is shown."""

    def shown(self, top: float, bottom: float) -> list[ShownSegment]:
        """Return the stretches of text that stand between two heights, in the order of the text."""

    def fragments(
        self, shown: ShownSegment, start: int, end: int, *, top: float = -1e9, bottom: float = 1e9
    ) -> Iterator[Fragment]:
        """Yield the fragments of the offsets ``[start, end)`` in one stretch, only lines between two heights."""

    def edge(self, offset: int) -> QRectF:
        """Return the rectangle of the character at ``offset``, one pixel wide, as high as the text."""

    def passage_rect(self, passage: Passage) -> QRectF:
        """Return a rectangle around a passage (its first and last line)."""


class Standing(Protocol):
    """The part that is shown, and where it stands in the viewport."""

    content: Content
    style: TypeStyle

    @property
    def geometry(self) -> Places:
        """Return where passages stand."""

    def fold(self) -> Fold:
        """Return where what is in sight stands in the viewport."""

    def offset_at(self, point: QPointF, *, on: bool = False) -> int:
        """Return the offset nearest to a point of the viewport; ``on``: of the character that it is on."""

    def ending_with(self, line: QRectF, gap: int) -> float:
        """Return where the page is scrolled to when a line, and a gap below it, is the last that is in sight."""

    def in_sight(self, reach: float = 0.0) -> list[ShownSegment]:
        """Return the stretches in sight, and those up to ``reach`` pixels above and below."""

    def viewport_rect(self, passage: Passage) -> QRectF:
        """Return the rectangle around a passage in the viewport's coordinates."""
