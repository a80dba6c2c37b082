"""Colours of themes: the palette, contrast after WCAG 2, and a pair computed from one colour. Knows no Qt.

A theme has a fill (behind text) and a line (bars, lanes, strips), each for light and sepia, and for dark.
"""

from __future__ import annotations

import colorsys
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from db.records import ThemeColours

TEXT_CONTRAST = 4.5  # ink on a fill; WCAG 2.2, 1.4.3
LINE_CONTRAST = 3.4  # a line on paper; WCAG 2.2, 1.4.11 asks for 3


@dataclass(frozen=True, slots=True)
class Ground:
    """The ground that a theme's colours are seen on, in one appearance."""

    name: str
    paper: str
    ink: str
    dark: bool


PAGES = (
    Ground("light", "#FBFAF7", "#1F1D1A", False),
    Ground("sepia", "#F5ECD9", "#3A2E21", False),
    Ground("dark", "#1B1C1E", "#DAD7D0", True),
)

THEME_COLOURS: tuple[tuple[str, ThemeColours], ...] = (
    ("Amber", ThemeColours("#FFDD8A", "#A87400", "#5C4300", "#C99A2E")),
    ("Blue", ThemeColours("#B9DAFF", "#2F74C0", "#143E6B", "#5B9DE0")),
    ("Green", ThemeColours("#B4E8C4", "#2A8552", "#0F4D2E", "#4FB07A")),
    ("Rose", ThemeColours("#FFC6D3", "#C2416A", "#6B1F38", "#E0809C")),
    ("Violet", ThemeColours("#DCCBFF", "#7A55C7", "#46306F", "#A98BE6")),
    ("Orange", ThemeColours("#FFCDA8", "#C25A12", "#6A3510", "#E08A4E")),
    ("Teal", ThemeColours("#ADE6E2", "#0F8280", "#0C4A4C", "#45B5B0")),
    ("Lime", ThemeColours("#DDEB9A", "#6F7F0E", "#424E0A", "#A9BC3C")),
    ("Grey", ThemeColours("#DAD6CE", "#7D7870", "#4A4843", "#8F8B83")),
)


def least_used(used: Iterable[ThemeColours]) -> ThemeColours:
    """Return the palette's colours that themes have least so far, the first of them; grey is nobody's but by choice."""
    times = Counter(used)
    return min((colours for _, colours in THEME_COLOURS[:-1]), key=lambda colours: times[colours])


_HEX = re.compile(r"#[0-9A-Fa-f]{6}")


def _channels(colour: str) -> tuple[float, float, float]:
    if not _HEX.fullmatch(colour):
        raise ValueError(f"{colour!r} is not a colour like #RRGGBB.")
    return int(colour[1:3], 16) / 255, int(colour[3:5], 16) / 255, int(colour[5:7], 16) / 255


def luminance(colour: str) -> float:
    """Return the relative luminance (0 to 1) of ``#RRGGBB`` (WCAG 2.2). Raises ValueError on anything else."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio (1 to 21) of two colours ``#RRGGBB`` (WCAG 2.2)."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _at_lightness(hue: float, lightness: float, saturation: float) -> str:
    red, green, blue = colorsys.hls_to_rgb(hue, min(max(lightness, 0.0), 1.0), saturation)
    return f"#{round(red * 255):02X}{round(green * 255):02X}{round(blue * 255):02X}"


def pair_from(colour: str) -> ThemeColours:
    """Return a theme's four colours made from the one that the user chose as the fill on light paper.

    The fill stays as chosen. The line, and both dark ones, keep its hue and get the lightness nearest to the
    palette's that reaches the contrast wanted. Raises ValueError when ``colour`` is not ``#RRGGBB``.
    """
    hue, _, saturation = colorsys.rgb_to_hls(*_channels(colour))
    light = [page for page in PAGES if not page.dark]
    dark = [page for page in PAGES if page.dark]

    def search(start: float, step: float, at_most: float, floor: float, pages: list[str]) -> str:
        lightness = start
        while 0.0 < lightness < 1.0:
            candidate = _at_lightness(hue, lightness, min(saturation, at_most))
            if all(contrast(candidate, other) >= floor for other in pages):
                return candidate
            lightness += step
        return _at_lightness(hue, lightness, min(saturation, at_most))

    line = search(0.46, -0.01, 0.75, LINE_CONTRAST, [page.paper for page in light])
    fill_dark = search(0.27, -0.01, 0.7, 6.0, [page.ink for page in dark])
    line_dark = search(0.58, 0.01, 0.7, LINE_CONTRAST + 1, [page.paper for page in dark])
    return ThemeColours(colour.upper(), line, fill_dark, line_dark)


def shortfalls(colours: ThemeColours) -> list[str]:
    """Return a sentence for each appearance in which text or line does not stand out enough; none when all is well."""
    sentences = []
    for page in PAGES:
        fill, line = (colours.fill_dark, colours.line_dark) if page.dark else (colours.fill, colours.line)
        text_ratio, line_ratio = contrast(page.ink, fill), contrast(line, page.paper)
        if text_ratio < TEXT_CONTRAST:
            sentences.append(
                f"In {page.name}, text on this colour has a contrast of {text_ratio:.1f}:1; "
                f"{TEXT_CONTRAST}:1 is needed to read it well."
            )
        if line_ratio < 3:
            sentences.append(f"In {page.name}, its line hardly shows on the paper ({line_ratio:.1f}:1).")
    return sentences
