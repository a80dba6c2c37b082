"""The cards of the panes, each laid out once for a width, and how high every row is: measured where it was laid out,
else estimated, so that thousands of rows are there at once. Knows no view.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from functools import cache, partial

from PySide6.QtGui import QFontMetrics

from db.records import Annotation, Theme
from desktop.annotations import HeadingPaths, Pane, quote_of, words_of
from desktop.shown_text import in_one_line
from desktop.ui.sidebar.card import RIGHT, TEXT_LEFT, Card, estimated_height, has_foot, place_words
from desktop.ui.sidebar.chips import CHIP_LINE
from desktop.ui.sidebar.header import header_height
from desktop.ui.sidebar.model import PanesModel
from desktop.ui.widgets.appearance import LIGHT, Appearance
from desktop.ui.widgets.style import font, scaled

_CARDS_KEPT = 300


class Cards:
    """Makes cards of the model's annotations and keeps the last ones."""

    def __init__(self, model: PanesModel) -> None:
        self._model = model
        self._paths = HeadingPaths()
        self._row_joints: Sequence[int] = ()
        self._themes: dict[str, Theme] = {}
        self._width = 0
        self._face = "serif"
        self._measured: dict[tuple[str, str, bool], int] = {}  # by quote, note and whether there is a foot
        self._cards: OrderedDict[tuple[str, str, str], Card] = OrderedDict()
        self.appearance: Appearance = LIGHT
        model.path_of = self.path_of

    def set_article(self, paths: HeadingPaths, row_joints: Sequence[int]) -> None:
        """Take the headings of the article and where cells of its tables meet; every card is made anew."""
        self._paths, self._row_joints = paths, row_joints
        self._forget()

    def set_themes(self, themes: Mapping[str, Theme]) -> None:
        """Take the themes by id: a card shows those that are not its pane's as dots."""
        self._themes = dict(themes)

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours; every card is made anew."""
        self.appearance = appearance
        self._forget()

    def set_face(self, face: str) -> None:
        """Set the quotes in a face, a key of FACES; every card is made anew."""
        self._face = face
        self._forget()

    def set_width(self, width: int) -> None:
        """Lay cards out for a pane of this many pixels."""
        if width != self._width:
            self._width = width
            self._forget()

    def _forget(self) -> None:
        self._measured.clear()
        self._cards.clear()

    def path_of(self, annotation: Annotation) -> str:
        """Return the headings above an annotation in one line, and the page of an area; an orphan has none."""
        return place_words(self._paths, annotation)

    def dots(self, annotation: Annotation, pane: Pane) -> list[str]:
        """Return the colours of an annotation's themes other than its pane's."""
        return [
            self.appearance.line(self._themes[id_].colours)
            for id_ in dict.fromkeys(annotation.theme_ids)
            if id_ != pane.key and id_ in self._themes
        ]

    def card(self, row: int) -> Card:
        """Return the card of a row that is no header."""
        number, annotation = self._model.rows[row]
        assert annotation is not None
        pane = self._model.panes[number]
        path = in_one_line(self.path_of(annotation))
        dots = len(self.dots(annotation, pane))
        foot = has_foot(annotation, path, dots)
        words = words_of(annotation, self._row_joints)
        key = (words, annotation.note, f"{path}\n{annotation.anchor.state}\n{foot}")
        card = self._cards.get(key)
        if card is None:
            card = self._cards[key] = Card(annotation, words, path, self._width, dots, self._face)
            if len(self._cards) > _CARDS_KEPT:
                self._cards.popitem(last=False)
        else:
            self._cards.move_to_end(key)
        return card

    def likely_heights(self) -> list[int]:
        """Return the height of each row in pixels: measured where it was, else estimated."""
        room = self._width - TEXT_LEFT - RIGHT
        letters = max(room // max(QFontMetrics(font()).averageCharWidth() + 1, 1), 8)
        measured, heights = self._measured, []
        likely = cache(partial(estimated_height, letters=letters))  # thousands of cards have few lengths
        for row, (_, annotation) in enumerate(self._model.rows):
            if annotation is None:
                heights.append(self._header_height(row))
                continue
            quote, note = quote_of(annotation), annotation.note
            foot = annotation.anchor.start is not None or len(annotation.theme_ids) > 1
            height = measured.get((quote, note, foot))
            heights.append(likely(len(quote), len(note), foot) if height is None else height)
        return heights

    def measured_height(self, row: int) -> int:
        """Return the true height of a row in pixels, and remember it for the next ``likely_heights``."""
        annotation = self._model.annotation(row)
        if annotation is None:
            return self._header_height(row)
        height = self.card(row).height
        foot = annotation.anchor.start is not None or len(annotation.theme_ids) > 1
        self._measured[(quote_of(annotation), annotation.note, foot)] = height
        return height

    def _header_height(self, row: int) -> int:
        return scaled(CHIP_LINE) if self._model.is_chip(row) else header_height(self._model.pane(row))
