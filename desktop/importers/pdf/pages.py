"""The pages of a document with their words, as many as there is time for."""

from __future__ import annotations

from collections.abc import Iterator
from time import process_time

from desktop.importers.pdf.glued import Glued
from desktop.importers.pdf.tagged import believed
from desktop.importers.pdf.words import PageReader, PageWords
from desktop.importers.pdfium.document import Document
from desktop.importers.pdfium.tags import Tags

CLOSELY = 800_000  # letters of a document whose every word is asked for its place; some 400 pages
SECONDS = 4.0  # of the processor for its pages: as much again is for what is made of them


def pages_of(document: Document, most: int | None = None) -> Iterator[PageWords]:
    """Read the pages one after the other; a page that cannot be loaded has no words.

    Of a very long document only so much is read closely, and what a limit of time leaves: the iterator ends then.
    With ``most``, so many pages are read, whatever the time.
    """
    begun, letters, glued, tags = process_time(), 0, Glued(), Tags(document.handle)
    for number in range(document.page_count if most is None else min(most, document.page_count)):
        page = page_of(document, number, glued, tags, closely=letters < CLOSELY)
        letters += sum(len(word.text) for run in page.runs for word in run)
        yield page
        if most is None and process_time() - begun > SECONDS:
            return


def page_of(
    document: Document, number: int, glued: Glued | None = None, tags: Tags | None = None, *, closely: bool = True
) -> PageWords:
    """Read one page, counted from 0; its glued words are parted, which ``glued`` remembers."""
    with document.opened(number) as handles:
        if handles is None:
            return PageWords(number, document.label(number), damaged=True)
        told = tags.of_page(handles.page) if tags else {}
        reader = PageReader(handles.page, handles.text, told)
        page = reader.read(number, document.label(number), closely=closely)
        page = believed(page) if told else page
        return glued.parted(page, reader.rooms) if glued is not None and closely else page
