"""How a record is written: value by value of an annotation, of the head, of a theme; and the comment around it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import Any

import pytest

from db.records import Anchor, AnchorState, Annotation
from desktop.annotated.document import Exported
from desktop.annotated.record.machine_block import MachineBlock
from desktop.annotated.record.record_writing import (
    block_text,
    collection_json,
    hash_of,
    header_of,
    is_as_written,
    is_collection_as_written,
    record_of,
    theme_rows,
    with_record,
)
from desktop.article.content import PageMark
from tests.annotated.make import GREY, SOURCE, THEMES, TIME, content_of, document, mark

CONTENT = replace(content_of(SOURCE.encode()), pages=(PageMark(0, "iii", 0), PageMark(150, "4", 7)))
ONE = mark(CONTENT, "five firms", "Why?", ["t1", "gone"])
DOC = document(SOURCE, [ONE], content=CONTENT)
TWO = mark(CONTENT, "foot", "", [], 2)


def test_an_annotation_is_written_with_all_that_is_to_be_said_of_it() -> None:
    quote = ONE.target.quote
    place = ONE.target.position
    assert record_of(ONE, DOC) == {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"postil://a/{ONE.id}",
        "type": "Annotation",
        "created": TIME,
        "modified": TIME,
        "motivation": "commenting",
        "body": [
            {"type": "TextualBody", "value": "Why?", "format": "text/markdown", "purpose": "commenting"},
            {"type": "TextualBody", "value": "Investment", "purpose": "tagging", "postil:theme": "t1"},
            {"type": "TextualBody", "value": "gone", "purpose": "tagging", "postil:theme": "gone"},
        ],
        "target": {
            "source": "postil://article/article-1",
            "selector": [
                {"type": "TextQuoteSelector", "exact": "five firms", "prefix": quote.prefix, "suffix": quote.suffix},
                {"type": "TextPositionSelector", "start": place.start, "end": place.end},
            ],
        },
        "postil:page": "iii",
    }


def test_on_a_page_of_the_file_it_is_said_which() -> None:
    made = record_of(TWO, DOC)
    assert (made["motivation"], made["postil:page"], "body" in made) == ("highlighting", "4", False)
    assert made["target"]["selector"][2:] == [
        {"type": "FragmentSelector", "conformsTo": "http://tools.ietf.org/rfc/rfc3778", "value": "page=7"}
    ]


STANDS = (TWO.target.position.start, TWO.target.position.end)


@pytest.mark.parametrize(
    ("said", "version", "anchor"),
    [
        ({}, None, None),
        ({"version_id": "older"}, "older", ["IN_PLACE", *STANDS, 1.0, ""]),
        ({"anchor": Anchor(AnchorState.IN_PLACE, 3, 9)}, None, ["IN_PLACE", 3, 9, 1.0, ""]),
        ({"anchor": Anchor(AnchorState.MOVED, *STANDS)}, None, ["MOVED", *STANDS, 1.0, ""]),
        ({"anchor": Anchor(AnchorState.IN_PLACE, *STANDS, 0.5)}, None, ["IN_PLACE", *STANDS, 0.5, ""]),
        ({"anchor": Anchor(AnchorState.ORPHAN, None, None, 0.0, "Gone.")}, None, ["ORPHAN", None, None, 0.0, "Gone."]),
    ],
    ids=str,
)
def test_where_it_stands_is_written_where_that_is_elsewhere(
    said: dict[str, Any], version: str | None, anchor: list[Any] | None
) -> None:
    made = record_of(replace(TWO, **said), DOC)
    assert (made.get("postil:version"), made.get("postil:anchor")) == (version, anchor)


def test_its_label_and_whether_it_is_listed_are_written_where_that_is_so() -> None:
    made = record_of(TWO, DOC, "h-aaaa", listed=True)
    assert (made["postil:label"], made["postil:listed"]) == ("h-aaaa", True)
    assert not {"postil:label", "postil:listed"} & record_of(TWO, DOC).keys()


def test_what_is_unknown_stands_first_and_takes_the_place_of_nothing() -> None:
    odd: Annotation = replace(TWO, extra={"creator": "y", "postil:label": "h-bbbb", "id": "other", "bodyValue": "z"})
    made = record_of(odd, DOC)
    assert [*made][:2] == ["creator", "@context"]
    assert {key: value for key, value in made.items() if key != "creator"} == record_of(TWO, DOC)


def test_the_head_says_what_the_article_is_and_what_its_source_was() -> None:
    assert header_of(DOC, "cp1252", "excerpt", 12, "sha") == {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "postil://article/article-1/annotations",
        "type": "AnnotationCollection",
        "label": "The AI race",
        "total": 1,
        "postil:format": 1,
        "postil:article": {
            "id": "article-1",
            "title": "The AI race",
            "author": "A. Writer",
            "language": "en",
            "source": "ai-race.md",
            "version": "version-1",
            "number": 1,
            "name": "ai-race.md",
            "importer": "markdown",
        },
        "postil:source": {
            "kind": "excerpt",
            "encoding": "cp1252",
            "length": 12,
            "sha256": "sha",
            "original": hashlib.sha256(SOURCE.encode()).hexdigest(),
            "text_sha256": hashlib.sha256(CONTENT.text.encode()).hexdigest(),
        },
        "postil:themes": theme_rows(DOC),
    }


def test_a_theme_is_written_with_what_is_known_of_it() -> None:
    colours = [GREY.fill, GREY.line, GREY.fill_dark, GREY.line_dark]
    times = {"created": TIME, "modified": TIME}
    definition = "Money that is put in, and what it is to bring."
    first = {"id": "t1", "name": "Investment", "definition": definition, "colours": colours, "key": 1, "position": 0}
    assert theme_rows(DOC) == [first | times]
    bare = replace(THEMES["t1"], definition="", key=None, parent_id="t2", position=4)
    assert theme_rows(replace(DOC, themes={"t1": bare})) == [
        {"id": "t1", "name": "Investment", "colours": colours, "position": 4, "parent": "t2", **times}
    ]


HEAD = {"id": "postil://x", "type": "AnnotationCollection", "first": "is left out"}


def test_each_record_of_a_collection_stands_in_a_line_with_its_checksum() -> None:
    text = collection_json(HEAD, [{"id": "a"}, {"id": "é"}])
    top, *records, end = text.split("\n")
    check = json.loads(text)["postil:check"]
    assert top == (
        f'{{"id":"postil://x","type":"AnnotationCollection","postil:check":"{check}",'
        '"first":{"id":"postil://x/1","type":"AnnotationPage","startIndex":0,"items":['
    )
    assert [one.split(',"postil:check":')[0] for one in records] == ['{"id":"a"', '{"id":"é"']
    assert (records[0][-1], records[1][-1], end) == (",", "}", "]}}")
    assert collection_json(HEAD, []) == f'{{"id":"postil://x","type":"AnnotationCollection","postil:check":"{check}"}}'


def test_no_character_of_a_record_ends_a_line_or_is_half_of_one() -> None:
    odd = "\x7f\x85\x9f\u2028\u2029\ufeff\udfff\ud800"
    text = collection_json(HEAD, [{"id": odd}])
    assert not set(odd) & set(text) and "\\u2028" in text
    assert json.loads(text)["first"]["items"][0]["id"] == odd


@pytest.mark.parametrize(
    ("words", "safe"),
    [
        ("a-b", "a-b"),
        ("a--b", "a\\u002d\\u002db"),
        ("a---b", "a\\u002d\\u002d\\u002db"),
        ("a->b", "a\\u002d\\u003eb"),
        ("<!-b", "\\u003c!-b"),
        ("a-", "a\\u002d"),
        ("a<b", "a\\u003cb"),
    ],
)
def test_nothing_in_a_comment_can_end_it(words: str, safe: str) -> None:
    assert block_text(words) == f"<!-- annotations:1\n{safe}\n-->\n"
    assert block_text(words, "\r\n") == f"<!-- annotations:1\r\n{safe}\r\n-->\r\n"


ROWS: list[dict[str, Any]] = [{"id": "a"}, {"id": "b"}]


@pytest.mark.parametrize("where", ["embedded", "sidecar", "none"])
def test_a_record_is_written_where_it_is_wanted_and_remembered_wherever(where: str) -> None:
    made = with_record(Exported("Text.\n", 2, 2, 0), HEAD, ROWS, where, "\n", "Below.\n")
    visible = hashlib.sha256(b"Text.\nBelow.\n").hexdigest()
    assert json.loads(made.memory)["postil:visible"] == visible == hash_of("Text.\nBelow.\n")
    block = block_text(made.memory) if where == "embedded" else ""
    assert made.text == f"Text.\n{block}Below.\n"
    assert made.sidecar == (made.memory + "\n" if where == "sidecar" else None)
    assert (made.annotations, made.marked) == (2, 2)


def placed(text: str, head: dict[str, Any], newline: str) -> MachineBlock:
    end = f"-->{newline}"
    return MachineBlock(head, start=text.index("<!--"), end=text.index(end) + len(end))


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_file_is_as_written_where_neither_its_text_nor_its_record_was_touched(newline: str) -> None:
    made = with_record(Exported("Text.\n", 2, 2, 0), HEAD, ROWS, "embedded", newline, "Below.\n")
    head = json.loads(made.memory)
    touched = {
        made.text: True,
        made.text + " ": False,
        made.text.replace("Text", "Next"): False,
        made.text.replace('{"id":"a"', '{"id": "a"'): False,
        made.text.replace(f"-->{newline}", f" -->{newline}"): False,
        made.text.replace("<!-- ", "<!--  "): False,
        made.text.replace("{", "(").replace("}", ")"): False,
    }
    for text, written in touched.items():
        assert is_as_written(text.encode(), placed(text, head, newline)) is written
    assert is_as_written(made.text.encode(), placed(made.text, HEAD, newline)) is None
    assert is_as_written(b"\xff", MachineBlock(head)) is False


def test_a_file_beside_its_record_is_as_written_where_its_text_is() -> None:
    made = with_record(Exported("Text \ud800.\n", 2, 2, 0), HEAD, ROWS, "sidecar", "\n", "")
    head = json.loads(made.memory)
    assert is_as_written(made.data, MachineBlock(head)) is True
    assert is_as_written(made.data + b" ", MachineBlock(head)) is False
    assert is_as_written(made.data, MachineBlock({"postil:visible": 5})) is None


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (collection_json(HEAD, ROWS) + "\n", True),
        (collection_json(HEAD, []) + "\n", True),
        (collection_json(HEAD, ROWS), False),
        (collection_json(HEAD, ROWS) + "\n\n", False),
        (collection_json(HEAD, ROWS).replace('"a"', '"c"') + "\n", False),
        ("[]\n", False),
        ('{"type":"x"}\n', False),
        ('{"id":"x","first":5}\n', False),
        ("x\n", False),
        ("[" * 100_000 + "\n", False),
    ],
    ids=lambda value: str(value)[:20],
)
def test_a_collection_is_as_written_where_all_its_checksums_hold(text: str, written: bool) -> None:
    assert is_collection_as_written(text) is written
