"""The parts of the article as Qt is told of them: each says what it is, what it says and where it stands.

Imported when somebody asks: a start without a screen reader does without. What Qt was given is kept.
"""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleObject, QWindow
from PySide6.QtWidgets import QWidget

from desktop.ui.aloud.outline_of import Kind, Part
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
_kept: dict[int, QAccessibleInterface] = {}  # what Qt was given is never let go of before Qt does


class Whole(Protocol):
    """What the elements ask of the widget that holds them."""

    view: ArticleView

    def elements(self) -> list[_Element]:
        """Return the parts as a screen reader meets them."""

    def rect_of(self, part: Part) -> QRect:
        """Return where a part stands on the screen, nothing where it is out of sight."""


def root_of(widget: QWidget, whole: Whole) -> QAccessibleInterface:
    """Return the interface of the whole, which ``widget`` is."""
    made = _kept[id(widget)] = _Root(widget, whole)
    return made


def elements_of(widget: QWidget, whole: Whole, parts: list[Part]) -> list[_Element]:
    """Return an element for each part that stands in no other."""
    own = QAccessible.queryAccessibleInterface(widget)
    return [_Element(whole, part, own) for part in parts]


class _Element(QAccessibleInterface):
    """One part."""

    def __init__(self, whole: Whole, part: Part, parent: QAccessibleInterface) -> None:
        super().__init__()
        self._whole, self._part, self._parent = whole, part, parent
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
            self._parts = [_Element(self._whole, part, self) for part in self._part.parts]
        return self._parts

    def isValid(self) -> bool:
        return self._alive

    def object(self) -> Any:
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]  # the stub knows no None
        return self._whole.view.window().windowHandle()

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
        return self._whole.rect_of(self._part) if self._alive else QRect()

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Name:
            return self._part.name
        return self._part.about if kind == QAccessible.Text.Description else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        return


class _Root(QAccessibleObject):
    """The whole of it."""

    def __init__(self, widget: QWidget, whole: Whole) -> None:
        super().__init__(widget)
        self._whole, self._name = whole, widget.accessibleName()

    def window(self) -> QWindow | None:  # type: ignore[override]  # the stub knows no None
        return self._whole.view.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._whole.view)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # the stub knows no None
        elements = self._whole.elements()
        return elements[index] if 0 <= index < len(elements) else None

    def childCount(self) -> int:
        return len(self._whole.elements())

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return next((number for number, one in enumerate(self._whole.elements()) if one is child), -1)

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Document

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.readOnly = True
        return state

    def rect(self) -> QRect:
        view = self._whole.view.viewport()
        return QRect(view.mapToGlobal(QPoint(0, 0)), view.size())

    def text(self, kind: QAccessible.Text) -> str:
        return self._name if kind == QAccessible.Text.Name else ""
