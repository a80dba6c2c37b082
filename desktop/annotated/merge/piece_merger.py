"""One merge of an export's pieces with a file that somebody wrote into: what becomes of each, counted and told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from desktop.annotated.document import Exported, Piece
from desktop.annotated.merge.merged import GONE, Conflict, Sides, Tally
from desktop.annotated.merge.piece_order import PieceOrder
from desktop.annotated.merge.segments import Segment, only_reformatted, plain, segments_of
from desktop.annotated.merge.three_way import merge_lines
from desktop.annotated.returning.changes import Outcome, outcome
from desktop.annotated.source_text import lines_with_ends
from desktop.annotated.write import pieces
from desktop.annotated.write.pieces import unit_of
from desktop.errors import ExportFailed

_COMMON = {unit_of(pieces.key_of("", name, "")) for name in ("front", "title", "author", "none")}


class PieceMerger:
    """One merge of pieces. ``run`` gives the text, ``tally`` counts."""

    def __init__(self, sides: Sides, base: Sequence[Piece], fresh: Exported, newline: str) -> None:
        self.sides = sides
        self.tally = Tally()
        self.newline = newline
        self.fresh = fresh
        self.theirs_base = base
        self.ours = {piece.key: piece for piece in fresh.pieces}
        self.base = {piece.key: piece for piece in base}
        self.earlier = dict(self.base)
        self.quotes = {one.id: one.target.quote.exact for one in sides.document.annotations}
        self.settled: set[str] = set()  # ids whose words in the file are kept as they are
        self.left_out: set[str] = set()  # places that are not to be filled: it stands in somebody's own words
        self.outlived: Counter[str] = Counter()  # by id: places of groups that it left, kept for somebody's words
        self.updated: set[str] = set()
        self.given_up: list[str] = []  # somebody's words that the reader chose to replace

    def run(self, before: str, below: str) -> str:
        """Return the merged text above the machine block."""
        found = segments_of(before, self.theirs_base)
        if self.theirs_base and not any(segment.key and not _is_front(segment.key) for segment in found):
            raise ExportFailed(GONE)
        self.given_up += only_reformatted(found, self.base, self.sides.document.read)
        self.segments = found
        self.below = below
        self._take_changes()
        order = PieceOrder(found, self.base, self.ours, self.left_out, self.newline)
        moved = {self.belongs_to(key) for key in self.ours if unit_of(key) in order.moved} - {""}
        self.tally.updated += len(moved - self.updated)
        order.arrange()
        return order.joined()

    # -- what became of each piece

    def _take_changes(self) -> None:
        held = {segment.key: segment for segment in self.segments if segment.key}
        base = list(self.base)
        units: dict[str, list[str]] = {}
        for key in [*base, *(key for key in self.ours if key not in self.base)]:
            units.setdefault(unit_of(key), []).append(key)
        ids: dict[str, set[str]] = {}
        for unit, keys in units.items():
            for identity, verdict in self._unit(unit, keys, held):
                ids.setdefault(identity, set()).add(verdict)
        known, living = ({self.belongs_to(key) for key in side} for side in (base, self.ours))
        for identity, verdicts in ids.items():
            if not identity:
                continue
            gone = identity not in living
            if identity not in known:
                self.tally.new += "new" in verdicts
            elif not gone and verdicts & {"updated", "new", "removed"}:
                self.updated.add(identity)
            self.tally.removed += gone and "removed" in verdicts
            self.tally.kept += "kept" in verdicts and (identity in known or verdicts == {"kept"})
        self.tally.updated += len(self.updated)

    def _unit(self, unit: str, keys: Sequence[str], held: dict[str, Segment]) -> list[tuple[str, str]]:
        """Merge what belongs to one annotation in one group (or one heading). Returns (id, what became of it)."""
        base = [key for key in keys if key in self.base]
        ours = [key for key in keys if key in self.ours]
        there = [key for key in base if key in held]
        identity = self.belongs_to(keys[0])
        if not base:
            if identity and self._is_somebodys(identity):
                self.settled.add(identity)
                self.left_out.add(unit)
                return [(identity, "kept")]
            return [(identity, "new")]
        if identity and not there:
            return [(identity, self._taken_out(identity, base, ours))]
        if identity and not ours:
            return [(identity, self._gone(identity, there, held))]
        return [(identity, self._part(key, held.get(key))) for key in keys]

    def _part(self, key: str, segment: Segment | None) -> str:
        """Merge one part of an annotation, or a heading. Returns what became of it."""
        base, ours = self.base.get(key), self.ours.get(key)
        if base is None:
            return "updated"  # put in with the order
        identity, was = self.belongs_to(key), plain(base.text)
        theirs = None if segment is None else plain(segment.text) if segment.touched else was
        became = outcome(was, ours and plain(ours.text), theirs)
        if segment is not None and became is Outcome.THEIRS and identity in self.sides.unsure:
            became = Outcome.CONFLICT
        if became in (Outcome.SAME, Outcome.ALIKE):
            return "same"
        if (
            became is Outcome.CONFLICT
            and segment
            and ours
            and base.what == "text"
            and self._is_woven(segment, base, ours)
        ):
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
            del self.base[key]  # as if it were new
        elif ours is None:
            self._remove(segment)
        else:
            self._put(segment, ours.text)
        return "same" if _is_common(key) and ours is not None else "updated"

    def _is_woven(self, segment: Segment, base: Piece, ours: Piece) -> bool:
        """Merge a part of a template line by line; returns whether no line was changed by both sides."""
        lines, clashes = merge_lines(
            lines_with_ends(base.text + "\n"),
            lines_with_ends(ours.text.replace("\n", self.newline) + self.newline),
            lines_with_ends(segment.text),
        )
        segment.text = segment.text if clashes else "".join(lines)
        return not clashes

    def _gone(self, identity: str, there: Sequence[str], held: Mapping[str, Segment]) -> str:
        """Settle an annotation that the library has deleted, or moved to another group."""
        if identity in self.sides.unsure or any(held[key].touched for key in there):
            words = "".join(held[key].whole for key in there)
            if not self._conflict(identity, "deleted", self._said(there), "deleted", words):
                self.settled.add(identity)
                self.outlived[identity] += links(words)[identity]
                return "kept"
        for key in there:
            self._remove(held[key])
        return "removed"

    def _taken_out(self, identity: str, base: Sequence[str], ours: Sequence[str]) -> str:
        """Settle an annotation that somebody took out of the file."""
        if self._is_somebodys(identity):
            self.settled.add(identity)
            return "kept"
        changed = [key for key in ours if key not in self.base or self.base[key].text != self.ours[key].text]
        if not ours:
            return "gone"
        if changed and self._conflict(
            identity, "deleted", self._said(base), self.ours[changed[0]].text, "removed from the file"
        ):
            for key in base:
                del self.base[key]
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

    def _is_somebodys(self, identity: str) -> bool:
        """Tell whether an annotation stands in somebody's own words: kept there at an earlier merge, or moved."""
        link = f"(postil://a/{identity})"
        return link in self.below or any(link in one.text for one in self.segments if not one.key)

    def _said(self, keys: Sequence[str]) -> str:
        return "\n\n".join(self.base[key].text for key in keys)

    def _piece(self, key: str) -> Piece:
        return self.ours.get(key) or self.earlier[key]

    def belongs_to(self, key: str) -> str:
        """Return whose a piece is: an annotation's id, or a name for a paragraph that a template gives none."""
        piece = self._piece(key)
        return piece.annotation_id or (unit_of(key) if piece.what == "text" else "")

    # -- the file

    def _put(self, segment: Segment, text: str) -> None:
        ending = re.search(r"(\r\n|\r|\n)?\Z", segment.text)
        segment.text = text.replace("\n", self.newline) + (ending[0] if ending else "")

    def _remove(self, segment: Segment) -> None:
        number = next(n for n, one in enumerate(self.segments) if one is segment)
        if number and not self.segments[number - 1].after:
            self.segments[number - 1].after = segment.after
        del self.segments[number]


def _is_common(key: str) -> bool:
    """Tell whether a piece is one that every export has: front matter, title."""
    return key.startswith(pieces.SEPARATOR) and pieces.unit_of(key) in _COMMON


def _is_front(key: str) -> bool:
    return unit_of(key) == unit_of(pieces.key_of("", "front", ""))


def links(text: str) -> Counter[str]:
    """Count the links back to annotations, by id."""
    return Counter(re.findall(r"\(postil://a/([^)\s]+)\)", text))
