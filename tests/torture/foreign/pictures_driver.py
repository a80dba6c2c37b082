"""Opens one file in a real window, looks at all of it, and tells how much it computed standing still, and the most
memory of this process beyond what it began with, and of a child, in megabytes.

Run by test_hostile_pictures, which counts the memory of both together from outside, and by test_hostile_memory: a
process for each file, as a peak never goes down again.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest

from desktop.settings import Settings
from desktop.ui import app
from tests.torture.foreign.hostile_driver import LONGEST_SECONDS, beat, last, look_at_all, wait_until

LONGEST_SETTLING = 90.0


def settle(window: object) -> float:
    """Wait until no picture is under way; gives the seconds."""
    begun = time.monotonic()
    look_at_all(window)
    settled = getattr(window.view, "is_settled", None)
    while settled is not None and not settled() and time.monotonic() < begun + LONGEST_SETTLING:
        QTest.qWait(5)
    look_at_all(window)
    return time.monotonic() - begun


def peak() -> int:
    """Return the most memory that this process has held, in megabytes."""
    lines = Path("/proc/self/status").read_text("ascii").splitlines()  # getrusage counts what forked this process too
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) // 1024


def main() -> int:
    path, library_path = map(Path, sys.argv[1:])
    application = app.make_application()
    library = app.open_library(library_path)
    assert library is not None
    window = app.make_window(library, Settings())
    window.resize(1280, 800)
    window.show()
    app.begin(window, [])
    look_at_all(window)
    before = peak()
    print("begun", flush=True)
    sys.stdin.readline()
    timer = QTimer(interval=10)
    timer.timeout.connect(beat)
    timer.start()
    said: list[str] = []
    window.session.failed.connect(said.append)
    window.session.article_added.connect(lambda _: said.append("opened"))
    begun, last[0] = time.monotonic(), time.process_time()
    window.session.import_files([path])
    wait_until(said, LONGEST_SECONDS)
    opened = time.monotonic() - begun
    settling = [settle(window)]
    bar = window.view.verticalScrollBar()
    for share in (1.0, 0.5, 0.0):
        bar.setValue(int(bar.maximum() * share))
        settling.append(settle(window))
    window.resize(900, 700)
    settling.append(settle(window))
    beat()
    told = {
        "said": said[0] if said else "HUNG",
        "opened": round(opened, 2),
        "gap": round(last[1], 2),
        "settled": [round(seconds, 2) for seconds in settling],
        "window": peak() - before,
        "child": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024,
    }
    print(json.dumps(told), flush=True)
    sys.stdin.readline()
    window.close()
    library.close()
    application.processEvents()
    return 0


if __name__ == "__main__":
    sys.exit(main())
