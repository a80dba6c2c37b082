"""An end that comes from outside: a signal (kill, Ctrl+C, a closed terminal), or the end of the user's session.

What stands in an open note is saved first. What cannot be saved holds the window open, as when it is closed by hand:
it ends once the text could be saved, and a second signal gives the text up. Knows no library and no window, only how
to save and how to close.
"""

from __future__ import annotations

import signal
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from socket import socketpair
from types import FrameType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QSessionManager
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop.texts import tr
from desktop.ui.writing.drafts import SAVED

if TYPE_CHECKING:
    from socket import socket

SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")  # as far as the system has them
KILLED = 128  # and the signal's number: the exit code by which a shell tells of a program that a signal ended


class Ending(QObject):
    """Ends the program when the system asks for it, with everything saved."""

    def __init__(
        self,
        application: QGuiApplication,
        save: Callable[[], bool],
        close: Callable[[], bool],
        may_give_up: Callable[[], bool],
    ) -> None:
        """Answer the session's manager from now on, and signals from ``watch`` on.

        ``save`` saves what is typed and tells whether all is saved, ``close`` closes the window and tells whether it
        is closed, ``may_give_up`` asks the user whether what cannot be saved may be lost.
        """
        super().__init__(application)
        self._application, self._save, self._close, self._may_give_up = application, save, close, may_give_up
        self._wanted = 0  # the signal that could not be followed yet
        self._before: dict[int, Any] = {}
        self._ends: tuple[socket, ...] = ()
        application.commitDataRequest.connect(self.session_ends, Qt.ConnectionType.DirectConnection)

    def watch(self) -> None:
        """Follow signals from now on. Python cannot while Qt waits: they come through a socket, which Qt watches."""
        self._ends = asked, asking = socketpair()
        asked.setblocking(False)
        asking.setblocking(False)
        notifier = QSocketNotifier(asked.fileno(), QSocketNotifier.Type.Read, self)
        notifier.activated.connect(self._signalled)
        signal.set_wakeup_fd(asking.fileno(), warn_on_full_buffer=False)
        for name in SIGNALS:
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) is not signal.SIG_IGN:  # by nohup, or a shell's "&"
                self._before[number] = signal.signal(number, _let_it_be)

    def stop(self) -> None:
        """Leave signals to the system again."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        if self._ends:
            signal.set_wakeup_fd(-1)
            for notifier in self.findChildren(QSocketNotifier):
                notifier.setEnabled(False)
            for end in self._ends:
                end.close()

    def drafts_changed(self, state: str) -> None:
        """Follow a signal that had to wait, now that all is "saved"."""
        if self._wanted and state == SAVED:
            QTimer.singleShot(0, self, lambda: self._end(self._wanted))

    def session_ends(self, manager: QSessionManager) -> None:
        """Save before the session ends; ask the reader only where that fails and the session's manager lets us."""
        if self._save() or not manager.allowsInteraction():
            return
        may_end = self._may_give_up()
        manager.release()
        if not may_end:
            manager.cancel()

    def _signalled(self) -> None:
        numbers = b""
        with suppress(BlockingIOError):
            numbers = self._ends[0].recv(4096)
        if numbers:
            QTimer.singleShot(0, self, partial(self._end, numbers[-1]))  # closing may ask something: not in here

    def _end(self, number: int) -> None:
        self._wanted = number
        if self._close():
            self._application.exit(KILLED + number)


def _let_it_be(_number: int, _frame: FrameType | None) -> None:
    """Handle a signal: Python has written its number to the socket already."""


def may_give_up(parent: QWidget, unsaved: str) -> bool:
    """Ask the reader whether the session may end though something cannot be saved: ``unsaved`` says what."""
    box = QMessageBox(QMessageBox.Icon.NoIcon, "Postil", unsaved, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(tr("If the session ends now, what was typed last is lost. Stay to copy it."))
    stay = box.addButton(tr("Stay"), QMessageBox.ButtonRole.RejectRole)
    end = box.addButton(tr("End the session"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    box.deleteLater()
    return box.clickedButton() is end
