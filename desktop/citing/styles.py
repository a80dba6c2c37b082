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
    """A row of STYLES: its id, which the command line takes, its name, the language of the words that it puts in
    ("and", "accessed") where its file names none, and how a heading is cited where there are no pages, with "{}" for
    it; "" leaves that to the style's own word for a section. ``omits_the``: of a periodical's name.
    """

    id: str
    name: str
    language: str = LANGUAGE
    heading: str = ""
    omits_the: bool = False


_LANGUAGES = {"harvard": "en-GB"}
_HEADINGS = {  # Chicago 18, 14.104 and 14.130; APA 7, 8.28; MLA 9 has no word for what has no number
    "chicago-notes": "under “{}”",
    "chicago-author-date": "under “{}”",
    "apa": "{} section",
    "mla": "“{}”",
    "ieee": "Sec. “{}”",
    "harvard": "sect. “{}”",
}
_OMIT_THE = ("chicago-notes", "chicago-author-date")  # Chicago 18, 14.90
STYLES = tuple(
    Style(id_, name, _LANGUAGES.get(id_, LANGUAGE), _HEADINGS.get(id_, ""), id_ in _OMIT_THE)
    for id_, name in CITATION_STYLES
)
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


def row_of(style: str) -> Style:
    """Return the row of a style; for a .csl file one that knows nothing of it but its path."""
    return next((row for row in STYLES if row.id == style), Style(style, style))
