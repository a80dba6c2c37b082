"""Filing by typing: 300 themes, of which each key leaves those that fit; and the theme that a passage likely has."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from desktop.article.content import Passage
from desktop.library import Library
from tests.bench import on_screen, texts
from tests.bench.figures import Figure
from tests.bench.window import fill

THEMES = 300
FILED = 600  # annotations, which the likely theme is learned from


def filing(folder: Path, runs: int) -> Iterator[Figure]:
    """Type names into the field as the window has it, and let it tell the likely theme of passages."""
    from desktop.filing.likely_theme import Filed, LikelyTheme
    from desktop.settings import Settings
    from desktop.ui.session import Session
    from desktop.ui.window.main_window import MainWindow

    application = on_screen.application()
    library = Library.open(folder / "library.postil", origin="window")
    chance = random.Random(5)
    names = [
        f"{one} {other}".capitalize()
        for one, other in zip(*(chance.sample(texts.WORDS, THEMES) for _ in "12"), strict=True)
    ]
    for name in names:
        library.themes.add(library.themes.fresh(name))
    article = fill(library, texts.plain(60_000, 3), "Filed", FILED, 4)
    window = MainWindow(Session(library), Settings())
    window.show()
    window.reading.open(article)
    window.front.surface.selection.select(Passage(2_000, 2_300))
    opened: list[float] = []

    def open_field() -> None:
        began = perf_counter()
        window.controllers.giving.at_selection()
        application.processEvents()
        opened.append((perf_counter() - began) * 1000)

    open_field()
    field = window.controllers.giving.field

    def typed(text: str) -> float:
        began = perf_counter()
        field.field.setText(text)
        application.processEvents()  # what is to be painted, is
        return (perf_counter() - began) * 1000

    keys = [typed(name[:end]) for name in chance.sample(names, runs) for end in range(1, len(name) + 1)]
    themes, filed = library.themes.all(), library.annotations.all(article)
    learned = LikelyTheme(themes, [Filed(one.target.quote.exact, one.theme_ids) for one in filed])
    content = library.contents.of(article).text

    def told(at: int) -> float:
        began = perf_counter()
        learned.of(content[at : at + 300])
        return (perf_counter() - began) * 1000

    likely = [told(chance.randrange(len(content) - 300)) for _ in range(50 * runs)]
    window.close()
    library.close()
    yield Figure("300 themes: the field opened, its likely theme learned and told", opened, "ms", 300)
    yield Figure("... a key typed, to the candidates painted", keys, "ms", 30, "p95")
    yield Figure("... the likely theme of a passage of 300 characters", likely, "ms", 10, "p95")
