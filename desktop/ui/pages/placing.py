"""Asks a child where the text of an article stands on its pages, as a job beside the window."""

from __future__ import annotations

from array import array

from db.message import Message
from desktop.child.limited_process import LimitedProcess
from desktop.child.tasks import TASKS
from desktop.errors import PostilError
from desktop.texts import later

NOT_PLACED = later("The text could not be found on the pages, because {why}. They can be read; notes are made in Text.")


class PlacingJob:
    """Reads the PDF in a child, ``pages`` pages of it, which must give the text with this SHA-256."""

    def __init__(self, source: bytes, text_sha256: str, pages: int) -> None:
        self._child = LimitedProcess(TASKS["place"], {"text_sha256": text_sha256, "pages": pages}, source)

    def start(self) -> None:
        """Begin."""
        self._child.start()

    def running(self) -> bool:
        """True if the child is at work."""
        return self._child.running()

    def cancel(self) -> None:
        """Stop the child."""
        self._child.cancel()

    def result(self) -> array[int]:
        """Return rows of five numbers (``geometry.Stretch``). Raises PostilError, Cancelled."""
        answer = self._child.answer()
        if answer.refused or answer.why:
            raise PostilError(answer.refused or Message(NOT_PLACED, why=answer.why))
        rows = array("i")
        rows.frombytes(answer.body[: len(answer.body) // 4 * 4])
        return rows
