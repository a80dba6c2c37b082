"""The text of an exported file against the one that was exported: how marks lie on it, and which of them are new.

It is read as Markdown once, and the exported text once. Knows nothing of notes, themes and proposals.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise, product
from operator import attrgetter

from rapidfuzz import fuzz

from db.message import Message
from desktop.anchoring.align import Run
from desktop.annotated import source_text
from desktop.annotated.document import Document, Reader
from desktop.annotated.read.exported_file import ExportedFile
from desktop.annotated.read.strip import by_hash
from desktop.annotated.read.visible import Layer, visible_layer
from desktop.annotated.returning.changes import quote_of
from desktop.annotated.returning.comparison_base import ComparisonBase, original_of
from desktop.annotated.returning.layout import Layout
from desktop.annotated.returning.mark_notes import has_note, with_notes
from desktop.annotated.returning.moves import Moves, moves_of
from desktop.annotated.write.chunks import read_beside
from desktop.article.content import Passage
from desktop.article.ranges import Ranges

PIECE = Message("It may be a piece of a highlight whose words were changed.")
COMPARED = 5_000  # characters of a changed stretch that are compared letter by letter
ALIKE = 60  # of 100; a stretch less like what stood there is not known to be the same
_NEWLINE = re.compile(r"\r\n|\r(?!\n)|\n")
LINE_ENDS = Message("Of the text only line endings or the encoding were changed; it stays as it is.")


class FileText:
    """``clean`` is the source that the file has, ``edited`` whether that is another one than was exported.

    ``now`` is how marks and references lie, ``moves`` what was moved, ``fresh`` the numbers of the new marks, each with
    why it may be none. ``notices`` are sentences that tell of an edit.
    """

    def __init__(self, file: ExportedFile, comparison: ComparisonBase, document: Document | None, read: Reader) -> None:
        self.file = file
        self.comparison = comparison
        self.block = comparison.block
        self.document = document
        self.read = read
        self.whole = file.by(comparison.block).clean  # where nothing of the text was edited
        self.original = original_of(comparison, self.whole, document)
        self.notices: list[str] = []
        self.clean: bytes | None = None
        self.edited = False
        self.now: Layout | None = None
        self.moves = Moves()
        self.fresh: Mapping[int, str] = {}
        self._look()

    def _look(self) -> None:
        block = self.block
        self.clean = self.whole if block.kind != "edited" else None
        as_exported = not (block.of_the_library or block.moved)
        if self.clean is not None and as_exported:
            return
        self._lie(visible_layer(self.file, block))
        assert self.now is not None
        layer = with_notes(self.now.layer, self.fresh, self.original)
        if layer.text != self.now.layer.text:
            self._lie(layer)
        self.now.layer = layer  # with the notes of its new marks

    @property
    def layer(self) -> Layer | None:
        """Return what is visible; None where nothing of it needs to be looked at."""
        return self.now.layer if self.now is not None else None

    def _lie(self, layer: Layer) -> None:
        """Tell how marks and references lie, how they lay, which of them were moved and which are new."""
        if self.clean is None or self.edited:
            self.clean, self.edited = self._compared(layer)
        self.now = Layout.of(layer, self.read)
        self.moves, before = Moves(), self._before(self.now)
        if before is None:
            quotes = [quote_of(one.target) for one in self.block.annotations]
            self.fresh = fresh_by_words(self.now, [*self.now.new_runs(None)], quotes)
            return
        self.moves = moves_of(self.now, before, self.block)
        numbers = [number for number in self.now.new_runs(before) if number not in self.moves.taken]
        self.fresh = fresh_among(self.now, before, numbers)

    def _compared(self, layer: Layer) -> tuple[bytes, bool]:
        """Return the clean bytes of a layer, and whether they are another text than the one that was exported."""
        block = self.block
        encoding = str(block.source.get("encoding", "utf-8"))
        clean, fits = source_text.fitted(layer.text, encoding)
        self.notices += (
            [] if fits else [Message("The edited text no longer fits {encoding} and becomes UTF-8.", encoding=encoding)]
        )
        sha = block.source.get("original" if block.kind == "edited" else "sha256")
        if hashlib.sha256(clean).hexdigest() == sha:
            return clean, False
        if not self.comparison.sure and block.kind == "rendered" and self._reads_the_same(layer.text):
            return clean, False
        exported = self.original if block.kind != "edited" else None  # the text of a merged file is its own
        if _is_but_for_line_ends(layer.text, exported, encoding, str(sha)):
            said = LINE_ENDS in self.notices or (exported or "").rstrip("\r\n") == layer.text.rstrip("\r\n")
            self.notices += [] if said else [LINE_ENDS]
            return clean, False
        if not self.comparison.sure and (found := by_hash(self.file)) is not None:
            if hashlib.sha256(found[0]).hexdigest() != sha:
                self.notices.append(Message("The file was exported from another version of the article."))
            return found[0], False
        return clean, True

    def _reads_the_same(self, text: str) -> bool:
        """True if a text that was rendered still reads as the article does, however its Markdown is written."""
        document = self.document
        return document is not None and self.read(text.encode("utf-8", "surrogatepass")).text == document.content.text

    def _before(self, now: Layout) -> Layout | None:
        """Return how marks and references lay when the file was exported, if that is known."""
        text = now.layer.text
        original = text if self.original is None and not self.edited else self.original
        if original is None or self.block.insertions is None:
            return None
        beside = read_beside(text, now.content, original, self.read) if original != text else now.content
        return Layout.exported(original, self.block, beside)


def with_newlines(text: str, joint: str) -> str:
    """Return a text with the line ends of its export, which ``joint`` has, where an editor wrote others throughout."""
    exported, there = _NEWLINE.search(joint), set(_NEWLINE.findall(text))
    if exported is None or len(there) != 1 or there == {exported[0]}:
        return text
    return _NEWLINE.sub(exported[0], text)


def _is_but_for_line_ends(text: str, original: str | None, encoding: str, sha256: str) -> bool:
    """True if a text was the original, or else had a hash, before some editor changed its line endings, its last
    line break or its byte order mark.
    """
    plain = bare(text)
    if original is not None and plain == bare(original):
        return True
    for newline, breaks, mark in product(("\n", "\r\n", "\r"), range(3), ("", "\ufeff")):
        try:
            data = source_text.encode(mark + plain.replace("\n", newline) + newline * breaks, encoding)
        except (UnicodeError, LookupError):
            continue
        if hashlib.sha256(data).hexdigest() == sha256:
            return True
    return False


def bare(text: str) -> str:
    """Return a text without its byte order mark and its last line breaks, each line ending in the same sign."""
    return _NEWLINE.sub("\n", text.removeprefix("\ufeff")).rstrip("\n")


def fresh_among(now: Layout, before: Layout, numbers: Sequence[int]) -> dict[int, str]:
    """Return which of the runs ``numbers``, that no reference follows, are new highlights by what stood in their places
    at the export, each with why it may be none. A mark on the place of a known one belongs to that one, however its
    words were changed.
    """
    places = _Places(now, before) if numbers else None
    found = {number: places.doubt(now.runs[number]) for number in numbers} if places else {}
    return {number: doubt for number, doubt in found.items() if doubt is not None}


def fresh_by_words(now: Layout, numbers: Iterable[int], quotes: Sequence[str]) -> dict[int, str]:
    """Return the same where the exported text is not known, by the words of the annotations alone."""
    said = {number: now.words(now.runs[number]) for number in numbers}
    return {
        number: "" if has_note(now.layer, number) else _elsewhere(words, quotes)
        for number, words in said.items()
        if has_note(now.layer, number) or not any(words in quote for quote in quotes)
    }


def _elsewhere(words: str, quotes: Collection[str]) -> str:
    """Return the doubt about words that look like those of a mark, moved and changed."""
    return PIECE if any(fuzz.partial_ratio(words, quote) >= ALIKE + 15 for quote in quotes) else ""


def _among(runs: Sequence[Run], start: int, end: int) -> Sequence[Run]:
    """Return those of some runs, in their order, that share a place of the new text with ``[start, end)``."""
    first = bisect_right(runs, start, key=attrgetter("new_end"))
    return runs[first : bisect_left(runs, end, key=attrgetter("new_start"), lo=first)]


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
        self.marks = Ranges(now.runs.values())
        self.lost = before.marked_words() - now.marked_words()

    def doubt(self, run: Passage) -> str | None:
        """Return why a run may be no new highlight, None where a mark stood in its place."""
        if self.marks.surround(run.start, run.end):
            return ""  # somebody put it inside another, which is there whole
        stood = [
            (one.old_start + max(0, run.start - one.new_start), one.old_end - max(0, one.new_end - run.end))
            for one in _among(self.kept, run.start, run.end)
        ]
        if any(self.known.meet(*one) for one in stood):
            return None
        changed = _among(self.changed, run.start, run.end + 1)
        if any(self.known.meet(one.old_start, one.old_end) for one in changed):
            return None if all(map(self._is_alike, changed)) else PIECE
        if not stood:  # its words stood nowhere
            return _elsewhere(self.now.words(run), self.lost)
        first, last = stood[0][0], stood[-1][1]  # what lies between two marks is marked where a sign is broken
        return PIECE if self.known.meet(first - 2, first) and self.known.meet(last, last + 2) else ""

    def _is_alike(self, changed: Run) -> bool:
        """True if a changed stretch is still much like what stood there."""
        start, end, new_start, new_end = changed
        if max(end - start, new_end - new_start) > COMPARED:
            return False
        old, new = self.before.content.text[start:end].strip(), self.now.content.text[new_start:new_end].strip()
        return fuzz.ratio(old, new) >= ALIKE
