"""Which lines of a region are of a list of contents, and which of a program whose lines are numbered.

Entries lose the dots before their pages' numbers. Programs are told from tables and lists by numbers that count up, and
what is behind them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop.importers.pdf.lines import Line, line_of, runs_of
from desktop.importers.pdf.words import Word

_LEADERS = re.compile(r"([.·…_‥．]\s?){4,}\s*(\S{1,8})?$")
_DOTS = re.compile(r"[.·…_‥．\s]+$")
_NUMBER = re.compile(r"(\d{1,4}|[ivxlc]{1,7}|[A-Z]{0,2}[-.–]?\d{1,4})$", re.IGNORECASE)
_TITLE = re.compile(
    r"\W*(table of )?contents|inhalt(sverzeichnis|sübersicht)?|table des matières|sommaire|sommario|[ií]ndice"
    r"|目\s*[录次錄]|содержание",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{2}")
_FEWEST = 3  # entries: fewer lines with dots are places to fill in
_NEAR = 3  # lines without a number between two entries: an entry of several lines, a part's title
_LINE_NUMBER = re.compile(r"(\d{1,4}):?$")
_FEWEST_LINES = 5  # of a program that count up one by one: fewer happen to
_INDENT = 0.5  # sizes: a list's items all begin at one place; of a program some lines are set in, or are empty


def with_entries(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a region, with ``entry`` and without leading dots where they are of a list of contents."""
    titled = any(_TITLE.fullmatch(line.text.strip()) for line in lines)
    numbers = [at for at, line in enumerate(lines) if _is_entry(line, titled)]
    runs = runs_of(numbers, lambda before, at: at - before <= _NEAR + 1)
    entries = {at for run in runs if len(run) >= _FEWEST for at in run}
    return [_bare(line) if at in entries else line for at, line in enumerate(lines)]


def _is_entry(line: Line, titled: bool) -> bool:
    if not _WORD.search(line.text):
        return False
    if _LEADERS.search(line.text):
        return True
    return titled and len(line.pieces) > 1 and bool(_NUMBER.match(line.words[-1].text))


def _bare(line: Line) -> Line:
    """Return an entry without its dots, all of it one piece."""
    words = list(_without_dots(line.words))
    return replace(line_of(words, line.page), left=line.left, right=line.right, region=line.region, entry=True)


def _without_dots(words: Sequence[Word]) -> Iterator[Word]:
    for number, word in enumerate(words):
        text = word.text
        if number and _DOTS.fullmatch(text):
            continue
        bare = re.sub(r"[.·…_‥．]{3,}$", "", text)
        if bare:
            yield word._replace(text=bare)


def with_listings(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a region, with ``listed`` where they are of a program whose lines are numbered."""
    marked: list[Line] = []
    for run in runs_of(lines, lambda before, line: _number(line) == _number(before) + 1 > 0):
        is_program = len(run) >= _FEWEST_LINES and _is_program(run)
        marked += [replace(line, listed=True) for line in run] if is_program else run
    return marked


def _number(line: Line) -> int:
    """Return the number that a line begins with, or one that no line can follow."""
    match = _LINE_NUMBER.match(line.words[0].text)
    return int(match[1]) if match and not line.entry and not line.bold else -9


def _is_program(lines: Sequence[Line]) -> bool:
    begun = [line.words[1].x0 for line in lines if len(line.words) > 1]
    ends = [line.words[0].x1 for line in lines]
    room = _INDENT * lines[0].size
    if not begun or min(max(ends) - min(ends), max(line.x0 for line in lines) - min(line.x0 for line in lines)) > room:
        return False
    return len(begun) < len(lines) or max(begun) - min(begun) > room
