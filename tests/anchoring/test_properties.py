"""What holds for every text and every passage."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from db.records import Anchor, AnchorState, Target, TextPositionSelector, TextQuoteSelector
from desktop.anchoring.anchor import anchor, anchor_all
from desktop.anchoring.describe import describe
from desktop.article.content import Passage
from tests.anchoring.revisions import PIECES, TEXTS, sentence

FOREIGN = st.text(st.characters(exclude_categories=()))  # lone surrogates too: JSON can bring them


@st.composite
def passages(draw: st.DrawFn) -> tuple[str, Passage]:
    text = draw(TEXTS)
    start = draw(st.integers(0, len(text) - 1))
    return text, Passage(start, draw(st.integers(start + 1, len(text))))


@given(passages())
def test_every_passage_is_found_again_in_its_own_text(case: tuple[str, Passage]) -> None:
    text, passage = case
    for old_text in (None, text):
        found = anchor(text, describe(text, passage), old_text=old_text)
        assert (found.state, found.start, found.end) == (AnchorState.IN_PLACE, *passage)


@given(passages(), TEXTS)
def test_any_answer_for_any_two_texts_holds_together(case: tuple[str, Passage], new: str) -> None:
    text, passage = case
    for old_text in (None, text):
        found = anchor(new, describe(text, passage), old_text=old_text)
        check(found, new)


@given(TEXTS, TEXTS, FOREIGN, FOREIGN, FOREIGN, st.integers(-5, 300), st.integers(-5, 300))
def test_any_foreign_target_gets_an_answer(
    new: str, old: str, exact: str, prefix: str, suffix: str, start: int, length: int
) -> None:
    target = Target(TextQuoteSelector(exact, prefix, suffix), TextPositionSelector(start, start + length))
    for old_text in (None, old):
        check(anchor(new, target, old_text=old_text), new)


@given(st.integers(0, 10_000), st.lists(st.sampled_from(PIECES), min_size=1, max_size=8).map("".join))
def test_edits_outside_a_passage_and_its_context_leave_it_found(seed: int, piece: str) -> None:
    dice = random.Random(seed)
    head, middle, tail = (" ".join(sentence(dice, 12) for _ in range(4)) for _ in range(3))
    old = f"{head}\n{middle} {piece} {middle[::-1]}\n{tail}"
    start = len(head) + 1 + dice.randrange(len(middle) - 40)
    passage = Passage(start, start + dice.randint(25, 40))
    low, high = max(0, passage.start - 32), min(len(old), passage.end + 32)
    before, after = old[:low].split(" "), old[high:].split(" ")
    for words in (before, after):
        if len(words) > 2:  # the words next to the context are left, as they may be parts of words
            words[1 + dice.randrange(len(words) - 2)] = dice.choice(["", "altogether", "quite new words", piece])
    new_before = " ".join(before)
    new = new_before + old[low:high] + " ".join(after)
    expected = (len(new_before) + passage.start - low, len(new_before) + passage.end - low)
    for old_text in (None, old):
        found = anchor(new, describe(old, passage), old_text=old_text)
        assert (found.start, found.end) == expected
        assert found.state is AnchorState.IN_PLACE


def check(found: Anchor, text: str) -> None:
    """Assert what holds of every answer."""
    assert 0 <= found.score <= 1
    assert found.reason
    if found.state is AnchorState.ORPHAN:
        assert found.start is None
        assert found.end is None
    else:
        assert found.start is not None
        assert found.end is not None
        assert 0 <= found.start < found.end <= len(text)


def test_a_walk_of_updates_loses_no_annotation(rounds: Callable[[int, int], int]) -> None:
    """Each update is anchored from the text that the annotation was made on, as the library keeps it."""
    dice = random.Random(7)
    first = " ".join(sentence(dice, 10) for _ in range(40))
    stored: list[tuple[str, Target]] = []
    text = first
    for _ in range(rounds(60, 500)):
        if len(stored) < 60 and len(text) > 40:
            start = dice.randrange(len(text) - 30)
            stored.append((text, describe(text, Passage(start, start + dice.randint(1, 30)))))
        text = updated(dice, text, first)
        anchors = []
        for made_on in dict.fromkeys(made_on for made_on, _ in stored):
            targets = [target for on, target in stored if on == made_on]
            anchors += anchor_all(text, targets, old_text=made_on)
        for found in anchors:
            check(found, text)
        states = Counter(found.state for found in anchors)
        assert sum(states[state] for state in AnchorState) == len(stored)


def updated(dice: random.Random, text: str, first: str) -> str:
    """Return the text after a random change, small or ruinous."""
    luck = dice.random()
    words = text.split(" ")
    if luck < 0.05:
        return dice.choice(["", "a" * 5000, first, text[: len(text) // 2], text + text])
    if luck < 0.3 and len(words) > 20:
        at = dice.randrange(len(words) - 10)
        return " ".join([*words[at:], *words[:at]])
    for _ in range(dice.randint(1, 12)):
        at = dice.randrange(len(words))
        words[at] = dice.choice(["", words[at] + dice.choice(PIECES), sentence(dice, 3), "the"])
    return " ".join(words)
