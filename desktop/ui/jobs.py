"""Work in a thread whose result, or error, the window fetches: pure work on data, never the library's connection."""

from __future__ import annotations

import threading
from typing import Generic, TypeVar

T = TypeVar("T")


class ThreadJob(Generic[T]):
    """One piece of work. ``start``, then ``running`` until it is False, then ``result``. A subclass says ``work``."""

    def __init__(self, name: str) -> None:
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._made: list[T] = []
        self._error: Exception | None = None

    def start(self) -> None:
        self._thread.start()

    def running(self) -> bool:
        return self._thread.is_alive()

    def result(self) -> T:
        """Wait for the work and return what it made, or raise what it raised."""
        self._thread.join()
        if self._error is not None:
            raise self._error
        return self._made[0]

    def work(self) -> T:
        """Do the work; runs in the thread."""
        raise NotImplementedError

    def _run(self) -> None:
        try:
            self._made.append(self.work())
        except Exception as error:  # noqa: BLE001 - handed to the thread that asks for the result
            self._error = error
