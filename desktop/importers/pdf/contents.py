"""Which lines of a region are of a list of contents: entries lose the dots before their pages' numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from desktop.importers.pdf.lines import Line, line_of, runs_of
from desktop.importers.pdf.words import Word

_LEADERS = re.compile(r"([.·…_‥．]\s?){4,}\s*(\S{1,8})?$")
_DOTS = re.compile(r"[.·…_‥．]{3,}|^[.·…_‥．]+$")
_NUMBER = re.compile(r"(\d{1,4}|[ivxlc]{1,7}|[A-Z]{0,2}[-.–]?\d{1,4})$", re.IGNORECASE)
CONTENTS = (
    r"\W*(table of )?contents|inhalt(sverzeichnis|sübersicht)?|table des matières|sommaire|sommario|[ií]ndice"
    r"|目\s*[录次錄]|содержание"
)
_WORD = re.compile(r"[^\W\d_]{2}")
_FEWEST = 3  # entries: fewer lines with dots are places to fill in
_RISING = 4  # entries that no dots and no title tell, but the numbers of their pages, which rise
_MOST_PIECES = 3  # of an entry: its number, its words, its page
_NEAR = 3  # lines without a number between two entries: an entry of several lines, a part's title


def with_entries(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a region, with ``entry`` and without leading dots where they are of a list of contents."""
    titled = any(re.fullmatch(CONTENTS, line.text.strip(), re.IGNORECASE) for line in lines)
    numbers = [at for at, line in enumerate(lines) if _is_entry(line)]
    runs = runs_of(numbers, lambda before, at: at - before <= _NEAR + 1)
    entries = {at for run in runs if _are_entries([lines[at] for at in run], titled=titled) for at in run}
    return [_bare(line) if at in entries else line for at, line in enumerate(lines)]


def are_dotted(lines: Sequence[Line]) -> bool:
    """True if lines with dots before a number are among some, as only a list of contents has them."""
    return sum(line.words[-1].text[-1].isdigit() and bool(_LEADERS.search(line.text)) for line in lines) >= _FEWEST


def _are_entries(lines: Sequence[Line], *, titled: bool) -> bool:
    """True if lines that end with dots or in a number are entries of a list of contents."""
    dotted = sum(bool(_LEADERS.search(line.text)) for line in lines)
    pages = [int(text) for line in lines if (text := line.words[-1].text).isdecimal()]
    if dotted >= _FEWEST or (dotted > 1 and len(pages) == len(lines)) or (titled and len(lines) >= _FEWEST):
        return True
    if len(pages) < max(_RISING, len(lines)) or any(len(line.pieces) > _MOST_PIECES for line in lines):
        return False
    steps = [following - page for page, following in pairwise(pages)]
    return min(steps) >= 0 and sum(steps) > 0 and set(steps) != {1}  # as the lines of a form are numbered


def _is_entry(line: Line) -> bool:
    at_edge = len(line.pieces) > 1 and line.x1 > line.right - line.size and line.pieces[-1] == len(line.words) - 1
    numbered = at_edge and bool(_NUMBER.match(line.words[-1].text))
    return bool(_WORD.search(line.text)) and (numbered or bool(_LEADERS.search(line.text)))


def _bare(line: Line) -> Line:
    """Return an entry without its dots, all of it one piece."""
    words = [part for word in line.words for part in _undotted(word)] or line.words
    return replace(line_of(words, line.page), left=line.left, right=line.right, region=line.region, entry=True)


def _undotted(word: Word) -> Iterator[Word]:
    """Yield the parts of a word before and behind the dots in it."""
    start, share = 0, (word.x1 - word.x0) / len(word.text)
    for dots in (*_DOTS.finditer(word.text), None):
        end = dots.start() if dots else len(word.text)
        if end > start:
            part = word._replace(text=word.text[start:end], glued=word.glued and not start, first=word.first + start)
            yield part._replace(x0=word.x0 + start * share, x1=word.x0 + end * share)
        start = dots.end() if dots else end
