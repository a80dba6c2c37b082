"""The trail of a reader who jumps: where Back and Forward lead. Knows no Qt and no library."""

from __future__ import annotations

from dataclasses import dataclass

LONGEST = 100  # places


@dataclass(frozen=True)
class Spot:
    """A place on the trail: an article and an offset in its text, or another place of the window by its name."""

    article_id: str
    offset: int
    window_place: str = ""


class Trail:
    """Places to go back to, and forward again."""

    def __init__(self) -> None:
        self._back: list[Spot] = []
        self._forward: list[Spot] = []

    def leave(self, spot: Spot) -> None:
        """Note a place that the reader jumps away from; what lay ahead is forgotten."""
        if not self._back or self._back[-1] != spot:
            self._back = [*self._back[1 - LONGEST :], spot]
        self._forward.clear()

    def can_go(self, by: int) -> bool:
        """True if there is a way back (-1) or forward (1)."""
        return bool(self._back if by < 0 else self._forward)

    def go(self, by: int, here: Spot | None) -> Spot | None:
        """Return the place before (-1) or after (1) ``here``, which becomes one to come back to; None without one."""
        source, target = (self._back, self._forward) if by < 0 else (self._forward, self._back)
        if not source:
            return None
        spot = source.pop()
        if here is not None:
            target.append(here)
        return spot
