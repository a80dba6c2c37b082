"""The lines of a laid-out document: where each stands, and the drawing of those that stand on one page.

Each line is drawn once and by itself, so that the text of a page holds no word of its neighbours.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QTextCursor, QTextLine

from desktop.article.content import Block, BlockKind, Role
from desktop.ui.page.typeset.geometry import Geometry, ShownSegment
from desktop.ui.page.typeset.ornaments import paint_ornaments
from desktop.ui.printing.cutting import Line
from desktop.ui.widgets.appearance import Appearance
from desktop.ui.widgets.typography import mix

_REACH = 24.0  # tints and bars stand out from their lines so far
_EDGE = 14.0
BELOW_HEADER = 12.0  # its rule, and what the first row keeps from it


def lines_of(geometry: Geometry) -> Iterator[Line]:
    """Yield the lines of the whole document, segment by segment, laying it out on the way."""
    blocks = geometry.document.content.blocks
    layout = geometry.document.documentLayout()
    row, part, headed = (-1, -1), 0, header_rows(blocks)
    for segment in geometry.map.segments:
        block = blocks[segment.block]
        at = (block.cell.table, block.cell.row) if block.cell is not None else (-1, -1)
        if block.cell is None or at != row:
            part += 1
        row = at
        text = geometry.document.findBlock(segment.position)
        top = layout.blockBoundingRect(text).top()
        for line in _text_lines(text.layout()):
            y = top + line.y()
            table = at[0] if at[1] >= headed.get(at[0], at[1] + 1) else -1
            yield Line(y, y + line.height(), part, leads=_leads(block), whole=block.cell is not None, table=table)


def header_rows(blocks: Sequence[Block]) -> dict[int, int]:
    """Return how many rows at the top of each table are of header cells alone, of the tables that have some."""
    rows: dict[int, dict[int, bool]] = {}
    for block in blocks:
        if (cell := block.cell) is not None:
            known = rows.setdefault(cell.table, {})
            known[cell.row] = known.get(cell.row, True) and cell.header
    counts = {
        table: sum(1 for _ in takewhile(bool, dict(sorted(known.items())).values())) for table, known in rows.items()
    }
    return {table: count for table, count in counts.items() if 0 < count < len(rows[table])}


def header_spans(geometry: Geometry) -> dict[int, tuple[float, float]]:
    """Return between which heights the header of each table stands that has one, rule and all."""
    document, blocks = geometry.document, geometry.document.content.blocks
    headed, spans = header_rows(blocks), dict[int, tuple[float, float]]()
    for segment in geometry.map.segments if headed else ():
        cell = blocks[segment.block].cell
        if cell is not None and cell.row < headed.get(cell.table, 0):
            rect = document.documentLayout().blockBoundingRect(document.findBlock(segment.position))
            top, bottom = spans.get(cell.table, (rect.top(), rect.bottom()))
            spans[cell.table] = min(top, rect.top()), max(bottom, rect.bottom() + BELOW_HEADER)
    return spans


def _leads(block: Block) -> bool:
    header = block.cell is not None and block.cell.header
    return block.kind in (BlockKind.HEADING, BlockKind.TERM) or block.role is Role.CAPTION_OF_NEXT or header


def _text_lines(layout: object) -> Iterator[QTextLine]:
    for number in range(layout.lineCount()):  # type: ignore[attr-defined]
        yield layout.lineAt(number)  # type: ignore[attr-defined]


def on_page(geometry: Geometry, top: float, bottom: float) -> list[ShownSegment]:
    """Return the segments of which a line stands between two heights."""
    return [piece for piece in geometry.shown(top - _REACH, bottom + _REACH) if any(_between(piece, top, bottom))]


def _between(piece: ShownSegment, top: float, bottom: float) -> Iterator[QTextLine]:
    """Yield the lines of a segment whose middle stands between two heights."""
    for line in _text_lines(piece.block.layout()):
        middle = piece.rect.top() + line.y() + line.height() / 2
        if top <= middle < bottom:
            yield line


def paint_behind(painter: QPainter, geometry: Geometry, shown: list[ShownSegment], top: float, bottom: float) -> None:
    """Draw what stands behind and beside the lines: tints, bars, markers, the rules of tables."""
    painter.save()
    width = geometry.document.textWidth()
    painter.setClipRect(QRectF(-_REACH, top - _EDGE, width + 2 * _REACH, bottom - top + 2 * _EDGE))
    paint_ornaments(painter, geometry, shown)
    painter.restore()
    _paint_rules(painter, geometry, shown, top, bottom)


def paint_lines(painter: QPainter, shown: list[ShownSegment], top: float, bottom: float) -> None:
    """Draw the lines between two heights, each at its place in the document."""
    for piece in shown:
        for line in _between(piece, top, bottom):
            line.draw(painter, QPointF(piece.rect.topLeft()))


def _paint_rules(painter: QPainter, geometry: Geometry, shown: list[ShownSegment], top: float, bottom: float) -> None:
    """Draw the hairline below each row of a table that ends here."""
    document = geometry.document
    rows: dict[tuple[int, int], tuple[float, float, float, bool]] = {}
    for piece in shown:
        cell = document.content.blocks[piece.segment.block].cell
        table = QTextCursor(piece.block).currentTable() if cell is not None else None
        if cell is None or table is None:
            continue
        frame = geometry.table_rect(table)
        padding = table.cellAt(piece.block.position()).format().toTableCellFormat().bottomPadding()
        low = piece.rect.top() + piece.block.layout().boundingRect().bottom() + padding
        at = (cell.table, cell.row + cell.row_span - 1)
        known = rows.get(at, (frame.left(), frame.right(), low, False))
        rows[at] = (known[0], known[1], max(known[2], low), known[3] or cell.header)
    for left, right, low, header in rows.values():
        if top <= low <= bottom + _EDGE:
            painter.setPen(QPen(_rule_colour(document.style.appearance, header), 1))
            painter.drawLine(QPointF(left, low), QPointF(right, low))


def _rule_colour(look: Appearance, header: bool) -> QColor:
    return mix(look.muted, look.paper, 0.3) if header else QColor(look.hairline)
