"""Themes below one another: in which order they stand, and where one may be put. Pure.

A theme whose parent is not there stands at the top, and so does one of those below one another in a circle.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from enum import Enum

from db.records import Theme


class Part(Enum):
    """The part of a theme that another one is dropped on."""

    BEFORE = "before"
    INTO = "into"
    AFTER = "after"


def nested(themes: Sequence[Theme]) -> list[tuple[Theme, tuple[Theme, ...]]]:
    """Return each theme with those above it from the outermost in, each behind the one that it stands below."""
    known = {theme.id for theme in themes}
    below: dict[str, list[Theme]] = {}
    for theme in themes:
        if theme.parent_id in known:
            below.setdefault(theme.parent_id or "", []).append(theme)
    order: dict[str, tuple[Theme, tuple[Theme, ...]]] = {}

    def walk(theme: Theme) -> None:
        waiting: list[tuple[Theme, tuple[Theme, ...]]] = [(theme, ())]
        while waiting:
            current, above = waiting.pop()
            if current.id not in order:
                order[current.id] = current, above
                waiting += [(child, (*above, current)) for child in reversed(below.get(current.id, []))]

    for theme in themes:
        if theme.parent_id not in known:
            walk(theme)
    for theme in themes:  # those in a circle
        walk(theme)
    return list(order.values())


def in_order(themes: Sequence[Theme]) -> list[Theme]:
    """Return the themes, each behind the one that it stands below."""
    return [theme for theme, _ in nested(themes)]


def family(themes: Sequence[Theme], theme_id: str) -> list[str]:
    """Return the ids of a theme and of all that stand below it."""
    return [member.id for member, above in nested(themes) if theme_id in (member.id, *(theme.id for theme in above))]


def siblings(themes: Sequence[Theme], theme_id: str) -> list[str]:
    """Return the ids of the themes that stand beside one and below the same, itself among them."""
    tree = nested(themes)
    above = next(over for theme, over in tree if theme.id == theme_id)
    return [theme.id for theme, over in tree if over == above]


def place_of(themes: Sequence[Theme], moved: str, onto: str, part: Part) -> tuple[str | None, str | None] | None:
    """Return where a theme goes that is dropped on another: below which one, and before which.

    The second is None where it goes behind the others there. None: it cannot, or is there already.
    """
    if moved == onto or onto in family(themes, moved):
        return None
    parent = {theme.id: theme.parent_id for theme in themes}  # which may be left out by a filter
    if part is Part.INTO:
        below = [child for child, over in parent.items() if over == onto]
        return None if below[-1:] == [moved] else (onto, None)
    beside = siblings(themes, onto)
    at = beside.index(onto) + (1 if part is Part.AFTER else 0)
    before = beside[at] if at < len(beside) else None
    if moved in beside and (before == moved or beside[at - 1 : at] == [moved]):
        return None
    return parent[onto], before


def stepped(
    themes: Sequence[Theme], theme_id: str, by: int, among: Collection[str] | None = None
) -> tuple[str | None, str | None] | None:
    """Return where a theme goes that is moved up (-1) or down (1) among those beside it; None at the end.

    ``among``: past those of these ids alone, itself one of them; the others are not seen beside it.
    """
    beside = [sibling for sibling in siblings(themes, theme_id) if among is None or sibling in among]
    to = beside.index(theme_id) + by
    if not 0 <= to < len(beside):
        return None
    return place_of(themes, theme_id, beside[to], Part.BEFORE if by < 0 else Part.AFTER)
