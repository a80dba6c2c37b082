"""Typing into the palette and into the page of a search, over a large library: from each key to the rows painted."""

from __future__ import annotations

import os
from collections.abc import Callable
from time import perf_counter
from typing import TYPE_CHECKING

from tests.bench.figures import Figure

if TYPE_CHECKING:
    from desktop.library import Library


def keys(library: Library, searches: list[str]) -> list[Figure]:
    """Type each of ``searches``, one key after the other, each when the rows of the one before are there."""
    if not os.environ.get("DISPLAY"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QEventLoop, qInstallMessageHandler

    from desktop.settings import Settings
    from desktop.ui.app import make_application
    from desktop.ui.session import Session
    from desktop.ui.window.main_window import MainWindow

    application = make_application()
    qInstallMessageHandler(lambda *_: None)  # what the offscreen platform cannot do is no news
    window = MainWindow(Session(library), Settings())
    window.show()
    searching = window.controllers.searching
    longest = 0.0  # that the window painted nothing and took no key

    def until(there: Callable[[], bool]) -> None:
        nonlocal longest
        last = perf_counter()
        while not there():
            application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            longest, last = max(longest, perf_counter() - last), perf_counter()

    def timed(work: Callable[[], object], there: Callable[[], bool]) -> float:
        began = perf_counter()
        work()
        until(there)
        application.processEvents()  # what is to be painted, is
        return (perf_counter() - began) * 1000

    window.run_command("palette")
    palette = searching.palette
    assert palette is not None
    typed = [words[:end] for words in searches for end in range(1, len(words) + 1)]
    first = timed(lambda: palette.field.setText("a"), palette.settled)
    in_palette = [timed(lambda text=text: palette.field.setText(text), palette.settled) for text in typed]  # type: ignore[misc]
    palette.leave()
    window.run_command("search")
    page = window.places.search
    assert page is not None
    until(lambda: not searching.busy())
    on_page = [timed(lambda text=text: page.field.setText(text), page.settled) for text in typed]  # type: ignore[misc]
    until(lambda: not searching.busy())
    window.close()
    return [
        Figure("the palette's first search", [first], "ms", 100),
        Figure("a key typed into the palette, to the rows painted", in_palette, "ms", 50, "p95"),
        Figure("... on the page of a search", on_page, "ms", 50, "p95"),
        Figure("... the longest that the window stood still meanwhile", [longest * 1000], "ms", 50),
    ]
