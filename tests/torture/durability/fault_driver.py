"""A real window for T3, which forks for every trial: the child types on while system calls fail, and tells what it did.

Started with ``faults.c`` preloaded. It opens the window by ``app.run``, with a note half written and saved; then it
reads trials, a line of JSON each: report (where the child tells), act, kind, error, first, span, planted. It answers
each with a line: how the child ended. A trial's faults begin before the next key is pressed.

The child of a fork goes on with the window of its parent, which never touches the library again; whoever asks puts
the files back, in place, between two trials.
"""

from __future__ import annotations

import ctypes
import faulthandler
import json
import logging
import os
import signal
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from db.connection import Connection
from db.errors import StoreError
from db.store import Store
from db.writing import Writer
from desktop.article.content import Passage
from desktop.ui import app, crash_dialog
from desktop.ui.widgets import drafting
from desktop.ui.window.main_window import MainWindow
from desktop.ui.writing import drafts

KINDS = ("stat", "open", "read", "write", "fsync", "rename", "unlink", "lock", "truncate", "folder")
ACTS = ("quit", "escape", "again", "annotation", "new", "article", "back")
BEGUN = "a first"  # what stands in both notes before
PAUSE, LONGEST, RETRY = 8, 12, 25  # milliseconds: a reader's pauses, made short
MOST_CLOSES = 4
HANG_SECONDS = 120.0  # far above what a trial takes, and above what a machine at other work lets it wait
OTHER_TITLE = "The other article"
OTHER = f"# {OTHER_TITLE}\n\nRopes first, said the pilot, and then the rest of it."


class Faults:
    """The preloaded library, as far as it is told something."""

    def __init__(self, folder: Path) -> None:
        self._library = ctypes.CDLL(None)
        self._library.faults_count.restype = self._library.faults_fired.restype = ctypes.c_long
        self._library.faults_watch(os.fsencode(folder))

    def arm(self, kind: int, error: int, first: int, count: int) -> None:
        """Let ``count`` calls of a kind fail from the first-th on; all further ones where it is negative."""
        self._library.faults_arm(kind, error, ctypes.c_long(first), ctypes.c_long(count))

    def heal(self) -> None:
        """Let all calls work again."""
        self._library.faults_heal()

    def counts(self) -> list[int]:
        """Return how many calls of each kind there were since the faults were armed."""
        return [self._library.faults_count(kind) for kind in range(len(KINDS))]

    def fired(self) -> int:
        """Return how many calls have failed since."""
        return int(self._library.faults_fired())


class Recorded(logging.Handler):
    """Keeps what is logged as an error: what nobody expected."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if not (text := record.getMessage()).startswith("untimely"):  # which is told as a sentence
            self.lines.append(text)


def pump(milliseconds: int) -> None:
    """Handle events for a while."""
    until = time.monotonic() + milliseconds / 1000
    while True:
        QApplication.processEvents()
        left = until - time.monotonic()
        if left <= 0:
            return
        time.sleep(min(left, 0.002))


class Trial:
    """What one child does to the window that it was born with, and what it saw."""

    def __init__(self, window: MainWindow, faults: Faults, asked: dict[str, Any]) -> None:
        self._window, self._faults, self._asked = window, faults, asked
        self._log = Recorded()
        logging.getLogger("postil").addHandler(self._log)
        self.told: dict[str, Any] = {"typed": {}, "dialogs": [], "refused": [], "older": [], "states": []}
        window.drafts.state_changed.connect(self.told["states"].append)
        QDialog.exec = self._see_dialog  # type: ignore[method-assign, assignment]
        crash_dialog.CrashDialog.exec = self._see_crash  # type: ignore[method-assign]

    def _see_dialog(self, dialog: QDialog) -> int:
        self.told["dialogs"].append(" ".join(label.text() for label in dialog.findChildren(QLabel)))
        return 0

    def _see_crash(self, dialog: QDialog | None = None) -> int:
        self._log.lines.append("a crash was shown")
        return 0

    def type(self, text: str) -> None:
        """Press the keys of a text in the open note, if one is open."""
        editor = self._window.margin.editing.editor
        if editor is None:
            return
        typed, identity = self.told["typed"], editor.identity
        if editor.text() != (before := typed.get(identity, editor.text())):
            self.told["older"].append([editor.text(), before])
        typed[identity] = before + text
        QTest.keyClicks(editor.focusProxy(), text)

    def run(self) -> None:
        """Type, act and quit while calls fail; then say what was shown."""
        window, asked = self._window, self._asked
        swap = asked["kind"] == "swap"
        folder = window.session.library.path.parent
        away = folder.with_name("away")
        if swap:
            folder.rename(away)
            folder.write_bytes(b"a file")
        else:
            count = {"once": 1, "some": 6}.get(asked["span"], -1)
            kind = KINDS.index(asked["kind"]) if asked["kind"] else -1
            self._faults.arm(kind, asked["error"], asked["first"], count)
        self.type(" second")
        pump(LONGEST + 6)
        self.type(" third")
        self._act(asked["act"])
        pump(LONGEST + 6)
        if asked["span"] != "for ever":
            if swap:
                folder.unlink()
                away.rename(folder)
            self._faults.heal()
        pump(2 * RETRY + 6)
        self._look()
        self._quit()
        self.told["errors"] = self._log.lines
        self.told["counts"], self.told["fired"] = self._faults.counts(), self._faults.fired()
        Path(asked["report"]).write_text(json.dumps(self.told), "utf-8")

    def _act(self, act: str) -> None:
        window = self._window
        first = window.margin.editing.identity
        if act in ("escape", "again") and (editor := window.margin.editing.editor) is not None:
            QTest.keyClick(editor.focusProxy(), Qt.Key.Key_Escape)
        if act == "again":
            pump(LONGEST)
            window.annotating.edit_note(first)
            self.type(" again")
        elif act == "annotation":
            other = next(a for a in window.reading.annotations if a.id != first)
            window.annotating.edit_note(other.id)
            self.type(" of another")
        elif act == "new":
            said: list[str] = []
            window.strip.said.connect(said.append)
            window.annotating.write_note_on(Passage(300, 330))
            if window.margin.editing.identity != first:
                self.type("of a new one")
            elif not said:
                self._log.lines.append("no note was opened, and nothing was said")
        elif act in ("article", "back"):
            article = window.reading.article.id
            if window.reading.open(self._asked["other"]):
                window.annotating.write_note_on(Passage(2, 9))
                self.type("elsewhere")
            if act == "back" and window.reading.open(article):
                window.annotating.edit_note(first)
                self.type(" again")

    def _look(self) -> None:
        """See that no note is shown as it was before it was typed into."""
        for identity, text in self.told["typed"].items():
            shown = self._window.reading.annotation(identity)
            if shown is not None and identity != self._window.margin.editing.identity and shown.note != text.strip():
                self.told["older"].append([shown.note, text])

    def _quit(self) -> None:
        for _ in range(MOST_CLOSES):
            self._window.close()
            pump(3)
            if not self._window.isVisible():
                return
            self.told["refused"].append(self._window.strip.sentence())
            pump(RETRY)
        self._log.lines.append("the window does not close")


def wait_for_nobody() -> None:
    """Let no statement wait for another program to let go of the library: a lock that fails looks like one."""
    make = Connection.__init__

    def impatient(self: Connection, path: Path, **more: Any) -> None:
        make(self, path, **more | {"busy_seconds": 0.0})

    Connection.__init__ = impatient  # type: ignore[method-assign]


def swallow() -> None:
    """The planted fault: a step that cannot be written counts as written."""
    write = Store.step

    @contextmanager
    def careless(self: Store, label: str, origin: str, *, undoable: bool = True) -> Iterator[Writer]:
        with suppress(StoreError), write(self, label, origin, undoable=undoable) as writer:
            yield writer

    Store.step = careless  # type: ignore[method-assign]


def born(window: MainWindow, faults: Faults, asked: dict[str, Any]) -> int:
    """Fork a trial; gives the child's process id, and returns in the child (with 0) when its window is closed."""
    child = os.fork()
    if child:
        return child
    errors = os.open(asked["report"] + ".stderr", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    os.dup2(errors, 2)
    faulthandler.dump_traceback_later(HANG_SECONDS - 2, file=errors)
    if asked["planted"]:
        swallow()
    Trial(window, faults, asked).run()
    return 0


def end_of(child: int) -> str:
    """Wait until a child ended; gives how: "" where it did with 0."""
    until = time.monotonic() + HANG_SECONDS
    while True:
        found, status = os.waitpid(child, os.WNOHANG)
        if found:
            code = os.waitstatus_to_exitcode(status)
            return "" if code == 0 else f"exit {code}"
        if time.monotonic() > until:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return "hung"
        time.sleep(0.002)


def prepare(window: MainWindow) -> str:
    """Open the bundled article, with a note half written and saved, and another one; gives the other article's id."""
    library = window.session.library
    articles = {article.title: article for article in library.read.articles()}
    bundled, other = articles["The AI race: money, minds, models"], articles[OTHER_TITLE]
    window.reading.open(bundled.id)
    first, second = library.annotations.all(bundled.id)[:2]
    for annotation in (second, first):
        window.session.set_note(annotation.id, BEGUN)
    window.library_watch.begin()
    pump(400)
    window.annotating.edit_note(first.id)
    pump(100)
    until = time.monotonic() + HANG_SECONDS
    while threads() > 1 and time.monotonic() < until:  # a fork has none of its parent's, and one may be at work yet
        pump(5)
    return other.id


def threads() -> int:
    """Return how many threads this process has."""
    return len(os.listdir("/proc/self/task"))


def nursery(window: MainWindow, library: Path) -> int:
    """Stand in for the event loop: answer lines until there are no more; return in a child whose window is closed."""
    other = prepare(window)
    faults = Faults(library.parent)
    print(json.dumps({"threads": threads()}), flush=True)
    for line in sys.stdin:
        child = born(window, faults, json.loads(line) | {"other": other})
        if not child:
            return 0
        print(json.dumps(end_of(child)), flush=True)
    os._exit(0)


def main() -> None:
    """Open the window on the library named, and wait for trials."""
    library = Path(sys.argv[1])
    drafting.PAUSE, drafting.LONGEST, drafts.RETRY_MILLISECONDS = PAUSE, LONGEST, RETRY
    wait_for_nobody()
    make_window = app.make_window

    def make_and_keep(*arguments: Any) -> MainWindow:
        window = make_window(*arguments)
        app.make_application().exec = lambda: nursery(window, library)  # type: ignore[method-assign]
        return window

    app.make_window = make_and_keep
    app.settle = lambda window, path: None  # nothing that is another process's
    code = 99
    try:
        code = app.run([], str(library))
    except BaseException:
        traceback.print_exc()
        raise
    finally:
        os._exit(code)


if __name__ == "__main__":
    main()
