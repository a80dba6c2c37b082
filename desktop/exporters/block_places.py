"""Where machine blocks stand in a file. Knows nothing of what they say."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from desktop.exporters.headless import find_headless

_OPENING = re.compile(r"<!--[ \t]*annotations:(\d+)[ \t]*(?=[\r\n{])")
_LINE = re.compile(r"[\r\n]+([^\r\n]?)")


class BlockPlace(NamedTuple):
    """The place of one machine block, of the collection in it, and the format version that its opening states.

    ``openings`` is how many openings the file holds, ``is_closed`` whether the comment ends.
    """

    version: int
    start: int
    body_start: int
    body_end: int
    end: int
    openings: int
    is_closed: bool


def last_block(text: str) -> BlockPlace | None:
    """Return where the last machine block of a file stands, or None where no opening of one does."""
    openings = list(_OPENING.finditer(text))
    if not openings:
        return None
    opening = openings[-1]
    start = opening.end()
    close = _close(text, start, _closings(text, start))
    body_end = close if close >= 0 else len(text)
    return BlockPlace(int(opening[1]), opening.start(), start, body_end, _end(text, close), len(openings), close >= 0)


def all_blocks(text: str) -> list[tuple[int, int]]:
    """Return the places of every machine block in a file; an opening inside a block is a part of that one."""
    places: list[tuple[int, int]] = []
    closings = _closings(text, 0)
    for opening in _OPENING.finditer(text):
        if not places or opening.start() >= places[-1][1]:
            places.append((opening.start(), _end(text, _close(text, opening.end(), closings))))
    if not places and (lost := find_headless(text)) is not None:
        places.append((lost.start, lost.end))
    return places


def _closings(text: str, begin: int) -> list[tuple[int, int]]:
    """Return the places of the arrows before which nothing stands on their line, with the line end before it."""
    places = []
    at = text.find("-->", begin)
    while at >= 0:
        start = at
        while start > begin and text[start - 1] in " \t":
            start -= 1
        if start > begin and text[start - 1] in "\r\n":
            start -= 2 if start - 2 >= begin and text.startswith("\r\n", start - 2) else 1
            places.append((start, at + 3))
        at = text.find("-->", at + 3)
    return places


def _close(text: str, begin: int, closings: Sequence[tuple[int, int]]) -> int:
    """Return where a block closes, or -1. An arrow that somebody put into a record does not end it.

    ``closings`` are the places of all arrows that stand alone on their line.
    """
    close = text.find("-->", begin)
    nearest = bisect_left(closings, (begin,))
    if close < 0 or nearest == len(closings):
        return close
    start, end = closings[nearest]
    if end - 3 == close or any(found[1] not in ("", "{", "]") for found in _LINE.finditer(text, close, start)):
        return close
    return end - 3


def _end(text: str, close: int) -> int:
    end = len(text) if close < 0 else close + 3
    for newline in ("\r\n", "\n", "\r"):
        if text.startswith(newline, end):
            return end + len(newline)
    return end
