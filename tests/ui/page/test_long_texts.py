"""Very long words and lines in the view: set in parts, and still one text to select, mark, find and copy."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from db.records import Article
from desktop.article.content import Passage
from desktop.ui.finding.matches import find_matches
from desktop.ui.page.text_edges import trimmed
from desktop.ui.window.main_window import MainWindow

TEXTS = {
    "one line of words": "word \U0001f680 " * 60_000,
    "one word": "w" * 300_000,
    "one word of wide letters": "\u4e2d" * 100_000,
    "from right to left": "\u05e9\u05dc\u05d5\u05dd " * 40_000,
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_all_of_a_very_long_line_is_selected_and_stored_exactly(
    window: MainWindow, add: Callable[..., Article], text: str, qtbot: QtBot
) -> None:
    text = text.strip()
    article = add(text, "long.txt")
    assert window.reading.open(article.id)
    qtbot.waitUntil(lambda: window.reading.content is not None)  # it is read beside the window
    assert window.view.document().blockCount() > 4
    content = window.reading.content
    assert content is not None
    everything = Passage(0, len(text))
    window.view.surface.selection.select(everything)
    assert window.view.surface.selection.passage() == everything
    window.actions_by_id["copy"].trigger()
    assert QGuiApplication.clipboard().text() == text
    made = window.reading.highlight(everything)
    assert made is not None
    stored = window.session.library.annotations.get(made.id)
    assert stored.target.quote.exact == text
    assert (stored.anchor.start, stored.anchor.end) == (0, len(text))
    window.grab()
    for start in (0, 1999, 2000, 20_001, len(text) - 7):
        passage = Passage(start, start + 7)
        window.view.surface.selection.select(passage)
        assert window.view.surface.selection.passage() == trimmed(content, passage)
    assert find_matches(content, text[-7:])[-1].end <= len(text)
    window.view.reveal(Passage(len(text) - 5, len(text)))
    assert window.view.verticalScrollBar().value() > 0
