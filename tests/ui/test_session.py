"""The session tells each write once, turns what cannot be done into a sentence, and brings files in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from db.records import Article, Changes
from desktop.article.content import Passage
from desktop.errors import ImportFailed
from desktop.importers.imported import Imported
from desktop.ui.session import Session
from tests.by_hand import read_by_hand

Add = Callable[..., Article]


class Heard:
    """What a session told."""

    def __init__(self, session: Session) -> None:
        self.changes: list[Changes] = []
        self.failures: list[str] = []
        self.told: list[str] = []
        self.added: list[str] = []
        session.changed.connect(self.changes.append)
        session.failed.connect(self.failures.append)
        session.told.connect(self.told.append)
        session.article_added.connect(self.added.append)


@pytest.fixture
def heard(session: Session) -> Heard:
    return Heard(session)


def test_a_write_is_told_once_with_what_it_touched(session: Session, heard: Heard, add: Add) -> None:
    article = add()
    annotation = session.annotate(article.id, Passage(0, 6), note="first")
    assert annotation is not None
    assert [changes.annotations for changes in heard.changes] == [{annotation.id}]
    theme = session.library.themes.all()[0]
    assert session.set_themes(annotation.id, [theme.id])
    assert session.set_note(annotation.id, "second")
    assert session.set_passage(annotation.id, Passage(0, 4))
    assert session.remove([annotation.id])
    assert len(heard.changes) == 5
    assert session.writes == 5
    assert heard.failures == []


def test_a_write_that_changes_nothing_is_not_told(session: Session, heard: Heard, add: Add) -> None:
    article = add()
    annotation = session.annotate(article.id, Passage(0, 6), note="same")
    assert annotation is not None
    assert session.set_note(annotation.id, "same")
    assert len(heard.changes) == 1


@pytest.mark.parametrize("passage", [Passage(5, 5), Passage(-1, 4), Passage(0, 10**9)])
def test_what_cannot_be_done_is_a_sentence_and_no_change(
    session: Session, heard: Heard, add: Add, passage: Passage
) -> None:
    assert session.annotate(add().id, passage) is None
    assert len(heard.failures) == 1
    assert heard.failures[0].endswith(".")
    assert heard.changes == []


def test_an_unknown_annotation_is_a_sentence(session: Session, heard: Heard) -> None:
    assert not session.set_note("nothing", "x")
    assert not session.remove(["nothing"])
    assert len(heard.failures) == 2


def test_undo_and_redo_say_what_they_did_and_stop_at_the_ends(session: Session, heard: Heard, add: Add) -> None:
    article = add()
    annotation = session.annotate(article.id, Passage(0, 6))
    assert annotation is not None
    assert session.undo()
    assert session.library.annotations.all(article.id) == []
    assert session.redo()
    assert [a.id for a in session.library.annotations.all(article.id)] == [annotation.id]
    assert [text.split(":")[0] for text in heard.told] == ["Undone", "Done again"]
    count = len(heard.changes)
    assert session.redo()
    assert len(heard.changes) == count


def test_themes_are_made_changed_ordered_and_removed(session: Session, heard: Heard) -> None:
    from dataclasses import replace

    themes = session.library.themes.all()
    assert session.write(lambda: session.library.themes.add(replace(themes[0], id="", name="Water", key=7)))
    made = session.library.themes.find("Water")
    assert session.write(lambda: session.library.themes.change(replace(made, name="Waters")))
    assert session.write(lambda: session.library.themes.order([made.id]))
    assert session.library.themes.all()[0].id == made.id
    assert session.write(lambda: session.library.themes.remove(made.id))
    assert not session.write(lambda: session.library.themes.add(replace(themes[0], id="", name="Talent")))
    assert len(heard.failures) == 1


class SlowJob:
    """An import that runs until it is told to stop."""

    finished = False
    cancelled = False
    outcome: Any = None

    def __init__(self, data: bytes, name: str, *, folder: Path | None = None, importer: str | None = None) -> None:
        self.data = data

    def start(self) -> None:
        pass

    def running(self) -> bool:
        return not (SlowJob.finished or SlowJob.cancelled)

    def cancel(self) -> None:
        SlowJob.cancelled = True

    def result(self) -> Imported:
        if isinstance(SlowJob.outcome, Exception):
            raise SlowJob.outcome
        return read_by_hand(self.data.decode())


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> type[SlowJob]:
    monkeypatch.setattr("desktop.importers.child.job.ImportJob", SlowJob)
    monkeypatch.setattr("desktop.ui.jobs.PATIENCE_MILLISECONDS", 0)
    SlowJob.outcome = None
    SlowJob.finished = SlowJob.cancelled = False
    return SlowJob


def test_a_slow_import_shows_itself_and_can_be_cancelled(
    session: Session, heard: Heard, slow: type[SlowJob], tmp_path: Path, qtbot: QtBot
) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("words", "utf-8")
    with qtbot.waitSignal(session.jobs.begun):
        session.import_files([tmp_path / "a.txt", tmp_path / "b.txt"])
    with qtbot.waitSignal(session.jobs.ended):
        session.cancel_import()
    qtbot.waitUntil(lambda: slow.cancelled)
    assert not session.importing()
    assert heard.added == []
    assert session.library.articles.all() == []


def test_files_come_in_one_after_the_other_and_a_bad_one_stops_none(
    session: Session, heard: Heard, slow: type[SlowJob], tmp_path: Path, qtbot: QtBot
) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"words of {name}", "utf-8")
    slow.finished = True
    session.import_files([tmp_path / "a.txt", tmp_path / "missing.txt", tmp_path / "b.txt"])
    qtbot.waitUntil(lambda: len(heard.added) == 2)
    assert len(heard.failures) == 1
    assert "missing.txt" in heard.failures[0]
    assert len(session.library.articles.all()) == 2


def test_a_file_that_is_there_already_is_opened_and_said(
    session: Session, heard: Heard, slow: type[SlowJob], tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "a.txt").write_text("words", "utf-8")
    slow.finished = True
    for count in (1, 2):
        session.import_files([tmp_path / "a.txt"])
        qtbot.waitUntil(lambda count=count: len(heard.added) == count)
    assert heard.added[0] == heard.added[1]
    assert any("already" in text for text in heard.told)


def test_a_changed_file_asks_for_an_update_and_changes_nothing(
    session: Session, heard: Heard, slow: type[SlowJob], tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("words", "utf-8")
    slow.finished = True
    session.import_files([path])
    qtbot.waitUntil(lambda: bool(heard.added))
    path.write_text("other words", "utf-8")
    with qtbot.waitSignal(session.source_changed) as wish:
        session.import_files([path])
    assert wish.args[0] == heard.added[0]
    assert wish.args[1] == path
    assert session.library.articles.content(heard.added[0]).text == "words"


def test_a_file_is_read_for_an_update_without_being_added(
    session: Session, heard: Heard, slow: type[SlowJob], add: Add, tmp_path: Path, qtbot: QtBot
) -> None:
    article = add()
    path = tmp_path / "next.txt"
    path.write_text("next words", "utf-8")
    slow.finished = True
    with qtbot.waitSignal(session.source_read) as read:
        session.read_for_update(article.id, path)
    assert read.args[0] == article.id
    assert read.args[1].content.text == "next words"
    assert read.args[2] == b"next words"
    assert len(session.library.articles.all()) == 1


def test_an_import_that_fails_is_a_sentence(
    session: Session, heard: Heard, slow: type[SlowJob], tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "a.txt").write_text("words", "utf-8")
    slow.outcome = ImportFailed("This is no article.")
    slow.finished = True
    session.import_files([tmp_path / "a.txt"])
    qtbot.waitUntil(lambda: bool(heard.failures))
    assert heard.failures == ["a.txt: This is no article."]
    assert heard.added == []


def test_a_bug_is_not_made_a_sentence(session: Session, heard: Heard) -> None:
    def work() -> None:
        raise RuntimeError("a bug")

    with pytest.raises(RuntimeError):
        session.attempt(work)
    assert heard.failures == []
