"""The keys of Markdown on a field, of a note or a brief: which are meant for it, and what they do to its text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from desktop.article.offsets import code_point_from_utf16, utf16_from_code_point
from desktop.ui.margin import markdown_keys
from desktop.ui.margin.markdown_keys import Edit

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MARKS: dict[int, str] = {Qt.Key.Key_B: "**", Qt.Key.Key_I: "*"}
_HELD = Qt.KeyboardModifier.ControlModifier
Field = QPlainTextEdit | QTextEdit


def is_markdown_key(event: QKeyEvent) -> bool:
    """True if a key is meant for the field, though the window has another meaning for it."""
    return event.modifiers() == _HELD and (event.key() in _MARKS or event.key() == Qt.Key.Key_K)


def edit_of(field: Field, event: QKeyEvent) -> Edit | None:
    """Return what a key does to the text of a field; None where it has its usual meaning."""
    marks, goes_on = is_markdown_key(event), event.key() in _ENTER and not event.modifiers()
    if not marks and not goes_on:  # a brief may be long: its text is not copied for every letter
        return None
    cursor, text = field.textCursor(), field.toPlainText()
    start = code_point_from_utf16(text, cursor.selectionStart())
    end = code_point_from_utf16(text, cursor.selectionEnd())
    if marks:
        if mark := _MARKS.get(event.key()):
            return markdown_keys.wrap(text, start, end, mark)
        return markdown_keys.link(text, start, end, QGuiApplication.clipboard().text())
    return markdown_keys.go_on(text, start) if start == end else None


def do(field: Field, edit: Edit, form: QTextCharFormat | None = None) -> None:
    """Do an edit as one step of the field's own undo; ``form`` is the format of what is put in."""
    cursor, text = field.textCursor(), field.toPlainText()
    cursor.beginEditBlock()
    cursor.setPosition(utf16_from_code_point(text, edit.start))
    cursor.setPosition(utf16_from_code_point(text, edit.end), QTextCursor.MoveMode.KeepAnchor)
    if form is None:
        cursor.insertText(edit.text)
    else:
        cursor.insertText(edit.text, form)
    cursor.endEditBlock()
    text = field.toPlainText()
    cursor.setPosition(utf16_from_code_point(text, edit.anchor))
    cursor.setPosition(utf16_from_code_point(text, edit.caret), QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)
    field.ensureCursorVisible()
