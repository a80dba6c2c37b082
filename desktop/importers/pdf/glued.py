"""Words that stand glued on a page: parted where there is room for a space between their letters, and none in the file.

PDFium sees none where a program set the space by spacing two letters, as Distiller does in "the | y a | re".
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from desktop.importers.pdf.figures.axes import Box
from desktop.importers.pdf.words import CLOSE, Page, Word


@dataclass(frozen=True)
class Known:
    """The words of a document so far, and those of them that are known not to be two."""

    words: set[str] = field(default_factory=set)
    whole: set[str] = field(default_factory=set)

    def parted(self, page: Page, box: Callable[[int, int], Box]) -> Page:
        """Return a page with its words parted; ``box`` tells where a character stands in a frame (``PageReader``).

        That is asked only where both parts are words of the document, and once for each word that is whole.
        """
        self.words.update(word.text for run in page.runs for word in run)
        runs = (tuple(part for word in run for part in self._parts(word, page.turns, box)) for run in page.runs)
        return page._replace(runs=tuple(runs))

    def _parts(self, word: Word, turns: int, box: Callable[[int, int], Box]) -> tuple[Word, ...]:
        text = word.text
        if text in self.whole or not text[0].isalpha():
            return (word,)
        for at in range(1, len(text)):
            if text[:at] in self.words and text[at:].rstrip(".,;:)") in self.words:
                end, start = box(word.first + at - 1, turns)[1], box(word.first + at, turns)[0]
                if start - end > CLOSE * word.style.size:
                    return (
                        word._replace(text=text[:at], x1=end, hyphen=False, spaced=True),
                        word._replace(text=text[at:], x0=start, first=word.first + at, glued=False),
                    )
        self.whole.add(text)
        return (word,)
