"""Words that stand glued on a page: parted where two letters are further apart than their font sets them.

PDFium sees no space where a program set it by moving letters, as Distiller does in "the | y a | re".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise

from desktop.importers.pdf.words import PageWords, Word
from desktop.importers.pdfium.axes import Box

_SPACE = 0.15  # of the size: more than the gaps of the word have otherwise, which are none where it is not spaced out
_WORD = re.compile(r"[A-Za-z\u00c0-\u024f,]{3,}[.;:)]*")  # other scripts have letters that stand apart


@dataclass(frozen=True)
class Glued:
    """Parts the words of a document's pages; ``whole`` are those that need no parting."""

    whole: set[str] = field(default_factory=set)

    def parted(self, page: PageWords, rooms: Callable[[Word], list[Box]]) -> PageWords:
        """Return a page with its words parted; ``rooms`` tells where a word's letters are (``PageReader``).

        That is asked once for each word that is whole.
        """
        runs = (
            run
            if all(word.text in self.whole for word in run)
            else tuple(part for word in run for part in self._parts(word, rooms))
            for run in page.runs
        )
        return page._replace(runs=tuple(runs))

    def _parts(self, word: Word, rooms: Callable[[Word], list[Box]]) -> list[Word]:
        text, first = word.text, word.first
        starts = []
        if text not in self.whole and _WORD.fullmatch(text) and not word.style.mono and not word.style.math:
            sides = rooms(word)
            gaps = [max(after[0] - before[1], 0.0) for before, after in pairwise(sides)]
            least = sorted(gaps)[(len(gaps) - 1) // 2] + _SPACE * word.style.size
            starts = [at for at, gap in enumerate(gaps, 1) if gap > least]
        if not starts:
            self.whole.add(text)
            return [word]
        part = word._replace(glued=False, hyphen=False, spaced=True)
        parts = [
            part._replace(text=text[start:end], first=first + start, x0=sides[start][0], x1=sides[end - 1][1])
            for start, end in pairwise((0, *starts, len(text)))
        ]
        parts[0] = parts[0]._replace(glued=word.glued)
        return [*parts[:-1], parts[-1]._replace(hyphen=word.hyphen, spaced=word.spaced)]
