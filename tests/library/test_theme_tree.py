"""Themes stand behind those that they stand below, and go where they are dropped, never below themselves."""

from __future__ import annotations

import pytest

from db.records import Theme
from desktop.colours import THEME_COLOURS
from desktop.theme_tree import Part, family, in_order, nested, place_of, siblings, stepped


def themes(**parents: str) -> list[Theme]:
    return [Theme(id_, id_, "", THEME_COLOURS[0][1], parent_id=parent or None) for id_, parent in parents.items()]


TREE = themes(a="", b="", c="a", d="c", e="a")  # a over c and e, c over d


def test_each_stands_behind_the_one_it_stands_below_and_none_is_lost() -> None:
    assert [one.id for one in in_order(TREE)] == ["a", "c", "d", "e", "b"]
    assert [len(above) for _, above in nested(TREE)] == [0, 1, 2, 1, 0]
    assert in_order(in_order(TREE)) == in_order(TREE)
    circle = themes(a="b", b="a", c="gone", d="d")
    assert sorted(one.id for one in in_order(circle)) == ["a", "b", "c", "d"]
    assert family(TREE, "a") == ["a", "c", "d", "e"] and siblings(TREE, "c") == ["c", "e"]


@pytest.mark.parametrize(
    ("moved", "onto", "part", "place"),
    [
        ("b", "a", Part.BEFORE, (None, "a")),
        ("b", "c", Part.AFTER, ("a", "e")),
        ("b", "e", Part.AFTER, ("a", None)),
        ("b", "d", Part.INTO, ("d", None)),
        ("c", "a", Part.INTO, ("a", None)),
        ("e", "a", Part.INTO, None),  # it is the last there
        ("a", "b", Part.AFTER, (None, None)),
        ("b", "a", Part.AFTER, None),  # it stands there
        ("a", "b", Part.BEFORE, None),
        ("a", "d", Part.INTO, None),  # below itself
        ("a", "a", Part.AFTER, None),
    ],
)
def test_a_theme_goes_where_it_is_dropped(
    moved: str, onto: str, part: Part, place: tuple[str | None, str | None] | None
) -> None:
    assert place_of(TREE, moved, onto, part) == place


def test_a_theme_steps_among_those_beside_it() -> None:
    assert stepped(TREE, "b", -1) == (None, "a")
    assert stepped(TREE, "c", 1) == ("a", None)
    assert stepped(TREE, "e", -1) == ("a", "c")
    assert stepped(TREE, "d", 1) is None and stepped(TREE, "a", -1) is None


def test_a_theme_that_is_moved_passes_those_of_some_alone() -> None:
    among = {"a", "d", "e"}
    beside = themes(a="", b="", d="", e="")
    assert stepped(beside, "a", 1, among) == (None, "e")
    assert stepped(beside, "d", -1, among) == (None, "a")
    assert stepped(beside, "a", -1, among) is None
