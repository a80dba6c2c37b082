"""A large library, searched, exported, kept and shown; such libraries are made once into build/bench and kept."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

from desktop.annotated.options import Options
from desktop.annotated.read.exported_file import read_back
from desktop.exporters import exporter
from desktop.importers import importer_by_id
from desktop.library import Library
from desktop.library.across.search import Where
from desktop.library.sending.wanted import Wanted
from tests.bench import texts
from tests.bench.figures import Figure
from tests.bench.large_library.keys import keys
from tests.bench.large_library.shelf import shelf
from tests.bench.large_library.themes import themes
from tests.bench.processes import KEPT
from tests.bench.remembered import measuring
from tests.bench.window import CHARACTERS, fill, timed

EACH = 100  # annotations of an article
TOLD = 500  # articles
SENT = 240  # articles of a library that are exported at once


def kept_library(articles: int) -> Path:
    """Return the library, made where it is not there yet; one whose making was broken off is gone on with."""
    path = KEPT / f"lifetime-{articles}.postil"
    KEPT.mkdir(parents=True, exist_ok=True)
    opened = Library.open(path, origin="window")
    try:
        for number in range(len(opened.read.articles()), articles):
            fill(opened, texts.plain(20_000, 100 + number), f"Article {number}", EACH, number)
            if number % TOLD == TOLD - 1:
                opened.care.catch_up()
                print(f"  {number + 1} of {articles} articles are made", flush=True)
        opened.care.catch_up()
        opened.search.build_index()
    finally:
        opened.close()
    return path


def library(folder: Path, runs: int, articles: int = 1_000) -> list[Figure]:
    """Time a library of 1,000 articles and 100,000 annotations: open, search, export, import, back up."""
    kept, path = kept_library(articles), folder / "library.postil"
    for part in kept.parent.glob(f"{kept.name}*"):
        shutil.copy(part, path.with_name(path.name + part.name.removeprefix(kept.name)))
    opened = Library.open(path, origin="window")
    busy = fill(opened, texts.plain(60_000, 9), "Busy", 1_000, 10)
    opened.close()

    def reopen() -> None:
        again = Library.open(path, origin="window")
        again.read.articles()
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
    read = [opened.articles.text(one.id) for one in chance.sample(opened.read.articles(), 20)]
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
    backups = [timed(lambda: opened.care.back_up()) for _ in range(max(1, runs // 3))]
    typed = keys(opened, [" ".join(texts.words(chance, 2)) for _ in range(runs)])
    ids = [one.id for one in opened.read.articles() if one.id not in (busy, hard)][:SENT]

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
