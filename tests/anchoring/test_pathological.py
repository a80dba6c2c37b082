"""Inputs that make a search slow or wrong. Each must come back with an answer for every target."""

from __future__ import annotations

import random

import pytest

from db.records import AnchorState, Target, TextPositionSelector, TextQuoteSelector
from desktop.anchoring.anchor import anchor_all
from desktop.anchoring.describe import describe
from desktop.article.content import Passage

pytestmark = pytest.mark.no_cover  # many cases over the same lines

MANY = 200_000
dice = random.Random(3)
GREEK = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta"]
PROSE = " ".join(dice.choice(GREEK) for _ in range(8000))
HAN = "".join(chr(dice.randrange(0x4E00, 0x5200)) for _ in range(40_000))

TEXTS = {
    "one letter": ("a" * MANY, "a" * (MANY + 1)),
    "another letter": ("a" * MANY, "b" * MANY),
    "from prose to one letter": (PROSE, "a" * MANY),
    "from one letter to prose": ("a" * MANY, PROSE),
    "one letter and spaces": ("a " * MANY, "b" + "a " * (MANY - 7)),
    "eight words in other orders": (PROSE, " ".join(reversed(PROSE.split()))),
    "no spaces": (HAN, HAN[:5000] + HAN[9000:] + HAN[5000:9000]),
    "no spaces, other text": (HAN, HAN[::-1]),
    "marks on one letter": ("e" + "\u0301\u0316" * (MANY // 2), "xe" + "\u0301\u0316" * (MANY // 2)),
    "line breaks only": ("\n" * MANY, "\n" * (MANY - 3)),
    "signs only": ("!?" * MANY, "?!-" * MANY),
    "emoji with joiners": ("👨‍👩‍👧 " * 20_000, "👨‍👩‍👦 " * 20_000),
    "one line again and again": ("the same line again\n" * 10_000, "the same line again\n" * 9_990),
    "one huge line": (PROSE, PROSE.replace("alpha beta", "omega", 300)),
    "nothing": (PROSE, ""),
}


@pytest.mark.parametrize("with_old", [False, True], ids=["alone", "with the old text"])
@pytest.mark.parametrize("name", TEXTS)
def test_every_target_gets_an_answer_in_a_text_of(name: str, with_old: bool) -> None:
    old, new = TEXTS[name]
    targets = []
    for _ in range(20):
        start = dice.randrange(len(old) - 60)
        targets.append(describe(old, Passage(start, start + dice.randint(1, 60))))
    for found in anchor_all(new, targets, old_text=old if with_old else None):
        if found.state is AnchorState.ORPHAN:
            assert found.start is found.end is None
        else:
            assert found.start is not None
            assert found.end is not None
            assert 0 <= found.start < found.end <= len(new)


@pytest.mark.parametrize("with_old", [False, True])
def test_a_passage_of_the_whole_text_is_found_though_its_wording_has_changed(with_old: bool) -> None:
    old = "An opening of its own, said once. " + PROSE + " A closing of its own, said once too."
    new = "Preface. " + old.replace("gamma delta", "omega")
    found = anchor_all(new, [describe(old, Passage(0, len(old)))], old_text=old if with_old else None)[0]
    assert (found.state, found.start, found.end) == (AnchorState.CHANGED, len("Preface. "), len(new))


def test_a_foreign_target_of_a_million_letters_is_answered() -> None:
    quote = TextQuoteSelector("x " * 500_000, "p" * 1_000_000, "s" * 1_000_000)
    found = anchor_all(PROSE, [Target(quote, TextPositionSelector(5, 1_000_005))])[0]
    assert found.state is AnchorState.ORPHAN
