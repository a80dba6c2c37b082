"""An answer in parts, each read as soon as it is written: what the child has made so far outlives it.

A part is a line of JSON, which says how many bytes follow, and those bytes. The task's answer is an iterator of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from desktop.child.limited_process import LimitedProcess

_LONGEST_LINE = 1 << 20


class Part(NamedTuple):
    """One part: what it says, and which bytes of the child's output it holds."""

    about: Mapping[str, Any]
    start: int
    length: int


def written(about: Mapping[str, Any], data: bytes | memoryview = b"") -> Iterator[bytes | memoryview]:
    """Yield the pieces of one part, for the child to write."""
    yield json.dumps({**about, "bytes": len(data)}).encode() + b"\n"
    yield data


def pieces_of(process: LimitedProcess, part: Part, size: int) -> Iterator[bytes]:
    """Yield the bytes of a part in pieces of a size, each read when it is asked for."""
    for at in range(0, part.length, size):
        yield process.read(part.start + at, min(size, part.length - at))


class Bodies(Mapping[str, bytes]):
    """The bodies of parts by their names, each read from the child's output when it is asked for."""

    def __init__(self, process: LimitedProcess, places: Mapping[str, Part]) -> None:
        self._process = process  # kept: with it goes its output
        self._places = places

    def __getitem__(self, name: str) -> bytes:
        part = self._places[name]
        return self._process.read(part.start, part.length)

    def __contains__(self, name: object) -> bool:
        return name in self._places  # without reading it

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


class Parts:
    """Reads the parts of one child's answer; ``fresh`` gives those that are whole and were not given yet."""

    def __init__(self, process: LimitedProcess) -> None:
        self._process = process
        self._at = -1  # behind the part given last; -1: not even the answer's own line was there yet

    def begun(self) -> bool:
        """True if the child's task has begun to answer."""
        return self._at >= 0

    def fresh(self) -> list[Part]:
        """Return the parts that came since this was asked last; an answer that is none ends here."""
        parts: list[Part] = []
        end = self._process.written()
        if self._at < 0 and (line := self._line(0, end)) is not None:
            self._at = len(line)
        while 0 <= self._at < end and (line := self._line(self._at, end)) is not None:
            start = self._at + len(line)
            try:
                about = json.loads(line)
                length = int(about["bytes"])
            except (ValueError, TypeError, KeyError, RecursionError):
                break
            if length < 0 or start + length > end:
                break
            parts.append(Part(about, start, length))
            self._at = start + length
        return parts

    def _line(self, start: int, end: int) -> bytes | None:
        """Return the line that begins at ``start``, with its end; None if it is not all there."""
        for size in (4096, _LONGEST_LINE):
            head, newline, _ = self._process.read(start, min(size, end - start)).partition(b"\n")
            if newline:
                return head + newline
        return None
