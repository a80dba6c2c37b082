"""The trash: what was removed is listed, and comes back to where it stands in the text of today."""

from __future__ import annotations

from itertools import count

import pytest

from db.clock import wall_ms
from db.records import AnchorState
from tests.by_hand import read_by_hand

TEXT = "# Two ships\nThe first ship left at dawn.\nThe second ship left at dusk."
NEW = "# Two ships\nA word before.\nThe first ship left at dawn.\nNobody saw another."


@pytest.fixture
def article(library, add):
    return add(TEXT)


@pytest.fixture
def made(library, article):
    quotes = ("first ship", "second ship left at dusk")
    return [
        library.annotations.add(article.id, library.articles.find_quote(article.id, quote), (), quote)[0]
        for quote in quotes
    ]


def update(library, article, text, tmp_path):
    path = tmp_path / "article.txt"
    library.versions.apply(library.versions.prepare_update(article.id, read_by_hand(text), text.encode(), path))


def test_what_was_removed_is_listed_the_last_one_first_and_put_back_as_it_was(library, article, made):
    assert library.trash.removed() == []
    for annotation in made:
        library.annotations.remove([annotation.id])
    removed = library.trash.removed()
    assert {one.annotation.id for one in removed} == {a.id for a in made}
    assert [one.when for one in removed] == sorted((one.when for one in removed), reverse=True)
    changes = library.trash.put_back((), [made[0].id])
    assert changes.annotations == {made[0].id}
    [back] = library.annotations.all(article.id)
    assert (back.note, back.anchor, back.target, back.deleted) == (made[0].note, made[0].anchor, made[0].target, None)
    assert library.read.next_label("undo") == "Put back"
    library.history.walk("undo")
    assert len(library.trash.removed()) == 2
    library.trash.put_back((), [a.id for a in made])
    assert [a.id for a in library.annotations.all(article.id)] == [a.id for a in made]
    assert library.trash.removed() == []


def test_a_removed_article_comes_back_with_its_annotations_and_without_those_removed_before(library, article, made):
    library.annotations.remove([made[0].id])
    library.articles.remove(article.id)
    [one] = library.trash.removed()
    assert one.annotation is None and one.article.id == article.id
    library.trash.put_back([article.id])
    assert [a.id for a in library.annotations.all(article.id)] == [made[1].id]
    assert [one.annotation.id for one in library.trash.removed()] == [made[0].id]


def test_an_annotation_comes_back_to_its_place_in_a_text_that_changed_meanwhile(library, article, made, tmp_path):
    library.annotations.remove([a.id for a in made])
    update(library, article, NEW, tmp_path)
    library.trash.put_back((), [a.id for a in made])
    text = library.contents.of(article.id).text
    first, second = library.annotations.all(article.id)
    assert text[first.anchor.start : first.anchor.end] == "first ship"
    assert second.anchor.state is AnchorState.ORPHAN
    assert [a.target for a in (first, second)] == [a.target for a in made]


def test_going_back_to_an_older_version_misleads_no_annotation_in_the_trash(
    library, article, made, tmp_path, monkeypatch
):
    monkeypatch.setattr("db.clock.wall_ms", count(wall_ms()).__next__)  # removing takes no millisecond on a fast disk
    old = library.read.article(article.id).version_id
    update(library, article, NEW, tmp_path)
    library.annotations.remove([made[0].id])
    library.versions.apply(library.versions.prepare_return(article.id, old))
    library.trash.put_back((), [made[0].id])
    back = next(a for a in library.annotations.all(article.id) if a.id == made[0].id)
    assert library.contents.of(article.id).text[back.anchor.start : back.anchor.end] == "first ship"


def test_what_is_there_is_let_be(library, article, made):
    label = library.read.next_label("undo")
    assert not library.trash.put_back([article.id], [a.id for a in made])
    assert library.read.next_label("undo") == label


def test_several_are_put_back_in_one_step_with_their_number(library, article, made):
    library.annotations.remove([made[0].id])
    library.articles.remove(article.id)
    changes = library.trash.put_back([article.id, article.id], [made[0].id])
    assert (changes.articles, changes.annotations) == ({article.id}, {made[0].id})
    assert library.read.next_label("undo") == "Put back (2)"
    assert library.annotations.all(article.id) == [
        one if one.id != made[0].id else library.annotations.get(made[0].id) for one in made
    ]


def test_what_was_removed_in_the_moment_of_the_last_change_is_not_looked_for_anew(library, add, monkeypatch):
    monkeypatch.setattr("db.clock.wall_ms", lambda: 1_700_000_000_000)
    article = add(TEXT, "frozen.txt")
    made, _ = library.annotations.add(article.id, library.articles.find_quote(article.id, "first ship"))
    library.annotations.remove([made.id])
    library.trash.put_back((), [made.id])
    assert library.annotations.get(made.id).anchor == made.anchor


def test_of_a_file_that_was_removed_the_annotated_article_removed_last_is_found_by_place_or_bytes(library, add, made):
    [old] = library.read.articles()
    library.articles.remove(old.id)
    assert library.trash.earlier_of(other := add("Other words.", "other.txt")) is None
    again = add(TEXT)
    assert again.id != old.id
    assert library.trash.earlier_of(again) == (library.read.article(old.id), 2)
    library.articles.remove(again.id)
    assert library.trash.earlier_of(add(TEXT, "copy.txt"))[0].id == old.id, "the later one has no annotations"
    assert library.trash.earlier_of(add("Changed.", "article.txt"))[0].id == old.id
    assert library.trash.earlier_of(other) is None


def test_what_is_put_back_takes_the_place_of_an_article_in_which_nothing_is_annotated(library, add, made):
    [old] = library.read.articles()
    library.articles.remove(old.id)
    again = add(TEXT)
    library.trash.put_back([old.id], instead_of=again.id)
    assert [one.id for one in library.read.articles()] == [old.id]
    library.history.walk("undo")
    assert [one.id for one in library.read.articles()] == [again.id]
    library.annotations.add(again.id, library.articles.find_quote(again.id, "first ship"))
    library.trash.put_back([old.id], instead_of=again.id)
    assert {one.id for one in library.read.articles()} == {old.id, again.id}, "what is annotated stays"
