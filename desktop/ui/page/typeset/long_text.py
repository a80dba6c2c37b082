"""Where a very long block is cut to be set as several in Qt, and a block as runs of one look. The text stays one.

Qt lays out a block in time that grows with the square of its longest word, and a block as a whole. Knows no Qt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from desktop.article.content import Block, Span

LONGEST_BLOCK = 20_000  # code points
LONGEST_WORD = 2_000  # without a place where a line may break; a word of a language never comes near it

# Chinese, Japanese and Korean lines break between any two letters, so a paragraph of those is no long word.
_LETTER = "[^ \t\n\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]"
_WORD_GOES_ON = f"{_LETTER}{{{LONGEST_WORD}}}"
_WORD_BEGINS = f"(?<!{_LETTER}){_LETTER}{{{LONGEST_WORD}}}"

# Hebrew to Arabic Extended, their presentation forms, the directional controls, and the right-to-left planes
RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


def split_block(text: str) -> list[tuple[int, int]]:
    """Return the ranges that a block's text is set in: one, or for a very long block several that make it up.

    They are cut behind white space where there is any, else inside a long word.
    """
    return [(0, len(text))] if len(text) <= LONGEST_WORD else list(_split(text))


def _split(text: str) -> Iterator[tuple[int, int]]:
    goes_on, begins = re.compile(_WORD_GOES_ON), re.compile(_WORD_BEGINS)
    at = 0
    while at < len(text):
        end = min(len(text), at + LONGEST_BLOCK)
        word = goes_on.match(text, at, end) or begins.search(text, at, end)
        if word:
            cut = word.end()
        elif end == len(text):
            cut = end
        else:
            middle = at + LONGEST_BLOCK // 2
            space = max(text.rfind(" ", middle, end), text.rfind("\n", middle, end))
            cut = space + 1 if space >= 0 else end
        yield at, cut
        at = cut


def runs(block: Block, start: int, end: int) -> Iterator[tuple[int, int, tuple[Span, ...]]]:
    """Yield the runs of ``[start, end)`` in which the same spans lie."""
    if not block.spans:  # most have none
        yield start, end, ()
        return
    edges = {start, end}
    coming = sorted((s for s in block.spans if max(start, s.start) < min(end, s.end)), key=lambda s: s.start)
    for span in coming:
        edges.add(max(start, span.start))
        edges.add(min(end, span.end))
    coming.reverse()
    active: list[Span] = []
    for a, b in pairwise(sorted(edges)):
        active = [span for span in active if span.end > a]
        while coming and coming[-1].start <= a:
            active.append(coming.pop())
        yield a, b, tuple(active)
