"""The pages of a document with their words, as many as there is time and room for."""

from __future__ import annotations

from collections.abc import Iterator
from time import process_time

from desktop.importers.pdf.glued import Glued
from desktop.importers.pdf.tagged import believed
from desktop.importers.pdf.words import PageReader, PageWords
from desktop.importers.pdfium.document import Document
from desktop.importers.pdfium.tags import Tags

STEPS = 4  # of the reading, each of which goes through all pages: words, columns, blocks, pictures
SECONDS = 100.0  # of the processor for its pages: as much again is for what is made of them
LETTERS = 8_000_000  # of all pages, some 3,000 of them, whose words take a gigabyte
PAGE = 100  # letters: as much room a page takes that has none; a file may say that it has millions


def pages_of(document: Document, least: int = 0) -> Iterator[PageWords]:
    """Read the pages one after the other; a page that cannot be loaded has no words.

    The iterator ends where time or room are over, but for the ``least`` number of pages, which are read all the same.
    """
    begun, letters, glued, tags = process_time(), 0, Glued(), Tags(document.handle)
    for number in range(document.page_count):
        page = page_of(document, number, glued, tags)
        letters += PAGE + sum(len(word.text) for run in page.runs for word in run)
        yield page
        if number + 1 >= least and (process_time() - begun > SECONDS or letters > LETTERS):
            return


def page_of(document: Document, number: int, glued: Glued | None = None, tags: Tags | None = None) -> PageWords:
    """Read one page, counted from 0; its glued words are parted, which ``glued`` remembers."""
    with document.opened(number) as handles:
        if handles is None:
            return PageWords(number, document.label(number), damaged=True)
        told = tags.of_page(handles.page) if tags else {}
        reader = PageReader(handles.page, handles.text, told)
        page = reader.read(number, document.label(number))
        page = believed(page) if told else page
        return glued.parted(page, reader.rooms) if glued is not None else page
