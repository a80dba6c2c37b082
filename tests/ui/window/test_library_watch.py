"""What the command line writes while the window is open is seen in the window."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from db.records import Article, Changes
from desktop.article.content import Passage
from desktop.library import Library
from desktop.library.annotations import Draft
from desktop.ui.window.library_watch import MOST
from desktop.ui.window.main_window import MainWindow

Add = Callable[..., Article]


def test_an_annotation_from_outside_appears(reading: MainWindow, qtbot: QtBot) -> None:
    reading.library_watch.begin()
    assert reading.reading.article is not None
    other = Library.open(reading.session.library.path, origin="cli")
    made, _ = other.annotations.add(reading.reading.article.id, Passage(0, 6), note="from outside")
    qtbot.waitUntil(lambda: [a.note for a in reading.reading.annotations] == ["from outside"])
    other.annotations.remove([made.id])
    qtbot.waitUntil(lambda: reading.reading.annotations == [])
    theme = other.themes.all()[0]
    other.themes.remove(theme.id)
    qtbot.waitUntil(lambda: theme.id not in reading.reading.themes)
    other.close()


def test_the_windows_own_writes_are_told_once(reading: MainWindow, qtbot: QtBot) -> None:
    reading.library_watch.begin()
    told: list[Changes] = []
    reading.session.changed.connect(told.append)
    assert reading.reading.article is not None
    for start in (0, 10, 20):
        assert reading.session.annotate(reading.reading.article.id, Passage(start, start + 5))
    reading.library_watch.look()
    assert len(told) == 3


def test_a_write_from_outside_just_before_one_of_ours_is_not_missed(reading: MainWindow) -> None:
    reading.library_watch.begin()
    assert reading.reading.article is not None
    other = Library.open(reading.session.library.path, origin="cli")
    other.annotations.add(reading.reading.article.id, Passage(0, 6), note="theirs")
    other.close()
    reading.session.annotate(reading.reading.article.id, Passage(10, 16), note="ours")
    assert {a.note for a in reading.reading.annotations} == {"theirs", "ours"}


def test_a_batch_from_outside_appears_whole_and_in_parts(reading: MainWindow, qtbot: QtBot) -> None:
    reading.library_watch.begin()
    told: list[Changes] = []
    reading.session.changed.connect(told.append)
    assert reading.reading.article is not None
    other = Library.open(reading.session.library.path, origin="cli")
    drafts = [Draft(Passage(n % 200, n % 200 + 3)) for n in range(MOST + 200)]
    other.annotations.add_many(reading.reading.article.id, drafts)
    other.close()
    qtbot.waitUntil(lambda: len(reading.reading.annotations) == MOST + 200)
    assert [len(changes.annotations) for changes in told] == [MOST, 200]
