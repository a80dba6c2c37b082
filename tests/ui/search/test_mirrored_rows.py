"""In a window from right to left what was found is mirrored: in the palette, on the page, and among saved searches."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.search.finding import Finder
from tests.ui.widgets.from_right import from_right, is_mirrored


@pytest.mark.parametrize("words", ["river", "delta", "> export"])
def test_the_rows_of_the_palette_are_mirrored(finder: Finder, words: str) -> None:
    finder.find(words)
    assert is_mirrored(finder.palette.list.viewport(), texts=3)


def test_the_rows_of_the_page_and_saved_searches_are_mirrored(finder: Finder, qtbot: QtBot) -> None:
    finder.search("water")
    assert is_mirrored(finder.page.list.viewport(), texts=6)
    finder.page.save_button.click()
    qtbot.waitUntil(finder.page.saved.isVisible)
    assert is_mirrored(finder.page.saved.viewport())


def test_the_arrow_that_points_at_the_page_leads_there_from_a_saved_search(finder: Finder, qtbot: QtBot) -> None:
    finder.search("water")
    finder.page.save_button.click()
    qtbot.waitUntil(finder.page.saved.isVisible)
    with from_right():
        saved = finder.page.saved
        saved.setFocus()
        qtbot.keyClick(saved, Qt.Key.Key_Right)
        assert saved.hasFocus()
        qtbot.keyClick(saved, Qt.Key.Key_Left)
        assert not saved.hasFocus()
