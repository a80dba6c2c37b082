"""What a note in a file says against its record: its words, its themes, and whether the file's end cut it off."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.annotated.notes.footnotes import FoundNote
from desktop.annotated.read.exported_file import read_back
from desktop.annotated.record.machine_block import Record
from desktop.annotated.returning.comparing import Said, as_written, said_of
from desktop.annotated.returning.identify import Identity, identify, stated_count, stated_themes
from tests.annotated.make import content_of, mark, sample
from tests.annotated.returning.harbour import exported

ONE = mark(content_of(b"Water rises.\n"), "rises", "One two three.", ["t2"])


def said(body: str, note: str = ONE.note, *, last: bool = False, form: str = "footnote") -> Said:
    record = Record(replace(ONE, note=note), ("Talent",), "h-aaaa")
    return said_of(record, FoundNote("h-aaaa", body, 0, 0, form), ["Talent", "Port"], last=last, read=content_of)


def test_where_no_note_stands_the_record_says_it() -> None:
    assert said_of(Record(ONE, ("Talent",)), None, []) == Said(ONE, ("Talent",))


@pytest.mark.parametrize(
    ("body", "note", "names"),
    [
        ("**Talent** — One two three.", "One two three.", ("Talent",)),
        (f"**Talent** — One two three. [open](postil://a/{ONE.id})", "One two three.", ("Talent",)),
        ("**Talent** — One two", "One two", ("Talent",)),
        ("**Port** — One two three.", "One two three.", ("Port",)),
        ("**Port, Talent, port** — One\ntwo three.", "One two three.", ("Port", "Talent")),
        ("— One two three.", "One two three.", ()),
        ("One two three.", "One two three.", ("Talent",)),  # without a dash it says nothing of themes
        ("**talent** — Other.", "Other.", ("Talent",)),
        ("**Sea** — Other.", "Other.", ("Sea",)),
    ],
)
@pytest.mark.parametrize("last", [False, True])
def test_a_footnote_says_its_note_and_its_themes(body: str, note: str, names: tuple[str, ...], last: bool) -> None:
    is_cut = last and body == "**Talent** — One two"
    assert said(body, last=last) == Said(replace(ONE, note=note), names, cut=is_cut)


LINK = f" [open](postil://a/{ONE.id})"


@pytest.mark.parametrize(
    ("body", "note", "left", "lost"),
    [
        ("**Tal", "One two three.", "One two three.", True),
        ("**Talent**", "One two three.", "One two three.", True),
        ("**Talent** —", "One two three.", "One two three.", True),
        ("**Talent** —", "[link](x)", "[link](x)", True),
        ("**Talent** — O", "One two three.", "O", False),
        *(
            (f"**Talent** — One two three.{LINK[:end]}", "One two three.", "One two three.", False)
            for end in range(2, 56)
        ),
        *((f"**Talent** —{LINK[:end]}", "", "", False) for end in range(2, 56)),
        ("**Talent** — One\n\nTw", "One\n\nTwo", "One\n\nTw", False),
    ],
)
def test_of_a_footnote_at_the_end_of_a_file_that_was_cut_off_what_is_left_is_told(
    body: str, note: str, left: str, lost: bool
) -> None:
    assert said(body, note, last=True) == Said(replace(ONE, note=left), ("Talent",), cut=True, lost=lost)


def test_a_whole_footnote_that_ends_in_a_link_of_the_readers_is_not_cut_off() -> None:
    note = "See [open](postil://a/5)"
    body = f"**Talent** — {note} [open](postil://a/{ONE.id})"
    assert said(body, note, last=True) == Said(replace(ONE, note=note), ("Talent",))


def test_a_note_in_the_line_is_not_cut_off_where_something_follows_it() -> None:
    made = said("Talent — One two", last=True, form="inline")
    assert (made.annotation.note, made.names, made.cut) == ("One two", ("Talent",), False)


@pytest.mark.parametrize(
    ("found", "base", "note"),
    [
        ("a b\n\nnew", "a\nb\n\nc", "a\nb\n\nnew"),  # a paragraph that was only wrapped is as it was
        ("a\nnew", "a  \nb", "a  \nnew"),
        ("a\nnew", "a\nb", "a\nnew"),
        ("```\na\n\nb\n```\n\nnew", "```\na\n\n\nb\n```\n\nc", "```\na\n\nb\n```\n\nnew"),
    ],
)
def test_an_edited_note_keeps_the_paragraphs_and_hard_breaks_that_it_still_has(
    found: str, base: str, note: str
) -> None:
    assert as_written(found, base, content_of) == note


def test_a_file_of_a_stranger_is_no_articles() -> None:
    assert identify(b"Some ==words== of it.\n") == Identity("", "", "", "", (), False, (), ())


@pytest.mark.parametrize("edited", [False, True])
def test_an_export_says_whose_it_is(edited: bool) -> None:
    data = exported(sample(), {}).data
    made = identify(data.replace(b'"title":"The AI race"', b'"title":"The AI races"', 1) if edited else data)
    sha = sample().version.source_sha256
    title = "The AI races" if edited else "The AI race"
    assert (made.article_id, made.title, made.source_sha256, made.original_sha256) == ("article-1", title, sha, sha)
    assert (len(made.labels), made.edited, made.addresses, made.origins) == (10, edited, (), ())


@pytest.mark.parametrize(
    ("rows", "count", "themes"),
    [
        ("annotations: 12\nthemes: [Port, Sea]\n", 12, ["Port", "Sea"]),
        ("annotations: 1234567\n", 1234567, []),
        ("annotations: 12345678\nthemes: []\n", None, []),
        ('annotations: some\nthemes: ["Port: a"]\n', None, ["Port: a"]),
        ("title: A\n", None, []),
    ],
)
def test_what_the_front_matter_says_of_annotations_and_themes_is_read(
    rows: str, count: int | None, themes: list[str]
) -> None:
    text = f"---\n{rows}annotation_format: 1\n---\nWords.\n"
    assert (stated_count(read_back(text.encode(), None)), stated_themes(text)) == (count, themes)
