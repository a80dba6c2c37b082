"""A nursery of windows for T2: holds Qt ready, and forks a real window for every line that it is given.

A line is JSON: library, log (where it tells what was acknowledged and typed), seed, planted. In the window, a timer
does what a reader does. What it tells, a line each, on the log file: ``A step`` acknowledged (the window was told of
the write), ``T time id text`` a key went into the note of an annotation, ``E id`` that note was left, ``H time`` alive.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest

from db.care.backups import backups
from desktop.article.content import Passage
from desktop.library.whole_file import write_whole
from desktop.ui import app, session  # noqa: F401 - loaded once, for all windows
from desktop.ui.widgets import drafting
from desktop.ui.window.main_window import MainWindow
from tests.torture.durability.deeds import last_step

ARTICLE = "# The {number}th harbour\n\n" + "Ropes first, said the pilot, and then the rest of it. " * 40
DEEDS = {
    "highlight": 25,
    "note": 12,
    "theme": 10,
    "remove": 6,
    "undo": 10,
    "redo": 5,
    "backup": 3,
    "restore": 1,
    "article": 2,
    "move": 5,
    "export": 3,
}  # and how often each
LETTERS = "abcdefgh ijkl\nmnop *qrstü 日本 ,."


class Driver(QObject):
    """Does one thing after the other to a window, until it is killed."""

    def __init__(self, window: MainWindow, library: Path, log: int, seed: int, planted: bool) -> None:
        super().__init__(window)
        self._window, self._library, self._log = window, library, log
        self._random = random.Random(seed)
        self._planted = planted
        self._keys = 0
        self._typing = ""
        self._fast = 20
        window.session.changed.connect(self._acknowledge)
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tell(self, *parts: Any) -> None:
        os.write(self._log, (json.dumps(parts) + "\n").encode())

    def _acknowledge(self) -> None:
        self._tell("A", last_step(self._window.session.library.file.store))

    def _tick(self) -> None:
        self._tell("H", time.monotonic())
        if self._keys:
            self._type()
        else:
            self._deed()
        self._timer.start(self._random.randrange(1, self._fast))

    def _type(self) -> None:
        editor = self._window.margin.editing.editor
        self._keys -= 1
        if editor is None or editor.identity != self._typing:
            self._keys = 0
            self._tell("E", self._typing)
            return
        field = editor.focusProxy()
        letter = self._random.choice(LETTERS)
        if letter == "\n":
            QTest.keyClick(field, Qt.Key.Key_Return)
        else:
            field.insertPlainText(letter)
        self._tell("T", time.monotonic(), self._typing, editor.text())
        if not self._keys:
            QTest.keyClick(field, Qt.Key.Key_Escape)
            self._tell("E", self._typing)

    def _deed(self) -> None:
        window, reading = self._window, self._window.reading
        annotations = reading.annotations
        names = [
            "highlight",
            "note",
            "theme",
            "remove",
            "undo",
            "redo",
            "backup",
            "restore",
            "article",
            "move",
            "export",
        ]
        [name] = self._random.choices(names, [25, 25, 10, 6, 10, 5, 3, 1, 2, 5, 3])
        if self._planted:
            name = "note" if annotations else "highlight"
        if reading.content is None or len(reading.content.text) < 200:
            return
        start = self._random.randrange(len(reading.content.text) - 100)
        passage = Passage(start, start + self._random.randrange(3, 90))
        chosen = self._random.choice(annotations) if annotations else None
        if name == "highlight":
            reading.highlight(passage)
        elif name == "undo":
            window.session.walk("undo")
        elif name == "redo":
            window.session.walk("redo")
        elif name == "backup":
            window.session.attempt(lambda: window.session.library.care.back_up())
        elif name == "restore":
            if found := window.session.attempt(lambda: backups(window.session.library.path)):
                window.session.write(lambda: window.session.library.care.restore(found[0].path.name))
        elif name == "article":
            path = self._library.with_name(f"{self._random.randrange(1 << 30)}.md")
            path.write_text(ARTICLE.format(number=self._random.randrange(99)), "utf-8")
            window.session.import_files([path])
        elif name == "export":
            self._export()
        elif chosen is not None:
            self._do_to(name, chosen.id, passage)

    def _do_to(self, name: str, annotation_id: str, passage: Passage) -> None:
        window = self._window
        if name == "note":
            window.reading.show_annotation(annotation_id)
            window.margin.edit(annotation_id)
            if window.margin.editing.editor is not None:
                self._typing = annotation_id
                self._keys = self._random.randrange(3, self._random.choice((10, 30, 150)))
                self._fast = self._random.choice((20, 60))
        elif name == "theme":
            themes = list(window.reading.themes)
            window.session.set_themes(annotation_id, self._random.sample(themes, min(2, len(themes))))
        elif name == "move":
            window.session.set_passage(annotation_id, passage)
        else:
            window.annotating.remove([annotation_id])

    def _export(self) -> None:
        article, library = self._window.reading.article, self._window.session.library
        if article is not None:
            path = self._library.with_name(f"export-{self._random.randrange(1 << 30)}.md")
            self._window.session.attempt(
                lambda: write_whole(path, str(library.exchange.export(article.id).text).encode())
            )


def save_only_when_left() -> None:
    """The planted fault: a draft is kept when its editor is left, not at every pause."""
    drafting.Drafting.typed = lambda self: None  # type: ignore[method-assign]


def live(library: str, log: str, seed: int, planted: bool) -> int:
    """Open the window on a library and drive it; returns only where the window closes, which it should not."""
    descriptor = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    if planted:
        save_only_when_left()
    settle = app.settle

    def settle_and_drive(window: MainWindow, path: Path) -> None:
        settle(window, path)
        Driver(window, Path(library), descriptor, seed, planted)

    app.settle = settle_and_drive
    app.SETTLED_MILLISECONDS = 0
    return app.run([], library)


def main() -> None:
    """Fork a window for each line of standard input, and tell its process id."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for the dead: a zombie would seem to hold its lock
    for line in sys.stdin:
        asked = json.loads(line)
        child = os.fork()
        if not child:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            os._exit(live(asked["library"], asked["log"], asked["seed"], asked["planted"]))
        print(child, flush=True)


if __name__ == "__main__":
    main()
