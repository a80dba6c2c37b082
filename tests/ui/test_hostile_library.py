"""A library file that a stranger made, or that was damaged: it is shown, or said why not; none of it is run."""

from __future__ import annotations

import random
import shutil
import sqlite3
import sys
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.errors import StoreError
from desktop.library import Library
from desktop.settings import Settings
from desktop.ui.app import begin, make_window, open_library
from desktop.ui.maintenance import open_failure_dialog
from desktop.ui.maintenance.repair_dialog import AccountDialog, ProblemsDialog
from tests.torture.trials import SEED, count


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """A library with the bundled article and its three samples."""
    path = tmp_path / "whole.postil"
    library = Library.open(path)
    library.welcome.ensure_article()
    library.close()
    return path


def altered(path: Path, *statements: str) -> Path:
    with sqlite3.connect(path) as connection:
        for statement in statements:
            connection.execute(statement)
    connection.close()
    return path


HOSTILE = {
    "a trigger that deletes": [
        "create trigger spy after insert on history begin delete from annotation_themes; end",
    ],
    "an endless view": [
        "create view endless as with recursive n(x) as (select 1 union all select x + 1 from n) select x from n",
    ],
    "another table": ["create table extra (x)"],
    "a generated column": ["alter table articles add column evil int generated always as (abs(-1)) virtual"],
}


@pytest.mark.parametrize("statements", HOSTILE.values(), ids=HOSTILE.keys())
def test_an_altered_library_is_only_read_and_said_to_be(whole: Path, qtbot: QtBot, statements: list[str]) -> None:
    altered(whole, *statements)
    before = whole.read_bytes()
    library = open_library(whole)
    assert library is not None and library.read_only
    window = make_window(library, Settings())
    qtbot.addWidget(window)
    window.show()
    begin(window, [])
    assert "not Postil's" in window.strip.sentence()
    assert len(window.reading.annotations) == 3
    assert not window.actions_by_id["highlight"].isEnabled()
    assert not window.actions_by_id["back_up"].isEnabled()
    window.grab()
    window.close()
    library.close()
    assert whole.read_bytes() == before


def test_the_window_offers_to_repair_an_altered_library(
    whole: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    altered(whole, *HOSTILE["a trigger that deletes"])
    library = open_library(whole)
    assert library is not None and library.care.is_altered()
    window = make_window(library, Settings())
    qtbot.addWidget(window)
    window.show()
    begin(window, [])
    for dialog in (ProblemsDialog, AccountDialog):
        monkeypatch.setattr(dialog, "exec", lambda _self: 1)
    button = window.strip.button
    assert button.text() == "Check library"
    button.click()
    qtbot.waitUntil(lambda: window.strip.button.text() == "See and repair…", timeout=30_000)
    window.strip.button.click()
    assert not library.read_only and not library.care.is_altered()
    assert len(window.reading.annotations) == 3
    assert "read-only" not in window.status.counts.text()
    assert window.session.set_note(window.reading.annotations[0].id, "written again")
    assert window.actions_by_id["back_up"].isEnabled()
    window.close()
    library.close()


def test_no_repair_is_offered_where_it_would_change_nothing(whole: Path, qtbot: QtBot) -> None:
    altered(whole, "pragma user_version=99")
    library = open_library(whole)
    assert library is not None and library.read_only and not library.care.is_altered()
    window = make_window(library, Settings())
    qtbot.addWidget(window)
    begin(window, [])
    assert "newer Postil" in window.strip.sentence()
    assert window.strip.button.isHidden()
    window.close()
    library.close()


def test_a_database_of_another_program_is_left_alone(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = altered(tmp_path / "other.db", "create table notes (x)", "insert into notes values ('<b>mine</b>')")
    before = path.read_bytes()
    told: list[str] = []
    monkeypatch.setattr(open_failure_dialog, "show_open_failure", lambda _path, error, _: told.append(str(error)))
    monkeypatch.setattr(QApplication, "platformName", lambda: "xcb")
    assert open_library(path) is None
    assert "another program" in told[0]
    assert path.read_bytes() == before
    assert [found.name for found in tmp_path.iterdir() if found.name.startswith("other")] == ["other.db"]


@pytest.mark.qt_no_exception_capture
def test_a_damaged_library_is_shown_or_refused_and_never_crashes_the_window(
    whole: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_failure_dialog, "show_open_failure", lambda *_: None)
    crashes: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: crashes.append(error))
    random_ = random.Random(SEED)
    data = whole.read_bytes()
    opened = 0
    for number in range(count("T8_WINDOW", 12, 500)):
        folder = tmp_path / str(number)
        folder.mkdir()
        path = folder / "l.postil"
        shutil.copyfile(f"{whole}.journal.jsonl", f"{path}.journal.jsonl")
        made = bytearray(data)
        for _ in range(random_.randrange(1, 4)):
            at = random_.randrange(len(made))
            length = random_.choice((1, 16, 4096))
            made[at : at + length] = random_.randbytes(len(made[at : at + length]))
        path.write_bytes(made)
        library = open_library(path)
        if library is None:
            continue
        opened += 1
        window = make_window(library, Settings())
        qtbot.addWidget(window)
        window.show()
        window.session.attempt(partial(begin, window, []))
        window.grab()
        for annotation in window.reading.annotations[:1]:
            window.session.set_note(annotation.id, "still written")
        window.session.walk("undo")
        window.close()
        try:
            library.close()
        except StoreError as error:
            assert str(error).endswith(".")
    assert opened
    assert [error for error in crashes if not isinstance(error, StoreError)] == []  # those are told as sentences
