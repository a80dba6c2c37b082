"""Which lines are headings, and of which level: as the file's own outline says, else by size and weight."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from desktop.importers.pdf.lines import Line
from desktop.importers.pdf.looks import is_heading_line
from desktop.importers.pdf.measures import Measures
from desktop.importers.pdfium.document import Bookmark

_DEEPEST = 6
_NUMBERED = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)\.?\s+[^\W\d_]")
_NUMBERING = re.compile(
    r"^((chapter|section|part|appendix|kapitel)\s+)?[\divxlca]{0,6}([.\d]*\d)?[.:)]?\s+", re.IGNORECASE
)


class Outline:
    """Knows the bookmarks of a document, and its styles of headings from the largest down."""

    def __init__(self, bookmarks: Iterable[Bookmark], lines: Sequence[Line], measures: Measures) -> None:
        self._by_title: dict[str, list[Bookmark]] = {}
        for mark in bookmarks:
            for key in {key_of(mark.title), key_of(without_number(mark.title))}:
                if key:
                    self._by_title.setdefault(key, []).append(mark)
        headings = [line for line in lines if is_heading_line(line, measures)]
        styles = sorted(set(map(_style, headings)), reverse=True)
        self._styles = {style: number for number, style in enumerate(styles, 1)}
        self._told: dict[tuple[float, bool], int] = {}
        first = (self._styles[_style(line)] for line in headings if _depth(line.text) == 1)
        self._top = min(first, default=0)  # of those with a single number

    def level(self, text: str, line: Line) -> int:
        """Return the level that the document's outline gives a heading on this page; 0 where it has none there."""
        for key in (key_of(text), key_of(without_number(text))):
            for mark in self._by_title.get(key, ()):
                if mark.page in (-1, line.page):
                    level = min(mark.level, _DEEPEST)
                    self._told[_style(line)] = level
                    return level
        return 0

    def level_of_looks(self, text: str, line: Line) -> int:
        """Return the level of a heading by its number, else by its style: as in the outline, or by size."""
        style, depth = _style(line), _depth(text)
        if style in self._told:
            return self._told[style]
        if depth and self._top:
            return min(self._top + depth - 1, _DEEPEST)
        return min(self._styles.get(style, len(self._styles) + 1), _DEEPEST)


def _depth(text: str) -> int:
    """Return how deep the number of a heading is: 2 for "3.1 Bells"; 0 where it has none."""
    match = _NUMBERED.match(text)
    return match[1].count(".") + 1 if match else 0


def _style(line: Line) -> tuple[float, bool]:
    return line.size, line.bold


def key_of(title: str) -> str:
    """Return what two writings of one title have in common."""
    return re.sub(r"\W+", "", title).casefold()


def without_number(title: str) -> str:
    """Return a title without the number of its section."""
    return _NUMBERING.sub("", title)
