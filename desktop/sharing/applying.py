"""Others' changes, put into the library: which changes can be applied by now, and what the rows come to with them.

Every row that anything new is known of is computed anew from all its changes (``merging``); what differs from the row
that stands here is written, in one step whose origin names the batch. It never stands on the undo stack.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import timedelta

from db.annotations import PRIVATE
from db.articles import PARTS
from db.clock import moment
from db.connection import Connection
from db.ids import new_id
from db.kinds import KINDS
from db.message import Message
from db.sharing import own_history
from db.sharing.ledger import Ledger, State
from db.store import Store
from desktop.article.content import from_json
from desktop.sharing.change import SAME_AS, Change, Newer, Refused, check, read_change
from desktop.sharing.collecting import COLLECTED, collect
from desktop.sharing.merging import in_order, same_as
from desktop.sharing.rows import Applied, Rows, living

_STEP = "step"  # the fact that says which step of the library brought the last changes
_ORIGIN = "sharing"  # of a step that is this library's own
_AHEAD = "clocks ahead"  # the fact that names the devices of which was told that their clock is
_THEMES = "themes"  # the fact that says how far the history was read when the themes were in order


class Applying:
    """Applies what waits in the ledger. ``content``: gives the bytes for a SHA-256, None where they are not there."""

    def __init__(self, store: Store, ledger: Ledger, name: str, content: Callable[[str], bytes | None]) -> None:
        self._store = store
        self._ledger = ledger
        self._name = name
        self._content = content

    @property
    def _connection(self) -> Connection:
        return self._store.connection

    def recover(self, result: Applied) -> None:
        """Find out whether the steps came to be that were under way when the program ended.

        A library that was restored from a backup lacks what the ledger says it has: all of that waits again, and what
        became private since is private again.
        """
        for batch in self._ledger.open_batches():
            with self._ledger.writing():
                self._ledger.settle_batch(batch, came_to_be=own_history.received_step(self._connection, batch))
        collected, step_id = self._ledger.fact(COLLECTED), self._ledger.fact(_STEP)
        lacks_own = collected is not None and own_history.seq_of(self._connection, collected) is None
        lacks_received = step_id is not None and not own_history.has_step(self._connection, step_id)
        if lacks_own or lacks_received:
            with self._ledger.writing():
                self._ledger.take_back(lambda ids: own_history.in_history(self._connection, ids))
                self._ledger.set_fact(COLLECTED, None)
                self._ledger.set_fact(_STEP, None)
            self._keep_private(result)

    def _keep_private(self, result: Applied) -> None:
        """Keep from the others what the ledger says is private, and the library does not."""
        rows = own_history.read_rows(self._connection, "annotation", self._ledger.private_rows()).values()
        open_rows = [data for data in rows if not data["extra"].get(PRIVATE)]
        if open_rows:
            with self._store.step(Message("Keep private"), _ORIGIN, undoable=False) as step:
                for data in open_rows:
                    step.put(KINDS["annotation"], data | {"extra": data["extra"] | {PRIVATE: True}, "modified": ""})
            result.changes |= step.changes

    def apply(self, label: str, result: Applied) -> None:
        """Apply all that can be applied by now, in one step called ``label``."""
        ready = self._ready(result)
        if not ready and not self._has_work():
            return
        twins = self._themes_that_meet(ready)
        batch = new_id()
        ids = [change.id for change in ready]
        with self._store.step(label, own_history.RECEIVED + batch, undoable=False) as step:
            collect(self._connection, self._ledger, self._name)  # what was written meanwhile, which nobody can now
            with self._ledger.writing():
                self._ledger.set_batch(ids, batch)
                self._set_same(ready)
            Rows(self._store, self._ledger, self._name, self._content, result).write(ready, step, self._same)
        for theme, other in (map(self._store.read.theme, pair) for pair in twins):
            if not theme.definition or theme.definition != other.definition:
                sentence = Message(
                    "Two themes “{name}” are one now; “Take apart…” in its menu parts them.", name=theme.name
                )
                result.told.append(sentence)
        limit = (moment() + timedelta(days=1)).isoformat()
        ahead = {change.device: change.by for change in ready if change.at > limit}
        told = self._ledger.fact(_AHEAD, [])
        for name in sorted({ahead[device] for device in ahead.keys() - set(told)}):
            result.told.append(
                Message(
                    "The clock of {name} is more than a day ahead of this computer's: one of them is wrong.",
                    name=name or Message("another device"),
                )
            )
        with self._ledger.writing():
            self._ledger.set_fact(_AHEAD, sorted({*told, *ahead}))
            self._ledger.set_state(ids, State.APPLIED)
            if step.changes:
                self._ledger.set_fact(_STEP, step.step.id)
        result.received += sum(SAME_AS not in change.fields for change in ready)
        result.changes |= step.changes

    def _themes_that_meet(self, ready: Iterable[Change]) -> list[tuple[str, str]]:
        """Return the themes that become one with another one, where the library had either."""
        pairs = [
            (change.row, change.fields[SAME_AS])
            for change in ready
            if change.kind == "theme" and change.fields.get(SAME_AS)
        ]
        return [pair for pair in pairs if own_history.existing(self._connection, "theme", pair)]

    def _has_work(self) -> bool:
        """True if themes, or what is filed under them, are to be other because of what was written here since."""
        collected = self._ledger.fact(COLLECTED)
        if self._ledger.fact(_THEMES) == collected:
            return False
        rows = Rows(self._store, self._ledger, self._name, self._content, Applied())
        if rows.themes() or rows.misfiled():
            return True
        with self._ledger.writing():
            self._ledger.set_fact(_THEMES, collected)
        return False

    def _ready(self, result: Applied) -> list[Change]:
        """Return the waiting changes that can be applied together, and put aside those that never can."""
        changes: dict[str, Change] = {}
        aside: dict[str, State] = {}
        for entry in self._ledger.waiting():
            change = read_change(entry.line)
            try:
                check(change)
                if change.kind != "version" or SAME_AS in change.fields or self._is_all_there(change):
                    changes[change.id] = change
            except Newer:
                aside[change.id] = State.NEWER
            except Refused as error:
                aside[change.id] = State.REFUSED
                result.refused.append(Message("{name}: {why}", name=change.by or change.device, why=str(error)))
        settled = self._ledger.settled({parent for change in changes.values() for parent in change.parents})
        rows = settled | {change.id: (change.kind, change.row) for change in changes.values()}
        for change in list(changes.values()):
            row = change.kind, change.row
            if any(rows.get(parent, row)[0] != change.kind for parent in change.parents):  # rows may be one
                aside[change.id] = State.REFUSED
                why = Message("It builds upon a change of another row.")
                result.refused.append(Message("{name}: {why}", name=change.by or change.device, why=why))
                del changes[change.id]
        if aside:
            with self._ledger.writing():
                for id_, state in aside.items():
                    self._ledger.set_state([id_], state)
        there = self._existing(changes.values())
        while True:
            born = {(change.kind, change.row) for change in changes.values() if change.is_birth}
            ready: dict[str, Change] = {}
            for change in in_order(changes.values()):
                if all(parent in settled or parent in ready for parent in change.parents) and all(
                    need in there or need in born for need in self._needs(change)
                ):
                    ready[change.id] = change
            if len(ready) == len(changes):
                return list(ready.values())
            changes = ready

    def _needs(self, change: Change) -> set[tuple[str, str]]:
        return {(kind, living(self._same, row)) for kind, row in _named(change)}

    def _existing(self, changes: Iterable[Change]) -> set[tuple[str, str]]:
        self._same = self._ledger.same()
        needed: dict[str, set[str]] = {}
        for change in changes:
            for kind, row in self._needs(change):
                needed.setdefault(kind, set()).add(row)
        return {
            (kind, row) for kind, rows in needed.items() for row in own_history.existing(self._connection, kind, rows)
        }

    def _is_all_there(self, change: Change) -> bool:
        """True if the content of a version has come."""
        if own_history.existing(self._connection, "version", [change.row]):
            return True
        pictures = change.fields["resources"]
        if not isinstance(pictures, dict) or not all(isinstance(digest, str) for digest in pictures.values()):
            raise Refused("Its pictures cannot be what it says.")
        parts = [self._content(change.fields[f"{name}_sha256"]) for name in PARTS]
        if any(part is None for part in parts) or any(self._content(digest) is None for digest in pictures.values()):
            return False
        _, content, text = (part or b"" for part in parts)
        try:
            is_whole = from_json(content.decode()).text == text.decode()
        except (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError) as error:
            raise Refused("The text of an article cannot be read.") from error
        if not is_whole or len(text.decode()) != change.fields["characters"]:
            raise Refused("The text of an article is not what it says.")
        return True

    def _set_same(self, ready: Iterable[Change]) -> None:
        rows = {(change.kind, change.row) for change in ready if SAME_AS in change.fields}
        for kind, row in rows:
            known = [read_change(entry.line) for entry in self._ledger.of_rows([row])]
            new = [change for change in ready if change.row == row]
            self._ledger.set_same(kind, row, same_as([*known, *new]))


def _named(change: Change) -> Iterable[tuple[str, str]]:
    """Give the rows that must be there for a change to be applied."""
    fields = change.fields
    if SAME_AS in fields:
        yield change.kind, change.row
        if fields[SAME_AS] is not None:
            yield change.kind, fields[SAME_AS]
    if change.kind == "article" and fields.get("current", {}).get("version_id"):
        yield "version", fields["current"]["version_id"]
    elif change.kind == "version" and "article_id" in fields:
        yield "article", fields["article_id"]
    elif change.kind == "annotation":
        if "article_id" in fields:
            yield "article", fields["article_id"]
        if "target" in fields:
            yield "version", fields["target"]["version_id"]
        for theme_id in fields.get("theme_ids", {}).get("add", []):
            yield "theme", theme_id
    elif change.kind == "theme" and fields.get("parent_id"):
        yield "theme", fields["parent_id"]
