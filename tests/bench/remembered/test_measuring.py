"""Half-remembered passages of the handbook are found, whatever was remembered wrongly."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.library import Library
from tests.bench.remembered import measuring

HANDBOOK = Path(__file__).resolve().parents[3] / "resources" / "handbook"
MEMORIES = 50


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    library = Library.open(tmp_path_factory.mktemp("remembered") / "library.postil", origin="cli")
    for path in (*HANDBOOK.glob("f*.md"), *HANDBOOK.glob("??/f*.md")):  # in four languages
        library.articles.add(path, as_new=True)
    library.search.build_index()
    yield library
    library.close()


@pytest.mark.no_cover  # the same lines again and again
def test_nearly_all_are_among_the_first_three(library: Library) -> None:
    texts = {article.id: library.articles.text(article.id) for article in library.read.articles()}
    made = measuring.memories(list(texts.values()), measuring.FAULTS["all four at once"], MEMORIES, random.Random(7))
    ranks = [measuring.rank(library, memory, texts) for memory in made]
    assert len(ranks) == MEMORIES
    assert sum(rank < measuring.SHOWN_FIRST for rank in ranks) >= 0.92 * MEMORIES
