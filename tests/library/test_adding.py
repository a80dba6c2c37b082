"""Adding files: what is new is added, what is there is recognised."""

from __future__ import annotations

from tests.library.conftest import read_by_hand

TEXT = "# Two ships\nThe first ship left at dawn.\nThe second ship left at dusk.\nNobody saw the third."


def test_the_same_bytes_are_one_article_wherever_they_lie(library, add, tmp_path):
    article = add(TEXT)
    again = library.add_imported(read_by_hand(TEXT), TEXT.encode(), tmp_path / "copy.txt")
    assert (again.article.id, again.likeness, again.changed_source) == (article.id, "bytes", False)
    assert library.article(article.id).source.endswith("article.txt")


def test_a_moved_file_is_followed_once_its_old_place_is_empty(library, add, tmp_path):
    article = add(TEXT)
    (tmp_path / "article.txt").rename(tmp_path / "renamed.txt")
    again = library.add_imported(read_by_hand(TEXT), TEXT.encode(), tmp_path / "renamed.txt")
    assert again.article.id == article.id
    assert library.article(article.id).source.endswith("renamed.txt")
    assert library.undo_label() == "Add article"


def test_a_changed_file_is_offered_and_nothing_is_written(library, add, tmp_path):
    article = add(TEXT)
    changed = library.add_imported(read_by_hand(TEXT + "\nMore."), b"other", tmp_path / "article.txt")
    assert (changed.article.id, changed.likeness, changed.changed_source) == (article.id, "path", True)
    assert len(library.versions(article.id)) == 1


def test_the_same_text_in_other_bytes_is_the_same_article(library, add, tmp_path):
    article = add(TEXT)
    found = library.add_imported(read_by_hand(TEXT), b"other bytes, same text", tmp_path / "other.md")
    assert (found.article.id, found.likeness, found.changed_source) == (article.id, "text", False)


def test_an_article_of_the_same_title_and_much_of_the_text_is_offered(library, add, tmp_path):
    article = add(TEXT)
    shorter = TEXT.rsplit("\n", 1)[0]
    found = library.add_imported(read_by_hand(shorter), shorter.encode(), tmp_path / "draft.txt")
    assert (found.article.id, found.likeness, found.changed_source) == (article.id, "title", True)
    own = library.add_imported(read_by_hand(shorter), shorter.encode(), tmp_path / "draft.txt", as_new=True)
    assert own.article.id != article.id
    other = "# Two ships\nQuite another story of the same name, with words of its own."
    third = library.add_imported(read_by_hand(other), other.encode(), tmp_path / "third.txt")
    assert third.likeness == ""
    assert len(library.articles()) == 3
