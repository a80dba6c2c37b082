"""Which themes fit what is typed, the best first, and the new one that it may name. Pure; knows neither Qt nor library.

A theme fits where each word that is typed begins a word of its name or of one above it, or else stands within one.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from db.records import Theme
from desktop.annotations import fold
from desktop.shown_text import in_one_line
from desktop.theme_names import theme_key
from desktop.theme_tree import nested

LONGEST_NAME = 200  # characters of a name that can be typed


@dataclass(frozen=True, slots=True)
class Likely:
    """The theme that a passage likely belongs to, and the words of the passage that speak for it."""

    theme_id: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A theme to give, or to take where ``is_given``; without one, ``name`` is that of a theme to be made."""

    theme: Theme | None
    name: str
    above: str = ""  # the names of those above it
    is_given: bool = False
    speaks: tuple[str, ...] = ()  # words of the passage that speak for it


class ThemeChoice:
    """The themes to choose from, ready to be asked at each key."""

    def __init__(self, themes: Sequence[Theme]) -> None:
        self._rows = [_Row(theme, above) for theme, above in nested(themes)]
        self._names = {theme_key(theme.name) for theme in themes}

    def fitting(
        self, typed: str, *, recent: Sequence[str] = (), given: Collection[str] = (), likely: Likely | None = None
    ) -> list[Candidate]:
        """Return what fits, the best first; of those that fit alike the likely one, those given last, those it has.

        ``recent`` are ids, the one given last first, ``given`` those of what is filed. The rest follow in their own
        order. A name that no theme has can be made: the last candidate has no theme.
        """
        wanted = fold(typed).split()
        name = " ".join(typed.split())[:LONGEST_NAME]
        first = likely.theme_id if likely is not None else ""
        times = {theme_id: number for number, theme_id in enumerate(recent)}

        def group(theme_id: str) -> int:
            return 2 if theme_id in given else 0 if theme_id == first else 1 if theme_id in times else 3

        ranked: list[tuple[tuple[int, ...], _Row]] = []
        for number, row in enumerate(self._rows):
            if (fits := row.fits(wanted)) is not None:
                theme_id = row.theme.id
                ranked.append(((fits, group(theme_id), times.get(theme_id, len(times)), number), row))
        candidates = [
            Candidate(
                row.theme,
                row.name,
                row.above,
                row.theme.id in given,
                likely.words if likely is not None and row.theme.id == first else (),
            )
            for _, row in sorted(ranked, key=lambda entry: entry[0])
        ]
        return [*candidates, Candidate(None, name)] if name and theme_key(name) not in self._names else candidates


class _Row:
    """A theme with its words, folded once."""

    def __init__(self, theme: Theme, above: Sequence[Theme]) -> None:
        self.theme, self.name = theme, in_one_line(theme.name)
        self.above = in_one_line(" › ".join(parent.name for parent in above))
        self._name, self._above = fold(theme.name), fold(" ".join(parent.name for parent in above))
        self._words, self._above_words = _words(self._name), _words(self._above)

    def fits(self, wanted: Sequence[str]) -> int | None:
        """Return how far the theme is from what is wanted, 0 for its very name; None where it does not fit."""
        if not wanted:
            return 0
        worst = max(map(self._far, wanted))
        if worst > 4:
            return None
        whole = " ".join(wanted)
        return 0 if self._name == whole else 1 if self._name.startswith(whole) else 1 + worst

    def _far(self, word: str) -> int:
        if any(own.startswith(word) for own in self._words):
            return 1
        if any(above_word.startswith(word) for above_word in self._above_words):
            return 2
        return 3 if word in self._name else 4 if word in self._above else 5


def _words(text: str) -> list[str]:
    """Return the words of a folded text, and those that signs part it into: of “US-China”, both."""
    parted = "".join(sign if sign.isalnum() else " " for sign in text)
    return list(dict.fromkeys([*text.split(), *parted.split()]))
