"""Where the words of a Markdown text stand in it, carried through the HTML by a sign before each stretch.

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
    rf"<!--(?:-?>|.*?(?:-->|\Z))|{OPEN_TAG}|{CLOSE_TAG}|<[!?/a-z][^<>]*>?|&(?:#[0-9]+|#x[0-9a-f]+|[a-z0-9]+);?",
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


def placed(text: str, at: int, origin: Origin) -> str:
    """Return a part of a text, which begins at ``at`` in it, with the signs of where it stands."""
    out: list[str] = []
    if not origin:
        return text
    index = max(0, bisect_right(origin, at, key=lambda one: one[0]) - 1)
    end, low = at + len(text), at
    while low < end:
        start, source, width = origin[index]
        index += 1
        high = min(end, origin[index][0]) if index < len(origin) else end
        shown = _SHOWN.search(text, low - at, high - at)
        if shown:
            first = shown.start()
            out.append(text[low - at : first])
            place = source + (first + at - start) * (width == 1)
            out.append(f"{BEGIN}{place}{END}" if width == 1 else f"{BEGIN}{place},{width}{END}")
            out.append(text[first : high - at])
        else:
            out.append(text[low - at : high - at])
        low = high
    return "".join(out)


def sign_of(at: int, length: int, origin: Origin) -> str:
    """Return the sign of what stands for ``length`` code points of a text, such as an escape or an image."""
    first, last = source_of(at, origin), source_of(at + length - 1, origin)
    return f"{BEGIN}{first[0]},{max(1, last[0] + last[1] - first[0])}{END}"


def source_of(at: int, origin: Origin) -> tuple[int, int]:
    """Return where an offset of a text stands in the source, and how many code points it takes there."""
    start, source, width = origin[max(0, bisect_right(origin, at, key=lambda one: one[0]) - 1)]
    return (source + at - start if width == 1 else source), width


def placed_html(html: str, at: int, origin: Origin) -> str:
    """Return raw HTML, which begins at ``at`` in a text, with signs in its words, none within tags and comments."""
    html = _FORGED.sub(lambda found: "\ufffd" * len(found[0]), html)
    out: list[str] = []
    low = 0
    for found in _MARKUP.finditer(html):
        start, words = found.start(), found[0]
        out.append(placed(html[low:start], at + low, origin))
        low = found.end()
        if SWALLOWING.match(words):  # it will be shown as text
            out.append(placed(words, at + start, origin))
        elif words[0] == "&" or words[:4].lower() == "<img":
            out += [sign_of(at + start, low - start, origin), words]
        else:
            out.append(words)
    return "".join([*out, placed(html[low:], at + low, origin)])


def moved(html: str, by: int) -> str:
    """Return HTML whose signs say places that lie ``by`` further on."""
    if not by:
        return html
    return SIGN.sub(
        lambda one: f"{BEGIN}{int(one[1]) + by}{END}" if one[2] is None else f"{BEGIN}{int(one[1]) + by},{one[2]}{END}",
        html,
    )
