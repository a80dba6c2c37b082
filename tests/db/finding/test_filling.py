"""A long text is taken into the text index after its step, in short transactions that may end after any of them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from types import SimpleNamespace

import pytest

from db.articles import AT_ONCE
from db.care.check import check
from db.records import Article
from db.store import Store
from tests.db.making import put_article

WORDS = "The keeper writes each stroke into a ledger.\n"
LONG = WORDS * (AT_ONCE // len(WORDS) + 2) + "The last word is zeppelin."


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "library.postil") as opened:
        yield opened


def put(store: Store, text: str) -> Article:
    with store.step("Add", "test") as step:
        return put_article(step, text=text)


def found(store: Store, word: str) -> int:
    return sum(hit.place == "text" and not hit.is_nearest for hit in store.search(word))


def test_a_long_text_is_found_once_it_was_caught_up_with_and_the_library_is_whole_before_and_after(
    store: Store,
) -> None:
    put(store, LONG)
    assert (store.is_behind(), found(store, "zeppelin")) == (True, 0)
    assert check(store).ok
    store.catch_up()
    assert (store.is_behind(), found(store, "zeppelin")) == (False, 1)
    assert check(store).ok


def test_whoever_is_stopped_is_gone_on_from_by_the_next(store: Store) -> None:
    put(store, LONG)
    store.catch_up(lambda: False)
    left = iter([True, True, False])
    store.catch_up(lambda: next(left))
    assert store.is_behind() and check(store).ok
    with Store.open(store.path) as other:
        other.catch_up()
    assert (store.is_behind(), found(store, "zeppelin")) == (False, 1)
    assert check(store).ok


def test_what_another_writes_meanwhile_is_not_held_up(store: Store) -> None:
    article = put(store, LONG)
    with Store.open(store.path, busy_seconds=1) as other:

        def write() -> bool:
            other.set_reading_position(article.id, 7)
            return True

        store.catch_up(write)
    assert store.read.reading_position(article.id) == 7


def test_between_two_transactions_it_rests_as_long_as_one_took(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    put(store, LONG)
    rests: list[float] = []
    clock = count(0, 3)
    monkeypatch.setattr("db.store.time", SimpleNamespace(perf_counter=lambda: next(clock), sleep=rests.append))
    store.catch_up()
    assert rests and set(rests) == {3}
