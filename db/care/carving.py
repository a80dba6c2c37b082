"""Reading rows straight from the pages of a library that SQLite cannot open any more (its file format, section 1.6).

Only what proves itself by its hash is taken, so that nothing can be misread: history, steps, versions with their
parts, settings and reading positions. Rows of annotations and the like follow from the history.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from db.articles import VERSION, sha256
from db.canonical import canonical, digest
from db.care.salvage import Salvaged
from db.disk.packing import pack
from db.disk.regular_file import open_regular
from db.errors import StoreError
from db.history import HISTORY_COLUMNS, STEP_COLUMNS, HistoryEntry, StoredStep, history_hash, place_hash
from db.records import Place
from db.rows import Data

_PAGE = 4096  # what SQLite takes for every library that Postil makes
_TABLE_LEAF, _INDEX_LEAF = 0x0D, 0x0A
_KEPT = 1 << 16  # bytes
_LARGEST = 1 << 30  # bytes of one row that are believed
_HISTORY, _STEPS = HISTORY_COLUMNS.count(",") + 3, STEP_COLUMNS.count(",") + 3  # with seq before and hash after
_PARTS = ("source", "content", "text")


def carve(path: Path, salvaged: Salvaged) -> int:
    """Add to ``salvaged`` the rows that the pages of the file still hold; gives how many."""
    taken = 0
    with open_regular(path) as file:
        for row in _records(_Pages(file)):
            try:
                taken += _take(row, salvaged)
            except (StoreError, TypeError, ValueError, AttributeError):
                continue
    return taken


class _Pages:
    """The bytes of a file, which may be more than the memory holds: the ones around those asked for last are kept."""

    def __init__(self, file: BinaryIO) -> None:
        self._file, self._size = file, file.seek(0, os.SEEK_END)
        self._start, self._kept = 0, b""

    def __len__(self) -> int:
        return self._size

    def __getitem__(self, place: int) -> int:
        return self.part(place, place + 1)[0]

    def part(self, start: int, end: int) -> bytes:
        """Return the bytes from ``start`` to ``end``, as far as there are any."""
        if start < self._start or end > self._start + len(self._kept):
            self._start = start - start % _PAGE
            self._file.seek(self._start)
            self._kept = self._file.read(max(_KEPT, end - self._start))
        return self._kept[start - self._start : end - self._start]


def _take(row: list[Any], salvaged: Salvaged) -> bool:
    if len(row) == _HISTORY and history_hash(row[1:-1]) == row[-1]:
        salvaged.history.setdefault(row[1], HistoryEntry(*row[1:-1]))
    elif len(row) == _STEPS and (step := StoredStep(*row[1:-1])).hash() == row[-1]:
        salvaged.steps.setdefault(step.id, step)
    elif (whole := _version(row)) is not None:
        version, stored, parts = whole
        if digest(version) != stored:
            return False
        salvaged.rows.setdefault(("version", version["id"]), canonical(version))
        for part, packed in zip(_PARTS, parts, strict=True):
            salvaged.parts.setdefault(version["id"], set()).add((part, "", packed))
    elif len(row) == 3 and row[0] is None and isinstance(row[2], bytes) and sha256(row[2]) == row[1]:
        salvaged.pictures.setdefault(row[1], pack(row[2], 1))
    elif len(row) == 3 and digest(row[:2]) == row[2]:
        salvaged.settings.setdefault(row[0], row[1])
    elif len(row) == 4 and row[0] is None and isinstance(row[3], bytes) and isinstance(row[1], str):
        salvaged.parts.setdefault(row[1], set()).add(("picture", row[2], pack(row[3], 1)))  # looked at when used
    elif len(row) in (4, 5) and place_hash(row[0], place := Place(*row[1:3], *row[4:])) == row[3]:
        salvaged.places.setdefault(row[0], place)
    else:
        return False
    return True


def _version(row: list[Any]) -> tuple[Data, Any, list[Any]] | None:
    """Return a version's data, hash and parts, if a row may be one: pk, first columns, hash, parts, added columns.

    A row that was written before a column was added ends before it.
    """
    first = len(VERSION.first)
    added = [column.default for column in VERSION.columns[first:]]
    later = row[first + 5 :]
    if len(row) < first + 5 or len(later) > len(added):
        return None
    data = VERSION.data_of((*row[1 : first + 1], *later, *added[len(later) :]))
    return data, row[first + 1], row[first + 2 : first + 5]


def _records(data: _Pages) -> Iterator[list[Any]]:
    """Give every record of every leaf page that can be decoded."""
    for start in range(0, len(data) - _PAGE + 1, _PAGE):
        head = start + (100 if start == 0 else 0)
        kind = data[head]
        if kind not in (_TABLE_LEAF, _INDEX_LEAF):
            continue
        cells = int.from_bytes(data.part(head + 3, head + 5), "big")
        for number in range(min(cells, _PAGE // 4)):
            place = head + 8 + 2 * number
            offset = int.from_bytes(data.part(place, place + 2), "big")
            try:
                yield _record(_payload(data, start, offset, kind))
            except (LookupError, ValueError, struct.error):
                continue


def _payload(data: _Pages, start: int, offset: int, kind: int) -> bytes:
    """Put together a cell's payload, with what overflowed to other pages."""
    size, place = _varint(data, start + offset)
    if kind == _TABLE_LEAF:
        _, place = _varint(data, place)
        most = _PAGE - 35
    else:
        most = (_PAGE - 12) * 64 // 255 - 23
    if not 0 < size < _LARGEST:
        raise ValueError
    if size <= most:
        return data.part(place, place + size)
    least = (_PAGE - 12) * 32 // 255 - 23
    here = least + (size - least) % (_PAGE - 4)
    here = here if here <= most else least
    parts = [data.part(place, place + here)]
    left = size - here
    page = int.from_bytes(data.part(place + here, place + here + 4), "big")
    while left > 0:
        at = (page - 1) * _PAGE
        if not 0 < at < len(data):
            raise ValueError
        parts.append(data.part(at + 4, at + 4 + min(left, _PAGE - 4)))
        left -= _PAGE - 4
        page = int.from_bytes(data.part(at, at + 4), "big")
    return b"".join(parts)


def _record(payload: bytes) -> list[Any]:
    length, place = _varint(payload, 0)
    kinds = []
    while place < length:
        kind, place = _varint(payload, place)
        kinds.append(kind)
    values: list[Any] = []
    for kind in kinds:
        value, place = _value(payload, place, kind)
        values.append(value)
    return values


def _value(payload: bytes, place: int, kind: int) -> tuple[Any, int]:
    if kind == 0:
        return None, place
    if kind in (8, 9):
        return kind - 8, place
    if kind >= 12:
        size = (kind - 12) // 2
        part = payload[place : place + size]
        if len(part) < size:
            raise ValueError
        return (part.decode() if kind % 2 else part), place + size
    width = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 7: 8}[kind]
    part = payload[place : place + width]
    value = struct.unpack(">d", part)[0] if kind == 7 else int.from_bytes(part, "big", signed=True)
    return value, place + width


def _varint(data: bytes | _Pages, place: int) -> tuple[int, int]:
    value = 0
    for _ in range(8):
        byte = data[place]
        place += 1
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place
    return value << 8 | data[place], place + 1
