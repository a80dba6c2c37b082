"""The merging of the columns of each kind of row: one by one, as text, as a set, by key, or together as a group.

A **register** is what a change sets as one: a column, or a group of columns that only make sense together.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any, ClassVar

from db.canonical import clean_object
from db.clock import is_time
from db.errors import StoreError
from db.kinds import KINDS
from db.migrations import tables
from db.records import AnchorState

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_LARGEST = 2**62
_TIMES = frozenset({"created", "modified", "deleted", "archived", "finished"})


@dataclass(frozen=True)
class Shape:
    """The registers of one kind."""

    kind: str
    texts: tuple[str, ...] = ()  # merged three ways, so that nothing that anyone wrote is lost
    sets: tuple[str, ...] = ()  # merged by what was added and removed
    maps: tuple[str, ...] = ()  # merged key by key
    growing: tuple[str, ...] = ()  # keys of maps, whose lists are joined: the fields that anyone has written
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    ANCHOR: ClassVar[str] = "anchor"  # the group that speaks of one version of the article, which it names

    @cached_property
    def plain(self) -> tuple[str, ...]:
        """The columns that are registers of their own: texts too."""
        others = {*self.sets, *self.maps, *(name for group in self.groups.values() for name in group), "id"}
        return tuple(name for name in KINDS[self.kind].names if name not in others)

    def knows(self, register: str) -> bool:
        """True if this is a register of the kind."""
        return register in self.plain or register in self.sets or register in self.maps or register in self.groups

    def is_whole(self, fields: Mapping[str, Any]) -> bool:
        """True if a change sets all that a new row must have."""
        always = {*self.plain, *self.maps, *self.groups, *self.sets}
        optional = {column.name for column in KINDS[self.kind].added_columns}
        return always - optional <= fields.keys()

    def fits(self, register: str, value: Any) -> bool:
        """True if the library can hold this as the value of a register."""
        try:
            clean_object(value)
        except StoreError:
            return False
        if register in self.sets:
            parts = ("add", "remove", "order")
            return isinstance(value, dict) and all(
                isinstance(value.get(part, []), list) and all(_is_word(word) for word in value.get(part, []))
                for part in parts
            )
        if register in self.maps:
            return isinstance(value, dict)
        if register in self.groups:
            if not isinstance(value, dict) or not all(name in value for name in self.groups[register]):
                return False
            if register == self.ANCHOR and not (_is_word(value.get("version", "")) and _is_anchor(value)):
                return False
            return all(self._fits_column(name, value[name]) for name in self.groups[register])
        return self._fits_column(register, value)

    def _fits_column(self, name: str, value: Any) -> bool:
        column = next(column for column in KINDS[self.kind].columns if column.name == name)
        type_name, may_be_null, _ = _columns(KINDS[self.kind].table)[name]
        if value is None:
            return may_be_null
        if column.is_json:
            return isinstance(value, dict | list)
        if isinstance(value, bool):
            return False
        if type_name.upper() == "INTEGER":
            return isinstance(value, int) and -_LARGEST < value < _LARGEST and self._is_in_range(name, value)
        if type_name.upper() == "REAL":
            return isinstance(value, int | float) and -_LARGEST < value < _LARGEST
        if name in _TIMES:
            return value == "" or is_time(value)
        if name in ("fill", "line", "fill_dark", "line_dark"):
            return isinstance(value, str) and _COLOUR.fullmatch(value) is not None
        return isinstance(value, str) and (bool(value) or not name.endswith("_id"))

    def _is_in_range(self, name: str, value: int) -> bool:
        return (1 <= value <= 9) if name == "key" else value >= 0


@cache
def _columns(table: str) -> dict[str, tuple[str, bool, str | None]]:
    return tables()[table].columns


def _is_word(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= 1000


def _is_anchor(value: Mapping[str, Any]) -> bool:
    start, end = value.get("anchor_start"), value.get("anchor_end")
    if value.get("anchor_state") not in {str(state) for state in AnchorState}:
        return False
    if value["anchor_state"] == str(AnchorState.ORPHAN):
        return start is None and end is None
    return isinstance(start, int) and isinstance(end, int) and 0 <= start <= end


SHAPES: dict[str, Shape] = {
    shape.kind: shape
    for shape in (
        Shape(
            "article",
            sets=("tags",),
            maps=("metadata",),
            growing=("edited",),
            groups={"current": ("version_id", "words")},
        ),
        Shape("version"),
        Shape(
            "annotation",
            texts=("note",),
            sets=("theme_ids",),
            maps=("extra",),
            groups={
                "target": ("quote", "prefix", "suffix", "position_start", "position_end", "version_id"),
                Shape.ANCHOR: ("anchor_state", "anchor_start", "anchor_end", "anchor_score", "anchor_reason"),
            },
        ),
        Shape("theme", texts=("definition", "includes", "excludes"), sets=("examples",)),
        Shape("brief", texts=("text",)),
        Shape("saved search"),
    )
}
