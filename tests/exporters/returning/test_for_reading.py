"""A file for reading elsewhere says what it is, gives back its record, and shows what was written into it since."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from desktop.annotated.document import Document
from desktop.annotated.options import Options
from desktop.exporters import exporter
from desktop.exporters.returning.for_reading import UNTOLD
from desktop.exporters.returning.plan import plan_import
from desktop.proposals.import_plan import ChangeKind, ImportPlan
from tests.annotated.make import content_of, document, mark, sample

FORMS = {
    "CriticMarkup": {"body": "critic"},
    "paragraphs": {"body": "paragraphs"},
    "list": {"body": "list"},
    "list by theme": {"body": "list", "group": "theme"},
}
RECORD = "<!-- annotations:1"
NOTE = "Compare"


@pytest.fixture(scope="module")
def doc() -> Document:
    return sample()


forms = pytest.mark.parametrize("form", FORMS)


def written(doc: Document, form: str, **more: str) -> str:
    return exporter("markdown").write(doc, Options(**{**FORMS[form], **more})).text


def plan(text: str, doc: Document | None) -> ImportPlan:
    return plan_import(text.encode(), doc, read=content_of)


def above(text: str, old: str, new: str) -> str:
    """Write something else above the record."""
    shown, record, rest = text.partition(RECORD)
    assert old in shown
    return shown.replace(old, new) + record + rest


@forms
def test_it_says_what_it_is_and_changes_nothing_while_nobody_wrote_into_it(doc: Document, form: str) -> None:
    made = plan(written(doc, form), doc)
    assert (made.for_reading, made.untouched, made.changes, made.unchanged) == (True, True, (), 10)
    [remark] = made.remarks
    assert "written for reading elsewhere" in remark


@forms
def test_what_the_library_lacks_comes_back_from_its_record(doc: Document, form: str) -> None:
    text = above(written(doc, form), NOTE, "Ponder")
    lacking = replace(doc, annotations=doc.annotations[1:])
    new = [one for one in plan(text, lacking).changes if one.kind is ChangeKind.NEW]
    assert [one.annotation for one in new] == [doc.annotations[0]]
    assert [one.annotation for one in plan(text, None).changes] == [*doc.annotations]


@forms
@pytest.mark.parametrize("sign", ["👍", "??", "→"])
def test_a_sign_alone_that_was_written_to_a_note_is_shown_as_well(doc: Document, form: str, sign: str) -> None:
    [change] = plan(above(written(doc, form), "Compare *2000*.", f"Compare *2000*. {sign}"), doc).changes
    assert change.after.endswith(sign)


@forms
def test_a_note_that_was_changed_in_it_is_shown_to_take_or_leave(doc: Document, form: str) -> None:
    plan_of = plan(above(written(doc, form), NOTE, "Ponder"), doc)
    [change] = plan_of.changes
    assert (change.kind, change.before, change.after) == (ChangeKind.NOTE, "Compare *2000*.", change.note)
    assert change.after.startswith("Compare *2000*.\n\n")
    assert change.after.endswith("Ponder *2000*.")
    assert "not sure" in change.doubt
    assert not plan_of.untouched


def test_a_note_in_the_line_that_links_to_other_notes_is_still_that_of_its_own_passage(doc: Document) -> None:
    links = " ".join(f"[see](postil://a/{one.id})" for one in doc.annotations)
    noted = [replace(one, note=f"{one.note} {links}") if NOTE in one.note else one for one in doc.annotations]
    linking = replace(doc, annotations=tuple(noted))
    [change] = plan(above(written(linking, "CriticMarkup"), NOTE, "Ponder"), linking).changes
    assert [one.id for one in noted if NOTE in one.note] == [change.annotation_id]


@forms
@pytest.mark.parametrize("words", ["Boats.", "The *tide* waits\nfor nobody.", "> A quotation of mine.", "More"])
def test_no_words_that_were_written_into_it_are_dropped(doc: Document, form: str, words: str) -> None:
    text = written(doc, form)
    gaps = [found.start() for found in re.finditer("\n\n", text[: text.index(RECORD)])]
    for at in gaps[:: len(gaps) // 5]:
        made = plan(f"{text[:at]}\n\n{words}{text[at:]}", doc)
        assert words.splitlines()[-1].lstrip("> ") in " ".join((*made.remarks, *(one.after for one in made.changes)))


@forms
def test_wrapping_its_lines_or_moving_its_parts_is_no_writing(doc: Document, form: str) -> None:
    text = above(written(doc, form), "for the same two thousand", "for the\nsame two thousand")
    assert plan(text, doc).changes == ()
    assert len(plan(text, doc).remarks) == 1


@forms
def test_what_was_taken_is_not_offered_again(doc: Document, form: str) -> None:
    text = above(written(doc, form), NOTE, "Ponder")
    [change] = plan(text, doc).changes
    notes = {change.annotation_id: change.note}
    here = replace(doc, annotations=tuple(replace(one, note=notes.get(one.id, one.note)) for one in doc.annotations))
    assert plan(text, here).changes == ()


@forms
def test_without_a_record_it_says_so_and_nothing_is_guessed(doc: Document, form: str) -> None:
    made = plan(above(written(doc, form, machine_block="none"), NOTE, "Ponder"), doc)
    assert (made.changes, made.new_source) == ((), None)
    assert "It has no record" in " ".join(made.remarks)


@pytest.mark.parametrize("form", ["CriticMarkup", "list"])
def test_with_a_record_that_lost_its_head_it_says_that_it_cannot_tell(doc: Document, form: str) -> None:
    text = above(written(doc, form), NOTE, "Ponder")
    head = re.search(rf"(?m)(?<=^{RECORD}\n).*\n", text)
    assert head is not None
    made = plan(text.replace(head[0], ""), doc)
    assert (made.for_reading, made.changes, made.unchanged) == (True, (), 10)
    assert "cannot be told" in " ".join(made.remarks)


def test_the_article_is_given_back_as_it_was_or_as_the_file_has_it(doc: Document) -> None:
    text = written(doc, "CriticMarkup")
    assert plan(text, None).new_source == doc.source
    edited = above(text, "More.", "More, and less.")
    assert plan(edited, None).new_source == edited.partition(RECORD)[0].encode()


@pytest.mark.parametrize("form", ["paragraphs", "list"])
def test_of_an_article_of_which_it_holds_a_part_no_text_is_added(doc: Document, form: str) -> None:
    made = plan(written(doc, form), None)
    assert made.new_source is None
    assert "does not hold the text" in made.homeless()


def test_of_what_was_written_into_a_digest_it_is_said_that_it_cannot_be_told(doc: Document) -> None:
    made = exporter("digest").write(doc, Options())
    beside = made.memory.encode()
    assert plan_import(made.data, doc, sidecar=beside, read=content_of).changes == ()
    edited = made.text.replace(NOTE, "Ponder").encode()
    plan_of = plan_import(edited, doc, sidecar=beside, read=content_of)
    assert (plan_of.changes, plan_of.untouched) == ((), False)
    assert UNTOLD in plan_of.remarks


def test_a_line_that_was_written_below_a_long_paragraph_is_shown() -> None:
    source = "".join(f"The {number} ships of the yard lie in their docks.\n" for number in range(99))
    article = document(source, [mark(content_of(source.encode()), "98 ships")])
    text = above(written(article, "CriticMarkup"), "docks.\n", "docks.\nA wherry lies there.\n")
    last = text.rindex("A wherry")
    text = text[:last].replace("A wherry lies there.\n", "") + text[last:]
    assert "A wherry" in " ".join(plan(text, article).remarks)
