"""What of an export belongs together and moves together: one annotation's place in one group, a heading, a row of front
matter; and what a file that somebody wrote into has of each.

Somebody's own words belong to the unit that they stand below. Joined, the lines are the file, byte for byte.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from db.message import Message
from desktop.annotated.document import Piece
from desktop.annotated.merge.three_way import matches
from desktop.annotated.source_text import lines_with_ends
from desktop.annotated.write.pieces import joined, key_of, unit_of

FRONT, TEXT = Message("front matter"), "text"  # what pieces are
_WHOLE = key_of("", TEXT, TEXT)


@dataclass
class Unit:
    """``parts`` says of each line what it is of, as ``Piece.what`` does. ``gap`` are the blank lines below."""

    annotation_id: str
    lines: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    gap: str = ""

    @property
    def owner(self) -> str:
        """Whose it is: an annotation's id, or "text" where a template gives none; empty for headings and the like."""
        return self.annotation_id or (TEXT if self.parts[0] == TEXT else "")


def solid(line: str) -> bool:
    """True if a line says something: not blank, and more than the sign of a quote."""
    return bool(line.strip(" \t>\r\n"))


def as_one(base: Sequence[Piece], fresh: Sequence[Piece]) -> Iterator[Sequence[Piece]]:
    """Yield both sides, as one piece each where a template made one that has no annotations to go by."""
    sides = base, fresh
    is_text = any(side and all(one.what == TEXT and not one.annotation_id for one in side) for side in sides)
    for side in sides:
        yield [Piece(_WHOLE, joined(side).rstrip("\n"))] if is_text else side


def units_of(pieces: Iterable[Piece], newline: str) -> dict[str, Unit]:
    """Return the units of an export by their names, in its order."""
    made: dict[str, Unit] = {}
    for piece in pieces:
        name = piece.key if piece.what == FRONT else unit_of(piece.key)
        unit = made.setdefault(name, Unit(piece.annotation_id))
        lines = lines_with_ends(unit.gap + f"{piece.text}\n".replace("\n", newline))
        unit.lines += lines
        unit.parts += [piece.what] * len(lines)
        unit.gap = piece.end[1:].replace("\n", newline)
    return made


def under_new_names(base: Mapping[str, Unit], ours: Mapping[str, Unit]) -> dict[str, Unit]:
    """Return the units of the last export; those of an annotation whose group is another by now move with it."""
    free: dict[str, list[str]] = defaultdict(list)
    for name, unit in ours.items():
        if unit.annotation_id and name not in base:
            free[unit.annotation_id].append(name)
    return {
        free[unit.annotation_id].pop(0) if name not in ours and free[unit.annotation_id] else name: unit
        for name, unit in base.items()
    }


def owned(lines: Sequence[str], base: Mapping[str, Unit]) -> Iterator[tuple[str, str, bool]]:
    """Yield each line of a file with the unit that it belongs to, and whether it is as that was exported."""
    at = _known(lines, base)
    starts: dict[int, str] = {}
    seen: set[str] = set()
    last = -1
    for n, name in at.items():
        if name not in seen:
            seen.add(name)
            first = next(line for line in base[name].lines if solid(line))
            starts[n if lines[n].rstrip() == first.rstrip() else _paragraph(lines, n, last)] = name
        last = n
    name = ""
    for n, line in enumerate(lines):
        name = starts.get(n, name)
        yield name, line, n in at


def _paragraph(lines: Sequence[str], at: int, last: int) -> int:
    """Return where the paragraph above a line begins: by now it is what the unit of that line began with."""
    above = next((n for n in range(at - 1, last, -1) if lines[n].strip()), at)
    return next((n + 1 for n in range(above - 1, last, -1) if not lines[n].strip()), last + 1) if above < at else at


def _known(lines: Sequence[str], base: Mapping[str, Unit]) -> dict[int, str]:
    """Return which lines are of which units: first what stands in the order of the export, then annotations that
    somebody moved as a whole.
    """
    rows = {name: [line.rstrip() for line in unit.lines if solid(line)] for name, unit in base.items()}
    owners = [name for name, row in rows.items() for _ in row]
    there = [n for n, line in enumerate(lines) if solid(line)]
    said = [lines[n].rstrip() for n in there]
    same = matches([line for row in rows.values() for line in row], said)
    at = {there[found]: owners[here] for here, found in same}
    present = {*at.values()}
    for name, row in rows.items():
        if name in present or not row or not base[name].annotation_id:
            continue
        for n, line in enumerate(said):
            run = there[n : n + len(row)]
            if line == row[0] and said[n : n + len(row)] == row and at.keys().isdisjoint(run):
                at |= dict.fromkeys(run, name)
                break
    return dict(sorted(at.items()))
