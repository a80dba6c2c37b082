"""What a machine block says, key by key of its head and record by record, and what of it cannot be believed."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from desktop.annotated.options import Options
from desktop.annotated.record.damaged_records import BadRecord
from desktop.annotated.record.machine_block import MachineBlock, Record, read_collection
from desktop.annotated.record.machine_records import checked
from desktop.article.content import Passage
from tests.annotated.make import content_of, mark

ONE = mark(content_of(b"Some words.\n"), "words")
HALF = "a\ud800"


def said(key: str, value: Any) -> MachineBlock:
    return MachineBlock({f"postil:{key}": value})


def test_a_block_that_says_nothing_says_nothing_wrong() -> None:
    block = MachineBlock()
    assert (block.start, block.end, block.version, block.remark) == (-1, -1, 1, "")
    assert (block.header_edited, block.bad, block.others, block.records) == (False, (), (), ())
    assert (block.article, block.articles, block.source, block.title, block.kind) == ({}, [], {}, "", "source")
    assert (block.insertions, block.put_first, block.of_the_library, block.places) == (None, "", None, {})
    assert (block.moved, block.authors_blocks, block.authors_labels) == (frozenset(),) * 3
    assert (block.authors_marks, block.authors_escapes, block.themes) == ([], None, ())
    assert (block.annotations, block.labels, block.edited, block.options()) == ((), {}, frozenset(), Options())
    assert Record(ONE) == Record(ONE, (), "", False, "", False)


def test_what_a_block_says_of_its_annotations() -> None:
    records = (Record(ONE, label="h-aaaa"), Record(replace(ONE, id="x"), edited=True))
    block = MachineBlock({}, records)
    assert block.annotations == (ONE, replace(ONE, id="x"))
    assert (block.labels, block.edited) == ({ONE.id: "h-aaaa"}, frozenset({"x"}))


SOUND = MachineBlock({"postil:article": {"id": "a-1"}}, (Record(ONE),))


@pytest.mark.parametrize(
    ("changed", "is_sound"),
    [
        ({}, True),
        ({"records": ()}, True),
        ({"records": (Record(ONE, edited=True),)}, False),
        ({"header_edited": True}, False),
        ({"bad": (BadRecord(1, "x", "it is not JSON"),)}, False),
        ({"header": {}}, False),
        ({"header": {"postil:article": {"id": ""}}}, False),
    ],
    ids=str,
)
def test_a_block_is_sound_that_names_its_article_and_was_changed_nowhere(
    changed: dict[str, Any], is_sound: bool
) -> None:
    assert replace(SOUND, **changed).is_sound is is_sound


@pytest.mark.parametrize(("value", "taken"), [({"title": "T", "a": HALF}, {"title": "T"}), ([], {}), ("T", {})])
def test_what_the_head_says_of_article_and_source_holds_no_half_of_a_letter(value: Any, taken: dict[str, str]) -> None:
    assert said("article", value).article == taken == said("source", value).source
    assert said("article", value).title == taken.get("title", "")


def test_the_kind_of_a_file_and_the_articles_of_a_list_are_said_in_its_head() -> None:
    assert said("source", {"kind": "list"}).kind == "list"
    assert said("articles", [{"id": "a"}, "b", None]).articles == [{"id": "a"}]


@pytest.mark.parametrize(
    ("rows", "taken"),
    [
        ([], []),
        ([[0, "a"], [0, ""], [7, "b"]], [(0, "a"), (0, ""), (7, "b")]),
        ([[0, "a"], [-1, "b"]], None),
        ([[0]], None),
        ([[0, "a", 1]], None),
        ([[True, "a"]], None),
        ([[0.0, "a"]], None),
        ([["0", "a"]], None),
        ([[0, 1]], None),
        (["0a"], None),
        ([None], None),
        ({"0": "a"}, None),
    ],
    ids=str,
)
def test_what_was_put_in_is_known_whole_or_not_at_all(rows: Any, taken: list[tuple[int, str]] | None) -> None:
    assert said("insertions", rows).insertions == taken == said("library", rows).of_the_library
    assert said("insertions", rows).put_first == (taken[0][1] if taken else "")


@pytest.mark.parametrize(
    ("head", "options"),
    [
        ({"postil:notes": "inline", "postil:group": "date"}, Options(notes="inline", group="date")),
        ({"postil:notes": "inline", "postil:options": {"notes": "callouts"}}, Options(notes="callouts")),
        ({"postil:marks": "mark", "postil:links": "none"}, Options()),
        ({"postil:notes": "odd"}, Options()),
        ({"postil:notes": "inline", "postil:options": "odd"}, Options(notes="inline")),
    ],
    ids=str,
)
def test_an_older_block_says_how_notes_stand_and_in_which_order(head: dict[str, Any], options: Options) -> None:
    assert MachineBlock(head).options() == options
    start = Options(marks="critic", paper="letter")
    is_odd = head.get("postil:notes") == "odd"
    changed = {"notes": options.notes, "group": options.group} if not is_odd else {}
    assert MachineBlock(head).options(start) == replace(start, **changed)


def test_places_are_ranges_of_the_text_by_label() -> None:
    block = said("places", {"h-aaaa": [3, 7], "h-bbbb": [7, 3], "h-cccc": "odd", "h-dddd": HALF})
    assert block.places == {"h-aaaa": Passage(3, 7)}


@pytest.mark.parametrize(
    ("rows", "taken"), [(["a", 5, "b", "a"], ["a", "b", "a"]), ("ab", []), ({"a": "b"}, []), (5, [])]
)
def test_lists_of_texts_are_read_without_what_is_none(rows: Any, taken: list[str]) -> None:
    assert said("own", rows).authors_marks == taken
    assert said("moved", rows).moved == {*taken}
    assert said("own_blocks", rows).authors_blocks == {*taken}
    assert said("own_labels", rows).authors_labels == {*taken}
    assert said("own_escapes", rows).authors_escapes == {*taken}


@pytest.mark.parametrize(
    ("rows", "escapes"),
    [
        ([], None),
        ([[0, "=="], [3, "=="]], None),
        ([[0, "=="], [3, "\\"]], frozenset()),
        ([[0, "\\"], [3, "\\"]], frozenset()),
        ([[0, "\\\\"]], None),
    ],
)
def test_an_older_block_that_put_backslashes_in_knows_none_of_the_authors(
    rows: list[Any], escapes: frozenset[str] | None
) -> None:
    assert said("insertions", rows).authors_escapes == escapes


TARGET = {"selector": {"type": "TextQuoteSelector", "exact": "words"}}
ARTICLE = {"id": "a-1", "version": "v-1"}


def row(identity: str = "1", **more: Any) -> dict[str, Any]:
    return {"id": f"postil://a/{identity}", "target": TARGET, **more}


def read(*rows: Any, **head: Any) -> MachineBlock:
    return read_collection(json.dumps({"type": "AnnotationCollection", "first": {"items": [*rows]}, **head}))


def test_a_record_is_of_the_article_of_the_head_and_has_its_label() -> None:
    labelled = row("1", **{"postil:label": "h-aaaa", "postil:listed": True})
    odd = row("2", **{"postil:label": 5, "postil:listed": 0})
    block = read(labelled, odd, row("3", **{"postil:label": HALF}), **{"postil:article": ARTICLE})
    assert [(one.label, one.listed) for one in block.records] == [("h-aaaa", True), ("", False), ("", False)]
    assert {(one.article_id, one.version_id) for one in block.annotations} == {("a-1", "v-1")}
    assert {(one.article_id, one.version_id) for one in read(row()).annotations} == {("", "")}


@pytest.mark.parametrize(
    ("made", "with_head", "without"),
    [
        (row(), False, True),
        (checked(row()), False, False),
        ({**checked(row()), "created": "later"}, True, True),
        (row(**{"postil:check": "f" * 16}), True, True),
        (row(**{"postil:check": ""}), True, True),
    ],
)
def test_a_record_is_edited_where_its_checksum_does_not_hold_or_nothing_vouches_for_it(
    made: dict[str, Any], with_head: bool, without: bool
) -> None:
    [here], [there] = read(made, **{"postil:article": ARTICLE}).records, read(made).records
    assert (here.edited, there.edited) == (with_head, without)
    assert here.check == there.check == made.get("postil:check", "")


EDITED = row("1", **{"postil:check": "f" * 16, "created": "edited"})
TWICE = "the id 1 stands in the block twice"


@pytest.mark.parametrize(
    ("rows", "created", "bad"),
    [
        ([row(), row(created="x")], "", (2, TWICE)),
        ([EDITED, row(created="x")], "x", (2, TWICE)),
        ([row(created="x"), EDITED], "x", (2, TWICE)),
        ([EDITED, {**EDITED, "created": "again"}], "edited", (2, TWICE)),
    ],
)
def test_of_two_records_of_one_id_the_first_that_nobody_edited_counts(
    rows: list[dict[str, Any]], created: str, bad: tuple[int, str]
) -> None:
    block = read(*rows, **{"postil:article": ARTICLE})
    assert [(one.id, one.annotation.created) for one in block.records] == [("1", created)]
    assert [(one.number, one.reason) for one in block.bad] == [bad]


def test_a_record_that_cannot_be_believed_is_kept_aside_with_its_number_and_its_checksum() -> None:
    bad = {"id": 5, "postil:check": "f" * 16}
    block = read(row("1"), bad, row("2"))
    assert [one.id for one in block.records] == ["1", "2"]
    assert block.bad == (BadRecord(2, json.dumps(bad), "its id is not text", "f" * 16),)
    line = json.dumps(bad | {"target": {}})
    assert read_collection(f"{line}\nx").bad[0] == BadRecord(1, line, "its id is not text", "f" * 16)
    last = read(EDITED, row(), **{"postil:article": ARTICLE}).records
    assert [one.annotation.created for one in last] == [""]


@pytest.mark.parametrize(
    ("total", "remark"),
    [
        (4, "1 of 4 records are missing."),
        (3, ""),
        (2, ""),
        (5, "2 of 5 records are missing."),
        ("4", ""),
        (True, ""),
        (None, ""),
    ],
)
def test_records_that_are_missing_are_counted(total: Any, remark: str) -> None:
    assert read(row("1"), row("2"), {"id": 5}, total=total).remark == remark


@pytest.mark.parametrize(
    ("stated", "opened", "version"), [(None, 1, 1), (None, 3, 3), (2, 1, 2), (2, 3, 3), ("9", 3, 3), (True, 0, 0)]
)
def test_the_version_of_a_block_is_the_highest_that_it_states(stated: Any, opened: int, version: int) -> None:
    head = {"postil:format": stated} if stated is not None else {}
    block = read_collection(json.dumps({"type": "x", **head}), opened, 4, 9)
    assert (block.version, block.start, block.end) == (version, 4, 9)


def test_a_head_is_edited_where_its_checksum_does_not_hold_whatever_its_records_say() -> None:
    head = checked({"type": "AnnotationCollection", "label": "a"})
    for more in ({}, {"first": {"items": [row()]}}, {"items": [row()]}):
        assert read_collection(json.dumps(head | more)).header_edited is False
        assert read_collection(json.dumps(head | more | {"label": "b"})).header_edited is True
    assert read_collection('{"label":"a"}').header_edited is False
    nowhere = read_collection('{"label":"a"}')
    assert (nowhere.version, nowhere.start, nowhere.end) == (1, -1, -1)


@pytest.mark.parametrize(
    ("whole", "ids"),
    [
        ([row("1"), row("2")], ["1", "2"]),
        ({"items": [row("1")]}, ["1"]),
        ({"items": [row("1")], "first": {"items": [row("2")]}}, ["1"]),
        ({"items": [], "first": {"items": [row("2")]}}, ["2"]),
        ({"first": [row("1")]}, []),
        ({"items": {"1": row("1")}}, []),
        (row("1", type="Annotation"), ["1"]),
        (row("1", type="Annotation", items=[row("2")]), ["1"]),
        ("text", []),
    ],
    ids=str,
)
def test_the_records_of_a_collection_are_its_items_or_those_of_its_first_page(whole: Any, ids: list[str]) -> None:
    block = read_collection(json.dumps(whole))
    assert [one.id for one in block.records] == ids
    assert block.header == (whole if isinstance(whole, dict) and whole.get("type") != "Annotation" else {})


def test_a_collection_whose_page_has_another_name_is_read_line_by_line() -> None:
    text = json.dumps({"type": "AnnotationCollection", "total": 1, "page": [row()]}, indent=1)
    assert [one.id for one in read_collection(text).records] == ["1"]
    assert read_collection(text.replace('"total": 1', '"total": 0')).records == ()
