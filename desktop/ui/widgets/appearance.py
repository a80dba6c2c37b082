"""Light, sepia and dark: the colours of the window, and a theme's colours in each.

An appearance is never called a theme: a theme is an idea that annotations are sorted under.
"""

from __future__ import annotations

from dataclasses import dataclass

from db.records import ThemeColours


@dataclass(frozen=True, slots=True)
class Appearance:
    """The five colours that everything is drawn with, each ``#RRGGBB``."""

    id: str
    name: str
    paper: str  # behind the article: the brightest thing on the screen (darkest in dark)
    ink: str
    muted: str  # secondary text
    chrome: str  # sidebar, toolbar, status line
    hairline: str
    link: str
    selection: str  # behind selected text
    dark: bool

    def fill(self, colours: ThemeColours) -> str:
        """Return the colour behind text."""
        return colours.fill_dark if self.dark else colours.fill

    def line(self, colours: ThemeColours) -> str:
        """Return the colour of lanes, bars and strips."""
        return colours.line_dark if self.dark else colours.line


LIGHT = Appearance(
    "light", "Light", "#FBFAF7", "#1F1D1A", "#6A655D", "#F2F0EB", "#DDD9D0", "#22598F", "#CBD9E8", dark=False
)
SEPIA = Appearance(
    "sepia", "Sepia", "#F5ECD9", "#3A2E21", "#6E5E48", "#ECE1CB", "#D8C9AA", "#22598F", "#D3D3CC", dark=False
)
DARK = Appearance(
    "dark", "Dark", "#1B1C1E", "#DAD7D0", "#A09B92", "#232528", "#383B40", "#8AB4E8", "#3A4A5C", dark=True
)
APPEARANCES = {appearance.id: appearance for appearance in (LIGHT, SEPIA, DARK)}

NO_THEME = ThemeColours("#DAD6CE", "#7D7870", "#4A4843", "#8F8B83")

SPACE = 4  # the one spacing unit, in pixels; every distance is a multiple of it
ARTICLE_PIXELS = 18  # at 100 % zoom
NOTE_PIXELS = 14
LABEL_PIXELS = 12
