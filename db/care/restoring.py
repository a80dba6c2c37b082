"""Going back to a backup: what it would change, and the change itself, a step like any other that can be undone."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from db import articles
from db.articles import VERSION
from db.care.backups import backup, find_backup, pin
from db.care.check import check
from db.disk.durable import copy_private, in_sentences
from db.errors import LibraryDamaged, LibraryTooNew
from db.kinds import KINDS, changes_of
from db.message import Message
from db.records import Changes
from db.store import Store


@dataclass(frozen=True, slots=True)
class Difference:
    """The changes that a restore would make, by the ids of rows; ``names`` gives a title, quote or name for each."""

    brought_back: Changes
    changed: Changes
    removed: Changes
    names: dict[str, str]

    def to_json(self) -> dict[str, Any]:
        """Return the difference as JSON data."""
        parts = {"brought_back": self.brought_back, "changed": self.changed, "removed": self.removed}
        return {
            part: {
                kind.table: [
                    {"id": row_id, "name": self.names.get(row_id, "")} for row_id in sorted(changes.of_kind(kind.name))
                ]
                for kind in KINDS.values()
                if not kind.is_final
            }
            for part, changes in parts.items()
        }


@in_sentences
def preview(store: Store, name: str) -> Difference:
    """Return what going back to the backup ``name`` would change. Raises NotFound, LibraryDamaged."""
    with _opened(store, name) as old:
        return _difference(store, old)


@in_sentences
def restore(store: Store, name: str) -> Changes:
    """Make the library what it was when the backup ``name`` was written, as one step that can be undone.

    What was made since is tombstoned, not removed; the history goes on. The backup is checked first and kept for good,
    and so is a backup of how things are now. Raises NotFound, LibraryDamaged, LibraryFull.
    """
    backup(store, pinned=True, thin=False)  # a restore takes no backup away
    with _opened(store, name) as old:
        report = check(old, journal=False)
        if not report.ok:
            raise LibraryDamaged(
                "The backup {name} is damaged, so nothing was changed: {what}", name=name, what=report.problems[0].what
            )
        with store.step(Message("Restore backup"), "restore") as writer:
            for table_kind, row_id in _differing(store, old):
                kind = KINDS[table_kind]
                data = kind.read(old.connection, row_id)
                if kind is VERSION:
                    if data is not None:
                        parts = {name: articles.packed_part(old.connection, row_id, name) for name in articles.PARTS}
                        writer.put_version(
                            old.read.version(row_id),
                            source=parts["source"],
                            content_json=parts["content"].decode(),
                            text=parts["text"].decode(),
                            resources=old.read.resources(row_id),
                        )
                elif data is not None:
                    writer.put(kind, data)
                elif (today := kind.read(store.connection, row_id)) and not today["deleted"]:
                    writer.put(kind, today | {"deleted": writer.step.created})
            changes = writer.changes
    pin(store.path, name)
    return changes


@contextmanager
def _opened(store: Store, name: str) -> Iterator[Store]:
    """Open a backup for reading; where it is of an older schema, a copy of it that is brought up to date."""
    backup = find_backup(store.path, name)
    with ExitStack() as stack:
        try:
            old = stack.enter_context(Store.open(backup.path, read_only=True))
        except LibraryTooNew:  # of an older schema
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="postil-"))
            copy_private(backup.path, Path(folder) / "backup.postil")
            old = stack.enter_context(Store.open(Path(folder) / "backup.postil"))
        yield old


def _hashes(store: Store, table: str) -> dict[str, bytes]:
    return dict(store.connection.rows(f"select id, hash from {table}"))


def _differing(store: Store, old: Store) -> Iterator[tuple[str, str]]:
    """Give (kind, id) of every row that is not the same in both."""
    for kind in KINDS.values():
        now, then = _hashes(store, kind.table), _hashes(old, kind.table)
        for row_id in then | now:
            if now.get(row_id) != then.get(row_id):
                yield kind.name, row_id


def _difference(store: Store, old: Store) -> Difference:
    by_part: dict[str, list[tuple[str, str]]] = {"brought_back": [], "changed": [], "removed": []}
    names: dict[str, str] = {}
    for name, row_id in _differing(store, old):
        kind = KINDS[name]
        if kind.is_final:
            continue
        now, then = kind.read(store.connection, row_id), kind.read(old.connection, row_id)
        lives_now, lived_then = bool(now) and not (now or {})["deleted"], bool(then) and not (then or {})["deleted"]
        if not lives_now and not lived_then:
            continue
        part = "changed" if lives_now and lived_then else "removed" if lives_now else "brought_back"
        by_part[part].append((name, row_id))
        names[row_id] = str((now or then or {}).get(kind.title, ""))[:200]
    return Difference(**{part: changes_of(rows) for part, rows in by_part.items()}, names=names)
