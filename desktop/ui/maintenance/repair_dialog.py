"""The faults of a library, in sentences, and what a repair did: the exact account. Knows no library."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit, QWidget

from db.care.repair import Account
from desktop.shown_text import in_lines
from desktop.texts import counted, grouped, later, tr
from desktop.ui.maintenance.things import things
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.layouts import in_column
from desktop.ui.widgets.plain_label import PlainLabel

MOST = 500  # problems that are listed
HOW = later(
    "Repair rebuilds the library from all that is left of it: the file itself, its journal and its backups. "
    "The damaged files are kept beside it, and you are shown exactly what was recovered."
)
READ_ONLY = later("The library can only be read, so it cannot be repaired from here.")


def account_sentences(account: Account) -> list[str]:
    """Return what a repair did, a sentence for each thing."""
    if not account.rebuilt:
        return [tr("The library and its journal are whole; nothing was done.")]
    lost = len(account.lost)
    rows = ", ".join(things(table, count) for table, count in account.rows.items() if table != "history")
    return [
        tr("Rebuilt: {rebuilt}.", rebuilt=", ".join(account.rebuilt)),
        tr("Read for it: {used}.", used=", ".join(account.used)),
        counted(
            "{n} row was brought back from another copy.",
            "{n} rows were brought back from another copy.",
            account.recovered,
        ),
        tr("Nothing was lost.")
        if not lost
        else counted("{n} thing could not be brought back:", "{n} things could not be brought back:", lost),
        *account.lost,
        tr("The library now holds {rows}.", rows=rows),
        *(
            [tr("{bad_rows} damaged rows and lines are kept as they were.", bad_rows=grouped(account.bad_rows))]
            if account.bad_rows
            else []
        ),
        tr("The damaged files are kept in {kept}.", kept=account.kept),
    ]


class _Told(Dialog):
    """A sentence, a list that can be copied, and buttons."""

    def __init__(self, title: str, head: str, lines: Sequence[str], foot: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(640, 420)
        self.head = PlainLabel(self, head)
        self.text = QPlainTextEdit(in_lines("\n".join(lines)), self, readOnly=True)
        self.text.setAccessibleName(title)
        self.text.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.buttons = QDialogButtonBox(self)
        in_column(
            self.head,
            self.text,
            *([PlainLabel(self, foot)] if foot else []),
            self.buttons,
            on=self,
            margins=(16, 16, 16, 16),
            spacing=12,
        )


class ProblemsDialog(_Told):
    """The problems that a check found; accepted means: repair them. The default is not to."""

    def __init__(self, problems: Sequence[str], repairable: bool, parent: QWidget | None = None) -> None:
        number = len(problems)
        head = counted(
            "The check found {n} thing that is not what was written.",
            "The check found {n} things that are not what was written.",
            number,
        )
        more = [tr("… and {number} more", number=grouped(number - MOST))] if number > MOST else []
        super().__init__(
            tr("Check library"), head, [*problems[:MOST], *more], tr(HOW) if repairable else tr(READ_ONLY), parent
        )
        self.repair = self.buttons.addButton(tr("Repair"), QDialogButtonBox.ButtonRole.AcceptRole)
        later = self.buttons.addButton(tr("Not now"), QDialogButtonBox.ButtonRole.RejectRole)
        self.repair.setVisible(repairable)
        later.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)


class AccountDialog(_Told):
    """The account of a repair."""

    def __init__(self, account: Account, parent: QWidget | None = None) -> None:
        head, *lines = account_sentences(account)
        if account.rebuilt:
            head, lines = tr("The library was repaired."), [head, *lines]
        super().__init__(tr("Repair"), head, lines, "", parent)
        self.text.setVisible(bool(lines))
        close = self.buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.AcceptRole)
        close.setDefault(True)
        self.buttons.accepted.connect(self.accept)
