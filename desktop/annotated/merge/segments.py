"""Finding the pieces of an earlier export in a file that somebody wrote into: what is untouched, edited, gone, and
what is somebody's own.

Joined, the segments are the file, byte for byte.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from desktop.annotated.document import Piece, Reader
from desktop.annotated.merge.three_way import matches
from desktop.annotated.returning.comparing import is_reformatted
from desktop.annotated.source_text import lines_with_ends
from desktop.annotated.write.pieces import unit_of

_LIKE = 40.0  # of 100: how alike a paragraph must be to a piece to be that piece edited, where several could be


@dataclass(slots=True)
class Segment:
    """A part of the file. ``key`` is the piece that it is, or empty for somebody's own words.

    ``after`` are the blank lines that follow. ``end`` is set on what the library put in: what is to stand after it.
    """

    key: str
    text: str
    after: str = ""
    touched: bool = False
    end: str | None = None

    @property
    def whole(self) -> str:
        """Return the text with the blank lines that follow it."""
        return self.text + self.after


def plain(text: str) -> str:
    """Return a text without white space at its lines' ends, for comparing."""
    return "\n".join(line.rstrip() for line in text.strip("\r\n").splitlines())


def only_reformatted(segments: Iterable[Segment], base: Mapping[str, Piece], read: Reader | None) -> list[str]:
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


def solid(line: str) -> bool:
    """Tell whether a line says something: not blank, and more than the sign of a quote."""
    return bool(line.strip(" \t>\r\n"))


def segments_of(text: str, base: Sequence[Piece]) -> list[Segment]:
    """Return the file in segments."""
    lines = lines_with_ends(text)
    regions = sorted(_regions(lines, base), key=lambda row: row[0])
    out: list[Segment] = []
    at = 0
    for start, end, index in regions:
        out += _somebodys(lines[at:start])
        words = "".join(lines[start:end])
        at = end
        while at < len(lines) and not lines[at].strip():
            at += 1
        piece = base[index]
        touched = plain(words) != plain(piece.text)
        out.append(Segment(piece.key, words, "".join(lines[end:at]), touched))
    out += _somebodys(lines[at:])
    return _edited(out, base)


def _somebodys(lines: Sequence[str]) -> list[Segment]:
    if not lines:
        return []
    end = len(lines)
    while end > 0 and not lines[end - 1].strip():
        end -= 1
    return [Segment("", "".join(lines[:end]), "".join(lines[end:]))]


def _regions(lines: Sequence[str], base: Sequence[Piece]) -> Iterator[tuple[int, int, int]]:
    """Yield (first line, end, piece) of the pieces that are there, whole or with some of their lines."""
    written = [(line, index) for index, piece in enumerate(base) for line in piece.text.splitlines() if solid(line)]
    there = [number for number, line in enumerate(lines) if solid(line)]
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for here, found in matches([line for line, _ in written], [lines[number] for number in there]):
        index, number = written[here][1], there[found]
        first.setdefault(index, number)
        last[index] = number
    taken = {number for index in first for number in range(first[index], last[index] + 1)}
    for index, (start, end) in _moved(lines, there, base, set(first), taken):
        first[index], last[index] = start, end
    yield from ((first[index], last[index] + 1, index) for index in first)


def _moved(
    lines: Sequence[str], there: Sequence[int], base: Sequence[Piece], found: set[int], taken: set[int]
) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield annotations that somebody moved as a whole to another place."""
    units: dict[str, list[int]] = {}
    for index, piece in enumerate(base):
        if piece.annotation_id:
            units.setdefault(unit_of(piece.key), []).append(index)
    starts: dict[str, list[int]] = {}
    for n, number in enumerate(there):
        starts.setdefault(lines[number].rstrip(), []).append(n)
    for indices in units.values():
        if found & set(indices):
            continue
        wanted = [(line.rstrip(), index) for index in indices for line in base[index].text.splitlines() if solid(line)]
        for n in starts.get(wanted[0][0], ()) if wanted else ():
            run = there[n : n + len(wanted)]
            if len(run) < len(wanted) or taken & set(range(run[0], run[-1] + 1)):
                continue
            if all(lines[number].rstrip() == line for number, (line, _) in zip(run, wanted, strict=True)):
                for index in indices:
                    here = [number for number, (_, pieces_at) in zip(run, wanted, strict=True) if pieces_at == index]
                    if here:
                        yield index, (here[0], here[-1])
                taken |= set(range(run[0], run[-1] + 1))
                break


def _edited(segments: list[Segment], base: Sequence[Piece]) -> list[Segment]:
    """Take somebody's words between pieces of one annotation for the piece that is missing there."""
    place = {piece.key: index for index, piece in enumerate(base)}
    present = {segment.key for segment in segments if segment.key}
    units = {unit_of(key) for key in present}
    out: list[Segment] = []
    for number, segment in enumerate(segments):
        if segment.key or not segment.text.strip():
            out.append(segment)
            continue
        before = next((place[one.key] for one in reversed(segments[:number]) if one.key), -1)
        after = next((place[one.key] for one in segments[number + 1 :] if one.key), len(base))
        missing = [
            piece
            for piece in base[before + 1 : after]
            if piece.key not in present and (unit_of(piece.key) in units or not piece.annotation_id)
        ]
        if not missing:
            out.append(segment)
            continue
        near = base[before].key if before >= 0 else "", base[after].key if after < len(base) else ""
        made = list(_assigned(segment, missing, near))
        present |= {one.key for one in made if one.key}
        out += made
    return out


def _assigned(segment: Segment, missing: Sequence[Piece], near: tuple[str, str]) -> Iterable[Segment]:
    """Split somebody's words into paragraphs and say which of them are a missing piece, edited."""
    paragraphs = re.split(r"((?:\r\n|\r(?!\n)|\n)(?:[ \t]*(?:\r\n|\r(?!\n)|\n))+)", segment.text)
    words, gaps = paragraphs[::2], [*paragraphs[1::2], ""]
    pieces_at: dict[int, Piece] = {}
    least = 0
    for piece in missing:
        likeness = {n: fuzz.ratio(plain(words[n]), plain(piece.text)) for n in range(least, len(words))}
        best = max(likeness, key=likeness.__getitem__, default=0)
        if likeness.get(best, 0.0) >= _LIKE:
            pieces_at[best], least = piece, best + 1
    if not pieces_at and len(missing) == 1:
        unit = unit_of(missing[0].key)
        place = 0 if unit == unit_of(near[0]) else len(words) - 1 if unit == unit_of(near[1]) else None
        pieces_at |= {place: missing[0]} if place is not None else {}
    for n, text in enumerate(words):
        gap = gaps[n]
        head = re.match(r"\r\n|\r|\n", gap)
        cut = head.end() if head else 0
        is_last = n == len(words) - 1
        key = pieces_at[n].key if n in pieces_at else ""
        yield Segment(key, text + gap[:cut], segment.after if is_last else gap[cut:], touched=n in pieces_at)
