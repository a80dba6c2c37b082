"""The keys of a note's editor: bold, italics, links, and lists that go on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.margin import markdown_keys
from desktop.ui.margin.markdown_keys import Edit
from desktop.ui.margin.note_editor import NoteEditor
from desktop.ui.margin.note_field import NoteField
from desktop.ui.widgets.appearance import LIGHT
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words

_Held = Qt.KeyboardModifier


def done(text: str, edit: Edit | None) -> str:
    """Return the text after an edit, with what is selected then in ‹›."""
    assert edit is not None
    new = text[: edit.start] + edit.text + text[edit.end :]
    return f"{new[: edit.anchor]}‹{new[edit.anchor : edit.caret]}›{new[edit.caret :]}"


@pytest.mark.parametrize(
    ("text", "start", "end", "mark", "after"),
    [
        ("a word here", 2, 6, "**", "a **‹word›** here"),
        ("a word here", 4, 4, "*", "a *‹word›* here"),
        ("a word  here", 1, 8, "**", "a **‹word›**  here"),
        ("a **word** here", 4, 8, "**", "a ‹word› here"),
        ("a **word** here", 2, 10, "**", "a ‹word› here"),
        ("a **word** here", 4, 8, "*", "a ***‹word›*** here"),
        ("a ***word*** here", 5, 9, "*", "a **‹word›** here"),
        ("", 0, 0, "**", "**‹›**"),
        ("****", 2, 2, "**", "‹›"),
        ("\U0001f680 go", 2, 4, "*", "\U0001f680 *‹go›*"),
    ],
)
def test_a_mark_is_put_around_words_and_taken_away_again(
    text: str, start: int, end: int, mark: str, after: str
) -> None:
    assert done(text, markdown_keys.wrap(text, start, end, mark)) == after


@pytest.mark.parametrize(
    ("text", "start", "end", "clipboard", "after"),
    [
        ("see here", 4, 8, "", "see [here](‹›)"),
        ("see here", 4, 8, "https://example.org/a", "see [here](https://example.org/a)‹›"),
        ("see here", 4, 8, "https://example.org/(a)", "see [here](<https://example.org/(a)>)‹›"),
        ("see here", 4, 8, "no address", "see [here](‹›)"),
        ("https://example.org", 0, 19, "", "[‹›](https://example.org)"),
        ("", 0, 0, "postil://a/1", "[‹›](postil://a/1)"),
    ],
)
def test_a_link_is_made_of_words_and_of_addresses(text: str, start: int, end: int, clipboard: str, after: str) -> None:
    assert done(text, markdown_keys.link(text, start, end, clipboard)) == after


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("- one", "- one\n- ‹›"),
        ("  * one", "  * one\n  * ‹›"),
        ("9. one", "9. one\n10. ‹›"),
        ("1) one", "1) one\n2) ‹›"),
        ("- [x] done", "- [x] done\n- [ ] ‹›"),
        ("> quoted", "> quoted\n> ‹›"),
        ("text\n- one\n- ", "text\n- one\n\n‹›"),
        ("> quoted\n> ", "> quoted\n\n‹›"),
        ("text\n\n- ", "text\n\n‹›"),
        ("- [ ] ", "‹›"),
    ],
)
def test_a_list_goes_on_until_an_item_is_empty(text: str, after: str) -> None:
    assert done(text, markdown_keys.go_on(text, len(text))) == after


@pytest.mark.parametrize(
    ("text", "at"), [("plain", 5), ("-no item", 8), ("- one", 0), ("- one", 1), ("1.5 is no item", 6)]
)
def test_elsewhere_enter_is_enter(text: str, at: int) -> None:
    assert markdown_keys.go_on(text, at) is None


@given(st.text("a *-1.>[]\n", max_size=30), st.integers(0, 30), st.integers(0, 30), st.sampled_from(["*", "**"]))
def test_every_edit_keeps_all_that_is_no_mark(text: str, one: int, other: int, mark: str) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    for edit in (markdown_keys.wrap(text, start, end, mark), markdown_keys.link(text, start, end)):
        new = text[: edit.start] + edit.text + text[edit.end :]
        assert 0 <= edit.anchor <= edit.caret <= len(new)
        assert [c for c in new if c not in "*[]()"] == [c for c in text if c not in "*[]()"]


@pytest.fixture
def editor(qtbot: QtBot) -> NoteEditor:
    behind = QWidget()
    qtbot.addWidget(behind)
    made = NoteEditor("a", "", LIGHT, "#A87400", behind)
    made.behind = behind  # type: ignore[attr-defined]  # keeps it alive
    behind.show()
    made.show()
    return made


def field_of(editor: NoteEditor) -> NoteField:
    [field] = editor.findChildren(NoteField)
    return field


def test_the_keys_work_in_the_field_and_are_undone_by_one_step(editor: NoteEditor, qtbot: QtBot) -> None:
    field = field_of(editor)
    field.setPlainText("\U0001f680\n- one")
    field.moveCursor(field.textCursor().MoveOperation.End)
    qtbot.keyClick(field, Qt.Key.Key_B, _Held.ControlModifier)
    assert editor.text() == "\U0001f680\n- **one**"
    field.undo()
    assert editor.text() == "\U0001f680\n- one"
    field.moveCursor(field.textCursor().MoveOperation.End)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert editor.text() == "\U0001f680\n- one\n- "
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert editor.text() == "\U0001f680\n- one\n\n"
    QGuiApplication.clipboard().setText("https://example.org")
    qtbot.keyClick(field, Qt.Key.Key_K, _Held.ControlModifier)
    assert editor.text().endswith("[](https://example.org)")


def test_an_empty_note_begins_in_the_direction_of_its_passage_and_at_its_edge(editor: NoteEditor, qtbot: QtBot) -> None:
    field, right = field_of(editor), Qt.LayoutDirection.RightToLeft
    editor.field.begin_as("12 שלום")
    middle = field.viewport().width() // 2
    assert field.document().firstBlock().textDirection() == right and field.cursorRect().left() > middle
    qtbot.keyClicks(field, "latin")
    assert field.document().firstBlock().textDirection() == Qt.LayoutDirection.LeftToRight
    assert field.cursorRect().left() < middle
    field.setPlainText("")
    assert field.document().firstBlock().textDirection() == right
    field.setPlainText("שלום")
    assert field.cursorRect().left() > middle, "it stands where it begins"


def test_in_a_note_the_keys_of_markdown_are_not_the_windows(reading: MainWindow, qtbot: QtBot) -> None:
    reading.activateWindow()
    assert reading.reading.article is not None and reading.reading.content is not None
    made = reading.session.annotate(reading.reading.article.id, words(reading.reading.content, "older"))
    assert made is not None
    reading.annotating.edit_note(made.id)
    [field] = reading.findChildren(NoteField)
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "bold")
    for key in (Qt.Key.Key_B, Qt.Key.Key_I):
        qtbot.keyClick(field, key, _Held.ControlModifier)
    assert field.toPlainText() == "***bold***"
    assert reading.places.at_article() and field.hasFocus()
