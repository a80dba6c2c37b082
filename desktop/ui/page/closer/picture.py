"""A picture over the whole window, at its full size or as large as there is room; a click or any key puts it away."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.texts import tr
from desktop.ui.page.pictures.gallery import Gallery
from desktop.ui.widgets.appearance import SPACE, Appearance

_MARGIN = 6 * SPACE
_SMALL = 60 * SPACE  # a picture that is smaller is shown at twice its size
_VEIL = 0.97  # how much of what lies behind it hides


class EnlargedPicture(QWidget):
    """Shows one picture of a gallery, which has it drawn at the size that it has here."""

    closed = Signal()

    def __init__(self, gallery: Gallery, source: str, label: str, appearance: Appearance, window: QWidget) -> None:
        """Lay it over ``window``; ``label`` is the alternative text of the picture ``source``."""
        super().__init__(window)
        self._gallery, self._source, self._label, self._appearance = gallery, source, label, appearance
        self.setAccessibleName(label or tr("Picture"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setGeometry(window.rect())
        own = gallery.size(source) or QSize(1, 1)
        wanted = own * 2 if max(own.width(), own.height()) < _SMALL else own
        room = self.size() - QSize(2 * _MARGIN, 2 * _MARGIN)
        self.shown_size = wanted.scaled(wanted.boundedTo(room), Qt.AspectRatioMode.KeepAspectRatio)
        gallery.changed.connect(self.update)
        gallery.fit(source, self.shown_size, self.devicePixelRatioF())
        gallery.want([source])
        self.show()
        self.raise_()
        self.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        veil = QColor(self._appearance.paper)
        veil.setAlphaF(_VEIL)
        painter.fillRect(self.rect(), veil)
        box = QRect(0, 0, self.shown_size.width(), self.shown_size.height())
        box.moveCenter(self.rect().center())
        image = self._gallery.image(self._source)
        if image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(box, image)
        else:
            painter.setPen(QColor(self._appearance.muted))
            words = self._gallery.why_not(self._source) or self._label
            painter.drawText(self.rect(), (Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap).value, words)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._leave()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._leave()

    def _leave(self) -> None:
        if self.isVisible():
            self.hide()
            self.closed.emit()
            self.deleteLater()
