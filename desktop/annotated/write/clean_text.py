"""The clean text that an export is built on, and the pictures that stand beside it where it is written as Markdown.

Their names follow from the article alone, so that every export, and each comparison with one, has the same text. Knows
nothing of where marks go in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from desktop.anchoring.align import align
from desktop.annotated import source_text
from desktop.annotated.document import Document, Reader
from desktop.annotated.read.own_marks import authors_marks
from desktop.article.content import Content, SpanKind
from desktop.article.markdown.blocks import with_addresses, written
from desktop.article.source_map import NO_PLACES, SourceMap

MARKDOWN_IMPORTERS = ("markdown",)


@dataclass(frozen=True)
class Base:
    """The clean source of an export.

    ``kind``: "source" (the author's), "rendered" (from the Content), "excerpt" (a part of the Content).

    ``kept_marks`` are the texts of the marks that stay when Postil's are taken out.
    """

    kind: str
    text: str
    encoding: str
    newline: str
    content: Content
    read: Reader | None
    kept_marks: tuple[str, ...] = ()

    @property
    def clean(self) -> bytes:
        """Return the text as bytes, in its encoding."""
        return source_text.encode(self.text, self.encoding)

    @cached_property
    def found(self) -> Content:
        """Return what reading the text gives today. Raises PostilError where it is not read."""
        return self.content if self.read is None else self.read(self.text.encode("utf-8", "replace"))

    @cached_property
    def places(self) -> SourceMap:
        """Return where the content stands in the text. What an older importer read otherwise stands where both have the
        same words.
        """
        places = self.found.places or NO_PLACES
        if self.found.text == self.content.text:
            return places
        return places.carried(align(_without_numbers(self.content), _without_numbers(self.found)).runs)


def base_of(document: Document) -> Base:
    """Return the clean source of a document's export."""
    if document.version.importer not in MARKDOWN_IMPORTERS:
        return rendered(document, document.content, "rendered")
    text = source_text.decode(document.source)
    marks = tuple(authors_marks(text.text))
    return Base("source", text.text, text.encoding, text.newline, document.content, document.read, marks)


def rendered(document: Document, content: Content, kind: str) -> Base:
    """Return a content written as Markdown as the base of an export."""
    content = with_addresses(content, document.addresses)
    text = written(content)
    base = Base(kind, text, "utf-8", "\n", content, document.read, tuple(authors_marks(text)))
    if base.found.text == content.text:  # a bare address may have become a link, which marks must respect
        content = base.found
    return replace(base, content=content)


def _without_numbers(content: Content) -> str:
    """Return the text with blanks for the numbers of footnotes, which may be others in another reading."""
    letters = list(content.text)
    for start, block in zip(content.starts, content.blocks, strict=True):
        for span in block.spans:
            if span.kind is SpanKind.FOOTNOTE_REF:
                letters[start + span.start : start + span.end] = " " * (span.end - span.start)
    return "".join(letters)


class Beside(Mapping[str, bytes]):
    """The pictures that a text names, by the paths that it has for them, each read when it is asked for."""

    def __init__(self, document: Document, text: str) -> None:
        self._pictures = document.pictures
        self._sources = {
            address: source
            for source, address in document.addresses.items()
            if source in document.pictures and address in text
        }

    def __getitem__(self, path: str) -> bytes:
        return self._pictures[self._sources[path]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._sources)

    def __len__(self) -> int:
        return len(self._sources)
