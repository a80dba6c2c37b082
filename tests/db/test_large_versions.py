"""A large version goes into the library, its journal and the compressed journal in pieces, and comes back whole."""

from __future__ import annotations

import random
import tracemalloc
from collections.abc import Callable
from pathlib import Path

from db.articles import pack_version
from db.care.check import check
from db.journal.file import Journal
from db.journal.told import read_entries
from db.records import Article, Version
from db.store import Store

SIZE = 12_000_000  # bytes that do not get smaller


def peak_of(work: Callable[[], object]) -> int:
    """Return how many bytes more than before Python held at most."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_a_large_version_is_never_copied_whole_on_its_way_into_library_and_journals(tmp_path: Path) -> None:
    path = tmp_path / "library.postil"
    source = random.Random(4).randbytes(SIZE)
    packed = pack_version(source, '{"blocks":[]}', "")
    article = Article("a1", "Large", version_id="v1")
    version = Version("v1", "a1", 1, "large.bin", "pdf", 1, packed.sha256["source"], packed.sha256["text"], 0)
    with Store.open(path) as store:

        def put() -> None:
            with store.step("Add article", "window") as step:
                step.put_article(article)
                step.put_packed(version, packed, {})

        assert peak_of(put) < SIZE / 2
        assert store.is_behind()
        assert peak_of(store.catch_up) < SIZE / 2
        assert not store.is_behind() and len(Journal(path).segments()) == 1
        assert store.read.source("v1") == source and check(store).ok
    told = read_entries(Journal(path).lines())
    assert told.parts("v1").source == source and not told.damaged
