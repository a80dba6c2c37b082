"""Where machine blocks stand in a file, also one whose opening was destroyed. Knows nothing of what they say.

One in a fenced code block is an example. An article may hold one of its own, as of an older export: such are told by
their digests, which the record of its export has.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from db.canonical import whole_number
from desktop.annotated.source_text import line_start, lines_with_ends
from desktop.article.fences import closed_fences

_OPENING = re.compile(r"<!--[ \t]*annotations:([0-9]+)[ \t]*(?=[\r\n{])")
_BEGINS_LINE = re.compile(r"\ufeff?[ >]{0,3}")
_MOST = 1_000_000  # the version of the format that a block may say: more than there will be
_BEGIN = re.compile(r"\s*(?:[{\[]|<!--|\Z)")
_LATER_ARROW = re.compile(r"[^\r\n]*(?:[\r\n]+[{\]][^\r\n]*)*[\r\n]+[ \t]*-->")
_LINE_END = re.compile(r"\r\n|\r|\n|")
_VEIL = "\0"
_DIGEST = 16  # hexadecimal digits

# of a record without its opening
_SIGNS = ('"AnnotationCollection"', "/ns/anno.jsonld", '"Annotation"', "postil://a", '"postil:', "QuoteSelector", '":"')
_ENDS = (",", "[", "]", "}")  # of a record's line
_MANY = 3  # of the signs stand in a line of a record, also where a word was replaced throughout
_CLOSING = re.compile(r"[\]}>\s;-]*")
_JSON_LINE = re.compile(r"""[{}\[\]",:].*|-?[\d.]+,?|(?:true|false|null),?|.*":.*""", re.DOTALL)
_REMAINS = re.compile(r"\s*[<!; -]{0,8}\w{0,16}:?\d{0,4}\s*")  # of "<!-- annotations:1"
_FENCE = re.compile(r"(?m)^[ \t>]*(?:`{3,}|~{3,})")


class BlockPlace(NamedTuple):
    """The place of one machine block ``[start, end)``, and of the collection in it.

    ``openings`` is how many openings it holds (0 of one whose opening was destroyed), ``opening`` where the last of
    them stands, ``version`` the format that this states. ``is_closed`` tells whether the comment ends.
    """

    start: int
    end: int
    opening: int
    body_start: int
    body_end: int
    version: int = 1
    openings: int = 0
    is_closed: bool = True


def block_places(text: str, authors: Collection[str] = (), *, beside: bool = False) -> list[BlockPlace]:
    """Return the places of every machine block in a file; an opening inside a block is a part of that one.

    ``authors`` are the digests of blocks that are the article's own text. One without its opening is found where there
    is no other. ``beside``: the record stands in another file, so that what a note has indented is the note's.
    """
    every = list(_opened(text, beside=beside))
    found = [one for one in every if digest(text[one.start : one.end]) not in authors] if authors else every
    if found:
        return found
    lost = _headless(veiled(text, [one[:2] for one in every]))
    return [lost] if lost is not None and digest(text[lost.start : lost.end]) not in authors else []


def all_blocks(text: str, authors: Collection[str] = (), *, beside: bool = False) -> list[tuple[int, int]]:
    """Return where every machine block of a file begins and ends, as ``block_places`` does."""
    return [one[:2] for one in block_places(text, authors, beside=beside)]


def written_within(text: str, authors: Collection[str] = ()) -> list[str]:
    """Return the lines within a file's machine blocks that are no part of a record, without white space around them."""
    blocks = (lines_with_ends(text[start:end]) for start, end in all_blocks(text, authors))
    lines = (line.strip().removesuffix("-->") for block in blocks for line in block)
    rest = (_OPENING.sub("", f"{line}\n").strip() for line in lines if not _JSON_LINE.fullmatch(line))
    return [line for line in rest if any(map(str.isalnum, line)) and not _JSON_LINE.fullmatch(line)]


def veiled(text: str, places: Iterable[tuple[int, int]]) -> str:
    """Return a text of the same length in which blocks say nothing, and end a paragraph as a tag does."""
    pieces, at = [], 0
    for start, end in places:
        line_end = text[end - 1 : end] if text[start:end].endswith(("\n", "\r")) else ""
        pieces += [text[at:start], f"<{_VEIL * (end - start - 1 - len(line_end))}{line_end}"]
        at = end
    return "".join([*pieces, text[at:]])


def digest(block: str) -> str:
    """Return what tells a block from others, whatever line ends it has by now, and whether it is closed."""
    plain = re.sub(r"\r\n?", "\n", block).strip().removesuffix("-->").strip()
    return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST]


def _opened(text: str, *, beside: bool) -> Iterator[BlockPlace]:
    openings = list(_OPENING.finditer(text))
    if not openings:
        return
    fences = closed_fences(text)
    openings = [one for one in openings if not fences.hold(one.start())]
    # behind words, or indented as what goes on with a note, is one only where no other is: a note may hold any code
    apart = [one for one in openings if _BEGINS_LINE.fullmatch(text, line_start(text, one.start()), one.start())]
    openings = apart if apart or beside else openings
    starts = [one.start() for one in openings]
    arrows = [found.start() for found in re.finditer("-->", text)]
    number = 0
    while number < len(openings):
        first = openings[number]
        close = _close(text, first.end(), arrows)
        end = _end(text, close)
        following = starts[number + 1] if number + 1 < len(openings) else len(text)
        if not 0 <= close <= following and not _BEGIN.match(text, first.end()):
            number += 1  # words about a block, which nothing closes
            continue
        after = bisect_left(starts, end)
        last = openings[after - 1]
        close = _close(text, last.end(), arrows)
        body_end, version = (close if close >= 0 else len(text)), whole_number(last[1], _MOST) or 0
        yield BlockPlace(
            first.start(), end, last.start(), last.end(), body_end, version, after - number, is_closed=close >= 0
        )
        number = after


def _close(text: str, begin: int, arrows: Sequence[int]) -> int:
    """Return where a block closes, or -1. An arrow that somebody put into a record does not end it."""
    index = bisect_left(arrows, begin)
    if index == len(arrows):
        return -1
    close = arrows[index]
    line = max(text.rfind("\n", begin, close), text.rfind("\r", begin, close))
    if line >= 0 and not text[line:close].strip():
        return close  # alone in its line
    later = _LATER_ARROW.match(text, close + 3)
    return later.end() - 3 if later is not None else close


def _end(text: str, close: int) -> int:
    found = _LINE_END.match(text, close + 3) if close >= 0 else None
    return found.end() if found is not None else len(text)


def _headless(text: str) -> BlockPlace | None:
    """Return where a record without its opening stands: by the lines that only a record has; None in fenced code."""
    if "postil:" not in text and "anno.jsonld" not in text:
        return None
    lines = lines_with_ends(text)
    found = [number for number, line in enumerate(lines) if _is_record(line)]
    if not found:
        return None
    first = last = found[-1]
    while first > 0 and lines[first - 1].strip() and (first - 1 >= found[0]):
        first -= 1
    begin = first - 1 if first and _REMAINS.fullmatch(lines[first - 1]) and lines[first - 1].strip() else first
    end = last + 1
    while end < len(lines) and lines[end].strip() and _CLOSING.fullmatch(lines[end]):
        end += 1
    at = [*accumulate(map(len, lines), initial=0)]
    if _FENCE.search(text, at[end]):
        return None
    return BlockPlace(at[begin], at[end], at[begin], at[first], at[last + 1])


def _is_record(line: str) -> bool:
    plain = line.strip()
    return plain.endswith(_ENDS) and sum(sign in plain for sign in _SIGNS) >= _MANY
