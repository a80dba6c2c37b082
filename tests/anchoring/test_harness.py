"""Whole revisions made here, with truth known: the right place, never silently a wrong one."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Sequence

import pytest

from db.records import Anchor, Target
from desktop.anchoring.anchor import anchor_all
from desktop.anchoring.describe import describe
from desktop.article.content import Passage
from tests.anchoring.revisions import Fate, Revision, counted, revise


def whole(revisions: Sequence[Revision], find: Callable[[Revision], list[Anchor]]) -> Counter[str]:
    tally: Counter[str] = Counter()
    for revision in revisions:
        tally += counted(revision, find(revision))
    return tally


def revisions(count: int) -> list[Revision]:
    return [revise(seed) for seed in range(count)]


def targets_of(revision: Revision) -> list[Target]:
    return [fate.target for fate in revision.fates]


@pytest.mark.parametrize("with_old", [False, True])
def test_annotations_of_a_revised_text_are_found_and_none_silently_in_the_wrong_place(
    with_old: bool, rounds: Callable[[int, int], int]
) -> None:
    tally = whole(
        revisions(rounds(25, 400)),
        lambda r: anchor_all(r.new, targets_of(r), old_text=r.old if with_old else None),
    )
    assert tally["silent"] == 0
    assert tally["wrong"] <= 0.002 * tally["n"], tally
    assert tally["right"] >= 0.99 * tally["n"], tally


def phrases_of(revision: Revision, seed: int) -> Revision:
    """Return the revision with a phrase of one to three words marked in each sentence that is kept or gone."""
    dice = random.Random(seed)
    fates = []
    for fate in revision.fates:
        words = fate.target.quote.exact.split(" ")
        if (fate.now is not None and not fate.same) or len(words) < 4:
            continue
        count = dice.randint(1, 3)
        first = dice.randrange(len(words) - count + 1)
        offset = len(" ".join([*words[:first], ""]))
        length = len(" ".join(words[first : first + count]))
        start = fate.target.position.start + offset
        now = Passage(fate.now.start + offset, fate.now.start + offset + length) if fate.now else None
        fates.append(Fate(describe(revision.old, Passage(start, start + length)), now, True))
    return Revision(revision.old, revision.new, tuple(fates))


@pytest.mark.parametrize("with_old", [False, True])
def test_phrases_of_common_words_are_never_silently_found_elsewhere(
    with_old: bool, rounds: Callable[[int, int], int]
) -> None:
    tally = whole(
        [phrases_of(revision, seed) for seed, revision in enumerate(revisions(rounds(15, 400)))],
        lambda r: anchor_all(r.new, targets_of(r), old_text=r.old if with_old else None),
    )
    assert tally["silent"] <= 0.0005 * tally["n"]
    assert tally["right"] >= 0.98 * tally["n"], tally
