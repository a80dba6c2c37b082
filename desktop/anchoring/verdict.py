"""The verdict on a place that was found: the floors and margins between IN_PLACE, MOVED, CHANGED and ORPHAN.

Chosen, like the weights in ``quote.py``, on one half of a body of real revisions and confirmed on the other. Knows
nothing of how the candidates were found.
"""

from __future__ import annotations

from collections.abc import Sequence

from db.message import Message
from db.records import Anchor, AnchorState
from desktop.anchoring.expected import BETWEEN
from desktop.anchoring.quote import Judged

AGREE = Message("The words and those around them agree.")
FLOOR = 0.4  # a score below this is no find
KEPT = 0.4  # of the quote's words: fewer are no rewording, whatever stands around them
MARGIN = 0.06  # by which a find must beat the next best place, or nobody can say which is meant
TELLING = 24  # letters: so many say by themselves which passage is meant; for fewer the surroundings must vouch
AROUND = 0.5  # of the words around that must still be there for the surroundings to agree
VOUCHED = 0.8  # of the words around: so many vouch for a few words that stand out of order
LITTLE = 0.2  # of the words around: no more than chance would leave
THERE = 0.9  # how well the place must agree to speak for itself


def orphan(reason: str, score: float = 0.0) -> Anchor:
    """Say that a target was not found."""
    return Anchor(AnchorState.ORPHAN, None, None, round(score, 3), reason)


def found_at(state: AnchorState, candidate: Judged, reason: str) -> Anchor:
    """Say where a target was found."""
    return Anchor(state, candidate.start, candidate.end, round(candidate.score, 3), reason)


def on_same_words(best: Judged, same: Sequence[Judged], letters: float) -> Anchor | None:
    """Say what finding the very words means; None when they are few and stand among quite other words."""
    others = [candidate for candidate in same if candidate.end <= best.start or candidate.start >= best.end]
    runner = max((candidate.score for candidate in others), default=0.0)
    if max(best.prefix, best.suffix, best.place) < 0 and not others:
        return found_at(
            AnchorState.IN_PLACE, best, Message("The words stand here and nowhere else; more is not known of them.")
        )
    telling = letters >= TELLING
    sure = (
        best.context >= AROUND
        or (telling and not others)
        or (best.place >= THERE and (telling or best.context > LITTLE))
    )
    if not sure and best.context <= LITTLE and not telling and (others or best.place < BETWEEN):
        return None
    if not sure:
        return found_at(AnchorState.CHANGED, best, Message("The same words stand here, but among other words."))
    if others and best.score - runner < MARGIN:
        return found_at(
            AnchorState.CHANGED, best, Message("The same words stand at several places; this one is the likeliest.")
        )
    vouched = telling or best.context >= VOUCHED
    if best.context >= AROUND and (best.place >= BETWEEN or (vouched and not 0 <= best.place < 0.5)):
        return found_at(AnchorState.IN_PLACE, best, AGREE)
    if not vouched:
        return found_at(AnchorState.CHANGED, best, Message("The same few words stand here, among partly other words."))
    return found_at(AnchorState.MOVED, best, Message("The same words stand at another place, or among other words."))


def on_like_words(candidates: Sequence[Judged], letters: float) -> Anchor:
    """Say what finding similar words means; ``candidates`` stands best first, none overlapping another."""
    if not candidates:
        return orphan(Message("None of the words stand in the text any more."))
    best = candidates[0]
    if best.score < FLOOR or best.kept < KEPT:
        return orphan(Message("Nothing in the text is similar enough."), best.score)
    if best.kept * letters <= TELLING and best.context < AROUND / 2:
        return orphan(Message("Only a few of the words stand elsewhere, among other words."), best.score)
    if len(candidates) > 1 and best.score - candidates[1].score < MARGIN:
        return orphan(Message("Two places are equally similar, so neither was taken."), best.score)
    share = round(100 * best.kept)
    if share == 100:
        return found_at(AnchorState.CHANGED, best, Message("All the words are there, with others among them."))
    return found_at(
        AnchorState.CHANGED, best, Message("The wording differs: {share} % of the words are still there.", share=share)
    )
