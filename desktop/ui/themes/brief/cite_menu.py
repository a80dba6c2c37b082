"""The menu of a brief's citations: the style that they are set in, this brief's own or the settings'. No library."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from desktop.settings import BY_KEY
from desktop.shown_text import in_one_line
from desktop.texts import tr

STYLES = BY_KEY["citations"].choices


def name_of(style: str) -> str:
    """Return what a style is called: a file by its name."""
    return tr(dict(STYLES)[style]) if style in dict(STYLES) else in_one_line(Path(style).stem)


class CiteMenu(QMenu):
    """Offers the styles; "" stands for the settings' own."""

    style_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._style, self._default = "", BY_KEY["citations"].default
        self.aboutToShow.connect(self.fill)

    def set_style(self, style: str, default: str) -> None:
        """Know the style of the brief on show, and that of the settings."""
        self._style, self._default = style, default

    def fill(self) -> None:
        """Offer what there is."""
        self.clear()
        group = QActionGroup(self)
        offered = [("", tr("As in the settings: {name}", name=name_of(self._default)))]
        offered += [(id_, name_of(id_)) for id_, _ in STYLES]
        if self._style not in dict(offered):
            offered.append((self._style, name_of(self._style)))
        for style, name in offered:
            action = self.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(style == self._style)
            action.triggered.connect(lambda checked=False, style=style: self.style_chosen.emit(style))
            group.addAction(action)
        self.addSeparator()
        self.addAction(tr("Another style (CSL)…"), self._choose_file)

    def _choose_file(self) -> None:
        title, kinds = tr("Citation style"), "CSL (*.csl)"
        name, _ = QFileDialog.getOpenFileName(self.parentWidget(), title, str(Path.home()), kinds)
        if name:
            self.style_chosen.emit(name)
