"""Annotations that a file itself holds become the library's own, once, and their colours stand for themes."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from db.records import Annotation
from desktop.annotations import quote_of
from desktop.article.content import Passage
from desktop.importers import importer_for
from desktop.importers.imported import FileAnnotation, Imported
from desktop.library import Library
from desktop.library.annotations import Draft
from tests.by_hand import read_by_hand

TEXT = "The bell is rung by nobody, and it is heard by all who live above the quay."
FOUND = FileAnnotation(4, 8, "Which one?", "highlight", "#ffd400", "A. Keeper", "2026-01-02T03:04:05.000Z", name="n1")
OTHER = FileAnnotation(12, 16, "", "underline", "#123456", name="n2")


def file_with(*found: FileAnnotation, text: str = TEXT) -> tuple[Imported, bytes]:
    made = read_by_hand(text)
    return Imported(made.content, made.importer, made.importer_version, found=found), f"{text} {found}".encode()


def added(library: Library, *found: FileAnnotation) -> list[Annotation]:
    imported, source = file_with(*found)
    article = library.articles.add_imported(imported, source, Path("/bells.pdf")).article
    return library.annotations.all(article.id)


def test_an_annotation_of_the_file_has_its_place_note_author_and_date(library: Library) -> None:
    [one] = added(library, FOUND)
    assert (one.target.quote.exact, one.note, one.created) == ("bell", "Which one?", "2026-01-02T03:04:05.000Z")
    assert one.extra["creator"] == {"type": "Person", "name": "A. Keeper"}
    assert one.theme_ids == ()


def test_a_colour_stands_for_a_theme_once_it_was_asked_about(library: Library) -> None:
    theme = library.themes.all()[0]
    [one, _] = added(library, FOUND, OTHER)
    assert library.found.unasked(library.annotations.all()) == {"#ffd400": 1, "#123456": 1}
    library.found.choose(one.article_id, {"#ffd400": theme.id, "#123456": ""})
    assert library.annotations.get(one.id).theme_ids == (theme.id,)
    assert library.found.unasked(library.annotations.all()) == {}
    assert library.found.colours()["#ffd400"] == theme.id


def test_the_same_text_with_more_annotations_is_another_state_of_the_article(library: Library) -> None:
    [one] = added(library, FOUND)
    imported, source = file_with(FOUND, OTHER)
    again = library.articles.add_imported(imported, source, Path("/elsewhere/bells.pdf"))
    assert (again.already, again.changed_source, again.article.id) == (True, True, one.article_id)
    imported, source = file_with(FOUND)
    assert not library.articles.add_imported(imported, source + b" ", Path("/third.pdf")).changed_source


def test_an_update_adds_what_is_new_and_knows_again_what_was_there_or_removed(library: Library) -> None:
    [one, two] = added(library, FOUND, OTHER)
    library.annotations.remove([two.id])
    third = FileAnnotation(20, 27, "By nobody?", "highlight", name="n4")
    imported, source = file_with(FOUND, OTHER, third)
    update = library.versions.prepare_update(one.article_id, imported, source, Path("/bells.pdf"))
    library.versions.apply(update)
    assert [annotation.note for annotation in library.annotations.all(one.article_id)] == ["Which one?", "By nobody?"]


def test_what_postil_wrote_into_a_file_comes_back_under_its_id_and_themes(library: Library) -> None:
    theme = library.themes.all()[0]
    own = FileAnnotation(
        4, 8, "Mine", "highlight", "#abcdef", name=f"postil:{theme.id}", themes=(theme.name, "Unheard of")
    )
    [one] = added(library, own)
    other = library.themes.find("unheard of")
    assert (one.id, one.theme_ids) == (theme.id, (theme.id, other.id)), "another library's theme comes along"
    assert one.extra == {}
    library.themes.change(replace(other, name="Heard of"))
    names = [theme.name for theme in library.themes.all()]
    imported, source = file_with(own, OTHER)
    library.versions.apply(library.versions.prepare_update(one.article_id, imported, source, "/bells.pdf"))
    assert len(library.annotations.all(one.article_id)) == 2
    assert [theme.name for theme in library.themes.all()] == names, "what is here already brings no theme back"


def test_words_before_the_number_of_a_footnote_are_found_and_the_library_is_sound(library: Library) -> None:
    source = b"He lit the lamp[^1] and saw the Anna pass.\n\n[^1]: Oil was dear.\n"
    imported = importer_for("dusk.md", source).read(source, "dusk.md")
    article = library.articles.add_imported(imported, source, Path("/dusk.md")).article
    [annotation], _ = library.annotations.add_many(article.id, [Draft(Passage(7, 25))])
    assert [hit.place for hit in library.search.find("lamp and")][:1] == ["text"]
    assert (annotation.target.quote.exact, quote_of(annotation)) == ("the lamp1 and saw ", "the lamp and saw ")
    assert library.care.check().problems == ()


def test_a_heading_is_found_and_told_without_its_footnotes_number_and_older_libraries_are_sound(
    library: Library,
) -> None:
    source = b"# The Whale[^1]\n\nIt was white.\n\n[^1]: Or a fish.\n"
    imported = importer_for("whale.md", source).read(source, "whale.md")
    library.articles.add_imported(imported, source, Path("/whale.md"))
    [hit] = [hit for hit in library.search.find("the whale") if hit.place == "heading"]
    assert hit.snippet.translate({2: None, 3: None}) == "The Whale"
    with closing(sqlite3.connect(library.path)) as older, older:
        older.execute("update headings set text = 'The Whale1'")
    assert library.care.check().problems == ()
    with closing(sqlite3.connect(library.path)) as altered, altered:
        altered.execute("update headings set text = 'The Whale2'")
    assert [problem.where for problem in library.care.check().problems] == ["headings"]
