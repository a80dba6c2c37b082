"""The session tells each write once, turns what cannot be done into a sentence, and brings files in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from db.records import Article, Changes
from desktop.article.content import Passage
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
    assert session.library.read.articles() == []


def test_a_bug_is_not_made_a_sentence(session: Session, heard: Heard) -> None:
    def work() -> None:
        raise RuntimeError("a bug")

    with pytest.raises(RuntimeError):
        session.attempt(work)
    assert heard.failures == []
