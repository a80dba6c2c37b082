"""How the window looks: appearance, size of the text, length of the lines, and the check marks of the menus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from desktop.settings import BY_KEY, COLUMN_CHARACTERS
from desktop.ui.widgets.appearance import Appearance
from desktop.ui.widgets.style import apply_appearance, chosen_appearance
from desktop.ui.window.actions import check_marks

if TYPE_CHECKING:
    from desktop.ui.window.main_window import MainWindow


class Looks(QObject):
    """Takes the settings to every part of the window. ``fixed`` is a look that no setting changes (for pictures)."""

    def __init__(self, window: MainWindow, fixed: Appearance | None = None) -> None:
        super().__init__(window)
        self._window = window
        self.fixed = fixed
        self.appearance = fixed or self._chosen()
        if fixed is None:
            QApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    def _chosen(self) -> Appearance:
        dark = QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return chosen_appearance(self._window.settings["appearance"], dark)

    def _system_changed(self) -> None:
        if self._window.settings["appearance"] == "system":
            self.dress()

    def choose(self, choice: str) -> None:
        """Set light, sepia, dark, or as the system."""
        self._window.settings["appearance"] = choice
        self.fixed = None
        self.dress()

    def dress(self) -> None:
        """Take appearance, size and width to every part."""
        window = self._window
        self.appearance = self.fixed or self._chosen()
        apply_appearance(QApplication.instance(), self.appearance)
        for part in (window.toolbar, window.strip, window.find_bar, window.view, window.margin, window.sidebar):
            part.set_appearance(self.appearance)
        for late in (window.regions.outline, window.reviewing.panel):
            if late is not None:
                late.set_appearance(self.appearance)
        window.view.set_zoom(window.settings["zoom"])
        window.view.set_column(COLUMN_CHARACTERS[window.settings["width"]])
        self.mark()

    def mark(self) -> None:
        """Check the menu entries that hold."""
        window = self._window
        values: dict[str, object] = {key: window.settings[key] for key in ("appearance", "width")}
        if self.fixed is not None:
            values["appearance"] = self.fixed.id
        for key in ("sidebar", "outline", "margin"):
            values[key] = window.regions.shows(key)
        values["full_screen"] = window.isFullScreen()
        check_marks(window.actions_by_id, values)
        window.reading_panel.set_zoom(window.settings["zoom"])

    def set_zoom(self, percent: int) -> None:
        """Set the size of the article's text."""
        zoom = BY_KEY["zoom"]
        percent = max(zoom.low, min(zoom.high, percent))
        self._window.settings["zoom"] = percent
        self._window.view.set_zoom(percent)
        self._window.reading_panel.set_zoom(percent)
        self._window.status.tell(f"Text at {percent} %")

    def set_width(self, value: str) -> None:
        """Set the length of the article's lines."""
        self._window.settings["width"] = value
        self._window.view.set_column(COLUMN_CHARACTERS[value])
        self.mark()
