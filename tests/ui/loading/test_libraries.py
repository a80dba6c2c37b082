"""Qt's libraries, loaded by another thread than the window's: what comes of it is the same Qt."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from desktop.ui.loading import libraries

CODE = """
import sys
from pathlib import Path
from desktop.ui.loading import libraries

loading = libraries.load_ahead()
if loading is not None:
    loading.join(60)
    maps = Path("/proc/self/maps").read_text()
    missing = [name for name in libraries.WANTED if Path(name).name not in maps]
    print("missing:", missing, "fontconfig" in maps, [name for name in sys.modules if "PySide" in name])
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QApplication
application = QApplication([])
print(QThread.isMainThread(), QObject().thread() is application.thread() is QThread.currentThread())
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there is anything loaded ahead")
def test_they_are_there_before_pyside_is_and_the_windows_thread_is_still_qts_first() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)
    assert (done.stdout.splitlines(), done.stderr) == (["missing: [] True []", "True True"], "")


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_on_another_system_nothing_is_loaded_ahead(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert libraries.load_ahead() is None


def test_a_library_that_is_none_or_not_there_is_left_to_who_needs_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "broken.so").write_bytes(b"no library")
    monkeypatch.setattr(libraries, "WANTED", ("broken.so", "absent.so"))
    monkeypatch.setattr(sys, "path", [str(tmp_path), "", *sys.path])
    loading = libraries.load_ahead()
    if loading is not None:
        loading.join(60)
        assert not loading.is_alive()
