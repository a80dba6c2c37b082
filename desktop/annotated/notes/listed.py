"""Notes in a list of highlights or a digest: quote, note, and a line with the themes and the link back.

Only what carries a link to its annotation can be told; a user's own template may look otherwise, and is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.annotated.notes.footnotes import FoundNote, lines_of

LINK = re.compile(r"\[open\]\(postil://a/(?P<id>[^()\s]+)\)")
_PAGE = r"(?:(?:p\.|area on page) [^·]{1,200} · )?"
_LINE = re.compile(rf"(?:\*\*(?P<names>(?:[^*\\]|\\.)+)\*\* ?)?{_PAGE}{LINK.pattern}(?: \^\S+)?[ \t]*")
_MOST_LINES = 12  # that an editor may have made of the line with the themes


def find_listed(text: str) -> list[FoundNote]:
    """Return the notes of the entries whose quote stands above them, each with the id of its annotation."""
    lines = lines_of(text)
    found: list[FoundNote] = []
    begin = 0
    for number in range(len(lines)):
        first, entry = _entry(lines, begin, number)
        if entry is None:
            continue
        above = lines[begin:first]
        begin = number + 1
        quoted = [n for n, one in enumerate(above) if one.startswith(">")]
        if not quoted:
            continue
        first = quoted[0]
        while first + 1 < len(above) and above[first + 1].startswith(">"):
            first += 1
        note = "\n".join(above[first + 1 :]).strip("\n").rstrip()
        found.append(FoundNote("", f"{entry['names'] or ''}\n{note}", 0, 0, "list", entry["id"]))
    return found


def _entry(lines: Sequence[str], begin: int, number: int) -> tuple[int, re.Match[str] | None]:
    """Return the line of themes and link that a line ends, and where it begins: an editor may have wrapped it."""
    if not LINK.search(lines[number]):
        return number, None
    whole, first = lines[number], number
    best = _LINE.fullmatch(whole)
    while number - first < _MOST_LINES and first > begin and lines[first - 1].strip() and not (best and best["names"]):
        first -= 1
        whole = f"{lines[first].rstrip()} {whole.lstrip()}"
        if (found := _LINE.fullmatch(whole)) is not None:
            return first, found
    return number, best
