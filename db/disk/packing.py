"""Bytes packed with zlib, and unpacked up to a bound: a few kilobytes from a foreign hand may stand for gigabytes."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from db.errors import RowDamaged

_SAMPLE = 32 << 10  # bytes from the middle, which tell whether it is worth the time
_LEAST_GAIN = 0.97
_PIECE = 1 << 20  # bytes that are unpacked at once
_READ = 1 << 18  # packed bytes that they are taken from: what is left of them is copied each time
_LARGE = 4 << 20  # bytes above which time counts more than room
MOST = 256 << 20  # bytes unpacked: many times what the importers let in


def pack(data: bytes, effort: int) -> bytes:
    """Pack ``data`` with an ``effort`` from 1 to 9; what does not get smaller, as most pictures, with none."""
    sample = data[len(data) // 2 :][:_SAMPLE]
    if len(data) > 2 * _SAMPLE and len(zlib.compress(sample, 1)) > _LEAST_GAIN * len(sample):
        effort = 0
    elif len(data) > _LARGE:
        effort = 1
    return zlib.compress(data, effort)


def unpack(packed: object, most: int = MOST) -> bytes:
    """Unpack what ``pack`` made. Raises RowDamaged where it is none, is cut off, or stands for over ``most`` bytes."""
    if not isinstance(packed, bytes):
        raise RowDamaged("The library is damaged: what a row of it holds cannot be read.")
    unpacker = zlib.decompressobj()
    try:
        data = unpacker.decompress(packed, most)
        if not unpacker.eof:  # what is left may be no more than the checksum
            data += unpacker.decompress(unpacker.unconsumed_tail, 1)
    except (zlib.error, MemoryError) as error:
        raise RowDamaged("The library is damaged: what a row of it holds cannot be unpacked.") from error
    if not unpacker.eof or len(data) > most:
        raise RowDamaged("The library is damaged: what a row of it holds is cut off or far too large.")
    return data


def slices(data: bytes, size: int) -> Iterator[bytes]:
    """Give bytes in pieces of a size."""
    return (data[at : at + size] for at in range(0, len(data), size))


def unpack_in_pieces(packed: Iterable[bytes]) -> Iterator[bytes]:
    """Unpack what ``pack`` made piece by piece, so that it is never all in memory. Raises RowDamaged as ``unpack``."""
    coming = (some for piece in packed for some in slices(piece, _READ))
    unpacker = zlib.decompressobj()
    length, waiting = 0, b""
    try:
        while not unpacker.eof:
            waiting = waiting or next(coming, b"")
            piece = unpacker.decompress(waiting, _PIECE)
            length += len(piece)
            if length > MOST or not (piece or waiting or unpacker.eof):
                raise RowDamaged("The library is damaged: what a row of it holds is cut off or far too large.")
            waiting = unpacker.unconsumed_tail
            yield piece
    except (zlib.error, MemoryError) as error:
        raise RowDamaged("The library is damaged: what a row of it holds cannot be unpacked.") from error
