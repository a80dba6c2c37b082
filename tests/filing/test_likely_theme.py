"""What speaks for a theme is what it is about, and not words that stand everywhere."""

from __future__ import annotations

from db.records import Theme, ThemeColours
from desktop.filing.likely_theme import Filed, LikelyTheme

COLOURS = ThemeColours("#000001", "#000002", "#000003", "#000004")
THEMES = [
    Theme("water", "Water", "Rivers, lakes and what the rain brings", COLOURS),
    Theme("bells", "Bells", "", COLOURS),
]
FILED = [Filed("The keeper, which nobody had asked, wrote each stroke of the clapper into the ledger.", ("bells",))]
AROUND = [f"In the year {n} the rain, which is the rule in the valley, fell upon the harvest." for n in range(40)]


def test_words_that_stand_everywhere_in_the_article_speak_for_no_theme() -> None:
    likely = LikelyTheme(THEMES, FILED, AROUND)
    assert likely.of("the ones, which the others are in") is None
    told = likely.of("the clapper, which is in the tower")
    assert told is not None and (told.theme_id, told.words) == ("bells", ("clapper",))


def test_the_name_of_a_theme_speaks_for_it_in_an_article_that_is_about_nothing_else() -> None:
    around = [f"Bells of the year {n}: bells in the valley, and bells on the hill." for n in range(40)]
    told = LikelyTheme(THEMES, FILED, around).of("the oldest of the bells")
    assert told is not None and (told.theme_id, told.words) == ("bells", ("bells",))
    named = Theme("free", "Freedom of the press", "", COLOURS)
    assert LikelyTheme([*THEMES, named], FILED, around).of("the oldest of them in the tower") is None
