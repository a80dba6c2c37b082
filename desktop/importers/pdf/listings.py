"""Programs whose lines are numbered: told from tables and lists by numbers that count up, and what is behind them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from desktop.importers.pdf.lines import Line

_NUMBER = re.compile(r"(\d{1,4}):?$")
_FEWEST = 5  # lines that count up one by one: fewer happen to
_INDENT = 0.5  # sizes: a list's items all begin at one place; of a program some lines are set in, or are empty


def with_listings(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a region, with ``listed`` where they are of a program whose lines are numbered."""
    marked = list(lines)
    start = 0
    for at in range(1, len(lines) + 1):
        if at < len(lines) and _number(lines[at]) == _number(lines[at - 1]) + 1 > 0:
            continue
        if at - start >= _FEWEST and _is_program(lines[start:at]):
            marked[start:at] = [replace(line, listed=True) for line in lines[start:at]]
        start = at
    return marked


def _number(line: Line) -> int:
    """Return the number that a line begins with, or one that no line can follow."""
    match = _NUMBER.match(line.words[0].text)
    return int(match[1]) if match and not line.entry and not line.bold else -9


def _is_program(lines: Sequence[Line]) -> bool:
    begun = [line.words[1].x0 for line in lines if len(line.words) > 1]
    ends = [line.words[0].x1 for line in lines]
    room = _INDENT * lines[0].size
    if not begun or min(max(ends) - min(ends), max(line.x0 for line in lines) - min(line.x0 for line in lines)) > room:
        return False
    return len(begun) < len(lines) or max(begun) - min(begun) > room
