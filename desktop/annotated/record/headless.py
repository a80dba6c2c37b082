"""Finding a record whose opening was destroyed: by the lines that only a record has. Knows nothing of what they say."""

from __future__ import annotations

import re
from typing import NamedTuple

from desktop.annotated.source_text import lines_with_ends

_SIGNS = ('"AnnotationCollection"', "/ns/anno.jsonld", '"Annotation"', "postil://a", '"postil:', "QuoteSelector", '":"')
_ENDS = (",", "[", "]", "}")  # of a record's line
_MANY = 3  # of the signs stand in a line of a record, also where a word was replaced throughout
_CLOSING = re.compile(r"[\]}>\s;-]*")
_REMAINS = re.compile(r"\s*[<!; -]{0,8}\w{0,16}:?\d{0,4}\s*")  # of "<!-- annotations:1"
_FENCE = re.compile(r"(?m)^[ \t>]*(?:`{3,}|~{3,})")


class Headless(NamedTuple):
    """The places of a record without its opening: all of it with what is left of the comment, and its lines."""

    start: int
    body_start: int
    body_end: int
    end: int


def find_headless(text: str) -> Headless | None:
    """Return where a record without its opening stands, or None. One that stands in a fenced block is an example."""
    if "postil:" not in text and "anno.jsonld" not in text:
        return None
    lines = lines_with_ends(text)
    found = [number for number, line in enumerate(lines) if _is_record(line)]
    if not found:
        return None
    last = found[-1]
    first = last
    while first > 0 and lines[first - 1].strip() and (first - 1 >= found[0]):
        first -= 1
    begin = first - 1 if first and _REMAINS.fullmatch(lines[first - 1]) and lines[first - 1].strip() else first
    end = last + 1
    while end < len(lines) and lines[end].strip() and _CLOSING.fullmatch(lines[end]):
        end += 1
    at = [0]
    for line in lines:
        at.append(at[-1] + len(line))
    if _FENCE.search(text, at[end]):
        return None
    return Headless(at[begin], at[first], at[last + 1], at[end])


def _is_record(line: str) -> bool:
    plain = line.strip()
    return plain.endswith(_ENDS) and sum(sign in plain for sign in _SIGNS) >= _MANY
