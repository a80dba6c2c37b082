"""The sizes of words whose font has none: letters that a file draws as pictures (Type 3), as old TeX files do."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.importers.pdf.pdfium import Document
from desktop.importers.pdf.words import Page, PageReader, Run, Word

_NO_SIZE = 2.0  # points: no text is set as small, so this is a scale and not a size
_TALL, _LOW = 0.69, 0.45  # of a font's size: how high capitals rise over the baseline, and small letters
_ALONE = frozenset("acemnorsuvwxz")  # small letters that are as high as an x


@dataclass(frozen=True, slots=True)
class _Measurer:
    reader: PageReader
    turns: int

    def sized(self, run: Run) -> Run:
        """Return a run whose words have the size that their letters show, those of one line the same."""
        sizes = sorted(filter(None, map(self._size, run)))
        if not sizes:
            return run
        size = round(sizes[len(sizes) // 2] * 4) / 4
        return tuple(word._replace(style=word.style._replace(size=size)) for word in run)

    def _size(self, word: Word) -> float:
        heights = [
            (letter, word.y - self.reader.box(word.first + number, self.turns)[2])
            for number, letter in enumerate(word.text[:12])
            if letter.isalpha()
        ]
        if not heights:
            return 0.0
        letter, height = max(heights, key=lambda one: one[1])
        return max(height, 0.0) / (_LOW if letter in _ALONE else _TALL)


def with_sizes(document: Document, page: Page) -> Page:
    """Return a page whose words have sizes; as it is where the file tells them."""
    words = [word for run in page.runs for word in run]
    if 2 * sum(word.style.size < _NO_SIZE for word in words) <= len(words):
        return page
    with document.opened(page.number) as handles:
        if handles is None:
            return page
        measurer = _Measurer(PageReader(handles.page, handles.text), page.turns)
        return page._replace(runs=tuple(map(measurer.sized, page.runs)))
