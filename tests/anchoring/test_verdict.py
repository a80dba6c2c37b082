"""What a find means: the states by what speaks for a place."""

from __future__ import annotations

import pytest

from db.records import AnchorState
from desktop.anchoring.quote import Judged
from desktop.anchoring.verdict import found_at, on_like_words, on_same_words, orphan

IN_PLACE, MOVED, CHANGED, ORPHAN = AnchorState
LONG, SHORT = 24, 23  # letters: so many say which passage is meant, and one fewer do not


def same(start: int, prefix: float, suffix: float, place: float) -> Judged:
    return Judged(start, start + 5, 1.0, 1.0, prefix, suffix, place)


def like(start: int, quote: float, context: float = 1.0, kept: float = 1.0) -> Judged:
    return Judged(start, start + 5, quote, kept, context, context, quote)


# what is known of the place (words before, words after, place), that of others, letters of the quote; the state
SAME = {
    "all agree": ((1, 1, 1), [], SHORT, IN_PLACE),
    "nothing is known, and there is no other place": ((-1, -1, -1), [], 1, IN_PLACE),
    "nothing is known, and there is another place": ((-1, -1, -1), [(-1, -1, -1)], LONG, CHANGED),
    "only the place is known, and it does not agree": ((-1, -1, 0), [], SHORT, CHANGED),
    "half of the words around are there": ((1, 0, 1), [], SHORT, IN_PLACE),
    "half of them, and out of order": ((1, 0, 0), [], SHORT, CHANGED),
    "half of them, and the order is kept": ((1, 0, 0.75), [], SHORT, IN_PLACE),
    "half of them, and just not in order": ((1, 0, 0.74), [], SHORT, CHANGED),
    "half of them, with many letters, near": ((1, 0, 0.5), [], LONG, IN_PLACE),
    "half of them, with many letters, far": ((1, 0, 0.49), [], LONG, MOVED),
    "half of them, with many letters, the place unknown": ((1, 0, -1), [], LONG, IN_PLACE),
    "half of them, with few letters, the place unknown": ((1, 0, -1), [], SHORT, CHANGED),
    "most of the words around vouch, far": ((0.8, 0.8, 0), [], SHORT, MOVED),
    "most of the words around vouch, near": ((0.8, 0.8, 0.5), [], SHORT, IN_PLACE),
    "not quite most of them vouch, far": ((0.79, 0.8, 0), [], SHORT, CHANGED),
    "none of the words around, many letters, and no other place": ((0, 0, 0), [], LONG, MOVED),
    "none of the words around, many letters, and right there": ((0, 0, 1), [], LONG, MOVED),
    "none of the words around, many letters, and another place as good": ((0, 0, 1), [(0, 0, 1)], LONG, CHANGED),
    "none of the words around, few letters, out of order": ((0, 0, 0.74), [], SHORT, None),
    "none of the words around, few letters, in order": ((0, 0, 0.75), [], SHORT, CHANGED),
    "none of the words around, few letters, in order, of two places": ((0, 0, 0.89), [(0, 0, 0)], SHORT, None),
    "some of the words around, few letters, out of order": ((0.3, 0.3, 0), [], SHORT, CHANGED),
    "some of the words around, few letters, right there": ((0.3, 0.3, 0.9), [], SHORT, CHANGED),
    "a fifth of the words around, few letters, right there": ((0.2, 0.2, 0.9), [(0, 0, 0)], SHORT, None),
    "more than a fifth, few letters, right there, of two places": ((0.3, 0.3, 0.9), [(0, 0, 0)], SHORT, CHANGED),
    "many letters, right there, of two places": ((0, 0, 0.9), [(0, 0, 0)], LONG, MOVED),
    "many letters, nearly there, of two places": ((0, 0, 0.89), [(0, 0, 0)], LONG, CHANGED),
    "all agree, and another place agrees less": ((1, 1, 1), [(0.6, 1, 1)], SHORT, CHANGED),
    "all agree, and another place agrees much less": ((1, 1, 1), [(0.5, 0.9, 1)], SHORT, IN_PLACE),
}  # fmt: skip


@pytest.mark.parametrize("case", SAME)
def test_where_the_very_words_stand_and(case: str) -> None:
    known, others, letters, state = SAME[case]
    best = same(100, *known)
    places = [*(same(10 * k, *other) for k, other in enumerate(others)), best]
    answer = on_same_words(best, places, letters)
    assert (None if answer is None else answer.state) == state
    if answer is not None:
        assert (answer.start, answer.end, answer.score) == (100, 105, round(best.score, 3))


@pytest.mark.parametrize(("start", "state"), [(95, CHANGED), (96, IN_PLACE), (104, IN_PLACE), (105, CHANGED)])
def test_only_what_lies_apart_is_another_place(start: int, state: AnchorState) -> None:
    best = same(100, 1, 1, 1)
    answer = on_same_words(best, [same(start, 1, 1, 1), best], LONG)
    assert answer is not None
    assert answer.state is state


LIKE = {
    "nothing is found": ([], LONG, ORPHAN),
    "one place is good": ([like(0, 0.9)], LONG, CHANGED),
    "it is just similar enough": ([like(0, 0.41, 0.41)], LONG, CHANGED),
    "it is not similar enough": ([like(0, 0.39, 0.39)], LONG, ORPHAN),
    "too few of its words are there, whatever stands around": ([like(0, 0.9, 1, kept=0.39)], 900, ORPHAN),
    "enough of its words are there": ([like(0, 0.9, 1, kept=0.4)], 900, CHANGED),
    "few letters are kept, among other words": ([like(0, 0.9, 0.24)], LONG, ORPHAN),
    "more letters are kept, among other words": ([like(0, 0.9, 0.24)], LONG + 1, CHANGED),
    "few letters are kept, among some of the words": ([like(0, 0.9, 0.25)], LONG, CHANGED),
    "half of many letters are kept, among other words": ([like(0, 0.9, 0.24, kept=0.5)], 2 * LONG, ORPHAN),
    "another place is as good": ([like(0, 0.9), like(9, 0.9)], LONG, ORPHAN),
    "another place is nearly as good": ([like(0, 0.9), like(9, 0.84, 1)], LONG, ORPHAN),
    "another place is not so good": ([like(0, 0.9), like(9, 0.8)], LONG, CHANGED),
    "of three the third does not matter": ([like(0, 0.9), like(9, 0.8), like(19, 0.8)], LONG, CHANGED),
}  # fmt: skip


@pytest.mark.parametrize("case", LIKE)
def test_where_similar_words_stand_and(case: str) -> None:
    found, letters, state = LIKE[case]
    answer = on_like_words(found, letters)
    assert answer.state is state
    assert answer.score == (round(found[0].score, 3) if found else 0)
    assert (answer.start, answer.end) == ((None, None) if state is ORPHAN else (0, 5))


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        (1.0, "All the words are there, with others among them."),
        (0.5, "The wording differs: 50 % of the words are still there."),
        (0.996, "All the words are there, with others among them."),
        (0.994, "The wording differs: 99 % of the words are still there."),
    ],
)
def test_how_much_of_the_wording_is_there_is_said(kept: float, said: str) -> None:
    assert on_like_words([like(0, 0.9, kept=kept)], 900).reason == said


def test_scores_are_told_with_three_digits() -> None:
    assert found_at(CHANGED, like(0, 2 / 3, 2 / 3), "So.").score == 0.667
    assert orphan("So.", 2 / 3).score == 0.667
    assert orphan("So.").score == 0
