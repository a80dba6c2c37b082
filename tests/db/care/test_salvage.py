"""What is salvaged of a library file: every whole row, whatever lies beside it, and nothing of a damaged one."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from db.canonical import canonical
from db.care.salvage import Salvaged, salvage, take_told
from db.history import HistoryEntry, StoredStep
from db.journal.told import JournalContents, JournalStep
from db.kinds import KINDS
from db.records import Place
from db.store import Store
from tests.db.making import a_library, library_with_article, make_annotation

PAGE = 4096


def rows_of(store: Store) -> dict[tuple[str, str], str]:
    """Return every row of a library as it is to be found."""
    found = {}
    for kind in KINDS.values():
        for (row_id,) in store.connection.rows(f"select id from {kind.table}"):
            found[kind.name, row_id] = canonical(kind.read(store.connection, row_id))
    return found


def altered(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.executescript(statement)


def test_everything_is_found_in_a_whole_library(path: Path) -> None:
    with a_library(path) as store:
        rows, history = rows_of(store), store.read.history(limit=1000)
        (article,) = store.read.articles()
        versions = {version.id for version in store.read.versions(article.id)}
    salvaged = Salvaged()
    assert salvage(path, salvaged)
    assert salvaged.rows == rows
    assert {row.id for row in history} == salvaged.history.keys() and len(salvaged.steps) == 5
    assert {row.step_id for row in history} <= salvaged.steps.keys()
    assert salvaged.parts.keys() == versions
    assert all({part for part, _, _ in parts} == {"source", "content", "text"} for parts in salvaged.parts.values())
    assert len(salvaged.pictures) == 2  # which both versions show
    assert salvaged.settings["zoom"] == "120" and salvaged.places.keys() == {article.id}
    assert (salvaged.bad, salvaged.unreadable, salvaged.incomplete) == ([], [], set())


@pytest.mark.parametrize(
    ("statement", "table", "bad"),
    [
        ("update annotations set note = 'forged' where pk = 2", "annotations", 1),
        ("drop trigger history_is_final; update history set after = '{}' where seq = 2", "history", 1),
        ("drop trigger steps_are_final; update steps set label = 'x' where seq = 2", "steps", 1),
        ("update settings set value = '7' where key = 'zoom'", "settings", 0),
        ("update reading_positions set offset = 7", "reading_positions", 0),
    ],
)
def test_a_row_that_is_not_what_was_written_is_kept_apart(path: Path, statement: str, table: str, bad: int) -> None:
    a_library(path).close()
    whole, salvaged = Salvaged(), Salvaged()
    salvage(path, whole)
    altered(path, statement)
    assert salvage(path, salvaged)
    assert salvaged.incomplete == {table}
    assert [json.loads(line)["table"] for line in salvaged.bad] == [table] * bad
    lost = sum(
        len(getattr(whole, name)) - len(getattr(salvaged, name))
        for name in ("rows", "history", "steps", "settings", "places")
    )
    assert lost == 1


def test_rows_around_damaged_pages_are_found_from_the_front_from_the_back_and_one_by_one(path: Path) -> None:
    store, article = library_with_article(path)
    with store.step("Highlight", "window") as writer:
        writer.put_annotations(make_annotation(article, number, number + 9, f"note {number} ") for number in range(300))
    rows = rows_of(store)
    store.close()
    data = bytearray(path.read_bytes())
    with closing(sqlite3.connect(path)) as other:
        tables = dict(other.execute("select name, rootpage from sqlite_schema").fetchall())
        seqs = {row_id: seq for seq, row_id in other.execute("select seq, row_id from history")}
    pages = leaves(data, tables["history"])
    assert len(pages) > 6
    for chosen in ([pages[2]], [pages[2], pages[4]], [pages[2], pages[-1]], [pages[0], pages[3], pages[-1]]):
        hit = bytearray(data)
        for page in chosen:
            hit[(page - 1) * PAGE : page * PAGE] = b"\xff" * PAGE
        (path.parent / "hit").write_bytes(hit)
        salvaged = Salvaged()
        assert salvage(path.parent / "hit", salvaged)
        assert salvaged.rows == rows and salvaged.bad == [] and salvaged.incomplete == {"history"}
        there = {seqs[entry.row_id] for entry in salvaged.history.values()}
        gone = {number for page in chosen for number in rowids(data, page)}
        assert gone and there == set(seqs.values()) - gone, chosen


def leaves(data: bytes, root: int) -> list[int]:
    """Return the numbers of the leaf pages of a table in their order (SQLite's file format, section 1.6)."""
    head = (root - 1) * PAGE
    if data[head] == 0x0D:
        return [root]
    count = int.from_bytes(data[head + 3 : head + 5], "big")
    places = [int.from_bytes(data[head + 12 + 2 * n : head + 14 + 2 * n], "big") for n in range(count)]
    children = [int.from_bytes(data[head + place : head + place + 4], "big") for place in places]
    children.append(int.from_bytes(data[head + 8 : head + 12], "big"))
    return [leaf for child in children for leaf in leaves(data, child)]


def rowids(data: bytes, page: int) -> list[int]:
    """Return the numbers of the rows of a leaf page."""
    head = (page - 1) * PAGE
    found = []
    for n in range(int.from_bytes(data[head + 3 : head + 5], "big")):
        place = head + int.from_bytes(data[head + 8 + 2 * n : head + 10 + 2 * n], "big")
        numbers = []
        for _ in range(2):  # the size, then the number
            value = 0
            while True:
                byte = data[place]
                place += 1
                value = value << 7 | byte & 0x7F
                if byte < 0x80:
                    break
            numbers.append(value)
        found.append(numbers[1])
    return found


def test_what_cannot_be_opened_is_told(path: Path) -> None:
    path.write_bytes(b"no library" * 1000)
    salvaged = Salvaged()
    assert not salvage(path, salvaged)
    assert len(salvaged.unreadable) == 1 and salvaged.rows == {}


STEP = StoredStep("s", "Highlight", "window", "", "000000000000001-000000-d", "undo", None)
ROW = HistoryEntry("h", "s", "theme", "t", None, "{}", "window", "d", "000000000000001-000001-d")


@pytest.mark.parametrize(
    ("told", "is_trusted", "is_known", "steps", "rows"),
    [
        (JournalContents({"s": JournalStep(STEP, [ROW], 1, None)}), False, False, True, True),
        (JournalContents({"s": JournalStep(STEP, [ROW], 1, None)}), True, False, True, True),
        (JournalContents({"s": JournalStep(STEP, [ROW], 2, None)}), False, False, True, True),
        (JournalContents({"s": JournalStep(STEP, [ROW], 2, None)}), True, False, False, False),  # it never came to be
        (JournalContents({"s": JournalStep(STEP, [ROW], 1, None, void=True)}), False, False, False, False),
        (JournalContents({"s": JournalStep(STEP, [ROW], 1, None, void=True)}), False, True, True, True),
        (JournalContents(rows={"s": [ROW]}), False, False, False, False),  # its end was never written
        (JournalContents(rows={"s": [ROW]}), False, True, True, True),
        # its end may have been the damaged line
        (JournalContents(rows={"s": [ROW]}, damaged=[b"x"]), False, False, False, True),
        (JournalContents(rows={"s": [ROW]}, damaged=[b"x"]), True, False, False, False),
    ],
)
def test_what_a_journal_tells_is_believed_as_far_as_its_steps_came_to_be(
    told: JournalContents, is_trusted: bool, is_known: bool, steps: bool, rows: bool
) -> None:
    salvaged = Salvaged(steps={"s": STEP._replace(label="Known")} if is_known else {})
    take_told(told, salvaged, is_trusted=is_trusted)
    assert (bool(salvaged.steps), salvaged.history) == (steps, {"h": ROW} if rows else {})
    if is_known:
        assert salvaged.steps["s"].label == "Known"


def test_what_a_library_has_stays_and_a_journal_tells_the_rest() -> None:
    salvaged = Salvaged(settings={"zoom": "1"}, places={"a": Place(1)}, parts={"v": {("text", "", b"one")}})
    told = JournalContents(
        settings={"zoom": "2", "width": "3"},
        places={"a": Place(2), "b": Place(3)},
        packed={"v": {("text", ""): b"two"}, "w": {("picture", "one.png"): b"three"}},
    )
    take_told(told, salvaged, is_trusted=False)
    assert salvaged.settings == {"zoom": "1", "width": "3"} and salvaged.places == {"a": Place(1), "b": Place(3)}
    assert salvaged.parts == {
        "v": {("text", "", b"one"), ("text", "", b"two")},
        "w": {("picture", "one.png", b"three")},
    }
