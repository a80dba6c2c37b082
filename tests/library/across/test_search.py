"""Finding by words from the library: tags, themes with those below them, searches that are kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from db.records import Article
from desktop.article.content import Passage
from desktop.errors import PostilError
from desktop.library import Library


def test_a_theme_counts_with_those_below_it(library: Library, add: Callable[..., Article]) -> None:
    article = add("Chips are scarce.")
    above, below, _ = library.themes.all()
    library.themes.change(replace(below, parent_id=above.id))
    note, _ = library.annotations.add(article.id, Passage(0, 5), (below.id,))
    for theme, found in ((above, [note.id]), (below, [note.id]), (library.themes.all()[2], [])):
        assert [hit.annotation_id for hit in library.search.find("chips", theme_id=theme.id)] == found


def test_a_tag_is_one_in_any_case(library: Library, add: Callable[..., Article]) -> None:
    one, other = add("Chips are scarce.", "one.txt"), add("Chips are not.", "two.txt")
    library.shelf.tag([one.id], ["Énergie"])
    assert {hit.article_id for hit in library.search.find("chips", places=["text"])} == {one.id, other.id}
    assert {hit.article_id for hit in library.search.find("chips", tag="énergie")} == {one.id}
    assert library.search.find("chips", tag="énergie", article_id=other.id) == []


def test_a_search_is_kept_changed_and_forgotten(library: Library) -> None:
    library.search.save(" Scarce  things ", "scarce -open", {"theme": "Investment"})
    library.search.save("scarce THINGS", "scarce", {})
    (kept,) = library.search.saved()
    assert (kept.name, kept.words, kept.filters) == ("Scarce things", "scarce", {})
    library.search.forget(kept.id)
    assert library.search.saved() == []
    library.history.undo()
    library.history.undo()
    assert library.search.saved()[0].filters == {"theme": "Investment"}
    for name, words in (("", "x"), ("x" * 2000, "x"), ("x", "x" * 2000)):
        with pytest.raises(PostilError, match="saved search"):
            library.search.save(name, words, {})
    assert library.care.check().ok
