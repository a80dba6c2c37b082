"""What a repair writes where no copy is whole: what stands in for what is lost, what it tells, what it keeps."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from db import clock
from db.care import rebuilding as module
from db.care.check import check
from db.care.repair import repair
from db.journal.file import Journal
from db.kinds import KINDS
from db.rows import Kind
from db.store import Store
from tests.db.making import a_library, annotate

OLDER = "A setting or a reading position may be older than it was."
END = "The end of the journal is damaged, as is the library: the last changes may be missing."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    a_library(tmp_path / "library.postil").close()
    return tmp_path / "library.postil"


def altered(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as other:
        for statement in statements:
            for table in re.findall(r"(?:delete from|update) (\w+)", statement):
                for (name,) in other.execute(
                    "select name from sqlite_schema where type = 'trigger' and tbl_name = ? and name like '%\\_%'"
                    " escape '\\' and sql like '%raise%'",
                    (table,),
                ).fetchall():
                    other.execute(f"drop trigger {name}")
            other.execute(statement)
        other.commit()


def without_journal(path: Path) -> None:
    Journal(path).path.unlink()


@pytest.mark.parametrize("gone", ["kind = 'theme'", "kind = 'theme' or seq > 9"])
def test_what_a_repair_changes_is_a_step_of_its_own_after_all_others_whatever_the_clock_says(
    path: Path, gone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    altered(path, f"delete from history where {gone}")
    without_journal(path)
    monkeypatch.setattr(clock, "wall_ms", lambda: 0)
    account = repair(path)
    with Store.open(path) as store:
        history = store.read.history(limit=1000)[::-1]
        readings = [row.clock for row in history]
        assert readings == sorted(set(readings)) and len(readings) > 5
        made = [row for row in history if row.origin == "repair"]
        assert made and made == history[-len(made) :] and {row.kind for row in made} >= {"theme"}
        steps = store.connection.rows("select id, label, origin, side from steps order by clock")
        assert steps[-1] == (made[0].step_id, "Repair", "repair", "") and {row.step_id for row in made} == {
            steps[-1][0]
        }
        assert check(store).ok
    assert not any("The name of the step" in line for line in account.lost)
    assert sum("its outcome is kept" in line for line in account.lost) == len(made)


def test_a_step_whose_name_is_lost_gets_one_that_undo_passes_by(path: Path) -> None:
    altered(path, "pragma foreign_keys=off", "delete from undo_stack", "delete from steps where label = 'Update'")
    without_journal(path)
    account = repair(path)
    assert sum(line.startswith("The name of the step") for line in account.lost) == 1
    with Store.open(path) as store:
        assert store.connection.rows("select label, side from steps where label = 'Recovered'") == [("Recovered", "")]
        assert len(store.read.versions(store.read.articles()[0].id)) == 2 and check(store).ok


def test_an_empty_article_and_an_empty_version_stand_in_for_lost_ones(path: Path) -> None:
    altered(
        path,
        "pragma foreign_keys=off",
        *(f"delete from {table}" for table in ("articles", "versions", "pictures", "themes")),
        "delete from history where kind <> 'annotation'",
    )
    without_journal(path)
    account = repair(path)
    with Store.open(path) as store:
        (article,) = store.read.articles()
        assert (article.title, article.author, article.language, article.source) == ("Recovered notes", "", "", "")
        assert (article.words, article.metadata, article.deleted) == (0, {}, None)
        (version, *_) = store.read.versions(article.id)
        assert version.remark.startswith("Damage has taken ") and version.number >= 1_000_000
        assert (
            store.read.source(version.id),
            store.read.text(version.id),
            store.read.resources(version.id),
        ) == (b"", "", {})
        (theme,) = store.read.themes()
        assert (theme.name, theme.definition) == ("Recovered", "") and theme.created and theme.modified
        assert {note.theme_ids for note in store.read.annotations()} == {(theme.id,)}
        assert check(store).ok
    assert sum("an empty one stands in its place" in line for line in account.lost) == 3


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_an_empty_row_of_every_kind_is_one_that_its_table_takes(path: Path, kind: Kind[Any]) -> None:
    with Store.open(path) as store:
        data = module._empty(kind, "an id", 7)
        assert kind.filled(data).keys() == {*kind.names, *([kind.links.name] if kind.links else [])}
        assert data["id"] == "an id" and data["created"] == clock.now()[:10] + data["created"][10:]
        store.connection.begin()
        store.connection.run("pragma defer_foreign_keys=on")
        marks = ", ".join("?" * len(kind.names))
        if kind.is_final:
            parts = ", ".join(f"{part}_z" for part in ("source", "content", "text"))
            store.connection.run_one(
                f"insert into {kind.table} ({', '.join(kind.names)}, hash, {parts}) values ({marks}, ?, ?, ?, ?)",
                [*kind.values_of(data), b"", b"", b"", b""],
            )
        else:
            kind.write(store.connection, data, None)
        assert kind.read(store.connection, "an id") == data
        store.connection.rollback()


@pytest.mark.parametrize("part", ["source", "content", "text"])
def test_a_version_says_which_part_damage_has_taken_and_keeps_the_others(path: Path, part: str) -> None:
    with Store.open(path) as store:
        (article,) = store.read.articles()
        version = store.read.versions(article.id)[0]
        before = {
            "source": store.read.source(version.id),
            "content": store.read.content_json(version.id).encode(),
        }
        before["text"] = store.read.text(version.id).encode()
    altered(path, f"update versions set {part}_z = x'00' where number = 1")
    without_journal(path)
    account = repair(path)
    assert [line for line in account.lost if "is in no copy" in line] == [
        f"The {part} of the version {version.id} is in no copy."
    ]
    with Store.open(path) as store:
        found = store.read.versions(article.id)[0]
        assert found.remark == "Damage has taken a part of this version."
        after = {
            "source": store.read.source(version.id),
            "content": store.read.content_json(version.id).encode(),
        }
        after["text"] = store.read.text(version.id).encode()
        assert after == before | {part: b""} and store.read.resources(version.id).keys() == {"one.png", "two.png"}
        assert check(store).ok


def hit_lines(path: Path, *numbers: int) -> list[bytes]:
    """Damage lines of the journal; gives them as they are then."""
    journal = Journal(path).path
    lines = journal.read_bytes().splitlines(keepends=True)
    for number in numbers:
        lines[number] = lines[number].replace(b'"k":', b'"K":')
    journal.write_bytes(b"".join(lines))
    return [lines[number].rstrip(b"\n") for number in numbers]


@pytest.mark.parametrize(
    ("statements", "lines", "told"),
    [
        (["update annotations set note = 'forged'"], [5, -1], set()),  # steps, history and settings are whole
        (["update settings set value = '7' where key = 'zoom'"], [], set()),
        (["update settings set value = '7' where key = 'zoom'"], [5], {OLDER}),
        (["update reading_positions set offset = 7"], [5], {OLDER}),
        (["update reading_positions set offset = 7"], [], set()),
        (["update history set origin = 'x' where seq = 3"], [], set()),
        (["update history set origin = 'x' where seq = 3"], [-1], {END}),
        (["update steps set label = 'x' where seq = 2"], [-1], {END}),
        (["update steps set label = 'x' where seq = 2", "update settings set value = '7'"], [-1], {END, OLDER}),
        (["update annotations set note = 'forged'"], [], set()),
    ],
)
def test_what_may_be_missing_is_told_where_library_and_journal_are_damaged_both(
    path: Path, statements: list[str], lines: list[int], told: set[str]
) -> None:
    altered(path, *statements)
    hit_lines(path, *lines)
    assert set(repair(path).lost) & {END, OLDER} == told


def test_damaged_lines_and_rows_are_kept_as_they_were_and_counted(path: Path) -> None:
    altered(path, "update annotations set note = 'forged' where pk = 2")
    hit = hit_lines(path, 5, 6)
    with Journal(path).path.open("ab") as file:
        file.write(b"half a li")
    account = repair(path)
    kept = Path(account.kept)
    assert re.fullmatch(r"library\.postil\.damaged-\d{4}-\d\d-\d\d-\d{6}(-\d+)?", kept.name)
    assert (kept / "damaged-lines.txt").read_bytes().splitlines() == [*hit, b"half a li"]
    (row,) = (json.loads(line) for line in (kept / "damaged-rows.jsonl").read_text().splitlines())
    assert row["table"] == "annotations" and "forged" in row["row"]
    assert account.bad_rows == 4
    told: dict[str, Any] = json.loads((kept / "account.json").read_text())
    assert told == json.loads(json.dumps(account.to_json())) and told["kept"] == str(kept)
    assert sorted(found.name for found in kept.iterdir()) == [
        *("account.json", "damaged-lines.txt", "damaged-rows.jsonl", "library.postil", "library.postil.journal.jsonl")
    ]


def test_of_a_damaged_journal_beside_a_whole_library_its_lines_are_kept_and_each_repair_has_its_folder(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "wall_ms", lambda: 1_795_600_000_123)
    names = []
    for _ in range(3):
        (hit,) = hit_lines(path, 5)
        with Journal(path).path.open("ab") as file:
            file.write(b"half a li")
        account = repair(path)
        assert account.rebuilt == (str(Journal(path).path),) and account.bad_rows == 2
        names.append(Path(account.kept).name)
        assert (Path(account.kept) / "damaged-lines.txt").read_bytes().splitlines() == [hit, b"half a li"]
        with Store.open(path) as store:
            assert check(store).ok
    first = names[0]
    assert names == [first, f"{first}-1", f"{first}-2"] and re.fullmatch(r".*-\d{4}-\d\d-\d\d-\d{6}", first)
    with Store.open(path) as store:
        annotate(store)
        assert check(store).ok
