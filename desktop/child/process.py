"""The limited child: what it is told and bytes in on standard input, an answer out on standard output.

It is given no path, no library and no environment to speak of, and imports only what its task needs. It ends with the
process that started it.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import sys
from collections.abc import Iterable
from typing import IO, Any

from db.message import text_of, to_json

OUT_OF_MEMORY = 12  # the exit code that says so: ENOMEM
_LIMITS = {"AS": "memory", "CPU": "processor_seconds", "FSIZE": "answer_bytes"}


def limit(task: dict[str, Any], names: Iterable[str] = _LIMITS) -> None:
    """Bind this process to its task's limits of these names, where the system knows such."""
    try:
        import resource
    except ImportError:  # Windows: the parent's clock is the only limit
        return
    for name, value in (*((name, task[_LIMITS[name]]) for name in names), ("CORE", 0)):
        kind = getattr(resource, f"RLIMIT_{name}")
        try:
            _, hard = resource.getrlimit(kind)
            # of all parts, and a second more for the signal that says so to be heeded
            last = value * task["parts"] + 1 if name == "CPU" else value
            if hard != resource.RLIM_INFINITY:
                value, last = min(value, hard), min(last, hard)
            resource.setrlimit(kind, (value, last))
        except (ValueError, OSError):
            continue


def end_with_parent(lifeline: int) -> None:
    """End this process when the other end of a pipe is closed, be it by the parent's death.

    On Linux the system does it, whatever this process is busy with. (Its own way to ask for the parent's death,
    PR_SET_PDEATHSIG, means the death of the thread that started the child.) Elsewhere a thread waits, and comes to its
    turn when Python gives it one.
    """
    if sys.platform != "linux":
        import _thread

        _thread.start_new_thread(_wait_for_end, (lifeline,))
        return
    import fcntl
    from signal import SIGKILL

    fcntl.fcntl(lifeline, fcntl.F_SETSIG, SIGKILL)
    fcntl.fcntl(lifeline, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(lifeline, fcntl.F_SETFL, os.O_ASYNC | os.O_NONBLOCK)
    try:
        os.read(lifeline, 1)
    except BlockingIOError:
        return
    os._exit(1)  # the other end was closed before


def _wait_for_end(lifeline: int) -> None:
    os.read(lifeline, 1)
    os._exit(1)


def main() -> int:
    """Run one task as standard input tells and write its answer; return the exit code."""
    head = json.loads(sys.stdin.buffer.readline())
    if head["lifeline"] is not None:
        end_with_parent(head["lifeline"])
    if "bytes" in head:
        limit(head["task"], ("AS", "FSIZE"))  # its processor seconds are of each answer
        return converse(head, sys.stdin.buffer, sys.stdout.buffer)
    limit(head["task"])
    gc.disable()  # a short life: collecting would cost a third of it
    from desktop.child.progress import say_in
    from desktop.errors import PostilError

    module, _, function = head["task"]["runs"].partition(":")
    out, body = sys.stdout.buffer, b""
    say_in(out if out.seekable() else None, head["task"]["processor_seconds"])
    try:
        about, body = getattr(importlib.import_module(module), function)(head["about"], sys.stdin.buffer.read())
        line = json.dumps({"about": about}).encode()
    except PostilError as error:
        line = json.dumps({"refused": to_json(text_of(error))}).encode()
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    say_in(None)
    if out.seekable():
        out.seek(0)
        out.truncate()  # what was written for the case that the task ends otherwise
    out.write(line + b"\n")
    try:
        for part in (body,) if isinstance(body, bytes) else body:
            out.write(part)
            out.flush()
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    out.flush()
    return 0


def converse(head: dict[str, Any], asked: IO[bytes], out: IO[bytes]) -> int:
    """Answer one line after the other; return the exit code. The task's function returns what answers."""
    from desktop.errors import PostilError

    def write(about: dict[str, Any], body: bytes | memoryview = b"") -> None:
        out.write(json.dumps({**about, "bytes": len(body)}).encode() + b"\n")
        out.write(body)
        out.flush()

    module, _, function = head["task"]["runs"].partition(":")
    seconds = head["task"]["processor_seconds"]
    try:
        begin_clock(seconds)
        answering = getattr(importlib.import_module(module), function)(head["about"], asked.read(head["bytes"]))
    except PostilError as error:
        write({"refused": to_json(text_of(error))})
        return 0
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    write({})
    for line in asked:
        begin_clock(seconds)
        try:
            about, body = answering(json.loads(line))
        except MemoryError:
            os._exit(OUT_OF_MEMORY)
        begin_clock(0)
        write(about, body)
    return 0


def begin_clock(seconds: float) -> None:
    """End this process if what it begins now takes more of the processor; 0: nothing is under way."""
    import signal

    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)


if __name__ == "__main__":
    sys.exit(main())
