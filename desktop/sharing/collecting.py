"""What was written here since the last exchange, as changes for the ledger."""

from __future__ import annotations

from db.connection import Connection
from db.sharing.ledger import Entry, Ledger, State
from db.sharing.own_history import Written, private_annotations, version_then, written_after
from desktop.sharing.change import Change, fields_of

_AT_ONCE = 2000
_COLLECTED = "collected"  # the fact that says how far the history was read


def collect(connection: Connection, ledger: Ledger, name: str) -> int:
    """Take into the ledger what this library's own history says since it was looked at last; return how much.

    Inside a step of the library nothing can come in between; ``name`` is that of the reader.
    """
    count = 0
    private = private_annotations(connection)
    seq = ledger.fact(_COLLECTED, 0)
    while rows := written_after(connection, seq, _AT_ONCE):
        seq = rows[-1].seq
        with ledger.writing():
            known = ledger.known([row.id for row in rows])
            entries = _entries([row for row in rows if row.id not in known], connection, ledger, name, private)
            ledger.add(entries)
            ledger.set_fact(_COLLECTED, seq)
        count += len(entries)
    return count


def _entries(rows: list[Written], connection: Connection, ledger: Ledger, name: str, private: set[str]) -> list[Entry]:
    row_ids = {row.row_id for row in rows}
    sent = ledger.heads(row_ids)
    all_heads = ledger.heads(row_ids & private, private=True)
    entries = []
    for row in rows:
        is_private = row.row_id in private
        heads = all_heads if is_private else sent
        parents = heads.get(row.row_id, [])
        comes_out = not is_private and _is_private(row.before)  # what it was before stays untold
        if comes_out:
            ledger.withdraw(row.row_id)
        before = None if comes_out or not parents else row.before
        anchored_in = ""
        if row.kind == "annotation":
            anchored_in = version_then(connection, row.after["article_id"], row.last)
        fields = fields_of(row.kind, before, row.after, anchored_in)
        change = Change(row.id, row.device_id, row.at, row.clock, row.kind, row.row_id, fields, tuple(parents), name)
        state = State.PRIVATE if is_private else State.OWN
        entries.append(Entry(row.id, row.device_id, row.kind, row.row_id, tuple(parents), change.line(), state))
        heads[row.row_id] = [row.id]
    return entries


def _is_private(data: dict[str, object] | None) -> bool:
    extra = data.get("extra") if data is not None else None
    return isinstance(extra, dict) and bool(extra.get("private"))
