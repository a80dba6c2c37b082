"""Rows and columns of widgets, what stands in one, in order, said in one call; and the menu that hangs at a button."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QMenu, QToolButton, QVBoxLayout, QWidget


@dataclass(frozen=True)
class Rest:
    """The room that is left, or this share of it."""

    share: int = 1


REST = Rest()
Part = QWidget | QLayout | int | Rest | tuple[QWidget | QLayout, int] | tuple[QWidget, int, Qt.AlignmentFlag]
_Box = TypeVar("_Box", bound=QBoxLayout)


def in_row(
    *parts: Part, on: QWidget | None = None, margins: tuple[int, ...] | None = None, spacing: int | None = None
) -> QHBoxLayout:
    """Return a row, as the layout ``on`` a widget: a part stands alone, or with its stretch and alignment; a number is
    so many pixels left free, REST what there is."""
    return _filled(QHBoxLayout(), parts, on, margins, spacing)


def in_column(
    *parts: Part, on: QWidget | None = None, margins: tuple[int, ...] | None = None, spacing: int | None = None
) -> QVBoxLayout:
    """Return a column, as ``in_row`` does a row."""
    return _filled(QVBoxLayout(), parts, on, margins, spacing)


def _filled(
    box: _Box, parts: tuple[Part, ...], on: QWidget | None, margins: tuple[int, ...] | None, spacing: int | None
) -> _Box:
    if on is not None:
        on.setLayout(box)
    if margins is not None:
        box.setContentsMargins(*margins)
    if spacing is not None:
        box.setSpacing(spacing)
    for part in parts:
        if isinstance(part, Rest):
            box.addStretch(part.share)
        elif isinstance(part, int):
            box.addSpacing(part)
        else:
            given: tuple[Any, ...] = part if isinstance(part, tuple) else (part,)
            (box.addLayout if isinstance(given[0], QLayout) else box.addWidget)(*given)
    return box


def hang(menu: QMenu, button: QToolButton) -> None:
    """Give a button its menu, and take the look of a button under the pointer from it when the menu closes: no event
    tells Qt that the pointer left meanwhile.
    """

    def look() -> None:
        is_there = button.rect().contains(button.mapFromGlobal(QCursor.pos()))
        button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, is_there)

    button.setMenu(menu)
    menu.aboutToHide.connect(look)
