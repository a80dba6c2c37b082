"""Putting a record that was edited in a file back as it was written, from a copy of it that was kept elsewhere.

A "replace all" in another editor goes through the hidden block as well, and the block then says of the past what
somebody says now. The checksum that stands in a record tells which copy is the record as it was: one of another
export has another.
"""

from __future__ import annotations

from dataclasses import replace

from desktop.annotated.record.machine_block import MachineBlock
from desktop.annotated.record.record_check import stated_check


def restored(block: MachineBlock, known: MachineBlock) -> MachineBlock:
    """Return a file's record with what was edited in it, or cannot be read any more, as ``known`` has it.

    What no checksum vouches for stays as it is, edited. A record without its head is as good as lost: ``known`` is
    taken for it unless its checksums are those of another export.
    """
    if block.is_sound:
        return block
    copies = {known.checks[one.id]: one.id for one in known.annotations if one.id not in known.edited}
    copies.pop("", None)
    head = "" if known.header_edited else stated_check(known.header)
    if not block.article.get("id"):
        stated = {*block.checks.values(), *(one.check for one in block.bad)} - {""}
        is_same = not stated or not stated.isdisjoint({*copies, head})
        return replace(known, start=block.start, end=block.end) if is_same else block
    held_by = {one.id: block for one in block.annotations if one.id not in block.edited}
    unknown = [identity for identity in block.edited if block.checks[identity] not in copies]
    for check in [*map(block.checks.__getitem__, block.edited), *(one.check for one in block.bad)]:
        if check in copies:
            held_by.setdefault(copies[check], known)
    for identity in unknown:
        held_by.setdefault(identity, block)
    records = {(id(source), one.id): one for source in (block, known) for one in source.annotations}
    order = {one.id: number for number, one in enumerate(known.annotations)}
    ids = sorted(held_by, key=lambda identity: order.get(identity, len(order)))
    is_head = block.header_edited and bool(head) and head == stated_check(block.header)
    return replace(
        block,
        header=known.header if is_head else block.header,
        header_edited=block.header_edited and not is_head,
        annotations=tuple(records[id(held_by[one]), one] for one in ids),
        labels={one: held_by[one].labels[one] for one in ids if one in held_by[one].labels},
        theme_names={one: held_by[one].theme_names[one] for one in ids},
        checks={one: held_by[one].checks[one] for one in ids},
        listed=frozenset(one for one in ids if one in held_by[one].listed),
        bad=tuple(one for one in block.bad if one.check not in copies),
        edited=frozenset(one for one in unknown if held_by[one] is block),
    )
