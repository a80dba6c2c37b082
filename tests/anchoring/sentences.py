"""Texts of sentences that share no passage, and targets in them: what cases of anchoring are made of."""

from __future__ import annotations

import random

from db.records import Anchor, AnchorState, Target, TextPositionSelector
from desktop.anchoring.describe import describe
from desktop.article.content import Passage
from tests.anchoring.revisions import sentence

S = [sentence(random.Random(n), 12) for n in range(60)]  # sentences, each with words of its own
TWICE = " ".join(S[10:13])
NEWS = " ".join(sentence(random.Random(n), 12) for n in range(100, 180))  # some 6000 code points of others


def text_of(*parts: str | int) -> str:
    return " ".join(S[part] if isinstance(part, int) else part for part in parts)


def target_of(text: str, words: str, nth: int = 0, start: int | None = None) -> Target:
    """Describe the ``nth`` occurrence of some words; ``start`` is the position that is told instead of the true one."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    target = describe(text, Passage(at, at + len(words)))
    if start is None:
        return target
    return Target(target.quote, TextPositionSelector(start, start + len(words)))


def place_of(text: str, words: str, nth: int = 0) -> tuple[int, int]:
    position = target_of(text, words, nth).position
    return position.start, position.end


def told(found: Anchor) -> tuple[AnchorState, tuple[int | None, int | None]]:
    return found.state, (found.start, found.end)


def middle(index: int) -> str:
    """Return some words from within a sentence."""
    return " ".join(S[index].split()[4:9])
