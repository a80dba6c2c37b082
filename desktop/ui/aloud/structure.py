"""The article as a document for a screen reader: a tree of its headings, paragraphs, lists, tables, links, highlights.

Qt tells of the article's own widget its text, its caret and what is selected, and nothing of what the text is made of.
So this stands beside it, as wide as nothing. It says what stands where, and no more: PySide 6.11 ends the program where
an interface of Python's own is asked for a text or an action, so none of these has any.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleObject, QWindow
from PySide6.QtWidgets import QWidget

from db.records import Annotation
from desktop.article.content import Content
from desktop.texts import tr
from desktop.ui.aloud.outline_of import Kind, Part, parts_of
from desktop.ui.page.view import ArticleView

_Role = QAccessible.Role
ROLES = {
    Kind.HEADING: _Role.Heading,
    Kind.PARAGRAPH: _Role.Paragraph,
    Kind.LIST: _Role.List,
    Kind.ITEM: _Role.ListItem,
    Kind.TABLE: _Role.Table,
    Kind.HEADER: _Role.ColumnHeader,
    Kind.CELL: _Role.Cell,
    Kind.LINK: _Role.Link,
    Kind.PICTURE: _Role.Graphic,
    Kind.HIGHLIGHT: _Role.Note,
}
Marks = Sequence[tuple[Annotation, str]]
_kept: dict[int, QAccessibleInterface] = {}  # what Qt was given is never let go of before Qt does


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
            parts = parts_of(content, self._marks()) if content is not None and content.blocks else []
            own = QAccessible.queryAccessibleInterface(self)
            self._elements = [_Element(self, part, own) for part in parts]
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


class _Element(QAccessibleInterface):
    """One part."""

    def __init__(self, structure: Structure, part: Part, parent: QAccessibleInterface) -> None:
        super().__init__()
        self._structure, self._part, self._parent = structure, part, parent
        self._parts: list[_Element] | None = None
        self._alive = True
        _kept[QAccessible.registerAccessibleInterface(self)] = self

    def die(self) -> None:
        """Be no part of anything any more."""
        self._alive = False
        for one in self._parts or ():
            one.die()

    def _inner(self) -> list[_Element]:
        if self._parts is None:
            self._parts = [_Element(self._structure, part, self) for part in self._part.parts]
        return self._parts

    def isValid(self) -> bool:
        return self._alive

    def object(self) -> Any:
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]  # the stub knows no None
        return self._structure.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        return self._parent

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # the stub knows no None
        inner = self._inner()
        return inner[index] if 0 <= index < len(inner) else None

    def childCount(self) -> int:
        return len(self._part.parts) if self._alive else 0

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # the stub knows no None
        return next((one for one in self._inner() if one.rect().contains(x, y)), None)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return next((number for number, one in enumerate(self._inner()) if one is child), -1)

    def role(self) -> QAccessible.Role:
        return ROLES[self._part.kind]

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.readOnly = True
        state.invalid = not self._alive
        return state

    def rect(self) -> QRect:
        return self._structure.rect_of(self._part) if self._alive else QRect()

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Name:
            return self._part.name
        return self._part.about if kind == QAccessible.Text.Description else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        return


class _Root(QAccessibleObject):
    """The whole of it."""

    def __init__(self, structure: Structure) -> None:
        super().__init__(structure)
        self._structure = structure

    def window(self) -> QWindow | None:  # type: ignore[override]  # the stub knows no None
        return self._structure.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._structure.view)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # the stub knows no None
        elements = self._structure.elements()
        return elements[index] if 0 <= index < len(elements) else None

    def childCount(self) -> int:
        return len(self._structure.elements())

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return next((number for number, one in enumerate(self._structure.elements()) if one is child), -1)

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Document

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.readOnly = True
        return state

    def rect(self) -> QRect:
        view = self._structure.view.viewport()
        return QRect(view.mapToGlobal(QPoint(0, 0)), view.size())

    def text(self, kind: QAccessible.Text) -> str:
        return self._structure.accessibleName() if kind == QAccessible.Text.Name else ""


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
    made = _kept[id(thing)] = _Root(thing)
    return made
