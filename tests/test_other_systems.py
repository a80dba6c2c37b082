"""Where a module or a call of POSIX is missing, the program still begins, and a child has the limits that there are."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
WITHOUT = f"""
import importlib, os, pkgutil, signal, sys
for name in ("fcntl", "grp", "pwd", "resource", "syslog", "termios", "tty"):
    sys.modules[name] = None  # an import of it fails
for name in ("fork", "getuid", "mkfifo", "statvfs", "O_NOFOLLOW", "O_NONBLOCK"):
    delattr(os, name)
for name in ("setitimer", "SIGALRM", "SIGHUP", "SIGXCPU"):
    delattr(signal, name)
sys.path.insert(0, {str(ROOT)!r})
"""
EVERY = """
import db, desktop
for package in (db, desktop):
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
"""
LIBRARY = """
from pathlib import Path
from desktop.child.process import begin_clock, limit
from desktop.library import Library
limit({}, ())
begin_clock(1)
path = Path(sys.argv[1])
with_note = Library.open(path, origin="test")
with_note.settings.set("zoom", 120)
with_note.close()
again = Library.open(path, origin="test")
assert again.settings.get("zoom") == 120 and again.care.check().ok
from db.care.backups import backup
again.care.back_up()
again.close()
"""


@pytest.mark.no_cover  # another process
@pytest.mark.parametrize("work", [EVERY, LIBRARY], ids=["every module is imported", "a library is written and read"])
def test_it_works_without_what_only_posix_has(work: str, tmp_path: Path) -> None:
    command = [sys.executable, "-c", WITHOUT + work, str(tmp_path / "library.postil")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
