"""What is told in passing: one at a time, with what can be done about it, kept while the reader is at it, and said."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.toasts.telling import Telling, in_folder, undoable
from desktop.ui.toasts.toast import Toast
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words

LONG = "A sentence that has very many words in it, so that it does not stand in one line of the window. " * 4


@pytest.fixture
def toast(qtbot: QtBot) -> Toast:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(480, 400)
    host.show()
    qtbot.waitExposed(host)
    return Toast(host)


def test_it_goes_after_a_while_but_not_while_the_pointer_or_the_keyboard_is_on_it(toast: Toast, qtbot: QtBot) -> None:
    toast._timer.setInterval(1)
    toast.tell("Saved.")
    qtbot.waitUntil(lambda: toast.text() == "")
    toast.tell("Saved again.")
    toast.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    assert not toast.is_held(), "the pointer only rests where it came"
    toast._resting -= QPoint(5, 5)
    assert toast.is_held()
    with qtbot.waitSignal(toast._timer.timeout):
        pass
    assert toast.text() == "Saved again."
    toast.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    toast.activateWindow()
    toast.take_keyboard()
    qtbot.waitUntil(toast.close_button.hasFocus)
    assert toast.is_held()
    toast.tell("First.")
    toast.tell("Second.")
    assert toast.text() == "Saved again."
    QTest.keyClick(toast.close_button, Qt.Key.Key_Escape)
    assert toast.text() == "Second."


def test_it_stands_inside_the_window_whatever_is_told(toast: Toast) -> None:
    for telling in ("Yes.", LONG, Telling(LONG, "Open folder", folder="/"), "x" * 3000):
        toast.tell(telling)
        QApplication.processEvents()
        host = toast.parentWidget()
        assert host is not None and host.rect().contains(toast.geometry().topLeft())
        assert toast.geometry().right() <= host.rect().right()
        assert toast.label.height() >= toast.label.heightForWidth(toast.label.width()) or len(telling) == 3000
        assert min(toast.close_button.width(), toast.close_button.height()) >= 24
    host.resize(300, 300)
    assert toast.geometry().right() <= 300


@pytest.mark.parametrize(("width", "said", "moved"), [(1600, "Saved.", False), (800, LONG, True)])
def test_it_covers_no_sign_of_the_pen(reading: MainWindow, width: int, said: str, moved: bool) -> None:
    reading.resize(width, 700)
    QApplication.processEvents()
    reading.toast.tell(said)
    at_foot = reading.toast.y()
    reading.run_command("pen")
    reading.toast.tell(said)
    sign = reading.view.surface.offer.pen.sign
    assert sign.isVisible()
    lies = sign.rect().translated(sign.mapTo(reading.toast.parentWidget(), QPoint(0, 0)))
    assert not lies.intersects(reading.toast.geometry())
    assert (reading.toast.y() < at_foot) is moved


def test_what_is_told_goes_out_to_be_said(toast: Toast, qtbot: QtBot) -> None:
    with qtbot.waitSignal(toast.told) as said:
        toast.tell(undoable("The annotation was removed."))
    assert said.args == ["The annotation was removed."]


def test_undo_is_offered_until_something_else_is_done(reading: MainWindow) -> None:
    article = reading.reading.article
    assert article is not None
    reading.session.annotate(article.id, words(reading.reading.content, "older than its name"))
    [one] = reading.reading.annotations
    reading.annotating.remove([one.id])
    assert reading.toast.button.text() == "Undo"
    reading.toast.button.click()
    assert [again.id for again in reading.reading.annotations] == [one.id]
    assert reading.toast.text().startswith("Undone: ") and reading.toast.button.text() == "Redo"
    reading.session.set_note(one.id, "else")
    assert reading.toast.text() == ""


def test_the_keyboard_gets_there_and_back_to_the_article(reading: MainWindow, qtbot: QtBot) -> None:
    reading.activateWindow()
    reading.view.setFocus()
    reading.toast.tell("Text at 110 %")
    reading.actions_by_id["message"].trigger()
    qtbot.waitUntil(reading.toast.close_button.hasFocus)
    QTest.keyClick(reading.toast.close_button, Qt.Key.Key_Escape)
    assert reading.toast.text() == "" and reading.view.hasFocus()


def test_a_folder_is_opened_and_an_error_stays_above_the_article(
    reading: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    reading.session.told.emit(in_folder("Saved: a.md", tmp_path / "a.md"))
    reading.toast.button.click()
    assert opened == [str(tmp_path)]
    reading.session.failed.emit("It could not be saved.")
    reading.toast.dismiss()
    assert reading.strip.sentence() == "It could not be saved."
