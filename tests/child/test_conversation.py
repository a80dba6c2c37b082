"""A child that stays answers one wish after the other, and is gone when it dies, takes too long, or nobody holds it."""

from __future__ import annotations

import signal
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import pytest

from db.message import from_json
from desktop.child.conversation import Conversation
from tests.child.tasks_of_tests import task


@contextmanager
def talking(about: Mapping[str, Any], *, processor_seconds: int = 30) -> Iterator[Conversation]:
    made = Conversation(task("talk", processor_seconds=processor_seconds), about)
    made.start()
    made.give(b"data")
    try:
        yield made
    finally:
        made.close()


def test_each_wish_is_answered_in_its_turn_with_words_and_bytes() -> None:
    with talking({}) as talk:
        assert talk.head() == {"bytes": 0}
        talk.ask({"words": "é", "times": 2})
        talk.ask({"words": "more", "times": 100_000})
        room = bytearray(8)
        assert talk.head() == {"asked": "é", "bytes": 8}
        assert talk.read_into(memoryview(room))
        assert bytes(room) == b"datadata"
        head = talk.head()
        assert head == {"asked": "more", "bytes": 400_000}
        assert talk.read_into(memoryview(bytearray(400_000)))


def test_what_refuses_the_bytes_says_why_and_ends() -> None:
    with talking({"refuse": True}) as talk:
        assert from_json(talk.head()["refused"]) == "It is too windy."
        assert talk.head() is None


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="the system has no such clock")
def test_an_answer_that_takes_too_much_of_the_processor_never_comes() -> None:
    with talking({}, processor_seconds=1) as talk:
        assert talk.head() is not None
        talk.ask({"loop": True})
        assert talk.head() is None


@pytest.mark.skipif(not hasattr(signal, "SIGSEGV"), reason="the system has no signals")
def test_of_a_child_that_died_no_answer_comes_and_asking_is_no_error() -> None:
    with talking({}) as talk:
        assert talk.head() is not None
        talk.ask({"signal": int(signal.SIGSEGV)})
        assert talk.head() is None
        talk.ask({"words": "?", "times": 1})
        assert not talk.read_into(memoryview(bytearray(4)))
