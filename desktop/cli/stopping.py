"""Ctrl+C while a command runs: it is stopped in good order. Before and after, the program just ends (``__main__``)."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from desktop.errors import PostilError
from desktop.shown_text import say

AGAIN_SECONDS = 0.002
LAST_SECONDS = 1.0  # for Python to take a signal: it does so between two steps of its own


@contextmanager
def stoppable() -> Iterator[None]:
    """Let Ctrl+C raise KeyboardInterrupt in the block, also in a callback of the garbage collector, where Python would
    print it and go on.
    """
    before, hook = signal.getsignal(signal.SIGINT), sys.unraisablehook
    mine = before is not signal.SIG_IGN and threading.current_thread() is threading.main_thread()

    def raise_again(unraisable: Any) -> None:
        if not issubclass(unraisable.exc_type, KeyboardInterrupt):
            hook(unraisable)
            return
        try:
            threading.Timer(AGAIN_SECONDS, signal.raise_signal, [signal.SIGINT]).start()  # out of the callback
        except KeyboardInterrupt:  # it came before its thread had told that it began
            raise_again(unraisable)

    if mine:
        sys.unraisablehook = raise_again
        signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        if mine:
            signal.signal(signal.SIGINT, before)
            sys.unraisablehook = hook


@contextmanager
def within(seconds: float, sentence: str) -> Iterator[None]:
    """Raise PostilError with a sentence in the block after so many seconds; Ctrl+C stops it as ever.

    Where neither comes through, as another library is busy, say the sentence and end the program. A system without an
    alarm bounds nothing.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    told, telling = os.pipe()
    os.set_blocking(telling, False)
    is_over = threading.Event()

    def stop(*_: object) -> None:
        raise PostilError(sentence)

    def watch() -> None:
        number = os.read(told, 1)  # the system writes it, whatever Python is busy with
        if number and not is_over.wait(LAST_SECONDS):
            say(sentence if number[0] == signal.SIGALRM else "Stopped.", err=True)
            os._exit(1)

    watching = threading.Thread(target=watch, daemon=True)
    watching.start()
    before, alarm = signal.set_wakeup_fd(telling, warn_on_full_buffer=False), signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, alarm)
        signal.set_wakeup_fd(before)
        is_over.set()
        os.close(telling)
        watching.join()
        os.close(told)
