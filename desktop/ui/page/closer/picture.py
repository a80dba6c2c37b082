"""A picture over the whole window, at its full size or as large as there is room; a click or any key puts it away."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.texts import tr
from desktop.ui.page.closer.over_window import OverWindow
from desktop.ui.page.pictures.gallery import Gallery
from desktop.ui.widgets.appearance import SPACE, Appearance

_MARGIN = 6 * SPACE
_SMALL = 60 * SPACE  # a picture that is smaller is shown at twice its size
_VEIL = 0.97  # how much of what lies behind it hides


class EnlargedPicture(OverWindow):
    """Shows one picture of a gallery, which has it drawn at the size that it has here."""

    def __init__(self, gallery: Gallery, source: str, label: str, appearance: Appearance, window: QWidget) -> None:
        """Lay it over ``window``; ``label`` is the alternative text of the picture ``source``."""
        veil = QColor(appearance.paper)
        veil.setAlphaF(_VEIL)
        super().__init__(window, veil)
        self._gallery, self._source, self._label, self._appearance = gallery, source, label, appearance
        self.setAccessibleName(label or tr("Picture"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._fit()
        gallery.changed.connect(self.update)
        gallery.want([source])
        self.take_over()

    def _fit(self) -> None:
        own = self._gallery.size(self._source) or QSize(1, 1)
        wanted = own * 2 if max(own.width(), own.height()) < _SMALL else own
        room = self.size() - QSize(2 * _MARGIN, 2 * _MARGIN)
        self.shown_size = wanted.scaled(wanted.boundedTo(room), Qt.AspectRatioMode.KeepAspectRatio)
        self._gallery.fit(self._source, self.shown_size, self.devicePixelRatioF())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.leave()
