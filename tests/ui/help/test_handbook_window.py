"""F1: every page of the handbook in the reader's view, its links, one search over all, and the keys in force."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.article.content import Passage
from desktop.handbook import CONTENTS, Handbook
from desktop.ui.help.handbook_dialog import HandbookDialog
from desktop.ui.keys.key_map import default_keys
from desktop.ui.widgets.rows.trees import rows_of
from desktop.ui.window.main_window import MainWindow


@pytest.fixture(scope="module")
def handbook() -> Handbook:
    return Handbook(default_keys)


@pytest.fixture
def opened(reading: MainWindow) -> HandbookDialog:
    reading.actions_by_id["handbook"].trigger()
    dialog = reading.findChild(HandbookDialog)
    assert isinstance(dialog, HandbookDialog)
    return dialog


def search(dialog: HandbookDialog, words: str) -> None:
    dialog.field.setText(words)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)


def test_a_search_finds_paragraphs_and_rows_of_tables_with_all_the_words(handbook: Handbook) -> None:
    [row] = [hit for hit in handbook.find("CTRL+K anything") if hit.name == "keys.md"]
    assert "Ctrl+K Find anything" in row.line
    content = handbook.page("keys.md")
    assert content.text[row.passage.start : row.passage.end] == "Ctrl+K"
    assert handbook.find("backups")[0].name == CONTENTS
    assert [handbook.find(words) for words in ("", "qwyxz zxywq", "\x00")] == [[], [], []]


def test_it_opens_on_the_contents_and_follows_links_and_the_way_back(
    opened: HandbookDialog, reading: MainWindow
) -> None:
    assert opened.view.content().text.startswith("The Postil handbook")
    opened.view.link_activated.emit("first-steps.md")
    assert opened.view.content().text.startswith("First steps")
    opened.view.link_activated.emit("keys.md#every-key")
    assert opened.tree.currentItem().text(0) == "Keys"
    QTest.keyClick(opened, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert opened.view.content().text.startswith("First steps")
    opened.view.link_activated.emit("https://example.org/")
    assert "example.org" in reading.strip.sentence()


def test_what_is_found_is_listed_by_page_shown_at_its_place_and_marked(opened: HandbookDialog) -> None:
    search(opened, "undo restart")
    rows = rows_of(opened.tree)
    assert len(rows) > 1 and opened.status.text().endswith("found")
    assert opened.tree.hasFocus()
    chosen = opened.tree.currentItem()
    assert chosen.parent() is rows[0]
    last = rows[-1].child(0)
    opened.tree.setCurrentItem(last)
    _, offset = last.data(0, Qt.ItemDataRole.UserRole)
    assert opened.view.content().text[offset:].lower().startswith("undo")
    assert opened.view.surface.page.viewport_rect(_passage(offset)).top() >= 0
    search(opened, "qwyxz zxywq")
    assert rows_of(opened.tree) == [] and opened.status.text() == "Nothing is found for these words."
    search(opened, "")
    assert len(rows_of(opened.tree)) > 10


def _passage(offset: int) -> Passage:
    return Passage(offset, offset + 4)


def test_the_page_of_keys_tells_those_in_force(opened: HandbookDialog, reading: MainWindow) -> None:
    opened.view.link_activated.emit("keys.md")
    assert "Ctrl+E\nExport" in opened.view.content().text
    reading.keys.set("export", ["Ctrl+J"])
    reading.actions_by_id["handbook"].trigger()
    assert "Ctrl+J\nExport" in opened.view.content().text


def test_nothing_can_be_annotated_and_esc_closes_it(opened: HandbookDialog) -> None:
    opened.view.surface.selection.select(_passage(4))
    opened.view.surface.offer.show()
    assert not opened.view.surface.offer.bar.isVisible()
    QTest.keyClick(opened.view, Qt.Key.Key_Escape)
    QTest.keyClick(opened, Qt.Key.Key_Escape)
    assert not opened.isVisible()


def test_the_page_wears_the_looks_of_the_window(opened: HandbookDialog, reading: MainWindow) -> None:
    reading.settings["zoom"] = 150
    assert opened.view.type_style().zoom == 150
