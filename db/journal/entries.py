"""The entries of the change journal as they are written: steps, their rows, parts of versions, settings, places."""

from __future__ import annotations

import binascii
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from db.articles import AT_A_TIME, PARTS, VERSION, Resources, part_place
from db.canonical import canonical, quoted
from db.connection import Connection
from db.disk.packing import pack, slices
from db.history import STEP_COLUMNS, HistoryEntry, StoredStep, entries_of
from db.journal.file import Entry
from db.records import Place

Packed = Callable[[], Iterable[bytes]]


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
    yield canonical({"k": "step", "rows": count, "previous": previous, **step._asdict()})


def part_lines(version_id: str, parts: Iterable[tuple[str, str, Packed]]) -> Iterator[Entry]:
    """Yield the entries of a version's parts, which are (part, name, packed bytes in pieces) each."""
    for part, name, packed in parts:
        yield partial(
            _part_entry, packed, f'"name":{quoted(name)},"part":{quoted(part)},"version":{quoted(version_id)}'
        )


def _part_entry(packed: Packed, about: str) -> Iterator[bytes]:
    """Give a part's entry in pieces, by hand: nothing in base64 has to be escaped."""
    yield b'{"data":"'
    for piece in packed():
        yield binascii.b2a_base64(piece, newline=False)
    yield f'","k":"part",{about}}}'.encode()


def void_line(step_id: str) -> str:
    """Return the entry that says that a step never came to be."""
    return canonical({"k": "void", "step": step_id})


def setting_line(key: str, value: str) -> str:
    """Return the entry of a setting; ``value`` is JSON."""
    return canonical({"k": "setting", "key": key, "value": value})


def place_line(article_id: str, place: Place) -> str:
    """Return the entry of a reading position."""
    entry = {"k": "place", "article": article_id, "offset": place.offset, "opened": place.opened}
    return canonical(entry | ({"furthest": place.furthest} if place.furthest else {}))


def library_lines(connection: Connection, where: str = "", parameters: tuple[int, ...] = ()) -> Iterator[Entry]:
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


def packed_parts(connection: Connection, version_id: str) -> Iterator[tuple[str, str, Packed]]:
    """Give (part, name, packed bytes) of all that belongs to a version."""
    for part in PARTS:
        if (place := part_place(connection, version_id, part)) is not None:
            yield part, "", partial(connection.pieces, place, AT_A_TIME)
    for name, data in Resources(connection, version_id).items():  # one at a time in memory
        yield "picture", name, partial(slices, pack(data, 1), AT_A_TIME)
