"""Ids made by the client: UUIDv7 strings (RFC 9562, 5.7), ordered by time and, within a process, strictly rising."""

from __future__ import annotations

import os
import threading

from db import clock

_lock = threading.Lock()
_last = 0  # the 60 bits of milliseconds and counter given out last


def new_id() -> str:
    """Make a UUIDv7: 48 bits of milliseconds, a 12-bit counter, 62 random bits; a clock set back does not repeat."""
    global _last
    with _lock:
        _last = max(_last + 1, clock.told_ms() << 12)
        stamp = _last
    random = int.from_bytes(os.urandom(8), "big") & (1 << 62) - 1
    value = (stamp >> 12) << 80 | 7 << 76 | (stamp & 0xFFF) << 64 | 2 << 62 | random
    text = f"{value:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
