"""Tables without rules: lines below one another whose pieces stand in the same columns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from math import inf

from desktop.importers.pdf.lines import Line, line_of, runs_of
from desktop.importers.pdf.looks import is_code_line, room_behind
from desktop.importers.pdf.measures import Measures
from desktop.importers.pdf.tables.table import Table, columns_of, is_number, table_of, with_marks

_NEAR = 2.6  # of the usual distance of lines: rows stand no further apart
_HANG = 2.0  # points: so exactly a cell's further line begins below it, and cells of a column stand
_ALIGNED = 0.7  # of a column's cells begin, end or have their middle at one place
_STRETCHED = 1.4  # of the widest gap within a piece: columns stand further apart
_FEWEST = 3  # rows of two columns; two rows have three columns
_FILLED = 0.4  # of the lines of a text have no room for more, and so many begin in lower case
_WORDS = 4  # has each of them
_LABEL = re.compile(r"[^\w\s]|\[.{1,14}\]?|[(\[]?\w?\d{1,6}(\.\d+)*\w?[)\].:]?")


def split_tables(region: Sequence[Line], measures: Measures) -> Iterator[Line | Table]:
    """Yield the lines of a region, with those that make a table put together."""
    region = [replace(line, pieces=(0,)) if _is_stretched(line) else with_marks(line) for line in region]
    region = region if measures.mono else _with_numbered(region)
    at = 0
    while at < len(region):
        lines = region[at : _end_of_table(region, at, measures)]
        columns = columns_of(lines) if len(lines) > 1 else []
        table = table_of(lines, columns) if len(columns) > 1 else None
        table = table if table and _is_table(table, lines) else None
        yield table or region[at]
        at += len(lines) if table else 1


def _with_numbered(region: list[Line]) -> list[Line]:
    """Return the lines of a region; those of a text that are numbered one by one lose the numbers."""
    alone = (
        (at, line) for at, line in enumerate(region) if not (line.entry or any(word.glued for word in line.words[1:2]))
    )
    numbered = [(int(line.words[0].text), at) for at, line in alone if line.words[0].text.isdecimal()]
    gone: set[int] = set()
    for run in runs_of(numbered, lambda before, here: here[0] - before[0] == here[1] - before[1] == 1):
        told = [(at, line_of(region[at].words[1:], region[at].page)) for _, at in run if len(region[at].words) > 1]
        full = sum(room_behind(region[at], line) < 0 for (at, _), (_, line) in pairwise(told))
        low = sum(line.text[0].islower() for _, line in told)
        words = sum(len(line.words) for _, line in told)
        if len(told) >= _FEWEST and min(full, low) >= _FILLED * len(told) and words > _WORDS * len(told):
            left = min(line.x0 for _, line in told)
            gone.update({at for _, at in run} - {at for at, _ in told})
            for at, line in told:
                region[at] = replace(region[at], pieces=(0,), words=line.words, text=line.text, x0=line.x0, left=left)
    return [line for at, line in enumerate(region) if at not in gone]


def _end_of_table(region: Sequence[Line], start: int, measures: Measures) -> int:
    """Return behind which line the rows end that begin at ``start``; a cell's further lines belong to them."""
    rows: list[Line] = []
    for at, line in enumerate(region[start:], start):
        near = not rows or line.y - region[at - 1].y < _NEAR * measures.pitch(line)
        several = len(line.pieces) > 1
        if not near or is_code_line(line, measures) or not (several or _goes_on(rows, line, region[at + 1 :])):
            return at
        rows += [line] if several else []
    return len(region)


def _is_stretched(line: Line) -> bool:
    """True if a line of a justified text has wide gaps between all its words, and none wider than the others."""
    if len(line.pieces) < 2 or line.x1 < line.right - line.size:
        return False
    gaps = [(at, word.x0 - before.x1) for at, (before, word) in enumerate(pairwise(line.words), 1) if not word.glued]
    inner = [gap for at, gap in gaps if at not in line.pieces]
    return len(inner) > 1 and max((gap for at, gap in gaps if at in line.pieces), default=0) < _STRETCHED * max(inner)


def _goes_on(rows: Sequence[Line], line: Line, below: Sequence[Line]) -> bool:
    """True if a line is a further one of a cell in the last row; in the first column if others follow it."""
    left = min((row.x0 for row in rows), default=inf) + _HANG
    first = -inf if below and len(below[0].pieces) > 1 and below[0].x0 > line.x1 else left
    starts = (words[0].x0 for row in rows[-1:] for words in row.parts if words[0].x0 > first)
    return any(abs(line.x0 - start) < _HANG and line.x1 < end for start, end in pairwise((*starts, inf)))


def _is_table(table: Table, lines: Sequence[Line]) -> bool:
    """True if in several rows cells stand side by side in columns with an edge each."""
    rows = 1 + max(cell.row for cell in table.cells)
    single = [cell for cell in table.cells if cell.lines and cell.column_span == 1]
    count = 1 + max(cell.column for cell in table.cells)
    columns = [[cell for cell in single if cell.column == column] for column in range(count)]
    columns = [cells for cells in columns if len(cells) > 1 and _is_aligned([cell.lines[0] for cell in cells])]
    beside = Counter(cell.row for cells in columns for cell in cells)
    several = sum(count > 1 for count in beside.values())
    if several < (_FEWEST if len(columns) == 2 else 2):
        return False
    labels = [cell.lines[0].text for cell in columns[0]] if len(columns) == 2 else [""]
    return not all(map(_LABEL.fullmatch, labels)) or (rows == len(lines) and all(map(str.isdecimal, labels)))


def _is_aligned(lines: Sequence[Line]) -> bool:
    """True if most of some cells are numbers, or begin, end or have their middle at one place; some may be indented."""
    if sum(is_number(line.words) for line in lines) >= _ALIGNED * len(lines):
        return True
    for side, most in (("x0", 1 + (len(lines) > _FEWEST + 1)), ("x1", 1), ("middle", 1)):
        places = sorted(line.middle[0] if side == "middle" else getattr(line, side) for line in lines)
        runs = runs_of(places, lambda before, place: place - before < _HANG)
        if sum(sorted(map(len, runs))[-most:]) >= _ALIGNED * len(lines):
            return True
    return False
