"""Which theme each colour stands for that the highlights of a file have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from db.records import Theme
from desktop.shown_text import in_one_line
from desktop.texts import counted, tr
from desktop.ui.widgets.appearance import SPACE
from desktop.ui.widgets.choice_box import call_box
from desktop.ui.widgets.dialog import DIALOG_MARGINS, Dialog, go_or_leave
from desktop.ui.widgets.icons import swatch_icon
from desktop.ui.widgets.layouts import in_column
from desktop.ui.widgets.plain_label import PlainLabel

_SWATCH = 6 * SPACE


class ColoursDialog(Dialog):
    """A row for each colour, the commonest first: how it looks, how many have it, and the themes to choose from."""

    def __init__(
        self, title: str, counts: Mapping[str, int], themes: Sequence[Theme], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Themes of colours"))
        self.setMinimumWidth(440)
        head = PlainLabel(self, tr("Annotations in the file of “{title}”", title=title))
        foot = PlainLabel(
            self, tr("It is remembered: highlights of these colours in other files go the same way."), "caption"
        )
        self.boxes: dict[str, QComboBox] = {}
        rows = QGridLayout()
        rows.setHorizontalSpacing(3 * SPACE)
        rows.setVerticalSpacing(2 * SPACE)
        rows.setColumnStretch(2, 1)
        for row, colour in enumerate(sorted(counts, key=lambda colour: -counts[colour])):
            swatch = QLabel(self, textFormat=Qt.TextFormat.PlainText)
            swatch.setPixmap(swatch_icon(colour, _SWATCH).pixmap(_SWATCH, _SWATCH))
            swatch.setAccessibleName(tr("The colour {colour}", colour=colour))
            number = counts[colour]
            rows.addWidget(swatch, row, 0)
            rows.addWidget(PlainLabel(self, counted("{n} annotation", "{n} annotations", number)), row, 1)
            rows.addWidget(self._box(colour, themes), row, 2)
        self.buttons, self.go, _ = go_or_leave(self, tr("File them"), tr("Not now"))
        self.go.setDefault(True)
        in_column(head, rows, foot, self.buttons, on=self, margins=DIALOG_MARGINS, spacing=4 * SPACE)

    def chosen(self) -> dict[str, str]:
        """Return the theme's id for each colour, "" for none."""
        return {colour: str(box.currentData()) for colour, box in self.boxes.items()}

    def _box(self, colour: str, themes: Sequence[Theme]) -> QComboBox:
        box = self.boxes[colour] = QComboBox(self)
        call_box(box, tr("Theme of the colour {colour}", colour=colour))
        box.addItem(tr("No theme"), "")
        for theme in themes:
            box.addItem(swatch_icon(theme.colours.fill), in_one_line(theme.name), theme.id)
        return box
