"""Opens files in a real window, one after the other, does to each what a reader does, and tells of each in a line.

Run under strace by test_hostile_articles. ``planted`` opens the first file in a stock QTextBrowser instead.
"""

from __future__ import annotations

import json
import os
import sys
import time
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPoint, QTimer
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from db.ids import new_id
from desktop import paths
from desktop.article.content import Passage
from desktop.settings import Settings
from desktop.ui import app, crash
from desktop.ui.window.main_window import MainWindow

LONGEST_SECONDS = 60.0  # by the clock, for one file: only what hangs takes them
MOST_EXPORTED = 100_000  # characters
last = [time.process_time(), 0.0]  # the last beat, the most that was computed between two


def beat() -> None:
    now = time.process_time()  # the clock goes on while others have the processor
    last[1] = max(last[1], now - last[0])
    last[0] = now


def spent() -> float:
    """Return the seconds of the processor that this process and its children have taken."""
    return sum(os.times()[:4])


def wait_until(done: list[str], seconds: float) -> None:
    end = time.monotonic() + seconds
    while not done and time.monotonic() < end:
        QTest.qWait(5)


def look_at_all(window: QWidget) -> None:
    """Paint the window and ask every part of it for its tooltip."""
    window.grab()
    for part in window.findChildren(QWidget):
        if isValid(part) and part.isVisible():
            at = QPoint(part.width() // 2, part.height() // 2)
            QApplication.sendEvent(part, QHelpEvent(QEvent.Type.ToolTip, at, part.mapToGlobal(at)))
    QApplication.processEvents()


def read(window: MainWindow, path: Path, note: str) -> str:
    """Open one file and work with it; gives what was said of it."""
    said: list[str] = []
    failed = window.session.failed.connect(said.append)
    added = window.session.article_added.connect(lambda _: said.append("opened"))
    window.session.import_files([path])
    wait_until(said, LONGEST_SECONDS)
    window.session.failed.disconnect(failed)
    window.session.article_added.disconnect(added)
    if said[:1] != ["opened"] or window.reading.article is None or window.reading.content is None:
        window.session.cancel_import()
        return said[0] if said else "HUNG"
    length = len(window.reading.content.text)
    look_at_all(window)
    window.view.verticalScrollBar().setValue(window.view.verticalScrollBar().maximum())
    window.view.surface.selection.select(Passage(0, min(length, 400)))
    made = window.reading.highlight(Passage(0, min(length, 400)))
    if made is not None:
        window.margin.edit(made.id)
        editor = window.margin.editing.editor
        if editor is not None:
            data = QMimeData()
            data.setHtml(note)
            data.setText(note)
            editor.focusProxy().insertFromMimeData(data)
            editor.finish()
        look_at_all(window)
    library = window.session.library
    if length < MOST_EXPORTED:
        window.session.attempt(lambda: library.exchange.export(window.reading.article.id))
    return f"opened {length} {window.status.counts.text()}"


def take_names(window: MainWindow, names: list[str]) -> None:
    """Use each string as a note, a title, a theme's name and definition, and look at all of it."""
    session, article = window.session, window.reading.article
    assert article is not None and window.reading.content is not None
    length = len(window.reading.content.text)
    for number, name in enumerate(names):
        at = number * 7 % max(1, length - 9)
        session.library.annotations.add(article.id, Passage(at, min(length, at + 9)), note=name)
        if number % 50 == 0:
            session.write(partial(session.library.articles.rename, article.id, name))
            theme = replace(session.library.themes.all()[0], id=new_id(), name=name, definition=name, key=None)
            session.write(partial(session.library.themes.add, theme))
    window.reading.open(article.id)
    look_at_all(window)
    session.attempt(lambda: session.library.exchange.export(article.id))


def main() -> int:
    given = json.loads(sys.stdin.read())
    files = [Path(name) for name in given["files"]]
    crash.install(paths.log_folder())
    application = app.make_application()
    if given["planted"]:
        from PySide6.QtWidgets import QTextBrowser

        browser = QTextBrowser()
        browser.setHtml(files[0].read_text("utf-8"))
        browser.show()
        browser.grab()
        return 0
    library = app.open_library(Path(given["library"]))
    assert library is not None
    window = app.make_window(library, Settings())
    window.resize(1280, 800)
    window.show()
    app.begin(window, [])
    note = given["note"]
    window.session.write(
        lambda: window.session.library.themes.add(
            replace(library.themes.all()[0], id=new_id(), name=note, definition=note, key=8)
        )
    )
    timer = QTimer(interval=10)
    timer.timeout.connect(beat)
    timer.start()
    for path in files:
        last[:] = [time.process_time(), 0.0]
        begun = spent()
        said = read(window, path, given["note"])
        beat()
        seconds = round(spent() - begun, 2)
        print(json.dumps({"file": path.name, "said": said, "seconds": seconds, "gap": round(last[1], 2)}), flush=True)
    if given["names"]:
        begun = spent()
        take_names(window, given["names"])
        seconds = round(spent() - begun, 2)
        print(json.dumps({"file": "names", "said": "opened", "seconds": seconds, "gap": 0}), flush=True)
    window.actions_by_id["switch"].trigger()
    look_at_all(window)
    window.close()
    library.close()
    application.processEvents()
    loaded = Path("/proc/self/maps").read_text("utf-8")
    print(json.dumps({"loaded": sorted({line.rpartition("/")[2] for line in loaded.splitlines() if ".so" in line})}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
