"""Finding and reading the machine block of a file, telling of others that stand in it, and putting records that were
edited back as they were written, from a copy of the block that was kept elsewhere.

A "replace all" in another editor goes through the hidden block as well, and the block then says of the past what
somebody says now. The checksum that stands in a record tells which copy is the record as it was: one of another
export has another.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from db.message import Message, joined
from desktop.annotated.record.damaged_records import BadRecord
from desktop.annotated.record.machine_block import MachineBlock, Record, read_collection
from desktop.annotated.record.machine_records import stated_check
from desktop.annotated.record.record_places import BlockPlace, block_places

HEADLESS = Message("The opening of the file's record is damaged; its records were read one by one.")
_CUT = Message("The machine block is cut off at its end.")


def find_block(text: str, authors: Collection[str] = (), *, beside: bool = False) -> MachineBlock | None:
    """Find and read the machine block of a file, the last one where there are several; None where there is none.

    ``authors`` are the digests of blocks that are known as the article's own text; the block found may know more.
    """
    places = block_places(text, authors, beside=beside)
    if not places:
        return None
    place = places[-1]
    block = _read(text, place)
    if block.authors_blocks and len(places) > 1:
        places = block_places(text, {*authors, *block.authors_blocks})
    count = sum(one.openings for one in places)
    articles = (_read(text, one).article for one in places if one != place)
    others = (one for one in articles if one.get("id") not in (None, "", block.article.get("id")))
    titles = dict.fromkeys(str(one.get("title", "")) for one in others)
    many = Message("The file holds {count} machine blocks; the last one was read.", count=count) if count > 1 else ""
    remarks = [
        also_of([*titles]) if titles else many,
        "" if place.is_closed else _CUT,
        "" if place.openings else HEADLESS,
        block.remark,
    ]
    return replace(block, remark=joined(" ", remarks), others=tuple(titles))


def _read(text: str, place: BlockPlace) -> MachineBlock:
    body = text[place.body_start : place.body_end]
    return read_collection(body, place.version, place.opening, place.end)


def also_of(titles: Sequence[str]) -> str:
    """Return the sentence that a file holds exports of other articles besides the one that was read."""
    names = [
        Message("an export of “{title}”", title=title) if title else Message("an export of another article")
        for title in titles
    ]
    return Message("The file holds also {names}.", names=joined(" and ", names))


def restored(block: MachineBlock, known: MachineBlock) -> MachineBlock:
    """Return a file's record with what was edited in it, or cannot be read any more, as ``known`` has it.

    What no checksum vouches for stays as it is, edited. A record without its head is as good as lost: ``known`` is
    taken for it unless its checksums are those of another export.
    """
    if block.is_sound:
        return block
    copies = {one.check: one for one in known.records if one.check and not one.edited}
    head = "" if known.header_edited else stated_check(known.header)
    if not block.article.get("id"):
        stated = {*(one.check for one in block.records), *(one.check for one in block.bad)} - {""}
        is_same = not stated or not stated.isdisjoint({*copies, head})
        return replace(known, start=block.start, end=block.end) if is_same else block
    kept = {one.id: one for one in block.records if not one.edited}
    edited = [one for one in block.records if one.edited]
    lost: list[Record | BadRecord] = [*edited, *block.bad]
    for copy in [copies[one.check] for one in lost if one.check in copies]:
        kept.setdefault(copy.id, copy)
    for unknown in [one for one in edited if one.check not in copies]:
        kept.setdefault(unknown.id, unknown)
    order = {one.id: number for number, one in enumerate(known.records)}
    is_head = block.header_edited and bool(head) and head == stated_check(block.header)
    return replace(
        block,
        header=known.header if is_head else block.header,
        header_edited=block.header_edited and not is_head,
        records=tuple(sorted(kept.values(), key=lambda one: order.get(one.id, len(order)))),
        bad=tuple(one for one in block.bad if one.check not in copies),
    )
