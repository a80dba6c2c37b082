"""The entries of a change journal, read. A start that finds library and journal in line has no need of it."""

from __future__ import annotations

import binascii
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from db.canonical import canonical
from db.disk.packing import unpack
from db.errors import RowDamaged
from db.history import HistoryEntry, StoredStep
from db.journal.file import Line
from db.records import Place


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a version besides its row; one that was not found is None."""

    source: bytes | None = None
    content: bytes | None = None
    text: bytes | None = None
    pictures: dict[str, bytes] = field(default_factory=dict)


@dataclass(slots=True)
class JournalStep:
    """A step as the journal tells it."""

    step: StoredStep
    rows: list[HistoryEntry]
    count: int  # how many rows it has
    previous: str | None  # the step before it
    void: bool = False

    @property
    def whole(self) -> bool:
        """True if all of its rows were found."""
        return len(self.rows) == self.count


@dataclass(slots=True)
class JournalContents:
    """All that a journal tells."""

    steps: dict[str, JournalStep] = field(default_factory=dict)  # by id, in order
    rows: dict[str, list[HistoryEntry]] = field(default_factory=dict)  # by step id, those of steps without an end too
    packed: dict[str, dict[tuple[str, str], bytes]] = field(default_factory=dict)  # version -> (part, name) -> zlib
    settings: dict[str, str] = field(default_factory=dict)  # key -> JSON
    places: dict[str, Place] = field(default_factory=dict)  # by article
    damaged: list[bytes] = field(default_factory=list)
    gaps: int = 0  # places where lines are missing
    ends_damaged: bool = False  # its last line is damaged
    library: str = ""

    def parts(self, version_id: str) -> Parts:
        """Return a version's parts, unpacked."""
        plain: dict[str, bytes] = {}
        pictures: dict[str, bytes] = {}
        for (part, name), packed in self.packed.get(version_id, {}).items():
            try:
                unpacked = unpack(packed)
            except RowDamaged:
                continue
            if part == "picture":
                pictures[name] = unpacked
            else:
                plain[part] = unpacked
        return Parts(plain.get("source"), plain.get("content"), plain.get("text"), pictures)


def read_entries(lines: Iterable[Line]) -> JournalContents:
    """Read a journal's lines; what is damaged is told apart and costs nothing else."""
    told = JournalContents()
    void: set[str] = set()
    for line in lines:
        told.gaps += not line.follows
        entry = line.entry
        told.ends_damaged = entry is None
        if entry is None:
            told.damaged.append(line.raw)
            continue
        try:
            _take(told, entry, void)
        except (KeyError, TypeError, ValueError):
            told.damaged.append(line.raw)
    for step_id in void & told.steps.keys():
        told.steps[step_id].void = True
    return told


def _take(told: JournalContents, entry: dict[str, Any], void: set[str]) -> None:
    kind = entry["k"]
    if kind == "row":
        before = None if entry["before"] is None else canonical(entry["before"])
        values = {name: str(entry[name]) for name in HistoryEntry._fields if name not in ("before", "after")}
        row = HistoryEntry(before=before, after=canonical(entry["after"]), **values)
        rows = told.rows.setdefault(row.step_id, [])
        if all(known.id != row.id for known in rows[-1:]):
            rows.append(row)
    elif kind == "step":
        step = StoredStep(**{name: entry[name] for name in StoredStep._fields})
        rows = list({row.id: row for row in told.rows.get(step.id, [])}.values())
        told.steps[step.id] = JournalStep(step, rows, entry["rows"], entry.get("previous"))
    elif kind == "part":
        packed = binascii.a2b_base64(entry["data"], strict_mode=True)
        told.packed.setdefault(entry["version"], {})[entry["part"], entry["name"]] = packed
    elif kind == "void":
        void.add(entry["step"])
    elif kind == "setting":
        told.settings[entry["key"]] = entry["value"]
    elif kind == "place":
        place = Place(int(entry["offset"]), str(entry["opened"]), int(entry.get("furthest", 0)))
        told.places[entry["article"]] = place
    elif kind == "open":
        told.library = entry["library"]
