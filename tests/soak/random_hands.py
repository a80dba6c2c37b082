"""Hands that do anything in a window: keys, letters, commands, the mouse, another article, another size.

Each deed returns what it is going to do, as a line for a log, and what does it. They close what was opened, so that the
next deeds reach the window. What would leave the window, or the machine, is left out.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDesktopServices, QKeySequence, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QWidget
from shiboken6 import isValid

from desktop.commands import COMMANDS
from desktop.ui.window.main_window import MainWindow

Deed = tuple[str, Callable[[], object]]

_KEY, _HELD, _LEFT = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton
KEYS = (
    *(_KEY.Key_Left, _KEY.Key_Right, _KEY.Key_Up, _KEY.Key_Down, _KEY.Key_Home, _KEY.Key_End, _KEY.Key_PageUp),
    *(_KEY.Key_PageDown, _KEY.Key_Return, _KEY.Key_Escape, _KEY.Key_Tab, _KEY.Key_Backtab, _KEY.Key_Delete),
    *(_KEY.Key_Space, _KEY.Key_Backspace, _KEY.Key_F2, _KEY.Key_F3, _KEY.Key_F5, _KEY.Key_F6, _KEY.Key_F7),
    *(_KEY.Key_F8, _KEY.Key_F9),
)
MODIFIERS = (
    *[_HELD.NoModifier] * 6,
    *(_HELD.ShiftModifier, _HELD.ControlModifier, _HELD.AltModifier, _HELD.ControlModifier | _HELD.ShiftModifier),
)
LETTERS = 'abcde 12[]*#>-. "'
SIZES = ((1280, 800), (700, 500), (1600, 900), (480, 600))
OFTEN = ("Edit", "Annotate", "View")  # the menus whose commands are chosen most
LEFT_OUT = {  # what leaves the window or the library, asks a network, or speaks
    *("quit", "library_new", "library_open", "library_copy", "library_recent", "print", "full_screen", "handbook"),
    *("about", "add_address", "look_newer", "look_up_details", "log", "read_aloud"),
}
_SHARES = {"key": 30, "letters": 10, "command": 35, "mouse": 25, "article": 4, "size": 1}


class Hands:
    """Chooses deeds by ``chance`` and does them in ``window``, over the articles with ``ids``."""

    def __init__(self, window: MainWindow, ids: Sequence[str], chance: random.Random) -> None:
        self._window, self._ids, self._chance = window, ids, chance
        self._makers = {
            "key": self._key,
            "letters": self._letters,
            "command": self._command,
            "mouse": self._mouse,
            "article": self._article,
            "size": self._size,
        }

    def next(self) -> Deed:
        """Choose a deed."""
        return self._makers[self._chance.choices(list(_SHARES), list(_SHARES.values()))[0]]()

    def close_what_is_open(self) -> None:
        """Close menus and dialogs, the topmost first."""
        for _ in range(6):
            if (popup := QApplication.activePopupWidget()) is not None:
                popup.close()
            elif (dialog := QApplication.activeModalWidget()) is None:
                return
            elif isinstance(dialog, QDialog):
                dialog.reject()
            else:
                dialog.close()

    def _key(self) -> Deed:
        key, held = self._chance.choice(KEYS), self._chance.choice(MODIFIERS)
        name = QKeySequence(held.value | key.value).toString(QKeySequence.SequenceFormat.PortableText)
        target = _target(self._window)
        return f"key {name} to {_name(target)}", partial(QTest.keyClick, target, key, held)

    def _letters(self) -> Deed:
        letters = "".join(self._chance.choice(LETTERS) for _ in range(self._chance.randint(1, 12)))

        def write() -> None:
            for letter in letters:
                QTest.keyClicks(_target(self._window), letter)
                QApplication.processEvents()  # each has a turn of its own, as keys have that somebody presses

        return f"letters {letters!r} to {_name(_target(self._window))}", write

    def _command(self) -> Deed:
        commands = [command for command in COMMANDS if command.id not in LEFT_OUT]
        if self._chance.random() < 0.75:
            commands = [command for command in commands if command.menu in OFTEN]
        command = self._chance.choice(commands)
        action = self._window.actions_by_id[command.id]
        return f"command {command.id}", action.trigger if action.isEnabled() else lambda: None

    def _article(self) -> Deed:
        article_id = self._chance.choice(self._ids)
        return f"article {article_id}", partial(self._window.reading.open, article_id)

    def _size(self) -> Deed:
        size = self._chance.choice(SIZES)
        return f"size {size}", partial(self._window.resize, *size)

    def _mouse(self) -> Deed:
        chance = self._chance
        top = QApplication.activeModalWidget() or self._window
        parts = [part for part in top.findChildren(QWidget) if part.isVisible() and part.width() * part.height() > 16]
        if top is self._window and chance.random() < 0.75:
            parts = [self._window.front.viewport()]
        if not parts:
            return "mouse on nothing", lambda: None
        part = chance.choice(parts)
        first, last = (QPoint(chance.randrange(part.width()), chance.randrange(part.height())) for _ in range(2))
        how, held = chance.choice(("click", "double click", "menu", "move", "wheel", "drag")), chance.choice(MODIFIERS)
        line = f"{how} {held.name} from {first.toTuple()} to {last.toTuple()} on {_name(part)}"
        down = chance.choice((-120, 120, -480))
        deeds: dict[str, Callable[[], object]] = {
            "click": lambda: QTest.mouseClick(part, _LEFT, held, first),
            "double click": lambda: QTest.mouseDClick(part, _LEFT, held, first),
            "menu": lambda: _ask_for_menu(part, first),
            "move": lambda: (QTest.mouseMove(part, first), QTest.mouseMove(part, last)),
            "wheel": lambda: _turn_wheel(part, first, down, held),
            "drag": lambda: _drag(part, first, last, held),
        }
        return line, deeds[how]


def stay_in_the_window() -> None:
    """Have every dialog that asks for a file cancelled, and nothing opened in another program."""
    for name, answer in (
        ("getOpenFileName", ("", "")),
        ("getOpenFileNames", ([], "")),
        ("getSaveFileName", ("", "")),
        ("getExistingDirectory", ""),
    ):
        setattr(QFileDialog, name, staticmethod(lambda *_, answer=answer, **__: answer))
    QDesktopServices.openUrl = staticmethod(lambda *_: True)  # type: ignore[method-assign, assignment]


def words_of(dialog: QWidget) -> str:
    """Return what a dialog says."""
    return " ".join([dialog.windowTitle(), *(label.text() for label in dialog.findChildren(QLabel))])


def _target(window: QWidget) -> QWidget:
    if (popup := QApplication.activePopupWidget()) is not None:
        return popup
    focus, dialog = QApplication.focusWidget(), QApplication.activeModalWidget()
    if dialog is not None:
        return focus if focus is not None and dialog.isAncestorOf(focus) else dialog
    return focus or window


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()}".strip()


def _ask_for_menu(part: QWidget, at: QPoint) -> None:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, part.mapToGlobal(at))
    QApplication.postEvent(part, event)  # its menu has an event loop of its own


def _turn_wheel(part: QWidget, at: QPoint, down: int, held: Qt.KeyboardModifier) -> None:
    place, buttons, phase = QPointF(part.mapToGlobal(at)), Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(QPointF(at), place, QPoint(0, 0), QPoint(0, down), buttons, held, phase, False)
    QApplication.sendEvent(part, event)


def _drag(part: QWidget, first: QPoint, last: QPoint, held: Qt.KeyboardModifier) -> None:
    QTest.mousePress(part, _LEFT, held, first)
    for step in range(1, 5):
        if not isValid(part):
            return  # it went with what was pressed
        at = QPointF(first + (last - first) * step / 4)
        place, none = QPointF(part.mapToGlobal(at.toPoint())), Qt.MouseButton.NoButton
        QApplication.sendEvent(part, QMouseEvent(QEvent.Type.MouseMove, at, place, none, _LEFT, held))
        QApplication.processEvents()
    if isValid(part) and part.isVisible():
        QTest.mouseRelease(part, _LEFT, held, last)
