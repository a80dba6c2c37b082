"""A kind of row: how its data, a flat dict of JSON values, is read from and written to its table with its hash.

The data is what history keeps and what the hash is taken over. Records are made of it in the module of each kind.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from typing import Any

from db.canonical import canonical, quoted
from db.connection import Connection, Row

Data = dict[str, Any]
Change = tuple[Data, Data | None, str]  # a row as it is to be, as it is (None: it is new), its new canonical JSON
MANY = 500  # rows that one statement reads; their ids must be fewer than SQLite takes parameters
NUMBER = "python_number"  # the SQL function, made by ``check``, that writes a number as canonical JSON does


class Kind:
    """One user-made kind of row: ``columns`` begin with id; those in ``objects`` hold JSON; ``hash`` stands last.

    ``text_sql`` makes a row's canonical JSON inside SQLite, as bytes: in nearly all rows the same that ``text_of``
    makes, and where it is not, its hash is another one, so that nothing wrong can pass for right.
    """

    def __init__(
        self,
        name: str,
        table: str,
        columns: tuple[str, ...],
        objects: frozenset[str] = frozenset(),
        links: str = "",  # what the data holds besides: ids from a table of their own
        reals: frozenset[str] = frozenset(),  # those that hold a number with a fraction
        links_sql: str = "",  # a query for those ids as a JSON array
    ) -> None:
        self.name = name
        self.table = table
        self.columns = columns
        self.objects = objects
        keys = sorted([*columns, *([links] if links else [])])
        self._layout = [(f'"{key}":', columns.index(key) if key in columns else -1) for key in keys]
        self._raw = frozenset(columns.index(name) for name in objects)
        self.select = f"select {', '.join(columns)} from {table}"
        written = [f"'{key}', {self._written(key, reals, links_sql)}" for key in keys]
        self.text_sql = f"cast(json_object({', '.join(written)}) as blob)"
        self._insert = f"insert into {table} ({', '.join(columns)}, hash) values ({', '.join('?' * len(columns))}, ?)"
        self._update = f"update {table} set {', '.join(f'{name} = ?' for name in columns[1:])}, hash = ? where id = ?"

    def _written(self, key: str, reals: frozenset[str], links_sql: str) -> str:
        """Give SQL for one value of ``text_sql``; an object that is no text must not pass for one."""
        if key not in self.columns:
            return f"json(({links_sql}))"
        if key in self.objects:
            return f"json(iif(typeof({key}) = 'text', {key}, ''))"
        return f"json({NUMBER}({key}))" if key in reals else key

    def text_of(self, row: Row, links: Sequence[str] = ()) -> str:
        """Give the canonical JSON of a row selected by ``select``, as ``canonical(data_of(row))`` does, but quickly."""
        parts = []
        for name, index in self._layout:
            value = links if index < 0 else row[index]
            if index < 0:
                parts.append(f"{name}[{','.join(map(quoted, links))}]")
            elif type(value) is str:
                parts.append(name + (value if index in self._raw else quoted(value)))
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
        return self.read_many(connection, [row_id]).get(row_id)

    def read_many(self, connection: Connection, row_ids: Sequence[str]) -> dict[str, Data]:
        """Read the data of up to MANY rows by id; one that is not there is left out."""
        rows = connection.rows(f"{self.select} where id in ({marks(row_ids)})", row_ids)
        return {row[0]: self.data_of(row) for row in rows}

    def write(self, connection: Connection, data: Data, before: Data | None) -> None:
        """Insert (``before`` is None) or update one row with its hash."""
        self.write_many(connection, [(data, before, canonical(data))])

    def write_many(self, connection: Connection, changes: Sequence[Change]) -> None:
        """Insert or update rows of different ids, each with its hash."""
        new, old = [], []
        for data, before, text in changes:
            values = [_stored(data[name]) if name in self.objects else data[name] for name in self.columns]
            hashed = hashlib.sha256(text.encode()).digest()
            if before is None:
                new.append((*values, hashed))
            else:
                old.append((*values[1:], hashed, values[0]))
        connection.run_each(self._insert, new)
        connection.run_each(self._update, old)


def _stored(value: object) -> str:
    return "{}" if value == {} else canonical(value)


def marks(values: Iterable[object]) -> str:
    """Give the marks that stand for ``values`` in a statement."""
    return ", ".join("?" for _ in values)
