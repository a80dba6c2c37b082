"""Passages too long to be compared whole, and targets that are a range and no words."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from db.records import AnchorState, Target, TextPositionSelector, TextQuoteSelector
from desktop.anchoring import ladder as module
from desktop.anchoring.anchor import anchor, anchor_all
from tests.anchoring.sentences import NEWS, S, middle, place_of, target_of, text_of, told

IN_PLACE, MOVED, CHANGED, ORPHAN = AnchorState
LONG = text_of(20, 21, 22, 23, 24, 25)
OTHER_ENDS = f"Otherwise {LONG.partition(' ')[2].rpartition(' ')[0]} elsewhere."


@pytest.fixture
def long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LONG", 200)


def long_target(old: str) -> Target:
    return target_of(old, LONG)


@pytest.mark.usefixtures("long")
@pytest.mark.parametrize(
    ("new", "state", "words", "score"),
    [
        pytest.param([1, NEWS, LONG, 2], IN_PLACE, LONG, 0.95, id="it stands there once"),
        pytest.param([3, LONG.replace(" ", "\n"), 4], IN_PLACE, LONG.replace(" ", "\n"), 0.95, id="it is reflowed"),
        pytest.param([1, 20, 21, 22, 24, 25, 2], CHANGED, text_of(20, 21, 22, 24, 25), None, id="a piece is gone"),
        pytest.param([1, 20, 21, 9, 22, 24, 25, 2], CHANGED, text_of(20, 21, 9, 22, 24, 25), None, id="one is put in"),
        pytest.param([1, 21, 22, 23, 24, 25, 2], ORPHAN, None, None, id="the beginning is gone"),
        pytest.param([1, 20, 21, 22, 23, 24, 2], ORPHAN, None, None, id="the end is gone"),
        pytest.param([1, 24, 25, 20, 21, 22, 2], ORPHAN, None, None, id="the end stands before the beginning"),
        pytest.param([1, 20, 21, NEWS, 24, 25, 2], ORPHAN, None, None, id="too much lies between"),
        pytest.param([5, 6, 7], ORPHAN, None, 0, id="nothing is left"),
    ],
)
def test_a_long_passage_is_found_by_its_beginning_and_its_end_when(
    new: Sequence[str | int], state: AnchorState, words: str | None, score: float | None
) -> None:
    text = text_of(*new)
    found = anchor(text, long_target(text_of(1, LONG, 2)))
    assert told(found) == (state, place_of(text, words) if words else (None, None))
    if score is not None:
        assert found.score == score


@pytest.mark.usefixtures("long")
@pytest.mark.parametrize(
    ("new", "state", "words"),
    [
        pytest.param([1, 9, LONG, 2], IN_PLACE, LONG, id="it stands there once"),
        pytest.param([NEWS, 1, 20, 21, 22, 24, 25, 2], CHANGED, text_of(20, 21, 22, 24, 25), id="and it is shifted"),
        pytest.param([1, 20, 21, 22, 24, 25, 2], CHANGED, text_of(20, 21, 22, 24, 25), id="a piece is gone"),
        pytest.param([1, 21, 22, 23, 24, 2], CHANGED, text_of(21, 22, 23, 24), id="both its ends are gone"),
        pytest.param([1, 20, 21, NEWS, 24, 25, 2], ORPHAN, None, id="too much lies between"),
        pytest.param([1, 2, 3], ORPHAN, None, id="nothing is left"),
    ],
)
def test_a_long_passage_is_found_by_what_the_comparison_leaves_of_it_when(
    new: Sequence[str | int], state: AnchorState, words: str | None
) -> None:
    old, text = text_of(1, LONG, 2), text_of(*new)
    found = anchor(text, long_target(old), old_text=old)
    assert told(found) == (state, place_of(text, words) if words else (None, None))
    if state is CHANGED and words:  # all of what is left is joined
        assert found.score == pytest.approx(2 * len(words) / (len(LONG) + len(words)), abs=0.02)


@pytest.mark.usefixtures("long")
@pytest.mark.parametrize("around", [(1, 2), (3, 4)], ids=["among the same words", "the words beside it are others too"])
def test_a_long_passage_covers_what_its_first_and_last_words_were_replaced_with(around: tuple[int, int]) -> None:
    old, text = "\n".join((S[1], LONG, S[2])), "\n".join((S[around[0]], OTHER_ENDS, S[around[1]]))
    found = anchor(text, long_target(old), old_text=old)
    assert told(found) == (CHANGED, place_of(text, OTHER_ENDS))


@pytest.mark.usefixtures("long")
def test_a_long_passage_that_is_all_of_the_text_covers_what_its_ends_were_replaced_with() -> None:
    found = anchor(OTHER_ENDS, long_target(LONG), old_text=LONG)
    assert told(found) == (CHANGED, (0, len(OTHER_ENDS)))


@pytest.mark.usefixtures("long")
def test_a_long_passage_far_from_its_neighbours_has_moved() -> None:
    old = text_of(1, 2, LONG, 3, 4, 5)
    new = text_of(1, 2, 3, 4, 5, NEWS, LONG)
    found = anchor_all(new, [target_of(old, middle(1)), long_target(old), target_of(old, middle(4))])[1]
    assert told(found) == (MOVED, place_of(new, LONG))


@pytest.mark.usefixtures("long")
def test_a_long_passage_that_stands_twice_is_not_told_as_in_place_by_its_words_alone() -> None:
    old, new = text_of(1, LONG, 2), text_of(LONG, NEWS, LONG)
    assert anchor(new, long_target(old)).state in (CHANGED, ORPHAN)


def ranged(start: int, end: int) -> Target:
    return Target(TextQuoteSelector(""), TextPositionSelector(start, end))


@pytest.mark.parametrize(("start", "end"), [(0, 5), (3, 9), (0, 12), (11, 12)])
def test_a_range_alone_is_taken_with_a_doubt(start: int, end: int) -> None:
    found = anchor("twelve chars", ranged(start, end))
    assert (told(found), found.score) == ((CHANGED, (start, end)), 0.5)


@pytest.mark.parametrize(("start", "end"), [(0, 13), (-1, 5), (-1, -1), (5, 5), (5, 3), (12, 13)])
@pytest.mark.parametrize("old", [None, "other chars."])
def test_a_range_that_is_none_is_an_orphan(start: int, end: int, old: str | None) -> None:
    found = anchor("twelve chars", ranged(start, end), old_text=old)
    assert told(found) == (ORPHAN, (None, None))
    assert "lies outside" in found.reason


@pytest.mark.parametrize("words", [S[1][:-1], middle(2), S[3]])
def test_a_range_of_the_old_text_is_carried_over(words: str) -> None:
    old, new = text_of(1, 2, 3), text_of(4, 1, 5, 2, 3)
    start, end = place_of(old, words)
    assert told(anchor(new, ranged(start, end), old_text=old)) == (IN_PLACE, place_of(new, words))
    assert anchor(text_of(6, 7), ranged(start, end), old_text=old).state is ORPHAN
