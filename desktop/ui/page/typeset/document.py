"""Build a QTextDocument from Content, block by block, with the map between its positions and ours.

No markup ever reaches Qt: text goes in by QTextCursor alone, and the document answers every resource itself.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace
from itertools import groupby, islice, pairwise
from typing import Any

from PySide6.QtCore import QByteArray, QObject, QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextImageFormat,
    QTextOption,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from desktop.article.content import OBJECT, Block, BlockKind, Cell, Content, Span, SpanKind
from desktop.article.direction import is_right_to_left
from desktop.ui.page.pictures.box import placeholder
from desktop.ui.page.pictures.gallery import Gallery
from desktop.ui.page.typeset.formats import RUNNING, at_right, formats_for, indent
from desktop.ui.page.typeset.head import Head, HeadLayout
from desktop.ui.page.typeset.hyphens import Hyphens
from desktop.ui.page.typeset.images import Pictures
from desktop.ui.page.typeset.long_text import runs, split_block
from desktop.ui.page.typeset.position_map import SOFT_HYPHEN, PositionMap, Segment, in_units
from desktop.ui.page.typeset.tables import TablePlan, plan_table
from desktop.ui.widgets.typography import FIXED, TypeStyle, mix

_RUBY_ROOM = 1.3  # of the usual distance of two lines
IMAGE_SCHEME = "postil-picture:"
MOST_CELLS = 10_000  # of all tables together; what is beyond is set as paragraphs, a cell each
MOST_SPAN = 100
CELLS_IN_ONE = 600  # a larger table is set as several
ALL = slice(None)  # of the blocks
GUTTER = 24  # pixels on either side of the column: handles, glyphs and hanging marks stand there

# What QTextCursor would take for the end of a block, or could not hold; each is one unit and stays one unit.
_SPECIAL = re.compile("[\n\r\u2029\ufdd0\ufdd1\x00\ud800-\udfff]")
_REPLACED = {"\n": "\u2028", "\r": "\u2028", "\u2029": "\u2028"}


class ArticleDocument(QTextDocument):
    """A content as a document. ``map`` converts offsets, ``blocks`` gives the Block of each segment."""

    def __init__(self, content: Content, style: TypeStyle, pictures: Pictures, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.content, self.style, self.pictures = content, style, pictures
        self.map = PositionMap(content, [])
        self.head: HeadLayout | None = None
        self.table_ends: dict[int, tuple[int, int]] = {}  # table number -> first and last segment index
        self.is_part = self.goes_on = False  # whether it is of a part of the content; whether text comes after that
        self.crowded: set[int] = set()  # the numbers of tables that are hard to read as they are fitted
        self.mirrored = is_right_to_left(content.text)  # the first column of a table stands at the right

    def fitted(self) -> bool:
        """True if anything in it was made for a certain width of the column."""
        return bool(self.pictures) or bool(self.table_ends) or (self.head is not None and self.head.is_fitted())

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Answer a resource from the pictures at hand, and anything else with a placeholder: nothing is opened."""
        address = name.toString() if isinstance(name, QUrl) else str(name)
        if address.startswith(IMAGE_SCHEME):
            number = address[len(IMAGE_SCHEME) :]
            if number.isascii() and number.isdigit() and len(number) < 8:
                return self.pictures.image(int(number))
        if kind == QTextDocument.ResourceType.ImageResource.value:
            return placeholder()
        return QByteArray(b" ")


def build(
    content: Content,
    style: TypeStyle,
    *,
    head: Head | None = None,
    gallery: Gallery | None = None,
    column: int = 0,
    scale: float = 1.0,
    gutter: int = GUTTER,
    only: slice = ALL,
    room: tuple[float, float] = (0.0, 0.0),
    parent: QObject | None = None,
) -> ArticleDocument:
    """Return the document of a content, with ``head`` above the text, if there is one.

    ``column`` is the width in pixels that pictures are fitted to. Without a ``gallery`` to take them from, boxes stand
    for all pictures. ``only`` these blocks are set, with ``room`` kept above and below for the others.
    """
    style = style.for_text(content.text, content.metadata.language)
    column = column or style.column_width()
    pictures = Pictures(gallery, style, column, scale)
    document = ArticleDocument(content, style, pictures, parent)
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(style.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTabStopDistance(style.em(2.0))
    document.setDefaultTextOption(option)
    _Builder(document, pictures, gutter, only).fill()
    frame = document.rootFrame()
    shape = frame.frameFormat()
    shape.setLeftMargin(gutter)
    shape.setRightMargin(gutter)
    if head is not None:
        document.head = HeadLayout(head, content, style, gutter, column)
    if not style.note:
        above, below = room
        shape.setTopMargin(above + style.em(1.8) + (document.head.height if document.head is not None else 0))
        shape.setBottomMargin(below + style.em(5))
    frame.setFrameFormat(shape)
    return document


class _Builder:
    def __init__(self, document: ArticleDocument, pictures: Pictures, gutter: int, only: slice) -> None:
        self._document, self._gutter, self._only = document, gutter, only
        self._content = document.content
        self._style = document.style
        self._pictures = pictures
        self._formats = formats_for(document.style)
        self._cursor = QTextCursor(document)
        self._segments: list[Segment] = []
        self._cells_left = MOST_CELLS
        self._plan: TablePlan | None = None  # of the table being put
        self._fresh = True  # the cursor stands in an empty block that nothing was put into yet
        self._hyphens = Hyphens(self._content) if self._style.justified else None
        self._breaks: list[int] = []  # of the block being put: where a word may be divided, in code points
        self._divided: dict[int, tuple[int, ...]] = {}  # by the offset of a segment, in UTF-16 units of its text

    def fill(self) -> None:
        """Put the blocks into the document."""
        cursor = self._cursor
        cursor.beginEditBlock()
        previous: Block | None = None
        blocks = islice(enumerate(self._content.blocks), self._only.start, self._only.stop)
        for is_table, group in groupby(blocks, key=lambda pair: pair[1].cell and pair[1].cell.table):
            if is_table is None:
                for index, block in group:
                    self._put_block(index, block, previous)
                    previous = block
            else:
                cells = list(group)
                if not self._put_table(is_table, cells, previous):
                    for index, block in cells:
                        self._put_block(index, block, previous)
                        previous = block
                previous = cells[-1][1]
        if self._fresh and self._segments:  # the empty block that Qt keeps after a table
            self._flatten()
        cursor.endEditBlock()
        self._document.map = PositionMap(self._content, self._segments, self._divided)

    def _put_block(self, index: int, block: Block, previous: Block | None) -> None:
        cursor, formats = self._cursor, self._formats
        block_format = _with_room(formats.block(block, previous), block)
        char_format = formats.char(block)
        if self._fresh:
            cursor.setBlockFormat(block_format)
            cursor.setBlockCharFormat(char_format)
            self._fresh = False
        else:
            cursor.insertBlock(block_format, char_format)
        start = self._content.starts[index]
        joined = block_format
        self._breaks = self._hyphens.breaks(block) if self._hyphens is not None and block.kind in RUNNING else []
        for a, b in split_block(block.text):
            if a:
                if joined is block_format:
                    joined = QTextBlockFormat(block_format)
                    joined.setTopMargin(0)
                cursor.insertBlock(joined, char_format)
            self._segments.append(Segment(start + a, b - a, cursor.position(), index))
            self._put_text(block, a, b)
            if self._breaks:
                self._divided[start + a] = in_units(block.text[a:b], [at - a for at in self._breaks if a < at < b])
        self._breaks = []

    def _put_text(self, block: Block, start: int, end: int) -> None:
        for at, b, spans in runs(block, start, end):
            for part in re.split(f"({OBJECT})", block.text[at:b]):
                if part == OBJECT:
                    self._put_picture(block, spans)
                elif part:
                    text = self._with_hyphens(part, at)
                    text = text if text.isprintable() else as_shown(text)
                    self._cursor.insertText(text, self._formats.char(block, spans))
                at += len(part)

    def _with_hyphens(self, text: str, start: int) -> str:
        """Return a part of the block, which begins at ``start`` of it, with a soft hyphen wherever it may break."""
        low, high = bisect_right(self._breaks, start), bisect_left(self._breaks, start + len(text))
        if low >= high:
            return text
        cuts = [0, *(at - start for at in self._breaks[low:high]), len(text)]
        return SOFT_HYPHEN.join(text[a:b] for a, b in pairwise(cuts))

    def _put_picture(self, block: Block, spans: tuple[Span, ...]) -> None:
        image = next((span for span in spans if span.kind is SpanKind.IMAGE), None)
        source = image.target if image else block.target
        alone = block.kind is BlockKind.IMAGE
        room: float = self._pictures.column - sum(indent(self._style, block))
        if self._plan is not None and block.cell is not None:
            room = self._plan.room_in(block.cell) or room
        number, size = self._pictures.add(source, image.label if image else "", alone=alone, room=max(16, int(room)))
        form = QTextImageFormat()
        form.merge(self._formats.char(block, spans))
        form.setName(f"{IMAGE_SCHEME}{number}")
        form.setWidth(size.width())
        form.setHeight(max(1, size.height()))
        if not alone:
            form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
        self._cursor.insertImage(form)

    def _put_table(self, number: int, cells: list[tuple[int, Block]], previous: Block | None) -> bool:
        """Put the cells into a table; return False if it is too large or too wild for one."""
        spans = [block.cell for _, block in cells if block.cell is not None]
        if any(c.row < 0 or c.column < 0 for c in spans):
            return False
        rows = max(c.row for c in spans) + 1
        columns = max(c.column for c in spans) + 1
        if rows * columns > self._cells_left or columns > 200:
            return False
        self._cells_left -= rows * columns
        first = len(self._segments)
        rows_in_one = rows if rows * columns <= CELLS_IN_ONE else max(1, CELLS_IN_ONE // columns)
        column, inwards = self._pictures.column, indent(self._style, cells[0][1])[0]
        blocks = [block for _, block in cells]
        wide = self._pictures.widest(blocks)  # Qt lets a picture lie over the next column rather than give it room
        always = rows_in_one < rows or self._document.mirrored or bool(wide)
        self._plan = plan = plan_table(blocks, columns, self._style, column - inwards, wide, always=always)
        usual, style = self._formats, self._style
        if plan.crowded:
            self._document.crowded.add(number)
        if plan.style is not style:
            self._style, self._formats = plan.style, formats_for(plan.style)
        parts: dict[int, list[tuple[int, Block]]] = {}
        for index, block in cells:
            if block.cell is not None:
                parts.setdefault(block.cell.row // rows_in_one, []).append((index, block))
        for part in sorted(parts):
            top = part * rows_in_one
            height = min(rows_in_one, rows - top)
            above = style.em(0.9) if part == 0 and previous is not None else 0
            below = style.em(0.9) if part == max(parts) else 0
            shape = plan.shape(column, inwards, (above, below))
            if self._document.mirrored:
                plan.mirror(shape, self._gutter)
            self._put_table_part(parts[part], top, height, columns, shape)
        self._formats, self._style, self._plan = usual, style, None
        self._segments[first:] = sorted(self._segments[first:])
        self._document.table_ends[number] = (first, len(self._segments) - 1)
        return True

    def _put_table_part(
        self, cells: list[tuple[int, Block]], top: int, rows: int, columns: int, shape: QTextTableFormat
    ) -> None:
        """Put some rows into a table of their own. A large table is several, so that only what is seen is laid out."""
        cursor = self._cursor
        if self._fresh:
            self._flatten()  # what stands between two tables, or before the first block
        table = cursor.insertTable(rows, columns, shape)
        self._merge_cells(table, [block.cell for _, block in cells if block.cell is not None], top)
        self._shape_cells(table, cells, top)
        self._fill_cells(table, cells, top)
        cursor.setPosition(table.lastPosition() + 1)
        self._fresh = True

    def _merge_cells(self, table: QTextTable, spans: list[Cell], top: int) -> None:
        for c in spans:
            down = min(c.row_span, MOST_SPAN, table.rows() - (c.row - top))
            right = max(1, min(c.column_span, MOST_SPAN, table.columns() - c.column))
            if down > 1 or right > 1:
                left = self._column_of(table, c) - (right - 1 if self._document.mirrored else 0)
                table.mergeCells(c.row - top, left, max(1, down), right)

    def _column_of(self, table: QTextTable, cell: Cell) -> int:
        """Return in which of Qt's columns, which are counted from the left, a cell begins."""
        return table.columns() - 1 - cell.column if self._document.mirrored else cell.column

    def _shape_cells(self, table: QTextTable, cells: list[tuple[int, Block]], top: int) -> None:
        """Give every cell its padding and the hairline below it (Qt keeps both in a character format)."""
        style, colours = self._style, self._style.appearance
        headers = {block.cell.row - top for _, block in cells if block.cell and block.cell.header}
        font = self._formats.char(cells[0][1])
        shapes = []
        for colour in (colours.hairline, mix(colours.muted, colours.paper, 0.3)):
            shape = QTextTableCellFormat()
            shape.merge(font)
            shape.setTopPadding(style.em(0.3))
            shape.setBottomPadding(style.em(0.35))
            shape.setLeftPadding(style.em(0.5))
            shape.setRightPadding(style.em(0.5))
            shape.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            shape.setBottomBorder(1)
            shape.setBottomBorderBrush(QBrush(QColor(colour)))
            shapes.append(shape)
        for row in range(table.rows()):
            for column in range(table.columns()):
                table.cellAt(row, column).setFormat(shapes[row in headers])

    def _fill_cells(self, table: QTextTable, cells: list[tuple[int, Block]], top: int) -> None:
        cursor = self._cursor
        filled: dict[tuple[int, int], list[tuple[int, int, int]]] = {}
        for index, block in cells:
            if block.cell is None:
                continue
            cell = table.cellAt(block.cell.row - top, self._column_of(table, block.cell))
            at = (cell.row(), cell.column())
            bare = replace(block, containers=()) if block.containers else block  # its table stands further in
            block_format, char_format = self._formats.block(bare, None), self._formats.char(block)
            if self._document.mirrored and not block.cell.align:
                block_format = at_right(block_format)  # numbers and other scripts too
            for a, b in split_block(block.text):
                if at not in filled:
                    cursor.setPosition(cell.firstPosition())
                    cursor.setBlockFormat(block_format)  # its character format holds the cell's shape
                else:
                    cursor.setPosition(cell.lastPosition())
                    further = QTextBlockFormat(block_format)
                    further.setTopMargin(0 if a else self._style.em(0.3))
                    cursor.insertBlock(further, char_format)
                self._put_text(block, a, b)
                filled.setdefault(at, []).append((index, a, b))
        for (row, column), parts in filled.items():  # only now does nothing move any more
            qt_block = self._document.findBlock(table.cellAt(row, column).firstPosition())
            for index, a, b in parts:
                start = self._content.starts[index] + a
                self._segments.append(Segment(start, b - a, qt_block.position(), index))
                qt_block = qt_block.next()

    def _flatten(self) -> None:
        """Make the current empty block, which Qt needs and the content has not, as good as invisible."""
        flat = QTextBlockFormat()
        flat.setLineHeight(1, FIXED)
        tiny = QTextCharFormat()
        tiny.setProperty(QTextFormat.Property.FontPixelSize, 1)
        self._cursor.setBlockFormat(flat)
        self._cursor.setBlockCharFormat(tiny)


def _with_room(usual: QTextBlockFormat, block: Block) -> QTextBlockFormat:
    """Return how a block stands: with room over its lines where a reading stands over one of its words."""
    if not any(span.kind is SpanKind.RUBY for span in block.spans) or usual.lineHeightType() != FIXED:
        return usual
    form = QTextBlockFormat(usual)
    form.setLineHeight(usual.lineHeight() * _RUBY_ROOM, FIXED)
    return form


def as_shown(text: str) -> str:
    """Return what stands in the document for a part of the text: for each code point one."""
    return _SPECIAL.sub(lambda match: _REPLACED.get(match[0], "\ufffd"), text)
