"""Adding files: what is new is added, what is there is recognised."""

from __future__ import annotations

from desktop.article.content import Block, BlockKind, Content, Metadata
from desktop.importers.imported import Imported
from tests.by_hand import read_by_hand

TEXT = "# Two ships\nThe first ship left at dawn.\nThe second ship left at dusk.\nNobody saw the third."


def test_the_same_bytes_are_one_article_wherever_they_lie(library, add, tmp_path):
    article = add(TEXT)
    again = library.articles.add_imported(read_by_hand(TEXT), TEXT.encode(), tmp_path / "copy.txt")
    assert (again.article.id, again.likeness, again.changed_source) == (article.id, "bytes", False)
    assert library.read.article(article.id).source.endswith("article.txt")


def test_a_file_that_the_library_has_is_not_read_again(library, tmp_path, monkeypatch):
    from desktop.importers.child import job

    path = tmp_path / "ships.txt"
    path.write_text(TEXT, "utf-8")
    article = library.articles.add(path).article
    monkeypatch.setattr(job.ImportJob, "start", lambda _: (_ for _ in ()).throw(AssertionError("read once more")))
    again = library.articles.add(path)
    assert (again.article.id, again.likeness, again.already) == (article.id, "bytes", True)


def test_a_changed_file_is_offered_and_nothing_is_written(library, add, tmp_path):
    article = add(TEXT)
    changed = library.articles.add_imported(read_by_hand(TEXT + "\nMore."), b"other", tmp_path / "article.txt")
    assert (changed.article.id, changed.likeness, changed.changed_source) == (article.id, "path", True)
    assert len(library.versions.of(article.id)) == 1


def test_of_documents_that_have_no_words_the_bytes_decide(library, tmp_path):
    def scan(name, data):
        content = Content(
            (Block(BlockKind.PARAGRAPH, "Page 1"), Block(BlockKind.PARAGRAPH, "Page 2")), Metadata("Scan")
        )
        return library.articles.add_imported(Imported(content, "pdf", 4), data, tmp_path / name)

    first, second = scan("first.pdf", b"one"), scan("second.pdf", b"two")
    assert second.likeness == "" and second.article.id != first.article.id
    assert scan("copy.pdf", b"one").article.id == first.article.id
    assert scan("copy.pdf", b"three").likeness == "path"


def test_an_article_of_the_same_title_and_much_of_the_text_is_offered(library, add, tmp_path):
    article = add(TEXT)
    shorter = TEXT.rsplit("\n", 1)[0]
    found = library.articles.add_imported(read_by_hand(shorter), shorter.encode(), tmp_path / "draft.txt")
    assert (found.article.id, found.likeness, found.changed_source) == (article.id, "title", True)
    own = library.articles.add_imported(read_by_hand(shorter), shorter.encode(), tmp_path / "draft.txt", as_new=True)
    assert own.article.id != article.id
    other = "# Two ships\nQuite another story of the same name, with words of its own."
    third = library.articles.add_imported(read_by_hand(other), other.encode(), tmp_path / "third.txt")
    assert third.likeness == ""
    assert len(library.read.articles()) == 3


def test_an_article_is_found_by_what_people_call_it(library, add, tmp_path):
    import pytest

    from desktop.errors import Ambiguous, PostilError

    article = add(TEXT)
    for name in (article.id, article.id[:20], "Two ships", "two SHIPS", str(tmp_path / "article.txt")):
        assert library.articles.find(name).id == article.id
    add("# Two ships\nOther words altogether.", "other.txt")
    with pytest.raises(Ambiguous, match="2 articles"):
        library.articles.find("Two ships")
    with pytest.raises(PostilError, match="no article"):
        library.articles.find("")


def test_an_article_can_be_renamed_and_removed_and_both_undone(library, add):
    import pytest

    from desktop.errors import PostilError

    article = add(TEXT)
    library.articles.rename(article.id, "  Three   ships ")
    assert library.read.article(article.id).title == "Three ships"
    with pytest.raises(PostilError):
        library.articles.rename(article.id, " ")
    library.articles.remove(article.id)
    assert library.read.articles() == []
    library.history.walk("undo")
    library.history.walk("undo")
    assert library.read.articles()[0].title == "Two ships"
