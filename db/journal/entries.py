"""The entries of the change journal: steps, their rows, the parts of versions, settings, places; written and read."""

from __future__ import annotations

import binascii
from collections.abc import Iterable, Iterator
from dataclasses import field
from typing import Any

from db.articles import VERSION, Resources
from db.canonical import blob, canonical, quoted
from db.connection import Connection
from db.disk.packing import pack, unpack
from db.errors import RowDamaged
from db.history import STEP_COLUMNS, HistoryEntry, StoredStep, entries_of
from db.journal.file import Line
from db.quick import dataclass
from db.records import Place

_ROW = ("id", "step_id", "kind", "row_id", "origin", "device_id", "clock")
_STEP = ("id", "label", "origin", "created", "clock", "side", "popped")


@dataclass(frozen=True, slots=True)
class Parts:
    """What belongs to a version besides its row; a part that was not found is None."""

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
        """Tell whether all of its rows were found."""
        return len(self.rows) == self.count


@dataclass(slots=True)
class Told:
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
        """Give a version's parts, unpacked."""
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


def step_lines(step: StoredStep, rows: Iterable[HistoryEntry], previous: str | None) -> Iterator[str]:
    """Give the entries of a step: its rows, then the step, whose presence makes it whole; it names the one before."""
    count = 0
    for row in rows:
        count += 1
        yield (
            f'{{"after":{row.after},"before":{row.before or "null"},"clock":{quoted(row.clock)},'
            f'"device_id":{quoted(row.device_id)},"id":{quoted(row.id)},"k":"row","kind":{quoted(row.kind)},'
            f'"origin":{quoted(row.origin)},"row_id":{quoted(row.row_id)},"step_id":{quoted(row.step_id)}}}'
        )
    yield canonical({"k": "step", "rows": count, "previous": previous, **dict(zip(_STEP, step.values(), strict=True))})


def part_lines(version_id: str, parts: Iterable[tuple[str, str, bytes]]) -> Iterator[str]:
    """Give the entries of a version's parts: each (part, name, packed bytes)."""
    for part, name, packed in parts:
        data = binascii.b2a_base64(packed, newline=False).decode()
        yield canonical({"k": "part", "version": version_id, "part": part, "name": name, "data": data})


def void_line(step_id: str) -> str:
    """Give the entry that says that a step never came to be."""
    return canonical({"k": "void", "step": step_id})


def setting_line(key: str, value: str) -> str:
    """Give the entry of a setting; ``value`` is JSON."""
    return canonical({"k": "setting", "key": key, "value": value})


def place_line(article_id: str, place: Place) -> str:
    """Give the entry of a reading position."""
    entry = {"k": "place", "article": article_id, "offset": place.offset, "opened": place.opened}
    return canonical(entry | ({"furthest": place.furthest} if place.furthest else {}))


def library_lines(connection: Connection, where: str = "", parameters: tuple[int, ...] = ()) -> Iterator[str]:
    """Give the entries of all that a library holds, or of the steps that ``where`` (SQL) chooses."""
    query = (
        f"select (select id from steps p where p.seq = steps.seq - 1), {STEP_COLUMNS} from steps {where} order by seq"
    )
    for previous, *row in connection.rows(query, parameters):
        step = StoredStep(*row)
        rows = entries_of(connection, step.id)
        for entry in rows:
            if entry.kind == VERSION.name:
                yield from part_lines(entry.row_id, packed_parts(connection, entry.row_id))
        yield from step_lines(step, rows, previous)
    if not where:
        for key, value in connection.rows("select key, value from settings"):
            yield setting_line(key, value)
        for article_id, *rest in connection.rows("select article_id, offset, opened, furthest from reading_positions"):
            yield place_line(article_id, Place(*rest))


def packed_parts(connection: Connection, version_id: str) -> Iterator[tuple[str, str, bytes]]:
    """Give (part, name, packed bytes) of all that belongs to a version."""
    row = connection.row("select source_z, content_z, text_z from versions where id = ?", (version_id,))
    if row is not None:
        yield from zip(("source", "content", "text"), ("", "", ""), map(blob, row), strict=True)
    for name, data in Resources(connection, version_id).items():  # one at a time in memory
        yield "picture", name, pack(data, 1)


def read_entries(lines: Iterable[Line]) -> Told:
    """Read a journal's lines; what is damaged is told apart and costs nothing else."""
    told = Told()
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


def _take(told: Told, entry: dict[str, Any], void: set[str]) -> None:
    kind = entry["k"]
    if kind == "row":
        before = None if entry["before"] is None else canonical(entry["before"])
        values = {name: str(entry[name]) for name in _ROW}
        row = HistoryEntry(before=before, after=canonical(entry["after"]), **values)
        rows = told.rows.setdefault(row.step_id, [])
        if all(known.id != row.id for known in rows[-1:]):
            rows.append(row)
    elif kind == "step":
        step = StoredStep(**{name: entry[name] for name in _STEP})
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
