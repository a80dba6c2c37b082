"""Footnotes whose labels are not Postil's: the notes of new marks, and those of an export that a program numbered."""

from __future__ import annotations

import pytest

from desktop.annotated.read.exported_file import read_back
from desktop.annotated.returning.changes import ChangeKind
from desktop.annotated.returning.mark_notes import relabelled
from tests.annotated.returning.harbour import above, exported, make_doc, plan

IDS = {
    "A": "0193a5c0-0000-7000-8000-000000001eef",
    "B": "0193a5c0-0000-7000-8000-000000003dde",
    "C": "0193a5c0-0000-7000-8000-00000000abcd",
}


def with_ids(text: str) -> str:
    for name, identity in IDS.items():
        text = text.replace(f"({name})", f"(postil://a/{identity})")
    return text


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("x[^1]\n\n[^1]: — Why? [open](A)\n", "x[^h-001eef]\n\n[^h-001eef]: — Why? [open](A)\n"),
        ("x[^1]\n\n[^1]: — Why? [open](A) more\n", None),  # the link must end it
        ("x[^1]\n\n[^1]: — Why?\n\nSee [it](A).\n", None),
        (
            "x[^1] y[^n] z[^1]\n\n[^1]: Why? [open](A)\n[^n]: So. [open](B)\n",
            "x[^h-001eef] y[^h-003dde] z[^h-001eef]\n\n[^h-001eef]: Why? [open](A)\n[^h-003dde]: So. [open](B)\n",
        ),
        (
            "x[^1] y[^2]\n\n[^1]: Mine.\n[^2]: So. [open](B)\n",
            "x[^1] y[^h-003dde]\n\n[^1]: Mine.\n[^h-003dde]: So. [open](B)\n",
        ),
        (
            "x[^1] y[^2]\n\n[^1]: Why? [open](A)\n[^2]: So. [open](A)\n",
            "x[^h-001eef] y[^2]\n\n[^h-001eef]: Why? [open](A)\n[^2]: So. [open](A)\n",
        ),
        ("x[^1] y[^h-001eef]\n\n[^1]: Why? [open](A)\n", None),  # that label is another's here
        (
            "x[^1]\n\n[^1]: Why? [open](A)\n[^1]: So. [open](B)\n",
            "x[^h-001eef]\n\n[^h-001eef]: Why? [open](A)\n[^h-001eef]: So. [open](B)\n",
        ),
    ],
)
def test_a_footnote_that_ends_in_a_link_to_an_annotation_bears_its_label_again(text: str, made: str | None) -> None:
    file = read_back(with_ids(text).encode(), None)
    again = relabelled(file, None)
    assert again.text == with_ids(made or text)
    assert (again is file) is (made is None)


def test_numbers_in_the_record_are_no_labels() -> None:
    doc = make_doc("# Tides\n\nWater rises twice.\n", [("rises", "Why[^1]?", [])])
    text = exported(doc, {}).text
    numbered = above(text, lambda one: one.replace("[^h-001eef]", "[^1]"))
    again = relabelled(read_back(numbered.encode(), None), None)
    assert again.block is not None and again.block.is_sound
    assert again.text[again.block.start :] == text[text.index("<!-- annotations:") :]
    assert "[^h-001eef]: — Why" in again.text


def test_the_record_says_which_label_an_annotation_has() -> None:
    doc = make_doc("# Tides\n\nWater rises[^h-001eef] twice.\n\n[^h-001eef]: Own.\n", [("rises", "Why?", [])])
    text = exported(doc, {}).text
    [label] = read_back(text.encode(), None).block.labels.values()  # type: ignore[union-attr]
    assert label != "h-001eef"
    numbered = above(text, lambda one: one.replace(f"[^{label}]", "[^1]"))
    assert relabelled(read_back(numbered.encode(), None), None).text == text


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("A {==b==}{>>critic<<} and ==c==[^1].\n\n[^1]: foot\n", ["critic", "foot"]),
        ("A ==b==^[line] and ==c==[^1].\n\n[^1]: foot\n", ["line", "foot"]),
        ("A ==b== and ==c==[^1].\n\n[^1]: foot\n", ["", "foot"]),
        ("A ==b==[^2] and ==c==[^1].\n\n[^1]: foot\n", ["", "foot"]),
        ("A ==b==[^1] and ==c==[^1].\n\n[^1]: foot\n", ["foot", "foot"]),
        ("A ==b[^1]== and ==c d[^1] e==.\n\n[^1]: foot\n", ["foot", ""]),
        ("A ==b==[^1].\n\n[^1]: one\n\n[^1]: two\n", ["one"]),
        ("A ==b== [^1].\n\n[^1]: foot\n", [""]),
    ],
)
def test_each_mark_of_a_stranger_has_the_note_that_follows_it(text: str, notes: list[str]) -> None:
    assert [one.note for one in plan(text, None).changes] == notes


SOURCE = "# Tides\n\nWater[^own] rises twice, and salt stays.\n\n[^own]: Of the sea.\n"


@pytest.mark.parametrize(
    ("old", "new", "foot", "notes", "source"),
    [
        ("Water[^own]", "==Water==[^own]", "", [("Water", "Of the sea.")], None),
        ("twice", "==twice==^[salt]", "", [("twice", "salt")], None),  # those words stand in the text as well
        ("twice", "==twice==[^1]", "[^1]: Mine.\n", [("twice", "Mine.")], None),
        (
            "Water[^own] rises twice",
            "==Water==[^own] rises ==twice==[^1]",
            "[^1]: Mine.\n",
            [("Water", "Of the sea."), ("twice", "Mine.")],
            None,
        ),
        ("twice, and", "==twice==[^1], and[^1]", "[^1]: Mine.\n", [("twice", "Mine.")], "twice[^1], and[^1] salt"),
        ("twice", "==twice==[^1]", "[^1]: Mine.\n\nSo[^1].\n", [("twice", "Mine.")], "So[^1]."),
    ],
)
def test_the_note_of_a_new_mark_is_taken_out_of_the_text_where_nothing_else_refers_to_it(
    old: str, new: str, foot: str, notes: list[tuple[str, str]], source: str | None
) -> None:
    doc = make_doc(SOURCE, [("stays", "Why?", [])])
    text = above(exported(doc, {}).text, lambda one: f"{one.replace(old, new, 1)}{foot}\n")
    made = plan(text, doc)
    assert [(one.quote, one.note) for one in made.changes if one.kind is ChangeKind.NEW] == notes
    if source is None:
        assert made.new_source is None
    else:
        assert source in (made.new_source or b"").decode()
