"""The cards and titles of one list, each laid out once for a width, and how high they are. Knows no view."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from db.records import Annotation, Theme
from desktop.annotations import words_of
from desktop.article.area import area_in
from desktop.filing.authors import shown_author
from desktop.shown_text import in_one_line
from desktop.texts import tr
from desktop.ui.cards.card import GAP, LEFT, STATE_GLYPHS, Card, Look, words_room
from desktop.ui.cards.groups import Group
from desktop.ui.cards.header import CHIP_LINE, header_height
from desktop.ui.cards.model import CardsModel
from desktop.ui.widgets.appearance import LIGHT, NO_THEME, SPACE, Appearance
from desktop.ui.widgets.rows.lines import Lines
from desktop.ui.widgets.style import label_font, scaled, small_line_height

if TYPE_CHECKING:
    from desktop.ui.pages.area_pictures import AreaPictures

ABOVE_TITLE, _BELOW_TITLE = 4 * SPACE, SPACE  # of an article
_TITLE_LINES = 2
_KEPT = 400


class Cards:
    """Lays out the rows of the model and keeps the last ones."""

    def __init__(self, model: CardsModel, look: Look) -> None:
        self._model, self.look = model, look
        self.row_joints: Sequence[int] = ()  # where cells of the article's tables meet
        self.themes: Mapping[str, Theme] = {}  # by id: a card shows those that are not its pane's or column's as dots
        self.face = "serif"  # of the quotes, a key of FACES
        self._width = 0
        self._cards: dict[tuple[str, bool], Card] = {}  # by annotation and whether there is a foot
        self._heights: dict[tuple[str, bool], int] = {}  # of the cards that were laid out for this width
        self.appearance: Appearance = LIGHT
        self.pictures: AreaPictures | None = None

    def set_width(self, width: int) -> None:
        """Lay out for a list of this many pixels."""
        if width != self._width:
            self._width = width
            self.forget()

    def forget(self) -> None:
        """Lay everything out anew: it says other things, or looks otherwise."""
        self._cards.clear()
        self._heights.clear()

    def path(self, annotation: Annotation) -> str | None:
        """Return the headings above an annotation in one line; None until they are known."""
        path = self._model.source.path(annotation)
        return None if path is None else in_one_line(path)

    def bar(self, row: int) -> str:
        """Return the colour of the bar of a card: that of the theme whose pane or column it stands in."""
        theme = self.themes.get(self._model.origin(row))
        return self.appearance.line(theme.colours if theme is not None else NO_THEME)

    def dots(self, row: int, annotation: Annotation) -> list[str]:
        """Return the colours of an annotation's other themes."""
        others = (id_ for id_ in dict.fromkeys(annotation.theme_ids) if id_ != self._model.origin(row))
        return [self.appearance.line(self.themes[id_].colours) for id_ in others if id_ in self.themes]

    def card(self, row: int, annotation: Annotation) -> Card:
        """Return the card of a row."""
        path = self.path(annotation)
        may_come, shown = path is None and annotation.anchor.start is not None, annotation.anchor.state in STATE_GLYPHS
        foot = may_come or shown or bool(path or shown_author(annotation) or self.dots(row, annotation))
        key = annotation.id, foot
        card, picture = self._cards.get(key), self._picture_size(annotation)
        if card is None or card.annotation != annotation or card.picture != picture:
            words, look = words_of(annotation, self.row_joints), self.look
            card = Card(annotation, words, self._width, look, foot=foot, face=self.face, picture=picture)
            if len(self._cards) > _KEPT:
                self._cards.clear()
            self._cards[key] = card
            self._heights[key] = card.height
        return card

    def _picture_size(self, annotation: Annotation) -> QSize | None:
        if self.pictures is None:
            return None
        room = QSize(words_room(self._width, self.look), scaled(self.look.picture))
        return self.pictures.size(annotation.article_id, area_in(annotation.extra), room)

    def image(self, card: Card, ratio: float) -> QImage | None:
        """Return the picture of a card's area at a screen's pixels for each of Qt's, as soon as it is there."""
        area = area_in(card.annotation.extra)
        if card.picture is None or self.pictures is None or area is None:
            return None
        return self.pictures.picture(card.annotation.article_id, area, card.picture, ratio, self.appearance.id)

    def title(self, group: Group) -> Lines:
        """Return the title of an article."""
        shown = " ".join(in_one_line(group.title).split()) or tr("Untitled")
        room = max(self._width - 2 * LEFT, 48)
        return Lines(shown, label_font(), room, _TITLE_LINES, line=small_line_height())

    def height(self, row: int) -> int:
        """Return the true height of a row in pixels."""
        if self._model.is_card(row):
            annotation = self._model.annotation(row)
            return self.card(row, annotation).height if annotation is not None else GAP
        group = self._model.group(row)
        if group.pane is not None:
            return self.likely_heading(group)
        return ABOVE_TITLE + self.title(group).height + _BELOW_TITLE

    @staticmethod
    def likely_title() -> int:
        """Return how high the heading of an article is as long as nobody has seen it."""
        return ABOVE_TITLE + small_line_height() + _BELOW_TITLE

    def likely_heading(self, group: Group) -> int:
        """Return how high a heading is, that of an article as long as nobody has seen it."""
        if group.pane is None:
            return self.likely_title()
        return scaled(CHIP_LINE) if group.is_chip else header_height(group.pane)

    def likely_height(self) -> int:
        """Return how high a card is that nobody has seen: as those are on average that were."""
        heights = self._heights.values()
        return round(sum(heights) / len(heights)) if heights else scaled(self.look.likely)
