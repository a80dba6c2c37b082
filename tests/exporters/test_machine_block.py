"""The machine block: W3C Web Annotations, read one by one."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.records import Anchor, AnchorState
from desktop.exporters import exporter
from desktop.exporters.document import Options
from desktop.exporters.machine_block import block_text, collection_json, find_block, read_collection, record_of
from desktop.exporters.machine_records import annotation_from
from tests.exporters.make import TIME
from tests.exporters.test_to_markdown import sample


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
BAD: list[tuple[Any, str]] = [
    ("text", "not a JSON object"),
    ({**GOOD, "id": 5}, "id is not text"),
    ({**GOOD, "id": ""}, "not usable"),
    ({**GOOD, "id": "a b"}, "not usable"),
    ({**GOOD, "id": "a\ud800"}, "not usable"),
    ({**GOOD, "postil:version": "\ud800"}, "not usable"),
    ({**GOOD, "body": [{"value": "Ports", "purpose": "tagging", "postil:theme": "\x00"}]}, "not usable"),
    ({"id": "x"}, "no target"),
    ({**GOOD, "target": "http://example.org"}, "no target"),
    ({**GOOD, "target": {"selector": []}}, "no quote"),
    ({**GOOD, "target": {"selector": {"type": "TextQuoteSelector", "exact": 5}}}, "quote is not text"),
    ({**GOOD, "body": [5]}, "not an object"),
    ({**GOOD, "body": [{"value": 5}]}, "body is not text"),
    ({**GOOD, "created": 5}, "creation date is not text"),
    ({**GOOD, "postil:anchor": [1]}, "anchor is not readable"),
    ({**GOOD, "postil:anchor": ["NOWHERE", 0, 1, 1, ""]}, "anchor is not readable"),
    ({**GOOD, "postil:anchor": ["MOVED", 5, 1, 1, ""]}, "anchor is not readable"),
    ({**GOOD, "postil:anchor": [[], 0, 1, 1, ""]}, "anchor is not readable"),
    ({**GOOD, "postil:anchor": ["MOVED", 0, 1, float("nan"), ""]}, "score"),
    ({**GOOD, "postil:anchor": ["MOVED", 0, 1, 7, ""]}, "score"),
]


@pytest.mark.parametrize(("row", "reason"), BAD)
def test_a_bad_record_is_refused_with_its_reason(row: Any, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        annotation_from(row, "a", "v")


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
                "postil:themes": [{"id": "t"}, 5, {"id": "t", "name": "N", "colours": "red", "key": 99}],
                "postil:insertions": [[0, "x"], [1]],
            }
        )
    )
    assert [(theme.name, theme.key) for theme in block.themes] == [("N", None)]
    assert block.insertions is None
    assert read_collection("{}").insertions is None
    assert read_collection("{}").themes == ()
