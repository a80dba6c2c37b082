"""A closed window is gone: it, its parts, its session and its library free their memory, however many there were."""

from __future__ import annotations

import gc
import weakref
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.library import Library
from desktop.settings import Settings
from desktop.ui.jobs import JobRunner
from desktop.ui.session import Session
from desktop.ui.window.controllers import Controllers, late
from desktop.ui.window.main_window import MainWindow
from tests.by_hand import read_by_hand
from tests.ui.conftest import TEXT

SHEETS = ("palette", "search", "type", "library_place", "themes_place")


def use_and_close(path: Path, commands: tuple[str, ...] = ()) -> dict[str, weakref.ref[object]]:
    """Have a window with all its controllers and places, do what is asked there, and close it; watch what it held."""
    library = Library.open(path)
    article = library.articles.add_imported(read_by_hand(TEXT), TEXT.encode(), path.with_suffix(".txt")).article
    window = MainWindow(Session(library), Settings())
    window.show()
    assert window.reading.open(article.id)
    for name, made in vars(Controllers).items():
        if isinstance(made, late):
            getattr(window.controllers, name)
    for command in commands:
        window.run_command(command)
    QCoreApplication.processEvents()
    parts = {"library": library, "window": window, **vars(window), **vars(window.controllers)}
    held = {name: weakref.ref(part) for name, part in parts.items() if isinstance(part, QObject | Library)}
    window.close()
    window.deleteLater()
    library.close()
    return held


def deleted() -> None:
    """Let go what waits for a loop of events, and what nothing leads to any more."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()


@pytest.mark.parametrize(
    "commands", [(), *((one,) for one in SHEETS)], ids=lambda commands: "".join(commands) or "none"
)
def test_nothing_of_a_closed_window_is_left(commands: tuple[str, ...], qtbot: QtBot, tmp_path: Path) -> None:
    held = use_and_close(tmp_path / "library.postil", commands)
    deleted()
    assert len(held) > 40 and [name for name, part in held.items() if part() is not None] == []


def test_what_was_begun_is_stopped_with_the_window(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    stopped: list[JobRunner] = []
    jobs = [part.jobs for part in (window.controllers.importing, window.controllers.updating)]
    monkeypatch.setattr(JobRunner, "stop", lambda self: stopped.append(self))
    window.close()
    assert [each for each in jobs if each not in stopped] == []


def only_waits(found: QObject) -> bool:
    """True if this is a call that waits for its time (QTimer.singleShot), or one whose time has just come."""
    if not isinstance(found, QTimer):
        return False
    return not isValid(found) or (found.isSingleShot() and found.parent() is None)


def test_windows_opened_and_closed_one_after_the_other_leave_no_more_than_one_did(qtbot: QtBot, tmp_path: Path) -> None:
    left = []
    for number in range(4):
        use_and_close(tmp_path / f"{number}.postil", ("library_place", "themes_place"))
        deleted()
        there = [one for one in gc.get_objects() if isinstance(one, QObject)]
        left.append(Counter(type(one).__name__ for one in there if not only_waits(one)))
    assert left[3] == left[1]
