"""Which annotations' marks or references were moved in an edited file, and where they stand now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from db.records import Annotation, Target
from desktop.article.content import Passage
from desktop.exporters.document import passage_of
from desktop.exporters.layout import Layout

UNMARKED = "Its mark is gone; up to where it goes now is a guess."


@dataclass(frozen=True)
class Moves:
    """``targets``: where annotations point now, by label; ``doubts``: why some of that may be wrong.

    ``unmarked`` are labels whose mark was taken out while the reference stayed at its words. ``taken`` are numbers of
    runs that are the moved marks of annotations, and so nothing new.
    """

    targets: Mapping[str, Target] = field(default_factory=dict)
    doubts: Mapping[str, str] = field(default_factory=dict)
    unmarked: frozenset[str] = frozenset()
    taken: frozenset[int] = frozenset()


def moves_of(now: Layout, before: Layout, labels: Mapping[str, str], annotations: Sequence[Annotation]) -> Moves:
    """Compare how marks and references lie with how they lay at the export. ``labels`` by annotation id."""
    targets: dict[str, Target] = {}
    doubts: dict[str, str] = {}
    unmarked: set[str] = set()
    taken: set[int] = set()
    seen, was = now.visible(), before.visible()
    marked_now, marked_before = now.marked(), before.marked()
    same = now.content.text == before.content.text
    free = [number for number in now.new_runs(before) if now.runs[number] is not None]
    lost = _words_of(before) - _words_of(now)  # of marks that stand nowhere any more
    for annotation in annotations:
        label = labels.get(annotation.id, "")
        base = passage_of(annotation, len(before.content.text))
        if label not in seen or label not in was or base is None:
            continue
        here, there = seen[label], was[label]
        exact = " ".join(annotation.target.quote.exact.split())
        if label not in marked_before and label not in marked_now and exact in lost:
            number = _shrunk(now, before, [n for n in free if n not in taken], base, here, same)
            run = now.runs[number] if number is not None else None
            if number is not None and run is not None:
                taken.add(number)
                targets[label] = now.target(run)
            continue
        if label in marked_before and label not in marked_now:
            number = _shrunk(now, before, [n for n in free if n not in taken], there, here, same)
            if number is not None:
                run = now.runs[number]
                assert run is not None
                taken.add(number)
                targets[label] = now.target(run)
            elif _stands_before(now, here.end, exact) or _same_words(now, here.end, before, there.end):
                unmarked.add(label)
            else:
                targets[label] = now.target(here)
                doubts[label] = UNMARKED
            continue
        if same:
            if here == there:
                continue
            start = base.start if here.start == there.start else here.start
            end = base.end if here.end == there.end else here.end
            targets[label] = now.target(Passage(start, end) if start < end else here)
            continue
        if now.words(here) == before.words(there):
            continue
        if _stands_before(now, here.end, exact):
            continue  # only what stands before it in the same run was edited
        if before.words(base) == before.words(there):
            targets[label] = now.target(here)
    return Moves(targets, doubts, frozenset(unmarked), frozenset(taken))


def _words_of(layout: Layout) -> set[str]:
    return {layout.words(run) for run in layout.runs if run is not None}


def _same_words(now: Layout, here: int, before: Layout, there: int) -> bool:
    """Tell whether a reference follows the words that it followed: that of a part of a link stands after the link."""
    reach = 60
    return now.content.text[max(0, here - reach) : here] == before.content.text[max(0, there - reach) : there]


def _stands_before(now: Layout, end: int, exact: str) -> bool:
    return now.words(Passage(max(0, end - 4 * len(exact) - 80), end)).endswith(exact)


def _shrunk(now: Layout, before: Layout, free: Sequence[int], there: Passage, here: Passage, same: bool) -> int | None:
    """Return the run that is left of a mark whose reference no longer follows it, if there is one before it."""
    words = before.words(there)
    block = now.content.block_at(max(0, here.end - 1))
    for number in free:
        run = now.runs[number]
        if run is None or run.start >= run.end or run.end > here.end:
            continue
        if same and run.start < there.end and there.start < run.end:
            return number
        if not same and now.content.block_at(run.start) == block and _alike(now.words(run), words):
            return number
    return None


def _alike(one: str, other: str) -> bool:
    return one in other or other in one or fuzz.ratio(one, other) >= 60
