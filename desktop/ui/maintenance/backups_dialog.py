"""The backups of a library: when, how large, and what going back to one would change. Knows no library."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QPlainTextEdit,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from db.care.backups import Backup
from db.care.restoring import Difference
from db.kinds import KINDS
from db.records import Changes
from desktop.shown_text import in_lines
from desktop.texts import counted, grouped, later, tr
from desktop.ui.maintenance.things import things
from desktop.ui.widgets.dates import day_and_time
from desktop.ui.widgets.dialog import Dialog, close_or
from desktop.ui.widgets.layouts import in_column
from desktop.ui.widgets.plain_label import PlainLabel
from desktop.ui.widgets.rows.trees import STRETCHED, WHOLE, set_columns

_NUMBERS = (1, 2)  # columns that hold numbers
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LISTED = 200  # names of each part of a preview
FOOT = later(
    "Every backup was opened and checked when it was written. Going back is one step: Undo takes it back, and a "
    "backup of how things are now is kept for good."
)


def difference_lines(difference: Difference) -> list[str]:
    """Return what a restore would change, in lines."""
    lines: list[str] = []
    for words, changes in (
        (tr("{things} would come back:"), difference.brought_back),
        (tr("{things} would be as they were:"), difference.changed),
        (tr("{things} would be taken away:"), difference.removed),
    ):
        lines += _part(words, changes, difference.names)
    return lines or [tr("Nothing would change: the library is as it was then.")]


def _part(words: str, changes: Changes, names: dict[str, str]) -> list[str]:
    lines: list[str] = []
    for name, ids in changes.ids.items():
        lines.append(words.format(things=things(KINDS[name].table, len(ids))))
        shown = sorted(" ".join(names.get(row_id, row_id).split()) for row_id in ids)
        lines += [f"    {name}" for name in shown[:LISTED]]
        if len(shown) > LISTED:
            lines.append("    " + tr("… and {n} more", n=grouped(len(shown) - LISTED)))
    return lines


class BackupsDialog(Dialog):
    """A list, a preview, and a button that goes back."""

    preview_requested = Signal(str)  # a backup's file name
    restore_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Backups"))
        self.setMinimumSize(480, 400)
        self.resize(760, 560)
        self._writable = True
        self.head = PlainLabel(self, "")
        self.rows = QTreeWidget(self)
        self.rows.setAllColumnsShowFocus(True)
        columns = ((tr("Written"), STRETCHED), (tr("Size"), WHOLE), (tr("Rows"), WHOLE), ("", WHOLE))
        set_columns(self.rows, tr("Backups"), columns)
        for column in _NUMBERS:
            self.rows.headerItem().setTextAlignment(column, _RIGHT)
        self.text = QPlainTextEdit(self, readOnly=True)
        self.text.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.text.setAccessibleName(tr("What going back would change"))
        parts = QSplitter(Qt.Orientation.Vertical, self, childrenCollapsible=False)
        parts.addWidget(self.rows)
        parts.addWidget(self.text)
        foot = PlainLabel(self, tr(FOOT), "caption")
        self.buttons, [self.restore, self.back_up] = close_or(self, tr("Go back to it"), tr("Back up now"))
        in_column(self.head, (parts, 1), foot, self.buttons, on=self, margins=(16, 16, 16, 16), spacing=12)
        self.rows.currentItemChanged.connect(self._chosen)
        self.restore.clicked.connect(lambda: self.restore_requested.emit(self.current()))
        self._offer(False)

    def set_writable(self, writable: bool) -> None:
        """Offer what changes the library, or not."""
        self._writable = writable
        self.back_up.setEnabled(writable)

    def set_backups(self, backups: Sequence[Backup]) -> None:
        """List these, the newest first; what was chosen stays chosen."""
        chosen = self.current()
        self.rows.blockSignals(True)
        self.rows.clear()
        for backup in backups:
            size = _size(backup)
            kept = tr("kept for good") if backup.pinned else ""
            item = QTreeWidgetItem(self.rows, [day_and_time(backup.created), size, grouped(backup.rows), kept])
            item.setData(0, Qt.ItemDataRole.UserRole, backup.path.name)
            for column in _NUMBERS:
                item.setTextAlignment(column, _RIGHT)
            if backup.path.name == chosen:
                self.rows.setCurrentItem(item)
        self.rows.blockSignals(False)
        number = len(backups)
        self.head.setText(
            counted("{n} backup in {folder}.", "{n} backups in {folder}.", number, folder=backups[0].path.parent)
            if backups
            else tr("No backups.")
        )
        if not self.current():
            self._offer(False)
            self.text.setPlainText(tr("Choose a backup to see what going back to it would change.") if backups else "")

    def set_difference(self, name: str, difference: Difference | str) -> None:
        """Show what going back to ``name`` would change, or the sentence why that cannot be told."""
        if name != self.current():
            return
        lines = [difference] if isinstance(difference, str) else difference_lines(difference)
        self.text.setPlainText(in_lines("\n".join(lines)))
        changes = not isinstance(difference, str) and any(
            (difference.brought_back, difference.changed, difference.removed)
        )
        self._offer(bool(changes))

    def current(self) -> str:
        """Return the chosen backup's file name, or ''."""
        item = self.rows.currentItem()
        return str(item.data(0, Qt.ItemDataRole.UserRole)) if item is not None else ""

    def _chosen(self) -> None:
        self._offer(False)
        if (item := self.rows.currentItem()) is not None:
            item.setSelected(True)  # the focus alone makes a row current, and shows nothing of it
            self.preview_requested.emit(self.current())

    def _offer(self, possible: bool) -> None:
        self.restore.setEnabled(possible and self._writable)


def _size(backup: Backup) -> str:
    try:
        return QLocale().formattedDataSize(backup.path.stat().st_size, 1)
    except OSError:
        return ""
