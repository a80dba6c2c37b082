"""What would hold the window up is done beside it: a full journal is put aside after the next change."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from db.canonical import canonical
from db.journal.entries import setting_line
from db.journal.file import ROTATE_AT, Journal
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words


def test_a_full_journal_is_put_aside_beside_the_window_and_not_by_what_is_written_next(
    reading: MainWindow, qtbot: QtBot
) -> None:
    journal = Journal(reading.session.library.path)
    journal.append([setting_line("long", canonical("x" * ROTATE_AT))])
    assert reading.reading.article is not None
    made = reading.session.annotate(reading.reading.article.id, words(reading.view.content(), "older"))
    assert made is not None and journal.segments() == []
    qtbot.waitUntil(lambda: len(journal.segments()) == 1 and not reading.controllers.catching_up.jobs.busy())
    assert reading.session.annotate(reading.reading.article.id, words(reading.view.content(), "habit")) is not None
