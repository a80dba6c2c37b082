"""The pages of one article: laid out step by step, then painted one by one on whatever there is, paper or screen."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from desktop.article.content import Block, BlockKind, Content, SpanKind
from desktop.article.direction import is_right_to_left
from desktop.shown_text import in_one_line
from desktop.texts import tr
from desktop.ui.margin.painting import paint_leader
from desktop.ui.page.pictures.gallery import Gallery
from desktop.ui.page.typeset.document import GUTTER, ArticleDocument, build
from desktop.ui.page.typeset.geometry import Geometry
from desktop.ui.printing.cutting import Line, cut, merged
from desktop.ui.printing.flow import Piece, Slip, flow
from desktop.ui.printing.legend import ROW, LegendItem, paint_legend, rows_of
from desktop.ui.printing.lines import BELOW_HEADER, header_spans, lines_of, on_page, paint_behind, paint_lines
from desktop.ui.printing.marks import GREY, PAPER, Marking
from desktop.ui.printing.paper import Box, Paper
from desktop.ui.printing.printed import Printed
from desktop.ui.printing.slips import HEAD, Slips
from desktop.ui.widgets.typography import TypeStyle, mix

_LINES_A_STEP, _NOTES_A_STEP = 100, 20  # after which it is told how far the work is
_AFTER_HEAD = 22.0
_MOST_HEADER = 0.3  # of a page, for the header of a table that is repeated
NOWHERE = (0.0, 0.0)
_LINES = 165  # per cent: room for the numbers of notes and for lines below the text


def height_between(span: tuple[float, float]) -> float:
    """Return how high what stands between two heights is."""
    return span[1] - span[0]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The contents of one page: a stretch of the article, none where both heights are one, and pieces of notes."""

    top: float
    bottom: float
    height: float  # of the room for text
    header: tuple[float, float] = NOWHERE  # of a table that goes on here: where it stands in the document
    pieces: tuple[tuple[Piece, Box], ...] = ()

    @property
    def shift(self) -> float:
        """Return what to add to a height in the document to have it from the top of the page's text."""
        return height_between(self.header) - self.top


class Sheets:
    """See the module. Iterate ``steps`` to its end, then ``pages`` are there and ``paint`` draws them."""

    def __init__(self, printed: Printed, gallery: Gallery | None = None, *, scale: float = 2.0) -> None:
        self.printed = printed
        self._style = TypeStyle(GREY if printed.grey else PAPER, lines=_LINES)
        noted = [annotation for annotation in printed.placed() if annotation.note.strip()]
        lost = printed.unplaced()
        self._noted, self._placed = [*noted, *lost], len(noted)
        self.paper = Paper(printed.size, bool(self._noted), is_right_to_left(printed.content.text))
        self.marking = Marking(printed, {annotation.id: n + 1 for n, annotation in enumerate(self._noted)}, self._style)
        text = self.paper.text
        self._document = _laid_out(printed.content, self._style, text.width, gallery, scale)
        self._geometry = Geometry(self._document)
        self._head = _Head(printed, self._style, self.paper)
        self._slips = Slips(self._noted, self._style, self.paper.lane.width, self.paper.lane.height)
        self._lines: list[list[Line]] = []
        self.pages: list[Sheet] = []

    def steps(self) -> Iterator[tuple[int, int]]:
        """Lay the pages out, and yield now and then how much of how much is done."""
        total = len(self._geometry.map.segments) + len(self._noted)
        unmerged: list[Line] = []
        for line in lines_of(self._geometry):
            unmerged.append(line)
            if len(unmerged) % _LINES_A_STEP == 0:
                yield min(line.part, total), total
        lines = merged(unmerged, self.paper.text.height)
        self._headers = header_spans(self._geometry)
        cuts = cut(lines, self._room, lambda line: height_between(self._header_above(line))) or [(0, 0)]
        pages = [self._page(lines[a:b], number) for number, (a, b) in enumerate(cuts)]
        begun = total - len(self._noted)
        slips: list[Slip] = []
        for number in range(len(self._noted)):
            slips.append(self._slip(number, pages))
            if number % _NOTES_A_STEP == 0:
                yield begun + number, total
        self.pages = self._fill(pages, slips)

    def _room(self, page: int) -> float:
        return self.paper.text.height - (self._head.height if page == 0 else 0)

    def _header_above(self, line: Line) -> tuple[float, float]:
        """Return where the header stands that is repeated above a page's first line; nowhere if it would fill it."""
        span = self._headers.get(line.table, NOWHERE)
        return span if height_between(span) < self.paper.text.height * _MOST_HEADER else NOWHERE

    def _page(self, lines: list[Line], number: int) -> Sheet:
        if not lines:
            return Sheet(0.0, 0.0, self._room(number))
        return Sheet(lines[0].top, lines[-1].bottom, self._room(number), self._header_above(lines[0]))

    def _slip(self, number: int, pages: list[Sheet]) -> Slip:
        lines = self._slips.lines(number, quoted=number >= self._placed)
        self._lines.append(lines)
        tops, bottoms = tuple(line.top for line in lines), tuple(line.bottom for line in lines)
        if number >= self._placed:
            return Slip(len(pages), 0.0, HEAD, tops, bottoms)
        edge = self._geometry.edge(self._noted[number].anchor.start or 0)
        middle = edge.center().y()
        page = min(bisect_right(pages, middle, key=lambda page: page.bottom), len(pages) - 1)
        return Slip(page, max(0.1, edge.top() + pages[page].shift), HEAD, tops, bottoms)

    def _fill(self, own: list[Sheet], slips: list[Slip]) -> list[Sheet]:
        flowed = flow(slips, len(own), [*(page.height for page in own), self.paper.lane.height])
        pages: list[Sheet] = []
        for number, page in enumerate(own):
            lane = self._below_head(self.paper.lane, number)
            pages.append(replace(page, pieces=tuple((piece, lane) for piece in flowed[number])))
        boxes, further = self.paper.columns(), flowed[len(own) :]
        for start in range(0, len(further), len(boxes)):
            columns = zip(further[start : start + len(boxes)], boxes, strict=False)
            pieces = tuple((piece, box) for column, box in columns for piece in column)
            pages.append(Sheet(0.0, 0.0, self.paper.lane.height, pieces=pieces))
        return pages

    def _below_head(self, box: Box, page: int) -> Box:
        high = self._head.height if page == 0 else 0
        return replace(box, y=box.y + high, height=box.height - high)

    def _legend(self, top: float, bottom: float) -> tuple[LegendItem, ...]:
        """Return the themes of what is marked between two heights."""
        seen: set[str | None] = set()
        for piece in on_page(self._geometry, top, bottom) if bottom > top else ():
            segment = piece.segment
            for mark in self.marking.index.between(segment.offset, segment.offset + segment.length):
                seen |= {theme.id for theme in self.printed.themes_of(mark.annotation)} or {None}
        return tuple(LegendItem(theme, 0) for theme, _ in self.printed.used() if (theme.id if theme else None) in seen)

    def pictures_on(self, number: int) -> list[str]:
        """Return the sources of the pictures that a page shows."""
        page, sources = self.pages[number], dict[str, None]()
        blocks = self.printed.content.blocks
        for piece in on_page(self._geometry, page.top, page.bottom) if page.bottom > page.top else ():
            block = blocks[piece.segment.block]
            if block.kind is BlockKind.IMAGE and block.target:
                sources[block.target] = None
            sources.update((span.target, None) for span in block.spans if span.kind is SpanKind.IMAGE)
        return list(sources)

    def paint(self, painter: QPainter, number: int) -> None:
        """Draw a page; the painter is in the sheet's units, from its upper left corner."""
        page = self.pages[number]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if number == 0:
            self._head.paint(painter, self.marking)
        if page.bottom > page.top:
            self._paint_text(painter, number, page)
        for piece, box in page.pieces:
            quoted = piece.slip >= self._placed
            if piece.beside:
                self._paint_leader(painter, piece, page, number)
            self._slips.paint(painter, box, piece, self._lines[piece.slip], self.marking, quoted=quoted)
        self._paint_frame(painter, number, page)

    def _paint_text(self, painter: QPainter, number: int, page: Sheet) -> None:
        box = self._below_head(self.paper.text, number)
        shown = on_page(self._geometry, page.top, page.bottom)
        painter.save()
        painter.translate(box.x - GUTTER, box.y + page.shift)
        self._paint_header(painter, page)
        paint_behind(painter, self._geometry, shown, page.top, page.bottom)
        inner = (page.top + 1, page.bottom - 1)  # lines that only touch the page are not on it
        self.marking.paint(painter, self._geometry, shown, *inner)
        paint_lines(painter, shown, page.top, page.bottom)
        self.marking.paint_tags(painter, self._geometry, shown, *inner)
        painter.restore()

    def _paint_header(self, painter: QPainter, page: Sheet) -> None:
        """Repeat the header of a table above the rows that go on here; the painter is in document coordinates."""
        top, bottom = page.header
        if bottom > top:
            shown = on_page(self._geometry, top, bottom)
            painter.save()
            painter.translate(0, page.top - bottom)
            paint_behind(painter, self._geometry, shown, top, bottom - BELOW_HEADER)
            paint_lines(painter, shown, top, bottom - BELOW_HEADER)
            painter.restore()

    def _paint_leader(self, painter: QPainter, piece: Piece, page: Sheet, number: int) -> None:
        text, lane = self._below_head(self.paper.text, number), self._below_head(self.paper.lane, number)
        annotation = self._noted[piece.slip]
        edge = self._geometry.edge(annotation.anchor.start or 0)
        y = text.y + edge.bottom() + 2 + page.shift
        colour = mix(self.marking.line_colour(self.printed.themes_of(annotation)), "#FFFFFF", 0.45)
        edges = text.x + text.width, lane.x
        if self.paper.mirrored:
            edges = text.x, lane.x + lane.width
        paint_leader(painter, QPointF(edges[0], y), QPointF(edges[1], lane.y + piece.top + HEAD / 2), colour)

    def _paint_frame(self, painter: QPainter, number: int, page: Sheet) -> None:
        """Draw what stands around the text: the title above it, the themes and the page's number below it."""
        look = self._style.appearance
        font = small_font(self._style)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(look.muted))
        head, foot = self.paper.head, self.paper.foot
        if number:
            words = in_one_line(self.printed.title)
            if page.bottom <= page.top:
                words = tr("{title} — notes", title=words)
            title = metrics.elidedText(words, Qt.TextElideMode.ElideRight, head.width)
            painter.drawText(QRectF(head.x, head.y, head.width, head.height), _SIDES[self.paper.mirrored], title)
        told = f"{number + 1} / {len(self.pages)}"
        room = metrics.horizontalAdvance(told) + 24
        painter.drawText(QRectF(foot.x, foot.y, foot.width, foot.height), _SIDES[not self.paper.mirrored], told)
        left = foot.x + room if self.paper.mirrored else foot.x
        if number and (entries := self._legend(page.top, page.bottom)):
            rows = rows_of(entries, foot.width - room, self.marking, font)
            box = Box(left, foot.y, foot.width - room, ROW)
            paint_legend(painter, box, rows[:1], self.marking, font, mirrored=self.paper.mirrored)


_SIDES = (
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
)


def small_font(style: TypeStyle) -> QFont:
    """Return the face of what stands around the text."""
    return QFont(TypeStyle(style.appearance, style.zoom, note=True).font(0.88))


def _laid_out(
    content: Content, style: TypeStyle, width: float, gallery: Gallery | None, scale: float
) -> ArticleDocument:
    document = build(content, style, gallery=gallery, column=int(width), scale=scale)
    document.setPageSize(QSizeF(width + 2 * GUTTER, -1))
    document.setTextWidth(width + 2 * GUTTER)
    return document


class _Head:
    """The head of the first page: the title, whose article it is, and all themes with what they hold."""

    def __init__(self, printed: Printed, style: TypeStyle, paper: Paper) -> None:
        blocks = []
        if not printed.begins_with_title():
            blocks.append(Block(BlockKind.HEADING, in_one_line(printed.title) or tr("Untitled"), level=1))
        if printed.byline:
            blocks.append(Block(BlockKind.CAPTION, printed.byline))
        self._box = replace(paper.head, y=paper.head.y + 6)
        self._geometry: Geometry | None = None
        self._top, high = 0.0, 0.0
        if blocks:
            self._geometry = Geometry(_laid_out(Content(tuple(blocks)), style, self._box.width, None, 1.0))
            lines = list(lines_of(self._geometry))
            self._top, self._bottom = lines[0].top, lines[-1].bottom
            high = self._bottom - self._top + 12
        self._font, self._mirrored = small_font(style), paper.mirrored
        self._rows_at = self._box.y + high
        entries = tuple(LegendItem(theme, count) for theme, count in printed.used())
        self._rows = rows_of(entries, self._box.width, Marking(printed, {}, style), self._font)
        end = self._rows_at + len(self._rows) * ROW + _AFTER_HEAD
        self.height = max(0.0, end - paper.text.y)

    def paint(self, painter: QPainter, marking: Marking) -> None:
        """Draw it at the top of the first page."""
        if self._geometry is not None:
            painter.save()
            painter.translate(self._box.x - GUTTER, self._box.y - self._top)
            paint_lines(painter, on_page(self._geometry, self._top, self._bottom), self._top, self._bottom)
            painter.restore()
        box = replace(self._box, y=self._rows_at)
        paint_legend(painter, box, self._rows, marking, self._font, mirrored=self._mirrored)
