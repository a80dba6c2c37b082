"""Random keys and mouse in a real window over real files: nothing unexpected, and never still for long.

``python -m tests.soak.random_hour FOLDER... [--minutes 60] [--seed 1] [--files 15] [--out build/random_hour]`` adds
some files from below the folders to a library of its own and then does anything in its window. ``OUT/SEED/deeds.log``
has each deed and, where the window stood still for more than 100 ms, for how long, how much of that is its own (not
just a machine that is busy with other things), how much of it was work, and where in the program it was then. A fault
is an error that nobody caught, a dialog that tells of one, a warning of Qt's, a library that does not pass its check.
Only faults make it fail: how long the window stood still, the machine decides too.
"""

from __future__ import annotations

import argparse
import faulthandler
import os
import random
import re
import sys
import threading
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop.library import Library
    from tests.bench.heart import Gap

LONG = 100.0  # milliseconds
_PAUSE = 0.004  # seconds between two deeds
_ADDING = 600.0  # seconds that adding the files may take
_CLOSES = 0.5  # of the dialogs and menus that are open at a look, and after a deed one of ten
_LOOKS = 400  # milliseconds between two looks at what is open
_SUFFIXES = (".pdf", ".epub", ".docx", ".odt", ".rtf", ".html", ".htm", ".md", ".txt")
_SIZES = range(5_000, 3_000_000)  # bytes
_NO_FAULT = re.compile("This plugin does not support|not accepted by receiving widget")  # offscreen; QTest's own
_GLANCE = 0.02  # seconds between two looks at whether the window is alive


class Log:
    """What happened, line by line, and how much of it is a fault."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file
        self.faults = 0
        self.number = 0

    def line(self, text: str) -> None:
        """Write a line."""
        print(text, file=self._file, flush=True)

    def fault(self, what: str) -> None:
        """Write down what must not happen."""
        self.faults += 1
        self.line(f"FAULT {what}")


class Stacks:
    """Where the window's thread is when it has not been heard of for LONG. (Python alone could say so without another
    thread, but would read what is being changed.)
    """

    def __init__(self, path: Path) -> None:
        self._file = path.open("w+", encoding="utf-8")
        self._heard = time.perf_counter()
        self._over = threading.Event()
        threading.Thread(target=self._watch, daemon=True).start()

    def alive(self) -> None:
        """Take note that the window is alive."""
        self._heard = time.perf_counter()

    def stop(self) -> None:
        """Watch no longer."""
        self._over.set()

    def _watch(self) -> None:
        told = 0.0
        while not self._over.wait(_GLANCE):
            if (heard := self._heard) != told and time.perf_counter() - heard > LONG / 1000:
                told = heard
                faulthandler.dump_traceback(self._file)

    def take(self) -> list[str]:
        """Return the places of the program that it was at last, the innermost first."""
        self._file.seek(0)
        text = self._file.read()
        self._file.seek(0)
        self._file.truncate()
        main = text.rpartition("(most recent call first):")[2]  # the main thread is told last
        return [line.strip() for line in main.splitlines() if "/desktop/" in line or "/db/" in line][:30]


def chosen_files(folders: list[Path], count: int, chance: random.Random) -> list[Path]:
    """Return files from below the folders, as many of each kind as there are."""
    kinds: dict[str, list[Path]] = {}
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix.lower() in _SUFFIXES and path.is_file() and path.stat().st_size in _SIZES:
                kinds.setdefault(path.suffix.lower(), []).append(path)
    for paths in kinds.values():
        chance.shuffle(paths)
    in_turn = [path for turn in range(count) for paths in kinds.values() for path in paths[turn : turn + 1]]
    return in_turn[:count]


def run(library: Library, application: QApplication, files: list[Path], options: argparse.Namespace, log: Log) -> None:
    """Add the files, and do anything for as long as was asked."""
    from PySide6.QtCore import QEvent, QEventLoop, QTimer, QtMsgType, qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from tests.bench import on_screen
    from tests.bench.heart import Heart
    from tests.soak.random_hands import Hands, stay_in_the_window, words_of

    def warned(_kind: QtMsgType, _context: object, text: str) -> None:
        if not _NO_FAULT.search(text):
            log.fault(f"Qt: {text}")

    stacks = Stacks(options.out / str(options.seed) / "stacks.txt")
    kinds: Counter[str] = Counter()

    def gap_told(gap: Gap) -> None:
        if gap.milliseconds > LONG:
            stack = stacks.take()
            log.line(f"STILL {gap.milliseconds:.0f} ms, {gap.own:.0f} its own, {gap.worked:.0f} at work: {gap.doing}")
            if gap.own > LONG:
                kinds[" ".join(gap.doing.split()[1:3])] += 1
                for line in stack:
                    log.line(f"    {line}")
        stacks.alive()

    window = on_screen.shown_window(library)
    qInstallMessageHandler(warned)
    sys.excepthook = lambda kind, error, trace: log.fault("".join(traceback.format_exception(kind, error, trace)))
    sys.unraisablehook = lambda told: log.fault(f"unraisable {told.exc_type.__name__}: {told.exc_value}")
    stay_in_the_window()
    chance = random.Random(options.seed)
    heart = Heart(window, gap_told)

    def live(seconds: float, busy: Callable[[], bool] = lambda: False) -> None:
        end = time.perf_counter() + seconds
        while True:
            application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)  # at least a beat of the heart
            application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            if time.perf_counter() > end and not busy():
                return

    heart.doing = "0 add"
    heart.start()
    window.visiting.bring_in(files)
    limit = time.perf_counter() + _ADDING
    live(0.1, lambda: time.perf_counter() < limit and (window.visiting.adding.busy() or window.session.importing()))
    ids = [article.id for article in library.read.articles()]
    log.line(f"seed {options.seed}, {len(ids)} articles of {len(files)} files: {', '.join(map(str, files))}")
    hands = Hands(window, ids, chance)
    window.reading.open(ids[0])

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None and "unexpected" in (words := words_of(dialog)).lower():
            log.fault(f"dialog: {words}")
        if (dialog or QApplication.activePopupWidget()) is not None and chance.random() < _CLOSES:
            hands.close_what_is_open()

    looking = QTimer(window, interval=_LOOKS)
    looking.timeout.connect(look)
    looking.start()
    end = time.perf_counter() + 60 * options.minutes
    while time.perf_counter() < end:
        log.number += 1
        what, deed = hands.next()
        heart.doing = f"{log.number} {what}"
        log.line(heart.doing)
        try:
            deed()
        except Exception:  # noqa: BLE001 - whatever it is, it is a fault, and the hour goes on
            log.fault(traceback.format_exc())
        if chance.random() < 0.1:
            hands.close_what_is_open()
        if not window.isVisible():
            log.line("the window was closed, and is shown again")
            window.show()
        live(_PAUSE)
    looking.stop()
    hands.close_what_is_open()
    window.keep_notes()
    window.close()
    live(0.3)
    stacks.stop()
    gaps = [gap for gap in heart.stop() if gap.milliseconds > LONG]
    own = sorted((gap for gap in gaps if gap.own > LONG), key=lambda gap: -gap.own)
    log.line(f"{log.number} deeds; stood still for more than {LONG:.0f} ms {len(gaps)} times, {len(own)} its own")
    for gap in own[:10]:
        log.line(f"  {gap.own:.0f} of {gap.milliseconds:.0f} ms: {gap.doing}")
    for kind, times in kinds.most_common():
        log.line(f"  {times} times: {kind}")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.soak.random_hour")
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--files", type=int, default=15)
    parser.add_argument("--out", type=Path, default=Path("build/random_hour"))
    options = parser.parse_args()
    options.out = options.out.resolve()
    home = options.out / str(options.seed)
    home.mkdir(parents=True)  # a folder that is there has another run
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        os.environ[name] = str(home)
    files = chosen_files(options.folders, options.files, random.Random(options.seed))

    from desktop.library import Library
    from tests.bench import on_screen

    with (home / "deeds.log").open("w", encoding="utf-8") as file, (home / "crash.txt").open("w") as crash:
        faulthandler.enable(crash)
        log = Log(file)
        application = on_screen.application()
        library = Library.open(home / "library.postil", origin="window")
        run(library, application, files, options, log)
        report = library.care.check()
        library.close()
        if report.problems:
            log.fault(f"the library: {report}")
        last = f"seed {options.seed}: {log.number} deeds, {log.faults} faults; see {home / 'deeds.log'}"
        log.line(last)
    print(last)
    return 1 if log.faults else 0


if __name__ == "__main__":
    sys.exit(main())
