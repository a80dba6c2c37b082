"""A watched folder: what came to it is offered once, nothing is added unasked, and whatever becomes of it is calm."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from db.records import Article
from desktop.library import Library
from desktop.settings import Settings
from desktop.ui.library.adding import watched_folder
from desktop.ui.library.adding.adding import Adding
from desktop.ui.library.adding.watched_folder import WatchedFolder, new_files, offer
from desktop.ui.session import Session
from desktop.ui.widgets.message_strip import MessageStrip

MD = frozenset({".md"})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "incoming"
    made.mkdir()
    return made


@pytest.fixture
def strip(qtbot: QtBot) -> MessageStrip:
    made = MessageStrip()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def watch(session: Session, strip: MessageStrip, folder: Path, qtbot: QtBot) -> Iterator[Callable[[], WatchedFolder]]:
    """Begin to watch, as a window does that is opened."""
    owner, begun = QObject(), []

    def watch() -> WatchedFolder:
        settings = Settings()
        settings["watched_folder"] = str(folder)
        made = WatchedFolder(session, Adding(session, owner), strip, settings, owner)
        made._timer.setInterval(0)
        made.begin()
        begun.append(made)
        qtbot.waitUntil(lambda: not made._jobs.busy())
        return made

    yield watch
    for one in begun:
        one.stop()


def write(path: Path, text: str = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text or f"# {path.name}\nWords of {path.name}.", encoding="utf-8")
    return path


def test_new_files_are_offered_and_added_when_the_reader_says_so(
    watch: Callable[[], WatchedFolder], folder: Path, strip: MessageStrip, library: Library, qtbot: QtBot
) -> None:
    write(folder / "one.md")
    watched = watch()
    assert strip.sentence() == "A new file in the folder incoming: “one.md”."
    assert library.read.articles() == []
    write(folder / "below" / "two.md")
    write(folder / "picture.png")
    qtbot.waitUntil(lambda: "2 new files" in strip.sentence())
    with qtbot.waitSignal(watched._adding.finished, timeout=30_000):
        strip.button.click()
    assert len(library.read.articles()) == 2
    watched.look()
    qtbot.waitUntil(lambda: not watched._jobs.busy())
    assert strip.sentence() == ""
    write(folder / "below" / "three.md")  # in a folder that was not there at first
    qtbot.waitUntil(lambda: "“three.md”" in strip.sentence())


def test_what_the_reader_does_not_want_is_not_offered_again(
    watch: Callable[[], WatchedFolder], folder: Path, strip: MessageStrip, library: Library
) -> None:
    write(folder / "one.md")
    watch()
    strip.other_button.click()
    watch()
    assert strip.sentence() == "" and library.read.articles() == []


def test_what_the_library_ever_had_is_not_offered(
    watch: Callable[[], WatchedFolder], folder: Path, strip: MessageStrip, library: Library, add: Callable[..., Article]
) -> None:
    removed, changed = add("Removed words.", "incoming/removed.md"), add("Old words.", "incoming/changed.md")
    library.articles.remove(removed.id)
    write(folder / "changed.md", "New words.")
    write(folder / "copy.md", "Removed words.")
    assert library.read.article(changed.id).source.endswith("changed.md")
    write(folder / "new.md", "Quite new.")
    write(folder / "twin.md", "Quite new.")
    watch()
    assert strip.sentence() == "A new file in the folder incoming: “new.md”."


def test_a_folder_that_goes_is_no_reason_to_speak(
    watch: Callable[[], WatchedFolder], folder: Path, strip: MessageStrip, qtbot: QtBot
) -> None:
    write(folder / "one.md")
    watched = watch()
    shutil.rmtree(folder)
    qtbot.waitUntil(lambda: strip.sentence() == "")
    watched.look()
    qtbot.waitUntil(lambda: not watched._jobs.busy())
    write(folder / "two.md")
    watched.look()
    qtbot.waitUntil(lambda: "“two.md”" in strip.sentence())
    watched._settings["watched_folder"] = ""
    assert strip.sentence() == ""


def test_it_waits_while_something_else_is_said(
    watch: Callable[[], WatchedFolder], folder: Path, strip: MessageStrip, qtbot: QtBot
) -> None:
    strip.say("A disk is full.")
    write(folder / "one.md")
    watch()
    assert strip.sentence() == "A disk is full."
    strip.dismiss()
    qtbot.waitUntil(lambda: "“one.md”" in strip.sentence())


def test_a_look_has_bounds_and_goes_round_no_circle(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(6):
        write(folder / f"{number}" / "a.md", f"Text {number}")
    (folder / "1" / "loop").symlink_to(folder)
    (folder / "2" / "gone.md").symlink_to(folder / "nowhere.md")
    found, folders = new_files(folder, 0, MD)
    assert len(found) == 6 and len(folders) == 7
    newest = max(one.came for one in found)
    assert new_files(folder, newest, MD)[0] == []
    monkeypatch.setattr(watched_folder, "MOST_FILES", 2)
    monkeypatch.setattr(watched_folder, "MOST_WATCHED", 3)
    found, folders = new_files(folder, 0, MD)
    assert len(found) == 2 and len(folders) == 3


def test_an_offer_names_some_and_counts_the_others() -> None:
    assert offer("in", ["a.md", "b.md"]) == "2 new files in the folder in: “a.md”, “b.md”."
    assert offer("in", [*"abcde"]) == "5 new files in the folder in: “a”, “b”, “c” and 2 more."
