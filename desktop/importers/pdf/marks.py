"""Where pages begin in a text, and where the entries of the file's own outline lead to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.article.content import BlockKind, Content, Heading, PageMark
from desktop.importers.pdf.blocks import PlacedBlock
from desktop.importers.pdf.outline import key_of, without_number
from desktop.importers.pdf.pdfium import Bookmark


def page_marks(content: Content, pieces: Sequence[PlacedBlock], labels: Sequence[str]) -> tuple[PageMark, ...]:
    """Return where each page begins, as far as it has text; footnotes, which stand elsewhere, have no say."""
    first: dict[int, int] = {}
    for start, piece in zip(content.starts, pieces, strict=True):
        if piece.block.kind is not BlockKind.FOOTNOTE:
            for place in piece.places:
                first.setdefault(place.page, start + place.start)
    marks: list[PageMark] = []
    for page in sorted(first):
        if not marks or first[page] >= marks[-1].offset:
            marks.append(PageMark(first[page], labels[page], page + 1))
    return tuple(marks)


def printed(labels: Sequence[str], pages: str) -> Sequence[str]:
    """Return the labels of pages: those that the journal printed, if an article's file only counts its own pages.

    ``pages`` are its pages in the journal ("63–75"), and count only where they are as many.
    """
    ends = [int(number) for number in re.findall(r"\d+", pages)]
    if len(ends) != 2 or ends[1] - ends[0] + 1 != len(labels) or [*labels] != [str(n + 1) for n in range(len(labels))]:
        return labels
    return [str(number) for number in range(ends[0], ends[1] + 1)]


def outline_of(
    content: Content, pieces: Sequence[PlacedBlock], marks: Sequence[PageMark], bookmarks: Sequence[Bookmark]
) -> tuple[Heading, ...]:
    """Return the file's own outline: each entry at its heading, or where that is not found, where its page begins."""
    headings: dict[tuple[str, int], int] = {}
    for start, piece in zip(content.starts, pieces, strict=True):
        if piece.block.kind is BlockKind.HEADING:
            for key in (key_of(piece.block.text), key_of(without_number(piece.block.text))):
                headings.setdefault((key, piece.page), start)
    pages = {mark.number - 1: mark.offset for mark in marks}
    entries = []
    for mark in bookmarks:
        keys = (key_of(mark.title), key_of(without_number(mark.title)))
        at = next((headings[key, mark.page] for key in keys if (key, mark.page) in headings), pages.get(mark.page))
        if at is not None and mark.title:
            entries.append(Heading(at, mark.level, mark.title))
    return tuple(sorted(entries, key=lambda heading: heading.offset))
