"""A key copies what is selected, in the article or among cards, with its citation."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.library.across.shelf import Edit
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words


def test_a_selection_and_cards_are_copied_with_their_citations(reading: MainWindow, qtbot: QtBot) -> None:
    library, article, content = reading.session.library, reading.reading.article, reading.reading.content
    assert article is not None and content is not None
    reading.session.write(lambda: library.shelf.edit([article.id], Edit({"author": "Roe, Jane", "date": "2024"})))
    reading.settings["citations"] = "apa"
    reading.show()
    clipboard, passage = QGuiApplication.clipboard(), words(content, "older than its name")
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier

    def copied() -> str:
        qtbot.waitUntil(lambda: "older" in clipboard.text(), timeout=20_000)
        text = clipboard.text()
        clipboard.clear()
        return text

    clipboard.clear()
    reading.controllers.cited_copying.jobs.begun.emit("Citing", 0)  # as a style does that is long in being read
    assert reading.import_strip.isVisible()
    reading.controllers.cited_copying.jobs.ended.emit()
    reading.front.surface.selection.select(passage)
    reading.presenter.show_availability()
    reading.actions_by_id["copy_cited"].trigger()
    assert copied() == "“older than its name” (Roe, 2024)"
    assert library.annotations.all(article.id) == [], "copying annotates nothing"
    made = reading.session.annotate(article.id, passage)
    assert made is not None
    reading.front.clear_selection()
    reading.reading.set_current(made.id)
    reading.actions_by_id["copy_cited"].trigger()
    assert copied() == "“older than its name” (Roe, 2024)"
    view = reading.sidebar.view
    view.setFocus()
    row = next(row for row in range(view.model().rowCount()) if not view.model().is_pane(row))
    view.setCurrentIndex(view.model().index(row, 0))
    qtbot.keyClick(view, Qt.Key.Key_C, both)
    assert copied() == "“older than its name” (Roe, 2024)"
    brief, _ = library.briefs.add("Rivers", f"![[postil://a/{made.id}]]")
    reading.session.write(lambda: library.briefs.set_style(brief.id, "mla"))
    reading.visiting.open_brief(brief.id)
    assert reading.places.themes is not None
    menu = reading.places.themes.brief.quote_menu(0)
    next(action for action in menu.actions() if action.text() == "Copy with citation").trigger()
    assert copied() == "“older than its name” (Roe)"
