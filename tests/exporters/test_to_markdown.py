"""The annotated article as a whole, against golden files (`UPDATE_GOLDEN=1` writes them anew)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.annotated.options import Options
from desktop.annotated.read.strip import strip
from desktop.article.content import Content
from desktop.errors import ExportFailed
from desktop.exporters import exporter, exporters_of
from desktop.exporters.returning.plan import plan_import
from tests.annotated.make import SOURCE, annotation, content_of, document, mark, sample
from tests.exporters.golden import check_golden

PACKED = ("pdf", "qdpx", "docx", "odt")  # which have tests of their own
TEXTS = [one for one in exporters_of("markdown") if one.extension not in PACKED]


@pytest.mark.parametrize("one", TEXTS, ids=lambda one: one.id)
def test_each_exporter_writes_its_golden_file(one) -> None:  # type: ignore[no-untyped-def]
    check_golden(f"{one.id}.{one.extension}", one.write(sample(), Options()).data)


def test_a_content_that_an_older_importer_made_is_still_marked() -> None:
    doc = sample()
    older = Content(tuple(replace(block, language="", marker="") for block in doc.content.blocks), doc.content.metadata)
    exported = exporter("markdown").write(replace(doc, content=older), Options())
    assert exported.listed == 0


def test_what_an_older_importer_read_in_another_order_keeps_no_mark_from_the_rest() -> None:
    source = "One[^a] first.\n\nTwo[^b] words.\n\nThree words.\n\n[^a]: Note A.\n\n[^b]: Note B.\n"
    now = content_of(source.encode())
    one, two, three, note_a, note_b = now.blocks
    older = Content(
        (
            replace(one, text="One2 first."),
            replace(two, text="Two1 words."),
            three,
            replace(note_b, marker="1."),
            replace(note_a, marker="2."),
        ),
        now.metadata,
    )
    marks = [
        mark(older, words, "n", [], n + 1) for n, words in enumerate(("first", "Two1 words", "Three", "Note B", "e A"))
    ]
    exported = exporter("markdown").write(document(source, marks, content=older), Options(front_matter="off"))
    assert "==first==[^h-001eef]" in exported.text
    assert "==Two[^b] words==[^h-003dde]" in exported.text
    assert "==Three==[^h-005ccd]" in exported.text
    assert (exported.marked, exported.listed) == (3, 2)
    assert strip(exported.data).source == source.encode()


def test_no_mark_gets_into_what_the_source_no_longer_gives() -> None:
    source = "`<!--` open\n\n<p>raw words</p>\n"
    now = content_of(source.encode())
    older = Content((*now.blocks[:-1], replace(now.blocks[-1], text="raw words z")), now.metadata)
    marks = [mark(older, "open\nraw words", "n", [], 1), mark(older, "words z", "n", [], 2)]
    exported = exporter("markdown").write(document(source, marks, content=older), Options(front_matter="off"))
    assert exported.text.startswith("`<!--` ==open==\n\n<p>raw words</p>\n\n")
    assert (exported.marked, exported.listed) == (0, 2)
    assert strip(exported.data).source == source.encode()


def test_without_a_reader_everything_is_listed_and_nothing_marked() -> None:
    exported = exporter("markdown").write(replace(sample(), read=None), Options())
    assert (exported.marked, exported.listed) == (0, 10)
    assert "could not be read back" in exported.remark
    assert strip(exported.data).source == SOURCE.encode()


def test_a_reader_that_gives_another_text_marks_nothing() -> None:
    exported = exporter("markdown").write(replace(sample(), read=lambda data: Content(())), Options())
    assert (exported.marked, exported.listed) == (0, 10)
    assert strip(exported.data).source == SOURCE.encode()


def test_an_export_that_would_not_come_back_is_not_handed_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.annotated.write.assembling.insertions.rows_of", lambda *arguments: [(0, "fault")])
    doc = sample()
    broken = replace(doc, annotations=(replace(doc.annotations[0], id="a b"),))
    with pytest.raises(ExportFailed, match="was not written"):
        exporter("markdown").write(broken, Options())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_source_in_another_encoding_comes_back_byte_for_byte(encoding: str) -> None:
    data = "# Café\r\n\r\nNaïve text, “quoted”.\r\n".encode(encoding)
    content = content_of(data)
    doc = document(data, [mark(content, "Naïve text", "n", ["t1"], 1)], content=content)
    exported = exporter("markdown").write(doc, Options())
    assert exported.listed == 0
    assert strip(exported.data).source == data
    assert plan_import(exported.data, doc).changes == ()


SHAPES = [
    "",
    "\n",
    "x",
    "x\n\n\n",
    "\ufeffx",
    "x\r\ry\r",
    "  \t\n",
    "x  \n",
    "---\n---\n",
    "---\na: b\n---\nx",
    "+++\na = 1\n+++\nx",
    "```\nopen",
    "<!-- open",
    "<div>\nopen",
    "- ",
    "[^h-001eef]: mine\n\nx[^h-001eef]",
]


@pytest.mark.parametrize("source", SHAPES)
def test_any_shape_of_source_comes_back_byte_for_byte(source: str) -> None:
    text = source if source.strip() else source + "x"
    content = content_of(text.encode())
    whole = [annotation(content, (0, len(content.text)), "n", [], 1)] if content.text.strip() else []
    exported = exporter("markdown").write(document(text, whole, content=content), Options())
    assert strip(exported.data).source == text.encode()
    assert plan_import(exported.data, document(text, whole, content=content)).changes == ()


def test_what_was_written_into_the_record_is_no_export_that_holds_nothing_new() -> None:
    document_ = sample()
    data = exporter("markdown").write(document_, Options()).data
    assert "nothing new" in exporter("markdown").loss(data, document_)
    written = data.replace(b"<!-- annotations:1\n", b"<!-- annotations:1\nMy words.\n")
    assert written != data
    assert "nothing new" not in exporter("markdown").loss(written, document_)
