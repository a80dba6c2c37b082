"""Making and changing a theme from the window, in its dialog."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.ui.reading import Reading
from desktop.ui.session import Session
from desktop.ui.widgets.looks import Looks


class ThemeEditing(QObject):
    """Asks what a theme shall be, and writes it."""

    def __init__(self, session: Session, reading: Reading, looks: Looks, parent: QWidget | None = None) -> None:
        """Make it; ``parent`` is the window that its dialog belongs to."""
        super().__init__(parent)
        self._session, self._reading, self._looks, self._parent = session, reading, looks, parent

    def make(self) -> None:
        """Make a theme, if the reader says so."""
        self._ask(None)

    def edit(self, theme_id: str) -> None:
        """Change a theme, if the reader says so."""
        self._ask(theme_id)

    def _ask(self, theme_id: str | None) -> None:
        from desktop.ui.themes.theme_dialog import ThemeDialog
        from desktop.ui.widgets.asking import ask

        themes = self._reading.themes
        theme = themes.get(theme_id) if theme_id is not None else None
        dialog = ThemeDialog(theme, list(themes.values()), self._looks.appearance, self._parent)
        if ask(dialog):
            made = dialog.theme()
            if theme is None:
                self._session.add_theme(made)
            else:
                self._session.change_theme(made)
