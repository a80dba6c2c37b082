"""Revisions whose truth is known because they are made here: prose of made-up words, edited piece by piece.

What a harness needs that counts annotations in the wrong place: the new text, and for each passage of the old one
what became of it.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

from db.records import Anchor, AnchorState, Target
from desktop.anchoring.describe import describe
from desktop.article.content import Passage

COMMON = ["the", "of", "and", "a", "to", "in", "is", "that", "it", "for", "as", "with", "on", "by", "not", "be", "or"]
SYLLABLES = [
    "ba",
    "ce",
    "di",
    "fo",
    "gu",
    "ka",
    "le",
    "mi",
    "no",
    "pu",
    "ra",
    "se",
    "ti",
    "vo",
    "zu",
    "lan",
    "mer",
    "tos",
]


def sentence(dice: random.Random, words: int) -> str:
    """Return a sentence of made-up words with common ones between them."""
    made = [
        dice.choice(COMMON) if dice.random() < 0.4 else "".join(dice.choices(SYLLABLES, k=dice.randint(2, 4)))
        for _ in range(words)
    ]
    return " ".join(made).capitalize() + "."


@dataclass(frozen=True)
class Fate:
    """What became of one passage: where it is now, None when it is gone, and whether its words are the same."""

    target: Target
    now: Passage | None
    same: bool


@dataclass(frozen=True)
class Revision:
    old: str
    new: str
    fates: tuple[Fate, ...]


def revise(seed: int, sentences: int = 60) -> Revision:
    """Return a revision: of its sentences some are kept, some reworded, some deleted, some new, one block moved."""
    dice = random.Random(seed)
    old = [sentence(dice, dice.randint(6, 18)) for _ in range(sentences)]
    for _ in range(sentences // 12):  # boilerplate that stands in the text more than once
        old.insert(dice.randrange(len(old)), "The figures of this part are in the table at its end.")
    kept: list[tuple[int | None, str]] = []
    for index, words in enumerate(old):
        fate = dice.random()
        if fate < 0.1:
            continue
        kept.append((index, reworded(dice, words) if fate < 0.25 else words))
        if dice.random() < 0.1:
            kept.append((None, sentence(dice, dice.randint(6, 18))))
    cut = dice.randrange(len(kept) - 4)
    block = [kept.pop(cut) for _ in range(3)]
    at = dice.randrange(len(kept))
    kept[at:at] = block
    old_text, starts = joined(old)
    new_text, new_starts = joined([words for _, words in kept])
    now = {index: k for k, (index, _) in enumerate(kept) if index is not None}
    fates = []
    for index, words in enumerate(old):
        if old.count(words) > 1:
            continue  # which of several is meant cannot be known once one of them is gone
        target = describe(old_text, Passage(starts[index], starts[index] + len(words)))
        if index in now:
            k = now[index]
            place = Passage(new_starts[k], new_starts[k] + len(kept[k][1]))
            fates.append(Fate(target, place, kept[k][1] == words))
        else:
            fates.append(Fate(target, None, False))
    return Revision(old_text, new_text, tuple(fates))


def joined(sentences: Sequence[str]) -> tuple[str, list[int]]:
    """Return the sentences as paragraphs of four, and where each begins."""
    text, starts = "", []
    for k, words in enumerate(sentences):
        starts.append(len(text))
        text += words + ("\n" if k % 4 == 3 else " ")
    return text, starts


def reworded(dice: random.Random, words: str) -> str:
    """Return a sentence with about a quarter of its words changed, dropped or added."""
    result = []
    for word in words.split():
        luck = dice.random()
        if luck < 0.1:
            continue
        result.append("".join(dice.choices(SYLLABLES, k=3)) if luck < 0.18 else word)
        if luck > 0.92:
            result.append(dice.choice(COMMON))
    return " ".join(result)


def counted(revision: Revision, anchors: Sequence[Anchor]) -> Counter[str]:
    """Count right and wrong: ``wrong`` is placed where nothing of the truth lies, ``silent`` without a warning."""
    tally: Counter[str] = Counter()
    for fate, found in zip(revision.fates, anchors, strict=True):
        place = None if found.start is None or found.end is None else Passage(found.start, found.end)
        if fate.now is None:
            right, wrong = place is None, place is not None
        elif fate.same:
            right, wrong = place == fate.now, place is not None and not place.overlaps(fate.now)
        else:
            wrong = place is not None and not place.overlaps(fate.now)
            right = place is not None and not wrong
        asked = found.state in (AnchorState.CHANGED, AnchorState.ORPHAN)
        tally.update(n=1, right=right, wrong=wrong, silent=wrong and not asked)
    return tally


# Emoji with joiners, combining marks, right to left, scripts without spaces, doubles, line breaks.
PIECES = [
    *("👨‍👩‍👧‍👦", "❤️", "🏳️‍🌈", "𝔊", "e\u0301", "a\u0300\u0316", "ﬁ", "…", "“", "’", "—", "\u00ad", "\u200b", "\ufffc"),
    *("שלום עולם", "مرحبا", "नमस्ते", "日本語", "ภาษาไทย", "한국어", "the", "the", "of", "word", "_word_", "x²"),
    *(" ", " ", " ", "  ", "\n", "\n\n", "\t", ".", ",", "0", "a", "a"),
]

TEXTS = st.one_of(st.lists(st.sampled_from(PIECES), min_size=1, max_size=60).map("".join), st.text(min_size=1))
