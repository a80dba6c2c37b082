"""The places of the words in a Markdown text, carried through the HTML by a sign before each stretch.

The block parser says where its lines begin, the inline patterns say what they took; the signs pass an HTML parser as
the text that they stand in does. Knows nothing of blocks and patterns.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from desktop.importers.gfm.lines import CLOSE_TAG, OPEN_TAG, SWALLOWING, Line

# Two that are no characters: the importer lets none of an author's through.
BEGIN, END = "\ufdd2", "\ufdd3"
SIGN = re.compile(f"{BEGIN}([0-9]+)(?:,([0-9]+))?{END}")
Origin = list[tuple[int, int, int]]
"""Stretches of a text: the offset at which each begins, where that stands in the source, and how many code points of
the source each of its own takes (more than one: an escape, say, which is a stretch by itself)."""
_SHOWN = re.compile(r"\S")
_MARKUP = re.compile(
    rf"<!--(?:-?>|.*?(?:-->|\Z))|{OPEN_TAG}|{CLOSE_TAG}|<[!?/a-z][^>]*>?|&(?:#[0-9]+|#x[0-9a-f]+|[a-z0-9]+);?",
    re.I | re.S,
)
_FORGED = re.compile(r"&#(?:x0*fdd[23]|0*6497[89])(?![0-9a-f]);?", re.I)


class Words(NamedTuple):
    """The text of a block, and where it stands."""

    text: str
    origin: Origin

    def stripped(self) -> Words:
        """Return it without white space at its ends."""
        lead = len(self.text) - len(self.text.lstrip())
        origin = [(start - lead, at, width) for start, at, width in self.origin]
        return Words(self.text.strip(), origin)


def joined(lines: Iterable[Line]) -> Words:
    """Return lines as one text."""
    texts: list[str] = []
    origin: Origin = []
    length = 0
    for text, at in lines:
        origin.append((length, at, 1))
        texts.append(text)
        length += len(text) + 1
    return Words("\n".join(texts), origin)


def cell_words(cell: Line) -> Words:
    """Return the text of a table's cell, in which an escaped bar is a bar, also in code."""
    parts = cell.text.split("\\|")
    origin: Origin = [(0, cell.at, 1)]
    length, at = len(parts[0]), cell.at + len(parts[0])
    for part in parts[1:]:
        origin += [(length, at, 2), (length + 1, at + 2, 1)]
        length, at = length + 1 + len(part), at + 2 + len(part)
    return Words("|".join(parts), origin)


class Places:
    """Puts the signs into what is read of one text. ``at`` is always an offset of that text."""

    def __init__(self, origin: Origin) -> None:
        self._origin = origin
        self._starts = [start for start, _, _ in origin]

    def words(self, text: str, at: int) -> str:
        """Return a part of the text, which begins there, with the signs of where it stands."""
        index = max(0, bisect_right(self._starts, at) - 1) if at else 0
        out: list[str] = []
        low, last = 0, len(self._starts) - 1
        while index <= last:
            start, source, width = self._origin[index]
            high = len(text) if index == last else min(len(text), self._starts[index + 1] - at)
            if shown := _SHOWN.search(text, low, high):
                first = shown.start()
                place = f"{source + first + at - start}" if width == 1 else f"{source},{width}"
                out.append(f"{text[low:first]}{BEGIN}{place}{END}{text[first:high]}")
            else:
                out.append(text[low:high])
            if high == len(text):
                break
            low, index = high, index + 1
        return "".join(out)

    def sign(self, at: int, length: int) -> str:
        """Return the sign of what stands for ``length`` code points of the text, such as an escape or an image."""
        first, last = self._place(at), self._place(at + length - 1)
        return f"{BEGIN}{first[0]},{max(1, last[0] + last[1] - first[0])}{END}"

    def _place(self, at: int) -> tuple[int, int]:
        start, source, width = self._origin[max(0, bisect_right(self._starts, at) - 1)]
        return (source + at - start if width == 1 else source), width

    def html(self, html: str, at: int) -> str:
        """Return raw HTML, which begins there, with signs in its words, none within tags and comments."""
        html = _FORGED.sub(lambda match: "\ufffd" * len(match[0]), html)
        out: list[str] = []
        low = 0
        for match in _MARKUP.finditer(html):
            start, words = match.start(), match[0]
            out.append(self.words(html[low:start], at + low))
            low = match.end()
            if SWALLOWING.match(words):  # it will be shown as text
                out.append(self.words(words, at + start))
            elif words[0] == "&" or words[:4].lower() == "<img":
                out += [self.sign(at + start, low - start), words]
            else:
                out.append(words)
        return "".join([*out, self.words(html[low:], at + low)])
