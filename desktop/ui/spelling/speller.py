"""A dictionary of the system, by Enchant (pyenchant, an extra), or the sentence that says what is missing. No Qt.

Imported when a note is first written in with spelling on: a start needs none of it.
"""

from __future__ import annotations

import importlib
import locale
import re
from collections.abc import Iterator
from typing import Any

from desktop.texts import later, tr
from desktop.ui.icu_words import UNSPACED

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# What is no prose: code, addresses, where a link leads, a link being asked for, names of places to write to, tags.
_SKIPPED = re.compile(r"`[^`]*`|\w+://\S+|\]\([^)\s]*\)?|\[\[[^\]]*|\S+@\S+|#\w+")
_SUGGESTED = 6
MISSING = later(
    "Spelling needs the package “pyenchant” and Enchant itself: pip install 'postil[spell]', and on Linux the system's "
    "packages libenchant-2-2 and, say, hunspell-en-us."
)


class Speller:
    """Knows the words of one language; what Enchant cannot answer counts as right."""

    def __init__(self, dictionary: Any, failures: type[Exception]) -> None:
        self._dictionary, self._failures = dictionary, failures
        self._known: dict[str, bool] = {}

    def is_right(self, word: str) -> bool:
        """True if a word is spelled as the dictionary has it."""
        word = word.replace("’", "'")
        if len(word) < 2 or word.isupper() or re.search(UNSPACED, word):
            return True
        if word not in self._known:
            try:
                self._known[word] = bool(self._dictionary.check(word))
            except (self._failures, ValueError):
                self._known[word] = True
        return self._known[word]

    def suggest(self, word: str) -> list[str]:
        """Return what may be meant, the likeliest first."""
        try:
            return list(self._dictionary.suggest(word.replace("’", "'")))[:_SUGGESTED]
        except (self._failures, ValueError):
            return []

    def learn(self, word: str) -> None:
        """Count a word as right from now on; the reader's own word list, which Enchant keeps, has it."""
        self._known[word.replace("’", "'")] = True
        try:
            self._dictionary.add(word)
        except (self._failures, ValueError, OSError):
            return  # for as long as the program runs it is right all the same

    def wrong(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where words of a line of Markdown are misspelled, in code points."""
        skipped = [match.span() for match in _SKIPPED.finditer(text)]
        for match in _WORD.finditer(text):
            start, end = match.span()
            if not any(a < end and start < b for a, b in skipped) and not self.is_right(match[0]):
                yield start, end


def find_speller(language: str) -> Speller | str:
    """Return a dictionary of a language ("" is the system's), or the sentence that says why there is none."""
    try:
        enchant = importlib.import_module("enchant")
    except ImportError:
        return MISSING
    failures: type[Exception] = enchant.errors.Error
    try:
        there = list(enchant.list_languages())
        wanted = language or (locale.getlocale()[0] or "en_US")
        same = [name for name in there if name.replace("-", "_") == wanted]
        alike = [name for name in there if name.split("_")[0].split("-")[0] == wanted.split("_")[0]]
        if not (fitting := [*same, *alike]):
            has = ", ".join(sorted(there)[:20])
            if not has:
                return tr("The system has no dictionary for {wanted}.", wanted=wanted)
            return tr("The system has no dictionary for {wanted}. It has: {has}.", wanted=wanted, has=has)
        return Speller(enchant.Dict(fitting[0]), failures)
    except (failures, ValueError, OSError) as error:
        return tr("The system’s dictionaries cannot be read: {error}", error=error)
