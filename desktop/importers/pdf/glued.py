"""Words by the gaps between their letters, where PDFium's spaces mislead.

It sees no space where a program set it by moving letters, as Distiller does in "the | y a | re"; and one behind each
letter of words that are spaced out.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from desktop.importers.pdf.words import CLOSE, PageWords, Run, Word
from desktop.importers.pdfium.axes import Box

_SPACE = 0.15  # of the size: more than the gaps of the word have otherwise, which are none where it is not spaced out
_WORD = re.compile(r"[A-Za-z\u00c0-\u024f,]{3,}[.;:)]*")  # other scripts have letters that stand apart
_LEAST = 0.1  # of the size: a space is at least so much wider than the gaps of what is spaced out are twice
_SHORT = re.compile("[A-Za-z\u00c0-\u052f]{2,3}")  # two letters, or a letter and two that stand closer
_FEWEST = 3  # such gaps; and letters of parts of words, at the most: between longer ones is a space


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
            for run in (_together(run, rooms) for run in page.runs)
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


def _together(run: Run, rooms: Callable[[Word], list[Box]]) -> Run:
    """Return a run with the letters of words that are spaced out glued; what stands among them is so, too."""
    if sum(len(word.text) == 1 for word in run) < _FEWEST:
        return run
    size = max(word.style.size for word in run)
    sides = [(those[0][0], those[-1][1]) for those in map(rooms, run)]
    gaps = [(after[0] - before[1]) / size for before, after in pairwise(sides)]
    pairs = list(zip(gaps, run, run[1:], strict=False))
    apart = [
        gap for gap, before, word in pairs if _SHORT.fullmatch(before.text + word.text) and before.style == word.style
    ]
    usual = median(apart or [CLOSE])
    most = usual + min(_SPACE, usual + _LEAST)
    are_words = (usual >= CLOSE and len(apart) < len(gaps)) or len(apart) < _FEWEST
    if are_words or any(gap < most and min(len(before.text), len(word.text)) > _FEWEST for gap, before, word in pairs):
        return run
    return (run[0], *(word._replace(glued=word.glued or gap < most) for gap, _, word in pairs))
