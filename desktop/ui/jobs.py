"""Work beside the window: jobs in a thread or a process, and the runner that waits for them while the window paints.

A job never touches the window's connection to the library: it is work on data, or opens the library once more. Knows
no widget.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar, runtime_checkable

from PySide6.QtCore import QObject, QTimer, Signal

from db.errors import StoreError
from db.finding.apart import Apart
from desktop.errors import Cancelled, PostilError

if TYPE_CHECKING:
    from desktop.importers.child.job import ImportJob
    from desktop.importers.imported import Imported
    from desktop.library import Library

T = TypeVar("T")
_GLANCE_SECONDS = 0.01  # between looks at the process that reads
POLL_MILLISECONDS = 15
PATIENCE_MILLISECONDS = 300  # a job that takes longer shows itself


class Job(Protocol):
    """Work that can be begun, looked after and fetched: in a process (``ImportJob``) or in a thread (``ThreadJob``)."""

    def start(self) -> None:
        """Begin the work."""

    def running(self) -> bool:
        """True if the work goes on."""

    def cancel(self) -> None:
        """Stop the work."""

    def result(self) -> Any:
        """Return what the work made, or raise why it made nothing."""


@runtime_checkable
class Counted(Protocol):
    """A job that counts its parts, as soon as it knows how many it has."""

    @property
    def total(self) -> int:
        """Return how many parts there are, 0 while that is not known."""

    @property
    def done(self) -> int:
        """Return how many of them are done."""


class ThreadJob(Generic[T]):
    """One piece of work in a thread. ``ask`` does it: it is given this job, which counts, and says when to stop."""

    def __init__(self, name: str, ask: Callable[[ThreadJob[T]], T] | None = None) -> None:
        self._ask_job = ask
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._made: list[T] = []
        self._error: Exception | None = None
        self._cancelled = threading.Event()
        self.total = 0  # of the parts that the work has, where it counts them
        self.done = 0

    def start(self) -> None:
        """Begin the work."""
        self._thread.start()

    def running(self) -> bool:
        """True if the work goes on."""
        return self._thread.is_alive()

    def cancel(self) -> None:
        """Ask the work to stop; one that never looks at ``cancelled`` goes on to its end, unheard."""
        self._cancelled.set()

    def cancelled(self) -> bool:
        """True if the work was asked to stop."""
        return self._cancelled.is_set()

    def count(self, done: int, total: int) -> bool:
        """Take note of how many parts are done; return True if the work is to go on."""
        self.done, self.total = done, total
        return not self.cancelled()

    def result(self) -> T:
        """Wait for the work and return what it made, or raise what it raised."""
        self._thread.join()
        if self._error is not None:
            raise self._error
        return self._made[0]

    def work(self) -> T:
        """Do the work; runs in the thread."""
        assert self._ask_job is not None
        return self._ask_job(self)

    def _run(self) -> None:
        try:
            self._made.append(self.work())
        except Exception as error:  # noqa: BLE001 - handed to the thread that asks for the result
            self._error = error


class BesideJob(ThreadJob[T]):
    """Work on the library in a thread that opens it once more: the window stays as quick as ever.

    ``ask`` is given that library and this job, which counts, and reads files.
    """

    def __init__(self, name: str, library: Library, ask: Callable[[Library, BesideJob[T]], T]) -> None:
        super().__init__(name)
        self._library, self._ask = library, ask
        self._reading: ImportJob | None = None

    def work(self) -> T:
        """Do the work; runs in the thread."""
        with closing(self._library.beside()) as library:
            return self._ask(library, self)

    def cancel(self) -> None:
        """Ask the work to stop, and stop what it reads."""
        super().cancel()
        if self._reading is not None:
            self._reading.cancel()

    def read(self, job: ImportJob) -> Imported:
        """See the reading of a file through to its end; its parts are counted. Raises Cancelled."""
        job.start()
        self._reading = job
        while not self.cancelled() and job.running():
            if isinstance(job, Counted):
                self.count(job.done, job.total)
            time.sleep(_GLANCE_SECONDS)
        if self.cancelled():
            job.cancel()
            raise Cancelled("The import was cancelled.")
        return job.result()


class ApartJob(ThreadJob[T]):
    """One question to the library in a thread, which has a connection of its own."""

    def __init__(self, name: str, apart: Apart[T]) -> None:
        super().__init__(name)
        self._apart = apart

    def work(self) -> T:
        """Ask; runs in the thread."""
        return self._apart.run()

    def cancel(self) -> None:
        """Stop it; the answer is heard by nobody."""
        super().cancel()
        self._apart.stop()


class JobRunner(QObject):
    """Runs one job at a time and tells how it ended: ``over``, then one of ``done``, ``failed`` and ``cancelled``.

    An error that is neither a StoreError nor a PostilError is a bug, and raised where the window's other bugs are.
    """

    begun = Signal(str, int)  # the job's title and the number of its parts (0: not counted), once it took a while
    progressed = Signal(int)  # parts that are done
    ended = Signal()  # what was ``begun`` is no more
    over = Signal()  # no job is under way any more, however it ended
    done = Signal(object, object)  # the job, and what it made, where nobody else is told of it
    failed = Signal(object, object)  # the job, and its StoreError or PostilError
    cancelled = Signal(object)  # the job

    def __init__(self, parent: QObject | None = None, *, poll_milliseconds: int = POLL_MILLISECONDS) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._then: Callable[[Any], object] | None = None
        self._title = ""
        self._shown = False
        self._total = 0
        self._poll_timer = QTimer(self, interval=poll_milliseconds)
        self._poll_timer.timeout.connect(self._poll)
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self._show)

    def run(self, job: Job, title: str = "", then: Callable[[Any], object] | None = None) -> None:
        """Start a job; ``title`` says what it does while it shows itself. ``then`` takes what it made, not ``done``.

        Raises what the job's ``start`` raises, and RuntimeError while another job is under way.
        """
        if self._job is not None:
            raise RuntimeError("A job is under way already.")
        job.start()
        self._job, self._title, self._then = job, title, then
        self._poll_timer.start()
        self._patience.start(PATIENCE_MILLISECONDS)

    def busy(self) -> bool:
        """True if a job is under way."""
        return self._job is not None

    def cancel(self) -> None:
        """Stop the job under way, if any, and tell so at once."""
        if (job := self._job) is not None:
            self.stop()
            self.cancelled.emit(job)

    def stop(self) -> None:
        """Stop the job under way, if any, and tell nobody of its end."""
        if (job := self._job) is not None:
            job.cancel()
            self._leave()

    def wait(self) -> None:
        """Wait for the job under way, if any, and tell at once how it ended."""
        if self._job is not None:
            self._finish(self._job)

    def _show(self) -> None:
        self._shown = True
        self._total = self._job.total if isinstance(self._job, Counted) else 0
        self.begun.emit(self._title, self._total)

    def _poll(self) -> None:
        job = self._job
        if job is None:
            return
        if self._shown and isinstance(job, Counted):
            if job.total != self._total:
                self._show()
            self.progressed.emit(job.done)
        if not job.running():
            self._finish(job)

    def _leave(self) -> None:
        """Have no job any more, nor what was to take its result: much may hang on both."""
        self._job = self._then = None
        self._poll_timer.stop()
        self._patience.stop()
        if self._shown:
            self._shown = False
            self.ended.emit()
        self.over.emit()

    def _finish(self, job: Job) -> None:
        then = self._then
        self._leave()
        try:
            result = job.result()
        except Cancelled:
            self.cancelled.emit(job)
        except (StoreError, PostilError) as error:
            self.failed.emit(job, error)
        else:
            if then is not None:
                then(result)
            else:
                self.done.emit(job, result)
