"""Use cases about themes, on a real file."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.records import Theme, ThemeColours
from desktop.article.content import Passage
from desktop.errors import PostilError

COLOURS = ThemeColours("#FFC6D3", "#C2416A", "#6B1F38", "#E0809C")


def theme(name: str, key: int | None = None) -> Theme:
    return Theme("", name, "", COLOURS, key)


def test_a_new_library_begins_with_three_themes_that_undo_does_not_take_away(library):
    assert [(t.name, t.key) for t in library.themes()] == [("Investment", 1), ("Talent", 2), ("Open source", 3)]
    assert all(len(t.definition) > 40 for t in library.themes())
    assert library.undo() is None


def test_a_key_belongs_to_the_theme_that_took_it_last(library):
    library.add_theme(theme("Law", 2))
    assert {t.name: t.key for t in library.themes()}["Talent"] is None
    library.undo()
    assert {t.name: t.key for t in library.themes()} == {"Investment": 1, "Talent": 2, "Open source": 3}


@pytest.mark.parametrize("name", ["", "   ", "talent", " TALENT "])
def test_a_theme_needs_a_name_of_its_own(library, name):
    with pytest.raises(PostilError):
        library.add_theme(theme(name))


def test_a_removed_theme_leaves_its_annotations(library, add):
    article = add("Some words to mark.")
    talent = library.find_theme("Talent")
    made, _ = library.annotate(article.id, Passage(0, 4), [talent.id], "kept")
    library.remove_theme(talent.id)
    assert library.annotation(made.id).theme_ids == ()
    assert library.annotation(made.id).note == "kept"
    library.undo()
    assert library.annotation(made.id).theme_ids == (talent.id,)
    assert library.find_theme("Talent").key == 2


def test_themes_can_be_ordered_renamed_and_defined(library):
    first, second, third = library.themes()
    library.order_themes([third.id])
    assert [t.id for t in library.themes()] == [third.id, first.id, second.id]
    library.change_theme(replace(library.find_theme("Talent"), name="People", definition="Who does the work."))
    assert library.find_theme("people").definition == "Who does the work."
    with pytest.raises(PostilError, match="Investment"):
        library.find_theme("nothing")
