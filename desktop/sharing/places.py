"""Reading positions sent between devices: the furthest place read counts, and where the article was opened last.

They are not part of the history: only the present one of each article is sent, and the furthest wins.
"""

from __future__ import annotations

import hashlib

from db import clock
from db.records import Changes, Place
from db.sharing import own_history
from db.sharing.ledger import Ledger
from db.store import Store
from desktop.sharing.change import Change, Refused
from desktop.sharing.rows import living

KIND = "place"
_NAMES = ("offset", "opened", "furthest")


def is_place(change: Change) -> bool:
    """True if a line is a reading position."""
    return change.kind == KIND


def apply_place(store: Store, ledger: Ledger, change: Change) -> Changes:
    """Take over a position that is further on than the one here. Raises Refused for data that is none."""
    offset, opened, furthest = (change.fields.get(name) for name in _NAMES)
    if not (isinstance(offset, int) and isinstance(furthest, int) and 0 <= offset < 2**40 and 0 <= furthest < 2**40):
        raise Refused("A place in an article cannot be what it says.")
    if not isinstance(opened, str) or (opened and not clock.is_reading(opened)):
        raise Refused("A place in an article cannot be what it says.")
    row = living(ledger.same(), change.row)
    if not own_history.existing(store.connection, "article", [row]):
        return Changes()
    here = store.read.places().get(row, Place(0))
    theirs = Place(offset, opened, furthest)
    is_later = theirs.opened[:22] > here.opened[:22]
    merged = Place(
        theirs.offset if is_later else here.offset,
        max(here.opened, theirs.opened),
        max(here.read_to, theirs.read_to),
    )
    if merged == here or (merged.read_to == here.read_to and merged[:2] == here[:2]):
        return Changes()
    store.put_place(row, merged)
    return Changes.of([("article", row)])


def places_to_send(store: Store, ledger: Ledger, share_id: str, name: str) -> list[Change]:
    """Return the positions that differ from those sent last."""
    fact = f"{share_id} places"
    told = ledger.fact(fact, {})
    now = {
        row: [offset, opened, furthest] for row, offset, opened, furthest in own_history.place_rows(store.connection)
    }
    stamp = clock.now()
    changes = []
    for row, values in now.items():
        if told.get(row) != values:
            digest = hashlib.sha256(f"{row} {values}".encode()).hexdigest()[:40]
            fields = dict(zip(_NAMES, values, strict=True))
            changes.append(Change(f"place-{digest}", row, stamp, "", KIND, row, fields, (), name))
    if changes:
        with ledger.writing():
            ledger.set_fact(fact, now)
    return changes
