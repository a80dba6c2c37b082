"""The machine block: W3C Web Annotations, read one by one."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.records import Anchor, AnchorState
from desktop.annotated.document import passage_of
from desktop.annotated.options import Options
from desktop.annotated.record.block_finding import find_block
from desktop.annotated.record.machine_block import read_collection
from desktop.annotated.record.machine_records import annotation_from
from desktop.annotated.record.record_writing import block_text, collection_json, record_of
from desktop.exporters import exporter
from desktop.exporters.options import options_of_record
from desktop.exporters.returning.collection_file import collection_in
from desktop.exporters.returning.identify import identify
from desktop.exporters.returning.plan import plan_import
from desktop.library.markdown_reader import read_markdown
from desktop.proposals.import_plan import ChangeKind
from tests.annotated.make import TIME, content_of, sample


def test_the_sidecar_is_a_web_annotation_collection() -> None:
    exported = exporter("markdown").write(sample(), Options(machine_block="sidecar"))
    assert "<!--" not in exported.text
    collection = json.loads(exported.sidecar or "")
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (collection["type"], collection["total"]) == ("AnnotationCollection", 10)
    page = collection["first"]
    assert (page["type"], page["startIndex"]) == ("AnnotationPage", 0)
    for item in page["items"]:
        assert item["@context"] == "http://www.w3.org/ns/anno.jsonld"
        assert item["type"] == "Annotation"
        assert item["id"].startswith("postil://a/")
        assert {selector["type"] for selector in item["target"]["selector"]} == {
            "TextQuoteSelector",
            "TextPositionSelector",
        }
        for body in item.get("body", []):
            assert body["type"] == "TextualBody"
            assert body["purpose"] in ("commenting", "tagging")


@given(st.text(), st.text(min_size=1))
def test_no_text_can_end_the_comment(note: str, quote: str) -> None:
    doc = sample()
    first = doc.annotations[0]
    target = replace(first.target, quote=replace(first.target.quote, exact=quote))
    annotation = replace(first, note=note, target=target)
    header = {
        "id": "postil://article/article-1/annotations",
        "postil:article": {"id": "article-1", "version": "version-1"},
    }
    block = block_text(collection_json(header, [record_of(annotation, doc)]))
    assert block.count("-->") == 1
    assert "--" not in block[4:-4].replace("<!--", "")
    found = find_block("before\n" + block + "after")
    assert found is not None
    assert found.annotations == (annotation,)


def test_an_anchor_elsewhere_and_an_orphan_come_back() -> None:
    doc = sample()
    moved = replace(doc.annotations[0], anchor=Anchor(AnchorState.CHANGED, 3, 9, 0.75, "The wording differs."))
    orphan = replace(
        doc.annotations[1], anchor=Anchor(AnchorState.ORPHAN, None, None, 0.0, "Gone."), version_id="older"
    )
    exported = exporter("markdown").write(replace(doc, annotations=(moved, orphan)), Options())
    block = find_block(exported.text)
    assert block is not None
    assert block.annotations == (moved, orphan)
    assert exported.listed == 1


GOOD: dict[str, Any] = {
    "id": "urn:uuid:1",
    "target": {"selector": {"type": "TextQuoteSelector", "exact": "words"}},
}


def test_a_foreign_annotation_is_read_as_far_as_it_goes() -> None:
    position = {"type": "TextPositionSelector", "start": 4, "end": 9}
    row = {
        **GOOD,
        "bodyValue": "a note",
        "created": TIME,
        "target": [{"selector": [None, position, GOOD["target"]["selector"]]}],
        "creator": "somebody",
    }
    annotation, names = annotation_from(row, "a", "v")
    assert (annotation.id, annotation.note, annotation.target.position.start, names) == ("1", "a note", 4, ())
    assert annotation.extra["creator"] == "somebody"
    bodies = ["https://notes.example/7", {"id": "https://notes.example/8"}, {"value": "a note"}]
    assert annotation_from({**GOOD, "body": bodies}, "a", "v")[0].note == "a note"


def test_a_list_of_annotations_is_a_collection_too() -> None:
    assert len(read_collection(json.dumps([GOOD, {**GOOD, "id": "2"}])).annotations) == 2
    assert len(read_collection(json.dumps(GOOD | {"type": "Annotation"})).annotations) == 1
    assert read_collection("nonsense").bad
    assert read_collection("[" * 100_000).annotations == ()


def test_damaged_themes_and_insertions_are_left_out() -> None:
    block = read_collection(
        json.dumps(
            {
                "type": "AnnotationCollection",
                "postil:themes": [
                    *({"id": "t"}, 5, {"id": "", "name": "M"}, {"id": "t\x00", "name": "M"}),
                    {"id": "t", "name": "N", "colours": "red", "key": 99},
                ],
                "postil:insertions": [[0, "x"], [1]],
            }
        )
    )
    assert [(theme.name, theme.key) for theme in block.themes] == [("N", None)]
    assert block.insertions is None
    assert read_collection("{}").insertions is None
    assert read_collection("{}").themes == ()


def test_of_options_that_nobody_knows_nothing_is_written() -> None:
    block = read_collection(json.dumps({"postil:notes": "inline", "postil:options": {"marks": "neon"}}))
    assert options_of_record(block.options) is None


def test_an_anchor_beyond_the_end_of_the_text_is_none() -> None:
    first = sample().annotations[0]
    start, end = first.anchor.start or 0, first.anchor.end or 0
    assert [passage_of(first, length) for length in (end, end - 1, 0)] == [(start, end), None, None]


def halves(**options: str) -> tuple[str, list[str]]:
    text = exporter("markdown").write(sample(), Options(**options)).text
    at = text.index("<!-- annotations:1")
    return text[:at], text[at:].split("\n")


@pytest.mark.parametrize("before", ["", "```\n", "~~~ ", "`", "a\n\n    ", "- b\n\n  ```\n  "])
@pytest.mark.parametrize("after", ["", "\n", "{", "\n{}\n-->", "\n```"])
def test_a_note_may_hold_the_opening_of_a_record_in_code(before: str, after: str) -> None:
    note = f"{before}<!-- annotations:1{after}\nAnd more."
    here = sample()
    noted = replace(here, annotations=tuple(replace(one, note=note) for one in here.annotations))
    made = plan_import(exporter("markdown").write(noted, Options()).data, noted, read=content_of)
    assert (made.changes, made.remarks, made.untouched) == ((), (), True)


def test_records_without_a_head_are_what_a_note_is_compared_with() -> None:
    above, record = halves()
    here = sample()
    number = next(n for n, one in enumerate(here.annotations) if "2000" in one.note)
    ours = replace(here.annotations[number], note="Changed here.")
    now = replace(here, annotations=tuple(ours if one.id == ours.id else one for one in here.annotations))
    assert plan_import((above + "\n".join([record[0], *record[2:]])).encode(), now, read=content_of).changes == ()


def test_records_without_a_head_say_which_article_they_are_of() -> None:
    above, record = halves(front_matter="off")
    text = above + "\n".join([record[0], *record[2:]])
    assert identify(text.encode()).article_id == "article-1"
    made = plan_import(text.encode(), None, read=content_of)
    found = [replace(one.annotation, version_id="version-1") for one in made.changes if one.annotation is not None]
    assert found == list(sample().annotations)


def test_a_record_that_is_shown_as_code_is_none() -> None:
    _, record = halves()
    assert find_block("# How it looks\n\n```json\n" + "\n".join(record[1:-2]) + "\n```\n\nMore.\n") is None
    assert find_block('# How it looks\n\nKeys like "postil:label" and `"postil:check":"…"` are its own,\n') is None


@pytest.mark.parametrize(
    ("value", "why"), [("9" * 5000, "a number in it is too long"), ("[" * 100_000, "nested too deeply"), ("x", "JSON")]
)
def test_a_record_that_cannot_be_read_is_told_in_words_for_a_reader(value: str, why: str) -> None:
    found = exporter("markdown").write(sample(), Options())
    broken = re.sub(r'"start": ?\d+', lambda _: f'"start": {value}', found.text, count=1)
    plan = plan_import(broken.encode(), sample(), name="a.md", read=read_markdown)
    assert [why in one.reason and "sys." not in one.reason for one in plan.bad] == [True]
    assert [change for change in plan.changes if change.kind is ChangeKind.DELETED] == []


@pytest.mark.parametrize(
    ("whole", "is_one"),
    [
        (GOOD | {"type": "Annotation"}, True),
        ([GOOD | {"type": "Annotation"}], True),
        ({"type": "AnnotationCollection", "items": []}, True),
        ({"type": ["AnnotationPage", "x"], "items": []}, True),
        ({"type": "", "about": "Annotation"}, False),
        ({"about": "Annotation"}, False),
    ],
)
def test_a_file_of_annotations_is_known_by_its_type(whole: Any, is_one: bool) -> None:
    assert (collection_in(json.dumps(whole).encode()) is not None) is is_one
