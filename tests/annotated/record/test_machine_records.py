"""What one record of a machine block says: what is read of it, and that whatever stands in it, nothing is on trust."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.clock import is_time
from db.records import Anchor, AnchorState, TextPositionSelector, TextQuoteSelector
from desktop.annotated.record.machine_records import (
    OWN_KEYS,
    annotation_from,
    check_in,
    check_of,
    checked,
    is_changed,
    is_range,
    theme_from,
)

QUOTE = {"type": "TextQuoteSelector", "exact": "words", "prefix": "some ", "suffix": " more"}
PLACE = {"type": "TextPositionSelector", "start": 4, "end": 9}
GOOD: dict[str, Any] = {"id": "postil://a/one", "target": {"selector": [QUOTE, PLACE]}}
TAG = {"value": "Sea", "purpose": "tagging", "postil:theme": "s"}
WHOLE = {**GOOD, "body": [{"value": "a"}, TAG], "created": "c", "modified": "m", "postil:version": "v"}
ODD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from(["", "a b", "\ud800", "x" * 300]),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.sampled_from([*QUOTE, "value", "id"]), inner),
    max_leaves=6,
)
PATHS: list[tuple[Any, ...]] = [
    *((key,) for key in OWN_KEYS),
    ("target", "selector"),
    *(
        ("target", "selector", n, key)
        for n, key in ((0, "exact"), (0, "prefix"), (0, "type"), (1, "start"), (1, "end"))
    ),
    *(("body", n, key) for n, key in ((0, "value"), (1, "value"), (1, "purpose"), (1, "postil:theme"))),
    ("postil:anchor", 0),
]


def read(**said: Any) -> Any:
    return annotation_from({**GOOD, **said}, "article", "version")[0]


def put(whole: Any, path: tuple[Any, ...], value: Any) -> Any:
    if not path:
        return value
    key, *rest = path
    if isinstance(whole, list):
        return [put(one, tuple(rest), value) if n == key else one for n, one in enumerate(whole)]
    return {**whole, key: put(whole.get(key, {}), tuple(rest), value)}


@given(st.sampled_from(PATHS), ODD)
def test_whatever_stands_in_a_record_it_is_read_as_what_a_library_can_hold_or_refused_in_words(
    path: tuple[Any, ...], value: Any
) -> None:
    anchor = ["MOVED", 0, 1, 0.5, ""]
    try:
        made, names = annotation_from(put({**WHOLE, "postil:anchor": anchor}, path, value), "article", "version")
    except ValueError as refused:
        assert re.match(r"it |its |one of its ", str(refused))
        return
    at = made.target.position
    assert 0 <= at.start <= at.end < 2**53 and made.anchor.state in AnchorState
    for one in (made.id, made.version_id, *made.theme_ids):
        assert one.isprintable() and " " not in one and len(one) <= 200
    assert all(stamp == "" or is_time(stamp) for stamp in (made.created, made.modified))
    for text in (made.note, made.target.quote.exact, *names):
        assert isinstance(text, str)
    assert not made.extra.keys() & OWN_KEYS


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"id": None}, "its id is not text"),
        ({"id": "postil://a/"}, "its id is not usable"),
        ({"target": []}, "it has no target"),
        ({"target": {"selector": PLACE}}, "it has no quote"),
        ({"target": {"selector": [{**QUOTE, "exact": None}]}}, "its quote is not text"),
        ({"modified": 5}, "its date of change is not text"),
        ({"body": [5]}, "one of its bodies is not an object"),
        ({"postil:anchor": ["LOST", 0, 1, 1, ""]}, "its anchor is not readable"),
        ({"postil:anchor": ["MOVED", 0, 1, 1.01, ""]}, "its anchor's score is not between 0 and 1"),
    ],
    ids=str,
)
def test_why_a_record_is_refused_is_said(said: dict[str, Any], reason: str) -> None:
    with pytest.raises(ValueError) as refused:
        read(**said)
    assert str(refused.value) == reason


@pytest.mark.parametrize(
    ("target", "place"),
    [
        ([{"selector": [PLACE, QUOTE]}, {"selector": [PLACE]}], (4, 9)),
        ({"selector": QUOTE}, (0, 5)),
        ({"selector": [QUOTE, {**PLACE, "start": 10}, {**PLACE, "end": 8}]}, (4, 8)),
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
    assert (made.note, made.theme_ids, made.extra, names, made.target.quote.prefix) == ("", (), {}, (), "")
    for target, article in (
        ({"source": "postil://article/a-1"}, "a-1"),
        ({"postil:article": "a-2", "source": "postil://article/a-1"}, "a-2"),
        ({"postil:article": "a\n2", "source": "https://a.example/a-1"}, ""),
    ):
        row = {**GOOD, "target": {"selector": QUOTE, **target}}
        assert annotation_from(row, "", "")[0].article_id == article
        assert annotation_from(row, "known", "")[0].article_id == "known"


@pytest.mark.parametrize(
    ("said", "note", "names", "ids"),
    [
        ({"bodyValue": "a", "body": [{"value": "b"}]}, "a", (), ()),
        ({"body": {"value": "b"}}, "b", (), ()),
        ({"body": [{"value": "a"}, {"id": "x"}, "y", {"value": "b", "purpose": "commenting"}]}, "a\n\nb", (), ()),
        ({"body": [{"value": "T", "purpose": "tagging"}, TAG, {"value": "a"}]}, "a", ("T", "Sea"), ("s",)),
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
        (["CHANGED", 1, 3, 1, "Why."], Anchor(AnchorState.CHANGED, 1, 3, 1, "Why.")),
        (["ORPHAN", 3, 4, 0.5, ""], Anchor(AnchorState.ORPHAN, None, None, 0.5, "")),
    ],
)
def test_where_an_annotation_stands_otherwise_than_it_was_made_is_read(row: list[Any], anchor: Anchor) -> None:
    assert read(**{"postil:anchor": row}).anchor == anchor


def test_a_range_is_two_whole_numbers_in_order() -> None:
    assert is_range([0, 0]) and is_range([0, 2**53 - 1])
    for row in ([0, 2**53], [2, 1], [-1, 1], [1], [1, 2, 3], [True, 2], [0, 1.0], (0, 1), None):
        assert not is_range(row)


@given(st.sampled_from(["id", "name", "definition", "colours", "key", "position", "parent", "created"]), ODD)
def test_whatever_is_said_of_a_theme_it_is_one_that_a_library_can_hold_or_none(key: str, value: Any) -> None:
    colours = ["#111111", "#22aaBB", "#333333", "#444444"]
    row = {"id": "t", "name": "Sea", "definition": "d", "colours": colours, "key": 1, "position": 3, "parent": "p"}
    made = theme_from({**row, key: value})
    if made is None:
        assert key in ("id", "name")
        return
    shown = (made.colours.fill, made.colours.line, made.colours.fill_dark, made.colours.line_dark)
    assert key == "colours" or [*shown] == colours
    assert all(re.fullmatch("#[0-9A-Fa-f]{6}", one) for one in shown)
    assert made.key is None or (type(made.key) is int and 1 <= made.key <= 9)
    assert type(made.position) is int and made.name.strip() and made.id.isprintable()
    assert all(isinstance(one, str) for one in (made.definition, made.created, made.parent_id or ""))


def test_the_checksum_of_a_record_is_that_of_its_keys_and_values_in_any_order() -> None:
    record = {"b": "é", "a": [1, {"d": None, "c": True}]}
    assert check_of(record) == "7c11e4da89ce72c9"
    assert check_of({"a": [1, {"c": True, "d": None}], "b": "é", "postil:check": "x"}) == check_of(record)
    assert [*checked({"postil:check": "x", **record}).items()] == [*record.items(), ("postil:check", check_of(record))]
    assert [is_changed(one) for one in (record, checked(record), {**checked(record), "b": "e"})] == [False, False, True]
    assert is_changed({**record, "postil:check": ""}) and not is_changed({**record, "postil:check": None})


def test_the_checksum_of_a_record_that_cannot_be_read_is_known_where_it_is_whole() -> None:
    assert check_in('{"id":"x","postil:check":"0123456789abcdef"') == "0123456789abcdef"
    for line in ('{"postil:check":"0123456789abcde"', '{"postil:check":"0123456789ABCDEF"', '{"check":"0"', ""):
        assert check_in(line) == ""
