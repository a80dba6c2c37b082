"""Segments: what one device wrote in a row, as a file that is written once and tells by itself whether it is whole.

The form is specified in SEGMENTS.md: gzip over lines of UTF-8. Knows no place where segments lie and no library.
"""

from __future__ import annotations

import hashlib
import json
import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from db.canonical import canonical
from desktop.errors import PostilError

FORMAT = 1
MOST_PACKED = 64 << 20  # bytes of a file that is read
_MOST = 256 << 20  # bytes that it may stand for
_DEVICE = re.compile(r"[0-9A-Za-z-]{1,64}")


class NotWhole(PostilError):
    """A segment is cut off or damaged, or it has not come whole yet."""


class TooNew(PostilError):
    """A segment is in a form that only a newer Postil reads."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Lines of one device, by the numbers of its segments that they stand for, and who wrote them."""

    device: str
    first: int
    last: int  # several where they were joined
    name: str  # of the reader, as the device has it
    lines: tuple[str, ...]
    roles: tuple[str, ...] = ()  # of a group: of each line the role under which the server took it, "" for one's own

    @property
    def file_name(self) -> str:
        """The name of the file."""
        return f"{self.first:08d}-{self.last:08d}.segment"


def write_segment(segment: Segment) -> bytes:
    """Return a segment as a file."""
    head = {
        "postil-segment": FORMAT,
        "device": segment.device,
        "first": segment.first,
        "last": segment.last,
        "name": segment.name,
    }
    body = "".join(f"{line}\n" for line in (canonical(head), *segment.lines)).encode()
    end = canonical({"lines": len(segment.lines), "sha256": hashlib.sha256(body).hexdigest()})
    packer = zlib.compressobj(6, zlib.DEFLATED, 31)  # 31: as gzip does, without a time
    return packer.compress(body + end.encode() + b"\n") + packer.flush()


def read_segment(data: bytes) -> Segment:
    """Return the segment that a file holds. Raises NotWhole or TooNew."""
    body, _, rest = _unpacked(data).rstrip(b"\n").rpartition(b"\n")
    body += b"\n"
    head, end = _object(body.partition(b"\n")[0]), _object(rest)
    if head.get("postil-segment") != FORMAT:
        if isinstance(head.get("postil-segment"), int):
            raise TooNew("It was written by a newer Postil.")
        raise NotWhole("It is no segment, or it is damaged.")
    if end.get("sha256") != hashlib.sha256(body).hexdigest():
        raise NotWhole("It is damaged, or has not come whole yet.")
    device, first, last, name = (head.get(key) for key in ("device", "first", "last", "name"))
    if not (isinstance(device, str) and _DEVICE.fullmatch(device) and isinstance(name, str)):
        raise NotWhole("It does not say who wrote it.")
    if not (isinstance(first, int) and isinstance(last, int) and 0 < first <= last):
        raise NotWhole("It does not say which one it is.")
    try:
        lines = body.decode().split("\n")[1:-1]
    except UnicodeDecodeError as error:
        raise NotWhole("It is damaged: it holds text that is none.") from error
    return Segment(device, first, last, name[:200], tuple(lines))


def joined(segments: Sequence[Segment]) -> Segment:
    """Return segments of one device that follow each other as one."""
    lines = tuple(line for segment in segments for line in segment.lines)
    return Segment(segments[0].device, segments[0].first, segments[-1].last, segments[-1].name, lines)


def _unpacked(data: bytes) -> bytes:
    if len(data) > MOST_PACKED:
        raise NotWhole("It is too large.")
    unpacker = zlib.decompressobj(31)
    try:
        body = unpacker.decompress(data, _MOST)
    except zlib.error as error:
        raise NotWhole("It is damaged, or has not come whole yet.") from error
    if not unpacker.eof:
        raise NotWhole("It has not come whole yet, or it is too large.")
    return body


def _object(line: bytes) -> dict[str, Any]:
    try:
        told = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}
