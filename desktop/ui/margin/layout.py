"""Where notes stand in the margin: each at its passage's height, pushed aside where they would collide. No Qt."""

from __future__ import annotations

from collections.abc import Sequence


def arrange(tops: Sequence[float], heights: Sequence[float], gap: float, current: int | None = None) -> list[float]:
    """Return where each note begins, so that none overlaps another.

    ``tops`` are the heights of their passages, ascending. A note goes down as far as the one before it needs. The
    ``current`` note gets its true place: those before it make room upwards, those after it downwards.

    One greedy sweep in O(n), and one from the current note up and down: notes keep their order and go no further than
    they must, but the sum of their ways is not the least there is (isotonic regression would give that, and let a note
    stand above its passage).
    """
    places: list[float] = []
    free = float("-inf")
    for top, height in zip(tops, heights, strict=True):
        place = max(top, free)
        places.append(place)
        free = place + height + gap
    if current is None or not 0 <= current < len(places) or places[current] == tops[current]:
        return places
    places[current] = tops[current]
    free = places[current] + heights[current] + gap
    for index in range(current + 1, len(places)):
        places[index] = max(tops[index], free)
        free = places[index] + heights[index] + gap
    room = places[current]
    for index in range(current - 1, -1, -1):
        places[index] = min(places[index], room - gap - heights[index])
        room = places[index]
    return places
