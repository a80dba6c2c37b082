"""The JSON of ``postil anchor``."""

from __future__ import annotations

import json
from typing import Any

import pytest

from desktop.anchoring.targets import anchor_command
from desktop.errors import PostilError

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
