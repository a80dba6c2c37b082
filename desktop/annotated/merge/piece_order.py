"""Where pieces stand in a merged file: what is new after what it follows in the library's order, the rest where it was.

Somebody's own words stay below what they followed, also where the library moved that.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from desktop.anchoring.sequences import rising
from desktop.annotated.document import Piece
from desktop.annotated.merge.segments import Segment, plain
from desktop.annotated.merge.three_way import between, matches
from desktop.annotated.write import pieces
from desktop.annotated.write.pieces import unit_of


class PieceOrder:
    """The segments of a file, to be arranged. ``moved`` are the units that the library has moved."""

    def __init__(
        self,
        segments: list[Segment],
        base: Mapping[str, Piece],
        ours: Mapping[str, Piece],
        left_out: Collection[str],
        newline: str,
    ) -> None:
        self.segments = segments
        self.base = base
        self.ours = ours
        self.left_out = left_out
        self.newline = newline
        self.moved = self._moved_units()

    def arrange(self) -> None:
        """Put in what is new, and what the library moved, after what it follows there."""
        parts: dict[str, list[str]] = {}
        for key in self.ours:
            parts.setdefault(unit_of(key), []).append(key)
        before = ""
        there = {one.key for one in self.segments if one.key}
        for unit, keys in parts.items():
            present = [key for key in keys if key in there]
            if not present:
                if unit in self.left_out or any(key in self.base for key in keys):
                    continue  # somebody took it out
                self._insert(before, [self._made(key) for key in keys])
                there |= {*keys}
            else:
                if unit in self.moved:
                    self._insert(before, self._cut(unit))
                self._fill(keys, there)
            before = unit

    def _fill(self, keys: Sequence[str], there: set[str]) -> None:
        """Put the parts that an annotation has gained next to those that it had."""
        for number, key in enumerate(keys):
            if key in there or key in self.base:
                continue
            earlier = [one for one in keys[:number] if one in there]
            later = [one for one in keys[number:] if one in there]
            wanted = earlier[-1] if earlier else later[0]
            at = next(n for n, one in enumerate(self.segments) if one.key == wanted)
            self.segments.insert(at + 1 if earlier else at, self._made(key))
            there.add(key)

    def _made(self, key: str) -> Segment:
        piece = self.ours[key]
        return Segment(key, piece.text.replace("\n", self.newline), end=piece.end.replace("\n", self.newline))

    def _insert(self, unit: str, made: Sequence[Segment]) -> None:
        """Put segments in after a unit and what somebody wrote below it."""
        at = 0
        for number, one in enumerate(self.segments):
            if one.key and unit_of(one.key) == unit:
                at = number + 1
        while at < len(self.segments) and not self.segments[at].key and (at or unit):
            at += 1
        self.segments[at:at] = made

    def _cut(self, unit: str) -> list[Segment]:
        """Take a unit out, with what somebody wrote into it and below it."""
        numbers = [n for n, one in enumerate(self.segments) if one.key and unit_of(one.key) == unit]
        first, end = numbers[0], numbers[-1] + 1
        while end < len(self.segments) and not self.segments[end].key:
            end += 1
        taken = [one for one in self.segments[first:end] if not one.key or unit_of(one.key) == unit]
        rest = [one for one in self.segments[first:end] if one.key and unit_of(one.key) != unit]
        self.segments[first:end] = rest
        return taken

    def _moved_units(self) -> set[str]:
        """Return the units that the library has moved since; those that somebody moved stay where they are."""
        base = list(dict.fromkeys(unit_of(key) for key in self.base))
        order = list(dict.fromkeys(unit_of(key) for key in self.ours))
        there = list(dict.fromkeys(unit_of(one.key) for one in self.segments if one.key))
        place = {unit: n for n, unit in enumerate(order)}
        common = [unit for unit in base if unit in place and unit in there]
        moved = set(common) - {common[n] for n in rising([place[unit] for unit in common])}
        if not moved:
            return set()
        was = {unit: n for n, unit in enumerate(base)}
        seen = [unit for unit in there if unit in was]
        return moved & {seen[n] for n in rising([was[unit] for unit in seen])}

    def joined(self) -> str:
        """Return the file."""
        out = ""
        for segment in self.segments:
            if segment.end is not None:
                wanted = 2 if len(segment.end) > len(self.newline) else 1
                if out and not out.endswith(("\n", "\r")):
                    out += self.newline
                if wanted == 2 and out and not re.search(r"(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r(?!\n)|\n)\Z", out):
                    out += self.newline
                segment.after = segment.end
            out += segment.whole
        last = self.segments[-1] if self.segments else None
        return out.rstrip("\r\n") + self.newline if last is not None and last.end is not None else out


def keyed(base: Sequence[Piece], fresh: Sequence[Piece]) -> list[Piece]:
    """Return pieces of the last export under the keys that they have now.

    Those of an annotation whose group is another now move with it, instead of going and coming; those of a template
    with loops, which have no annotation to go by, get the keys of those that follow them.
    """
    every = [*base, *fresh]
    if any(one.annotation_id or one.what != "text" or not one.key.startswith(pieces.SEPARATOR) for one in every):
        return _regrouped(base, fresh)
    words = [[plain(one.text).replace("\n", "\u2028") for one in side] for side in (base, fresh)]
    same = matches(*words)
    keys = {here: fresh[there].key for here, there in same}
    for a, b in between(same, len(base), len(fresh)):
        if a.stop - a.start == b.stop - b.start:
            keys |= zip(range(a.start, a.stop), (one.key for one in fresh[b]), strict=True)
    return [replace(one, key=keys.get(n) or pieces.key_of("", f"gone {n}", "text")) for n, one in enumerate(base)]


def _regrouped(base: Sequence[Piece], fresh: Sequence[Piece]) -> list[Piece]:
    old, new = _units(base), _units(fresh)
    names: dict[str, str] = {}
    for identity, units in old.items():
        left = [unit for unit in units if unit not in new.get(identity, {})]
        free = [unit for unit in new.get(identity, {}) if unit not in units]
        names |= dict(zip(left, free, strict=False))
    return [replace(one, key=names.get(unit := unit_of(one.key), unit) + one.key[len(unit) :]) for one in base]


def _units(rows: Sequence[Piece]) -> dict[str, dict[str, None]]:
    """Return the places of each annotation, in their order."""
    made: dict[str, dict[str, None]] = {}
    for piece in rows:
        if piece.annotation_id:
            made.setdefault(piece.annotation_id, {})[unit_of(piece.key)] = None
    return made
