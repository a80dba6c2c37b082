"""Words that stand glued on a page: parted where there is room for a space between their letters, and none in the file.

PDFium sees none where a program set the space by spacing two letters, as Distiller does in "the | y a | re".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise

from desktop.importers.pdf.figures.axes import Box
from desktop.importers.pdf.words import Page, Word

_SPACE = 0.16  # of the size: letters of a word stand up to 0.12 apart, words of a line from 0.19 ...
_SURE = 0.25  # ... and where two do so far, and no others of the word half of it, one of the parts may be unknown
_SHORTEST = 3  # letters of the one that is known then, and of what follows a comma: in formulas are shorter ones
_WORD = re.compile(r"[A-Za-z\u00c0-\u024f,]{2,}[.;:)]*")  # other scripts have letters that stand apart


@dataclass(frozen=True)
class Known:
    """The words of a document so far, and those of them that are known not to be two."""

    words: set[str] = field(default_factory=set)
    whole: set[str] = field(default_factory=set)

    def parted(self, page: Page, box: Callable[[int, int], Box]) -> Page:
        """Return a page with its words parted; ``box`` tells where a character stands in a frame (``PageReader``).

        That is asked once for each word that is whole.
        """
        self.words.update(word.text for run in page.runs for word in run)
        runs = (
            run
            if all(word.text in self.whole for word in run)
            else tuple(part for word in run for part in self._parts(word, box))
            for run in page.runs
        )
        return page._replace(runs=tuple(runs))

    def _parts(self, word: Word, box: Callable[[int, int], Box]) -> tuple[Word, ...]:
        text = word.text
        if text in self.whole:
            return (word,)
        if not _WORD.fullmatch(text) or word.style.mono or word.style.math:
            self.whole.add(text)
            return (word,)
        sides = [box(word.first + at, word.turns) for at in range(len(text))]
        gaps = [after[0] - before[1] for before, after in pairwise(sides)]
        sure = max(_SURE * word.style.size, 2 * sorted(gaps, reverse=True)[1] if len(gaps) > 1 else 0.0)
        for at, gap in enumerate(gaps, 1):
            if gap > _SPACE * word.style.size and self._are_two(text[:at], text[at:], gap > sure):
                first = word._replace(text=text[:at], x1=sides[at - 1][1], hyphen=False, spaced=True)
                rest = word._replace(text=text[at:], x0=sides[at][0], first=word.first + at, glued=False)
                return first, *self._parts(rest, box)
        self.whole.add(text)
        return (word,)

    def _are_two(self, first: str, rest: str, is_sure: bool) -> bool:
        rest = rest.rstrip(".,;:)")
        if not rest.isalpha() or (first[-1] == "," and len(rest) < _SHORTEST):
            return False
        known = [part for part in (first.rstrip(","), rest) if part in self.words]
        return len(known) == 2 or (is_sure and any(len(part) >= _SHORTEST for part in known))
