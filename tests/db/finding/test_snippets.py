"""What is shown of a text is a part of it, around what was found, with the words marked."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from db.finding.snippets import SHOWN, fold, pattern, snippet
from db.finding.syntax import read_query


def shown(text: str, typed: str, *, in_words: bool = True) -> str:
    made = snippet(text, pattern(read_query(typed), in_words=in_words)).text
    return made.replace("\x02", "[").replace("\x03", "]")


@pytest.mark.parametrize(
    ("text", "typed", "made"),
    [
        ("Chips are scarce.", "chip", "[Chips] are scarce."),
        ("Chips are scarce.", "chip ", "Chips are scarce."),
        ("A naïve question, nai\u0308ve.", "naive ", "A [naïve] question, [nai\u0308ve]."),
        ("Łódź is far", "łodz", "[Łódź] is far"),
        ("under_score and score", "score ", "under_[score] and [score]"),
        ("It is open  source, open.", '"open source"', "It is [open  source], open."),
        ("a b a", "a OR b ", "[a] [b] [a]"),
        ("İstanbul, STRASSE, straße", "straße ", "İstanbul, STRASSE, [straße]"),
        ("", "x", ""),
    ],
)
def test_words_are_marked(text: str, typed: str, made: str) -> None:
    assert shown(text, typed) == made


def test_the_part_is_the_one_where_most_was_found() -> None:
    text = "chips " + "word " * 100 + "scarce chips and scarce talent " + "word " * 100
    made = shown(text, "chips scarce ")
    assert made.startswith("…") and made.endswith("…") and made.count("[") == 3 and len(made) < SHOWN + 20


def test_a_part_with_every_word_is_better_than_one_with_a_word_often() -> None:
    text = "water " * 20 + "word " * 100 + "water comes down, and the weir holds the water back " + "word " * 50
    made = snippet(text, pattern(read_query("water weir "), in_words=True))
    assert "[weir] holds the [water]" in shown(text, "water weir ")
    assert text[made.start : made.end] == "weir", "where they stand closest together"


@given(
    text=st.text(alphabet="abcé \n_.ß\u0301İ投资", max_size=400),
    typed=st.text(alphabet='abcé "*-|ß投', max_size=12),
    in_words=st.booleans(),
)
def test_it_is_always_a_part_of_the_text(text: str, typed: str, in_words: bool) -> None:
    query = read_query(typed)
    if query:
        made = snippet(text, pattern(query, in_words=in_words)).text
        plain = made.replace("\x02", "").replace("\x03", "")
        assert plain.removeprefix("…").removesuffix("…") in text and len(plain) <= max(SHOWN + 45, len(typed) + SHOWN)
        assert made.count("\x02") == made.count("\x03")


@given(text=st.text(max_size=60))
@example(text="Straße, İstanbul, ﬃ")
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(text)
