"""The Themes place over a large library: the board filled and scrolled, filtered, changed, and the table."""

from __future__ import annotations

import random
from collections.abc import Callable
from time import perf_counter
from typing import TYPE_CHECKING

from tests.bench import on_screen
from tests.bench.figures import Figure

if TYPE_CHECKING:
    from desktop.library import Library


def themes(library: Library, words: list[str], runs: int) -> list[Figure]:
    """Time the place as the window has it; ``words`` are filtered by, one after the other."""
    from desktop.ui.session import Session
    from desktop.ui.themes.gathering import Gathering
    from desktop.ui.themes.sorting import Sorting
    from desktop.ui.themes.tabling import Tabling
    from desktop.ui.themes.themes_place import TABLE, ThemesPlace

    application = on_screen.application()
    session = Session(library)

    def timed(work: Callable[[], object]) -> float:
        began = perf_counter()
        work()
        return (perf_counter() - began) * 1000

    def paint() -> None:
        for column in place.board.columns:
            column.view.viewport().repaint()

    def show() -> None:
        place.show()  # which fills it
        application.processEvents()
        paint()

    filled, counted = [], []
    place = ThemesPlace()
    for _ in range(runs):
        place.close()  # the one before would go on following the library
        place = ThemesPlace()
        place.resize(1600, 900)
        gathering = Gathering(session, place)
        Sorting(session, gathering, place.board)
        Tabling(session, gathering, place)
        filled.append(timed(show))
        counted.append(filled[-1] + timed(gathering.finish))
    application.processEvents()
    view = place.board.columns[0].view
    bar = view.verticalScrollBar()
    chance = random.Random(12)

    def page() -> None:
        bar.setValue(bar.value() + bar.pageStep())
        view.viewport().repaint()

    pages = []
    for _ in range(runs):
        bar.setValue(chance.randrange(bar.maximum()))
        view.viewport().repaint()
        pages += [timed(page) for _ in range(20)]

    def narrow(text: str) -> None:
        place.filter_field.setText(text)
        place.filter_changed.emit(text, "")
        paint()

    filters = [timed(lambda word=word: narrow(word)) for word in words]
    narrow("")
    gathering.finish()
    model = view.cards_model
    theme = place.board.columns[1].key

    def move() -> None:
        place.board.requests.cards_dropped.emit([(model.id(1), model.key)], theme, False)
        paint()

    moves = [timed(move) for _ in range(runs)]

    def table() -> None:
        place.choose_view(TABLE)
        place.table.viewport().repaint()

    tables = [timed(table) for _ in range(runs)]
    place.close()
    return [
        Figure("100,000 annotations on the board: the first cards painted", filled, "ms", 100, "p95"),
        Figure("... and all of them counted, between paints", counted, "ms", 500, "p95"),
        Figure("... a page of a column scrolled", pages, "ms", 16, "p95"),
        Figure("... filtered by a rare word, painted", filters, "ms", 100, "p95"),
        Figure("... a card moved to another column, on disk and painted", moves, "ms", 100, "p95"),
        Figure("... the table of themes by articles", tables, "ms", 200, "p95"),
    ]
