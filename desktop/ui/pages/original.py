"""The PDF behind the pages while it is open: what supplies its pictures, and then the finding of its text on them,
which is a job for a child beside the window.
"""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from db.message import Message
from desktop.article.content import Content
from desktop.child.limited_process import LimitedProcess
from desktop.child.tasks import TASKS
from desktop.errors import PostilError
from desktop.texts import later, tr
from desktop.ui.jobs import JobRunner, ThreadJob
from desktop.ui.pages.supply import Supply

NOT_PLACED = later("The text could not be found on the pages, because {why}. They can be read; notes are made in Text.")
_MOST_FOUND = 4  # texts of which it is kept where they stand, at some 2 kB a page


def placed(source: bytes, text_sha256: str, pages: int, stopped: Callable[[], bool]) -> array[int]:
    """Return where a text stands on so many pages of a PDF, as rows of five numbers (``geometry.Stretch``).

    A child reads the PDF, which must give the text with this SHA-256, until nobody waits for it (``stopped``). Raises
    PostilError, Cancelled.
    """
    child = LimitedProcess(TASKS["place"], {"text_sha256": text_sha256, "pages": pages}, source)
    child.start()
    answer = child.answer(stopped)
    if answer.refused or answer.why:
        raise PostilError(answer.refused or Message(NOT_PLACED, why=answer.why))
    rows = array("i")
    rows.frombytes(answer.body[: len(answer.body) // 4 * 4])
    return rows


class OpenOriginal(QObject):
    """Opens one file after the other. ``seen`` tells whether a page is seen already: the text is sought after that."""

    opened = Signal(object)  # width and height of each page, in points
    drawn = Signal()
    measured = Signal(int)  # a page
    placed = Signal(object)  # rows of five numbers, where the text stands
    failed = Signal()  # no page can be shown: ``failure`` says why
    told = Signal(object)

    def __init__(self, seen: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._seen = seen
        self.supply: Supply | None = None
        self.failure = ""
        self._to_place: Callable[[], ThreadJob[array[int]]] | None = None  # what is still to be sought
        self._text = ""  # the SHA-256 of the text that is sought
        self._found: OrderedDict[str, array[int]] = OrderedDict()  # where texts stand that were sought, by SHA-256
        self._placing = JobRunner(self)
        self._placing.done.connect(lambda _job, rows: self._take(rows))
        self._placing.failed.connect(lambda _job, error: self.told.emit(tr(error)))

    def open(self, content: Content, fetch: Callable[[], bytes], text_sha256: str) -> None:
        """Open the file of a content; ``fetch`` gives its bytes, and may raise StoreError."""
        reaches = content.pages[-1].number if content.pages else 0

        def place() -> ThreadJob[array[int]]:
            source = fetch()
            return ThreadJob("place", lambda job: placed(source, text_sha256, reaches, job.cancelled))

        self._to_place, self._text = place, text_sha256
        supply = self.supply = Supply(fetch, self)
        supply.opened.connect(self.opened)
        supply.drawn.connect(self._go_on)
        supply.measured.connect(self.measured)
        supply.failed.connect(self._fail)
        supply.open()

    def close(self) -> None:
        """End what is under way, and know nothing of the file any more."""
        self._placing.cancel()
        if self.supply is not None:
            self.supply.close()
            self.supply.deleteLater()
        self.supply, self.failure, self._to_place = None, "", None

    def characters(self, page: int) -> array[float] | None:
        """Return the boxes of a page's characters; None where they are not known yet."""
        return self.supply.characters(page) if self.supply is not None else None

    def is_settled(self) -> bool:
        """True if nothing that was wanted is still to come."""
        return self.supply is None or not (self.supply.busy() or self._placing.busy() or self._to_place)

    def _go_on(self) -> None:
        self.drawn.emit()
        if self._to_place is not None and self._seen():
            place, self._to_place = self._to_place, None
            if (rows := self._found.get(self._text)) is not None:
                self._take(rows)
            else:
                self._placing.run(place())

    def _take(self, rows: array[int]) -> None:
        self._found[self._text] = rows
        self._found.move_to_end(self._text)
        while len(self._found) > _MOST_FOUND:
            self._found.popitem(last=False)
        self.placed.emit(rows)

    def _fail(self, why: str) -> None:
        self.failure, self._to_place = why, None
        self._placing.cancel()
        self.failed.emit()
