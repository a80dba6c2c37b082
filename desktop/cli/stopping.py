"""Ctrl+C while a command runs: it is stopped in good order. Before and after, the program just ends (``__main__``)."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

AGAIN_SECONDS = 0.002


@contextmanager
def stoppable() -> Iterator[None]:
    """Let Ctrl+C raise KeyboardInterrupt in the block, wherever it comes.

    In a callback of the garbage collector, of which an import has many, Python would print it and go on.
    """
    before, hook = signal.getsignal(signal.SIGINT), sys.unraisablehook
    mine = before is not signal.SIG_IGN and threading.current_thread() is threading.main_thread()

    def raise_again(found: Any) -> None:
        if not issubclass(found.exc_type, KeyboardInterrupt):
            hook(found)
            return
        try:
            threading.Timer(AGAIN_SECONDS, signal.raise_signal, [signal.SIGINT]).start()  # out of the callback
        except KeyboardInterrupt:  # it came before its thread had told that it began
            raise_again(found)

    if mine:
        sys.unraisablehook = raise_again
        signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        if mine:
            signal.signal(signal.SIGINT, before)
            sys.unraisablehook = hook
