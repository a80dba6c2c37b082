"""Full journals that were put aside: in their order, in blocks of whole lines, and only what was hit is lost."""

from __future__ import annotations

import zlib
from pathlib import Path
from random import Random

import pytest

from db.canonical import canonical
from db.journal.entries import setting_line
from db.journal.file import Journal
from db.journal.told import read_entries

BLOCK = 256 << 10


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "library.postil", rotate_at=1)


def members(packed: bytes) -> list[tuple[int, bytes]]:
    """Return where each gzip member of a file begins, and what it holds."""
    found, start = [], 0
    while start < len(packed):
        unpacker = zlib.decompressobj(wbits=31)
        found.append((start, unpacker.decompress(packed[start:])))
        start = len(packed) - len(unpacker.unused_data)
    return found


def test_a_full_journal_is_put_aside_in_blocks_of_whole_lines_and_damage_costs_no_more_than_one(
    journal: Journal,
) -> None:
    words = Random(7)
    lines = [setting_line(f"key {number}", canonical(words.randbytes(999).hex())) for number in range(300)]
    journal.start("library", "the step before", lines=lines)
    before = journal.path.read_bytes()
    journal.rotate_if_full(lambda: None)
    (segment,) = journal.segments()
    assert segment.name == "library.postil.journal-0001.jsonl.gz"
    blocks = members(segment.read_bytes())
    assert b"".join(block for _, block in blocks) == before and len(blocks) > 2
    assert all(block.endswith(b"\n") and len(block) < BLOCK + 5000 for _, block in blocks)
    assert all(len(block) > BLOCK for _, block in blocks[:-1])
    assert journal.head() == {"k": "open", "library": "library", "segment": 2, "after": "the step before"}
    assert len(read_entries(journal.lines()).settings) == 300
    for number, (start, block) in enumerate(blocks):
        packed = bytearray(segment.read_bytes())
        packed[start + 4000] ^= 0xFF
        hit = journal.path.with_name("hit.journal-0001.jsonl.gz")
        hit.write_bytes(packed)
        told = read_entries(Journal(journal.path.with_name("hit")).lines())
        assert told.damaged, number
        assert 300 - block.count(b"\n") <= len(told.settings) < 300, number
        hit.unlink()


@pytest.mark.parametrize("head", [b"no line\n", b"x", b""])
def test_a_journal_whose_head_is_damaged_is_not_put_aside(journal: Journal, head: bytes) -> None:
    journal.start("library", None, lines=[setting_line("zoom", "120")])
    whole = journal.path.read_bytes().splitlines(keepends=True)
    journal.path.write_bytes(head + whole[1])
    before = journal.path.read_bytes()
    journal.rotate_if_full(lambda: None)
    assert journal.path.read_bytes() == before and journal.segments() == []


def test_a_journal_that_is_not_full_stays_open(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "library.postil", rotate_at=1000)
    journal.rotate_if_full(lambda: None)  # there is none
    journal.start("library", None)
    size = journal.append([setting_line("zoom", "1")])
    assert size < 1000
    journal.rotate_if_full(lambda: None)
    assert journal.segments() == []
    journal.append([setting_line("words", canonical("x" * (1000 - journal.path.stat().st_size - 200)))])
    journal.append([setting_line("w", canonical("x" * 100))])
    assert journal.path.stat().st_size >= 1000
    journal.rotate_if_full(lambda: None)
    assert len(journal.segments()) == 1 and len(read_entries(journal.lines()).settings) == 3


def _long(journal: Journal) -> list[str]:
    """Write a journal of nine megabytes; return the keys that it tells of."""
    keys = [f"key {number}" for number in range(9)]
    journal.start("library", "the step before", lines=[setting_line(key, canonical("x" * 1_000_000)) for key in keys])
    return keys


def test_a_very_long_journal_is_put_aside_apart_with_what_comes_meanwhile(journal: Journal) -> None:
    keys = _long(journal)
    other = Journal(journal.path.with_name("library.postil"))
    journal.rotate_if_full(lambda: other.append([setting_line("meanwhile", "1")]))
    assert len(journal.segments()) == 1
    told = read_entries(journal.lines())
    assert [*told.settings] == [*keys, "meanwhile"] and not told.damaged
    assert sorted(path.name for path in journal.path.parent.iterdir()) == [
        "library.postil.journal-0001.jsonl.gz",
        "library.postil.journal.jsonl",
    ]


@pytest.mark.parametrize("what", ["put aside by another", "taken back"])
def test_a_long_journal_that_another_changed_meanwhile_is_left_alone(journal: Journal, what: str) -> None:
    keys = _long(journal)
    other = Journal(journal.path.with_name("library.postil"))

    def meanwhile() -> None:
        if what == "taken back":
            other.cut(journal.path.stat().st_size - 1_000_000)
            other.append([setting_line("other", canonical("y" * 2_000_000))])
        else:
            other.rotate_if_full(lambda: None)

    journal.rotate_if_full(meanwhile)
    told = read_entries(journal.lines())
    assert [*told.settings] == ([*keys[:-1], "other"] if what == "taken back" else keys)
    assert len(journal.segments()) == (what != "taken back")
