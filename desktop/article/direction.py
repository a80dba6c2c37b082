"""Which way a text runs. Pure."""

from __future__ import annotations

from unicodedata import bidirectional


def is_right_to_left(text: str) -> bool:
    """True if a text runs from right to left: the direction of its first strong character."""
    for character in text[:200]:
        kind = bidirectional(character)
        if kind in ("L", "R", "AL"):
            return kind != "L"
    return False
