"""Two starts on one library: the second hands its files to the first."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.app import open_library
from desktop.ui.single_instance import claim, claiming, hand_over, listen, parse

SECOND = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desktop.ui.single_instance import claim, hand_over
app = QCoreApplication([])
library = Path(sys.argv[1])
print(json.dumps([claim(library) is None, hand_over(library, sys.argv[2:])]))
"""


def test_the_second_start_finds_the_lock_and_its_files_arrive(qtbot: QtBot, tmp_path: Path) -> None:
    library = tmp_path / "l.postil"
    lock = claim(library)
    assert lock is not None
    parent = QObject()
    taken: list[list[str]] = []
    assert listen(library, taken.append, parent)
    second = subprocess.Popen(
        [sys.executable, "-c", SECOND, str(library), "/a.md", "/b ü.md"], stdout=subprocess.PIPE, text=True
    )
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=30_000)
    assert second.stdout is not None
    assert json.loads(second.stdout.read()) == [True, True]
    second.stdout.close()
    qtbot.waitUntil(lambda: taken == [["/a.md", "/b ü.md"]])
    parent.deleteLater()
    lock.unlock()
    again = claim(library)
    assert again is not None
    again.unlock()


def test_a_claim_made_while_the_start_goes_on_is_the_same(qtbot: QtBot, tmp_path: Path) -> None:
    first = claiming(tmp_path / "l.postil")()
    assert first is not None and first.isLocked()
    code = (
        "import sys; from pathlib import Path; from desktop.ui.single_instance import claiming;"
        "sys.exit(claiming(Path(sys.argv[1]))() is None)"
    )
    second = [sys.executable, "-c", code, str(tmp_path / "l.postil")]
    assert subprocess.run(second, check=False).returncode == 1
    first.unlock()
    assert subprocess.run(second, check=False).returncode == 0


def test_where_nobody_answers_the_second_start_goes_on(qtbot: QtBot, tmp_path: Path) -> None:
    assert not hand_over(tmp_path / "nobody.postil", ["x"], patience=0.1)


@pytest.mark.parametrize(
    "message", [b"", b"{", b"{}", b"[1]", b"\xff", b'"a"', b'["a.md"]', b'[""]', b'["/a\\u0000"]', b"[" * 200_000]
)
def test_a_foreign_message_is_not_taken(message: bytes) -> None:
    assert parse(message) is None


def test_our_message_is_taken() -> None:
    assert parse(b'["/a", "postil://a/1"]\n') == ["/a", "postil://a/1"]


def test_a_library_path_that_leads_back_to_itself_opens_no_window_and_says_why(
    qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "library.postil"
    path.symlink_to(path)
    lock = claim(path)
    assert lock is not None
    lock.unlock()
    assert open_library(path) is None
    assert "leads back to itself" in capsys.readouterr().err
