"""Files that hold nothing but Web Annotations: which are such, what pages they are about, what their annotations are
called here.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from desktop.annotated.record.record_writing import collection_json
from desktop.exporters.returning.collection_file import collection_in, is_as_written

QUOTE = {"type": "TextQuoteSelector", "exact": "words"}
ONE: dict[str, Any] = {"id": "postil://a/one-and-only", "type": "Annotation", "target": {"selector": QUOTE}}
CONTEXT = '"@context": "http://www.w3.org/ns/anno.jsonld"'


def given(whole: Any) -> bytes:
    return json.dumps(whole).encode()


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        (json.dumps(ONE), True),
        (f"\ufeff\n [ {json.dumps(ONE)} ]", True),
        (json.dumps({"type": "AnnotationPage", "items": [ONE]}), True),
        (json.dumps({"type": ["x", 5, "AnnotationCollection"], "items": []}), True),
        (json.dumps({"type": ["x", 5], "about": "Annotation"}), False),
        (json.dumps({"type": 5, "about": "Annotation"}), False),
        (json.dumps({"type": "annotation", "a": "anno.jsonld"}), False),
        (json.dumps([5, ONE]), False),
        ("[]", False),
        (f"Words.\n{json.dumps(ONE)}", False),
        ('{"type": "x"}', False),
        # one that is damaged
        (f'{{{CONTEXT}, "type": ', True),
        (f'[{{{CONTEXT}, "type": ', True),
        ('{"@context": ["https://www.w3.org/ns/anno.jsonld", ', True),
        (f"{{{CONTEXT}, <!-- annotations:1\n", False),
        ('{"type": "Annotation", ', False),
        ('{"@context": "http://a.example/ns/anno.jsonld", ', False),
    ],
)
def test_a_file_of_annotations_is_known_by_what_it_says_it_is(text: str, is_one: bool) -> None:
    assert (collection_in(text.encode()) is not None) is is_one


PAGE = "https://a.example/tides"


@pytest.mark.parametrize(
    ("whole", "addresses"),
    [
        ({"target": PAGE}, (PAGE,)),
        ({"target": "http://a.example/"}, ("http://a.example/",)),
        ({"target": "ftp://a.example/"}, ()),
        ({"target": {"source": PAGE}}, (PAGE,)),
        ({"target": {"source": {"id": PAGE}}}, (PAGE,)),
        ({"target": {"id": PAGE}}, ()),
        ({"target": [{"source": PAGE}, "https://a.example/2", 5, {"source": 5}]}, (PAGE, "https://a.example/2")),
        (
            {"items": [{"target": PAGE}, {"target": PAGE}, {"target": "https://a.example/2"}]},
            (PAGE, "https://a.example/2"),
        ),
        ({"first": {"items": [{"target": PAGE}]}}, (PAGE,)),
        ({"first": [{"target": PAGE}]}, (PAGE,)),
        ({"first": 5}, ()),
        ({}, ()),
    ],
    ids=str,
)
def test_the_pages_that_annotations_are_about_are_named_once_each(
    whole: dict[str, Any], addresses: tuple[str, ...]
) -> None:
    kind = {"type": "Annotation" if "target" in whole else "AnnotationCollection"}
    made = collection_in(given({**kind, **whole}))
    assert made is not None and made.addresses == addresses


@pytest.mark.parametrize(
    ("iri", "identity", "canonical"),
    [
        ("postil://a/01234567", "01234567", None),
        (f"postil://a/{'x' * 64}", "x" * 64, None),
        (f"postil://a/{'x' * 65}", "4abb1c59-f382-570f-a394-1ff1b04520f7", "x" * 65),
        ("postil://a/0123456", "6c97f5bb-ee4b-5419-a05a-17546bf0b5cc", "0123456"),
        ("https://a.example/1", "5d8fd54e-2827-5e39-a337-33e0db7891ec", "https://a.example/1"),
        ("urn:uuid:0193a5c0-0000-7000-8000-000000000001", "0193a5c0-0000-7000-8000-000000000001", None),
    ],
)
def test_an_annotation_of_another_program_has_the_same_id_each_time_and_keeps_its_iri(
    iri: str, identity: str, canonical: str | None
) -> None:
    made = collection_in(given([{**ONE, "id": iri, "creator": "y"}]))
    again = collection_in(given({**ONE, "id": iri}))
    assert made is not None and again is not None
    [record], [other] = made.block.records, again.block.records
    assert (record.id, other.id) == (identity, identity)
    assert record.annotation.extra == {"creator": "y"} | ({"canonical": canonical} if canonical else {})


def test_an_iri_that_an_annotation_states_as_its_own_is_kept() -> None:
    made = collection_in(given({**ONE, "id": "https://a.example/1", "canonical": "https://a.example/0"}))
    assert made is not None
    assert made.block.records[0].annotation.extra == {"canonical": "https://a.example/0"}


def test_a_collection_is_as_written_with_records_that_nobody_touched() -> None:
    head = {"id": "postil://x", "type": "AnnotationCollection"}
    text = collection_json(head, [ONE]) + "\n"
    assert is_as_written(text.encode())
    assert not is_as_written(text.replace("words", "word").encode())
    assert not is_as_written((collection_json(head, []) + "\n").encode())
    assert not is_as_written((collection_json(head, [ONE, {"id": "x"}]) + "\n").encode())
    assert not is_as_written(b"Text.\n")
