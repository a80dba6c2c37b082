"""The page is for reading: whatever writes into it, it shows the article again, and no other words are kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.article.content import Passage
from desktop.ui.page.view import ArticleView
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words
from tests.ui.page.selecting import middle_of, pull


def _accessible(view: ArticleView, do: str, *what: object) -> None:
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface is not None
    writing = interface.editableTextInterface()
    if writing is not None:
        getattr(writing, do)(*what)


def _cursor(view: ArticleView) -> QTextCursor:
    cursor = QTextCursor(view.document())
    cursor.setPosition(5)
    cursor.setPosition(9, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _bold() -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFontWeight(900)
    return made


def _type(view: ArticleView) -> None:
    event = QInputMethodEvent()
    event.setCommitString("XXXX")
    QApplication.sendEvent(view, event)


def _drop(view: ArticleView) -> None:
    data = QMimeData()
    data.setText("XXXX")
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(view.viewport(), QDropEvent(QPointF(40, 40), Qt.DropAction.CopyAction, data, left, plain))


def _paste(view: ArticleView) -> None:
    QGuiApplication.clipboard().setText("XXXX")
    view.paste()


def _value(view: ArticleView) -> None:
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface is not None
    interface.setText(QAccessible.Text.Value, "XXXX")


WRITING: dict[str, Callable[[ArticleView], object]] = {
    "accessible insertText": lambda view: _accessible(view, "insertText", 5, "XXXX"),
    "accessible deleteText": lambda view: _accessible(view, "deleteText", 5, 9),
    "accessible replaceText": lambda view: _accessible(view, "replaceText", 5, 9, "XXXX"),
    "accessible value": _value,
    "cursor, as many letters": lambda view: _cursor(view).insertText("XXXX"),
    "cursor, removed": lambda view: _cursor(view).removeSelectedText(),
    "cursor, another look": lambda view: _cursor(view).mergeCharFormat(_bold()),
    "cursor, a block": lambda view: _cursor(view).insertBlock(QTextBlockFormat()),
    "input method": _type,
    "drop": _drop,
    "paste": _paste,
    "cut": lambda view: view.cut(),
    "undo": lambda view: (view.document().setUndoRedoEnabled(True), _cursor(view).removeSelectedText(), view.undo()),
    "redo": lambda view: view.redo(),
    "plain text": lambda view: view.setPlainText("XXXX"),
    "html": lambda view: view.setHtml("<b>XXXX</b>"),
    "markdown": lambda view: view.setMarkdown("XXXX"),
    "appended": lambda view: view.append("XXXX"),
    "cleared": lambda view: view.clear(),
}


def _shows_the_article(view: ArticleView) -> bool:
    return view.toPlainText() == view.content().text


@pytest.mark.parametrize("way", WRITING)
def test_what_is_selected_stays_the_same_words_whatever_is_written(qtbot: QtBot, view: ArticleView, way: str) -> None:
    chosen = Passage(20, 40)
    view.surface.selection.select(chosen)
    WRITING[way](view)
    assert view.surface.selection.passage() == chosen
    spoiled = not _shows_the_article(view)
    assert not (view.stands_by(chosen) and spoiled)
    assert _shows_the_article(view) and view.stands_by(chosen)
    assert view.surface.selection.passage() == chosen


def test_what_is_being_composed_is_not_shown(view: ArticleView) -> None:
    before = view.viewport().grab().toImage()
    QApplication.sendEvent(view, QInputMethodEvent("XXXX", []))
    assert view.viewport().grab().toImage() == before


def test_the_reader_is_told_once_and_the_place_holds(qtbot: QtBot, view: ArticleView) -> None:
    told: list[str] = []
    view.told.connect(told.append)
    place = view.content().starts[20]
    view.set_place(place)
    for _ in range(20):
        _accessible(view, "insertText", 5, "XXXX")
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["Another program wrote into the page. The page was set anew from the article; nothing is lost."]
    assert _shows_the_article(view) and view.surface.place.offset == place


def test_nothing_of_ours_is_taken_for_writing(qtbot: QtBot, view: ArticleView) -> None:
    told: list[str] = []
    view.told.connect(told.append)
    shown = view.document()
    view.surface.selection.select(Passage(3, 90))
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    view.resize(500, 500)
    view.verticalScrollBar().setValue(900)
    view.grab()
    QApplication.sendEvent(view, QEvent(QEvent.Type.FontChange))
    QApplication.processEvents()
    assert view.document() is shown and told == []
    assert view.stands_by(Passage(0, len(view.content().text)))


def test_words_selected_on_a_page_written_into_are_not_stored(qtbot: QtBot, reading: MainWindow) -> None:
    view, content = reading.view, reading.view.content()
    at = words(content, "older")
    ends = middle_of(view, at.start) - QPointF(3, 0), middle_of(view, at.end - 1) + QPointF(3, 0)
    _cursor(view).insertText("XXXXXXX")
    pull(view, *ends)
    wrong = view.surface.selection.passage()
    assert wrong is not None and wrong != at  # what the pointer finds on the page that was written into
    reading.annotating.press_theme(1)
    assert reading.reading.annotations == [] and _shows_the_article(view)
    _cursor(view).insertText("XXXXXXX")
    reading.annotating.highlight(wrong, [])
    _cursor(view).insertText("XXXXXXX")
    reading.annotating.write_note_on(wrong)
    assert reading.reading.annotations == [] and _shows_the_article(view)
    view.surface.selection.select(at)
    reading.annotating.highlight_selection()
    assert [a.target.quote.exact for a in reading.reading.annotations] == ["older"]


def test_a_document_that_changed_in_silence_is_found_out(qtbot: QtBot, view: ArticleView) -> None:
    document = view.document()
    assert isinstance(document, QTextDocument)
    document.blockSignals(True)
    _cursor(view).insertText("XXXX")
    document.blockSignals(False)
    told: list[str] = []
    view.told.connect(told.append)
    assert not view.stands_by(Passage(20, 40)) and _shows_the_article(view)
    assert told and view.stands_by(Passage(20, 40))
