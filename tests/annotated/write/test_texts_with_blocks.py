"""Articles whose own text holds machine blocks: about Postil, or exports themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from desktop.annotated.document import Document, Exported
from desktop.annotated.options import Options
from desktop.annotated.read.strip import strip
from desktop.annotated.record.block_finding import find_block
from desktop.article.fences import closed_fences
from desktop.exporters import exporter
from desktop.exporters.merging import merge_export
from desktop.exporters.returning.identify import identify
from desktop.exporters.returning.plan import plan_import
from desktop.proposals.import_plan import ImportPlan
from tests.annotated.make import content_of, document, mark, sample

pytestmark = pytest.mark.no_cover  # many cases over the same lines

BLOCK = "<!-- annotations:1"
MORE = "And more words here."


def export(doc: Document, **options: str) -> Exported:
    return exporter("markdown").write(doc, Options(**options))


OLD = export(sample()).text
RECORD = OLD[OLD.index(BLOCK) :]
LINES = RECORD.rstrip("\n").split("\n")
SOURCES: dict[str, str] = {
    "in a fenced block": f"# About\n\n```\n{RECORD}```\n\n{MORE}\n",
    "in a fence of a quotation": "# About\n\n> ~~~html\n> " + "\n> ".join(LINES) + f"\n> ~~~\n\n{MORE}\n",
    "in a fence of a list": "- About\n\n  ```\n  " + "\n  ".join(LINES) + f"\n  ```\n\n{MORE}\n",
    "indented": "# About\n\n    " + "\n    ".join(LINES) + f"\n\n{MORE}\n",
    "in raw HTML": f"# About\n\n<pre>\n{RECORD}</pre>\n\n{MORE}\n",
    "without its opening": "# About\n\n" + "\n".join(LINES[1:-1]) + f"\n\n{MORE}\n",
    "in a fence that nothing closes": f"{MORE}\n\n```\n{RECORD}",
    "only its opening, in a sentence": f"Postil writes {BLOCK}\nand then JSON. {MORE}\n",
    "an export": OLD,
    "an export with words below": f"{OLD}\n{MORE}\n",
    "an export of Windows": OLD.replace("\n", "\r\n"),
    "an export with notes in the line": export(sample(), body="critic").text,
    "an export whose record is cut off": OLD[: OLD.index(BLOCK) + 3000],
    "annotated paragraphs": export(sample(), body="paragraphs").text,
    "a list": export(sample(), body="list").text + f"\n{MORE}\n",
    "two exports": OLD + export(sample(), marks="mark").text,
}
OPTIONS: list[dict[str, str]] = [
    {},
    {"machine_block": "sidecar"},
]


def outer(source: str) -> Document:
    """An article with such a text, with one highlight."""
    content = content_of(source.encode())
    words = MORE[:14] if MORE[:14] in content.text else "Labs compete"
    return document(source, [mark(content, words, "Mine", ["t1"], 501)], title="Other", name="other.md")


def record_of(exported: Exported, options: Mapping[str, str]) -> bytes | None:
    """Return what is beside the file, or remembered."""
    return (exported.sidecar or exported.memory).encode() if options.get("machine_block") else None


def plan(text: str, doc: Document, beside: bytes | None = None) -> ImportPlan:
    return plan_import(text.encode(), doc, sidecar=beside, read=content_of)


@pytest.mark.parametrize("options", OPTIONS, ids=str)
@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)
def test_an_article_that_holds_a_block_of_its_own_goes_out_and_comes_back(source: str, options: dict[str, str]) -> None:
    doc = outer(source)
    exported = export(doc, **options)
    beside = record_of(exported, options)
    stripped = strip(exported.data, beside)
    assert (stripped.source, stripped.edited) == (source.encode(), False)
    made = plan(exported.text, doc, beside)
    assert (made.changes, made.remarks, made.bad, made.unchanged) == ((), (), (), 1)
    assert identify(exported.data, beside).title == "Other"
    again = merge_export(doc, Options(**options), exported.data, sidecar=beside)
    assert again.exported.text == exported.text
    assert again.unchanged


@pytest.mark.parametrize("options", OPTIONS, ids=str)
@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)
def test_what_is_written_into_such_a_file_is_all_that_changes(source: str, options: dict[str, str]) -> None:
    doc = outer(source)
    exported = export(doc, **options)
    beside = record_of(exported, options)
    at = exported.text.rindex(BLOCK) if not beside else len(exported.text)
    visible = exported.text[:at].replace("Mine", "Yours").replace("# About", "# About it").replace(". And", ". Or")
    text = visible + exported.text[at:]
    made = plan(text, doc, beside)
    assert "note changed" in [one.kind.value for one in made.changes]
    assert made.remarks == ()
    assert made.new_source in (None, source.replace("# About", "# About it").replace(". And", ". Or").encode())
    again = merge_export(doc, Options(**options), text.encode(), sidecar=beside).exported.text
    assert again[: len(visible)] == visible


def test_a_second_export_below_such_a_file_is_told() -> None:
    for name in ("in a fenced block", "an export", "two exports"):
        text = export(outer(SOURCES[name])).text
        assert plan(text, outer(SOURCES[name])).remarks == ()
        both = find_block(text + "\n" + OLD)
        assert both is not None
        assert "machine blocks" in both.remark, name


def test_an_export_of_an_export_of_an_export_comes_back() -> None:
    first = outer(OLD)
    second = outer(export(first).text)
    second = replace(second, annotations=tuple(replace(one, id=one.id[:-6] + "abcdef") for one in second.annotations))
    third = export(second)
    assert strip(third.data).source == export(first).data
    assert strip(strip(third.data).source).source == OLD.encode()
    assert plan(third.text, second).remarks == ()


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("```\nX\n```\n", True),
        ("~~~~ a b\nX\n~~~\n~~~~\n", True),
        ("```\nX\n", False),
        ("``` a`b\nX\n```\n", False),
        ("```\n~~~\n```\nX\n~~~\n", False),
        ("> ```\n> X\n\nwords\n", True),
        ("> ```\n> code\n\nX\n\n```\ncode\n```\n", False),
        ("- a\n- ```\n  X\n  ```\n", True),
        ("1. ```\n   code\n\nX\n\n```\ncode\n```\n", False),
        ("> - ```\n>   X\n", False),
        ("```\r\nX\r\n```\r\n", True),
        ("```\rX\r```\r", True),
    ],
)
def test_fenced_code_ends_where_markdown_ends_it(text: str, inside: bool) -> None:
    at = text.index("X")
    assert closed_fences(text).hold(at) == inside
