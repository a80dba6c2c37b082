"""Putting a record that was edited in a file back as it was written, from a copy of it that was kept elsewhere.

A "replace all" in another editor goes through the hidden block as well, and the block then says of the past what
somebody says now. The checksum that stands in a record tells which copy is the record as it was: one of another
export has another.
"""

from __future__ import annotations

from dataclasses import replace

from desktop.annotated.record.damaged_records import BadRecord
from desktop.annotated.record.machine_block import MachineBlock, Record
from desktop.annotated.record.record_check import stated_check


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
