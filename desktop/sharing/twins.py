"""Rows that two devices made apart from each other and that are one: articles of the same bytes, themes of one name,
and the samples that every library begins with. The smaller id lives, the other leads to it.

That two rows are one is a change like any other, and the same whoever notices it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from db.clock import now
from db.ids import new_id
from db.sharing import own_history
from db.sharing.ledger import Ledger, State
from db.store import Store
from desktop.errors import PostilError
from desktop.sharing.change import SAME_AS, Change, read_change
from desktop.sharing.rows import families
from desktop.theme_names import theme_key

_BEFORE_ALL = "1970-01-01T00:00:00Z"


def note_twins(store: Store, ledger: Ledger) -> bool:
    """Put into the ledger which rows are one and were not known to be; True if there are any."""
    changes = {change.id: change for change in _twins(store, ledger)}
    new = changes.keys() - ledger.known(changes.keys())
    if new:
        with ledger.writing():
            ledger.add(change.entry(State.WAITING) for change in changes.values() if change.id in new)
    return bool(new)


def parting(ledger: Ledger, theme_id: str, name: str, by: str) -> Change:
    """Return the change by which a theme that leads to this one, the newest, is itself again under a new name.

    Raises PostilError where there is none.
    """
    twin = max(families(ledger.same()).get(theme_id, ()), default="")
    if not twin:
        raise PostilError("No other theme is one with this one.")
    stamp, parents = now(), ledger.heads([twin])["theme", twin]
    fields = {SAME_AS: None, "name": name, "modified": stamp}
    return Change(new_id(), twin, stamp, "", "theme", twin, fields, tuple(parents), by)


def _twins(store: Store, ledger: Ledger) -> Iterator[Change]:
    same = ledger.same()
    for group in own_history.twins_of_bytes(store.connection):
        makers = ledger.born_by([article_id for article_id, _ in group])
        if len(set(makers.values())) > 1 and len(makers) == len(group):
            yield from _one("article", [article_id for article_id, _ in group])
            (_lives, version_id), *others = sorted(group)
            yield from _one("version", [version_id, *(other for _, other in others if other > version_id)])
    by_name: dict[str, list[str]] = {}
    for theme in store.read.themes():
        by_name.setdefault(theme_key(theme.name), []).append(theme.id)
    samples: dict[str, list[str]] = {}
    for sample, row in own_history.sample_twins(store.connection):
        samples.setdefault(sample, []).append(row)
    for kind, groups in (("theme", by_name), ("annotation", samples)):
        for rows in groups.values():
            alone = [row for row in rows if row not in same]
            yield from _one(kind, alone if kind == "theme" else _of_nobody_else(ledger, alone))


def _of_nobody_else(ledger: Ledger, rows: list[str]) -> list[str]:
    """Leave out what somebody else put into a group: their words would stand in a sample of one's own."""
    others = {entry.row_id for entry in ledger.of_rows(rows) if read_change(entry.line).role} if len(rows) > 1 else ()
    return [row for row in rows if row not in others]


def _one(kind: str, rows: Iterable[str]) -> Iterator[Change]:
    lives, *others = sorted(set(rows)) or [""]
    for row in others:
        digest = hashlib.sha256(f"{kind} {row} {lives}".encode()).hexdigest()
        yield Change(f"same-{digest[:40]}", row, _BEFORE_ALL, "", kind, row, {SAME_AS: lives})
