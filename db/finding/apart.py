"""A question to the library beside the thread that has it: on a connection of its own, open for reading only.

While it reads, a write elsewhere waits; so it is stopped as soon as nobody wants its answer any more.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

from db.connection import Connection
from db.errors import StoreError

T = TypeVar("T")
_STEPS = 2_000  # of SQLite's machine between two looks at whether to stop


class Apart(Generic[T]):
    """One question to the library at ``path``, to be run on any one thread and stopped by any other.

    ``ask`` is given the connection, and what is true once the answer is not wanted any more.
    """

    def __init__(self, path: Path, ask: Callable[[Connection, Callable[[], bool]], T]) -> None:
        self.path, self._ask = path, ask
        self._stopped = threading.Event()

    def stop(self) -> None:
        """Let it end soon, with an error."""
        self._stopped.set()

    def run(self) -> T:
        """Return the answer. Raises StoreError, also where it was stopped."""
        if self._stopped.is_set():
            raise StoreError("The search was stopped.")
        connection = Connection(self.path, read_only=True)
        try:
            connection.raw.set_progress_handler(self._stopped.is_set, _STEPS)
            return self._ask(connection, self._stopped.is_set)
        finally:
            connection.close()
