"""A limited child from outside: start it, ask whether it runs, stop it, fetch its answer. It never takes longer than
its task may; while a busy machine did not let it run, its time stands still, up to a bound.

No Qt: the window asks ``running()`` from a timer.
"""

from __future__ import annotations

import contextlib
import json
import mmap
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from threading import Thread
from typing import IO, Any

from db.message import Message, from_json
from desktop.child.process import OUT_OF_MEMORY
from desktop.child.progress import ROOM, said
from desktop.child.tasks import Task
from desktop.errors import Cancelled, reason

_GLANCE_SECONDS = 0.01  # between looks at a child that is waited for
_PATIENCE = 2.5  # times its wall seconds, however busy the machine is
_MUCH = 0.5  # of its memory: what gives up with so much taken asked for more
_LAST_SECONDS = 0.2  # for a child whose time is over to say where it was
_ROOT = str(Path(__file__).resolve().parents[2])
_LONGEST_HEAD = 1 << 20  # of an answer whose body is read by its parts
_START = (
    "import sys, json; sys.path[:] = json.loads(sys.argv.pop(1)); "
    "from desktop.child.process import main; sys.exit(main())"
)


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer of a child.

    Where it gave none, ``why`` says so as a part of a sentence ("it took too long"), and ``body`` is what it had
    written by then; where its task raised PostilError, ``refused`` has that sentence.
    """

    about: Mapping[str, Any] = field(default_factory=dict)
    body: bytes = b""
    refused: str = ""
    why: str = ""


class LimitedProcess:
    """One task in a child of its own. ``start``, then ``running`` until it is False, then ``answer``.

    The child ends with this process, and when the last reference to this object is gone.
    """

    def __init__(
        self, task: Task, about: Mapping[str, Any], data: bytes = b"", *, wall_seconds: float | None = None
    ) -> None:
        self._task = task
        self._about = about
        self._data = data
        self._wall_seconds = task.wall_seconds if wall_seconds is None else wall_seconds
        self._deadline = 0.0
        self._process: subprocess.Popen[bytes] | None = None
        self._output: IO[bytes] | None = None
        self._lifeline: IO[bytes] | None = None  # our end of the pipe: open while the child may live
        self._why = ""
        self._held = 0  # bytes of memory, at the most, whenever it was looked at
        self.cancelled = False

    def start(self) -> None:
        """Start the child. Where it cannot be, the answer says so."""
        try:
            # Files, not pipes: nothing blocks, and the child's output is bounded by its limit on file size.
            self._output = tempfile.TemporaryFile()  # noqa: SIM115
            with tempfile.TemporaryFile() as given, contextlib.ExitStack() as ours:
                theirs, self._lifeline = tie(ours)
                head = {"task": asdict(self._task), "lifeline": theirs, "about": self._about}
                given.write(json.dumps(head).encode() + b"\n")
                given.write(self._data)
                given.seek(0)
                self._process = subprocess.Popen(
                    command(),
                    stdin=given,
                    stdout=self._output,
                    stderr=subprocess.DEVNULL,
                    cwd=tempfile.gettempdir(),
                    env=environment(),
                    close_fds=True,
                    pass_fds=() if theirs is None else (theirs,),
                )
        except OSError as error:
            self._why = Message(
                "the {name} process could not be started ({error})", name=self._task.name, error=reason(error)
            )
        self._deadline = time.monotonic() + self._wall_seconds

    def running(self) -> bool:
        """True if the child is still at work; stop it when its time is over."""
        if self._process is None or self.cancelled or self._process.poll() is not None:
            return False
        self._held = max(self._held, held(self._process.pid))
        over = time.monotonic() - self._deadline
        if over >= 0 and over >= min(waited(self._process.pid), (_PATIENCE - 1) * self._wall_seconds):
            self._why = Message("it took too long")
            self._end()
            return False
        return True

    def cancel(self) -> None:
        """Stop the child; ``answer`` then raises Cancelled. Nobody waits until the system has its memory back."""
        self.cancelled = True
        if self._process is not None and self._process.poll() is None:
            self._process.kill()
            Thread(target=self._process.wait, daemon=True).start()
        self._close()

    def _stop(self) -> None:
        if self._process is not None and self._process.poll() is None:
            self._process.kill()
            self._process.wait()

    def _end(self) -> None:
        """Stop the child by the signal of its processor time, at which it may say where it was."""
        if self._process is not None and os.name == "posix":
            self._process.send_signal(signal.SIGXCPU)
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(_LAST_SECONDS)
        self._stop()

    def _close(self) -> None:
        for held in (self._output, self._lifeline):
            if held is not None:
                held.close()

    def wait(self, stopped: Callable[[], bool] = lambda: False) -> None:
        """Block until the child is done, its time is over, or ``stopped`` says that nobody waits for it any more."""
        while self.running():
            if stopped():
                self.cancel()
            elif self._process is not None:
                with contextlib.suppress(subprocess.TimeoutExpired):
                    self._process.wait(_GLANCE_SECONDS)

    def written(self) -> int:
        """Return how many bytes of its answer the child has written; where it cannot be told before its end, 0."""
        if self._output is None or self._output.closed or (not hasattr(os, "pread") and self.running()):
            return 0
        return os.fstat(self._output.fileno()).st_size

    def progress(self) -> tuple[int, int] | None:
        """Return how many of how many parts are done, where the child's task says so and is still at it."""
        written = self.written()
        return said(self.read(0, ROOM)) if written else None

    def read(self, start: int, length: int) -> bytes:
        """Return bytes of what the child has written, also after its end, until this object is gone."""
        assert self._output is not None
        if hasattr(os, "pread"):  # the place in the file is the child's too, and stays
            return os.pread(self._output.fileno(), length, start)
        self._output.seek(start)
        return self._output.read(length)

    def read_into(self, start: int, room: memoryview) -> None:
        """Read as many bytes of what the child has written as ``room`` holds, without a copy where that can be."""
        assert self._output is not None
        if hasattr(os, "preadv"):
            done = 0
            while done < len(room) and (read := os.preadv(self._output.fileno(), [room[done:]], start + done)):
                done += read
        else:
            room[:] = self.read(start, len(room))

    def code(self) -> int:
        """Return the exit code of a child that has ended, 0 for one that never was."""
        return 0 if self._process is None else self._process.returncode or 0

    def ended(self) -> str:
        """Wait for the end and return why it came too early, as ``Answer.why`` does; what was written is kept."""
        self.wait()
        if self._why or self._process is None:
            return self._why or Message("the {name} process was not started", name=self._task.name)
        return self._why_of(self._process.returncode) if self._process.returncode else ""

    def answer(self, stopped: Callable[[], bool] = lambda: False, *, whole: bool = True) -> Answer:
        """Wait for the child and return what it answered, once.

        Raises Cancelled after ``cancel``, or once ``stopped`` says that nobody waits for it any more. Not ``whole``:
        without the body, which stays to be read by its parts.
        """
        self.wait(stopped)
        if self.cancelled:
            raise Cancelled("The {name} was cancelled.", name=self._task.name)
        why = self.ended()
        written = self.read(0, self.written() if whole else _LONGEST_HEAD) if self._output is not None else b""
        if whole or why:
            self._close()
        if why:
            return Answer(body=written, why=why)
        line, _, body = written.partition(b"\n")
        try:
            head = json.loads(line)
            if "refused" in head:
                return Answer(refused=from_json(head["refused"]))
            return Answer(dict(head["about"]), body if whole else b"")
        except (KeyError, ValueError, TypeError, RecursionError):
            return Answer(why=Message("the {name} process gave no usable answer", name=self._task.name))

    def _why_of(self, code: int) -> str:
        if code == -9:  # SIGKILL: who heeds no signal of its limit gets it a second later, and anybody can send it
            return Message("it was stopped, by its limit of computing time or from outside")
        if code == -24:  # SIGXCPU
            seconds = self._task.processor_seconds
            many = Message("it took longer than {seconds} seconds of computing", seconds=seconds)
            return many if seconds != 1 else Message("it took longer than 1 second of computing")
        if code == OUT_OF_MEMORY or (code == -6 and self._held > _MUCH * self._task.memory):  # SIGABRT: C gave up
            return Message("it needed more than {memory} MB of memory", memory=f"{self._task.memory >> 20:,}")
        return (
            Message("the {name} process crashed", name=self._task.name)
            if code < 0
            else Message("the {name} process failed", name=self._task.name)
        )


def waited(pid: int) -> float:
    """Return for how many seconds a process waited to be let run; 0 where the system does not say, as Linux does."""
    return _number_of(pid, "schedstat", 1) / 1e9


def held(pid: int) -> int:
    """Return how much memory a process has taken, in bytes; 0 where the system does not say, as Linux does."""
    return _number_of(pid, "statm", 0) * mmap.PAGESIZE


def _number_of(pid: int, file: str, place: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/{file}").read_text("ascii").split()[place])
    except (OSError, ValueError, IndexError):
        return 0


def tie(ours: contextlib.ExitStack) -> tuple[int | None, IO[bytes] | None]:
    """Make the pipe that a child lives by; return its end, which is closed here when ``ours`` is left, and ours."""
    if os.name != "posix":
        return None, None
    theirs, held = os.pipe()
    ours.callback(os.close, theirs)
    return theirs, os.fdopen(held, "wb", 0)


def command() -> list[str]:
    """Return how a child is started: by Python, or where the program is frozen, by the program itself."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--child"]
    # Isolated and without site: it starts in half the time, and takes exactly the parent's path along.
    path = [_ROOT, *(entry for entry in sys.path if entry and entry != _ROOT)]
    return [sys.executable, "-I", "-S", "-c", _START, json.dumps(path)]


def environment() -> dict[str, str]:
    """Return what a child knows of the environment: where temporary files are, and no more."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TMPDIR", "TEMP", "TMP") if name in os.environ}
    # Of C's own memory one part for all threads: each further one would take 64 MB from the limit.
    return {**kept, "PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "C.UTF-8", "MALLOC_ARENA_MAX": "1"}
