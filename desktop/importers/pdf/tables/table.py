"""A table as it stands on a page: cells with the lines in them, and the columns that gaps between words make."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from desktop.importers.pdf.lines import Line, line_of, runs_of
from desktop.importers.pdf.words import Word

_MOST_COLUMNS = 30
_ACROSS = 0.2  # of a table's rows may stand across a gap between two columns, as heads of several columns do
_GAP = 0.55  # sizes: columns stand so far apart at least
_TIGHT = 1.25  # of the smallest distance of two lines: those of one cell stand no further apart


@dataclass(frozen=True, eq=False)
class TableCell:
    """A cell; rows and columns count from 0."""

    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    lines: list[Line] = field(default_factory=list)


@dataclass(frozen=True)
class Table:
    """Cells in the order of reading. ``heads``: so many rows stand above its first inner rule, or 0 where none does."""

    cells: list[TableCell]
    heads: int = 0

    @property
    def page(self) -> int:
        """The page that it stands on."""
        return next(line.page for cell in self.cells for line in cell.lines)


def columns_of(lines: Sequence[Line]) -> list[tuple[float, float]]:
    """Return where the columns of some rows stand: parted by gaps that few of the rows stand across."""
    spans = [(words[0].x0, max(word.x1 for word in words)) for line in lines for words in line.parts]
    if not spans:
        return []
    room = _GAP * min(line.size for line in lines)
    most = int(_ACROSS * len(lines))
    starts, ends = sorted(start for start, _ in spans), sorted(end for _, end in spans)
    edges = sorted({*starts, *ends})
    free = [
        (left, right)
        for left, right in pairwise(edges)
        if ends[0] <= left and right <= starts[-1] and bisect_right(starts, left) - bisect_right(ends, left) <= most
    ]
    gaps = [(run[0][0], run[-1][1]) for run in runs_of(free, lambda before, gap: before[1] == gap[0])]
    cuts = [(left + right) / 2 for left, right in gaps if right - left >= room]
    bounds = [edges[0], *cuts, edges[-1]]
    return list(pairwise(bounds))[:_MOST_COLUMNS]


def rows_of(
    lines: Sequence[Line], columns: Sequence[tuple[float, float]], cuts: Sequence[float] = ()
) -> list[list[Line]]:
    """Part lines into rows: one with fewer pieces goes on with the row above where it stands close.

    It has to begin behind the first column, unless rows stand further apart than lines. ``cuts`` are the heights of
    rules, over which no row goes on.
    """
    distances = [other.y - line.y for line, other in pairwise(lines) if other.y - line.y > 0.5 * line.size]
    tight = _TIGHT * min(distances, default=0.0)
    spread = max(distances, default=0.0) > tight
    rows: list[list[Line]] = []
    for line in lines:
        before = rows[-1][-1] if rows else line
        close = line.y - before.y <= tight and not any(before.y < cut < line.y for cut in cuts)
        fewer = bool(rows) and len(line.pieces) < len(rows[-1][0].pieces)
        goes_on = close and fewer and (spread or column_of(line.words[0], columns) > 0)
        if goes_on and not _has_number_below(rows[-1], line):
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _has_number_below(row: Sequence[Line], line: Line) -> bool:
    """True if a line has a number right below one of a row: no cell has two, one below the other."""
    above = [words for line in row for words in line.parts if is_number(words)]
    here = [words for words in line.parts if is_number(words)]
    return any(cell[0].x0 < words[-1].x1 and words[0].x0 < cell[-1].x1 for words in here for cell in above)


def is_number(words: Sequence[Word]) -> bool:
    """True if a piece of a line is a value: a figure, and no letters."""
    text = "".join(word.text for word in words)
    return any(map(str.isdigit, text)) and not any(map(str.isalpha, text))


def column_of(word: Word, columns: Sequence[tuple[float, float]]) -> int:
    """Return the number of the column in which the middle of a word stands."""
    middle, _ = word.middle
    return next((number for number, (_, right) in enumerate(columns) if middle < right), len(columns) - 1)


def table_of(rows: Sequence[Sequence[Line]], columns: Sequence[tuple[float, float]], heads: int = 0) -> Table:
    """Return the table that rows of lines make in some columns."""
    cells: list[TableCell] = []
    for number, row in enumerate(rows):
        here: dict[int, TableCell] = {}
        for line in row:
            for words in line.parts:
                for column, part in parted(words, columns):
                    span = column_of(part[-1], columns) - column + 1
                    cell = here.setdefault(column, TableCell(number, column, 1, span))
                    cell.lines.append(line_of(part, line.page))
        taken = {column + k for column, cell in here.items() for k in range(1, cell.column_span)}
        those = (column for column in range(len(columns)) if column in here or column not in taken)
        cells += [here.get(column) or TableCell(number, column) for column in those]
    return Table(cells, heads)


def parted(words: Sequence[Word], columns: Sequence[tuple[float, float]]) -> Iterator[tuple[int, Sequence[Word]]]:
    """Yield the parts of a piece by their columns; one that stands across columns begins in its first."""
    start = 0
    for at, (before, word) in enumerate(pairwise(words), 1):
        new, old = column_of(word, columns), column_of(before, columns)
        if new != old and word.x0 - before.x1 > _GAP * word.style.size:
            yield column_of(words[start], columns), words[start:at]
            start = at
    yield column_of(words[start], columns), words[start:]
