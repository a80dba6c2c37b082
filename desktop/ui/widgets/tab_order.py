"""The order of Tab: through the parts of a widget in the order in which they are laid out, which is that of reading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLayout, QScrollArea, QSplitter, QWidget


class HandsOn(QWidget):
    """A place that passes the keyboard on to one of its parts.

    With a focus proxy Tab would come to that part alone: Qt goes from the place to it, past all that stands before it.
    """

    def _keyboard_part(self) -> QWidget:
        """Return the part that has the keyboard when the place is gone to."""
        raise NotImplementedError

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        self._keyboard_part().setFocus(reason)


def tab_as_laid_out(whole: QWidget) -> None:
    """Let Tab go through what stands in ``whole`` in the order of its layouts: column by column, row by row.

    Of buttons of which one is pressed at a time, it comes to that one; Qt sees to this once one has had the keyboard.
    """
    stops = list(_stops(whole))
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)
    buttons = [stop for stop in stops if isinstance(stop, QAbstractButton) and stop.isCheckable()]
    for pressed in filter(QAbstractButton.isChecked, buttons):
        for other in buttons:
            if other is not pressed and _one_at_a_time(pressed, other):
                other.setFocusPolicy(Qt.FocusPolicy(other.focusPolicy() & ~Qt.FocusPolicy.TabFocus))


def _one_at_a_time(pressed: QAbstractButton, other: QAbstractButton) -> bool:
    """True if pressing one of two buttons lets go of the other."""
    group = pressed.group()
    if group is not None or other.group() is not None:
        return other.group() is group and group.exclusive()
    return pressed.autoExclusive() and other.autoExclusive() and pressed.parentWidget() is other.parentWidget()


def _stops(part: QWidget) -> Iterator[QWidget]:
    if part.focusPolicy() is not Qt.FocusPolicy.NoFocus:
        yield part
    for inner in _laid_out(part):
        yield from _stops(inner)


def _laid_out(part: QWidget) -> Iterator[QWidget]:
    if isinstance(part, QSplitter):
        yield from filter(None, map(part.widget, range(part.count())))
    elif isinstance(part, QScrollArea):
        yield from filter(None, [part.widget()])
    elif (layout := part.layout()) is not None:
        yield from _in_layout(layout, part.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly))


def _in_layout(layout: QLayout, widgets: Sequence[QWidget]) -> Iterator[QWidget]:
    """Give those of the widgets that stand in a layout, in its order.

    The layout's items are not asked for: Qt deletes one with its widget and tells nobody, and Python would then take
    whatever Qt makes next at that address for the item.
    """
    laid_out = {layout.indexOf(widget): widget for widget in widgets}
    inner = {layout.indexOf(child): child for child in layout.children() if isinstance(child, QLayout)}
    for place in range(layout.count()):
        if place in laid_out:
            yield laid_out[place]
        elif place in inner:
            yield from _in_layout(inner[place], widgets)
