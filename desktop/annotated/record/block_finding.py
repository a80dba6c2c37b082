"""Finding and reading the machine block of a file, and telling of others that stand in it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from desktop.annotated.record.machine_block import MachineBlock, read_collection
from desktop.annotated.record.record_places import BlockPlace, all_blocks, headless_block, last_block

HEADLESS = "The opening of the file's record is damaged; its records were read one by one."


def find_block(text: str, authors: Collection[str] = ()) -> MachineBlock | None:
    """Find and read the machine block of a file, the last one where there are several; None where there is none.

    ``authors`` are the digests of blocks that are known as the article's own text; the block found may know more.
    """
    place = last_block(text, authors)
    if place is None:
        lost = headless_block(text, authors)
        return lost and read_collection(
            text[lost.body_start : lost.body_end], start=lost.start, end=lost.end, remark=HEADLESS
        )
    block = _read(text, place)
    remarks = [block.remark] if block.remark else []
    if not place.is_closed:
        remarks.insert(0, "The machine block is cut off at its end.")
    count, authors = place.openings, {*authors, *block.authors_blocks}
    if count > 1 and block.authors_blocks:
        known = last_block(text, authors)
        count = known.openings if known is not None else count
    others: tuple[str, ...] = ()
    if count > 1:
        others = _others(text[: place.start], authors, block)
        told = also_of(others) if others else f"The file holds {count} machine blocks; the last one was read."
        remarks.insert(0, told)
    return replace(block, remark=" ".join(remarks), others=others)


def _read(text: str, place: BlockPlace) -> MachineBlock:
    return read_collection(text[place.body_start : place.body_end], place.version, place.start, place.end)


def _others(above: str, authors: Collection[str], block: MachineBlock) -> tuple[str, ...]:
    """Return the titles of the articles whose records stand above the last one."""
    titles: dict[str, None] = {}
    for start, end in all_blocks(above, authors):
        part = above[start:end]
        place = last_block(part)
        article = _read(part, place).article if place is not None else {}
        if article.get("id") not in (None, "", block.article.get("id")):
            titles[str(article.get("title", ""))] = None
    return tuple(titles)


def also_of(titles: Sequence[str]) -> str:
    """Return the sentence that a file holds exports of other articles besides the one that was read."""
    names = [f"an export of “{title}”" if title else "an export of another article" for title in titles]
    return f"The file holds also {' and '.join(names)}."
