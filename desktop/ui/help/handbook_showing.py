"""Open the handbook on its pages: what is chosen, followed or looked for in it is fetched and shown."""

from __future__ import annotations

import re

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.article.content import Passage
from desktop.article.named_places import place_in
from desktop.handbook import CONTENTS, Handbook, target_of
from desktop.ui.help.handbook_dialog import HandbookDialog
from desktop.ui.widgets.looks import Looks

MOST_MARKED = 2000


class HandbookShowing(QObject):
    """One handbook beside the window; it opens where it was left."""

    address_followed = Signal(str)  # a link that leads out of the handbook

    def __init__(self, handbook: Handbook, looks: Looks, window: QWidget) -> None:
        super().__init__(window)
        self._handbook, self._looks, self._window = handbook, looks, window
        self._dialog: HandbookDialog | None = None
        self._name, self._words = "", ""
        self._trail: list[tuple[str, int]] = []

    def show(self) -> HandbookDialog:
        """Show it, made if it is not there yet."""
        dialog = self._dialog
        if dialog is None:
            dialog = self._dialog = HandbookDialog(self._window)
            self._looks.add_page(dialog.view)
            self._looks.add(dialog)
            dialog.set_contents(self._handbook.listed)
            dialog.page_requested.connect(self._go)
            dialog.view.link_activated.connect(self._follow)
            dialog.words_changed.connect(self._search)
            dialog.back_requested.connect(self._back)
            self._go(CONTENTS, 0)
        else:
            self._show(self._name, dialog.view.surface.place.offset)  # the keys that it tells may be others by now
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        return dialog

    def _go(self, name: str, offset: int) -> None:
        """Go to a place, and remember the page that was left."""
        assert self._dialog is not None
        if self._name and name != self._name:
            self._trail.append((self._name, self._dialog.view.surface.place.offset))
        self._show(name, offset)

    def _show(self, name: str, offset: int) -> None:
        assert self._dialog is not None
        self._name, content = name, self._handbook.page(name)
        self._dialog.show_page(name, content, offset, _passages(content.text, self._words))
        self._dialog.back.setEnabled(bool(self._trail))

    def _back(self) -> None:
        if self._trail:
            self._show(*self._trail.pop())

    def _follow(self, address: str) -> None:
        name, place = target_of(address, self._name)
        if "://" in address or address.startswith("mailto:") or name not in self._handbook.names:
            self.address_followed.emit(address)
            return
        self._go(name, place_in(self._handbook.page(name), place) or 0 if place else 0)

    def _search(self, words: str) -> None:
        assert self._dialog is not None
        if words.split() != self._words.split():
            self._words = words
            self._dialog.set_hits(self._handbook.find(words) if words.strip() else None)
            if not words.strip():
                self._show(self._name, self._dialog.view.surface.place.offset)


def _passages(text: str, words: str) -> list[Passage]:
    """Return where each of the words stands, in order."""
    wanted = sorted(set(words.split()), key=len, reverse=True)
    if not wanted:
        return []
    pattern = re.compile("|".join(map(re.escape, wanted)), re.IGNORECASE)
    return [Passage(*match.span()) for match, _ in zip(pattern.finditer(text), range(MOST_MARKED), strict=False)]
