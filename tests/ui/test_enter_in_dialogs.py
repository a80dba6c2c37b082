"""Enter presses the button that has the keyboard, in every dialog there is; elsewhere, the default button and no other.

The dialogs are found in the code: one that this walk does not know makes it fail.
"""

from __future__ import annotations

import ast
import importlib
import inspect
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QCheckBox,
    QColorDialog,
    QComboBox,
    QDialog,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTreeWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

import desktop.ui
from desktop.ui.maintenance.trash_dialog import TrashDialog
from desktop.ui.window.main_window import MainWindow
from tests.ui.widgets.every_dialog import DIALOGS, asked, none_waited_for

ROOM = Path(desktop.ui.__file__).parent
READY_MADE = {"QMessageBox", "QInputDialog", "QProgressDialog", "QErrorMessage", "QWizard", "QDialog"}
ROOMS = (QSize(800, 568), QSize(640, 340))  # screens of 800 by 600, and of 1280 by 768 at scale 2, without a frame
ENTER = (  # the large key, and the one beside the numbers
    (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier),
)
NAMED = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QAbstractItemView)


def dialogs_in(name: str, text: str) -> Iterator[str]:
    """Yield the classes of dialogs that a module defines, and the ready-made ones that it asks with."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call):
            called = node.func.value if isinstance(node.func, ast.Attribute) else node.func
            if isinstance(called, ast.Name) and called.id in READY_MADE:
                yield f"{name}.{called.id}"


def all_dialogs() -> set[str]:
    """Return every dialog of the program: those that others are made from by inheriting stand for those alone."""
    found: set[str] = set()
    classes: set[type[QDialog]] = set()
    for path in sorted(ROOM.rglob("*.py")):
        name = ".".join(path.relative_to(ROOM).with_suffix("").parts)
        found |= set(dialogs_in(name, path.read_text("utf-8")))
        if "Dialog" in path.read_text("utf-8"):
            module = importlib.import_module(f"desktop.ui.{name}")
            classes |= {
                one
                for one in vars(module).values()
                if inspect.isclass(one) and issubclass(one, QDialog) and one.__module__ == module.__name__
            }
    parents = {parent for one in classes for parent in one.__mro__[1:]}
    return found | {f"{one.__module__}.{one.__name__}".removeprefix("desktop.ui.") for one in classes - parents}


def test_the_walk_knows_every_dialog() -> None:
    assert all_dialogs() == set(DIALOGS)


def test_the_search_finds_a_question_that_is_new() -> None:
    asked = "box = QMessageBox(self)\nQMessageBox.question(self, 'Sure?')\nname = QInputDialog.getText(self)\n"
    assert set(dialogs_in("new", asked)) == {"new.QMessageBox", "new.QInputDialog"}


@pytest.fixture
def made(
    reading: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[Callable[[str], tuple[QDialog, list[QAbstractButton]]]]:
    """Give a fresh dialog, shown, with the list of the buttons that were pressed in it; the last one goes."""
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: 0)  # it has its own
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: "")
    monkeypatch.setattr(QColorDialog, "getColor", lambda *_, **__: QColorDialog().currentColor())
    reading.settings["export_folder"] = str(tmp_path)
    last: list[QDialog] = []

    def close_last() -> None:
        for one in filter(shiboken6.isValid, last):
            one.close()
            one.deleteLater()
        last.clear()
        asked.clear()

    def make(name: str) -> tuple[QDialog, list[QAbstractButton]]:
        close_last()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # one of a kind in the window
        with monkeypatch.context() as patch:
            patch.setattr(QDialog, "deleteLater", lambda _: None)
            dialog = DIALOGS[name](reading)
        last.append(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        pressed: list[QAbstractButton] = []
        for button in dialog.findChildren(QAbstractButton):
            button.clicked.connect(lambda _=False, button=button: pressed.append(button))
        return dialog, pressed

    with none_waited_for():
        yield make
        close_last()


def reachable(dialog: QDialog, kinds: type[QWidget] | tuple[type[QWidget], ...]) -> list[QWidget]:
    """Return the parts of these kinds that the keyboard can get to, in the order of their making."""
    return [
        part
        for part in dialog.findChildren(QWidget)
        if isinstance(part, kinds)
        and part.isVisible()
        and part.isEnabled()
        and part.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def buttons_of(dialog: QDialog) -> list[QAbstractButton]:
    """Return the buttons that Enter is to press. A check box and a radio button are none: they hold an answer."""
    return [
        one
        for one in reachable(dialog, QAbstractButton)
        if isinstance(one, QAbstractButton) and not isinstance(one, QCheckBox | QRadioButton)
    ]


def tab_to(dialog: QDialog, part: QWidget) -> None:
    for _ in range(100):
        QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Tab)  # at least once: it may be where it began
        if dialog.focusWidget() is part:
            return
    if isinstance(part, QAbstractButton) and part.group() is not None:  # of a group, Tab goes to one alone
        part.setFocus(Qt.FocusReason.TabFocusReason)
        return
    pytest.fail(f"Tab never comes to {part.accessibleName() or part}")


def said(buttons: list[QAbstractButton]) -> list[str]:
    return [one.text() or one.accessibleName() for one in buttons]


@pytest.mark.parametrize("name", DIALOGS)
def test_enter_presses_the_button_that_tab_came_to_and_no_other(
    name: str, made: Callable[[str], tuple[QDialog, list[QAbstractButton]]]
) -> None:
    number = len(buttons_of(made(name)[0]))
    assert number > 0
    wrong = []
    for at in range(number):
        dialog, pressed = made(name)
        button = buttons_of(dialog)[at]
        tab_to(dialog, button)
        wanted = said([button])
        QTest.keyClick(button, *ENTER[at % 2])
        if said(pressed) != wanted:
            wrong.append((wanted, said(pressed)))
    assert wrong == []


@pytest.mark.parametrize("name", DIALOGS)
def test_enter_elsewhere_presses_the_default_button_or_none(
    name: str, made: Callable[[str], tuple[QDialog, list[QAbstractButton]]]
) -> None:
    elsewhere = (QLineEdit, QTreeWidget, QCheckBox, QRadioButton)
    wrong = []
    dialog, pressed = made(name)
    for at in range(len(reachable(dialog, elsewhere))):
        if pressed or not shiboken6.isValid(dialog) or not dialog.isVisible():
            dialog, pressed = made(name)
        part = reachable(dialog, elsewhere)[at]
        part.setFocus(Qt.FocusReason.TabFocusReason)
        default = [one for one in dialog.findChildren(QPushButton) if one.isDefault() and one.isEnabled()]
        QTest.keyClick(part, Qt.Key.Key_Return)
        if pressed not in ([], default):
            wrong.append((part.accessibleName(), said(pressed)))
    assert wrong == []


def test_enter_on_a_row_does_what_the_row_does_and_presses_nothing(
    made: Callable[[str], tuple[QDialog, list[QAbstractButton]]],
) -> None:
    dialog, pressed = made("maintenance.trash_dialog.TrashDialog")
    assert isinstance(dialog, TrashDialog)
    wishes: list[object] = []
    dialog.put_back_requested.connect(lambda *ids: wishes.append(ids))
    QTest.keyClick(dialog.rows, Qt.Key.Key_Return)
    assert len(wishes) == 1
    assert pressed == []
    assert dialog.isVisible()


def is_named(part: QWidget, interface: QAccessibleInterface) -> bool:
    """True if a screen reader can say more of a part than its kind, or need not."""
    if not isinstance(part, NAMED) or isinstance(part, QHeaderView) or not part.isVisible():
        return True
    return bool(interface.text(QAccessible.Text.Name).strip())


@pytest.mark.parametrize("name", DIALOGS)
def test_a_screen_reader_has_a_name_for_every_control(
    name: str, made: Callable[[str], tuple[QDialog, list[QAbstractButton]]]
) -> None:
    dialog, _ = made(name)
    parts = [(part, QAccessible.queryAccessibleInterface(part)) for part in dialog.findChildren(QWidget)]
    assert [type(part).__name__ for part, interface in parts if not is_named(part, interface)] == []
    assert not any("<qt>" in one.text(QAccessible.Text.Description) for _, one in parts if one is not None)


@pytest.mark.parametrize("name", [name for name in DIALOGS if ".Q" not in name])
def test_a_dialog_is_no_larger_than_a_small_screen_and_scrolls_downwards_alone(
    name: str,
    made: Callable[[str], tuple[QDialog, list[QAbstractButton]]],
    reading: MainWindow,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for room, zoom in zip(ROOMS, (200, 100), strict=True):
        reading.settings["zoom"] = zoom  # of the text, which a dialog follows
        monkeypatch.setattr("desktop.ui.on_screen.room", lambda _, room=room: room)
        dialog, _ = made(name)
        QCoreApplication.processEvents()
        assert dialog.size().boundedTo(room) == dialog.size(), (room, zoom)
        assert dialog.minimumSizeHint().boundedTo(room) == dialog.minimumSizeHint(), (room, zoom)
        parts = [part for part in dialog.findChildren(QAbstractScrollArea) if part.isVisible()]
        sideways = [type(part).__name__ for part in parts if part.horizontalScrollBar().maximum() > 0]
        assert sideways == [], (room, zoom)
        buttons = [one for one in dialog.findChildren(QAbstractButton) if one.isVisible() and one.focusPolicy().value]
        assert [said([one]) for one in buttons if min(one.width(), one.height()) < 24] == []
        last = buttons_of(dialog)[-1]
        assert zoom == 100 or room is not ROOMS[0] or last.fontInfo().pixelSize() > 14, "larger, where there is room"
        tab_to(dialog, last)
        QCoreApplication.processEvents()
        assert dialog.rect().contains(last.mapTo(dialog, last.rect().center()))
