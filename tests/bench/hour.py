"""An hour of reading in a real window, without the waits: how long it stood still, and what it holds then."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from pathlib import Path

from desktop.article.content import Passage
from desktop.library import Library
from tests.bench import on_screen, texts
from tests.bench.figures import Figure
from tests.bench.pages import held_alone
from tests.bench.window import fill

MINUTES, WARM = 60, 10  # what is built when first asked for is there after WARM of them
CHARACTERS, ANNOTATIONS, ARTICLES = 60_000, 200, 3
PAUSE = 0.01  # seconds between two deeds, in which timers run and the page is painted


def hour(folder: Path, _runs: int) -> list[Figure]:
    """Read, highlight, write, find, look about and undo, as somebody would in an hour."""
    from PySide6.QtCore import QEvent
    from PySide6.QtTest import QTest

    from tests.bench.heart import Heart

    application = on_screen.application()
    library = Library.open(folder / "library.postil", origin="window")
    ids = [fill(library, texts.plain(CHARACTERS, n), f"Article {n}", ANNOTATIONS, n) for n in range(ARTICLES)]
    window = on_screen.shown_window(library)
    chance = random.Random(17)
    heart = Heart(window)

    def do(name: str, deed: Callable[[], object]) -> None:
        heart.doing = name
        deed()
        end = time.perf_counter() + PAUSE
        while time.perf_counter() < end:
            application.processEvents()
            application.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as a loop that runs does by itself
            time.sleep(0.001)
        application.processEvents()  # the heart beats once more, so that no gap is the next deed's

    def command(name: str) -> None:
        do(name, lambda: window.run_command(name))

    def type_in(text: str) -> None:
        for sign in text:
            do("a key typed", lambda sign=sign: QTest.keyClicks(application.focusWidget(), sign))

    def select() -> None:
        place = window.view.surface.place.offset + chance.randrange(600)
        do("a selection", lambda: window.view.surface.selection.select(Passage(place, place + chance.randint(20, 120))))

    def minute(number: int) -> None:
        bar = window.front.verticalScrollBar()
        for _ in range(8):
            down = bar.value() + bar.pageStep() if bar.value() < bar.maximum() else 0
            do("a page scrolled", lambda down=down: bar.setValue(down))
        for name in ("theme_1", "theme_2"):
            select()
            command(name)
        select()
        command("note")
        type_in("What would change if this were wrong?")
        command("escape")
        command("find")
        type_in(chance.choice(texts.WORDS))
        command("find_next")
        command("escape")
        for name in ("next_annotation", "previous_annotation", "undo", "outline", "outline"):
            command(name)
        if number % 5 == 0:
            do("another article", lambda: window.reading.open(ids[number // 5 % ARTICLES]))
            for name in ("library_place", "article_place", "back", "zoom_in", "zoom_out", "appearance_next"):
                command(name)

    do("the first article", lambda: window.reading.open(ids[0]))
    for number in range(WARM):
        minute(number)
    before = held_alone()
    heart.start()
    for number in range(WARM, WARM + MINUTES):
        minute(number)
    gaps = heart.stop()
    after = held_alone()
    window.close()
    application.processEvents()
    library.close()
    for gap in gaps[4::-1]:
        print(f"  stood still for {gap.milliseconds:.0f} ms: {gap.doing}", flush=True)
    return [
        Figure("an hour of reading: the longest that the window stood still", [gaps[0].milliseconds], "ms", 100),
        Figure("... memory of its own after it, more than after ten minutes", [100 * (after / before - 1)], "%", 5),
    ]
