"""Zotero's own library is read as its exports are, and nothing in it is run."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.errors import ImportFailed
from desktop.foreign import foreign, recognised
from desktop.foreign.job import read_foreign
from desktop.foreign.large_database import annotations_of, contents
from tests.foreign.zotero_library import zotero_library

ZOTERO = foreign("zotero")


def test_marks_and_notes_come_with_the_item_that_they_are_about_in_the_order_of_its_pages() -> None:
    assert recognised(zotero_library()) == [ZOTERO]
    [work] = read_foreign(ZOTERO, zotero_library()).works
    assert (work.title, work.authors, work.ids) == ("Harbour notes", ("Ann Pilot",), ("10.1000/harbour",))
    note, mark = work.marks
    assert (mark.quote, mark.note) == ("The harbour master writes down every ship that comes in", "Ask for the book")
    assert (mark.place, mark.tags, mark.colour, mark.id) == ("page 1", ("ships",), "#ffd400", "KEY00003")
    assert (mark.created, mark.modified) == ("2025-04-15T22:16:21.000Z", "2025-04-16T08:00:00.000Z")
    assert note.note == "A note alone"


def test_an_area_is_told_and_what_lies_in_the_trash_is_not_there() -> None:
    collection = read_foreign(ZOTERO, zotero_library())
    assert [one.why for one in collection.refused] == ["It marks an area of a page and no words."]
    assert "trash" not in str(collection)


def test_a_library_with_a_log_beside_it_is_read_as_far_as_it_goes() -> None:
    data = bytearray(zotero_library())
    data[18:20] = b"\2\2"
    assert read_foreign(ZOTERO, bytes(data)).entries == 3


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (
            zotero_library("alter table tags rename to old", "create view tags as select 1 as tagID, 'x' as name"),
            "tags",
        ),
        (zotero_library("drop table deletedItems"), "deletedItems"),
        (zotero_library()[:9000], "damaged"),
        (zotero_library().replace(b"parentItemID", b"parentItem##"), "damaged"),
    ],
)
def test_a_library_that_is_damaged_or_another_than_zotero_makes_is_a_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(ImportFailed, match=sentence):
        read_foreign(ZOTERO, data)


def test_triggers_and_computed_columns_are_never_run() -> None:
    hostile = zotero_library(
        "create trigger t after insert on items begin delete from items; end",
        "alter table items add column x generated always as (zeroblob(100000000)) virtual",
    )
    assert read_foreign(ZOTERO, hostile).entries == 3


def test_a_library_larger_than_postil_opens_is_read_from_a_copy_and_stays_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "zotero.sqlite"
    data = bytearray(zotero_library())
    data[18:20] = b"\2\2"
    path.write_bytes(data)
    assert contents(path) == data
    monkeypatch.setattr("desktop.foreign.large_database.MAX_FILE", 1_000)
    assert contents(path) == b""
    whole = read_foreign(ZOTERO, bytes(data))
    told = annotations_of(path)
    assert recognised(told) == [ZOTERO]
    assert read_foreign(ZOTERO, told) == whole
    assert path.read_bytes() == data
    assert [one.name for one in tmp_path.iterdir() if not one.name.startswith(".")] == [path.name]
    path.write_bytes(data[:9000])
    with pytest.raises(ImportFailed, match="damaged"):
        annotations_of(path)
