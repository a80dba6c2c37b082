"""A text browser that loads nothing, follows nothing and takes nothing in."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QByteArray, QMimeData, Qt, QUrl
from PySide6.QtGui import QInputMethodEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from desktop.ui.page.pictures.box import placeholder

_UNKNOWN = QTextDocument.ResourceType.UnknownResource


class ClosedBrowser(QTextBrowser):
    """See the module."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        bar = self.verticalScrollBar()
        bar.setEnabled(False)  # with nothing to scroll it shows no handle
        bar.rangeChanged.connect(lambda _, most: bar.setEnabled(most > 0))

    def setSource(self, name: QUrl | str, kind: QTextDocument.ResourceType = _UNKNOWN) -> None:
        """Do nothing: a link never replaces what is shown."""

    def doSetSource(self, name: QUrl | str, kind: QTextDocument.ResourceType = _UNKNOWN) -> None:
        """Do nothing: a link never replaces what is shown."""

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Answer everything with a placeholder: a document has its own pictures."""
        if kind == QTextDocument.ResourceType.ImageResource.value:
            return placeholder()
        return QByteArray(b" ")

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take nothing, not even what is still being composed: that would stand in the layout and in no document."""
        event.ignore()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return False
