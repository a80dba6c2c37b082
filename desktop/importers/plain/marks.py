"""What plain text says of its own places: numbers of printed pages in it, and the entries of its table of contents.

Both stand in the text as they did; a number of a page is no word of it, and an entry leads to its heading.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from desktop.article.content import Block, BlockKind, Content, Fragment, PageMark, Span, SpanKind

_PAGE = re.compile(r"\[(?:pg|page|p)\.? ?(\d{1,4})\]|\{(?:(?:pg|page|p)\.? ?)?(\d{1,4})\}", re.IGNORECASE)
_FEWEST = 5  # numbers that rise, before they are taken for those of pages
_STEPS = 0.8  # of them rise by one


def with_marks(content: Content) -> Content:
    """Return a text with the numbers of its printed pages as such, and its entries as links."""
    blocks, pages = _paged(content.blocks, content.starts)
    blocks, fragments = _linked(blocks, content.starts)
    return replace(content, blocks=tuple(blocks), pages=tuple(pages), fragments=tuple(fragments))


def _paged(blocks: Sequence[Block], starts: Sequence[int]) -> tuple[list[Block], list[PageMark]]:
    found = [
        (at, match)
        for at, block in enumerate(blocks)
        if block.kind is not BlockKind.CODE
        for match in _PAGE.finditer(block.text)
    ]
    steps = [int(b[1] or b[2]) - int(a[1] or a[2]) for (_, a), (_, b) in pairwise(found)]
    if len(found) < _FEWEST or min(steps) < 1 or steps.count(1) < _STEPS * len(steps):
        return list(blocks), []
    made = list(blocks)
    for at, match in found:
        span = Span(SpanKind.NUMBER, *match.span())
        made[at] = replace(made[at], spans=(*made[at].spans, span))
    return made, [PageMark(starts[at] + match.start(), match[1] or match[2]) for at, match in found]


def _linked(blocks: Sequence[Block], starts: Sequence[int]) -> tuple[list[Block], list[Fragment]]:
    headings = [(at, _letters(block.text)) for at, block in enumerate(blocks) if block.kind is BlockKind.HEADING]
    times = Counter(letters for _, letters in headings)
    places = {letters: at for at, letters in headings if letters and times[letters] == 1}
    made, fragments = list(blocks), dict[str, Fragment]()
    for at, block in enumerate(blocks):
        to = places.get(_letters(block.text)) if block.marker and not block.spans else None
        if to is not None and to > at:
            name = f"heading-{to}"
            fragments[name] = Fragment(name, starts[to])
            made[at] = replace(block, spans=(Span(SpanKind.LINK, 0, len(block.text), f"#{name}"),))
    return made, sorted(fragments.values(), key=lambda one: one.offset)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
