"""What stands behind or beside the text of a document and is not text: list markers, quote bars, tints, rules.

Draws only what is in sight, from the Content's blocks; works for an article and for a note alike.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTextCursor

from desktop.article.content import Block, BlockKind, SpanKind
from desktop.ui.page.typeset.formats import block_size, indent
from desktop.ui.page.typeset.geometry import Geometry, ShownSegment
from desktop.ui.widgets.typography import TypeStyle, mix

_SIZE = 0.5  # of the text's
_NARROWEST = 0.7  # of its width: what would still be too wide for the next reading begins further left instead


def paint_ruby(painter: QPainter, style: TypeStyle, geometry: Geometry, piece: ShownSegment, block: Block) -> None:
    """Draw the readings of a block's words; the painter is in document coordinates.

    A reading over a word that is parted by a line's end stands over the part that is longer.
    """
    spans = [span for span in block.spans if span.kind is SpanKind.RUBY and span.label]
    if not spans:
        return
    start = geometry.document.content.starts[piece.segment.block]
    font = style.font(block_size(style, block) * _SIZE)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(QColor(style.appearance.muted))
    for span in spans:
        parts = list(geometry.fragments(piece, start + span.start, start + span.end))
        if not parts:
            continue
        rect = max(parts, key=lambda part: part.rect.width()).rect
        wide = metrics.horizontalAdvance(span.label)
        squeezed = min(1.0, max(_NARROWEST, rect.width() * 1.3 / wide)) if wide else 1.0
        painter.save()
        painter.translate(QPointF(rect.center().x() - wide * squeezed / 2, rect.top() - metrics.descent() * 0.3))
        painter.scale(squeezed, 1.0)
        painter.drawText(QPointF(0, 0), span.label)
        painter.restore()


def paint_ornaments(painter: QPainter, geometry: Geometry, shown: list[ShownSegment]) -> None:
    """Paint the ornaments of the segments in sight; the painter is in document coordinates."""
    document = geometry.document
    style, blocks = document.style, document.content.blocks
    bars: dict[int, tuple[QRectF, int]] = {}
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for piece in shown:
        block = blocks[piece.segment.block]
        first = piece.segment.offset == document.content.starts[piece.segment.block]
        if block.containers and "quote" in block.containers:
            _note_bars(bars, painter, geometry, block, piece)
        match block.kind:
            case BlockKind.CODE:
                _code_tint(painter, style, piece)
            case BlockKind.RULE:
                _rule(painter, style, piece)
            case BlockKind.FOOTNOTE if first:
                _footnote(painter, style, geometry, piece, blocks)
        if block.spans and block.kind is not BlockKind.CODE:
            _inline_code(painter, style, geometry, piece, block)
            paint_ruby(painter, style, geometry, piece, block)
        if block.marker and first and block.kind is not BlockKind.FOOTNOTE:
            _marker(painter, style, block, piece)
    for bar, _ in bars.values():
        _bar(painter, style, bar)


def _base(style: TypeStyle, block: Block, piece: ShownSegment) -> float:
    """Return the left edge of the column that the block stands in."""
    first = piece.block.layout().lineAt(0)
    if not first.isValid():
        return piece.rect.left()
    if piece.block.textDirection() == Qt.LayoutDirection.RightToLeft:
        return piece.rect.left() + piece.block.blockFormat().leftMargin()
    return piece.rect.left() + piece.block.blockFormat().leftMargin() - indent(style, block)[0]


def _note_bars(
    bars: dict[int, tuple[QRectF, int]], painter: QPainter, geometry: Geometry, block: Block, piece: ShownSegment
) -> None:
    """Collect a bar for each quote the block stands in; bars of neighbouring blocks grow together."""
    style, table = geometry.document.style, QTextCursor(piece.block).currentTable() if block.cell is not None else None
    mirrored = piece.block.textDirection() == Qt.LayoutDirection.RightToLeft
    form = piece.block.blockFormat()
    first = piece.block.layout().lineAt(0)
    text, inwards = _text_rect(piece), indent(style, block)[0]
    if table is not None:  # one bar for all of it
        mirrored, text = geometry.document.mirrored, geometry.table_rect(table)
        left = -text.right() - inwards if mirrored else text.left() - inwards
    elif mirrored and first.isValid():  # from the right edge of the column inwards
        left = -(piece.rect.left() + first.x() + first.width() + form.rightMargin())
    else:
        left = _base(style, block, piece)
    pad = style.code_padding if block.kind is BlockKind.CODE else style.em(0.15)
    for depth, container in enumerate(block.containers):
        if container == "quote":
            x = -left - 4 if mirrored else left + 1
            bar = QRectF(x, text.top() - pad, 3, text.height() + 2 * pad)
            before, index = bars.get(depth, (None, -1))
            if before is not None and before.left() == bar.left() and index == piece.number - 1:
                bars[depth] = (before.united(bar), piece.number)
            else:
                if before is not None:
                    _bar(painter, style, before)
                bars[depth] = (bar, piece.number)
        left += style.quote_indent if container == "quote" else style.list_indent


def _bar(painter: QPainter, style: TypeStyle, bar: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(style.appearance.hairline))
    painter.drawRoundedRect(bar, 1.5, 1.5)


def _text_rect(piece: ShownSegment) -> QRectF:
    """Return where the lines of a block stand, from the top of the first to the bottom of the last."""
    layout = piece.block.layout()
    lines = layout.boundingRect()
    return QRectF(piece.rect.left(), piece.rect.top() + lines.top(), piece.rect.width(), lines.height())


def _code_tint(painter: QPainter, style: TypeStyle, piece: ShownSegment) -> None:
    first = piece.block.layout().lineAt(0)
    if not first.isValid():
        return
    pad = style.code_padding
    text = _text_rect(piece)
    left = piece.rect.left() + piece.block.blockFormat().leftMargin() - pad
    rect = QRectF(left, text.top() - pad, first.width() + 2 * pad, text.height() + 2 * pad)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(mix(style.appearance.paper, style.appearance.ink, 0.045 if not style.appearance.dark else 0.06))
    painter.drawRoundedRect(rect, 6, 6)


def _rule(painter: QPainter, style: TypeStyle, piece: ShownSegment) -> None:
    line = piece.block.layout().lineAt(0)
    width = line.width() if line.isValid() else piece.rect.width()
    y = round(_text_rect(piece).center().y()) + 0.5
    left = piece.rect.left() + (line.x() if line.isValid() else 0)
    painter.setPen(QPen(QColor(style.appearance.hairline), 1))
    painter.drawLine(QPointF(left, y), QPointF(left + width, y))


def _footnote(
    painter: QPainter, style: TypeStyle, geometry: Geometry, piece: ShownSegment, blocks: tuple[Block, ...]
) -> None:
    block = blocks[piece.segment.block]
    before = blocks[piece.segment.block - 1] if piece.segment.block else None
    same = before is not None and before.kind is BlockKind.FOOTNOTE
    if before is not None and not same and before.kind is not BlockKind.HEADING:
        # the rule that parts the footnotes from the text
        y = round(piece.rect.top() - style.em(1.0)) + 0.5
        painter.setPen(QPen(QColor(style.appearance.hairline), 1))
        left, width = _base(style, block, piece), style.em(8)
        line = piece.block.layout().lineAt(0)
        if piece.block.textDirection() == Qt.LayoutDirection.RightToLeft and line.isValid():
            left = piece.rect.left() + line.x() + line.width() + piece.block.blockFormat().rightMargin() - width
        painter.drawLine(QPointF(left, y), QPointF(left + width, y))
    if not (same and before is not None and before.target == block.target):
        _hang(painter, style, block, piece, block.marker or block.target, style.appearance.muted)


def _inline_code(painter: QPainter, style: TypeStyle, geometry: Geometry, piece: ShownSegment, block: Block) -> None:
    start = geometry.document.content.starts[piece.segment.block]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(mix(style.appearance.paper, style.appearance.ink, 0.055 if not style.appearance.dark else 0.075))
    for span in block.spans:
        if span.kind in (SpanKind.CODE, SpanKind.MATH):
            for fragment in geometry.fragments(piece, start + span.start, start + span.end):
                painter.drawRoundedRect(fragment.rect.adjusted(-2, 1, 2, 0), 3, 3)


def _marker(painter: QPainter, style: TypeStyle, block: Block, piece: ShownSegment) -> None:
    line = piece.block.layout().lineAt(0)
    if not line.isValid():
        return
    left = piece.rect.left() + piece.block.blockFormat().leftMargin()
    baseline = piece.rect.top() + line.y() + line.ascent()
    colours = style.appearance
    unit = style.pixels * block_size(style, block)
    gap = style.em(0.5)
    right_to_left = piece.block.textDirection() == Qt.LayoutDirection.RightToLeft
    if right_to_left:
        left = piece.rect.left() + line.x() + line.width()
    if block.marker in ("☐", "☑"):
        side = round(unit * 0.72)
        x = left + gap if right_to_left else left - gap - side
        _task_box(painter, QRectF(round(x) + 0.5, round(baseline - side) + 0.5, side, side), block.marker == "☑", style)
    elif block.marker == "•":
        depth = sum(1 for c in block.containers if c == "ul")
        radius = unit * 0.13
        x = left + gap + radius if right_to_left else left - gap - radius * 1.6
        centre = QPointF(x, baseline - unit * 0.27)
        painter.setPen(QPen(QColor(colours.muted), 1.2) if depth % 3 == 2 else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if depth % 3 == 2 else QColor(colours.muted))
        if depth % 3 == 0 and depth:
            painter.drawRect(QRectF(centre.x() - radius, centre.y() - radius, radius * 2, radius * 2))
        else:
            painter.drawEllipse(centre, radius, radius)
    else:
        _hang(painter, style, block, piece, block.marker, colours.muted)


def _hang(painter: QPainter, style: TypeStyle, block: Block, piece: ShownSegment, text: str, colour: str) -> None:
    """Draw a short text that ends just before the block's first line."""
    line = piece.block.layout().lineAt(0)
    if not line.isValid() or not text:
        return
    font = style.font(block_size(style, block))
    painter.setFont(font)
    painter.setPen(QColor(colour))
    gap = style.em(0.45)
    wide = painter.fontMetrics().horizontalAdvance(text)
    baseline = piece.rect.top() + line.y() + line.ascent()
    if piece.block.textDirection() == Qt.LayoutDirection.RightToLeft:
        x = piece.rect.left() + line.x() + line.width() + gap
    else:
        x = piece.rect.left() + piece.block.blockFormat().leftMargin() - gap - wide
    painter.drawText(QPointF(x, baseline), text)


def _task_box(painter: QPainter, box: QRectF, done: bool, style: TypeStyle) -> None:
    colours = style.appearance
    painter.setPen(QPen(QColor(colours.muted), 1.3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 2.5, 2.5)
    if done:
        painter.setPen(QPen(QColor(colours.ink), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        x, y, side = box.x(), box.y(), box.width()
        tick = ((0.24, 0.52), (0.44, 0.72), (0.78, 0.28))
        painter.drawPolyline([QPointF(x + side * right, y + side * down) for right, down in tick])
