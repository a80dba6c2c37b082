"""One merge of an export's pieces with a file that somebody wrote into: what becomes of each, counted and told, and
their order, which is merged three ways as words are, an annotation or a heading at a time.

Somebody's own words belong to what they stand below, and go where it goes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from desktop.anchoring.sequences import rising
from desktop.annotated.document import Exported, Piece
from desktop.annotated.merge.merged import GONE, Conflict, Sides, Tally
from desktop.annotated.merge.segments import Segment, only_reformatted, plain, segments_of
from desktop.annotated.merge.three_way import Prefer, merge_lines
from desktop.annotated.returning.changes import Outcome, outcome
from desktop.annotated.source_text import lines_with_ends
from desktop.annotated.write import pieces
from desktop.annotated.write.pieces import unit_of
from desktop.errors import ExportFailed

_FRONT = unit_of(pieces.key_of("", "front", ""))
_BLANK_LINE = re.compile(r"(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r(?!\n)|\n)\Z")


class PieceMerger:
    """One merge of pieces. ``run`` gives the text, ``tally`` counts."""

    def __init__(self, sides: Sides, base: Sequence[Piece], fresh: Exported, newline: str) -> None:
        self.sides = sides
        self.tally = Tally()
        self.newline = newline
        self.fresh = fresh
        self.base = {piece.key: piece for piece in base}
        self.ours = {piece.key: piece for piece in fresh.pieces}
        self.quotes = {one.id: one.target.quote.exact for one in sides.document.annotations}
        self.settled: set[str] = set()  # ids whose words in the file are kept as they are
        self.left_out: set[str] = set()  # units that are not put in: they stand in somebody's own words
        self.anew: set[str] = set()  # keys of pieces that somebody took out, and the reader wants back
        self.given_up: list[str] = []  # somebody's words that the reader chose to replace

    def run(self, before: str, below: str) -> str:
        """Return the merged text above the machine block."""
        found = segments_of(before, [*self.base.values()])
        if self.base and not any(one.key and unit_of(one.key) != _FRONT for one in found):
            raise ExportFailed(GONE)
        self.given_up += only_reformatted(found, self.base, self.sides.document.read)
        self.held = {one.key: one for one in found if one.key}
        self.strange = links("\n".join([below, *(one.text for one in found if not one.key)]))
        self.units = units_in(found)
        updated = self._settle()
        self.had = {unit_of(key) for key in self.base if key not in self.anew}
        units = _units_of(self.ours)
        kept = [unit for unit in _units_of(self.base) if unit in units and unit in self.had]
        order = arranged(kept, [unit for unit in units if unit not in self.left_out], self.units)
        place = {unit: number for number, unit in enumerate(order)}
        there = [unit for unit in self.units if unit in place]
        moved = {*there} - {there[n] for n in rising([place[unit] for unit in there])}
        updated |= {self.belongs_to(key) for unit in moved for key in units.get(unit, ())} - {""}
        self.tally.updated += len(updated)
        self._put_in()
        self.segments = [one for unit in order for one in self.units.get(unit, ())]
        return joined(self.segments, self.newline)

    # -- what became of each piece

    def _settle(self) -> set[str]:
        """Settle what becomes of each piece; return the ids of annotations that the library updated."""
        became: dict[str, set[str]] = {}
        for unit, keys in _units_of([*self.base, *self.ours]).items():
            became.setdefault(self.belongs_to(keys[0]), set()).update(self._unit(unit, keys))
        known, living = ({self.belongs_to(key) for key in side} for side in (self.base, self.ours))
        updated: set[str] = set()
        for identity in became.keys() - {""}:
            said, gone = became[identity], identity not in living
            if identity not in known:
                self.tally.new += "new" in said
            elif not gone and said & {"updated", "new", "removed"}:
                updated.add(identity)
            self.tally.removed += gone and "removed" in said
            self.tally.kept += "kept" in said and (identity in known or said == {"kept"})
        return updated

    def _unit(self, unit: str, keys: Sequence[str]) -> Iterable[str]:
        """Merge what belongs to one annotation in one group (or one heading). Returns what became of it."""
        base, ours = ([key for key in keys if key in side] for side in (self.base, self.ours))
        identity, there = self.belongs_to(keys[0]), [key for key in base if key in self.held]
        if identity and not there and self.strange[identity]:
            self.settled.add(identity)  # kept in somebody's own words at an earlier merge, or moved there
            self.left_out.add(unit)
            return ["kept"]
        if not base:
            return ["new"]
        if identity and not there:
            return [self._taken_out(identity, base, ours)]
        if identity and not ours:
            return [self._gone(identity, [self.held[key] for key in there])]
        return [self._part(key, self.held.get(key)) for key in keys]

    def _part(self, key: str, segment: Segment | None) -> str:
        """Merge one part of an annotation, or a heading. Returns what became of it."""
        base, ours = self.base.get(key), self.ours.get(key)
        if base is None:
            return "updated"  # put in with what is new
        identity, before = self.belongs_to(key), plain(base.text)
        theirs = None if segment is None else plain(segment.text) if segment.touched else before
        became = outcome(before, ours and plain(ours.text), theirs)
        if segment is not None and became is Outcome.THEIRS and identity in self.sides.unsure:
            became = Outcome.CONFLICT
        if became in (Outcome.SAME, Outcome.ALIKE):
            return "same"
        if became is Outcome.CONFLICT and segment and ours and base.what == "text":  # of a template: line by line
            written = ours.text.replace("\n", self.newline) + self.newline
            was, now, there = (lines_with_ends(text) for text in (base.text + "\n", written, segment.text))
            lines, clashes = merge_lines(was, now, there)
            if not clashes:
                segment.text = "".join(lines)
                self.settled.add(identity)
                return "updated"
        said = ours.text if ours else "", segment.text if segment else ""
        # of a heading or a line of the front matter that both changed the file's stays
        if became is Outcome.THEIRS or (
            became is Outcome.CONFLICT
            and not (identity and self._conflict(identity, (ours or base).what, base.text, *said))
        ):
            self.settled.add(identity)
            return "kept"
        if segment is None:
            self.anew.add(key)
        elif ours is None:
            _take_out(segment)
        else:
            ending = re.search(r"(\r\n|\r|\n)?\Z", segment.text)
            segment.text = ours.text.replace("\n", self.newline) + (ending[0] if ending else "")
        return "updated"

    def _gone(self, identity: str, there: Sequence[Segment]) -> str:
        """Settle an annotation that the library has deleted, or moved to another group."""
        if identity in self.sides.unsure or any(one.touched for one in there):
            was = "\n\n".join(self.base[one.key].text for one in there)
            if not self._conflict(identity, "deleted", was, "deleted", "".join(one.text + one.after for one in there)):
                self.settled.add(identity)
                return "kept"
        for one in there:
            _take_out(one)
        return "removed"

    def _taken_out(self, identity: str, base: Sequence[str], ours: Sequence[str]) -> str:
        """Settle an annotation that somebody took out of the file."""
        changed = [key for key in ours if key not in self.base or self.base[key].text != self.ours[key].text]
        if not ours:
            return "gone"
        was = "\n\n".join(self.base[key].text for key in base)
        if changed and self._conflict(identity, "deleted", was, self.ours[changed[0]].text, "removed from the file"):
            self.anew |= {*base}
            return "updated"
        self.settled.add(identity)
        return "kept"

    def _conflict(self, identity: str, what: str, base: str, ours: str, theirs: str) -> bool:
        """Tell a conflict. Returns whether the reader wants the library's."""
        quote = self.quotes.get(identity, "")
        conflict = Conflict(identity, quote, what, base.strip(), ours.strip(), theirs.strip())
        self.tally.conflicts.append(conflict)
        if self.sides.prefers_ours(identity):
            self.given_up += theirs.splitlines()
            return True
        return False

    def belongs_to(self, key: str) -> str:
        """Return whose a piece is: an annotation's id, or a name for a paragraph that a template gives none."""
        piece = self.ours.get(key) or self.base[key]
        return piece.annotation_id or (unit_of(key) if piece.what == "text" else "")

    # -- the file

    def is_due(self, key: str) -> bool:
        """Tell whether a piece of the library's is to stand in the file: not where somebody took it out."""
        unit = unit_of(key)
        is_new = key not in self.base or key in self.anew
        return is_new and unit not in self.left_out and (unit in self.units or unit not in self.had)

    def _put_in(self) -> None:
        """Put in what is new, the parts that an annotation has gained next to those that it had."""
        for unit, keys in _units_of(self.ours).items():
            for number, key in enumerate(keys):
                if key in self.held or not self.is_due(key):
                    continue
                unit_there = self.units.setdefault(unit, [])
                at = 1 + max((n for n, one in enumerate(unit_there) if one.key in keys[:number]), default=-1)
                text, end = (one.replace("\n", self.newline) for one in (self.ours[key].text, self.ours[key].end))
                unit_there.insert(at, Segment(key, text, end=end))


def _take_out(segment: Segment) -> None:
    segment.key = segment.text = ""


def _units_of(keys: Iterable[str]) -> dict[str, list[str]]:
    """Return keys by what they belong to, in the order of the first of each."""
    units: dict[str, list[str]] = {}
    for key in dict.fromkeys(keys):
        units.setdefault(unit_of(key), []).append(key)
    return units


def units_in(segments: Iterable[Segment]) -> dict[str, list[Segment]]:
    """Return the segments of a file by what they belong to, in the order of the file; first what stands above all."""
    units: dict[str, list[Segment]] = {"": []}
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
    order = dict.fromkeys(line.removesuffix("\n") for line in merge_lines(was, now, there, Prefer.BOTH)[0])
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


def links(text: str) -> Counter[str]:
    """Count the links back to annotations, by id."""
    return Counter(re.findall(r"\(postil://a/([^)\s]+)\)", text))
