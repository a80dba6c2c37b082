"""What a library begins with, and that it begins once."""

from __future__ import annotations

import json

import pytest

from desktop.library import Library
from desktop.resources import read_text


def test_the_bundled_articles_come_once_one_with_samples_and_undo_does_not_take_them_away(library):
    article_id = library.welcome.ensure_article()
    first, other = library.read.articles()
    assert (first.id, first.source) == (article_id, "bundled:ai-race.md")
    assert (other.title, other.source) == ("Reading with Postil", "bundled:reading-with-postil.md")
    samples = library.annotations.all()
    said = {row["quote"]: (row["note"], row["themes"]) for row in json.loads(read_text("welcome.json"))}
    assert len(said) == 3
    assert {
        one.target.quote.exact: (one.note, [library.themes.get(theme_id).name for theme_id in one.theme_ids])
        for one in samples
    } == said
    assert library.welcome.sample_ids() == [one.id for one in samples]
    assert library.read.next_label("undo") is None
    library.articles.remove(article_id)
    assert library.welcome.ensure_article() is None


def test_only_the_samples_that_are_left_are_named(library):
    article_id = library.welcome.ensure_article()
    first, *others = library.annotations.all(article_id)
    own, _ = library.annotations.add(article_id, library.articles.find_quote(article_id, first.target.quote.exact))
    library.annotations.remove([first.id])
    assert library.welcome.sample_ids() == [one.id for one in others]
    assert own.id not in library.welcome.sample_ids()


def test_a_library_that_has_begun_gets_no_themes_and_one_that_is_only_read_nothing(library):
    for theme in library.themes.all():
        assert theme.created == theme.modified != ""
        library.themes.remove(theme.id)
    library.close()
    again = Library.open(library.path)
    assert again.themes.all() == []
    again.close()
    reading = Library.open(library.path, read_only=True)
    assert reading.welcome.ensure_article() is None
    reading.close()


@pytest.mark.parametrize("read_only", [False, True])
def test_a_library_is_opened_for_writing_unless_it_is_only_to_be_read(library, read_only):
    library.close()
    opened = Library.open(library.path, **({"read_only": True} if read_only else {}))
    assert opened.read_only is read_only and opened.path == library.path
    assert opened.file.origin == "window"
    opened.close()
