"""The window looks after its library: the check, backups, repair, going back; a damaged library at the start."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from db.care.backups import backups
from db.errors import LibraryDamaged, LibraryForeign
from desktop.library import Library
from desktop.library.care import can_be_repaired
from desktop.settings import Settings
from desktop.ui.app import begin, make_window, open_library, settle
from desktop.ui.maintenance import maintenance, open_failure_dialog
from desktop.ui.maintenance.repair_dialog import AccountDialog, ProblemsDialog
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words

NOTE = "a note to keep, come what may"


def annotate(window: MainWindow, quote: str = "older", note: str = NOTE) -> str:
    assert window.reading.article is not None and window.reading.content is not None
    made = window.session.annotate(window.reading.article.id, words(window.reading.content, quote), note=note)
    assert made is not None
    return made.id


def damage(path: Path) -> None:
    """Change a note behind SQLite's back, so that SQLite itself finds nothing wrong."""
    data = path.read_bytes()
    assert NOTE.encode() in data
    path.write_bytes(data.replace(NOTE.encode(), NOTE.replace("keep", "lose").encode()))


def done(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.maintenance.busy(), timeout=30_000)


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The dialogs that were shown, each accepted at once."""
    dialogs: list[Any] = []
    for kind in (ProblemsDialog, AccountDialog):
        monkeypatch.setattr(kind, "exec", lambda dialog: dialogs.append(dialog) or 1)
    return dialogs


def test_a_damaged_note_is_found_after_the_start_and_repaired(
    reading: MainWindow, qtbot: QtBot, shown: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    annotation_id = annotate(reading)
    damage(reading.session.library.path)
    monkeypatch.setattr(reading.maintenance._first, "interval", lambda: 0)
    reading.maintenance._first.setInterval(0)
    settle(reading, reading.session.library.path)
    qtbot.waitUntil(lambda: reading.strip.kind == "damage", timeout=30_000)
    assert "not what was written" in reading.strip.sentence()
    reading.strip.button.click()
    problems, account = shown
    assert "annotation is not what was written" in problems.text.toPlainText()
    assert "Nothing was lost" in account.text.toPlainText()
    assert Path(account.text.toPlainText().rpartition("kept in ")[2].rstrip(".")).is_dir()
    assert reading.session.library.annotations.get(annotation_id).note == NOTE
    assert [a.note for a in reading.reading.annotations] == [NOTE]
    assert annotate(reading, "habit")  # and it goes on being written to
    reading.maintenance.check_aloud()
    done(reading, qtbot)
    assert "All is well" in reading.toast.text()


def test_a_whole_library_is_checked_without_a_word(reading: MainWindow, qtbot: QtBot) -> None:
    annotate(reading)
    reading.maintenance.check()
    done(reading, qtbot)
    assert reading.strip.isHidden()


def test_closing_the_window_stops_a_check(reading: MainWindow) -> None:
    reading.maintenance.check()
    process = reading.maintenance._process
    assert process is not None and process.waitForStarted()
    reading.close()
    assert not reading.maintenance.busy()


def test_a_backup_is_written_on_demand_and_said(reading: MainWindow, qtbot: QtBot) -> None:
    annotate(reading)
    reading.actions_by_id["back_up"].trigger()
    done(reading, qtbot)
    assert "backup was written" in reading.toast.text()
    assert len(backups(reading.session.library.path)) == 1


def test_backups_come_by_themselves_after_a_pause(
    reading: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(maintenance, "LOOK_SECONDS", 0)
    reading.maintenance._pause.setInterval(0)
    reading.maintenance.begin()
    reading.maintenance._first.stop()
    annotate(reading)
    qtbot.waitUntil(lambda: bool(backups(reading.session.library.path)), timeout=30_000)
    done(reading, qtbot)
    with qtbot.waitSignal(reading.maintenance._pause.timeout):
        annotate(reading, "habit")
    assert not reading.maintenance.busy()  # not due again so soon
    reading.maintenance.back_up_before()  # but before an import, anything new is
    done(reading, qtbot)
    assert len(backups(reading.session.library.path)) == 2
    reading.maintenance.back_up_before()
    done(reading, qtbot)
    assert len(backups(reading.session.library.path)) == 2


def test_a_backup_that_is_due_is_written_when_the_window_closes_and_says_nothing_to_the_terminal(
    reading: MainWindow,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    over, asked = tmp_path / "over", []
    says = f"import sys; print('a', flush=True); sys.stderr.write('b'); open({str(over)!r}, 'w')"
    reading.maintenance.begin()
    annotate(reading)
    monkeypatch.setattr(
        maintenance, "command", lambda _, *wanted: asked.append(wanted) or (sys.executable, ["-c", says])
    )
    reading.close()
    qtbot.waitUntil(over.exists, timeout=20_000)
    assert asked == [("backup", "--if-due")]
    assert capfd.readouterr() == ("", "")


def test_going_back_is_shown_first_and_undone_in_one_step(reading: MainWindow, qtbot: QtBot) -> None:
    annotate(reading)
    reading.session.library.care.back_up()
    annotate(reading, "habit")
    reading.actions_by_id["backups"].trigger()
    dialog = reading.maintenance._dialog
    assert dialog is not None
    reading.actions_by_id["backups"].trigger()
    assert reading.maintenance._dialog is dialog
    assert not dialog.restore.isEnabled()
    dialog.rows.setCurrentItem(dialog.rows.topLevelItem(0))
    assert "1 annotation would be taken away:\n    habit" in dialog.text.toPlainText()
    assert dialog.restore.isEnabled()
    dialog.restore.click()
    assert [a.note for a in reading.reading.annotations] == [NOTE]
    assert reading.maintenance._dialog is None
    reading.session.walk("undo")
    assert len(reading.reading.annotations) == 2
    assert any(one.pinned for one in backups(reading.session.library.path))


def test_a_backup_that_is_the_same_cannot_be_gone_back_to(reading: MainWindow) -> None:
    annotate(reading)
    made = reading.session.library.care.back_up()
    reading.maintenance.show_backups()
    dialog = reading.maintenance._dialog
    assert dialog is not None
    dialog.rows.setCurrentItem(dialog.rows.topLevelItem(0))
    assert "Nothing would change" in dialog.text.toPlainText()
    assert not dialog.restore.isEnabled()
    made.path.write_bytes(b"no backup any more")
    dialog.rows.setCurrentItem(None)
    dialog.rows.setCurrentItem(dialog.rows.topLevelItem(0))
    assert dialog.text.toPlainText().endswith(".")
    assert not dialog.restore.isEnabled()
    dialog.close()


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A library whose file is no database any more, with its journal beside."""
    path = tmp_path / "broken.postil"
    with_welcome = Library.open(path)
    with_welcome.welcome.ensure_article()
    with_welcome.close()
    path.write_bytes(b"\0" * path.stat().st_size)
    return path


def answer(monkeypatch: pytest.MonkeyPatch, label: str) -> list[str]:
    """Click the button ``label`` in every message box; gives what the boxes said."""
    said: list[str] = []
    monkeypatch.setattr(QApplication, "platformName", lambda: "xcb")

    def click(box: QMessageBox) -> int:
        said.append(f"{box.text()} {box.informativeText()} {[b.text() for b in box.buttons()]}")
        button = next((b for b in box.buttons() if b.text() == label), None)
        monkeypatch.setattr(QMessageBox, "clickedButton", lambda _: button)
        return 0

    monkeypatch.setattr(QMessageBox, "exec", click)
    return said


def test_a_library_that_cannot_be_opened_is_repaired_before_the_window(
    broken: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, shown: list[Any], capsys: pytest.CaptureFixture[str]
) -> None:
    said = answer(monkeypatch, "Repair")
    library = open_library(broken)
    assert library is not None
    assert "damaged" in said[0] and "Repair rebuilds it" in said[0]
    assert len(library.annotations.all()) == 3
    assert "Rebuilt" in shown[0].text.toPlainText()
    library.close()
    assert open_library(broken).close() is None  # type: ignore[union-attr]


def test_a_reader_may_leave_a_damaged_library_as_it_is(
    broken: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    before = broken.read_bytes()
    answer(monkeypatch, "Quit")
    assert open_library(broken) is None
    assert broken.read_bytes() == before


def test_what_is_no_library_is_not_offered_a_repair(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(b"Dear <b>reader</b>, this was never a library.")
    said = answer(monkeypatch, "Quit")
    assert open_library(path) is None
    assert "Repair" not in said[0]
    assert path.read_bytes().startswith(b"Dear")
    assert not can_be_repaired(path, LibraryForeign("x."))
    assert not can_be_repaired(tmp_path / "nothing", LibraryDamaged("x."))


def test_a_repair_that_fails_is_told_and_the_library_left(
    broken: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def fail(path: Path) -> None:
        monkeypatch.setattr(open_failure_dialog, "can_be_repaired", lambda *_: False)
        raise LibraryDamaged("Nothing could be recovered.")

    monkeypatch.setattr("db.care.repair.repair", fail)
    said = answer(monkeypatch, "Repair")
    assert open_library(broken) is None
    assert said[1].startswith("Nothing could be recovered.")


def test_what_is_odd_about_the_library_is_said_above_the_welcome(library: Library, qtbot: QtBot) -> None:
    library.file.warning = "The library lies in a folder of Dropbox."
    window = make_window(library, Settings())
    qtbot.addWidget(window)
    window.show()
    begin(window, [])
    assert window.strip.sentence() == library.warning
    window.close()


def test_the_dialogs_take_nothing_for_markup(qtbot: QtBot) -> None:
    dialog = ProblemsDialog(["<img src=x> is wrong."] * 600, False)
    qtbot.addWidget(dialog)
    assert dialog.text.toPlainText().startswith("<img src=x>")
    assert dialog.text.toPlainText().endswith("and 100 more")
    assert not dialog.repair.isVisibleTo(dialog)
    assert QApplication.overrideCursor() is None
