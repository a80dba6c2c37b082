"""A selection as it is dragged out of an article: its words, and a name by which this window knows it."""

from __future__ import annotations

import os

from PySide6.QtCore import QByteArray, QMimeData, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QDrag, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from desktop.article.content import Content, Passage
from desktop.article.numbers import words_in
from desktop.shown_text import shortened

SELECTION_TYPE = "application/x-postil-selection"
_SHOWN = 48  # letters in the picture that is dragged
_PAD = 8


def selection_name(passage: Passage) -> str:
    """Return the name of a selection: no other program's is called so."""
    return f"{os.getpid()}:{passage.start}:{passage.end}"


def selection_data(content: Content, passage: Passage) -> QMimeData:
    """Return a selection to be dragged: its name, and its words for other programs."""
    data = QMimeData()
    data.setData(SELECTION_TYPE, QByteArray(selection_name(passage).encode()))
    data.setText(words_in(content, passage))
    return data


def dropped_selection(data: QMimeData) -> str:
    """Return the name of the selection that was dropped."""
    return bytes(data.data(SELECTION_TYPE).data()).decode(errors="replace")


def drag_selection(view: QWidget, content: Content, passage: Passage) -> None:
    """Drag what is selected out of a view until it is dropped, with its first words as a picture."""
    dragging = QDrag(view)
    dragging.setMimeData(selection_data(content, passage))
    dragging.setPixmap(_picture(view, shortened(words_in(content, passage), _SHOWN)))
    dragging.setHotSpot(QPoint(-_PAD, -_PAD))
    dragging.exec(Qt.DropAction.CopyAction)


def _picture(view: QWidget, words: str) -> QPixmap:
    metrics, palette, ratio = QFontMetrics(view.font()), view.palette(), view.devicePixelRatioF()
    wide, high = metrics.horizontalAdvance(words) + 2 * _PAD, metrics.height() + _PAD
    picture = QPixmap(round(wide * ratio), round(high * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(palette.base())
    painter.setOpacity(0.92)
    painter.drawRoundedRect(QRectF(0, 0, wide, high), _PAD / 2, _PAD / 2)
    painter.setOpacity(1)
    painter.setFont(view.font())
    painter.setPen(QColor(palette.text().color()))
    painter.drawText(QRectF(_PAD, 0, wide, high), Qt.AlignmentFlag.AlignVCenter, words)
    painter.end()
    return picture
