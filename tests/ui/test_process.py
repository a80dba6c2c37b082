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
        "late |= {'hashlib', 'asyncio', 'logging'};"
        "late |= {'desktop.importers', 'desktop.ui.widgets.dialog', 'db.journal.told'};"
        "unused = {'QWizard', 'QStyle'};"  # all kinds of widget are made known together
        "print(sorted(late & set(sys.modules)), unused & set(vars(sys.modules['PySide6.QtWidgets']))); sys.exit(code)"
    )
    run("-m", "desktop", "--library", str(tmp_path / "l.postil"), POSTIL_BENCH="0")  # which brings the article in
    done = run("-c", code, POSTIL_BENCH="0", QT_LOGGING_RULES="default.warning=false")  # or offscreen's are logged
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "[] set()"


def test_what_follows_the_first_paint_loads_no_library_that_only_hashes(tmp_path: Path) -> None:
    code = f"""
import sys
from pathlib import Path
from desktop.settings import Settings
from desktop.ui import app
application = app.make_application()
library = app.open_library(Path({str(tmp_path / "l.postil")!r}))
window = app.make_window(library, Settings())
window.show()
app.begin(window, [])
app.settle(window, library.path)
application.processEvents()
print("hashes:", "hashlib" in sys.modules)
window.close()
"""
    run("-m", "desktop", "--library", str(tmp_path / "l.postil"), POSTIL_BENCH="0")  # which brings the article in
    done = run("-c", code)
    assert "hashes: False" in done.stdout.splitlines(), done.stderr  # its backup's process has a say there as well


def test_pyside_is_loaded_without_what_a_start_does_not_use_and_has_it_when_asked() -> None:
    code = """
import builtins, linecache, sys
from desktop.ui.loading import pyside
own = builtins.__import__
pyside.load()
import desktop.ui.window.main_window
late = {name.removesuffix(".py").replace("/", ".") for name in pyside.LATE}
def waiting():
    return {name for name in late if "__getattr__" in vars(sys.modules[name])}
assert waiting() == (late if pyside.is_tried() else set()), late - waiting()
assert builtins.__import__ is own
assert not [name for name in linecache.cache if "desktop" in name]
from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QColor
try:
    QObject(foo=3)  # for which PySide's library calls one of these modules itself
except AttributeError as error:
    assert "'foo'" in str(error), error
from PySide6.support.signature import get_signature
assert str(get_signature(QPoint.manhattanLength)) == "(self, /) -> int"
try:
    QColor("red").setRed("wide")
except TypeError as error:
    assert "Supported signatures" in str(error), error
assert "shibokensupport.signature.parser" not in waiting()
"""
    done = run("-c", code)
    assert done.returncode == 0, done.stderr


def test_a_library_that_cannot_be_opened_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "l.postil").write_bytes(b"this is no library, it is a text file of some length " * 40)
    done = run("-m", "desktop", "--library", str(tmp_path / "l.postil"), POSTIL_BENCH="0")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert done.stderr.strip().endswith(".")
