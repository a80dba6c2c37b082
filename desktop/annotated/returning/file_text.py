"""The text of an exported file against the one that was exported: how marks lie on it, and which of them are new.

It is read as Markdown once, and the exported text once. Knows nothing of notes, themes and proposals.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from rapidfuzz import fuzz

from db.message import Message
from desktop.annotated import source_text
from desktop.annotated.document import Document, Reader
from desktop.annotated.read.exported_file import NEWLINE, ExportedFile
from desktop.annotated.read.visible import Layer, visible_layer
from desktop.annotated.record.machine_block import MachineBlock
from desktop.annotated.returning.comparison_base import ComparisonBase, original_of
from desktop.annotated.returning.foreign_footnotes import has_note, with_notes
from desktop.annotated.returning.layout import Layout, Moves, moves_of
from desktop.article.content import Passage
from desktop.article.ranges import Ranges
from desktop.proposals.import_plan import quote_of

PIECE = Message("It may be a piece of a highlight whose words were changed.")
ALIKE = 60  # of 100; words less like what stood in their place are not known to be the same
LINE_ENDS = Message("Of the text only line endings or the encoding were changed; it stays as it is.")


@dataclass(frozen=True)
class FileText:
    """The text of a file that came in, and what it is compared with. ``whole`` is its source where nothing of the text
    was edited, ``original`` the text that was exported, where that is known.

    ``clean`` is the source that the file has, ``edited`` whether that is another one than was exported. ``now`` is how
    marks and references lie, None where nothing of it needs to be looked at; ``moves`` what was moved, ``fresh`` the
    numbers of the new marks, each with why it may be none. ``notices`` are sentences that tell of an edit.
    """

    file: ExportedFile
    comparison: ComparisonBase
    document: Document | None
    read: Reader
    whole: bytes | None
    original: str | None
    clean: bytes | None
    edited: bool = False
    now: Layout | None = None
    moves: Moves = field(default_factory=Moves)
    fresh: Mapping[int, str] = field(default_factory=dict)
    notices: tuple[str, ...] = ()

    @property
    def layer(self) -> Layer | None:
        """Return what is visible; None where nothing of it needs to be looked at."""
        return self.now.layer if self.now is not None else None


def text_of(file: ExportedFile, comparison: ComparisonBase, document: Document | None, read: Reader) -> FileText:
    """Return the text of a file as it is compared: read as Markdown once, and again without the notes of new marks."""
    block = comparison.block
    whole = file.by(block).clean
    text = FileText(file, comparison, document, read, whole, original_of(comparison, whole, document), whole)
    if whole is not None:
        return text
    text = _laid(text, visible_layer(file, block))
    assert text.now is not None
    layer = with_notes(text.now.layer, text.fresh, text.original)
    if layer.text != text.now.layer.text:
        return _laid(replace(text, clean=None if text.edited else text.clean), layer)
    return replace(text, now=Layout(layer, text.now.content))


def _laid(text: FileText, layer: Layer) -> FileText:
    """Return a text with how marks and references of a layer lie, which of them were moved and which are new."""
    if text.clean is None:
        text = _with_source(text, layer)
    now = Layout.of(layer, text.read)
    before = _before(text, now)
    block = text.comparison.block
    moves = moves_of(now, before, block) if before is not None else Moves()
    return replace(text, now=now, moves=moves, fresh=fresh_marks(now, before, block, moves.taken))


def _with_source(text: FileText, layer: Layer) -> FileText:
    """Return a text with its clean bytes, and whether they are another text than the one that was exported."""
    block, is_sure = text.comparison.block, text.comparison.sure
    encoding = str(block.source.get("encoding", "utf-8"))
    clean, fits = source_text.fitted(layer.text, encoding)
    sha = block.source.get("sha256")
    notices = (
        [] if fits else [Message("The edited text no longer fits {encoding} and becomes UTF-8.", encoding=encoding)]
    )
    edited = False
    if hashlib.sha256(clean).hexdigest() == sha or (
        not is_sure and block.kind == "rendered" and _reads_the_same(text, layer.text)
    ):
        pass
    elif text.original is not None and bare(layer.text) == bare(text.original):
        notices += [] if text.original.rstrip("\r\n") == layer.text.rstrip("\r\n") else [LINE_ENDS]
    elif not is_sure and hashlib.sha256(clean).hexdigest() == text.file.stated("source_sha256"):
        notices.append(Message("The file was exported from another version of the article."))
    else:
        edited = True
    return replace(text, clean=clean, edited=edited, notices=tuple(notices))


def _reads_the_same(text: FileText, words: str) -> bool:
    """True if a text that was rendered still reads as the article does, however its Markdown is written."""
    document = text.document
    return document is not None and text.read(words.encode("utf-8", "surrogatepass")).text == document.content.text


def _before(text: FileText, now: Layout) -> Layout | None:
    """Return how marks and references lay when the file was exported, if that is known."""
    words, block = now.layer.text, text.comparison.block
    original = words if text.original is None and not text.edited else text.original
    if original is None or block.insertions is None:
        return None
    return Layout.exported(original, block, text.read(original.encode("utf-8", "surrogatepass")))


def bare(text: str) -> str:
    """Return a text without its byte order mark and its last line breaks, each line ending in the same sign."""
    return NEWLINE.sub("\n", text.removeprefix("\ufeff")).rstrip("\n")


def fresh_marks(now: Layout, before: Layout | None, block: MachineBlock, taken: Collection[int]) -> dict[int, str]:
    """Return which runs, that no reference follows, are new highlights, each with why it may be none; those that are
    ``taken`` are not.

    A mark on the place of a known one belongs to that one, however its words were changed. Where the exported text is
    not known, the words of the annotations tell instead.
    """
    if before is None:
        stood: list[tuple[Passage, str]] = []
        lost = {quote_of(annotation.target) for annotation in block.annotations}
    else:
        stood = sorted((now.place_of(run, before), before.words(run)) for run in before.runs.values())
        lost = before.marked_words() - now.marked_words()
    known, marks = Ranges(place for place, _ in stood), Ranges(now.runs.values())
    fresh: dict[int, str] = {}
    for number in now.new_runs(before):
        (start, end), words = now.runs[number], now.words(now.runs[number])
        there = stood[bisect_right(known.reach, start) : bisect_left(known.starts, end)]
        if number in taken:
            continue
        if marks.surround(start, end) or (before is None and has_note(now.layer, number)):
            fresh[number] = ""  # somebody put it inside another, which is there whole
        elif now.layer.runs[number].is_ours or (block.insertions is None and any(words in quote for quote in lost)):
            continue
        elif there:
            if not any(fuzz.partial_ratio(words, was) >= ALIKE for _, was in there):
                fresh[number] = PIECE
        elif known.meet(start - 2, start) and known.meet(end, end + 2):
            fresh[number] = PIECE  # what lies between two marks is marked where a sign is broken
        else:
            fresh[number] = _elsewhere(words, lost)
    return fresh


def _elsewhere(words: str, quotes: Collection[str]) -> str:
    """Return the doubt about words that look like those of a mark, moved and changed."""
    return PIECE if any(fuzz.partial_ratio(words, quote) >= ALIKE + 15 for quote in quotes) else ""
