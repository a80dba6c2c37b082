"""Bytes packed with zlib, and unpacked up to a bound: a few kilobytes from a foreign hand may stand for gigabytes.

It knows no table and no record.
"""

from __future__ import annotations

import zlib

from db.errors import RowDamaged

_SAMPLE = 32 << 10  # bytes from the middle, which tell whether it is worth the time
_LEAST_GAIN = 0.97
MOST = 256 << 20  # bytes unpacked: many times what the importers let in


def pack(data: bytes, effort: int) -> bytes:
    """Pack ``data`` with an ``effort`` from 1 to 9; what does not get smaller, as most pictures, with none."""
    sample = data[len(data) // 2 :][:_SAMPLE]
    if len(data) > 2 * _SAMPLE and len(zlib.compress(sample, 1)) > _LEAST_GAIN * len(sample):
        effort = 0
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
