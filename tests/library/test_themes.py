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
    assert library.history.walk("undo") is None


def test_a_key_belongs_to_the_theme_that_took_it_last(library):
    library.themes.add(theme("Law", 2))
    assert {t.name: t.key for t in library.themes.all()}["Talent"] is None
    library.history.walk("undo")
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
    library.history.walk("undo")
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


@pytest.mark.parametrize(
    ("change", "label"),
    [
        (lambda themes, one: themes.add(theme("Law")), "Add theme"),
        (lambda themes, one: themes.change(replace(one, name="Money")), "Change theme"),
        (lambda themes, one: themes.remove(one.id), "Remove theme"),
        (lambda themes, one: themes.order([other.id for other in themes.all()[::-1]]), "Order themes"),
    ],
)
def test_a_change_tells_what_it_touched_and_its_step_what_it_was(library, change, label):
    before = library.themes.all()
    changes = change(library.themes, before[0])
    after = library.themes.all()
    assert changes.themes == {one.id for one in {*before, *after} - ({*before} & {*after})}
    assert library.read.next_label("undo") == label
    library.history.walk("undo")
    assert library.themes.all() == before


def test_a_new_theme_comes_last_with_an_id_of_its_own_or_a_new_one(library):
    library.themes.add(theme("Law", 9))
    library.themes.add(replace(theme("  Sea   trade "), id="an id of its own"))
    *_, law, trade = library.themes.all()
    assert [one.position for one in library.themes.all()] == [0, 1, 2, 3, 4]
    assert (law.name, law.key, trade.name, trade.id) == ("Law", 9, "Sea trade", "an id of its own")
    assert law.id and library.themes.get(law.id) == law
    for one in library.themes.all():
        library.themes.remove(one.id)
    with pytest.raises(PostilError, match="the library has: none yet"):
        library.themes.find("Law")
    library.themes.add(theme("Law"))
    [again] = library.themes.all()
    assert (again.position, again.id != law.id) == (0, True)


def test_a_theme_is_found_by_its_id_and_keeps_its_own_name_in_other_letters(library):
    talent = library.themes.find("Talent")
    assert library.themes.find(talent.id) == talent
    library.themes.change(replace(talent, name="TALENT"))
    assert library.themes.get(talent.id).name == "TALENT"
    with pytest.raises(PostilError, match="There is a theme “investment” already"):
        library.themes.change(replace(talent, name=" investment "))
    assert library.themes.get(talent.id).name == "TALENT"


def test_what_another_hand_made_of_a_theme_since_stays_beside_what_is_written(library):
    begun = library.themes.find("Talent")
    theirs = replace(begun, definition=f"{begun.definition}\nWho leaves.", includes="Prizes", examples=("x", "y"))
    library.themes.change(theirs)
    library.themes.change(
        replace(begun, name="Hands", definition=f"Who comes.\n{begun.definition}", examples=("z",)), begun
    )
    now = library.themes.get(begun.id)
    assert (now.name, now.includes, now.examples) == ("Hands", "Prizes", ("x", "y", "z"))
    assert "Who leaves." in now.definition and "Who comes." in now.definition


def test_a_removed_theme_does_not_come_back_by_being_changed(library):
    talent = library.themes.find("Talent")
    library.themes.remove(talent.id)
    with pytest.raises(PostilError, match="removed"):
        library.themes.change(replace(talent, definition="Who does the work."))
    assert library.themes.get(talent.id).deleted is not None


def test_a_removed_theme_frees_its_key_and_its_children(library):
    talent = library.themes.find("Talent")
    library.themes.add(replace(theme("Pay"), parent_id=talent.id))
    library.themes.add(replace(theme("Rent"), parent_id=library.themes.find("Investment").id))
    library.themes.remove(talent.id)
    gone = library.themes.get(talent.id)
    assert gone.key is None and gone.deleted is not None
    assert library.themes.find("Pay").parent_id is None
    assert library.themes.find("Rent").parent_id == library.themes.find("Investment").id


def test_an_order_names_each_theme_once_and_no_stranger(library):
    first, second, third = library.themes.all()
    changes = library.themes.order([second.id, "nobody", second.id])
    assert [one.id for one in library.themes.all()] == [second.id, first.id, third.id]
    assert changes.themes == {first.id, second.id}
