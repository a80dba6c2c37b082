"""Backups: verified copies of the library in a folder beside it, on a schedule, thinned out with age."""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

from db import clock
from db.canonical import whole_number
from db.care.check import check_copy
from db.care.own_files import backup_folder
from db.connection import Connection
from db.disk.copying import write_copy
from db.disk.durable import PRIVATE_FOLDER, in_sentences, names_in, replace_file, sync_folder
from db.errors import LibraryDamaged, LibraryForeign, NotFound
from db.ids import new_id
from db.journal.file import Journal
from db.kinds import KINDS
from db.opening import real_path
from db.store import Store

CHANGES_AT_MOST = 200  # history rows after which a backup is due
AGE_AT_MOST = timedelta(hours=24)  # after which one is due if anything changed
FEWEST = 3
_SHRUNK = 0.9  # a library with fewer rows than this part of what a backup holds is not to be trusted

# How old a backup may be to be kept as the last one of its hour, day, week or month; and how many of such are kept
# whatever the clock says, which may have been wrong.
_PLAN: tuple[tuple[timedelta, str, int], ...] = (
    (timedelta(hours=24), "%Y-%m-%d %H", 26),
    (timedelta(days=14), "%Y-%m-%d", 16),
    (timedelta(weeks=8), "%G week %V", 10),
    (timedelta(days=366), "%Y-%m", 14),
)
_ODD = timedelta(days=60)  # between two backups, either the clock jumped or the library lay unused: better keep all
_LEFT_OVER = timedelta(hours=2)  # after which a half-written backup is one that somebody was killed at
_MOST_COUNTED = 1 << 62  # changes or rows that a backup's name tells of
_CROWD = 300  # backups; with more of them even an odd clock is believed


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup, as its name tells it. Backups are ordered by ``changes``, never by the clock."""

    path: Path
    changes: int  # history rows, which only ever grow
    rows: int  # of all kinds, removed ones too
    created: str  # by the wall clock of then
    pinned: bool


@in_sentences
def backups(library: Path) -> list[Backup]:
    """Return the backups of the library at ``library``, the newest first."""
    copies = []
    folder = backup_folder(library)
    for name in names_in(folder):
        parts = name.removesuffix(".postil").split("_")
        numbers = [whole_number(part, _MOST_COUNTED) for part in parts[:2]]
        if name.endswith(".postil") and len(parts) in (4, 5) and None not in numbers:
            changes, rows = (number or 0 for number in numbers)
            copies.append(Backup(folder / name, changes, rows, _time(parts[2]), parts[4:] == ["pinned"]))
    return sorted(copies, key=lambda backup: (backup.changes, backup.path.name), reverse=True)


@in_sentences
def backup(store: Store, *, pinned: bool = False, thin: bool = True) -> Backup:
    """Write a backup now, see that every row of it is whole, and thin out the older ones if ``thin``.

    Raises LibraryDamaged, with no backup kept, where a row is not what was written; LibraryFull.
    """
    changes, rows = _size(store.connection)
    stamp = clock.moment().strftime("%Y%m%dT%H%M%S")
    name = f"{changes:09}_{rows:09}_{stamp}_{new_id()[-12:]}{'_pinned' if pinned else ''}.postil"
    folder = backup_folder(store.path)
    if not folder.exists():
        folder.mkdir(PRIVATE_FOLDER)
        sync_folder(store.path.parent)
    _clear(folder)
    write_copy(store.connection, folder / name, _verify)
    new_backup = next(backup for backup in backups(store.path) if backup.path.name == name)
    if thin:
        thin_out(store.path, rows, new_backup.path)
    return new_backup


@in_sentences
def save_copy(store: Store, target: Path) -> Path:
    """Write a copy of the library to ``target``, see that every row of it is whole, and return where it lies.

    Raises LibraryForeign where something is there already, or what belongs to another library: its journal would be
    taken for the copy's. Raises LibraryDamaged, with no copy kept, where a row is not what was written; LibraryFull.
    """
    target = real_path(target)
    beside = () if target.is_dir() else (Journal(target).path, backup_folder(target))
    for there in (target, *beside):
        if there.exists():
            raise LibraryForeign("{there} is there already; please choose another name for the copy.", there=there)
    if not target.parent.is_dir():
        raise NotFound("There is no folder {parent} for the copy.", parent=target.parent)
    store.connection.run("pragma query_only = off")  # which keeps SQLite from writing another file, too
    try:
        write_copy(store.connection, target, _verify)
    finally:
        if store.read_only:
            store.connection.run("pragma query_only = on")
    return target


def _clear(folder: Path) -> None:
    """Remove what is left of backups that were never finished: each is as large as the library."""
    for left in folder.glob("*.part*"):
        with suppress(FileNotFoundError):  # another process may be writing one right now
            if abs(time.time() - left.stat().st_mtime) > _LEFT_OVER.total_seconds():
                left.unlink()


@in_sentences
def is_due(store: Store) -> bool:
    """True if much changed since the last backup, or anything and it is old."""
    changes, _ = _size(store.connection)
    kept = backups(store.path)
    if not kept or changes < kept[0].changes:
        return changes > 0
    if changes == kept[0].changes:
        return False
    age = _parsed(clock.now()) - _parsed(kept[0].created)
    return changes - kept[0].changes >= CHANGES_AT_MOST or age >= AGE_AT_MOST or age < timedelta(0)


@in_sentences
def pin(library: Path, name: str) -> Backup:
    """See that a backup is never thinned out; raises NotFound."""
    backup = find_backup(library, name)
    if backup.pinned:
        return backup
    target = backup.path.with_name(backup.path.name.removesuffix(".postil") + "_pinned.postil")
    replace_file(backup.path, target)
    return find_backup(library, target.name)


def find_backup(library: Path, name: str) -> Backup:
    """Return the backup with a file name, also one from before it was pinned, or the one whose name begins so.

    Raises NotFound.
    """
    name = name.removesuffix(".postil").removesuffix("_pinned")
    if not name:
        raise NotFound("There is no backup without a name.")
    matching = [backup for backup in backups(library) if backup.path.name.startswith(name)]
    if len(matching) != 1:
        raise NotFound("There is no one backup named {name}.", name=name)
    return matching[0]


@in_sentences
def thin_out(library: Path, rows: int, newest: Path | None = None) -> list[Path]:
    """Remove backups that the plan has no more use for; none while the library, of ``rows`` rows, has shrunk."""
    kept = backups(library)
    if not kept or _shrunk(rows, kept):
        return []
    times = [_parsed(backup.created) for backup in kept]
    now = _parsed(clock.now())
    if len(kept) <= _CROWD and _is_odd([now, *times[:10]]):
        return []
    wanted = {backup.path for backup in kept if backup.pinned} | {newest}
    wanted |= {backup.path for backup in kept[:FEWEST]}
    wanted |= {backup.path for backup in sorted(kept, key=lambda backup: backup.created, reverse=True)[:FEWEST]}
    jumped = _is_odd([now, *times])
    for span, pattern, number in _PLAN:
        slots: set[str] = set()
        # Those of backups that are too old, or of times to come, up to a number. Where the clock jumped they count by
        # themselves: what a wrong clock has written must not crowd out the rest.
        others: set[str] = set() if jumped else slots
        for backup, created in zip(kept, times, strict=True):  # the newest of a slot comes first
            slot = created.strftime(pattern)
            if slot in slots or slot in others:
                continue
            if timedelta(0) <= now - created <= span:
                slots.add(slot)
            elif len(others) < (2 * number if jumped else number):
                others.add(slot)
            else:
                continue
            wanted.add(backup.path)
    gone = [backup.path for backup in kept if backup.path not in wanted]
    for path in gone:
        path.unlink(missing_ok=True)
    return gone


def _is_odd(times: list[datetime]) -> bool:
    """True if times, the last one first, jump about."""
    return any(not timedelta(0) <= later - earlier <= _ODD for later, earlier in pairwise(times))


def _shrunk(rows: int, kept: list[Backup]) -> bool:
    return rows < _SHRUNK * max((backup.rows for backup in kept), default=0)


def _size(connection: Connection) -> tuple[int, int]:
    """Return how many history rows, and how many rows in all, a library has."""
    rows = sum(connection.value(f"select count(*) from {kind.table}") for kind in KINDS.values())
    return connection.value("select count(*) from history"), rows


def _verify(copy: Connection) -> None:
    report = check_copy(copy)
    if not report.ok:
        raise LibraryDamaged("No backup was kept, for the library is damaged: {what}", what=report.problems[0].what)


def _time(text: str) -> str:
    try:
        return datetime.strptime(text, "%Y%m%dT%H%M%S").strftime("%Y-%m-%dT%H:%M:%S.000Z")
    except ValueError:
        return "1970-01-01T00:00:00.000Z"


def _parsed(time: str) -> datetime:
    return datetime.strptime(time, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)
