"""Updating an article: what would happen is known before, and happens as one step or not at all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from db.articles import sha256
from db.records import AnchorState
from desktop.article.content import Block, BlockKind, Content, Passage
from desktop.errors import Cancelled, PostilError
from desktop.importers.imported import Imported
from desktop.library import Library
from tests.by_hand import read_by_hand

TEXT = "# Two ships\nThe first ship left at dawn.\nThe second ship left at dusk."
NEW = "# Two ships\nA word before.\nThe first ship left at dawn.\nThe second boat left at dusk."


@pytest.fixture
def article(library, add):
    article = add(TEXT)
    for quote in ("first ship", "second ship left"):
        library.annotations.add(article.id, library.articles.find_quote(article.id, quote))
    return article


def test_every_annotation_has_a_fate_and_its_target_is_never_rewritten(library, article, tmp_path):
    before = library.annotations.all()
    update = library.versions.prepare_update(article.id, read_by_hand(NEW), NEW.encode(), tmp_path / "article.txt")
    assert sum(update.counts.values()) == len(update.fates) == 2
    assert library.annotations.all() == before
    library.versions.apply(update)
    after = {a.id: a for a in library.annotations.all()}
    assert [after[a.id].target for a in before] == [a.target for a in before]
    assert {a.anchor.state for a in after.values()} == {AnchorState.IN_PLACE, AnchorState.CHANGED}
    library.history.walk("undo")
    assert library.annotations.all() == before
    assert library.contents.of(article.id).text == TEXT[2:]
    assert len(library.versions.of(article.id)) == 2


def test_a_preview_that_is_out_of_date_changes_nothing(library, article, tmp_path):
    update = library.versions.prepare_update(article.id, read_by_hand(NEW), NEW.encode(), tmp_path / "article.txt")
    library.annotations.remove([library.annotations.all()[0].id])
    with pytest.raises(PostilError, match="look again"):
        library.versions.apply(update)
    assert len(library.versions.of(article.id)) == 1


def test_the_reader_can_stop_the_work(library, article):
    with pytest.raises(Cancelled):
        library.versions.anchoring(article.id, NEW * 3).run(lambda done, total: False)


def test_a_version_of_another_article_is_refused(library, article, add):
    other = add("# Bread\nFlour.", "bread.txt")
    with pytest.raises(PostilError, match="another article"):
        library.versions.prepare_return(article.id, other.version_id)


def test_a_changed_annotation_is_looked_for_by_its_own_words_in_the_version_after(library, article, tmp_path):
    path = tmp_path / "article.txt"
    library.versions.apply(library.versions.prepare_update(article.id, read_by_hand(NEW), NEW.encode(), path))
    back = TEXT + "\nAnd more."
    library.versions.apply(library.versions.prepare_update(article.id, read_by_hand(back), back.encode(), path))
    assert {a.anchor.state for a in library.annotations.all()} == {AnchorState.IN_PLACE}


def test_bytes_that_no_version_was_read_from_are_news(library, article, tmp_path):
    old, new = sha256(TEXT.encode()), sha256(NEW.encode())
    assert not library.versions.is_news(article.id, old)
    assert library.versions.is_news(article.id, new)
    path = tmp_path / "article.txt"
    library.versions.apply(library.versions.prepare_update(article.id, read_by_hand(NEW), NEW.encode(), path))
    assert not library.versions.is_news(article.id, new)
    assert not library.versions.is_news(article.id, old)  # an older version's bytes are none either


def test_an_update_and_a_return_are_steps_with_names_and_say_what_they_touched(library, article, tmp_path):
    path, first = tmp_path / "renamed.txt", library.read.current_version(article.id)
    changes = library.versions.apply(library.versions.prepare_update(article.id, read_by_hand(NEW), b"new", path))
    assert changes.articles == {article.id}
    assert changes.annotations == {one.id for one in library.annotations.all()}
    assert library.read.next_label("undo") == "Update article"
    second = library.read.current_version(article.id)
    assert (second.number, second.source_name, library.versions.source(second.id)) == (2, "renamed.txt", b"new")
    assert library.read.article(article.id).source == str(path)
    assert library.read.article(article.id).words == article.words + 3
    changes = library.versions.apply(library.versions.prepare_return(article.id, first.id))
    assert changes.annotations == {one.id for one in library.annotations.all()}
    assert library.read.next_label("undo") == "Go to version 1"
    assert library.read.current_version(article.id) == first
    assert library.read.article(article.id).source == str(path)
    assert library.read.article(article.id).words == article.words
    assert {one.anchor.state for one in library.annotations.all()} == {AnchorState.IN_PLACE}
    assert [version.number for version in library.versions.of(article.id)] == [1, 2]


def test_only_what_had_a_place_is_lost(library, article, tmp_path):
    gone, _ = library.annotations.all()
    library.annotations.send_to_orphans(gone.id)
    other = "# Two ships\nAltogether other words, and nothing of those that were marked, stand here."
    update = library.versions.prepare_update(article.id, read_by_hand(other), b"", tmp_path / "article.txt")
    assert [fate.anchor.state for fate in update.fates] == [AnchorState.ORPHAN] * 2
    assert update.lost == 1 and not update.safe
    assert update.doubts == ("The annotation would lose its place.",)
    same = library.versions.prepare_update(article.id, read_by_hand(TEXT), b"", tmp_path / "article.txt")
    assert (same.lost, same.safe, same.same_text, update.same_text) == (0, True, True, False)


def test_a_file_that_gives_no_text_is_previewed_and_refused(library, article, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    update = library.versions.prepare_unreadable(article.id, "It is a picture.", Path("picture.png"))
    assert (update.path, update.lost, update.safe) == (str(tmp_path / "picture.png"), 2, False)
    assert update.doubts == ("It is a picture.", "All 2 annotations would lose their place.")
    assert library.versions.prepare_unreadable(article.id, "x", "bundled:a.md").path == "bundled:a.md"
    with pytest.raises(PostilError, match=r"It is a picture\. Nothing was done\."):
        library.versions.apply(update)
    assert len(library.versions.of(article.id)) == 1


def test_a_doubt_says_whether_it_is_about_a_file_or_a_version(library, article, tmp_path):
    empty = library.versions.prepare_update(article.id, read_by_hand(""), b"", tmp_path / "article.txt")
    assert empty.doubts[0] == "The file has no text."
    library.versions.apply(empty)
    version = library.read.current_version(article.id)
    library.history.walk("undo")
    assert library.versions.prepare_return(article.id, version.id).doubts[0] == "The version has no text."


def test_progress_counts_on_from_one_old_text_to_the_next(library, article, tmp_path):
    library.annotations.send_to_orphans(library.annotations.all()[0].id)
    library.annotations.add(article.id, library.articles.find_quote(article.id, "dusk"))
    path = tmp_path / "article.txt"
    library.versions.apply(library.versions.prepare_update(article.id, read_by_hand(NEW), NEW.encode(), path))
    work, told = library.versions.anchoring(article.id, TEXT), []
    assert len(work.groups) == 2
    with_progress = work.run(lambda done, total: told.append((done, total)) is None)
    assert with_progress == work.run()
    assert told == sorted(told) and {total for _, total in told} == {3}
    assert told[0][0] == 0 and 2 <= told[-1][0] <= 3


def test_a_version_is_current_for_its_bytes_and_its_importer_only(library, article):
    imported = read_by_hand(TEXT)
    assert library.versions.is_current(article.id, imported, TEXT.encode())
    assert not library.versions.is_current(article.id, imported, b"other")
    newer = replace(imported, importer_version=imported.importer_version + 1)
    assert not library.versions.is_current(article.id, newer, TEXT.encode())
    assert not library.versions.is_current(article.id, replace(imported, importer="html"), TEXT.encode())


def test_from_another_format_words_that_are_only_set_otherwise_are_in_place(library: Library, tmp_path: Path) -> None:
    (tmp_path / "mill.md").write_text("# Of mills\n\nA coin-sorting machine stood in the hall of the mill.\n")
    article = library.articles.add(tmp_path / "mill.md").article
    text = library.contents.of(article.id).text
    at = text.index("coin-sorting")
    made, _ = library.annotations.add(article.id, Passage(at, at + 40))
    block = Block(BlockKind.PARAGRAPH, "Of mills\nA coinsorting machine stood in the hall of the mill.")
    imported = Imported(Content((block,)), "pdf", 3)
    library.versions.apply(library.versions.prepare_update(article.id, imported, b"%PDF", tmp_path / "mill.pdf"))
    assert library.annotations.get(made.id).anchor.state is AnchorState.IN_PLACE
    first = library.versions.of(article.id)[0]
    library.versions.apply(library.versions.prepare_return(article.id, first.id))
    assert library.annotations.get(made.id).anchor.state is AnchorState.IN_PLACE
    same = replace(imported, importer="markdown")
    [fate] = library.versions.prepare_update(article.id, same, b"other", tmp_path / "mill.md").fates
    assert fate.anchor.state is AnchorState.CHANGED
