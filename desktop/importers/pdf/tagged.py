"""What is made of a tagged PDF's tags, where they can be believed: paragraphs, headings and tables."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from math import inf
from operator import itemgetter

from desktop.importers.pdf.figures.formulas import NUMBER
from desktop.importers.pdf.lines import Line, joined, line_of
from desktop.importers.pdf.looks import room_behind
from desktop.importers.pdf.standing import Standing
from desktop.importers.pdf.tables.table import Table, TableCell, with_empty
from desktop.importers.pdf.words import PageWords, Word
from desktop.importers.pdfium.axes import around
from desktop.importers.pdfium.tags import ARTIFACT, CellTag

_NEARLY_ALL = 0.85  # of a page's letters are in paragraphs that are told, or the tags are those of some other text
_FEW, _WITHIN = 2, 0.5  # paragraphs may begin in lower case: of more, each is a line or a word of one
_STRAY = 0.02  # of the cells may stand left of where a column before theirs begins: more, and columns are told wrongly
_FILLED = 0.4  # of its fields have words, or several tables and what is between them are told as one, as of a sheet

_Cells = dict[CellTag, list[Line]]


def believed(page: PageWords) -> PageWords:
    """Return a page without its tags, but for artifacts, where they leave out many of its words or part sentences."""
    words = [word for run in page.runs for word in run]
    told = sum(len(word.text) for word in words if word.tag and word.tag.number)
    shown = sum(len(word.text) for word in words if word.tag is not ARTIFACT)
    begun = {word.tag.number: word.text for word in reversed(words) if word.tag and not word.tag.cell}
    within = sum(number > 0 and text[:1].islower() for number, text in begun.items())
    if told >= _NEARLY_ALL * shown and within <= max(_FEW, _WITHIN * len(begun)):
        return page
    runs = (tuple(word if word.tag is ARTIFACT else word._replace(tag=None) for word in run) for run in page.runs)
    return page._replace(runs=tuple(runs))


def goes_on(before: Line, line: Line) -> bool | None:
    """Return whether a line is of the paragraph of one before it; None where that is not told.

    Some programs begin a new paragraph on each page, behind a hyphen, or at a line in the middle of a sentence.
    """
    first, second = before.words[-1].tag, line.words[0].tag
    if not (first and second and first.number and second.number) or before.text.endswith("-"):
        return None
    is_low = line.words[0].text.isalpha() and line.text[0].islower() and line.bold == before.bold
    within = is_low and before.text[-1] not in ".:;!?" and room_behind(before, line) <= 0
    return first.number == second.number or (None if within or before.page < line.page else False)


def is_told_heading(line: Line) -> bool:
    """True if the file says that a line is of a heading."""
    return bool(line.words[0].tag and line.words[0].tag.level)


def is_told_item(line: Line) -> bool:
    """True if the file says that a line is of an item of a list."""
    return bool(line.words[0].tag and line.words[0].tag.item)


def split_told(segments: Sequence[Line], whole: Iterable[Line], standing: Standing) -> list[Line]:
    """Return the segments of a page with one word for each table that the file tells of in place of those in it.

    ``whole`` are those with running heads: what is repeated above a table is its own head.
    """
    tables: dict[int, _Cells] = {}
    for line in whole:
        for cell, words in _by_cell(line.words).items():
            tables.setdefault(cell.table, {}).setdefault(cell, []).append(line_of(words, line.page))
    left = list(segments)
    for number, cells in tables.items():
        if table := _table(cells) if _is_table(cells) else None:
            lines = [line for lines in cells.values() for line in lines]
            box = around((line.x0, line.y - line.size, line.x1, line.y) for line in lines)
            left = [*_without(left, number), standing.put(table, box, table.page)]
    return left


def _by_cell(words: Iterable[Word]) -> dict[CellTag, list[Word]]:
    cells: dict[CellTag, list[Word]] = {}
    for word in words:
        if word.tag and word.tag.cell:
            cells.setdefault(word.tag.cell, []).append(word)
    return cells


def _without(lines: Iterable[Line], table: int) -> Iterator[Line]:
    for line in lines:
        words = [word for word in line.words if not (word.tag and word.tag.cell and word.tag.cell.table == table)]
        if words:
            yield line if len(words) == len(line.words) else line_of(words, line.page)


def _is_table(cells: _Cells) -> bool:
    """True if there are rows and columns, and not formulas that are set in one with their numbers."""
    last = max(cell.column for cell in cells)
    are_numbers = all(NUMBER.fullmatch(line.text) for cell in cells if cell.column == last for line in cells[cell])
    return len({cell.row for cell in cells}) > 1 and len({cell.column for cell in cells}) > 1 and not are_numbers


def _table(cells: _Cells) -> Table | None:
    """Return the table that cells make; None if it is mostly empty, or its columns are told wrongly."""
    if not _are_columns(cells):
        return None
    rows = sorted({cell.row for cell in cells})
    placed = [
        TableCell(
            row := bisect_left(rows, cell.row),
            cell.column,
            bisect_left(rows, cell.row + cell.rows) - row,
            cell.columns,
            joined(lines),
        )
        for cell, lines in cells.items()
    ]
    columns = max(cell.column + cell.column_span for cell in placed)
    if sum(cell.row_span * cell.column_span for cell in placed) < _FILLED * len(rows) * columns:
        return None
    body = {cell.row for cell in cells if not cell.is_head}
    heads = next((number for number, row in enumerate(rows) if row in body), 0)
    return Table(with_empty(placed, len(rows), columns), heads)


def _are_columns(cells: _Cells) -> bool:
    """True if cells stand no further left than any of the columns before theirs."""
    begins = sorted((cell.column, min(line.x0 for line in lines)) for cell, lines in cells.items() if cell.columns == 1)
    furthest, stray = -inf, 0
    for _, column in groupby(begins, key=itemgetter(0)):
        places = [begin for _, begin in column]
        stray += sum(begin < furthest for begin in places)
        furthest = max(furthest, *places)
    return stray <= _STRAY * len(cells)
