"""Fenced code blocks of a Markdown text. Knows nothing of what stands in them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from desktop.article.ranges import Ranges

_FENCE = re.compile(
    r"(?m)(?:^|\A\ufeff)(?P<quote>[ \t>]*)(?P<items>(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)"
    r"(?P<mark>`{3,}|~{3,})(?P<info>[^\r\n]*)"
)
_CONTAINER = re.compile(r"[ \t>]*")
_LINE = re.compile(r" {0,3}(`{3,}|~{3,})(.*)", re.DOTALL)


def fence_below(line: str, above: str) -> str:
    """Return the fence that is open below a line which stands in no container, given the one above it; "" for none."""
    match = _LINE.match(line)
    if match is None:
        return above
    mark, info = match.groups()
    if above:
        return "" if mark[0] == above[0] and len(mark) >= len(above) and not info.strip() else above
    return "" if mark[0] == "`" and "`" in info else str(mark)


class Fenced(NamedTuple):
    """A fenced code block with the lines of its fences; ``left_open`` is a fence that nothing closes, else ""."""

    start: int
    end: int
    left_open: str = ""


@lru_cache(maxsize=1)  # a file is asked several times for what stands outside
def closed_fences(text: str) -> Ranges:
    """Return the places of fenced code blocks.

    One that nothing closes is left out: its opening may stand there by mistake, and would take in the rest of the file.
    """
    return Ranges((fence.start, fence.end) for fence in fenced(text) if not fence.left_open)


def fenced(text: str, begin: int = 0) -> list[Fenced]:
    """Return the fenced code blocks from a place on, in order; one that nothing closes goes on to the end."""
    if "```" not in text and "~~~" not in text:
        return []
    text = re.sub(r"\r(?!\n)", "\n", text) if "\r" in text else text
    out: list[Fenced] = []
    mark, start, depth, indent, seen = "", 0, 0, 0, 0
    for match in _FENCE.finditer(text, begin):
        if mark:
            left = _left(text, seen, match.start(), depth, indent)
            seen = match.start()
            if left is not None:
                out.append(Fenced(start, left))
                mark = ""
        if mark:
            closes = match["mark"][0] == mark[0] and len(match["mark"]) >= len(mark)
            if closes and not match["items"] and not match["info"].strip():
                out.append(Fenced(start, match.end()))
                mark = ""
        elif match["mark"][0] == "~" or "`" not in match["info"]:
            mark, start, depth = match["mark"], match.start(), match["quote"].count(">")
            seen = text.find("\n", start) + 1 or len(text)
            indent = len(match["items"]) and len(match["quote"].rpartition(">")[2]) + len(match["items"])
    if mark:
        left = _left(text, seen, len(text), depth, indent)
        out.append(Fenced(start, len(text), mark) if left is None else Fenced(start, left))
    return out


def _left(text: str, at: int, end: int, depth: int, indent: int) -> int | None:
    """Return the first of some lines that is outside a fence's quotation or list item; None where there is none."""
    if not depth and not indent:
        return None
    while 0 < at < end:
        match = _CONTAINER.match(text, at)
        container = match[0] if match else ""
        blank = text[at + len(container) : at + len(container) + 1] in ("", "\r", "\n")
        if container.count(">") < depth or (not blank and len(container.rpartition(">")[2]) < indent):
            return at
        at = text.find("\n", at, end) + 1
    return None
