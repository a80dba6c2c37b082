"""The table being read from HTML: where its next cell stands, and how large it grew. Knows nothing of text."""

from __future__ import annotations

from dataclasses import replace

from desktop.article.content import Block, BlockKind, Cell
from desktop.importers.clean_html import Attributes

MAX_SPAN = 100


class Table:
    """The table being read: which row and column the next cell has, and how large the table grew."""

    def __init__(self, number: int, first: int) -> None:
        self.number = number
        self.first = first
        self.row = -1
        self.column = 0
        self.columns = 0
        self.cell: Cell | None = None
        self.cell_first = 0
        self.in_head = False
        self._taken: dict[int, int] = {}  # column -> rows below that a row span still covers

    def new_row(self) -> None:
        """Begin a row."""
        self.row += 1
        self.column = 0
        self._taken = {column: left - 1 for column, left in self._taken.items() if left > 1}

    def open_cell(self, header: bool, attributes: Attributes, first: int) -> None:
        """Begin a cell, whose first block will have the index ``first``."""
        if self.row < 0:
            self.new_row()
        while self._taken.get(self.column, 0) > 0:
            self.column += 1
        rows, columns = _count(attributes.get("rowspan", "")), _count(attributes.get("colspan", ""))
        align = attributes.get("align", "").lower()
        self.cell = Cell(
            self.number,
            self.row,
            self.column,
            header or self.in_head,
            align if align in ("left", "center", "right") else "",
            rows,
            columns,
        )
        self.cell_first = first
        if rows > 1:
            for column in range(self.column, self.column + columns):
                self._taken[column] = rows
        self.column += columns
        self.columns = max(self.columns, self.column)

    def area(self) -> int:
        """Return the number of rows times that of columns."""
        return (self.row + 1) * self.columns


def out_of_table(block: Block, table: int) -> Block:
    """Return a block of a table as a paragraph; another one as it is."""
    if block.cell is None or block.cell.table != table:
        return block
    return replace(block, kind=BlockKind.PARAGRAPH if block.kind is BlockKind.CELL else block.kind, cell=None)


def _count(value: str) -> int:
    if not (value.isascii() and value.isdigit()):
        return 1
    return min(max(int(value[:9]), 1), MAX_SPAN)
