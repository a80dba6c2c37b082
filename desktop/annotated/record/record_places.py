"""Where machine blocks stand in a file. Knows nothing of what they say.

One in a fenced code block is an example. An article may hold one of its own, as of an older export: such are told by
their digests, which the record of its export has.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from collections.abc import Collection, Iterable
from typing import NamedTuple

from db.canonical import whole_number
from desktop.annotated.record.headless import Headless, find_headless
from desktop.article.fences import closed_fences, held

_OPENING = re.compile(r"<!--[ \t]*annotations:([0-9]+)[ \t]*(?=[\r\n{])")
_MOST = 1_000_000  # the version of the format that a block may say: more than there will be
_LINE = re.compile(r"[\r\n]+([^\r\n]?)")
_BEGIN = re.compile(r"\s*(\S?)")
_VEIL = "\0"
_DIGEST = 16  # hexadecimal digits


class BlockPlace(NamedTuple):
    """The place of one machine block, of the collection in it, and the format version that its opening states.

    ``openings`` is how many openings the file holds, ``is_closed`` whether the comment ends.
    """

    version: int
    start: int
    body_start: int
    body_end: int
    end: int
    openings: int
    is_closed: bool


class _Place(NamedTuple):
    start: int
    end: int
    openings: list[re.Match[str]]


class _Arrows(NamedTuple):
    every: list[int]
    bare: list[tuple[int, int]]


def last_block(text: str, authors: Collection[str] = ()) -> BlockPlace | None:
    """Return where the last machine block of a file stands, or None where no opening of one does.

    ``authors`` are the digests of blocks that are the article's own text.
    """
    places = _places(text, authors)
    if not places:
        return None
    opening = places[-1].openings[-1]
    start = opening.end()
    close = _close(text, start, _arrows(text, start))
    body_end = close if close >= 0 else len(text)
    count = sum(len(one.openings) for one in places)
    return BlockPlace(
        whole_number(opening[1], _MOST) or 0, opening.start(), start, body_end, _end(text, close), count, close >= 0
    )


def all_blocks(text: str, authors: Collection[str] = ()) -> list[tuple[int, int]]:
    """Return the places of every machine block in a file; an opening inside a block is a part of that one."""
    places = [(one.start, one.end) for one in _places(text, authors)]
    if not places and (lost := headless_block(text, authors)) is not None:
        places.append((lost.start, lost.end))
    return places


def veiled(text: str, places: Iterable[tuple[int, int]]) -> str:
    """Return a text of the same length in which blocks say nothing, and end a paragraph as a tag does."""
    pieces, at = [], 0
    for start, end in places:
        line_end = text[end - 1 : end] if text[start:end].endswith(("\n", "\r")) else ""
        pieces += [text[at:start], f"<{_VEIL * (end - start - 1 - len(line_end))}{line_end}"]
        at = end
    return "".join([*pieces, text[at:]])


def headless_block(text: str, authors: Collection[str] = ()) -> Headless | None:
    """Return where a record without its opening stands in a file that has no other, or None."""
    own = [(one.start, one.end) for one in _places(text, ())] if authors else []  # the article's
    lost = find_headless(veiled(text, own))
    return lost if lost is None or digest(text[lost.start : lost.end]) not in authors else None


def digest(block: str) -> str:
    """Return what tells a block from others, whatever line ends it has by now, and whether it is closed."""
    plain = re.sub(r"\r\n?", "\n", block).strip().removesuffix("-->").strip()
    return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST]


def _places(text: str, authors: Collection[str]) -> list[_Place]:
    openings = list(_OPENING.finditer(text))
    if not openings:
        return []
    fences = closed_fences(text)
    openings = [one for one in openings if not held(fences, one.start())]
    arrows = _arrows(text, 0)
    places: list[_Place] = []
    for number, opening in enumerate(openings):
        if places and opening.start() < places[-1].end:
            places[-1].openings.append(opening)
            continue
        close = _close(text, opening.end(), arrows)
        following = openings[number + 1].start() if number + 1 < len(openings) else len(text)
        if not 0 <= close <= following and not _may_be_collection(text, opening.end()):
            continue  # words about a block, which nothing closes
        places.append(_Place(opening.start(), _end(text, close), [opening]))
    return [one for one in places if not authors or digest(text[one.start : one.end]) not in authors]


def _may_be_collection(text: str, at: int) -> bool:
    begin = _BEGIN.match(text, at)
    return begin is not None and (begin[1] in ("", "{", "[") or text.startswith("<!--", begin.start(1)))


def _arrows(text: str, begin: int) -> _Arrows:
    """Return the places of the arrows, and of those before which nothing stands on their line, with its line end."""
    every, bare = [], []
    at = text.find("-->", begin)
    while at >= 0:
        every.append(at)
        start = at
        while start > begin and text[start - 1] in " \t":
            start -= 1
        if start > begin and text[start - 1] in "\r\n":
            start -= 2 if start - 2 >= begin and text.startswith("\r\n", start - 2) else 1
            bare.append((start, at + 3))
        at = text.find("-->", at + 3)
    return _Arrows(every, bare)


def _close(text: str, begin: int, arrows: _Arrows) -> int:
    """Return where a block closes, or -1. An arrow that somebody put into a record does not end it."""
    first, nearest = bisect_left(arrows.every, begin), bisect_left(arrows.bare, (begin,))
    if first == len(arrows.every):
        return -1
    close = arrows.every[first]
    if nearest == len(arrows.bare):
        return close
    start, end = arrows.bare[nearest]
    if end - 3 == close or any(found[1] not in ("", "{", "]") for found in _LINE.finditer(text, close, start)):
        return close
    return end - 3


def _end(text: str, close: int) -> int:
    end = len(text) if close < 0 else close + 3
    for newline in ("\r\n", "\n", "\r"):
        if text.startswith(newline, end):
            return end + len(newline)
    return end
