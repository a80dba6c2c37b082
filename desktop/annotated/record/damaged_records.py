"""Reading a machine block that is no sound JSON: what can be read of it, record by record, and what cannot."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from db.message import Message
from desktop.annotated.record.machine_records import check_in

_LINE_END = re.compile(r"\r\n|\r(?!\n)|\n")
_CLOSING = ("", "]}}", "]}", "]", "}")
_RECORD = ("postil://a/", "QuoteSelector", "postil:label")  # one of them stands in the line of a record
_BEGIN = re.compile(r'\{\s*"(?:@context|id|type)"')
_MOST_READ, _NESTED = 20_000_000, 100_000  # characters, of all tries together; and what a try too deep counts for
LOOSE = json.JSONDecoder(strict=False)  # an editor may have broken lines within a text
Rows = list[tuple[str, object]]  # each record's line, and what it says


@dataclass(frozen=True, slots=True)
class BadRecord:
    """A record that could not be read: its place among the records, its text, why, in words, and its checksum."""

    number: int
    text: str
    reason: str
    check: str = ""


def read_damaged(text: str) -> tuple[Mapping[str, Any], Rows, list[BadRecord]]:
    """Return the head of a collection, its records, and what could not be read of them, line by line.

    A head that cannot be read is empty, however many lines it takes by now: it is no record.
    """
    header: Mapping[str, Any] = {}
    rows: Rows = []
    bad: list[BadRecord] = []
    left: list[str] = []  # lines that are no record, and no head that can be read
    for raw in _LINE_END.split(text):
        line = raw.strip().rstrip(",")
        is_head = "AnnotationCollection" in line[:400] or "postil:insertions" in line
        error: ValueError | RecursionError | None = None
        try:
            value = json.loads(line + "]}}" if is_head and line.endswith("[") else line)
        except (ValueError, RecursionError) as problem:
            value, error = None, problem
        if isinstance(value, dict) and is_head:
            header = value
        elif isinstance(value, dict) and ("target" in value or header):
            rows.append((line, value))
        elif error is not None and not is_head and line.startswith("{") and any(sign in line for sign in _RECORD):
            bad.append(BadRecord(len(rows) + len(bad) + 1, line, why_unread(error), check_in(line)))
        else:
            left.append(raw)
    found, rest = _spread("\n".join(left))
    rows += found
    rest = "\n".join(line for line in rest.split("\n") if line.strip(" \t,") not in _CLOSING)
    if rest and (header or not (rows or bad)):  # else it is what is left of the head
        bad.append(BadRecord(len(rows) + len(bad) + 1, rest, Message("it is not JSON")))
    return header, rows, bad


def _spread(text: str) -> tuple[Rows, str]:
    """Return the records that take several lines, and what is left of a text without them."""
    rows: Rows = []
    rest: list[str] = []
    at = begin = read = 0
    while read < _MOST_READ and (found := _BEGIN.search(text, at)):
        at = found.end()
        try:
            value, end = LOOSE.raw_decode(text, found.start())
        except (ValueError, RecursionError) as error:
            # an error counts the lines above it, which is quick, but not for nothing
            read += error.pos - at + error.pos // 100 if isinstance(error, json.JSONDecodeError) else _NESTED
            continue
        read += end - found.start()
        if isinstance(value, dict) and "target" in value:
            rows.append((text[found.start() : end], value))
            rest.append(text[begin : found.start()])
            at = begin = end
    return rows, "".join([*rest, text[begin:]])


def shown(row: object) -> str:
    """Return a record as text, or what can be said of it."""
    try:
        return json.dumps(row, ensure_ascii=False)[:2000]
    except (ValueError, RecursionError):
        return Message("(deeply nested)")


def why_unread(error: ValueError | RecursionError) -> str:
    """Return why JSON could not be read, in words for a reader."""
    if isinstance(error, RecursionError):
        return Message("it is nested too deeply")
    return (
        Message("it is not JSON ({error})", error=error)
        if isinstance(error, json.JSONDecodeError)
        else Message("a number in it is too long")
    )
