"""What one record of a machine block says, value by value: what is read of it, and what is refused with the reason."""

from __future__ import annotations

from typing import Any

import pytest

from db.records import Anchor, AnchorState, TextPositionSelector, TextQuoteSelector, ThemeColours
from desktop.annotated.record.machine_records import (
    annotation_from,
    check_in,
    check_of,
    checked,
    is_changed,
    is_range,
    stated_check,
    theme_from,
)

QUOTE = {"type": "TextQuoteSelector", "exact": "words", "prefix": "some ", "suffix": " more"}
PLACE = {"type": "TextPositionSelector", "start": 4, "end": 9}
GOOD: dict[str, Any] = {"id": "postil://a/one", "target": {"selector": [QUOTE, PLACE]}}


def read(**said: Any) -> Any:
    return annotation_from({**GOOD, **said}, "article", "version")[0]


@pytest.mark.parametrize(
    ("iri", "identity"),
    [
        ("postil://a/one", "one"),
        ("urn:uuid:one", "one"),
        ("https://a.example/one", "https://a.example/one"),
        ("one", "one"),
        ("x" * 200, "x" * 200),
    ],
)
def test_the_id_of_an_annotation_is_the_end_of_its_iri(iri: str, identity: str) -> None:
    assert read(id=iri).id == identity


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"id": None}, "its id is not text"),
        ({"id": "x" * 201}, "its id is not usable"),
        ({"id": "a b"}, "its id is not usable"),
        ({"id": "a\nb"}, "its id is not usable"),
        ({"id": "postil://a/"}, "its id is not usable"),
        ({"id": "urn:uuid:"}, "its id is not usable"),
        ({"postil:version": 1}, "its version is not text"),
        ({"postil:version": "a b"}, "its version is not usable"),
        ({"target": []}, "it has no target"),
        ({"target": ["x"]}, "it has no target"),
        ({"target": {}}, "it has no quote"),
        ({"target": {"selector": PLACE}}, "it has no quote"),
        ({"target": {"selector": [{**QUOTE, "exact": None}]}}, "its quote is not text"),
        ({"target": {"selector": [{**QUOTE, "prefix": 5}]}}, "its prefix is not text"),
        ({"target": {"selector": [{**QUOTE, "suffix": 5}]}}, "its suffix is not text"),
        ({"modified": 5}, "its date of change is not text"),
        ({"created": 5}, "its creation date is not text"),
        ({"body": [5]}, "one of its bodies is not an object"),
        ({"body": {"value": None}}, "its body is not text"),
        ({"body": {"value": "a", "purpose": "tagging", "postil:theme": "a b"}}, "its theme is not usable"),
        ({"body": {"value": "a", "purpose": "tagging", "postil:theme": 5}}, "its theme is not text"),
        ({"postil:anchor": {}}, "its anchor is not readable"),
        ({"postil:anchor": ["MOVED", 0, 1, 1]}, "its anchor is not readable"),
        ({"postil:anchor": ["MOVED", 0, 1, 1, "", ""]}, "its anchor is not readable"),
        ({"postil:anchor": ["MOVED", 0, 1, 1, None]}, "its anchor is not readable"),
        ({"postil:anchor": ["LOST", 0, 1, 1, ""]}, "its anchor is not readable"),
        ({"postil:anchor": [1, 0, 1, 1, ""]}, "its anchor is not readable"),
        ({"postil:anchor": ["MOVED", None, None, 1, ""]}, "its anchor is not readable"),
        ({"postil:anchor": ["MOVED", 0, 1, "1", ""]}, "its anchor's score is not between 0 and 1"),
        ({"postil:anchor": ["MOVED", 0, 1, 1.01, ""]}, "its anchor's score is not between 0 and 1"),
        ({"postil:anchor": ["MOVED", 0, 1, -0.01, ""]}, "its anchor's score is not between 0 and 1"),
    ],
    ids=str,
)
def test_a_record_with_a_value_that_cannot_be_is_refused_with_the_reason(said: dict[str, Any], reason: str) -> None:
    with pytest.raises(ValueError) as refused:
        read(**said)
    assert str(refused.value) == reason


@pytest.mark.parametrize("row", ["text", None, [GOOD]])
def test_what_is_no_object_is_no_record(row: object) -> None:
    with pytest.raises(ValueError) as refused:
        annotation_from(row, "article", "version")
    assert str(refused.value) == "it is not a JSON object"


@pytest.mark.parametrize(
    ("target", "place"),
    [
        ({"selector": [QUOTE, PLACE]}, (4, 9)),
        ({"selector": [PLACE, QUOTE]}, (4, 9)),
        ([{"selector": [QUOTE, PLACE]}, {"selector": [PLACE]}], (4, 9)),
        ({"selector": QUOTE}, (0, 5)),
        ({"selector": [QUOTE, 5, {**PLACE, "type": "DataPositionSelector"}]}, (0, 5)),
        ({"selector": [QUOTE, {**PLACE, "start": 10}, {**PLACE, "end": 8}]}, (4, 8)),
        ({"selector": [QUOTE, {**PLACE, "end": "9"}]}, (0, 5)),
        ({"selector": [QUOTE, PLACE, {**PLACE, "end": 8}, {**QUOTE, "exact": "other"}]}, (4, 9)),
    ],
    ids=str,
)
def test_a_passage_is_the_first_quote_of_the_target_at_the_first_place_that_can_be(
    target: Any, place: tuple[int, int]
) -> None:
    made = read(target=target)
    assert made.target.quote == TextQuoteSelector("words", "some ", " more")
    assert made.target.position == TextPositionSelector(*place)
    assert made.anchor == Anchor(AnchorState.IN_PLACE, *place)


def test_what_a_record_does_not_say_is_empty_or_known_from_its_head() -> None:
    made, names = annotation_from({"id": "one", "target": {"selector": {**QUOTE, "prefix": None}}}, "article", "older")
    assert (made.article_id, made.version_id, made.created, made.modified) == ("article", "older", "", "")
    assert (made.note, made.theme_ids, made.extra, names) == ("", (), {}, ())
    assert made.target.quote.prefix == ""
    said = read(**{"created": "c", "modified": "m", "postil:version": "newer"})
    assert (said.created, said.modified, said.version_id) == ("c", "m", "newer")


@pytest.mark.parametrize(
    ("target", "article"),
    [
        ({}, ""),
        ({"source": "postil://article/a-1"}, "a-1"),
        ({"source": "https://a.example/a-1"}, ""),
        ({"source": {"id": "postil://article/a-1"}}, ""),
        ({"postil:article": "a-2", "source": "postil://article/a-1"}, "a-2"),
        ({"postil:article": "a\n2", "source": "postil://article/a-1"}, "a-1"),
        ({"postil:article": 2}, ""),
    ],
    ids=str,
)
def test_without_a_head_the_target_says_which_article_a_record_is_of(target: dict[str, Any], article: str) -> None:
    row = {**GOOD, "target": {"selector": QUOTE, **target}}
    assert annotation_from(row, "", "")[0].article_id == article
    assert annotation_from(row, "known", "")[0].article_id == "known"


@pytest.mark.parametrize(
    "key",
    [
        "@context",
        "id",
        "type",
        "created",
        "modified",
        "motivation",
        "body",
        "bodyValue",
        "target",
        "postil:label",
        "postil:listed",
        "postil:version",
        "postil:anchor",
        "postil:page",
        "postil:check",
    ],
)
def test_what_a_record_says_under_a_key_of_the_format_is_nothing_unknown(key: str) -> None:
    good = {"body": [], "target": GOOD["target"], "postil:anchor": None}
    assert read(**{key: good.get(key, "x"), "creator": "y"}).extra == {"creator": "y"}


def tag(value: str, **more: Any) -> dict[str, Any]:
    return {"value": value, "purpose": "tagging", **more}


@pytest.mark.parametrize(
    ("said", "note", "names", "ids"),
    [
        ({}, "", (), ()),
        ({"bodyValue": "a"}, "a", (), ()),
        ({"bodyValue": "a", "body": [{"value": "b"}]}, "a", (), ()),
        ({"bodyValue": 5, "body": [{"value": "b"}]}, "b", (), ()),
        ({"body": {"value": "b"}}, "b", (), ()),
        ({"body": "https://a.example"}, "", (), ()),
        ({"body": [{"value": "a"}, {"id": "x"}, "y", {"value": "b", "purpose": "commenting"}]}, "a\n\nb", (), ()),
        ({"body": [tag("S", **{"postil:theme": "s"}), tag("T"), {"value": "a"}]}, "a", ("S", "T"), ("s",)),
        ({"body": [tag("T"), tag("S", **{"postil:theme": "s"})]}, "", ("T", "S"), ("s",)),
    ],
    ids=str,
)
def test_the_bodies_of_a_record_are_its_note_and_its_themes(
    said: dict[str, Any], note: str, names: tuple[str, ...], ids: tuple[str, ...]
) -> None:
    made, named = annotation_from({**GOOD, **said}, "article", "version")
    assert (made.note, named, made.theme_ids) == (note, names, ids)


@pytest.mark.parametrize(
    ("row", "anchor"),
    [
        (["MOVED", 0, 0, 0, ""], Anchor(AnchorState.MOVED, 0, 0, 0, "")),
        (["CHANGED", 1, 3, 1, "Why."], Anchor(AnchorState.CHANGED, 1, 3, 1, "Why.")),
        (["ORPHAN", None, None, 0.5, "Gone."], Anchor(AnchorState.ORPHAN, None, None, 0.5, "Gone.")),
        (["ORPHAN", 3, 4, 0.5, ""], Anchor(AnchorState.ORPHAN, None, None, 0.5, "")),
    ],
)
def test_where_an_annotation_stands_otherwise_than_it_was_made_is_read(row: list[Any], anchor: Anchor) -> None:
    assert read(**{"postil:anchor": row}).anchor == anchor


@pytest.mark.parametrize(
    ("row", "names_one"),
    [
        ([0, 0], True),
        ([0, 2**53 - 1], True),
        ([0, 2**53], False),
        ([2, 1], False),
        ([-1, 1], False),
        ([1], False),
        ([1, 2, 3], False),
        ([True, 2], False),
        ([0, 1.0], False),
        ([None, 1], False),
        ((0, 1), False),
        (None, False),
    ],
)
def test_a_range_is_two_whole_numbers_in_order(row: Any, names_one: bool) -> None:
    assert is_range(row) is names_one


GREY = ThemeColours("#DAD6CE", "#7D7870", "#4A4843", "#8F8B83")
THEME = {"id": "t", "name": "Sea"}


@pytest.mark.parametrize(
    "row",
    [
        None,
        "t",
        {},
        {"id": "t"},
        {"name": "Sea"},
        {"id": 5, "name": "Sea"},
        {"id": "", "name": "Sea"},
        {"id": "a\nb", "name": "Sea"},
        {"id": "t", "name": 5},
        {"id": "t", "name": " "},
    ],
    ids=str,
)
def test_a_theme_without_an_id_or_a_name_is_none(row: object) -> None:
    assert theme_from(row) is None


def test_a_theme_is_read_with_all_that_is_said_of_it() -> None:
    bare = theme_from(THEME)
    assert bare is not None
    assert (bare.id, bare.name, bare.definition, bare.colours, bare.key) == ("t", "Sea", "", GREY, None)
    assert (bare.position, bare.parent_id, bare.created, bare.modified) == (0, None, "", "")
    colours = ["#111111", "#22aaBB", "#333333", "#444444"]
    more = {"definition": "d", "colours": colours, "key": 1, "position": 3, "parent": "p", "created": "c"}
    whole = theme_from({**THEME, **more, "modified": "m"})
    assert whole is not None
    assert (whole.definition, whole.colours, whole.key) == ("d", ThemeColours(*colours), 1)
    assert (whole.position, whole.parent_id, whole.created, whole.modified) == (3, "p", "c", "m")


@pytest.mark.parametrize(
    ("key", "taken"), [(0, None), (1, 1), (2, 2), (9, 9), (10, None), (True, None), ("1", None), (1.0, None)]
)
def test_the_key_of_a_theme_is_a_digit_from_one_on(key: object, taken: int | None) -> None:
    made = theme_from({**THEME, "key": key})
    assert made is not None and (made.key, type(made.key)) == (taken, type(taken))


@pytest.mark.parametrize(
    ("said", "field", "taken"),
    [
        ({"position": True}, "position", 0),
        ({"position": "3"}, "position", 0),
        ({"position": -2}, "position", -2),
        ({"parent": 5}, "parent_id", None),
        ({"parent": "a\nb"}, "parent_id", None),
        ({"definition": 5}, "definition", ""),
        ({"created": None}, "created", ""),
        ({"modified": ["m"]}, "modified", ""),
        ({"colours": "#111111"}, "colours", GREY),
        ({"colours": ["#111111"] * 4}, "colours", ThemeColours(*["#111111"] * 4)),
        ({"colours": ["#11111"] * 4}, "colours", GREY),
        ({"colours": ["#1111111"] * 4}, "colours", GREY),
        ({"colours": ["#11111g"] * 4}, "colours", GREY),
        ({"colours": [*["#111111"] * 4, "red"]}, "colours", GREY),
        ({"colours": [*["#111111"] * 3, "red"]}, "colours", GREY),
    ],
    ids=str,
)
def test_what_cannot_be_said_of_a_theme_is_not_taken(said: dict[str, Any], field: str, taken: object) -> None:
    made = theme_from({**THEME, **said})
    assert made is not None
    assert getattr(made, field) == taken and type(getattr(made, field)) is type(taken)


def test_the_checksum_of_a_record_is_that_of_its_keys_and_values_in_any_order() -> None:
    record = {"b": "é", "a": [1, {"d": None, "c": True}]}
    assert check_of(record) == "7c11e4da89ce72c9"
    assert check_of({"a": [1, {"c": True, "d": None}], "b": "é", "postil:check": "x"}) == check_of(record)
    assert [*checked({"postil:check": "x", **record}).items()] == [*record.items(), ("postil:check", check_of(record))]
    assert [is_changed(one) for one in (record, checked(record), {**checked(record), "b": "e"})] == [False, False, True]
    assert is_changed({**record, "postil:check": ""}) and not is_changed({**record, "postil:check": None})


@pytest.mark.parametrize(
    ("record", "check"),
    [({"postil:check": "ab"}, "ab"), ({"postil:check": 5}, ""), ({}, ""), ([], ""), (None, "")],
    ids=str,
)
def test_a_record_states_its_checksum_or_none(record: object, check: str) -> None:
    assert stated_check(record) == check


@pytest.mark.parametrize(
    ("line", "check"),
    [
        ('{"id":"x","postil:check":"0123456789abcdef"', "0123456789abcdef"),
        ('{"postil:check":"0123456789abcdef","postil:check":"fedcba9876543210"', "0123456789abcdef"),
        ('{"postil:check":"0123456789abcde"', ""),
        ('{"postil:check":"0123456789abcdef0"', ""),
        ('{"postil:check":"0123456789ABCDEF"', ""),
        ('{"check":"0123456789abcdef"', ""),
        ("", ""),
    ],
)
def test_the_checksum_of_a_record_that_cannot_be_read_is_known_where_it_is_whole(line: str, check: str) -> None:
    assert check_in(line) == check
