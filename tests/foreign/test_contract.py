"""What every row of FOREIGN holds to, whatever comes."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import ImportFailed
from desktop.foreign import FOREIGN, Foreign, chosen, foreign, recognised
from desktop.foreign.collection import Collection, from_json, to_json
from desktop.foreign.job import read_foreign
from desktop.importers import IMPORTERS

SAMPLES = Path(__file__).parents[1] / "samples" / "foreign"
ARTICLES = Path(__file__).parents[1] / "samples" / "articles"
GOLDEN = Path(__file__).parents[1] / "golden"
EACH = pytest.mark.parametrize("row", FOREIGN, ids=lambda row: row.id)
WORDS = "The harbour master writes down every ship that comes in"


def samples(row: Foreign) -> list[bytes]:
    """Return the samples of a format: the files whose names begin with its id, up to one of a longer id."""
    ids = sorted((other.id for other in FOREIGN), key=len, reverse=True)
    names = sorted(path for path in SAMPLES.iterdir())
    return [path.read_bytes() for path in names if next(id_ for id_ in ids if path.name.startswith(id_)) == row.id]


@EACH
def test_each_format_knows_its_own_samples_and_no_other_format_does(row: Foreign) -> None:
    assert samples(row), f"no sample for {row.id}"
    for data in samples(row):
        assert recognised(data) == [row]
        assert chosen(data) is row


@EACH
def test_what_is_marked_and_noted_in_each_sample_is_read_with_where_it_is_from(row: Foreign) -> None:
    for data in samples(row):
        collection = row.read(data)
        [work] = collection.works
        assert work.title.casefold() == "harbour notes"
        marks = [mark for mark in work.marks if "".join(mark.quote.split()) == "".join(WORDS.split())]
        noted = [mark for mark in work.marks if "book" in mark.note and "Ask" in mark.note]
        assert row.id == "okular" or marks, "the words"
        assert row.id == "taguette" or noted, "the note"
        assert (
            len({mark.entry for mark in work.marks} | {one.entry for one in collection.refused}) == collection.entries
        )
        assert from_json(to_json(collection)) == collection


def test_no_article_and_no_export_is_taken_for_a_file_of_another_program_but_those_that_are_made_for_it() -> None:
    paths = sorted(path for folder in (ARTICLES, GOLDEN) for path in folder.iterdir() if path.is_file())
    assert len(paths) >= len(IMPORTERS)
    known = {path.name: [row.id for row in recognised(path.read_bytes())] for path in paths}
    assert {name: ids for name, ids in known.items() if ids} == {
        "clippings.txt": ["kindle"],
        "hypothesis.json": ["hypothesis"],
        "qdpx.qde": ["refi-qda"],
        "readium.annotation": ["readium"],
        "readwise.csv": ["readwise"],
    }


def test_a_child_reads_what_the_table_reads() -> None:
    data = (SAMPLES / "kindle.txt").read_bytes()
    assert read_foreign(foreign("kindle"), data) == foreign("kindle").read(data)
    with pytest.raises(ImportFailed, match=r"holds no annotations\.$"):
        read_foreign(foreign("readwise"), b"Highlight,Book Title,Location Type,Location\n")


def test_where_two_formats_know_a_file_both_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    twin = Foreign("twin", "Twin", foreign("kindle").module, "")
    monkeypatch.setattr("desktop.foreign.FOREIGN", (*FOREIGN, twin))
    data = (SAMPLES / "kindle.txt").read_bytes()
    with pytest.raises(ImportFailed, match=r"Kindle clippings \(--from kindle\) or Twin \(--from twin\)"):
        chosen(data)
    assert chosen(data, "twin") == twin
    with pytest.raises(ImportFailed, match=r"no format “pocket”"):
        chosen(data, "pocket")


def read_or_refused(row: Foreign, data: bytes) -> None:
    row.recognise(data)
    try:
        collection = row.read(data)
    except ImportFailed as error:
        assert str(error).endswith(".")
        return
    assert isinstance(collection, Collection)
    assert all(mark.quote.strip() or mark.note.strip() for work in collection.works for mark in work.marks)
    assert all(one.entry and one.why.endswith(".") for one in collection.refused)
    assert from_json(to_json(collection)) == collection


@EACH
def test_a_damaged_file_is_read_or_refused_with_a_sentence(row: Foreign, rounds: Callable[[int, int], int]) -> None:
    chance = random.Random(row.id)
    whole = samples(row)
    for _ in range(rounds(60, 10_000)):
        data = bytearray(chance.choice(whole))
        for _ in range(chance.randint(1, 6)):
            at, length = chance.randrange(len(data)), chance.randint(0, 12)
            piece = bytes(chance.choice(b'{}[]"\\<>/=,-|\n\r\0 0123\xff\xc3') for _ in range(chance.randint(0, 6)))
            data[at : at + length] = piece
            data = data or bytearray(b" ")
        read_or_refused(row, bytes(data))


def test_a_project_that_unpacks_without_end_is_refused_with_a_sentence() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("project.qde", b" " * 65_000_000)
    with pytest.raises(ImportFailed, match=r"lost its list of sources and codings, or that is too large\.$"):
        foreign("refi-qda").read(packed.getvalue())


@EACH
@given(data=st.binary(max_size=300) | st.text(max_size=300).map(lambda text: text.encode("utf-8", "replace")))
def test_any_bytes_are_read_or_refused_with_a_sentence(row: Foreign, data: bytes) -> None:
    read_or_refused(row, data)
