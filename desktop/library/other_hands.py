"""A change to a row or a text, put onto what another hand made of it meanwhile. Knows no library."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import fields, replace
from typing import Any, TypeVar

Row = TypeVar("Row", bound=Any)  # a frozen dataclass


def onto(today: Row, old: Row, new: Row, texts: Collection[str] = ()) -> Row:
    """Put what differs between two states of a row onto the row as it is ``today``: others may have changed the rest.

    Of sets, what came and what went; of ``texts``, the names of fields that are written by hand, both.
    """
    if today == old:
        return new
    values: dict[str, Any] = {}
    for field in fields(new):
        was, wanted, there = (getattr(row, field.name) for row in (old, new, today))
        if wanted == was:
            continue
        if there != was and isinstance(wanted, tuple):
            stay = [item for item in there if item in wanted or item not in was]
            wanted = (*stay, *(item for item in wanted if item not in there and item not in was))
        values[field.name] = beside(wanted, there, was, ()) if field.name in texts else wanted
    return replace(today, **values)


def beside(text: str, today: str, base: str | None, ours: Collection[str]) -> str:
    """Return what a text becomes that was begun when it was ``base`` and is ``today`` by now, by another hand.

    Both stand in it then. Without ``base`` it takes the place of whatever is there, as it does of ``ours``.
    """
    if base is None or today in (base, text, *ours):
        return text
    from desktop.anchoring.three_way import both_notes

    return both_notes(base, text, today)
