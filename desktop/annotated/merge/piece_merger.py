"""Merging what an export says of each annotation, piece by piece, into a file that somebody wrote into: a list, a
digest, what a template made. Each unit of the export is merged three ways line by line, and so is their order.

The base are the pieces of the last export as they were remembered; where they are not, they are made again from the
file's machine block. Nothing is handed out that was not proved: each annotation that the library shows stands there
once (or was taken out by somebody), and every line that somebody wrote.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from db.message import Message, each_value
from desktop.anchoring.sequences import rising
from desktop.annotated.document import Reader, Write
from desktop.annotated.merge.merged import GONE, Conflict, Merged, Sides, Tally
from desktop.annotated.merge.three_way import Prefer, between, edits, matches, merge_lines
from desktop.annotated.merge.units import FRONT, TEXT, Unit, as_one, owned, solid, under_new_names, units_of
from desktop.annotated.record import record_places
from desktop.annotated.returning.comparing import is_reformatted
from desktop.annotated.source_text import lines_with_ends
from desktop.annotated.write import pieces
from desktop.article.ranges import cut_out
from desktop.errors import ExportFailed
from desktop.shown_text import shortened

_UNSURE = "\0\0"  # before a line of the last export that both sides are to be taken to have changed
_TELLING = 12  # code points of a line that tell it from others


class PieceMerger:
    """One merge. ``run`` gives it, or raises ExportFailed. ``exporter_id`` is empty for a list of the article's.

    ``base`` and ``ours`` are the units by name, as they were exported and as they would be now.
    """

    def __init__(self, sides: Sides, write: Write, exporter_id: str) -> None:
        self.fresh = write(sides.document, sides.options)
        base = sides.memory.pieces or write(sides.before, sides.block.options(sides.options)).pieces
        try:
            self.text = sides.theirs.decode("utf-8-sig", "surrogatepass")
        except UnicodeDecodeError as error:
            raise ExportFailed("It is not UTF-8 text any more, so nothing can be merged into it.") from error
        self.sides = replace(sides, unsure=() if sides.memory.pieces else sides.unsure)
        self.exporter_id = exporter_id
        self.tally = Tally()
        self.newline = newline = "\r\n" if "\r\n" in self.text else "\n"
        was, self.ours = (units_of(side, newline) for side in as_one(base, self.fresh.pieces))
        self.base = under_new_names(was, self.ours)
        every = (*sides.block.annotations, *sides.document.annotations)  # also what the library has deleted
        self.quotes = {one.id: one.target.quote.exact for one in every}
        self.became: dict[str, set[str]] = defaultdict(set)  # by annotation, or else unit
        self.settled: set[str] = set()  # ids whose words in the file are kept as they are
        self.anew: set[str] = set()  # units that somebody took out, and the reader wants back
        self.left_out: set[str] = set()  # units that are not put in: they stand in somebody's own words
        self.written = {line.rstrip() for unit in self.base.values() for line in unit.lines}
        self.given_up: list[str] = []  # somebody's words that the reader chose to replace

    def run(self) -> Merged:
        """Return the file as it is to be written."""
        text, document, options = self.text, self.sides.document, self.sides.options
        places = record_places.all_blocks(text)
        rest, end = cut_out(text, places)[0], places[0][0] if places else len(text)
        before, below = rest[:end], rest[end:]
        mark = "\ufeff" if self.sides.theirs.startswith(b"\xef\xbb\xbf") else ""
        made = mark + self._above(before, below)
        is_embedded = not self.exporter_id and options.machine_block == "embedded"
        if is_embedded and not made.endswith(self.newline * 2):
            made += self.newline if made.endswith(self.newline) else self.newline * 2
        fresh = replace(self.fresh, text=made)
        exported = pieces.with_record(fresh, document, options, self.exporter_id, self.newline, below)
        self._check(before + below, exported.text)
        return self.tally.merged(exported)

    def _above(self, before: str, below: str) -> str:
        """Return the merged text above the machine block."""
        ends_bare = bool(before) and not before.endswith(("\n", "\r"))
        self.theirs: dict[str, list[str]] = {"": []}
        self.strange = links(below)
        for name, line, is_known in owned(lines_with_ends(before + self.newline * ends_bare), self.base):
            self.theirs.setdefault(name, []).append(line)
            if not is_known:
                owner = self.base[name].annotation_id if name else ""
                self.strange += Counter({one: count for one, count in links(line).items() if one != owner})
        if self.base and all(self.base[name].parts[0] == FRONT for name in self.theirs if name):
            raise ExportFailed(GONE)
        made = {name: self._settle(name) for name in dict.fromkeys([*self.theirs, *self.base, *self.ours])}
        kept = [name for name in self.base if name in self.ours and name not in self.anew]
        order = arranged(kept, [name for name in self.ours if name not in self.left_out], self.theirs)
        self._count(order)
        end = list(self.theirs)[-1]
        chunks = []
        for name in order:
            text, gap = ("".join(lines) for lines in _parted(made[name]))
            if name not in self.theirs or (name == end != order[-1]):
                gap = (self.ours.get(name) or self.base[name]).gap
            chunks.append((text, gap, name not in self.theirs))
        text = joined(chunks, self.newline)
        if order[-1] != end or not made[end]:
            return text.rstrip("\r\n") + self.newline
        return text.removesuffix(self.newline) if ends_bare else text

    # -- what becomes of each unit

    def _settle(self, name: str) -> Sequence[str]:
        """Merge one unit. Returns its lines."""
        base, ours, theirs = self.base.get(name), self.ours.get(name), self.theirs.get(name)
        unit = ours or base
        if unit is None:
            return theirs or ()  # what stands above all
        said, lines = self._present(base, ours, theirs) if base and theirs else self._absent(name, base, ours)
        self.became[unit.owner] |= said
        if "kept" in said:
            self.settled.add(unit.annotation_id)
        return lines

    def _absent(self, name: str, base: Unit | None, ours: Unit | None) -> tuple[set[str], Sequence[str]]:
        """Settle a unit that is not in the file. Returns what became of it, and its lines."""
        if ours is None:
            return set(), ()
        if self.strange[ours.annotation_id]:
            self.left_out.add(name)  # kept in somebody's own words at an earlier merge, or moved there
            return {"kept"}, ()
        if base is None:
            return {"new"}, ours.lines
        changed = edits(base.lines, ours.lines, matches(base.lines, ours.lines))
        words = "".join(line for edit in changed for line in edit.lines)
        if changed and self._conflict(base, "deleted", "".join(base.lines), words, Message("removed from the file")):
            self.anew.add(name)
            return {"updated"}, ours.lines
        return {"kept"}, ()

    def _present(self, base: Unit, ours: Unit | None, theirs: Sequence[str]) -> tuple[set[str], Sequence[str]]:
        """Merge a unit that the file has. Returns what became of it, and its lines."""
        theirs, gap = _parted(theirs)
        if ours and base.lines == ours.lines == theirs:
            return set(), [*theirs, *gap]
        was, now = as_formatted(base.lines, ours.lines if ours else [], theirs, self.sides.document.read)
        self.written |= {line.rstrip() for line in was}
        if base.annotation_id in self.sides.unsure:
            agreed = {now[here] for here, _ in matches(now, theirs)}
            was = [line if line in agreed else _UNSURE + line for line in was]
        is_text = base.parts[0] == TEXT  # of a template: what the library changed may have moved to another unit
        ours_are = {here for here, _ in matches(was, now)}
        for edit in edits(was, theirs, matches(was, theirs)):  # written into what the library changed
            is_within = edit.start == edit.end and 0 < edit.start < len(was)
            if is_within and ours_are.isdisjoint((edit.start - 1, edit.start)) and not (ours and is_text):
                was[edit.start] = _UNSURE + was[edit.start]
        chosen = self.sides.prefers_ours(base.annotation_id)
        lines, clashes = merge_lines(was, now, theirs, Prefer.OURS if chosen else Prefer.THEIRS)
        for clash in clashes:
            there = [
                part for line, part in zip(base.lines, base.parts, strict=True) if line in clash.base and solid(line)
            ]
            what, said = (there[0] if there else "text", clash.ours) if ours else ("deleted", "deleted")
            self._conflict(base, what, clash.base.replace(_UNSURE, ""), said, clash.theirs)
        made: set[str] = set()
        our_edits = edits(was, now, matches(was, now))
        their_edits = [one for one in edits(was, theirs, matches(was, theirs)) if one.start < one.end]
        if not (clashes and chosen) and not all(one in our_edits for one in their_edits) and (ours or clashes):
            made.add("kept")
        if ours is None and not (clashes and not chosen):
            made.add("removed")
        elif lines != list(theirs):
            made.add("updated")
        return made, [*_parted(lines)[0], *gap]

    def _conflict(self, unit: Unit, what: str, base: str, ours: str, theirs: str) -> bool:
        """Tell a conflict. Returns whether the reader wants the library's.

        Of a heading or a line of the front matter that both changed the file's stays.
        """
        identity = unit.annotation_id
        if not unit.owner:
            return False
        sides = base.strip(), ours.strip(), theirs.strip()
        self.tally.conflicts.append(Conflict(identity, self.quotes.get(identity, ""), what, *sides))
        if self.sides.prefers_ours(identity):
            self.given_up += theirs.splitlines()
            return True
        return False

    def _count(self, order: Sequence[str]) -> None:
        """Count what became of the annotations; one that the library moved is updated."""
        place = {name: number for number, name in enumerate(order)}
        there = [name for name in self.theirs if name in place]
        rest = {there[n] for n in rising([place[name] for name in there])}
        known, living = ({unit.owner for unit in side.values()} for side in (self.base, self.ours))
        for name in there:
            if name not in rest and name in self.ours:
                self.became[self.ours[name].owner].add("updated")
        for owner, said in self.became.items():
            if owner not in known:
                self.tally.new += "new" in said
            elif owner in living:
                self.tally.updated += bool(owner and said & {"updated", "new", "removed"})
            else:
                self.tally.removed += "removed" in said
            self.tally.kept += bool(owner) and "kept" in said and (owner in known or said == {"kept"})

    def _check(self, theirs: str, made: str) -> None:
        """Prove the merged file before it is handed out: ``theirs`` is the file as it was. Raises ExportFailed."""
        now, new, held = (links(text) for text in (made, self.fresh.text, theirs))
        was = links("".join(line for unit in self.base.values() for line in unit.lines))
        for identity, quote in self.quotes.items():
            if now[identity] > max(held[identity], new[identity] + max(0, held[identity] - was[identity])):
                raise _failed(
                    Message("“{quote}” would stand in it {identity} times", quote=quote, identity=now[identity])
                )
            if new[identity] and not now[identity] and identity not in self.settled:
                raise _failed(Message("“{quote}” would be missing", quote=quote))
        given_up = Counter(line.rstrip() for line in self.given_up)
        had, there = (
            Counter(line.rstrip() for line in lines_with_ends(text) if solid(line)) for text in (theirs, made)
        )
        for line, count in (had - given_up).items():
            if line not in self.written and there[line] < count:
                raise _failed(Message("“{strip}” would be lost", strip=line.strip()))
        # nothing stands there twice that has no annotation to be known by, as in a template with loops
        base, ours = (
            Counter(line.rstrip() for unit in side.values() if not unit.annotation_id for line in unit.lines)
            for side in (self.base, self.ours)
        )
        for line, count in ours.items():
            if len(line) > _TELLING and there[line] > count + max(0, had[line] - base[line]):
                raise _failed(Message("“{strip}” would stand in it {line} times", strip=line.strip(), line=there[line]))


def as_formatted(
    base: Sequence[str], ours: Sequence[str], theirs: Sequence[str], read: Reader | None
) -> tuple[list[str], list[str]]:
    """Return the base and ours in the lines and signs of theirs where a program only wrote the same in others."""
    was, now = list(base), list(ours)
    for a, b in reversed([*between(matches(base, theirs), len(base), len(theirs))]):
        old, new = base[a], theirs[b]
        found, written = ("".join(one).replace("\r\n", "\n").strip("\n") for one in (new, old))
        if old and new and is_reformatted(found, written, read):
            was[a] = new
            at = next((n for n in range(len(now)) if now[n : n + len(old)] == list(old)), None)
            if at is not None:
                now[at : at + len(old)] = new
    return was, now


def arranged(base: Iterable[str], ours: Iterable[str], theirs: Iterable[str]) -> list[str]:
    """Return the units of a file and those that the library has by now, in their order.

    ``base`` are those that both have had since the last export, in its order.
    """
    was, now, there = ([f"{name}\n" for name in side if name] for side in (base, ours, theirs))
    order = dict.fromkeys(line.removesuffix("\n") for line in merge_lines(was, now, there, Prefer.BOTH)[0])
    return ["", *(name for name in order if name)]


def _parted(lines: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Return a unit's lines, and the blank ones below them."""
    end = next((n for n in range(len(lines), 0, -1) if lines[n - 1].strip()), 0)
    return lines[:end], lines[end:]


def joined(chunks: Sequence[tuple[str, str, bool]], newline: str) -> str:
    """Return the file: of each unit its text, the blank lines below, whether it is put in.

    What parted a unit that is gone parts what stands around it, if nothing else does.
    """
    out = ""
    is_parted = True
    for number, (text, gap, is_new) in enumerate(chunks):
        out += newline if is_new and gap and not is_parted else ""
        if text or not number or not is_parted:
            out += text.lstrip("\r\n") if number else text
            out += gap
            is_parted = bool(gap) or not out
    return out


def links(text: str) -> Counter[str]:
    """Count the links back to annotations, by id."""
    return Counter(re.findall(r"\(postil://a/([^()\s]+)\)", text))


def _failed(what: str) -> ExportFailed:
    return ExportFailed("It cannot be merged into: {what}.", what=each_value(what, lambda text: shortened(text, 160)))
