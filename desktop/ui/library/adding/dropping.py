"""Files dropped onto the window: a sign over its place says what will become of them, as long as they are dragged."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QDropEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.shown_text import in_one_line
from desktop.texts import grouped, tr
from desktop.ui.widgets.appearance import LIGHT, SPACE, Appearance
from desktop.ui.widgets.style import font

_KINDS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.DragLeave, QEvent.Type.Drop)


class DropSign(QWidget):
    """Lies over a place of the window while files are dragged; the mouse goes through it."""

    def __init__(self, place: QWidget) -> None:
        super().__init__(place)
        self._place = place
        self.words = ""
        self._appearance = LIGHT
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        self._appearance = appearance
        self.update()

    def say(self, words: str) -> None:
        """Show what a drop would do."""
        if words != self.words or self.isHidden():
            self.words = words
            self.setAccessibleName(words)
            self.setGeometry(self._place.rect())
            self.show()
            self.raise_()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        a, area = self._appearance, self.rect().adjusted(4 * SPACE, 4 * SPACE, -4 * SPACE, -4 * SPACE)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(a.paper)
        veil.setAlphaF(0.82)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QColor(a.muted))
        painter.drawRoundedRect(area.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        face = font(17, bold=True)
        painter.setFont(face)
        painter.setPen(QColor(a.ink))
        room = QRect(area).adjusted(4 * SPACE, 0, -4 * SPACE, 0)
        shown = QFontMetrics(face).elidedText(self.words, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter.value, shown)


class Dropping(QObject):
    """Takes in what is dragged over a window, as far as no part of the window takes it."""

    def __init__(
        self,
        window: QWidget,
        place: QWidget,
        take: Callable[[list[Path]], object],
        *,
        writable: bool,
    ) -> None:
        """Watch ``window``; the sign lies over ``place``, ``take`` is called with what was dropped."""
        super().__init__(window)
        self.sign = DropSign(place)
        self._take, self._writable = take, writable
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        self.sign.set_appearance(appearance)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _KINDS:
            return False
        if event.type() == QEvent.Type.DragLeave:
            self.sign.hide()
            return True
        assert isinstance(event, QDropEvent)
        paths = _files(event.mimeData())
        if not paths:
            return False
        event.acceptProposedAction()
        if event.type() != QEvent.Type.Drop:
            self.sign.say(what_a_drop_does(paths) if self._writable else tr("This library can only be read"))
            return True
        self.sign.hide()
        QTimer.singleShot(0, self, partial(self._take, paths))
        return True


def _files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def what_a_drop_does(paths: Sequence[Path]) -> str:
    """Return in words what becomes of files that are dropped: one is opened, several and folders are added."""
    if len(paths) > 1:
        return (
            tr("Add {n} files and folders to the library", n=grouped(len(paths)))
            if any(map(os.path.isdir, paths))
            else (tr("Add {n} files to the library", n=grouped(len(paths))))
        )
    name = in_one_line(paths[0].name)
    if os.path.isdir(paths[0]):
        return tr("Add what is in “{name}” to the library", name=name)
    return tr("Open “{name}”", name=name)
