"""What is put into a source, and where: marks and references, in their order, as text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum, auto

_SIGNS = {"==": ("==", "=="), "mark": ("<mark>", "</mark>"), "critic": ("{==", "==}")}


class Rank(IntEnum):
    """The order of what is put in at one place."""

    FRONT = auto()
    CLOSE = auto()
    REFERENCE = auto()
    ID = auto()
    OPEN = auto()
    ESCAPE = auto()


@dataclass(frozen=True, slots=True)
class Insertion:
    """Something put into the source. ``at`` counts code points of the source as it was decoded.

    For a REFERENCE ``text`` is the annotation's id and ``before``/``after`` what surrounds it; for OPEN and CLOSE
    ``text`` is ``==`` or ``mark``, of all else what it says.
    """

    at: int
    rank: Rank
    text: str
    order: int = 0
    before: str = ""
    after: str = ""


def put_in(source: str, insertions: Sequence[Insertion], reference: str = "", style: str = "==") -> str:
    """Return the source with everything put in; ``reference`` stands for every annotation, as in a proof."""
    return with_rows(source, rows_of(source, insertions, defaultdict(lambda: reference), style))


def with_rows(source: str, rows: Iterable[tuple[int, str]]) -> str:
    """Return a source with texts put in at places of it, which come in order."""
    pieces: list[str] = []
    at = 0
    for place, text in rows:
        pieces += [source[at:place], text]
        at = place
    return "".join([*pieces, source[at:]])


def rows_of(
    source: str, insertions: Sequence[Insertion], references: Mapping[str, str], style: str
) -> list[tuple[int, str]]:
    """Return (place in the source, text put in), one for each place, in order.

    Where a backslash of the author's stands right before, another one keeps it from escaping what is put in.
    """
    rows: list[tuple[int, str]] = []
    for insertion in sorted(insertions, key=lambda i: (i.at, i.rank, i.order)):
        text = _text_of(insertion, references, style)
        if not text:
            continue
        if rows and rows[-1][0] == insertion.at:
            rows[-1] = (insertion.at, rows[-1][1] + text)
        else:
            is_loose = source[insertion.at - 1 : insertion.at] == "\\" and text.strip() and not text[0].isspace()
            rows.append((insertion.at, "\\" + text if is_loose and _after_backslash(source, insertion.at) else text))
    return rows


def _after_backslash(source: str, at: int) -> bool:
    """True if a backslash that escapes nothing stands right before a place: it would escape what is put there."""
    begin = at
    while source[begin - 1 : begin] == "\\":
        begin -= 1
    return (at - begin) % 2 == 1


def _text_of(insertion: Insertion, references: Mapping[str, str], style: str) -> str:
    if insertion.rank is Rank.REFERENCE:
        return insertion.before + references[insertion.text] + insertion.after
    if insertion.rank not in (Rank.OPEN, Rank.CLOSE):
        return insertion.text
    return _SIGNS["mark" if insertion.text == "mark" else style][insertion.rank is Rank.CLOSE]
