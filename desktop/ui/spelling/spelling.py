"""Which dictionary notes are spelled by: as the setting says, found when a note is first written in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.settings import Settings

if TYPE_CHECKING:
    from desktop.ui.spelling.speller import Speller

_OFF, _SYSTEM = "off", "system"


class Spelling(QObject):
    """Holds the dictionary in use."""

    told = Signal(object)

    def __init__(self, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._found: dict[str, Speller | None] = {}  # by language; None: there is none, which was told
        settings.follow(["spelling"], self._found.clear)

    def speller(self) -> Speller | None:
        """Return the dictionary to spell by, if any; where one is wanted and missing, a sentence tells, once."""
        language = self._settings["spelling"]
        if language == _OFF:
            return None
        if language not in self._found:
            from desktop.ui.spelling.speller import find_speller

            answer = find_speller("" if language == _SYSTEM else language)
            self._found[language] = None if isinstance(answer, str) else answer
            if isinstance(answer, str):
                self.told.emit(answer)
        return self._found[language]
