"""A very long text is set in parts: the one that the user is in, with room above and below for what is not set.

How much room that is, is reckoned from the number of letters and blocks, and so is what stands at a height where
nothing is set: neither takes longer for a longer text. Knows no Qt.
"""

from __future__ import annotations

from bisect import bisect_right
from unicodedata import east_asian_width

from desktop.article.content import Block, Content

WHOLE = 100_000  # letters: what takes no longer to be set is set whole, in less time than anybody notices
REACH = 24_000  # letters' widths of a part on either side of the place that it is set for, at least
NEAR = 10_000  # letters' widths between a place and the end of its part, or else the next one is set
AT_REST = 18_000  # the same once scrolling rests: then the next one is waited for by nobody
_BLOCK = 20  # letters that are set in the time that a block takes besides its own: a cell or a paragraph
_MOST_EFFORT = 3.0  # times that of a letter; with more, a part of tables would have less than a high screen shows
_LOOKED_AT = 1_000  # letters, from all over a text, that tell how wide its letters are
_MOST_ROOM = 10_000_000.0  # pixels: Qt knows no height beyond 33 million


class Parts:
    """The parts of one content; a part is a slice of its blocks."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._breadth = breadth(content.text)
        self._effort = min(self._breadth * effort(content) / max(1, len(content.text)), _MOST_EFFORT)
        self._letters = self._pitch = 1.0

    def measure(self, letters: int, pitch: float) -> None:
        """Reckon from now on with lines of so many letters, ``pitch`` pixels apart."""
        self._letters = letters / self._breadth
        self._pitch = min(pitch, _MOST_ROOM / self._lines(len(self._content.blocks)))

    def around(self, offset: int) -> slice:
        """Return the part to be set for a place. No table is cut."""
        blocks, count = self._content.blocks, len(self._content.blocks)
        reach = round(REACH / self._effort)
        first = self._content.block_at(max(0, offset - reach))
        after = self._content.block_at(offset + reach) + 1
        while first > 0 and _in_one_table(blocks[first - 1], blocks[first]):
            first -= 1
        while after < count and _in_one_table(blocks[after - 1], blocks[after]):
            after += 1
        return slice(first, after)

    def holds(self, part: slice, offset: int, near: int = NEAR) -> bool:
        """Return True if a place stands in a part, and not ``near`` an end of it beyond which the text goes on."""
        near = round(near / self._effort)
        start, end = self._content.starts[part.start], self._content.passage_of(part.stop - 1).end
        return (not part.start or offset - start >= near) and (not self.goes_on(part) or end - offset >= near)

    def goes_on(self, part: slice) -> bool:
        """Return True if any text comes after a part."""
        return bool(part.stop < len(self._content.blocks))

    def above(self, part: slice) -> float:
        """Return how high what comes before a part is."""
        return self._height(0, part.start)

    def below(self, part: slice) -> float:
        """Return how high what comes after a part is."""
        return self._height(part.stop, len(self._content.blocks))

    def _height(self, first: int, after: int) -> float:
        return (self._lines(after) - self._lines(first)) * self._pitch

    def _lines(self, block: int) -> float:
        """Return about how many lines come before a block: its last and the space before the next are one together."""
        content = self._content
        letters = content.starts[block] if block < len(content.blocks) else len(content.text)
        return block + letters / self._letters

    def offset_at(self, height: float, first: int) -> int:
        """Return the offset that stands so far below the beginning of block ``first``, or above it (below zero)."""
        content, lines = self._content, self._lines
        line = lines(first) + height / self._pitch
        block = max(0, bisect_right(range(len(content.blocks)), line, key=lines) - 1)
        share = (line - lines(block)) / (lines(block + 1) - lines(block))
        return content.starts[block] + round(min(1.0, max(0.0, share)) * len(content.blocks[block].text))


def effort(content: Content) -> int:
    """Return how long a content takes to be set, as the number of letters of one paragraph that take as long."""
    return len(content.text) + _BLOCK * len(content.blocks)


def breadth(text: str) -> float:
    """Return how wide a text's letters are: 1 for an alphabet's, 2 for Chinese, which takes as much longer to set."""
    some = text[:: max(1, len(text) // _LOOKED_AT)]
    return 1 + sum(east_asian_width(letter) in "WF" for letter in some) / max(1, len(some))


def _in_one_table(one: Block, other: Block) -> bool:
    return one.cell is not None and other.cell is not None and one.cell.table == other.cell.table
