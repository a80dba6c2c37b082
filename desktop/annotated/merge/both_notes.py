"""A note that two hands changed at once: both texts in one, and where a place of the one text is in the other.

Lines that only one hand changed are merged; where both changed the same, theirs stands first and ours below it.
"""

from __future__ import annotations

from desktop.annotated.merge.three_way import merge_lines
from desktop.article.differences import shared_ends

_EXACT = "\0"  # stands in no note; behind a line's words it makes white space at their end count
_COMPARED = 40_000_000  # letters of one text times those of the other, above which a change is one run


def both_notes(base: str, ours: str, theirs: str) -> str:
    """Return a note with what each side made of ``base``; nothing that either wrote is left out."""
    if base in (ours, theirs) or ours == theirs:
        return theirs if ours == base else ours
    merged, _ = merge_lines(_lines(base), _lines(ours), _lines(theirs), both=True)
    return "".join(merged).replace(_EXACT, "").removesuffix("\n")


def _lines(text: str) -> list[str]:
    return [f"{line}{_EXACT}\n" if line else "\n" for line in text.split("\n")] if text else []


def carried_place(old: str, new: str, place: int) -> int:
    """Return where an offset of ``old`` is in ``new``: behind the same letters."""
    head, tail = shared_ends(old, new)
    if place <= head:
        return place
    if place >= len(old) - tail:
        return len(new) - (len(old) - place)
    ours, theirs = old[head : len(old) - tail], new[head : len(new) - tail]
    if len(ours) * len(theirs) > _COMPARED:
        return head + len(theirs)
    from rapidfuzz.distance import Indel

    at = 0
    for found in Indel.opcodes(ours, theirs):
        if found.src_start < place - head and found.tag != "delete":
            at = min(found.dest_end, found.dest_start + place - head - found.src_start)
        elif found.src_start >= place - head:
            break
    return head + at
