"""Scrolling no further than it takes for something to be seen well. Knows no widget."""

from __future__ import annotations

from PySide6.QtCore import QRectF

_MARGIN = 60.0  # pixels at the edges of the viewport, in which nothing is seen well


def better_top(rect: QRectF, top: float, height: float) -> float | None:
    """Return where to scroll to so that a rectangle stands at a third of the height; None: it is seen well.

    ``top`` is where the viewport of this ``height`` begins now. Of what is high, its upper part is to be seen.
    """
    margin, above = min(_MARGIN, height / 6), rect.top() - top
    well = above >= margin and above + min(rect.height(), height / 2) <= height - margin
    return None if well else rect.top() - height / 3
