"""Themes are merged, split, put below one another, taken in: each in one step, with no annotation lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from db.errors import NotFound
from db.records import Article, Theme
from desktop.article.content import Passage
from desktop.errors import PostilError
from desktop.exporters.codebook import Code
from desktop.library import Library


def names(library: Library) -> list[str]:
    return [theme.name for theme in library.themes.all()]


def by_name(library: Library) -> dict[str, Theme]:
    return {theme.name: theme for theme in library.themes.all()}


def test_a_theme_takes_in_another(library: Library, add: Callable[..., Article]) -> None:
    article = add("Chips are scarce and dear.")
    one, other, third = library.themes.all()
    library.themes.change(replace(third, parent_id=other.id))
    library.themes.change(replace(other, includes="people", definition="Who does it"))
    both, _ = library.annotations.add(article.id, Passage(0, 5), (other.id, third.id, one.id))
    alone, _ = library.annotations.add(article.id, Passage(6, 9), (other.id,))
    before = library.themes.all()
    library.codebook.merge(one.id, other.id)
    assert names(library) == [one.name, third.name]
    assert library.annotations.get(both.id).theme_ids == (one.id, third.id)
    assert library.annotations.get(alone.id).theme_ids == (one.id,)
    merged = by_name(library)[one.name]
    assert merged.includes == "people" and merged.definition == one.definition
    assert by_name(library)[third.name].parent_id == one.id and library.care.check().ok
    library.history.walk("undo")
    assert library.themes.all() == before and library.annotations.get(both.id).theme_ids == (other.id, third.id, one.id)


def test_a_theme_below_the_one_that_it_takes_in_takes_its_place(library: Library) -> None:
    one, other, third = library.themes.all()
    library.codebook.put_below(other.id, third.id)
    library.codebook.put_below(one.id, other.id)
    library.codebook.merge(one.id, other.id)
    assert library.themes.get(one.id).parent_id == third.id
    for wrong in ((one.id, one.id), (one.id, other.id)):
        with pytest.raises(PostilError):
            library.codebook.merge(*wrong)


def test_a_theme_is_split_by_some_of_its_annotations(library: Library, add: Callable[..., Article]) -> None:
    article = add("Chips are scarce and dear.")
    theme = library.themes.all()[0]
    first, _ = library.annotations.add(article.id, Passage(0, 5), (theme.id,))
    second, _ = library.annotations.add(article.id, Passage(6, 9), (theme.id,))
    wanted = replace(theme, name=" Scarce  things ", key=2)
    made, _ = library.codebook.split(wanted, [(second.id, theme.id)])
    assert made.name == "Scarce things" and [one.key for one in library.themes.all()] == [1, None, 3, 2]
    assert library.annotations.get(first.id).theme_ids == (theme.id,)
    assert library.annotations.get(second.id).theme_ids == (made.id,)
    library.history.walk("undo")
    assert library.annotations.get(second.id).theme_ids == (theme.id,) and len(library.themes.all()) == 3
    for chosen, name in (([second.id], ""), ([second.id], "TALENT"), ([], "New"), (["none"], "New")):
        with pytest.raises((PostilError, NotFound)):
            library.codebook.split(replace(theme, name=name), [(one, theme.id) for one in chosen])
    assert len(library.themes.all()) == 3


def test_a_theme_never_stands_below_itself(library: Library) -> None:
    one, other, third = (theme.id for theme in library.themes.all())
    library.codebook.put_below(other, one)
    library.codebook.put_below(third, other)
    assert not library.codebook.put_below(third, other)
    with pytest.raises(PostilError):
        library.themes.change(replace(library.themes.get(one), parent_id=third))
    for theme, parent in ((one, one), (one, third), (other, third), (one, "none")):
        with pytest.raises(PostilError):
            library.codebook.put_below(theme, parent)
    library.codebook.put_below(third, None)
    assert library.themes.get(third).parent_id is None


def test_a_codebook_goes_from_library_to_library(library: Library, add: Callable[..., Article]) -> None:
    article = add("Chips are scarce.")
    one, other, _ = library.themes.all()
    note, _ = library.annotations.add(article.id, Passage(0, 5), (one.id,))
    library.themes.change(replace(library.themes.get(one.id), includes="all", examples=(note.id, "none")))
    library.codebook.put_below(one.id, other.id)
    codes = library.codebook.codes()
    assert [code.name for code in codes][:2] == [other.name, one.name] and codes[1].parent == 0
    assert codes[1].examples == ("Chips",)
    assert library.codebook.plan(codes).new == library.codebook.plan(codes).changed == ()
    assert not library.codebook.take_in(codes)
    before = library.read.next_label("undo")
    changed = [replace(codes[0], definition="Else"), *codes[1:], Code("New", colour="#12AB34", parent=1)]
    plan = library.codebook.plan(changed)
    assert (plan.new, plan.changed) == (("New",), (other.name,))
    assert library.read.next_label("undo") == before
    library.codebook.take_in(changed)
    assert by_name(library)["New"].parent_id == one.id and by_name(library)[other.name].definition == "Else"
    assert library.care.check().ok
    library.history.walk("undo")
    assert "New" not in names(library)


def test_names_that_are_taken_get_another(library: Library) -> None:
    codes = [
        Code("Money"),
        Code("Other", parent=0),
        Code("Talent"),
        Code("Other", parent=2),
        Code("other"),
        Code("TALENT"),
    ]
    library.codebook.take_in(codes)
    assert names(library)[1:3] == ["Talent", "Talent: Other"]
    assert names(library)[4:] == ["Money", "Other", "other 2", "TALENT 2"]
    assert library.care.check().ok


def test_a_codebook_that_would_make_a_circle_is_refused(library: Library) -> None:
    one, other, _ = library.themes.all()
    library.codebook.put_below(one.id, other.id)
    with pytest.raises(PostilError, match="below itself"):
        library.codebook.take_in([Code(one.name, id=one.id), Code(other.name, id=other.id, parent=0)])


def test_a_theme_far_below_the_one_that_it_takes_in_takes_its_place_too_and_no_circle_comes_of_it(
    library: Library,
) -> None:
    one, other, third = library.themes.all()
    library.codebook.put_below(other.id, third.id)
    library.codebook.put_below(one.id, other.id)
    library.codebook.merge(one.id, third.id)
    assert {theme.id: theme.parent_id for theme in library.themes.all()} == {one.id: None, other.id: one.id}


def test_a_theme_goes_before_another_with_all_that_stand_below_it_in_one_step(library: Library) -> None:
    one, other, third = (theme.id for theme in library.themes.all())
    library.codebook.put_below(one, other)
    before = library.themes.all()
    library.codebook.put_below(third, None, other)
    assert [theme.id for theme in library.themes.all()] == [third, other, one]
    library.codebook.put_below(other, None, third)
    assert [theme.id for theme in library.themes.all()] == [other, one, third]
    library.history.walk("undo")
    library.history.walk("undo")
    assert library.themes.all() == before
