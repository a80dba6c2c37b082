"""What a note in a file says against its record: its words, its themes, and whether the file's end cut it off; and what
the reader is told of a file: in these words, and only where it is so.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.annotated.document import Document
from desktop.annotated.notes.footnotes import FoundNote
from desktop.annotated.read.exported_file import read_back
from desktop.annotated.record.machine_block import Record
from desktop.annotated.returning.changes import ChangeKind
from desktop.annotated.returning.comparing import CUT_NOTE, Said, as_written, is_reformatted, said_of
from desktop.annotated.returning.comparison_base import manner_of
from desktop.annotated.returning.identify import Identity, identify, stated_count, stated_themes
from desktop.annotated.returning.plan import plan_import
from desktop.annotated.returning.planner import PART
from desktop.annotated.returning.recordless import WHOSE_MARKS
from desktop.article.content import Content
from desktop.errors import ImportFailed
from tests.annotated.make import content_of, mark, sample
from tests.annotated.returning.harbour import above, exported, make_doc, plan

ONE = mark(content_of(b"Water rises.\n"), "rises", "One two three.", ["t2"])


def said(body: str, note: str = ONE.note, *, last: bool = False, form: str = "footnote") -> Said:
    record = Record(replace(ONE, note=note), ("Talent",), "h-aaaa")
    return said_of(record, FoundNote("h-aaaa", body, 0, 0, form), ["Talent", "Port"], last=last, read=content_of)


def test_where_no_note_stands_the_record_says_it() -> None:
    assert said_of(Record(ONE, ("Talent",)), None, []) == Said(ONE.note, ("Talent",))


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
    assert said(body, last=last) == Said(note, names, cut=is_cut)


LINK = f" [open](postil://a/{ONE.id})"


@pytest.mark.parametrize(
    ("body", "note", "left"),
    [
        ("**Tal", "One two three.", "One two three."),
        ("**Talent**", "One two three.", "One two three."),
        ("**Talent** —", "One two three.", "One two three."),
        ("**Talent** —", "[link](x)", "[link](x)"),
        ("**Talent** — O", "One two three.", "O"),
        *((f"**Talent** — One two three.{LINK[:end]}", "One two three.", "One two three.") for end in range(2, 56)),
        *((f"**Talent** —{LINK[:end]}", "", "") for end in range(2, 56)),
        ("**Talent** — One\n\nTw", "One\n\nTwo", "One\n\nTw"),
    ],
)
def test_of_a_footnote_at_the_end_of_a_file_that_was_cut_off_what_is_left_is_told(
    body: str, note: str, left: str
) -> None:
    assert said(body, note, last=True) == Said(left, ("Talent",), cut=True)


def test_a_whole_footnote_that_ends_in_a_link_of_the_readers_is_not_cut_off() -> None:
    note = "See [open](postil://a/5)"
    body = f"**Talent** — {note} [open](postil://a/{ONE.id})"
    assert said(body, note, last=True) == Said(note, ("Talent",))


def test_a_note_in_the_line_is_not_cut_off_where_something_follows_it() -> None:
    made = said("Talent — One two", last=True, form="inline")
    assert (made.note, made.names, made.cut) == ("One two", ("Talent",), False)


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


SOURCE = "# Tides\n\nWater rises twice.\n"
NO_BLOCK = "The file holds no machine block; dates and exact ranges could not be read from it."
OTHERWISE = "The text is not, letter for letter, the one that was exported."


def tides(*noted: tuple[str, str, list[str]]) -> Document:
    return make_doc(SOURCE, noted or [("rises", "Why?", ["t1"])])


@pytest.mark.parametrize(
    ("front", "words", "brought", "remarks"),
    [
        ("on", "twice", [], []),
        ("on", "thrice", [], [OTHERWISE]),
        ("on", "==thrice==", ["thrice"], [WHOSE_MARKS, OTHERWISE]),
        ("on", "==twice==", ["twice"], []),  # the hash of the text tells that the mark is none of its own
        ("off", "twice", [], []),
        ("off", "thrice", [], []),
        ("off", "==twice==", ["twice"], [WHOSE_MARKS]),
    ],
)
def test_of_a_file_without_a_record_only_what_cannot_be_known_is_said(
    front: str, words: str, brought: list[str], remarks: list[str]
) -> None:
    text = exported(tides(), {"machine_block": "none", "front_matter": front}).text
    made = plan(text.replace("twice", words), None)
    assert [one.quote for one in made.changes] == ["rises", *brought]
    assert made.remarks == (NO_BLOCK, *remarks)
    assert (made.doubtful, made.bad) == (False, ())


@pytest.mark.parametrize(
    ("options", "added", "more"),
    [
        ({}, "and can be added", ()),
        ({"body": "list"}, "and cannot be added from this file", (PART,)),
        ({"body": "paragraphs"}, "and cannot be added from this file", (PART,)),
    ],
)
def test_a_file_of_an_article_that_is_not_here_says_whether_it_can_be_added(
    options: dict[str, str], added: str, more: tuple[str, ...]
) -> None:
    text = exported(tides(), options).text
    said = f"The file is an export of “The AI race”, which is not in this library {added}."
    assert plan(text, None).remarks == (said, *more)
    assert plan(text, tides()).remarks == more
    other = replace(tides(), article=replace(tides().article, id="article-2", title="Ebb"))
    assert plan(text, other).remarks[0] == "The file is an export of “The AI race”, not of “Ebb”."


def test_an_article_without_a_title_is_named_so() -> None:
    doc = replace(tides(), article=replace(tides().article, title=""))
    assert "an export of “an article without a title”, which" in plan(exported(doc, {}).text, None).remarks[0]


@pytest.mark.parametrize(("words", "kinds"), [("twice", []), ("thrice", [ChangeKind.SOURCE])])
def test_the_text_of_a_file_without_annotations_is_taken_over_also_where_the_head_of_its_record_was_edited(
    words: str, kinds: list[ChangeKind]
) -> None:
    doc = make_doc(SOURCE, [])
    text = exported(doc, {}).text.replace('"title":"The AI race"', '"title":"The AI races"')
    made = plan(above(text, lambda part: part.replace("twice", words)), doc)
    assert [(one.kind, one.doubt) for one in made.changes] == [(kind, "") for kind in kinds]
    assert made.remarks == ("The hidden block was edited at its head; the library’s own was trusted.",)


def test_a_record_without_its_head_names_the_article_by_its_records_and_nothing_else() -> None:
    text = exported(tides(), {}).text
    at = text.index('{"@context"')
    found = identify((text[:at] + text[text.index("\n", at) + 1 :]).encode())
    assert found == Identity("article-1", labels=("h-001eef",))


@pytest.mark.parametrize(
    ("written", "note"),
    [
        ("see \\[1\\] here", "see [1] here"),
        ("see [1](x) here", "see [1](x) here"),
        ("a \\\\ b", "a \\ b"),
        ("a \\x b", "a \\x b"),
        (" a ", "a"),
    ],
)
def test_a_note_in_the_line_behind_a_mark_says_what_it_shows(written: str, note: str) -> None:
    made = plan(f"Some ==words==^[{written}] of it.\n", None)
    assert [(one.quote, one.note) for one in made.changes] == [("words", note)]


def test_a_note_that_cannot_be_read_is_not_taken_for_the_same_one_written_otherwise() -> None:
    def refusing(data: bytes) -> Content:
        raise ImportFailed("It is too long.")

    assert is_reformatted("- a\n- b", "* a\n* b", content_of)
    assert not is_reformatted("- a\n- b", "* a\n* b", refusing)
    assert is_reformatted("a\nb", "a b", refusing)


@pytest.mark.parametrize("options", [{"machine_block": "none"}, {"machine_block": "none", "front_matter": "off"}])
@pytest.mark.parametrize(
    ("end", "changes", "remarks"),
    [
        ("s it?", [(ChangeKind.NOTE, CUT_NOTE)], ["The note of “moon” is cut off at the end of the file."]),
        (" [open](postil://a/0193a5c0-0000-7000-8000-000000003dde)", [], []),
    ],
)
def test_a_note_that_the_end_of_a_file_cut_off_is_told_and_in_doubt(
    options: dict[str, str], end: str, changes: list[tuple[ChangeKind, str]], remarks: list[str]
) -> None:
    doc = make_doc("# Tides\n\nWater rises, the moon does it.\n", [("rises", "Why?", ["t1"]), ("moon", "Does it?", [])])
    text = exported(doc, options).text
    made = plan(text[: text.rindex(end)], doc)
    assert [(one.kind, one.doubt) for one in made.changes] == changes
    assert made.remarks == (NO_BLOCK, *remarks)


@pytest.mark.parametrize("options", [{}, {"machine_block": "sidecar", "front_matter": "off"}])
@pytest.mark.parametrize(("words", "kinds"), [("Water", []), ("Brine", [ChangeKind.SOURCE])])
def test_how_many_annotations_an_older_export_within_the_article_held_is_no_matter(
    options: dict[str, str], words: str, kinds: list[ChangeKind]
) -> None:
    old = exported(tides(("rises", "Why?", []), ("twice", "", [])), {}).text
    doc = make_doc(old, [("rises", "Mine?", [])])
    made = exported(doc, options)
    text = made.text.replace("Water", words, 1)
    sidecar = made.sidecar.encode() if made.sidecar is not None else None
    came = plan_import(text.encode(), doc, read=content_of, sidecar=sidecar)
    assert [(one.kind, one.doubt) for one in came.changes] == [(kind, "") for kind in kinds]
    assert (came.doubtful, came.untouched, came.remarks) == (False, not kinds, ())


def test_a_list_with_entries_of_others_is_read_to_its_end() -> None:
    text = exported(tides(), {"body": "list"}).text
    other = "> others\n\nOf others.\n\n[open](postil://a/0193a5c0-0000-7000-8000-0000000fffff)\n\n> rises"
    made = plan(above(text, lambda one: one.replace("> rises", other).replace("Why?", "Who?")), tides())
    assert [(one.kind, one.note) for one in made.changes] == [(ChangeKind.NOTE, "Who?")]


def test_notes_in_signs_of_an_edit_tell_how_a_file_was_exported_also_without_a_mark() -> None:
    text = exported(tides(), {"marks": "critic", "notes": "inline", "machine_block": "none"}).text
    for file in (text, text.replace("{==", "").replace("==}", "")):
        made = manner_of(read_back(file.encode(), None))
        assert (made.marks, made.notes) == ("critic", "inline")
