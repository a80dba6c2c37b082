"""The steps by which a target is found, one after another: what each answers, and what it leaves to the next."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from db.records import Anchor, AnchorState, Target, TextPositionSelector, TextQuoteSelector
from desktop.anchoring import ladder as module
from desktop.anchoring.anchor import anchor, anchor_all
from desktop.anchoring.describe import describe
from desktop.article.content import Passage
from desktop.errors import Cancelled
from tests.anchoring.revisions import sentence

IN_PLACE, MOVED, CHANGED, ORPHAN = AnchorState
COMPARED = "The words stand where the comparison with the old text puts them."
AMONG = "The words stand among the same words as before."

S = [sentence(random.Random(n), 12) for n in range(60)]  # sentences, each with words of its own
NEWS = " ".join(sentence(random.Random(n), 12) for n in range(100, 180))  # some 6000 code points of others


def text_of(*parts: str | int) -> str:
    return " ".join(S[part] if isinstance(part, int) else part for part in parts)


def target_of(text: str, words: str, nth: int = 0, start: int | None = None) -> Target:
    """Describe the ``nth`` occurrence of some words; ``start`` is the position that is told instead of the true one."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    target = describe(text, Passage(at, at + len(words)))
    if start is None:
        return target
    return Target(target.quote, TextPositionSelector(start, start + len(words)))


def place_of(text: str, words: str, nth: int = 0) -> tuple[int, int]:
    position = target_of(text, words, nth).position
    return position.start, position.end


def told(found: Anchor) -> tuple[AnchorState, tuple[int | None, int | None]]:
    return found.state, (found.start, found.end)


def middle(index: int) -> str:
    """Return some words from within a sentence."""
    return " ".join(S[index].split()[4:9])


# What is told while it goes on


@pytest.mark.parametrize("with_old", [False, True])
def test_how_far_the_search_is_is_told_from_none_to_nearly_all(with_old: bool) -> None:
    said: list[tuple[int, int]] = []

    def progress(done: int, of: int) -> bool:
        said.append((done, of))
        return True

    targets = [target_of(text_of(1), middle(1))] * 100
    anchor_all(text_of(2), targets, old_text=text_of(1) if with_old else None, progress=progress)
    assert said == sorted(said)
    assert {done for done, _ in said} == {0, 16, 32, 48, 64, 80, 96}
    assert {of for _, of in said} == {100}


@pytest.mark.parametrize("with_old", [False, True])
@pytest.mark.parametrize("last", [0, 32, 80])
def test_the_search_stops_when_it_is_told_to(with_old: bool, last: int) -> None:
    said: list[int] = []

    def progress(done: int, of: int) -> bool:
        said.append(done)
        return done < last

    with pytest.raises(Cancelled):
        targets = [target_of(text_of(1), middle(1))] * 100
        anchor_all(text_of(2), targets, old_text=text_of(1) if with_old else None, progress=progress)
    assert said[-1] == last


# With the old text: the comparison carries a passage over


@pytest.mark.parametrize("start", [None, 3, -1, 99_999], ids=["right", "wrong", "unknown", "outside"])
def test_a_passage_is_carried_over_by_the_old_text_wherever_its_target_says_that_it_is(start: int | None) -> None:
    old, new = text_of(1, 2, 3), text_of(4, 1, "Put in.", 2, 3)
    found = anchor(new, target_of(old, middle(2), start=start), old_text=old)
    assert told(found) == (IN_PLACE, place_of(new, middle(2)))
    assert (found.reason, found.score) == (COMPARED, 1.0)


@pytest.mark.parametrize("nth", [0, 1])
def test_of_words_that_stand_twice_in_the_old_text_the_words_around_say_which_was_meant(nth: int) -> None:
    old = text_of(1, "the same words here and there", 2, 3, "the same words here and there", 4)
    new = text_of(5, old)
    words = "the same words here and there"
    found = anchor(new, target_of(old, words, nth, start=7), old_text=old)
    assert (told(found), found.reason) == ((IN_PLACE, place_of(new, words, nth)), COMPARED)


@pytest.mark.parametrize(
    "words",
    [
        "river. Ships",
        ". Ships call",
        "of the river.",
        " Ships call there. ",
        ". ",
        "ver. Sh",
        "The mouth of the river. Ships call there. Boats too",
    ],
)
@pytest.mark.parametrize("before", ["", "Put in. ", "Ships call. "])
@pytest.mark.parametrize("after", ["", " Put in.", " Boats. Too."])
def test_a_passage_is_carried_over_to_the_sign_and_the_space(words: str, before: str, after: str) -> None:
    core = "The mouth of the river. Ships call there. Boats too."
    old, new = text_of(1, core, 2), text_of(1, before + core + after, 2)
    start, at = (text.index(core) + core.index(words) for text in (old, new))
    found = anchor(new, describe(old, Passage(start, start + len(words))), old_text=old)
    assert told(found) == (IN_PLACE, (at, at + len(words)))


def test_a_few_letters_are_carried_over_by_what_is_joined_around_them() -> None:
    """The letters of the words and those of the runs beside them vouch together; below 24 somebody should look."""
    old = text_of("Sold out. It is an ox. Bought.", 1)
    target = target_of(old, "an ox")
    kept = anchor(text_of("Other words. It is an ox. Bought.", 2), target, old_text=old)
    assert told(kept) == (IN_PLACE, place_of(text_of("Other words. It is an ox. Bought.", 2), "an ox"))
    lost = anchor(text_of(2, "Other words: an ox, and others", 3), target, old_text=old)
    assert lost.state in (CHANGED, ORPHAN)


# Without the old text: the shift of the neighbours


def test_a_passage_that_stands_with_the_words_around_it_is_found_near_and_far() -> None:
    old = text_of(1, 2, 3)
    for before in (S[4], NEWS):
        new = text_of(before, old)
        found = anchor(new, target_of(old, middle(2)))
        assert (told(found), found.reason) == ((IN_PLACE, place_of(new, middle(2))), AMONG)
    new = old[40:]
    found = anchor(new, target_of(old, middle(2)))
    assert (told(found), found.reason) == ((IN_PLACE, place_of(new, middle(2))), AMONG)


TWICE = text_of(10, 11, 12)


@pytest.mark.parametrize("nth", [0, 1])
def test_of_two_stretches_alike_the_shift_of_the_passage_before_says_which_is_meant(nth: int) -> None:
    old = text_of(1, 2, 3, TWICE, 4, 5, 6, TWICE, 7)
    new = text_of(NEWS, old)
    first, second = target_of(old, middle(2)), target_of(old, middle(11), nth)
    found = anchor_all(new, [second, first])
    assert [told(one) for one in found] == [
        (IN_PLACE, place_of(new, middle(11), nth)),
        (IN_PLACE, place_of(new, middle(2))),
    ]
    assert [one.reason for one in found] == [AMONG, AMONG]


@pytest.mark.parametrize("nth", [0, 1])
def test_of_two_stretches_alike_neither_is_told_without_a_doubt_when_nothing_says_which_is_meant(nth: int) -> None:
    old = text_of(1, TWICE, 4, TWICE, 7)
    found = anchor(text_of(NEWS, old), target_of(old, middle(11), nth))
    assert found.state is CHANGED
    assert "several places" in found.reason


def test_a_passage_among_too_few_words_is_not_taken_for_certain_where_it_is_first_met() -> None:
    target = Target(TextQuoteSelector("an ox", "is ", " or"), TextPositionSelector(40, 45))
    found = anchor(text_of(1, "this is an ox or", 2), target)
    assert found.reason != AMONG


@pytest.mark.parametrize(("moved", "to"), [(5, 0), (1, 5), (3, 0), (2, 4)])
@pytest.mark.parametrize("with_old", [False, True])
def test_only_the_passage_that_left_the_order_of_the_rest_has_moved(moved: int, to: int, with_old: bool) -> None:
    order = [1, 2, 3, 4, 5, 6]
    old = "\n".join(text_of(n, n + 10, n + 20) for n in order)
    one = order.pop(moved)
    order.insert(to, one)
    new = "\n".join(text_of(n, n + 10, n + 20) for n in order)
    targets = [target_of(old, middle(n + 10)) for n in sorted(order)]
    found = anchor_all(new, targets, old_text=old if with_old else None)
    assert [told(answer) for answer in found] == [
        (MOVED if n == one else IN_PLACE, place_of(new, middle(n + 10))) for n in sorted(order)
    ]


# Passages that must be looked for


def test_the_same_words_spaced_otherwise_are_told_as_changed() -> None:
    old, new = text_of(1, "We let run f(x) again today.", 2), text_of(3, 1, "We let run f (x) again today.", 2)
    found = anchor(new, target_of(old, "run f(x) again"))
    assert told(found) == (CHANGED, place_of(new, "run f (x) again"))
    assert "spaced otherwise" in found.reason


@pytest.mark.parametrize("with_old", [False, True])
def test_a_word_of_its_own_is_not_found_inside_another(with_old: bool) -> None:
    old, new = text_of("Feed the ox.", 1), text_of("Feed the foxes.", 1)
    for text, words in ((new, "ox"), (text_of("Feed an oxbow.", 1), "ox"), (text_of("Feed a fox.", 1), "ox")):
        assert anchor(text, target_of(old, words), old_text=old if with_old else None).state is ORPHAN
    for text, words in ((text_of("Sell the foxes.", 1), "ox"), (text_of("Sell the foxes.", 1), "foxe")):
        assert told(anchor(text, target_of(new, words)))[1] == place_of(text, words)


@pytest.mark.parametrize("with_old", [False, True])
def test_of_a_great_many_places_the_one_among_the_same_words_is_found_however_far(with_old: bool) -> None:
    row = "the row of it, "
    old = text_of(1, row * 300, "here stands the row of it too", 2)
    new = text_of(1, row * 100, NEWS, row * 400, "here stands the row of it too", 2)
    target = target_of(old, "the row of it", 300)
    found = anchor(new, target, old_text=old if with_old else None)
    assert (found.start, found.end) == place_of(new, "the row of it", 500)


def test_what_is_known_to_be_another_part_of_the_old_text_is_passed_over() -> None:
    old = text_of(1, "A lighthouse stands there.", 2, 3, "A lighthouse stands there.", 4)
    new = text_of(1, "A lighthouse stands there.", 2, 3, 4)
    for words in ("A lighthouse stands there.", "lighthouse stands"):
        assert anchor(new, target_of(old, words, 1), old_text=old).state is ORPHAN
        assert told(anchor(new, target_of(old, words, 0), old_text=old)) == (IN_PLACE, place_of(new, words))


def reworded(index: int) -> str:
    words = S[index].split()
    return " ".join([*words[:3], "quite", "another", *words[4:]])


@pytest.mark.parametrize("with_old", [False, True])
@pytest.mark.parametrize("far", [False, True])
def test_a_reworded_sentence_is_found_near_its_place_and_far_from_it(with_old: bool, far: bool) -> None:
    old = text_of(1, 2, 3, 4, 5)
    new = text_of(1, 2, 4, 5, NEWS, reworded(3)) if far else text_of(1, 2, reworded(3), 4, 5)
    targets = [target_of(old, S[n]) for n in (1, 3, 5)]
    found = anchor_all(new, targets, old_text=old if with_old else None)[1]
    assert told(found) == (CHANGED, place_of(new, reworded(3)))
    assert 0.5 < found.score < 1


def test_of_two_places_as_similar_the_one_between_the_neighbours_is_taken() -> None:
    old = text_of(1, 2, 3, 4, 5)
    other = reworded(3).replace("quite another", "some other")
    for new in (text_of(1, 2, reworded(3), 4, 5, NEWS, other), text_of(other, NEWS, 1, 2, reworded(3), 4, 5)):
        found = anchor_all(new, [target_of(old, S[n]) for n in (2, 3, 4)])[1]
        assert told(found) == (CHANGED, place_of(new, reworded(3)))


def test_of_two_places_as_similar_neither_is_taken_when_nothing_says_which() -> None:
    old = text_of(3)
    other = reworded(3).replace("quite another", "some other")
    found = anchor(text_of(NEWS, reworded(3), NEWS, other), target_of(old, S[3]))
    assert told(found) == (ORPHAN, (None, None))
    assert "equally similar" in found.reason


# Passages too long to be compared whole


LONG = text_of(20, 21, 22, 23, 24, 25)


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


# Targets without words


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
