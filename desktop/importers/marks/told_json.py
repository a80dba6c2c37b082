"""JSON of other programs: read with a sentence for what is none, and looked into without trust in its shape."""

from __future__ import annotations

import json
from typing import Any

from desktop.errors import ImportFailed
from desktop.importers.decode import decode

_LONGEST = 400  # digits, beyond those of any floating number


def told_json(data: bytes) -> Any:
    """Return what a file of JSON says. Raises ImportFailed."""
    try:
        return json.loads(decode(data).text, parse_int=_whole)
    except (ValueError, RecursionError) as error:
        raise ImportFailed("The file is no JSON: {error}.", error=error) from error


def _whole(digits: str) -> int | float:
    """Return a whole number; one of more digits than Python reads is without bounds."""
    return int(digits) if len(digits) <= _LONGEST else float(digits)


def table(value: object) -> dict[str, Any]:
    """Return an object; an empty one for what is none."""
    return value if isinstance(value, dict) else {}


def tables(values: object) -> list[dict[str, Any]]:
    """Return the objects in a list."""
    return [row for row in values if isinstance(row, dict)] if isinstance(values, list) else []


def number(value: object) -> float | None:
    """Return a number; None for what is none, or out of all bounds."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if is_number and -1e15 < value < 1e15 else None  # type: ignore[operator, arg-type]
