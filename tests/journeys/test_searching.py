"""A half-remembered quote, by the keyboard alone: found in the palette, annotated, found again on the page by theme,
the search kept, and run after a restart."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.library import Library
from desktop.ui.search.palette import Palette
from desktop.ui.window.main_window import MainWindow
from tests.journeys.windows import open_window, words

KEY, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier

LOCKS = """# Locks

A lock lifts a boat by letting water in. The keeper opens the sluice before the gate.

## Staircases

Where the hill is steep, locks stand one above the other, and a boat may wait half a day for its turn.
"""
BRIDGES = """# Bridges

A bridge carries the road over the canal. Some swing aside, and the *bridge keeper* lives beside them.

## Tolls

Who paid the toll was written down; the book of 1789 names four hundred boats and what each of them carried.
"""


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def ask(window: MainWindow, qtbot: QtBot, typed: str) -> Palette:
    """Open the palette by its key, type, and wait for what fits."""
    press(qtbot, KEY.Key_K, CTRL)
    [palette] = window.findChildren(Palette)
    qtbot.keyClicks(palette.field, typed)
    qtbot.waitUntil(palette.settled)
    return palette


def title(window: MainWindow) -> str:
    return window.reading.article.title if window.reading.article is not None else ""


def test_a_half_remembered_quote_is_found_annotated_and_found_again(tmp_path: Path, qtbot: QtBot) -> None:
    library = Library.open(tmp_path / "library.postil", origin="window")
    window = open_window(library, qtbot, [])
    for name, text in (("bridges.md", BRIDGES), ("locks.md", LOCKS)):
        (tmp_path / name).write_text(text, "utf-8")
        window.session.import_files([tmp_path / name])
        qtbot.waitUntil(lambda name=name: title(window).lower() + ".md" == name, timeout=60_000)  # type: ignore[misc]

    # Something about a book, and boats: in the article that is not open.
    ask(window, qtbot, "book boats")
    press(qtbot, KEY.Key_Return)
    assert title(window) == "Bridges" and QApplication.focusWidget() is window.view
    window.view.surface.selection.select(words(window, "the book of 1789"))
    ask(window, qtbot, "talent")  # the command, by the name of its theme
    press(qtbot, KEY.Key_Return)
    [annotation] = window.reading.annotations
    assert annotation.target.quote.exact == "the book of 1789"
    press(qtbot, KEY.Key_N)
    qtbot.keyClicks(QApplication.focusWidget(), "Where is it kept?")
    press(qtbot, KEY.Key_Escape)
    press(qtbot, KEY.Key_Left, ALT)
    assert title(window) == "Locks", "Back returns to where the palette was opened"

    # All that was gathered under a theme with this word, on the page.
    press(qtbot, KEY.Key_F, CTRL | SHIFT)
    page = window.places.search
    assert page is not None and page.isVisible()
    qtbot.keyClicks(page.field, "kept OR keeper")
    page.filters.boxes["theme"].setFocus()
    qtbot.keyClicks(page.filters.boxes["theme"], "Tal")
    page.filters.boxes["theme"].activated.emit(page.filters.boxes["theme"].currentIndex())
    qtbot.waitUntil(lambda: page.count.text() == "1 result in 1 article")
    page.save_button.click()
    field = page.saved.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "What is kept where")
    press(qtbot, KEY.Key_Return)
    qtbot.waitUntil(lambda: library.search.saved()[0].name == "What is kept where")
    window.close()
    library.close()

    library = Library.open(tmp_path / "library.postil", origin="window")
    window = open_window(library, qtbot, [])
    ask(window, qtbot, "")
    press(qtbot, KEY.Key_Tab)  # from the articles opened last to the saved searches
    press(qtbot, KEY.Key_Return)
    page = window.places.search
    assert page is not None
    qtbot.waitUntil(lambda: page.count.text() == "1 result in 1 article")
    assert page.field.text() == "kept OR keeper" and page.filters.boxes["theme"].currentText() == "Talent"
    press(qtbot, KEY.Key_Down)
    press(qtbot, KEY.Key_Return)
    assert title(window) == "Bridges" and window.reading.current_id == annotation.id
    press(qtbot, KEY.Key_Left, ALT)
    assert page.isVisible()
    window.close()
    library.close()
