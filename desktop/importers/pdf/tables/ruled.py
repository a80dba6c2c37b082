"""Tables that rules bound: upright and level ones make a grid, level ones alone make rows.

Found on the page before its columns are, since they may stand across these (``standing``).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise, product
from math import inf

from desktop.importers.pdf.contents import with_entries
from desktop.importers.pdf.figures.finding import OF_FIGURE, is_named
from desktop.importers.pdf.lines import Line, joined, line_of, runs_of
from desktop.importers.pdf.looks import marker_of
from desktop.importers.pdf.measures import body_size
from desktop.importers.pdf.standing import Standing
from desktop.importers.pdf.tables.table import (
    Span,
    Table,
    TableCell,
    column_of,
    columns_of,
    row_starts,
    table_of,
    told_by,
    with_marks,
)
from desktop.importers.pdf.words import PageWords, Word
from desktop.importers.pdfium.axes import Box, around, is_upright, meet
from desktop.importers.pdfium.drawn import Drawn, Kind

_SAME = 3.0  # points: two rules that are no further apart are one, and so near each other they meet
_EDGE = 6.0  # points: as far beyond the outermost rules a table may go on
_BELOW = 0.25  # sizes: closer to their baseline are words underlined
_APART = 7.0  # points: rows of a grid are drawn no further apart
_LOWEST = 0.75  # sizes: no row is as low
_MOST_LINES = 400  # rules in a table's grid
_MOST_LONG = 2  # such lines between two rules: more are a paragraph
_MANY = 0.6  # of its lines have several pieces
_SOME = 0.3  # of them, where it has three columns and a rule below its heads: cells of several lines
_FEWEST = 6  # cells: three rows of two, two of three
_NEARLY_ALL = 0.9  # of the words of a program are typed
_GOING = 3  # times as many lines of a text may begin a sentence as go on with one
_FINE = 0.8  # sizes between two columns of a table: in the words of a cell no gap is as wide
_CODE = re.compile(r"(algorithm|listing)(\W{0,2}\d|:)|procedure\W+\w", re.IGNORECASE)  # which rules bound
_FEW_BANDS = 3  # of a table whose rows no rule parts: its heads, its body, its sums
_FEW_RULES = 4  # upright ones of a grid, with its edges: heads of several columns may stand across fewer anyhow
_UNEVEN = 0.2  # of a grid's cells: so many may stand across columns
_FORM = 3  # heads or names of rows, none of which lacks words, tell a table that is yet to be filled in
_MOST_IN_CELL = 7  # lines, at the average: boxes of a layout have more
_FILLED = 0.4  # of another grid's cells have words: frames of a layout and the bars at the side of a program have fewer


def split_ruled(
    page: PageWords, segments: Sequence[Line], figures: Sequence[Box], standing: Standing, whole: Sequence[Line] = ()
) -> list[Line]:
    """Return the segments of a page with one word for each of its tables in place of those that are in it.

    ``whole`` are those with running heads: what is repeated above most of a table is its own head.
    """
    known = {id(line) for line in segments}
    running = [line for line in whole if id(line) not in known]
    drawn = [shape for shape in page.drawn if not any(meet(shape.box, box) for box in figures)]
    left = list(segments)
    named = (line for line in segments if is_named(line.text))
    captions = [line for line in named if not _CODE.match(line.text) and not OF_FIGURE.match(line.text)]
    for group in chain.from_iterable(_apart(rules, captions) for rules in _groups(drawn)):
        for rules in _perhaps(group):
            box = around(rules)
            inside = [line for line in left if _is_in(line, box)]
            is_none = any(standing.is_put(line) or _CODE.match(line.text) for line in inside)  # it is around tables
            heads = [line for line in running if _is_in(line, box)]
            ways = ([*inside, *heads], inside) if 0 < len(heads) < len(inside) else (inside,)
            made = (_grid(rules, box, lines) or _rows(rules, box, lines) for lines in ways)
            if not is_none and (table := next(filter(None, made), None)) is not None:
                gone = set(map(id, inside))
                left = [*(line for line in left if id(line) not in gone), standing.put(table, box, page.number)]
                break
    return left


def is_grid(drawn: Sequence[Drawn], segments: Sequence[Line]) -> bool:
    """True if rules, and boxes as the ground of cells, are the grid of a table around words."""
    are_rules = all(thing.kind in (Kind.RULE, Kind.BOX) for thing in drawn)
    inside = {box: rules for rules in (_groups(drawn) if are_rules else ()) if (box := around(rules))}
    grids = (_grid(rules, box, [line for line in segments if _is_in(line, box)]) for box, rules in inside.items())
    return bool(inside) and all(grids)


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
    rules = [*_whole(rules, 0), *_whole(rules, 1)]
    groups: list[list[Box]] = []
    for rule in sorted(rules, key=lambda box: (box[1], box[0]))[:_MOST_LINES]:
        near = [group for group in groups if any(meet(rule, other, _SAME) for other in group)]
        groups = [group for group in groups if not any(group is other for other in near)]
        groups.append([rule, *(box for group in near for box in group)])
    crossed = [group for group in groups if any(map(is_upright, group))]
    grids = _gathered(sorted(crossed, key=lambda group: around(group)[1]), _goes_on)
    yield from grids
    level = sorted((rule for rule in rules if not is_upright(rule)), key=lambda rule: rule[1])
    alone = [[rule] for rule in level if not any(meet(rule, around(grid)) for grid in grids)]
    widths = _gathered(alone, lambda above, rule: max(abs(above[0][at] - rule[0][at]) for at in (0, 2)) < _SAME)
    yield from (width for width in widths if len(width) > 1)


def _gathered(groups: Iterable[list[Box]], is_of: Callable[[list[Box], list[Box]], bool]) -> list[list[Box]]:
    """Return groups of rules, each with those below that are of it."""
    whole: list[list[Box]] = []
    for group in groups:
        above = next((above for above in whole if is_of(above, group)), None)
        if above is None:
            whole.append(list(group))
        else:
            above += group
    return whole


def _whole(rules: Iterable[Box], along: int) -> Iterator[Box]:
    """Yield rules, level (0) or upright (1) ones, those as one whose ends meet, as rules around each cell do."""
    order = sorted((rule for rule in rules if is_upright(rule) == along), key=lambda rule: rule[1 - along])
    for level in runs_of(order, lambda before, rule: rule[1 - along] - before[1 - along] < 1):
        whole: list[Box] = []
        for rule in sorted(level, key=lambda rule: rule[along]):
            if whole and rule[along] - whole[-1][along + 2] < _SAME:
                whole[-1] = around((whole[-1], rule))
            else:
                whole.append(rule)
        yield from whole


def _goes_on(above: Sequence[Box], grid: Sequence[Box]) -> bool:
    """True if a grid stands right below another one, or in it, in columns that are of it, as a row drawn apart does."""
    few, many = sorted(([rule[0] for rule in rules if is_upright(rule)] for rules in (above, grid)), key=len)
    is_near = around(grid)[1] - around(above)[3] < _APART
    return is_near and all(any(2 * abs(x - place) < _SAME for place in many) for x in few)


def _grid(rules: Sequence[Box], box: Box, inside: Sequence[Line]) -> Table | None:
    """Return the table in a grid of rules; None where they make none."""
    room = max(_SAME, _LOWEST * body_size(inside))
    rules = [rule for rule in rules if is_upright(rule) or not any(_is_below(rule, line) for line in inside)]
    xs = _places([(rule[0] + rule[2]) / 2 for rule in rules if is_upright(rule)], box[0], box[2])
    ys = _places([(rule[1] + rule[3]) / 2 for rule in rules if not is_upright(rule)], box[1], box[3], room)
    if len(xs) < 3 or len(ys) < 3 or len(xs) * len(ys) > _MOST_LINES * 10:
        return None
    cells = _cells_of(rules, xs, ys, room, inside)
    filled = [cell for cell in cells if cell.lines]
    heads = [bool(cell.lines) for cell in cells if cell.row == 0]
    names = [bool(cell.lines) and cell.column_span == 1 for cell in cells if cell.column == 0]
    is_form = any(len(edge) >= _FORM and all(edge) for edge in (heads, names))
    beside = Counter(row for cell in filled for row in range(cell.row, cell.row + cell.row_span))  # cells in a row
    are_few = len(filled) < _FILLED * len(cells) or beside.total() < len(beside) + 2
    if len({cell.row for cell in filled}) < 2 or (are_few and not is_form):
        return None
    across = sum(cell.column_span > 1 for cell in filled) if len(xs) > _FEW_RULES else 0
    if across < _UNEVEN * len(filled) and any(_has_bare_columns(filled, column) for column in range(len(xs) - 1)):
        return _rows(rules, box, inside, upright=True)
    parting = _without_idle_rules(filled, ys, len(xs) - 1)
    cells = cells if len(parting) == len(ys) else _cells_of(rules, xs, parting, room, inside)
    cells = list(_with_bare_rows(cells, xs, len(parting) - 1))
    lines = [len(cell.lines) for cell in cells if cell.lines]
    return Table(cells) if sum(lines) <= _MOST_IN_CELL * len(lines) else None


def _is_below(rule: Box, line: Line) -> bool:
    """True if a rule is drawn below words of a line."""
    near = line.x0 - _SAME < rule[0] and rule[2] < line.x1 + _SAME
    return near and 0 <= rule[1] - line.y < _BELOW * line.size


def _has_bare_columns(cells: Sequence[TableCell], column: int) -> bool:
    """True if what stands in a column of a grid is parted into columns by gaps alone, which most of its lines have."""
    lines = [line for cell in cells if cell.column == column for line in cell.lines]
    several = [line for line in lines if len(line.pieces) > 1 and not marker_of(line)]
    return len(lines) > 2 and len(several) > _MANY * len(lines) and len(columns_of(several)) > 1


def _cells_of(
    rules: Sequence[Box], xs: Sequence[float], ys: Sequence[float], room: float, inside: Sequence[Line]
) -> list[TableCell]:
    """Return the cells of a grid with the lines in them; fields that no rule parts are of one."""
    uprights = [rule for rule in rules if is_upright(rule)]
    levels = [rule for rule in rules if not is_upright(rule)]

    def is_parted_across(row: int, column: int) -> bool:
        x, y = xs[column], (ys[row] + ys[row + 1]) / 2
        return any(abs(rule[0] - x) < _SAME and rule[1] - 1 <= y <= rule[3] + 1 for rule in uprights)

    def is_parted_down(row: int, column: int) -> bool:
        x, y = (xs[column] + xs[column + 1]) / 2, ys[row]
        return any(abs(rule[1] - y) < room and rule[0] - 1 <= x <= rule[2] + 1 for rule in levels)

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
        cells.update(dict.fromkeys(cell.fields, cell))
    for line in inside:
        words: dict[TableCell, list[Word]] = {}
        for word in line.words:
            x, y = word.middle
            place = bisect_right(ys, y, 1, rows) - 1, bisect_right(xs, x, 1, columns) - 1
            words.setdefault(cells[place], []).append(word)
        for cell, those in words.items():
            cell.lines.append(line_of(those, line.page))
    whole = list(dict.fromkeys(cells.values()))
    for cell in whole:
        cell.lines[:] = joined(cell.lines)
    return whole


def _without_idle_rules(filled: Sequence[TableCell], ys: list[float], columns: int) -> list[float]:
    """Return the places of a grid's level rules without those that part no words and cross few columns."""
    across = {cell: set(range(cell.column, cell.column + cell.column_span)) for cell in filled}
    starts = [0]
    for at in range(1, len(ys) - 1):
        crossed = sum(cell.column_span for cell in filled if cell.row < at < cell.row + cell.row_span)
        above = {column for cell in filled if starts[-1] <= cell.row < at for column in across[cell]}
        if 2 * crossed <= columns or any(cell.row == at and across[cell] & above for cell in filled):
            starts.append(at)
    return [ys[at] for at in (*starts, -1)]


def _with_bare_rows(cells: Sequence[TableCell], xs: Sequence[float], bands: int) -> Iterator[TableCell]:
    """Yield the cells of a grid, those between two level rules in rows where no rule parts these."""
    fields = list(pairwise(xs))
    above = 0  # how many rows more there are than bands
    for band in range(bands):
        here = [cell for cell in cells if cell.row == band]
        filled = [cell for cell in here if cell.lines]
        names = [cell for cell in filled[:1] if cell.column == 0 and len(cell.lines) == 1 and len(filled) > 2]
        crossed = any(cell.row <= band < cell.row + cell.row_span and cell.row_span > 1 for cell in cells)
        pieces = [(cell.column, line) for cell in filled if cell not in names for line in cell.lines]
        rules = 1 + (bands > _FEW_BANDS or band == 0 < bands - 1)
        starts = [] if crossed or len(filled) < 2 else row_starts(pieces, fields, rules=rules, named=bool(names))
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
    lines = [with_marks(line) for line in joined(inside)]
    several = [line for line in lines if len(line.pieces) > 1]
    columns = columns_of(several)
    cuts = _places(((rule[1] + rule[3]) / 2 for rule in level), box[1], box[3])
    if len(columns) < 2 or len(several) * len(columns) < _FEWEST:
        return None
    if not _are_cells_of(several, columns) or any(line.entry for line in with_entries(lines)):
        return None
    spans = [(column_of(line.words[0], columns), column_of(line.words[-1], columns), line.y) for line in lines]
    alone = [span for span, line in zip(spans, lines, strict=True) if len(line.pieces) == 1]
    fewest = _SOME if len(columns) > 2 and len(cuts) > 2 else _MANY
    if sum(not first or first < last for first, last, _ in alone) > (1 - fewest) * len(lines):
        return None
    if any(sum(start < end and low < y < high for start, end, y in alone) > _MOST_LONG for low, high in pairwise(cuts)):
        return None
    lines = [_finely_parted(line) for line in lines]
    several = [line for line in lines if len(line.pieces) > 1]
    fields = pairwise(_places((rule[0] for rule in inner), box[0], box[2]))
    starts = (start for field in fields for start, _ in ((field[0], 0), *columns_of(several, field)[1:]))
    columns = list(pairwise((*starts, box[2])))
    table = table_of(lines, columns, cuts)
    beside = Counter(cell.row for cell in table.cells if cell.lines).values()
    is_text = not table.heads and 2 * sum(count > 1 for count in beside) < len(beside)  # with numbers at its side
    return None if is_text or len(columns) < 2 or not table.cells[-1].row else table


def _are_cells_of(lines: Sequence[Line], columns: Sequence[Span]) -> bool:
    """True if the words of lines are not typed, as those of a program, and no text that goes on in all columns."""
    words = [word for line in lines for word in line.words if any(map(str.isalpha, word.text))]
    if sum(word.style.mono for word in words) > _NEARLY_ALL * len(words):
        return False
    parts = [line_of(part, line.page) for line in lines for part in line.parts]
    for number, column in enumerate(columns):
        here = [part for part in parts if column_of(part.words[0], columns) == number]
        if _GOING * sum(told_by(before, line, column) < 0 for before, line in pairwise(here)) < len(here):
            return True
    return False


def _finely_parted(line: Line) -> Line:
    """Return a line of a table with pieces for all gaps that are no spaces; those between typed words are wide."""
    pairs = enumerate(pairwise(line.words), 1)
    gaps = (at for at, (before, word) in pairs if word.x0 - before.x1 > _FINE * line.size and not word.style.mono)
    return replace(line, pieces=tuple(sorted({*line.pieces, *gaps})))


def _places(numbers: Iterable[float], low: float, high: float, room: float = _SAME) -> list[float]:
    """Return the places of a grid's lines, each once, and the ends where what runs across goes on beyond them."""
    places: list[float] = []
    for place in sorted(numbers):
        if not places or place - places[-1] > room:
            places.append(place)
    if not places or places[0] - low > _EDGE:
        places.insert(0, low)
    if high - places[-1] > _EDGE:
        places.append(high)
    return places


def _is_in(line: Line, box: Box) -> bool:
    x, y = line.middle
    return box[1] - 1 <= y <= box[3] + 1 and box[0] - _EDGE <= x <= box[2] + _EDGE
