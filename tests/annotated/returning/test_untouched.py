"""An import says of a file that it is untouched where it is, byte for byte, what was written, and only there."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from desktop.annotated.document import Document, Exported
from desktop.annotated.options import Options
from desktop.exporters import exporter
from desktop.exporters.merging import merge_export
from desktop.exporters.returning.plan import plan_import
from tests.annotated.make import content_of

BLOCK = "<!-- annotations:1"
KINDS: dict[str, dict[str, str]] = {
    "the whole text": {},
    "notes in the line": {"body": "critic"},
    "paragraphs": {"body": "paragraphs"},
    "a list": {"body": "list"},
    "a list by theme": {"body": "list", "group": "theme"},
    "no front matter": {"front_matter": "off", "links": "none"},
    "for Obsidian": {"obsidian": "on"},
}
TOUCHES: dict[str, Callable[[str], str]] = {
    "words below": lambda text: text + "\nSomething of mine.\n",
    "a blank line below": lambda text: text + "\n",
    "a blank line above": lambda text: "\n" + text,
    "words above the record": lambda text: text.replace(BLOCK, "Mine.\n\n" + BLOCK),
    "a blank line above the record": lambda text: text.replace(BLOCK, "\n" + BLOCK),
    "the first letters": lambda text: text[:9] + "x" + text[9:],
    "a note": lambda text: text.replace("Compare", "Do compare", 1),
    "a blank at the end of a line": lambda text: text.replace("Compare *2000*.", "Compare *2000*.  ", 1),
    "line ends": lambda text: text.replace("\n", "\r\n"),
    "a byte order mark": lambda text: "\ufeff" + text,
    "a note in the record": lambda text: text[: text.index(BLOCK)] + text[text.index(BLOCK) :].replace("half", "whole"),
    "no record": lambda text: text[: text.index(BLOCK)],
    "a cut": lambda text: text[:-1],
}


def export(doc: Document, options: dict[str, str]) -> Exported:
    return exporter("markdown").write(doc, Options(**options))


def is_untouched(text: str, doc: Document | None, beside: str | None = None) -> bool:
    record = beside.encode() if beside is not None else None
    return plan_import(text.encode(), doc, sidecar=record, read=content_of).untouched


@pytest.mark.parametrize("options", KINDS.values(), ids=KINDS)
def test_what_was_written_is_untouched(doc: Document, options: dict[str, str]) -> None:
    made = export(doc, options)
    fewer = replace(doc, annotations=doc.annotations[2:])
    for here in (doc, fewer, None):
        assert is_untouched(made.text, here)
    for block in ("sidecar", "none"):
        apart = export(doc, {**options, "machine_block": block})
        assert is_untouched(apart.text, doc, apart.memory)
        assert not is_untouched(apart.text + "x", doc, apart.memory)
    assert is_untouched(merge_export(fewer, Options(**options), made.data).exported.text, doc)


OTHER = "[open](postil://a/0193a5c0-0000-7000-8000-00000000abcd)"
LINKING = (OTHER, f"See also\n{OTHER}", f"{OTHER}\nsaid so.", f"> [!quote]+ Mine\n> {OTHER}", f"{OTHER}\n\n{OTHER}")


@pytest.mark.parametrize("note", LINKING)
@pytest.mark.parametrize("options", KINDS.values(), ids=KINDS)
def test_a_note_that_is_a_link_to_another_annotation_comes_back(
    doc: Document, options: dict[str, str], note: str
) -> None:
    noted = replace(doc, annotations=tuple(replace(one, note=note) for one in doc.annotations))
    plan = plan_import(export(noted, options).text.encode(), noted, read=content_of)
    assert (plan.changes, plan.untouched) == ((), True)


@pytest.mark.parametrize("exporter_id", ["digest", "template"])
def test_so_are_the_exports_for_people_by_what_is_remembered(doc: Document, exporter_id: str) -> None:
    made = exporter(exporter_id).write(doc, Options())
    assert is_untouched(made.text, doc, made.memory)
    assert not is_untouched(made.text + "\nMore.\n", doc, made.memory)


@pytest.mark.parametrize("touch", TOUCHES.values(), ids=TOUCHES)
@pytest.mark.parametrize("options", KINDS.values(), ids=KINDS)
def test_what_somebody_touched_is_not(doc: Document, options: dict[str, str], touch: Callable[[str], str]) -> None:
    text = export(doc, options).text
    touched = touch(text)
    if touched != text:
        assert not is_untouched(touched, doc)
        assert not is_untouched(touched, None)


@pytest.mark.parametrize("touch", TOUCHES.values(), ids=TOUCHES)
def test_each_touch_changes_an_export_of_some_kind(doc: Document, touch: Callable[[str], str]) -> None:
    assert any(touch(text) != text for text in (export(doc, options).text for options in KINDS.values()))


@pytest.mark.parametrize("touch", TOUCHES.values(), ids=TOUCHES)
def test_of_an_older_export_it_is_said_where_source_and_record_prove_it(
    doc: Document, touch: Callable[[str], str]
) -> None:
    old = re.sub(r',"postil:(?:visible|check)":"[0-9a-f]+"', "", export(doc, {}).text)
    assert is_untouched(old, doc)
    proved = ("a blank at the end of a line", "a blank line above the record", "a blank line below", "a cut")
    proved += ("a note in the record",)
    if touch not in [TOUCHES[one] for one in proved]:
        assert not is_untouched(touch(old), doc)


def test_a_note_that_the_library_has_by_now_as_well_is_touched(doc: Document) -> None:
    text = export(doc, {}).text.replace("Compare *2000*.", "Now.", 1)
    here = tuple(replace(one, note="Now.") if one.note == "Compare *2000*." else one for one in doc.annotations)
    plan = plan_import(text.encode(), replace(doc, annotations=here), read=content_of)
    assert (plan.changes, plan.untouched) == ((), False)


def test_a_note_about_records_is_a_note_where_the_record_stands_in_another_file(doc: Document) -> None:
    first = replace(doc.annotations[0], note="See:\n\n~~~\n<!-- annotations:1\n{==")
    made = export(replace(doc, annotations=(first, *doc.annotations[1:])), {"machine_block": "sidecar"})
    assert is_untouched(made.text, replace(doc, annotations=(first, *doc.annotations[1:])), made.sidecar)
