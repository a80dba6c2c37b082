"""A library of a lifetime: 10,000 articles with 1,000,000 annotations, made once, which takes ten minutes, and kept.

The bounds are those of the tenth of it, which the bench ``library`` makes for every run.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from desktop.library import Library
from tests.bench import texts
from tests.bench.figures import Figure
from tests.bench.large_library.keys import keys
from tests.bench.large_library.shelf import shelf
from tests.bench.large_library.themes import themes
from tests.bench.library import EACH, kept_library
from tests.bench.window import timed

ARTICLES = 10_000


def lifetime(_folder: Path, runs: int, articles: int = ARTICLES) -> Iterator[Figure]:
    """Time what the library of a lifetime is opened, searched, sorted and kept by, each told when it is measured."""
    path = kept_library(articles)

    def reopen() -> None:
        again = Library.open(path, origin="window")
        again.read.articles()
        again.close()

    name = f"{articles:,} articles, {articles * EACH:,} annotations"
    yield Figure(f"{name}: opened, listed", [timed(reopen) for _ in range(runs)], "s", 1.5)
    opened = Library.open(path, origin="window")
    chance = random.Random(11)
    searches = [" ".join(texts.words(chance, 2)) for _ in range(runs * 5)]
    found = [timed(lambda words=words: opened.search.find(words, limit=50)) * 1000 for words in searches]
    yield Figure("... a search for two words, as frequent as in the text", found, "ms", 50, "p95")
    yield from keys(opened, searches[:runs])
    board, *others = themes(opened, [chance.choice(texts.WORDS[500:]) for _ in range(runs)], runs)
    yield board._replace(name="the board: the first cards painted")
    yield from others
    yield from shelf(opened, runs)
    journal = sum(part.stat().st_size for part in path.parent.glob(f"{path.name}.journal*"))
    yield Figure("the journal beside it, of the library", [100 * journal / path.stat().st_size], "%", 33.3)
    yield Figure("a verified backup of all of it", [timed(lambda: opened.care.back_up())], "s", 20)
    opened.close()
