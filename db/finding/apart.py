"""A search beside the thread that has the library: on a connection of its own, open for reading only.

While it reads, a write elsewhere waits; so it is stopped as soon as nobody wants its answer any more.
"""

from __future__ import annotations

import threading
from pathlib import Path

from db.connection import Connection
from db.errors import StoreError
from db.finding.search import search
from db.records import EVERYWHERE, Filters, Hit

_STEPS = 2_000  # of SQLite's machine between two looks at whether to stop


class SearchApart:
    """One search of the library at ``path``, to be run on any one thread and stopped by any other."""

    def __init__(self, path: Path, typed: str, filters: Filters = EVERYWHERE, *, limit: int = 50) -> None:
        self.path, self.typed, self.filters, self.limit = path, typed, filters, limit
        self._stopped = threading.Event()

    def stop(self) -> None:
        """Let it end soon, with an error."""
        self._stopped.set()

    def run(self) -> list[Hit]:
        """Find as ``Store.search`` does. Raises StoreError, also where it was stopped."""
        if self._stopped.is_set():
            raise StoreError("The search was stopped.")
        connection = Connection(self.path, read_only=True)
        try:
            connection.raw.set_progress_handler(self._stopped.is_set, _STEPS)
            return search(connection, self.typed, self.filters, limit=self.limit, stopped=self._stopped.is_set)
        finally:
            connection.close()
