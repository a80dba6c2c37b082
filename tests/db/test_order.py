"""In what order a library gives what it holds, and what it leaves out."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from db.finding import search as module
from db.records import Article, Filters
from db.store import Store
from tests.db.making import TEXT, library_with_article, make_theme, put_article

TIMES = ["2026-01-02T00:00:00.000Z", "2026-01-03T00:00:00.000Z", "2026-01-01T00:00:00.000Z"]
REMOVED = "2026-02-01T00:00:00.000Z"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return library_with_article(tmp_path / "library.postil")[0]


def put_articles(store: Store, text: str) -> list[Article]:
    """Put an article for each of TIMES, of the same bytes."""
    made = []
    with store.step("Add articles", "cli") as writer:
        for number, time in enumerate(TIMES):
            made.append(put_article(writer, f"Number {number}", text))
            writer.put_article(replace(made[-1], created=time))
    return made


def test_articles_come_the_newest_first_and_the_one_put_last_before_others_of_its_time(store: Store) -> None:
    (first,) = store.read.articles()
    made = put_articles(store, "The same words.")
    with store.step("Add article", "cli") as writer:
        twin = put_article(writer, "Number 3", "The same words.")
        writer.put_article(replace(twin, created=TIMES[0]))
    ids = [made[1].id, twin.id, made[0].id, made[2].id]
    assert [article.id for article in store.read.articles()] == [first.id, *ids]
    source = hashlib.sha256(b"The same words.").hexdigest()
    assert [article.id for article in store.read.articles_of({source})] == ids
    both = {source, hashlib.sha256(TEXT.encode()).hexdigest()}
    assert [article.id for article in store.read.articles_of(both)] == [first.id, *ids]
    assert store.read.articles_of({"0" * 64}) == store.read.articles_of(()) == []
    with store.step("Remove", "window") as writer:
        writer.put_article(replace(store.read.article(made[0].id), deleted=REMOVED))
        writer.put_article(replace(store.read.article(made[2].id), deleted=REMOVED))
    assert [article.id for article in store.read.articles_of({source})] == ids[:2]
    assert [article.id for article in store.read.articles(deleted=True)] == [made[0].id, made[2].id]


def test_themes_come_in_the_order_of_their_panes(store: Store) -> None:
    made = [make_theme(f"Theme {number}", position) for number, position in enumerate([2, 0, 1, 0])]
    with store.step("Themes", "window") as writer:
        for theme in made:
            writer.put_theme(theme)
    assert [theme.name for theme in store.read.themes()] == ["Theme 1", "Theme 3", "Theme 2", "Theme 0"]
    with store.step("Remove", "window") as writer:
        writer.put_theme(replace(store.read.theme(made[2].id), deleted=REMOVED))
    assert [theme.name for theme in store.read.themes()] == ["Theme 1", "Theme 3", "Theme 0"]


def test_so_many_places_of_one_article_are_shown_among_others_and_all_where_it_is_asked_for(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    with store.step("Add articles", "cli") as writer:
        long = put_article(writer, "Long", "needle and thread\n" * 1000)
        short = put_article(writer, "Short", "a needle")
    for ranked in (2000, 1):  # by relevance, and the newest first where so many match
        monkeypatch.setattr(module, "_RANKED_AT_MOST", ranked)
        shown = [hit.article_id for hit in store.search("needle")]
        assert (shown.count(long.id), shown.count(short.id)) == (3, 1)
        only = Filters(article_ids=(long.id,))
        assert len(store.search("needle", only)) > 3
        assert len(store.search("needle", only, limit=2)) == 2
        assert all("\x02needle\x03" in hit.snippet for hit in store.search("needle"))
    assert shown[0] == short.id
