"""The zip of a book: names lead to files inside and nowhere else; bounds hold; damage costs itself."""

from __future__ import annotations

import struct

import pytest

from desktop.errors import ImportFailed
from desktop.importers.epub.archive import Archive, Missing, inside, joined
from desktop.importers.from_epub import read
from tests.importers.epub.books import book, lighthouse, zipped


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("a/b.x", "a/b.x"),
        ("/etc/x", "etc/x"),
        ("../../x", "x"),
        ("a/../../x", "x"),
        ("a\\b.x", "a/b.x"),
        ("./a//b.x", "a/b.x"),
        ("a\0b", "a"),
    ],
)
def test_a_name_leads_to_a_file_inside(name: str, found: str) -> None:
    assert inside(name) == found


@pytest.mark.parametrize("asked", ["a b.x", "a%20b.x", "A%20B.X", "/a b.x", "e\u0301.x", "é.x"])
def test_a_file_is_found_however_its_name_is_written(asked: str) -> None:
    archive = Archive(zipped({"a b.x": "1", "é.x": "1"}))
    assert archive.text_of(archive.find(asked)) == b"1"


def test_a_file_that_is_not_there_or_too_large_is_missing() -> None:
    archive = Archive(zipped({"a": "1234", "empty": ""}))
    for name, limit in (("a", 3), ("empty", 9)):
        with pytest.raises(Missing):
            archive.read(name, limit)
    with pytest.raises(Missing):
        archive.find("b")


def test_a_size_that_lies_costs_no_more_than_the_limit() -> None:
    data = bytearray(zipped({"bomb": "0" * 1_000_000}))
    at = data.find(b"PK\x01\x02", data.find(b"PK\x01\x02") + 1)
    data[at + 24 : at + 28] = struct.pack("<I", 10)
    assert len(Archive(bytes(data)).head_of("bomb", 100)) <= 100


@pytest.mark.parametrize("cut", [0.5, 0.8, 0.95])
def test_a_book_that_breaks_off_gives_the_chapters_that_are_whole(cut: float) -> None:
    data = lighthouse()
    found = read(data[: int(len(data) * cut)], "a.epub").content
    assert "The keeper" in found.text


def test_a_zip_with_more_files_than_any_book_is_bounded() -> None:
    assert len(Archive(zipped({f"{n}": "" for n in range(20_100)})).names()) <= 20_000


def test_an_encrypted_zip_is_refused_in_a_sentence() -> None:
    data = bytearray(book({"a.xhtml": "<p>x</p>"}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + place] |= 1
            at = data.find(mark, at + 4)
    with pytest.raises(ImportFailed):
        read(bytes(data), "a.epub")


def test_an_address_is_seen_from_its_document() -> None:
    assert joined("a/b.x", "c.x#d%20e") == ("a/c.x", "d e")
    assert joined("a/b.x", "#d") == ("a/b.x", "d")
    assert joined("a/b.x", "../../../c.x?q") == ("c.x", "")
