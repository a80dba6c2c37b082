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
    assert [(t.name, t.key) for t in library.themes.all()] == [("Investment", 1), ("Talent", 2), ("Open source", 3)]
    assert all(len(t.definition) > 40 for t in library.themes.all())
    assert library.history.undo() is None


def test_a_key_belongs_to_the_theme_that_took_it_last(library):
    library.themes.add(theme("Law", 2))
    assert {t.name: t.key for t in library.themes.all()}["Talent"] is None
    library.history.undo()
    assert {t.name: t.key for t in library.themes.all()} == {"Investment": 1, "Talent": 2, "Open source": 3}


@pytest.mark.parametrize("name", ["", "   ", "talent", " TALENT "])
def test_a_theme_needs_a_name_of_its_own(library, name):
    with pytest.raises(PostilError):
        library.themes.add(theme(name))


def test_a_removed_theme_leaves_its_annotations(library, add):
    article = add("Some words to mark.")
    talent = library.themes.find("Talent")
    made, _ = library.annotations.add(article.id, Passage(0, 4), [talent.id], "kept")
    library.themes.remove(talent.id)
    assert library.annotations.get(made.id).theme_ids == ()
    assert library.annotations.get(made.id).note == "kept"
    library.history.undo()
    assert library.annotations.get(made.id).theme_ids == (talent.id,)
    assert library.themes.find("Talent").key == 2


def test_themes_can_be_ordered_renamed_and_defined(library):
    first, second, third = library.themes.all()
    library.themes.order([third.id])
    assert [t.id for t in library.themes.all()] == [third.id, first.id, second.id]
    library.themes.change(replace(library.themes.find("Talent"), name="People", definition="Who does the work."))
    assert library.themes.find("people").definition == "Who does the work."
    with pytest.raises(PostilError, match="Investment"):
        library.themes.find("nothing")
