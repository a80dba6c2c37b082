"""The article and its parts as Qt is told of them: what each is and says, where it stands, what can be done with it.

Imported when somebody asks: a start without a screen reader does without. What Qt was given is kept while it lives.

PySide turns what an ``interface_cast`` of Python's returns into an address as it is: ``None`` would be one, at which
the program ends. So what is not there is ``NOTHING``. Of a text, it lets Python answer neither for its attributes nor
for what is selected; so the article's text stays the one that Qt has of the view, and no part has one of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Protocol
from weakref import WeakSet

import shiboken6
from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAttributesInterface,
    QAccessibleInterface,
    QAccessibleObject,
    QWindow,
)
from PySide6.QtWidgets import QWidget

from desktop.ui.aloud.outline_of import Kind, Part
from desktop.ui.aloud.table import table_of

_Role, _Asked = QAccessible.Role, QAccessible.InterfaceType
ROLES = {
    Kind.HEADING: _Role.Heading,
    Kind.PARAGRAPH: _Role.Paragraph,
    Kind.LIST: _Role.List,
    Kind.ITEM: _Role.ListItem,
    Kind.LINK: _Role.Link,
    Kind.PICTURE: _Role.Graphic,
    Kind.HIGHLIGHT: _Role.Note,
    Kind.QUOTE: _Role.BlockQuote,
    Kind.MENU: _Role.PopupMenu,
    Kind.COMMAND: _Role.MenuItem,
}
NOTHING = shiboken6.VoidPtr(0)
_followed: WeakSet[QWidget] = WeakSet()  # the widgets whose own interfaces go with them
_roots: dict[int, With] = {}  # by the addresses of their widgets; Qt takes one away with its widget
_pieces: dict[int, Piece] = {}  # by Qt's numbers


class Whole(Protocol):
    """The questions of the elements to who holds them."""

    def elements(self) -> Sequence[QAccessibleInterface]:
        """Return the parts as a screen reader meets them."""

    def rect_of(self, part: Part) -> QRect:
        """Return where a part stands on the screen, nothing where it is out of sight."""

    def press(self, part: Part) -> None:
        """Do what a part is for."""


def root_of(widget: QWidget, whole: Whole, role: QAccessible.Role | None = None) -> QAccessibleInterface:
    """Return the interface of a widget as Qt tells of it, its text too, with the elements in it; in a role, if told."""
    own = own_of(widget)
    return keep_root(With(widget, own, whole.elements, own.role() if role is None else role))


def elements_of(view: QWidget, whole: Whole, parts: Sequence[Part]) -> list[QAccessibleInterface]:
    """Return an element for each part that stands in no other."""
    own = own_of(view)
    return [_made(whole, part, own, view) for part in parts]


def own_of(widget: QWidget) -> QAccessibleInterface:
    """Return Qt's own interface of a widget, which is invalid once the widget is gone.

    Else PySide would take whatever Qt makes next at that address for the interface.
    """
    own = QAccessible.queryAccessibleInterface(widget)
    if widget not in _followed:
        _followed.add(widget)
        widget.destroyed.connect(lambda: shiboken6.invalidate(own))
    return own


def keep_root(root: With) -> QAccessibleInterface:
    """Keep the interface of a widget, and return it."""
    _roots[shiboken6.getCppPointer(root.object())[0]] = root
    return root


def let_go(elements: Sequence[QAccessibleInterface]) -> None:
    """Let elements be no part of anything any more."""
    for element in elements:
        if isinstance(element, _Element):
            element.die()
        else:
            element.object().deleteLater()


def _made(whole: Whole, part: Part, parent: QAccessibleInterface, view: QWidget) -> QAccessibleInterface:
    if part.kind is Kind.TABLE:
        return QAccessible.queryAccessibleInterface(table_of(part, view))
    return _Element(whole, part, parent, view)


class _Press(QAccessibleActionInterface):
    """The action of a part that can be pressed."""

    def __init__(self, whole: Whole, part: Part) -> None:
        super().__init__()
        self._whole, self._part = whole, part

    def actionNames(self) -> list[str]:
        return [self.pressAction()]

    def doAction(self, actionName: str) -> None:
        if actionName == self.pressAction():
            self._whole.press(self._part)

    def keyBindingsForAction(self, actionName: str) -> list[str]:
        return []


class _Level(QAccessibleAttributesInterface):
    """The level of a heading."""

    def __init__(self, level: int) -> None:
        super().__init__()
        self._level = level

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        return [QAccessible.Attribute.Level]

    def attributeValue(self, key: QAccessible.Attribute) -> Any:
        return self._level if key == QAccessible.Attribute.Level else None


class Piece(QAccessibleInterface):
    """A piece of a widget that is no widget, with nothing in it, which Qt knows by a number until it dies."""

    def __init__(self, parent: QAccessibleInterface) -> None:
        super().__init__()
        self._parent, self._alive = parent, True
        self._number = QAccessible.registerAccessibleInterface(self)
        _pieces[self._number] = self

    def die(self) -> None:
        """Be no part of anything any more, and go once whoever asks just now was answered."""
        if self._alive:
            self._alive = False
            QTimer.singleShot(0, partial(_forget, self._number))

    def isValid(self) -> bool:
        return self._alive

    def object(self) -> Any:
        """Return None: it is no object of Qt's."""
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]  # the stub knows no None
        """Return the window that it stands in."""
        return self._parent.window() if self.isValid() else None

    def parent(self) -> QAccessibleInterface:
        """Return what it stands in."""
        return self._parent

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # the stub knows no None
        """Return None: nothing stands in it."""
        return None

    def childCount(self) -> int:
        return 0

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # the stub knows no None
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        return


def _forget(number: int) -> None:
    """Have Qt take a piece away, and keep it no more."""
    QAccessible.deleteAccessibleInterface(number)
    del _pieces[number]


class _Element(Piece):
    """One part."""

    def __init__(self, whole: Whole, part: Part, parent: QAccessibleInterface, view: QWidget) -> None:
        super().__init__(parent)
        self._whole, self._part, self._view = whole, part, view
        self._parts: list[QAccessibleInterface] | None = None
        self._interfaces: dict[QAccessible.InterfaceType, object] = {_Asked.ActionInterface: _Press(whole, part)}
        if part.kind is Kind.HEADING:
            self._interfaces[_Asked.AttributesInterface] = _Level(part.level)

    def die(self) -> None:
        super().die()
        let_go(self._parts or ())

    def _inner(self) -> list[QAccessibleInterface]:
        if self._parts is None:
            self._parts = [_made(self._whole, part, self, self._view) for part in self._part.parts]
        return self._parts

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        return self._interfaces.get(kind, NOTHING) if self._alive else NOTHING

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # the stub knows no None
        inner = self._inner()
        return inner[index] if 0 <= index < len(inner) else None

    def childCount(self) -> int:
        return len(self._part.parts) if self._alive else 0

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # the stub knows no None
        return next((child for child in self._inner() if child.rect().contains(x, y)), None)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return _index_in(self._inner(), child)

    def role(self) -> QAccessible.Role:
        return ROLES[self._part.kind]

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.readOnly = True
        state.linked = self._part.kind is Kind.LINK
        state.invalid = not self._alive
        return state

    def rect(self) -> QRect:
        return self._whole.rect_of(self._part) if self._alive else QRect()

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Name:
            return self._part.name
        return self._part.about if kind == QAccessible.Text.Description else ""


class With(QAccessibleObject):
    """A widget as Qt tells of it, in another role, with children before its own."""

    def __init__(
        self,
        widget: QWidget,
        own: QAccessibleInterface,
        first: Callable[[], Sequence[QAccessibleInterface]],
        role: QAccessible.Role,
    ) -> None:
        super().__init__(widget)
        self._own, self._first, self._role = own, first, role

    def _children(self) -> list[QAccessibleInterface]:
        first = self._first()
        held = {id(child.object()) for child in first}  # tables are widgets of the view
        children = map(self._own.child, range(self._own.childCount()))
        others = [child for child in children if id(child.object()) not in held]
        return [*first, *others]

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        """Return where Qt's own interface has what is asked for."""
        own = self._own.interface_cast(kind)
        return NOTHING if own is None else own

    def window(self) -> QWindow | None:  # type: ignore[override]  # the stub knows no None
        """Return the window that the widget stands in."""
        return self._own.window()

    def parent(self) -> QAccessibleInterface:
        """Return what the widget stands in."""
        return self._own.parent()

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # the stub knows no None
        """Return a child by its number, if it is there."""
        first = self._first()
        if 0 <= index < len(first):
            return first[index]
        children = self._children()
        return children[index] if 0 <= index < len(children) else None

    def childCount(self) -> int:
        return len(self._children())

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        return self._own.childAt(x, y)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return _index_in(self._children(), child)

    def focusChild(self) -> QAccessibleInterface:
        return self._own.focusChild()

    def role(self) -> QAccessible.Role:
        """Return what the widget is."""
        return self._role

    def state(self) -> QAccessible.State:
        """Return how the widget is."""
        return self._own.state()

    def rect(self) -> QRect:
        """Return where the widget stands on the screen."""
        return self._own.rect()

    def text(self, kind: QAccessible.Text) -> str:
        """Return what is said of the widget."""
        return self._own.text(kind)


def _index_in(children: Sequence[QAccessibleInterface], child: QAccessibleInterface) -> int:
    """Return the place of a child: one of ours is itself, one of Qt's stands for a widget."""
    widget = child.object()
    for number, interface in enumerate(children):
        if interface is child or (widget is not None and interface.object() is widget):
            return number
    return -1
