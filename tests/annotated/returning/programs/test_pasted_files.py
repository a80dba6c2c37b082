"""What pasting makes of exports: two in one file, blank lines at its top."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.annotated.document import Document
from desktop.annotated.options import Options
from desktop.annotated.read.strip import strip
from desktop.errors import ExportFailed
from desktop.exporters import exporter
from desktop.exporters.merging import merge_export
from desktop.exporters.returning.identify import identify
from desktop.exporters.returning.plan import plan_import
from desktop.proposals.import_plan import ImportPlan
from tests.annotated.make import SOURCE, content_of, document, mark

PORTS = "# Ports\n\nShips lie in the harbour, and wait for the tide.\n"


SEVERAL = "The file holds 2 machine blocks; the last one was read."


def ports() -> Document:
    """Another article, with one highlight."""
    made = document(PORTS, [mark(content_of(PORTS.encode()), "wait for", "Slow", ["t3"], 900)], title="Ports")
    return replace(
        made,
        article=replace(made.article, id="article-2"),
        version=replace(made.version, id="version-2", article_id="article-2"),
        annotations=tuple(replace(one, article_id="article-2", version_id="version-2") for one in made.annotations),
    )


def plan(text: str, doc: Document | None) -> ImportPlan:
    return plan_import(text.encode(), doc, read=content_of)


@pytest.fixture
def other() -> str:
    return exporter("markdown").write(ports(), Options()).text


def test_an_export_of_another_article_in_the_same_file_is_told(doc: Document, text: str, other: str) -> None:
    for both, here in ((other + text, doc), (text + "\n" + other, ports())):
        made = plan(both, here)
        assert SEVERAL in made.remarks
        assert made.doubtful
        assert "source changed" in [one.kind.value for one in made.changes]
        assert [one.doubt for one in made.changes if not one.doubt] == []
        assert SEVERAL in plan(both, None).remarks
        assert identify(both.encode()).article_id == here.article.id


def test_a_note_changed_in_the_last_of_two_exports_is_still_taken(doc: Document, text: str, other: str) -> None:
    made = plan(other + text.replace("Compare *2000*.", "Changed.", 1), doc)
    assert [(one.after, one.doubt) for one in made.changes if one.kind.value == "note changed"] == [("Changed.", "")]


def test_nothing_is_merged_into_a_file_that_holds_two_exports(doc: Document, text: str, other: str) -> None:
    with pytest.raises(ExportFailed, match="must come in first"):
        merge_export(doc, Options(), (other + text).encode())


@pytest.mark.parametrize("above", ["\n", "\n \n\n", "\r\n", " ", "\t\n"])
def test_blank_lines_above_the_front_matter_are_no_change_of_the_text(doc: Document, text: str, above: str) -> None:
    made = plan(above + text, doc)
    assert (made.changes, made.remarks, made.unchanged) == ((), (), 10)
    assert strip((above + text).encode()).source == SOURCE.encode()
    assert merge_export(doc, Options(), (above + text).encode()).exported.text == text
    alone = text[: text.index("<!-- annotations:1")]
    assert plan(above + alone, doc).changes == ()


def test_what_is_written_below_blank_lines_and_front_matter_is_all_that_changes(doc: Document, text: str) -> None:
    made = plan("\n\n" + text.replace("data-centre", "data centre", 1), doc)
    assert made.new_source == SOURCE.replace("data-centre", "data centre").encode()


def test_a_blank_line_at_the_top_of_the_article_itself_stays() -> None:
    source = "\n---\ntitle: Mine\nannotation_format: 1\n---\n\nWords of an older export.\n"
    for front_matter in ("on", "off"):
        here = document(source, [mark(content_of(source.encode()), "older")])
        made = exporter("markdown").write(here, Options(front_matter=front_matter))
        assert strip(made.data).source == source.encode()
        assert plan(made.text, here).changes == ()
