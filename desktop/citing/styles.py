"""Citation styles: those that come with Postil, the CSL project's own (LICENSE), and any .csl file, as bytes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop.errors import PostilError
from desktop.importers.source_file import read_whole
from desktop.resources import read_bytes
from desktop.settings import CITATION_STYLES

LANGUAGE = "en-US"
LARGEST = 2_000_000  # bytes of a style; the largest of the CSL repository has 250,000


@dataclass(frozen=True, slots=True)
class Style:
    """A row of STYLES: its id, which the command line takes, its name, the language of what it puts in, and how a
    heading is cited where there are no pages; "" leaves that to the style's own word for a section.
    """

    id: str
    name: str
    language: str = LANGUAGE
    heading: str = ""


_LANGUAGES = {"harvard": "en-GB"}
_HEADINGS = {  # Chicago 18, 14.104 and 14.130; APA 7, 8.28; MLA 9 has no word for what has no number
    "chicago-notes": "under “{}”",
    "chicago-author-date": "under “{}”",
    "apa": "{} section",
    "mla": "“{}”",
    "ieee": "Sec. “{}”",
    "harvard": "sect. “{}”",
}
STYLES = tuple(Style(id_, name, _LANGUAGES.get(id_, LANGUAGE), _HEADINGS.get(id_, "")) for id_, name in CITATION_STYLES)
DEFAULT = STYLES[0].id
PANDOC = "pandoc"  # no style: citations are left to Pandoc, as [@key, p. 14]


def comes_along(style: str) -> bool:
    """True if a style came with Postil."""
    return style in (row.id for row in STYLES)


def style_source(style: str) -> bytes:
    """Return the CSL of a style: the id of a row of STYLES, or the path of a .csl file. Raises PostilError."""
    if comes_along(style):
        return read_bytes(f"styles/{style}.csl")
    path = Path(style).expanduser()
    if path.suffix.lower() != ".csl":
        known = ", ".join(row.id for row in STYLES)
        raise PostilError(
            "There is no style “{style}”; there are {known}, and any .csl file.", style=style, known=known
        )
    return read_whole(path, LARGEST)


def heading_in(style: str) -> str:
    """Return how a style cites a heading, with "{}" for it; "" where its own word for a section is to stand before."""
    return next((row.heading for row in STYLES if row.id == style), "")


def language_of(style: str) -> str:
    """Return the language in which a style puts its own words ("and", "accessed"), where its file names none."""
    return next((row.language for row in STYLES if row.id == style), LANGUAGE)
