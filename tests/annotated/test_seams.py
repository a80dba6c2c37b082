"""Where one part of the format meets another: an edit there comes back as made, and nothing else does."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from desktop.annotated.document import Document
from desktop.annotated.read.strip import strip
from desktop.proposals.import_plan import ChangeKind, ImportPlan
from tests.annotated.make import content_of, document, mark
from tests.annotated.returning.harbour import above, exported, make_doc, of_annotations, plan
from tests.exporters.merging.again import export_again

BLOCK = "<!-- annotations:1"


@pytest.fixture(scope="module")
def doc() -> Document:
    return make_doc()


def told(made: ImportPlan) -> list[tuple[ChangeKind, str, bool]]:
    return [(one.kind, one.after, bool(one.doubt)) for one in made.changes]


NOTED = "# Tides\n\nThe water[^moon] rises.\n\n[^moon]: The moon does it, they say.\n\nThe last paragraph is here.\n"


@pytest.mark.parametrize("options", [{}, {"machine_block": "none"}], ids=str)
def test_a_passage_in_a_footnote_of_the_authors_goes_where_a_formatter_puts_it(options: dict[str, str]) -> None:
    content = content_of(NOTED.encode())
    made_of = document(NOTED, [mark(content, "moon does", "Does it?", ["t1"], 1), mark(content, "last", "", [], 2)])
    text = exported(made_of, options).text
    note = re.search(r"(?m)^\[\^moon\]: .*\n(?:\n?> .*\n)*\n", text)
    assert note is not None
    end = text.index("[^h-001eef]:")
    moved = text[: note.start()] + text[note.end() : end] + note[0] + text[end:]
    made = plan(moved, made_of)
    assert of_annotations(made) == []
    assert made.new_source is not None
    assert made.new_source.decode().rstrip().endswith("The moon does it, they say.")


@pytest.mark.parametrize("options", [{}, {"marks": "mark"}, {"machine_block": "none"}], ids=str)
def test_a_mark_put_inside_another_is_a_new_one_and_the_other_stays(doc: Document, options: dict[str, str]) -> None:
    text = exported(doc, options).text
    edited = above(text, lambda one: one.replace("few more words", "few ==more== words", 1))
    made = plan(edited, doc)
    assert [(one.kind, one.quote) for one in made.changes] == [(ChangeKind.NEW, "more")]
    assert strip(edited.encode()).source == doc.source or "machine_block" in options


def test_words_below_the_record_stand_above_it_after_the_next_export(doc: Document) -> None:
    before = exported(doc, {})
    first = replace(doc.annotations[0], note="Changed here.")
    ours = replace(doc, annotations=(first, *doc.annotations[1:]))
    text = before.text + "\nBelow it all.\n\nAnd a second paragraph.\n"
    merged = export_again(ours, before, text)
    made = merged.exported.text
    assert "Changed here." in made
    assert "Below it all.\n\nAnd a second paragraph.\n" in made[: made.index(BLOCK)]
    again = export_again(ours, merged, made)
    assert (again.exported.text, again.unchanged) == (made, True)


def test_an_annotation_that_was_deleted_comes_back_in_doubt_where_its_record_was_edited(doc: Document) -> None:
    text = exported(doc, {}).text
    edited = text.replace("Begins here.", "Begins there.")  # in the text and in the record
    gone = replace(doc, annotations=tuple(one for one in doc.annotations if one.note != "Begins here."))
    (change,) = plan(edited, gone).changes
    assert (change.kind, change.quote, bool(change.doubt)) == (ChangeKind.NEW, "Ships", True)
    assert told(plan(edited, doc)) == [(ChangeKind.NOTE, "Begins there.", False)]
