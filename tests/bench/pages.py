"""The pages of a PDF: opened, scrolled, never white for long, and the memory of all processes. In a real window."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from desktop.importers import importer_by_id
from desktop.library import Library
from desktop.library.annotations import Draft
from desktop.settings import Settings
from tests.bench import on_screen
from tests.bench.figures import Figure
from tests.bench.processes import ROOT
from tests.bench.window import passages, timed
from tests.importers.pdf.making import Sheet, pdf

PAGES, LINES = 500, 38
_WORDS = "the keeper writes each stroke into a ledger with blue covers and locks the room against visitors".split()  # noqa: SIM905
_PATIENCE = 60.0


def paper(count: int = PAGES, last: str = "") -> bytes:
    """Return a PDF of so many full pages, the same each time; ``last`` stands below the last of them."""
    chance = random.Random(5)
    sheets = [Sheet() for _ in range(count)]
    for sheet in sheets:
        for number in range(LINES):
            sheet.line(50, 60 + 12.5 * number, " ".join(chance.choices(_WORDS, k=11)))
    sheets[-1].line(50, 60 + 12.5 * LINES, last)
    return pdf(sheets)


def main() -> None:
    """Make a library at the path that is named, of one PDF with 500 pages and 200 annotations and one with a page.

    Prints the ids of the two.
    """
    from desktop.importers.from_pdf import read

    sheet = Sheet()
    sheet.line(50, 60, "A page.")
    added, row = [], importer_by_id("pdf")
    with closing(Library.open(sys.argv[1])) as library:
        for name, data in (("paper.pdf", paper()), ("other.pdf", pdf([sheet]))):
            imported = replace(read(data, name), importer=row.id, importer_version=row.version)
            added.append(library.articles.add_imported(imported, data, Path(name)).article.id)
        where = passages(len(library.articles.text(added[0])), 200, 7)
        library.annotations.add_many(added[0], [Draft(each, (library.themes.all()[0].id,)) for each in where])
    json.dump(added, sys.stdout)


def pages(folder: Path, runs: int) -> list[Figure]:
    """Time a PDF of 500 pages with 200 annotations, shown by its pages."""
    application = on_screen.application()
    path = folder / "library.postil"
    filling = [sys.executable, "-m", "tests.bench.pages", str(path)]  # whose memory is not to be counted
    done = subprocess.run(filling, cwd=ROOT, stdout=subprocess.PIPE, check=True)
    large, small = json.loads(done.stdout)
    library = Library.open(path, origin="window")
    settings = Settings(None)
    settings["pages"] = True
    shown = on_screen.shown_window(library, settings)

    def until(true: Callable[[], bool]) -> None:
        end = time.perf_counter() + _PATIENCE
        while not true() and time.perf_counter() < end:
            application.processEvents()
            time.sleep(0.001)

    def settled() -> None:
        view = shown.front.shown()
        until(lambda: (view.viewport().repaint(), view.is_settled())[1])  # type: ignore[union-attr, func-returns-value]

    def seen() -> bool:
        """True if no page in sight is white any more."""
        application.processEvents()
        return shown.front.shown().has_pictures()  # type: ignore[union-attr]

    def open_article(article_id: str) -> None:
        shown.reading.open(article_id)
        until(seen)

    opened = []
    for _ in range(runs):
        open_article(small)
        opened.append(timed(lambda: open_article(large)))
        settled()
    bar, chance = shown.front.verticalScrollBar(), random.Random(6)

    def go_to(value: int) -> None:
        bar.setValue(value)
        shown.front.viewport().repaint()

    white, scrolled = [], []
    for _ in range(runs * 3):
        place = chance.randrange(bar.maximum() - 2000)
        go_to(place)
        white.append(timed(lambda: until(seen)) * 1000)
        for further in (300, 0):  # there and back, so that all is at hand
            go_to(place + further)
            settled()
        for step in range(1, 11):
            scrolled.append(timed(lambda: go_to(place + 30 * step)) * 1000)  # noqa: B023
    megabytes = held()
    shown.close()
    application.processEvents()
    library.close()
    return [
        Figure("a PDF of 500 pages: opened by its pages and painted", opened, "s", 0.5),
        Figure("... a page scrolled, what it shows at hand", scrolled, "ms", 16, "p95"),
        Figure("... white after a jump", white, "ms", 150, "p95"),
        Figure("... memory (PSS) of all processes then", [megabytes], "MB", 250),
    ]


def held() -> float:
    """Return the megabytes (PSS) that this process and its children hold."""
    children = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text().split()
    return sum(_held(process, "Pss:") for process in [os.getpid(), *map(int, children)])


def held_alone() -> float:
    """Return the megabytes that are this process's own. What is a file's is none of it, though nobody else may have it
    open just now: of Qt's libraries that comes and goes with other programs, by a third of all.
    """
    return _held(os.getpid(), "Anonymous:")


def _held(process: int, what: str) -> float:
    rollup = Path(f"/proc/{process}/smaps_rollup").read_text()
    return int(rollup.split(what)[1].split()[0]) / 1000


if __name__ == "__main__":
    main()
