"""What is dragged out of lists of cards, as data that programs hand on: cards, or a theme by its heading."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData, QPoint, QRect, Qt
from PySide6.QtGui import QDrag, QPixmap
from PySide6.QtWidgets import QWidget

from db.records import Annotation, Theme
from desktop.annotations import as_markdown
from desktop.theme_tree import Part, place_of

CARDS_TYPE = "application/x-postil-annotations"
THEME_TYPE = "application/x-postil-theme"
_HOLD = QPoint(16, 16)  # where the pointer holds the picture


def cards_data(cards: Sequence[tuple[Annotation, str]]) -> QMimeData:
    """Return cards to be dragged: their ids, each with the pane or column it comes from, and as Markdown."""
    data = QMimeData()
    pairs = [[annotation.id, key] for annotation, key in cards]
    data.setData(CARDS_TYPE, QByteArray(json.dumps(pairs).encode()))
    by_id = {annotation.id: annotation for annotation, _ in cards}
    data.setText("\n".join(map(as_markdown, by_id.values())))
    return data


def dragged_cards(data: QMimeData) -> list[tuple[str, str]]:
    """Return (annotation id, key of its pane or column) of dragged cards; nothing if another program made them up."""
    try:
        rows = json.loads(bytes(data.data(CARDS_TYPE).data()).decode(errors="replace"))
        return [(str(annotation_id), str(key)) for annotation_id, key in rows]
    except (ValueError, TypeError):
        return []


def theme_data(theme_id: str) -> QMimeData:
    """Return a theme to be dragged."""
    data = QMimeData()
    data.setData(THEME_TYPE, QByteArray(theme_id.encode()))
    return data


def dragged_theme(data: QMimeData) -> str:
    """Return the id of a dragged theme."""
    return bytes(data.data(THEME_TYPE).data()).decode(errors="replace")


def part_at(inside: float, length: float) -> Part:
    """Return on which part of a theme's heading a point is, from where that begins and how long it is."""
    return Part.BEFORE if inside < length * 0.3 else Part.INTO if inside < length * 0.75 else Part.AFTER


def theme_place(
    themes: Sequence[Theme], data: QMimeData, onto: str, part: Part
) -> tuple[str | None, str | None] | None:
    """Return below and before which theme a dragged one would go; None where it cannot, or stands already."""
    moved = dragged_theme(data)
    return place_of(themes, moved, onto, part) if {moved, onto} <= {theme.id for theme in themes} else None


def drag(source: QWidget, data: QMimeData, area: QRect, actions: Qt.DropAction) -> None:
    """Drag ``data`` out of a widget until it is dropped, with a picture of what stands in ``area`` of it."""
    dragging = QDrag(source)
    dragging.setMimeData(data)
    seen = area & source.rect()
    if not seen.isEmpty():
        picture = QPixmap(seen.size() * source.devicePixelRatioF())
        picture.setDevicePixelRatio(source.devicePixelRatioF())
        picture.fill(Qt.GlobalColor.transparent)
        source.render(picture, QPoint(), seen, QWidget.RenderFlag.DrawChildren)
        dragging.setPixmap(picture)
        dragging.setHotSpot(_HOLD)
    dragging.exec(actions, Qt.DropAction.MoveAction)
