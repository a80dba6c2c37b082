"""The steps by which a target is found, one after another: what each answers, and what it leaves to the next."""

from __future__ import annotations

import pytest

from db.records import AnchorState
from desktop.anchoring.anchor import anchor, anchor_all
from desktop.anchoring.describe import describe
from desktop.article.content import Passage
from desktop.errors import Cancelled
from tests.anchoring.sentences import NEWS, TWICE, S, middle, place_of, target_of, text_of, told

IN_PLACE, MOVED, CHANGED, ORPHAN = AnchorState
COMPARED = "The words stand where the comparison with the old text puts them."
AMONG = "The words stand among the same words as before."

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


def test_the_comparison_with_the_old_text_asks_again_and_again_whether_to_go_on() -> None:
    lines = range(40)
    old = "\n".join(f"kept {n}\nthis is the old line {n}" for n in lines)
    new = "\n".join(f"kept {n}\nthat was another line {n}" for n in lines)
    asked = 0

    def progress(done: int, of: int) -> bool:
        nonlocal asked
        asked += 1
        return asked < 30

    with pytest.raises(Cancelled):
        anchor_all(new, [target_of(old, "kept 3")], old_text=old, progress=progress)


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


@pytest.mark.parametrize(
    ("old", "new", "compared"),
    [
        # what is joined around "an ox", on either side, vouches for it with its letters
        ("Seven ships an ox bought cheaply by strangers here", "Three boats an ox bought cheaply by strangers here", 1),
        ("Cheaply by strangers there bought an ox of sorts", "Cheaply by strangers there bought an ox for one", 1),
        (
            "Seven ships an ox bought cheaply by strangers here",
            "Three boats an ox  bought cheaply by strangers here",
            1,
        ),
        ("Cheaply by strangers there bought an ox of sorts", "Cheaply by strangers there bought  an ox for one", 1),
        # not what stands five code points off or farther
        ("Ships an ox here bought cheaply by strangers", "Boats an ox elsewhere bought cheaply by strangers", 0),
        ("Cheaply bought by strangers here an ox of sorts", "Cheaply bought by strangers elsewhere an ox for one", 0),
        # nor a few letters
        ("Ships an ox bought by some", "Boats an ox bought by all", 0),
    ],
)
def test_a_few_letters_are_carried_over_only_by_many_that_are_joined_beside_them(
    old: str, new: str, compared: int
) -> None:
    found = anchor(new, target_of(old, "an ox"), old_text=old)
    assert (found.start, found.end) == place_of(new, "an ox")
    assert (found.reason == COMPARED) == bool(compared)
    assert found.state in ((IN_PLACE,) if compared else (CHANGED, MOVED))


# Without the old text: the shift of the neighbours


def test_a_passage_that_stands_with_the_words_around_it_is_found_near_and_far() -> None:
    old = text_of(1, 2, 3)
    for before in (S[4], NEWS):
        new = text_of(before, old)
        found = anchor(new, target_of(old, middle(2)))
        assert (told(found), found.reason) == ((IN_PLACE, place_of(new, middle(2))), AMONG)
    for cut in (40, place_of(old, middle(2))[0] - 32):  # the second leaves just the 32 code points before it
        new = old[cut:]
        found = anchor(new, target_of(old, middle(2)))
        assert (told(found), found.reason) == ((IN_PLACE, place_of(new, middle(2))), AMONG)


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


@pytest.mark.parametrize(("count", "state"), [(69, IN_PLACE), (70, CHANGED)])
def test_a_stretch_of_one_letter_is_told_for_certain_only_where_there_is_no_room_for_another(
    count: int, state: AnchorState
) -> None:
    target = describe("a" * 100, Passage(40, 45))  # with those around it 69 letters
    assert anchor("b" * 9 + "a" * count, target).state is state


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
    both = text_of("The foxes met an ox.", 1)
    found = anchor(both, target_of(old, "ox"), old_text=old if with_old else None)
    assert (found.start, found.end) == (17, 19)
    assert found.reason == COMPARED or found.reason.startswith("The same ")


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


def test_of_two_lines_alike_the_one_that_is_gone_is_not_found_at_the_other() -> None:
    old = "\n".join((S[1], "A lighthouse stands there.", "A lighthouse stands there.", S[2]))
    new = "\n".join((S[1], "A lighthouse stands there.", S[2]))
    for words in ("A lighthouse stands there.", "lighthouse stands"):
        first, second = (anchor(new, target_of(old, words, nth), old_text=old) for nth in (0, 1))
        assert told(first) == (IN_PLACE, place_of(new, words))
        assert second.state is ORPHAN


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
