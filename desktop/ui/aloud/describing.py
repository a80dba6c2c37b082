"""Keeps what a screen reader is told of the text right: what it is made of, where highlights begin and end.

Of Qt's text a screen reader hears words alone: what the caret comes into is said, be it a heading, a table's cell, a
link or a highlight.
"""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible

from db.records import Annotation
from desktop.annotations import quote_of
from desktop.article.content import Content
from desktop.filing.authors import shown_author
from desktop.shown_text import in_one_line, shortened
from desktop.texts import later, tr
from desktop.ui.aloud.announcer import Announcer
from desktop.ui.aloud.outline_of import around
from desktop.ui.aloud.structure import Structure
from desktop.ui.page.view import ArticleView
from desktop.ui.pages.front import Front
from desktop.ui.reading import Reading

_LONGEST = 120  # characters of a quote or a note
_PAGES = later("The pages as they were printed. Their words can be read one by one in the text.")
_TEXT = later("The text.")


class Describing(QObject):
    """Follows what is read and where the caret is."""

    def __init__(self, reading: Reading, front: Front, view: ArticleView, announcer: Announcer) -> None:
        super().__init__(view)
        self._reading, self._view, self._announcer = reading, view, announcer
        self.structure = Structure(front)
        self._content: Content | None = None
        self._around: dict[Hashable, str] = {}
        self._inside: frozenset[str] = frozenset()

    def follow(self) -> None:
        """Tell of the article as it is now."""
        self.structure.set_article(self._reading.content, self._marks)

    def _marks(self) -> list[tuple[Annotation, str]]:
        placed = [annotation for annotation in self._reading.annotations if annotation.anchor.start is not None]
        placed.sort(key=lambda annotation: annotation.anchor.start or 0)
        return [(annotation, self._said(annotation)) for annotation in placed]

    def _said(self, annotation: Annotation) -> str:
        themes = self._reading.themes
        names = [in_one_line(themes[id_].name) for id_ in annotation.theme_ids if id_ in themes]
        quote = shortened(in_one_line(quote_of(annotation)), _LONGEST)
        note = shortened(in_one_line(annotation.note), _LONGEST)
        sentence = tr("Highlight: {quote}", quote=quote)
        if names:
            sentence = tr("Highlight, {names}: {quote}", names=", ".join(names), quote=quote)
        if author := shown_author(annotation):
            sentence = tr("{said}. By {name}", said=sentence, name=author)
        return tr("{said}. Note: {note}", said=sentence, note=note) if note else sentence

    def follow_turn(self, pages: bool) -> None:
        """Tell of what is in front now: the pages, or the text."""
        self.structure.renew()
        self._announcer.tell(tr(_PAGES) if pages else tr(_TEXT))

    def follow_caret(self) -> None:
        """Say what the caret came into, and that it came out of a highlight."""
        if not QAccessible.isActive():
            return
        content = self._view.content()
        if content is not self._content:
            self._content, self._around, self._inside = content, {}, frozenset()
        cursor = self._view.textCursor()
        selecting = cursor.position() > cursor.anchor()  # as Tab does with a link: then it stands behind it
        offset = self._view.page_geometry().map.offset(cursor.position() - selecting)
        there = self._view.surface.marks.index.between(offset, offset + 1)
        marks = {mark.annotation.id: mark.annotation for mark in there}
        parts = around(content, offset) if content.blocks else {}
        entered = [words for key, words in parts.items() if key not in self._around]
        self._around = parts
        before, self._inside = self._inside, frozenset(marks)
        if entered:
            self._announcer.tell_around(" ".join(f"{words}." for words in entered))
        if fresh := [self._said(annotation) for identity, annotation in marks.items() if identity not in before]:
            self._announcer.tell_caret(" ".join(fresh))
        elif before - self._inside:
            self._announcer.tell_caret(tr("End of highlight."))
