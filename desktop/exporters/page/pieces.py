"""The parts of a content that are written together: the blocks of a passage, its pieces within them, a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop.article.content import Block, Content, Passage


def blocks_of(content: Content, passage: Passage) -> range:
    """Return the indices of the blocks that a passage reaches into."""
    return range(content.block_at(passage.start), content.block_at(max(passage.start, passage.end - 1)) + 1)


def pieces_of(content: Content, passage: Passage) -> Iterator[tuple[int, Passage]]:
    """Yield the parts of a passage within blocks that are not empty: the block, and the range of its text."""
    for index in blocks_of(content, passage):
        at, length = content.starts[index], len(content.blocks[index].text)
        start, end = max(passage.start - at, 0), min(passage.end - at, length)
        if start < end:
            yield index, Passage(start, end)


def table_at(blocks: Sequence[Block], index: int) -> range:
    """Return the indices of the blocks of the table that begins at one."""
    first, end = blocks[index].cell, index + 1
    while first is not None and end < len(blocks) and (cell := blocks[end].cell) and cell.table == first.table:
        end += 1
    return range(index, end)
