"""Marks that overlap share one run; what somebody does to one of them in the file moves none of the others."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from desktop.exporters.coming_back.changes import ChangeKind
from desktop.exporters.coming_back.plan import plan_import
from desktop.exporters.document import Document, Options
from desktop.exporters.merging.merge import Merged
from tests.exporters.merging.test_between_footnotes import again, harbours, sidecar_of, visible, write
from tests.exporters.merging.test_merge_histories import BLOCKS, KINDS, check, merged, story

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
