"""Opens one file in a real window, looks at all of it, and tells how much memory that took, as the system counts it.

Run by test_hostile_memory, a process for each file: a peak never goes down again.
"""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.settings import Settings
from desktop.ui import app
from tests.torture.foreign.hostile_driver import LONGEST_SECONDS, look_at_all, wait_until


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
    said: list[str] = []
    window.session.failed.connect(said.append)
    window.session.article_added.connect(lambda _: said.append("opened"))
    window.session.import_files([path])
    wait_until(said, LONGEST_SECONDS)
    look_at_all(window)
    bar = window.view.verticalScrollBar()
    for share in (1.0, 0.5, 0.0):
        bar.setValue(int(bar.maximum() * share))
        look_at_all(window)
    window.resize(900, 700)
    look_at_all(window)
    QApplication.processEvents()
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(json.dumps({"said": said[0] if said else "HUNG", "window": peak() - before, "child": child}))
    library.close()
    application.processEvents()
    return 0


if __name__ == "__main__":
    sys.exit(main())
