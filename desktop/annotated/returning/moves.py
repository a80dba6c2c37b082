"""Which annotations' marks or references were moved in an edited file, and where they stand now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from db.message import Message
from db.records import Target, TextPositionSelector
from desktop.anchoring.align import Alignment
from desktop.annotated.document import passage_of
from desktop.annotated.record.machine_block import MachineBlock
from desktop.annotated.returning.changes import quote_of
from desktop.annotated.returning.layout import Layout
from desktop.article.content import Content, Passage

ELSEWHERE = Message("Its words stand elsewhere in the changed text; a sign of its mark may be broken.")
SPLIT = Message("Its mark was split; the highlight can stay whole.")
UNMARKED = Message("Its mark is gone; up to where it goes now is a guess.")


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


def moves_of(now: Layout, before: Layout, block: MachineBlock) -> Moves:
    """Compare how marks and references lie with how they lay at the export, which ``block`` tells."""
    targets: dict[str, Target] = {}
    doubts: dict[str, str] = {}
    unmarked: set[str] = set()
    taken: set[int] = set()
    seen, was = now.visible(), before.visible()
    marked_now, marked_before = now.marked(), before.marked()
    same = now.content.text == before.content.text
    free = {number: now.runs[number] for number in now.new_runs(before)}
    new = tuple(free.values())
    # the words of marks that stand nowhere any more
    lost = before.marked_words() - now.marked_words()
    bases = _bases(before, block)
    for record in block.records:
        label = record.label
        if label not in seen or label not in was or label not in bases:
            continue
        base, here, there = bases[label], seen[label], was[label]
        exact = quote_of(record.annotation.target)
        was_apart = label not in marked_before and exact in lost  # its reference, as below a block of code
        if label not in marked_now and (label in marked_before or was_apart):
            number = _shrunk(now, before, free, base if was_apart else there, here, same)
            if number is not None:
                taken.add(number)
                targets[label] = now.target(free.pop(number))
            elif _stands_before(now, here.end, exact) or _same_words(now, here.end, before, there.end):
                unmarked.add(label)
            else:
                targets[label], doubts[label] = now.target(here), UNMARKED
            continue
        if same:
            if here == there:
                continue
            start = base.start if here.start == there.start or _hidden(now, base, here, there) else here.start
            end = base.end if here.end == there.end else here.end
            targets[label] = now.target(Passage(start, end) if start < end else here)
            if any(base.start <= run.start < here.start for run in new):
                doubts[label] = SPLIT
            continue
        # or only what stands before it in the same run was edited
        if now.words(here) == before.words(there) or _stands_before(now, here.end, exact):
            continue
        if not is_stretched(now, before, base, here) and before.words(base) == before.words(there):
            targets[label] = now.target(here)
    for label, target in targets.items():
        if not _as_carried(now, before, bases[label], target.position):
            doubts.setdefault(label, ELSEWHERE)
    return Moves(targets, doubts, frozenset(unmarked), frozenset(taken))


def is_stretched(now: Layout, before: Layout, base: Passage, here: Passage) -> bool:
    """True if somebody wrote paragraphs within a passage whose marks stand where they stood."""
    today, content = _today(now, before, base), now.content
    runs = [run for run in now.runs.values() if today.start <= run.start < run.end <= here.start]
    if today.end != here.end or not runs or runs[0].start != today.start:
        return False
    above, below = content.block_at(runs[-1].end - 1), content.block_at(here.start)
    whole = content.passage_of(above).end == runs[-1].end and content.starts[below] == here.start
    then = {block.text for block in before.content.blocks}
    return whole and below - above > 1 and then.isdisjoint(one.text for one in content.blocks[above + 1 : below])


def _bases(before: Layout, block: MachineBlock) -> dict[str, Passage]:
    """Return where annotations stood in the text that was written, by label."""
    length = len(before.content.text)
    found = {one.label: passage_of(one.annotation, length) for one in block.records}
    return {label: place for label, place in found.items() if place is not None}


def _today(now: Layout, before: Layout, old: Passage) -> Passage:
    """Return where the changes of the text carried a passage."""
    since, length = now.since(before), len(now.content.text)
    start = _carried(since, old.start, False, length)[1]
    return Passage(start, max(start, _carried(since, old.end, True, length)[0]))


def _hidden(now: Layout, base: Passage, here: Passage, there: Passage) -> bool:
    """True if a passage's start was not to be seen, within the marks of others, and is marked still: whatever
    became of these, it stayed.
    """
    return base.start != there.start and now.covers(base.start, here.end)


def _as_carried(now: Layout, before: Layout, old: Passage, new: TextPositionSelector) -> bool:
    """True if a passage stands where the changes of the text carried it, or was moved by hand in words that no
    change touched.
    """
    text, since = now.content.text, now.since(before)
    for old_at, new_at, last in ((old.start, new.start, False), (old.end, new.end, True)):
        low, high = _carried(since, old_at, last, len(text))
        if any(letter.isalnum() for letter in text[new_at:low] + text[high:new_at]):
            break
    else:
        return True
    then, today = _shown(before.content), _shown(now.content)
    return {*then[_blocks(before, old)]} <= {*today} and {*today[_blocks(now, new)]} <= {*then}


def _carried(since: Alignment, at: int, last: bool, length: int) -> tuple[int, int]:
    """Return between which places of the new text an offset of the old one stands; ``last``: it ends a passage."""
    before, after = since.around(at, at)
    run = before if last else after
    if run is not None and run.old_start <= at <= run.old_end:
        return (at + run.new_start - run.old_start,) * 2
    return before.new_end if before is not None else 0, after.new_start if after is not None else length


def _blocks(layout: Layout, passage: Passage | TextPositionSelector) -> slice:
    block_at = layout.content.block_at
    return slice(block_at(passage.start), block_at(max(passage.start, passage.end - 1)) + 1)


def _shown(content: Content) -> list[tuple[object, ...]]:
    """Return what tells blocks from others: their words and how they are set, such as links."""
    return [(block.text, *block.spans) for block in content.blocks]


def _same_words(now: Layout, here: int, before: Layout, there: int) -> bool:
    """True if a reference follows the words that it followed: that of a part of a link stands after the link."""
    reach = 60
    return now.content.text[max(0, here - reach) : here] == before.content.text[max(0, there - reach) : there]


def _stands_before(now: Layout, end: int, exact: str) -> bool:
    return now.words(Passage(max(0, end - 4 * len(exact) - 80), end)).endswith(exact)


def _shrunk(
    now: Layout, before: Layout, free: Mapping[int, Passage], there: Passage, here: Passage, same: bool
) -> int | None:
    """Return the run that is left of a mark whose reference no longer follows it, if there is one before it."""
    words, block = before.words(there), now.content.block_at(here.start)

    def is_left(run: Passage) -> bool:
        if same:
            return run.start < there.end and there.start < run.end
        return now.content.block_at(run.start) == block and _alike(now.words(run), words)

    return next((number for number, run in free.items() if run.end <= here.end and is_left(run)), None)


def _alike(one: str, other: str) -> bool:
    return one in other or other in one or fuzz.ratio(one, other) >= 60
