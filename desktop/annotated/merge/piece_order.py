"""Where pieces stand in a merged file: three ways as their words are merged, an annotation or a heading at a time.

Somebody's own words belong to what they stand below, and go where it goes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from desktop.annotated.document import Piece
from desktop.annotated.merge.segments import Segment, plain
from desktop.annotated.merge.three_way import between, matches, merge_lines
from desktop.annotated.write import pieces
from desktop.annotated.write.pieces import unit_of

Units = dict[str, list[Segment]]
_BLANK_LINE = re.compile(r"(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r(?!\n)|\n)\Z")


def units_in(segments: Iterable[Segment]) -> Units:
    """Return the segments of a file by what they belong to, in the order of the file; first what stands above all."""
    units: Units = {"": []}
    name = ""
    for one in segments:
        if one.key and unit_of(one.key) not in units:
            name = unit_of(one.key)
        units.setdefault(name, []).append(one)
    return units


def arranged(base: Iterable[str], ours: Iterable[str], theirs: Iterable[str]) -> list[str]:
    """Return the units of a file and those that the library has by now, in their order.

    ``base`` are those that both have had since the last export, in its order.
    """
    was, now, there = ([f"{name}\n" for name in side if name] for side in (base, ours, theirs))
    order = dict.fromkeys(line.removesuffix("\n") for line in merge_lines(was, now, there, both=True)[0])
    return ["", *(name for name in order if name)]


def joined(segments: Iterable[Segment], newline: str) -> str:
    """Return the file. What parted a piece that is taken out parts what stands around it, if nothing else does."""
    out = after = ""
    end = None
    for one in segments:
        if one.end is None and not one.text and after:
            continue
        if (end := one.end) is not None:
            out += newline if out and not out.endswith(("\n", "\r")) else ""
            out += newline if len(end) > len(newline) and out and not _BLANK_LINE.search(out) else ""
        after = one.after if end is None else end
        out += one.text + after
    return out.rstrip("\r\n") + newline if end is not None else out


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


def _units(rows: Sequence[Piece]) -> Mapping[str, dict[str, None]]:
    """Return the places of each annotation, in their order."""
    made: dict[str, dict[str, None]] = {}
    for piece in rows:
        if piece.annotation_id:
            made.setdefault(piece.annotation_id, {})[unit_of(piece.key)] = None
    return made
