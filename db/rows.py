"""A kind of row: how its data, a flat dict of JSON values, is read from and written to its table with its hash.

The data is what history keeps and what the hash is taken over. Records are made of it in the module of each kind.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from db.canonical import canonical, digest
from db.connection import Connection, Row

Data = dict[str, Any]


class Kind:
    """One user-made kind of row: ``columns`` begin with id; those in ``objects`` hold JSON; ``hash`` stands last."""

    def __init__(self, name: str, table: str, columns: tuple[str, ...], objects: frozenset[str] = frozenset()) -> None:
        self.name = name
        self.table = table
        self.columns = columns
        self.objects = objects
        self.select = f"select {', '.join(columns)} from {table}"
        self._insert = f"insert into {table} ({', '.join(columns)}, hash) values ({', '.join('?' * len(columns))}, ?)"
        self._update = f"update {table} set {', '.join(f'{name} = ?' for name in columns[1:])}, hash = ? where id = ?"

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

    def hashed(self, connection: Connection) -> Iterator[tuple[Data, bytes]]:
        """Give every row's data with the hash that stands beside it, for the check."""
        for row in connection.rows(f"select {', '.join(self.columns)}, hash from {self.table}"):
            yield self.data_of(row[:-1]), row[-1]
