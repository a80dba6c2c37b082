"""Where a very long block is cut to be set as several in Qt. The text itself stays one: only the setting is cut.

Qt lays out a block in time that grows with the square of its longest word, and a block as a whole. Knows no Qt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST_BLOCK = 20_000  # code points
LONGEST_WORD = 2_000  # without a place where a line may break; a word of a language never comes near it

# Chinese, Japanese and Korean lines break between any two letters, so a paragraph of those is no long word.
_LETTER = "[^ \t\n\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]"
_WORD_GOES_ON = re.compile(f"{_LETTER}{{{LONGEST_WORD}}}")
_WORD_BEGINS = re.compile(f"(?<!{_LETTER}){_LETTER}{{{LONGEST_WORD}}}")


def pieces(text: str) -> list[tuple[int, int]]:
    """Return the ranges that a block's text is set in: one, or for a very long block several that make it up.

    They are cut behind white space where there is any, else inside a long word.
    """
    return [(0, len(text))] if len(text) <= LONGEST_WORD else list(_pieces(text))


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(text):
        end = min(len(text), at + LONGEST_BLOCK)
        word = _WORD_GOES_ON.match(text, at, end) or _WORD_BEGINS.search(text, at, end)
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
