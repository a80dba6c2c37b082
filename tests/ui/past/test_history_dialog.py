"""The history beside the window: by day, fetched as it is scrolled, before and after, and going back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDate, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.library.past.past import DescribedStep
from desktop.ui.past.history_dialog import HistoryDialog
from desktop.ui.past.history_list import PAGE, HistoryModel
from desktop.ui.past.looking_back import EVER, MarkedDialog
from desktop.ui.widgets.asking import ask
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words


@pytest.fixture
def marked(reading: MainWindow) -> MainWindow:
    article = reading.reading.article
    assert article is not None
    reading.session.annotate(article.id, words(reading.reading.content, "older than its name"))
    [one] = reading.reading.annotations
    for note in ("First thought.", "Second thought."):
        reading.session.set_note(one.id, note)
    reading.reading.set_current(one.id)
    return reading


@pytest.fixture
def dialog(marked: MainWindow) -> Iterator[HistoryDialog]:
    marked.actions_by_id["history"].trigger()
    opened = marked.controllers.looking_back.dialog
    assert opened is not None
    yield opened
    opened.close()


def sentences(dialog: HistoryDialog) -> list[str]:
    return [row.sentence for row in dialog.list.history.rows if isinstance(row, DescribedStep)]


def test_the_newest_stands_first_under_its_day_with_what_it_changed(dialog: HistoryDialog) -> None:
    assert dialog.list.history.rows[0] == "Today"
    assert sentences(dialog)[0] == "Edited the note on “older than its name”: Second thought."
    assert dialog.list.currentIndex().row() == 1
    assert dialog.difference.toPlainText() == "−\tNote: First thought.\n+\tNote: Second thought."
    assert not dialog.back_button.isEnabled()


def test_when_something_was_removed_is_told_as_every_other_time(dialog: HistoryDialog, marked: MainWindow) -> None:
    marked.actions_by_id["remove"].trigger()
    dialog.list.setCurrentIndex(dialog.list.history.index(1))
    year, shown = str(QDate.currentDate().year()), dialog.difference.toPlainText()
    assert shown.startswith("+\tRemoved: ") and year in shown and "Z" not in shown


def test_going_back_is_one_step_that_the_list_shows_and_undo_takes_back(
    dialog: HistoryDialog, marked: MainWindow
) -> None:
    dialog.list.setCurrentIndex(dialog.list.history.index(2))
    assert dialog.later.text().startswith("One thing was changed since.")
    dialog.back_button.click()
    [one] = marked.reading.annotations
    assert one.note == "First thought."
    assert sentences(dialog)[0] == "Edited the note on “older than its name”: First thought."
    marked.actions_by_id["undo"].trigger()
    assert marked.reading.annotations[0].note == "Second thought."


def test_it_can_be_that_of_one_annotation_and_shows_it(dialog: HistoryDialog, marked: MainWindow) -> None:
    everything = len(sentences(dialog))
    dialog.scope.setCurrentIndex(2)
    dialog.scope.activated.emit(2)
    assert len(sentences(dialog)) == 3 < everything
    marked.reading.set_current(None)
    dialog.show_button.click()
    assert marked.reading.current_id == marked.reading.annotations[0].id
    dialog.scope.setCurrentIndex(1)
    dialog.scope.activated.emit(1)
    assert len(sentences(dialog)) == 4


def test_the_keyboard_passes_by_a_day_and_rows_are_fetched_as_they_are_wanted(marked: MainWindow) -> None:
    past, asked = marked.session.library.past, []
    [first] = past.steps(1)

    def source(before: int | None) -> list[DescribedStep]:
        asked.append(before)
        return [first] * (PAGE if len(asked) < 3 else 1)

    model = HistoryModel()
    model.set_source(source)
    assert (len(asked), model.rowCount()) == (1, PAGE + 1)
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    assert model.rowCount() == 2 * PAGE + 2
    assert asked == [None, first.step.seq, first.step.seq]


def test_what_was_marked_today_is_copied_as_markdown(
    marked: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    shown: list[MarkedDialog] = []
    monkeypatch.setattr(MarkedDialog, "exec", lambda self: shown.append(self) or 0)
    monkeypatch.setattr(MarkedDialog, "deleteLater", lambda self: None)
    marked.actions_by_id["marked"].trigger()
    [dialog] = shown
    dialog.copy_button.click()
    text = QGuiApplication.clipboard().text()
    today = QDate.currentDate()
    assert text.startswith(f"# Rivers\n\nMarked: {today.toString(Qt.DateFormat.ISODate)}.\n")
    assert "> older than its name\n\nSecond thought." in text
    dialog.days_chosen.emit(EVER)
    assert f"Marked: until {today.toString(Qt.DateFormat.ISODate)}." in dialog.text.toPlainText()
    dialog.days_chosen.emit(6)
    assert f"Marked: {today.addDays(-6).toString(Qt.DateFormat.ISODate)} to " in dialog.text.toPlainText()
    assert dialog.count.text() == "1 annotation"
    qtbot.addWidget(dialog)
    assert ask(dialog) is False
