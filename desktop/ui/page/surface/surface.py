"""The parts that lie over an article on the screen: its marks and their handles, the selection and the caret, what is
offered there, and what the mouse means. Text and pages each have one surface, and are asked about it in the same words.

Holds no library and knows neither of the two: what they show, and where it stands, is their ``Standing``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, QPointF, Signal
from PySide6.QtWidgets import QAbstractScrollArea

from db.records import Annotation, Theme
from desktop.article.content import Content, Passage
from desktop.ui.page.caret import Caret
from desktop.ui.page.ends import Selecting
from desktop.ui.page.handles import HandleDrag
from desktop.ui.page.marks import Marks
from desktop.ui.page.offer.offer import Offer
from desktop.ui.page.pointing import Pointing
from desktop.ui.page.surface.dragging import drag_selection
from desktop.ui.page.typeset.standing import Standing


class Kept(Protocol):
    """The keeper of the place."""

    @property
    def offset(self) -> int:
        """The offset of the first line in sight."""

    @property
    def top(self) -> float:
        """The top of its line, in pixels from the top of the viewport."""

    def set(self, offset: int, top: float | None = None) -> None:
        """Scroll so that the line of an offset is the first one, or stands ``top`` pixels from the viewport's top."""


class Surface(QObject):
    """See the module. ``view`` has the signals that tell of it."""

    selected = Signal(object)  # a Passage, or None: told only where it is another than before

    def __init__(
        self,
        view: QAbstractScrollArea,
        page: Standing,
        marks: Marks,
        selection: Selecting,
        place: Kept,
        link_at: Callable[[QPoint], str],
    ) -> None:
        super().__init__(view)
        self._view = view
        self.page, self.marks, self.selection, self.place = page, marks, selection, place
        self.handles = HandleDrag(view, page, marks)
        self.caret = Caret(page, selection, view)
        self.offer = Offer(view, page, marks, selection)
        self.pointing = Pointing(view, marks, self.handles, selection, self.offer, link_at, self._holds)
        self.pointing.selection_dragged.connect(self._drag_selection)
        self.pointing.finished.connect(self.tell)
        self._told: Passage | None = None

    def tell(self) -> None:
        """Tell what is selected, unless it was the last thing told."""
        if (chosen := self.selection.passage()) != self._told:
            self._told = chosen
            self.selected.emit(chosen)

    def tell_by(self, view: QObject) -> None:
        """Let ``view`` tell what the parts tell."""
        told = {
            self.selected: "passage_selected",
            self.caret.told: "told",
            self.marks.hovered_changed: "hovered_changed",
            self.handles.passage_wanted: "passage_change_requested",
            self.pointing.zoom_requested: "zoom_requested",
            self.pointing.clicked: "annotation_clicked",
            self.pointing.activated: "annotation_activated",
            self.pointing.current_cleared: "current_cleared",
        }
        for signal, name in told.items():
            signal.connect(getattr(view, name))
        for moved in ("scrolled", "laid_out"):
            getattr(view, moved).connect(self.offer.bar.hide)

    def _holds(self, point: QPointF) -> bool:
        """True if words that are selected lie under a point of the viewport."""
        chosen = self.selection.passage() if self.selection.box() is None else None
        if chosen is None:
            return False
        at = self.page.offset_at(point, on=True)
        if not chosen.start <= at < chosen.end:
            return False
        character = self.page.viewport_rect(Passage(at, at + 1))
        around = character.height()  # no letter is wider, and lines stand that far apart
        return character.adjusted(-around, -around / 2, around, around / 2).contains(point)

    def _drag_selection(self) -> None:
        if (chosen := self.selection.passage()) is not None:
            drag_selection(self._view, self.page.content, chosen)

    def forget(self) -> None:
        """Hold nothing any more: another content is to be shown."""
        self.pointing.forget()
        self.marks.clear()
        self.handles.cancel()

    def follow_selection(self) -> None:
        """Something else is selected: tell of it and offer what can be done, once the button is up."""
        self.offer.bar.hide()
        if not self.pointing.is_selecting():
            self.pointing.leave_current()
            self.tell()
            self.offer.show_soon()


class OnSurface:
    """An article on the screen, be it text, pages, or the one of them in front."""

    surface: Surface

    place_changed = Signal(int)
    zoom_requested = Signal(int)  # the wanted zoom in per cent
    link_activated = Signal(str)  # the address as written; nothing was opened
    laid_out = Signal()  # passages stand elsewhere than before: zoom, width, another content
    scrolled = Signal()
    passage_selected = Signal(object)  # a Passage, or None
    passage_change_requested = Signal(str, object)  # an annotation's id, its new Passage
    told = Signal(object)
    hovered_changed = Signal(str)  # the id of the annotation under the pointer, or ""
    annotation_clicked = Signal(str)
    annotation_activated = Signal(str)  # double click or Enter: the reader wants its note
    current_cleared = Signal()  # a click beside every annotation
    menu_requested = Signal(QPoint, str)  # a point of the screen, the id of the annotation there or ""

    def set_annotations(self, annotations: Iterable[Annotation]) -> None:
        """Show these annotations; those without a place (orphans) are passed over."""
        self.surface.marks.set_annotations(annotations)
        self.surface.handles.cancel()
        self.surface.offer.follow()

    def set_themes(self, themes: Mapping[str, Theme], used: Mapping[str, int] | None = None) -> None:
        """Use these themes, by id, for the colours of their annotations; offer those ``used`` most at a selection."""
        self.surface.marks.set_themes(themes)
        self.surface.offer.set_themes(themes, used or {})

    # what is shown, and where

    def content(self) -> Content:
        """Return what is shown."""
        return self.surface.page.content

    def set_place(self, offset: int, top: float | None = None) -> None:
        """Scroll so that the line of an offset is the first one, or stands ``top`` pixels from the viewport's top."""
        self.surface.place.set(offset, top)
        self.surface.caret.put(offset)

    def stands(self) -> int:
        """Return the offset of the caret, or where it is out of sight, of the first line in sight."""
        at = self.surface.selection.ends.head
        return at if self.surface.page.fold().shows(self.surface.page.geometry.edge(at)) else self.surface.place.offset

    # annotations

    def set_current_annotation(self, identity: str | None) -> None:
        """Emphasise one annotation, or none; the caret goes there, unless something is selected.

        To what is out of sight it does not: a long text would be laid out up to there at once.
        """
        surface = self.surface
        surface.marks.set_current(identity)
        mark, at = surface.marks.current_mark(), surface.selection.ends.head
        elsewhere = mark is not None and surface.selection.passage() is None and not surface.marks.reaches(mark, at)
        if mark is not None and elsewhere and self.shows_current():
            surface.caret.put(mark.start)
        surface.offer.follow()

    def shows_current(self) -> bool:
        """True if any of the emphasised annotation is in sight."""
        mark = self.surface.marks.current_mark()
        return mark is not None and self.surface.offer.is_in_sight(mark)

    # the selection

    def clear_selection(self) -> None:
        """Select nothing; the caret stays."""
        self.surface.selection.select(self.surface.selection.ends.empty())
        self.surface.caret.stop_selecting()
        self.surface.offer.hide()


TOLD = tuple(name for name, told in vars(OnSurface).items() if isinstance(told, Signal))
