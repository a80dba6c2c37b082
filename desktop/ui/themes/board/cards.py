"""How a column's rows look: an article's title over its cards; on each a quote, its note, the headings it stands under.

Laid out once for a width, then only drawn. Knows no view.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from db.records import Annotation, Theme
from desktop.annotations import quote_of
from desktop.note_text import note_text
from desktop.shown_text import in_one_line
from desktop.texts import tr
from desktop.ui.sidebar.card import STATE_GLYPHS, Lines, draw_mark, fitted_path, has_foot, quoted
from desktop.ui.themes.board.model import ColumnModel
from desktop.ui.widgets.appearance import LIGHT, NO_THEME, SPACE, Appearance
from desktop.ui.widgets.style import font, label_font, line_height, scaled, small_line_height, text_size
from desktop.ui.widgets.typography import TypeStyle, mix

QUOTE_LINES = 5
NOTE_LINES = 4
SIDE = 4 * SPACE  # left of the bar, and right of the words
_BAR = 3
_TEXT = SIDE + _BAR + 3 * SPACE
_PAD = SPACE
_GAP = 2 * SPACE  # below a card
_QUOTE_LINE = 6 * SPACE - 1
_HANG = 3 * SPACE  # a note stands so far in
_DOT = 6
_ABOVE, _BELOW = 4 * SPACE, SPACE  # an article's title
_TITLE_LINES = 2
LIKELY = 112  # height of a card that nobody has seen
_CARDS_KEPT = 400


def quote_font() -> QFont:
    """Return the face of the quotes: the article's own, a little smaller."""
    return TypeStyle(zoom=text_size()).font(16 / 18)


class Card:
    """An annotation laid out for a column of some width."""

    def __init__(self, annotation: Annotation, width: int, *, foot: bool) -> None:
        room = max(width - _TEXT - SIDE, 48)
        opening, words, closing = quoted(quote_of(annotation))
        self.quote = Lines(opening + words, quote_font(), room, QUOTE_LINES, line=scaled(_QUOTE_LINE), closing=closing)
        self.note: Lines | None = None
        if annotation.note.strip():
            note = note_text(annotation.note)
            if note.text:
                self.note = Lines(note.text, font(), room - scaled(_HANG), NOTE_LINES, ranges=note.ranges)
        self.annotation = annotation
        self.height = _PAD + self.quote.height + _PAD + _GAP
        if self.note is not None:
            self.height += self.note.height + SPACE
        self.has_foot = foot
        if foot:
            self.height += small_line_height() + SPACE // 2


class Cards:
    """Makes the rows of one column and keeps the last ones."""

    def __init__(self, model: ColumnModel) -> None:
        self._model = model
        self._themes: Mapping[str, Theme] = {}
        self._width = 0
        self._cards: OrderedDict[str, Card] = OrderedDict()
        self._titles: dict[str, Lines] = {}
        self.appearance: Appearance = LIGHT

    def set_themes(self, themes: Mapping[str, Theme]) -> None:
        """Take the themes by id: a card shows those that are not its column's as dots."""
        self._themes = themes

    def set_width(self, width: int) -> None:
        """Lay out for a column of this many pixels."""
        if width != self._width:
            self._width = width
            self.forget()

    def forget(self) -> None:
        """Lay everything out anew: it says other things, or looks otherwise."""
        self._cards.clear()
        self._titles.clear()

    def _card(self, annotation: Annotation) -> Card:
        card, path = self._cards.get(annotation.id), self._model.source.path(annotation)
        may_come = path is None and annotation.anchor.start is not None
        foot = may_come or has_foot(annotation, path or "", len(self._dots(annotation)))
        if card is None or card.annotation != annotation or card.has_foot != foot:
            card = self._cards[annotation.id] = Card(annotation, self._width, foot=foot)
            if len(self._cards) > _CARDS_KEPT:
                self._cards.popitem(last=False)
        else:
            self._cards.move_to_end(annotation.id)
        return card

    def _title(self, text: str) -> Lines:
        lines = self._titles.get(text)
        if lines is None:
            if len(self._titles) > _CARDS_KEPT:
                self._titles.clear()
            shown = " ".join(in_one_line(text).split()) or tr("Untitled")
            lines = Lines(shown, label_font(), max(self._width - 2 * SIDE, 48), _TITLE_LINES, line=small_line_height())
            self._titles[text] = lines
        return lines

    @staticmethod
    def likely_title() -> int:
        """Return how high an article's title is, as long as nobody has seen it."""
        return _ABOVE + small_line_height() + _BELOW

    def height(self, row: int) -> int:
        """Return the true height of a row in pixels."""
        group, card = self._model.place(row)
        if card < 0:
            return _ABOVE + self._title(self._model.groups[group].title).height + _BELOW
        annotation = self._model.annotation(row)
        return self._card(annotation).height if annotation is not None else _GAP

    def draw(
        self,
        painter: QPainter,
        rect: QRect,
        row: int,
        *,
        selected: bool,
        hovered: bool,
        focused: bool,
    ) -> None:
        """Draw a row into ``rect``, which is as wide as its list."""
        appearance = self.appearance
        group, card = self._model.place(row)
        if card < 0:
            ink = QColor(appearance.muted)
            title = self._title(self._model.groups[group].title)
            title.draw(painter, rect.left() + SIDE, rect.top() + _ABOVE, ink)
            if focused:
                self._outline(painter, rect.adjusted(SIDE - SPACE, _ABOVE - 2, SPACE - SIDE, 0))
            return
        annotation = self._model.annotation(row)
        if annotation is None:
            return
        laid = self._card(annotation)
        body = rect.adjusted(SIDE - SPACE, 0, SPACE - SIDE, SPACE - _GAP)
        painter.setPen(Qt.PenStyle.NoPen)
        if selected or hovered:
            painter.setBrush(QColor(appearance.selection) if selected else mix(appearance.paper, appearance.ink, 0.035))
            painter.drawRoundedRect(body, SPACE, SPACE)
        if focused:
            self._outline(painter, body)
        self._draw_card(painter, rect, laid, selected=selected)

    def _outline(self, painter: QPainter, rect: QRect) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self.appearance.muted), 1))
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), SPACE, SPACE)
        painter.setPen(Qt.PenStyle.NoPen)

    def _draw_card(self, painter: QPainter, rect: QRect, card: Card, *, selected: bool) -> None:
        appearance = self.appearance
        theme = self._themes.get(self._model.key)
        painter.setBrush(QColor(appearance.line(theme.colours if theme is not None else NO_THEME)))
        bar = QRectF(rect.left() + SIDE, rect.top() + _PAD, _BAR, rect.height() - _GAP - _PAD)
        painter.drawRoundedRect(bar, 1.5, 1.5)
        muted = mix(appearance.muted, appearance.ink, 0.6 if selected else 0.0)
        x, top = rect.left() + _TEXT, rect.top() + _PAD
        card.quote.draw(painter, x, top, QColor(appearance.ink))
        top += card.quote.height
        if card.note is not None:
            top += SPACE
            draw_mark(painter, x, top + line_height() // 2, muted)
            card.note.draw(painter, x + scaled(_HANG), top, mix(appearance.ink, appearance.muted, 0.25))
            top += card.note.height
        if card.has_foot:
            room = QRect(x, top + SPACE // 2, rect.right() - SIDE - x, small_line_height())
            self._draw_foot(painter, room, card.annotation, muted)

    def _dots(self, annotation: Annotation) -> Sequence[str]:
        others = (id_ for id_ in dict.fromkeys(annotation.theme_ids) if id_ != self._model.key and id_ in self._themes)
        return [self.appearance.line(self._themes[id_].colours) for id_ in others]

    def _draw_foot(self, painter: QPainter, rect: QRect, annotation: Annotation, muted: QColor) -> None:
        metrics, right = QFontMetrics(label_font()), rect.right()
        painter.setFont(label_font())
        painter.setPen(Qt.PenStyle.NoPen)
        for colour in reversed(self._dots(annotation)):
            right -= _DOT
            painter.setBrush(QColor(colour))
            painter.drawEllipse(QRectF(right, rect.center().y() - _DOT / 2 + 0.5, _DOT, _DOT))
            right -= SPACE
        middle = Qt.AlignmentFlag.AlignVCenter.value
        if glyph := STATE_GLYPHS.get(annotation.anchor.state):
            right -= metrics.horizontalAdvance(glyph)
            painter.setPen(QColor(self.appearance.ink))
            place = QRect(right, rect.top(), rect.right() - right, rect.height())
            painter.drawText(place, middle, glyph)
            right -= SPACE
        room = right - rect.left() - SPACE
        path = in_one_line(self._model.source.path(annotation) or "")
        if path and room > 0:
            painter.setPen(muted)
            place = QRect(rect.left(), rect.top(), room, rect.height())
            painter.drawText(place, middle, fitted_path(path, metrics, room))
