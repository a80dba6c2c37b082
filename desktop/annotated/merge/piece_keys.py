"""Which pieces of the last export are which of today's: by their keys, and where those changed, by what they follow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from desktop.annotated.document import Piece
from desktop.annotated.merge.segments import plain
from desktop.annotated.merge.three_way import between, matches
from desktop.annotated.write import pieces
from desktop.annotated.write.pieces import unit_of


class Renaming:
    """Gives pieces the keys that they have now."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self.names = names

    def __call__(self, key: str) -> str:
        unit, separator, part = key.rpartition(pieces.SEPARATOR)
        return self.names.get(unit, unit) + separator + part


def keyed(base: Sequence[Piece], fresh: Sequence[Piece]) -> list[Piece]:
    """Give pieces that have no annotation to go by, as a template's with loops, the keys of those that follow them."""
    if (
        not base
        or any(piece.annotation_id for piece in (*base, *fresh))
        or not all(piece.key.startswith(pieces.SEPARATOR) and piece.what == "text" for piece in (*base, *fresh))
    ):
        return list(base)
    words = [[plain(one.text).replace("\n", "\u2028") for one in side] for side in (base, fresh)]
    same = matches(*words)
    keys = {here: fresh[there].key for here, there in same}
    for a, b in between(same, len(base), len(fresh)):
        if a.stop - a.start == b.stop - b.start:
            keys |= zip(range(a.start, a.stop), (one.key for one in fresh[b]), strict=True)
    return [replace(one, key=keys.get(n) or pieces.key_of("", f"gone {n}", "text")) for n, one in enumerate(base)]


def regrouped(base: Sequence[Piece], fresh: Sequence[Piece]) -> Renaming:
    """Pair the places of annotations whose group is another now, so that they move instead of going and coming."""
    old: dict[str, list[str]] = {}
    new: dict[str, list[str]] = {}
    for rows, made in ((base, old), (fresh, new)):
        for piece in rows:
            if piece.annotation_id and unit_of(piece.key) not in made.setdefault(piece.annotation_id, []):
                made[piece.annotation_id].append(unit_of(piece.key))
    names: dict[str, str] = {}
    for identity, units in old.items():
        left = [unit for unit in units if unit not in new.get(identity, [])]
        free = [unit for unit in new.get(identity, []) if unit not in units]
        names |= dict(zip(left, free, strict=False))
    return Renaming(names)
