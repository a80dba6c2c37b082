"""Notes in the line and callouts after people and programs moved their lines: they stay what and where they were."""

from __future__ import annotations

import re

import pytest

from desktop.annotated.document import Document
from desktop.annotated.returning.changes import ChangeKind
from tests.annotated.returning.harbour import above, exported, make_doc, merged_twice, of_annotations, plan

IN_LINE: dict[str, dict[str, str]] = {
    "in the line": {"notes": "inline"},
    "without a record": {"notes": "inline", "machine_block": "none"},
    "with tags": {"notes": "inline", "marks": "mark"},
    "in CriticMarkup": {"notes": "inline", "marks": "critic"},
    "without marks": {"notes": "inline", "marks": "none"},
    "annotated paragraphs": {"notes": "inline", "body": "paragraphs"},
}
NOTE = r"(?: (?=\())?((?:\(\[[^\]]*\]\(postil[^)]*\)\)|\{>>.*?<<\}))"
LINES = [
    ("begin a line", r"\n\1", False),
    ("begin a line, a blank before the break", r" \n\1", False),
    ("begin an indented line", r"\n  \1", False),
    ("begin a line after an old Windows break", r"\r\n\1", False),
    ("stand right behind the word", r"\1", False),
    ("begin a paragraph", r"\n\n\1", True),
]


@pytest.fixture(scope="module")
def doc() -> Document:
    return make_doc()


@pytest.mark.parametrize(("what", "new", "edited"), LINES, ids=[row[0] for row in LINES])
@pytest.mark.parametrize("options", IN_LINE.values(), ids=IN_LINE)
def test_notes_in_the_line_may_begin_one(
    doc: Document, options: dict[str, str], what: str, new: str, edited: bool
) -> None:
    before = exported(doc, options)
    text = above(before.text, lambda one: re.sub(NOTE, new, one))
    made = plan(text, doc)
    assert (of_annotations(made), made.unchanged) == ([], 7)
    assert bool(made.changes) == (edited and options.get("body") != "paragraphs")  # the words after it part from it
    assert "gone" not in " ".join(made.sentences())
    merged_twice(doc, options, text, before)


def test_a_note_put_first_in_its_line_leaves_no_blank(doc: Document) -> None:
    text = exported(doc, {"notes": "inline"}).text
    found = re.search(NOTE, text)
    assert found is not None
    moved = text.replace(found[0], "", 1).replace("Nets ", f"{found[1]} Nets ", 1)
    made = plan(moved, doc)
    assert [change.kind for change in made.changes if change.kind is ChangeKind.SOURCE] == []


def test_a_note_in_the_line_that_was_edited_there_comes_back(doc: Document) -> None:
    text = above(
        exported(doc, {"notes": "inline"}).text, lambda one: re.sub(NOTE, r"\n\1", one).replace("Begins", "Ends")
    )
    assert [(change.kind, change.after) for change in plan(text, doc).changes] == [(ChangeKind.NOTE, "Ends here.")]


CALLOUTS: dict[str, dict[str, str]] = {
    "with a record": {"notes": "callouts"},
    "without": {"notes": "callouts", "machine_block": "none"},
    "without links": {"notes": "callouts", "links": "none"},
    "without marks": {"notes": "callouts", "marks": "none"},
}
ABOVE = [
    ("a blank line", "\n\n\n", False),
    ("blank lines", "\n\n \n\n\n", False),
    ("a comment", "\n\n<!-- prettier-ignore -->\n\n", True),
    ("a comment right above", "\n\n<!-- prettier-ignore -->\n", True),
]


@pytest.mark.parametrize(("what", "lines", "edited"), ABOVE, ids=[row[0] for row in ABOVE])
@pytest.mark.parametrize("options", CALLOUTS.values(), ids=CALLOUTS)
def test_what_is_put_above_a_callout_moves_no_passage(
    doc: Document, options: dict[str, str], what: str, lines: str, edited: bool
) -> None:
    before = exported(doc, options)
    text = above(before.text, lambda one: one.replace("\n\n> [!quote]", f"{lines}> [!quote]"))
    made = plan(text, doc)
    assert (of_annotations(made), made.unchanged) == ([], 7)
    assert bool(made.changes) == edited
    merged_twice(doc, options, text, before)


@pytest.mark.parametrize("options", [{}, {"marks": "none"}])
def test_blank_lines_above_a_reference_that_stands_alone_change_nothing(options: dict[str, str]) -> None:
    source = "# Ropes\n\n```\nhemp\n```\n\nThe end.\n"
    made_of = make_doc(source, [("hemp", "From the north.", [])])
    text = exported(made_of, options).text
    assert "```\n\n[^h-" in text
    made = plan(text.replace("```\n\n[^h-", "```\n\n\n\n[^h-"), made_of)
    assert (made.changes, made.unchanged) == ((), 1)
