"""Inside the running program: a large article in a real window, and a large library."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from pathlib import Path

from db.care.backups import backup
from desktop.annotated.options import Options
from desktop.annotated.read.exported_file import read_back
from desktop.article.content import Block, BlockKind, Content, Passage
from desktop.exporters import exporter
from desktop.importers import importer_by_id
from desktop.importers.imported import Imported
from desktop.library import Library
from desktop.library.across.search import Where
from desktop.library.annotations import Draft
from desktop.library.sending.wanted import Wanted
from tests.bench import on_screen, texts
from tests.bench.figures import Figure
from tests.bench.large_library.keys import keys
from tests.bench.large_library.shelf import shelf
from tests.bench.large_library.themes import themes
from tests.bench.remembered import measuring

CHARACTERS = 1_000_000
ANNOTATIONS = 5_000
SENT = 240  # articles of a library that are exported at once


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
    length = len(library.articles.content(article.id).text)
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
    length = len(library.articles.content(large).text)
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

    def next_page() -> None:
        bar.setValue(bar.value() + bar.pageStep())
        settle()

    rested: list[int] = []
    view.place_changed.connect(rested.append)

    def read_on() -> None:
        """Let the page stand until its place was told, as a reader does, who takes longer."""
        rested.clear()
        while not rested:
            application.processEvents()
        settle()

    pages, leafed = [], []
    for _ in range(runs):
        go_to(chance.randrange(length))
        leafed += [timed(next_page) * 1000 for _ in range(20)]
        for _ in range(20):
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


def library(folder: Path, runs: int, articles: int = 1_000, each: int = 100) -> list[Figure]:
    """Time a library of 1,000 articles and 100,000 annotations: open, search, export, import, back up."""
    path = folder / "library.postil"
    opened = Library.open(path, origin="window")
    for number in range(articles):
        fill(opened, texts.plain(20_000, 100 + number), f"Article {number}", each, number)
    busy = fill(opened, texts.plain(60_000, 9), "Busy", 1_000, 10)
    opened.close()

    def reopen() -> None:
        again = Library.open(path, origin="window")
        again.articles.all()
        again.close()

    opens = [timed(reopen) for _ in range(runs)]
    opened = Library.open(path, origin="window")
    chance = random.Random(11)

    def search(words: list[str]) -> float:
        return timed(lambda: opened.search.find(" ".join(words), limit=50)) * 1000

    searches = [search(texts.words(chance, 2)) for _ in range(runs * 5)]
    investment = opened.themes.all()[0].id

    def narrow(words: list[str]) -> float:
        return timed(lambda: opened.search.find(" OR ".join(words), Where(theme=investment), limit=50)) * 1000

    narrowed = [narrow(texts.words(chance, 2)) for _ in range(runs * 5)]
    opened.search.build_index()
    read = [opened.articles.text(one.id) for one in chance.sample(opened.articles.all(), 20)]
    memories = measuring.memories(read, measuring.FAULTS["all four at once"], runs * 5, chance)
    nearest = [search([memory.text]) for memory in memories]
    rare = [search(chance.sample(texts.WORDS[500:], 1)) for _ in range(runs * 5)]

    def export(article: str) -> float:
        again = Library.open(path, origin="window")  # which has read nothing yet
        try:
            return timed(lambda: again.exchange.export(article, "markdown"))
        finally:
            again.close()

    exports = [export(busy) for _ in range(runs)]
    exported = opened.exchange.export(busy, "markdown").data

    def come_back(number: int) -> float:
        empty = Library.open(folder / f"empty-{number}.postil", origin="window")
        read_back.cache_clear()  # the export was read back when it was made
        try:
            return timed(lambda: empty.exchange.apply(empty.exchange.plan(exported, name="busy.md")))
        finally:
            empty.close()

    imports = [come_back(number) for number in range(runs)]
    source = texts.hard(CHARACTERS)
    imported = importer_by_id("markdown").read(source.encode(), "hard.md")
    hard = fill(opened, source, "Hard", 1_000, 13, imported)
    large = [export(hard) for _ in range(max(1, runs // 3))]
    backups = [timed(lambda: backup(opened.file.store)) for _ in range(max(1, runs // 3))]
    typed = keys(opened, [" ".join(texts.words(chance, 2)) for _ in range(runs)])
    ids = [one.id for one in opened.articles.all() if one.id not in (busy, hard)][:SENT]

    def send(format_id: str, number: int) -> float:
        wanted = Wanted(ids, exporter(format_id), Options())
        return timed(lambda: opened.sending.send(wanted, folder / f"{format_id}-{number}")) / len(ids) * 1000

    sent = {name: [send(name, number) for number in range(max(1, runs // 5))] for name in ("markdown", "html")}
    board = themes(opened, [chance.choice(texts.WORDS[500:]) for _ in range(runs)], runs)
    kept = shelf(opened, runs)
    opened.close()
    return [
        Figure("1,000 articles, 100,000 annotations: opened, listed", opens, "s", 1.5),
        Figure("... a search for two words, as frequent as in the text", searches, "ms", 50, "p95"),
        Figure("... a search for one of two such words under a theme", narrowed, "ms", 50, "p95"),
        Figure("... a search for a rare word", rare, "ms", 50, "p95"),
        Figure("... a search for seven words that are remembered by half", nearest, "ms", 80, "p95"),
        Figure("an article of 60 kB with 1,000 annotations exported", exports, "s", 0.5),
        Figure("... its export imported into an empty library", imports, "s", 0.5),
        Figure("1 MB of hard Markdown with 1,000 annotations exported", large, "s", 3),
        Figure("... all of it exported to a folder, each article as annotated Markdown", sent["markdown"], "ms", 50),
        Figure("... as a page", sent["html"], "ms", 50),
        Figure("a verified backup of all of it", backups, "s", 2),
        *typed,
        *board,
        *kept,
    ]
