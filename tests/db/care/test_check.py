"""The check finds every kind of damage, and nothing in a whole library."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from db import errors
from db.canonical import canonical
from db.care import check as module
from db.care.check import check, check_connection
from db.care.row_check import Check
from db.connection import Connection
from db.finding import gathered
from db.journal.file import Journal
from db.kinds import KINDS
from db.rows import NUMBER
from db.store import Store
from tests.db.making import a_library, annotate, library_with_article, make_annotation, make_theme


def test_a_whole_library_has_no_problems(path: Path) -> None:
    store = a_library(path)
    report = check(store)
    assert report.ok and not report.problems
    assert report.rows["annotations"] == 5 and report.rows["versions"] == 2 and report.rows["journal"] > 10
    assert report.to_json() == {"ok": True, "problems": [], "rows": report.rows}
    store.close()
    with Store.open(path, read_only=True) as store:
        assert check(store).ok


@pytest.mark.parametrize(
    ("where", "statement"),
    [
        ("annotations", "update annotations set note = note || '!' where pk = 2"),
        ("annotations", "update annotations set anchor_score = 0.5 where pk = 3"),
        ("annotations", "update annotations set note = 'x' where pk = 5"),
        ("annotations", "update annotations set hash = zeroblob(32) where pk = 1"),
        (
            "annotations",
            "delete from annotation_themes where annotation_id = (select id from annotations where pk = 4)",
        ),
        ("annotations", "update annotations set extra = '{' where pk = 1"),
        ("themes", "update themes set name = 'x' where pk = 1"),
        ("articles", "update articles set title = 'x'"),
        ("versions", "drop trigger versions_are_final; update versions set remark = 'x'"),
        ("versions", "drop trigger versions_are_final; update versions set source_z = x'00' where pk = 1"),
        ("pictures", "drop trigger pictures_are_final; update pictures set data = x'00' where pk = 1"),
        ("versions", "drop trigger pictures_stay; delete from pictures where pk = 1"),
        ("article_texts", "update article_texts set text = 'x' where start = 0"),
        ("history", "drop trigger history_is_final; update history set origin = 'x' where seq = 2"),
        ("history", "drop trigger history_stays; delete from history where seq = 2"),
        ("history", "drop trigger history_stays; delete from history where seq = 1"),
        ("steps", "drop trigger steps_are_final; update steps set label = 'x'"),
        ("undo", "update undo_stack set side = 'redo' where side = 'undo'"),
        ("undo", "delete from undo_stack where side = 'undo'"),
        ("filed", "update filed set number = 7"),
        ("filed", "delete from filed"),
        ("settings", "update settings set value = '7' where key = 'zoom'"),
        ("reading_positions", "update reading_positions set offset = 7"),
        ("schema", "create trigger spy after insert on annotations begin delete from annotation_themes; end"),
        ("schema", "drop index annotations_place"),
        (
            "search index",
            "insert into annotation_fts(annotation_fts, rowid, quote, note) values ('delete', 1, 'x', 'y')",
        ),
        ("search index", "delete from text_fts_docsize"),
        ("references", "pragma foreign_keys=off; update annotation_themes set theme_id = 'none'"),
    ],
)
def test_an_altered_row_is_found(path: Path, where: str, statement: str) -> None:
    a_library(path).close()
    other = sqlite3.connect(path)
    other.executescript(statement)
    other.close()
    connection = Connection(path)  # past the look at the schema that opening takes
    report = check_connection(connection, search_index=True)
    connection.close()
    assert where in {problem.where for problem in report.problems}, report.problems
    assert all(problem.what.endswith(".") for problem in report.problems)


def test_a_row_put_back_to_an_older_state_is_found(path: Path) -> None:
    store, article = library_with_article(path)
    old = store.connection.row("select title, modified, hash from articles")
    with store.step("Rename", "window") as writer:
        writer.put_article(replace(article, title="Other"))
    store.connection.run("update articles set title = ?, modified = ?, hash = ?", old or ())
    store.connection.run("update article_texts set text = 'The race\nA. Writer' where start = -1")
    assert [problem.where for problem in check(store).problems] == ["articles"]


@pytest.mark.parametrize("damage", ["altered", "taken out", "cut off", "gone"])
def test_a_damaged_journal_is_found(path: Path, damage: str) -> None:
    store = a_library(path)
    journal = Journal(path).path
    lines = journal.read_bytes().splitlines(keepends=True)
    if damage == "altered":
        journal.write_bytes(b"".join(lines).replace(b"note 3", b"note 4", 1))
    elif damage == "taken out":
        journal.write_bytes(b"".join(lines[:7] + lines[8:]))
    elif damage == "cut off":
        journal.write_bytes(b"".join(lines[:-3]))
    else:
        journal.unlink()
    assert {problem.where for problem in check(store).problems} == {"journal"}


def test_a_check_can_be_stopped(path: Path) -> None:
    assert check(a_library(path), journal=False, going_on=lambda: False).rows == {}


def test_the_quick_way_to_canonical_json_is_the_slow_one(path: Path) -> None:
    store, article = library_with_article(path)
    themes = [make_theme('"quoted"\\ \x00 \u2028 🙂'), make_theme("Talent", 1)]
    made = replace(
        make_annotation(article, 3, 12, "é\n\t", *(theme.id for theme in themes)), extra={"b": [0.1, 1e300], "a": {}}
    )
    with store.step("Highlight", "window") as writer:
        for theme in themes:
            writer.put_theme(theme)
        writer.put_annotation(made)
    for kind in KINDS.values():
        for row in store.connection.rows(kind.select):
            data = kind.read(store.connection, row[0])
            assert data is not None
            assert kind.text_of(row, data.get("theme_ids", ())) == canonical(data)


def test_what_sqlite_writes_is_canonical_json_but_for_a_few_rows_which_are_looked_at_closely(path: Path) -> None:
    store, article = library_with_article(path)
    themes = [make_theme('"quoted"\\ \n\t\x01 \u2028 🙂'), make_theme("Talent", 1)]
    made = [
        replace(annotation, extra={"b": [0.1, 1e300], "a": {"é": None}}, anchor=replace(annotation.anchor, score=score))
        for annotation, score in [
            (make_annotation(article, 3, 12, "é\n\t", *(theme.id for theme in themes)), 1 / 3),
            (make_annotation(article, 3, 12, "with a \x00 in it"), 1e-300),
            (make_annotation(article), 0.0),
        ]
    ]
    with store.step("Highlight", "window") as writer:
        for theme in themes:
            writer.put_theme(theme)
        for annotation in made:
            writer.put_annotation(annotation)
    store.connection.raw.create_function(NUMBER, 1, repr)
    same = 0
    for kind in KINDS.values():
        for row_id, text in store.connection.rows(f"select id, {kind.text_sql} from {kind.table}"):
            same += text.decode() == canonical(kind.read(store.connection, row_id))
    assert same >= 6 and check(store).ok
    with store.step("Note", "window") as writer:
        for annotation in made:
            writer.put_annotation(replace(annotation, note="changed since"))
    assert check(store).ok


def test_a_whole_library_is_seen_to_be_whole_without_a_second_look(path: Path) -> None:
    store = a_library(path)
    asked: list[str] = []
    store.connection.raw.set_trace_callback(asked.append)
    assert check(store).ok and asked
    closer = re.compile(r"\bwhere (id|seq) = |\bpk <= ")
    assert [statement for statement in asked if closer.search(statement)] == []
    store.connection.run("update annotations set note = 'forged' where pk = 2")
    assert not check(store).ok and any(closer.search(statement) for statement in asked)


@pytest.mark.parametrize(
    ("asked", "where"),
    [
        ("pragma integrity_check", "file"),
        ("pragma foreign_key_check", "references"),
        ("from sqlite_schema", "schema"),
        ("from steps where seq >", "steps"),
        ("from history where seq >", "history"),
        ("from annotations where pk >", "annotations"),
        ("select pk from versions", "versions"),
        ("from articles a left join versions", "article_texts"),
        ("number from filed", "filed"),
        ("from settings", "settings"),
        ("from undo_stack", "undo"),
    ],
)
@pytest.mark.parametrize("error", [errors.StoreError("No."), ValueError("no number")])
def test_a_part_that_cannot_be_looked_at_is_told_by_its_name_and_hides_no_other(
    path: Path, asked: str, where: str, error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_library(path).close()
    connection = Connection(path)
    rows, times = connection.rows, []

    def refused(sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        if asked in sql:
            times.append(sql)
            raise error
        return rows(sql, parameters)

    monkeypatch.setattr(connection, "rows", refused)
    report = check_connection(connection, search_index=True)
    connection.close()
    told = (
        "No." if isinstance(error, errors.StoreError) else "Something stands here that Postil never wrote: no number."
    )
    again = isinstance(error, errors.StoreError) and where in {"steps", "annotations"}  # in another way
    assert len(times) == 1 + again
    assert (where, told) in {(problem.where, problem.what) for problem in report.problems}
    assert report.rows.keys() >= {"steps", "history", "articles", "versions", "themes"} - {where}


def test_a_library_too_large_to_look_at_in_one_go_is_looked_at_by_table_and_can_be_written_meanwhile(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, asked, waiting = a_library(path), list[str](), list[str]()
    other, rows = Store.open(path), Connection.rows

    def interrupted(connection: Connection, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        if "integrity_check" not in sql:
            return rows(connection, sql, parameters)
        asked.append(sql)
        look = connection.raw.execute(sql)  # it is not over until all is fetched, nor is what it holds up
        if waiting:
            with other.connection.waiting(0):
                annotate(other, waiting.pop())
        return look.fetchall()

    monkeypatch.setattr(Connection, "rows", interrupted)
    for large in (False, True):
        monkeypatch.setattr(module, "_LARGE", 0 if large else 1 << 30)
        asked.clear()
        waiting += ["written meanwhile"] * large
        assert check(store, search_index=False).ok
        assert len(asked) > 10 if large else len(asked) == 1
    other.close()
    assert not waiting and store.search("meanwhile")
    store.connection.run("update annotations set note = 'forged' where pk = 1")
    assert [problem.where for problem in check(store, search_index=False).problems] == ["annotations"]


def test_rows_out_of_order_do_not_keep_the_check_going_for_ever(path: Path) -> None:
    store = a_library(path)

    class Circling:
        """A connection to a damaged tree that leads back to its beginning."""

        def rows(self, sql: str, parameters: object = ()) -> list[tuple[object, ...]]:
            return [(1, "a"), (7, "b")]

    found = Check(Circling())  # type: ignore[arg-type]
    assert len(list(found.chunks("steps", "id", "seq"))) == 1
    assert [problem.what for problem in found.problems] == ["The rows of steps are out of order."]
    store.close()


def test_an_annotation_whose_state_is_damaged_is_told_in_a_sentence(path: Path) -> None:
    store, article = library_with_article(path)
    with store.step("Highlight", "window") as writer:
        writer.put_annotation(make_annotation(article, 3, 12, "note"))
    store.close()
    connection = sqlite3.connect(path)
    connection.execute("update annotations set anchor_state = 'NOWHERE'")
    connection.commit()
    connection.close()
    with Store.open(path) as store, pytest.raises(errors.LibraryDamaged, match=r"cannot be read\.$"):
        store.read.annotations()


@pytest.mark.parametrize("tags", ["pilots", "5"])
def test_an_article_whose_tags_are_damaged_is_told_in_a_sentence(path: Path, tags: str) -> None:
    store, _ = library_with_article(path)
    store.connection.run("update articles set tags = ?", (tags,))
    with store, pytest.raises(errors.LibraryDamaged, match=r"cannot be read\.$"):
        gathered.articles(store)
