"""Marks that overlap share one run; what somebody does to one of them in the file moves none of the others."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from desktop.annotated.document import Document
from desktop.annotated.merge.merged import Merged
from desktop.annotated.options import Options
from desktop.annotated.record.machine_block import read_collection
from desktop.annotated.returning.changes import ChangeKind
from desktop.annotated.returning.layout import Layout
from desktop.annotated.returning.plan import plan_import
from tests.annotated.make import content_of
from tests.annotated.merge.harbours import again, harbours, sidecar_of, visible, write
from tests.annotated.merge.writing_into import BLOCKS, KINDS, check, merged, story

OVERLAPPING = (("pilots knew the sand", "First", 1), ("sand by its", "Second", 2), ("its", "Third", 3))
ACROSS = (("hemp from the", "First", 1), ("the north\ncoir from", "Second", 2), ("north\ncoir from the", "Third", 3))


def merge_twice(doc: Document, theirs: str, options: Options) -> tuple[Merged, Merged]:
    made = again(doc, write(doc, options), theirs, options)
    return made, again(doc, made.exported, made.exported.text, options)


def taken_out(doc: Document, theirs: str, number: int) -> str:
    label = next(iter(re.findall(rf"\[\^(h-[0-9a-z]+)\]: .*{doc.annotations[number].note}", theirs)))
    return theirs.replace(f"[^{label}]", "", 1)


@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.parametrize("marks", ["==", "mark", "critic"])
@pytest.mark.parametrize("number", [0, 1, 2])
@pytest.mark.parametrize("notes", [OVERLAPPING, ACROSS], ids=["in one line", "across lines"])
def test_taking_one_reference_out_moves_no_other_mark_however_often_it_is_merged(
    notes: tuple[tuple[str, str, int], ...], number: int, marks: str, block: str
) -> None:
    doc, options = harbours(notes=notes), Options(marks=marks, machine_block=block)
    made, then = merge_twice(doc, taken_out(doc, write(doc, options).text, number), options)
    left = replace(doc, annotations=tuple(one for n, one in enumerate(doc.annotations) if n != number))
    body = visible(write(left, options).text).replace("annotations: 2", "annotations: 3")
    assert visible(made.exported.text) == body
    assert then.unchanged
    assert visible(then.exported.text) == body
    changes = plan_import(then.exported.data, doc, sidecar=sidecar_of(then)).changes
    assert [(one.kind, one.annotation_id) for one in changes] == [(ChangeKind.DELETED, doc.annotations[number].id)]


MOVED = {
    "its mark begins later": ("The first ==pilots knew", "The first pilots ==knew"),
    "its mark begins sooner": ("The first ==pilots knew", "The ==first pilots knew"),
    "its reference stands sooner": ("the sand[^h-001eef]", "the[^h-001eef] sand"),
    "words were written above, too": (
        "# Harbours\n\nThe first ==pilots knew the sand[^h-001eef]",
        "# Harbours\n\nMine.\n\nThe first ==pilots knew[^h-001eef] the sand",
    ),
}


@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.parametrize("how", MOVED)
def test_one_that_was_moved_by_hand_stays_so_and_moves_no_other(how: str, block: str) -> None:
    doc, options = harbours(notes=OVERLAPPING), Options(machine_block=block)
    old, new = MOVED[how]
    theirs = write(doc, options).text
    assert old in theirs
    made, then = merge_twice(doc, theirs.replace(old, new, 1), options)
    assert then.unchanged
    assert visible(then.exported.text) == visible(made.exported.text)
    for one in (made, then):
        known = sidecar_of(one) or one.exported.memory.encode()
        changes = plan_import(one.exported.data, doc, sidecar=known).changes
        moved = [change.annotation_id for change in changes if change.kind is ChangeKind.MOVED]
        assert moved == [doc.annotations[0].id]


def test_a_mark_moved_by_hand_stays_at_its_words_where_words_were_written_above_it_meanwhile() -> None:
    doc = harbours(notes=[("sand by", "First", 1), ("charts.\nhemp from", "Second", 2)])
    made, _ = merge_twice(doc, write(doc).text.replace("before ==charts", "==before charts"), Options())
    theirs = made.exported.text.replace("# Harbours\n", "# Harbours\n\nMine, and more.\n", 1)
    then = again(doc, made.exported, theirs)
    assert visible(then.exported.text) == visible(theirs)
    last = again(doc, then.exported, then.exported.text)
    assert last.unchanged
    assert visible(last.exported.text) == visible(theirs)


PARAGRAPHS = (("charts.\nhemp from", "Through", 2),)
SHORTENED = {
    "to what stands above it": (
        "[^h-003dde]\n\nMine, and quite another paragraph.\n\n- hemp from the north",
        "charts.",
    ),
    "to what stands below it": (
        "\n\nMine, and quite another paragraph.\n\n- ==hemp==[^h-003dde] from the north",
        "hemp",
    ),
}


@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.parametrize("how", SHORTENED)
def test_one_that_was_shortened_where_a_paragraph_was_written_into_it_stays_so(how: str, block: str) -> None:
    doc, options = harbours(notes=PARAGRAPHS), Options(machine_block=block)
    written = write(doc, options).text
    new, words = SHORTENED[how]
    marked = "==charts.==" if words == "charts." else "charts."
    theirs = written.replace("==charts.==\n\n- ==hemp from==[^h-003dde] the north", f"{marked}{new}", 1)
    assert theirs != written
    made, then = merge_twice(doc, theirs, options)
    assert visible(made.exported.text) == visible(then.exported.text) == visible(theirs)
    assert (made.kept, then.unchanged) == (1, True)


@pytest.mark.parametrize("block", BLOCKS)
def test_one_that_was_moved_into_what_somebody_wrote_stays_where_the_library_has_it(block: str) -> None:
    """No mark stands in somebody's own paragraphs; that is also one that says what another one says."""
    doc, options = harbours(notes=[("Ropes", "Second", 2)]), Options(machine_block=block)
    written = write(doc, options).text
    theirs = written.replace("==Ropes==[^h-003dde]", "Ropes", 1)
    theirs = theirs.replace("Nobody owns", "Ropes came before ==charts==[^h-003dde].\n\nNobody owns", 1)
    made, then = merge_twice(doc, theirs, options)
    wanted = written.replace("Nobody owns", "Ropes came before charts.\n\nNobody owns", 1)
    assert visible(made.exported.text) == visible(then.exported.text) == visible(wanted)
    assert (made.kept, then.unchanged) == (0, True)


def test_what_a_file_of_the_first_version_says_of_the_librarys_marks_is_still_read() -> None:
    doc = harbours(notes=OVERLAPPING)
    memory = json.loads(write(doc).memory)
    memory["postil:library"] = [[18, "=="], [30, "[^h-001eef]=="]]
    block = read_collection(json.dumps(memory))
    layout = Layout.exported(doc.source.decode(), block, content_of(doc.source))
    assert set(layout.ends) == {"h-001eef"}


@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.parametrize("seed", [93397, 490])
@pytest.mark.parametrize("marks", ["==", "mark", "critic"])
def test_histories_that_moved_marks_when_they_were_merged_again(seed: int, marks: str, block: str) -> None:
    kind = ("markdown", {"notes": "footnotes", "marks": marks})
    assert kind in KINDS
    history = story(seed, kind, block)
    made = merged(history)
    check(history, made)
    then = merged(history, made.exported.text, made)
    assert then.unchanged
    assert visible(then.exported.text) == visible(made.exported.text)
