"""What speaks against a new text, in sentences."""

from __future__ import annotations

import random

import pytest

from desktop.library.doubts import doubts

WORDS = [f"word{number}" for number in range(400)]
OLD = " ".join(random.Random(1).choices(WORDS, k=600))


def edited(share: float) -> str:
    chance = random.Random(2)
    return " ".join("other" if chance.random() < share else word for word in OLD.split())


@pytest.mark.parametrize(
    ("new", "word"),
    [
        ("", "no text"),
        (" \n", "no text"),
        ("a" * 1_000_000, "another article"),
        (" ".join(random.Random(3).choices(WORDS, k=600)), "another article"),
        (OLD[: len(OLD) // 2], "cut off"),
    ],
)
def test_what_looks_like_a_mistake_is_named(new: str, word: str) -> None:
    found = doubts(OLD, new, annotations=4, lost=0)
    assert len(found) == 1
    assert word in found[0]


@pytest.mark.parametrize("new", [OLD, edited(0.05), edited(0.3), OLD + " and more", OLD[: len(OLD) * 8 // 10]])
def test_an_edited_article_raises_no_doubt(new: str) -> None:
    assert doubts(OLD, new, annotations=4, lost=2) == ()


@pytest.mark.parametrize(("same", "found"), [(8, 0), (7, 1)])
def test_it_is_another_article_where_less_than_15_in_100_runs_of_words_stay(same: int, found: int) -> None:
    old = [f"old{number}" for number in range(42)]  # 40 runs of three words: six of them are 15 in 100
    new = old[:same] + [f"new{number}" for number in range(42 - same)]
    assert len(doubts(" ".join(old), " ".join(new), annotations=0, lost=0)) == found


def test_most_annotations_lost_is_a_doubt() -> None:
    assert doubts(OLD, OLD, annotations=3, lost=2) == ("2 of 3 annotations would lose their place.",)
    assert doubts(OLD, OLD, annotations=1, lost=1) == ("The annotation would lose its place.",)
    assert doubts(OLD, OLD, annotations=0, lost=0) == ()
    assert doubts(OLD, OLD, annotations=2000, lost=1001) == ("1,001 of 2,000 annotations would lose their place.",)
    assert doubts(OLD, OLD, annotations=2, lost=2) == ("All 2 annotations would lose their place.",)
    assert doubts(OLD, OLD, annotations=2, lost=1) == ()


def test_scripts_without_spaces_are_compared_by_their_letters() -> None:
    chance = random.Random(5)
    signs = [chr(0x4E00 + n) for n in range(800)]
    text = "".join(chance.choices(signs, k=900))
    assert doubts(text, text[:300] + "一" + text[300:], annotations=0, lost=0) == ()
    other = "".join(chance.choices(signs, k=900))
    assert "another article" in doubts(text, other, annotations=0, lost=0)[0]
