"""A table as it stands on a page: cells with the lines in them, and the columns that gaps between words make."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise, product
from math import inf
from operator import attrgetter

from desktop.importers.pdf.lines import Line, line_of, runs_of
from desktop.importers.pdf.looks import marker_of
from desktop.importers.pdf.words import Word

_MOST_COLUMNS = 30
_ACROSS = 0.2  # of a table's rows may stand across a gap between two columns, as heads of several columns do
_GAP = 0.55  # sizes: columns stand so far apart at least
_TIGHT = 1.25  # of the smallest distance of two lines: those of one cell stand no further apart
_LEVEL = 0.5  # sizes: pieces that stand no further apart in height are level
_FEWEST_ROWS = 3  # lines of words in several cells are hardly as many by chance
_FILLED = 0.55  # of the cells of such rows have words
_WORDY = 4  # times as many lines of cells may begin anew as go on with a sentence, where there are sentences
_MOST_HEADS = 2  # rows
_INSET = 6.0  # points: as far from a rule words begin at the most
_EDGE = 2.0  # points: lines of a cell begin so exactly below one another, but for an item's sign
_SPACE = 1.25  # sizes: a space, and as much as columns differ in their margins
_FEW_WORDS = 3  # in a line of a narrow column: it may be a name as well as a part of one
_EAST_ASIAN = "\u2e80"  # and behind it: sentences have no spaces

Span = tuple[float, float]
_Pieces = Sequence[tuple[int, Line]]


@dataclass(frozen=True, eq=False)
class TableCell:
    """A cell; rows and columns count from 0."""

    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    lines: list[Line] = field(default_factory=list)

    @property
    def fields(self) -> Iterable[tuple[int, int]]:
        """The fields that it takes, each by its row and column."""
        return product(range(self.row, self.row + self.row_span), range(self.column, self.column + self.column_span))


@dataclass(frozen=True)
class Table:
    """Cells in the order of reading. ``heads``: so many rows stand above its first inner rule, or 0 where none does."""

    cells: list[TableCell]
    heads: int = 0

    @property
    def page(self) -> int:
        """The page that it stands on."""
        return next(line.page for cell in self.cells for line in cell.lines)


def with_marks(line: Line) -> Line:
    """Return a line with an item's sign in one piece with its words."""
    is_item = len(line.pieces) > 1 and line.pieces[1] == marker_of(line)
    return replace(line, pieces=(0, *line.pieces[2:])) if is_item else line


def columns_of(lines: Sequence[Line], field: Span = (-inf, inf)) -> list[Span]:
    """Return where the columns of some rows stand, in a field: parted by gaps that few of the rows stand across."""
    pieces = [words for line in lines for words in line.parts if field[0] <= words[0].x0 < field[1]]
    spans = [(words[0].x0, min(max(word.x1 for word in words), field[1])) for words in pieces]
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
    return list(pairwise((edges[0], *cuts, edges[-1])))[:_MOST_COLUMNS]


def table_of(lines: Sequence[Line], columns: Sequence[Span], cuts: Sequence[float] = ()) -> Table:
    """Return the table that lines make in some columns; ``cuts`` are the heights of rules.

    What stands above the first rule within it is a head.
    """
    pieces = [
        (first, last, replace(line_of(part, line.page), y=line.y))
        for line in lines
        for words in line.parts
        for part in parted(words, columns)
        for first, last in [sorted(column_of(part[end], columns) for end in (0, -1))]
    ]
    inner = cuts[1:-1]
    starts = row_starts([(column, line) for column, _, line in pieces], columns, inner)
    rows: dict[int, dict[int, TableCell]] = {}
    for column, last, line in pieces:
        number = bisect_right(starts, line.y)
        cell = rows.setdefault(number, {}).setdefault(column, TableCell(number, column, 1, last - column + 1))
        cell.lines.append(line)
    cells = with_empty([cell for here in rows.values() for cell in here.values()], len(starts) + 1, len(columns))
    heads = bisect_left(starts, inner[0]) + 1 if inner else 0
    return Table(cells, heads if heads <= _MOST_HEADS and heads <= len(starts) else 0)


def with_empty(cells: Sequence[TableCell], rows: int, columns: int) -> list[TableCell]:
    """Return the cells of a table in the order of reading, with an empty one in each field that none of them takes."""
    taken = {place for cell in cells for place in cell.fields}
    empty = (TableCell(*place) for place in product(range(rows), range(columns)) if place not in taken)
    return sorted((*cells, *empty), key=attrgetter("row", "column"))


def row_starts(
    pieces: _Pieces, columns: Sequence[Span], cuts: Sequence[float] = (), *, rules: int = 0, named: bool = False
) -> list[float]:
    """Return at which heights rows begin, but the first, between pieces of lines in some columns.

    ``cuts`` are the heights of rules. ``rules``: 1 where such bound the columns, 2 where they part most rows, too.
    ``named``: the rows have a name for all of them.
    """
    order = sorted(pieces, key=lambda piece: piece[1].y)
    levels = runs_of(order, lambda above, piece: piece[1].y - above[1].y <= _LEVEL * piece[1].size)
    heights = [level[0][1].y for level in levels]
    distances = [low - high for high, low in pairwise(heights)]
    tight = _TIGHT * min(distances, default=0.0)
    spread = max(distances, default=0.0) > tight
    last: dict[int, Line] = {}
    told: dict[int, int] = {}  # of each piece below another one, what it tells
    for column, line in order:
        told[id(line)] = told_by(last[column], line, columns[column]) if column in last else 0
        last[column] = line
    leftmost = min(last, default=0)
    votes = list(told.values())
    lined = [dict(level) for level in levels if leftmost in dict(level)]
    if rules and _begin_anew(lined, told, len(last), _FEWEST_ROWS + named):
        return [min(line.y - _LEVEL * line.size for line in row.values()) for row in lined[1:]]
    are_sentences = _WORDY * votes.count(-1) > votes.count(1)
    sparse = len(levels) < _FEWEST_ROWS or len(pieces) < _FILLED * len(levels) * len(last)
    whole = rules > 1 or (rules > 0 and sparse)
    starts: list[float] = []
    row: set[int] = set()  # the columns that it has
    first = 0  # pieces in its first line
    for level, above in zip(levels, (heights[0], *heights), strict=False):
        here = dict(level)
        both = {column: told[id(line)] for column, line in here.items() if column in row}
        counted = sum(vote > 1 for vote in both.values())
        broken = sum(vote < 0 for vote in both.values())
        anew = sum(vote > 0 for column, vote in both.items() if column != leftmost)
        if any(above < cut < level[0][1].y for cut in cuts):
            goes_on = False
        elif whole:
            goes_on = 2 * counted < max(len(both), 1)
        elif counted and (not rules or 2 * counted >= len(both)):
            goes_on = False
        elif are_sentences and rules:
            goes_on = broken > 0 or both.get(leftmost, 0) < 1 or 2 * anew < len(last)
        elif are_sentences and (leftmost not in here or 2 * broken > len(both)):
            goes_on = True
        elif level[0][1].y - above > tight:
            goes_on = False
        else:
            goes_on = not both or (len(here) < first and (spread or min(here) > 0))
        if row and not goes_on:
            starts.append(min(line.y - _LEVEL * line.size for line in here.values()))
            row = set()
        first = first if row else len(here)
        row.update(here)
    return starts


def _begin_anew(rows: Sequence[dict[int, Line]], told: dict[int, int], columns: int, fewest: int) -> bool:
    """True if lines have most columns of the first and begin anew in most, none of them going on with the leftmost."""
    votes = [told[id(line)] for row in rows for line in row.values()]
    return (
        len(rows) >= fewest
        and 1 < columns == len(rows[0])
        and all(3 * sum(column in row for row in rows) > 2 * len(rows) for column in rows[0])
        and all(told[id(row[min(row)])] >= 0 for row in rows)
        and len(votes) - votes.count(0) > 2 * votes.count(-1)
    )


def told_by(before: Line, line: Line, column: Span) -> int:
    """Return 1 if a line below another in its column begins anew, and 2 if it is a number below one; -1 if it goes on
    with a sentence, whose first word had no room in the line above; 0 where that is not known."""
    if is_number(before.words) and is_number(line.words):
        return 2
    inset = min(max(min(before.x0, line.x0) - column[0], 0.0), _INSET)
    width = line.words[0].x1 - line.words[0].x0 + _SPACE * line.size
    if before.words[-1].hyphen:
        return -1
    if before.x1 + width < column[1] - inset:
        return 1
    if abs(line.x0 - before.x0) > _EDGE and before.words[0].text[0].isalnum():
        return 0
    words = sum(len(word.text) if word.text > _EAST_ASIAN else word.text[:2].isalpha() for word in before.words)
    return -(words > _FEW_WORDS)


def is_number(words: Sequence[Word]) -> bool:
    """True if a piece of a line is a value: a figure, and no letters."""
    text = "".join(word.text for word in words)
    return any(map(str.isdigit, text)) and not any(map(str.isalpha, text))


def column_of(word: Word, columns: Sequence[Span]) -> int:
    """Return the number of the column in which the middle of a word stands."""
    middle, _ = word.middle
    return next((number for number, (_, right) in enumerate(columns) if middle < right), len(columns) - 1)


def parted(words: Sequence[Word], columns: Sequence[Span]) -> Iterator[Sequence[Word]]:
    """Yield the parts of a piece that gaps make where columns begin."""
    start = 0
    for at, (before, word) in enumerate(pairwise(words), 1):
        new, old = column_of(word, columns), column_of(before, columns)
        if new != old and word.x0 - before.x1 > _GAP * word.style.size:
            yield words[start:at]
            start = at
    yield words[start:]
