"""Which marks of an edited file are new highlights, and which are pieces of marks that stood there at the export.

The old text and the new one are aligned word by word; a mark on the place of a known one belongs to that one, however
its words were changed. Knows nothing of notes, nor of what is proposed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from rapidfuzz import fuzz

from desktop.anchoring.align import Run
from desktop.annotated.read.ranges import Ranges
from desktop.annotated.returning.layout import Layout
from desktop.article.content import Passage

PIECE = "It may be a piece of a highlight whose words were changed."
COMPARED = 5_000  # characters of a changed stretch that are compared letter by letter
ALIKE = 60  # of 100; a stretch less like what stood there is not known to be the same


def fresh_among(now: Layout, before: Layout, numbers: Sequence[int]) -> dict[int, str]:
    """Return which of the runs ``numbers``, that no reference follows, are new highlights by what stood in their places
    at the export, each with why it may be none.
    """
    places = _Places(now, before) if numbers else None
    found = {number: places.doubt(now.runs[number]) for number in numbers} if places else {}
    return {number: doubt for number, doubt in found.items() if doubt is not None}


def fresh_by_words(now: Layout, numbers: Iterable[int], quotes: Sequence[str]) -> dict[int, str]:
    """Return the same where the exported text is not known, by the words of the annotations alone."""
    said = {number: now.words(now.runs[number]) for number in numbers}
    return {
        number: _elsewhere(words, quotes)
        for number, words in said.items()
        if not any(words in quote for quote in quotes)
    }


def _elsewhere(words: str, quotes: Collection[str]) -> str:
    """Return the doubt about words that look like those of a mark, moved and changed."""
    return PIECE if any(fuzz.partial_ratio(words, quote) >= ALIKE + 15 for quote in quotes) else ""


class _Places:
    """Where the known marks stood, asked for places of the new text."""

    def __init__(self, now: Layout, before: Layout) -> None:
        self.now, self.before = now, before
        old, new = len(before.content.text), len(now.content.text)
        self.kept = now.since(before).runs
        ends = pairwise([Run(0, 0, 0, 0), *self.kept, Run(old, old, new, new)])
        gaps = (Run(one.old_end, other.old_start, one.new_end, other.new_start) for one, other in ends)
        self.changed = [one for one in gaps if one.new_start < one.new_end]
        self.known = Ranges(before.runs.values())
        self.lost = before.marked_words() - now.marked_words()

    def doubt(self, run: Passage) -> str | None:
        """Return why a run may be no new highlight, None where a mark stood in its place."""
        if any(one.start <= run.start and run.end <= one.end for one in self.now.runs.values() if one != run):
            return ""  # somebody put it inside another, which is there whole
        stood = [
            (one.old_start + max(0, run.start - one.new_start), one.old_end - max(0, one.new_end - run.end))
            for one in self.kept
            if one.new_start < run.end and run.start < one.new_end
        ]
        if any(self.known.meet(*one) for one in stood):
            return None
        changed = [one for one in self.changed if one.new_start <= run.end and run.start < one.new_end]
        if any(self.known.meet(one.old_start, one.old_end) for one in changed):
            return None if all(map(self._is_alike, changed)) else PIECE
        if not stood:  # its words stood nowhere
            return _elsewhere(self.now.words(run), self.lost)
        first, last = stood[0][0], stood[-1][1]  # what lies between two marks is marked where a sign is broken
        return PIECE if self.known.meet(first - 2, first) and self.known.meet(last, last + 2) else ""

    def _is_alike(self, changed: Run) -> bool:
        """Tell whether a changed stretch is still much like what stood there."""
        start, end, new_start, new_end = changed
        if max(end - start, new_end - new_start) > COMPARED:
            return False
        old, new = self.before.content.text[start:end].strip(), self.now.content.text[new_start:new_end].strip()
        return fuzz.ratio(old, new) >= ALIKE
