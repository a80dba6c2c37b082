"""The k-th call of a save is refused, for every k, once or for a while: the text is on disk, or said not to be."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from desktop.library import Library
from desktop.ui import crash
from desktop.ui.window.main_window import MainWindow
from tests.torture.refusing import ERRORS, refusing
from tests.ui.conftest import words

LONG = 1 << 30
GONE = {
    "library deleted": "is not there any more",
    "library replaced": "was replaced by another file",
    "journal deleted": "is not there any more",
}


class Note:
    """A note that is being written."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        assert window.reading.article is not None and window.reading.content is not None
        made = window.session.annotate(window.reading.article.id, words(window.reading.content, "older"), (), "Begun.")
        assert made is not None
        self.id = made.id

    def type(self, text: str) -> None:
        self.window.margin.edit(self.id)
        editor = self.window.margin.editing.editor
        assert editor is not None
        field = editor.focusProxy()
        assert field is not None
        field.insertPlainText(text)  # type: ignore[attr-defined]

    def escape(self) -> None:
        editor = self.window.margin.editing.editor
        assert editor is not None
        QTest.keyClick(editor.focusProxy(), Qt.Key.Key_Escape)

    @property
    def shown(self) -> str:
        annotation = self.window.reading.annotation(self.id)
        assert annotation is not None
        return annotation.note

    @property
    def stored(self) -> str:
        """Return what another program finds."""
        other = Library.open(self.window.session.library.path, origin="cli", read_only=True)
        try:
            return other.annotations.get(self.id).note
        finally:
            other.close()

    def is_told(self) -> bool:
        return self.window.status.counts.text().endswith("NOT saved") and not crash.save_work()


@pytest.fixture
def note(reading: MainWindow) -> Iterator[Note]:
    crash.guard(reading.keep_notes)
    yield Note(reading)
    crash._savers.remove(reading.keep_notes)


def test_what_is_typed_is_on_disk_or_said_not_to_be(note: Note, tmp_path: Path) -> None:
    text = "Begun."
    with refusing(tmp_path) as counted:
        note.type(" Warm")
        text += " Warm"
        assert note.window.keep_notes() and counted.calls > 5
    told = 0
    for number in range(1, counted.calls + 1, 3):
        for error in ERRORS:
            for lasting in (1, LONG):
                what = f"call {number}, {os.strerror(error)}, {lasting} in all"
                note.type(f" {number}")
                text += f" {number}"
                with refusing(tmp_path, number, lasting, error):
                    note.window.keep_notes()
                    note.type(" and on")  # while it still fails, or not any more
                    text += " and on"
                    note.escape()
                    note.window.session.show_all_anew()  # the library is read again: the old note must not be shown
                    assert note.shown == text, what
                    is_told = note.is_told() if lasting == LONG else bool(note.window.drafts.unsaved)
                told += is_told
                assert is_told or note.stored == text, what
                note.window.drafts.retry()
                assert note.stored == text, what
                assert note.window.status.counts.text().endswith("· saved"), what
    assert told > 6


def test_a_window_that_cannot_save_closes_only_when_asked_twice_and_raises_nothing(note: Note, tmp_path: Path) -> None:
    note.type(" Typed")
    with refusing(tmp_path, 1, LONG):
        event = QCloseEvent()
        note.window.closeEvent(event)
        assert not event.isAccepted()
        assert "not saved yet" in note.window.strip.sentence()
        note.escape()
        assert note.shown == "Begun. Typed" and note.is_told()
    note.window.drafts.retry()
    assert note.stored == "Begun. Typed"
    assert note.window.strip.sentence() == "", "it is true no more"
    event = QCloseEvent()
    with refusing(tmp_path, 1, LONG, errno.ESTALE):
        note.window.closeEvent(event)
    assert event.isAccepted()


def test_a_folder_that_is_away_for_a_while_costs_nothing(note: Note, tmp_path: Path) -> None:
    away = Path(f"{tmp_path}-away")
    note.window.library_watch.begin()
    note.type(" Typed")
    tmp_path.rename(away)
    tmp_path.write_text("A file stands where the folder was.", encoding="utf-8")
    note.window.keep_notes()
    note.type(" on")
    note.escape()
    assert note.is_told() and note.shown == "Begun. Typed on"
    tmp_path.unlink()
    away.rename(tmp_path)
    assert note.window.keep_notes()
    assert note.stored == "Begun. Typed on"
    note.window.library_watch.look()
    assert note.window.library_watch._watcher is not None
    assert note.window.library_watch._watcher.files() == [str(note.window.session.library.path)]


@pytest.mark.parametrize("what", GONE)
def test_what_is_written_while_library_or_journal_go_is_held_and_can_be_saved_as_a_file(
    what: str, note: Note, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, library = note.window, note.window.session.library.path
    note.type(" And on.")
    path = library if what.startswith("library") else library.with_name(f"{library.name}.journal.jsonl")
    away = path.rename(tmp_path / "away")
    if what == "library replaced":
        path.write_bytes(away.read_bytes())
    assert not window.keep_notes()
    said = window.strip.sentence()
    assert path.name in said and GONE[what] in said and "What you wrote is held here." in said
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "text.md"), ""))
    window.strip.button.click()
    assert (tmp_path / "text.md").read_text("utf-8") == "> older\n\nBegun. And on.\n"
    window.closeEvent(event := QCloseEvent())
    assert not event.isAccepted() and window.strip.button.text() == "Save the text as…"
    path.unlink(missing_ok=True)
    away.rename(path)
    assert window.drafts.retry()
    assert note.stored == "Begun. And on."
