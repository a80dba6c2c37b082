"""What holds for every dialog: it is heard, gone through by Tab, used by Enter, and fits a small screen whole.

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
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QColorDialog,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSplitter,
    QTreeWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

import desktop.ui
from desktop.ui.maintenance.trash_dialog import TrashDialog
from desktop.ui.widgets.appearance import DARK, HIGH_CONTRAST
from desktop.ui.widgets.style import apply_appearance
from desktop.ui.window.main_window import MainWindow
from tests.ui.pages import colours_of
from tests.ui.widgets.every_dialog import DIALOGS, asked, none_waited_for
from tests.ui.widgets.walk import wrong_by_tab, wrong_to_hear, wrong_to_press

ROOM = Path(desktop.ui.__file__).parent
READY_MADE = {"QMessageBox", "QInputDialog", "QProgressDialog", "QErrorMessage", "QWizard", "QDialog"}
ROOMS = (QSize(800, 568), QSize(640, 340))  # screens of 800 by 600, and of 1280 by 768 at scale 2, without a frame
ENTER = (  # the large key, and the one beside the numbers
    (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier),
)
LONG = "Of rivers, of their sources and of their mouths, and of what everybody who lives beside one should know of it"
Make = Callable[[str], tuple[QDialog, list[QAbstractButton]]]  # shown, and the buttons pressed in it
TALL = 4000  # pixels in which nothing of a dialog is scrolled


def dialogs_in(name: str, text: str) -> Iterator[str]:
    """Yield the classes of dialogs that a module defines, and the ready-made ones that it asks with."""
    for node in ast.walk(ast.parse(text)) if any(name in text for name in READY_MADE) else ():
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


@pytest.fixture
def made(reading: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Make]:
    """Give a fresh dialog, shown, with the list of the buttons that were pressed in it; the last one goes."""
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: 0)  # it has its own
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: "")
    monkeypatch.setattr(QColorDialog, "getColor", lambda *_, **__: QColorDialog().currentColor())
    reading.settings["export_folder"] = str(tmp_path)
    article = reading.reading.article
    assert article is not None
    reading.session.write(lambda: reading.session.library.articles.rename(article.id, LONG))
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


@pytest.mark.qt_log_ignore("^Keyboard event not accepted", extend=True)  # Enter that has nothing to press
@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_is_heard_gone_through_by_tab_used_by_enter_and_fits_a_small_screen(
    name: str, made: Make, reading: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog, _ = made(name)
    assert wrong_to_hear(dialog) == []
    dialog.resize(dialog.width(), TALL)
    assert wrong_by_tab(dialog) == []
    assert wrong_on_buttons(name, made) == []
    assert wrong_elsewhere(name, made) == []
    if ".Q" not in name:  # what Qt makes has its sizes from Qt
        assert cut_off(made(name)[0]) == []
        for room, zoom in zip(ROOMS, (200, 100), strict=True):
            reading.settings["zoom"] = zoom  # of the text, which a dialog follows
            monkeypatch.setattr("desktop.ui.on_screen.room", lambda _, room=room: room)
            is_fit(made(name)[0], room, larger=zoom > 100 and room is ROOMS[0])


def wrong_on_buttons(name: str, made: Make) -> list[tuple[list[str], list[str]]]:
    """Return the buttons that Tab comes to on which Enter presses another one or none, with what it presses."""
    dialog, pressed = made(name)
    every = said(buttons_of(dialog))
    assert every
    wrong = []
    for at in range(len(every)):
        if not shiboken6.isValid(dialog) or not dialog.isActiveWindow() or said(buttons_of(dialog)) != every:
            dialog, pressed = made(name)
        pressed.clear()
        button = buttons_of(dialog)[at]
        tab_to(dialog, button)
        wanted = said([button])
        QTest.keyClick(button, *ENTER[at % 2])
        if said(pressed) != wanted:
            wrong.append((wanted, said(pressed)))
    return wrong


def wrong_elsewhere(name: str, made: Make) -> list[tuple[str, list[str]]]:
    """Return the fields, lists and answers on which Enter presses another button than the default one, with those."""
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
    return wrong


def cut_off(dialog: QDialog) -> list[str]:
    """Return the sentences that a dialog shows in part when it is as small as it can be."""
    dialog.resize(1, 1)
    QCoreApplication.processEvents()
    assert dialog.windowTitle()
    labels = [label for label in dialog.findChildren(QLabel) if label.isVisible() and label.wordWrap()]
    return [label.text() for label in labels if label.height() < label.heightForWidth(label.width())]


def is_fit(dialog: QDialog, room: QSize, *, larger: bool) -> None:
    """Make sure that a dialog stands in a room, scrolls downwards alone, and has its last button in sight."""
    QCoreApplication.processEvents()
    assert dialog.size().boundedTo(room) == dialog.size(), room
    assert dialog.minimumSizeHint().boundedTo(room) == dialog.minimumSizeHint(), room
    parts = [part for part in dialog.findChildren(QAbstractScrollArea) if part.isVisible()]
    assert [type(part).__name__ for part in parts if part.horizontalScrollBar().maximum() > 0] == [], room
    buttons = [one for one in dialog.findChildren(QAbstractButton) if one.isVisible() and one.focusPolicy().value]
    assert [said([one]) for one in buttons if min(one.width(), one.height()) < 24] == []
    last = buttons_of(dialog)[-1]
    assert not larger or last.fontInfo().pixelSize() > 14, "larger, where there is room"
    tab_to(dialog, last)
    QCoreApplication.processEvents()
    assert dialog.rect().contains(last.mapTo(dialog, last.rect().center()))


def test_enter_on_a_row_does_what_the_row_does_and_presses_nothing(
    made: Make,
) -> None:
    dialog, pressed = made("maintenance.trash_dialog.TrashDialog")
    assert isinstance(dialog, TrashDialog)
    wishes: list[object] = []
    dialog.put_back_requested.connect(lambda *ids: wishes.append(ids))
    QTest.keyClick(dialog.rows, Qt.Key.Key_Return)
    assert len(wishes) == 1
    assert pressed == []
    assert dialog.isVisible()


def test_a_button_in_a_dialog_does_for_a_screen_reader_what_a_click_does(
    reading: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDialog, "deleteLater", lambda _: None)
    with none_waited_for():
        for name, make in DIALOGS.items():
            assert wrong_to_press(make(reading)) == [], name


def test_a_closed_dialog_does_not_stay_behind_in_the_window(
    reading: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDialog, "exec", lambda _: 0)
    for name in ("export", "rename", "edit_articles", "versions", "trash", "about", "theme_add"):
        reading.actions_by_id[name].trigger()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert reading.findChildren(QDialog) == [], name


def test_an_empty_check_box_is_seen_in_the_dark(qtbot: QtBot) -> None:
    box = QCheckBox("Words")
    apply_appearance(box, DARK)
    qtbot.addWidget(box)
    box.show()
    drawn = box.grab().toImage()
    row = [drawn.pixelColor(x, drawn.height() // 2).name() for x in range(18)]
    assert DARK.muted.lower() in row
    assert DARK.ink.lower() not in row
    box.setChecked(True)
    drawn = box.grab().toImage()
    assert DARK.ink.lower() in [drawn.pixelColor(x, drawn.height() // 2).name() for x in range(18)]


def test_a_library_that_does_not_open_is_told_in_the_chosen_look(reading: MainWindow) -> None:
    reading.settings["contrast"] = "high"
    with none_waited_for():
        box = DIALOGS["maintenance.open_failure_dialog.QMessageBox"](reading)
    leave = box.findChildren(QPushButton)[-1].grab().toImage()
    assert leave.pixelColor(leave.width() // 2, 3).name() == HIGH_CONTRAST["light"].ink.lower()


def test_between_two_parts_of_a_dialog_stands_no_bar(reading: MainWindow) -> None:
    look = HIGH_CONTRAST["dark"]
    apply_appearance(reading, look)
    dialog = DIALOGS["maintenance.backups_dialog.BackupsDialog"](reading)
    dialog.show()
    [parts] = dialog.findChildren(QSplitter)
    assert colours_of(parts.handle(1).grab().toImage()) == {look.chrome}


@pytest.mark.parametrize("then", ["light", "dark"])
def test_a_message_and_the_empty_library_stay_readable_in_another_appearance(
    then: str, reading: MainWindow, qtbot: QtBot
) -> None:
    reading.actions_by_id["appearance_dark" if then == "light" else "appearance_light"].trigger()
    reading.actions_by_id["remove_article"].trigger()
    assert reading.strip.isVisible()
    reading.actions_by_id[f"appearance_{then}"].trigger()
    qtbot.waitUntil(reading.updatesEnabled)
    assert reading.places.library is not None and reading.places.library.nothing.isVisible()
    for part in (reading.strip, reading.places.library.nothing):
        for label in part.findChildren(QLabel):
            if label.isVisible() and label.text():
                seen, appearance = colours_of(label.grab().toImage()), reading.looks.appearance
                assert {appearance.ink.lower(), appearance.muted.lower()} & seen, label.text()
