"""What a journal tells: every entry is read as it was written, and one that cannot be read hides no other."""

from __future__ import annotations

import os
import tracemalloc
from pathlib import Path

import pytest

from db.canonical import canonical
from db.disk.packing import pack
from db.history import HistoryEntry, StoredStep
from db.journal.entries import (
    part_lines,
    place_line,
    setting_line,
    step_lines,
    void_line,
)
from db.journal.file import Journal
from db.journal.told import JournalContents, read_entries
from db.records import Place

STEP = StoredStep("s1", "Highlight", "window", "2026-11-24T09:30:00.000Z", "000000000000001-000000-d", "undo", None)
ROWS = [
    HistoryEntry(f"h{number}", "s1", "theme", f"t{number}", before, '{"name":"é"}', "window", "d", f"{number}")
    for number, before in enumerate([None, '{"name":"e"}'])
]


def told_by(path: Path, *lines: str) -> JournalContents:
    journal = Journal(path / "library.postil")
    journal.start("the library", None, lines=lines)
    return read_entries(journal.lines())


def test_what_is_written_is_told_again(tmp_path: Path) -> None:
    source, picture = pack(b"a source", 1), pack(b"a picture", 1)
    parts = [("source", "", lambda: [source[:3], source[3:]]), ("picture", "one.png", lambda: [picture])]
    told = told_by(
        tmp_path,
        *part_lines("v1", parts),
        *step_lines(STEP, ROWS, "s0"),
        void_line("s1"),
        setting_line("zoom", "120"),
        place_line("a1", Place(7, "2026-11-24", 9)),
    )
    (step,) = told.steps.values()
    assert (step.step, step.rows, step.count, step.previous, step.whole, step.void) == (STEP, ROWS, 2, "s0", True, True)
    assert told.rows == {"s1": ROWS} and told.library == "the library"
    assert (told.settings, told.places) == ({"zoom": "120"}, {"a1": Place(7, "2026-11-24", 9)})
    found = told.parts("v1")
    assert (found.source, found.content, found.text) == (b"a source", None, None)
    assert found.pictures == {"one.png": b"a picture"}
    assert (told.damaged, told.gaps, told.ends_damaged) == ([], 0, False)


def test_a_part_that_cannot_be_unpacked_hides_no_other() -> None:
    packed = {("source", ""): b"no zlib", ("picture", "one.png"): b"", ("text", ""): pack(b"a text", 1)}
    found = JournalContents(packed={"v1": packed}).parts("v1")
    assert (found.source, found.text, found.pictures) == (None, b"a text", {})


@pytest.mark.parametrize(
    "entry",
    [
        {"k": "part", "version": "v1", "part": "text", "name": "", "data": "YW!4J#"},  # not as Postil writes it
        {"k": "part", "version": "v1", "part": "text", "name": ""},
        {"k": "row", "after": {}},
        {"k": "step", "id": "s2"},
        {"k": "place", "article": "a1", "offset": "x", "opened": ""},
        {"k": "void"},
        {"other": 1},
    ],
    ids=lambda entry: f"{entry.get('k')}-{len(entry)}",
)
def test_a_whole_line_that_is_no_entry_is_told_apart_and_costs_nothing_else(
    tmp_path: Path, entry: dict[str, object]
) -> None:
    told = told_by(tmp_path, canonical(entry), *step_lines(STEP, ROWS, None))
    assert len(told.damaged) == 1 and canonical(entry).encode() in told.damaged[0]
    assert list(told.steps) == ["s1"] and told.steps["s1"].whole
    assert (told.packed, told.places, told.gaps, told.ends_damaged) == ({}, {}, 0, False)


def test_a_row_that_stands_twice_counts_once_and_one_that_is_missing_is_missed(tmp_path: Path) -> None:
    *rows, step = step_lines(STEP, ROWS, None)
    assert told_by(tmp_path, rows[0], rows[0], rows[1], step).steps["s1"].rows == ROWS
    assert told_by(tmp_path, rows[0], rows[1], rows[0], step).steps["s1"].whole
    assert not told_by(tmp_path, rows[1], step).steps["s1"].whole


def test_the_last_step_is_the_last_whole_one_that_is_not_void(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "library.postil")
    journal.start("the library", "the step before")
    assert journal.last_step() == "the step before"
    for step_id in ("s1", "s2", "s3"):
        journal.append([canonical({"k": "step", "id": step_id})])
    assert journal.last_step() == "s3"
    journal.append([void_line("s3"), setting_line("zoom", "120"), setting_line("name", '"k":"step"')])
    assert journal.last_step() == "s2"
    journal.append([void_line("s2"), void_line("s1")])
    assert journal.last_step() == "the step before"


def test_the_last_step_is_found_before_a_long_run_of_nothing_without_reading_that_into_the_memory(
    tmp_path: Path,
) -> None:
    journal = Journal(tmp_path / "library.postil")
    journal.start("the library", None)
    journal.append([canonical({"k": "step", "id": "s1"})])
    os.truncate(journal.path, 48 << 20)  # as a power cut leaves a file that was growing
    tracemalloc.start()
    try:
        assert journal.last_step() == "s1"
        assert tracemalloc.get_traced_memory()[1] < 24 << 20
    finally:
        tracemalloc.stop()
