"""The Library over a large library, shown for the first time and scrolled; the panes of all articles beside one."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter
from typing import TYPE_CHECKING

from tests.bench import on_screen
from tests.bench.figures import Figure

if TYPE_CHECKING:
    from desktop.library import Library


def shelf(library: Library, runs: int) -> list[Figure]:
    """Time both in a window, each made anew for every run; the one before is gone, and reads nothing any more."""
    from PySide6.QtCore import QEvent

    from desktop.ui.app import begin

    application = on_screen.application()

    def timed(work: Callable[[], object]) -> float:
        began = perf_counter()
        work()
        application.processEvents()
        return (perf_counter() - began) * 1000

    shown, pages, panes = [], [], []
    for _ in range(max(2, runs // 3)):
        window = on_screen.shown_window(library)
        begin(window, [])
        application.processEvents()
        panes.append(timed(window.controllers.beside.open))
        shown.append(timed(window.places.show_library))
        place = window.places.library
        assert place is not None
        bar, port = place.list.verticalScrollBar(), place.list.viewport()
        for value in range(0, bar.maximum(), max(1, bar.maximum() // 40)):
            bar.setValue(value)
            began = perf_counter()
            port.repaint()
            pages.append((perf_counter() - began) * 1000)
        window.close()
        window.deleteLater()
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as a loop that runs does by itself
        application.processEvents()
    return [
        Figure("... the Library of all articles shown", shown[1:], "ms", 100),
        Figure("... scrolled by many rows", pages, "ms", 16, "p95"),
        Figure("... the panes of all articles shown", panes[1:], "ms", 100),
    ]
