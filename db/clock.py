"""Time: what the user sees (ISO 8601), and a hybrid logical clock for order, which never runs backwards.

A clock reading is text that sorts as time does: 15 digits of milliseconds, 6 of a counter, the device's id. It is
never taken for a time of day: after the wall clock was set back it stays where it was and counts on
(Kulkarni et al., Logical Physical Clocks, 2014).
"""

from __future__ import annotations

import re
import time
from datetime import UTC, date, datetime

_READING = re.compile(r"[0-9]{15}-[0-9]{6}-")
_LAST_MS = 253_402_128_000_000  # 9999-12-30: no date has a fifth digit of the year, in no time zone
_MOST = 999_999  # the counter's bound; past it a millisecond is borrowed


def now() -> str:
    """Return the time in UTC, ISO 8601 with milliseconds and ``Z``."""
    return moment().strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"


def moment() -> datetime:
    """Return the time in UTC, as far as a date goes."""
    return datetime.fromtimestamp(told_ms() / 1000, UTC)


def today() -> date:
    """Return the day where the reader is."""
    return datetime.fromtimestamp(told_ms() / 1000).date()


def local_day(stored: str) -> date | None:
    """Return the day of a stored time where the reader is; None for what is no time."""
    try:
        return datetime.fromisoformat(stored).astimezone().date()
    except (OverflowError, OSError, ValueError):
        return None


def told_ms() -> int:
    """Return the milliseconds since 1970 of dates, ids and readings; a clock beyond their end stands still there."""
    return min(wall_ms(), _LAST_MS)


def wall_ms() -> int:
    """Return the wall clock's milliseconds since 1970; tests put another function in its place."""
    return time.time_ns() // 1_000_000


def is_reading(value: object) -> bool:
    """True if a value from a library is a clock reading, and not what damage made of one."""
    return isinstance(value, str) and _READING.match(value) is not None


def is_time(value: object) -> bool:
    """True if a value that a stranger gives for a time can be read as ISO 8601."""
    try:
        return isinstance(value, str) and bool(datetime.fromisoformat(value))
    except ValueError:
        return False


def time_of(reading: str) -> str:
    """Return the wall clock's time at a clock reading, nearly always, as ``now`` does.

    Nothing for what is no reading.
    """
    if not is_reading(reading):
        return ""
    seconds, thousandths = divmod(int(reading[:15]), 1000)
    try:
        return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%S") + f".{thousandths:03d}Z"
    except (ValueError, OverflowError, OSError):
        return ""


def tick(last: str | None, device_id: str) -> str:
    """Return the reading that follows ``last``, the greatest reading seen so far anywhere (None: there is none)."""
    ms, counter = (int(last[:15]), int(last[16:22])) if last else (0, 0)
    wall = max(0, told_ms())
    if wall > ms:
        ms, counter = wall, 0
    elif counter < _MOST:
        counter += 1
    else:
        ms, counter = ms + 1, 0
    return f"{ms:015d}-{counter:06d}-{device_id}"
