"""Light, sepia and dark, and two of high contrast: the colours of the window, and a theme's colours in each.

An appearance is never called a theme: a theme is an idea that annotations are sorted under.
"""

from __future__ import annotations

from dataclasses import dataclass

from db.records import ThemeColours
from desktop.texts import later


@dataclass(frozen=True, slots=True)
class Appearance:
    """The colours that everything is drawn with, each ``#RRGGBB``."""

    id: str
    name: str
    paper: str  # behind the article: the brightest thing on the screen (darkest in dark)
    ink: str
    muted: str  # secondary text: at least 4.5:1 on paper, chrome and selection
    chrome: str  # sidebar, toolbar, status line
    hairline: str  # parts what stands side by side
    border: str  # around what can be pressed or typed into: at least 3:1 on paper and chrome
    link: str
    selection: str  # behind selected text
    dark: bool

    @property
    def has_high_contrast(self) -> bool:
        """True if it is for those who see little: what colours tell is told without them too."""
        return self in HIGH_CONTRAST.values()

    def fill(self, colours: ThemeColours) -> str:
        """Return the colour behind text."""
        return colours.fill_dark if self.dark else colours.fill

    def line(self, colours: ThemeColours) -> str:
        """Return the colour of lanes, bars and strips."""
        return colours.line_dark if self.dark else colours.line


_LIGHT = ("#FBFAF7", "#1F1D1A", "#5F5A52", "#F2F0EB", "#DDD9D0", "#8B857A", "#22598F", "#CBD9E8")
_SEPIA = ("#F5ECD9", "#3A2E21", "#685843", "#ECE1CB", "#D8C9AA", "#8C7B61", "#22598F", "#D3D3CC")
_DARK = ("#1B1C1E", "#DAD7D0", "#ACA79E", "#232528", "#383B40", "#6E7076", "#8AB4E8", "#2F3E50")
_BLACK_ON_WHITE = ("#FFFFFF", "#000000", "#262626", "#FFFFFF", "#6E6E6E", "#6E6E6E", "#00164F", "#5F94E3")
_WHITE_ON_BLACK = ("#000000", "#FFFFFF", "#DADADA", "#000000", "#8F8F8F", "#8F8F8F", "#CFE5FF", "#2B5C9A")
LIGHT = Appearance("light", later("Light"), *_LIGHT, dark=False)
SEPIA = Appearance("sepia", later("Sepia"), *_SEPIA, dark=False)
DARK = Appearance("dark", later("Dark"), *_DARK, dark=True)
HIGH_LIGHT = Appearance("high_light", later("Light, high contrast"), *_BLACK_ON_WHITE, dark=False)
HIGH_DARK = Appearance("high_dark", later("Dark, high contrast"), *_WHITE_ON_BLACK, dark=True)
APPEARANCES = {appearance.id: appearance for appearance in (LIGHT, SEPIA, DARK)}
HIGH_CONTRAST = {"light": HIGH_LIGHT, "sepia": HIGH_LIGHT, "dark": HIGH_DARK}  # by the usual one that each stands for

NO_THEME = ThemeColours("#DAD6CE", "#7D7870", "#4A4843", "#8F8B83")

SPACE = 4  # the one spacing unit, in pixels; every distance is a multiple of it
TARGET = 6 * SPACE  # the least width and height of what can be pressed, in pixels (WCAG 2.2, 2.5.8)
ARTICLE_PIXELS = 18  # at 100 % zoom
NOTE_PIXELS = 14
LABEL_PIXELS = 12
