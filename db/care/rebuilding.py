"""Writing a library anew from what was salvaged: the history in its order, every row as the last of it says.

What rows need one another is read from the tables' references.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from db import articles, clock, history, outside_history
from db.articles import VERSION
from db.canonical import canonical
from db.care.salvage import Salvaged, whole_parts
from db.connection import Connection
from db.errors import LibraryTooNew
from db.history import HistoryEntry, StoredStep
from db.ids import new_id
from db.kinds import KINDS
from db.message import Message
from db.migrations import tables
from db.opening import make_library
from db.rows import Data, Kind

_DEVICE = "repair"


class Rebuild:
    """The rows, steps and history of the library to be; ``lost`` says in sentences what no copy had."""

    def __init__(self, salvaged: Salvaged) -> None:
        self.lost: list[str] = []
        self.steps: list[StoredStep] = []
        self._salvaged = salvaged
        self._entries = sorted(salvaged.history.values(), key=lambda entry: (entry.clock, entry.id))
        self.final: dict[tuple[str, str], str] = {}  # (kind, id) -> canonical data
        self._clock = max((*self._last_clocks(), *(step.clock for step in salvaged.steps.values())), default=None)
        self._repair = StoredStep(new_id(), "Repair", "repair", clock.now(), self._tick(), "", None)
        self._added = 0
        if {entry.kind for entry in self._entries} - KINDS.keys():
            raise _newer()
        self._follow_history()
        self._take_newer_rows()
        self._fill_references()
        self._order_steps()

    def write(self, path: Path, library: str) -> None:
        """Write the library to a new file. The file is not synced."""
        connection = make_library(path)
        try:
            connection.run("pragma synchronous=off")
            connection.begin()
            self._write_rows(connection)
            by_step: dict[str, list[HistoryEntry]] = {}
            for entry in self._entries:
                by_step.setdefault(entry.step_id, []).append(entry)
            for step in self.steps:
                history.insert_step(connection, step)
                history.insert_history(connection, by_step.get(step.id, []))
            self._write_settings(connection, library)
            connection.commit()
        finally:
            connection.close()

    def _last_clocks(self) -> Iterator[str]:
        if self._entries:
            yield self._entries[-1].clock

    def _tick(self) -> str:
        self._clock = clock.tick(self._clock, _DEVICE)
        return self._clock

    def _follow_history(self) -> None:
        """Take every row as its last history row left it, and see that none before is missing."""
        for entry in self._entries:
            key = entry.kind, entry.row_id
            if entry.before != self.final.get(key):
                self.lost.append(
                    Message(
                        "Some earlier change of the {kind} {row_id} is missing from the history.",
                        kind=entry.kind,
                        row_id=entry.row_id,
                    )
                )
            self.final[key] = entry.after

    def _take_newer_rows(self) -> None:
        """Take rows that no history row tells of: they are newer than what is left of the history, or it is gone."""
        told: dict[str, set[str]] = {}
        for entry in self._entries:
            told.setdefault(entry.row_id, set()).add(entry.after)
            if entry.before is not None:
                told[entry.row_id].add(entry.before)
        for (kind, row_id), state in self._salvaged.rows.items():
            if state not in told.get(row_id, ()):
                self.lost.append(
                    Message(
                        "The last change of the {kind} {row_id} is missing from the history; its outcome is kept.",
                        kind=kind,
                        row_id=row_id,
                    )
                )
                self._put(kind, json.loads(state))

    def _fill_references(self) -> None:
        """Put something in the place of every row and every part of a version that others need and no copy has."""
        for (name, _), state in list(self.final.items()):
            kind, data = KINDS[name], json.loads(state)
            if not kind.is_known(data):
                raise _newer()
            for column, needed in _references(kind.table).items():
                if data.get(column):
                    self._need(needed, data[column], kind, data)
            if kind.links is not None:
                needed = _references(kind.links.table)[kind.links.other]
                for row_id in data[kind.links.name]:
                    self._need(needed, row_id, kind, data)
        for (name, row_id), state in list(self.final.items()):
            if name == VERSION.name:
                self._mend_version(row_id, json.loads(state))

    def _need(self, kind: Kind[Any], row_id: str, owner_kind: Kind[Any], owner: Data) -> None:
        """See that a row is there that ``owner`` needs, if only an empty one, with those that it needs in its turn."""
        if (kind.name, row_id) in self.final:
            return
        self.lost.append(
            Message(
                "Nothing is left of the {name} {row_id}; an empty one stands in its place.",
                name=kind.name,
                row_id=row_id,
            )
        )
        data = _empty(kind, row_id, len(self.final))
        for column, needed in _references(kind.table).items():
            if data.get(column) is not None:
                data[column] = owner["id"] if needed is owner_kind else owner.get(column) or new_id()
                self._need(needed, data[column], owner_kind, owner)
        self._put(kind.name, data)

    def _mend_version(self, version_id: str, data: Data) -> None:
        """Let the row of a version say what there is instead of a part that no copy holds."""
        parts = whole_parts(self._salvaged, data)
        missing = [name for name in ("source", "content", "text") if getattr(parts, name) is None]
        pictures = sorted(data["resources"].keys() - parts.pictures.keys())
        if not missing and not pictures:
            return
        for name in missing:
            data[f"{name}_sha256"] = articles.sha256(b"")
        data["resources"] = {name: articles.sha256(picture) for name, picture in parts.pictures.items()}
        data["remark"] = Message("Damage has taken a part of this version.")
        self.lost.append(
            Message(
                "The {pictures} of the version {version_id} is in no copy.",
                pictures=", ".join([*missing, *pictures]),
                version_id=version_id,
            )
        )
        self._put(VERSION.name, data)

    def _put(self, kind: str, data: Data) -> None:
        key = kind, data["id"]
        after = canonical(data)
        values = (new_id(), self._repair.id, kind, data["id"], self.final.get(key), after, "repair", _DEVICE)
        self._entries.append(HistoryEntry(*values, self._tick()))
        self.final[key] = after
        self._added += 1

    def _order_steps(self) -> None:
        """Order the steps by their clocks; history rows whose step is gone get one that undo passes by."""
        steps = dict(self._salvaged.steps)
        if self._added:
            steps[self._repair.id] = self._repair
        for entry in self._entries:
            if entry.step_id not in steps:
                self.lost.append(
                    Message("The name of the step {step_id} is gone; its changes are kept.", step_id=entry.step_id)
                )
                steps[entry.step_id] = StoredStep(
                    entry.step_id, Message("Recovered"), entry.origin, clock.now(), entry.clock, "", None
                )
        self.steps = sorted(steps.values(), key=lambda step: (step.clock, step.id))
        known = steps.keys()
        self.steps = [
            step if step.popped is None or step.popped in known else step._replace(popped=None, side="")
            for step in self.steps
        ]

    def _write_rows(self, connection: Connection) -> None:
        order = list(KINDS)
        states = sorted(self.final.items(), key=lambda item: (order.index(item[0][0]), item[0][1]))
        for (kind, _), state in states:
            data = json.loads(state)
            if kind != VERSION.name:
                KINDS[kind].write(connection, data, None)
                continue
            parts = whole_parts(self._salvaged, data)
            source, content, text = parts.source or b"", parts.content or b"", parts.text or b""
            pictures = {name: parts.pictures[name] for name in data["resources"]}
            packed = articles.pack_version(source, content.decode(), text.decode())
            articles.insert_version(connection, data, packed, pictures)
        for (kind, row_id), _ in states:
            if settle := KINDS[kind].settle:
                settle(connection, row_id)

    def _write_settings(self, connection: Connection, library: str) -> None:
        for key, value in self._salvaged.settings.items():
            outside_history.set_setting(connection, key, json.loads(value))
        outside_history.set_setting(connection, "library", library)
        for article_id, place in self._salvaged.places.items():
            if ("article", article_id) in self.final:
                outside_history.put_place(connection, article_id, place)


def _newer() -> LibraryTooNew:
    return LibraryTooNew("A copy of the library was written by a newer Postil, which alone can repair it.")


def _references(table: str) -> dict[str, Kind[Any]]:
    """Return the columns of a table that name a row, with its kind."""
    kinds = {kind.table: kind for kind in KINDS.values()}
    return {column: kinds[name] for column, name in tables()[table].references.items()}


def _empty(kind: Kind[Any], row_id: str, number: int) -> Data:
    """Return the data of a row that stands for one that is lost; what must name another row is ''."""
    shapes = tables()[kind.table].columns
    empty = {"TEXT": "", "INTEGER": 0, "REAL": 0.0}
    data = kind.defaults()
    for column in kind.columns:
        type_, may_be_null, _ = shapes[column.name]
        if may_be_null:
            data[column.name] = None
        elif column.name not in data:
            data[column.name] = {} if column.is_json else empty[type_.upper()]
    if kind.links is not None:
        data[kind.links.name] = []
    times = {name: clock.now() for name in ("created", "modified") if name in data}
    return kind.kept(data | times | kind.stand_in(number) | {"id": row_id})
