"""A bibliography that was read: its items, and the entries that could not be read."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.citing.items import Item


@dataclass(frozen=True, slots=True)
class Unread:
    """An entry that could not be read: how it begins, and its line counted from 1, or 0."""

    entry: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Read:
    """A bibliography."""

    items: tuple[Item, ...]
    unread: tuple[Unread, ...] = ()
