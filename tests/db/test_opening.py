"""Opening: on which machine, an older library that does not hold together, and which of two copies is believed."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from db.care.check import check
from db.errors import NotFound, StoreError
from db.journal.file import Journal
from db.journal.told import read_entries
from db.migrations import SCHEMA
from db.store import Store
from tests.db.making import annotate, library_with_article, make_annotation
from tests.db.newer import with_steps


def devices(store: Store) -> list[str]:
    """Return the devices that the history tells of, in its order."""
    return [row.device_id for row in store.read.history(limit=1000)[::-1]]


@pytest.mark.parametrize("machine_id", [True, False])
def test_a_machine_keeps_its_id_and_another_one_has_another(
    path: Path, machine_id: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine = {"id": "first", "node": "one"}
    read_text = Path.read_text

    def read(self: Path, *arguments: Any, **named: Any) -> str:
        if self != Path("/etc/machine-id"):
            return read_text(self, *arguments, **named)
        if not machine_id:
            raise FileNotFoundError
        return machine["id"] + "\n"

    monkeypatch.setattr(Path, "read_text", read)
    monkeypatch.setattr(os, "uname", lambda: type("Uname", (), {"nodename": machine["node"]}))
    library_with_article(path)[0].close()
    for _ in range(2):
        with Store.open(path) as store:
            annotate(store)
            annotate(store)
    machine["node" if machine_id else "id"] = "does not matter"
    with Store.open(path) as store:
        annotate(store)
        assert len(set(devices(store))) == 1
    machine["id" if machine_id else "node"] = "second"
    with Store.open(path) as store:
        annotate(store)
        annotate(store)
        first, second = sorted(set(devices(store)), key=devices(store).index)
        assert devices(store)[-2:] == [second, second]
        assert second not in devices(store)[:-2] and first == devices(store)[0]


def test_a_library_that_does_not_hold_together_is_told_of_when_it_is_brought_up_to_date(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, _ = library_with_article(path)
    annotate(store)
    store.close()

    def add(db: Any) -> None:
        db.execute("alter table themes add column mood text not null default ''")

    with_steps(monkeypatch, add)
    whole = path.with_name("whole.postil")
    shutil.copy(path, whole)
    with closing(sqlite3.connect(path)) as other:
        other.executescript("pragma foreign_keys=off; update annotations set article_id = 'nothing'")
    with pytest.raises(StoreError, match="does not hold together after it was brought up to date"):
        Store.open(path)
    with Store.open(whole) as store:
        assert not store.read_only and store.warning == ""
    before = whole.with_name(f"whole.postil.schema-{SCHEMA}.backup")
    with closing(sqlite3.connect(before)) as older:
        assert older.execute("pragma user_version").fetchone() == (SCHEMA,)


def test_a_library_opened_for_reading_has_no_warning_and_makes_nothing(path: Path) -> None:
    with pytest.raises(NotFound, match="There is no library at"):
        Store.open(path, read_only=True)
    assert list(path.parent.iterdir()) == []
    library_with_article(path)[0].close()
    before = sorted(path.parent.iterdir())
    with Store.open(path, read_only=True) as store:
        assert store.read_only and store.warning == "" and store.read.next_label("undo") == "Add article"
    assert sorted(path.parent.iterdir()) == before


@pytest.mark.parametrize("count", [3, 120])
def test_damage_to_the_last_steps_keeps_library_and_journal_as_they_are(path: Path, count: int) -> None:
    store, article = library_with_article(path)
    made = make_annotation(article)
    for number in range(count):
        with store.step("Note", "window") as writer:
            writer.put_annotation(replace(made, note=f"note {number}"))
    trigger = store.connection.value("select sql from sqlite_schema where name = 'history_is_final'")
    store.close()
    with closing(sqlite3.connect(path)) as other:
        other.executescript(
            "drop trigger history_is_final; update history set origin = 'x' where seq = (select max(seq) from history)"
        )
        other.execute(trigger)
    journal = Journal(path).path
    journal.write_bytes(b"".join(journal.read_bytes().splitlines(keepends=True)[:-2]))  # so that they are not in line
    was = journal.read_bytes()
    with Store.open(path) as store:
        assert {problem.where for problem in check(store, journal=False).problems} == {"history"}
    assert journal.read_bytes() == was


def test_a_step_that_only_the_journal_has_and_that_fits_no_more_is_declared_void(path: Path) -> None:
    store, _ = library_with_article(path)
    annotate(store)
    store.close()
    old = path.with_name("old")
    shutil.copy(path, old)
    with Store.open(path) as store:
        annotation = store.read.annotations()[0]
        with store.step("Half", "window") as writer:
            writer.put_annotation(replace(annotation, note="half of it"))
        with store.step("Whole", "window") as writer:
            writer.put_annotation(replace(annotation, note="fits nothing without the step before"))
    os.replace(old, path)
    journal = Journal(path)
    lines = journal.path.read_bytes().splitlines(keepends=True)
    place = next(number for number, line in enumerate(lines) if b'"label":"Half"' in line)
    journal.path.write_bytes(b"".join(lines[: place - 1] + lines[place:]))  # a row of the step is gone
    with Store.open(path) as store:
        assert store.read.annotations() == [annotation] and check(store, journal=False).ok
        steps = read_entries(journal.lines()).steps.values()
        assert [(step.step.label, step.void) for step in steps] == [
            *(("Add article", False), ("Highlight", False), ("Half", True), ("Whole", True))
        ]
        annotate(store)
    with Store.open(path) as store:
        assert len(store.read.annotations()) == 2
