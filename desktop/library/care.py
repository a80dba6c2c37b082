"""The part of a Library that keeps it whole: checking the library file, its backups, going back to one."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from db.disk.regular_file import open_regular
from db.errors import LibraryDamaged, LibraryForeign, StoreError
from db.journal.file import Journal
from db.opening import ALTERED, MAGIC, real_path
from desktop.library.library_file import LibraryFile

if TYPE_CHECKING:
    from db.care.backups import Backup
    from db.care.check import Report
    from db.care.repair import Account
    from db.care.restoring import Difference
    from db.records import Changes


def can_be_repaired(path: Path, error: StoreError) -> bool:
    """True if a library that ``error`` kept from being opened has something to be rebuilt from.

    A file that is no database, with neither a journal nor backups beside it, is taken for no library at all.
    """
    from db.care.backups import backups

    if not isinstance(error, LibraryDamaged):
        return False
    try:
        path = real_path(path)
        if Journal(path).exists() or backups(path):
            return True
        with open_regular(path) as file:
            return file.read(len(MAGIC)) == MAGIC
    except (OSError, StoreError):
        return False


class Care:
    """The use cases that keep a library whole."""

    def __init__(self, file: LibraryFile) -> None:
        self._file = file

    def check(self) -> Report:
        """Check the file, every row's hash, the history and the journal."""
        from db.care.check import check

        return check(self._file.store)

    def is_behind(self) -> bool:
        """True if anything was left to ``catch_up``. Raises StoreError."""
        return self._file.store.is_behind()

    def catch_up(self, going_on: Callable[[], bool] = lambda: True) -> None:
        """Take long texts into the text index, and put a long journal aside, until ``going_on`` says no."""
        self._file.store.catch_up(going_on)

    def is_altered(self) -> bool:
        """True if the library is only read because somebody altered its schema, which a repair undoes."""
        if self._file.warning != ALTERED.format(self._file.path):
            return False
        return os.access(self._file.path, os.W_OK) and os.access(self._file.path.parent, os.W_OK)

    def back_up(self) -> Backup:
        """Write a verified backup now."""
        from db.care.backups import backup

        return backup(self._file.store)

    def save_copy(self, target: Path) -> Path:
        """Write a copy of the library, verified as a backup is, to where nothing is yet; return where it lies."""
        from db.care.backups import save_copy
        from db.care.own_files import library_of

        if (library := library_of(target)) is not None:
            raise LibraryForeign(
                "{target} belongs to the library {library}; please choose another name for the copy.",
                target=target,
                library=library,
            )
        return save_copy(self._file.store, target)

    def backup_is_due(self) -> bool:
        """Tell, within some milliseconds, whether enough changed since the last backup for another."""
        from db.care.backups import is_due

        return not self._file.read_only and is_due(self._file.store)

    def changed_since_backup(self) -> bool:
        """True if anything was written since the last backup."""
        from db.care.backups import backups

        last = next(iter(backups(self._file.path)), None)
        newest = self._file.read.history(limit=1)
        return not self._file.read_only and bool(newest) and (last is None or newest[0].seq != last.changes)

    def preview_restore(self, name: str) -> Difference:
        """Return what going back to a backup would change."""
        from db.care.restoring import preview

        return preview(self._file.store, name)

    def restore(self, name: str) -> Changes:
        """Go back to a backup, in one step that can be undone."""
        from db.care.restoring import restore

        return restore(self._file.store, name)

    def repair(self) -> Account:
        """Close the library, rebuild it and its journal from whatever copies are intact, and open it again.

        Raises StoreError, with the library open as before where that can be.
        """
        from db.care.repair import repair

        self._file.close()
        try:
            return repair(self._file.path)
        finally:
            self._file.reopen()
