"""Finding the pieces of an earlier export in a file that somebody wrote into: what is untouched, edited, gone, and
what is somebody's own.

Joined, the segments are the file, byte for byte.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from rapidfuzz import fuzz

from db.quick import dataclass
from desktop.annotated.document import Piece, Reader
from desktop.annotated.merge.three_way import matches
from desktop.annotated.returning.comparing import is_reformatted
from desktop.annotated.source_text import lines_with_ends
from desktop.annotated.write.pieces import unit_of

_LIKE = 40.0  # of 100: how alike a paragraph must be to a piece to be that piece edited, where several could be


@dataclass(slots=True)
class Segment:
    """A part of the file. ``key`` is the piece that it is, or empty for a paragraph of somebody's own.

    ``after`` are the blank lines that follow. ``end`` is set on what the library put in: what is to stand after it.
    """

    key: str
    text: str
    after: str = ""
    touched: bool = False
    end: str | None = None


def plain(text: str) -> str:
    """Return a text without white space at its lines' ends, for comparing."""
    return "\n".join(line.rstrip() for line in text.strip("\r\n").splitlines())


def solid(line: str) -> bool:
    """Tell whether a line says something: not blank, and more than the sign of a quote."""
    return bool(line.strip(" \t>\r\n"))


def only_reformatted(segments: Sequence[Segment], base: Mapping[str, Piece], read: Reader | None) -> list[str]:
    """Take pieces of annotations that a program only wrapped, or wrote with other signs, for untouched.

    Returns their lines, which may give way to the library's.
    """
    lines: list[str] = []
    for segment in segments:
        piece = base.get(segment.key)
        if segment.touched and piece is not None and piece.annotation_id:
            said = "\n".join(segment.text.strip("\r\n").splitlines())
            if is_reformatted(said, plain(piece.text), read):
                segment.touched = False
                lines += segment.text.splitlines()
    return lines


def segments_of(text: str, base: Sequence[Piece]) -> list[Segment]:
    """Return the file in segments."""
    lines = lines_with_ends(text)
    pieces_at = _pieces_at(lines, base)
    made: list[Segment] = []
    for number, line in enumerate(lines):
        key = base[pieces_at[number]].key if number in pieces_at else ""
        if made and not key and not line.strip():
            made[-1].after += line
        elif made and made[-1].key == key and not made[-1].after:
            made[-1].text += line
        else:
            made.append(Segment(key, line) if line.strip() else Segment("", "", line))
    written = {piece.key: plain(piece.text) for piece in base}
    for one in made:
        one.touched = bool(one.key) and plain(one.text) != written[one.key]
    _find_edited(made, base)
    return made


def _pieces_at(lines: Sequence[str], base: Sequence[Piece]) -> dict[int, int]:
    """Return which lines are of which pieces that are there, whole or with some of their lines: first what stands in
    the order of the export, then annotations that somebody moved as a whole.
    """
    rows = [[line.rstrip() for line in piece.text.splitlines() if solid(line)] for piece in base]
    owners = [index for index, words in enumerate(rows) for _ in words]
    there = [number for number, line in enumerate(lines) if solid(line)]
    said = [lines[number].rstrip() for number in there]
    ends: dict[int, tuple[int, int]] = {}
    for here, found in matches([line for words in rows for line in words], said):
        first, _ = ends.get(owners[here], (there[found], 0))
        ends[owners[here]] = first, there[found]
    pieces_at = {number: index for index, (first, last) in ends.items() for number in range(first, last + 1)}
    units: dict[str, list[int]] = {}
    for index, piece in enumerate(base):
        if piece.annotation_id:
            units.setdefault(unit_of(piece.key), []).append(index)
    for indices in units.values():
        words = [line for index in indices for line in rows[index]]
        if not words or not ends.keys().isdisjoint(indices):
            continue
        for n, line in enumerate(said):
            run = there[n : n + len(words)]
            if line == words[0] and said[n : n + len(words)] == words and pieces_at.keys().isdisjoint(run):
                for index in indices:
                    own, run = run[: len(rows[index])], run[len(rows[index]) :]
                    pieces_at |= dict.fromkeys(range(own[0], own[-1] + 1), index) if own else {}
                break
    return pieces_at


def _find_edited(segments: Sequence[Segment], base: Sequence[Piece]) -> None:
    """Take somebody's words between pieces of one annotation for the piece that is missing there."""
    place = {piece.key: index for index, piece in enumerate(base)}
    present = {segment.key for segment in segments if segment.key}
    units = {unit_of(key) for key in present}
    for low, high in pairwise([-1, *(n for n, one in enumerate(segments) if one.key), len(segments)]):
        before = place[segments[low].key] if low >= 0 else -1
        after = place[segments[high].key] if high < len(segments) else len(base)
        missing = [
            piece
            for piece in base[before + 1 : after]
            if piece.key not in present and (unit_of(piece.key) in units or not piece.annotation_id)
        ]
        near = [unit_of(base[n].key) if 0 <= n < len(base) else "" for n in (before, after)]
        words = [one for one in segments[low + 1 : high] if one.text]
        for piece, one in _edited(words, missing, near):
            one.key, one.touched = piece.key, True
            present.add(piece.key)


def _edited(words: Sequence[Segment], missing: Sequence[Piece], near: Sequence[str]) -> Iterator[tuple[Piece, Segment]]:
    """Yield the missing pieces that paragraphs are by now: those like them, or the one next to its annotation."""
    least, found = 0, False
    for piece in missing:
        likeness = {n: fuzz.ratio(plain(words[n].text), plain(piece.text)) for n in range(least, len(words))}
        best = max(likeness, key=likeness.__getitem__, default=0)
        if likeness.get(best, 0.0) >= _LIKE:
            yield piece, words[best]
            least, found = best + 1, True
    if words and not found and len(missing) == 1 and (unit := unit_of(missing[0].key)) in near:
        yield missing[0], words[0 if unit == near[0] else -1]
