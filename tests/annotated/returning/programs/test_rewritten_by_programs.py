"""Exports that mdformat or Prettier wrote over: what they write in another way is no edit, and nothing gets lost."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from desktop.annotated.document import Document
from desktop.annotated.options import Options
from desktop.annotated.returning.said_in_notes import is_reformatted
from desktop.exporters import exporter
from desktop.exporters.merging import merge_export
from desktop.exporters.returning.plan import plan_import
from desktop.proposals.import_plan import ChangeKind, ImportPlan
from tests.annotated.make import content_of, document, mark

SOURCE = """# Harbours

The first pilots knew the sand.

## Ropes

A rope that is wet weighs twice.
"""


def make_doc(note: str, words: str = "pilots knew") -> Document:
    return document(SOURCE, [mark(content_of(SOURCE.encode()), words, note, ["t1"], 1)])


def plan(text: str, doc: Document) -> ImportPlan:
    return plan_import(text.encode(), doc, read=content_of)


def stays(doc: Document, options: Options, text: str) -> None:
    """Check that a file says nothing new, and that merging keeps its annotation."""
    assert plan(text, doc).changes == ()
    made = merge_export(doc, options, text.encode())
    assert made.exported.marked == 1
    assert made.clashes == ()
    assert plan(made.exported.text, doc).changes == ()


def test_a_comment_of_criticmarkup_whose_end_got_a_backslash_is_known() -> None:
    doc, options = make_doc("By eye."), Options(body="critic")
    text = exporter("markdown").write(doc, options).text
    head, fence, block = text.partition("<!-- annotations:")
    assert "<<}" in head
    stays(doc, options, head.replace("<<}", "\\<<}") + fence + block)


def test_numbers_and_signs_that_mean_the_same_are_no_edit() -> None:
    doc, options = make_doc("1. <b>wet</b>\n2. dry\n3. lost"), Options()
    text = exporter("markdown").write(doc, options).text
    head, fence, block = text.partition("<!-- annotations:")
    head = re.sub(r"[23]\. (dry|lost)", r"1. \1", head).replace("&lt;", "\\<")
    stays(doc, options, head + fence + block)


def test_backslashes_that_pandoc_puts_before_signs_are_taken_out_with_them() -> None:
    doc = make_doc("By eye.", "ilots knew th")
    text = exporter("markdown").write(doc, Options(obsidian="on")).text
    assert "p==ilots" in text and " ^h-" in text
    edited = text.replace("p==ilots", "p\\==ilots").replace("th==", "th\\==").replace(" ^h-", " \\^h-", 1)
    assert plan(edited, doc).changes == ()


def test_the_first_number_of_a_list_counts() -> None:
    assert is_reformatted("3. a\n3. b", "3. a\n4. b", content_of)
    assert not is_reformatted("1. a\n2. b", "3. a\n4. b", content_of)
    assert not is_reformatted("1. a\n2. c", "1. a\n2. b", content_of)


@pytest.mark.parametrize("body", ["full", "critic"])
def test_what_a_program_put_below_the_record_stands_in_the_file(body: str) -> None:
    source = SOURCE.replace("sand.", "sand[^1].") + "\n[^1]: Of the author.\n"
    doc = document(source, [mark(content_of(source.encode()), "the author", "Who?", ["t1"], 1)])
    options = Options(body=body)
    text = exporter("markdown").write(doc, options).text
    found = re.search(r"(?m)^\[\^1\]: .*\n", text)
    assert found is not None
    text = text.replace(found[0], "") + "\n" + found[0]
    made = merge_export(doc, options, text.encode())
    assert len(re.findall(r"\(postil://a/", made.exported.text.partition("<!-- annotations")[0])) == 1
    assert re.search(r"\n\[\^1\]: Of \{?==the author==", made.exported.text)


def test_no_half_line_end_is_left_where_notes_moved_below_the_record() -> None:
    doc = make_doc("By eye.")
    text = exporter("markdown").write(doc, Options()).text
    above, fence, block = text.partition("<!-- annotations:")
    at = above.rindex("\n[^h-") + 1
    moved = f"{above[:at]}{fence}{block}\n{above[at:].rstrip()}\n"
    made = merge_export(doc, Options(), moved.replace("\n", "\r\n").encode())
    assert "\r\r" not in made.exported.text


@pytest.mark.parametrize("body", ["full", "paragraphs"])
def test_a_paragraph_written_within_a_passage_leaves_the_passage_whole(body: str) -> None:
    content = content_of(SOURCE.encode())
    whole = content.text[content.text.index("sand.") : content.text.index(" weighs")]
    doc = document(SOURCE, [mark(content, whole, "All of it.", ["t1"], 1)])
    text = exporter("markdown").write(doc, Options(body=body)).text
    text = text.replace("\n\n## ", "\n\nMine.\n\n## ", 1)
    assert [one for one in plan(text, doc).changes if one.kind is not ChangeKind.SOURCE] == []


def test_where_every_reference_is_gone_deletes_are_proposed_in_doubt() -> None:
    doc = make_doc("By eye.")
    text = re.sub(r"\[\^h-\w+\](?!:)", "", exporter("markdown").write(doc, Options()).text, count=1)
    (change,) = plan(text, doc).changes
    assert (change.kind, bool(change.doubt)) == (ChangeKind.DELETED, True)


def test_a_mark_of_a_deleted_annotation_moves_no_other_where_the_head_of_the_record_was_edited() -> None:
    content = content_of(SOURCE.encode())
    across = content.text[content.text.index("sand.") : content.text.index(" weighs")]
    first, second = mark(content, "pilots", "By eye.", ["t1"], 1), mark(content, across, "All of it.", ["t2"], 2)
    doc = document(SOURCE, [first, second])
    text = exporter("markdown").write(doc, Options(body="critic")).text.replace("Talent", "Skill")
    made = plan(text, replace(doc, annotations=(first,)))
    assert ChangeKind.MOVED not in [one.kind for one in made.changes]
    assert [one.annotation_id for one in made.changes if one.kind is ChangeKind.NEW] == [second.id]
