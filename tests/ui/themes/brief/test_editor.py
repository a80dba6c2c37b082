"""The editor of a brief: quotes are put in and shown as they are, opened by mouse and key, and what is typed stays."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDragMoveEvent, QDropEvent, QTextCursor, QTextOption
from pytestqt.qtbot import QtBot

from desktop.exporters.brief.quoted import Quoted
from desktop.ui.cards.dragging import CARDS_TYPE
from desktop.ui.themes.brief.editor import BriefEditor
from desktop.ui.themes.brief.text import place_of

ONE, TWO, GONE = (f"![[postil://a/{name}]]" for name in ("one", "two", "gone"))
QUOTES = {
    "one": Quoted("one", "It spends billions", "The race", "R. Ortega", "2025", path=("Money", "Chips")),
    "two": Quoted("two", "Two still do", "The war", remark="no longer in the article"),
    "gone": Quoted("gone", missing="This quote was removed."),
}
BEGIN = f"First.\n\n{ONE}\n\nAs in {TWO} there."


@pytest.fixture
def editor(qtbot: QtBot) -> BriefEditor:
    made = BriefEditor()
    qtbot.addWidget(made)
    made.resize(600, 500)
    made.set_quotes(QUOTES)
    made.show_text(BEGIN)
    made.show()
    return made


def put_caret(editor: BriefEditor, offset: int) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(place_of(editor.document(), offset))
    editor.setTextCursor(cursor)


@pytest.mark.parametrize(
    ("text", "caret", "wanted", "below"),
    [
        ("", 0, f"{ONE}\n\n", ""),
        ("Words.", 6, f"Words.\n\n{ONE}\n\n", ""),
        ("Words.\n", 7, f"Words.\n\n{ONE}\n\n", ""),
        ("Words.\n\n", 8, f"Words.\n\n{ONE}\n\n", ""),
        ("Words.", 0, f"{ONE}\n\nWords.", "Words."),
        ("Some words.", 5, f"Some \n\n{ONE}\n\nwords.", "words."),
        ("One.\n\nTwo.", 4, f"One.\n\n{ONE}\n\nTwo.", "\nTwo."),
    ],
)
def test_a_quote_is_a_paragraph_of_its_own_and_the_caret_goes_below_it(
    text: str, caret: int, wanted: str, below: str, editor: BriefEditor
) -> None:
    editor.show_text(text)
    put_caret(editor, caret)
    editor.insert_quotes(["one"])
    assert editor.text() == wanted
    assert wanted[editor.ends()[1] :] == below
    editor.undo()
    assert editor.text() == text


def test_what_is_read_only_takes_no_quotes(editor: BriefEditor) -> None:
    editor.setReadOnly(True)
    editor.insert_quotes(["one"])
    assert editor.text() == BEGIN


def test_a_reference_becomes_a_quote_as_its_last_letter_is_typed_but_not_in_code(
    editor: BriefEditor, qtbot: QtBot
) -> None:
    for begin, quotes in (("", ["one"]), ("`", [])):
        editor.show_text(begin)
        qtbot.keyClicks(editor, ONE)
        assert editor.quoted_ids() == quotes
        assert editor.text() == begin + ONE
    editor.show_text("")
    qtbot.keyClicks(editor, ONE)
    editor.undo()
    assert editor.text() == ONE and editor.quoted_ids() == [], "it can be taken back"


def test_what_is_copied_is_the_text_and_what_is_pasted_has_its_quotes(editor: BriefEditor) -> None:
    editor.selectAll()
    data = editor.createMimeDataFromSelection()
    assert data.text() == BEGIN
    editor.show_text("")
    editor.insertFromMimeData(data)
    assert editor.text() == BEGIN and editor.quoted_ids() == ["one", "two"]
    rich = QMimeData()
    rich.setHtml("<b>bold</b>")
    rich.setText("bold")
    editor.insertFromMimeData(rich)
    assert editor.text() == f"{BEGIN}bold"


def test_cards_are_dropped_where_they_are_let_go_and_stay_where_they_were(editor: BriefEditor) -> None:
    data = QMimeData()
    data.setData(CARDS_TYPE, b'[["one", "t"], ["two", "t"], ["one", ""]]')
    actions = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    editor.show_text("First.\n\nLast.")
    where = editor.cursorRect(QTextCursor(editor.document())).center()
    over = QDragMoveEvent(where, actions, data, left, none)
    editor.dragMoveEvent(over)
    assert over.isAccepted() and over.dropAction() == Qt.DropAction.CopyAction
    editor.dropEvent(QDropEvent(where.toPointF(), actions, data, left, none))
    assert editor.text() == f"{ONE}\n\n{TWO}\n\nFirst.\n\nLast."


def test_a_click_points_at_a_quote_and_with_ctrl_or_by_a_key_one_goes_there(editor: BriefEditor, qtbot: QtBot) -> None:
    opened, pointed = list[str](), list[str]()
    editor.quote_opened.connect(opened.append)
    editor.quote_pointed.connect(pointed.append)
    put_caret(editor, BEGIN.index(ONE))
    middle = editor.cursorRect().center() + QPoint(60, 0)
    qtbot.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert (pointed, opened) == (["one"], [])
    put_caret(editor, len(BEGIN))
    scrolled = editor.verticalScrollBar().value()
    qtbot.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert editor.textCursor().atEnd() and editor.verticalScrollBar().value() == scrolled, "one writes on there"
    del pointed[1:]
    qtbot.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, middle)
    qtbot.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 20))
    qtbot.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 480))
    assert (pointed, opened) == (["one"], ["one"])
    put_caret(editor, BEGIN.index(TWO))
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    put_caret(editor, 0)
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert opened == ["one", "two"] and editor.text() == BEGIN


def test_a_screen_reader_is_told_what_the_quote_at_the_caret_says(editor: BriefEditor) -> None:
    put_caret(editor, BEGIN.index(ONE))
    assert editor.accessibleDescription() == "Quote: It spends billions, R. Ortega: The race · Money › Chips · 2025"
    put_caret(editor, 1)
    assert editor.accessibleDescription().startswith("Markdown.")


def test_a_shortened_quote_says_so_to_the_eye_and_the_ear_and_is_made_whole_by_undo(editor: BriefEditor) -> None:
    editor.shorten_quote(BEGIN.index(ONE), "It spends […] [much]")
    assert editor.text() == BEGIN.replace(ONE, f"{ONE}{{It spends […] [much]}}")
    put_caret(editor, BEGIN.index(ONE))
    assert editor.accessibleDescription().startswith("Quote: It spends […] [much], R. Ortega")
    editor.set_quotes({"one": replace(QUOTES["one"], words="It saves billions")})
    put_caret(editor, 1)
    put_caret(editor, BEGIN.index(ONE))
    assert editor.accessibleDescription().endswith("its source does not say “It spends”")
    editor.undo()
    assert editor.text() == BEGIN


def test_what_is_typed_in_braces_behind_a_quote_shortens_it(editor: BriefEditor, qtbot: QtBot) -> None:
    put_caret(editor, BEGIN.index(ONE) + len(ONE))
    qtbot.keyClicks(editor, "{It spends}")
    assert editor.text() == BEGIN.replace(ONE, f"{ONE}{{It spends}}")


class _Heard(BriefEditor):
    """An editor that is asked for as soon as it has a name: Qt keeps the interface that it asks for first."""

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        QAccessible.queryAccessibleInterface(self)


def test_a_screen_reader_finds_each_quote_with_its_words_themes_and_source(qtbot: QtBot) -> None:
    editor = _Heard()
    qtbot.addWidget(editor)
    editor.set_quotes(QUOTES)
    editor.show_text(BEGIN)
    editor.set_quotes({"one": replace(QUOTES["one"], theme_ids=("t1",))})
    editor.set_colours({}, {"t1": "Money"})
    whole = QAccessible.queryAccessibleInterface(editor)

    def told() -> list[tuple[str, str]]:
        kinds = (QAccessible.Text.Name, QAccessible.Text.Description)
        children = [whole.child(number) for number in range(whole.childCount())]
        quotes = [one for one in children if one.role() == QAccessible.Role.BlockQuote]
        return [(one.text(kinds[0]), one.text(kinds[1])) for one in quotes]

    first = ("It spends billions", "Money, R. Ortega: The race · Money › Chips · 2025")
    assert told() == [first, ("Two still do", "The war · no longer in the article")]
    editor.remove_quote("two")
    assert told() == [first]
    assert whole.textInterface() is not None and whole.child(0).parent() is whole


def test_a_quote_that_says_more_takes_more_room(editor: BriefEditor) -> None:
    before = editor.document().size().height()
    editor.set_quotes({"one": Quoted("one", "Many words. " * 60, "The race")})
    assert editor.document().size().height() > before + 100
    editor.set_quotes({"one": Quoted("one", "x" * 300_000, "y" * 5000, path=("\u202e\n",) * 50), "two": QUOTES["gone"]})
    editor.grab()
    assert editor.text() == BEGIN


def test_a_word_as_long_as_a_book_keeps_nobody_waiting_nor_does_what_is_shown_after_it(editor: BriefEditor) -> None:
    editor.show_text("x" * 1_000_000)
    editor.show_text(BEGIN)
    assert editor.wordWrapMode() is QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
    assert editor.text() == BEGIN


def test_files_are_left_to_the_window(editor: BriefEditor) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/some/article.md")])
    copies, none, left = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    over = QDragEnterEvent(QPoint(50, 50), copies, data, left, none)
    editor.dragEnterEvent(over)
    assert not over.isAccepted()


def test_the_keys_of_a_note_write_markdown_here_too(editor: BriefEditor, qtbot: QtBot) -> None:
    editor.show_text("It buys compute.")
    put_caret(editor, 5)
    qtbot.keyClick(editor, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert editor.text() == "It **buys** compute."
    qtbot.keyClick(editor, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(editor, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert editor.text() == "It *buys* compute."
    editor.show_text("- one")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.keyClicks(editor, "two")
    assert editor.text() == "- one\n- two"
    qtbot.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.text().startswith("- one")


def test_no_key_marks_a_quote_or_lets_one_go(editor: BriefEditor, qtbot: QtBot) -> None:
    editor.show_text("Before.\n\n![[postil://a/0190aaaa-aaaa-7aaa-8aaa-aaaaaaaaaaaa]]\n\nAfter.")
    text, quoted = editor.text(), editor.quoted_ids()
    assert len(quoted) == 1
    editor.selectAll()
    for key in (Qt.Key.Key_B, Qt.Key.Key_I, Qt.Key.Key_K):
        qtbot.keyClick(editor, key, Qt.KeyboardModifier.ControlModifier)
    assert (editor.text(), editor.quoted_ids()) == (text, quoted)
    put_caret(editor, 3)
    qtbot.keyClick(editor, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert editor.text() == text.replace("Before", "**Before**")
    assert editor.quoted_ids() == quoted


def test_what_can_only_be_read_is_not_marked(editor: BriefEditor, qtbot: QtBot) -> None:
    editor.show_text("It buys compute.")
    editor.setReadOnly(True)
    qtbot.keyClick(editor, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert editor.text() == "It buys compute."
