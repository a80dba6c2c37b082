"""Words that came from another format are the same though layout set them otherwise; other words are not."""

from __future__ import annotations

import pytest

from db.records import Anchor, AnchorState
from desktop.anchoring.set_anew import SAME, set_anew

AROUND = ("Long before the mill was built the river ran here. ", " Nobody has measured it since then, and why.")


def told(quote: str, found: str, score: float = 0.9, *, again: str = "") -> AnchorState:
    """Return what becomes of a CHANGED find of a quote, ``again`` standing elsewhere in the text."""
    text = AROUND[0] + found + AROUND[1] + again
    anchor = Anchor(AnchorState.CHANGED, len(AROUND[0]), len(AROUND[0]) + len(found), score, "differs")
    [settled] = set_anew(text, [quote], [anchor])
    assert (settled.start, settled.end, settled.score) == (anchor.start, anchor.end, anchor.score)
    assert settled.reason == (SAME if settled.state is AnchorState.IN_PLACE else "differs")
    return settled.state


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("a coin-sorting machine stood in the hall", "a coinsorting machine stood in the hall"),
        ("that something is missing in the hall", "that some-thing is missing in the hall"),
        ("run cargo doc --open, and these comments", "run cargo doc -- open, and these comments"),
        ("the river ran.\nOf mills\nThere were four", "the river ran.\n2.1 Of mills\nThere were four"),
        ("the first of all.\nThe second of all", "the first of all.3\nThe second of all"),
        ("bread and butter\nmilk and honey for all", "bread and butter\n• milk and honey for all"),
        ("the river ran.\n2.1 Of mills\nThere were four", "the river ran.\nOf mills\nThere were four"),
    ],
)
def test_what_layout_put_in_or_took_out_makes_no_other_words(quote: str, found: str) -> None:
    assert told(quote, found) is AnchorState.IN_PLACE
    assert told(found, quote) is AnchorState.IN_PLACE


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("the water stood at -5 in the morning light", "the water stood at 5 in the morning light"),
        ("paid for it\n3 apples and a pear that day", "paid for it\n5 apples and a pear that day"),
        ("as it was in version 1.\nIt never came back", "as it was in version 1.2\nIt never came back"),
        ("the mill was never sold to anybody else", "the mill was sold to anybody else"),
        ("he came.\nThe mill stood still for long", "he came.\nA note between.\nThe mill stood still for long"),
        ("42 of the millers had gone by that year", "of the millers had gone by that year"),
    ],
)
def test_other_words_stay_to_be_looked_at(quote: str, found: str) -> None:
    assert told(quote, found) is AnchorState.CHANGED


def test_words_that_stand_twice_or_are_few_and_unlike_stay_to_be_looked_at() -> None:
    found = "a coinsorting machine stood in the hall"
    assert told("a coin-sorting machine stood in the hall", found, again=f" {found}") is AnchorState.CHANGED
    assert told("coin-sorting", "coinsorting", 0.5) is AnchorState.CHANGED
    assert told("coin-sorting", "coinsorting", 0.9) is AnchorState.IN_PLACE
    assert told("the same words", "the same words") is AnchorState.CHANGED  # the doubt is another than how they are set
