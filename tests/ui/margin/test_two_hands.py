"""A note is written in the window while another program writes it, or removes it: nothing of either is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from db.errors import LibraryLocked
from desktop.library import Library
from desktop.library.annotations import Annotations
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words

BEGIN = "First.\n\nSecond."


class Hands:
    """Two hands on one note: the window's, and the command line's."""

    def __init__(self, window: MainWindow, path: Path) -> None:
        self.window, self._path = window, path
        assert window.reading.article is not None and window.reading.content is not None
        made = window.session.annotate(window.reading.article.id, words(window.reading.content, "older"), (), BEGIN)
        assert made is not None
        self.id = made.id
        window.library_watch.begin()
        window.margin.edit(self.id)

    @property
    def field(self) -> QPlainTextEdit:
        editor = self.window.margin.editing.editor
        assert editor is not None
        field = editor.focusProxy()
        assert isinstance(field, QPlainTextEdit)
        return field

    def type(self, text: str) -> None:
        self.field.insertPlainText(text)

    def elsewhere(self, note: str) -> None:
        """Write as ``postil note`` does."""
        with_other = Library.open(self._path, origin="cli")
        with_other.annotations.set_note(self.id, note)
        with_other.close()

    def removed_elsewhere(self) -> None:
        other = Library.open(self._path, origin="cli")
        other.annotations.remove([self.id])
        other.close()

    def look(self) -> None:
        self.window.library_watch.look()

    @property
    def stored(self) -> str:
        return self.window.session.library.annotations.get(self.id).note


@pytest.fixture
def hands(reading: MainWindow) -> Hands:
    return Hands(reading, reading.session.library.path)


def typed_on(window: MainWindow, qtbot: QtBot, text: str) -> None:
    """Type as somebody does who has not looked up: into whatever has the keyboard."""
    qtbot.waitUntil(lambda: window.focusWidget() is window.strip)
    for letter in text:
        QTest.keyClick(window.focusWidget() or window, letter)
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Space):
        QTest.keyClick(window.focusWidget() or window, key)


@pytest.mark.parametrize("noticed", ["by its own draft", "at once"])
@pytest.mark.parametrize("what", ["annotation", "article"])
def test_what_is_typed_on_after_the_annotation_was_removed_is_no_command_and_the_note_is_offered(
    what: str, noticed: str, hands: Hands, qtbot: QtBot
) -> None:
    window = hands.window
    window.activateWindow()
    assert window.reading.content is not None and window.reading.article is not None
    other = window.session.annotate(window.reading.article.id, words(window.reading.content, "drew"))
    assert other is not None
    hands.field.setFocus()
    hands.type(" Typed")
    if what == "annotation":
        hands.removed_elsewhere()
    else:
        library = Library.open(window.session.library.path, origin="cli")
        library.articles.remove(window.reading.article.id)
        library.close()
    step = window.session.library.history.last_row()
    if noticed == "by its own draft":
        window.margin.editing.keep()
    hands.look()
    assert window.margin.editing.editor is None
    kept = window.session.library.history.last_row()
    typed_on(window, qtbot, "1 2e.sN the end")
    assert window.session.library.history.last_row() == kept >= step, "nothing was done by it"
    assert hands.stored.endswith("Typed") and "removed meanwhile" in window.strip.sentence()
    window.strip.button.click()
    qtbot.waitUntil(lambda: window.margin.editing.identity == hands.id)
    assert hands.field.toPlainText().endswith("Typed") and hands.field.hasFocus()


def test_esc_goes_on_in_the_article_after_a_note_vanished(hands: Hands, qtbot: QtBot) -> None:
    window = hands.window
    window.activateWindow()
    hands.field.setFocus()
    hands.removed_elsewhere()
    hands.look()
    typed_on(window, qtbot, "h")
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Escape)
    assert window.focusWidget() is window.view


def test_an_editor_that_the_user_took_away_leaves_the_keys_as_they_are(hands: Hands, qtbot: QtBot) -> None:
    hands.window.activateWindow()
    hands.field.setFocus()
    hands.window.annotating.remove([hands.id])
    qtbot.waitUntil(lambda: hands.window.focusWidget() is hands.window.view)


@pytest.mark.parametrize("noticed", [True, False])
def test_what_was_typed_since_the_last_save_stays_beside_what_the_command_line_wrote(
    noticed: bool, hands: Hands
) -> None:
    hands.type(" Typed")
    hands.elsewhere("First.\n\nTold.")
    if noticed:
        hands.look()
        assert "Told." in hands.field.toPlainText() and "Typed" in hands.field.toPlainText()
        hands.type(", and more")
    hands.window.keep_notes()
    more = ", and more" if noticed else ""
    assert hands.stored == hands.field.toPlainText() == f"First.\n\nTold.\n\nSecond. Typed{more}"
    assert "Both texts" in hands.window.strip.sentence()
    hands.type("!")
    QTest.keyClick(hands.field, Qt.Key.Key_Escape)
    assert hands.stored == f"First.\n\nTold.\n\nSecond. Typed{more}!", "and it is merged once only"


def test_changes_of_different_lines_are_merged_and_the_caret_stays_where_it_was(hands: Hands) -> None:
    field = hands.field
    field.moveCursor(QTextCursor.MoveOperation.Start)
    for _ in range(5):
        field.moveCursor(QTextCursor.MoveOperation.Right)
    hands.type(", typed")
    hands.elsewhere("Zero 🙂.\n\nFirst.\n\nSecond, told.")
    hands.look()
    hands.type(" here")
    hands.window.keep_notes()
    assert hands.stored == "Zero 🙂.\n\nFirst, typed here.\n\nSecond, told."


def test_a_note_in_which_nothing_was_typed_follows_without_a_word(hands: Hands) -> None:
    hands.elsewhere("Told.")
    hands.look()
    assert hands.field.toPlainText() == "Told."
    assert hands.window.strip.sentence() == ""
    hands.window.keep_notes()
    assert hands.stored == "Told."


def test_undo_and_redo_reach_the_editor_as_before(hands: Hands) -> None:
    hands.type(" One")
    hands.window.keep_notes()
    hands.type(" Two")
    hands.window.run_command("undo")  # which saves first, and takes that back
    assert hands.field.toPlainText() == hands.stored == BEGIN + " One"
    hands.window.run_command("undo")
    assert hands.field.toPlainText() == hands.stored == BEGIN
    hands.window.run_command("redo")
    hands.window.run_command("redo")
    assert hands.field.toPlainText() == hands.stored == BEGIN + " One Two"
    assert hands.window.strip.sentence() == ""


def test_a_draft_that_waited_for_another_program_is_not_beside_the_next_one(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(self: Annotations, annotation_id: str, *more: str) -> None:
        raise LibraryLocked("Another program is using the library.")

    hands.type(" One")
    with monkeypatch.context() as patch:
        patch.setattr(Annotations, "keep_note", locked)
        hands.window.margin.editing.keep()
    hands.type(" Two")
    hands.window.margin.editing.keep()  # as after a pause
    assert hands.stored == hands.field.toPlainText() == BEGIN + " One Two"


@pytest.mark.parametrize("saved", [True, False])
def test_an_annotation_removed_elsewhere_takes_what_was_typed_into_the_trash(saved: bool, hands: Hands) -> None:
    hands.type(" Typed")
    if saved:
        hands.window.keep_notes()
    hands.removed_elsewhere()
    hands.look()
    assert hands.window.margin.editing.identity is None
    [gone] = [one.annotation for one in hands.window.session.library.trash.removed()]
    assert gone is not None and gone.note == BEGIN + " Typed"
    assert "in the trash" in hands.window.strip.sentence()
    hands.window.strip.button.click()
    shown = hands.window.reading.annotation(hands.id)
    assert shown is not None and shown.note == BEGIN + " Typed"


def test_a_removal_that_nobody_noticed_is_told_when_the_draft_is_saved(hands: Hands) -> None:
    hands.type(" Typed")
    hands.removed_elsewhere()
    QTest.keyClick(hands.field, Qt.Key.Key_Escape)
    assert hands.stored == BEGIN + " Typed"
    assert "in the trash" in hands.window.strip.sentence()


def test_another_article_that_comes_in_and_is_opened_takes_nothing_that_was_typed(
    hands: Hands, qtbot: QtBot, tmp_path: Path
) -> None:
    hands.type(" Typed")
    path = tmp_path / "other.txt"
    path.write_text("Another text, which a second start handed over.", encoding="utf-8")
    with qtbot.waitSignal(hands.window.session.article_added, timeout=30_000):
        hands.window.session.import_files([path])
    assert hands.window.margin.editing.identity is not None
    hands.window.strip.button.click()
    assert hands.window.margin.editing.identity is None
    assert hands.stored == BEGIN + " Typed"
