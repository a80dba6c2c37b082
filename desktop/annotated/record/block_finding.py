"""Finding the machine block of a file: the last one outside fenced code, where it is an example.

One that stands above it is the article's own text, as of an older export that somebody added as an article; the record
says how many of these there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from db.canonical import whole_number
from db.message import Message, joined
from desktop.annotated.record.machine_block import MachineBlock, read_collection
from desktop.article.fences import closed_fences
from desktop.article.front_matter import yaml_matter

_CUT = Message("The machine block is cut off at its end.")
# also one that a "replace all" has called otherwise, if its record follows
_OPENING = re.compile(
    r"<!--[ \t]*(?:annotations:([0-9]+)[ \t]*(?=[\r\n{])|\S{0,30}[ \t]*[\r\n]+(?=\{\"@context\":\"http://www.w3.org/ns/anno))"
)
_HEAD = re.compile(r"(?<=[\r\n])()(?=\{\"@context\":\"http://www.w3.org/ns/anno[^\r\n]*\"AnnotationCollection\")")
_MARGIN = re.compile(r"(?:\ufeff|^)[ >]{0,3}\Z", re.MULTILINE)
_BEGIN = re.compile(r"\s*(?:[{\[]|<!--|\Z)")
_CLOSE = re.compile(r"(?:\A|[\r\n])[ \t]*-->(?:\r\n|\r|\n|\Z)")
_WORDS_CLOSE = re.compile(r"-->(?:\r\n|\r|\n|)")
_MOST = 1_000_000  # the version of the format that a block may say: more than there will be
_VEIL = "\0"


def find_block(text: str, *, beside: bool = False) -> MachineBlock | None:
    """Find and read the machine block of a file; None where there is none.

    ``beside``: its record stands in another file, so that what looks like one is the author's, or a note's.
    """
    openings = [] if beside else openings_in(text)
    if not openings:
        return None
    opening = openings[-1]
    close = _CLOSE.search(text, opening.end()) or _WORDS_CLOSE.search(text, opening.end())
    body_end, end = (close.start(), close.end()) if close else (len(text), len(text))
    version = whole_number(opening[1] or "1", _MOST) or 0
    block = read_collection(text[opening.end() : body_end], version, opening.start(), end)
    count = len(openings) - block.own_blocks
    many = Message("The file holds {count} machine blocks; the last one was read.", count=count) if count > 1 else ""
    return replace(block, remark=joined(" ", [many, "" if close else _CUT, block.remark]), is_one_of_several=count > 1)


def openings_in(text: str) -> list[re.Match[str]]:
    """Return the openings of machine blocks; one behind words, or within a note, only where no other is."""
    matter = yaml_matter(text)  # in which a title or the name of a theme may say anything
    begin = matter.after if matter is not None else 0
    openings = [*_OPENING.finditer(text, begin)] or [*_HEAD.finditer(text, begin)]  # a record whose opening is gone
    if not openings:
        return []
    fences, ends = closed_fences(text), [*(match.start() for match in openings[1:]), len(text)]
    openings = [
        match
        for match, end in zip(openings, ends, strict=True)
        if not fences.hold(match.start())
        and (_BEGIN.match(text, match.end()) or text.find("-->", match.end(), end) >= 0)  # else words about a block
    ]
    apart = [match for match in openings if _MARGIN.search(text, max(0, match.start() - 4), match.start())]
    return apart or openings


def veiled(text: str, places: Iterable[tuple[int, int]]) -> str:
    """Return a text of the same length in which places say nothing, and end a paragraph as a tag does."""
    pieces, at = [], 0
    for start, end in places:
        line_end = text[end - 1 : end] if text[start:end].endswith(("\n", "\r")) else ""
        pieces += [text[at:start], f"<{_VEIL * (end - start - 1 - len(line_end))}{line_end}"]
        at = end
    return "".join([*pieces, text[at:]])
