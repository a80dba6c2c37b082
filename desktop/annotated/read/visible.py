"""The visible layer of an exported file, also one that was edited by hand: marks, references, notes, and the text
without them.

Where the machine block is there it says which marks are the author's own; without it every mark counts.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from desktop.annotated import front_matter
from desktop.annotated.notes.footnotes import REFERENCE, FoundNote, joined, listed_in
from desktop.annotated.read.exported_file import ExportedFile
from desktop.annotated.read.own_marks import ESCAPED, Mark, Ours, authors_among, closed_of, scan_marks, tracked_of
from desktop.annotated.record.machine_block import OPENING, MachineBlock
from desktop.article.ranges import Ranges, cut_out
from desktop.article.source_masks import flat

_BLOCK_ID = re.compile(r"(?: |(?<=[^\s>])(?:\r\n|\r|\n)[ \t>]*)\\?\^(h-[0-9a-z]{4,40})(?=[ \t]*(?:\r|\n|\Z))")
# of a record whose file was cut off within its first line
_CUT_OPENING = re.compile(
    r"(?:[\r\n])(" + "(?:".join(re.escape(sign) for sign in OPENING) + ")?" * (len(OPENING) - 1) + r")\s*\Z"
)
_BREAKS_BEFORE = re.compile(r"(?:(?:\r\n|\r(?!\n)|\n)[ \t>]*)+\Z")
_BLANK_BEFORE = re.compile(r"(?:\r\n|\r(?!\n)|\n)(?:[ \t>]*(?:\r\n|\r(?!\n)|\n))+[ \t>]*\Z")
_LAST_IN_PARAGRAPH = re.compile(r"(?:\[\^h-[0-9a-z]+\])*(?: \^h-[0-9a-z]+)?[ \t]*(?=\r|\n|\Z)")
_BREAK_AFTER = re.compile(r"\]([\r\n][\r\n \t>]*)\Z")
_CUT_LABEL = re.compile(r"\[(?:\^(?:h(?:-[0-9a-z]*)?)?)?")
_GUARDED = re.compile(r"(?<!\\)(?:\\\\)+(?=</?mark>|\[\^h-)")
_MATTER = re.compile(rf"(?:\ufeff?---[ \t]*[\r\n]+)?(?:{'|'.join(front_matter.OWN_KEYS)}): ")


class LayerRun(NamedTuple):
    """A marked run ``[start, end)`` of a layer's text: its words as they stand in the source, and the note that follows
    a new one, with the themes that it names.
    """

    start: int
    end: int
    words: str = ""
    note: str = ""
    themes: tuple[str, ...] = ()
    is_ours: bool = False  # the record says that the export put the mark there


@dataclass(frozen=True)
class Layer:
    """The visible text of a file. Places count code points of ``text``, the file without anything of Postil's."""

    text: str
    runs: tuple[LayerRun, ...] = ()
    references: Mapping[str, int] = field(default_factory=dict)
    listed: frozenset[str] = frozenset()  # labels that stand in the list at the end
    footnotes: tuple[FoundNote, ...] = ()
    below: int = 0  # where the text begins that stands below Postil's notes; the end of the text where there is none


def visible_layer(file: ExportedFile, block: MachineBlock | None = None) -> Layer:
    """Return the visible layer of an exported file, as its record says, or another ``block``."""
    return _Scan(file.by(block or file.block)).layer()


class _Scan:
    """One look at a file without Postil's front matter. ``cuts`` are what is taken out of its ``text``."""

    def __init__(self, file: ExportedFile) -> None:
        self.block = block = file.block
        self.authors = file.authors
        self.text = text = _without_front_matter(file.text, block)
        by = len(file.text) - len(text)
        self.bare = _without_front_matter(file.seen, block)  # the author's may stand above Postil's keys
        records = [(start - by, end - by) for start, end in file.records if start >= by]
        self.notes = [
            replace(note, start=note.start - by, end=note.end - by) for note in file.footnotes if note.start >= by
        ]
        self.code = closed_of(flat(self.bare))
        self.lists = listed_in(self.bare, self.authors)
        rows = [*((note.start, note.end) for note in self.notes), *(one[:2] for one in self.lists), *records]
        if block is not None and (opening := _CUT_OPENING.search(text)) is not None:
            rows.append(opening.span(1))
        below = max((end for _, end in rows), default=0)
        self.below = max((note.end for note in self.notes), default=below)
        self.cuts = _tails(text, rows, block)
        self.covered = Ranges(self.cuts)
        self.references: list[tuple[str, int, int]] = []
        rows_put = (block.insertions if block is not None else None) or ()
        ends = ((put, end) for _, put in rows_put if (end := _BREAK_AFTER.search(put)) is not None)
        self.breaks_after = {label: end[1] for put, end in ends for label in REFERENCE.findall(put)}

    def layer(self) -> Layer:
        block, text = self.block, self.text
        is_readable = bool(self.notes) or block is None
        # else somebody hid them, in a comment
        tracked = self._without_authors(tracked_of(text, block, self.cuts)) if is_readable else Ours()
        put_in = [(span.start - _broken_before(text, span.start, span.end), span.end) for span in tracked.spans]
        self.ours = Ranges(put_in)
        self._take_references()
        self.cuts += [
            match.span()
            for match in _BLOCK_ID.finditer(text)
            if match[1] not in self.authors and not self.covered.hold(match.start())
        ]
        if block is not None and (own := block.authors_escapes) is not None:
            escapes = (match for match in ESCAPED.finditer(text) if match[2] not in own)
            self.cuts += [
                match.span(1)
                for match in escapes
                if not (self.code.hold(match.start()) or self.covered.hold(match.start()))
            ]
        self.cuts += put_in
        runs, ours = self._runs(tracked, put_in), {*tracked.marks}
        cuts = [*self.cuts]
        cuts += [cut for mark, _ in runs for cut in ((mark.start, mark.inner_start), (mark.inner_end, mark.end))]
        # with a record what stands before them went with them
        clean, moved = cut_out(text, _with_guards(text, cuts) if block is None else cuts)
        return Layer(
            text=clean,
            runs=tuple(
                LayerRun(moved(mark.inner_start), moved(mark.inner_end), inner, is_ours=mark in ours)
                for mark, inner in runs
            ),
            references={label: moved(start) for label, start, _ in reversed(self.references)},
            listed=frozenset(label for region in self.lists for label in region.labels),
            footnotes=tuple(self.notes),
            below=moved(self.below) if self.below else len(clean),
        )

    def _without_authors(self, ours: Ours) -> Ours:
        """Return what is Postil's without bare marks with the words of one of the author's that is not there else."""
        own, text = self.block.authors_marks if self.block is not None else (), self.text
        ends = {span.end for span in ours.spans}
        bare = [mark for mark in ours.marks if mark.end in ends and text[mark.inner_start : mark.inner_end] in own]
        if not bare:
            return ours
        there = (text[mark.inner_start : mark.inner_end] for mark in _strange(self.bare, ours, self.code))
        missing = Counter(own) - Counter(there)
        authors: set[int] = set()
        for mark in bare:
            if missing[words := text[mark.inner_start : mark.inner_end]] > 0:
                missing[words] -= 1
                authors |= {mark.start, mark.inner_end}
        return Ours(
            tuple(span for span in ours.spans if span.start not in authors),
            tuple(mark for mark in ours.marks if mark.start not in authors),
        )

    def _take_references(self) -> None:
        for match in REFERENCE.finditer(self.text):
            start, end = match.span()
            if match[1] in self.authors or self.covered.hold(start) or self.code.hold(start):
                continue
            if not self.ours.hold(start):
                start, end = _lonely(self.text, start, end, self.breaks_after.get(match[1], ""))
                self.cuts.append((start, end))
            self.references.append((match[1], start, end))

    def _runs(self, tracked: Ours, put_in: Sequence[tuple[int, int]]) -> list[tuple[Mark, str]]:
        """Return the marks that are not the author's, each with its words."""
        noted = sorted({*((start, end) for _, start, end in self.references), *put_in})

        def inner_of(mark: Mark) -> str:
            low = mark.inner_start
            inside = noted[bisect_left(noted, (low,)) : bisect_left(noted, (mark.inner_end,))]
            return cut_out(self.text[low : mark.inner_end], [(start - low, end - low) for start, end in inside])[0]

        runs = [(mark, inner_of(mark)) for mark in tracked.marks]
        strange = [
            (mark, inner_of(mark))
            for mark in _strange(self.bare, tracked, self.code)
            if not self.covered.hold(mark.start)
        ]
        # one of the author's whose words were edited has no note
        likely = [
            self.block is not None and (self.ours.hold(mark.end) or not REFERENCE.match(self.text, mark.end))
            for mark, _ in strange
        ]
        own = self.block.authors_marks if self.block is not None else ()
        standing_for = authors_among([inner for _, inner in strange], own, likely)
        runs += [run for number, run in enumerate(strange) if number not in standing_for]
        return sorted(runs, key=lambda run: run[0].start)


def _strange(text: str, ours: Ours, code: Ranges) -> list[Mark]:
    """Return the marks that are read in a text where what is Postil's is not there, at their places in the text."""
    rest, moved = cut_out(text, [(span.start, span.end) for span in ours.spans])
    begin = moved.back

    def end(at: int) -> int:
        return begin(at - 1) + 1

    return [
        replace(
            mark,
            start=begin(mark.start),
            inner_start=end(mark.inner_start),
            inner_end=begin(mark.inner_end),
            end=end(mark.end),
        )
        for mark in scan_marks(rest, lambda at: code.hold(begin(at)))
    ]


def _without_front_matter(text: str, block: MachineBlock | None) -> str:
    put = block.put_first if block is not None else ""
    if _MATTER.match(put) or "annotation_format:" in put:
        return front_matter.remove(text, put.startswith("---"), sorted(front_matter.keys_of(put)))
    if block is not None and block.insertions is not None:
        return text  # all keys are the author's, as of an article that was an export itself
    keys = front_matter.keys_of(front_matter.lines_in(text))
    if "annotation_format" in keys and "source_sha256" in keys:
        added = keys <= set(front_matter.OWN_KEYS)
        return front_matter.remove(text, added, front_matter.OWN_KEYS[0 if added else front_matter.COMMON :])
    return text


def _with_guards(text: str, cuts: Iterable[tuple[int, int]]) -> Iterable[tuple[int, int]]:
    """Yield cuts, each with the backslash that was put before it, as it seems, for the sake of one of the author's."""
    guards = {match.end() for match in _GUARDED.finditer(text)}
    return ((start - (start in guards), end) for start, end in cuts)


def _broken_before(text: str, start: int, end: int) -> int:
    """Return how many characters of blank lines somebody put before what begins a paragraph of its own."""
    match = _BREAKS_BEFORE.search(text[max(0, start - 200) : start]) if text[start:end][:1] in "\r\n" else None
    return len(match[0]) if match is not None else 0


def _lonely(text: str, start: int, end: int, after: str) -> tuple[int, int]:
    """Widen a reference that is a paragraph of its own to the whole paragraph with the blank lines before it, and the
    break that was put ``after`` it.
    """
    match = _BLANK_BEFORE.search(text[max(0, start - 200) : start])
    if match is None or _LAST_IN_PARAGRAPH.match(text, end) is None:
        return start, end
    return start - len(match[0]), end + (len(after) if text.startswith(after, end) else 0)


def _tails(text: str, rows: Iterable[tuple[int, int]], block: MachineBlock | None) -> list[tuple[int, int]]:
    """Join rows with only white space between them; what ends the file goes with what joined it to the text before."""
    joint = block.header.get("postil:joint") if block is not None else None
    out = joined(text, rows)
    rest = text[out[-1][1] :].strip() if out else text
    # nothing, or the beginning of what Postil writes there next
    if out and (OPENING.startswith(rest) or _CUT_LABEL.fullmatch(rest)):
        start, _ = out.pop()
        for put in [joint] if isinstance(joint, str) else ["\r\n\r\n", "\n\n", "\r\r"]:
            if put and "\r" not in put and text.endswith("\r\n", 0, start):
                put = put.replace("\n", "\r\n")  # as another program ends its lines
            if put and text.endswith(put, 0, start):
                # without the block nobody knows whether the source ended in a line break: most do
                start -= len(put) if isinstance(joint, str) else len(put) // 2
                break
        out.append((start, len(text)))
    return out
