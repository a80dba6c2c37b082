"""Painting a page: its pictures, what stands for them until they are there, and annotations that are boxes, whose
edge and key tell their theme also where its colour does not."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from db.records import AnchorState
from desktop.ui.page.highlights import Look, colours_of, line_colour, paint_ear
from desktop.ui.page.mark_index import Mark
from desktop.ui.page.marks import Marks
from desktop.ui.pages.selecting import PagesSelection
from desktop.ui.pages.sheets import Sheets
from desktop.ui.pages.supply import Supply
from desktop.ui.pages.tiles import small, tiles
from desktop.ui.pages.tint import paper_of
from desktop.ui.widgets.appearance import NOTE_PIXELS, SPACE, Appearance
from desktop.ui.widgets.style import font, label_font

_TINT, _TINT_OUT = 0.13, 0.22  # how much of the theme's colour lies on the picture, of one that stands out
_EDGE, _EDGE_OUT = 1.6, 2.6  # pixels
_ROUND = 3.0
_KEY = 18.0  # pixels of the field of the key


def _paint_box(painter: QPainter, mark: Mark, box: QRectF, look: Look) -> None:
    annotation = mark.annotation
    stands_out = annotation.id in (look.current, look.hovered)
    back = not stands_out and annotation.id in look.rivals
    line = line_colour(colours_of(annotation, look.themes), look, back=back)
    tint = QColor(line)
    tint.setAlphaF(_TINT_OUT if stands_out else _TINT)
    wide = _EDGE_OUT if annotation.id == look.current else _EDGE
    painter.setBrush(tint)
    painter.setPen(QPen(QColor(look.appearance.paper), wide + 2))  # so that the edge is seen on any picture
    painter.drawRoundedRect(box, _ROUND, _ROUND)
    changed = annotation.anchor.state is AnchorState.CHANGED
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(line, wide, Qt.PenStyle.DashLine if changed else Qt.PenStyle.SolidLine))
    painter.drawRoundedRect(box, _ROUND, _ROUND)
    if annotation.note:
        paint_ear(painter, box, line)
    key = next((look.themes[id_].key for id_ in annotation.theme_ids if id_ in look.themes), None)
    if key:
        _paint_key(painter, box.topLeft(), str(key), line, QColor(look.appearance.paper))


def _paint_key(painter: QPainter, corner: QPointF, key: str, line: QColor, paper: QColor) -> None:
    field = QRectF(corner.x(), corner.y(), _KEY, _KEY)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(line)
    painter.drawRoundedRect(field, _ROUND, _ROUND)
    painter.setPen(paper)
    painter.setFont(label_font())
    painter.drawText(field, Qt.AlignmentFlag.AlignCenter, key)


_Mode = QPainter.CompositionMode
_PAD = 6 * SPACE


def paint_page(
    painter: QPainter, supply: Supply, page: int, rect: QRectF, seen: QRectF, appearance: Appearance
) -> None:
    """Paint one page, which stands at ``rect``, as far as it is seen; the painter is in the pages' coordinates."""
    painter.fillRect(rect, paper_of(appearance))
    if why := supply.refusal(page):
        paint_sentence(painter, rect, why, appearance)
    else:
        ratio = painter.device().devicePixelRatioF()
        blurred = supply.tiles.get(small(page, rect, appearance.id))
        for part in tiles(page, rect, seen, ratio, appearance.id):
            corner = rect.topLeft() + QPointF(part.x, part.y) / ratio
            place = QRectF(corner, QPointF(part.x + part.width, part.y + part.height) / ratio + rect.topLeft())
            if (picture := supply.tiles.get(part)) is not None:
                painter.drawImage(place, picture)
            elif blurred is not None:
                across, down = blurred.width() / part.across, blurred.height() / part.down
                source = QRectF(part.x * across, part.y * down, part.width * across, part.height * down)
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.drawImage(place, blurred, source)
    painter.setPen(QPen(QColor(appearance.hairline), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(-0.5, -0.5, -0.5, -0.5))


def paint_pages(painter: QPainter, supply: Supply, sheets: Sheets, seen: QRectF) -> None:
    """Paint the pages of which anything is seen."""
    layout = sheets.layout
    for page in layout.pages_between(seen.top(), seen.bottom()):
        paint_page(painter, supply, page, layout.rect(page), seen, sheets.style.appearance)


def paint_sentence(painter: QPainter, rect: QRectF, sentence: str, appearance: Appearance) -> None:
    """Write a sentence in the middle of what would be a page."""
    painter.setFont(font(NOTE_PIXELS))
    painter.setPen(QColor(appearance.muted))
    words = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(rect.adjusted(_PAD, _PAD, -_PAD, -_PAD), int(words), sentence)


def paint_marks(painter: QPainter, sheets: Sheets, marks: Marks, selection: PagesSelection, seen: QRectF) -> None:
    """Paint highlights, matches and what is selected, so that what is printed stays to be read through them."""
    appearance = sheets.style.appearance
    shown = sheets.geometry.shown(seen.top(), seen.bottom())
    painter.setCompositionMode(_Mode.CompositionMode_Lighten if appearance.dark else _Mode.CompositionMode_Multiply)
    marks.paint_under(painter, shown, seen.top(), seen.bottom())
    box, chosen = selection.box(), selection.ends.untrimmed()
    if box is not None:
        painter.fillRect(box, QColor(appearance.selection))
    if chosen.start < chosen.end:
        colour = QColor(appearance.selection)
        for piece in shown:
            if piece.segment.offset < chosen.end and chosen.start < piece.segment.offset + piece.segment.length:
                for fragment in sheets.geometry.fragments(piece, chosen.start, chosen.end):
                    painter.fillRect(fragment.rect, colour)
    painter.setCompositionMode(_Mode.CompositionMode_SourceOver)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for mark, edges in marks.boxes():
        if edges.intersects(seen):
            _paint_box(painter, mark, edges, marks.look)
    painter.restore()
    if (caret := selection.caret()) is not None:
        painter.fillRect(caret.adjusted(-0.5, 0, 0.5, 0), QColor(appearance.ink))
    if box is not None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for edge, style in ((appearance.paper, Qt.PenStyle.SolidLine), (appearance.ink, Qt.PenStyle.DashLine)):
            painter.setPen(QPen(QColor(edge), 1.4, style))
            painter.drawRect(box)
