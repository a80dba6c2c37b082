"""A text as words and signs."""

from __future__ import annotations

import pytest

from desktop.anchoring.tokens import Token, tokens_of, weigh, weights_of


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("", []),
        (" \n\t ", []),
        ("Two words.", [("Two", 0, 3), ("words", 4, 9), (".", 9, 10)]),
        ("don't", [("don", 0, 3), ("'", 3, 4), ("t", 4, 5)]),
        ("_so_ x1", [("_", 0, 1), ("so", 1, 3), ("_", 3, 4), ("x1", 5, 7)]),
        ("so12 ab1234 a1b", [("so", 0, 2), ("12", 2, 4), ("ab1234", 5, 11), ("a1b", 12, 15)]),
        ("été1", [("été", 0, 3), ("1", 3, 4)]),
        ("wait... so", [("wait", 0, 4), ("...", 4, 7), ("so", 8, 10)]),
        ("wait… so..", [("wait", 0, 4), ("...", 4, 5), ("so", 6, 8), (".", 8, 9), (".", 9, 10)]),
        ("“été” 1", [('"', 0, 1), ("été", 1, 4), ('"', 4, 5), ("1", 6, 7)]),
        ("e\u0301te\u0301 a", [("\u00e9t\u00e9", 0, 5), ("a", 6, 7)]),
        ("hy\u00adphen \u00ad\u200bso", [("hyphen", 0, 7), ("so", 10, 12)]),
        ("日本語", [("日", 0, 1), ("本", 1, 2), ("語", 2, 3)]),
        ("か\u3099を", [("が", 0, 2), ("を", 2, 3)]),
        ("x日y", [("x", 0, 1), ("日", 1, 2), ("y", 2, 3)]),
        ("नमस्ते ok", [("नमस्ते", 0, 6), ("ok", 7, 9)]),
        ("ﬁne\u00a0😀", [("fine", 0, 3), ("😀", 4, 5)]),
    ],
)
def test_a_text_is_cut_into_words_and_signs_each_with_its_range(text: str, tokens: list[tuple[str, int, int]]) -> None:
    assert tokens_of(text) == tokens


@pytest.mark.parametrize("text", ["one two three", "öne twö three"])
@pytest.mark.parametrize(("start", "end"), [(4, 7), (2, 9), (4, None)])
def test_the_words_of_a_part_keep_their_places_in_the_whole(text: str, start: int, end: int | None) -> None:
    found = tokens_of(text, start, end)
    assert " ".join(token.form for token in found) == text[start:end]
    assert [text[token.start : token.end] for token in found] == [token.form for token in found]


@pytest.mark.parametrize(
    ("form", "weight", "as_sign"),
    [
        ("a", 1, 1),
        ("word", 4, 4),
        ("1871", 4, 4),
        ("elevenwords", 11, 11),
        ("twelveletter", 12, 12),
        ("thirteenabout", 12, 12),
        ("x" * 500, 12, 12),
        (".", 0, 0.5),
        ("...", 0, 0.5),
    ],
)
def test_a_word_weighs_its_letters_up_to_twelve_and_a_sign_what_is_asked(
    form: str, weight: float, as_sign: float
) -> None:
    token = Token(form, 10, 10 + len(form))
    assert weigh(token) == weight
    assert weights_of([token]) == [weight]
    assert weights_of([token, token], 0.5) == [as_sign, as_sign]
