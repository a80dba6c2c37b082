"""Exporting again to a file: what the merge brings, and each conflict with both texts side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QRadioButton, QTreeWidgetItem, QVBoxLayout, QWidget

from desktop.shown_text import in_one_line
from desktop.texts import counted, later, tr
from desktop.ui.exchange.both_sides import BothSides, list_of_two, title_label
from desktop.ui.exchange.proposals import Sides, marked_words
from desktop.ui.widgets.appearance import Appearance
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.plain_label import PlainLabel
from desktop.ui.widgets.rows.trees import rows_of

if TYPE_CHECKING:
    from desktop.annotated.merge.merged import Conflict, Merged

OURS, THEIRS = "ours", "theirs"
ROW = 20  # pixels of a line of the list
REPLACE = 2  # the dialog's third answer, beside Accepted and Rejected


class MergeDialog(Dialog):
    """Merge, replace or leave the file. ``choices()`` gives what the reader chose where both sides changed."""

    def __init__(
        self, name: str, merged: Merged, appearance: Appearance, parent: QWidget | None = None, *, files: int = 1
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Merge"))
        self._conflicts = merged.conflicts
        self._choices: dict[str, str] = {}
        self.title = title_label(self, name)
        self.summary = PlainLabel(self)
        self.summary.setText(headline(merged, files))
        self.tree = list_of_two(self, appearance, tr("Conflicts"))
        for conflict in self._conflicts:
            QTreeWidgetItem(self.tree, [in_one_line(_title(conflict)), ""])
        self.sides = BothSides(appearance, self)
        self.ours = QRadioButton(tr("Write the library’s"), self)
        self.theirs = QRadioButton(tr("Keep the file’s"), self)
        self.replace_button = QPushButton(counted("Replace the file", "Replace {n} files", files), self)
        self.cancel = QPushButton(tr("Cancel"), self)
        self.go = QPushButton(tr("Merge"), self)
        self.go.setDefault(True)
        self._lay_out()
        self.tree.currentItemChanged.connect(self._show)
        for side, choice in ((self.ours, OURS), (self.theirs, THEIRS)):
            side.toggled.connect(lambda down, choice=choice: self._choose(choice) if down else None)
        self.go.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self.replace_button.clicked.connect(lambda: self.done(REPLACE))
        for row, conflict in enumerate(self._conflicts):
            self._mark(row, conflict)
        if self._conflicts:
            self.tree.setCurrentItem(rows_of(self.tree)[0])
            self.tree.setFocus()
        else:
            self.go.setFocus()

    def _lay_out(self) -> None:
        settle = QHBoxLayout()
        settle.setSpacing(self.sides.handleWidth())
        for side in (self.ours, self.theirs):  # each below its text
            settle.addWidget(side, 1)
        foot = PlainLabel(self, name="caption")
        foot.setText(tr("What you wrote between and around stays as it is."))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(foot, 1)
        for button in (self.replace_button, self.cancel, self.go):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self.title)
        layout.addWidget(self.summary)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.sides, 2)
        layout.addLayout(settle)
        there = bool(self._conflicts)
        if not there:
            layout.addStretch(1)
        layout.addSpacing(4)
        layout.addLayout(buttons)
        for part in (self.tree, self.sides, self.ours, self.theirs):
            part.setVisible(there)
        self.tree.setMaximumHeight(max(len(self._conflicts), 2) * ROW + 12)
        self.resize(820, 560 if there else 140)

    def choices(self) -> dict[str, str]:
        """Return "ours" or "theirs" by annotation id, for ``merge_export``."""
        return dict(self._choices)

    def settle(self, annotation_id: str, choice: str) -> None:
        """Choose one side; all that is in conflict about one annotation goes together."""
        self._choices[annotation_id] = choice
        for row, conflict in enumerate(self._conflicts):
            if conflict.annotation_id == annotation_id:
                self._mark(row, conflict)

    def _mark(self, row: int, conflict: Conflict) -> None:
        ours = self._choices.get(conflict.annotation_id, THEIRS) == OURS
        rows_of(self.tree)[row].setText(1, tr("the library’s") if ours else tr("the file’s"))

    def _show(self) -> None:
        conflict = self._current()
        if conflict is None:
            return
        self.sides.show_sides(both(conflict), alike=True)
        ours = self._choices.get(conflict.annotation_id, THEIRS) == OURS
        (self.ours if ours else self.theirs).setChecked(True)

    def _current(self) -> Conflict | None:
        row = self.tree.currentItem()
        return self._conflicts[self.tree.indexOfTopLevelItem(row)] if row is not None else None

    def _choose(self, side: str) -> None:
        conflict = self._current()
        if conflict is not None and side != self._choices.get(conflict.annotation_id, THEIRS):
            self.settle(conflict.annotation_id, side)


def both(conflict: Conflict) -> Sides:
    """Return what the library and the file say of one conflict."""
    if conflict.what == "deleted":
        ours, theirs = tr(conflict.ours.strip() or later("Changed since the last export.")), tr(conflict.theirs)
        return Sides(((f"{ours[:1].upper()}{ours[1:]}", False),), ((f"{theirs[:1].upper()}{theirs[1:]}", False),))
    before, after = marked_words(conflict.ours, conflict.theirs)
    nothing = ((tr("Nothing."), False),)
    return Sides(before or nothing, after or nothing)


def headline(merged: Merged, files: int = 1) -> str:
    """Return what the merge brings, in words."""
    what = counted("This is an earlier export", "These are {n} files of an earlier export", files)
    if merged.unchanged:
        return counted(
            "{what}. Merging brings {told}: it is left alone.",
            "{what}. Merging brings {told}: they are left alone.",
            files,
            what=what,
            told=tr(merged.told()),
        )
    conflicts = len(merged.conflicts)
    words = tr("{what}. Merging: {summary}.", what=what, summary=tr(merged.summary()))
    return f"{words} {counted('Choose for it.', 'Choose for each of them.', conflicts)}" if conflicts else words


def _title(conflict: Conflict) -> str:
    what = {
        "note": tr("Note"),
        "themes": tr("Themes"),
        "passage": tr("Passage"),
        "deleted": tr("Deletion"),
        "text": tr("Text"),
    }
    quote = " ".join((conflict.quote or conflict.base).split())
    words = what.get(conflict.what, conflict.what.capitalize())
    return tr("{words} of “{quote}”", words=words, quote=quote[:120]) if quote else words
