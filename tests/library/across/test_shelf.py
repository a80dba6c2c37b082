"""Tags, the archive, what is finished, how far an article is read: each change a step, anything else a sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from db.records import Article
from desktop.errors import PostilError
from desktop.library import Library
from desktop.library.across.shelf import LONGEST, SORTS, TAGS_AT_MOST, Edit, tag_of
from tests.by_hand import read_by_hand


def test_tags_are_given_and_taken_in_one_step(library: Library, add: Callable[..., Article]) -> None:
    one, other = add("First text.", "one.txt"), add("Second text.", "two.txt")
    changes = library.shelf.tag([one.id, other.id], ["To read", "Chips"])
    assert changes.articles == {one.id, other.id}
    library.shelf.tag([one.id], ["chips", " new  tag "], ["TO READ"])
    assert library.read.article(one.id).tags == ("Chips", "new tag")
    assert library.shelf.tags() == {"Chips": 2, "new tag": 1, "To read": 1}
    assert [row.article.id for row in library.shelf.all(tag="CHIPS")] == [other.id, one.id]
    assert [row.article.id for row in library.shelf.all(tag="to read")] == [other.id]
    library.history.walk("undo")
    assert library.read.article(one.id).tags == ("To read", "Chips")
    library.history.walk("undo")
    assert library.shelf.tags() == {}
    assert library.shelf.tag([one.id], remove=["none"]).row_ids == []
    assert library.read.next_label("undo") == "Add article"


def test_what_can_be_no_tag_is_told_and_nothing_is_changed(library: Library, add: Callable[..., Article]) -> None:
    article = add("A text.")
    for wrong in ("", " \n", "x" * (LONGEST + 1)):
        with pytest.raises(PostilError, match="tag"):
            library.shelf.tag([article.id], ["fine", wrong])
    with pytest.raises(PostilError, match="the most"):
        library.shelf.tag([article.id], [f"t{number}" for number in range(TAGS_AT_MOST + 1)])
    assert library.read.article(article.id).tags == ()


@given(words=st.text(max_size=300))
@example(words="a\0 b\n")
def test_a_tag_is_one_line_or_a_sentence(words: str) -> None:
    try:
        tag = tag_of(words)
    except PostilError as error:
        assert str(error).endswith(".")
    else:
        assert tag and tag == " ".join(tag.split()) and tag_of(tag) == tag and "\0" not in tag
        tag.encode()


def test_an_article_is_put_aside_and_finished(library: Library, add: Callable[..., Article]) -> None:
    article = add("A text to be read.")
    assert library.shelf.all()[0].section == "unread"
    library.articles.note_opened(article.id)
    assert library.shelf.all(section="reading")[0].read.endswith("Z")
    library.shelf.finish([article.id])
    assert library.shelf.all()[0].section == "finished"
    library.shelf.archive([article.id])
    assert [row.section for row in library.shelf.all(section="archive")] == ["archive"]
    assert not library.shelf.archive([article.id])
    library.history.walk("undo")
    assert library.shelf.all()[0].section == "finished"
    library.shelf.finish([article.id], done=False)
    assert library.shelf.all()[0].section == "reading" and library.read.next_label("undo") == "Read on"


def test_title_author_and_date_are_edited_in_one_step(library: Library, add: Callable[..., Article]) -> None:
    article = add("A text.")
    library.shelf.edit([article.id], Edit({"title": " Two \n words ", "author": "A. Writer", "date": "2024"}))
    found = library.read.article(article.id)
    assert (found.title, found.author, found.metadata["date"]) == ("Two words", "A. Writer", "2024")
    library.shelf.edit([article.id], Edit({"date": ""}))
    assert "date" not in library.read.article(article.id).metadata
    assert not library.shelf.edit([article.id], Edit({"author": "A. Writer"}))
    with pytest.raises(PostilError, match="needs a title"):
        library.shelf.edit([article.id], Edit({"title": " "}))
    with pytest.raises(PostilError, match="Date"):
        library.shelf.edit([article.id], Edit({"date": "9" * 300}))
    library.history.walk("undo")
    library.history.walk("undo")
    assert library.read.article(article.id).author == ""


def test_several_articles_are_edited_in_one_step_and_what_is_not_named_stays(
    library: Library, add: Callable[..., Article]
) -> None:
    one, other = add("First text.", "one.txt"), add("Second text.", "two.txt")
    library.shelf.tag([one.id], ["old", "both"])
    library.shelf.edit([one.id, other.id], Edit({"author": "Ann"}, add=("new",), remove=("OLD",)))
    found = [library.read.article(article.id) for article in (one, other)]
    assert [(a.author, a.tags) for a in found] == [("Ann", ("both", "new")), ("Ann", ("new",))]
    assert [a.title for a in found] == [one.title, other.title]
    library.history.walk("undo")
    assert [library.read.article(a.id).tags for a in (one, other)] == [("old", "both"), ()]
    assert not library.shelf.edit([one.id], Edit()) and not Edit()
    with pytest.raises(PostilError, match="tag"):
        library.shelf.edit([one.id], Edit({"author": "Bob"}, add=(" ",)))
    assert library.read.article(one.id).author == ""


def test_each_row_of_the_sorts_sorts(library: Library, add: Callable[..., Article]) -> None:
    first, second = add("Alpha text.", "a.txt"), add("Beta text.", "b.txt")
    library.shelf.edit([second.id], Edit({"author": "Zoe"}))
    library.articles.note_opened(first.id)
    library.articles.set_reading_position(first.id, 5)
    wanted = {"author": [second.id, first.id], "added": [second.id, first.id]}
    for sort in SORTS:
        found = [row.article.id for row in library.shelf.all(sort=sort)]
        assert sorted(found) == sorted([first.id, second.id])
        assert sort == "annotations" or found == wanted.get(sort, [first.id, second.id])
        assert sort == "annotations" or library.shelf.ids(sort) == found


def test_the_tags_of_a_source_are_the_articles_as_far_as_they_can_be(library: Library, tmp_path: Path) -> None:
    imported = read_by_hand("A text with tags.")
    metadata = replace(imported.content.metadata, tags=("Chips", "", "CHIPS", "x" * 999, "two  words"))
    imported = replace(imported, content=replace(imported.content, metadata=metadata))
    article = library.articles.add_imported(imported, b"A text with tags.", tmp_path / "tags.txt").article
    assert article.tags == ("Chips", "two words")


def test_progress_is_the_furthest_place_read(library: Library, add: Callable[..., Article]) -> None:
    article = add("0123456789" * 10)
    for offset, read_to, progress in ((0, None, 0.0), (10, 25, 0.25), (5, None, 0.25), (50, None, 0.5), (60, 400, 1.0)):
        library.articles.set_reading_position(article.id, offset, read_to)
        assert library.shelf.all()[0].progress == progress
        assert library.read.reading_position(article.id) == offset
