"""Marking with a pen, as the last time, and everywhere at once; joining and parting highlights; the lens."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from db.records import Annotation
from desktop.article.content import Passage, Span, SpanKind
from desktop.ui.marking.occurrences_dialog import OccurrencesDialog, occurrences
from desktop.ui.window.main_window import MainWindow
from tests.by_hand import read_by_hand
from tests.ui.conftest import words
from tests.ui.pages import annotation, drag, point_of

_Key = Qt.Key


def press(window: MainWindow, command_id: str) -> None:
    assert window.actions_by_id[command_id].isEnabled()
    window.actions_by_id[command_id].trigger()


def select(window: MainWindow, quote: str) -> Passage:
    passage = words(window.view.content(), quote)
    window.view.surface.selection.select(passage)
    return passage


def mark(window: MainWindow, quote: str, *keys: int, note: str = "") -> str:
    reading = window.reading
    assert reading.article is not None and reading.content is not None
    themes = tuple(theme.id for key in keys if (theme := reading.theme_of_key(key)) is not None)
    made = window.session.annotate(reading.article.id, words(reading.content, quote), themes, note=note)
    assert made is not None
    return made.id


def quotes(window: MainWindow) -> list[tuple[str, list[int]]]:
    themes = window.reading.themes
    return [
        (one.target.quote.exact, [themes[theme_id].key or 0 for theme_id in one.theme_ids])
        for one in window.reading.annotations
    ]


def pull(window: MainWindow, quote: str, qtbot: QtBot) -> None:
    view, passage = window.view, words(window.view.content(), quote)
    a, b = point_of(view, passage.start), point_of(view, passage.end - 1)
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=a)
    drag(view.viewport(), (a + b) / 2)
    drag(view.viewport(), b)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=b)


def test_with_the_pen_each_selection_is_marked_at_once_until_esc(reading: MainWindow, qtbot: QtBot) -> None:
    pen = reading.view.surface.offer.pen
    press(reading, "pen")
    assert pen.sign.isVisible() and pen.sign.words() == "Pen: Investment"
    assert reading.actions_by_id["pen"].isChecked()
    pull(reading, "older than its name", qtbot)
    press(reading, "theme_2")  # the pen, not the annotation that was just made
    assert pen.sign.words() == "Pen: Talent"
    pull(reading, "matter of habit", qtbot)
    assert quotes(reading) == [("older than its name", [1]), ("matter of habit", [2])]
    assert not reading.view.surface.offer.bar.isVisible() and reading.view.surface.selection.passage() is None
    reading.activateWindow()
    reading.view.setFocus()
    select(reading, "delta grows")  # by the keyboard: Enter marks it
    qtbot.keyClick(reading.view, _Key.Key_Return)
    assert quotes(reading)[-1] == ("delta grows", [2])
    qtbot.keyClick(reading.view, _Key.Key_Escape)
    assert not pen.armed and not pen.sign.isVisible() and not reading.actions_by_id["pen"].isChecked()
    pull(reading, "redraws itself", qtbot)
    assert len(reading.reading.annotations) == 3 and reading.view.surface.offer.bar.isVisible()


def test_a_pen_whose_theme_is_gone_is_put_down(reading: MainWindow) -> None:
    press(reading, "pen")
    theme = reading.view.surface.offer.pen.theme
    assert theme is not None
    assert reading.session.write(lambda: reading.session.library.themes.remove(theme.id))
    assert not reading.view.surface.offer.pen.armed


def test_a_full_stop_does_the_same_again(reading: MainWindow) -> None:
    select(reading, "older")
    press(reading, "repeat")
    assert "No theme was used yet" in reading.toast.text() and not reading.reading.annotations
    press(reading, "theme_3")
    select(reading, "drew")
    press(reading, "repeat")
    other = mark(reading, "habit", 1)
    reading.reading.set_current(other)
    press(reading, "repeat")
    assert quotes(reading) == [("older", [3]), ("drew", [3]), ("habit", [1, 3])]


@pytest.mark.parametrize(
    ("wanted", "whole", "case", "count"),
    [
        ("river", True, False, 3),
        ("RIVER", True, False, 3),
        ("RIVER", True, True, 0),
        ("River", False, False, 4),
        ("river  is", True, True, 1),
        ("", True, True, 0),
    ],
)
def test_words_are_found_everywhere_as_they_are_wanted(wanted: str, whole: bool, case: bool, count: int) -> None:
    content = read_by_hand("# Rivers\nA river is old.\nAnother river, and a\nriver more.").content
    found, more = occurrences(content, wanted, (), whole_words=whole, same_case=case)
    assert (len(found), more) == (count, False)


def test_a_word_that_is_marked_with_its_footnote_is_left_out() -> None:
    read = read_by_hand("A lamp1 and a lamp.").content
    note = Span(SpanKind.FOOTNOTE_REF, 6, 7, "1")
    content = replace(read, blocks=(replace(read.blocks[0], spans=(note,)),))
    marked = annotation("a", content, 2, 7)
    found, _ = occurrences(content, "lamp", [marked], whole_words=True, same_case=False)
    assert [(one.passage, one.marked) for one in found] == [((2, 6), True), ((14, 18), False)]


def test_every_occurrence_is_seen_then_highlighted_in_one_step(
    reading: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[int, list[str]]] = []
    marked = mark(reading, "river ends", 2)
    assert reading.reading.annotation(marked) is not None
    theme = reading.reading.theme_of_key(2)
    assert theme is not None

    def choose(dialog: QDialog) -> bool:
        assert isinstance(dialog, OccurrencesDialog)
        assert dialog.field.text() == "river"
        dialog.theme_box.setCurrentIndex(dialog.theme_box.findData(theme.id))
        lines = [dialog.list.item(row).text() for row in range(dialog.list.count())]
        seen.append((len(reading.view._marks._matches), lines))
        dialog.list.item(1).setCheckState(Qt.CheckState.Unchecked)
        assert dialog.mark.text() == "Highlight 2"
        dialog.accept()
        return dialog.result() == QDialog.DialogCode.Accepted

    monkeypatch.setattr("desktop.ui.marking.marking.ask", choose)
    select(reading, "river")
    press(reading, "mark_everywhere")
    [(ringed, lines)] = seen
    assert ringed == len(lines) == 3 and all("river" in line for line in lines)
    assert quotes(reading).count(("river", [2])) == 2
    press(reading, "undo")
    assert [quote for quote, _ in quotes(reading)] == ["river ends"]


def test_the_dialog_leaves_out_what_is_marked_and_says_so(qtbot: QtBot, reading: MainWindow) -> None:
    mark(reading, "older")
    marking = reading.controllers.marking
    dialog = OccurrencesDialog("older", marking._find, [], "", reading.looks.appearance)
    qtbot.addWidget(dialog)
    assert not dialog.mark.isEnabled() and "left out: 1" in dialog.told.text()
    dialog.field.setText("nowhere at all")
    qtbot.waitUntil(lambda: "do not stand" in dialog.told.text())
    assert dialog.chosen() == []


def test_in_the_list_of_occurrences_each_row_shows_the_words_however_narrow_it_is(
    qtbot: QtBot, reading: MainWindow
) -> None:
    sentence = "Of all that was said about the river, its banks and its mills, "
    content = read_by_hand(f"{sentence * 3} the weir was said the least of, {sentence * 3}").content
    find = partial(occurrences, content, annotations=())
    dialog = OccurrencesDialog(
        "weir",
        lambda words, whole, case: find(words, whole_words=whole, same_case=case),
        [],
        "",
        reading.looks.appearance,
    )
    qtbot.addWidget(dialog)
    dialog.show()
    rows = dialog.list
    for width in (700, 420):
        dialog.resize(width, 400)
        room = rows.visualItemRect(rows.item(0)).width() - 40
        assert "weir" in rows.fontMetrics().elidedText(rows.item(0).text(), rows.textElideMode(), room)
    assert rows.item(0).text().startswith("…and its mills, the weir was")


def test_highlights_that_touch_become_one_and_one_undo_parts_them(reading: MainWindow) -> None:
    first = mark(reading, "older than", 1, note="Old.")
    mark(reading, "its name", 2, note="Name.")
    mark(reading, "drew it", 3)
    before = reading.reading.annotations
    reading.reading.set_current(first)
    press(reading, "merge")
    assert quotes(reading) == [("older than its name", [1, 2]), ("drew it", [3])]
    merged: Annotation = reading.reading.annotations[0]
    assert merged.note == "Old.\n\nName." and reading.reading.current_id == first
    press(reading, "undo")
    assert reading.reading.annotations == before
    reading.reading.set_current(reading.reading.annotations[2].id)
    press(reading, "merge")
    assert "No other annotation touches" in reading.toast.text()
    select(reading, "than its name. It was there before anybody drew")
    press(reading, "merge")
    assert len(reading.reading.annotations) == 1


def test_a_highlight_is_split_at_the_caret(reading: MainWindow, qtbot: QtBot) -> None:
    whole = mark(reading, "older than its name", 1, note="Whole.")
    reading.reading.set_current(whole)  # the caret goes to its beginning
    press(reading, "split")
    assert "Put the caret" in reading.toast.text()
    at: QPoint = point_of(reading.view, words(reading.view.content(), "its name").start + 1)
    qtbot.mouseClick(reading.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    press(reading, "split")
    assert quotes(reading) == [("older than", [1]), ("its name", [1])]
    assert reading.reading.current_id == reading.reading.annotations[1].id
    press(reading, "undo")
    assert quotes(reading) == [("older than its name", [1])]


def test_the_lens_shows_one_theme_or_several_alone(reading: MainWindow) -> None:
    mark(reading, "older", 1, note="One.")
    mark(reading, "drew", 2)
    mark(reading, "habit", 3)
    mark(reading, "delta grows")
    lens, view = reading.reading.lens, reading.view

    def shown() -> list[str]:
        return [one.annotation.target.quote.exact for one in view.surface.marks.index.marks]

    menu = reading.controllers.marking.lens_menu()
    actions = menu.actions()
    actions[1].trigger()
    assert shown() == ["drew"] and "Shown alone: Talent" in reading.status.counts.text()
    assert reading.actions_by_id["lens"].isChecked()
    reading.controllers.marking.lens_menu().actions()[3].trigger()
    assert shown() == ["drew", "delta grows"]
    press(reading, "next_annotation")
    press(reading, "next_annotation")
    assert reading.reading.annotation(reading.reading.current_id) == reading.reading.annotations[3]
    assert sum(len(pane.annotations) for pane in reading.sidebar.panes) == 4, "the sidebar goes on listing all"
    select(reading, "its name")
    press(reading, "theme_1")
    assert shown() == ["older", "its name", "drew", "delta grows"], "what was marked just now is seen"
    reading.reading.set_current(None)
    reading.leave()
    assert not lens.is_on() and len(shown()) == 5


def test_a_card_of_what_the_lens_leaves_out_brings_it_into_sight(reading: MainWindow) -> None:
    first = mark(reading, "older", 1)
    theme = reading.reading.theme_of_key(2)
    assert theme is not None
    reading.reading.lens.toggle(theme.id)
    assert not reading.view.surface.marks.index.marks
    reading.sidebar.view.gestures.card_clicked.emit(first)
    assert [one.annotation.id for one in reading.view.surface.marks.index.marks] == [first]
