"""A kind of row: how its data, a flat dict of JSON values, is read from and written to its table with its hash.

The data is what history keeps and what the hash is taken over, as canonical JSON. The columns of a kind's first table
count always; a column that was added later is part of the data only where its value is not its default, so that a row
written before there was such a column keeps its hash and its history. All SQL about a kind follows from its columns.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import MISSING, Field, dataclass, field, fields
from types import NoneType, UnionType
from typing import Any, Generic, TypeVar, cast, get_args, get_origin, get_type_hints

from db.canonical import canonical, clean, clean_object, parsed, quoted
from db.connection import Connection, Row
from db.errors import NotFound, RowDamaged, StoreError
from db.records import ADDED

Data = dict[str, Any]
Change = tuple[Data, Data | None, str]  # a row as it is to be, as it is (None: it is new), its new canonical JSON
MANY = 500  # rows that one statement reads; their ids must be fewer than SQLite takes parameters
NUMBER = "python_number"  # the SQL function, made by ``check``, that writes a number as canonical JSON does
R = TypeVar("R")
_ALWAYS = object()  # the default of a column that counts always: no value is it


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a kind's table."""

    name: str
    is_json: bool = False  # it holds JSON
    is_real: bool = False  # it holds a number with a fraction
    default: Any = _ALWAYS  # as it is stored, of a column that was added later
    made: Callable[[Any], Any] | None = None  # makes the record's value of the data's, where they differ

    def data(self, value: Any) -> Any:
        """Return a record's value as the data has it."""
        if type(value) is str:
            return clean(value)
        if value is None or self.is_json:
            return clean_object(value)
        if self.is_real:
            return float(value)
        if isinstance(value, bool):
            return int(value)
        return clean(str(value)) if isinstance(value, str) else value

    def stored(self, value: Any) -> Any:
        """Return a value of the data as it is stored."""
        return ("{}" if value == {} else canonical(value)) if self.is_json else value

    def value(self, stored: Any) -> Any:
        """Return what is stored as the record has it. Raises RowDamaged."""
        value = parsed(stored) if self.is_json else stored
        if self.made is None or value is None:
            return value
        try:
            return self.made(value)
        except (ValueError, TypeError) as error:
            raise RowDamaged("The library is damaged: what a row of it holds cannot be read.") from error

    @property
    def sql_default(self) -> str:
        """The default as SQL."""
        if self.default is None:
            return "null"
        return "'" + self.default.replace("'", "''") + "'" if isinstance(self.default, str) else repr(self.default)


def columns(names: str, *, json: Collection[str] = (), reals: Collection[str] = ()) -> tuple[Column, ...]:
    """Return columns that count always from their ``names``, parted by spaces."""
    return tuple(Column(name, name in json, name in reals) for name in names.split())


@dataclass(frozen=True, slots=True)
class Links:
    """Ids in an order that a row's data holds besides its columns; each is a row of ``table`` (owner, position, other).

    ``name`` is that of the list in the data and of the tuple in the record.
    """

    name: str
    table: str
    owner: str
    other: str

    def read(self, connection: Connection, where: str, parameters: Sequence[Any] = ()) -> dict[str, list[str]]:
        """Return the ids by their owner, of the links ``l`` that ``where`` (SQL) chooses."""
        by_owner: dict[str, list[str]] = {}
        query = f"select l.{self.owner}, l.{self.other} from {self.table} l {where} order by l.{self.owner}, l.position"
        for owner, other in connection.rows(query, parameters):
            by_owner.setdefault(owner, []).append(other)
        return by_owner

    def write(self, connection: Connection, changes: Sequence[Change]) -> None:
        """Write the links of rows that were written. Raises StoreError where they were not as the data had them."""
        others = [
            (data, before) for data, before, _ in changes if data[self.name] != (before[self.name] if before else [])
        ]
        stored = sum(len(before[self.name]) for _, before in others if before is not None)
        gone = connection.run_many(
            f"delete from {self.table} where {self.owner} = ?", [(data["id"],) for data, _ in others]
        )
        if others and gone != stored:
            raise StoreError("What belongs to a row of the library does not hold together; nothing was changed.")
        connection.run_many(
            f"insert into {self.table} ({self.owner}, position, {self.other}) values (?, ?, ?)",
            [(data["id"], position, other) for data, _ in others for position, other in enumerate(data[self.name])],
        )


def _no_stand_in(number: int) -> Data:
    return {}


@dataclass(eq=False)
class Kind(Generic[R]):
    """One user-made kind of row; its table has a ``pk``, its columns beginning with id, and a ``hash``.

    A record whose fields are the columns needs no more than a name, a table and a title. ``text_sql`` makes a row's
    canonical JSON inside SQLite, as bytes: in nearly all rows the same that ``text_of`` makes, and where it is not, its
    hash is another one, so that nothing wrong can pass for right.
    """

    name: str  # in history and journal, and in sentences
    table: str
    record: type[R]
    title: str = ""  # the column that names a row to the reader
    first: tuple[Column, ...] = ()  # the columns of the first table; where there are none, they are the record's fields
    links: Links | None = None
    to_data: Callable[[R], Data] | None = None  # the data of those columns that are no fields of the record
    to_record: Callable[[Row, Sequence[str]], R] | None = None  # makes a record of a row and its links
    stand_in: Callable[[int], Data] = _no_stand_in  # what an empty row in the place of the n-th, lost one says
    settle: Callable[[Connection, str], None] | None = None  # brings in line what follows from a row when it is written
    is_final: bool = False  # a row is written once and never changed, removed or undone

    columns: tuple[Column, ...] = field(init=False)
    added_columns: tuple[Column, ...] = field(init=False)  # those of them that were added later
    names: tuple[str, ...] = field(init=False)  # of all columns
    select: str = field(init=False)
    text_sql: str = field(init=False)

    def __post_init__(self) -> None:
        self.added_columns = _columns_of(self.record, (), is_added=True)
        self.columns = (self.first or _columns_of(self.record, self._link_names(), is_added=False)) + self.added_columns
        self.names = tuple(column.name for column in self.columns)
        named = {field_.name for field_ in _fields(self.record)}
        self._plain = tuple(column for column in self.columns if column.name in named)
        self._always = self.names[: len(self.names) - len(self.added_columns)]
        self._json_always = [
            (index, column) for index, column in enumerate(self.columns[: len(self._always)]) if column.is_json
        ]
        self._json = tuple(column for column in self.columns if column.is_json)
        self.select = f"select {', '.join(self.names)} from {self.table}"
        keys = sorted((*self.names, *self._link_names()))
        self._layout = [(f'"{key}":', self.names.index(key) if key in self.names else -1) for key in keys]
        self.text_sql = f"cast({self._text_sql(keys)} as blob)"
        marked = ", ".join("?" * len(self.names))
        self._insert = f"insert into {self.table} ({', '.join(self.names)}, hash) values ({marked}, ?)"
        changed = ", ".join(f"{name} = ?" for name in self.names[1:])
        self._update = f"update {self.table} set {changed}, hash = ? where id = ?"

    def _link_names(self) -> tuple[str, ...]:
        return (self.links.name,) if self.links else ()

    def _text_sql(self, keys: Sequence[str]) -> str:
        """Return SQL for a row's canonical JSON; added columns cost next to nothing while all are at their defaults."""
        by_name = {column.name: column for column in self.columns}
        always = [key for key in keys if key not in by_name or by_name[key].default is _ALWAYS]
        first, whole = (
            "json_object({})".format(", ".join(f"'{key}', {self._written(by_name.get(key))}" for key in some))
            for some in (always, keys)
        )
        if not self.added_columns:
            return first
        at_default = {column.name: f"{column.name} is {column.sql_default}" for column in self.added_columns}
        nowhere = f"'$.{'-'.join(keys)}-'"  # a path that leads to no key
        gone = ", ".join(f"iif({test}, '$.{name}', {nowhere})" for name, test in at_default.items())
        return f"case when {' and '.join(at_default.values())} then {first} else json_remove({whole}, {gone}) end"

    def _written(self, column: Column | None) -> str:
        """Return SQL for one value (None: the links); an object that is no text must not pass for one."""
        if column is None:
            links = cast(Links, self.links)
            ordered = f"select {links.other} from {links.table} where {links.owner} = {self.table}.id order by position"
            return f"json((select json_group_array({links.other}) from ({ordered})))"
        if column.is_json:
            return f"json(iif(typeof({column.name}) = 'text', {column.name}, ''))"
        if column.is_real:  # most are 1.0, which SQLite writes as Python does: a call from SQL takes long
            return f"json(iif({column.name} is 1.0, '1.0', {NUMBER}({column.name})))"
        return column.name

    def text_of(self, row: Row, links: Sequence[str] = ()) -> str:
        """Return the canonical JSON of a row selected by ``select``, as ``canonical(data_of(row))`` does."""
        parts = []
        for name, index in self._layout:
            if index < 0:
                parts.append(f"{name}[{','.join(map(quoted, links))}]")
                continue
            value, column = row[index], self.columns[index]
            if value == column.default:
                continue
            if type(value) is str:
                parts.append(name + (value if column.is_json else quoted(value)))
            elif value is None:
                parts.append(name + "null")
            else:
                parts.append(name + repr(value))
        return "{" + ",".join(parts) + "}"

    def data_of(self, row: Row) -> Data:
        """Return the data of a row selected by ``select``, without its links."""
        data = dict(zip(self.names, row, strict=True))
        for column in self.added_columns:
            if data[column.name] == column.default:
                del data[column.name]
        for column in self._json:
            if column.name in data:
                data[column.name] = parsed(data[column.name]) if data[column.name] != "{}" else {}
        return data

    def data_from(self, record: R) -> Data:
        """Return a record's data with all columns, every text fit to be stored; a link given twice counts once."""
        data = {column.name: column.data(getattr(record, column.name)) for column in self._plain}
        if self.links is not None:
            data[self.links.name] = list(dict.fromkeys(getattr(record, self.links.name)))
        if self.to_data is not None:
            data |= self.to_data(record)
        return data

    def defaults(self) -> Data:
        """Return the data of those columns whose fields have a default."""
        values = {field_.name: field_.default for field_ in _fields(self.record) if field_.default is not MISSING}
        return {column.name: column.data(values[column.name]) for column in self._plain if column.name in values}

    def kept(self, data: Data) -> Data:
        """Return data as history and hash know it: without the added columns that are at their default."""
        for column in self.added_columns:
            if column.name in data and column.stored(data[column.name]) == column.default:
                data = {name: value for name, value in data.items() if name != column.name}
        return data

    def filled(self, data: Data) -> Data:
        """Return data with all columns, those at their default too."""
        missing = [column for column in self.added_columns if column.name not in data]
        return data | {
            column.name: json.loads(column.default) if column.is_json else column.default for column in missing
        }

    def is_known(self, data: Data) -> bool:
        """True if all that data holds has a column; what a newer Postil wrote may have more."""
        return data.keys() <= {*self.names, *self._link_names()}

    def record_of(self, row: Row, links: Sequence[str] = ()) -> R:
        """Return the record of a row selected by ``select``. Raises RowDamaged."""
        if self.to_record is not None:
            return self.to_record(row, links)
        values = {column.name: column.value(stored) for column, stored in zip(self.columns, row, strict=True)}
        return self.record(**values, **{name: tuple(links) for name in self._link_names()})

    def added(self, row: Row) -> Mapping[str, Any]:
        """Return what a ``to_record`` says of the added columns, by the record's field."""
        if not self.added_columns:
            return {}
        later = row[len(self.columns) - len(self.added_columns) :]
        return {column.name: column.value(stored) for column, stored in zip(self.added_columns, later, strict=True)}

    def select_there(self, there: Collection[str]) -> str:
        """Return the columns for a query of a file that may be older: for one not ``there`` yet, its default."""
        return ", ".join(
            column.name if column.default is _ALWAYS or column.name in there else column.sql_default
            for column in self.columns
        )

    def read_record(self, connection: Connection, row_id: str) -> R:
        """Return one record, a removed one too. Raises NotFound, RowDamaged."""
        records = self.read_records(connection, "where id = ?", (row_id,))
        if not records:
            raise NotFound("There is no such {name} in the library.", name=self.name)
        return records[0]

    def read_records(self, connection: Connection, rest: str, parameters: Sequence[Any] = ()) -> list[R]:
        """Return the records that the ``rest`` of a query after its ``from`` (SQL) asks for. Raises RowDamaged."""
        rows = connection.rows(f"{self.select} {rest}", parameters)
        if self.links is None:
            return [self.record_of(row) for row in rows]
        links: dict[str, list[str]] = {}
        for run in runs(row[0] for row in rows):
            links |= self._read_links(connection, run)
        return [self.record_of(row, links.get(row[0], ())) for row in rows]

    def read_these(self, connection: Connection, row_ids: Iterable[str]) -> list[R]:
        """Return the records with these ids, however many; one that is not there is left out. Raises RowDamaged."""
        return [
            record
            for run in runs(row_ids)
            for record in self.read_records(connection, f"where id in ({marks(run)})", run)
        ]

    def _read_links(self, connection: Connection, row_ids: Sequence[str]) -> dict[str, list[str]]:
        links = cast(Links, self.links)
        return links.read(connection, f"where l.{links.owner} in ({marks(row_ids)})", row_ids)

    def read(self, connection: Connection, row_id: str) -> Data | None:
        """Read one row's data, or None where there is no such row."""
        return self.read_many(connection, [row_id]).get(row_id)

    def read_many(self, connection: Connection, row_ids: Sequence[str]) -> dict[str, Data]:
        """Read the data of up to MANY rows by id; one that is not there is left out."""
        rows = connection.rows(f"{self.select} where id in ({marks(row_ids)})", row_ids)
        by_id = {row[0]: self.data_of(row) for row in rows}
        if self.links is not None:
            links = self._read_links(connection, row_ids)
            for row_id, data in by_id.items():
                data[self.links.name] = links.get(row_id, [])
        return by_id

    def write(self, connection: Connection, data: Data, before: Data | None) -> None:
        """Insert (``before`` is None) or update one row with its hash."""
        self.write_many(connection, [(data, before, canonical(data))])

    def values_of(self, data: Data) -> list[Any]:
        """Return the values of all columns as they are stored."""
        values = [data[name] for name in self._always]
        for index, column in self._json_always:
            values[index] = column.stored(values[index])
        for column in self.added_columns:
            values.append(column.stored(data[column.name]) if column.name in data else column.default)
        return values

    def write_many(self, connection: Connection, changes: Sequence[Change]) -> None:
        """Insert or update rows of different ids, each with its hash. Not for a kind that ``is_final``."""
        if self.is_final:
            raise TypeError(f"a {self.name} is written once, with all that belongs to it")
        new, old = [], []
        for data, before, text in changes:
            values = self.values_of(data)
            hashed = hashlib.sha256(text.encode()).digest()
            if before is None:
                new.append((*values, hashed))
            else:
                old.append((*values[1:], hashed, values[0]))
        if self.links is not None:  # before the rows: what is kept of both (``filed``) then changes once
            self.links.write(connection, changes)
        connection.run_each(self._insert, new)
        connection.run_each(self._update, old)


def _fields(record: Any) -> tuple[Field[Any], ...]:
    return fields(record)


def _columns_of(record: type[Any], but: Collection[str], *, is_added: bool) -> tuple[Column, ...]:
    """Return the columns that a record's fields stand for: those that were added later, or the others."""
    chosen = [field_ for field_ in _fields(record) if (ADDED in field_.metadata) == is_added and field_.name not in but]
    hints = get_type_hints(record) if chosen else {}
    return tuple(_column(field_.name, hints[field_.name], field_.metadata.get(ADDED, _ALWAYS)) for field_ in chosen)


def _column(name: str, hint: Any, default: Any) -> Column:
    if isinstance(hint, UnionType):
        (hint,) = (part for part in get_args(hint) if part is not NoneType)
    plain = get_origin(hint) or hint
    is_json = plain in (dict, list, tuple)
    column = Column(name, is_json, plain is float, _ALWAYS, None if plain in (str, int, float, dict, list) else plain)
    if default is _ALWAYS:
        return column
    return Column(name, column.is_json, column.is_real, column.stored(column.data(default)), column.made)


def rows_in_runs(connection: Connection, query: str, values: Iterable[Any]) -> Iterator[Row]:
    """Give the rows of a query whose {} stands for the marks of ``values``, however many these are."""
    for run in runs(values):
        yield from connection.rows(query.format(marks(run)), run)


def runs(values: Iterable[Any]) -> Iterator[list[Any]]:
    """Part values into runs that one statement takes."""
    every = list(values)
    return (every[start : start + MANY] for start in range(0, len(every), MANY))


def marks(values: Iterable[object]) -> str:
    """Return the marks that stand for ``values`` in a statement."""
    return ", ".join("?" for _ in values)
