"""A kind of row: how its data, a flat dict of JSON values, is read from and written to its table with its hash.

The data is what history keeps and what the hash is taken over. Records are made of it in the module of each kind.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from db.canonical import canonical, digest
from db.connection import Connection, Row

Data = dict[str, Any]
_quoted = json.encoder.encode_basestring


class Kind:
    """One user-made kind of row: ``columns`` begin with id; those in ``objects`` hold JSON; ``hash`` stands last."""

    def __init__(
        self,
        name: str,
        table: str,
        columns: tuple[str, ...],
        objects: frozenset[str] = frozenset(),
        links: str = "",  # what the data holds besides: ids from a table of their own
    ) -> None:
        self.name = name
        self.table = table
        self.columns = columns
        self.objects = objects
        keys = sorted([*columns, *([links] if links else [])])
        self._layout = [(f'"{key}":', columns.index(key) if key in columns else -1) for key in keys]
        self._raw = frozenset(columns.index(name) for name in objects)
        self.select = f"select {', '.join(columns)} from {table}"
        self._insert = f"insert into {table} ({', '.join(columns)}, hash) values ({', '.join('?' * len(columns))}, ?)"
        self._update = f"update {table} set {', '.join(f'{name} = ?' for name in columns[1:])}, hash = ? where id = ?"

    def text_of(self, row: Row, links: Sequence[str] = ()) -> str:
        """Give the canonical JSON of a row selected by ``select``, as ``canonical(data_of(row))`` does, but quickly."""
        parts = []
        for name, index in self._layout:
            value = links if index < 0 else row[index]
            if index < 0:
                parts.append(f"{name}[{','.join(map(_quoted, links))}]")
            elif type(value) is str:
                parts.append(name + (value if index in self._raw else _quoted(value)))
            elif value is None:
                parts.append(name + "null")
            else:
                parts.append(name + repr(value))
        return "{" + ",".join(parts) + "}"

    def data_of(self, row: Row) -> Data:
        """Give the data of a row selected by ``select``."""
        data = dict(zip(self.columns, row, strict=True))
        for name in self.objects:
            data[name] = json.loads(data[name]) if data[name] != "{}" else {}
        return data

    def read(self, connection: Connection, row_id: str) -> Data | None:
        """Read one row's data, or None where there is no such row."""
        row = connection.row(f"{self.select} where id = ?", (row_id,))
        return None if row is None else self.data_of(row)

    def write(self, connection: Connection, data: Data, before: Data | None) -> None:
        """Insert (``before`` is None) or update the row with its hash."""
        values = [canonical(data[name]) if name in self.objects else data[name] for name in self.columns]
        if before is None:
            connection.run_one(self._insert, (*values, digest(data)))
        else:
            connection.run_one(self._update, (*values[1:], digest(data), values[0]))
