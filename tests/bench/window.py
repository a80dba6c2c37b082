"""Inside the running program: a large article in a real window."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from pathlib import Path

from desktop.article.content import Block, BlockKind, Content, Passage
from desktop.importers.imported import Imported
from desktop.library import Library
from desktop.library.annotations import Draft
from tests.bench import on_screen, texts
from tests.bench.figures import Figure

CHARACTERS = 1_000_000
ANNOTATIONS = 5_000


def timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def as_imported(text: str, title: str) -> Imported:
    """Make of plain text what its importer would: the import itself is not what is measured here."""
    blocks = [Block(BlockKind.HEADING, title, level=1)]
    blocks += [Block(BlockKind.PARAGRAPH, part) for part in text.strip().split("\n\n")]
    return Imported(Content(tuple(blocks)), "text", 1)


def passages(length: int, count: int, seed: int) -> list[Passage]:
    chance = random.Random(seed)
    starts = (chance.randrange(length - 200) for _ in range(count))
    return [Passage(start, start + chance.randint(20, 200)) for start in starts]


def fill(library: Library, text: str, title: str, count: int, seed: int, imported: Imported | None = None) -> str:
    """Add an article with ``count`` annotations under the default themes, a third of them with notes."""
    article = library.articles.add_imported(
        imported or as_imported(text, title), text.encode(), f"/{title}.txt", as_new=True
    ).article
    length = len(library.contents.of(article.id).text)
    themes = [theme.id for theme in library.themes.all()]
    drafts = [
        Draft(
            passage, (themes[number % len(themes)],), f"Note {number}: *why* this matters." if number % 3 == 0 else ""
        )
        for number, passage in enumerate(passages(length, count, seed))
    ]
    if drafts:
        library.annotations.add_many(article.id, drafts)
    return article.id


def window(folder: Path, runs: int) -> list[Figure]:
    """Time opening, highlighting and scrolling a 1 MB article with 5,000 annotations."""
    application = on_screen.application()
    library = Library.open(folder / "library.postil", origin="window")
    large = fill(library, texts.plain(CHARACTERS), "Large", ANNOTATIONS, 3)
    small = fill(library, texts.plain(10_000, 4), "Small", 10, 5)
    shown = on_screen.shown_window(library)
    length = len(library.contents.of(large).text)
    view = shown.view

    settle = on_screen.settling(application, view.viewport())

    def open_article(article_id: str) -> None:
        shown.reading.open(article_id)
        settle()

    def highlight(passage: Passage) -> None:
        shown.session.annotate(large, passage, (library.themes.all()[0].id,))
        settle()

    def go_to(offset: int) -> None:
        view.set_place(offset)
        settle()

    opened = []
    for _ in range(runs):
        open_article(small)
        opened.append(timed(lambda: open_article(large)))
    chance = random.Random(6)
    highlights = []
    for passage in passages(length, runs * 10, 7):
        go_to(passage.start)
        highlights.append(timed(lambda passage=passage: highlight(passage)) * 1000)
    bar = view.verticalScrollBar()

    rested: list[int] = []
    view.place_changed.connect(rested.append)

    def next_page() -> None:
        rested.clear()
        bar.setValue(bar.value() + bar.pageStep())
        settle()

    def read_on() -> None:
        """Let the page stand until its place was told, as a reader does, who takes longer."""
        while not rested:
            application.processEvents()
        settle()

    pages, leafed = [], []
    for _ in range(runs):
        go_to(chance.randrange(length * 9 // 10))
        leafed += [timed(next_page) * 1000 for _ in range(20)]
        for _ in range(10):
            read_on()
            pages.append(timed(next_page) * 1000)
    finding = shown.find_bar
    finding.open_bar("", 0)
    found, told = [], []
    finding.matches_changed.connect(lambda *_: told.append(True))

    def type_key(text: str) -> float:
        """Return the milliseconds of work that a key costs, without the pause in which the next one is waited for."""
        finding.field().setText(text)
        told.clear()
        while not told:
            before = time.perf_counter()
            application.processEvents()
        settle()
        return (time.perf_counter() - before) * 1000

    for _ in range(runs):
        words = " ".join(texts.words(chance, 2))
        found += [type_key(words[:end]) for end in range(1, len(words) + 1)]
    finding.close_bar()

    def resize(width: int) -> None:
        shown.resize(width, 800)
        settle()

    resized = [timed(lambda width=width: resize(width)) * 1000 for _ in range(runs) for width in (1000, 1280)]
    shown.close()
    application.processEvents()
    library.close()
    return [
        Figure("1 MB, 5,000 annotations: opened and painted", opened, "s", 0.25),
        Figure("... a new highlight on screen and on disk", highlights, "ms", 45, "p95"),
        Figure("... a page scrolled", pages, "ms", 12, "p95"),
        Figure("... a page leafed through, without a rest after the one before", leafed, "ms", 50, "p95"),
        Figure("... a key typed into the find bar, to the matches painted", found, "ms", 50, "p95"),
        Figure("... the window resized", resized, "ms", 100, "p95"),
    ]
