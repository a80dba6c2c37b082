"""When something unexpected happens: the work is saved, a report is kept and shown, and nothing is sent anywhere.

A report names the kind of error and where in the program it happened. The error's own words may hold words of the
user's, so they are left out unless the user adds them.
"""

from __future__ import annotations

import faulthandler
import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any

from db.disk.durable import PRIVATE_FOLDER, private
from desktop.log import keep_log_in, log
from desktop.shown_text import in_lines, say

MOST_DIALOGS = 3  # in one run: after that the log alone tells
MOST_ALIKE = 3  # reports of one kind that are logged whole; then one of ten, of a hundred, …
MOST_FRAMES = 50
LONGEST_WORDS = 2000  # characters of an error's own

_savers: list[Callable[[], object]] = []
_expected: list[tuple[type[Exception], Callable[[str], None]]] = []
_state: dict[str, Any] = {"open": False, "shown": 0, "fault": None, "bridge": None, "running": False}
_told: dict[str, int] = {}  # how often each report came


def report(kind: type[BaseException], trace: TracebackType | None, error: BaseException | None = None) -> str:
    """Return a report as plain text; ``error`` adds its own words."""
    import platform

    from desktop import __version__

    lines = [f"Postil {__version__}, Python {platform.python_version()}, {platform.system()} {platform.machine()}", ""]
    frames = traceback.extract_tb(trace)
    left_out = len(frames) - MOST_FRAMES
    if left_out > 0:  # something called itself: how it began and where it ended
        frames = traceback.StackSummary.from_list([*frames[: MOST_FRAMES // 5], *frames[-MOST_FRAMES * 4 // 5 :]])
    for number, frame in enumerate(frames):
        if left_out > 0 and number == MOST_FRAMES // 5:
            lines.append(f"… {left_out:,} more …")
        parts = Path(frame.filename).parts
        lines.append(f"{'/'.join(parts[-3:])}:{frame.lineno} in {frame.name}")
    lines.append(f"{kind.__module__}.{kind.__qualname__}")
    if error is not None:
        lines.append(_words(error))
    return "\n".join(lines)


def _words(error: BaseException) -> str:
    """Return what an error says, at a length and in letters that can be shown."""
    try:
        words = str(error)
    except Exception:  # noqa: BLE001 - an error that cannot even speak
        return "(its words cannot be read)"
    shown = in_lines(words[:LONGEST_WORDS])
    return f"{shown}… ({len(words):,} characters)" if len(words) > LONGEST_WORDS else shown


def install(folder: Path, without_window: Callable[[], object] = lambda: None) -> None:
    """Catch what nobody caught: log it under ``folder`` and show it.

    ``without_window`` is called where Qt finds no way to show windows, right before it aborts.
    """
    keep_log_in(lambda: folder)
    with suppress(OSError):
        folder.mkdir(PRIVATE_FOLDER, parents=True, exist_ok=True)
        _state["fault"] = open(folder / "fault.log", "a", encoding="utf-8", opener=private)  # noqa: SIM115
        faulthandler.enable(_state["fault"])
    sys.excepthook = _caught
    sys.unraisablehook = lambda args: log().error("unraisable\n%s", report(args.exc_type, args.exc_traceback))
    threading.excepthook = _caught_in_thread
    from PySide6.QtCore import QObject, Qt, QtMsgType, Signal, qInstallMessageHandler

    class Bridge(QObject):
        caught = Signal(object)

    bridge = Bridge()
    bridge.caught.connect(lambda caught: _show(*caught), Qt.ConnectionType.QueuedConnection)
    _state["bridge"] = bridge

    def take(kind: QtMsgType, _context: object, message: str) -> None:
        serious = kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
        (log().error if serious else log().info)("Qt: %s", message)
        if kind is QtMsgType.QtFatalMsg and "platform plugin" in message:  # Qt found no way to show windows
            without_window()

    qInstallMessageHandler(take)


def guard(save: Callable[[], object]) -> None:
    """Have ``save`` called before a crash is shown; it gives False where something could not be saved."""
    _savers.append(save)


def expect(kind: type[Exception], tell: Callable[[str], None]) -> None:
    """Have errors of a kind whose words are a sentence for the reader told as that, wherever they were not caught."""
    _expected.append((kind, tell))


def forget() -> None:
    """The window is closed: its savers and tellers are asked no more."""
    _savers.clear()
    _expected.clear()


def _caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Take what nobody caught. Whatever happens here, Python does not get to print an error with its words."""
    try:
        _take(kind, error, trace)
    except Exception as second:  # noqa: BLE001 - no memory, no room for the log
        with suppress(Exception):
            log().error("unexpected %s, and no report because of %s", kind.__name__, type(second).__name__)
        save_work()


def _tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Write a report to the log and the terminal; one that comes again and again does not push out the others."""
    plain = report(kind, trace)
    count = _told[plain] = _told.get(plain, 0) + 1
    if count > MOST_ALIKE:
        if str(count).strip("0") == "1":
            log().error("the same for the %sth time: %s", f"{count:,}", plain.rpartition("\n")[2])
        return
    log().error("unexpected\n%s", plain)
    # A terminal is the reader's own; what a desktop collects from programs may be read by others.
    if sys.stderr is not None:
        say(report(kind, trace, error) if sys.stderr.isatty() else plain, err=True)


def _take(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        from PySide6.QtWidgets import QApplication

        QApplication.quit()
        return
    for root, tell in _expected:
        if isinstance(error, root) and _state["running"]:
            log().error("untimely\n%s", report(kind, trace))
            tell(str(error))
            return
    _tell(kind, error, trace)
    bridge = _state["bridge"]
    if bridge is not None and _state["running"]:
        bridge.caught.emit((kind, error, trace))
    elif _can_show():
        _show(kind, error, trace)


def running(now: bool) -> None:
    """Tell that events are handled from now on (or no more): until then a report is shown at once."""
    _state["running"] = now


def _can_show() -> bool:
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication.instance() is not None and QGuiApplication.platformName() not in ("offscreen", "minimal")


def _caught_in_thread(args: threading.ExceptHookArgs) -> None:
    if args.exc_value is not None:
        _caught(args.exc_type, args.exc_value, args.exc_traceback)


def save_work() -> bool:
    """Call every saver; return whether all is saved."""
    saved = True
    for save in _savers:
        try:
            saved = save() is not False and saved
        except Exception as second:  # noqa: BLE001 - a second failure must not hide the first
            saved = False
            log().error("saving failed\n%s", report(type(second), second.__traceback__))
    return saved


def _show(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    saved = save_work()
    if _state["open"] or _state["shown"] >= MOST_DIALOGS:
        return
    from PySide6.QtWidgets import QApplication

    from desktop.ui.crash_dialog import CrashDialog

    _state["open"], _state["shown"] = True, _state["shown"] + 1
    try:
        CrashDialog(report(kind, trace), report(kind, trace, error), saved, QApplication.activeWindow()).exec()
    finally:
        _state["open"] = False
