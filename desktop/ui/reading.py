"""Reading: what is open in the window, and what the user's keys mean there.

Holds the article, its annotations and themes, the current annotation, and its trail. It draws nothing: the window
hands on what it tells.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from db.finding import gathered
from db.records import Annotation, Article, Changes, Theme, Version
from desktop.annotations import by_place, filed_like, passage_of, step_from
from desktop.article.area import Area
from desktop.article.content import Content, Passage
from desktop.texts import later, tr
from desktop.ui import filing
from desktop.ui.lens import Lens
from desktop.ui.page.opening import LeavingOff, Opening, read_article
from desktop.ui.session import Session
from desktop.ui.trail import Spot, Trail

MANY = 1000  # annotations that changed: from here on all of the article's are read
PAGE = 1500  # code points: a jump shorter than this leaves no trail
_LAST = {False: later("That was the last annotation."), True: later("That was the last one of its theme.")}
_FIRST = {False: later("That was the first annotation."), True: later("That was the first one of its theme.")}


class Reading(QObject):
    """The state of one window."""

    article_changed = Signal()
    opened = Signal()  # an article was asked for, and is open
    title_changed = Signal()
    annotations_changed = Signal()
    themes_changed = Signal()
    current_changed = Signal(object)  # annotation id or None
    reveal_requested = Signal(object)  # Passage
    place_requested = Signal(int)
    note_edit_requested = Signal(str)
    removed_article_met = Signal(str)  # id of an article that was to be opened, and is in the trash
    elsewhere_requested = Signal(str)  # a place of the window that Back or Forward leads to
    told = Signal(object)
    availability_changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.article: Article | None = None
        self.content: Content | None = None
        self.version: Version | None = None  # another than the article's own, which is only read
        self.resources: Mapping[str, bytes] = {}
        self.annotations: list[Annotation] = []  # by position, orphans last
        self.themes: dict[str, Theme] = {}  # in the order of the panes
        self.last_themes: tuple[str, ...] = ()  # the ids of those that were given last
        self.opening = Opening(session, self)
        self.lens = Lens(self)
        self.lens.changed.connect(self._leave_hidden)
        self.current_id: str | None = None
        self.place = 0
        self.trail = Trail()
        self._last_made: tuple[Passage, Area | None, str] | None = None
        self._unsaved: dict[str, str] = {}  # notes that the library does not have yet, by their annotations' ids
        self._unread: frozenset[str] = frozenset()  # ids of annotations that changed and could not be read since
        self._pending_note: tuple[Annotation, int] | None = None  # an annotation made for a note that is still empty
        self.leaving_off = LeavingOff(session, self._stand, self)
        self.look: Callable[[], int] = lambda: self.place  # the view's place now; it tells of it a little later
        self.stands: Callable[[], int] = lambda: self.look()  # where the caret is, or where what is in sight begins
        self.area_of: Callable[[Passage], Area | None] = lambda _: None  # the selected box that a passage stands for
        self.look_to: Callable[[], int | None] = lambda: None  # the end of what is in sight, if anything is
        self.elsewhere: Callable[[], str] = lambda: ""  # the place of the window on show, if it is one to come back to
        session.changed.connect(self.refresh)

    # What is open

    def load_themes(self) -> None:
        """Read the themes anew."""
        self.themes = {theme.id: theme for theme in self.session.attempt(self.session.library.themes.all) or []}
        self.themes_changed.emit()

    def open(
        self,
        article_id: str,
        offset: int | None = None,
        *,
        leave_trail: bool = True,
        then: Callable[[], object] = lambda: None,
    ) -> bool:
        """Open an article at ``offset``, or where it was left, and ``then`` go on: later, if it is a very long one.

        Tells of a failure and returns False.
        """

        def go_on() -> bool:
            if is_open := self._load(article_id, offset, leave_trail=leave_trail):
                self.opened.emit()
                then()
            return is_open

        return self.opening.reads_first(article_id, go_on) or go_on()

    def _load(self, article_id: str, offset: int | None = None, *, leave_trail: bool = False) -> bool:
        if self.article is not None and self.article.id == article_id and self.version is None:
            if offset is not None:
                self.go_to(offset)
            return True
        self.leaving_off.keep()
        opened = self.session.attempt(partial(read_article, self.session.library, article_id))
        if opened is None:
            return False
        if opened.article.deleted is not None:
            self.removed_article_met.emit(article_id)
            return False
        if leave_trail:
            self.leave_here()
        if not self.themes:
            self.load_themes()
        self.article, self.content, self.resources, annotations, place = opened
        self.version = self.current_id = self._last_made = self._pending_note = None
        self.annotations = self._in_order(annotations)
        self.place = place if offset is None else offset
        self.leaving_off.begin(article_id)
        self.article_changed.emit()
        self.place_requested.emit(self.place)
        self.availability_changed.emit()
        return True

    def show_version(
        self, version: Version, content: Content, resources: Mapping[str, bytes], marks: list[Annotation], place: int
    ) -> None:
        """Show another version of the open article; ``open`` leads back to its own."""
        self.leaving_off.keep()
        self.version, self.content, self.resources = version, content, resources
        self.annotations = sorted(marks, key=by_place)
        self.current_id = self._last_made = self._pending_note = None
        self.place = place
        self.article_changed.emit()
        self.place_requested.emit(place)
        self.availability_changed.emit()

    def refresh(self, changes: Changes) -> None:
        """Take over what a write changed."""
        if changes.themes:
            self.load_themes()
        here = self.article
        if here is not None and self.version is not None:
            touched = here.id in changes.articles or bool(changes.annotations)
            if touched and not self._load(here.id):
                self.show_nothing()
        elif here is not None and here.id in changes.articles:
            self._refresh_article(changes)
        elif here is not None and changes.annotations:
            self._refresh_annotations(changes.annotations)
        self._leave_hidden()
        self.availability_changed.emit()

    def _leave_hidden(self) -> None:
        """Let no annotation be current that is gone, or not shown."""
        current = self.annotation(self.current_id)
        if self.current_id is not None and not (current is not None and self.lens.shown([current])):
            self.set_current(None)

    def _refresh_article(self, changes: Changes) -> None:
        """The article may have another title or version, or be gone."""
        assert self.article is not None
        article_id, place, current = self.article.id, self.look(), self.current_id
        fresh = self.session.attempt(lambda: self.session.library.read.article(article_id))
        if fresh is not None and fresh.deleted is None and fresh.version_id == self.article.version_id:
            self.article = fresh
            self.title_changed.emit()
            if changes.annotations:
                self._refresh_annotations(changes.annotations)
            return
        self.article = None
        if self._load(article_id, place):
            self.set_current(current)
        else:
            self.show_nothing()

    def show_nothing(self) -> None:
        """Show that no article is open."""
        if not self.themes:
            self.load_themes()
        self.article, self.content, self.version, self.resources, self.annotations = None, None, None, {}, []
        self.current_id = None
        self.article_changed.emit()

    def _refresh_annotations(self, ids: frozenset[str]) -> None:
        assert self.article is not None
        library, article_id = self.session.library, self.article.id
        ids |= self._unread
        all_of_them = len(ids) > MANY

        def read() -> list[Annotation]:
            if all_of_them:
                return library.annotations.all(article_id)
            return gathered.annotations_of(library.read, [*ids])

        if (fresh := self.session.attempt(read)) is None:
            self._unread |= ids  # shown as they were, for none would be worse, and read with the next change
            self.annotations_changed.emit()
            return
        self._unread = frozenset()
        there = [a for a in fresh if a.article_id == article_id and a.deleted is None]
        kept = [] if all_of_them else [annotation for annotation in self.annotations if annotation.id not in ids]
        self.annotations = sorted([*kept, *self._in_order(there)], key=by_place)
        self.annotations_changed.emit()

    def _in_order(self, annotations: Iterable[Annotation]) -> list[Annotation]:
        """Return annotations as they are shown: by position, with the notes that are not saved yet."""
        unsaved = self._unsaved
        return sorted((replace(a, note=unsaved[a.id]) if a.id in unsaved else a for a in annotations), key=by_place)

    def show_unsaved(self, annotation_id: str, note: str) -> None:
        """Show a note that could not be saved, whatever is read again, until it is saved."""
        self._unsaved[annotation_id] = note
        self.annotations = self._in_order(self.annotations)
        self.annotations_changed.emit()

    def take_saved(self, annotation_id: str, note: str) -> None:
        """Know that a note has been saved, and what it is now, should it not be possible to read it again."""
        self._unsaved.pop(annotation_id, None)
        self.annotations = [replace(a, note=note) if a.id == annotation_id else a for a in self.annotations]

    def annotation(self, annotation_id: str | None) -> Annotation | None:
        """Return one of the open article's annotations."""
        return next((a for a in self.annotations if a.id == annotation_id), None) if annotation_id else None

    # Where the reader is

    def set_current(self, annotation_id: str | None) -> None:
        """Make an annotation the current one, or none."""
        if annotation_id != self.current_id:
            self.current_id = annotation_id
            self.current_changed.emit(annotation_id)
            self.availability_changed.emit()

    def show_annotation(self, annotation_id: str) -> None:
        """Go to an annotation and make it the current one; an orphan only becomes current."""
        annotation = self.annotation(annotation_id)
        if annotation is None:
            return
        self.lens.admit(annotation.theme_ids)
        self.set_current(annotation_id)
        if (passage := passage_of(annotation)) is not None:
            self.show_passage(passage)

    def show_passage(self, passage: Passage) -> None:
        """Go to a passage of the open article."""
        if abs(passage.start - self.look()) > PAGE:
            self.leave_here()
        self.reveal_requested.emit(passage)

    def step_annotation(self, by: int, *, within: bool = False) -> None:
        """Go to the next (1) or previous (-1) annotation, from the current one or else from the caret.

        ``within``: of those under the first theme of the current one, or like it under none.
        """
        placed = [a for a in self.lens.shown(self.annotations) if a.anchor.start is not None]
        if within and (current := self.annotation(self.current_id)) is not None:
            placed = filed_like(current, placed, self.themes)
        if (annotation := step_from(placed, self.current_id, self.stands(), by)) is not None:
            self.show_annotation(annotation.id)
        elif not placed:
            self.told.emit(tr("No annotation is shown that has a place in the text."))
        else:
            self.told.emit(tr(_LAST[within] if by > 0 else _FIRST[within]))

    def place_was(self, offset: int) -> None:
        """Remember where the view stands."""
        if self.article is not None and offset != self.place:
            self.place = offset
            self.leaving_off.rest()

    def _stand(self) -> tuple[str, int, int | None] | None:
        self.place = self.look()
        if self.article is None or self.version is not None or self.session.library.read_only:
            return None
        return self.article.id, self.place, self.look_to()

    def close(self) -> None:
        """The window closes: save the place, and take no more."""
        self.opening.stop()
        self.leaving_off.keep()
        self.article = None

    def go_to(self, offset: int) -> None:
        """Go to a place of the article, leaving a trail."""
        self.leave_here()
        self.place = offset
        self.place_requested.emit(offset)
        self.availability_changed.emit()

    def _here(self) -> Spot | None:
        if place := self.elsewhere():
            return Spot("", 0, place)
        return Spot(self.article.id, self.look()) if self.article is not None else None

    def leave_here(self) -> None:
        """Note the place on show, wherever in the window that is, as one to come back to."""
        if (here := self._here()) is not None and self.version is None:
            self.trail.leave(here)

    def go(self, by: int) -> None:
        """Go back (-1) or forward (1) on the trail."""
        if (spot := self.trail.go(by, here := self._here())) is None:
            return
        if spot.window_place:
            self.elsewhere_requested.emit(spot.window_place)
        elif here is not None and spot.article_id == here.article_id:
            self.place = spot.offset
            self.place_requested.emit(spot.offset)
        else:
            self.open(spot.article_id, spot.offset, leave_trail=False)
        self.availability_changed.emit()

    # What the keys mean

    def theme_of_key(self, key: int) -> Theme | None:
        """Return the theme with a key from 1 to 9."""
        return next((theme for theme in self.themes.values() if theme.key == key), None)

    def highlight(self, passage: Passage, theme_ids: tuple[str, ...] = ()) -> Annotation | None:
        """Annotate a passage; the same passage again, right after, gets the further themes instead of a twin."""
        if self.article is None:
            return None
        self.lens.admit(theme_ids)
        self.last_themes = theme_ids or self.last_themes
        area = self.area_of(passage)
        if self._last_made is not None and self._last_made[:2] == (passage, area):
            annotation = self.annotation(self._last_made[2])
            if annotation is not None and theme_ids and not set(theme_ids) <= set(annotation.theme_ids):
                self.session.set_themes(
                    annotation.id, (*annotation.theme_ids, *(t for t in theme_ids if t not in annotation.theme_ids))
                )
                self.set_current(annotation.id)
                return self.annotation(annotation.id)
        annotation = self.session.annotate(self.article.id, passage, theme_ids, area=area)
        if annotation is not None:
            self._last_made = (passage, area, annotation.id)
            self.set_current(annotation.id)
        return annotation

    def press_theme(self, key: int, passage: Passage | None) -> bool:
        """Highlight the selection with a theme, or toggle that of the current one; return whether it was used up."""
        theme = self.theme_of_key(key)
        if theme is None:
            self.told.emit(tr("No theme has the key {key}.", key=key))
            return False
        if passage is not None:
            return self.highlight(passage, (theme.id,)) is not None
        if self.current_id is not None:
            self.toggle_theme([self.current_id], theme.id)
        return False

    def toggle_theme(self, annotation_ids: list[str], theme_id: str) -> None:
        """Give the theme to all of some annotations, or take it from them where all have it."""
        chosen = [a for a in map(self.annotation, annotation_ids) if a is not None]
        if chosen and theme_id in self.themes:
            self.last_themes = (theme_id,)
            filing.toggle_theme(self.session, chosen, self.themes[theme_id])

    def drop_cards(self, pairs: list[tuple[str, str]], theme_id: str | None, copies: bool) -> None:
        """Move annotations, each from the pane it came from, to a theme's pane or to none; or give them its theme."""
        chosen = [a for a in map(self.annotation, dict.fromkeys(id_ for id_, _ in pairs)) if a is not None]
        filing.drop_cards(self.session, chosen, pairs, self.themes.get(theme_id or ""), copies=copies)

    def write_note(self, passage: Passage | None) -> None:
        """Open the note of the current annotation, or of a new one on the selection."""
        if passage is not None:
            self.begin_note(self.highlight(passage))
        elif self.current_id is not None:
            self.note_edit_requested.emit(self.current_id)

    def begin_note(self, annotation: Annotation | None) -> None:
        """Open the note that an annotation was made for; left empty, that is taken back, by undo if it was the last."""
        if annotation is not None:
            self.set_current(annotation.id)
            self._pending_note = annotation, self.session.writes
            self.note_edit_requested.emit(annotation.id)

    def note_was_left(self, annotation_id: str) -> None:
        """The editor of a note was left."""
        pending, self._pending_note = self._pending_note, None
        annotation = self.annotation(annotation_id)
        if pending is None or annotation is None or annotation.id != pending[0].id:
            return
        if annotation.note.strip() or annotation.theme_ids != pending[0].theme_ids:
            return
        if self.session.writes == pending[1] and self.session.last_is_ours():
            self.session.walk("undo")
        else:
            self.session.remove([annotation_id])
        self._last_made = None
        self.told.emit(tr("No note was written, so its highlight was taken back; Redo keeps it."))
