"""Which lines of a region are of a list of contents: entries lose the dots before their pages' numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from desktop.importers.pdf.lines import Line, line_of, runs_of

_LEADERS = re.compile(r"([.·…_‥．]\s?){4,}\s*(\S{1,8})?$")
_DOTS = re.compile(r"[.·…_‥．\s]*$")
_LEADING = re.compile(r"[.·…_‥．]{3,}$")
_NUMBER = re.compile(r"(\d{1,4}|[ivxlc]{1,7}|[A-Z]{0,2}[-.–]?\d{1,4})$", re.IGNORECASE)
_TITLE = re.compile(
    r"\W*(table of )?contents|inhalt(sverzeichnis|sübersicht)?|table des matières|sommaire|sommario|[ií]ndice"
    r"|目\s*[录次錄]|содержание",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{2}")
_FEWEST = 3  # entries: fewer lines with dots are places to fill in
_NEAR = 3  # lines without a number between two entries: an entry of several lines, a part's title


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
    bare = [word._replace(text=_LEADING.sub("", word.text)) for word in line.words]
    words = [word for number, word in enumerate(bare) if not (number and _DOTS.fullmatch(word.text))]
    return replace(line_of(words, line.page), left=line.left, right=line.right, region=line.region, entry=True)
