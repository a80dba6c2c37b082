"""Marks in a file that somebody edited throughout: which are new highlights, and which are pieces of known ones."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from desktop.annotated.document import Document
from desktop.annotated.options import Options
from desktop.annotated.returning.changes import ChangeKind, ImportPlan
from desktop.annotated.returning.plan import plan_import
from desktop.exporters import exporter
from tests.annotated.make import annotation, content_of, document, mark


def exported(doc: Document, **options: str) -> str:
    return exporter("markdown").write(doc, Options(**options)).text


def plan(text: str, doc: Document) -> ImportPlan:
    return plan_import(text.encode(), doc, read=content_of)


def above(text: str, edit: Callable[[str], str]) -> str:
    """Edit what stands above the record."""
    at = text.find("<!-- annotations:1")
    at = len(text) if at < 0 else at
    return edit(text[:at]) + text[at:]


FERRY = """# The ferry

The ferry crosses the bay in the morning, and the crew knows the bay by heart; ==the bell== rings twice.

- Bring the tickets, the coats and `the
  list` for the crossing.
- Ask the pilot for `the chart.

1. The harbour light is the first thing that the pilot looks for: it says the way.
"""
THROUGH = [  # (what, overlapping passages of the text, words that are replaced)
    ("a word in all of them", ["The ferry crosses the bay", "the bay in the morning", "bay"], [("the", "teh")]),
    ("a word that grows", ["crosses the bay in the", "in the morning", "ing, and"], [("in", "within")]),
    ("two words", ["the bay in the morning, and the", "morning, and the crew knows"], [("the", "a"), ("and", "or")]),
    ("a sign that leaves a space", ["crosses the bay in the morning", ", and the crew", "knows the"], [(", ", " - ")]),
    ("a whole mark", ["The ferry crosses the bay in", "crosses", "in the"], [("crosses", "leaves")]),
    (
        "over the ends of items",
        ["tickets, the coats and", "coats and the list for", "crossing.\nAsk"],
        [("the", "teh")],
    ),
]


@pytest.mark.parametrize(("what", "passages", "words"), THROUGH, ids=[row[0] for row in THROUGH])
@pytest.mark.parametrize("options", [{}, {"marks": "mark"}, {"machine_block": "none"}], ids=["", "tags", "none"])
@pytest.mark.parametrize("whole", [True, False], ids=["everywhere", "above the record"])
def test_a_piece_of_a_mark_whose_words_were_replaced_is_nothing_new(
    what: str, passages: list[str], words: list[tuple[str, str]], options: dict[str, str], whole: bool
) -> None:
    content = content_of(FERRY.encode())
    doc = document(FERRY, [mark(content, one, "", [], number) for number, one in enumerate(passages, 1)])

    def edit(text: str) -> str:
        for old, new in words:
            text = text.replace(old, new)
        return text

    text = exported(doc, **options)
    made = plan(edit(text) if whole else above(text, edit), doc)
    sure = [change for change in made.changes if not change.doubt]
    assert [change.quote for change in sure if change.kind in (ChangeKind.NEW, ChangeKind.DELETED)] == []
    if ", " not in dict(words):
        assert (made.new_source or b"").decode() == edit(FERRY)  # with the author's own mark, in its new words


def test_a_new_mark_in_a_text_that_was_edited_throughout_is_still_proposed() -> None:
    content = content_of(FERRY.encode())
    doc = document(FERRY, [mark(content, "bay in the morning"), mark(content, "morning, and the", "", [], 2)])
    text = above(
        exported(doc),
        lambda one: one.replace("first thing", "==first thing==").replace("the ", "teh ").replace("by", "at"),
    )
    made = plan(text, doc)
    assert [(c.quote, c.doubt) for c in made.changes if c.kind is ChangeKind.NEW] == [("first thing", "")]


@pytest.mark.parametrize("quotes", [("that the pilot", "pilot looks for"), ("looks for", "pilot looks for")])
def test_a_colon_after_two_references_makes_neither_a_definition(quotes: tuple[str, str]) -> None:
    content = content_of(FERRY.encode())
    doc = document(FERRY, [mark(content, one, "", [], number) for number, one in enumerate(quotes, 1)])
    made = plan(above(exported(doc), lambda one: one.replace("twice", "once")), doc)
    assert [change.kind for change in made.changes] == [ChangeKind.SOURCE]


def test_a_label_that_was_changed_makes_a_delete_doubtful() -> None:
    content = content_of(FERRY.encode())
    doc = document(FERRY, [mark(content, "the coats"), mark(content, "the pilot", "", [], 2)])
    label = "h-" + doc.annotations[0].id[-6:]
    made = plan(above(exported(doc), lambda one: one.replace(label, "h-zzzzzz")), doc)
    assert [(change.kind, bool(change.doubt)) for change in made.changes] == [(ChangeKind.DELETED, True)]


LOADING = """# Loading

* Coils of rope - from the yard (hemp)
* Barrels of tar - from the kiln (pine)
* [Lamps that burn](https://example.org/lamps.html) - from the town (glass)
* [Oil for the lamps](https://example.org/oil.html) - from the mill (seed)
"""


@pytest.mark.parametrize("options", [{}, {"notes": "inline"}, {"block_ids": "on"}], ids=["", "inline", "ids"])
def test_a_move_that_broken_signs_of_a_list_feign_is_doubtful(options: dict[str, str]) -> None:
    content = content_of(LOADING.encode())
    doc = document(LOADING, [mark(content, "tar - from the kiln (pine)\nLamps that burn")])
    made = plan(above(exported(doc, **options), lambda one: one.replace("* ", "; ")), doc)
    moved = [change for change in made.changes if change.kind is ChangeKind.MOVED]
    assert [(change.after, bool(change.doubt)) for change in moved] == [("Lamps that burn", True)]


def test_a_mark_moved_by_hand_while_another_paragraph_was_edited_is_not_doubted() -> None:
    content = content_of(FERRY.encode())
    doc = document(FERRY, [mark(content, "crosses the bay", "A note.")])
    text = above(exported(doc), lambda one: one.replace("first thing", "only thing"))
    text = re.sub(r"==crosses the bay==(\[\^\S+\]) in the morning", r"crosses the bay ==in the morning==\1", text)
    made = plan(text, doc)
    assert [(c.after, c.doubt) for c in made.changes if c.kind is ChangeKind.MOVED] == [("in the morning", "")]


@pytest.mark.parametrize(("old", "new"), [("rings twice", "sings twice"), ("rings twice", "tolls once")])
def test_a_new_mark_above_words_that_were_edited_within_a_known_one_is_a_new_highlight(old: str, new: str) -> None:
    content = content_of(FERRY.encode())
    doc = document(FERRY, [mark(content, "rings twice", "A note.")])
    text = above(exported(doc), lambda one: one.replace("crosses the bay", "crosses ==the bay==").replace(old, new))
    made = plan(text, doc)
    assert [(c.quote, c.doubt) for c in made.changes if c.kind is ChangeKind.NEW] == [("the bay", "")]


@pytest.mark.parametrize("known", ["not here", "without it", "with it"])
def test_the_marks_around_code_are_one_highlight_where_one_reference_follows(known: str) -> None:
    """No mark stands on a block of code: of what a reference belongs to, the marks on either side of it are parts."""
    source = "Some tar is boiled.\n\n```\nboil(tar)\n```\n\nSome of it is burnt.\n"
    content = content_of(source.encode())
    passage = content.text.index("boiled"), content.text.index("burnt")
    doc = document(source, [annotation(content, passage, "Why?", ["t1"], 1)], content=content)
    text = exporter("markdown").write(doc, Options(machine_block="none")).text
    here = {"not here": None, "without it": replace(doc, annotations=()), "with it": doc}[known]
    changes = [one for one in plan_import(text.encode(), here, read=content_of).changes if one.kind is ChangeKind.NEW]
    whole = content.text[slice(*passage)].strip()
    assert [(one.quote, one.note) for one in changes] == ([] if known == "with it" else [(whole, "Why?")])
