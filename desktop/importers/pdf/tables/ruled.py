"""Tables that rules bound: upright and level ones make a grid, level ones alone make rows.

Found on the page before its columns are, since they may stand across these (``standing``).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise, product
from math import inf

from desktop.importers.pdf.contents import are_dotted
from desktop.importers.pdf.figures.finding import OF_FIGURE, is_named
from desktop.importers.pdf.lines import Line, joined, line_of
from desktop.importers.pdf.standing import Standing
from desktop.importers.pdf.tables.table import (
    Table,
    TableCell,
    columns_of,
    is_number,
    parted,
    row_starts,
    table_of,
)
from desktop.importers.pdf.words import PageWords, Word
from desktop.importers.pdfium.axes import Box, around, is_upright, meet
from desktop.importers.pdfium.drawn import Drawn, Kind

_SAME = 3.0  # points: two rules that are no further apart are one, and so near each other they meet
_EDGE = 6.0  # points: as far beyond the outermost rules a table may go on
_MOST_LINES = 400  # rules in a table's grid
_WIDEST = 0.65  # of a table of level rules: what is so wide and stands alone in its line is a sentence
_MOST_LONG = 2  # lines as wide between two rules: more are a paragraph
_MANY = 0.6  # of its lines have several pieces
_SOME = 0.3  # of them, where it has three columns and a rule below its heads: cells of several lines
_FINE = 0.8  # sizes between two columns of a table: in the words of a cell no gap is as wide
_FEW_RULES = 4  # upright ones of a grid, with its edges: of more, all columns are bound by rules
_CODE = re.compile(r"(algorithm|listing)(\W{0,2}\d|:)|procedure\W+\w", re.IGNORECASE)  # which rules bound
_FEW_BANDS = 3  # of a table whose rows no rule parts: its heads, its body, its sums
_FILLED = 0.4  # of a grid's cells have words: frames of a layout and the bars at the side of a program have fewer


def split_ruled(
    page: PageWords, segments: Sequence[Line], figures: Iterable[Box], standing: Standing, whole: Sequence[Line] = ()
) -> list[Line]:
    """Return the segments of a page with one word for each of its tables in place of those that are in it.

    ``whole`` are those with running heads: what is repeated above most of a table is its own head.
    """
    known = {id(line) for line in segments}
    running = [line for line in whole if id(line) not in known]
    inner = list(figures)
    drawn = [shape for shape in page.drawn if not any(meet(shape.box, box) for box in inner)]
    left = list(segments)
    named = (line for line in segments if is_named(line.text))
    captions = [line for line in named if not _CODE.match(line.text) and not OF_FIGURE.match(line.text)]
    for group in chain.from_iterable(_apart(rules, captions) for rules in _groups(drawn)):
        for rules in _perhaps(group):
            box = around(rules)
            inside = [line for line in left if _is_in(line, box)]
            is_none = any(standing.is_put(line) or _CODE.match(line.text) for line in inside)  # it is around tables
            table = None if is_none else _grid(rules, box, inside) or _rows(rules, box, inside)
            if table is not None:
                heads = [line for line in running if _is_in(line, box)]
                if 0 < len(heads) < len(inside):
                    headed = [*inside, *heads]
                    table = _grid(rules, box, headed) or _rows(rules, box, headed) or table
                gone = set(map(id, inside))
                left = [*(line for line in left if id(line) not in gone), standing.put(table, box, page.number)]
                break
    return left


def is_grid(drawn: Sequence[Drawn], segments: Sequence[Line]) -> bool:
    """True if rules, and boxes as the ground of cells, are the grid of a table around words."""
    if not all(thing.kind in (Kind.RULE, Kind.BOX) for thing in drawn):
        return False
    groups = ((rules, around(rules)) for rules in _groups(drawn))
    inside = [(rules, box, [line for line in segments if _is_in(line, box)]) for rules, box in groups]
    return bool(inside) and all(_grid(*group) for group in inside)


def _apart(rules: list[Box], captions: Sequence[Line]) -> Iterator[list[Box]]:
    """Yield level rules above, between and below tables' captions, which none goes around; those of a grid together."""
    box = around(rules)
    cuts = [] if any(map(is_upright, rules)) else [line.y for line in captions if _is_in(line, box)]
    parts: dict[int, list[Box]] = {}
    for rule in rules:
        parts.setdefault(sum(cut < rule[1] for cut in cuts), []).append(rule)
    yield from (part for part in parts.values() if len(part) > 1)


def _perhaps(rules: list[Box]) -> Iterator[list[Box]]:
    """Yield rules that may bound a table; the highest and lowest of level ones may be those of head and foot."""
    yield rules
    if not any(is_upright(rule) for rule in rules) and len(rules) > 3:
        yield from (rules[:-1], rules[1:], rules[1:-1])


def _groups(drawn: Sequence[Drawn]) -> Iterator[list[Box]]:
    """Yield rules that meet, and level ones of one width below each other; those of a filled box are its edges."""
    rules = [shape.box for shape in drawn if shape.kind is Kind.RULE]
    for shape in drawn:
        if shape.kind is Kind.BOX:
            left, top, right, bottom = shape.box
            edges = (top, bottom) if bottom - top > _EDGE else (bottom,)  # no row is as low
            rules += [(left, edge, right, edge) for edge in edges]
    groups: list[list[Box]] = []
    for rule in sorted(set(rules), key=lambda box: (box[1], box[0]))[:_MOST_LINES]:
        near = [group for group in groups if any(meet(rule, other, _SAME) for other in group)]
        groups = [group for group in groups if not any(group is other for other in near)]
        groups.append([rule, *(box for group in near for box in group)])
    grids = _stacked([group for group in groups if any(is_upright(box) for box in group)])
    yield from grids
    alone = [box for group in groups if not any(is_upright(box) for box in group) for box in _whole(group)]
    alone = [box for box in alone if not any(meet(box, around(grid)) for grid in grids)]
    widths: list[list[Box]] = []
    for rule in sorted(alone, key=lambda box: box[1]):
        same = (w for w in widths if abs(w[0][0] - rule[0]) < _SAME and abs(w[0][2] - rule[2]) < _SAME)
        if (width := next(same, None)) is not None:
            width.append(rule)
        else:
            widths.append([rule])
    yield from (width for width in widths if len(width) > 1)


def _whole(rules: list[Box]) -> list[Box]:
    """Return the rule that some make whose ends meet; others as they are."""
    box = around(rules)
    return [box] if box[3] - box[1] < _SAME else rules


def _stacked(grids: Sequence[list[Box]]) -> list[list[Box]]:
    """Put grids of the same columns together that stand right below each other, as rows of cells drawn apart do."""
    stacks: list[list[Box]] = []
    for grid in sorted(grids, key=lambda grid: around(grid)[1]):
        top = around(grid)[1]
        near = (stack for stack in stacks if 0 <= top - around(stack)[3] < _EDGE)
        stack = next((stack for stack in near if _have_same_columns(stack, grid)), None)
        if stack is None:
            stacks.append(list(grid))
        else:
            above = around(stack)[3]
            stack += [(x0, above if y0 < top + 1 else y0, x1, y1) for x0, y0, x1, y1 in grid if y1 > top + 1]
    return stacks


def _have_same_columns(grid: Sequence[Box], other: Sequence[Box]) -> bool:
    """True if the upright rules of two grids stand at the same places, or of two of one width those of one at some."""
    places, others = _upright_places(grid), _upright_places(other)
    (left, _, right, _), (x0, _, x1, _) = around(grid), around(other)
    of_one_width = abs(left - x0) < _SAME and abs(right - x1) < _SAME
    return places == others or (of_one_width and (places < others or others < places))


def _upright_places(rules: Sequence[Box]) -> set[int]:
    """Return where upright rules stand, in steps in which two of one column's edge are the same."""
    return {round((rule[0] + rule[2]) / 2 / _SAME) for rule in rules if is_upright(rule)}


def _grid(rules: Sequence[Box], box: Box, inside: Sequence[Line]) -> Table | None:
    """Return the table in a grid of rules; None where they make none."""
    xs = _places([(rule[0] + rule[2]) / 2 for rule in rules if is_upright(rule)], box[0], box[2])
    ys = _places([(rule[1] + rule[3]) / 2 for rule in rules if not is_upright(rule)], box[1], box[3])
    if len(xs) < 3 or len(ys) < 3 or len(xs) * len(ys) > _MOST_LINES * 10:
        return None
    fields = _cells_of(rules, xs, ys)
    cells = list(dict.fromkeys(fields.values()))
    parts: dict[TableCell, list[Line]] = {cell: [] for cell in cells}
    for line in inside:
        words: dict[TableCell, list[Word]] = {}
        for word in line.words:
            x, y = word.middle
            field = sum(edge <= y for edge in ys[1:-1]), sum(edge <= x for edge in xs[1:-1])
            words.setdefault(fields[field], []).append(word)
        for cell, those in words.items():
            parts[cell].append(line_of(those, line.page))
    for cell in cells:
        cell.lines.extend(joined(parts[cell]))
    filled = [cell for cell in cells if cell.lines]
    if len({cell.row for cell in filled}) < 2 or len({cell.column for cell in filled}) < 2:
        return None
    if len(filled) < _FILLED * len(cells):
        return None
    counted = len(xs) > _FEW_RULES  # then what words a cell has may stand apart
    if any(_has_bare_columns(filled, column, counted=counted) for column in range(len(xs) - 1)):
        return _rows(rules, box, inside, upright=True)
    cells, bands = _without_idle_rules(cells, len(ys) - 1, len(xs) - 1)
    return Table(list(_with_bare_rows(cells, xs, bands)))


def _has_bare_columns(cells: Sequence[TableCell], column: int, *, counted: bool) -> bool:
    """True if what stands in a column of a grid is parted into columns by gaps alone; ``counted``: into figures."""
    lines = [line for cell in cells if cell.column == column for line in cell.lines]
    several = [line for line in lines if len(line.pieces) > 1 and (not counted or all(map(is_number, line.parts)))]
    return len(lines) > 2 and len(several) > _MANY * len(lines)


def _cells_of(rules: Sequence[Box], xs: Sequence[float], ys: Sequence[float]) -> dict[tuple[int, int], TableCell]:
    """Return the empty cell of each field of a grid, by row and column; fields that no rule parts are of one."""
    uprights = [rule for rule in rules if is_upright(rule)]
    levels = [rule for rule in rules if not is_upright(rule)]

    def is_parted_across(row: int, column: int) -> bool:
        x, y = xs[column], (ys[row] + ys[row + 1]) / 2
        return any(abs(rule[0] - x) < _SAME and rule[1] - 1 <= y <= rule[3] + 1 for rule in uprights)

    def is_parted_down(row: int, column: int) -> bool:
        x, y = (xs[column] + xs[column + 1]) / 2, ys[row]
        return any(abs(rule[1] - y) < _SAME and rule[0] - 1 <= x <= rule[2] + 1 for rule in levels)

    cells: dict[tuple[int, int], TableCell] = {}
    rows, columns = len(ys) - 1, len(xs) - 1
    for row, column in product(range(rows), range(columns)):
        if (row, column) in cells:
            continue
        right, below = column + 1, row + 1
        while right < columns and (row, right) not in cells and not is_parted_across(row, right):
            right += 1
        here = range(column, right)
        while below < rows and not any((below, at) in cells or is_parted_down(below, at) for at in here):
            below += 1
        cell = TableCell(row, column, below - row, right - column)
        cells.update(dict.fromkeys(product(range(row, below), here), cell))
    return cells


def _without_idle_rules(cells: list[TableCell], bands: int, columns: int) -> tuple[list[TableCell], int]:
    """Return the cells of a grid, and its bands, without the level rules that part no words and cross few columns."""
    filled = [cell for cell in cells if cell.lines]
    across = {cell: set(range(cell.column, cell.column + cell.column_span)) for cell in filled}
    starts = [0]
    for at in range(1, bands):
        crossed = sum(cell.column_span for cell in filled if cell.row < at < cell.row + cell.row_span)
        above = {column for cell in filled if starts[-1] <= cell.row < at for column in across[cell]}
        if 2 * crossed <= columns or any(cell.row == at and across[cell] & above for cell in filled):
            starts.append(at)
    if len(starts) == bands:
        return cells, bands
    fields: dict[tuple[int, int], TableCell] = {}
    for cell in filled:
        row = bisect_right(starts, cell.row) - 1
        low = bisect_left(starts, cell.row + cell.row_span)
        here = replace(cell, row=row, row_span=low - row)
        fields.update(dict.fromkeys(product(range(row, low), across[cell]), here))
    for row, column in product(range(len(starts)), range(columns)):
        fields.setdefault((row, column), TableCell(row, column))
    return list(dict.fromkeys(fields[at] for at in sorted(fields))), len(starts)


def _with_bare_rows(cells: Sequence[TableCell], xs: Sequence[float], bands: int) -> Iterator[TableCell]:
    """Yield the cells of a grid, those between two level rules in rows where no rule parts these."""
    columns = list(pairwise(xs))
    above = 0  # how many rows more there are than bands
    for band in range(bands):
        here = [cell for cell in cells if cell.row == band]
        filled = [cell for cell in here if cell.lines]
        names = [cell for cell in filled[:1] if cell.column == 0 and len(cell.lines) == 1 and len(filled) > 2]
        crossed = any(cell.row <= band < cell.row + cell.row_span and cell.row_span > 1 for cell in cells)
        pieces = [(cell.column, line) for cell in filled if cell not in names for line in cell.lines]
        rules = 1 + (bands > _FEW_BANDS or band == 0 < bands - 1)
        starts = [] if crossed or len(filled) < 2 else row_starts(pieces, columns, rules=rules)
        for number, (high, low) in enumerate(pairwise((-inf, *starts, inf))):
            for cell in here:
                if not starts or cell not in names:
                    lines = [line for line in cell.lines if high <= line.y < low]
                    yield replace(cell, row=band + above + number, lines=lines)
                elif number == 0:  # it names all of them
                    yield replace(cell, row=band + above, row_span=len(starts) + 1)
        above += len(starts)


def _rows(rules: Sequence[Box], box: Box, inside: Sequence[Line], *, upright: bool = False) -> Table | None:
    """Return the table between level rules, perhaps in a frame; None where sentences stand between them.

    ``upright``: rules part some of its columns, too.
    """
    inner = [rule for rule in rules if is_upright(rule) and box[0] + _EDGE < rule[0] < box[2] - _EDGE]
    level = [rule for rule in rules if not is_upright(rule)]
    if (inner and not upright) or len(inside) < 4 or len(level) < 2:
        return None
    lines = joined(inside)
    cuts = _places(((rule[1] + rule[3]) / 2 for rule in level), box[1], box[3])
    several = [line for line in lines if len(line.pieces) > 1]
    columns = columns_of(several)
    bands = ([line for line in lines if low < line.y < high] for low, high in pairwise(cuts))
    first = [min(band, key=lambda line: line.y) for band in bands if band]
    rows = [line for line in several if line.text[0].isalpha()]
    if len(cuts) > 3 and sum(line in rows for line in first) > _MANY * len(first):  # one row in each
        edge = columns[0][1] if len(columns) > 1 else box[2]
        several = [line for line in lines if len(line.pieces) > 1 or line.x0 > edge]
    long = [line for line in lines if line not in several and line.x1 - line.x0 > _WIDEST * (box[2] - box[0])]
    sentences = [line for line in long if columns and len(list(parted(line.words, columns))) == 1]
    fewest = _SOME if len(columns) > 2 and len(cuts) > 2 else _MANY
    if are_dotted(lines) or len(several) < fewest * len(lines) or len(sentences) > 1 + 0.1 * len(lines):
        return None
    if any(sum(low < line.y < high for line in long) > _MOST_LONG for low, high in pairwise(cuts)):
        return None
    lines = [_finely_parted(line) for line in lines]
    columns = columns_of([line for line in lines if len(line.pieces) > 1])
    table = table_of(lines, columns, cuts)
    return table if len(columns) > 1 and table.cells[-1].row else None


def _finely_parted(line: Line) -> Line:
    """Return a line of a table with pieces for all gaps that are no spaces between words."""
    gaps = (at for at in range(1, len(line.words)) if line.words[at].x0 - line.words[at - 1].x1 > _FINE * line.size)
    return replace(line, pieces=tuple(sorted({*line.pieces, *gaps})))


def _places(numbers: Iterable[float], low: float, high: float) -> list[float]:
    """Return the places of a grid's lines, each once, and the ends where what runs across goes on beyond them."""
    places: list[float] = []
    for place in sorted(numbers):
        if not places or place - places[-1] > _SAME:
            places.append(place)
    if not places or places[0] - low > _EDGE:
        places.insert(0, low)
    if high - places[-1] > _EDGE:
        places.append(high)
    return places


def _is_in(line: Line, box: Box) -> bool:
    x, y = line.middle
    return box[1] - 1 <= y <= box[3] + 1 and box[0] - _EDGE <= x <= box[2] + _EDGE
