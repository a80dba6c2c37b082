"""The text of an exported file against the one that was exported: what of it is new, and how marks lie on it.

It is read as Markdown once, and the exported text once. Knows nothing of notes, themes and proposals.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from desktop.annotated import source_text
from desktop.annotated.document import Document, Reader
from desktop.annotated.read.exported_file import ExportedFile
from desktop.annotated.read.strip import by_hash
from desktop.annotated.read.visible import Layer, visible_layer
from desktop.annotated.returning.changes import quote_of
from desktop.annotated.returning.comparison_base import ComparisonBase, original_of
from desktop.annotated.returning.fresh_marks import fresh_among, fresh_by_words
from desktop.annotated.returning.in_file import has_hash, same_but_for_line_ends
from desktop.annotated.returning.layout import Layout
from desktop.annotated.returning.mark_notes import notes_on, with_notes
from desktop.annotated.returning.moves import Moves, moves_of, part_moves
from desktop.annotated.write.chunks import read_beside

LINE_ENDS = "Of the text only line endings or the encoding were changed; it stays as it is."


class FileText:
    """``clean`` is the source that the file has, ``edited`` whether that is another one than was exported.

    ``now`` and ``before`` are how marks and references lie and lay, ``moves`` what was moved, ``fresh`` the numbers
    of the new marks, each with why it may be none.
    ``notices`` are sentences that tell of an edit.
    """

    def __init__(self, file: ExportedFile, comparison: ComparisonBase, document: Document | None, read: Reader) -> None:
        self.file = file
        self.comparison = comparison
        self.block = comparison.block
        self.document = document
        self.read = read
        self.original = original_of(comparison, document)
        self.notices: list[str] = []
        self.clean: bytes | None = None
        self.edited = False
        self.now: Layout | None = None
        self.before: Layout | None = None
        self.moves = Moves()
        self.fresh: Mapping[int, str] = {}
        self._look()

    def _look(self) -> None:
        block = self.block
        if block.kind == "list":
            return
        self.clean = whole = self.comparison.clean if block.kind != "edited" else None
        as_exported = block.options().notes == "footnotes" and not (block.of_the_library or block.moved)
        if whole is not None and as_exported:
            return
        self._lie(visible_layer(self.file, block))
        assert self.now is not None
        if found := notes_on(self.now.layer, self.fresh, self.original):
            layer = with_notes(self.now.layer, found)
            if any(one.cuts for one in found.values()):
                self._lie(layer)
            else:
                self.now = Layout(layer, self.now.content)

    @property
    def layer(self) -> Layer | None:
        """What is visible; None where nothing of it needs to be looked at."""
        return self.now.layer if self.now is not None else None

    def _lie(self, layer: Layer) -> None:
        """Tell how marks and references lie, how they lay, which of them were moved and which are new."""
        if self.clean is None or self.edited:
            self.clean, self.edited = self._compared(layer)
        self.now, self.before = self._layouts(layer)
        self.moves = Moves()
        if self.before is None:
            quotes = [quote_of(one.target) for one in self.block.annotations]
            self.fresh = fresh_by_words(self.now, [*self.now.new_runs(None)], quotes)
            return
        if self.block.kind == "excerpt" and self.document is not None:
            self.moves = part_moves(self.now, self.before, self.block, self.document.content)
        else:
            self.moves = moves_of(self.now, self.before, self.block)
        numbers = [number for number in self.now.new_runs(self.before) if number not in self.moves.taken]
        self.fresh = fresh_among(self.now, self.before, numbers)

    def _compared(self, layer: Layer) -> tuple[bytes, bool]:
        """Return the clean bytes of a layer, and whether they are another text than the one that was exported."""
        block = self.block
        encoding = str(block.source.get("encoding", "utf-8"))
        clean, fits = source_text.fitted(layer.text, encoding)
        self.notices += [] if fits else [f"The edited text no longer fits {encoding} and becomes UTF-8."]
        sha = block.source.get("original" if block.kind == "edited" else "sha256")
        if block.kind == "excerpt" or hashlib.sha256(clean).hexdigest() == sha:
            return clean, False
        if not self.comparison.sure and block.kind == "rendered" and self._reads_the_same(layer.text):
            return clean, False
        exported = self.original if block.kind != "edited" else None  # the text of a merged file is its own
        known = exported is not None and same_but_for_line_ends(layer.text, exported)
        if known or has_hash(layer.text, encoding, str(sha)):
            said = LINE_ENDS in self.notices or (exported or "").rstrip("\r\n") == layer.text.rstrip("\r\n")
            self.notices += [] if said else [LINE_ENDS]
            return clean, False
        if not self.comparison.sure and (found := by_hash(self.file)) is not None:
            if hashlib.sha256(found[0]).hexdigest() != sha:
                self.notices.append("The file was exported from another version of the article.")
            return found[0], False
        return clean, True

    def _reads_the_same(self, text: str) -> bool:
        """Tell whether a text that was rendered still reads as the article does, however its Markdown is written."""
        document = self.document
        return document is not None and self.read(text.encode("utf-8", "surrogatepass")).text == document.content.text

    def _layouts(self, layer: Layer) -> tuple[Layout, Layout | None]:
        """Return how marks and references lie in the file, and how they lay when it was exported."""
        now = Layout.of(layer, self.read)
        original = self.original
        if original is None and not self.edited:
            original = layer.text
        if original is None or self.block.insertions is None:
            return now, None
        beside = read_beside(layer.text, now.content, original, self.read) if original != layer.text else now.content
        return now, Layout.exported(original, self.block, beside)
