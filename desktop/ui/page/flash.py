"""A passage that lights up for a moment, so that the eye finds it. Where motion is unwanted it stands still."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEasingCurve, QObject, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.article.content import Passage
from desktop.ui.motion import motion_milliseconds
from desktop.ui.page.typeset.geometry import Fragment
from desktop.ui.widgets.appearance import Appearance

_LASTS = 1100  # milliseconds


class Flash(QObject):
    """Holds the passage that is lit and how strongly; tells ``changed`` whenever it must be painted anew."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.passage: Passage | None = None
        self._strength = 0.0
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(1.0)
        self._animation.setEndValue(0.0)
        self._animation.setDuration(_LASTS)
        self._animation.setEasingCurve(QEasingCurve.Type.InCubic)
        self._animation.valueChanged.connect(self._on_value)
        self._animation.finished.connect(self.stop)
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(_LASTS)
        self._still.timeout.connect(self.stop)

    def start(self, passage: Passage) -> None:
        """Light a passage up."""
        self.stop()
        self.passage, self._strength = passage, 1.0
        if motion_milliseconds():
            self._animation.start()
        else:
            self._still.start()
        self.changed.emit()

    def stop(self) -> None:
        """Put it out."""
        self._still.stop()
        self._animation.stop()
        if self.passage is not None:
            self.passage, self._strength = None, 0.0
            self.changed.emit()

    def _on_value(self, value: float) -> None:
        self._strength = float(value)
        self.changed.emit()

    def paint(self, painter: QPainter, fragments: Iterable[Fragment], appearance: Appearance) -> None:
        """Paint a ring around the fragments of the passage that are in sight."""
        ring, glow = QColor(appearance.link), QColor(appearance.link)
        ring.setAlphaF(0.9 * self._strength)
        glow.setAlphaF(0.16 * self._strength)
        painter.setPen(QPen(ring, 1.6))
        painter.setBrush(glow)
        for fragment in fragments:
            painter.drawRoundedRect(fragment.rect.adjusted(-3, -2, 3, 2.5), 5, 5)
        painter.setPen(Qt.PenStyle.NoPen)
