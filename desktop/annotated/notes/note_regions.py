"""Where Postil's notes stand in a file: regions of its list, footnotes and machine blocks; the notes word for word.

Between two regions are somebody's words. Knows nothing of marks and references.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Seam:
    """A place of a clean text where some of Postil's notes stand in the file, in this order."""

    place: int
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


def groups_of(units: Sequence[Unit], seams: Sequence[Seam]) -> list[list[Unit]]:
    """Divide what Postil writes below a text among its seams, the last of which is the text's end.

    What stands at none yet goes before what follows it in ``units``, so that somebody's words stay right below what
    they were written below.
    """
    wanted = set(units)
    known: dict[Unit, int] = {}
    for number, seam in enumerate(seams):
        for unit in seam.units:
            if unit in wanted:
                known.setdefault(unit, number)
    if all(number == len(seams) - 1 for number in known.values()):
        known = {}  # no words between or below: in the library's order, as wherever there are none
    before: dict[Unit | None, list[Unit]] = {}  # what is new, backwards, by what it stands before
    following: Unit | None = None
    for unit in reversed(units):
        if unit in known:
            following = unit
        else:
            before.setdefault(following, []).append(unit)
    groups: list[list[Unit]] = [[] for _ in seams]
    for unit, number in known.items():
        groups[number] += [*reversed(before.get(unit, ())), unit]
    groups[-1] += reversed(before.get(None, ()))
    return groups


def within(seams: Iterable[Seam], text: str) -> tuple[Seam, ...]:
    """Return the seams of a text that have words above and below, one for each place, and last the text's end."""
    begin, end = len(text) - len(text.lstrip()), len(text.rstrip())
    at: dict[int, tuple[Unit, ...]] = {len(text): ()}
    for seam in seams:
        place = seam.place if begin < seam.place < end else len(text)
        at[place] = (*at.get(place, ()), *seam.units)
    return tuple(Seam(place, at[place]) for place in sorted(at))


def _line_end(text: str, at: int) -> int:
    found = re.compile(r"[ \t]*(?:\r\n|\r|\n)?").match(text, at)
    return found.end() if found else at
