"""Which lines are headings, and of which level: as the file's own outline says, else by size and weight."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping

from desktop.importers.pdf.lines import Line
from desktop.importers.pdf.paragraphs import Group
from desktop.importers.pdfium.document import Bookmark
from desktop.importers.pdfium.tags import Tag

_DEEPEST = 6
_NUMBERED = re.compile(r"(\d{1,2}(?:[.-]\d{1,2})*)(?:\.?\s+(?![a-zß-ÿ])|\.(?=\w\w))[^\W\d_]")
_NUMBERING = re.compile(
    r"^((chapter|section|part|appendix|kapitel)\s+)?[\divxlca]{0,6}([.\d]*\d)?[.:)]?\s+", re.IGNORECASE
)


class Outline:
    """Knows the bookmarks of a document, and its styles of headings from the largest down."""

    def __init__(self, bookmarks: Iterable[Bookmark]) -> None:
        first = reversed(list(bookmarks))  # of those of one title on one page
        self._levels = {(key, mark.page): mark.level for mark in first for key in keys_of(mark.title)}

    def tag(self, line: Line) -> None:
        """Tag the words of a line as a heading's, where a bookmark of its page names it as it is written."""
        whole = not (line.entry or line.text[0].islower() or line.text[-1] in ".,:;")
        if self._levels and whole and (level := self.level(line.text, line)):
            line.words = [word._replace(tag=(word.tag or Tag())._replace(level=level)) for word in line.words]

    def level(self, text: str, line: Line) -> int:
        """Return the level that the document's outline gives a heading on this page; 0 where it has none there."""
        if (tag := line.words[0].tag) and tag.level:
            return tag.level
        levels = (self._levels.get((key, page), 0) for key in keys_of(text) for page in (line.page, -1))
        return min(next(filter(None, levels), 0), _DEEPEST)

    def levels(self, headings: Mapping[int, Group], title: Container[int]) -> dict[int, int]:
        """Return the level of each heading: the outline's, else that of its look there, else by its number or its look.

        Looks are ranked by size, weight and capitals. A title is of the first level.
        """
        levels: dict[int, int] = {}
        told: dict[tuple[float, bool, bool, bool], int] = {}
        looks = {at: _style(group) for at, group in headings.items()}
        ranks = {look: rank for rank, look in enumerate(sorted(set(looks.values()), reverse=True), 1)}
        top = min((ranks[looks[at]] for at, group in headings.items() if len(number_of(group.text)) == 1), default=0)
        for at, group in headings.items():
            look, depth = looks[at], len(number_of(group.text))
            if level := self.level(group.text, group.first):
                told[look] = level
            level = told.get(look) or (top + depth - 1 if depth and top else ranks[look])
            levels[at] = 1 if at in title else min(level, _DEEPEST)
        return levels


def number_of(text: str) -> tuple[int, ...]:
    """Return the parts of the number of a heading: 3 and 1 for "3.1 Bells"."""
    match = _NUMBERED.match(text)
    return tuple(map(int, re.findall(r"\d+", match[1]))) if match else ()


def _style(group: Group) -> tuple[float, bool, bool, bool]:
    line = group.first
    return line.size, line.bold, line.text.isupper(), not any(word.style.italic for word in line.words)


def keys_of(title: str) -> list[str]:
    """Return what writings of one title have in common, with the number of its section and without."""
    keys = (re.sub(r"\W+", "", text).casefold() for text in (title, _NUMBERING.sub("", title)))
    return list(dict.fromkeys(filter(None, keys)))
