"""Exporting again to a file that somebody wrote into: what became of it, both sides where both changed the same, and
what is to happen.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtWidgets import (
    QHeaderView,
    QPushButton,
    QRadioButton,
    QTreeWidgetItem,
    QWidget,
)

from desktop.anchoring.three_way import Clash
from desktop.shown_text import in_one_line, shortened
from desktop.texts import counted, tr
from desktop.ui.exchange.both_sides import BothSides, list_of_two, title_label
from desktop.ui.exchange.proposals import Sides, marked_words
from desktop.ui.widgets.appearance import Appearance
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.layouts import REST, in_column, in_row
from desktop.ui.widgets.plain_label import PlainLabel
from desktop.ui.widgets.rows.trees import rows_of

ROW = 20  # pixels of a line of the list
MOST_ROWS = 6  # of the list that are seen at once
TITLE = 120  # characters of a line in the list
NAME = 60  # of the name of a file


class Choice(StrEnum):
    """The choices for a file that somebody wrote into."""

    MERGE = "merge"
    BRING_IN = "bring in"
    KEEP = "keep"
    REPLACE = "replace"


@dataclass(frozen=True, slots=True)
class Meeting:
    """A question about files with a ``name``, ``count`` of them, what is to be said, and what may be chosen.

    ``before`` is the name under which one file would be kept.
    """

    name: str
    sentence: str
    choices: tuple[Choice, ...]
    clashes: tuple[Clash, ...] = ()
    count: int = 1
    before: str = ""


class MergeDialog(Dialog):
    """Asks; ``choice()`` gives the answer where it was accepted. The first choice is the one that is proposed."""

    def __init__(self, meeting: Meeting, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export"))
        self._clashes = meeting.clashes
        self.summary = PlainLabel(self, meeting.sentence)
        self.tree = list_of_two(self, appearance, tr("Changed on both sides"))
        self.tree.setColumnCount(1)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for clash in self._clashes:
            QTreeWidgetItem(self.tree, [in_one_line(_title(clash))])
        self.sides = BothSides(appearance, self)
        choices = _choices(meeting)
        self.choices = {choice: QRadioButton(words, self) for choice, (words, _) in choices.items()}
        self.foot = PlainLabel(self, name="caption")
        self._told = {choice: told for choice, (_, told) in choices.items()}
        next(iter(self.choices.values())).setChecked(True)
        self.cancel = QPushButton(tr("Cancel"), self)
        self.go = QPushButton(tr("Continue"), self)
        self.go.setDefault(True)
        self._lay_out(meeting)
        self.tree.currentItemChanged.connect(self._show)
        for button in self.choices.values():
            button.toggled.connect(self._tell)
        self.go.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        if self._clashes:
            self.tree.setCurrentItem(rows_of(self.tree)[0])
        next(iter(self.choices.values())).setFocus()
        self._tell()

    def _lay_out(self, meeting: Meeting) -> None:
        title, buttons = title_label(self, meeting.name), in_row(REST, self.cancel, self.go, spacing=8)
        head = (
            title,
            self.summary,
            self.tree,
            (self.sides, 1),
            in_column(*self.choices.values(), spacing=6),
            self.foot,
        )
        foot = (buttons,) if self._clashes else (REST, buttons)
        in_column(*head, *foot, on=self, margins=(16, 16, 16, 16), spacing=12)
        for part in (self.tree, self.sides):
            part.setVisible(bool(self._clashes))
        self.tree.setFixedHeight(min(max(len(self._clashes), 2), MOST_ROWS) * ROW + 12)
        self.resize(760, 560 if self._clashes else 200)

    def choice(self) -> Choice:
        """Return what is chosen; the first while Qt changes from one to another."""
        return next((choice for choice, button in self.choices.items() if button.isChecked()), next(iter(self.choices)))

    def _tell(self) -> None:
        """Say what the choice comes to."""
        self.foot.setText(self._told[self.choice()])

    def _show(self) -> None:
        row = self.tree.currentItem()
        if row is not None:
            self.sides.show_sides(both(self._clashes[self.tree.indexOfTopLevelItem(row)]), alike=True)


def both(clash: Clash) -> Sides:
    """Return what the library and the file say of one place."""
    before, after = marked_words(clash.ours, clash.theirs)
    nothing = ((tr("Nothing."), False),)
    return Sides(before or nothing, after or nothing)


def _choices(meeting: Meeting) -> dict[Choice, tuple[str, str]]:
    """Return what each choice is called, and what it comes to."""
    kept = tr("What is there is kept as “{name}”.", name=shortened(in_one_line(meeting.before), NAME))
    if meeting.count > 1:
        kept = tr("What is there is kept under other names.")
    keep = counted("Keep the file, and write a new one", "Keep the files, and write new ones", meeting.count)
    replace = counted("Replace the file", "Replace {n} files", meeting.count)
    bring_in = tr("You see what comes in before it does, and one undo takes it back. Then export again.")
    rows = {
        Choice.MERGE: (tr("Merge"), tr("What you wrote stays where it is.")),
        Choice.BRING_IN: (tr("Bring the edits in first"), bring_in),
        Choice.KEEP: (keep, kept),
        Choice.REPLACE: (replace, tr("What was written there is lost.")),
    }
    return {choice: rows[choice] for choice in meeting.choices}


def _title(clash: Clash) -> str:
    lines = (line.strip() for side in (clash.base, clash.ours, clash.theirs) for line in side.splitlines())
    return shortened(next(filter(None, lines), ""), TITLE)
