"""The composition root: library, session, settings and window are put together here, and nowhere else."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from db.errors import StoreError
from desktop import paths
from desktop.errors import PostilError
from desktop.settings import Settings
from desktop.shown_text import say
from desktop.texts import tr
from desktop.ui.keys.key_map import KeyMap
from desktop.ui.maintenance.libraries import Opened, name_of
from desktop.ui.settings.language import speak_as
from desktop.ui.widgets.style import chrome_font

if TYPE_CHECKING:
    from desktop.library import Library
    from desktop.ui.ending import Ending
    from desktop.ui.window.main_window import MainWindow

SETTLED_MILLISECONDS = 300  # what need not be there for the first paint comes this long after it


def make_application() -> QApplication:
    """Return the application, dressed in Fusion; made once a process."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    application = QApplication([*sys.argv[:1], "-style", "Fusion"])  # setStyle would bring in all that a style can
    application.setApplicationName("Postil")
    application.setApplicationDisplayName("")
    application.setDesktopFileName("postil")
    application.setFont(chrome_font())
    return application


def run(
    arguments: Sequence[str], library_name: str | None = None, without_window: Callable[[], object] = lambda: None
) -> int:
    """Open the window and stay until it is closed. Returns the exit code.

    ``without_window`` is called where Qt finds no way to show one, right before it aborts.
    """
    from desktop.ui import crash
    from desktop.ui.single_instance import claiming, hand_over

    path = paths.library_path(library_name)
    crash.install(paths.log_folder(), without_window)
    claimed = claiming(path)
    application = make_application()
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # until the window can be typed into, Ctrl+C may end it at once
    settings = Settings(paths.settings_path())
    speak_as(settings["language"], application)
    wanted = [name if "://" in name else str(Path(name).absolute()) for name in arguments]
    lock = claimed()
    if lock is None and hand_over(path, wanted):
        return 0
    library = open_library(path)
    if library is None:
        return 1
    code, opened = run_window(application, Opened(library, lock), settings, wanted)
    while opened is not None:  # the reader went on to another library
        code, opened = run_window(application, opened, Settings(paths.settings_path()))
    return code


def run_window(
    application: QApplication, opened: Opened, settings: Settings, wanted: Sequence[str] = ()
) -> tuple[int, Opened | None]:
    """Show a library in a window until that is closed. Returns the exit code, and the library that comes next."""
    from desktop.ui import crash

    library = opened.library
    window = make_window(library, settings, KeyMap(paths.keys_path()))
    window.library_name = name_of(library.path)
    crash.guard(window.keep_notes)
    for root in (StoreError, PostilError):
        crash.expect(root, window.session.failed.emit)
    ending = make_ending(application, window)
    window.show()
    window.session.attempt(lambda: begin(window, wanted))
    if "POSTIL_BENCH" in os.environ:
        window.view.viewport().installEventFilter(FirstPaint(window))
    else:
        QTimer.singleShot(0, ending, ending.watch)
        QTimer.singleShot(SETTLED_MILLISECONDS, window, lambda: settle(window, library.path))
    crash.running(True)
    code = application.exec()
    crash.running(False)
    ending.stop()
    crash.forget()
    after = window.controllers.libraries.next
    for part in (ending, window):
        part.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    library.close()
    if opened.lock is not None:
        opened.lock.unlock()
    return code, after


def open_library(path: Path) -> Library | None:
    """Open the library, or show why that cannot be and return None."""
    from desktop.library import Library

    try:
        return Library.open(path, origin="window")
    except StoreError as error:
        from desktop.library.care import can_be_repaired

        how = " To rebuild it from all that is left, run: postil repair" if can_be_repaired(path, error) else ""
        say(f"{error}{how}", err=True)
        if QApplication.platformName() in ("offscreen", "minimal"):
            return None  # nobody would see the question
        from desktop.ui.maintenance.open_failure_dialog import show_open_failure

        return show_open_failure(path, error, Settings(paths.settings_path()))


def make_window(library: Library, settings: Settings, keys: KeyMap | None = None) -> MainWindow:
    """Put session and window together."""
    from desktop.ui.session import Session
    from desktop.ui.window.main_window import MainWindow

    return MainWindow(Session(library), settings, keys=keys)


def make_ending(application: QApplication, window: MainWindow) -> Ending:
    """Return what ends the program, with everything saved, when the system asks for it."""
    from desktop.ui.ending import Ending, may_give_up

    def save() -> bool:
        saved = window.keep_notes()
        window.reading.leaving_off.keep()
        return saved

    ending = Ending(application, save, window.close, lambda: may_give_up(window, window.drafts.unsaved_words()))
    window.drafts.state_changed.connect(ending.drafts_changed)
    return ending


def begin(window: MainWindow, wanted: Sequence[str]) -> None:
    """Open what was asked for, else the article read last, else the bundled one."""
    library, session = window.session.library, window.session
    files = [Path(name) for name in wanted if "://" not in name]
    welcome = session.attempt(library.welcome.ensure_article)
    if files:
        window.visiting.bring_in(files)
        window.visiting.show_something()
    else:
        known = [article.id for article in session.attempt(lambda: library.read.articles()) or []]
        recent = session.attempt(lambda: library.read.recent()) or []
        last = next((i for i in recent if i in known), None)
        first = welcome or last or next(iter(known), None)
        if first is not None:  # nothing is on show yet that would have to wait
            session.attempt(lambda: library.contents.of(first), quietly=True)
        if first is None or not window.reading.open(first):
            window.reading.show_nothing()
    _open_addresses(window, wanted)
    if library.warning:
        if library.care.is_altered():
            window.strip.say(library.warning, tr("Check library"), window.maintenance.check_aloud, kind="warning")
        else:
            window.strip.say(library.warning, kind="warning")
    elif warning := window.settings.warning or window.keys.warning:
        window.strip.say(warning, kind="warning")


def _open_addresses(window: MainWindow, names: Sequence[str]) -> None:
    for name in names:
        if "://" in name:
            window.links.open_address(name)


def settle(window: MainWindow, path: Path) -> None:
    """Do what the first paint need not wait for."""
    from desktop.ui.single_instance import listen

    def take(names: list[str]) -> None:
        window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
        window.raise_()
        window.activateWindow()
        files = [Path(name) for name in names if "://" not in name]
        window.visiting.bring_in(files)
        _open_addresses(window, names)

    listen(path, take, window)
    window.controllers.libraries.remember()
    window.controllers.watched_folder.begin()
    window.maintenance.begin()
    window.controllers.indexing.begin()
    window.controllers.looking_up.offer()


class FirstPaint(QObject):
    """Prints how long the start took and what memory it holds once the article is painted, and quits."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._report)
        return False

    def _report(self) -> None:
        started = float(os.environ["POSTIL_BENCH"] or 0) or time.time()
        pss = 0
        try:
            for line in Path("/proc/self/smaps_rollup").read_text("ascii").splitlines():
                if line.startswith("Pss:"):
                    pss = int(line.split()[1])
        except OSError:
            pass
        say(f"first paint {time.time() - started:.3f} s, {pss / 1024:.1f} MB PSS")
        QApplication.quit()
