"""A window that runs from right to left for a while, and where what is painted of a widget stands."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest.mock import patch

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF, QTextLayout
from PySide6.QtWidgets import QApplication, QWidget

_DRAWS = ("drawText", "drawRect", "drawRoundedRect", "drawEllipse", "drawLine", "drawPolyline", "fillRect")
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft.value, Qt.AlignmentFlag.AlignRight.value
Drawn = tuple[str, str, float, float, float, float]  # what, its words or their side, then left, top, width, height


@contextmanager
def from_right() -> Iterator[None]:
    """Have everything run from right to left."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    try:
        application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        QCoreApplication.processEvents()
        yield
    finally:
        application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        QCoreApplication.processEvents()


def drawn(widget: QWidget) -> list[Drawn]:
    """Return what Python's own painting draws of a widget, and where: of text, the room that it is given."""
    found: list[Drawn] = []
    lay = QTextLayout.draw

    def watch(name: str) -> Any:
        real = getattr(QPainter, name)

        def draw(painter: QPainter, *given: Any) -> Any:
            place, words = _place(given), ""
            if name == "drawText":
                words = f"{given[2]} at {_side(given[1])}"
            if name != "fillRect" or place.width() < widget.width():
                found.append((name, words, place.left(), place.top(), place.width(), place.height()))
            return real(painter, *given)

        return patch.object(QPainter, name, draw)

    def draw_layout(layout: QTextLayout, painter: QPainter, at: QPointF, *more: Any) -> None:
        line = layout.lineAt(0)
        found.append(("layout", layout.text(), at.x() + line.x(), at.y() + line.y(), line.width(), line.height()))
        lay(layout, painter, at, *more)

    with ExitStack() as stack:
        for name in _DRAWS:
            stack.enter_context(watch(name))
        stack.enter_context(patch.object(QTextLayout, "draw", draw_layout))
        widget.grab()
    return found


def _place(given: tuple[Any, ...]) -> QRectF:
    first = given[0]
    if isinstance(first, QRect | QRectF):
        return QRectF(first)
    if isinstance(first, QPolygonF):
        return first.boundingRect()
    if isinstance(first, QPointF) and isinstance(given[1], QPointF):
        return QRectF(first, given[1]).normalized()
    if isinstance(first, QPointF):
        return QRectF(first.x() - given[1], first.y() - given[2], 2 * given[1], 2 * given[2])
    return QRectF(*given[:4])


def _side(flags: Any) -> str:
    value = flags if isinstance(flags, int) else flags.value
    return "right" if value & _RIGHT else "middle" if value & Qt.AlignmentFlag.AlignHCenter.value else "left"


def mirrored(what: list[Drawn], width: int) -> list[Drawn]:
    """Return what was drawn in a widget of some width as it should be in a window from right to left."""
    turned = {"right": "left", "left": "right", "middle": "middle"}
    made = []
    for name, words, left, top, wide, high in what:
        if name == "drawText":
            words, _, side = words.rpartition(" at ")
            words = f"{words} at {turned[side]}"
        made.append((name, words, width - left - wide, top, wide, high))
    return made


def is_mirrored(widget: QWidget, *, texts: int = 1, off: int = 0) -> bool:
    """Tell whether a widget is painted from right to left as it would be in a mirror, its words turned back.

    At least so many texts are to be seen in it. ``off`` are the pixels by which Qt itself paints its parts further on.
    """
    QCoreApplication.processEvents()
    here, width = drawn(widget), widget.width()
    with from_right():
        there = drawn(widget)
        assert widget.width() == width
    assert sum(one[0] in ("drawText", "layout") for one in here) >= texts, here
    assert here != there
    wrong = set(mirrored(here, width + off)) ^ set(there)
    assert not wrong, "\n".join(map(str, sorted(wrong)))
    return True


def opposite(widget: QWidget, point: QPoint) -> QPoint:
    """Return the pixel that is as far from the other side of a widget."""
    return QPoint(widget.width() - 1 - point.x(), point.y())
