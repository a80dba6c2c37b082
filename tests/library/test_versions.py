"""Updating an article: what would happen is known before, and happens as one step or not at all."""

from __future__ import annotations

import pytest

from db.records import AnchorState
from desktop.errors import Cancelled, PostilError
from tests.library.conftest import read_by_hand

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
    library.history.undo()
    assert library.annotations.all() == before
    assert library.articles.content(article.id).text == TEXT[2:]
    assert len(library.versions.of(article.id)) == 2


def test_a_preview_that_is_out_of_date_changes_nothing(library, article, tmp_path):
    update = library.versions.prepare_update(article.id, read_by_hand(NEW), NEW.encode(), tmp_path / "article.txt")
    work = library.versions.anchoring(article.id, read_by_hand(NEW).content.text)
    library.annotations.remove([library.annotations.all()[0].id])
    with pytest.raises(PostilError, match="look again"):
        library.versions.apply(update)
    with pytest.raises(PostilError, match="try again"):
        library.versions.prepare_update(article.id, read_by_hand(NEW), NEW.encode(), "x", anchors=work.run())
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


def test_a_changed_file_is_noticed_and_a_missing_one_is_no_reason_for_anything(library, article, tmp_path):
    path = tmp_path / "article.txt"
    assert not library.versions.source_changed(article.id)
    path.write_text(NEW, encoding="utf-8")
    assert library.versions.source_changed(article.id)
    path.unlink()
    assert not library.versions.source_changed(article.id)
