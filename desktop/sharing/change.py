"""Change: what one step made of one row, as it travels: only the fields that differ, and what it builds upon.

The JSON form is specified in SEGMENTS.md. Knows no file and no library.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from db.annotations import PRIVATE
from db.canonical import canonical
from db.kinds import KINDS
from db.rows import Data
from db.sharing.ledger import LedgerEntry, State
from desktop.errors import PostilError
from desktop.sharing.shapes import SHAPES, Shape

MOST = 40 << 20  # letters of one line
_ID = re.compile(r"[0-9A-Za-z_-]{1,64}")
_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?Z")
SAME_AS = "same_as"  # the register that says which row another one is


class Refused(PostilError):
    """A line that came says what cannot be."""


class Newer(PostilError):
    """A line that came says what only a newer Postil understands."""


@dataclass(frozen=True, slots=True)
class Change:
    """The change of one row by one step. ``fields``: by register (see ``shapes``) what it was set to."""

    id: str
    device: str
    at: str  # the time on the device's clock, ISO 8601
    clock: str  # the device's own reading, which orders its changes
    kind: str
    row: str
    fields: Mapping[str, Any]
    parents: tuple[str, ...] = ()  # changes of the same row that it builds upon; none: it made the row
    by: str = ""  # the name of whoever wrote it, as they say
    role: str = ""  # under which a server took it from somebody else: what it knows, whatever ``by`` says
    more: Mapping[str, Any] = field(default_factory=dict)  # keys that this Postil does not know

    @property
    def key(self) -> tuple[str, str, str]:
        """The key that orders changes that do not build upon each other: the later one wins."""
        return self.at, self.clock, self.id

    @property
    def is_birth(self) -> bool:
        """True if the change made its row."""
        return not self.parents and set(self.fields) != {SAME_AS}

    def entry(self, state: State, share: str = "") -> LedgerEntry:
        """Return the change as the ledger keeps it; ``share`` is the place it came from."""
        return LedgerEntry(self.id, self.device, self.kind, self.row, self.parents, self.line(), state, share)

    def line(self) -> str:
        """Return the change as a line of JSON."""
        told: dict[str, Any] = {
            "id": self.id,
            "device": self.device,
            "at": self.at,
            "clock": self.clock,
            "kind": self.kind,
            "row": self.row,
            "fields": dict(self.fields),
        }
        if self.parents:
            told["parents"] = list(self.parents)
        if self.by:
            told["by"] = self.by
        if self.role:
            told["role"] = self.role
        return canonical({**self.more, **told})


_KEYS = {"id", "device", "at", "clock", "kind", "row", "fields", "parents", "by", "role"}


def read_change(line: str) -> Change:
    """Return the change that a line tells. Raises Refused where it is none."""
    if len(line) > MOST:
        raise Refused("A line is too long.")
    try:
        told = json.loads(line, parse_constant=_no_number, parse_float=_finite)
    except (ValueError, RecursionError) as error:
        raise Refused("A line is not JSON.") from error
    if not isinstance(told, dict) or not isinstance(told.get("fields"), dict):
        raise Refused("A line tells of no change.")
    words = {name: told.get(name, "") for name in ("id", "device", "at", "clock", "kind", "row", "by", "role")}
    if not all(isinstance(value, str) and len(value) < 1000 for value in words.values()):
        raise Refused("A line tells of no change.")
    if not all(_ID.fullmatch(words[name]) for name in ("id", "device", "row")) or not words["kind"]:
        raise Refused("A change has no id that could be one.")
    if not _TIME.fullmatch(words["at"]):
        raise Refused("A change has no time.")
    parents = told.get("parents", [])
    if not isinstance(parents, list) or not all(
        isinstance(parent, str) and _ID.fullmatch(parent) for parent in parents
    ):
        raise Refused("What a change builds upon cannot be read.")
    more = {name: value for name, value in told.items() if name not in _KEYS}
    change = Change(**words, fields=told["fields"], parents=tuple(parents), more=more)
    if r"\ud" in line.lower():
        try:
            change.line().encode()
        except UnicodeEncodeError as error:
            raise Refused("A line holds half a letter.") from error
    return change


def _no_number(text: str) -> float:
    raise ValueError(f"{text} is no number of JSON")


def _finite(text: str) -> float:
    number = float(text)
    return number if math.isfinite(number) else _no_number(text)


def check(change: Change) -> None:
    """See that a change says what this library can hold. Raises Refused or Newer."""
    shape = SHAPES.get(change.kind)
    if shape is None:
        raise Newer("It tells of a kind of row that only a newer Postil knows.")
    for name, value in change.fields.items():
        if name == SAME_AS:
            if value is not None and not (isinstance(value, str) and _ID.fullmatch(value) and value < change.row):
                raise Refused("It names a row that it cannot be one with.")
            continue
        if not shape.knows(name):
            raise Newer("It tells of a column that only a newer Postil knows.")
        if not shape.fits(name, value):
            raise Refused("Its {name} cannot be what it says.", name=name)
        if change.kind == "annotation" and name == "extra" and PRIVATE in value:
            raise Refused("Only whoever keeps an annotation private can say so.")
    if change.is_birth and not shape.is_whole(change.fields):
        raise Refused("It tells of a new row without all that belongs to one.")


def fields_of(kind: str, before: Data | None, after: Data, anchored_in: str = "") -> dict[str, Any]:
    """Return the registers that differ between two states of a row, each with what it is now.

    ``before``: None for a new row. ``anchored_in``: of an annotation the version of which its anchor speaks.
    """
    shape = SHAPES[kind]
    new = KINDS[kind].filled(after)
    old = None if before is None else KINDS[kind].filled(before)
    fields: dict[str, Any] = {}
    for name in shape.plain:
        if old is None or old[name] != new[name]:
            fields[name] = new[name]
    for name in shape.sets:
        was, now = ([] if old is None else old[name]), new[name]
        if old is None or was != now:
            gone = [member for member in was if member not in now]
            fields[name] = {"add": [member for member in now if member not in was], "remove": gone, "order": list(now)}
    for name in shape.maps:
        was, now = ({} if old is None else old[name]), new[name]
        keys = sorted({*was, *now})
        changed = {key: now.get(key) for key in keys if was.get(key) != now.get(key) or (key in was) != (key in now)}
        if changed or old is None:
            fields[name] = changed
    for name, columns in shape.groups.items():
        group = {column: new[column] for column in columns}
        is_last = name == Shape.ANCHOR and bool(fields.get("deleted"))  # where it stood says who removes it
        if old is None or is_last or any(old[column] != new[column] for column in columns):
            fields[name] = group | ({"version": anchored_in} if name == Shape.ANCHOR else {})
    return fields
