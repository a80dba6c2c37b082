"""Typing into the palette and into the page of a search, over a large library: from each key to the rows painted."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from time import perf_counter
from typing import TYPE_CHECKING

from tests.bench import on_screen
from tests.bench.figures import Figure

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

    from desktop.library import Library


def keys(library: Library, searches: list[str]) -> list[Figure]:
    """Type each of ``searches``, one key after the other, each when the rows of the one before are there."""
    from PySide6.QtCore import QEventLoop, Qt, QTimer

    from desktop.settings import Settings
    from desktop.ui.session import Session
    from desktop.ui.window.main_window import MainWindow

    application = on_screen.application()
    window = MainWindow(Session(library), Settings())
    window.show()
    searching = window.controllers.searching
    beats: list[float] = []
    still: list[float] = []  # how long the window took no key and painted nothing, in milliseconds
    heart = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
    heart.timeout.connect(lambda: beats.append(perf_counter()))

    def until(there: Callable[[], bool]) -> None:
        while not there():
            application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def timed(field: QLineEdit, text: str, there: Callable[[], bool]) -> float:
        began = perf_counter()
        field.setText(text)
        until(there)
        application.processEvents()  # what is to be painted, is
        return (perf_counter() - began) * 1000

    def type_all(field: QLineEdit, there: Callable[[], bool]) -> list[float]:
        beats.clear()
        heart.start()
        taken = [timed(field, words[:end], there) for words in searches for end in range(1, len(words) + 1)]
        until(lambda: not searching.busy())
        heart.stop()
        still.extend((later - one) * 1000 for one, later in pairwise(beats))
        return taken

    window.run_command("palette")
    palette = searching.palette
    assert palette is not None
    first = timed(palette.field, "a", palette.settled)
    in_palette = type_all(palette.field, palette.settled)
    palette.leave()
    window.run_command("search")
    page = window.places.search
    assert page is not None
    until(lambda: not searching.busy())
    on_page = type_all(page.field, page.settled)
    window.close()
    return [
        Figure("the palette's first search", [first], "ms", 100),
        Figure("a key typed into the palette, to the rows painted", in_palette, "ms", 50, "p95"),
        Figure("... on the page of a search", on_page, "ms", 50, "p95"),
        Figure("... the longest that the window stood still meanwhile", [max(still)], "ms", 50),
    ]
