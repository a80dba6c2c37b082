"""Annotated paragraphs only: they stand under their headings, and are marked like the whole text."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from db.records import Anchor, AnchorState
from desktop.annotated.read.exported_file import read_back
from desktop.exporters import exporter
from desktop.exporters.options import PRESETS, options_from
from desktop.exporters.returning.plan import plan_import
from tests.annotated.make import annotation, content_of, document, mark

SOURCE = """# Rivers

A spring rises here.[^spring]

## The delta

The delta is wide[^delta], and it drifts.[^spring] It is old.

- Reeds grow in it.[^reed]

## The sea

Salt water, and no footnote.

[^spring]: Cold, all year.

[^delta]: Wider than it was.[^reed]

    A second paragraph of it.

[^reed]: A tall grass.
"""


@pytest.mark.parametrize(
    "words", [["rises"], ["wide"], ["Reeds"], ["Salt water"], ["Wider"], ["rises", "Salt", "A tall"]]
)
def test_of_an_excerpt_the_footnotes_are_raised_numbers_and_annotated_ones_paragraphs(words: list[str]) -> None:
    content = content_of(SOURCE.encode())
    made = [mark(content, one, "A note.", ["t1"], number) for number, one in enumerate(words, 1)]
    doc = document(SOURCE, made)
    exported = exporter("markdown").write(doc, PRESETS["excerpts"])
    assert (exported.marked, exported.listed) == (len(words), 0)
    visible = exported.text.partition("<!--")[0]
    assert "[^" not in re.sub(r"\[\^h-", "", visible)
    plan = plan_import(exported.data, doc, name="a.md", read=content_of)
    assert plan.untouched
    assert not plan.changes


def test_a_footnote_brings_no_heading_with_it() -> None:
    content = content_of(SOURCE.encode())
    text = exporter("markdown").write(document(SOURCE, [mark(content, "rises")]), PRESETS["excerpts"]).text
    assert "# Rivers" in text
    assert "The sea" not in text


def test_of_annotated_paragraphs_only_what_has_a_place_is_marked() -> None:
    source = (
        "A[^b].\n\nC[^d].\n\nTerm\n: said of it\n\nNone.[^e]\n\n[^d]: Two.\n\n[^b]: One.\n\n[^e]: Three, or four.\n"
    )
    content = content_of(source.encode())
    start = content.text.index("One.")
    orphan = replace(mark(content, "None", "Lost", [], 3), anchor=Anchor(AnchorState.ORPHAN, None, None))
    through = annotation(content, (start, start + len("One.\nTwo.")), "Both", [], 1)
    here = [
        mark(content, "said", "It", ["t1"], 2),
        mark(content, "C", "", ["t1"], 4),
        mark(content, "Three", "", [], 5),
    ]
    doc = document(source, [through, *here, orphan])
    exported = exporter("markdown").write(doc, PRESETS["excerpts"])
    assert (exported.marked, exported.listed) == (4, 1)
    assert "Term\n:   ==said==" in exported.text and "None." not in exported.text.partition("## Highlights")[0]
    assert {one.id for one in doc.annotations} == {one.id for one in read_back(exported.data).block.annotations}
    assert not plan_import(exported.data, doc, name="a.md", read=content_of).changes


SOURCES = [
    ("/home/reader/papers/a.md", "a.md"),
    ("C:\\Users\\reader\\a.md", "a.md"),
    ("file:///home/reader/a.md", "a.md"),
    ("https://example.org/reader/a/", "https://example.org/reader/a/"),
    ("bundled:a.md", "bundled:a.md"),
    ("", ""),
]


@pytest.mark.parametrize(("source", "told"), SOURCES)
@pytest.mark.parametrize("preset", list(PRESETS))
@pytest.mark.parametrize("machine_block", ["embedded", "sidecar"])
def test_an_export_does_not_tell_where_the_readers_files_lie(
    source: str, told: str, preset: str, machine_block: str
) -> None:
    content = content_of(SOURCE.encode())
    doc = document(SOURCE, [mark(content, "rises", "A note.")])
    doc = replace(doc, article=replace(doc.article, source=source))
    exported = exporter("markdown").write(doc, options_from({"machine_block": machine_block}, PRESETS[preset]))
    sidecar = exported.sidecar.encode() if exported.sidecar else None
    block = read_back(exported.data, sidecar).block
    assert block is not None
    assert block.article["source"] == told
    if source != told:
        assert source.rpartition("a.md")[0] not in exported.text + (exported.sidecar or "") + exported.memory


def test_an_older_export_that_tells_the_whole_path_is_still_untouched() -> None:
    content = content_of(SOURCE.encode())
    doc = document(SOURCE, [mark(content, "rises", "A note.")])
    new = exporter("markdown").write(doc, PRESETS["article"]).text
    old = new.replace('"source":"ai-race.md"', '"source":"/home/reader/ai-race.md"')
    assert old != new
    old = re.sub(r',"postil:visible":"[0-9a-f]+","postil:check":"[0-9a-f]+"', "", old)
    plan = plan_import(old.encode(), doc, name="a.md", read=content_of)
    assert plan.untouched
    assert not plan.changes
