"""An unexpected error: the work is saved, the report holds none of the reader's words unless they are added."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.log import keep_log_in, log
from desktop.ui import crash
from desktop.ui.crash_dialog import NOT_SAVED, SAVED, CrashDialog
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words

SECRET = "what the reader wrote"


@pytest.fixture
def caught(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[list[tuple[str, str, bool]]]:
    hooks = sys.excepthook, sys.unraisablehook, threading.excepthook
    monkeypatch.setattr(crash, "_savers", [])
    monkeypatch.setattr(crash, "_told", {})
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
    for handler in list(log().handlers):
        handler.close()
        log().removeHandler(handler)
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
    QApplication.processEvents()
    assert len(caught) == crash.MOST_DIALOGS


def test_a_folder_that_cannot_be_made_is_no_reason_not_to_start(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    keep_log_in(lambda: tmp_path / "file" / "log")
    log().info("This goes nowhere.")


def test_the_dialog_adds_the_words_only_when_asked(qtbot: QtBot) -> None:
    dialog = CrashDialog("report", f"report {SECRET}", saved=True)
    qtbot.addWidget(dialog)
    assert dialog.text.toPlainText() == "report"
    dialog.words.setChecked(True)
    assert SECRET in dialog.text.toPlainText()
    assert SAVED != NOT_SAVED
    assert logging.getLogger("postil") is log()


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


# What an error may do to the report


class Mute(Exception):
    def __str__(self) -> str:
        raise RuntimeError(SECRET)


def deep(depth: int) -> None:
    if depth:
        deep(depth - 1)
    raise ValueError(SECRET)


def hook(error: BaseException) -> None:
    try:
        raise error
    except BaseException:  # noqa: BLE001 - as Python does
        sys.excepthook(*sys.exc_info())


def log_of(tmp_path: Path) -> str:
    return "".join(path.read_text("utf-8") for path in sorted((tmp_path / "log").glob("postil.log*")))


@pytest.mark.parametrize(
    "error",
    [
        ValueError(f"{SECRET} " * 50_000),
        ValueError(f"{SECRET} \ud800 \x00 \u202e"),
        Mute(),
        MemoryError(),
        RecursionError(SECRET),
        ExceptionGroup(SECRET, [ValueError(SECRET)]),
        UnicodeDecodeError("utf-8", SECRET.encode(), 0, 1, SECRET),
        SystemExit(SECRET),
        type(SECRET.replace(" ", ""), (Exception,), {"__module__": "x"})(),
    ],
    ids=lambda error: type(error).__name__[:20],
)
def test_no_error_can_fill_or_break_the_report(
    error: BaseException, caught: list[tuple[str, str, bool]], qtbot: QtBot, tmp_path: Path
) -> None:
    saved: list[int] = []
    crash.guard(lambda: saved.append(1))
    hook(error)
    qtbot.waitUntil(lambda: bool(caught))
    plain, whole, was_saved = caught[0]
    assert saved and was_saved
    assert SECRET not in plain
    assert len(whole) < 6000
    whole.encode("utf-8")
    assert "\x00" not in whole and "\u202e" not in whole
    assert SECRET not in log_of(tmp_path)
    dialog = CrashDialog(plain, whole, was_saved)
    qtbot.addWidget(dialog)
    dialog.words.setChecked(True)
    dialog.grab()


def test_a_cause_and_what_was_being_handled_stay_out_too(
    caught: list[tuple[str, str, bool]], qtbot: QtBot, tmp_path: Path
) -> None:
    try:
        try:
            raise KeyError(SECRET)
        except KeyError as error:
            raise ValueError("other words") from error
    except ValueError:
        sys.excepthook(*sys.exc_info())
    qtbot.waitUntil(lambda: bool(caught))
    assert SECRET not in caught[0][0]
    assert SECRET not in log_of(tmp_path)


def test_a_deep_recursion_is_told_in_a_few_lines(caught: list[tuple[str, str, bool]], qtbot: QtBot) -> None:
    try:
        deep(800)
    except ValueError:
        sys.excepthook(*sys.exc_info())
    qtbot.waitUntil(lambda: bool(caught))
    plain = caught[0][0]
    assert len(plain.splitlines()) < 60
    assert "more …" in plain
    assert "test_a_deep_recursion" in plain


def test_an_error_that_comes_again_and_again_leaves_the_first_in_the_log(
    caught: list[tuple[str, str, bool]], qtbot: QtBot, tmp_path: Path
) -> None:
    hook(KeyError(SECRET))
    for _ in range(5000):
        raise_and_hook()
    QApplication.processEvents()
    written = log_of(tmp_path)
    assert "builtins.KeyError" in written
    assert "the same for the 1,000th time" in written
    assert len(written) < 20_000
    assert len(caught) == crash.MOST_DIALOGS


def test_an_error_inside_the_dialog_ends_somewhere(
    caught: list[tuple[str, str, bool]], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    saved: list[int] = []
    crash.guard(lambda: saved.append(1))
    shown: list[int] = []

    class Broken(CrashDialog):
        def exec(self) -> int:
            shown.append(1)
            raise RuntimeError(SECRET)

    monkeypatch.setattr("desktop.ui.crash_dialog.CrashDialog", Broken)
    raise_and_hook()
    QApplication.processEvents()
    assert 1 <= len(shown) <= crash.MOST_DIALOGS
    assert len(saved) >= len(shown)
    assert SECRET not in log_of(tmp_path)


def test_an_error_while_the_dialog_is_open_opens_no_other(
    caught: list[tuple[str, str, bool]], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[int] = []

    class Nested(CrashDialog):
        def exec(self) -> int:
            shown.append(1)
            raise_and_hook()
            QApplication.processEvents()
            return 0

    monkeypatch.setattr("desktop.ui.crash_dialog.CrashDialog", Nested)
    raise_and_hook()
    qtbot.waitUntil(lambda: bool(shown))
    QApplication.processEvents()
    assert shown == [1]


def test_a_log_that_cannot_be_written_hides_nothing_and_tells_nothing(
    caught: list[tuple[str, str, bool]],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, SECRET)

    saved: list[int] = []
    crash.guard(lambda: saved.append(1))
    monkeypatch.setattr(log(), "error", full)
    raise_and_hook()
    assert saved
    assert SECRET not in capsys.readouterr().err


def test_what_is_being_typed_is_saved_before_the_report(
    caught: list[tuple[str, str, bool]], reading: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    article, content = reading.reading.article, reading.reading.content
    assert article is not None and content is not None
    made = reading.session.annotate(article.id, words(content, "older"))
    assert made is not None
    crash.guard(reading.keep_notes)
    reading.margin.edit(made.id)
    qtbot.keyClicks(reading.margin.editing.editor.focusProxy(), SECRET)
    hook(ValueError(SECRET))
    qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][2]
    assert reading.session.library.annotations.get(made.id).note == SECRET
    assert SECRET not in caught[0][0]
    assert SECRET not in log_of(tmp_path)


def test_a_fatal_fault_leaves_its_trace_and_none_of_the_text(tmp_path: Path) -> None:
    program = (
        "import sys, os; from pathlib import Path; from desktop.ui import crash\n"
        f"crash.install(Path({str(tmp_path)!r}))\n"
        f"def f(text):\n    os.abort()\n"
        f"f({SECRET!r})"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode < 0
    written = (tmp_path / "fault.log").read_text("utf-8")
    assert "Fatal Python error: Aborted" in written
    assert " in f" in written
    assert SECRET not in written
