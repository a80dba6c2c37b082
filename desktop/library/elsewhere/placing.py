"""Where the words that another program marked stand in an article's text: by the ladder, as for any annotation.

What another program says of the place (a page, a location, steps of a pointer) is in units of its own. So the words
that stand in the text once and say by themselves what is meant come first; between those, the order of the places
tells where the others should be. Pure.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from db.records import Anchor, AnchorState, Target, TextPositionSelector, TextQuoteSelector
from desktop.anchoring.anchor import anchor, anchor_all
from desktop.anchoring.describe import CONTEXT, describe
from desktop.anchoring.ladder import NEARBY
from desktop.anchoring.place import Pins
from desktop.anchoring.set_anew import set_anew
from desktop.anchoring.targets import UNKNOWN
from desktop.anchoring.verdict import TELLING
from desktop.article.content import Passage
from desktop.foreign.collection import Mark

_VAGUE = 50  # of a text's length, the part by which the place of a page or a location may be off
_PIECE = re.compile(rf"[^\W_](?:[\w ,.]){{{TELLING - 1},}}", re.ASCII)  # of a quote, that may stand as it is
_PIECES = 4
_HERE = "The words stand here and nowhere else."


def place_marks(text: str, marks: Sequence[Mark]) -> list[tuple[Target, Anchor]]:
    """Return for each mark with words what it points at in ``text`` and where that was found."""
    certain = {index: passage for index, mark in enumerate(marks) if (passage := _only_place(text, mark)) is not None}
    guess = _Guess([(marks[index].position, at.start) for index, at in certain.items() if marks[index].position])
    targets = []
    for index, mark in enumerate(marks):
        if index in certain:
            targets.append(describe(text, certain[index]))
            continue
        exact, at = mark.quote.strip(), _agreeing(text, mark, guess.of(mark.position))
        position = TextPositionSelector(at, at + len(exact)) if at >= 0 else TextPositionSelector(UNKNOWN, UNKNOWN)
        targets.append(Target(TextQuoteSelector(exact, mark.prefix, mark.suffix), position))
    anchors = anchor_all(text, targets) if len(certain) < len(marks) else [_in_place(one) for one in targets]
    anchors = set_anew(text, [target.quote.exact for target in targets], anchors)
    return [_settled(text, target, anchor) for target, anchor in zip(targets, anchors, strict=True)]


def _only_place(text: str, mark: Mark) -> Passage | None:
    """Return where the words of a mark stand, if the text has them once and they say by themselves what is meant.

    To look for words that are set otherwise needs all words of a text, which takes long: so where a piece of the quote
    stands in the text once, the rest is looked for around it.
    """
    exact = mark.quote.strip()
    if sum(map(str.isalnum, exact)) < TELLING:
        return None
    at = text.find(exact)
    if at >= 0:
        return Passage(at, at + len(exact)) if text.find(exact, at + 1) < 0 else None
    for piece in sorted(_PIECE.finditer(exact), key=lambda piece: -len(piece[0]))[:_PIECES]:
        at = text.find(piece[0])
        if at < 0 or text.find(piece[0], at + 1) >= 0:
            continue
        low = max(0, at - piece.start() - len(exact) // 4 - CONTEXT)
        around = text[low : at + len(exact) - piece.start() + len(exact) // 4 + CONTEXT]
        found = anchor(around, Target(TextQuoteSelector(exact), TextPositionSelector(UNKNOWN, UNKNOWN)))
        if found.state is AnchorState.IN_PLACE and found.start is not None and found.end is not None:
            return Passage(low + found.start, low + found.end)
        return None
    return None


def _agreeing(text: str, mark: Mark, guess: int) -> int:
    """Return where a few words stand that the text has only once, if that is about where they should be; else that."""
    exact = mark.quote.strip()
    at = text.find(exact) if guess >= 0 and exact else -1
    is_only = at >= 0 and text.find(exact, at + 1) < 0
    return at if is_only and abs(at - guess) <= max(NEARBY, len(text) // _VAGUE) else guess


def _in_place(target: Target) -> Anchor:
    return Anchor(AnchorState.IN_PLACE, target.position.start, target.position.end, 1.0, _HERE)


def _settled(text: str, target: Target, anchor: Anchor) -> tuple[Target, Anchor]:
    """Let a mark that is in place speak of the text as it is; of any other what was marked is kept."""
    if anchor.start is None or anchor.end is None or anchor.state is AnchorState.CHANGED:
        start = max(target.position.start, 0)
        kept = TextPositionSelector(start, start + len(target.quote.exact))
        return Target(target.quote, kept), anchor
    return describe(text, Passage(anchor.start, anchor.end)), anchor


class _Guess:
    """Where a place of the other program's is in the text, by those marks of which both are known."""

    def __init__(self, pairs: Sequence[tuple[tuple[float, ...], int]]) -> None:
        ordered = sorted(pairs)
        pins = Pins(enumerate(at for _, at in ordered), 0)  # those that stand in the text in the order of their places
        self._known = [ordered[index] for index, _ in pins.pairs]

    def of(self, position: tuple[float, ...]) -> int:
        """Return the offset, UNKNOWN where nothing is known on either side."""
        if not position or not self._known:
            return UNKNOWN
        at = bisect_left(self._known, (position, -1))
        before, after = self._known[max(at - 1, 0)], self._known[min(at, len(self._known) - 1)]
        if not at or at == len(self._known):
            return before[1] if at else after[1]
        share = 0.5
        if len(position) == len(before[0]) == len(after[0]) == 1 and after[0] > before[0]:
            share = (position[0] - before[0][0]) / (after[0][0] - before[0][0])
        return round(before[1] + share * (after[1] - before[1]))
