"""The words of a text: where a quote stands word for word, and where it may stand reworded."""

from __future__ import annotations

import pytest

from desktop.anchoring import words as module
from desktop.anchoring.quote import Snippet
from desktop.anchoring.words import BREAK, MOST, WINDOWS, Words, inside_word, over_space

# the quote, and the text in which its places stand in brackets
STANDING = {
    "as it is": ("two three", "one [two three] four"),
    "at the start": ("one two", "[one two] three"),
    "at the end": ("two three", "one [two three]"),
    "twice": ("one two", "[one two] three [one two]"),
    "three times without a word between": ("one two", "[one two] [one two] [one two]"),
    "nowhere": ("one two", "two one"),
    "a word of it only": ("one two three", "one two four one two"),
    "a single word": ("two", "one [two] three [two]"),
    "a single word inside others": ("two", "[two]fold and [two] and on[two]"),
    "with other white space": ("one two three", "[one\n  two\tthree] four"),
    "two words with other white space": ("one two", "[one\n  two] four"),
    "with other quote marks": ('"one" two', "so “two” [“one” two]"),
    "a single word in another form": ("file", "a [ﬁle] here"),
    "beginning inside a word": ("self three four", "one[self three four] five"),
    "beginning inside a word, and otherwise spaced": ("self three four", "one[self  three four] five"),
    "ending inside a word, and otherwise spaced": ("three four fi", "one [three  four fi]ve"),
    "inside words at both ends": ("elf three fi", "ones[elf  three fi]ve"),
    "not when its first word is only like the last letters of none": ("elf three five", "elfin three five"),
    "not when its last word only ends so": ("one three ve", "one three five"),
    "with the space before it": (" one two three", "so[\none two three] four"),
    "with the space before it, of which there is less": ("  one two three", "so[ one two three] four"),
    "with the space after it": ("one two three ", "so [one two three\n]four"),
    "with the space after it, at the end": ("one two three  ", "so [one two three]"),
    "a word inside it has no equal": ("one two three", "one twofold three"),
    "two of its words have changed places": ("one two three four", "one three two four"),
    "it crosses itself": ("so so so", "[so so so]"),
}


@pytest.mark.parametrize(("small", "rare"), [(1000, 24), (0, 24), (0, 0)], ids=["small", "indexed", "by pairs"])
@pytest.mark.parametrize("case", STANDING)
def test_the_places_where_the_very_words_stand(
    case: str, small: int, rare: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "SMALL", small)
    monkeypatch.setattr(module, "RARE", rare)
    exact, marked = STANDING[case]
    text = marked.replace("[", "").replace("]", "")
    for near in (0, 5, len(text), 9999, -1):
        shown, last = "", 0
        for start, end in Words(text).occurrences(exact, near):
            shown += f"{text[last:start]}[{text[start:end]}]"
            last = end
        assert shown + text[last:] == marked


def test_overlapping_places_are_each_told() -> None:
    assert Words("so so so so").occurrences("so so so", 0) == [(0, 8), (3, 11)]


@pytest.mark.parametrize("exact", ["on", "on on", "on on on"])
def test_of_a_great_many_places_the_nearest_are_told(exact: str) -> None:
    text, near = "on " * 400, 600
    found = Words(text).occurrences(exact, near)
    assert len(found) == 2 * MOST
    first = found[0][0]
    assert abs(first - (near - 3 * MOST)) <= 3
    assert found == [(first + 3 * k, first + 3 * k + len(exact)) for k in range(2 * MOST)]
    assert [start for start, _ in Words(text).occurrences(exact, 0)] == [3 * k for k in range(MOST)]
    last = len(text) - len(exact) - 1
    assert [start for start, _ in Words(text).occurrences(exact, len(text))] == [
        last - 3 * k for k in reversed(range(MOST))
    ]


def test_the_places_before_the_nearest_are_told_though_only_so_many_are_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "TRIED", 4)
    text = "so it was, and then so it was, " * 8
    second = text.index("so it was", 31)
    assert [start for start, _ in Words(text).occurrences("so it was", second)][:3] == [0, 20, 31]


def test_words_do_not_cross_from_one_stretch_to_the_next() -> None:
    text = "one two three four five six"
    words = Words(text, [(0, 7), (14, 27)])
    assert words.forms == ["one", "two", BREAK, "four", "five", "six"]
    assert words.complete
    assert words.occurrences("four five six", 0) == [(14, 27)]
    assert words.occurrences("one two four five", 0) == []


@pytest.mark.parametrize(
    ("most", "forms", "complete"),
    [
        (None, ["one", "two", BREAK, "four", "five", "six"], True),
        (20, ["one", "two", BREAK, "four", "five", "six"], True),
        (19, ["one", "two", BREAK, "four", "five", "si"], False),
        (7, ["one", "two", BREAK], False),
        (3, ["one", BREAK], False),
    ],
)
def test_only_so_many_characters_are_read(most: int | None, forms: list[str], complete: bool) -> None:
    words = Words("one two three four five six", [(0, 7), (14, 27)], most=most)
    assert (words.forms, words.complete) == (forms, complete)


def test_a_quote_of_three_words_is_found_beyond_what_was_read() -> None:
    text = "one two three four five six"
    assert Words(text, most=7).occurrences("four five six", 0) == [(14, 27)]


@pytest.mark.parametrize(
    ("first", "second", "places"),
    [
        ("a", "b", [0, 5]),
        ("b", "a", [3]),
        ("b", "c", [1]),
        ("b", "b", []),
        ("c", "b", [2]),
        ("a", "c", []),
        ("a", "z", []),
        ("z", "a", []),
    ],
)
def test_the_places_where_one_word_follows_another(first: str, second: str, places: list[int]) -> None:
    words = Words("a b c b a a b")
    for _ in range(2):
        assert words.together(first, second) == places


def test_two_words_that_are_both_too_common_are_not_looked_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "COMMON", 3)
    words = Words("a b a b a b a c")
    assert words.together("a", "b") == [0, 2, 4]
    assert words.together("b", "a") == [1, 3, 5]
    assert Words("a b a b a b a b").together("a", "b") == []


def test_a_quote_of_words_that_are_all_too_common_to_be_looked_up_is_found_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, number in (("SMALL", 0), ("RARE", 1), ("COMMON", 3)):
        monkeypatch.setattr(module, name, number)
    text = "on and on it goes. " * 9
    assert Words(text).occurrences("and on it goes", 0)[0] == (3, 17)


def text_with(pieces: dict[int, str], count: int = 400) -> str:
    """Return a text of words that occur once, in which at some of them others stand."""
    return " ".join(pieces.get(n, f"w{n}") for n in range(count))


QUOTE = Snippet("ten nine ", "seven elephants walked slowly", " eight six")


@pytest.mark.parametrize("at", [0, 1, 40, 200, 399])
def test_a_reworded_quote_is_looked_for_where_its_rare_words_stand(at: int) -> None:
    words = Words(text_with({at: "seven large elephants walked"}))
    seed = words.seeds(QUOTE)[0]
    assert abs(seed - (at - QUOTE.first)) <= 6
    looked_at = [token.form for token in words.window(QUOTE, seed)]
    assert {"seven", "large", "elephants", "walked"} <= set(looked_at)
    assert len(looked_at) <= len(QUOTE.tokens) + 2 * 24


def test_where_more_of_the_words_stand_is_looked_first() -> None:
    words = Words(text_with({50: "slowly", 150: "seven elephants walked slowly", 300: "elephants walked"}))
    found = words.seeds(QUOTE)
    assert [abs(seed - at) <= 6 for seed, at in zip(found, (148, 298, 48), strict=False)] == [True] * 3


def test_no_more_places_are_looked_at_than_there_is_time_for() -> None:
    words = Words(text_with(dict.fromkeys(range(20, 380, 30), "elephants")))
    found = words.seeds(QUOTE)
    assert len(found) == WINDOWS
    assert all(abs(one - other) > 6 for one in found for other in found if one != other)


def test_the_places_looked_at_for_a_long_quote_lie_apart() -> None:
    """Words put into it shift the rest: what lies within a third of its length is one place."""
    quote = [f"q{n}" for n in range(60)]
    pieces = {100: " ".join([*quote[:20], *"abcdefghijkl", *quote[20:40], *"mnopqrstuvwx", *quote[40:]])}
    found = Words(text_with(pieces)).seeds(Snippet("", " ".join(quote), ""))
    assert any(abs(seed - 100) <= 20 for seed in found)
    assert all(abs(one - other) > 20 for one in found for other in found if one != other)


@pytest.mark.parametrize(("times", "found"), [(24, True), (25, False)])
def test_a_word_that_stands_too_often_says_nothing(times: int, found: bool) -> None:
    assert bool(Words(text_with({10 * n: "elephants" for n in range(times)})).seeds(QUOTE)) is found


def test_signs_say_nothing_of_where_a_quote_is() -> None:
    assert Words("one, two: three; four").seeds(Snippet("", "five, six; seven", "")) == []
    assert Words("one two three").seeds(QUOTE) == []


@pytest.mark.parametrize(
    ("seed", "first", "last"), [(0, 0, 29), (10, 0, 39), (24, 0, 53), (25, 1, 54), (390, 366, 399), (-3, 0, 26)]
)
def test_the_window_is_the_length_of_the_quote_and_24_words_on_either_side(seed: int, first: int, last: int) -> None:
    looked_at = Words(text_with({})).window(Snippet("", "a b c d e", " f"), seed)
    assert (looked_at[0].form, looked_at[-1].form) == (f"w{first}", f"w{last}")


@pytest.mark.parametrize(
    ("at", "count", "moved"),
    [
        (3, 0, 3),
        (3, 1, 4),
        (3, 2, 5),
        (3, 9, 5),
        (4, 9, 5),
        (5, 9, 5),
        (8, 1, 9),
        (8, 9, 9),
        (9, 9, 9),
        (5, -1, 4),
        (5, -9, 3),
        (3, -9, 3),
        (1, -1, 0),
        (1, -9, 0),
        (0, -1, 0),
    ],
)
def test_a_place_is_moved_over_white_space_only(at: int, count: int, moved: int) -> None:
    assert over_space(" ab \ncde ", at, count) == moved


@pytest.mark.parametrize(
    ("at", "inside"), [(0, False), (1, True), (2, False), (3, False), (5, False), (6, False), (7, True), (8, False)]
)
def test_a_place_between_two_letters_is_inside_a_word(at: int, inside: bool) -> None:
    assert inside_word("ab, 日本xy", at) is inside
