"""The index of what comes nearest is built beside the window, follows the library, and ends with the window."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.finding.nearest.index import index_path
from desktop.ui.maintenance.maintenance import command
from desktop.ui.search import indexing
from tests.ui.search.finding import Finder, kinds

MINUTE = 60_000  # milliseconds, of a busy machine


@pytest.fixture
def begun(finder: Finder, monkeypatch: pytest.MonkeyPatch) -> Finder:
    for name in ("FIRST_MILLISECONDS", "TEXTS_MILLISECONDS"):
        monkeypatch.setattr(indexing, name, 0)
    assert not index_path(finder.window.session.library.path).exists()
    finder.window.controllers.indexing.begin()
    return finder


def test_what_was_there_and_what_is_added_is_soon_found_nearest(begun: Finder, tmp_path: Path, qtbot: QtBot) -> None:
    search = begun.window.session.library.search
    qtbot.waitUntil(lambda: bool(search.find("keepr knows ")), timeout=MINUTE)
    assert "text" in kinds(begun.search("keepr knows "))
    path = tmp_path / "lamp.txt"
    path.write_text("The lamplighter drew a careful chart of every harbour.", encoding="utf-8")
    begun.window.session.import_files([path])
    qtbot.waitUntil(lambda: bool(search.find("lamplihgter chart ")), timeout=MINUTE)


@pytest.mark.parametrize(
    "broken",
    [
        (sys.executable, ["-c", "raise SystemExit(1)"]),
        (sys.executable, ["-c", "import os; os.abort()"]),
        ("no such program", []),
    ],
)
def test_where_it_fails_it_is_tried_again_though_nothing_is_changed(
    finder: Finder, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, broken: tuple[str, list[str]]
) -> None:
    tries = iter([broken, broken])
    monkeypatch.setattr(indexing, "command", lambda *told: next(tries, None) or command(*told))
    monkeypatch.setattr(indexing, "FIRST_MILLISECONDS", 0)
    monkeypatch.setattr(indexing, "OTHER_MILLISECONDS", 1)
    finder.window.controllers.indexing.begin()
    search = finder.window.session.library.search
    qtbot.waitUntil(lambda: bool(search.find("keepr knows ")), timeout=MINUTE)


def test_it_ends_with_the_window(begun: Finder, qtbot: QtBot) -> None:
    work = begun.window.controllers.indexing
    qtbot.waitUntil(work.busy)
    begun.window.close()
    assert not work.busy()


def test_a_library_whose_folder_takes_no_file_is_searched_as_ever(begun: Finder, qtbot: QtBot) -> None:
    index_path(begun.window.session.library.path).mkdir()
    work = begun.window.controllers.indexing
    qtbot.waitUntil(work.busy)
    qtbot.waitUntil(lambda: not work.busy(), timeout=MINUTE)
    assert "text" in kinds(begun.search("keeper knows "))
    assert begun.window.strip.isHidden()
