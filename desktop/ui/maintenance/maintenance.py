"""Keeping the library whole from the window: the check after the start, backups on schedule, repair, going back.

The check and the backups run in a process of their own with a low priority, so that reading and writing never wait
for them. It is the command line's ``check`` and ``backup``; closing the window stops a check.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, Qt, QTimer
from PySide6.QtWidgets import QWidget

from db.errors import StoreError
from desktop.texts import counted, grouped, tr
from desktop.ui.session import Session
from desktop.ui.toasts.telling import in_folder, undoable
from desktop.ui.widgets.asking import waiting
from desktop.ui.widgets.message_strip import MessageStrip

if TYPE_CHECKING:
    from db.care.repair import Account
    from db.care.restoring import Difference
    from db.records import Changes
    from desktop.library import Library
    from desktop.ui.maintenance.backups_dialog import BackupsDialog

CHECK_MILLISECONDS = 8000  # after the window has settled: the first moments are the reader's
PAUSE_MILLISECONDS = 20_000  # without a change, after which a backup may begin
LOOK_SECONDS = 180  # between two looks whether a backup is due
WAIT_MILLISECONDS = 300  # for a backup under way before an import or an update
_ROOT = str(Path(__file__).resolve().parents[3])
_START = (
    "import os, sys, json; sys.path[:] = json.loads(sys.argv.pop(1)); "
    "hasattr(os, 'nice') and os.nice(10); from desktop.__main__ import main; sys.exit(main())"
)

Done = Callable[[int, str, str], None]  # exit code, what was printed, what went wrong


def command(library: Path, *arguments: str) -> tuple[str, list[str]]:
    """Return the program and its arguments that do one job of the command line on ``library``."""
    rest = ["--library", str(library), *arguments]
    if getattr(sys, "frozen", False):
        return sys.executable, rest
    path = [_ROOT, *(entry for entry in sys.path if entry and entry != _ROOT)]
    return sys.executable, ["-I", "-c", _START, json.dumps(path), *rest]


class Maintenance(QObject):
    """Looks after the library of one window; idle until ``begin``."""

    def __init__(
        self, session: Session, strip: MessageStrip, keep_notes: Callable[[], object], parent: QWidget | None = None
    ) -> None:
        """Make it; ``keep_notes`` saves what stands in an open note, ``parent`` is the window its dialogs belong to."""
        super().__init__(parent)
        self._session, self._strip, self._keep_notes, self._parent = session, strip, keep_notes, parent
        self._process: QProcess | None = None
        self._begun = False
        self._looked = 0.0
        self._dialog: BackupsDialog | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self._back_up_if_due)
        self._first = QTimer(self, singleShot=True, interval=CHECK_MILLISECONDS)
        self._first.timeout.connect(self.check)

    @property
    def _library(self) -> Library:
        return self._session.library

    # Its hours

    def begin(self) -> None:
        """Check the library in a moment, and back it up on schedule from now on."""
        self._begun = True
        self._looked = time.monotonic()
        if not self._library.read_only:
            self._first.start()

    def stop(self) -> None:
        """The window closes: stop a check, let a backup that is due be written without the window."""
        self._first.stop()
        self._pause.stop()
        self._kill()
        if self._begun and self._is_due():
            program, arguments = command(self._library.path, "backup", "--if-due")
            process = QProcess()
            process.setProgram(program)
            process.setArguments(arguments)
            process.setStandardOutputFile(QProcess.nullDevice())  # nobody asked: it has nothing to say to a terminal
            process.setStandardErrorFile(QProcess.nullDevice())
            process.startDetached()
        self._begun = False

    def busy(self) -> bool:
        """True if a check or a backup is under way."""
        return self._process is not None

    def library_changed(self) -> None:
        """Note that something was written: a backup may begin once there is a pause."""
        if self._begun:
            self._pause.start()

    def _is_due(self) -> bool:
        try:
            return bool(self._library.care.backup_is_due())
        except StoreError:  # nobody asked for a backup: what is wrong with the library shows elsewhere
            return False

    # Backups

    def _back_up_if_due(self) -> None:
        now = time.monotonic()
        if now - self._looked < LOOK_SECONDS:
            self._pause.start(int((LOOK_SECONDS - (now - self._looked)) * 1000) + PAUSE_MILLISECONDS)
            return
        self._looked = now
        if self._is_due():
            self._run(["backup", "--if-due"], self._backed_up)

    def back_up_before(self) -> None:
        """Many notes may change soon (an import, an update): write a backup meanwhile, if anything is new."""
        if self._begun and not self._library.read_only:
            self._run(["backup", "--if-changed"], self._backed_up)

    def wait(self) -> None:
        """Give a backup that is under way a moment to end."""
        if self._process is not None:
            self._process.waitForFinished(WAIT_MILLISECONDS)

    def write(self, work: Callable[[], Changes]) -> bool:
        """Write what changes much, after a backup; return True if it was written."""
        self.back_up_before()
        with waiting():
            self.wait()
            return self._session.write(work)

    def back_up(self) -> None:
        """Write a backup of everything now, and say so."""
        self._keep_notes()
        self._session.told.emit(tr("Writing a backup…"))
        self._run(["backup", "--json"], partial(self._backed_up, aloud=True))

    def _backed_up(self, code: int, _printed: str, wrong: str, *, aloud: bool = False) -> None:
        from db.care.own_files import backup_folder

        if code:
            sentence = wrong or tr("The backup could not be written.")
            self._strip.say(sentence, tr("Check library"), self.check_aloud, kind="warning")
        elif aloud:
            self._session.told.emit(in_folder(tr("A verified backup was written."), backup_folder(self._library.path)))
            self._show_list()

    def save_copy(self, target: Path) -> None:
        """Write a copy of the library to where nothing is yet, verified row by row, and say so."""
        self._keep_notes()
        self._session.told.emit(tr("Writing a copy of the library…"))
        self._run(["backup", "--to", str(target)], partial(self._copied, target))

    def _copied(self, target: Path, code: int, _printed: str, wrong: str) -> None:
        if code:
            self._strip.say(wrong or tr("The copy could not be written."), kind="warning")
        else:
            self._session.told.emit(
                in_folder(tr("A verified copy of the library was written: {name}", name=target.name), target)
            )

    # The check

    def check_aloud(self) -> None:
        """Check the library and say what was found, also if that is nothing."""
        self.check(aloud=True)

    def check(self, *, aloud: bool = False) -> None:
        """Check every row in the background; what is found becomes a message with a way to repair it."""
        if aloud:
            self._keep_notes()
            self._session.told.emit(tr("Checking every note…"))
        self._run(["check", "--json", *([] if aloud else ["--reading"])], partial(self._checked, aloud=aloud))

    def _checked(self, code: int, printed: str, wrong: str, *, aloud: bool = False) -> None:
        try:
            report = json.loads(printed)
            problems = [
                f"{problem['what']} ({problem['where']} {problem['id']}".rstrip() + ")"
                for problem in report["problems"]
            ]
            rows = {str(table): int(count) for table, count in report["rows"].items()}
        except (ValueError, KeyError, TypeError, AttributeError):
            if aloud or code not in (0, 1):
                self._strip.say(wrong or tr("The check could not be made."), kind="warning")
            return
        if not problems:
            if aloud:
                self._session.told.emit(
                    tr("All is well: {sum} rows and lines are what was written.", sum=grouped(sum(rows.values())))
                )
            return
        number = len(problems)
        foreign = any(problem["where"] == "schema" for problem in report["problems"])
        self._strip.say(
            counted(
                "{n} thing in this library is not what was written. Nothing was changed; the journal and the "
                "backups may hold what is missing.",
                "{n} things in this library are not what was written. Nothing was changed; the journal and the "
                "backups may hold what is missing.",
                number,
            ),
            tr("See and repair…"),
            partial(self.show_problems, problems, not self._library.read_only or foreign),
            kind="damage",
        )

    # Repair

    def show_problems(self, problems: list[str], repairable: bool = True) -> None:
        """Show what a check found, and repair it if the reader says so."""
        from desktop.ui.maintenance.repair_dialog import ProblemsDialog

        self._keep_notes()
        if ProblemsDialog(problems, repairable, self._parent).exec():
            self.repair()

    def repair(self) -> Account | None:
        """Close the library, rebuild it, open it again, show it anew and give the account."""
        from desktop.ui.maintenance.repair_dialog import AccountDialog

        self._kill()
        self._keep_notes()
        with waiting():
            account: Account | None = self._session.attempt(self._library.care.repair)
        if account is not None:
            self._session.show_all_anew()
            AccountDialog(account, self._parent).exec()
        return account

    # Going back

    def show_backups(self) -> None:
        """Show the backups there are; what a restore would change is shown before it is done."""
        from desktop.ui.maintenance.backups_dialog import BackupsDialog

        self._keep_notes()
        if self._dialog is not None:
            self._dialog.raise_()
            self._dialog.activateWindow()
            return
        self._dialog = dialog = BackupsDialog(self._parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.preview_requested.connect(self._preview)
        dialog.restore_requested.connect(self._restore)
        dialog.back_up.clicked.connect(self.back_up)
        dialog.finished.connect(self._dialog_gone)
        dialog.set_writable(not self._library.read_only)
        self._show_list()
        dialog.open()

    def _dialog_gone(self) -> None:
        self._dialog = None

    def _show_list(self) -> None:
        from db.care.backups import backups

        if self._dialog is not None:
            self._dialog.set_backups(self._session.attempt(lambda: backups(self._library.path)) or [])

    def _preview(self, name: str) -> None:
        try:
            with waiting():
                difference: Difference | str = self._library.care.preview_restore(name)
        except StoreError as error:
            difference = tr(error)
        if self._dialog is not None:
            self._dialog.set_difference(name, difference)

    def _restore(self, name: str) -> None:
        self._keep_notes()
        with waiting():
            restored = self._session.write(lambda: self._library.care.restore(name))
        if restored:
            self._session.told.emit(undoable(tr("The library is as it was in the backup; Undo takes that back.")))
        if self._dialog is not None:
            self._dialog.close()

    # The process

    def _run(self, arguments: list[str], done: Done) -> None:
        if self._process is not None:
            if "check" in self._process.arguments() and arguments[0] == "backup":
                self._kill()  # the check can wait for the next start; a backup checks every row too
            else:
                self._process.finished.connect(lambda *_: self._run(arguments, done))
                return
        process = self._process = QProcess(self)
        program, given = command(self._library.path, *arguments)
        process.finished.connect(partial(self._finished, process, done))
        process.errorOccurred.connect(partial(self._failed, process, done))
        process.start(program, given)

    def _finished(self, process: QProcess, done: Done, code: int, status: QProcess.ExitStatus) -> None:
        if process is not self._process:
            return
        self._process = None
        printed = bytes(process.readAllStandardOutput().data()).decode("utf-8", "replace")
        wrong = bytes(process.readAllStandardError().data()).decode("utf-8", "replace").strip()
        process.deleteLater()
        if status is QProcess.ExitStatus.NormalExit:
            done(code, printed, wrong)

    def _failed(self, process: QProcess, done: Done, error: QProcess.ProcessError) -> None:
        if process is self._process and error is QProcess.ProcessError.FailedToStart:
            self._process = None
            process.deleteLater()
            done(1, "", "")

    def _kill(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.waitForFinished(1000)
            process.deleteLater()
