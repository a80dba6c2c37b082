"""Tables without rules: lines below one another whose pieces stand in the same columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from math import inf

from desktop.importers.pdf.lines import Line
from desktop.importers.pdf.looks import is_code_line, marker_of
from desktop.importers.pdf.measures import Measures
from desktop.importers.pdf.tables.table import Table, columns_of, rows_of, table_of

_FEWEST = 6  # cells
_FULL = 0.5  # of the cells have words
_NEAR = 2.6  # of the usual distance of lines: rows stand no further apart
_HANG = 2.0  # points: so exactly a cell's further line begins below it
_STRETCHED = 1.4  # of the widest gap within a piece: columns stand further apart
_STACKED = 0.85  # sizes from line to line: closer stand the parts of a fraction, and no rows


def split_tables(region: Sequence[Line], measures: Measures) -> Iterator[Line | Table]:
    """Yield the lines of a region, with those that make a table put together."""
    region = [replace(line, pieces=(0,)) if _is_stretched(line) else line for line in region]
    at = 0
    while at < len(region):
        end = _end_of_table(region, at, measures)
        columns = columns_of(region[at:end]) if end - at > 1 else []
        rows = rows_of(region[at:end], columns) if columns else []
        if not _is_table(region[at:end], len(rows), len(columns)):
            line = region[at]  # whose sign and words are one piece where it is an item, however far apart they stand
            yield replace(line, pieces=(0, *line.pieces[2:])) if _begins_item(line) else line
            at += 1
            continue
        yield table_of(rows, columns)
        at = end


def _end_of_table(region: Sequence[Line], start: int, measures: Measures) -> int:
    """Return behind which line the rows end that begin at ``start``; a cell's further lines belong to them."""
    end = last = start
    while end < len(region):
        line = region[end]
        near = end == start or line.y - region[end - 1].y < _NEAR * measures.pitch(line)
        if not near or is_code_line(line, measures):
            break
        if len(line.pieces) < 2 and not (end > start and _within_a_piece(line, region[last])):
            break
        if len(line.pieces) > 1:
            last = end
        end += 1
    return max(last + 1, end if end - last < 3 else last + 1) if end > start else start


def _is_stretched(line: Line) -> bool:
    """True if a line of a justified text has wide gaps between all its words, and none wider than the others."""
    if len(line.pieces) < 2 or line.x1 < line.right - line.size:
        return False
    gaps = [(at, word.x0 - before.x1) for at, (before, word) in enumerate(pairwise(line.words), 1) if not word.glued]
    inner = [gap for at, gap in gaps if at not in line.pieces]
    return len(inner) > 1 and max(gap for at, gap in gaps if at in line.pieces) < _STRETCHED * max(inner)


def _within_a_piece(line: Line, row: Line) -> bool:
    starts = [words[0].x0 for words in row.parts]
    below = pairwise((*starts[1:], inf))
    return any(abs(line.x0 - start) < _HANG and line.x1 < following for start, following in below)


def _is_table(lines: Sequence[Line], rows: int, columns: int) -> bool:
    if columns < 2 or rows < 2 or rows * columns < _FEWEST:
        return False
    if 2 * sum(map(_begins_item, lines)) > rows or 2 * sum(len(line.pieces) > 1 for line in lines) < rows:
        return False
    stacked = sum(line.y - above.y < _STACKED * line.size for above, line in pairwise(lines))
    if 2 * stacked >= rows and any(word.style.math for line in lines for word in line.words):
        return False
    return sum(len(line.pieces) for line in lines) >= _FULL * columns * rows


def _begins_item(line: Line) -> bool:
    """True if the first piece of a line is the sign or number of a list's item."""
    return len(line.pieces) > 1 and line.pieces[1] == marker_of(line)
