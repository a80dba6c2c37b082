"""Rebuilding a damaged library from all that is left of it: the file itself, its journal and its backups."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from db import clock, migrations, outside_history
from db.care.backups import backups
from db.care.carving import carve
from db.care.check import check, check_connection
from db.care.rebuilding import Rebuild
from db.care.salvage import Salvaged, salvage, take_told
from db.connection import BESIDE, Connection
from db.disk.durable import (
    PRIVATE_FOLDER,
    copy_private,
    disk_error,
    in_sentences,
    keep_mode,
    replace_file,
    sync_file,
    sync_folder,
    write_file,
)
from db.disk.regular_file import open_regular
from db.errors import LibraryDamaged, LibraryFull, LibraryLocked, LibraryTooNew, StoreError
from db.ids import new_id
from db.journal.entries import library_lines
from db.journal.file import Journal
from db.journal.told import JournalContents, read_entries
from db.kinds import KINDS
from db.message import Message
from db.migrations import APPLICATION_ID
from db.opening import MAGIC, real_path
from db.store import Store


@dataclass(frozen=True, slots=True)
class Account:
    """The account of a repair: every list holds sentences."""

    rebuilt: tuple[str, ...]  # which files were written anew
    kept: str  # the folder where the damaged files lie, or empty where nothing was wrong
    used: tuple[str, ...]  # the copies that were read
    recovered: int  # rows that the library file had lost and another copy had
    lost: tuple[str, ...]  # what no copy had; empty: nothing was lost
    bad_rows: int  # rows and lines that were not what was written, kept as they were in ``kept``
    rows: dict[str, int]  # what the library holds now

    def to_json(self) -> dict[str, Any]:
        """Return the account as JSON data."""
        return asdict(self)


@in_sentences
def repair(path: Path) -> Account:
    """Rebuild the library at ``path``, or its journal, from whatever copies are intact; whole or not at all.

    The damaged files are kept, together, in a folder beside. Nobody else may have the library open. Raises
    LibraryDamaged where no copy holds anything, LibraryFull, LibraryLocked, LibraryTooNew.
    """
    path = real_path(Path(path))
    if _is_newer(path):
        raise LibraryTooNew(
            "The library {value} says that it was written by a newer Postil, which alone can repair it; nothing was"
            " changed. If none was ever used, its version number is damaged: put the file elsewhere and repair again,"
            " which rebuilds the library from its journal and backups.",
            value=path,
        )
    if _library_is_whole(path):
        return _repair_journal(path)
    return _rebuild(path)


def _is_newer(path: Path) -> bool:
    """True if the file says that it is a library of a newer schema, whatever else of it can be read."""
    try:
        with open_regular(path) as file:
            head = file.read(100)
    except FileNotFoundError:
        return False
    version, application = (int.from_bytes(head[place : place + 4], "big") for place in _VERSION_AND_APPLICATION)
    return head.startswith(MAGIC) and application == APPLICATION_ID and version > migrations.SCHEMA


_VERSION_AND_APPLICATION = (60, 68)  # https://www.sqlite.org/fileformat2.html#the_database_header


def _library_is_whole(path: Path) -> bool:
    """Check the library; where SQLite left files beside it, a copy first, for opening changes those."""
    if any(beside.exists() for beside in _set_of(path)[1:]):
        with _workshop(path) as folder:
            _copy_set(path, folder / path.name)
            journal = Journal(path)
            for file in [journal.path, *journal.segments()]:
                if file.exists():
                    copy_private(file, folder / file.name)
            if not _is_whole(folder / path.name):
                return False
    return _is_whole(path)


def _is_whole(path: Path) -> bool:
    try:
        with Store.open(path) as store:
            return not store.read_only and check(store, journal=False).ok
    except (LibraryLocked, LibraryFull):
        raise
    except StoreError:
        return False


def _repair_journal(path: Path) -> Account:
    journal = Journal(path)
    with Store.open(path) as store:  # which takes over what only the journal had
        report = check(store)
        rows = _counts(store.connection)
        if report.ok:
            return Account((), "", (str(path),), 0, (), 0, rows)
        told = read_entries(journal.lines(torn=True))
        kept = _keep(path, [journal.path, *journal.segments()])
        _write_lines(kept / "damaged-lines.txt", told.damaged)
        store.connection.begin()
        try:
            lines = library_lines(store.connection)
            journal.start(outside_history.library_id(store.connection), None, lines=lines, segment=1)
            for segment in journal.segments():
                segment.unlink()
            sync_folder(path.parent)
        finally:
            store.connection.rollback()
    account = Account((str(journal.path),), str(kept), (str(path),), 0, (), len(told.damaged), rows)
    _write_account(kept, account)
    return account


def _rebuild(path: Path) -> Account:
    journal = Journal(path)
    salvaged = Salvaged()
    used = []
    with _workshop(path) as folder:
        if path.exists():
            _copy_set(path, folder / "old")
            if salvage(folder / "old", salvaged):
                used.append(str(path))
        own = dict(salvaged.rows)
        incomplete = set(salvaged.incomplete) if used else _TABLES
        told = read_entries(journal.lines(torn=True))
        take_told(told, salvaged, is_trusted=False)
        if told.steps or told.rows:
            used.append(str(journal.path))
        for backup in backups(path):
            if _copied(backup.path, folder / "backup") and salvage(folder / "backup", salvaged):
                used.append(str(backup.path))
        if incomplete and path.exists() and carve(path, salvaged) and str(path) not in used:
            used.append(Message("{path} (page by page)", path=path))
        if not salvaged.history and not salvaged.rows:
            raise LibraryDamaged("Nothing of the library {path} could be recovered; it was left as it is.", path=path)
        library = told.library or json.loads(salvaged.settings.get("library", '""')) or new_id()
        rebuild = Rebuild(salvaged)
        rebuild.lost.extend(_missing(told, salvaged, incomplete))
        rebuild.write(folder / "new", library)
        new_journal = Journal(folder / "new")
        connection = Connection(folder / "new")
        try:
            report = check_connection(connection, search_index=True)
            if not report.ok:
                raise LibraryDamaged(
                    "The library {path} could not be rebuilt: {what}", path=path, what=report.problems[0].what
                )
            new_journal.start(library, None, lines=library_lines(connection), segment=1)
            rows = _counts(connection)
        finally:
            connection.close()
        sync_file(folder / "new")
        kept = _keep(path, [*_set_of(path), journal.path, *journal.segments()])
        _write_lines(kept / "damaged-lines.txt", told.damaged)
        _write_lines(kept / "damaged-rows.jsonl", [line.encode() for line in salvaged.bad])
        recovered = sum(own.get(key) != state for key, state in rebuild.final.items())
        account = Account(
            (str(path), str(journal.path)),
            str(kept),
            tuple(used),
            recovered,
            tuple(rebuild.lost),
            len(salvaged.bad) + len(told.damaged),
            rows,
        )
        _write_account(kept, account)
        segments = journal.segments()
        for new, old in ((new_journal.path, journal.path), (folder / "new", path)):
            keep_mode(new, old)
        replace_file(new_journal.path, journal.path)  # the journal first: with it, the library can be rebuilt again
        for stale in _set_of(path)[1:]:
            stale.unlink(missing_ok=True)  # a rollback journal of the old file would ruin the new one
        sync_folder(path.parent)
        replace_file(folder / "new", path)
        for segment in segments:
            segment.unlink(missing_ok=True)
        sync_folder(path.parent)
    return account


def _copied(backup: Path, to: Path) -> bool:
    """Copy a backup; False where it cannot be read, which keeps no other copy from being used."""
    try:
        copy_private(backup, to)
    except OSError as error:
        if isinstance(disk_error(error), LibraryFull):
            raise
        return False
    return True


_TABLES = {"steps", "history", "settings", "reading_positions"}


def _missing(told: JournalContents, salvaged: Salvaged, incomplete: set[str]) -> Iterator[str]:
    """Return what the journal has and no copy does; ``incomplete`` are tables that were not read whole."""
    rows: dict[str, int] = {}
    for entry in salvaged.history.values():
        rows[entry.step_id] = rows.get(entry.step_id, 0) + 1
    for step_id, step in told.steps.items():
        if step_id in salvaged.steps and rows.get(step_id, 0) < step.count:
            yield Message(
                "{step_id} changes of the step {step_id_2} are in no copy.",
                step_id=step.count - rows.get(step_id, 0),
                step_id_2=step_id,
            )
        if step_id in salvaged.steps and step.previous is not None and step.previous not in salvaged.steps:
            yield Message("The step {previous}, and maybe others before it, is in no copy.", previous=step.previous)
    if incomplete & {"steps", "history"} and (told.ends_damaged or not told.steps):
        yield Message("The end of the journal is damaged, as is the library: the last changes may be missing.")
    if incomplete & {"settings", "reading_positions"} and (told.damaged or told.gaps or not told.steps):
        yield Message("A setting or a reading position may be older than it was.")


@contextmanager
def _workshop(path: Path) -> Iterator[Path]:
    """Yield an empty folder on the library's own disk, removed afterwards."""
    folder = path.with_name(path.name + ".repair")
    if folder.is_dir():  # a pipe would be opened, and waited for
        shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(PRIVATE_FOLDER)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _copy_set(path: Path, target: Path) -> None:
    for source, copy in zip(_set_of(path), _set_of(target), strict=True):
        if source.exists():
            copy_private(source, copy)


def _set_of(path: Path) -> list[Path]:
    """Return the library file and the files SQLite may have left beside it."""
    return [path.with_name(path.name + suffix) for suffix in ("", *BESIDE)]


def _keep(path: Path, files: list[Path]) -> Path:
    """Put ``files`` as they are into a new folder beside the library, on disk when this returns."""
    stamp = clock.now()[:19].replace(":", "").replace("T", "-")
    number = 0
    while True:
        kept = path.with_name(f"{path.name}.damaged-{stamp}" + (f"-{number}" if number else ""))
        try:
            kept.mkdir(PRIVATE_FOLDER)
            break
        except FileExistsError:
            number += 1
    for file in files:
        if file.exists():
            copy_private(file, kept / file.name)
            sync_file(kept / file.name)
    sync_folder(kept)
    sync_folder(path.parent)
    return kept


def _write_lines(path: Path, lines: Iterable[bytes]) -> None:
    data = b"".join(line + b"\n" for line in lines)
    if data:
        write_file(path, data)


def _write_account(kept: Path, account: Account) -> None:
    write_file(kept / "account.json", json.dumps(account.to_json(), indent=2, ensure_ascii=False).encode())


def _counts(connection: Connection) -> dict[str, int]:
    tables = (*(kind.table for kind in KINDS.values()), "history")
    return {table: int(connection.value(f"select count(*) from {table}")) for table in tables}
