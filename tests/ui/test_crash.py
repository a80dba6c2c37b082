"""An unexpected error: the work is saved, the report holds none of the reader's words unless they are added."""

from __future__ import annotations

import logging
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qInstallMessageHandler
from pytestqt.qtbot import QtBot

from desktop.ui import crash
from desktop.ui.crash_dialog import NOT_SAVED, SAVED, CrashDialog

SECRET = "what the reader wrote"


@pytest.fixture
def caught(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[list[tuple[str, str, bool]]]:
    hooks = sys.excepthook, sys.unraisablehook, threading.excepthook
    monkeypatch.setattr(crash, "_savers", [])
    monkeypatch.setattr(crash, "_state", {"open": False, "shown": 0, "fault": None, "bridge": None, "running": True})
    shown: list[tuple[str, str, bool]] = []

    class Silent(CrashDialog):
        def exec(self) -> int:
            shown.append((self._texts[0], self._texts[1], self.saved))
            return 0

    monkeypatch.setattr("desktop.ui.crash_dialog.CrashDialog", Silent)
    crash.install(tmp_path / "log")
    yield shown
    sys.excepthook, sys.unraisablehook, threading.excepthook = hooks
    qInstallMessageHandler(None)
    for handler in list(crash.log.handlers):
        handler.close()
        crash.log.removeHandler(handler)
    import faulthandler

    faulthandler.enable()
    if crash._state["fault"] is not None:
        crash._state["fault"].close()


def raise_and_hook() -> None:
    try:
        raise ValueError(SECRET)
    except ValueError:
        sys.excepthook(*sys.exc_info())


def test_the_work_is_saved_before_the_report_is_shown(
    caught: list[tuple[str, str, bool]], qtbot: QtBot, tmp_path: Path
) -> None:
    saved: list[int] = []
    crash.guard(lambda: saved.append(len(caught)))
    raise_and_hook()
    qtbot.waitUntil(lambda: bool(caught))
    assert saved == [0]
    plain, whole, was_saved = caught[0]
    assert was_saved
    assert SECRET not in plain
    assert SECRET in whole
    assert "ValueError" in plain
    assert "test_crash.py" in plain
    assert str(tmp_path) not in plain
    written = (tmp_path / "log" / "postil.log").read_text("utf-8")
    if os.name == "posix":
        modes = {
            found.name: found.stat().st_mode & 0o777 for found in [tmp_path / "log", *(tmp_path / "log").iterdir()]
        }
        assert modes == {"log": 0o700, "postil.log": 0o600, "fault.log": 0o600}
    assert "ValueError" in written
    assert SECRET not in written


def test_a_saver_that_fails_is_told_and_hides_nothing(caught: list[tuple[str, str, bool]], qtbot: QtBot) -> None:
    def fail() -> None:
        raise OSError(SECRET)

    crash.guard(fail)
    raise_and_hook()
    qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][2] is False


def test_an_error_in_a_thread_reaches_the_window(caught: list[tuple[str, str, bool]], qtbot: QtBot) -> None:
    def work() -> None:
        raise RuntimeError(SECRET)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(caught))
    assert "RuntimeError" in caught[0][0]


def test_a_storm_of_errors_shows_few_dialogs(caught: list[tuple[str, str, bool]], qtbot: QtBot) -> None:
    for _ in range(crash.MOST_DIALOGS + 4):
        raise_and_hook()
    qtbot.wait(50)
    assert len(caught) == crash.MOST_DIALOGS


def test_a_folder_that_cannot_be_made_is_no_reason_not_to_start(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    assert crash._log_handler(tmp_path / "file" / "log") is None


def test_the_dialog_adds_the_words_only_when_asked(qtbot: QtBot) -> None:
    dialog = CrashDialog("report", f"report {SECRET}", saved=True)
    qtbot.addWidget(dialog)
    assert dialog.text.toPlainText() == "report"
    dialog.words.setChecked(True)
    assert SECRET in dialog.text.toPlainText()
    assert SAVED != NOT_SAVED
    assert logging.getLogger("postil") is crash.log


def test_an_error_before_the_window_is_told_on_the_terminal(
    caught: list[tuple[str, str, bool]], capsys: pytest.CaptureFixture[str], qtbot: QtBot
) -> None:
    crash.running(False)
    raise_and_hook()
    error = capsys.readouterr().err
    assert "ValueError" in error
    assert SECRET not in error
    assert caught == []


def test_an_error_with_a_sentence_for_the_reader_is_told_as_that(
    caught: list[tuple[str, str, bool]], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, tmp_path: Path
) -> None:
    told: list[str] = []
    monkeypatch.setattr(crash, "_expected", [])
    crash.expect(KeyError, told.append)
    try:
        raise KeyError(SECRET)
    except KeyError:
        sys.excepthook(*sys.exc_info())
    raise_and_hook()
    qtbot.waitUntil(lambda: bool(caught))
    assert told == [repr(SECRET)]
    assert len(caught) == 1
    assert SECRET not in (tmp_path / "log" / "postil.log").read_text("utf-8")
