"""Writes that have to wait, as another program has the library to itself: held, in its order, and written as soon as
that lets go. The window goes on meanwhile.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from db.errors import LibraryLocked, StoreError
from db.records import Changes
from desktop.errors import PostilError
from desktop.texts import tr

if TYPE_CHECKING:
    from desktop.library import Library

FIRST_MILLISECONDS, LAST_MILLISECONDS = 50, 800  # between two tries, the second twice as long after the first
PATIENCE = 1.0  # seconds that the window waits for another program ...
BRIEFLY = 0.1  # ... and with what can be held, or is not worth more
TOLD_MILLISECONDS = 1000  # what is over sooner is not worth a sentence


Work = Callable[[], Changes | None]


@dataclass(frozen=True, slots=True)
class Write:
    """One wish: ``work`` writes it; one of the others is called with what that changed, or with why it failed."""

    work: Work
    fail: Callable[[Exception], object]
    tell: Callable[[Changes], object]


class Held(QObject):
    """The writes of one window that wait."""

    told = Signal(str)  # a sentence, where something has waited for a while
    let_go = Signal()  # nothing waits any more

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._in_vain_until = 0.0  # on the monotonic clock
        self._in_vain = 0.0  # for how long somebody would have waited then
        self._writes: dict[Hashable, Write] = {}
        self._waited = QElapsedTimer()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._try)
        self._is_told = False

    def __bool__(self) -> bool:
        return bool(self._writes)

    @contextmanager
    def patience(self, seconds: float) -> Iterator[None]:
        """Wait so long, within the block, for another program; where that was in vain just now, not at all.

        Who wants to wait for longer than was in vain waits briefly: who may not write now may read a moment later.
        """
        if time.monotonic() >= self._in_vain_until:
            self._in_vain, allowed = 0.0, seconds
        else:
            allowed = BRIEFLY if seconds > self._in_vain else 0.0
        try:
            with self._library.waiting(allowed):
                yield
        except LibraryLocked:
            self._in_vain_until, self._in_vain = time.monotonic() + PATIENCE, max(seconds, self._in_vain)
            raise

    def do(self, write: Write, key: Hashable) -> bool:
        """Write something behind what is held; return True if it was written.

        With a ``key`` it is held where it cannot be written yet, in the place of what was held under the same.
        """
        try:
            self.write()
            changes = self._written(write, PATIENCE if key is None else BRIEFLY)
        except LibraryLocked as error:
            if key is None:
                write.fail(error)
            else:
                self._put(key, write)
            return False
        if changes:
            write.tell(changes)
        return changes is not None

    def write(self) -> None:
        """Write what is held, the first first. Raises LibraryLocked where that cannot be done yet."""
        if not self._writes:
            return
        while self._writes:
            key, first = next(iter(self._writes.items()))
            try:
                changes = self._written(first, 0)
            except LibraryLocked:
                raise
            except BaseException:  # it is said, and not tried again
                del self._writes[key]
                raise
            del self._writes[key]
            if changes:
                first.tell(changes)
        self._timer.stop()
        self.let_go.emit()

    def _written(self, write: Write, seconds: float) -> Changes | None:
        try:
            with self.patience(seconds):
                return write.work() or Changes()
        except LibraryLocked:
            raise
        except (StoreError, PostilError) as error:
            write.fail(error)
            return None

    def _put(self, key: Hashable, write: Write) -> None:
        if not self._writes:
            self._waited.start()
            self._is_told = False
            self._timer.start(FIRST_MILLISECONDS)
        self._writes[key] = write

    def stop(self) -> None:
        """Try no more."""
        self._timer.stop()

    def sentence(self) -> str:
        """Return what is said while something is held."""
        return tr("Another program is using the library. What you do is saved as soon as it lets go.")

    def tell(self) -> None:
        """Say that something is held, once."""
        if not self._is_told:
            self._is_told = True
            self.told.emit(self.sentence())

    def retry(self) -> bool:
        """Try again to write what is held; return True if nothing is held any more."""
        try:
            self.write()
        except LibraryLocked:
            return False
        return True

    def _try(self) -> None:
        if not self.retry():
            if self._waited.hasExpired(TOLD_MILLISECONDS):
                self.tell()
            self._timer.start(min(max(2 * self._timer.interval(), FIRST_MILLISECONDS), LAST_MILLISECONDS))
