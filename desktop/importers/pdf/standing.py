"""Tables and figures on their way through the flow: a word stands for each until the order of reading is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from desktop.article.content import OBJECT
from desktop.importers.pdf.figures.finding import Figure
from desktop.importers.pdf.lines import Line, line_of
from desktop.importers.pdf.tables.table import Table
from desktop.importers.pdf.words import Style, Word
from desktop.importers.pdfium.axes import Box


@dataclass
class Standing:
    """The tables and figures of a document; ``size`` is that of its body."""

    size: float
    things: list[Table | Figure] = field(default_factory=list)

    def put(self, thing: Table | Figure, box: Box, page: int) -> Line:
        """Return a line that stands for something in a box of a page, in the frame of its words."""
        self.things.append(thing)
        word = Word(OBJECT, box[0], box[2], (box[1] + box[3]) / 2, Style(self.size), -len(self.things))
        return line_of([word], page)

    @staticmethod
    def is_put(line: Line) -> bool:
        """True if a line stands for something."""
        return line.words[0].first < 0

    def put_back(self, lines: Sequence[Line]) -> Iterator[Line | Table | Figure]:
        """Yield lines, and the tables and figures in place of the words that stand for them."""
        for line in lines:
            if words := [word for word in line.words if word.first >= 0]:
                rest = line if len(words) == len(line.words) else line_of(words, line.page)
                yield replace(rest, left=line.left, right=line.right, region=line.region)
            yield from (self.things[-1 - word.first] for word in line.words if word.first < 0)
