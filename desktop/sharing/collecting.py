"""The changes made here since the last exchange, for the ledger."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from db.annotations import CREATOR, PRIVATE
from db.connection import Connection
from db.rows import Data
from db.sharing.ledger import Ledger, LedgerEntry, State
from db.sharing.own_history import (
    Written,
    last_private,
    pending,
    private_annotations,
    seq_of,
    version_then,
    written_after,
)
from desktop.sharing.change import Change, fields_of, read_change
from desktop.sharing.merging import merge
from desktop.sharing.rows import families

_AT_ONCE = 2000
COLLECTED = "collected"  # the fact that says how far the history was read: the id of its row


def collect(connection: Connection, ledger: Ledger, name: str) -> int:
    """Take into the ledger what this library's own history says since it was looked at last; return how much.

    Inside a step of the library nothing can come in between; ``name`` is that of the reader.
    """
    count = 0
    private = private_annotations(connection)
    seq = seq_of(connection, ledger.fact(COLLECTED, "")) or 0
    while rows := written_after(connection, seq, _AT_ONCE):
        seq = rows[-1].seq
        with ledger.writing():
            known = ledger.known([row.id for row in rows])
            entries = _entries([row for row in rows if row.id not in known], connection, ledger, name, private)
            ledger.add(entries)
            ledger.set_fact(COLLECTED, rows[-1].id)
        count += len(entries)
    return count


def uncollected(connection: Connection, ledger: Ledger) -> tuple[int, str]:
    """Return how much the history says that was not taken into the ledger yet, and when the first of it was written."""
    seq = seq_of(connection, ledger.fact(COLLECTED, "")) or 0
    first = written_after(connection, seq, 1)
    return pending(connection, seq), first[0].at if first else ""


def _entries(
    rows: list[Written], connection: Connection, ledger: Ledger, name: str, private: set[str]
) -> list[LedgerEntry]:
    row_ids = {row.row_id for row in rows}
    private_until = last_private(connection, row_ids)
    leading = families(ledger.same())
    sent = _heads(ledger, row_ids, leading)
    all_heads = _heads(ledger, row_ids & private, leading, private=True)
    entries = []
    for row in rows:
        is_private = row.seq <= private_until.get(row.row_id, 0)
        if is_private and row.row_id not in private:
            continue  # what it was before it came out stays untold
        heads = all_heads if is_private else sent
        parents = heads.get((row.kind, row.row_id), [])
        before = row.before if parents else None
        if not is_private and _is_private(row.before):
            ledger.withdraw(row.row_id)
            before = _as_told(row, ledger)
        anchored_in = ""
        if row.kind == "annotation":
            anchored_in = version_then(connection, row.after["article_id"], row.last)
        fields = fields_of(row.kind, before, row.after, anchored_in)
        if row.kind == "theme" and "examples" in fields:
            told = fields["examples"].items()
            fields["examples"] = {part: [example for example in ids if example not in private] for part, ids in told}
        change = Change(row.id, row.device_id, row.at, row.clock, row.kind, row.row_id, fields, tuple(parents), name)
        entries.append(change.entry(State.PRIVATE if is_private else State.OWN))
        heads[row.kind, row.row_id] = [row.id]
    return entries


def _heads(
    ledger: Ledger, row_ids: Collection[str], leading: Mapping[str, list[str]], *, private: bool = False
) -> dict[tuple[str, str], list[str]]:
    """Return by kind and row what the next change of a row builds upon, also of the rows ``leading`` to it."""
    members = {row: (row, *leading.get(row, ())) for row in row_ids}
    heads = ledger.heads({member for some in members.values() for member in some}, private=private)
    kinds = {kind for kind, _ in heads}
    return {
        (kind, row): [id_ for member in some for id_ in heads.get((kind, member), ())]
        for row, some in members.items()
        for kind in kinds
    }


def _as_told(row: Written, ledger: Ledger) -> Data | None:
    """Return what the others know of a row that was private until now, or None."""
    told = [read_change(entry.line) for entry in ledger.of_rows([row.row_id], row.kind, private=False)]
    if all(change.parents for change in told):
        return None
    merged = merge(row.kind, row.row_id, told)
    maker = {key: value for key, value in row.after["extra"].items() if key == CREATOR}  # which was said here alone
    return merged.data | dict(merged.last_anchor or {}) | {"extra": merged.data["extra"] | maker}


def _is_private(data: Data | None) -> bool:
    extra = data.get("extra") if data is not None else None
    return isinstance(extra, dict) and bool(extra.get(PRIVATE))
