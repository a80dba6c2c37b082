"""Exports of format 1 whose record does not remember their options come back as they did: samples of November 2026,
never renewed.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.annotated.document import Document
from desktop.annotated.options import Options
from desktop.annotated.read.strip import strip
from desktop.exporters import exporter
from desktop.exporters.merging import merge_export
from desktop.exporters.returning.for_reading import UNTOLD
from desktop.exporters.returning.plan import plan_import
from desktop.proposals.import_plan import Change
from tests.annotated.make import content_of, sample

SAMPLES = Path(__file__).parents[1] / "samples" / "exports"
KINDS = {
    "footnotes": Options(),
    "inline": Options(body="critic"),
    "paragraphs": Options(body="paragraphs"),
    "list": Options(body="list"),
    "obsidian": Options(obsidian="on", marks="mark"),
}


@pytest.fixture(scope="module")
def doc() -> Document:
    return sample()


def edited(text: str) -> str:
    """Write a note otherwise above the record, and a word of the text."""
    at = text.index("<!-- annotations")
    return text[:at].replace("More.", "More, and less.").replace("Compare", "Look at") + text[at:]


def told(changes: tuple[Change, ...]) -> list[tuple[object, ...]]:
    return [(one.kind, one.annotation_id, one.after, one.note, one.theme_names, one.doubt) for one in changes]


@pytest.mark.parametrize("kind", KINDS)
def test_an_older_export_comes_back_as_it_was_written(doc: Document, kind: str) -> None:
    data = (SAMPLES / f"{kind}.md").read_bytes()
    assert b"postil:options" not in data
    made = plan_import(data, doc, read=content_of)
    assert (made.changes, made.untouched, made.unchanged) == ((), True, len(doc.annotations))
    if KINDS[kind].body == "full":
        assert strip(data).source == doc.source


@pytest.mark.parametrize("kind", KINDS)
def test_an_edit_of_an_older_article_is_told_as_that_of_one_of_today_and_in_other_forms_that_it_cannot_be(
    doc: Document, kind: str
) -> None:
    text = edited((SAMPLES / f"{kind}.md").read_text("utf-8"))
    made = plan_import(text.encode(), doc, read=content_of)
    if KINDS[kind].body == "full":
        today = edited(exporter("markdown").write(doc, KINDS[kind]).text)
        assert told(made.changes) == told(plan_import(today.encode(), doc, read=content_of).changes) != []
    else:
        assert (made.changes, made.untouched, made.unchanged) == ((), False, len(doc.annotations))
        assert UNTOLD in made.remarks


@pytest.mark.parametrize("kind", KINDS)
def test_an_older_export_is_merged_into(doc: Document, kind: str) -> None:
    first = replace(doc.annotations[0], note="Changed here.")
    ours = replace(doc, annotations=(first, *doc.annotations[1:]))
    made = merge_export(ours, KINDS[kind], (SAMPLES / f"{kind}.md").read_bytes())
    assert made.clashes == ()
    assert "Changed here." in made.exported.text
    assert '"postil:options"' in made.exported.memory
