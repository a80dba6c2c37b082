"""Another library in place of the open one: nothing is closed until it is open, and what cannot be is a sentence."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from db.records import Article
from desktop import paths
from desktop.library import Library
from desktop.ui.maintenance.libraries import USUAL, name_of
from desktop.ui.single_instance import claim
from desktop.ui.window.main_window import MainWindow


@pytest.fixture
def other(tmp_path: Path) -> Path:
    path = tmp_path / "other.postil"
    Library.open(path).close()
    return path


def test_another_library_takes_the_place_of_the_open_one(reading: MainWindow, other: Path) -> None:
    libraries = reading.controllers.libraries
    assert libraries.open(other) and not reading.isVisible()
    assert libraries.next is not None and libraries.next.library.path == other
    assert claim(other) is None, "its window is claimed"
    libraries.next.library.close()
    assert libraries.next.lock is not None
    libraries.next.lock.unlock()


def test_what_cannot_be_opened_is_a_sentence_and_the_window_stays(
    reading: MainWindow, other: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    libraries = reading.controllers.libraries
    (tmp_path / "text.postil").write_text("no library " * 100)
    assert not libraries.open(tmp_path / "text.postil") and "is not a library" in reading.strip.sentence()
    assert not libraries.open(tmp_path / "nowhere.postil") and "There is no library" in reading.strip.sentence()
    assert not (tmp_path / "nowhere.postil").exists()
    assert not libraries.open(reading.session.library.path) and "the one that is open" in reading.toast.text()
    lock = claim(other)
    assert lock is not None
    monkeypatch.setattr("desktop.ui.maintenance.libraries.hand_over", lambda *_: True)
    assert not libraries.open(other) and "came forward" in reading.toast.text()
    lock.unlock()
    assert reading.isVisible() and libraries.next is None
    assert claim(tmp_path / "text.postil") is not None, "a library that did not open is not claimed"


def test_a_new_library_takes_the_place_of_the_open_one_and_no_file_is_replaced(
    reading: MainWindow, other: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [str(other), str(tmp_path / "fresh")]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (names.pop(0), ""))
    before = other.read_bytes()
    reading.actions_by_id["library_new"].trigger()
    assert "choose another name" in reading.strip.sentence() and other.read_bytes() == before and reading.isVisible()
    reading.actions_by_id["library_new"].trigger()
    following = reading.controllers.libraries.next
    assert following is not None and following.lock is not None and not reading.isVisible()
    assert (following.library.path, following.library.read.articles()) == (tmp_path / "fresh.postil", [])
    following.library.close()
    following.lock.unlock()


def test_a_note_that_cannot_be_saved_keeps_the_window(
    reading: MainWindow, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "close", lambda: False)
    assert not reading.controllers.libraries.open(other) and reading.controllers.libraries.next is None
    lock = claim(other)
    assert lock is not None
    lock.unlock()


def test_recent_libraries_are_listed_by_name(reading: MainWindow, tmp_path: Path) -> None:
    libraries, menu = reading.controllers.libraries, QMenu()

    def listed() -> list[str]:
        libraries.fill(menu)
        return [action.text() for action in menu.actions()]

    assert listed() == [USUAL]
    reading.settings["recent_libraries"] = f'["{tmp_path}/a/work.postil", "{tmp_path}/b/work.postil"]'
    libraries.remember()
    assert listed() == [f"work – {tmp_path / 'a'}", f"work – {tmp_path / 'b'}", USUAL]
    assert paths.real_place(reading.session.library.path) in reading.settings["recent_libraries"]
    reading.settings.reset("recent_libraries")
    assert listed() == [USUAL]


def test_a_library_that_is_not_the_usual_one_has_its_name_in_the_title(reading: MainWindow) -> None:
    assert name_of(paths.library_path()) == "" and name_of(Path("/x/work.postil")) == "work"
    reading.library_name = "work"
    reading.presenter.show_title()
    assert reading.windowTitle() == "Rivers – work – Postil"


def test_a_copy_is_written_and_told_of(
    reading: MainWindow, add: Callable[..., Article], tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "copies"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), ""))
    reading.actions_by_id["library_copy"].trigger()
    copy = tmp_path / "copies.postil"
    qtbot.waitUntil(lambda: "verified copy" in reading.toast.text(), timeout=30_000)
    opened = Library.open(copy)
    assert [article.title for article in opened.read.articles()] == ["Rivers"]
    opened.close()
    reading.actions_by_id["library_copy"].trigger()
    qtbot.waitUntil(lambda: "choose another name" in reading.strip.sentence(), timeout=30_000)


GOES_ON = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from desktop.ui import app

first, second = map(Path, sys.argv[1:])
begin, shown = app.begin, []

def beginning(window, wanted):
    begin(window, wanted)
    shown.append(window.session.library.path.name)
    work = window.close if len(shown) > 1 else lambda: window.controllers.libraries.open(second)
    QTimer.singleShot(0, window, work)

app.begin = beginning
code = app.run([], str(first))
print(code, shown)
"""


def test_the_program_goes_on_with_the_other_library_and_ends_with_its_window(tmp_path: Path, other: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", GOES_ON, str(tmp_path / "first.postil"), str(other)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.stdout.strip() == "0 ['first.postil', 'other.postil']", done.stderr
