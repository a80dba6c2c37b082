"""Tasks that a limited child is tried with: what answers, refuses, hoards, dies, and what never ends."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Mapping
from time import process_time
from typing import Any, NoReturn

from desktop.child.progress import say
from desktop.child.tasks import Task
from desktop.errors import PostilError


def task(
    function: str, *, memory: int = 1 << 28, wall_seconds: float = 60.0, processor_seconds: int = 30, parts: int = 1
) -> Task:
    """Return the row of one of the functions below."""
    return Task(f"{__name__}:{function}", "trial", memory, processor_seconds, wall_seconds, 1 << 20, parts)


def echo(about: Mapping[str, Any], data: bytes) -> tuple[Mapping[str, Any], bytes]:
    """Answer what was told."""
    return about, data


def refuse(_about: Mapping[str, Any], _data: bytes) -> NoReturn:
    """Refuse with a sentence."""
    raise PostilError("It is too windy.")


def hoard(about: Mapping[str, Any], _data: bytes) -> tuple[Mapping[str, Any], bytes]:
    """Hold that many bytes."""
    return {"held": len(bytearray(about["bytes"]))}, b""


def hold(about: Mapping[str, Any], data: bytes) -> NoReturn:
    """Hold that many bytes, say so, and go on for ever."""
    kept = bytearray(about["bytes"])
    say(1, 2)
    loop({"kept": kept}, data)


def fill(_about: Mapping[str, Any], _data: bytes) -> tuple[Mapping[str, Any], bytes]:
    """Answer with more than an answer may take."""
    return {}, b"x" * (2 << 20)


def fail(_about: Mapping[str, Any], _data: bytes) -> NoReturn:
    """Raise what is no sentence."""
    raise RuntimeError("a bug")


def die(about: Mapping[str, Any], _data: bytes) -> NoReturn:
    """Die of a signal."""
    os.kill(os.getpid(), about.get("signal", signal.SIGSEGV))
    raise AssertionError


def compute(_about: Mapping[str, Any], _data: bytes) -> NoReturn:
    """Be busy inside one call of Python, which no other thread comes between."""
    raise AssertionError(10**10**9)


def loop(_about: Mapping[str, Any], _data: bytes) -> NoReturn:
    """Go on for ever."""
    while True:
        pass


def count(_about: Mapping[str, Any], _data: bytes) -> tuple[dict[str, Any], bytes]:
    """Compute for three seconds, which the system may count as less, and say all the time how far it is."""
    while (begun := process_time()) < 3:
        say(int(begun), 3)
    return {}, b""


def talk(about: Mapping[str, Any], data: bytes) -> Callable[[Mapping[str, Any]], tuple[dict[str, Any], bytes]]:
    """Begin a conversation: what is asked is answered with it, unless it is to be refused, computed or died of."""
    if about.get("refuse"):
        raise PostilError("It is too windy.")

    def answer(asked: Mapping[str, Any]) -> tuple[dict[str, Any], bytes]:
        if "loop" in asked:
            loop(asked, b"")
        if "signal" in asked:
            die(asked, b"")
        return {"asked": asked["words"]}, data * asked["times"]

    return answer
