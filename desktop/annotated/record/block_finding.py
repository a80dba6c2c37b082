"""Finding and reading the machine block of a file, and telling of others that stand in it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from desktop.annotated.record.machine_block import MachineBlock, read_collection
from desktop.annotated.record.record_places import BlockPlace, block_places

HEADLESS = "The opening of the file's record is damaged; its records were read one by one."
_CUT = "The machine block is cut off at its end."


def find_block(text: str, authors: Collection[str] = ()) -> MachineBlock | None:
    """Find and read the machine block of a file, the last one where there are several; None where there is none.

    ``authors`` are the digests of blocks that are known as the article's own text; the block found may know more.
    """
    places = block_places(text, authors)
    if not places:
        return None
    place = places[-1]
    block = _read(text, place)
    if block.authors_blocks and len(places) > 1:
        places = block_places(text, {*authors, *block.authors_blocks})
    count = sum(one.openings for one in places)
    titles = dict.fromkeys(_titles(text, [one for one in places if one != place], block))
    many = f"The file holds {count} machine blocks; the last one was read." if count > 1 else ""
    remarks = [
        also_of([*titles]) if titles else many,
        "" if place.is_closed else _CUT,
        "" if place.openings else HEADLESS,
        block.remark,
    ]
    return replace(block, remark=" ".join(one for one in remarks if one), others=tuple(titles))


def _read(text: str, place: BlockPlace) -> MachineBlock:
    body = text[place.body_start : place.body_end]
    return read_collection(body, place.version, place.opening, place.end)


def _titles(text: str, places: Sequence[BlockPlace], block: MachineBlock) -> list[str]:
    """Return the titles of the articles of which some records speak, if they are others than the last one's."""
    articles = (_read(text, one).article for one in places)
    return [str(one.get("title", "")) for one in articles if one.get("id") not in (None, "", block.article.get("id"))]


def also_of(titles: Sequence[str]) -> str:
    """Return the sentence that a file holds exports of other articles besides the one that was read."""
    names = [f"an export of “{title}”" if title else "an export of another article" for title in titles]
    return f"The file holds also {' and '.join(names)}."
