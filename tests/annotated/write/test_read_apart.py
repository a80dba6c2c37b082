"""What of a source is read by itself, to the letter: with what it refers to, and no more around it than it needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from desktop.annotated.write.chunks import Chunk, Chunks, read_beside
from desktop.annotated.write.proof import plain
from desktop.article.content import Block, BlockKind, Content, Metadata
from desktop.article.source_map import NO_PLACES, SourceMap
from tests.annotated.make import content_of

Reading = Callable[[bytes], Content]


def chunks_of(source: str, read: Reading = content_of) -> Chunks:
    content = content_of(source.encode())
    return Chunks(source, content, content.places or NO_PLACES, [plain(one) for one in content.blocks], read)


def kept(texts: list[bytes], read: Reading = content_of) -> Reading:
    """A reading that keeps what it reads."""

    def reading(data: bytes) -> Content:
        texts.append(data)
        return read(data)

    return reading


NOTED = "One[^b] two[^a].\n\nThree [yard].\n\n[yard]: x\n [quay]: y\n\n[^a]: A.\n\n[^b]: B.\n"
LINKS = b"[yard]: x\n [quay]: y"


@pytest.mark.parametrize(
    ("body", "tail", "read"),
    [
        ("Three.", "", b"Three.\n\n" + LINKS + b"\n"),
        ("Three.", "\nEnd.\n", b"Three.\n\n" + LINKS + b"\n\nEnd.\n"),
        ("One[^b] two[^a].", "t\n", b"One[^b] two[^a].\n\n" + LINKS + b"\nt\n\n[^a]: x\n\n[^b]: x\n"),
        ("One[^b].\n\n[^b]: B.", "", b"One[^b].\n\n[^b]: B.\n\n" + LINKS + b"\n"),
        ("One[^c].", "", b"One[^c].\n\n" + LINKS + b"\n"),  # nobody defines it
        ("a\ud800", "", b"a?\n\n" + LINKS + b"\n"),
    ],
)
def test_a_stretch_is_read_with_the_definitions_it_may_need(body: str, tail: str, read: bytes) -> None:
    texts: list[bytes] = []
    chunks_of(NOTED, kept(texts)).read_apart(body, tail)
    assert texts == [read]


def test_what_only_stands_in_for_a_footnote_is_no_part_of_what_was_read() -> None:
    found = chunks_of(NOTED).read_apart("One[^b] two[^a].\n\n[^b]: B.")
    assert [(one.kind.name, one.text, one.target) for one in found.blocks] == [
        ("PARAGRAPH", "One1 two2.", ""),
        ("FOOTNOTE", "B.", "b"),
    ]
    assert [one.text for one in chunks_of(NOTED).read_apart("Three.").blocks] == ["Three."]


def test_a_stretch_between_two_paragraphs_has_all_footnotes_named_above_it() -> None:
    texts: list[bytes] = []
    found, lead = chunks_of(NOTED, kept(texts)).read_between("Three.")
    assert texts == [b"x[^b][^a]\n\nThree.\n\n" + LINKS + b"\n\nx\n\n[^a]: x\n\n[^b]: x\n"]
    assert ([one.text for one in found.blocks], lead) == (["x12", "Three.", "x"], len("x[^b][^a]\n\n"))


def test_definitions_are_those_of_links_that_stand_at_the_margin() -> None:
    source = "[a]: 1\n    [b]: 2\n   [c]: 3\n[^d]: 4\n[]: 5\nx [e]: 6\n[f]:\n[" + "g" * 301 + "]: 7\n"
    assert chunks_of(source).definitions.split("\n") == ["[a]: 1", "   [c]: 3", "[f]:"]


@pytest.mark.parametrize(
    ("places", "begins"),
    [
        (NO_PLACES, [0, 0, 0]),
        (SourceMap((0, 2, 5), (0, 3, 7), (1, 2, 3), (1, 1, 1)), [0, 3, 7]),
        (SourceMap((2,), (3,), (2,), (1,)), [0, 3, 3]),  # what nobody knows begins where the block before it does
        (SourceMap((3, 6), (4, 8), (1, 1), (1, 1)), [0, 4, 8]),
    ],
)
def test_a_block_begins_where_its_first_known_letter_stands(places: SourceMap, begins: list[int]) -> None:
    content = Content(tuple(Block(BlockKind.PARAGRAPH, text) for text in ("a", "bb", "ccc")))
    assert Chunks("a\n\nbb\n\nccc", content, places, (), content_of).begins == begins


@pytest.mark.parametrize(
    ("source", "tops"),
    [
        ("a\n\nbb\n\nccc", [0, 3, 7, 10]),
        ("\n\na\n\nb", [0, 2, 5, 6]),
        ("a\r\n\r\nb", [0, 5, 6]),
        ("a\r\rb", [0, 3, 4]),
        ("# a\nb", [0, 5]),  # no blank line between
        ("- a\n\n  b\n\nc", [0, 10, 11]),  # a block within another is no top
        ("> a\n>\n> b\n\nc", [0, 11, 12]),
        ("a\n \t\nb", [0, 5, 6]),
        ("a\n" + " " * 198 + "\nb", [0, 201, 202]),
        ("a\n" + " " * 199 + "\nb", [0, 203]),  # farther back nobody looks
    ],
)
def test_a_source_can_be_cut_at_top_blocks_below_a_blank_line(source: str, tops: list[int]) -> None:
    assert chunks_of(source).tops == tops


MANY = "\n\n".join(f"p{number:02}" for number in range(13))


@pytest.mark.parametrize(
    ("needed", "first", "last"),
    [(6, 6, 6), (7, 5, 7), (5, 5, 7), (8, 4, 8), (9, 2, 10), (2, 2, 10), (11, 0, 12), (1, 0, 12), (0, 0, 12)],
)
def test_a_chunk_takes_as_many_blocks_around_as_it_needs(needed: int, first: int, last: int) -> None:
    def read(data: bytes) -> Content:
        content = content_of(data)
        known = f"p{needed:02}".encode() in data
        return content if known else Content((*content.blocks, Block(BlockKind.PARAGRAPH, "more")))

    assert chunks_of(MANY, read).around(6) == Chunk(first * 5, last * 5 + 3, first, last)


@pytest.mark.parametrize(("block", "first", "last"), [(0, 0, 2), (1, 0, 2), (11, 10, 12), (12, 10, 12)])
def test_at_the_ends_of_a_source_a_chunk_takes_what_there_is(block: int, first: int, last: int) -> None:
    needed = f"p{2 if block < 6 else 10:02}".encode()

    def read(data: bytes) -> Content:
        return content_of(data) if needed in data else Content(())

    assert chunks_of(MANY, read).around(block) == Chunk(first * 5, last * 5 + 3, first, last)


def test_a_chunk_ends_with_its_last_line_and_the_blanks_behind_that() -> None:
    assert chunks_of("a  \n \n\nb\t").around(0) == Chunk(0, 3, 0, 0)
    assert chunks_of("a  \n \n\nb\t").around(1) == Chunk(7, 9, 1, 1)


def test_an_empty_cell_that_stands_nowhere_is_in_the_chunk_of_its_table() -> None:
    source = "x\n\n| | b |\n|---|---|\n| c | d |\n\ny"
    made = chunks_of(source)
    assert [one.text for one in made.content.blocks] == ["x", "", "b", "c", "d", "y"]
    assert made.begins[1] == made.begins[0]
    table = Chunk(3, source.index("\n\ny"), 1, 4)
    assert [made.around(block) for block in range(2, 5)] == [table] * 3


@pytest.mark.parametrize(
    ("old", "new", "read"),
    [
        ("p06", "p6.", ["p05", "p6.", "p07"]),
        ("p06", "p6.\n\nq", ["p05", "p6.", "q", "p07"]),
        ("p06\n\n", "", ["p05", "p07"]),
        ("p00", "p0.", ["p0.", "p01"]),
        ("p01", "p1.", ["p00", "p1.", "p02"]),
        ("p12", "p1.", ["p11", "p1."]),
    ],
)
def test_beside_a_change_the_block_above_and_the_block_below_are_read(old: str, new: str, read: list[str]) -> None:
    texts: list[bytes] = []
    text = MANY.replace(old, new)
    found = read_beside(MANY, content_of(MANY.encode()), text, kept(texts))
    assert [one.text for one in found.blocks] == [one.text for one in content_of(text.encode()).blocks]
    assert texts[-1].decode().split() == ["x", *read, "x"]


@pytest.mark.parametrize(("length", "readings"), [(72, 2), (71, 1)])
def test_all_of_a_text_is_read_where_the_stretch_would_be_most_of_it(length: int, readings: int) -> None:
    source = ("aaaa\n\n" * 12)[:length]
    text = source[:30] + "b" + source[31:]
    texts: list[bytes] = []
    assert read_beside(source, content_of(source.encode()), text, kept(texts)).text == content_of(text.encode()).text
    assert len(texts) == readings
    assert (texts[-1] == text.encode()) is (readings == 1)


def test_what_is_read_beside_a_source_keeps_what_else_is_known_of_it() -> None:
    content = replace(content_of(MANY.encode()), metadata=Metadata(title="Tides"))
    assert read_beside(MANY, content, MANY.replace("p06", "p6."), content_of).metadata.title == "Tides"


def test_letters_that_no_encoding_has_are_read_as_they_are() -> None:
    texts: list[bytes] = []

    def read(data: bytes) -> Content:
        texts.append(data)
        return Content(())

    read_beside("a", content_of(b"a"), "a\ud800", read)
    assert texts == [b"a\xed\xa0\x80"]
