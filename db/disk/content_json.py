"""A version's content as it is stored, read block by block: in a thread it leaves the others their turn, and however
long it is, the JSON is never all in memory. It knows no more of it than that it has ``blocks``.
"""

from __future__ import annotations

import codecs
import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

T = TypeVar("T")
_BLOCKS = '"blocks":['
_decode = json.JSONDecoder().raw_decode


def read_blocks(pieces: Iterable[bytes], take: Callable[[dict[str, Any]], T]) -> tuple[list[T], dict[str, Any]]:
    """Return what ``take`` makes of each block of a content, whose JSON comes in pieces, and the rest of its data.

    Raises ValueError or KeyError where it is no such JSON, and what ``take`` and the pieces raise.
    """
    coming = decoded(pieces)
    text = next(coming, "")
    begin = text.find(_BLOCKS)
    more = next(coming, "")
    if begin < 0 or not more:  # it is short, or somebody else wrote it
        data = json.loads("".join([text, more, *coming]))
        return [take(row) for row in data.pop("blocks", ())], data
    head, at = text[:begin], begin + len(_BLOCKS)
    text += more
    taken: list[T] = []
    while True:
        try:
            if text[at] == "]":
                break
            row, at = _decode(text, at + (text[at] == ","))
        except (ValueError, IndexError):  # its end is still to come
            text, at = text[at:], 0
            before = len(text)
            while len(text) < 2 * before + 2 and (more := next(coming, "")):
                text += more
            if len(text) == before:
                raise
            continue
        taken.append(take(row))
    tail = "".join([text[at + 1 :], *coming])
    return taken, json.loads(head.removesuffix(",") + (tail if head.endswith(",") else tail.removeprefix(",")))


def decoded(pieces: Iterable[bytes]) -> Iterator[str]:
    """Give pieces of UTF-8 as text. Raises UnicodeDecodeError."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    for piece in pieces:
        if text := decoder.decode(piece):
            yield text
    decoder.decode(b"", final=True)
