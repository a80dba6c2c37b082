"""The text that a merged file has below its marks, its own if somebody edited it, and the rows of Postil's own front
matter that somebody changed in it.

For annotated paragraphs the text is merged with the library's line by line. Of the front matter title, author, source
and themes count; the other rows are for machines and are written anew each time.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from db.message import Message
from desktop.annotated import front_matter, source_text
from desktop.annotated.document import once
from desktop.annotated.merge.merge_places import below_notes
from desktop.annotated.merge.merged import Conflict, Sides, Tally
from desktop.annotated.merge.three_way import Prefer, merge_lines
from desktop.annotated.notes.note_regions import Seam
from desktop.annotated.read.visible import Layer, visible_layer
from desktop.annotated.record.machine_block import MachineBlock
from desktop.annotated.returning.changes import Outcome, outcome
from desktop.annotated.returning.comparison_base import ComparisonBase
from desktop.annotated.returning.file_text import FileText
from desktop.annotated.source_text import lines_with_ends
from desktop.annotated.write import excerpts
from desktop.annotated.write.assembling import front_values
from desktop.annotated.write.clean_text import Base, Shown, base_of
from desktop.article.content import Content
from desktop.errors import ExportFailed, PostilError
from desktop.shown_text import shortened

FRESH, WRITTEN = "fresh", "written"  # pieces: the library's text below the marks, and the file's as it was written


class FileBase:
    """The text of one file, and the library's own, ``ours``. Raises ExportFailed where neither can be told."""

    def __init__(self, sides: Sides, tally: Tally) -> None:
        self.sides = sides
        self.remembered = {piece.key: piece.text for piece in sides.memory.pieces}
        self.tally = tally
        self.layer: Layer | None = None
        self.reading = once(sides.document.read)
        self.excerpt: Shown | None = None
        if sides.options.body == "paragraphs":
            self.ours, self.excerpt = excerpts.base_of(sides.document, sides.options.group)
        else:
            self.ours = base_of(sides.document)
        if self.excerpt is not None and FRESH not in self.remembered:
            # it tells the marks of the last export from somebody's own
            self.remembered[FRESH] = excerpts.base_of(sides.before, sides.block.options().group)[0].text

    def base(self) -> Base:
        """Return the text of the merged file below its marks."""
        base = self._whole() if self.excerpt is None else self._paragraphs()
        self._check_clean(base)
        return base

    def _whole(self) -> Base:
        """Return the text that the merged file has below its marks: as the file has it, if somebody edited it."""
        block = self.sides.block
        if self.sides.back.clean is not None and block.kind != "edited":
            return self.ours  # the file's text was not touched; where it is another, the library's source is newer
        text = self._clean_text()
        if source_text.encode(text, "utf-8") == self.ours.clean:
            return self.ours
        if block.kind != "edited" and block.source.get("sha256") != hashlib.sha256(self.ours.clean).hexdigest():
            sizes = (
                Message("{n} characters", n=f"{len(self.ours.text):,}"),
                Message("{n} characters", n=f"{len(text):,}"),
            )
            self.tally.conflicts.append(Conflict("", "", "text", "", *sizes))
            if self.sides.prefers_ours():
                return self.ours
        return self.edited(text)

    def _paragraphs(self) -> Base:
        """Return the same for annotated paragraphs: the library's and the file's, merged line by line."""
        before, theirs = self.remembered[FRESH], self._clean_text()
        newline = "\r\n" if "\r\n" in theirs else "\n"
        ours = self.ours.text.replace("\n", newline)
        held, below = below_notes(theirs, before, self.in_file()[0])
        prefer = Prefer.OURS if self.sides.prefers_ours() else Prefer.THEIRS
        was, now, there = (lines_with_ends(one) for one in (before, ours, held))
        lines, clashes = merge_lines(was, now, there, prefer)
        for clash in clashes:
            self.tally.conflicts.append(Conflict("", "", "text", clash.base, clash.ours, clash.theirs))
        text = "".join(lines) + below
        if not clashes:
            self._check_words(before, theirs, text)
        return self.ours if text == self.ours.text else self.edited(text)

    def _clean_text(self) -> str:
        """Return the file's text without Postil's marks; marks that belong to no annotation stay, as somebody's own."""
        if self.sides.back.clean is not None:
            return source_text.decode(self.sides.back.clean).text
        layer = self.told.layer
        assert layer is not None
        unknown = [layer.runs[number].words for number in self.told.fresh]
        if unknown:
            layer = visible_layer(self.sides.back, kept_marks=[*self.ours.kept_marks, *unknown])
        self.layer = layer
        return layer.text

    @cached_property
    def told(self) -> FileText:
        """The file's text against the one that was written, which the marks lay on."""
        document = self.sides.document
        # what the library has deleted may have been written into
        every = {one.id: one for one in (*self.sides.block.annotations, *document.annotations)}
        comparison = ComparisonBase(self.sides.block, self._written())
        document = replace(document, annotations=tuple(every.values()))
        return FileText(self.sides.back, comparison, document, self.read_bytes)

    def _written(self) -> str | None:
        """Return the text below the marks as it was written last, if it is known."""
        kept = ((self.remembered.get(key), "utf-8") for key in (WRITTEN, FRESH))
        for text, encoding in ((self.ours.text, self.ours.encoding), *kept):
            data = source_text.encode(text, encoding) if text is not None else b""
            if hashlib.sha256(data).hexdigest() == self.sides.block.source.get("sha256"):
                return text
        return None

    def in_file(self) -> tuple[Sequence[Seam], str]:
        """Return where the notes stand in the file's text, if somebody wrote between or below them, and that text."""
        regions = self.sides.back.regions
        if len(regions) < 2 and not any(self.sides.back.text[one.end :].strip() for one in regions):
            return (), ""
        layer = self.layer = self.layer or visible_layer(self.sides.back)
        return layer.seams, layer.text

    def edited(self, text: str) -> Base:
        """Return a text that is not the library's as a base. Raises ExportFailed where it cannot be read."""
        content, kind = self.read(text), "edited" if self.excerpt is None else "excerpt"
        newline = source_text.SourceText(text, "utf-8").newline
        return Base(kind, text, "utf-8", newline, content, lambda _: content, self.ours.kept_marks)

    def read(self, text: str) -> Content:
        """Read Markdown as the importer would. Raises ExportFailed."""
        if not text.strip():
            return Content(())
        try:
            return self.reading(text.encode("utf-8", "surrogatepass"))
        except PostilError as error:
            raise ExportFailed(
                "Its edited text could not be read, so nothing can be merged into it. {error}", error=error
            ) from error

    def read_bytes(self, data: bytes) -> Content:
        """Read Markdown as ``read`` does."""
        return self.read(data.decode("utf-8", "surrogatepass"))

    def _check_words(self, before: str, theirs: str, text: str) -> None:
        """Check that every line that somebody wrote is in the merged text. Raises ExportFailed."""
        missing = Counter(_words(theirs)) - Counter(_words(before)) - Counter(_words(text))
        if missing:
            raise ExportFailed(
                "It cannot be merged into: “{missing}” would be lost.", missing=shortened(next(iter(missing)))
            )

    def _check_clean(self, base: Base) -> None:
        """Refuse a file whose notes cannot be taken out of its text, as where they lie in code by now."""
        left = _signs(base.text) - _signs(self.ours.text)
        for identity, label in self.sides.block.labels.items():
            for sign in (f"[^{label}]", f"(postil://a/{identity})"):
                if left[sign] and f"`{sign}`" not in base.text:
                    raise ExportFailed(
                        "A note of the last export stands where none can be read, as in code, so nothing can be merged "
                        "into it."
                    )


def _signs(text: str) -> Counter[str]:
    """Count what refers to an annotation: footnotes' labels and links back."""
    return Counter(re.findall(r"\[\^h-[0-9a-z]+\]|\(postil://a/[^()\s]+\)", text))


def _words(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def kept_rows(sides: Sides, source: str) -> tuple[dict[str, str], list[Conflict]]:
    """Return the rows to keep as the file has them, by key ("" for one that was taken out), and what both changed.

    The keys that the clean ``source`` has are the author's.
    """
    written = any("annotation_format:" in put for _, put in sides.block.insertions or ())
    there, authors = front_matter.rows_of(sides.back.text), front_matter.rows_of(source)
    kept: dict[str, str] = {}
    conflicts: list[Conflict] = []
    was, now = _before(sides.block), {key: _shown(value) for key, value in front_values(sides.document).items()}
    if not there or not written:
        return kept, conflicts
    for key in (key for key in was if key not in authors):
        row = there.get(key, "")
        says = front_matter.words_of(row.partition(":")[2])
        became = outcome(was[key], now[key], says)
        if became is Outcome.CONFLICT:
            conflicts.append(Conflict("", "", key, *(", ".join(side) for side in (was[key], now[key], says))))
        if became.is_news and not (became is Outcome.CONFLICT and sides.prefers_ours()):
            kept[key] = row
    return kept, conflicts


def _before(block: MachineBlock) -> dict[str, tuple[str, ...]]:
    """Return what the library said at the last export, by key."""
    values = {key: _shown(str(block.article.get(key) or "")) for key in ("title", "author", "source")}
    return {**values, "themes": _shown([theme.name for theme in block.themes])}


def _shown(value: object) -> tuple[str, ...]:
    return front_matter.words_of(front_matter.written(value)) if value else ()
