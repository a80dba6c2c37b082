"""What must hold at the end of a history of libraries that share a folder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from db.care.check import check
from db.kinds import KINDS
from db.rows import Data
from db.sharing import own_history
from db.sharing.ledger import Ledger
from desktop.filing.authors import as_creator

if TYPE_CHECKING:
    from tests.sharing.world import Replica, World


def state(replica: Replica) -> dict[tuple[str, str], Data]:
    """Return all rows but what is each device's own: the numbers of versions, and copies of versions."""
    connection = replica.library.file.store.connection
    rows: dict[tuple[str, str], Data] = {}
    for kind in KINDS:
        ids = [id_ for (id_,) in connection.rows(f"select id from {KINDS[kind].table}")]
        for id_, data in own_history.read_rows(connection, kind, ids).items():
            rows[kind, id_] = data | ({"number": 0, "created": ""} if kind == "version" else {})
            if kind == "annotation":  # whose it is each device says of those of others
                rows[kind, id_] |= {"extra": as_creator(replica.name) | data["extra"]}
    return rows


def found(world: World) -> Iterator[str]:
    states = [state(replica) for replica in world.replicas]
    kept_back = {key for one in states for key, data in one.items() if _is_private(data)}
    kept_back |= {  # what is filed under them stays known elsewhere as it was
        ("theme", theme) for key in kept_back for one in states for theme in one.get(key, {}).get("theme_ids", ())
    }
    for replica, other in zip(world.replicas[1:], states[1:], strict=True):
        for key in sorted(states[0].keys() | other.keys()):
            if states[0].get(key) != other.get(key) and key not in kept_back:
                yield f"{key} differs on {replica.name}: {_difference(states[0].get(key), other.get(key))}"
    for replica in world.replicas:
        for problem in check(replica.library.file.store).problems:
            yield f"{replica.name}: {problem.where} {problem.row_id} {problem.what}"
        ledger = Ledger.open(replica.path)
        if waiting := ledger.waiting():
            yield f"{replica.name}: {len(waiting)} still wait, as {waiting[0].line[:300]}"
        ledger.close()
        if "Received" in (replica.library.read.next_label("undo") or ""):
            yield f"{replica.name}: what came can be undone"
    notes = {id_: data for (kind, id_), data in states[0].items() if kind == "annotation"}
    for word, row in world.written.items():
        data = notes.get(row)
        if word in world.replaced or data is None or ("annotation", row) in kept_back:
            continue
        if data["deleted"] is None and not re.search(rf"\b{word}\b", data["note"]):
            yield f"{word} is lost from {row}: {data['note']!r}"


def _is_private(data: Data) -> bool:
    """True if a row stays with its device, as what was removed while it was private does."""
    return bool((data.get("extra") or {}).get("private"))


def _difference(first: Data | None, second: Data | None) -> str:
    if first is None or second is None:
        return f"only in {'the first' if second is None else 'the other'}: {str(first or second)[:300]}"
    return str({name: (first[name], second.get(name)) for name in first if first[name] != second.get(name)})[:600]
