"""Which themes fit what is typed, and in which order they stand."""

from __future__ import annotations

import pytest

from db.records import Theme
from desktop.colours import THEME_COLOURS
from desktop.filing.theme_choice import Likely, ThemeChoice

_NAMES = ("Compute", "Export controls", "Chip making", "Énergie", "Data centres", "Talent", "US–China", "Money")
_BELOW = {"Data centres": "Énergie", "Talent": "Money"}


def _theme(name: str) -> Theme:
    return Theme(name, name, "", THEME_COLOURS[0][1], parent_id=_BELOW.get(name))


CHOICE = ThemeChoice([_theme(name) for name in _NAMES])


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("con", ["Export controls"]),
        ("energie", ["Énergie", "Data centres"]),
        ("ENE cen", ["Data centres"]),
        ("c", ["Compute", "Chip making", "Export controls", "Data centres", "US–China"]),
        ("china", ["US–China"]),
        ("put", ["Compute"]),
        ("mon tal", ["Talent"]),
        ("zz", []),
    ],
)
def test_letters_of_any_word_of_a_name_or_of_the_one_above_find_a_theme(typed: str, expected: list[str]) -> None:
    assert [one.name for one in CHOICE.fitting(typed) if one.theme is not None] == expected


def test_a_name_that_is_not_there_can_be_made_and_one_that_is_cannot() -> None:
    made = CHOICE.fitting("  export   bans ")[-1]
    assert (made.theme, made.name) == (None, "export bans")
    assert all(one.theme is not None for one in CHOICE.fitting("EXPORT CONTROLS"))


def test_the_likely_one_stands_first_then_those_given_last_then_those_it_has() -> None:
    likely = Likely("Talent", ("visas", "researchers"))
    found = CHOICE.fitting("", recent=["Money", "US–China"], given={"Money", "Compute"}, likely=likely)
    names = [one.name for one in found]
    assert names[:4] == ["Talent", "US–China", "Money", "Compute"] and len(names) == len(_NAMES)
    assert found[0].speaks == ("visas", "researchers") and found[2].is_given and not found[1].is_given


def test_what_fits_better_stands_before_what_was_given_last() -> None:
    assert [one.name for one in CHOICE.fitting("mon", recent=["Talent"])][:2] == ["Money", "Talent"]
