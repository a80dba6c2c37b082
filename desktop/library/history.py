"""The part of a Library that is its history: what was written, taking it back, doing it again."""

from __future__ import annotations

from db.records import Changes, HistoryRow, Step
from desktop.library.library_file import LibraryFile


class History:
    """What can be done with the steps that were written."""

    def __init__(self, file: LibraryFile) -> None:
        self._file = file

    def undo(self) -> tuple[Step, Changes] | None:
        """Take the last step back; return the new step and what it touched, or None where there is nothing to undo."""
        return self._file.store.undo()

    def redo(self) -> tuple[Step, Changes] | None:
        """Take the last undo back; return the new step and what it touched, or None."""
        return self._file.store.redo()

    def undo_label(self) -> str | None:
        """Return the label of the step that undo would take back."""
        return self._file.store.undo_label()

    def redo_label(self) -> str | None:
        """Return the label of the step that redo would bring back."""
        return self._file.store.redo_label()

    def newest(self, limit: int) -> list[HistoryRow]:
        """Return the last rows that were written by whatever program, the newest first."""
        return self._file.store.history(limit=limit)

    def everything(self) -> Changes:
        """Return Changes that name all there is, also what was removed: after a repair any of it may be different."""
        return self._file.store.everything()
