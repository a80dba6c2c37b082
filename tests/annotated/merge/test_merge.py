"""Exporting again into a file that somebody wrote into."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.annotated.document import Document
from desktop.annotated.merge.merged import Merged
from desktop.annotated.options import Options
from desktop.annotated.read.strip import strip
from desktop.annotated.returning.changes import ChangeKind
from desktop.annotated.returning.plan import plan_import
from desktop.errors import ExportFailed
from desktop.exporters import exporter
from desktop.exporters.merging import merge_export
from tests.annotated.make import SOURCE, content_of, mark


def merge(doc: Document, theirs: str, **more: object) -> Merged:
    return merge_export(doc, Options(), theirs.encode(), **more)  # type: ignore[arg-type]


def changed(doc: Document, index: int, **fields: object) -> Document:
    rows = list(doc.annotations)
    rows[index] = replace(rows[index], **fields)  # type: ignore[arg-type]
    return replace(doc, annotations=tuple(rows))


def test_merging_into_an_untouched_file_gives_the_same_file(doc: Document, text: str) -> None:
    made = merge(doc, text)
    assert made.exported.text == text
    assert made.unchanged
    assert made.summary() == "0 new, 0 updated, 0 kept yours, 0 conflicts"


def test_new_and_changed_annotations_come_in(doc: Document, text: str) -> None:
    content = content_of(SOURCE.encode())
    more = changed(
        replace(doc, annotations=(*doc.annotations, mark(content, "More", "fresh", ["t1"], 77))), 1, note="Now"
    )
    made = merge(more, text)
    assert made.summary() == "1 new, 1 updated, 0 kept yours, 0 conflicts"
    assert "==More==" in made.exported.text
    assert "**Investment** — Now" in made.exported.text


def test_what_somebody_wrote_around_the_marks_stays_byte_for_byte(doc: Document, text: str) -> None:
    theirs = text.replace("- two", "- one and a half\n-  two").replace(
        "# The AI race\n", "# The AI race\n\nMy *own*  words.  \n", 1
    )
    made = merge(changed(doc, 1, note="Now"), theirs)
    assert made.summary() == "0 new, 1 updated, 0 kept yours, 0 conflicts"
    source = strip(made.exported.data).source.decode()
    assert source == strip(theirs.encode()).source.decode()
    assert "My *own*  words.  \n" in made.exported.text
    assert "**Investment** — Now" in made.exported.text
    again = plan_import(made.exported.data, changed(doc, 1, note="Now"), read=content_of)
    assert [change.kind.value for change in again.changes] == ["source changed"]


def test_a_note_that_somebody_changed_in_the_file_is_kept(doc: Document, text: str) -> None:
    theirs = text.replace("Compare *2000*.", "Mine,\n    on two lines.", 1)
    made = merge(changed(doc, 0, note="Ours"), theirs)
    assert made.summary() == "0 new, 1 updated, 1 kept yours, 0 conflicts"
    assert "— Mine,\n    on two lines. [open]" in made.exported.text
    assert "— Ours [open]" in made.exported.text
    again = merge(changed(doc, 0, note="Ours"), made.exported.text)
    assert again.exported.text == made.exported.text
    assert again.summary() == "0 new, 0 updated, 1 kept yours, 0 conflicts"


def test_a_change_on_both_sides_is_told_and_the_file_keeps_its_own(doc: Document, text: str) -> None:
    theirs = text.replace("Compare *2000*.", "Mine.", 1)
    made = merge(changed(doc, 1, note="Ours"), theirs)
    (conflict,) = made.conflicts
    assert (conflict.what, conflict.base, conflict.ours, conflict.theirs) == (
        "note",
        "Compare *2000*.",
        "Ours",
        "Mine.",
    )
    assert "— Mine. [open]" in made.exported.text
    assert "on both sides" in conflict.sentence()
    ours = merge(changed(doc, 1, note="Ours"), theirs, choices={conflict.annotation_id: "ours"})
    assert "— Ours [open]" in ours.exported.text


def test_an_annotation_removed_from_the_file_does_not_come_back(doc: Document, text: str) -> None:
    theirs = text.replace("thousand[^h-003dde]", "thousand", 1)
    made = merge(doc, theirs)
    assert made.summary() == "0 new, 0 updated, 1 kept yours, 0 conflicts"
    assert "thousand[^h-003dde]" not in made.exported.text
    assert plan_import(made.exported.data, doc, read=content_of).counts()["delete"] == 1


def test_an_annotation_deleted_in_the_library_leaves_the_file(doc: Document, text: str) -> None:
    made = merge(replace(doc, annotations=doc.annotations[1:]), text)
    assert made.summary() == "0 new, 0 updated, 1 removed, 0 kept yours, 0 conflicts"
    assert "h-013556" not in made.exported.text


def test_a_mark_that_somebody_made_stays_and_can_still_be_imported(doc: Document, text: str) -> None:
    theirs = text.replace("Text with a", "==Text with== a", 1)
    made = merge(changed(doc, 1, note="Now"), theirs)
    assert "==Text with== a" in made.exported.text
    plan = plan_import(made.exported.data, changed(doc, 1, note="Now"), read=content_of)
    assert plan.counts()["new"] == 1


def test_a_moved_mark_stays_moved(doc: Document, text: str) -> None:
    theirs = text.replace("==Labs compete", "Labs ==compete", 1)
    made = merge(changed(doc, 1, note="Now"), theirs)
    assert "Labs ==compete" in made.exported.text
    assert made.kept == 1


def test_merging_twice_makes_no_duplicates(doc: Document, text: str) -> None:
    made = merge(doc, merge(doc, text + "\nA last word.\n").exported.text)
    assert made.exported.text.count("[^h-001eef]:") == 1
    assert made.exported.text.count("A last word.") == 1
    assert made.exported.text.count("<!-- annotations:1") == 1


def test_a_file_without_its_block_is_merged_by_what_was_remembered(doc: Document) -> None:
    exported = exporter("markdown").write(doc, Options(machine_block="none"))
    theirs = exported.text.replace("Compare *2000*.", "Mine.", 1)
    made = merge_export(doc, Options(machine_block="none"), theirs.encode(), memory=exported.remembered)
    assert made.kept == 1
    assert "— Mine. [open]" in made.exported.text


@pytest.mark.parametrize("theirs", ["# Something else\n", "", "\ufeffText"])
def test_a_file_that_is_no_export_is_never_replaced(doc: Document, theirs: str) -> None:
    with pytest.raises(ExportFailed, match="merged into it"):
        merge(doc, theirs)


def test_an_export_of_another_article_is_never_replaced(doc: Document, text: str) -> None:
    other = replace(
        doc,
        article=replace(doc.article, id="article-2", title="Other"),
        version=replace(doc.version, source_sha256="0" * 64),
    )
    with pytest.raises(ExportFailed, match="an export of “The AI race”"):
        merge(other, text)


def test_marks_of_the_last_export_are_nobodys_own_where_it_is_not_remembered(doc: Document) -> None:
    options = Options(body="paragraphs", notes="callouts", links="none")
    text = exporter("markdown").write(doc, options).text.replace("\n\n> [!quote]", "\n\nMine.\n\n> [!quote]", 1)
    fewer = replace(doc, annotations=doc.annotations[:-1])
    made = merge_export(fewer, options, text.encode())
    assert "Mine." in made.exported.text
    plan = plan_import(made.exported.data, fewer, read=content_of)
    assert [change for change in plan.changes if change.kind is ChangeKind.NEW] == []
