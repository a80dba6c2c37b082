"""A quote whose wording has changed, judged at a candidate place: its range there, and what speaks for it."""

from __future__ import annotations

import pytest

from desktop.anchoring.quote import Judged, Snippet, judge, share_after, share_before
from desktop.anchoring.tokens import tokens_of


@pytest.mark.parametrize(
    ("known", "score"),
    [
        # the quote's words, those before it and after it, the place; -1 is unknown
        ((1, 1, 1, 1), 1),
        ((0, 0, 0, 0), 0),
        ((1, 0, 0, 0), 0.58),
        ((0, 1, 0, 0), 0.12),
        ((0, 0, 1, 0), 0.12),
        ((0, 0, 0, 1), 0.18),
        ((1, 0, 0, -1), 0.58 / 0.82),
        ((1, 0, -1, -1), 0.58 / 0.70),
        ((0.5, -1, -1, -1), 0.5),
        ((0.5, -1, 1, -1), (0.29 + 0.12) / 0.70),
    ],
)
def test_the_score_weighs_what_is_known(known: tuple[float, float, float, float], score: float) -> None:
    quote, prefix, suffix, place = known
    assert Judged(0, 5, quote, 1, prefix, suffix, place).score == pytest.approx(score)
    assert Judged(0, 5, quote, 1, prefix, suffix).at(place).score == pytest.approx(score)


@pytest.mark.parametrize(
    ("prefix", "suffix", "context"), [(1, 0.5, 0.75), (0, 0, 0), (-1, 0.25, 0.25), (0.25, -1, 0.25), (-1, -1, 0.5)]
)
def test_the_context_is_the_mean_of_what_is_known_of_the_words_around(
    prefix: float, suffix: float, context: float
) -> None:
    assert Judged(0, 5, 1, 1, prefix, suffix, 1).context == context


@pytest.mark.parametrize(
    ("prefix", "exact", "suffix", "own", "letters"),
    [
        ("one two ", "three four", " five", ["three", "four"], 9),
        ("", "three four", "", ["three", "four"], 9),
        ("", "three, four!", "", ["three", ",", "four", "!"], 9.2),  # a sign weighs a tenth of a letter
        ("one", "self three", "", ["oneself", "three"], 12),  # begins inside a word
        ("one ", "thr", "ee four", ["three"], 5),
        ("one ", " three ", " four", ["three"], 5),
        ("one ", "?!", " four", ["?", "!"], 0.2),
        ("one ", "responsibilities", "", ["responsibilities"], 12),
        ("one ", "", " two", [], 0),
        ("one ", " \n ", "", [], 0),
    ],
)
def test_a_snippet_knows_the_quotes_own_words(
    prefix: str, exact: str, suffix: str, own: list[str], letters: float
) -> None:
    snippet = Snippet(prefix, exact, suffix)
    assert snippet.forms[snippet.first : snippet.last] == own
    assert snippet.letters == pytest.approx(letters)


def test_no_more_context_is_looked_at_than_256_code_points() -> None:
    snippet = Snippet("far " * 100 + "near " * 52, "the quote", " near" * 52 + " far" * 100)
    assert "far" not in snippet.forms
    assert snippet.forms.count("near") == 2 * 51
    assert (snippet.start, snippet.end) == (256, 265)


# words before, the quote, words after; the text, where the judged place stands in brackets; letters kept; before, after
JUDGED = {
    "nothing is changed": ("one two ", "three four", " five six", "one two [three four] five six", 1, 1, 1),
    "other words around": ("one two ", "three four", " five six", "ten nine [three four] eight seven", 1, 0, 0),
    "half of the words before": ("one two ", "three four", " five six", "one ten [three four] five six", 1, 0.5, 1),
    "half of the words after": ("one two ", "three four", " five six", "one two [three four] five ten", 1, 1, 4 / 7),
    "no words before are known": ("", "three four", " five six", "one two [three four] five six", 1, -1, 1),
    "no words after are known": ("one two ", "three four", "", "one two [three four] five six", 1, 1, -1),
    "a word is put in": ("one two ", "three four", " five six", "one two [three and four] five six", 1, 1, 1),
    "a word is taken out": ("one two ", "three and four", " five", "one two [three four] five", 9 / 12, 1, 1),
    "a word in it is another": ("one ", "three and four", " five", "one [three or four] five", 9 / 12, 1, 1),
    "the first word is another": ("one ", "three and four", " five", "one [seven and four] five", 7 / 12, 1, 1),
    "the last word is another": ("one ", "three and four", " five", "one [three and nine] five", 8 / 12, 1, 1),
    "the first word is gone": ("one ", "three and four", " five", "one [and four] five", 7 / 12, 1, 1),
    "the last word is gone": ("one ", "three and four", " five", "one [three and] five", 8 / 12, 1, 1),
    "the first word is others, not many": (
        "one ", "three and four", " five", "one [a good many more and four] five", 7 / 12, 1, 1,
    ),
    "the first word is others, too many": (
        "one ", "three and four", " five", "one a good many more are those [and four] five", 7 / 12, 0, 1,
    ),
    "the last word is others, not many": (
        "one ", "three and five", " four", "one [three and so on as well] four", 8 / 12, 1, 1,
    ),
    "the last word is others, too many": (
        "one ", "three and five", " four", "one [three and] so on as far as one sees four", 8 / 12, 1, 0,
    ),
    "the words around stand far off": (
        "one two ", "three four", " five", "one two and on the other side of a river there [three four] five", 1, 0, 1,
    ),
    "a piece of it stands far off": (
        "", "elephants walked slowly through", "",
        "[elephants walked slowly] until somebody in the burning village saw them coming through", 21 / 28, -1, -1,
    ),
    "its end stands far off and the words after still follow": (
        "", "elephants walked slowly through", " iron",
        "[elephants walked slowly until somebody in the burning village saw them coming through] iron", 1, -1, 1,
    ),
    "its beginning stands far off and the words before still precede": (
        "iron ", "elephants walked slowly through", "",
        "iron [elephants saw somebody in the burning village until they came where it walked slowly through]", 1, 1, -1,
    ),
    "of two pieces as heavy the first is nearer to the start": (
        "", "three seven", "", "[three] and then a good many words of something else seven", 0.5, -1, -1,
    ),
    "it begins inside a word": ("one", "self three", " four", "one[self three] four", 1, -1, 1),
    "it ends inside a word": ("one ", "three fo", "ur five", "one [three fo]ur five", 1, 1, 1),
    "it is signs only": ("one ", "?!", " two", "one [?!] two", 1, 1, 1),
}  # fmt: skip


@pytest.mark.parametrize("case", JUDGED)
def test_the_place_of_a_quote_when(case: str) -> None:
    prefix, exact, suffix, marked, kept, before, after = JUDGED[case]
    text = marked.replace("[", "").replace("]", "")
    found = judge(Snippet(prefix, exact, suffix), tokens_of(text), text)
    assert found is not None
    assert f"{text[: found.start]}[{text[found.start : found.end]}]{text[found.end :]}" == marked
    assert found.kept == pytest.approx(kept)
    assert (found.prefix, found.suffix) == pytest.approx((before, after))
    assert found.place == -1


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("one three four two", 1.0),
        ("one three and four two", 2 * 9 / (9 + 12)),
        ("one three two", 2 * 5 / (9 + 5)),
    ],
)
def test_the_words_of_the_quote_are_weighed_against_those_of_the_place_too(text: str, quote: float) -> None:
    found = judge(Snippet("one ", "three four", " two"), tokens_of(text), text)
    assert found is not None
    assert found.quote == pytest.approx(quote)


@pytest.mark.parametrize(
    ("exact", "text", "found"),
    [
        ("three four", "", False),
        ("three four", "one two five", False),
        ("abcd efgh ijkl mnop qrst", "one abcd two", True),  # a fifth of the letters
        ("abc efgh ijkl mnop qrst", "one abc two", False),
        ("three", "other words and signs.", False),
    ],
)
def test_a_place_with_hardly_a_word_of_the_quote_is_none(exact: str, text: str, found: bool) -> None:
    assert (judge(Snippet("", exact, ""), tokens_of(text), text) is not None) is found


def test_words_around_the_quote_alone_make_no_place() -> None:
    assert judge(Snippet("one two ", "", " three"), tokens_of("one two three"), "one two three") is None


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("one two five six", 1, 1),
        ("one", 0.5, 0),
        ("six", 0, 3 / 7),
        ("six five", 0, 4 / 7),
        ("three four", 0, 0),
        ("", 0, 0),
    ],
)
def test_of_the_words_around_a_quote_is_counted_what_stands_beside_a_place(
    text: str, before: float, after: float
) -> None:
    snippet = Snippet("one two ", "three four", " five six")
    assert share_before(snippet, tokens_of(text)) == pytest.approx(before)
    assert share_after(snippet, tokens_of(text)) == pytest.approx(after)
    alone = Snippet("", "three four", "")
    assert (share_before(alone, tokens_of(text)), share_after(alone, tokens_of(text))) == (-1, -1)
