"""The notes of an article as the margin has them: which there are, which stand out, and how each is set."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping

from db.annotations import thread_of
from db.records import Annotation, Theme
from desktop.annotations import changed_between
from desktop.ui.margin.note_shelf import NoteShelf, Rendered
from desktop.ui.page.highlights import colours_of
from desktop.ui.page.view import ArticleView
from desktop.ui.pages.front import Front
from desktop.ui.widgets.appearance import LIGHT, Appearance
from desktop.ui.widgets.typography import TypeStyle


class Notes:
    """Holds annotations, themes and the appearance; ``current`` and ``lit`` are the ids of those that stand out."""

    def __init__(self, view: ArticleView | Front) -> None:
        self._view = view
        self._given: list[Annotation] = []
        self._edited: str | None = None
        self._noted: list[tuple[int, str, str]] = []  # offset, thread and id of what has a note or is being edited
        self.expanded: set[str] = set()  # the ids of long ones that are shown whole
        self.shelf = NoteShelf()
        self.annotations: dict[str, Annotation] = {}
        self.themes: Mapping[str, Theme] = {}
        self.appearance: Appearance = LIGHT
        self.current: str | None = None
        self.lit: str | None = None
        self._style = TypeStyle(LIGHT, note=True)  # as it was asked for last

    def set_annotations(self, annotations: Iterable[Annotation]) -> None:
        """Hold the notes of these annotations, as far as they have a place in the article."""
        before, self._given = self._given, list(annotations)
        gone, come = changed_between(before, self._given)
        for annotation in gone:
            self._put(annotation, noted=False)
            self.annotations.pop(annotation.id, None)
        for annotation in come:
            if annotation.anchor.start is not None and annotation.deleted is None:
                self.annotations[annotation.id] = annotation
                self._put(annotation, noted=self._is_noted(annotation))
        self.shelf.keep_only(self.annotations.keys())
        self.expanded &= self.annotations.keys()

    def set_edited(self, identity: str | None) -> None:
        """Count the annotation that is being edited, if any, as one that has a note."""
        changed, self._edited = (self._edited, identity), identity
        for id_ in changed:
            if id_ is not None and (annotation := self.annotations.get(id_)) is not None:
                self._put(annotation, noted=self._is_noted(annotation))

    def _is_noted(self, annotation: Annotation) -> bool:
        return bool(annotation.note.strip()) or annotation.id == self._edited

    def _put(self, annotation: Annotation, *, noted: bool) -> None:
        """Have an annotation among those that have a note, or not."""
        place = (annotation.anchor.start or 0, thread_of(annotation), annotation.id)
        at = bisect_left(self._noted, place)
        if self._noted[at : at + 1] == [place]:
            if not noted:
                del self._noted[at]
        elif noted:
            self._noted.insert(at, place)

    def between(self, first: int, last: int) -> list[Annotation]:
        """Return the noted annotations that begin between two offsets, both included, in the order of the text."""
        near = self._noted[bisect_left(self._noted, (first,)) : bisect_right(self._noted, (last + 1,))]
        return [self.annotations[identity] for _, _, identity in near]

    def before(self, first: int) -> Iterator[Annotation]:
        """Yield the noted annotations that begin before an offset, the last one first."""
        for index in range(bisect_left(self._noted, (first,)) - 1, -1, -1):
            yield self.annotations[self._noted[index][-1]]

    def line(self, annotation: Annotation) -> str:
        """Return the colour of an annotation's bar."""
        return self.appearance.line(colours_of(annotation, self.themes))

    def rendered(self, annotation: Annotation, width: int) -> Rendered:
        """Return an annotation's note, set for a card of this width."""
        return self.shelf.rendered(annotation, self.style(), width)

    def style(self) -> TypeStyle:
        """Return how notes are set."""
        zoom = 100 + (self._view.type_style().zoom - 100) // 2  # notes grow, but by less than the article
        if self._style.zoom != zoom or self._style.appearance is not self.appearance:
            self._style = TypeStyle(self.appearance, zoom, note=True)
        return self._style

    def height(self, annotation: Annotation, width: int) -> int:
        """Return how high an annotation's card is at this width."""
        return self.rendered(annotation, width).height(annotation.id in self.expanded)

    def likely_height(self, annotation: Annotation, width: int) -> int:
        """Return about how high an annotation's card is at this width, without setting its note for that."""
        return self.shelf.likely_height(annotation, self.style(), width, annotation.id in self.expanded)
