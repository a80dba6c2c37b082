"""The check of a journal: is every line whole and in its place, and does it tell all steps, each with all its rows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from db.care.row_check import Problem
from db.journal.file import Line

# The end of a row's entry as ``step_lines`` writes it: its id, and the step's; a text in between holds no bare quote.
_ROW = re.compile(rb',"id":"([0-9a-f-]{36})","k":"row",[^\n]*,"step_id":"([0-9a-f-]{36})"\}\Z')
_TAIL = 512  # bytes that it is looked for in


def check_journal(lines: Iterable[Line], steps: Iterable[str]) -> tuple[list[Problem], int]:
    """Return what is wrong with a journal, which must tell all ``steps``, and how many rows and steps it tells.

    Only one journal file at a time is held in memory.
    """
    rows: dict[bytes, set[bytes]] = {}  # step -> its rows seen so far
    whole: set[str] = set()
    count = gaps = damaged = 0
    for line in lines:
        gaps += not line.follows
        row = _ROW.search(line.data, max(0, len(line.data) - _TAIL)) if line.is_whole else None
        if row is not None:
            rows.setdefault(row[2], set()).add(row[1])
            count += 1
            continue
        entry = line.entry
        if entry is None or not _take(entry, rows, whole):
            damaged += 1
        elif entry["k"] in ("row", "step"):
            count += 1
    problems = [Problem("journal", "", "A line of the journal is damaged.")] * damaged
    problems += [Problem("journal", "", "Lines of the journal are missing.")] * (gaps - damaged)
    for step_id in steps:
        if step_id not in whole:
            problems.append(Problem("journal", step_id, "The journal does not tell this step, or not all of it."))
    return problems, count


def _take(entry: dict[str, Any], rows: dict[bytes, set[bytes]], whole: set[str]) -> bool:
    """Take in one entry; False where it is none that Postil writes."""
    try:
        if entry["k"] == "row":
            rows.setdefault(entry["step_id"].encode(), set()).add(entry["id"].encode())
        elif entry["k"] == "step" and len(rows.pop(entry["id"].encode(), ())) == entry["rows"]:
            whole.add(entry["id"])
    except (KeyError, TypeError, AttributeError):
        return False
    return True
