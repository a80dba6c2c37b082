"""Articles dragged onto a tag, and tags onto articles: what is dragged, and how it looks under the pointer."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QDrag, QDropEvent, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView

from desktop.shown_text import in_one_line
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.style import font

ARTICLES_TYPE = "application/x-postil-articles"
TAG_TYPE = "application/x-postil-tag"
_WIDEST = 75 * SPACE


def drag(view: QAbstractItemView, kind: str, given: Sequence[str], words: str, appearance: Appearance) -> None:
    """Drag ids of articles or a tag out of ``view`` until they are dropped, ``words`` under the pointer."""
    gesture = QDrag(view)
    gesture.setMimeData(drag_data(kind, given))
    gesture.setPixmap(_chip(words, appearance, view.devicePixelRatioF()))
    gesture.setHotSpot(QPoint(-3 * SPACE, -2 * SPACE))
    gesture.exec(Qt.DropAction.CopyAction)


def drag_data(kind: str, given: Sequence[str]) -> QMimeData:
    """Return ids of articles or a tag as what is dragged."""
    data = QMimeData()
    data.setData(kind, json.dumps([os.getpid(), *given]).encode())
    return data


def dragged(event: QDropEvent, kind: str) -> list[str]:
    """Return what is dragged, if it is of a kind and comes from this window: others have other articles."""
    if not event.mimeData().hasFormat(kind):
        return []
    try:
        process, *given = json.loads(bytes(event.mimeData().data(kind).data()))
    except (ValueError, TypeError):
        return []
    return [str(id_) for id_ in given] if process == os.getpid() else []


def _chip(words: str, appearance: Appearance, ratio: float) -> QPixmap:
    """Return words on a small label."""
    face = font()
    metrics = QFontMetrics(face)
    shown = metrics.elidedText(in_one_line(words), Qt.TextElideMode.ElideRight, _WIDEST)
    area = QRect(0, 0, metrics.horizontalAdvance(shown) + 6 * SPACE, 8 * SPACE)
    picture = QPixmap(area.size() * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(appearance.muted))
    painter.setBrush(QColor(appearance.paper))
    painter.drawRoundedRect(area.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    painter.setFont(face)
    painter.setPen(QColor(appearance.ink))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter.value, shown)
    painter.end()
    return picture
