"""A document's pages to one article: the steps one after the other."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import TypeVar

from desktop.article.content import Block, BlockKind, Content
from desktop.article.page_labels import page_line
from desktop.child import progress
from desktop.errors import PostilError
from desktop.importers.pdf.blocks import Maker, PlacedBlock
from desktop.importers.pdf.columns import regions
from desktop.importers.pdf.contents import with_entries
from desktop.importers.pdf.figures.finding import Figure, figures_of
from desktop.importers.pdf.figures.formulas import split_formulas
from desktop.importers.pdf.figures.programs import split_programs
from desktop.importers.pdf.joining import Place, Vocabulary
from desktop.importers.pdf.lines import Line, in_lines, segments, with_signs
from desktop.importers.pdf.links import outline_of, page_marks, with_entry_links, with_links
from desktop.importers.pdf.margins import beside, without_margins
from desktop.importers.pdf.measures import body_size, measured
from desktop.importers.pdf.notes import Notes
from desktop.importers.pdf.outline import Outline
from desktop.importers.pdf.pages import STEPS, pages_of
from desktop.importers.pdf.paragraphs import Part
from desktop.importers.pdf.standing import Standing
from desktop.importers.pdf.tables.ruled import is_grid, split_ruled
from desktop.importers.pdf.tables.unruled import split_tables
from desktop.importers.pdf.tagged import split_told
from desktop.importers.pdf.words import PageWords
from desktop.importers.pdfium.document import Bookmark, Document

_NAMED = (
    "They are shown by “Pages”, where areas of them can be annotated. “Read the words of this scan…” has them read."
)

FIRST = 3  # pages that tell title and authors: a cover, the first one, and one that repeats the title in its head

_Part = TypeVar("_Part")


class OtherText(PostilError):
    """The text of a file, read today, is not the one that is kept."""


@dataclass(frozen=True)
class Article:
    """The outcome of reading. ``made`` has the content's blocks with their places on the pages, in the same order."""

    content: Content
    made: tuple[PlacedBlock, ...]
    first: tuple[PageWords, ...]  # of its pages, by which it can be cited
    annotated: tuple[int, ...]  # pages with links or annotations
    figures: tuple[Figure, ...]
    remark: str


def read_document(document: Document) -> Article:
    """Read all pages of an open document, as far as there is time."""
    return _article(document, _all_pages(document))


def read_again(document: Document, text_sha256: str, pages: int) -> tuple[Article, bool]:
    """Read a document whose text is kept already: its SHA-256, and how many pages were read for it (0: not known).

    Return what is read today, and whether that is the same text.
    """
    read = _all_pages(document, pages)
    article = _article(document, read)
    if _digest(article) == text_sha256:
        return article, True
    if not 0 < pages < len(read):
        return article, False
    begun = _article(document, read[:pages])  # its time may have been over earlier than today
    is_kept = _digest(begun) == text_sha256
    return begun if is_kept else article, is_kept


def read_as_kept(document: Document, text_sha256: str, pages: int) -> Article:
    """Read a document like ``read_again``. Raises OtherText where it is read otherwise today."""
    article, is_kept = read_again(document, text_sha256, pages)
    if not is_kept:
        raise OtherText("Postil reads this PDF otherwise today than when it was added. Choose “Read anew” first.")
    return article


def _all_pages(document: Document, least: int = 0) -> list[PageWords]:
    return list(_counted(pages_of(document, least), 0, document.page_count))


def _counted(parts: Iterable[_Part], step: int, count: int) -> Iterator[_Part]:
    """Yield a part for each page, and say how far one of the steps of the reading is with it."""
    for number, part in enumerate(parts):
        yield part
        progress.say(step * count + number + 1, STEPS * count)


def _article(document: Document, pages: Sequence[PageWords]) -> Article:
    bookmarks = document.bookmarks()
    labels = [page.label for page in pages]
    blocks, figures = _blocks(bookmarks, pages, labels)
    named = () if any(piece.block.kind is not BlockKind.IMAGE for piece in blocks) else _without_words(pages)
    pieces = tuple(sorted((*named, *blocks), key=lambda piece: piece.page)) if named else tuple(blocks)
    content = Content(tuple(piece.block for piece in pieces))
    marks = page_marks(content, pieces, labels)
    content = replace(content, pages=marks, outline=outline_of(content, pieces, marks, bookmarks))
    annotated = tuple(page.number for page in pages if page.annotated)
    content = with_entry_links(with_links(document, content, pieces, annotated), pieces)
    remarks = (
        _remark([page for page in pages if not page.runs and not page.aside], len(pages)),
        _NAMED if named or any(page.unnamed and not page.runs for page in pages) else "",
        _unread(len(pages), document.page_count),
    )
    first, remark = tuple(pages[:FIRST]), " ".join(filter(None, remarks))
    return Article(content, pieces, first, annotated, tuple(figures), remark)


def _without_words(pages: Sequence[PageWords]) -> tuple[PlacedBlock, ...]:
    """Return a line for each page of a document that has no text, so that areas of its pages can be annotated."""
    lines = [(number, page_line(page.label)) for number, page in enumerate(pages) if not page.damaged]
    places = [(line, Place(0, len(line), number, 0, 1)) for number, line in lines]
    return tuple(PlacedBlock(Block(BlockKind.PARAGRAPH, line), (place,), place.page) for line, place in places)


def _digest(article: Article) -> str:
    return hashlib.sha256(article.content.text.encode()).hexdigest()


def _blocks(
    bookmarks: Sequence[Bookmark], pages: Sequence[PageWords], labels: Sequence[str]
) -> tuple[list[PlacedBlock], list[Figure]]:
    parts = [segments(page, page.runs) for page in pages]
    size = body_size([line for page in parts for line in page])
    split = figures_of(pages, parts, size, is_grid)
    boxes = [page.boxes for page in split]
    standing = Standing(size)
    signed = list(with_signs([(part.segments, page.drawn) for part, page in zip(split, pages, strict=True)]))
    parts = without_margins(signed, labels, size)
    parts = [
        split_ruled(page, split_told(part, whole.segments, standing), here, standing, whole.segments)
        for page, part, here, whole in zip(pages, parts, boxes, split, strict=True)
    ]
    for page, part, inner, others in zip(pages, parts, boxes, split, strict=True):
        part += [standing.put(figure, box, page.number) for figure, box in zip(others.figures, inner, strict=True)]
    aside = beside([segments(page, part.aside) for page, part in zip(pages, split, strict=True)])
    all_regions = [
        (page.number, region)
        for page, part, other in _counted(zip(pages, parts, aside, strict=True), 1, len(pages))
        for region in (*regions(part, size), *([other] if other else []))
    ]
    measures = measured([region for _, region in all_regions])
    notes = Notes()
    flow: list[Line | Part] = []
    for number, of_page in groupby(all_regions, key=itemgetter(0)):
        for body in notes.taken([region for _, region in of_page], measures):
            here: Iterator[Line | Part] = standing.put_back(with_entries(body))
            here = in_lines(here, partial(split_programs, measures=measures))
            here = in_lines(here, partial(split_formulas, turns=pages[number].turns, measures=measures))
            flow += in_lines(here, partial(split_tables, measures=measures))
    vocabulary = Vocabulary([line for _, region in all_regions for line in region])
    maker = Maker(measures, vocabulary, Outline(bookmarks), notes)
    blocks: list[PlacedBlock] = []
    for page_number, pieces in groupby(maker.made(flow), attrgetter("page")):
        progress.say(2 * len(pages) + page_number, STEPS * len(pages))
        blocks += [piece for piece in pieces if piece.block.text.strip() or piece.block.cell is not None]
    return blocks, [part for part in flow if isinstance(part, Figure)]


def _remark(empty: Sequence[PageWords], count: int) -> str:
    if not empty:
        return ""
    if all(page.damaged for page in empty) and len(empty) == count:
        return "The pages of this PDF are damaged, so that none of them can be read or shown."
    if all(page.unnamed for page in empty):
        which = "this PDF" if len(empty) == count else f"{len(empty)} of its {count} pages ({_numbers(empty)})"
        return f"The fonts of {which} do not say which characters they show, so that the text cannot be read."
    if len(empty) == count:
        return "The pages of this PDF hold no text; they seem to be pictures, as a scanner makes them."
    return f"Without text that could be read: {len(empty)} of {count} pages ({_numbers(empty)}); they may be pictures."


def _numbers(pages: Sequence[PageWords]) -> str:
    return ", ".join(str(page.number + 1) for page in pages[:5]) + (" and others" if len(pages) > 5 else "")


def _unread(read: int, count: int) -> str:
    return (
        f"Only the first {read:,} of {count:,} pages were read, as there was no time for more." if read < count else ""
    )
