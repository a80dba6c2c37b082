"""The check of a library: does SQLite find it whole, and is every row what was written, by its hash and by history."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from db import migrations
from db.articles import VERSION, hashes_in, headings_of, sha256
from db.canonical import digest
from db.care.row_check import Check, Problem, one_moment, row_checks
from db.connection import Connection, Row
from db.disk.durable import in_sentences
from db.disk.packing import unpack
from db.disk.searched_text import searched_text
from db.errors import RowDamaged, StoreError
from db.finding import filed
from db.finding.filling import unindexed
from db.finding.indexes import INDEXES
from db.history import place_hash, stack_hash
from db.journal.check import check_journal
from db.journal.file import Journal
from db.message import Message
from db.migrations import schema_hash
from db.records import Place
from db.rows import NUMBER
from db.store import Store

_LARGE = 20_000  # pages: a file above that is not looked at in one go while others want to write


@dataclass(frozen=True, slots=True)
class Report:
    """The result of a check."""

    problems: tuple[Problem, ...]
    rows: dict[str, int]  # how many rows of each table, and lines of the journal, were looked at

    @property
    def ok(self) -> bool:
        """True if nothing was found."""
        return not self.problems

    def to_json(self) -> dict[str, Any]:
        """Return the report as JSON data."""
        problems = [{"where": problem.where, "id": problem.row_id, "what": problem.what} for problem in self.problems]
        return {"ok": self.ok, "problems": problems, "rows": self.rows}


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
    connection: Connection, *, search_index: bool, going_on: Callable[[], bool] = lambda: True
) -> Report:
    """Check the library file of an open connection, without its journal."""
    is_large = _is_large(connection)
    check = Check(connection, going_on=going_on, gives_way=is_large)
    file = _check_file if search_index or not is_large else _check_tables
    _run(check, [("file", file), *_REFERENCES, *_rows(), *_PARTS, *_REST, ("filed", _check_filed)])
    if search_index:
        _run(check, [(Message("search index"), _check_search_index)])
    return Report(tuple(check.problems), check.rows)


def check_copy(connection: Connection) -> Report:
    """Check a copy that nobody else uses, on two threads: one for the rows, one for all that SQLite and zlib do."""
    beside: list[Check] = []

    def look() -> None:
        own = Connection(connection.path, read_only=True)
        try:
            beside.append(Check(own))
            _run(beside[0], [("file", _check_tables), *_REFERENCES, *_PARTS])
        finally:
            own.close()

    check = Check(connection)
    with ThreadPoolExecutor(1) as pool:
        done = pool.submit(look)
        _run(check, [*_rows(), *_REST])
        done.result()
    return Report((*beside[0].problems, *check.problems), {**check.rows, **beside[0].rows})


def _run(check: Check, parts: Sequence[tuple[str, Callable[[Check], None]]]) -> None:
    check.connection.raw.create_function(NUMBER, 1, repr, deterministic=True)
    for where, part in parts:
        if check.going_on():
            try:
                part(check)
            except StoreError as error:
                check.report(where, "", str(error))
            except (ValueError, TypeError, AttributeError, LookupError) as error:
                check.report(where, "", Message("Something stands here that Postil never wrote: {error}.", error=error))


def _check_file(check: Check, table: str = "20") -> None:
    for (line,) in check.whole(f"pragma integrity_check({table})"):
        if line != "ok":
            check.report("file", "", Message("SQLite says: {line}.", line=line))


def _is_large(connection: Connection) -> bool:
    return int(connection.value("pragma page_count")) > _LARGE


def _check_tables(check: Check) -> None:
    """Look at table after table, so that no writer waits long, and leave out what the search index makes of its own.

    Pages that are in no table are not looked at; a fresh copy has none.
    """
    query = "select name from pragma_table_list where schema = 'main' and type in ('table', 'shadow')"
    for (name,) in check.connection.rows(query):
        if check.going_on():
            _check_file(check, "'" + str(name).replace("'", "''") + "'")


def _check_schema(check: Check) -> None:
    version = check.connection.value("pragma user_version")
    newest = migrations.SCHEMA
    if version == newest and schema_hash(check.connection) != migrations.SCHEMA_HASHES[newest]:
        check.report(
            "schema", "", Message("The library holds tables, triggers or views that are not Postil's, or lacks some.")
        )


def _check_references(check: Check) -> None:
    for table, rowid, parent, _ in check.whole("pragma foreign_key_check"):
        check.report(
            "references",
            "",
            Message(
                "Row {rowid} of {table} points to a row of {parent} that is not there.",
                rowid=rowid,
                table=table,
                parent=parent,
            ),
        )


def _check_parts(check: Check) -> None:
    """See that source, content, text and pictures of every version are what its row says."""
    whole = _whole_pictures(check)
    if not check.going_on():
        return
    current = {version_id for (version_id,) in check.connection.rows("select version_id from articles")}
    for (pk,) in check.connection.rows("select pk from versions"):
        row = check.connection.rows(
            "select id, source_sha256, content_sha256, text_sha256, resources, source_z, content_z, text_z"
            " from versions where pk = ?",
            (pk,),
        )[0]
        unpacked = [_unpacked(packed) for packed in row[5:8]]
        if row[0] in current:
            check.headings[row[0]] = _headings_hash(unpacked[1])
        for name, wanted, data in zip(("source", "content", "text"), row[1:4], unpacked, strict=True):
            if sha256(data) != wanted:
                check.report(
                    VERSION.table, row[0], Message("The {name} of this version is not what was written.", name=name)
                )
        if not _are_among(whole, row[4]):
            check.report(VERSION.table, row[0], Message("The pictures of this version are not what was written."))
        if not check.going_on():
            return


def _are_among(whole: set[str], resources: str) -> bool:
    try:
        return whole.issuperset(hashes_in(resources).values())
    except RowDamaged:
        return False


def _whole_pictures(check: Check) -> set[str]:
    """Return the SHA-256 of the pictures that are what was written; each is looked at once, however many have it."""
    whole = set()
    for (pk,) in check.connection.rows("select pk from pictures"):
        [(digest_of, data)] = check.connection.rows("select sha256, data from pictures where pk = ?", (pk,))
        if sha256(data) == digest_of:
            whole.add(digest_of)
        else:
            check.report("pictures", str(digest_of), Message("This picture is not what was written."))
        if not check.going_on():
            break
    return whole


def _unpacked(packed: bytes) -> bytes:
    try:
        return unpack(packed)
    except RowDamaged:
        return b"\x00damaged"


def _check_texts(check: Check) -> None:
    """See that the search index's pieces are each article's title and the text of its current version."""
    article = (
        "select a.title, a.author, coalesce(v.text_sha256, ?), v.id from articles a"
        " left join versions v on v.id = a.version_id where a.id = ?"
    )
    coming = set(unindexed(check.connection))
    for (article_id,) in check.connection.rows("select id from articles"):
        with one_moment(check.connection):
            title, author, wanted, version_id = check.connection.rows(article, (sha256(b""), article_id))[0]
            query = "select start, text from {} where article_id = ? order by start"
            pieces = check.connection.rows(query.format("article_texts"), (article_id,))
            headings = check.connection.rows(query.format("headings"), (article_id,))
        text = "".join(text for start, text in pieces if start >= 0)
        heading = [text for start, text in pieces if start < 0]
        if article_id in coming and not heading:
            continue  # all of it is on its way
        is_text = sha256(text.encode()) == wanted or text == _searched_text(check.connection, version_id)
        if heading != [f"{title}\n{author}".strip()] or not is_text:
            check.report(
                "article_texts", article_id, Message("The text that is searched is not the text of this article.")
            )
        if version_id not in check.headings:  # it came meanwhile, or there is none
            check.headings[version_id] = _headings_hash(_content_of(check.connection, version_id))
        is_heading = hash(tuple(headings)) == check.headings[version_id]
        if not is_heading and headings != _as_once(_content_of(check.connection, version_id)):
            check.report(
                "headings", article_id, Message("The headings that are searched are not those of this article.")
            )


def _searched_text(connection: Connection, version_id: str | None) -> str:
    rows = connection.rows("select text_z, content_z from versions where id = ?", (version_id,))
    text, content = map(_unpacked, rows[0]) if rows else (b"", b"")
    return searched_text(text.decode("utf-8", "replace"), [content])


def _content_of(connection: Connection, version_id: str | None) -> bytes:
    rows = connection.rows("select content_z from versions where id = ?", (version_id,))
    return _unpacked(rows[0][0]) if rows else b""


def _headings_hash(content: bytes) -> int:
    return hash(tuple((start, text) for start, _, text in headings_of(content)))


def _as_once(content: bytes) -> list[tuple[int, str]]:
    """Return the headings of a content as older versions kept them."""
    return [(start, text) for start, _, text in headings_of(content, with_numbers=True)]


def _check_settings(check: Check) -> None:
    for key, value, stored in check.connection.rows("select key, value, hash from settings"):
        if digest([key, value]) != stored:
            check.report("settings", key, Message("This setting is not what was written."))
    query = "select article_id, hash, offset, opened, furthest from reading_positions"
    for article_id, stored, *rest in check.connection.rows(query):
        if place_hash(article_id, Place(*rest)) != stored:
            check.report("reading_positions", article_id, Message("This reading position is not what was written."))


def _check_filed(check: Check) -> None:
    """See that annotations are counted as they are; a copy counts as its library does, and is not looked at."""
    for (article_id,) in check.connection.rows("select id from articles"):
        if not check.going_on():
            return
        with one_moment(check.connection):
            wrong = filed.is_wrong(check.connection, article_id)
        if wrong:
            check.report("filed", article_id, Message("The annotations of this article are not counted as they are."))


def _check_undo(check: Check) -> None:
    """See that the undo stack is what the steps make of it."""
    with one_moment(check.connection):
        steps = check.connection.rows("select id, side, popped from steps order by seq")
        query = (
            "select s.id, u.side, u.hash, cast(json_array(s.id, u.side) as blob)"
            " from undo_stack u join steps s on s.seq = u.step_seq"
        )
        places = check.connection.rows(query)
    stored = {}
    for step_id, side, hashed, text in places:
        stored[step_id] = side
        if hashlib.sha256(text).digest() != hashed and stack_hash(step_id, side) != hashed:
            check.report("undo", step_id, Message("A place on the undo stack is not what was written."))
    if stored != stack_of(steps):
        check.report("undo", "", Message("The undo stack is not what the history makes of it."))


def stack_of(steps: Sequence[Row]) -> dict[str, str]:
    """Return the undo stack (step id -> side) that steps (id, side, popped), in their order, make."""
    undo: dict[str, str] = {}
    redo: dict[str, str] = {}
    for step_id, side, popped in steps:
        if popped is not None:
            undo.pop(popped, None)
            redo.pop(popped, None)
        elif side == "undo":
            redo.clear()
        if side:
            (redo if side == "redo" else undo)[step_id] = side
    return undo | redo


def _check_search_index(check: Check) -> None:
    for table in INDEXES:
        try:
            check.connection.run(f"insert into {table}({table}, rank) values ('integrity-check', 1)")
        except StoreError as error:
            check.report(
                Message("search index"),
                table,
                Message("The search index does not agree with what is searched: {error}", error=error),
            )


_REFERENCES = (("references", _check_references),)
_PARTS = (("versions", _check_parts), ("article_texts", _check_texts))
_REST = (("settings", _check_settings), ("undo", _check_undo))


def _rows() -> list[tuple[str, Callable[[Check], None]]]:
    return [("schema", _check_schema), *row_checks()]


def _with_journal(store: Store, report: Report) -> Report:
    steps = [
        step_id for (step_id,) in store.connection.rows("select id from steps")
    ]  # before the journal, always ahead
    problems, lines = check_journal(Journal(store.path).lines(), steps)
    return Report((*report.problems, *problems), {**report.rows, "journal": lines})
