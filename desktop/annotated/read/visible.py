"""The visible layer of an exported file, also one that was edited by hand: marks, references, notes, and the text
without them.

Where the machine block is there it says which marks are the author's own; without it every mark counts.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate

from desktop.annotated import front_matter
from desktop.annotated.hashtags import put_escapes
from desktop.annotated.notes.footnotes import REFERENCE, FoundFootnote
from desktop.annotated.notes.inline_notes import Standing
from desktop.annotated.notes.note_regions import ROW, Cut, Seam, joined, listed_cuts, note_cuts
from desktop.annotated.read.exported_file import ExportedFile
from desktop.annotated.read.own_marks import Mark, Ours, authors_among, tracked_of
from desktop.annotated.read.ranges import Ranges, cut_out
from desktop.annotated.read.scanning import closed_of, scan_marks
from desktop.annotated.record.machine_block import OPENING, MachineBlock
from desktop.article.source_masks import flat

_BREAKS_BEFORE = re.compile(r"(?:(?:\r\n|\r(?!\n)|\n)[ \t>]*)+\Z")
_BLANK_BEFORE = re.compile(r"(?:\r\n|\r(?!\n)|\n)(?:[ \t>]*(?:\r\n|\r(?!\n)|\n))+[ \t>]*\Z")
_LAST_IN_PARAGRAPH = re.compile(r"(?:\[\^h-[0-9a-z]+\])*[ \t]*(?=\r|\n|\Z)")
_BLOCK_ID = re.compile(r"(?: |(?<=[^\s>])(?:\r\n|\r|\n)[ \t>]*)\^(h-[0-9a-z]{4,40})(?=[ \t]*(?:\r|\n|\Z))")
# of a record whose file was cut off within its first line
_CUT_OPENING = re.compile(
    r"(?:[\r\n])(" + "(?:".join(re.escape(one) for one in OPENING) + ")?" * (len(OPENING) - 1) + r")\s*\Z"
)
_CUT_LABEL = re.compile(r"\[(?:\^(?:h(?:-[0-9a-z]*)?)?)?")
_MATTER = re.compile(rf"(?:\ufeff?---[ \t]*[\r\n]+)?(?:{'|'.join(front_matter.OWN_KEYS)}): ")
_GUARDED = re.compile(r"(?<!\\)(?:\\\\)+(?=</?mark>|\{==|==\}|\[\^h-)")


@dataclass(frozen=True)
class Layer:
    """What is visible. Places count code points of ``text``, the file without anything of Postil's."""

    text: str
    runs: tuple[tuple[int, int], ...] = ()
    run_texts: tuple[str, ...] = ()  # of each run, as it stands in the source
    run_notes: Mapping[int, str] = field(default_factory=dict)  # CriticMarkup's, by number of the run
    run_themes: Mapping[int, tuple[str, ...]] = field(default_factory=dict)  # that a new run's note names, likewise
    references: Mapping[str, int] = field(default_factory=dict)
    listed: frozenset[str] = frozenset()  # labels that stand in the list at the end
    footnotes: tuple[FoundFootnote, ...] = ()
    found_anything: bool = False
    below: int = 0  # where the text begins that stands below Postil's notes; the end of the text where there is none
    seams: tuple[Seam, ...] = ()  # where in the text Postil's notes stood


def visible_layer(
    file: ExportedFile,
    block: MachineBlock | None = None,
    *,
    kept_marks: Sequence[str] | None = None,
    joint: str | None = None,
    guards: bool = True,
) -> Layer:
    """Return the visible layer of an exported file, as its record says, or another ``block``.

    ``kept_marks`` (the texts of the author's own marks), ``joint`` (what joined the source to the notes) and ``guards``
    (whether Postil put backslashes before marks) are for files without a machine block, where they are known from
    elsewhere.
    """
    return _Scan(file.by(block or file.block), joint).layer(kept_marks, guards)


class _Scan:
    """One look at a file without Postil's front matter. ``cuts`` are what is taken out of its ``text``."""

    def __init__(self, file: ExportedFile, joint: str | None) -> None:
        self.block = block = file.block
        self.authors = block.authors_labels if block is not None else frozenset()
        self.text = text = _without_front_matter(file.text, block)
        by = len(file.text) - len(text)
        self.bare = file.seen[by:]
        records = [(start - by, end - by) for start, end in file.records if start >= by]
        self.notes = [replace(one, start=one.start - by, end=one.end - by) for one in file.footnotes if one.start >= by]
        self.standing = [
            replace(one, start=one.start - by, end=one.end - by) for one in file.standing if one.start >= by
        ]
        flat_text = flat(self.bare)
        self.code = closed_of(flat_text)
        self.lists = listed_cuts(text, flat_text, block)
        rows: list[Cut] = [*note_cuts(self.notes), *self.lists, *((start, end, ()) for start, end in records)]
        if block is not None and (opening := _CUT_OPENING.search(text)) is not None:
            rows.append((*opening.span(1), ()))
        below = max((end for _, end, _ in rows), default=0)
        self.below = max((one.end for one in self.notes), default=below)
        self.tail = _tails(text, rows, block, joint)
        self.cuts = [(start, end) for start, end, _ in self.tail]
        self.covered = Ranges(self.cuts)
        self.references: list[tuple[str, int, int]] = []

    def layer(self, kept_marks: Sequence[str] | None, guards: bool) -> Layer:
        block, text = self.block, self.text
        is_readable = bool(self.notes) or block is None or block.options().notes != "footnotes"
        tracked = tracked_of(text, block, self.cuts) if is_readable else Ours()  # else somebody hid them, in a comment
        put_in = [(one.start - _broken_before(text, one.start, one.end), one.end) for one in tracked.spans]
        self.ours = Ranges(put_in)
        self._take_references()
        self._take_standing()
        self.cuts += [
            one.span()
            for one in _BLOCK_ID.finditer(text)
            if one[1] not in self.authors and not self.covered.hold(one.start())
        ]
        if block is not None and (escapes := block.authors_escapes) is not None:
            gone = Ranges(self.cuts)
            self.cuts += put_escapes(text, escapes, lambda at: self.code.hold(at) or gone.hold(at))
        self.cuts += put_in
        runs = self._runs(tracked, put_in, kept_marks)
        cuts = [*self.cuts]
        cuts += [cut for mark, _ in runs for cut in ((mark.start, mark.inner_start), (mark.inner_end, mark.end))]
        clean, moved = cut_out(text, _with_guards(text, cuts, block) if guards else cuts)
        return Layer(
            text=clean,
            runs=tuple((moved(mark.inner_start), moved(mark.inner_end)) for mark, _ in runs),
            run_texts=tuple(inner for _, inner in runs),
            run_notes={n: mark.note for n, (mark, _) in enumerate(runs) if mark.note is not None},
            references={label: moved(start) for label, start, _ in reversed(self.references)},
            listed=frozenset(label for _, _, units in self.lists for what, label in units if what == ROW),
            footnotes=tuple(self.notes),
            found_anything=bool(self.notes or self.references or runs or block),
            below=moved(self.below) if self.below else len(clean),
            seams=tuple(Seam(moved(start), units) for start, _, units in self.tail if units),
        )

    def _take_references(self) -> None:
        apart = _apart(self.block)
        self.after_apart = {label: rows[0][1] for label, rows in apart.items()}
        for one in REFERENCE.finditer(self.text):
            start, end = one.span()
            if one[1] in self.authors or self.covered.hold(start) or self.code.hold(start):
                continue
            if not self.ours.hold(start):
                start, end = self._apart_or_lonely(start, end, apart.get(one[1], ()))
                self.cuts.append((start, end))
            self.references.append((one[1], start, end))

    def _apart_or_lonely(self, start: int, end: int, apart: Iterable[tuple[str, str]]) -> tuple[int, int]:
        """Widen a reference to what was put around it, or to the whole paragraph that it is."""
        text = self.text
        for before, after in apart:
            if text.endswith(before, 0, start) and text.startswith(after, end):
                start, end = start - len(before), end + len(after)
                # what parts a paragraph of its own: more blank lines are no text either
                more = _BREAKS_BEFORE.search(text[max(0, start - 200) : start]) if before else None
                return start - (len(more[0]) if more is not None else 0), end
        return _lonely(text, start, end)

    def _take_standing(self) -> None:
        for one in self.standing:
            if self.covered.hold(one.start) or self.code.hold(one.start):
                continue
            if not self.authors.isdisjoint((one.label, one.identity)):
                continue
            label = one.label or _label_of(one.identity, self.block)
            start, end = self._whole(one, self.after_apart.get(label, ""))
            self.references.append((label, start, end))
            self.cuts.append((start, end))
            self.notes.append(FoundFootnote(label, one.body, one.start, one.end, one.form))

    def _whole(self, one: Standing, after: str) -> tuple[int, int]:
        """Return the place of a note with what parts it from the text."""
        text, start, end = self.text, one.start, one.end
        if self.ours.hold(start):
            return start, end
        lonely = _lonely(text, start, end)
        if one.form == "callout" or lonely != (start, end):
            return lonely[0], lonely[1] + (len(after) if text.startswith(after, lonely[1]) else 0)
        if text.startswith(" ", end) and not _line_to(text, start).strip(" \t>"):
            end += 1  # which parts a note that somebody put first from the words of the line
        return start, end

    def _runs(
        self, tracked: Ours, put_in: Sequence[tuple[int, int]], kept_marks: Sequence[str] | None
    ) -> list[tuple[Mark, str]]:
        """Return the marks that are not the author's, each with its words."""
        noted = sorted({*((start, end) for _, start, end in self.references), *put_in})

        def inner_of(mark: Mark) -> str:
            low = mark.inner_start
            inside = noted[bisect_left(noted, (low,)) : bisect_left(noted, (mark.inner_end,))]
            return cut_out(self.text[low : mark.inner_end], [(start - low, end - low) for start, end in inside])[0]

        runs = [(mark, inner_of(mark)) for mark in tracked.marks]
        strange = [(mark, inner_of(mark)) for mark in _strange(self.bare, tracked) if not self.covered.hold(mark.start)]
        # one of the author's whose words were edited has no note
        likely = [
            self.block is not None
            and mark.note is None
            and (self.ours.hold(mark.end) or not REFERENCE.match(self.text, mark.end))
            for mark, _ in strange
        ]
        own = authors_marks_of(self.block) if kept_marks is None else kept_marks
        standing_for = authors_among([inner for _, inner in strange], own, likely)
        runs += [one for number, one in enumerate(strange) if number not in standing_for]
        return sorted(runs, key=lambda one: one[0].start)


def _strange(text: str, ours: Ours) -> list[Mark]:
    """Return the marks that are read in a text where what is Postil's is not there, at their places in the text."""
    cuts = [(one.start, one.end) for one in ours.spans]
    rest, moved = cut_out(text, cuts)
    stays = [moved(start) for start, _ in cuts]  # places of the rest at which something was cut out
    before = [0, *accumulate(end - start for start, end in cuts)]

    def begin(at: int) -> int:
        return at + before[bisect_right(stays, at)]

    def end(at: int) -> int:
        return begin(at - 1) + 1

    return [
        replace(
            one,
            start=begin(one.start),
            inner_start=end(one.inner_start),
            inner_end=begin(one.inner_end),
            end=end(one.end),
        )
        for one in scan_marks(rest)
    ]


def _with_guards(text: str, cuts: Sequence[tuple[int, int]], block: MachineBlock | None) -> Iterable[tuple[int, int]]:
    """Yield cuts, and with each the backslash that was put before it for the sake of one of the author's.

    Without a machine block every backslash in such a place is taken for Postil's.
    """
    puts = None if block is None else [put for _, put in block.insertions or [] if put.startswith("\\") and put[1:]]
    guards = {found.end() for found in _GUARDED.finditer(text)} if puts is None or puts else set()
    for start, end in cuts:
        if start in guards and (puts is None or any(text.startswith(put[1:8], start) for put in puts)):
            yield start - 1, end
        else:
            yield start, end


def _broken_before(text: str, start: int, end: int) -> int:
    """Return how many characters of blank lines somebody put before what begins a paragraph of its own."""
    found = _BREAKS_BEFORE.search(text[max(0, start - 200) : start]) if text[start:end][:1] in "\r\n" else None
    return len(found[0]) if found is not None else 0


def _lonely(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a reference that is a paragraph of its own to the whole paragraph with the blank lines before it."""
    found = _BLANK_BEFORE.search(text[max(0, start - 200) : start])
    if found is None or _LAST_IN_PARAGRAPH.match(text, end) is None:
        return start, end
    return start - len(found[0]), end


def _line_to(text: str, at: int) -> str:
    """Return what stands in a line up to a place, and all of it where that is the line's end."""
    return text[max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1 : at + 1].rstrip("({")


def is_cut_tail(rest: str) -> bool:
    """Tell whether what stands below the notes is nothing, or the beginning of what Postil writes there next."""
    rest = rest.strip()
    return not rest or OPENING.startswith(rest) or _CUT_LABEL.fullmatch(rest) is not None


def _label_of(identity: str, block: MachineBlock | None) -> str:
    if block is not None and identity in block.labels:
        return block.labels[identity]
    return "h-" + re.sub(r"[^0-9a-z]", "", identity.lower())[-6:].rjust(4, "0")


def authors_marks_of(block: MachineBlock | None) -> list[str]:
    """Return the texts of the author's own marks as a machine block has them."""
    rows = block.header.get("postil:own") if block is not None else None
    return [one for one in rows if isinstance(one, str)] if isinstance(rows, list) else []


def _apart(block: MachineBlock | None) -> dict[str, list[tuple[str, str]]]:
    """Return what was put around references that stand in paragraphs of their own, by label."""
    out: dict[str, list[tuple[str, str]]] = {}
    for _, put in (block.insertions or []) if block is not None else []:
        found = list(REFERENCE.finditer(put))
        if found and ("\n" in put or "\r" in put) and not put.startswith(("---", "\ufeff---")):
            for index, one in enumerate(found):
                before = put[: one.start()] if index == 0 else ""
                after = put[one.end() :] if index == len(found) - 1 else ""
                out.setdefault(one[1], []).append((before, after))
    return out


def _without_front_matter(text: str, block: MachineBlock | None) -> str:
    lines = ""
    for _, put in (block.insertions or [])[:1] if block is not None else []:
        if _MATTER.match(put) or "annotation_format:" in put:
            lines = put
    found = front_matter.find(text)
    if found is None:
        return text
    keys = front_matter.keys_of(text[found[0] : found[1]])
    if lines:
        return front_matter.remove(text, lines.startswith("---"), sorted(front_matter.keys_of(lines)))
    if block is not None and block.insertions is not None:
        return text  # all keys are the author's, as of an article that was an export itself
    if "annotation_format" in keys and "source_sha256" in keys:
        added = keys <= set(front_matter.OWN_KEYS)
        return front_matter.remove(text, added, front_matter.OWN_KEYS[0 if added else front_matter.COMMON :])
    return text


def _tails(text: str, rows: Sequence[Cut], block: MachineBlock | None, known: str | None) -> list[Cut]:
    """Join cuts with only white space between them; what ends the file goes with what joined it to the text before."""
    joint = block.header.get("postil:joint") if block is not None else known
    out: list[Cut] = [(one.start, one.end, one.units) for one in joined(text, rows)]
    if out and is_cut_tail(text[out[-1][1] :]):
        start, _, units = out.pop()
        for put in [joint] if isinstance(joint, str) else ["\r\n\r\n", "\n\n", "\r\r"]:
            if put and "\r" not in put and text.endswith("\r\n", 0, start):
                put = put.replace("\n", "\r\n")  # as another program ends its lines
            if put and text.endswith(put, 0, start):
                # without the block nobody knows whether the source ended in a line break: most do
                start -= len(put) if isinstance(joint, str) else len(put) // 2
                break
        out.append((start, len(text), units))
    return out
