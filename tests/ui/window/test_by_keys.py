"""The window by the keyboard alone: where the caret and the focus are after each jump, and the way back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.records import Article
from desktop.article.content import Passage
from desktop.ui.keys.key_map import PRESETS
from desktop.ui.margin.note_card import NoteCard
from desktop.ui.window.main_window import MainWindow
from tests.ui.window.hands import mark, press

Add = Callable[..., Article]
_Key, _Held = Qt.Key, Qt.KeyboardModifier


def next_letter(window: MainWindow, qtbot: QtBot) -> Passage | None:
    """Select the letter behind the caret, as the next key would."""
    qtbot.keyClick(window.view, _Key.Key_Right, _Held.ShiftModifier)
    return window.view.surface.selection.passage()


def test_braces_go_to_the_next_and_the_previous_of_its_theme(reading: MainWindow) -> None:
    first, other, second = mark(reading, "older", 1), mark(reading, "drew", 2), mark(reading, "delta grows", 1)
    reading.reading.set_current(first)
    press(reading, "next_in_theme")
    assert reading.reading.current_id == second
    press(reading, "next_in_theme")
    assert reading.reading.current_id == second and "of its theme" in reading.toast.text()
    press(reading, "previous_in_theme")
    assert reading.reading.current_id == first
    press(reading, "next_annotation")
    assert reading.reading.current_id == other


@pytest.mark.parametrize("preset", [preset.id for preset in PRESETS])
def test_angle_brackets_go_to_the_next_and_the_previous_heading(reading: MainWindow, qtbot: QtBot, preset: str) -> None:
    reading.keys.use(preset)
    reading.activateWindow()
    qtbot.waitUntil(reading.view.hasFocus)
    text = reading.view.content().text
    sources, mouths = text.index("Sources"), text.index("Mouths")
    reading.view.surface.caret.put(3)
    places = []
    for key in ">>><<":
        qtbot.keyClicks(reading.view, key)
        places.append(reading.view.surface.caret.in_sight())
    assert places == [sources, mouths, mouths, sources, text.index("Rivers")]
    assert reading.toast.text() == "No heading follows."
    qtbot.keyClicks(reading.view, "v>")
    assert reading.view.surface.selection.passage() == Passage(0, len(text[:sources].rstrip()))


@pytest.mark.parametrize("way", ["next_annotation", "card", "outline", "find"])
def test_the_caret_is_where_the_reader_was_led(reading: MainWindow, qtbot: QtBot, way: str) -> None:
    text = reading.view.content().text
    target = text.index("Mouths")
    annotation_id = mark(reading, "Mouths")
    if way == "next_annotation":
        press(reading, way)
    elif way == "card":
        reading.sidebar.view.gestures.card_clicked.emit(annotation_id)
    elif way == "outline":
        reading.regions.place_requested.emit(target)
    else:
        press(reading, "find")
        reading.find_bar.field().setText("slows down")
        qtbot.keyClick(reading.find_bar.field(), _Key.Key_Escape)
        reading.view.clear_selection()
        target = text.index("slows down") + len("slows down")
    assert next_letter(reading, qtbot) == Passage(target, target + 1)


def test_an_article_chosen_in_the_left_pane_has_the_keyboard(reading: MainWindow, add: Add) -> None:
    other = add("# Lakes\n\nStill water.", "lakes.txt")
    reading.activateWindow()
    press(reading, "outline")
    assert reading.regions.outline is not None
    reading.regions.outline.set_tab("library")
    reading.regions.outline.focus_list()
    reading.regions.outline.library.article_chosen.emit(other.id)
    assert QApplication.focusWidget() is reading.view


@pytest.mark.parametrize("width", [640, 1280])
def test_the_outline_is_gone_into_and_left_for_the_heading(reading: MainWindow, qtbot: QtBot, width: int) -> None:
    reading.resize(width, 700)
    reading.activateWindow()
    press(reading, "outline")
    outline = reading.regions.outline
    assert outline is not None and outline.isVisible() and outline.headings.hasFocus()
    assert reading.actions_by_id["outline"].isChecked()
    outline.headings.heading_clicked.emit(reading.view.content().text.index("Mouths"))
    assert QApplication.focusWidget() is reading.view and reading.actions_by_id["back"].isEnabled()
    assert outline.isVisible() is (width > 700), "a drawer makes way for the article"
    press(reading, "outline")
    if width < 700:
        qtbot.keyClick(outline.headings, _Key.Key_Escape)
    assert not outline.isVisible() and QApplication.focusWidget() is reading.view


def test_a_wide_window_has_the_outline_beside_the_article_again(reading: MainWindow) -> None:
    reading.resize(640, 700)
    press(reading, "outline")
    reading.resize(1280, 700)
    outline = reading.regions.outline
    assert outline is not None
    assert not outline.isVisible(), "it was never asked for in a wide window"
    press(reading, "outline")
    assert outline.isVisible() and reading.regions.splitter.indexOf(outline) == 0
    assert outline.geometry().right() <= reading.front.geometry().left() + 1


def test_esc_in_another_part_only_leads_back_to_the_article(reading: MainWindow, qtbot: QtBot) -> None:
    reading.activateWindow()
    annotation_id = mark(reading, "older", note="Who drew it?")
    reading.reading.set_current(annotation_id)
    for command in ("outline", "next_region"):
        press(reading, command)
        assert QApplication.focusWidget() is not reading.view
        if command == "next_region":
            assert isinstance(QApplication.focusWidget(), NoteCard)
        qtbot.keyClick(QApplication.focusWidget(), _Key.Key_Escape)
        assert QApplication.focusWidget() is reading.view
        assert reading.reading.current_id == annotation_id


def test_notes_follow_the_article_in_the_order_of_tab(reading: MainWindow) -> None:
    for quote in ("redraws", "older", "delta grows"):
        mark(reading, quote, note=f"On {quote}")
    QApplication.processEvents()
    after, order = reading.view.nextInFocusChain(), []
    while len(order) < 3:
        if after.focusPolicy() & Qt.FocusPolicy.TabFocus:
            order.append(after.accessibleDescription())
        after = after.nextInFocusChain()
    assert order == ["On older", "On delta grows", "On redraws"]


def test_what_undo_brings_back_is_current(reading: MainWindow) -> None:
    annotation_id = mark(reading, "older", 1)
    mark(reading, "drew", 2)
    reading.reading.set_current(annotation_id)
    press(reading, "remove")
    assert reading.reading.current_id != annotation_id
    press(reading, "undo")
    assert reading.reading.current_id == annotation_id


def test_an_end_is_moved_by_letters_too(reading: MainWindow, qtbot: QtBot) -> None:
    annotation_id = mark(reading, "older than")
    reading.activateWindow()
    reading.view.setFocus()
    reading.reading.set_current(annotation_id)

    def quote() -> str:
        found = reading.reading.annotation(annotation_id)
        assert found is not None
        return found.target.quote.exact

    for key, held, wanted in (
        (_Key.Key_E, _Held.NoModifier, "older than its"),
        (_Key.Key_S, _Held.NoModifier, "is older than its"),
        (_Key.Key_S, _Held.ShiftModifier, "older than its"),
        (_Key.Key_E, _Held.ShiftModifier, "older than"),
    ):
        qtbot.keyClick(reading.view, key, held)
        assert quote() == wanted


def test_sentences_and_braces_are_keys(reading: MainWindow, qtbot: QtBot) -> None:
    mark(reading, "older", 1)
    mark(reading, "delta grows", 1)
    reading.activateWindow()
    reading.view.setFocus()
    press(reading, "next_annotation")
    qtbot.keyClick(reading.view, _Key.Key_BraceRight)
    assert (
        reading.view.surface.marks.index.by_id[reading.reading.current_id or ""].annotation.target.quote.exact
        == "delta grows"
    )
    qtbot.keyClick(reading.view, _Key.Key_V)
    qtbot.keyClick(reading.view, _Key.Key_ParenRight)
    chosen = reading.view.surface.selection.passage()
    assert chosen is not None and reading.view.content().text[chosen.start : chosen.end] == "delta grows."


def test_one_note_for_the_whole_article_stands_at_its_title(reading: MainWindow, qtbot: QtBot) -> None:
    reading.activateWindow()
    for typed in ("On rivers.", " And more."):
        press(reading, "article_note")
        field = QApplication.focusWidget()
        qtbot.keyClicks(field, typed)
        qtbot.keyClick(field, _Key.Key_Escape)
    [made] = reading.reading.annotations
    assert (made.target.quote.exact, made.note) == ("Rivers", "On rivers. And more.")
    press(reading, "undo")
    press(reading, "article_note")
    qtbot.keyClick(QApplication.focusWidget(), _Key.Key_Escape)


@pytest.mark.parametrize("width", [1280, 640])
def test_the_key_of_the_outline_goes_into_one_that_is_open_and_from_there_puts_it_away(
    reading: MainWindow, qtbot: QtBot, width: int
) -> None:
    reading.resize(width, 700)
    reading.activateWindow()
    reading.view.setFocus()
    qtbot.keyClick(reading.view, _Key.Key_F8)
    outline = reading.regions.outline
    assert outline is not None and outline.headings.hasFocus()
    reading.view.setFocus()
    qtbot.keyClick(reading.view, _Key.Key_F8)
    assert outline.isVisible() and outline.headings.hasFocus()
    qtbot.keyClick(outline.headings, _Key.Key_F8)
    assert not outline.isVisible() and reading.view.hasFocus()
    qtbot.keyClick(reading.view, _Key.Key_F8)
    reading.view.setFocus()
    reading.toolbar.button("outline").click()
    assert not outline.isVisible(), "the button puts it away, wherever the keyboard is"


def test_a_footnote_is_gone_to_and_back_returns(reading: MainWindow) -> None:
    assert not reading.actions_by_id["back"].isEnabled()
    reading.view.leaving.emit()
    assert reading.actions_by_id["back"].isEnabled()
