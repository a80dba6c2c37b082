"""The article as a document for a screen reader: its text, and a tree of what it is made of: headings, paragraphs,
lists, tables, links, highlights. Its pages are a document of the same parts, without a text that a caret moves through.

Qt tells of the view its text, its caret and what is selected, and nothing of what the text is made of.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING
from weakref import WeakSet

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from db.records import Annotation
from desktop.article.content import Content
from desktop.ui.aloud.outline_of import Kind, parts_of
from desktop.ui.page.view import ArticleView
from desktop.ui.pages.front import Front

if TYPE_CHECKING:
    from desktop.ui.aloud.outline_of import Part

Marks = Sequence[tuple[Annotation, str]]
_SHOWN = ("ArticleView", "PagesView")  # the classes that show an article
_structures: WeakSet[Structure] = WeakSet()


class Structure:
    """Holds what the article is made of; nothing is worked out before somebody asks."""

    def __init__(self, front: Front | ArticleView) -> None:
        """``front`` is what shows the article, or holds what does."""
        self._front = front
        self._content: Content | None = None
        self._marks: Callable[[], Marks] = lambda: ()
        self._elements: Sequence[QAccessibleInterface] | None = None
        self._asking = False
        _install()
        _structures.add(self)

    def set_article(self, content: Content | None, marks: Callable[[], Marks]) -> None:
        """Tell of this content, with the highlights that ``marks`` gives once somebody asks, in the order of the text.

        With each comes what is said of it.
        """
        self._content, self._marks = content, marks
        self.renew()

    def renew(self) -> None:
        """Tell anew of what is in front now."""
        if self._elements is not None:
            from desktop.ui.aloud.elements import let_go

            let_go(self._elements)
            self._elements = None

    def shows(self, view: QWidget) -> bool:
        """True if a view is what shows the article, or in it."""
        return self._front in (view, view.parent())

    def interface_of(self, view: QWidget) -> QAccessibleInterface | None:
        """Return the interface of a view that shows the article; nothing while Qt's own of it is asked for."""
        if self._asking:
            return None
        from desktop.ui.aloud.elements import root_of

        self._asking = True
        try:
            return root_of(view, self, QAccessible.Role.Document)
        finally:
            self._asking = False

    def elements(self) -> Sequence[QAccessibleInterface]:
        """Return the parts as a screen reader meets them."""
        if self._elements is None:
            self._elements = ()  # making them, Qt may ask
            content = self._content
            from desktop.ui.aloud.elements import elements_of

            parts = parts_of(content, self._marks()) if content is not None and content.blocks else []
            self._elements = elements_of(self._shown(), self, parts)
        return self._elements

    def _shown(self) -> QWidget:
        return self._front.shown() if isinstance(self._front, Front) else self._front

    def rect_of(self, part: Part) -> QRect:
        """Return where a part stands on the screen, nothing where it is out of sight: that may not be laid out yet."""
        shown = self._front.surface.page.in_sight()
        if not shown or part.passage.end < shown[0].segment.offset:
            return QRect()
        if part.passage.start > shown[-1].segment.offset + shown[-1].segment.length:
            return QRect()
        rect = self._front.surface.page.viewport_rect(part.passage).toRect()
        return rect.translated(self._front.viewport().mapToGlobal(QPoint(0, 0)))

    def press(self, part: Part) -> None:
        """Follow a link, make a highlight the current one, go to anything else."""
        if part.kind is Kind.LINK:
            self._front.follow_link(part.leads_to)
            return
        self._front.reveal(part.passage, flash=False)
        self._front.setFocus()
        if part.kind is Kind.HIGHLIGHT:
            self._front.annotation_clicked.emit(part.leads_to)


@cache
def _install() -> None:
    """Let Qt ask here for the interfaces of what shows an article."""
    QAccessible.installFactory(_interface_of)


def _interface_of(name: str, owner: QObject) -> QAccessibleInterface | None:
    """Return the interface of what shows an article: itself, or what holds it, has a structure."""
    if name not in _SHOWN or not isinstance(owner, QWidget):
        return None
    structure = next((structure for structure in list(_structures) if structure.shows(owner)), None)
    return structure.interface_of(owner) if structure is not None else None
