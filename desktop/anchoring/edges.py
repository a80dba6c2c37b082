"""What stands today in the place of a quote's first or last words that were replaced: by cells, lines, and numbers.

Knows texts and their words; nothing of targets or scores.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.anchoring.tokens import Token


@dataclass(frozen=True, slots=True)
class Gap:
    """The words of a text from a kept word of the quote outwards, up to the next kept one; ``edge`` is the quote's."""

    text: str
    tokens: Sequence[Token]  # the nearest first
    kept: Token
    edge: int = -1

    def lines(self) -> list[int]:
        """Return for each word how many line ends stand between it and the kept one."""
        count = self.text.count
        return [
            count("\n", self.kept.end, token.start)
            if token.start >= self.kept.end
            else count("\n", token.end, self.kept.start)
            for token in self.tokens
        ]

    def ends_line(self) -> bool:
        """True if the quote's edge is that of a line, and so of a cell, an item, a paragraph."""
        onwards = self.edge >= self.kept.end
        beyond = self.text[self.edge : self.edge + 1] if onwards else self.text[max(0, self.edge - 1) : self.edge]
        return beyond in ("", "\n")


def replaced(old: Gap, lost: int, new: Gap, met: bool) -> int:
    """Return how many words of ``new`` stand in the place of the first ``lost`` of ``old``, which the quote ended with.

    ``met``: both gaps end at the same kept word. So those between stand for each other where the quote's are all,
    or where they are as many. Before that cells and lines count, if the quote had its last one whole.
    """
    if met and lost == len(old.tokens):
        return len(new.tokens)
    if old.ends_line():
        line, lines = old.lines()[lost - 1], new.lines()
        taken = bisect_right(lines, line)
        if taken and lines[taken - 1] == line:
            return taken
    return lost if met and len(old.tokens) == len(new.tokens) else 0
