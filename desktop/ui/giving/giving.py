"""Giving themes by typing: what the field is about, in the article and on cards, and what is chosen there as one step.

Knows the order in which themes were given in this window, and learns from it which theme a passage likely belongs to.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from db.finding import gathered
from db.message import Message
from db.records import Annotation, Theme
from desktop.annotations import quote_of
from desktop.article.content import Content, Passage
from desktop.filing.likely_theme import Filed, LikelyTheme
from desktop.filing.theme_choice import Candidate, Likely, ThemeChoice
from desktop.settings import Settings
from desktop.texts import counted
from desktop.ui import filing
from desktop.ui.giving.theme_field import ThemeField
from desktop.ui.pages.front import Front
from desktop.ui.reading import Reading
from desktop.ui.session import Session
from desktop.ui.widgets.looks import Looks

LEARNED = 500  # annotations from which is learned: those filed last
AROUND = 200  # paragraphs of the open article that say which words stand everywhere
_PARAGRAPH = 80  # characters of one at least


class Giving(QObject):
    """See the module."""

    def __init__(
        self, session: Session, reading: Reading, view: Front, settings: Settings, looks: Looks, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._reading, self._view, self._window = session, reading, view, window
        self._settings, self._looks = settings, looks
        self._passage: Passage | None = None  # what the field is about: words that are selected, or annotations
        self._ids: list[str] = []
        self._recent: list[str] | None = None  # ids of themes, the one given last first
        self._learned: LikelyTheme | None = None
        self._learned_from: tuple[list[Theme], Content | None] | None = None
        self._likely: Likely | None = None
        self.field = ThemeField(window)
        self.field.candidate_chosen.connect(self._choose)

    # what it is about

    def at_selection(self) -> None:
        """Ask for themes of what is selected, or else of the current annotation."""
        passage, place = self._view.surface.selection.passage(), self._view.surface.offer.place()
        if passage is not None:
            if self._view.stands_by(passage):
                content = self._reading.content
                self._ask(passage, [], content.text[passage.start : passage.end] if content is not None else "", place)
        elif (current := self._reading.annotation(self._reading.current_id)) is not None:
            self._ask(None, [current.id], _words([current]), place)

    def at_cards(self, annotation_ids: Sequence[str], place: QRect) -> None:
        """Ask for themes of annotations beside a rectangle of the screen."""
        if annotations := self._annotations(annotation_ids):
            self._ask(None, [annotation.id for annotation in annotations], _words(annotations), place)

    def _ask(self, passage: Passage | None, ids: list[str], words: str, place: QRect) -> None:
        self._passage, self._ids = passage, ids
        self._view.surface.offer.hide()
        self._likely = self._learn().of(words) if self._settings["likely_theme"] else None
        self.field.set_appearance(self._looks.appearance)
        self._fill()
        self.field.open_beside(QRect(self._window.mapFromGlobal(place.topLeft()), place.size()), self._window)

    def _annotations(self, ids: Sequence[str]) -> list[Annotation]:
        return self._session.attempt(lambda: gathered.annotations_of(self._session.library.read, ids)) or []

    def _fill(self) -> None:
        given = [set(annotation.theme_ids) for annotation in self._annotations(self._ids)]
        choice = ThemeChoice(list(self._reading.themes.values()))
        self.field.set_themes(choice, self._given_last(), set.intersection(*given) if given else (), self._likely)

    def _filed_last(self) -> list[Annotation]:
        return self._session.attempt(lambda: self._session.library.gathered.filed_last(LEARNED), quietly=True) or []

    def _given_last(self) -> list[str]:
        if self._recent is None:
            self._recent = list(dict.fromkeys(id_ for annotation in self._filed_last() for id_ in annotation.theme_ids))
        return self._recent

    def _learn(self) -> LikelyTheme:
        """Return what was learned; anew where the themes say something else, or another article is open."""
        themes, content = list(self._reading.themes.values()), self._reading.content
        if self._learned is None or self._learned_from != (themes, content):
            filed = [Filed(_words([annotation]), annotation.theme_ids) for annotation in self._filed_last()]
            texts = [block.text for block in content.blocks if len(block.text) > _PARAGRAPH] if content else []
            self._learned = LikelyTheme(themes, filed, texts[:: len(texts) // AROUND + 1])
            self._learned_from = themes, content
        return self._learned

    # what is chosen

    def _choose(self, candidate: Candidate) -> None:
        fresh: Theme | None = None
        if candidate.theme is None:
            fresh = self._session.attempt(lambda: self._session.library.themes.fresh(candidate.name))
        theme = candidate.theme or fresh
        if theme is None:
            return
        passage, annotations = self._passage, self._annotations(self._ids)
        done = self._mark(passage, theme, fresh) if passage is not None else self._give(annotations, theme, fresh)
        if done and not candidate.is_given:
            self._recent = list(dict.fromkeys((theme.id, *self._given_last())))
            if self._learned is not None and fresh is None:
                self._learned.learn(_words(self._annotations(self._ids)), theme.id)
        if self.field.isVisible():
            self._fill()

    def _mark(self, passage: Passage, theme: Theme, fresh: Theme | None) -> bool:
        """Highlight what is selected with a theme; from then on the field is about the highlight."""
        reading, article = self._reading, self._reading.article
        if fresh is None or article is None:
            annotation = reading.highlight(passage, (theme.id,))
        else:
            area = reading.area_of(passage)
            annotation = self._session.annotate(article.id, passage, (theme.id,), area=area, new_theme=fresh)
        if annotation is None:
            return False
        reading.lens.admit((theme.id,))
        reading.last_themes = (theme.id,)
        reading.set_current(annotation.id)
        self._passage, self._ids = None, [annotation.id]
        self._view.clear_selection()
        return True

    def _give(self, annotations: Sequence[Annotation], theme: Theme, fresh: Theme | None) -> bool:
        """Give annotations a theme, or take it where all have it."""
        taken = bool(annotations) and all(theme.id in annotation.theme_ids for annotation in annotations)
        if fresh is None:
            done = filing.toggle_theme(self._session, annotations, theme)
        else:
            wanted = {annotation.id: (*annotation.theme_ids, fresh.id) for annotation in annotations}
            done = self._session.change_themes(wanted, Message("Give theme {name}", name=fresh.name), new_theme=fresh)
        if done:
            self._reading.last_themes = (theme.id,)
            # of others it is said anyway
            if any(self._reading.annotation(annotation.id) is None for annotation in annotations):
                self.field.said.emit(_told(theme.name, len(annotations), taken=taken))
        return done


def _words(annotations: Sequence[Annotation]) -> str:
    """Return what annotations say: their quotes and notes."""
    return "\n".join(part for annotation in annotations for part in (quote_of(annotation), annotation.note) if part)


def _told(name: str, count: int, *, taken: bool) -> str:
    if taken:
        return counted("{name}: taken from {n} card.", "{name}: taken from {n} cards.", count, name=name)
    return counted("{name}: given to {n} card.", "{name}: given to {n} cards.", count, name=name)
