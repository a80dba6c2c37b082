"""What a plan costs: a file is read as Markdown three times at the most, its own text and the one it was made of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.annotated.document import Document
from desktop.annotated.notes.footnotes import FoundNote, find_footnotes
from desktop.annotated.options import Options
from desktop.annotated.read.exported_file import read_back
from desktop.article.content import Content
from desktop.exporters import exporter
from desktop.exporters.returning.plan import plan_import
from tests.annotated.make import content_of
from tests.annotated.returning.harbour import above, make_doc

MOST = 3
KINDS = {
    "footnotes": Options(),
    "in the line": Options(body="critic"),
    "a list": Options(body="list"),
    "annotated paragraphs": Options(body="paragraphs"),
    "without a record": Options(machine_block="none"),
}
EDITS = {
    "untouched": ("", ""),
    "a word": ("lamp", "lump"),
    "a note": ("Begins here", "Begins there"),
    "a mark": ("last paragraph", "==last paragraph=="),
    "a mark and its note": ("last paragraph", "==last paragraph==^[so it is]"),
    "a reference gone": ("[^h-001eef]", ""),
}


@pytest.fixture(scope="module")
def doc() -> Document:
    return make_doc()


@pytest.mark.parametrize("edit", EDITS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_plan_reads_markdown_three_times_at_the_most(doc: Document, kind: str, edit: str) -> None:
    read: list[int] = []

    def counting(data: bytes) -> Content:
        read.append(len(data))
        return content_of(data)

    text = above(exporter("markdown").write(doc, KINDS[kind]).text, lambda one: one.replace(*EDITS[edit]))
    read_back.cache_clear()
    plan_import(text.encode(), replace(doc, read=counting), read=counting)
    assert len(read) <= MOST


def test_a_file_is_parsed_once(doc: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[int] = []

    def counting(text: str) -> list[FoundNote]:
        found.append(len(text))
        return find_footnotes(text)

    text = above(exporter("markdown").write(doc, Options()).text, lambda one: one.replace("lamp", "lump"))
    monkeypatch.setattr("desktop.annotated.read.exported_file.find_footnotes", counting)
    read_back.cache_clear()
    plan_import(text.encode(), doc, read=content_of)
    assert found == [len(text)]
