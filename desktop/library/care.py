"""Use cases of care: checking the library file, its backups, going back to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.records import Changes
from desktop.library.opened import Opened

if TYPE_CHECKING:
    from db.backup import Backup
    from db.check import Report
    from db.restore import Difference


class Care(Opened):
    """What keeps a library whole."""

    def check(self) -> Report:
        """Check the file, every row's hash, the history and the journal."""
        from db.check import check

        return check(self.store)

    def backups(self) -> list[Backup]:
        """Return the backups there are, the newest first."""
        from db.backup import backups

        return backups(self.path)

    def back_up(self) -> Backup:
        """Write a verified backup now."""
        from db.backup import backup

        return backup(self.store)

    def back_up_if_due(self) -> Backup | None:
        """Write a backup if enough changed since the last one; None where none is due or none can be written."""
        from db.backup import backup_if_due

        return None if self.read_only else backup_if_due(self.store)

    def preview_restore(self, name: str) -> Difference:
        """Tell what going back to a backup would change."""
        from db.restore import preview

        return preview(self.store, name)

    def restore(self, name: str) -> Changes:
        """Go back to a backup, in one step that can be undone."""
        from db.restore import restore

        return restore(self.store, name)
