"""Progress of a limited child: it is reported in its output, until its answer takes that place, and gives it time anew.

Only a task that has parts to count says anything.
"""

from __future__ import annotations

import json
from time import process_time
from typing import IO

ROOM = 64  # bytes that the line takes
_out: IO[bytes] | None = None
_seconds = 0


def say_in(out: IO[bytes] | None, seconds: int = 0) -> None:
    """Let ``say`` write here, and give each part so many processor seconds; None: it writes nowhere."""
    global _out, _seconds
    _out, _seconds = out, seconds


def say(done: int, total: int) -> None:
    """Say that ``done`` of ``total`` parts are done; outside of a child, do nothing."""
    if _out is not None:
        _out.seek(0)
        _out.write(json.dumps({"done": done, "total": total}).encode().ljust(ROOM - 1) + b"\n")
        _out.flush()
        _begin_part()


def _begin_part() -> None:
    """Let the time of this process, which is counted from its start, be over so much later, within that of all."""
    try:
        import resource
    except ImportError:  # Windows: the clock of who started this is the only limit
        return
    now, last = resource.getrlimit(resource.RLIMIT_CPU)
    until = min(int(process_time()) + 1 + _seconds, last - 1)
    if last != resource.RLIM_INFINITY and until != now:
        resource.setrlimit(resource.RLIMIT_CPU, (until, last))


def said(head: bytes) -> tuple[int, int] | None:
    """Return what the beginning of a child's output says of how far it is, or None."""
    try:
        told = json.loads(head[:ROOM])
        return int(told["done"]), int(told["total"])
    except (ValueError, TypeError, KeyError):
        return None
