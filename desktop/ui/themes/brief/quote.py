"""Painting a quote in a brief: a bar in its theme's colour, its words, where they are from. Laid out for a width.

Alone in its line it takes the width of the text; between other words it is a piece of that line.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import cache

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
)

from db.records import ThemeColours
from desktop.article.page_labels import in_short
from desktop.citing.names import name_text
from desktop.exporters.brief.quoted import Quoted
from desktop.exporters.brief.references import Reference, as_quoted, strayed
from desktop.shown_text import in_lines, in_one_line, shortened
from desktop.texts import tr
from desktop.ui.cards.card import PATH_JOINT, quoted
from desktop.ui.pages.area_pictures import AreaPictures
from desktop.ui.themes.brief.text import reference_of
from desktop.ui.widgets.appearance import LIGHT, NO_THEME, SPACE, Appearance
from desktop.ui.widgets.rows.lines import Lines
from desktop.ui.widgets.style import label_font, small_line_height
from desktop.ui.widgets.typography import TypeStyle, mix

BAR = 3
LEFT = BAR + 3 * SPACE  # of the words
_ABOVE, _BETWEEN, _BELOW = SPACE, SPACE // 2, SPACE
_LINE = 6 * SPACE - 1
_MOST_LINES = 40
_PICTURE = 60 * SPACE  # pixels that the picture of an area is high at the most
_MOST_NAMES = 3  # of authors that are all told
_SOURCE_LINES = 2
_LONGEST_PIECE = 60  # letters of a quote between other words
_LOOKED_AT = 4000  # letters of a quote's words; Qt wraps what is far longer for minutes
_LONGEST_LINE = 80  # letters of a line that may hold a quote and blanks alone
_KEPT = 1000
UNKNOWN = Quoted("", missing="…")


@cache
def quote_font(zoom: int = 100) -> QFont:
    """Return the face of a quote's words: the article's own, slanted, a little smaller; ``zoom`` in per cent."""
    face = QFont(TypeStyle(zoom=zoom).font(16 / 18))
    face.setItalic(True)
    return face


def source_of(quote: Quoted) -> str:
    """Return where a quote is from, in one line: author, title, page, headings, date."""
    author, names = quote.author, quote.item.get("author") or []
    if len(names) > _MOST_NAMES:  # else there would be no room for title and page
        author = tr("{name} et al.", name=name_text(names[0]))
    title = f"{author}: {quote.title}" if author else quote.title
    page = in_short(quote.page, several="–" in quote.page) if quote.page else ""
    parts = [title, page, PATH_JOINT.join(quote.path), quote.date, tr(quote.remark) if quote.remark else ""]
    return in_one_line(" · ".join(part for part in parts if part))


def spoken(quote: Quoted, themes: str = "") -> tuple[str, str]:
    """Return what a screen reader says of a quote under ``themes``: its words, and what they are under and from."""
    if quote.missing:
        return tr(quote.missing), ""
    return in_one_line(quote.words), ", ".join(filter(None, (themes, source_of(quote))))


class Laid:
    """A quote laid out for a width."""

    def __init__(self, quote: Quoted, width: int, zoom: int, picture: QSize | None = None) -> None:
        room = max(width - LEFT, 48)
        self.picture = picture  # how large that of an area stands above the words
        self._above = _ABOVE + (picture.height() + _ABOVE if picture is not None else 0)
        words = tr(quote.missing) if quote.missing else quote.words.replace("￼", " ").strip() or "…"
        words = in_lines(words if len(words) <= _LOOKED_AT else f"{words[:_LOOKED_AT]}…")
        self.words = Lines(words, quote_font(zoom), room, _MOST_LINES, line=round(_LINE * zoom / 100))
        self._laid: Lines | None = None  # the source, once it is seen
        self._source, self._room = "" if quote.missing else source_of(quote), room
        self.height = self._above + self.words.height + _BELOW
        if self._source:
            fits = QFontMetricsF(label_font()).horizontalAdvance(self._source) < room - 2
            self.height += _BETWEEN + (small_line_height() if fits else self._lines().height)

    def draw(self, painter: QPainter, left: int, top: int, ink: QColor, muted: QColor) -> None:
        """Draw words and source, their top left corner at ``left, top``."""
        self.words.draw(painter, left, top + self._above, ink)
        if self._source:
            self._lines().draw(painter, left, top + self._above + self.words.height + _BETWEEN, muted)

    def _lines(self) -> Lines:
        if self._laid is None:
            self._laid = Lines(self._source, label_font(), self._room, _SOURCE_LINES, line=small_line_height())
        return self._laid


class QuoteObject(QPyTextObject):
    """Draws the quotes of one document; Qt asks it how large each is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.appearance: Appearance = LIGHT
        self.width, self.zoom = 400, 100  # pixels of the text, size of the text in per cent
        self.hovered = -1  # the place of the quote under the pointer
        self.pictures: AreaPictures | None = None
        self._quotes: dict[str, Quoted] = {}
        self._known: set[str] = set()  # the ids of those that are as the library has them
        self._said: dict[Reference, Quoted] = {}
        self._colours: Mapping[str, ThemeColours] = {}
        self._names: Mapping[str, str] = {}
        self._laid: OrderedDict[Reference, Laid] = OrderedDict()
        self._heights: dict[Reference, int] = {}  # of all that were laid out for this width

    def set_width(self, width: int) -> bool:
        """Lay out for a text of this many pixels; return whether that is another width."""
        if width == self.width:
            return False
        self.width = width
        self._laid.clear()
        self._heights.clear()
        return True

    def set_zoom(self, zoom: int) -> None:
        """Lay out at this size of the text, in per cent."""
        if zoom != self.zoom:
            self.zoom = zoom
            self._laid.clear()
            self._heights.clear()

    def set_quotes(self, quotes: Mapping[str, Quoted]) -> frozenset[str]:
        """Take what quotes say; return the ids of those that say something else than before."""
        self._known |= quotes.keys()
        changed = frozenset(id_ for id_, quote in quotes.items() if self._quotes.get(id_) != quote)
        self._quotes |= {id_: quotes[id_] for id_ in changed}
        for reference in [reference for reference in self._said if reference.annotation_id in changed]:
            del self._said[reference]
            self._laid.pop(reference, None)
            self._heights.pop(reference, None)
        return changed

    def set_colours(self, colours: Mapping[str, ThemeColours], names: Mapping[str, str]) -> None:
        """Take the colours of the themes and their names by their ids."""
        self._colours, self._names = colours, names

    def spoken(self, reference: Reference) -> tuple[str, str]:
        """Return what a screen reader says of a reference: its words, and what they are under and from."""
        quote = self.said(reference)
        return spoken(quote, ", ".join(self._names[id_] for id_ in quote.theme_ids if id_ in self._names))

    def quote(self, annotation_id: str) -> Quoted:
        """Return what a quote says, as far as it is known."""
        return self._quotes.get(annotation_id, UNKNOWN)

    def said(self, reference: Reference) -> Quoted:
        """Return what a reference says, shortened where it is so, and told where its source says otherwise by now."""
        if reference not in self._said:
            quotes = {reference.annotation_id: self.quote(reference.annotation_id)}
            quote = as_quoted(reference, quotes)
            if strange := strayed((reference,), quotes).get(reference):
                quote = replace(quote, remark=tr("its source does not say “{words}”", words=shortened(strange, 40)))
            self._said[reference] = quote
        return self._said[reference]

    def known(self, annotation_id: str) -> bool:
        """True if it is known what a quote says."""
        return annotation_id in self._known

    def doubt(self, annotation_ids: Collection[str] | None = None) -> None:
        """Know that these quotes, or all, may say something else by now."""
        if annotation_ids is None:
            self._known.clear()
        else:
            self._known.difference_update(annotation_ids)

    def _lay(self, reference: Reference) -> Laid:
        laid = self._laid.get(reference)
        if laid is None:
            quote = self.said(reference)
            laid = self._laid[reference] = Laid(quote, self.width, self.zoom, self._picture_size(quote))
            self._heights[reference] = laid.height
            if len(self._laid) > _KEPT:
                self._laid.popitem(last=False)
        else:
            self._laid.move_to_end(reference)
        return laid

    def _picture_size(self, quote: Quoted) -> QSize | None:
        if self.pictures is None or quote.area is None:
            return None
        return self.pictures.size(quote.article_id, quote.area, QSize(max(self.width - LEFT, 48), _PICTURE))

    def follow_pictures(self) -> frozenset[str]:
        """Lay those quotes out anew whose pictures are known to be of another size; return their ids."""
        laid = [
            (reference, it)
            for reference, it in self._laid.items()
            if it.picture != self._picture_size(self.said(reference))
        ]
        for reference, _ in laid:
            del self._laid[reference]
            self._heights.pop(reference, None)
        return frozenset(reference.annotation_id for reference, _ in laid)

    # --- what Qt asks -------------------------------------------------------------------------------------------

    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:
        reference = reference_of(format)
        if _is_alone(doc, posInDocument):
            height = self._heights.get(reference)
            return QSizeF(self.width, self._lay(reference).height if height is None else height)
        metrics = QFontMetricsF(quote_font(self.zoom))
        length = metrics.horizontalAdvance(self._piece(reference)) + 2 * SPACE
        return QSizeF(min(length, self.width), metrics.height())

    def drawObject(
        self, painter: QPainter, rect: QRectF | object, doc: QTextDocument, posInDocument: int, format: QTextFormat
    ) -> None:
        assert isinstance(rect, QRectF)
        reference = reference_of(format)
        quote = self.said(reference)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = QColor(self.appearance.muted if quote.missing else self.appearance.ink)
        if _is_alone(doc, posInDocument):
            self._draw_block(painter, rect, reference, ink, lit=posInDocument == self.hovered)
        else:
            self._draw_piece(painter, rect, reference, ink)
        painter.restore()

    def _line(self, quote: Quoted) -> QColor:
        colours = next((self._colours[id_] for id_ in quote.theme_ids if id_ in self._colours), NO_THEME)
        return QColor(self.appearance.line(colours))

    def _draw_block(self, painter: QPainter, rect: QRectF, reference: Reference, ink: QColor, *, lit: bool) -> None:
        quote, laid = self.said(reference), self._lay(reference)
        left, top = round(rect.left()), round(rect.top())
        if lit:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mix(self.appearance.paper, self.appearance.ink, 0.035))
            painter.drawRoundedRect(QRectF(left, top, rect.width(), laid.height), SPACE, SPACE)
        bar = QRectF(left, top + _ABOVE, BAR, laid.height - _ABOVE - _BELOW)
        if quote.missing:
            painter.setPen(QPen(QColor(self.appearance.muted), 1.5, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(left + 1, bar.top()), QPointF(left + 1, bar.bottom()))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._line(quote))
            painter.drawRoundedRect(bar, 1.5, 1.5)
        laid.draw(painter, left + LEFT, top, ink, QColor(self.appearance.muted))
        if laid.picture is not None and self.pictures is not None and quote.area is not None:
            place = QRect(QPoint(left + LEFT, top + _ABOVE), laid.picture)
            ratio, look = painter.device().devicePixelRatioF(), self.appearance.id
            if (image := self.pictures.picture(quote.article_id, quote.area, laid.picture, ratio, look)) is not None:
                painter.drawImage(place, image)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(self.appearance.hairline))
            painter.drawRect(place)

    def _piece(self, reference: Reference) -> str:
        quote = self.said(reference)
        if quote.missing:
            return f"({in_one_line(tr(quote.missing))})"
        opening, words, closing = quoted(in_one_line(quote.words[: 4 * _LONGEST_PIECE]))
        return opening + (words if len(words) <= _LONGEST_PIECE else f"{words[:_LONGEST_PIECE].rstrip()}…") + closing

    def _draw_piece(self, painter: QPainter, rect: QRectF, reference: Reference, ink: QColor) -> None:
        metrics = QFontMetricsF(quote_font(self.zoom))
        painter.setClipRect(rect)
        painter.setFont(quote_font(self.zoom))
        painter.setPen(ink)
        painter.drawText(
            QPointF(rect.left() + SPACE, rect.top() + metrics.ascent()),
            self._piece(reference),
        )
        painter.setPen(QPen(self._line(self.said(reference)), 2))
        painter.drawLine(
            QPointF(rect.left() + SPACE, rect.bottom() - 0.5), QPointF(rect.right() - SPACE, rect.bottom() - 0.5)
        )


def _is_alone(document: QTextDocument, place: int) -> bool:
    """True if the object at a place has its line for itself."""
    block = document.findBlock(place)
    return block.length() <= _LONGEST_LINE and not block.text().replace("￼", "", 1).strip()
