"""The page of a search on a real window: filters, orders, what is saved, and that it stays as it was left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from db.records import Article
from desktop.library import Library
from desktop.library.across.search import Where
from desktop.ui.search import filling_page
from tests.ui.search.finding import Finder, kinds

KEY = Qt.Key


def choose(finder: Finder, name: str, text: str) -> None:
    box = finder.page.filters.boxes[name]
    number = [box.itemText(at).strip() for at in range(box.count())].index(text)
    box.setCurrentIndex(number)
    box.activated.emit(number)


FILTERS = (
    ("kind", "Text", {"text"}),
    ("kind", "Notes", set()),
    ("kind", "Quotes", {"quote"}),
    ("kind", "Titles, headings", set()),
    ("theme", "Talent", {"quote"}),
    ("theme", "Investment", set()),
    ("tag", "Fish", {"quote", "text"}),
    ("article", "Rivers", set()),
    ("article", "Weirs", {"quote", "text"}),
    ("state", "In place", {"quote"}),
    ("state", "Orphans", set()),
    ("time", "Last 7 days", {"quote", "text"}),
)


def test_each_filter_leaves_what_it_says(finder: Finder) -> None:
    finder.search("keeper")
    for name, text, found in FILTERS:
        choose(finder, name, text)
        assert set(kinds(finder.found())) == found, text
        assert found or "these filters" in finder.page.nothing.text()
        finder.page.filters.clear_button.click()
        assert set(kinds(finder.found())) == {"quote", "text"} and not finder.page.filters.clear_button.isEnabled()


def test_a_theme_is_searched_with_those_below_it(finder: Finder, library: Library) -> None:
    investment, talent, _ = library.themes.all()
    library.themes.change(replace(talent, parent_id=investment.id))
    finder.search("keeper")
    choose(finder, "theme", "Investment")
    assert kinds(finder.found()) == ["quote"]
    box = finder.page.filters.boxes["theme"]
    assert [box.itemText(at).startswith("\u2003") for at in (1, 2)] == [False, True], "the one below is indented"


def test_between_two_days(finder: Finder) -> None:
    finder.search("keeper")
    choose(finder, "time", "Between …")
    days = finder.page.filters.days
    assert days["since"].isVisible()
    assert set(kinds(finder.found())) == {"quote", "text"}
    days["until"].setDate(QDate(2001, 1, 1))
    days["since"].setDate(QDate(2000, 1, 1))
    assert finder.found() == []
    assert finder.page.filters.where() == Where(since="2000-01-01", until="2001-01-01")


def test_what_was_kept_from_a_moment_on_is_shown_from_its_day_on_where_the_user_is(
    finder: Finder, in_tokyo: None
) -> None:
    finder.search("keeper")
    finder.page.filters.set_where(Where(since="2026-11-30T15:00:00.000Z", until="2026-12-03"))
    assert finder.page.filters.where() == Where(since="2026-12-01", until="2026-12-03")


def test_the_order_of_reading_puts_the_articles_one_after_the_other(finder: Finder) -> None:
    assert [row.line.text for row in finder.search("water OR map") if row.kind == "group"] == [
        "Quotes",
        "In the text",
    ]
    box = finder.page.order_box
    box.setCurrentIndex(1)
    box.activated.emit(1)
    rows = finder.found()
    assert [row.line.text for row in rows if row.kind == "group"] == ["Weirs", "Rivers"]
    assert finder.page.count.text() == "5 results in 2 articles"


def test_enter_goes_to_the_passage_and_back_returns_to_the_page_as_it_was(finder: Finder, qtbot: QtBot) -> None:
    window = finder.window
    finder.search("water")
    qtbot.keyClick(finder.page.field, KEY.Key_Down)
    assert finder.page.list.hasFocus()
    qtbot.keyClick(finder.page.list, KEY.Key_Down)
    chosen = finder.page.list.current_row()
    qtbot.keyClick(finder.page.list, KEY.Key_Return)
    assert window.places.at_article() and window.windowTitle() == "Weirs – Postil"
    finder.do("back")
    assert window.places.current == "search" and window.windowTitle() == "Search – Postil"
    finder.found()
    assert finder.page.field.text() == "water" and finder.page.list.current_row() == chosen
    finder.do("back")
    assert window.places.at_article() and window.windowTitle() == "Rivers – Postil"


def test_a_search_is_saved_named_run_renamed_removed_and_all_of_it_undone(
    finder: Finder, library: Library, qtbot: QtBot
) -> None:
    finder.search("keeper")
    page = finder.page
    choose(finder, "kind", "Quotes")
    page.save_button.click()
    [kept] = library.search.saved()
    assert (kept.name, kept.words, kept.filters) == ("keeper · Quotes", "keeper", {"kind": "quotes"})
    field = page.saved.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setText("What he knows")
    qtbot.keyClick(field, KEY.Key_Return)
    qtbot.waitUntil(lambda: library.search.saved()[0].name == "What he knows")
    finder.search("salmon")
    assert page.saved.current_id() == "" and page.filters.narrowed(), "the filters stay"
    page.saved.stand_on(kept.id)
    qtbot.keyClick(page.saved, KEY.Key_Return)
    assert kinds(finder.found()) == ["quote"] and page.field.text() == "keeper"
    qtbot.keyClick(page.saved, KEY.Key_Delete)
    assert library.search.saved() == [] and not page.rail.isVisible()
    finder.do("undo")
    assert page.rail.isVisible() and page.saved.saved.rows[0].name == "What he knows"
    finder.do("undo")
    assert page.saved.saved.rows[0].name == "keeper · Quotes"
    finder.do("undo")
    assert library.search.saved() == []


def test_a_saved_search_is_run_from_the_palette(finder: Finder, library: Library, qtbot: QtBot) -> None:
    library.search.save("All eels", "eels", {"kind": "notes"})
    finder.find("")
    qtbot.keyClick(finder.palette.field, KEY.Key_Return)
    assert finder.window.places.current == "search"
    assert kinds(finder.found()) == ["note"] and finder.page.filters.where().kind == "notes"


def test_all_results_of_the_palette_stand_on_the_page(finder: Finder, qtbot: QtBot) -> None:
    finder.find("water")
    qtbot.keyClick(finder.palette.field, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert finder.window.places.current == "search" and finder.page.field.text() == "water"
    assert finder.found()
    finder.do("article_place")
    finder.find("salmon")
    finder.do("search")  # its key, pressed while the palette is open
    assert finder.page.field.text() == "salmon" and not finder.palette.isVisible()
    finder.do("article_place")
    finder.find("")
    finder.do("search")
    assert finder.page.field.text() == "salmon", "nothing was typed: it is as it was left"


def test_it_follows_the_library_while_it_is_seen(finder: Finder, add: Callable[..., Article], library: Library) -> None:
    rows = finder.search("salmon")
    weirs = next(one for one in library.read.articles() if one.title == "Weirs")
    finder.window.session.write(lambda: finder.window.session.library.articles.remove(*[weirs.id]))
    assert rows and finder.found() == []
    assert "Weirs" not in [finder.page.filters.boxes["article"].itemText(at) for at in range(2)]
    finder.do("undo")  # which asks: an article that was removed is not on the screen
    finder.do("undo")
    assert kinds(finder.found()) == kinds(rows)


def test_many_hits_are_shown_in_two_goes_and_the_count_tells_them_all(
    finder: Finder, add: Callable[..., Article]
) -> None:
    for number in range(60):
        add(f"Eel number {number}.", f"eel{number}.txt")
    finder.search("eel")
    assert finder.page.count.text() == "121 results in 61 articles"


def test_escape_leaves_one_thing_after_the_other(finder: Finder, qtbot: QtBot) -> None:
    finder.search("salmon")
    choose(finder, "kind", "Text")
    finder.found()
    qtbot.keyClick(finder.page.field, KEY.Key_Down)
    for left in (
        lambda: finder.page.field.hasFocus(),
        lambda: finder.page.field.text() == "",
        lambda: not finder.page.filters.narrowed(),
        lambda: finder.window.places.at_article(),
    ):
        assert not left()
        finder.window.leave()
        assert left()


def test_a_library_that_can_only_be_read_keeps_no_search(finder: Finder, monkeypatch: pytest.MonkeyPatch) -> None:
    finder.search("salmon")
    finder.page.set_writable(False)
    assert not finder.page.save_button.isEnabled()


def test_what_cannot_be_chosen_any_more_is_looked_for_everywhere(finder: Finder, library: Library) -> None:
    library.search.save("Old", "keeper", {"theme": "gone", "article": "gone", "tag": "Eels", "kind": 7})
    finder.search("")
    [kept] = finder.page.saved.saved.rows
    finder.page.saved.search_chosen.emit(kept)
    assert set(kinds(finder.found())) == {"quote", "text"}
    assert not finder.page.filters.narrowed()


def test_more_of_a_kind_comes_when_asked_for_and_nothing_moves(
    finder: Finder, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filling_page, "FIRST", 2)
    monkeypatch.setattr(filling_page, "RESTED", 5)
    for number in range(30):
        library.themes.add(replace(library.themes.all()[0], id="", name=f"Eel {number:02}", key=None))
    rows, page = finder.search("eel"), finder.page
    assert kinds(rows) == ["note", *["theme"] * 5, "more"] and page.count.text().startswith("the first 6 results")
    seen = [row.line.text for row in rows if row.kind == "theme"]
    page.list.stand_on(len(rows) - 1)
    QTest.keyClick(page.list, KEY.Key_Return)
    rows = finder.found()
    assert kinds(rows) == ["note", *["theme"] * 20, "more"]
    assert [row.line.text for row in rows if row.kind == "theme"][:5] == seen
    here = page.list.currentIndex()
    assert here.row() == kinds(rows).index("theme") + 2 + 5, "on the first that is new, behind two headings"
    assert page.list.viewport().rect().contains(page.list.visualRect(here))
    page.list.row_chosen.emit(rows[-1])
    assert kinds(finder.found()) == ["note", *["theme"] * 30] and "the first" not in page.count.text()


@pytest.mark.parametrize("size", [100, 200])
def test_each_filter_shows_its_words_whole_and_makes_the_window_no_wider(finder: Finder, size: int) -> None:
    window = finder.window
    window.settings["zoom"] = size
    finder.search("keeper")
    for width in (1400, 1000, 800):
        window.resize(width, 700)
        QCoreApplication.processEvents()
        assert window.width() == width
        boxes = finder.page.filters.boxes.values()
        assert [box.currentText() for box in boxes if box.width() < box.width_of_words()] == []


def test_a_name_that_is_longer_than_its_filter_ends_in_an_ellipsis(finder: Finder, library: Library) -> None:
    [theme, *_] = library.themes.all()
    library.themes.change(replace(theme, name="What the keepers of weirs and locks were paid for"))
    finder.search("keeper")
    box = finder.page.filters.boxes["theme"]
    box.setCurrentIndex(1)
    assert box.shown_words().endswith("…") and box.currentText().startswith(box.shown_words()[:-1])
