"""Search: any text is safe, the last word is a prefix, the index is in step."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.articles import PIECE, pieces
from db.search import match_expression
from db.store import Store
from tests.db.making import library_with_article, make_annotation, put_article


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Store:
    store, article = library_with_article(tmp_path_factory.mktemp("search") / "library.postil")
    with store.step("Highlight", "window") as writer:
        writer.put_annotation(make_annotation(article, 0, 19, "Why is it so? A naïve *question*."))
        gone = make_annotation(article, 0, 9, "zeppelin")
        writer.put_annotation(gone)
    with store.step("Remove", "window") as writer:
        writer.put_annotation(replace(store.annotation(gone.id), deleted="2026-01-01T00:00:00.000Z"))
    return store


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("attention", {"annotation", "article"}),
        ("atten", {"annotation", "article"}),
        ("ATTENTION scar", {"annotation", "article"}),
        ("atten scarce", set()),  # only the last word is a prefix
        ("atten ", set()),
        ("naive", {"annotation"}),
        ("Lodz", set()),  # the stroke of Ł is no accent
        ("łodz", {"article"}),
        ("race", {"article"}),  # the title
        ("zeppelin", set()),  # removed
        ('NOT "x', set()),
        ('"attention" OR', set()),
        ("note:attention*", set()),
        ("", set()),
        ("  \t\n", set()),
        ('"""***((', set()),
        ("\x00", set()),
    ],
)
def test_words_find_what_holds_them(library: Store, words: str, kinds: set[str]) -> None:
    assert {hit.kind for hit in library.search(words)} == kinds


def test_a_hit_shows_where_it_was_found(library: Store) -> None:
    note = library.search("question")[0]
    assert "\x02question\x03" in note.snippet and note.annotation_id is not None
    text = library.search("łódź")[0]
    assert text.kind == "article" and "\x02Łódź\x03" in text.snippet and text.start == 0


def test_a_search_can_be_kept_to_one_article(library: Store) -> None:
    with library.step("Add article", "cli") as writer:
        other = put_article(writer, "Second", "Attention again.")
    assert {hit.article_id for hit in library.search("attention", article_id=other.id)} == {other.id}
    assert len({hit.article_id for hit in library.search("attention")}) == 2
    assert len(library.search("attention", limit=1)) <= 2


@settings(max_examples=150, deadline=None)
@given(words=st.text(max_size=60))
def test_any_text_can_be_searched_for(library: Store, words: str) -> None:
    library.search(words.encode("utf-8", "replace").decode())
    library.search(words)


def test_many_words_make_a_bounded_query() -> None:
    assert match_expression("a " * 1000).count('"') == 40


@settings(max_examples=50, deadline=None)
@given(text=st.text(alphabet="ab \n", max_size=3 * PIECE))
def test_the_pieces_of_a_text_are_the_text(text: str) -> None:
    found = list(pieces(text))
    assert "".join(piece for _, piece in found) == text
    assert all(text.startswith(piece, start) for start, piece in found)


def test_a_word_of_a_long_text_is_found_at_its_place(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "library.postil")
    text = "word " * 5000 + "needle " + "word " * 5000
    with store.step("Add article", "cli") as writer:
        put_article(writer, text=text)
    (hit,) = store.search("needle")
    assert hit.start is not None and 0 <= text.index("needle") - hit.start < PIECE
