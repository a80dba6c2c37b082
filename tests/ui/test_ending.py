"""A signal, or the end of the session, ends the program with all that was typed saved; what cannot be is told."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import PySide6
import pytest
import shiboken6
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from db.errors import LibraryFull
from db.store import Store
from desktop.ui.app import make_ending
from desktop.ui.ending import Ending, may_give_up
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words

ROOT = Path(__file__).resolve().parent.parent.parent
TYPED = "typed just now"
WINDOW = f"""
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest

from db.errors import LibraryFull
from db.store import Store
from desktop.ui import app
from desktop.ui.widgets import drafting
from desktop.ui.writing import drafts

drafting.PAUSE = drafting.LONGEST = 3_600_000  # no pause saves it
drafts.RETRY_MILLISECONDS = 20
step = Store.step


def step_if_there_is_room(self, label, origin, **more):
    if Path(sys.argv[2]).exists() and label == "Edit note":
        raise LibraryFull("There is no room.")
    return step(self, label, origin, **more)


def type_into_a_note(window, path):
    annotation = window.reading.annotations[0]
    window.annotating.edit_note(annotation.id)
    QTest.keyClicks(window.margin.editing.editor.focusProxy(), "{TYPED}")
    print(annotation.id, flush=True)
    told = QTimer(window, interval=10)
    told.timeout.connect(lambda: tell(told, window.strip.sentence()))
    told.start()


def tell(timer, sentence):
    if "not saved" in sentence:  # another may stand there before
        timer.stop()
        print(sentence, flush=True)


if hasattr(signal, "SIGHUP"):
    signal.signal(signal.SIGHUP, signal.SIG_DFL)  # who runs the tests may ignore it, by nohup
Store.step = step_if_there_is_room
app.settle = type_into_a_note
sys.exit(app.run([], sys.argv[1]))
"""


@contextmanager
def typing(library: Path, no_room: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Run a window in which somebody has just typed into a note; gives it, and the annotation's id."""
    process = subprocess.Popen(
        [sys.executable, "-c", WINDOW, str(library), str(no_room)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env=os.environ | {"TMPDIR": str(library.parent)},
        text=True,
    )
    assert process.stdout is not None
    try:
        yield process, process.stdout.readline().strip()
    finally:
        process.kill()
        process.communicate()


def note(library: Path, identity: str) -> str:
    with Store.open(library) as store:
        return store.read.annotation(identity).note


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no signals")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_signal_saves_what_was_typed_and_ends_the_program(name: str, tmp_path: Path) -> None:
    number = getattr(signal, name)
    with typing(tmp_path / "l.postil", tmp_path / "no room") as (process, identity):
        process.send_signal(number)
        _out, err = process.communicate(timeout=60)
    assert process.returncode == 128 + number, err
    assert err == ""
    assert note(tmp_path / "l.postil", identity).endswith(TYPED)


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no signals")
def test_a_signal_waits_for_what_cannot_be_saved_and_says_so(tmp_path: Path) -> None:
    no_room = tmp_path / "no room"
    no_room.touch()
    with typing(tmp_path / "l.postil", no_room) as (process, identity):
        assert process.stdout is not None
        process.send_signal(signal.SIGTERM)
        assert process.stdout.readline()  # a sentence is shown
        assert process.poll() is None
        no_room.unlink()
        process.communicate(timeout=60)
    assert process.returncode == 128 + signal.SIGTERM
    assert note(tmp_path / "l.postil", identity).endswith(TYPED)


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no signals")
def test_a_second_signal_gives_up_what_cannot_be_saved(tmp_path: Path) -> None:
    no_room = tmp_path / "no room"
    no_room.touch()
    with typing(tmp_path / "l.postil", no_room) as (process, _identity):
        assert process.stdout is not None
        process.send_signal(signal.SIGTERM)
        assert process.stdout.readline()
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=60)
    assert process.returncode == 128 + signal.SIGTERM


@pytest.mark.skipif(os.name == "nt", reason="Windows has no nohup")
def test_a_signal_that_is_to_be_ignored_is_ignored(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    ending = Ending(qapp, lambda: True, lambda: True, lambda: True)
    try:
        ending.watch()
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
        assert signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL
    finally:
        ending.stop()
        signal.signal(signal.SIGHUP, before)
        ending.deleteLater()
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


class Manager:
    """What stands in for a session's manager, which nobody but Qt can make."""

    def __init__(self, *, asks: bool) -> None:
        self._asks, self.done = asks, list[str]()

    def allowsInteraction(self) -> bool:
        return self._asks

    def release(self) -> None:
        self.done.append("release")

    def cancel(self) -> None:
        self.done.append("cancel")


@pytest.fixture
def written(reading: MainWindow, qapp: QApplication) -> Iterator[tuple[MainWindow, Ending]]:
    """A window in which somebody has just typed into a note."""
    assert reading.reading.article is not None
    made = reading.session.annotate(reading.reading.article.id, words(reading.reading.content, "older than its name"))
    assert made is not None
    reading.annotating.edit_note(made.id)
    editor = reading.margin.editing.editor
    assert editor is not None
    editor.focusProxy().insertPlainText(TYPED)  # type: ignore[attr-defined]
    ending = make_ending(qapp, reading)
    yield reading, ending
    qapp.commitDataRequest.disconnect(ending.session_ends)
    ending.deleteLater()


def kept(window: MainWindow) -> list[str]:
    assert window.reading.article is not None
    return [annotation.note for annotation in window.session.library.annotations.all(window.reading.article.id)]


@contextmanager
def session_manager(application: QApplication) -> Iterator[Callable[[], None]]:
    """Make the session's manager as only Qt does; gives what has it request to save, as at a log-out."""
    gui = ctypes.CDLL(str(Path(PySide6.__file__).parent / "Qt" / "lib" / "libQt6Gui.so.6"))
    app = ctypes.c_void_p(shiboken6.getCppPointer(application)[0])
    manager = ctypes.create_string_buffer(64)
    empty = ctypes.create_string_buffer(24)  # a QString
    gui._ZN15QSessionManagerC1EP15QGuiApplicationR7QStringS3_(manager, app, empty, empty)
    yield lambda: gui._ZN15QGuiApplication17commitDataRequestER15QSessionManager(app, manager)
    gui._ZN15QSessionManagerD1Ev(manager)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Qt's own names are others there")
def test_the_end_of_the_session_saves_what_was_typed(written: tuple[MainWindow, Ending], qapp: QApplication) -> None:
    window, _ending = written
    with session_manager(qapp) as request_to_save:
        request_to_save()
    assert kept(window) == [TYPED]
    assert window.isVisible(), "another program may yet refuse that the session ends"


@pytest.mark.parametrize(
    ("asks", "answer", "done"),
    [(False, None, []), (True, "Stay", ["release", "cancel"]), (True, "End the session", ["release"])],
)
def test_the_reader_is_asked_about_what_cannot_be_saved_where_that_is_allowed(
    asks: bool,
    answer: str | None,
    done: list[str],
    written: tuple[MainWindow, Ending],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window, ending = written
    asked: list[str] = []

    def no_room(*_arguments: object, **_more: object) -> None:
        raise LibraryFull("There is no room.")

    def press(box: QMessageBox) -> int:
        assert box.defaultButton().text() == "Stay"
        asked.append(box.text())
        next(button for button in box.findChildren(QPushButton) if button.text() == answer).click()
        return 0

    with monkeypatch.context() as patch:
        patch.setattr(Store, "step", no_room)
        patch.setattr(QMessageBox, "exec", press)
        manager = Manager(asks=asks)
        ending.session_ends(manager)  # type: ignore[arg-type]
    assert manager.done == done
    assert asked == ([] if answer is None else ["A note is not saved yet."])
    assert window.drafts.retry()
    assert kept(window) == [TYPED]


def test_nobody_is_asked_in_a_dialog_that_is_only_closed(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QMessageBox, "exec", lambda box: box.reject())
    window = QPushButton()
    qtbot.addWidget(window)
    assert not may_give_up(window, "A note is not saved yet.")
