"""Exports after other programs went over them: footnotes numbered anew, moved, escaped; marks split, moved, copied."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from desktop.annotated.document import Document
from desktop.annotated.options import Options
from desktop.exporters import exporter
from desktop.exporters.returning.plan import plan_import
from desktop.proposals.import_plan import Change, ChangeKind, ImportPlan
from tests.annotated.make import content_of, document, mark
from tests.annotated.returning.harbour import above

SOURCE = """# Harbour

Nets dry on the *quay* through the winter, and nobody mends them before March.

* Rope for the small boats
* Tar for the large ones

> Whoever has tar has spring.

The last paragraph has a few more words, and it is about a lamp on the pier.
"""


@pytest.fixture(scope="module")
def doc() -> Document:
    content = content_of(SOURCE.encode())
    quotes = [
        ("dry on the quay", "Why on *it*?", ["t1"]),
        ("nobody mends", "First.\n\nSecond.", []),
        ("small boats", "- by day\n- by night", ["t2", "t3"]),
        ("tar has spring", "", ["t2"]),
        ("few more words", "Last note.", []),
    ]
    return document(SOURCE, [mark(content, *row, number) for number, row in enumerate(quotes, 1)])


def exported(doc: Document, options: dict[str, str]) -> str:
    return exporter("markdown").write(doc, Options(**options)).text


def plan(text: str, doc: Document | None) -> ImportPlan:
    return plan_import(text.encode(), doc, read=content_of)


def of_annotations(made: ImportPlan) -> list[Change]:
    return [change for change in made.changes if change.kind is not ChangeKind.SOURCE]


def numbered(text: str) -> str:
    """Number the footnotes as a converter does, and write the dash before a note as three hyphens."""
    labels = dict.fromkeys(re.findall(r"\[\^(h-\w+)\]", text))
    for number, label in enumerate(labels, 1):
        text = text.replace(f"[^{label}]", f"[^{number}]")
    return text.replace("— ", "--- ").replace("    - by", "    -   by")


def below_their_paragraphs(text: str) -> str:
    """Move each note of one line right below the paragraph that refers to it."""
    for note in re.findall(r"(?m)^\[\^h-\w+\]: [^\n]*\n(?!\n? {4})", text):
        label = note.partition(":")[0]
        text = text.replace(note, "")
        end = text.index("\n\n", text.index(label)) + 2
        text = text[:end] + note + text[end:]
    return text


KINDS: dict[str, dict[str, str]] = {
    "with a record": {},
    "without": {"machine_block": "none"},
}


@pytest.mark.parametrize("options", KINDS.values(), ids=KINDS)
@pytest.mark.parametrize("edit", [numbered, below_their_paragraphs], ids=["numbered anew", "below their paragraphs"])
def test_notes_that_a_program_wrote_in_its_own_way_are_still_theirs(
    doc: Document, options: dict[str, str], edit: Callable[[str], str]
) -> None:
    made = plan(above(exported(doc, options), edit), doc)
    assert (of_annotations(made), made.unchanged) == ([], 5)
    text = above(exported(doc, options), lambda one: edit(one).replace("Last note.", "Last word."))
    assert [(change.kind.value, change.after) for change in of_annotations(plan(text, doc))] == [
        ("note changed", "Last word.")
    ]


def test_notes_that_stand_below_the_record_are_no_text(doc: Document) -> None:
    text = numbered(exported(doc, {}).replace("<!-- annotations:1", "\0<!-- annotations:1"))
    text, record = text.split("\0")
    at = text.index("[^1]:")
    made = plan(text[:at] + record + "\n" + text[at:], doc)
    assert of_annotations(made) == []
    assert made.new_source in (None, SOURCE.encode())


def test_numbered_notes_are_told_by_their_links_where_the_article_is_not_here(doc: Document) -> None:
    made = plan(numbered(exported(doc, {"machine_block": "none"})), None)
    assert {(change.quote, change.note.split("\n")[0]) for change in made.changes} >= {
        ("few more words", "Last note."),
        ("dry on the quay", "Why on *it*?"),
    }


MOVES = [
    ("longer", r"==few more words==(\[\^[^\]]*\]), and", r"==few more words, and==\1", "few more words, and", False),
    ("shorter", r"==few more words==", r"few ==more words==", "more words", False),
    ("elsewhere", r"==few more words==(\[\^[^\]]*\])(.*)a lamp", r"few more words\2==a lamp==\1", "a lamp", False),
    ("split", r"==few more words==", r"==few== more ==words==", "words", True),
]


@pytest.mark.parametrize(("what", "old", "new", "after", "doubt"), MOVES, ids=[row[0] for row in MOVES])
@pytest.mark.parametrize("options", KINDS.values(), ids=KINDS)
def test_a_mark_moved_by_hand_is_told(
    doc: Document, options: dict[str, str], what: str, old: str, new: str, after: str, doubt: bool
) -> None:
    made = plan(above(exported(doc, options), lambda one: re.sub(old, new, one)), doc)
    assert [(c.kind, c.after, bool(c.doubt)) for c in made.changes] == [(ChangeKind.MOVED, after, doubt)]
    target = made.changes[0].target
    assert target is not None
    assert doc.content.text[target.position.start : target.position.end] == after


@pytest.mark.parametrize("options", KINDS.values(), ids=KINDS)
def test_signs_taken_out_while_the_reference_stays_are_told(doc: Document, options: dict[str, str]) -> None:
    made = plan(above(exported(doc, options), lambda one: one.replace("==few more words==", "few more words")), doc)
    assert made.changes == ()
    assert "1 mark is gone" in " ".join(made.sentences())


@pytest.mark.parametrize("options", KINDS.values(), ids=KINDS)
def test_the_marks_of_a_paragraph_that_was_copied_are_told_and_nothing_is_proposed(
    doc: Document, options: dict[str, str]
) -> None:
    def twice(text: str) -> str:
        found = re.search(r"(?m)^The last paragraph.*\n\n", text)
        assert found is not None
        return text.replace(found[0], found[0] * 2)

    made = plan(above(exported(doc, options), twice), doc)
    assert of_annotations(made) == []
    assert "stands in the text 2 times" in " ".join(made.sentences())


@pytest.mark.parametrize("options", KINDS.values(), ids=KINDS)
def test_a_link_back_whose_id_was_edited_is_no_part_of_a_note(doc: Document, options: dict[str, str]) -> None:
    made = plan(above(exported(doc, options), lambda one: one.replace("postil://a/0193", "postil:///193")), doc)
    assert of_annotations(made) == []


@pytest.mark.parametrize("options", [{}, {"marks": "mark"}])
def test_blank_lines_above_a_reference_that_stands_alone_change_nothing(options: dict[str, str]) -> None:
    source = "# Ropes\n\n```\nhemp\n```\n\nThe end.\n"
    made_of = document(source, [mark(content_of(source.encode()), "hemp", "From the north.")])
    text = exported(made_of, options)
    assert "```\n\n[^h-" in text
    made = plan(text.replace("```\n\n[^h-", "```\n\n\n\n[^h-"), made_of)
    assert (made.changes, made.unchanged) == ((), 1)


def test_a_mark_in_a_link_whose_address_was_edited_is_not_taken_for_moved() -> None:
    source = "# Lamps\n\nWho lights them:\n\n* [about pull ropes](https://example.org/ropes)\n\nMore of it.\n"
    content = content_of(source.encode())
    doc = document(source, [mark(content, "them:\nabout"), mark(content, "ropes", "", [], 2)])
    made = plan(above(exported(doc, {"marks": "mark"}), lambda one: one.replace("https://", "httpss://")), doc)
    assert [bool(change.doubt) for change in made.changes if change.kind is ChangeKind.MOVED] == [True]


def test_an_export_whose_references_were_all_garbled_proposes_nothing_unasked(doc: Document) -> None:
    text = exported(doc, {"machine_block": "none"}).replace("[^h-", "[^h_").replace("postil://a/", "")
    made = plan(text, doc)
    assert [bool(change.doubt) for change in made.changes] == [True] * 5
    assert "none of its references can be read" in " ".join(made.sentences())


def test_annotated_paragraphs_that_are_nearly_the_whole_text_are_no_new_version_of_it() -> None:
    source = (
        "# Piers\n\n- [Old pier](https://example.org/old) - long and dry\n- [New pier](https://example.org/new) - wet\n"
    )
    content = content_of(source.encode())
    doc = document(source, [mark(content, "long and dry\nNew pier")])
    assert plan(exported(doc, {"body": "paragraphs", "machine_block": "none"}), doc).changes == ()
