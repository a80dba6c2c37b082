"""The clean text under an export, and the pieces of one that holds annotations one by one."""

from __future__ import annotations

import pytest

from desktop.annotated.document import Exported, Piece
from desktop.annotated.options import Options
from desktop.annotated.record.machine_block import read_collection
from desktop.annotated.write import pieces
from desktop.annotated.write.clean_text import _without_numbers, base_of
from desktop.article.content import Block, BlockKind, Content, Span, SpanKind
from tests.annotated.make import content_of, document, mark

P = BlockKind.PARAGRAPH


@pytest.mark.parametrize(
    ("source", "encoding", "newline", "own"),
    [
        (b"One.\n", "utf-8", "\n", ()),
        (b"One\r\n==two==\r\n", "utf-8", "\r\n", ("two",)),
        ("One é".encode("cp1252"), "cp1252", "\n", ()),
    ],
)
def test_the_clean_text_of_markdown_is_its_source(
    source: bytes, encoding: str, newline: str, own: tuple[str, ...]
) -> None:
    base = base_of(document(source))
    assert (base.kind, base.encoding, base.newline, base.kept_marks) == ("source", encoding, newline, own)
    assert base.clean == source
    assert base.content == content_of(source)


def test_the_clean_text_of_anything_else_is_written() -> None:
    content = Content((Block(P, "One two", (Span(SpanKind.MARK, 4, 7),)),))
    base = base_of(document(b"<p>", content=content, importer="html"))
    assert (base.kind, base.text, base.encoding, base.newline) == ("rendered", "One ==two==\n", "utf-8", "\n")
    assert base.kept_marks == ("two",)


def test_what_an_older_version_read_stands_where_both_have_the_same_words() -> None:
    """It numbered footnotes otherwise, and knew no stars."""
    source = "One[^a] *two*.\n\nThree[^b] four.\n\n[^a]: A.\n\n[^b]: B.\n"
    found = content_of(source.encode())
    assert found.text == "One1 two.\nThree2 four.\nA.\nB."

    def ref(start: int, label: str) -> Span:
        return Span(SpanKind.FOOTNOTE_REF, start, start + 2, label)

    known = Content(
        (Block(P, "One12 *two*.", (ref(3, "a"),)), Block(P, "Three11 four.", (ref(5, "b"),)), *found.blocks[2:])
    )
    base = base_of(document(source, content=known))
    text = base.content.text

    def place(words: str) -> str:
        start = text.index(words)
        first, last = base.places.range_of(start), base.places.range_of(start + len(words) - 1)
        assert first is not None and last is not None
        return base.text[first[0] : last[1]]

    assert [place(words) for words in ("One", "two", "Three", "four", "A.")] == ["One", "two", "Three", "four", "A."]
    assert _without_numbers(known) == "One   *two*.\nThree   four.\nA.\nB."


SEP = pieces.SEPARATOR


def test_a_piece_is_known_by_its_group_its_annotation_and_its_part() -> None:
    assert pieces.key_of("g\x1f1", "n", "p") == f"g 1{SEP}n{SEP}p"
    assert pieces.unit_of(f"g{SEP}n{SEP}p") == f"g{SEP}n"
    assert pieces.heading_piece("g", "n", "# T") == Piece(f"g{SEP}n{SEP}heading", "# T", "heading")
    one = mark(content_of(b"One."), "One")
    parts = [("passage", "> One\n\n"), ("note", " \n"), ("themes", "**T**")]
    assert pieces.entry_pieces(one, "g", parts) == [
        Piece(f"g{SEP}{one.id}{SEP}passage", "> One", "passage", one.id),
        Piece(f"g{SEP}{one.id}{SEP}themes", "**T**", "themes", one.id),
    ]


def test_a_front_matter_is_a_piece_for_each_of_its_lines() -> None:
    assert pieces.front_pieces("---\na: b: c\n---\n") == [
        Piece(f"{SEP}front{SEP}open", "---", "front matter", end="\n"),
        Piece(f"{SEP}front{SEP}a", "a: b: c", "front matter", end="\n"),
        Piece(f"{SEP}front{SEP}close", "---", "front matter"),
    ]


def test_pieces_make_a_file_with_one_line_break_at_its_end() -> None:
    assert pieces.joined([Piece("a", "A", "heading"), Piece("b", "B", "note", end="\n")]) == "A\n\nB\n"
    assert pieces.joined([Piece("a", "A", "heading")]) == "A\n"
    assert pieces.joined([]) == ""


@pytest.mark.parametrize(
    ("exporter_id", "block", "text", "visible"),
    [
        ("", "none", None, "A\n"),
        ("", "embedded", None, "A\n\n<!-- annotations:1\n"),
        ("digest", "embedded", None, "A\n"),
        ("digest", "embedded", "Other", "Other"),
        ("", "sidecar", None, "A\n"),
    ],
)
def test_only_a_list_carries_its_record(exporter_id: str, block: str, text: str | None, visible: str) -> None:
    doc = document("One.", [mark(content_of(b"One."), "One")])
    made = pieces.exported(doc, Options(machine_block=block), [Piece("a", "A", "heading")], exporter_id, text)
    assert made.text.startswith(visible) and (made.text == visible) is (block != "embedded" or exporter_id != "")
    assert (made.annotations, made.marked, made.listed, len(made.pieces)) == (1, 0, 1, 1)
    assert (made.sidecar is None) is (block != "sidecar")
    read = read_collection(made.memory)
    assert read.header.get("postil:exporter", "") == exporter_id
    assert ("postil:options" in read.header) is (exporter_id == "")
    assert (read.header["postil:source"]["kind"], read.header["postil:source"]["encoding"]) == ("list", "utf-8")
    assert [one.listed for one in read.records] == [True]


def test_a_record_stands_in_the_line_ends_of_its_file_and_above_what_was_below_it() -> None:
    doc = document("One.")
    made = pieces.with_record(Exported("A\r\n", 0, 0, 0), doc, Options(), "", "\r\n", "Below.")
    assert made.text.startswith("A\r\n<!-- annotations:1\r\n") and made.text.endswith("-->\r\nBelow.")
    assert "\n" not in made.text.replace("\r\n", "")
    assert pieces.with_record(Exported("A\n", 0, 0, 0), doc, Options()).text.endswith("-->\n")
