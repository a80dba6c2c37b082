"""Setting a long text that was just brought in a little at a time before it is shown: the window goes on meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop.ui.pages.front import Front

if TYPE_CHECKING:
    from desktop.importers.imported import Imported

LONG = 1_000  # blocks: fewer are set in less time than anybody notices
_SECONDS = 0.02  # of work between two looks at what else there is to do


class Preparing(QObject):
    """Prepares one content after the other, of which each is waited for."""

    def __init__(self, front: Front, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._front = front
        self._steps: Iterator[None] = iter(())
        self._then: Callable[[], None] | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    def prepare(self, imported: Imported, then: Callable[[], None]) -> None:
        """Set the text of what was read, if it is long, and then do what was to be done."""
        if len(imported.content.blocks) < LONG:
            then()
            return
        has_pages = imported.importer == "pdf"
        self._steps = self._front.set_ahead(imported.content, imported.resources, has_pages=has_pages)
        self._then = then
        self._timer.start()

    def stop(self) -> None:
        """The window closes: nothing is shown any more."""
        self._timer.stop()
        self._then = None

    def _go_on(self) -> None:
        end = perf_counter() + _SECONDS
        for _ in self._steps:
            if perf_counter() > end:
                return
        self._timer.stop()
        then, self._then = self._then, None
        if then is not None:
            then()
