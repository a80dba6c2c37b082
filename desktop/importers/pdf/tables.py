"""Tables: lines below one another whose pieces stand in the same columns, by rules between them or by gaps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from desktop.importers.pdf.figures.drawn import Drawn
from desktop.importers.pdf.lines import Line, line_of
from desktop.importers.pdf.measures import Measures
from desktop.importers.pdf.words import Word

_FEWEST = 2  # rows
_MOST_COLUMNS = 30


@dataclass
class Table:
    """Rows of cells, each the lines that stand in it."""

    columns: list[tuple[float, float]]
    rows: list[list[list[Line]]] = field(default_factory=list)

    @property
    def lines(self) -> Iterator[Line]:
        """The lines of all cells."""
        return (line for row in self.rows for cell in row for line in cell)


def split_tables(region: Sequence[Line], measures: Measures) -> Iterator[Line | Table]:
    """Yield the lines of a region, with those that make a table put together."""
    at = 0
    while at < len(region):
        end = _end_of_table(region, at, measures)
        table = _table(region[at:end]) if end - at >= _FEWEST else None
        if table is None:
            yield region[at]
            at += 1
        else:
            yield table
            at = end


def _end_of_table(region: Sequence[Line], start: int, measures: Measures) -> int:
    """Return behind which line the rows end that begin at ``start``; a cell's further lines belong to them."""
    end = last = start
    while end < len(region):
        line = region[end]
        near = end == start or line.y - region[end - 1].y < 2.6 * measures.pitch(line)
        if not near or (len(line.pieces) < 2 and (end == start or not _within_a_piece(line, region[last]))):
            break
        if len(line.pieces) > 1:
            last = end
        end += 1
    return max(last + 1, end if end - last < 3 else last + 1) if end > start else start


def _within_a_piece(line: Line, row: Line) -> bool:
    spans = list(_spans(row))
    starts = [*(start for start, _ in spans[1:]), row.right]
    return any(
        abs(line.x0 - start) < 2.0 and line.x1 < following and number > 0
        for number, ((start, _), following) in enumerate(zip(spans, starts, strict=True))
    )


def _spans(line: Line) -> Iterator[tuple[float, float]]:
    for words in _pieces(line):
        yield min(word.x0 for word in words), max(word.x1 for word in words)


def _pieces(line: Line) -> Iterator[list[Word]]:
    for start, end in zip(line.pieces, [*line.pieces[1:], len(line.words)], strict=True):
        yield line.words[start:end]


def _table(lines: Sequence[Line]) -> Table | None:
    """Return the table that lines make, or None where their pieces stand in no common columns."""
    columns: list[tuple[float, float]] = []
    for start, end in sorted(span for line in lines for span in _spans(line)):
        if columns and start < columns[-1][1]:
            columns[-1] = columns[-1][0], max(end, columns[-1][1])
        else:
            columns.append((start, end))
    widest = max(len(line.pieces) for line in lines)
    if not 2 <= len(columns) <= _MOST_COLUMNS or len(columns) < widest:
        return None
    if sum(len(line.pieces) for line in lines) < 0.5 * len(columns) * len(lines):
        return None
    table = Table(columns)
    for line in lines:
        cells: list[list[Line]] = [[] for _ in columns]
        for words in _pieces(line):
            at = next(number for number, (_, end) in enumerate(columns) if words[0].x0 <= end)
            cells[at].append(line_of(words, line.page))
        if len(line.pieces) < 2 and table.rows:
            for old, new in zip(table.rows[-1], cells, strict=True):
                old += new
        else:
            table.rows.append(cells)
    return table if len(table.rows) >= _FEWEST else None


def cut_by_rules(lines: Sequence[Line], drawn: Sequence[Drawn]) -> list[Line]:
    """Part lines where an upright rule stands between two of their words."""
    rules = [one.box for one in drawn if one.is_upright]
    if not rules:
        return list(lines)
    made: list[Line] = []
    for line in lines:
        here = sorted(x for x, top, _, bottom in rules if top - 1 <= line.y <= bottom + 1 and line.x0 < x < line.x1)
        words: list[Word] = []
        ruled = False
        for word in line.words:
            if words and any(words[-1].x1 <= x + 0.5 and x <= word.x0 + 0.5 for x in here):
                made.append(replace(line_of(words, line.page), ruled=ruled))
                words, ruled = [], True
            words.append(word)
        made.append(replace(line_of(words, line.page), ruled=ruled))
    return made
