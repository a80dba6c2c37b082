"""Messages between a browser and a program that it started (native messaging): JSON behind its length, on two pipes, of
known shape and size.

Source: developer.chrome.com/docs/extensions/develop/concepts/native-messaging; Mozilla's is the same.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from typing import Any, BinaryIO

from desktop.errors import PostilError

LONGEST = 64 << 20  # bytes: more no browser hands on at a time
LONGEST_ANSWER = 1 << 20  # bytes: what a browser takes
_LENGTH = struct.Struct("=I")  # in the order of the machine


class WrongMessage(PostilError):
    """The message is none of the extension's."""


def read_message(pipe: BinaryIO) -> dict[str, Any] | None:
    """Return the next message, None where the browser has closed the pipe. Raises WrongMessage."""
    head = pipe.read(_LENGTH.size)
    if not head:
        return None
    if len(head) < _LENGTH.size:
        raise WrongMessage("The browser's message broke off.")
    (length,) = _LENGTH.unpack(head)
    if length > LONGEST:
        raise WrongMessage("The browser's message is longer than 64 MB.")
    data = pipe.read(length)
    if len(data) < length:
        raise WrongMessage("The browser's message broke off.")
    try:
        message = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise WrongMessage("The browser's message is not JSON.") from error
    if not isinstance(message, dict):
        raise WrongMessage("The browser's message has no fields.")
    return message


def write_message(pipe: BinaryIO, message: Mapping[str, object]) -> None:
    """Write one message, at once. Raises ValueError for one that a browser would not take."""
    data = json.dumps(message).encode()  # ASCII: also what no UTF-8 can hold
    if len(data) > LONGEST_ANSWER:
        raise ValueError(f"An answer of {len(data)} bytes is more than a browser takes.")
    pipe.write(_LENGTH.pack(len(data)) + data)
    pipe.flush()


def text_in(message: Mapping[str, Any], name: str, most: int) -> str:
    """Return a field that is a text of at most so many characters, "" where there is none. Raises WrongMessage."""
    value = message.get(name, "")
    if not isinstance(value, str) or len(value) > most:
        raise WrongMessage("The browser's message says something else than a text as “{name}”.", name=name)
    return value
