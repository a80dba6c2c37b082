"""A note that cannot be saved stays on the screen, is said not to be saved, and is saved when there is room."""

from __future__ import annotations

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from db.errors import LibraryFull
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words


class Disk:
    """A disk that is full until it is not."""

    def __init__(self, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
        self.full = True
        self.tries = 0
        library = window.session.library
        really = library.annotations.keep_note

        def keep_note(annotation_id: str, text: str, *more: Any) -> object:
            self.tries += 1
            if self.full:
                raise LibraryFull("The disk is full, so nothing was saved.")
            return really(annotation_id, text, *more)

        monkeypatch.setattr(library.annotations, "keep_note", keep_note)


@pytest.fixture
def disk(reading: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Disk:
    return Disk(reading, monkeypatch)


def annotate(window: MainWindow) -> str:
    assert window.reading.article is not None and window.reading.content is not None
    made = window.session.annotate(window.reading.article.id, words(window.reading.content, "older"))
    assert made is not None
    return made.id


def test_a_full_disk_keeps_the_text_and_says_so(reading: MainWindow, disk: Disk, qtbot: QtBot) -> None:
    annotation_id = annotate(reading)
    reading.margin.editing.drafted.emit(annotation_id, "precious", "")
    assert "disk is full" in reading.strip.sentence()
    assert reading.status.counts.text().endswith("NOT saved")
    assert reading.reading.annotation(annotation_id).note == "precious"
    assert not reading.drafts.retry()
    disk.full = False
    assert reading.drafts.retry()
    assert reading.session.library.annotations.get(annotation_id).note == "precious"
    assert reading.status.counts.text().endswith("· saved")


def test_it_is_tried_again_by_itself(reading: MainWindow, disk: Disk, qtbot: QtBot) -> None:
    reading.drafts._timer.setInterval(5)
    annotation_id = annotate(reading)
    reading.margin.editing.drafted.emit(annotation_id, "precious", "")
    reading.strip.dismiss()
    qtbot.waitUntil(lambda: disk.tries >= 3)
    assert reading.strip.sentence() == "", "one message is enough"
    disk.full = False
    qtbot.waitUntil(lambda: reading.session.library.annotations.get(annotation_id).note == "precious")
