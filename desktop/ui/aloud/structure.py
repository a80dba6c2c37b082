"""The article as a document for a screen reader: a tree of its headings, paragraphs, lists, tables, links, highlights.

Qt tells of the article's own widget its text, its caret and what is selected, and nothing of what the text is made of.
So this stands beside it, as wide as nothing. It says what stands where, and no more: PySide 6.11 ends the program where
an interface of Python's own is asked for a text or an action, so none of these has any.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from db.records import Annotation
from desktop.article.content import Content
from desktop.texts import tr
from desktop.ui.page.view import ArticleView

if TYPE_CHECKING:
    from desktop.ui.aloud.elements import _Element
    from desktop.ui.aloud.outline_of import Part

Marks = Sequence[tuple[Annotation, str]]


class Structure(QWidget):
    """Holds what the article is made of; nothing is worked out before somebody asks."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self.view = view
        self._content: Content | None = None
        self._marks: Callable[[], Marks] = lambda: ()
        self._elements: list[_Element] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedSize(1, 1)
        self.setAccessibleName(tr("Structure of the article"))
        _install()

    def set_article(self, content: Content | None, marks: Callable[[], Marks]) -> None:
        """Tell of this content, with the highlights that ``marks`` gives once somebody asks, in the order of the text.

        With each comes what is said of it.
        """
        self._content, self._marks = content, marks
        for element in self._elements or ():
            element.die()
        self._elements = None

    def elements(self) -> list[_Element]:
        """Return the parts as a screen reader meets them."""
        if self._elements is None:
            content = self._content
            from desktop.ui.aloud.elements import elements_of
            from desktop.ui.aloud.outline_of import parts_of

            parts = parts_of(content, self._marks()) if content is not None and content.blocks else []
            self._elements = elements_of(self, self, parts)
        return self._elements

    def rect_of(self, part: Part) -> QRect:
        """Return where a part stands on the screen, nothing where it is out of sight: that may not be laid out yet."""
        shown = self.view.in_sight()
        if not shown or part.passage.end < shown[0].segment.offset:
            return QRect()
        if part.passage.start > shown[-1].segment.offset + shown[-1].segment.length:
            return QRect()
        rect = self.view.viewport_rect(part.passage).toRect()
        return rect.translated(self.view.viewport().mapToGlobal(QPoint(0, 0)))


_installed = False


def _install() -> None:
    """Let Qt ask here for the interface of a Structure, once."""
    global _installed
    if not _installed:
        QAccessible.installFactory(_interface_of)
        _installed = True


def _interface_of(_name: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, Structure):
        return None
    from desktop.ui.aloud.elements import root_of

    return root_of(thing, thing)
