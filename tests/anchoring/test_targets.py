"""The JSON of ``postil anchor``."""

from __future__ import annotations

import json
from typing import Any

import pytest

from desktop.anchoring.targets import anchor_command
from desktop.errors import Cancelled, PostilError

TEXT = "The harbour lies at the mouth of the river. Ships call there every week."
QUOTE = {"type": "TextQuoteSelector", "exact": "mouth of the river", "prefix": "at the ", "suffix": ". Ships"}
POSITION = {"type": "TextPositionSelector", "start": 24, "end": 42}


@pytest.mark.parametrize(
    "row",
    [
        {"id": "x", "selector": [QUOTE, POSITION]},
        {"id": "x", "selector": [QUOTE]},
        {"id": "x", "selector": QUOTE},
        {"id": "x", "selector": [{"type": "CssSelector", "value": "p"}, QUOTE], "motivation": "highlighting"},
        {"id": "x", "target": {"source": "a", "selector": [POSITION, QUOTE]}},
        {"id": "x", "selector": [{**QUOTE, "prefix": None, "suffix": None, "colour": 1}]},
    ],
)
def test_a_target_in_any_of_its_forms_is_found(row: dict[str, Any]) -> None:
    [answer] = anchor_command(TEXT, json.dumps([row]))
    assert {**answer, "score": 0, "reason": ""} == {
        "id": "x", "state": "IN_PLACE", "start": 24, "end": 42, "score": 0, "reason": "",
    }  # fmt: skip


def test_answers_stand_in_the_order_of_the_targets_with_their_ids() -> None:
    ids = ["b", "", "a b/ü", 7, None, "b"]
    answers = anchor_command(TEXT, json.dumps([{"id": id_, "selector": [QUOTE]} for id_ in ids]))
    assert [answer["id"] for answer in answers] == ids


@pytest.mark.parametrize(("prefix", "suffix", "start"), [("one ", "", 4), ("two ", "", 12), ("", " two", 4)])
def test_the_words_around_a_quote_say_which_of_several_places_is_meant(prefix: str, suffix: str, start: int) -> None:
    quote = {"type": "TextQuoteSelector", "exact": "row", "prefix": prefix, "suffix": suffix}
    [answer] = anchor_command("one row two row one", json.dumps([{"id": "x", "selector": quote}]))
    assert answer["start"] == start


def test_of_two_selectors_of_a_kind_the_first_counts() -> None:
    others = [{**QUOTE, "exact": "Ships"}, {**POSITION, "start": 0, "end": 3}]
    [answer] = anchor_command(TEXT, json.dumps([{"id": "x", "selector": [QUOTE, POSITION, *others]}]))
    assert (answer["state"], answer["start"], answer["end"]) == ("IN_PLACE", 24, 42)


def test_a_quote_with_an_empty_range_is_looked_for() -> None:
    [answer] = anchor_command(TEXT, json.dumps([{"id": "x", "selector": [QUOTE, {**POSITION, "end": 24}]}]))
    assert (answer["state"], answer["start"], answer["end"]) == ("IN_PLACE", 24, 42)


def test_the_answers_come_with_a_score_and_a_reason_and_the_work_can_be_stopped() -> None:
    given = json.dumps([{"id": "x", "selector": [QUOTE, POSITION]}])
    [answer] = anchor_command(TEXT, given)
    assert (answer["score"], answer["reason"]) == (1.0, "The words stand where they stood.")
    with pytest.raises(Cancelled):
        anchor_command("Other words.", given, progress=lambda done, of: False)


def test_an_orphan_has_no_place() -> None:
    [answer] = anchor_command("Nothing of it.", json.dumps([{"id": "x", "selector": [QUOTE, POSITION]}]))
    assert (answer["state"], answer["start"], answer["end"]) == ("ORPHAN", None, None)


def test_a_position_alone_is_carried_by_the_old_text() -> None:
    [answer] = anchor_command("News. " + TEXT, json.dumps([{"id": "x", "selector": POSITION}]), TEXT)
    assert (answer["state"], answer["start"], answer["end"]) == ("IN_PLACE", 30, 48)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("[", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ('{"id": "x"}', "not a list"),
        ("[3]", "Target 1 has no id"),
        ('[{"selector": []}]', "Target 1 has no id"),
        ('[{"id": "x"}]', "Target 1 has no selector"),
        ('[{"id": "x", "selector": [3]}]', "not an object"),
        ('[{"id": "x", "selector": []}]', "neither"),
        ('[{"id": "x", "selector": {"type": "TextQuoteSelector"}}]', "Target 1 has a TextQuoteSelector"),
        ('[{"id": "x", "selector": {"type": "TextQuoteSelector", "exact": ""}}]', "Target 1 has a TextQuoteSelector"),
        ('[{"id": "x", "selector": {"type": "TextQuoteSelector", "exact": 5}}]', "Target 1 has a TextQuoteSelector"),
        ('[{"id": "x", "selector": {"type": "TextPositionSelector", "start": 5, "end": 2}}]', "no range"),
        ('[{"id": "x", "selector": {"type": "TextPositionSelector", "start": "5", "end": 7}}]', "no range"),
        ('[{"id": "x", "selector": {"type": "TextPositionSelector", "start": true, "end": 7}}]', "no range"),
    ],
)
def test_what_is_no_target_is_named_in_a_sentence(given: str, said: str) -> None:
    with pytest.raises(PostilError, match=said) as caught:
        anchor_command(TEXT, given)
    assert str(caught.value).endswith(".")
