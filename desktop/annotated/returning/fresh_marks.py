"""Which marks of an edited file are new highlights, and which are pieces of marks that stood there at the export.

The old text and the new one are aligned word by word; a mark on the place of a known one belongs to that one, however
its words were changed. Knows nothing of notes, nor of what is proposed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from dataclasses import field

from rapidfuzz import fuzz

from db.quick import dataclass
from desktop.anchoring.align import Run
from desktop.annotated.read.ranges import Ranges
from desktop.annotated.returning.layout import Layout
from desktop.article.content import Passage

PIECE = "It may be a piece of a highlight whose words were changed."
COMPARED = 5_000  # characters of a changed stretch that are compared letter by letter
ALIKE = 60  # of 100; a stretch less like what stood there is not known to be the same


@dataclass(frozen=True)
class Fresh:
    """Numbers of the runs that are new highlights, and why some may be none."""

    numbers: tuple[int, ...] = ()
    doubts: Mapping[int, str] = field(default_factory=dict)


def fresh_among(now: Layout, before: Layout, numbers: Sequence[int]) -> Fresh:
    """Sort the runs ``numbers`` of a file that no reference follows by what stood in their places at the export."""
    if not numbers:
        return Fresh()
    places = _Places(now, before)
    return _fresh({number: places.of(now.runs[number]) for number in numbers})


def fresh_by_words(now: Layout, numbers: Sequence[int], quotes: Sequence[str]) -> Fresh:
    """Sort runs where the exported text is not known, by the words of the annotations alone."""
    said = {number: now.words(now.runs[number]) for number in numbers}
    known = {number for number, words in said.items() if any(words in quote for quote in quotes)}
    return _fresh({number: _elsewhere(words, quotes) for number, words in said.items() if number not in known})


def _fresh(found: Mapping[int, str]) -> Fresh:
    """Return the runs of which it was not found that they are "known"."""
    kept = [number for number, how in found.items() if how != "known"]
    return Fresh(tuple(kept), {number: PIECE for number in kept if found[number] == "unsure"})


def _elsewhere(words: str, quotes: Collection[str]) -> str:
    """Return "unsure" for words that look like those of a mark, moved and changed, else "apart"."""
    is_like = any(fuzz.partial_ratio(words, quote) >= ALIKE + 15 for quote in quotes)
    return "unsure" if is_like else "apart"


class _Places:
    """Where the known marks stood, asked for places of the new text."""

    def __init__(self, now: Layout, before: Layout) -> None:
        self.now, self.before = now, before
        old, new = len(before.content.text), len(now.content.text)
        runs = sorted(now.since(before).runs, key=lambda one: one.new_start)
        self.shared = [Run(0, 0, 0, 0), *runs, Run(old, old, new, new)]
        self.ends = [one.new_end for one in self.shared]
        self.known = Ranges(before.runs.values())
        there = {now.words(run) for run in now.runs.values()}
        self.lost = {before.words(run) for run in before.runs.values()} - there

    def of(self, run: Passage) -> str:
        """Return "known" for a place where a mark stood, "apart" where none did, or "unsure"."""
        if any(one.start <= run.start and run.end <= one.end for one in self.now.runs.values() if one != run):
            return "apart"  # somebody put it inside another, which is there whole
        kept, gaps = self._stood(run)
        if any(self.known.meet(*one) for one in kept):
            return "known"
        if any(self.known.meet(gap[0], gap[1]) for gap in gaps):
            return "known" if all(self._alike(gap) for gap in gaps) else "unsure"
        if not kept:  # its words stood nowhere
            return _elsewhere(self.now.words(run), self.lost)
        first, last = kept[0][0], kept[-1][1]  # what lies between two marks is marked where a sign is broken
        is_between = self.known.meet(first - 2, first) and self.known.meet(last, last + 2)
        return "unsure" if is_between else "apart"

    def _stood(self, run: Passage) -> tuple[list[tuple[int, int]], list[tuple[int, int, int, int]]]:
        """Return where what a run shares with the old text stood there, and the changed stretches that it meets."""
        kept: list[tuple[int, int]] = []
        gaps: list[tuple[int, int, int, int]] = []
        for index in range(bisect_left(self.ends, run.start + 1), len(self.shared)):
            last, one = self.shared[index - 1], self.shared[index]
            if max(last.new_end, run.start) < one.new_start:
                gaps.append((last.old_end, one.old_start, last.new_end, one.new_start))
            if one.new_start >= run.end:
                break
            low, high, shift = max(one.new_start, run.start), min(one.new_end, run.end), one.old_start - one.new_start
            kept += [(low + shift, high + shift)] if low < high else []
        return kept, gaps

    def _alike(self, gap: tuple[int, int, int, int]) -> bool:
        """Tell whether a changed stretch is still much like what stood there."""
        start, end, new_start, new_end = gap
        if max(end - start, new_end - new_start) > COMPARED:
            return False
        old, new = self.before.content.text[start:end].strip(), self.now.content.text[new_start:new_end].strip()
        return fuzz.ratio(old, new) >= ALIKE
