"""Finding by words from the library: tags, themes with those below them, searches that are kept."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from db.errors import StoreError
from db.records import Article
from desktop.article.content import Passage
from desktop.errors import PostilError
from desktop.library import Library
from desktop.library.across.search import EVERYWHERE, Where


def test_a_theme_counts_with_those_below_it(library: Library, add: Callable[..., Article]) -> None:
    article = add("Chips are scarce.")
    above, below, _ = library.themes.all()
    library.themes.change(replace(below, parent_id=above.id))
    note, _ = library.annotations.add(article.id, Passage(0, 5), (below.id,))
    for theme, found in ((above, [note.id]), (below, [note.id]), (library.themes.all()[2], [])):
        assert [hit.annotation_id for hit in library.search.find("chips", Where(theme=theme.id))] == found


def test_a_tag_is_one_in_any_case(library: Library, add: Callable[..., Article]) -> None:
    one, other = add("Chips are scarce.", "one.txt"), add("Chips are not.", "two.txt")
    library.shelf.tag([one.id], ["Énergie"])
    assert {hit.article_id for hit in library.search.find("chips", Where(kind="text"))} == {one.id, other.id}
    assert {hit.article_id for hit in library.search.find("chips", Where(tag="énergie"))} == {one.id}
    assert library.search.find("chips", Where(tag="énergie", article=other.id)) == []


def test_a_search_is_kept_changed_and_forgotten(library: Library) -> None:
    library.search.save(" Scarce  things ", "scarce -open", {"theme": "Investment"})
    library.search.save("scarce THINGS", "scarce", {})
    (kept,) = library.search.saved()
    assert (kept.name, kept.words, kept.filters) == ("Scarce things", "scarce", {})
    library.search.forget(kept.id)
    assert library.search.saved() == []
    library.history.walk("undo")
    library.history.walk("undo")
    assert library.search.saved()[0].filters == {"theme": "Investment"}
    for name, words in (("", "x"), ("x" * 2000, "x"), ("x", "x" * 2000)):
        with pytest.raises(PostilError, match="saved search"):
            library.search.save(name, words, {})
    assert library.care.check().ok


def test_a_saved_search_is_renamed_but_to_no_name_that_another_has(library: Library) -> None:
    library.search.save("Scarce", "scarce", {})
    library.search.save("Chips", "chips", {})
    one, other = library.search.saved()
    library.search.rename(one.id, " What is  scarce ")
    with pytest.raises(PostilError, match="already"):
        library.search.rename(other.id, "what IS scarce")
    for name in ("", " \n", "x" * 2000):
        with pytest.raises(PostilError, match="saved search"):
            library.search.rename(one.id, name)
    assert [kept.name for kept in library.search.saved()] == ["What is scarce", "Chips"]
    library.history.walk("undo")
    assert library.search.saved()[0].name == "Scarce"


def test_where_a_search_looks_is_kept_and_read_again_whatever_stands_there() -> None:
    where = Where(theme="t1", kind="quotes", state="moved", days=6, order="reading")
    assert Where.of_saved(where.to_save()) == where
    assert EVERYWHERE.to_save() == {}
    strange = {"theme": 5, "kind": ["quotes"], "state": "gone", "order": "", "tag": "x", "colour": "red", "since": None}
    strange |= {"days": True, "until": []}
    assert Where.of_saved(strange) == Where(tag="x")
    assert Where.of_saved({"days": 10**20}) == Where.of_saved({"days": -1}) == EVERYWHERE


def test_days_are_counted_from_today(library: Library, add: Callable[..., Article]) -> None:
    article = add("Chips are scarce.")
    library.annotations.add(article.id, Passage(0, 5))
    for days in (0, 6, 100_000):
        assert library.search.find("chips", Where(kind="quotes", days=days))
    assert library.search.find("chips", Where(kind="quotes", until="2026-01-01")) == []


def test_the_same_search_runs_on_another_thread_and_can_be_stopped(
    library: Library, add: Callable[..., Article]
) -> None:
    add("Chips are scarce.")
    with ThreadPoolExecutor(1) as pool:
        apart = library.search.apart("scarce", Where(kind="text"))
        assert pool.submit(apart.run).result() == library.search.find("scarce", Where(kind="text"))
        stopped = library.search.apart("scarce")
        stopped.stop()
        with pytest.raises(StoreError, match="stopped"):
            pool.submit(stopped.run).result()
