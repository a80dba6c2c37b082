"""The text of a version as it is searched: blanks stand where it has numbers beside its words; its headings have none.

A footnote's number may stand right behind a word, and would make another word of it. What is found keeps its place.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from db.disk.content_json import read_blocks

_NUMBERS = frozenset(("footnote_ref", "number"))  # kinds of spans that hold no words


def searched_text(text: str, content_json: Iterable[bytes]) -> str:
    """Return a version's text as it is searched; what is no content of Postil's has no numbers in it."""
    start = 0
    ranges: list[tuple[int, int]] = []

    def take(block: dict[str, Any]) -> None:
        nonlocal start
        ranges.extend((start + begin, start + end) for begin, end in _numbers_in(block))
        start += len(block["t"]) + 1

    try:
        read_blocks(content_json, take)
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return text
    return _filled(text, ranges, " ")


def searched_heading(block: dict[str, Any]) -> str:
    """Return the text of a stored block that is a heading as it is searched and shown: without numbers."""
    text, numbers = str(block["t"]), _numbers_in(block)
    return (_filled(text, numbers, "").strip() if numbers else "") or text


def _numbers_in(block: dict[str, Any]) -> list[tuple[int, int]]:
    length = len(block["t"])
    return [
        (span[1], span[2]) for span in block.get("s", ()) if span[0] in _NUMBERS and 0 <= span[1] < span[2] <= length
    ]


def _filled(text: str, ranges: list[tuple[int, int]], by: str) -> str:
    """Return a text with something else in the place of each code point of some ranges."""
    parts, at = [], 0
    for begin, end in sorted(ranges):
        if at <= begin and end <= len(text):
            parts += [text[at:begin], by * (end - begin)]
            at = end
    return "".join([*parts, text[at:]]) if parts else text
