"""A limited child that stays: it is given its task and bytes once, then answers one wish after the other.

Each answer has the task's processor seconds to itself; who asks watches the clock on the wall, and ends what takes too
long (``end``). No Qt: whoever waits for answers does so in a thread of its own.
"""

from __future__ import annotations

import contextlib
import json
import subprocess
import tempfile
from collections.abc import Mapping
from dataclasses import asdict
from typing import IO, Any

from desktop.child.limited_process import command, environment, tie
from desktop.child.tasks import Task

_LONGEST_LINE = 1 << 16


class Conversation:
    """One child. ``start`` it, then for each ``ask`` there is one ``answer``, in order; it ends with this process."""

    def __init__(self, task: Task, about: Mapping[str, Any]) -> None:
        self._task, self._about = task, about
        self._process: subprocess.Popen[bytes] | None = None
        self._lifeline: IO[bytes] | None = None  # our end of the pipe: open while the child may live
        self._theirs: int | None = None

    def start(self) -> None:
        """Start the child. Raises OSError."""
        with contextlib.ExitStack() as ours:
            theirs, self._lifeline = tie(ours)
            self._process = subprocess.Popen(
                command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=tempfile.gettempdir(),
                env=environment(),
                close_fds=True,
                pass_fds=() if theirs is None else (theirs,),
            )
        self._theirs = theirs

    def give(self, data: bytes) -> None:
        """Hand over the task and its bytes; this may take as long as the child takes to read them."""
        head = {"task": asdict(self._task), "lifeline": self._theirs, "about": self._about, "bytes": len(data)}
        self._write(json.dumps(head).encode() + b"\n")
        self._write(data)

    def ask(self, about: Mapping[str, Any]) -> None:
        """Ask for one more answer; of a child that is gone none comes."""
        self._write(json.dumps(about).encode() + b"\n")

    def _write(self, data: bytes) -> None:
        assert self._process is not None and self._process.stdin is not None
        with contextlib.suppress(OSError, ValueError):  # it has ended: its answers say so
            self._process.stdin.write(data)
            self._process.stdin.flush()

    def head(self) -> dict[str, Any] | None:
        """Wait for the next answer and return what it says; its ``bytes`` follow. None: the child is gone."""
        assert self._process is not None and self._process.stdout is not None
        try:
            told = json.loads(self._process.stdout.readline(_LONGEST_LINE))
            return told if isinstance(told, dict) and int(told["bytes"]) >= 0 else None
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None

    def read_into(self, room: memoryview) -> bool:
        """Read the bytes of an answer; return whether all of them came."""
        assert self._process is not None and self._process.stdout is not None
        done = 0
        with contextlib.suppress(OSError, ValueError):
            while done < len(room) and (read := self._process.stdout.readinto(room[done:])):  # type: ignore[attr-defined]
                done += read
        return done == len(room)

    def end(self) -> None:
        """End the child, whatever it is at; who waits for an answer is told that none comes."""
        if self._process is not None and self._process.poll() is None:
            self._process.kill()

    def close(self) -> None:
        """End the child and let go of all that leads to it."""
        self.end()
        if self._process is not None:
            self._process.wait()
            for held in (self._process.stdin, self._process.stdout):
                if held is not None:
                    with contextlib.suppress(OSError):
                        held.close()
        if self._lifeline is not None:
            self._lifeline.close()
