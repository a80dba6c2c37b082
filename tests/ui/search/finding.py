"""Hands on the palette and on the page of a search."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.ui.search.found_rows import FoundRow
from desktop.ui.search.palette import Palette
from desktop.ui.search.search_place import SearchPlace
from desktop.ui.window.main_window import MainWindow


class Finder:
    """Hands on the palette and the page of a window."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self._qtbot = window, qtbot

    @property
    def palette(self) -> Palette:
        [palette] = self.window.findChildren(Palette)
        return palette

    @property
    def page(self) -> SearchPlace:
        assert self.window.places.search is not None
        return self.window.places.search

    def do(self, command: str) -> None:
        """Ask for a command that can be asked for."""
        assert self.window.actions_by_id[command].isEnabled(), command
        self.window.actions_by_id[command].trigger()

    def find(self, words: str) -> list[FoundRow]:
        """Open the palette, type, and return the rows that come."""
        if not self.window.findChildren(Palette) or not self.palette.isVisible():
            self.do("palette")
        self.palette.field.setText(words)
        self._qtbot.waitUntil(self.palette.settled)
        return list(self.palette.list.found.rows)

    def search(self, words: str) -> list[FoundRow]:
        """Show the page, type, and return what was found at the end."""
        if self.window.places.search is None or not self.page.isVisible():
            self.do("search")
        self.page.field.setText(words)
        return self.found()

    def found(self) -> list[FoundRow]:
        """Return what the page shows once everything was looked for."""
        self._qtbot.waitUntil(lambda: not self.window.controllers.searching.busy())
        return list(self.page.list.found.rows)


def kinds(rows: list[FoundRow]) -> list[str]:
    """Return the kinds of rows, without the headings."""
    return [row.kind for row in rows if row.kind != "group"]
