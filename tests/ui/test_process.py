"""The program as a process of its own: it starts, paints, and knows what it may leave out."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def run(*arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        env={**os.environ, **more},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_the_window_starts_paints_the_bundled_article_and_quits(tmp_path: Path) -> None:
    done = run("-m", "desktop", "--library", str(tmp_path / "l.postil"), POSTIL_BENCH="0")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("first paint ")
    assert (tmp_path / "l.postil").exists()


def test_the_start_loads_nothing_that_it_does_not_need(tmp_path: Path) -> None:
    code = (
        "import sys; sys.argv = ['postil']; from desktop.__main__ import main;"
        f"code = main(['--library', {str(tmp_path / 'l.postil')!r}]);"
        "late = {'click', 'jinja2', 'rapidfuzz', 'lxml', 'PySide6.QtNetwork', 'desktop.exporters', 'difflib'};"
        "late |= {'asyncio', 'desktop.importers', 'desktop.ui.widgets.dialog', 'db.journal.told'};"
        "print(sorted(late & set(sys.modules))); sys.exit(code)"
    )
    run("-m", "desktop", "--library", str(tmp_path / "l.postil"), POSTIL_BENCH="0")  # which brings the article in
    done = run("-c", code, POSTIL_BENCH="0", QT_LOGGING_RULES="default.warning=false")  # or offscreen's are logged
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "[]"


def test_python_s_own_import_is_back_once_pyside_is_loaded() -> None:
    code = """
import builtins
from desktop.ui.start import load_pyside
own = builtins.__import__
load_pyside()
import desktop.ui.window.main_window
assert builtins.__import__ is own
"""
    done = run("-c", code)
    assert done.returncode == 0, done.stderr


def test_a_library_that_cannot_be_opened_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "l.postil").write_bytes(b"this is no library, it is a text file of some length " * 40)
    done = run("-m", "desktop", "--library", str(tmp_path / "l.postil"), POSTIL_BENCH="0")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert done.stderr.strip().endswith(".")
