"""How marks and references lie on the text of an exported file, and which of them were moved since the export.

The same rule reads the layout of an edited file and the one that was exported, so that only what the reader moved
shows as moved.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import accumulate

from db.message import Message
from db.records import Target
from desktop.anchoring.align import Alignment, align
from desktop.anchoring.describe import describe
from desktop.annotated.document import Reader, passage_of
from desktop.annotated.notes.footnotes import REFERENCE
from desktop.annotated.read.own_marks import signs_of
from desktop.annotated.read.visible import Layer, LayerRun
from desktop.annotated.record.machine_block import MachineBlock
from desktop.article.content import BlockKind, Content, Passage, SpanKind
from desktop.article.ranges import Ranges
from desktop.article.source_map import NO_PLACES, Inverse
from desktop.proposals.import_plan import quote_of

_UNMARKED = (SpanKind.CODE, SpanKind.LINK, SpanKind.MARK, SpanKind.FOOTNOTE_REF)
_aligned = lru_cache(maxsize=1)(align)  # asked for each mark of a file
ELSEWHERE = Message("Its words stand elsewhere in the changed text; a sign of its mark may be broken.")
SPLIT = Message("Its mark was split; the highlight can stay whole.")


class Layout:
    """One file's marks and references as passages of the content that its clean text gives."""

    def __init__(self, layer: Layer, content: Content) -> None:
        self.layer = layer
        self.content = content

    @classmethod
    def of(cls, layer: Layer, read: Reader) -> Layout:
        """Return the layout of a visible layer, whose text is read for it."""
        return cls(layer, read(layer.text.encode("utf-8", "surrogatepass")))

    @classmethod
    def exported(cls, source: str, block: MachineBlock, content: Content) -> Layout:
        """Return the layout that the library gave an export, from its clean source and the block's insertions."""
        rows = block.insertions or []
        runs = tuple(LayerRun(rows[opening][0], rows[closing][0]) for opening, closing, _, _ in signs_of(rows))
        references: dict[str, int] = {}
        for place, put in rows:
            for label in REFERENCE.findall(put):
                references.setdefault(label, place)
        return cls(Layer(source, runs, references), content)

    def since(self, before: Layout) -> Alignment:
        """Return which stretches of an earlier layout's content still stand."""
        return _aligned(before.content.text, self.content.text)

    def place_of(self, old: Passage, before: Layout) -> Passage:
        """Return where the changes of the text since an earlier layout carried one of its passages."""
        since, length = self.since(before), len(self.content.text)
        start = _carried(since, old.start, False, length)[1]
        return Passage(start, max(start, _carried(since, old.end, True, length)[0]))

    @cached_property
    def _places(self) -> Inverse:
        return Inverse(self.content.places or NO_PLACES)

    @cached_property
    def runs(self) -> dict[int, Passage]:
        """The marked runs by number, but for those that stand on nothing of the text."""
        every = ((number, self._places.between(*run[:2])) for number, run in enumerate(self.layer.runs))
        return {number: self.trimmed(*run) for number, run in every if run}

    @cached_property
    def ends(self) -> dict[str, int]:
        """Return where each label's reference stands: after the last letter before it, white space left out."""
        positions = {label: self._places.before(at) for label, at in self.layer.references.items()}
        return {label: self.trimmed(0, at).end for label, at in positions.items()}

    def trimmed(self, start: int, end: int) -> Passage:
        """Return a range without white space at its ends."""
        text = self.content.text
        while start < end and text[end - 1].isspace():
            end -= 1
        while start < end and text[start].isspace():
            start += 1
        return Passage(start, end)

    @cached_property
    def _labelled(self) -> dict[int, list[str]]:
        """The labels in or right after each run, by the run's number."""
        out: dict[int, list[str]] = {}
        spans = sorted((run.start, run.end, n) for n, run in self.runs.items())
        starts = [start for start, _, _ in spans]
        reach = [*accumulate((end for _, end, _ in spans), max)]
        for label, at in self.ends.items():
            index = bisect_left(starts, at) - 1
            if index < 0:
                continue
            while spans[index][1] < at <= reach[index]:  # of a mark within another
                index -= 1
            if at <= spans[index][1]:
                out.setdefault(spans[index][2], []).append(label)
        return out

    @cached_property
    def _chains(self) -> dict[int, int]:
        """The first run of the chain that leads to each labelled run: unlabelled ones with only code between."""
        out: dict[int, int] = {}
        first: int | None = None
        before: Passage | None = None
        for number, run in sorted(self.runs.items(), key=lambda row: row[1]):
            if first is None or before is None or not self._only_code(before.end, run.start):
                first = number
            if number in self._labelled:
                out[number] = first
                first = None
            before = run
        return out

    @cached_property
    def _marked(self) -> Ranges:
        return Ranges(self.runs.values())

    @cached_property
    def _unmarked(self) -> Ranges:
        """Return what of the text can bear no mark, or has one of its own."""
        rows: list[tuple[int, int]] = []
        for block, offset in zip(self.content.blocks, self.content.starts, strict=True):
            rows += [(offset, offset + len(block.text))] if block.kind is BlockKind.CODE else []
            rows += [(span.start + offset, span.end + offset) for span in block.spans if span.kind in _UNMARKED]
        return Ranges(rows)

    def _is_all(self, start: int, end: int, *ranges: Ranges) -> bool:
        """True if some ranges hold all that stands between two places."""
        text = self.content.text
        return all(text[at].isspace() or any(part.hold(at) for part in ranges) for at in range(start, end))

    def _only_code(self, start: int, end: int) -> bool:
        """True if nothing stands between two places that could have been marked."""
        return self._is_all(start, end, self._unmarked)

    def covers(self, start: int, end: int) -> bool:
        """True if a mark stands on a place, and from there on marks or what cannot be marked."""
        return self._marked.hold(start) and self._is_all(start, end, self._marked, self._unmarked)

    def visible(self) -> dict[str, Passage]:
        """Return the passage that each label seems to have: from the start of its run, or chain, to its reference."""
        out: dict[str, Passage] = {}
        for number, labels in self._labelled.items():
            first = self.runs[self._chains.get(number, number)]
            out |= {label: Passage(first.start, self.ends[label]) for label in labels}
        for label, at in self.ends.items():  # a reference without a mark: its block up to there
            if label not in out:
                start = self.content.starts[self.content.block_at(at - 1)]
                if start < at:
                    out[label] = Passage(start, at)
        return out

    def marked_words(self) -> set[str]:
        """Return the words of every run."""
        return {self.words(run) for run in self.runs.values()}

    def marked(self) -> set[str]:
        """Return the labels whose reference stands in or right after a mark."""
        return {label for labels in self._labelled.values() for label in labels}

    def target(self, passage: Passage) -> Target:
        """Describe a passage of this content."""
        return describe(self.content.text, passage)

    def words(self, passage: Passage) -> str:
        """Return a passage's words with every run of white space as one space."""
        return " ".join(self.content.text[passage.start : passage.end].split())

    def highlight(self, number: int) -> tuple[Target, str, tuple[str, ...]]:
        """Return a run as a target, with the note that follows it and the themes that the note names."""
        run = self.layer.runs[number]
        return self.target(self.runs[number]), run.note, run.themes

    def new_runs(self, before: Layout | None) -> Iterable[int]:
        """Return the numbers of the runs that belong to no annotation; ``before`` is the layout that was exported."""
        known: Counter[str] = Counter()
        if before is not None:
            known = Counter(before.words(run) for run in before.runs.values())
            known.subtract(self.words(self.runs[number]) for number in self._labelled)
        there = before.ends if before is not None else {}
        chained = {
            number
            for last, first in self._chains.items()
            for number in range(min(first, last), max(first, last) + 1)
            if not there.keys() & self._labelled[last]
        }
        for number, run in self.runs.items():
            if run.start >= run.end or number in self._labelled or number in chained:
                continue
            if known[self.words(run)] > 0:
                known[self.words(run)] -= 1
                continue
            yield number


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
    """Compare how marks and references lie with how they lay at the export, which ``block`` tells.

    Where nobody edited the text a passage has the ends that are seen. Else only one that was seen whole is another,
    when other words stand in it; where the changes of the text do not lead there, that is in doubt.
    """
    seen, was, bases = now.visible(), before.visible(), _bases(before, block)
    marked_now, marked_before = now.marked(), before.marked()
    is_same, is_alike = now.content.text == before.content.text, now.content.blocks == before.content.blocks
    free = {number: now.runs[number] for number in now.new_runs(before)}
    new, lost = tuple(free.values()), before.marked_words() - now.marked_words()
    targets, doubts = dict[str, Target](), dict[str, str]()
    unmarked, taken = set[str](), set[int]()
    for record in block.records:
        label = record.label
        if label not in seen or label not in was or label not in bases:
            continue
        base, here, there, passage = bases[label], seen[label], was[label], None
        # its reference stood apart from its mark, as below a block of code
        was_apart = label not in marked_before and quote_of(record.annotation.target) in lost
        if label not in marked_now and (label in marked_before or was_apart):
            number = _shrunk(now, before, free, base if was_apart else there, here)
            if number is None:
                unmarked.add(label)
            else:
                taken.add(number)
                passage = free.pop(number)
        elif not is_same:
            passage = _rewritten(now, before, base, here, there)
        elif here != there:
            passage = _resized(now, base, here, there)
            if any(base.start <= run.start < here.start for run in new):
                doubts[label] = SPLIT
        if passage is not None:
            targets[label] = now.target(passage)
            if not is_alike and label not in doubts and not _as_carried(now, before, base, passage):
                doubts[label] = ELSEWHERE
    return Moves(targets, doubts, frozenset(unmarked), frozenset(taken))


def _rewritten(now: Layout, before: Layout, base: Passage, here: Passage, there: Passage) -> Passage | None:
    """Return where a passage of an edited text is seen, if it was seen whole and other words stand in it by now."""
    is_other = before.words(base) == before.words(there) != now.words(here)
    return here if is_other and not _is_stretched(now, before, base, here) else None


def _resized(now: Layout, base: Passage, here: Passage, there: Passage) -> Passage:
    """Return a passage of a text that nobody edited with the ends that its mark or reference has by now.

    One that lies where it lay is the record's, which is exact, and so is one within the marks of others that is marked
    still, whatever became of these; any other is where it is seen.
    """
    is_hidden = base.start != there.start and now.covers(base.start, here.end)
    start = base.start if here.start == there.start or is_hidden else here.start
    end = base.end if here.end == there.end else here.end
    return Passage(start, end) if start < end else here


def _is_stretched(now: Layout, before: Layout, base: Passage, here: Passage) -> bool:
    """True if somebody wrote paragraphs within a passage whose ends stand where the changes of the text lead."""
    today, block_at, was_at = now.place_of(base, before), now.content.block_at, before.content.block_at
    is_longer = block_at(today.end) - block_at(today.start) > was_at(base.end) - was_at(base.start)
    return is_longer and here.end == today.end and any(run.start == today.start for run in now.runs.values())


def _bases(before: Layout, block: MachineBlock) -> dict[str, Passage]:
    """Return where annotations stood in the text that was written, by label."""
    length = len(before.content.text)
    passages = {record.label: passage_of(record.annotation, length) for record in block.records}
    return {label: place for label, place in passages.items() if place is not None}


def _as_carried(now: Layout, before: Layout, old: Passage, new: Passage) -> bool:
    """True if a passage stands where the changes of the text carried it."""
    text, since = now.content.text, now.since(before)
    for old_at, new_at, last in ((old.start, new.start, False), (old.end, new.end, True)):
        low, high = _carried(since, old_at, last, len(text))
        if any(letter.isalnum() for letter in text[new_at:low] + text[high:new_at]):
            return False
    return True


def _carried(since: Alignment, at: int, last: bool, length: int) -> tuple[int, int]:
    """Return between which places of the new text an offset of the old one stands; ``last``: it ends a passage."""
    before, after = since.around(at, at)
    run = before if last else after
    if run is not None and run.old_start <= at <= run.old_end:
        return (at + run.new_start - run.old_start,) * 2
    return before.new_end if before is not None else 0, after.new_start if after is not None else length


def _shrunk(now: Layout, before: Layout, free: Mapping[int, Passage], there: Passage, here: Passage) -> int | None:
    """Return the run that is left of a mark whose reference does not follow it: one before that with some of its words,
    or that stands where the changes of the text carried it.
    """
    words, block = before.words(there), now.content.block_at(here.start)

    def is_left(run: Passage) -> bool:
        own = now.words(run)
        is_near = now.content.block_at(run.start) == block and run.end <= here.end
        return is_near and (own in words or words in own or _as_carried(now, before, there, run))

    return next((number for number, run in free.items() if is_left(run)), None)
