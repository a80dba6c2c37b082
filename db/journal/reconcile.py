"""Bringing the library and its journal in line when a library is opened: each is given what only the other holds."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING

from db import articles, history, outside_history
from db.articles import VERSION
from db.canonical import canonical, digest
from db.connection import Connection
from db.errors import StoreError
from db.ids import new_id
from db.journal.entries import library_lines, void_line
from db.journal.file import Journal
from db.kinds import KINDS

if TYPE_CHECKING:
    from db.journal.told import JournalContents, JournalStep


def reconcile(connection: Connection, journal: Journal) -> None:
    """Bring library and journal in line, under the write lock, unless their last step is the same."""
    if _in_line(connection, journal):
        return
    with suppress(_Unsound), connection.writing():  # the check says so
        if not _in_line(connection, journal):
            _bring_in_line(connection, journal)


class _Unsound(Exception):
    """A row of the library is not what was written, or the journal tells what only a newer Postil knows."""


def _in_line(connection: Connection, journal: Journal) -> bool:
    if not journal.exists():
        return False
    own = outside_history.known_library_id(connection)
    if own is None:
        return True  # damaged: the check says so, and the repair needs the journal as it is
    return journal.head().get("library", own) == own and journal.last_step() == history.last_step_id(connection)


def _bring_in_line(connection: Connection, journal: Journal) -> None:
    from db.journal.told import read_entries

    own = outside_history.library_id(connection)
    if journal.exists() and journal.head().get("library", own) != own:  # another library's
        os.replace(journal.path, journal.path.with_name(f"{journal.path.name}.{new_id()[:13]}.aside"))
    if not _is_sound(connection):
        return  # damaged: the check says so, and the repair needs both as they are
    if not journal.exists():
        journal.start(own, None, lines=library_lines(connection))
        return
    after = journal.head().get("after")
    told = read_entries(journal.lines(everything=False))
    common = _common(connection, told, after)
    if common is None and after is not None:  # the open journal and the library share nothing
        told = read_entries(journal.lines())
        common = _common(connection, told, None)
    _take_from_journal(connection, journal, told, common)
    seq = connection.value("select seq from steps where id = ?", (common,)) or 0
    for number, step_id in connection.rows("select seq, id from steps where seq > ? order by seq", (seq,)):
        if step_id not in told.steps:
            journal.append(list(library_lines(connection, "where seq = ?", (number,))))


def _is_sound(connection: Connection) -> bool:
    """True if the steps of the library, and the rows of the last ones, are what was written."""
    steps = connection.rows(f"select seq, {history.STEP_COLUMNS}, hash from steps order by seq")
    if [row[0] for row in steps] != list(range(1, len(steps) + 1)):
        return False
    entries = connection.rows(
        f"select {history.HISTORY_COLUMNS}, hash from history where step_id in"
        " (select id from steps order by seq desc limit 100)"
    )
    try:
        return all(history.StoredStep(*row[1:-1]).hash() == row[-1] for row in steps) and all(
            history.history_hash(row[:-1]) == row[-1] for row in entries
        )
    except (StoreError, TypeError, AttributeError):
        return False


def _common(connection: Connection, told: JournalContents, after: str | None) -> str | None:
    """Return the last step of the journal that the library has too."""
    for step_id in (*reversed(told.steps), after):
        if step_id and connection.value("select 1 from steps where id = ?", (step_id,)):
            return step_id
    return None


def _take_from_journal(connection: Connection, journal: Journal, told: JournalContents, common: str | None) -> None:
    """Apply the steps that come after the common one; those before it that the library lacks never came to be."""
    behind = common is not None and common in told.steps
    for step_id, journal_step in told.steps.items():
        if step_id == common:
            behind = False
        elif journal_step.void or connection.value("select 1 from steps where id = ?", (step_id,)):
            continue
        elif behind or not _apply(connection, told, journal_step):
            journal.append([void_line(step_id)])


def _apply(connection: Connection, told: JournalContents, journal_step: JournalStep) -> bool:
    """Write a step that stands in the journal only, all of it; False where it does not fit what the library holds."""
    if not journal_step.whole:
        return False
    connection.run("savepoint step")
    try:
        for row in journal_step.rows:
            if row.kind not in KINDS or not KINDS[row.kind].is_known(json.loads(row.after)):
                raise _Unsound
            kind = KINDS[row.kind]
            before = kind.read(connection, row.row_id)
            if (None if before is None else canonical(before)) != row.before:
                stored = connection.value(f"select hash from {kind.table} where id = ?", (row.row_id,))
                if before is None or digest(before) != stored:
                    raise _Unsound
                raise StoreError("The step does not fit.")
            write_row(connection, told, row.kind, row.after, before is None)
        for row in journal_step.rows:
            if settle := KINDS[row.kind].settle:
                settle(connection, row.row_id)
        history.insert_step(connection, journal_step.step)
        history.insert_history(connection, journal_step.rows)
        if connection.rows("pragma foreign_key_check"):
            raise StoreError("The step does not fit.")
    except (StoreError, KeyError):
        connection.run("rollback to step")
        connection.run("release step")
        return False
    connection.run("release step")
    return True


def write_row(connection: Connection, told: JournalContents, kind: str, after: str, new: bool) -> None:
    """Write one row as the journal tells it, a version with its parts; raises StoreError where a part is missing."""
    data = json.loads(after)
    if kind != VERSION.name:
        KINDS[kind].write(connection, data, None if new else KINDS[kind].read(connection, data["id"]))
        return
    parts = told.parts(data["id"])
    if parts.source is None or parts.content is None or parts.text is None:
        raise StoreError("A part of a version is missing.")
    content, text = parts.content.decode(), parts.text.decode()
    articles.insert_version(connection, data, articles.pack_version(parts.source, content, text), parts.pictures)
