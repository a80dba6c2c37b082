"""What an import is told by, part by part: where marks lay, which of them are new, what a text is but for its ends."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.annotated.notes.footnotes import FoundNote
from desktop.annotated.read.visible import Layer
from desktop.annotated.record.machine_block import MachineBlock, Record
from desktop.annotated.returning.changes import found
from desktop.annotated.returning.file_text import PIECE, bare, fresh_among
from desktop.annotated.returning.layout import Layout
from desktop.annotated.returning.moves import moves_of
from desktop.annotated.returning.recordless import labelled
from tests.annotated.make import content_of, mark
from tests.annotated.returning.harbour import exported, make_doc, plan

TEXT = "Some one two three four of it."


def laid(*marked: str, text: str = TEXT, references: dict[str, int] | None = None) -> Layout:
    """How marks on some words of a text lie."""
    runs = tuple((text.index(words), text.index(words) + len(words)) for words in marked)
    return Layout(Layer(text, runs, references=references or {}), content_of(text.encode()))


@pytest.mark.parametrize(
    ("known", "doubt"), [(["one", "three"], PIECE), (["one"], ""), (["three"], ""), (["Some", "three"], ""), ([], "")]
)
def test_a_mark_between_two_known_ones_may_come_of_a_broken_sign(known: list[str], doubt: str) -> None:
    assert fresh_among(laid(*known, "two"), laid(*known), [len(known)]) == {len(known): doubt}


def test_a_mark_that_is_new_has_no_id_yet() -> None:
    target = mark(content_of(TEXT.encode()), "two").target
    assert found(target).annotation_id == ""


@pytest.mark.parametrize("text", ["a\nb", "a\nb\n", "a\nb\n\n\n\n\n", "\ufeffa\r\nb\r\n", "a\rb\r\r"])
def test_a_text_is_the_same_but_for_its_mark_its_line_ends_and_its_last_lines(text: str) -> None:
    assert bare(text) == "a\nb"
    assert bare(f"\n{text}") != bare(f"{text}x") != "a\nb"


@pytest.mark.parametrize(("end", "moved"), [(len(TEXT), True), (len(TEXT) + 1, False)])
def test_where_an_annotation_stood_counts_up_to_the_end_of_the_text(end: int, moved: bool) -> None:
    """Its record has another place, as the library has it elsewhere; the header says where it stood in the file."""
    content = content_of(TEXT.encode())
    one = replace(mark(content, "one"), anchor=mark(content, "Some").anchor)
    block = MachineBlock(
        {"postil:places": {"h-aaaa": [TEXT.index("four"), end]}, "postil:moved": ["h-aaaa"]},
        (Record(one, label="h-aaaa"),),
    )
    there = laid("four of it.", references={"h-aaaa": len(TEXT)})
    made = moves_of(there, there, block)
    assert made.targets["h-aaaa"].quote.exact == ("four of it." if moved else "Some")


def test_notes_without_a_place_keep_none_of_the_others_from_theirs() -> None:
    now = laid("one", "two", references={"h-aaaa": TEXT.index("one") + 3, "h-cccc": TEXT.index("two") + 3})
    bodies = {label: FoundNote(label, f"— Of {label}.", 0, 0) for label in ("h-aaaa", "h-bbbb", "h-cccc")}
    changes, remarks = labelled(now, [*bodies], bodies, (), ())
    assert [(label, one.quote, one.note) for label, one in changes] == [
        ("h-aaaa", "one", "Of h-aaaa."),
        ("h-cccc", "two", "Of h-cccc."),
    ]
    assert remarks == ["The note h-bbbb is referred to nowhere in the text."]


def test_a_note_that_ends_in_a_link_of_the_readers_is_not_taken_for_one_that_is_cut_off() -> None:
    doc = make_doc("# Tides\n\nWater rises.\n", [("rises", "See [open](postil://a/5)", ["t1"])])
    text = exported(doc, {"machine_block": "none"}).text
    made = plan(text, doc)
    assert made.changes == ()
    assert not [one for one in made.remarks if "cut off" in one]
