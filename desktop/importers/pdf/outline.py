"""Which lines are headings, and of which level: as the file's own outline says, else by size and weight."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from desktop.importers.pdf.lines import Line
from desktop.importers.pdf.measures import Measures
from desktop.importers.pdf.paragraphs import is_heading_line
from desktop.importers.pdf.pdfium import Bookmark

_DEEPEST = 6
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
        styles = {_style(line) for line in lines if is_heading_line(line, measures)}
        self._styles = {style: number for number, style in enumerate(sorted(styles, reverse=True), 1)}
        self._told: dict[tuple[float, bool], int] = {}

    def level(self, text: str, line: Line) -> int:
        """Return the level that the document's outline gives a heading on this page; 0 where it has none there."""
        for key in (key_of(text), key_of(without_number(text))):
            for mark in self._by_title.get(key, ()):
                if mark.page in (-1, line.page):
                    level = min(mark.level, _DEEPEST)
                    self._told[_style(line)] = level
                    return level
        return 0

    def level_of_style(self, line: Line) -> int:
        """Return the level of a heading by its style: as others of that style that the outline has, else by size."""
        style = _style(line)
        return self._told.get(style) or min(self._styles.get(style, _DEEPEST), _DEEPEST)


def _style(line: Line) -> tuple[float, bool]:
    return line.size, line.bold


def key_of(title: str) -> str:
    """Return what two writings of one title have in common."""
    return re.sub(r"\W+", "", title).casefold()


def without_number(title: str) -> str:
    """Return a title without the number of its section."""
    return _NUMBERING.sub("", title)
