"""The form in which texts are compared: what is levelled out, and what is another word."""

from __future__ import annotations

import unicodedata

import pytest

from desktop.anchoring.normalise import level, same_words


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
