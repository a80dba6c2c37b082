"""A box with one choice out of a list, as narrow as its room: what does not fit ends in "…"."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

_AROUND = 48  # pixels of frame, paddings and arrow beside the words


def call_box(box: QComboBox, name: str) -> None:
    """Call a box that has no label on the screen: on Linux a screen reader hears what is chosen as the name of it."""
    box.setAccessibleName(name)
    box.setAccessibleDescription(name)


class ChoiceBox(QComboBox):
    """Qt cuts the words of a box off in the middle of a letter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def width_of_words(self) -> int:
        """Return in how many pixels what is chosen is seen whole."""
        self.ensurePolished()
        return self.fontMetrics().horizontalAdvance(self.currentText()) + _AROUND

    def shown_words(self) -> str:
        """Return the words as they are painted: as many as fit."""
        option, style = QStyleOptionComboBox(), self.style()
        self.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = style.subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width() - 2
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)

    def paintEvent(self, _event: QPaintEvent) -> None:
        option, painter = QStyleOptionComboBox(), QStylePainter(self)
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self.shown_words()
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()
