"""The palette on a real window: everything in one box, Enter goes there, Back returns, a command is done."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.article.content import Passage
from desktop.library import Library
from tests.ui.search.finding import Finder, kinds

KEY = Qt.Key


def titles(finder: Finder) -> list[str]:
    article = finder.window.reading.article
    return [article.title] if article is not None else []


def test_one_box_finds_headings_quotes_notes_themes_titles_and_text(finder: Finder) -> None:
    assert kinds(finder.find("salmon")) == ["heading", "text", "all"]
    assert kinds(finder.find("eels")) == ["note", "all"]
    assert kinds(finder.find("keeper")) == ["quote", "text", "all"]
    assert kinds(finder.find("weirs")) == ["title", "heading", "text", "all"]
    assert kinds(finder.find("talent"))[0] == "theme"


def test_enter_goes_to_the_words_in_another_article_and_back_returns(finder: Finder, qtbot: QtBot) -> None:
    window = finder.window
    window.view.set_place(100)
    before = window.view.surface.place.offset
    rows = finder.find("high water")
    assert kinds(rows) == ["text", "all"]
    hit = rows[1].hit
    assert hit is not None and hit.start is not None
    qtbot.keyClick(finder.palette.field, KEY.Key_Return)
    assert not finder.palette.isVisible() and titles(finder) == ["Weirs"]
    assert window.reading.content is not None
    assert window.reading.content.text[hit.start : hit.end] == "high"
    assert abs(window.view.surface.place.offset - hit.start) < 1500
    assert window.view.hasFocus()
    finder.do("back")
    assert titles(finder) == ["Rivers"] and window.view.surface.place.offset == before


def test_a_note_opens_its_annotation(finder: Finder, qtbot: QtBot) -> None:
    finder.find("eels")
    qtbot.keyClick(finder.palette.field, KEY.Key_Return)
    [annotation] = finder.window.reading.annotations
    assert finder.window.reading.current_id == annotation.id and titles(finder) == ["Weirs"]


def test_an_article_opens_where_it_was_left(finder: Finder, qtbot: QtBot) -> None:
    window = finder.window
    finder.find("weirs")
    qtbot.keyClick(finder.palette.field, KEY.Key_Return)
    window.view.set_place(3000)
    left = window.view.surface.place.offset
    finder.do("back")
    finder.find("weirs")
    qtbot.keyClick(finder.palette.field, KEY.Key_Return)
    assert window.view.surface.place.offset == left > 1000


def test_a_theme_shows_what_is_gathered_under_it_and_back_returns(finder: Finder, qtbot: QtBot) -> None:
    window = finder.window
    finder.find("talent")
    qtbot.keyClick(finder.palette.field, KEY.Key_Return)
    assert window.places.current == "themes" and window.places.themes is not None
    assert "Talent" in window.places.themes.chip.text()
    finder.do("back")
    assert window.places.at_article()


def test_a_brief_is_found_by_what_it_says_and_shown(finder: Finder, library: Library, qtbot: QtBot) -> None:
    library.briefs.add("On fish ladders", "What is known of lampreys.")
    rows = finder.find("lampreys")
    assert (rows[1].kind, rows[1].line.text) == ("brief", "On fish ladders")
    qtbot.keyClick(finder.palette.field, KEY.Key_Return)
    assert finder.window.places.current == "themes" and finder.window.places.themes is not None
    assert "lampreys" in finder.window.places.themes.brief.editor.toPlainText()
    finder.do("back")
    assert finder.window.places.at_article()


def test_from_the_library_back_returns_to_the_library(finder: Finder, qtbot: QtBot) -> None:
    finder.do("library_place")
    finder.find("high water")
    qtbot.keyClick(finder.palette.field, KEY.Key_Return)
    assert finder.window.places.at_article()
    finder.do("back")
    assert finder.window.places.current == "library"


def test_a_command_is_found_with_its_keys_and_done(finder: Finder, qtbot: QtBot) -> None:
    window = finder.window
    rows = finder.find("outl")
    assert (rows[1].kind, rows[1].key, rows[1].aside) == ("command", "outline", "F8")
    shown = window.regions.shows("outline")
    qtbot.keyClick(finder.palette.field, KEY.Key_Return)
    assert window.regions.shows("outline") is not shown


def test_a_command_about_the_selection_still_has_it(finder: Finder, qtbot: QtBot) -> None:
    window = finder.window
    window.view.surface.selection.select(Passage(0, 6))
    rows = finder.find("investment")
    assert rows[1].kind == "command" and rows[1].enabled
    qtbot.keyClick(finder.palette.field, KEY.Key_Return)
    first = window.reading.annotations[0]
    assert (first.anchor.start, first.anchor.end) == (0, 6)


def test_a_command_that_cannot_be_done_now_is_shown_as_such_and_passed_over(finder: Finder, qtbot: QtBot) -> None:
    rows = finder.find(">hi")
    model = finder.palette.list.found
    [number] = [number for number, row in enumerate(rows) if row.key == "highlight"]
    assert not model.flags(model.index(number)) & Qt.ItemFlag.ItemIsEnabled
    assert "not available" in str(model.index(number).data(Qt.ItemDataRole.AccessibleTextRole))


def test_before_anything_is_typed_it_offers_articles_saved_searches_and_every_command(
    finder: Finder, library: Library
) -> None:
    library.search.save("Salmon only", "salmon", {})
    rows = finder.find("")
    assert [row.line.text for row in rows if row.kind == "group"] == ["Saved searches", "Commands"]
    finder.palette.leave()
    weirs = next(one for one in library.read.articles() if one.title == "Weirs")
    finder.window.reading.open(weirs.id)
    rows = finder.find("")
    assert [row.line.text for row in rows][:2] == ["Opened last", "Rivers"]
    offered = {row.key for row in rows if row.kind == "command"}
    assert {"export", "undo", "settings", "keys"} <= offered
    assert not {"palette", "recent", "escape", "highlight"} & offered


def test_enter_waits_for_what_was_typed_last(finder: Finder, qtbot: QtBot) -> None:
    finder.find("salmon")
    finder.palette.field.setText("high water")
    qtbot.keyClick(finder.palette.field, KEY.Key_Return)  # the rows are those of salmon still
    assert finder.palette.isVisible()
    qtbot.waitUntil(lambda: not finder.palette.isVisible())
    assert titles(finder) == ["Weirs"]


def test_keys_go_from_row_to_row_and_from_group_to_group(finder: Finder, qtbot: QtBot) -> None:
    finder.find("weirs")
    palette, row = finder.palette, finder.palette.list.current_row

    def press(key: Qt.Key) -> str:
        qtbot.keyClick(palette.field, key)
        current = row()
        return current.kind if current is not None else ""

    assert row() is not None and press(KEY.Key_Down) == "heading"
    assert press(KEY.Key_Up) == "title" and press(KEY.Key_Up) == "title"
    assert [press(KEY.Key_Tab) for _ in range(3)] == ["heading", "text", "title"]
    assert press(KEY.Key_Backtab) == "text"
    assert "Text" in palette.field.accessibleDescription()


def test_escape_gives_the_keyboard_back_and_the_key_closes_it_again(finder: Finder, qtbot: QtBot) -> None:
    window = finder.window
    window.view.setFocus()
    finder.find("salmon")
    qtbot.keyClick(finder.palette.field, KEY.Key_Escape)
    assert not finder.palette.isVisible() and QApplication.focusWidget() is window.view
    finder.do("palette")
    assert finder.palette.isVisible() and finder.palette.field.text() == ""
    finder.do("palette")
    assert not finder.palette.isVisible()


def test_opened_from_a_note_it_keeps_the_note_and_gives_the_keyboard_to_the_article(
    finder: Finder, qtbot: QtBot
) -> None:
    window = finder.window
    window.view.surface.selection.select(Passage(0, 6))
    finder.do("note")
    qtbot.keyClicks(QApplication.focusWidget(), "Begun")
    finder.do("palette")  # from the menu: in a note its key makes a link
    assert finder.palette.isVisible() and window.reading.annotations[0].note == "Begun"
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # the editor is gone
    qtbot.keyClick(finder.palette.field, KEY.Key_Escape)
    assert not finder.palette.isVisible() and QApplication.focusWidget() is window.view


HOSTILE = ('"', "(", "*", "-", "OR", "NEAR(a b)", "title:x", "a" * 1000, "%s {} <b>", "\u202e", "a OR OR -", '-"x" y*')


def test_whatever_is_typed_gives_rows_or_a_sentence(finder: Finder) -> None:
    for typed in HOSTILE:
        finder.find(typed)
        shown = finder.palette
        assert shown.list.isVisible() or shown.nothing.text() == "Nothing fits these words.", typed
        assert not finder.window.strip.sentence(), typed


def test_scripts_without_spaces_are_found(finder: Finder) -> None:
    for typed in ("低坝", "坝", "เขื่อน", "ダム"):
        rows = finder.find(typed)
        line = next(row.line for row in rows if row.kind == "text")
        assert typed in [line.text[start:end] for start, end in line.marks]


def test_a_library_that_cannot_be_asked_says_so(finder: Finder, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    from db.errors import StoreError
    from db.finding.apart import Apart

    def refuse(self: Apart[object]) -> None:
        raise StoreError("The disk reported an error.")

    monkeypatch.setattr(Apart, "run", refuse)
    finder.find("zebra")
    assert finder.palette.nothing.text() == "The disk reported an error."


def test_it_fits_a_small_window(finder: Finder) -> None:
    finder.window.resize(640, 420)
    finder.find("")
    palette = finder.palette
    assert palette.geometry().bottom() <= finder.window.height()
    assert palette.list.verticalScrollBar().maximum() > 0


def test_where_nothing_fits_what_comes_nearest_stands_below_and_is_heard(finder: Finder, qtbot: QtBot) -> None:
    finder.window.session.library.search.build_index()
    rows = finder.find("keepr knows ")
    assert kinds(rows) == ["text", "all"]
    assert (rows[0].line.text, rows[0].aside) == ("Nearest", "Nothing has all of these words")
    assert [rows[1].line.text[start:end] for start, end in rows[1].line.marks] == ["keeper", "knows"]
    assert finder.palette.field.accessibleDescription().startswith("nearest, Text, ")
    qtbot.keyClick(finder.palette.field, KEY.Key_Return)
    assert titles(finder) == ["Weirs"]
    rows = finder.search("keepr knows ")
    assert [row.line.text for row in rows if row.kind == "group"] == ["Nearest"]
    assert not finder.page.count.text(), "it would say “0 results” beside them"
