"""The form in which texts are compared: what is levelled out, and what is another word."""

from __future__ import annotations

import unicodedata

import pytest

from db.records import Anchor, AnchorState
from desktop.anchoring.normalise import level, same_words
from desktop.anchoring.set_anew import SAME, set_anew


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("", ""),
        ("plain words", "plain words"),
        ("two  spaces\nand\t\r\na break", "two spaces and a break"),
        (" at both ends ", " at both ends "),
        ("a\u00a0b\u2003c\u3000d", "a b c d"),
        ("\u2018one\u2019 \u201aone\u201b \u2032one\u02bc\u00b4", "'one' 'one' 'one''"),
        ("\u201ctwo\u201d \u201etwo\u201f \u2033\u00abtwo\u00bb", '"two" "two" ""two"'),
        ("a\u2010b\u2011c\u2012d\u2013e\u2014f\u2015g\u2212h", "a-b-c-d-e-f-g-h"),
        ("un\u00adseen \u200b\u2060\ufeff\ufe0e\ufe0f", "unseen "),
        ("e\u0301te\u0301", "\u00e9t\u00e9"),
        ("\ufb01nd a \ufb03x", "find a ffix"),
        ("\uff21\uff42\uff11", "Ab1"),  # full width
        ("\uff76\uff9e", "\u30ab\u3099"),  # half width: each by itself
        ("wait\u2026", "wait..."),
        ("\uff02so\uff02", '"so"'),
        ("\ufe63", "-"),  # a small hyphen
        ("\ufeb3\ufe8e", "\u0633\u0627"),  # letters of Arabic in the forms of their places
        ("日本 語\nの", "日本語の"),
        ("日本 and 語", "日本 and 語"),
        ("日本。 語", "日本。語"),
        ("ภาษา ไทย", "ภาษาไทย"),
    ],
)
def test_the_look_of_a_text_is_levelled_out(text: str, form: str) -> None:
    assert level(text) == form


@pytest.mark.parametrize("text", ["x²", "H₂O", "½", "①", "Case", "ß", "a'b", "a-b", "naïve", "한국어", "שלום"])
def test_what_is_another_word_stays(text: str) -> None:
    assert level(text) == unicodedata.normalize("NFC", text) == text


def test_a_letter_with_a_great_many_marks_is_not_composed() -> None:
    """Putting them in order would take time by their square."""
    few, many = "e\u0301" + "\u0316" * 20, "e\u0301" + "\u0316" * 40
    assert level(few) == unicodedata.normalize("NFC", few)
    assert level(many) == many


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("a word", "a word", True),
        (" a  word\n", "a word", True),
        ("“a” word", '"a" word', True),
        ("a word", "aword", False),
        ("a word", "A word", False),
        ("", "", True),
        ("", " \n", True),
        ("", "a", False),
    ],
)
def test_two_stretches_are_the_same_words_when_they_level_to_the_same(one: str, other: str, same: bool) -> None:
    assert same_words(one, other) is same
    assert same_words(other, one) is same


# Words that came from another format: the same though layout set them otherwise

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
        ("the list ends here.\n0 - Of other lists -", "the list ends here.\n2.1 0 - Of other lists -"),
        ("bread and butter\nmilk and honey for all", "bread and butter\n• milk and honey for all"),
        ("the river ran.\n2.1 Of mills\nThere were four", "the river ran.\nOf mills\nThere were four"),
    ],
)
def test_what_layout_put_in_or_took_out_makes_no_other_words(quote: str, found: str) -> None:
    assert told(quote, found) is AnchorState.IN_PLACE
    assert told(found, quote) is AnchorState.IN_PLACE


def test_each_of_several_passages_is_looked_at_whatever_was_found_of_those_before_it() -> None:
    quotes = ("gone", "kept words", "other words of the mill", "a coin-sorting machine stood")
    text = "kept words beside new words of the mill, where a coinsorting machine stood"
    orphan = Anchor(AnchorState.ORPHAN, None, None, 0.0, "gone")
    kept = Anchor(AnchorState.IN_PLACE, 0, 10, 1.0, "kept")
    other, anew = (
        Anchor(AnchorState.CHANGED, text.index(words), text.index(words) + len(words), 0.9, "differs")
        for words in ("new words of the mill", "a coinsorting machine stood")
    )
    settled = set_anew(text, quotes, [orphan, kept, other, anew])
    assert settled[:3] == [orphan, kept, other]
    assert settled[3].reason == SAME


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("the water stood at -5 in the morning light", "the water stood at 5 in the morning light"),
        ("paid for it\n3 apples and a pear that day", "paid for it\n5 apples and a pear that day"),
        ("as it was in version 1.\nIt never came back", "as it was in version 1.2\nIt never came back"),
        ("the mill was never sold to anybody else", "the mill was sold to anybody else"),
        ("he came.\nThe mill stood still for long", "he came.\nA note between.\nThe mill stood still for long"),
        ("-5 degrees were measured in the mill that day", "5 degrees were measured in the mill that day"),
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
