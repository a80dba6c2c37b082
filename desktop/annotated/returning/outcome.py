"""What became of one thing that two hands had: a note, themes, a passage, or whether an annotation is there at all.

Imports and merges tell by this what is taken from whom.
"""

from __future__ import annotations

from enum import StrEnum


class Outcome(StrEnum):
    """Who changed it since both sides had the same."""

    SAME = "same"
    OURS = "ours"
    THEIRS = "theirs"
    ALIKE = "both alike"
    CONFLICT = "conflict"

    @property
    def is_news(self) -> bool:
        """Tell whether theirs is neither what was nor what ours is by now."""
        return self in (Outcome.THEIRS, Outcome.CONFLICT)


def outcome(base: object, ours: object, theirs: object) -> Outcome:
    """Compare what two sides made of one thing; None stands for one that is gone."""
    if theirs == base:
        return Outcome.SAME if ours == base else Outcome.OURS
    if theirs == ours:
        return Outcome.ALIKE
    return Outcome.THEIRS if ours == base else Outcome.CONFLICT
