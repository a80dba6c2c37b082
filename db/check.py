"""The check of a library: does SQLite find it whole, and is every row what was written, by its hash and by history."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from db.articles import VERSION, sha256
from db.canonical import digest
from db.connection import Connection, Row
from db.durable import in_sentences
from db.entries import Told, read_entries
from db.errors import StoreError
from db.history import HISTORY_COLUMNS, STEP_COLUMNS, StoredStep, history_hash, stack_hash
from db.journal import Journal
from db.migrations import SCHEMA, SCHEMA_HASHES, schema_hash
from db.rows import Kind
from db.store import Store
from db.writing import KINDS

_CHUNK = 5000  # rows that are read at once: between chunks a writer gets its turn


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is not as it should be."""

    where: str  # a table, "file", "schema", "references", "search index", "undo" or "journal"
    row_id: str  # or empty
    what: str  # a sentence


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found."""

    problems: tuple[Problem, ...]
    rows: dict[str, int]  # how many rows of each table, and lines of the journal, were looked at

    @property
    def ok(self) -> bool:
        """Tell whether nothing was found."""
        return not self.problems

    def to_json(self) -> dict[str, Any]:
        """Give the report as JSON data."""
        problems = [{"where": found.where, "id": found.row_id, "what": found.what} for found in self.problems]
        return {"ok": self.ok, "problems": problems, "rows": self.rows}


@dataclass(slots=True)
class _Check:
    connection: Connection
    problems: list[Problem] = field(default_factory=list)
    rows: dict[str, int] = field(default_factory=dict)
    latest: dict[str, bytes] = field(default_factory=dict)  # row id -> hash its last history row says it has
    going_on: Callable[[], bool] = lambda: True

    def found(self, where: str, row_id: str, what: str) -> None:
        self.problems.append(Problem(where, row_id, what))

    def chunks(self, table: str, columns: str, key: str = "pk") -> Iterator[tuple[list[Row], int, int]]:
        """Give a table's rows with ``key`` first, chunk by chunk, with the bounds (above, to) of each."""
        above = -(1 << 62)
        while self.going_on():
            query = f"select {key}, {columns} from {table} where {key} > ? order by {key} limit {_CHUNK}"
            rows = self.connection.rows(query, (above,))
            if not rows:
                return
            self.rows[table] = self.rows.get(table, 0) + len(rows)
            upto = rows[-1][0]
            if not isinstance(upto, int) or upto <= above:  # a damaged tree may lead in a circle
                self.found(table, "", f"The rows of {table} are out of order.")
                return
            yield rows, above, upto
            above = upto


@in_sentences
def check(
    store: Store,
    *,
    search_index: bool = True,
    journal: bool = True,
    going_on: Callable[[], bool] = lambda: True,
) -> Report:
    """Check a library on the thread that opened it; 100,000 rows take about a second.

    ``search_index`` looks at the full-text index too, which holds up writers meanwhile; it is left out where the
    library is open for reading only. ``going_on`` is asked between chunks: False ends the check early.
    """
    report = check_connection(store.connection, search_index=search_index and not store.read_only, going_on=going_on)
    return _with_journal(store, report) if journal else report


def check_connection(
    connection: Connection,
    *,
    search_index: bool,
    going_on: Callable[[], bool] = lambda: True,
    is_fresh: bool = False,
) -> Report:
    """Check the library file of an open connection, without its journal.

    ``is_fresh`` spares the look at the indexes, which VACUUM has just made.
    """
    found = _Check(connection, going_on=going_on)
    parts: list[tuple[str, Callable[[_Check], None]]] = [
        ("file", _check_file_quickly if is_fresh else _check_file),
        ("schema", _check_schema),
        ("references", _check_references),
        ("steps", _check_steps),
        ("history", _check_history),
        *((kind.table, _kind_check(kind)) for kind in KINDS.values()),
        ("versions", _check_parts),
        ("article_texts", _check_texts),
        ("settings", _check_settings),
        ("undo", _check_undo),
    ]
    if search_index:
        parts.append(("search index", _check_search_index))
    for where, part in parts:
        if going_on():
            try:
                part(found)
            except StoreError as error:
                found.found(where, "", str(error))
            except (ValueError, TypeError, AttributeError, LookupError, zlib.error) as error:
                found.found(where, "", f"Something stands here that Postil never wrote: {error}.")
    return Report(tuple(found.problems), found.rows)


def _check_file(found: _Check, pragma: str = "integrity_check") -> None:
    for (line,) in found.connection.rows(f"pragma {pragma}(20)"):
        if line != "ok":
            found.found("file", "", f"SQLite says: {line}.")


def _check_file_quickly(found: _Check) -> None:
    """Leave out whether each index agrees with its table."""
    _check_file(found, "quick_check")


def _check_schema(found: _Check) -> None:
    version = found.connection.value("pragma user_version")
    if version == SCHEMA and schema_hash(found.connection) != SCHEMA_HASHES[SCHEMA]:
        found.found("schema", "", "The library holds tables, triggers or views that are not Postil's, or lacks some.")


def _check_references(found: _Check) -> None:
    for table, rowid, parent, _ in found.connection.rows("pragma foreign_key_check"):
        found.found("references", "", f"Row {rowid} of {table} points to a row of {parent} that is not there.")


def _check_steps(found: _Check) -> None:
    for rows, _, _ in found.chunks("steps", f"{STEP_COLUMNS}, hash", "seq"):
        for row in rows:
            if StoredStep(*row[1:-1]).hash() != row[-1]:
                found.found("steps", row[1], "A step is not what was written.")
    _check_numbers(found, "steps")


def _check_history(found: _Check) -> None:
    latest = found.latest
    for rows, _, _ in found.chunks("history", f"{HISTORY_COLUMNS}, hash", "seq"):
        for row in rows:
            if history_hash(row[1:-1]) != row[-1]:
                found.found("history", row[1], "A row of the history is not what was written.")
            latest[row[4]] = row[6]
    for row_id, after in latest.items():
        latest[row_id] = hashlib.sha256(after.encode()).digest()  # type: ignore[attr-defined]
    _check_numbers(found, "history")


def _check_numbers(found: _Check, table: str) -> None:
    count, first, last = found.connection.rows(f"select count(*), min(seq), max(seq) from {table}")[0]
    if count and (first, last) != (1, count):
        found.found(table, "", f"Rows of {table} are missing: {count} are there of {last}.")


def _kind_check(kind: Kind) -> Callable[[_Check], None]:
    def run(found: _Check) -> None:
        seen = set()
        for rows, above, upto in found.chunks(kind.table, f"{', '.join(kind.columns)}, hash"):
            links = _links(found.connection, above, upto) if kind.name == "annotation" else None
            for row in rows:
                row_id, stored = row[1], row[-1]
                seen.add(row_id)
                text = kind.text_of(row[1:-1], links.get(row_id, ()) if links else ())
                if hashlib.sha256(text.encode()).digest() != stored or found.latest.get(row_id) != stored:
                    _look_closely(found, kind, str(row_id))
        query = "select distinct row_id from history where kind = ?"
        for (row_id,) in found.connection.rows(query, (kind.name,)):
            if row_id not in seen and found.going_on():
                _look_closely(found, kind, row_id)

    return run


def _look_closely(found: _Check, kind: Kind, row_id: str) -> None:
    """Look at a row and its history at one moment: somebody may have been writing between two chunks."""
    connection = found.connection
    with _one_moment(connection):
        data = kind.read(connection, row_id)
        stored = connection.value(f"select hash from {kind.table} where id = ?", (row_id,))
        after = connection.value("select after from history where row_id = ? order by seq desc limit 1", (row_id,))
    if data is None:
        found.found(kind.table, row_id, f"This {kind.name} is missing.")
    elif digest(data) != stored:
        found.found(kind.table, row_id, f"This {kind.name} is not what was written.")
    elif after is None or hashlib.sha256(after.encode()).digest() != stored:
        found.found(kind.table, row_id, f"This {kind.name} is not what the history says.")


@contextmanager
def _one_moment(connection: Connection) -> Iterator[None]:
    """Read in one transaction, so that nothing changes in between."""
    connection.run("begin")
    try:
        yield
    finally:
        connection.rollback()


def _links(connection: Connection, above: int, upto: int) -> dict[str, list[str]]:
    links: dict[str, list[str]] = {}
    for annotation_id, theme_id in connection.rows(
        "select t.annotation_id, t.theme_id from annotations a join annotation_themes t on t.annotation_id = a.id"
        " where a.pk > ? and a.pk <= ? order by t.annotation_id, t.position",
        (above, upto),
    ):
        links.setdefault(annotation_id, []).append(theme_id)
    return links


def _check_parts(found: _Check) -> None:
    """See that source, content, text and pictures of every version are what its row says."""
    for (pk,) in found.connection.rows("select pk from versions"):
        row = found.connection.rows(
            "select id, source_sha256, content_sha256, text_sha256, resources, source_z, content_z, text_z"
            " from versions where pk = ?",
            (pk,),
        )[0]
        pictures = json.loads(row[4])
        for name, wanted, packed in zip(("source", "content", "text"), row[1:4], row[5:8], strict=True):
            if sha256(_unpacked(packed)) != wanted:
                found.found(VERSION.table, row[0], f"The {name} of this version is not what was written.")
        query = "select name, data from resources where version_id = ?"
        stored = {name: sha256(data) for name, data in found.connection.rows(query, (row[0],))}
        if stored != pictures:
            found.found("resources", row[0], "The pictures of this version are not what was written.")
        if not found.going_on():
            return


def _unpacked(packed: bytes) -> bytes:
    try:
        return zlib.decompress(packed)
    except zlib.error:
        return b"\x00damaged"


def _check_texts(found: _Check) -> None:
    """See that the search index's pieces are each article's title and the text of its current version."""
    article = (
        "select a.title, a.author, coalesce(v.text_sha256, ?) from articles a"
        " left join versions v on v.id = a.version_id where a.id = ?"
    )
    for (article_id,) in found.connection.rows("select id from articles"):
        with _one_moment(found.connection):
            title, author, wanted = found.connection.rows(article, (sha256(b""), article_id))[0]
            query = "select start, text from article_texts where article_id = ? order by start"
            pieces = found.connection.rows(query, (article_id,))
        text = "".join(text for start, text in pieces if start >= 0)
        heading = [text for start, text in pieces if start < 0]
        if heading != [f"{title}\n{author}".strip()] or sha256(text.encode()) != wanted:
            found.found("article_texts", article_id, "The text that is searched is not the text of this article.")


def _check_settings(found: _Check) -> None:
    for key, value, stored in found.connection.rows("select key, value, hash from settings"):
        if digest([key, value]) != stored:
            found.found("settings", key, "This setting is not what was written.")
    query = "select article_id, offset, opened, hash from reading_positions"
    for article_id, offset, opened, stored in found.connection.rows(query):
        if digest([article_id, offset, opened]) != stored:
            found.found("reading_positions", article_id, "This reading position is not what was written.")


def _check_undo(found: _Check) -> None:
    """See that the undo stack is what the steps make of it."""
    expected: dict[str, str] = {}
    with _one_moment(found.connection):
        steps = found.connection.rows("select id, side, popped from steps order by seq")
        query = "select s.id, u.side, u.hash from undo_stack u join steps s on s.seq = u.step_seq"
        places = found.connection.rows(query)
    for step_id, side, popped in steps:
        step_on_stack(expected, step_id, side, popped)
    stored = {}
    for step_id, side, hashed in places:
        stored[step_id] = side
        if stack_hash(step_id, side) != hashed:
            found.found("undo", step_id, "A place on the undo stack is not what was written.")
    if stored != expected:
        found.found("undo", "", "The undo stack is not what the history makes of it.")


def step_on_stack(stack: dict[str, str], step_id: str, side: str, popped: str | None) -> None:
    """Do to ``stack`` (step id -> side) what a step does to the undo stack."""
    if popped is not None:
        stack.pop(popped, None)
    elif side == "undo":
        for redone in [known for known, place in stack.items() if place == "redo"]:
            del stack[redone]
    if side:
        stack[step_id] = side


def _check_search_index(found: _Check) -> None:
    for table in ("text_fts", "annotation_fts"):
        try:
            found.connection.run(f"insert into {table}({table}, rank) values ('integrity-check', 1)")
        except StoreError as error:
            found.found("search index", table, f"The search index does not agree with what is searched: {error}")


def _with_journal(store: Store, report: Report) -> Report:
    steps = store.connection.rows("select id from steps")  # before the journal, which is always ahead
    told = read_entries(Journal(store.path).lines())
    problems = list(journal_problems(told))
    for (step_id,) in steps:
        known = told.steps.get(step_id)
        if known is None or not known.whole:
            problems.append(Problem("journal", step_id, "The journal does not tell this step, or not all of it."))
    lines = sum(len(rows) for rows in told.rows.values()) + len(told.steps)
    return Report((*report.problems, *problems), {**report.rows, "journal": lines})


def journal_problems(told: Told) -> Sequence[Problem]:
    """Give what is wrong with a journal in itself."""
    problems = [Problem("journal", "", "A line of the journal is damaged.") for _ in told.damaged]
    problems += [
        Problem("journal", "", "Lines of the journal are missing.") for _ in range(told.gaps - len(told.damaged))
    ]
    return problems
