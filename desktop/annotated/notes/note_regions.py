"""Where Postil's notes stand in a file: regions of its list, footnotes and machine blocks; the notes word for word.

Between two regions are somebody's words. Knows nothing of marks and references.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import NamedTuple

from desktop.annotated.notes.footnotes import REFERENCE, FoundNote
from desktop.article.source_masks import flat

LISTED_HEADING = "## Highlights that could not be marked in place"
HEADING, ROW, NOTE = "heading", "row", "note"
_LISTED = re.compile(
    rf"(?m)^{re.escape(LISTED_HEADING)}[ \t]*(?:\n[ \t]*)*\n?"
    r"(?:[-*+] [^\n]*\[\^h-[0-9a-z]+\][ \t]*(?:\n|\Z)|[ \t]*\n(?=[-*+] ))*"
)
_ROW = re.compile(r"(?m)^[-*+] “[^\n]*\[\^(h-[0-9a-z]+)\][ \t]*$")  # below words that were written into the list

Unit = tuple[str, str]  # what it is (HEADING, ROW, NOTE), and the label of whose


class Region(NamedTuple):
    """A region ``[start, end)`` of a file in which nothing but Postil's stands, and what of list and notes."""

    start: int
    end: int
    units: tuple[Unit, ...] = ()


def listed_in(text: str, authors: Collection[str] = ()) -> list[Region]:
    """Return the places of the list of what could not be marked, also of a part that somebody's words cut off.

    One of ``authors`` labels alone is what an older export listed, which is the article's own text by now.
    """
    flat_text, out = flat(text), list[Region]()
    for found in _LISTED.finditer(flat_text):
        rows = tuple((ROW, one[1]) for one in REFERENCE.finditer(found[0]))
        end = _line_end(text, found.start() + len(found[0].rstrip()))
        out.append(Region(found.start(), end, ((HEADING, ""), *rows)))
    for found in _ROW.finditer(flat_text, out[0].end) if out else ():
        if not any(one.start <= found.start() < one.end for one in out):
            out.append(Region(found.start(), _line_end(text, found.end()), ((ROW, found[1]),)))
    return [one for one in out if not authors or not {label for _, label in one.units} <= {"", *authors}]


def noted_in(notes: Iterable[FoundNote]) -> list[Region]:
    """Return the places of footnotes."""
    return [Region(one.start, one.end, ((NOTE, one.label),)) for one in notes]


def joined(text: str, regions: Iterable[Region]) -> list[Region]:
    """Return places with only white space between them as one region each."""
    out: list[Region] = []
    for one in sorted(regions):
        last = out[-1] if out else None
        if last is not None and (one.start <= last.end or not text[last.end : one.start].strip()):
            out[-1] = Region(last.start, max(one.end, last.end), (*last.units, *one.units))
        else:
            out.append(one)
    return out


def _line_end(text: str, at: int) -> int:
    found = re.compile(r"[ \t]*(?:\r\n|\r|\n)?").match(text, at)
    return found.end() if found else at
