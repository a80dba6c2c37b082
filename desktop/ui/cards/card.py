"""One annotation as a card: its quote, its note, where it stands. Laid out once for a width, then only drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPen

from db.annotations import PRIVATE, answered_by
from db.records import AnchorState, Annotation
from desktop.annotations import HeadingPaths
from desktop.article.area import area_in
from desktop.article.page_labels import in_short
from desktop.filing.authors import shown_author
from desktop.note_text import note_text
from desktop.texts import later, tr
from desktop.ui.faces import families
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.rows.author import draw_author
from desktop.ui.widgets.rows.lines import Lines
from desktop.ui.widgets.style import font, label_font, line_height, scaled, small_line_height
from desktop.ui.widgets.typography import mix

NOTE_LINES = 4
NOTE_IN = 3 * SPACE  # how far in a note stands, behind its mark
LEFT = 4 * SPACE  # of the bar
BAR = 3
RIGHT = 3 * SPACE  # of what stands in a pane
PAD = SPACE  # inside a card, above and below
GAP = 2 * SPACE  # below a card
_LOOKED_AT = 400  # code points of a quote that a card looks at
_DOT = 6
PATH_JOINT = " › "

STATE_GLYPHS = {AnchorState.MOVED: "↕", AnchorState.CHANGED: "≠"}
STATE_WORDS = {
    AnchorState.IN_PLACE: later("in place"),
    AnchorState.MOVED: later("moved: the same words, at another place"),
    AnchorState.CHANGED: later("changed: found in other words, please look"),
    AnchorState.ORPHAN: later("not found in the current version"),
}


@dataclass(frozen=True, slots=True)
class Look:
    """The differences between cards close in a pane and those with a column to themselves, in pixels."""

    quote_lines: int
    quote_pixels: int
    quote_line: int
    text: int  # from the left edge to the words
    right: int  # right of the words
    above_quote: int
    above_note: int
    below_words: int  # what a foot adds to its own height
    likely: int  # height of a card as long as none was seen
    picture: int  # height of the picture of an area, at most
    on_paper: bool  # or among the chrome

    def ground(self, appearance: Appearance) -> str:
        """Return the colour that the cards lie on."""
        return appearance.paper if self.on_paper else appearance.chrome


@dataclass(frozen=True, slots=True)
class Emphasis:
    """How a row stands out."""

    hovered: bool = False
    focused: bool = False  # the keyboard is on it
    selected: bool = False
    current: bool = False  # its annotation is
    target: bool = False  # a card would be dropped here
    stuck: bool = False  # it stays at the top while its cards go by


PANE = Look(3, 15, 5 * SPACE, LEFT + 3 * SPACE, RIGHT, SPACE // 2, 0, SPACE, 96, 120, on_paper=False)
COLUMN = Look(5, 16, 6 * SPACE - 1, LEFT + BAR + 3 * SPACE, 4 * SPACE, 0, SPACE, SPACE // 2, 112, 160, on_paper=True)

_QUOTED = {"“": "”", "„": "“", "«": "»", "»": "«", '"': '"', "「": "」", "『": "』"}


def quoted(text: str) -> tuple[str, str, str]:
    """Return the opening mark, the words and the closing mark; no marks where the words bring their own."""
    words = " ".join(text[:_LOOKED_AT].replace("￼", " ").split())
    cut = len(text) > _LOOKED_AT
    if len(words) > 1 and not cut and _QUOTED.get(words[0]) == words[-1]:
        return "", words, ""
    return "“", words + ("…" if cut else ""), "”"


def fitted_path(path: str, metrics: QFontMetrics, room: int) -> str:
    """Return a heading path cut to ``room`` pixels: outer headings go first, then the end of the innermost."""
    if metrics.horizontalAdvance(path) <= room:
        return path
    parts = path.split(PATH_JOINT)
    for first in range(1, len(parts)):
        shorter = "…" + PATH_JOINT + PATH_JOINT.join(parts[first:])
        if metrics.horizontalAdvance(shorter) <= room:
            return shorter
    return metrics.elidedText(parts[-1], Qt.TextElideMode.ElideRight, room)


def place_words(paths: HeadingPaths, annotation: Annotation) -> str:
    """Return the headings above an annotation in one line, and its page: of an area, that it is one of it."""
    area, pages = paths.area_page(annotation), paths.pages(annotation)
    page = tr("area on page {page}", page=area) if area else in_short(pages, several="–" in pages) if pages else ""
    answer = tr("answer") if answered_by(annotation) else ""
    private = tr("private") if annotation.extra.get(PRIVATE) else ""
    return PATH_JOINT.join(filter(None, (*paths.of(annotation), page, answer, private)))


def words_room(width: int, look: Look) -> int:
    """Return how wide the words of a card are in a list of some width."""
    return max(width - look.text - look.right, 48)


class Card:
    """An annotation laid out for a list of some width. ``words`` are its quote's, set in ``face``, a key of FACES.

    An area has its ``picture``, of that size: words that stand in it are one line below that, and those that only stand
    beside it are left out.
    """

    def __init__(
        self,
        annotation: Annotation,
        words: str,
        width: int,
        look: Look,
        *,
        foot: bool,
        face: str = "serif",
        picture: QSize | None = None,
    ) -> None:
        self.annotation, self._look, self._has_foot, self.picture = annotation, look, foot, picture
        room = words_room(width, look)
        area = area_in(annotation.extra)
        self._quote: Lines | None = None
        if picture is None or area is None or not area.beside:
            opening, words, closing = quoted(words)
            self._quote = Lines(
                opening + words,
                quote_font(face, look.quote_pixels),
                room,
                look.quote_lines if picture is None else 1,
                line=scaled(look.quote_line),
                closing=closing,
            )
        note = note_text(annotation.note)
        self._note: Lines | None = None
        if note.text.strip():
            self._note = Lines(note.text, font(), room - scaled(NOTE_IN), NOTE_LINES, ranges=note.ranges)
        self.height = PAD + PAD + GAP
        if picture is not None:
            self.height += picture.height() + SPACE
        if self._quote is not None:
            self.height += self._quote.height
        if self._note is not None:
            self.height += look.above_note + self._note.height
        if foot:
            self.height += look.below_words + small_line_height()

    def draw(
        self,
        painter: QPainter,
        rect: QRect,
        appearance: Appearance,
        bar: str,
        dots: Sequence[str],
        path: str,
        image: QImage | None,
        emphasis: Emphasis,
    ) -> None:
        """Draw the card into ``rect``; ``bar`` and ``dots`` are line colours ``#RRGGBB``, ``path`` is the headings'.

        ``image`` is the picture of an area, as soon as it is there.
        """
        look = self._look
        body = rect.adjusted(LEFT - SPACE, 0, SPACE - look.right, SPACE - GAP)
        painter.setPen(Qt.PenStyle.NoPen)
        if emphasis.selected or emphasis.current or emphasis.hovered:
            lit = mix(look.ground(appearance), appearance.ink, 0.04)
            ground = appearance.selection if emphasis.selected else appearance.paper if emphasis.current else lit
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(body, SPACE, SPACE)
        if emphasis.focused:
            draw_outline(painter, body, appearance)
        top = rect.top() + PAD
        painter.setBrush(QColor(bar))
        line = QRectF(rect.left() + LEFT, top, BAR, rect.height() - PAD - GAP)
        painter.drawRoundedRect(line, 1.5, 1.5)
        x = rect.left() + look.text
        muted = mix(appearance.muted, appearance.ink, 0.6 if emphasis.selected else 0.0)
        top += look.above_quote
        if self.picture is not None:
            draw_picture(painter, QRect(x, top, self.picture.width(), self.picture.height()), image, appearance)
            top += self.picture.height() + SPACE
        if self._quote is not None:
            self._quote.draw(painter, x, top, QColor(appearance.ink))
            top += self._quote.height
        if self._note is not None:
            top += look.above_note
            draw_mark(painter, x, top + line_height() // 2, muted)
            ink = mix(appearance.ink, appearance.muted, 0.25) if look.on_paper else muted
            self._note.draw(painter, x + scaled(NOTE_IN), top, ink)
            top += self._note.height
        if self._has_foot:
            room = QRect(x, top + SPACE // 2, rect.right() - look.right - x, small_line_height())
            self._draw_foot(painter, room, appearance, muted, dots, path)

    def _draw_foot(
        self, painter: QPainter, rect: QRect, appearance: Appearance, muted: QColor, dots: Sequence[str], path: str
    ) -> None:
        face, middle = label_font(), Qt.AlignmentFlag.AlignVCenter.value
        painter.setFont(face)
        right = rect.right()
        for colour in reversed(dots):
            right -= _DOT
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawEllipse(QRectF(right, rect.center().y() - _DOT / 2 + 0.5, _DOT, _DOT))
            right -= SPACE
        if glyph := STATE_GLYPHS.get(self.annotation.anchor.state):
            painter.setPen(QColor(appearance.ink))
            advance = QFontMetrics(face).horizontalAdvance(glyph)
            right -= advance
            painter.drawText(QRect(right, rect.top(), advance, rect.height()), middle, glyph)
            right -= SPACE
        room = right - rect.left() - SPACE
        if author := shown_author(self.annotation):
            begin = QRect(rect.left(), rect.top(), room * 2 // 3 if path else room, rect.height())
            taken = draw_author(painter, begin, author, face, appearance) + 2 * SPACE
            rect, room = rect.adjusted(taken, 0, 0, 0), room - taken
        if path and room > 0:
            text = fitted_path(path, QFontMetrics(face), room)
            painter.setPen(muted)
            painter.drawText(QRect(rect.left(), rect.top(), room, rect.height()), middle, text)


def quote_font(face: str, pixels: int) -> QFont:
    """Return what quotes are set in: the article's face, small."""
    small = font(pixels)
    small.setFamilies(families(face))
    return small


def draw_outline(painter: QPainter, rect: QRect, appearance: Appearance) -> None:
    """Draw what tells that the keyboard is at something."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(appearance.muted), 1))
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), SPACE, SPACE)
    painter.setPen(Qt.PenStyle.NoPen)


def draw_picture(painter: QPainter, rect: QRect, image: QImage | None, appearance: Appearance) -> None:
    """Draw a part of a page with a line around it; until it is there, the paper that it will stand on."""
    painter.setPen(QPen(QColor(appearance.hairline), 1))
    painter.setBrush(QColor(mix(appearance.paper, appearance.ink, 0.03)))
    painter.drawRect(QRectF(rect).adjusted(-0.5, -0.5, 0.5, 0.5))
    if image is not None:
        painter.drawImage(rect, image)
    painter.setPen(Qt.PenStyle.NoPen)


def draw_mark(painter: QPainter, x: int, y: int, colour: QColor) -> None:
    """Draw the sign of a note before its words: lines of writing, around a height."""
    painter.setPen(QPen(colour, scaled(5) / 4))
    for down, length in ((-scaled(3), scaled(7)), (0, scaled(7)), (scaled(3), scaled(4))):
        begin, end = QPointF(x + 0.5, y + down + 0.5), QPointF(x + 0.5 + length, y + down + 0.5)
        painter.drawLine(begin, end)
