"""One exchange with a place where a library is shared: read what others wrote there, apply it, write what is new here.

Everything may be repeated, come in any order, and stop anywhere: what is known is known by its id.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import Any

from db.articles import PARTS, picture
from db.connection import Connection
from db.errors import LibraryDamaged, NotFound
from db.message import Message
from db.records import Changes
from db.sharing import own_history
from db.sharing.ledger import Ledger, LedgerEntry, State
from db.store import Store
from desktop.errors import PostilError
from desktop.sharing.applying import Applying
from desktop.sharing.change import SAME_AS, Change, Refused, read_change
from desktop.sharing.choice import Choice
from desktop.sharing.collecting import collect
from desktop.sharing.folder import FolderShare, Listed
from desktop.sharing.group import NEVER_GONE, GroupShare
from desktop.sharing.places import apply_place, is_place, places_to_send
from desktop.sharing.rows import Applied
from desktop.sharing.segments import NotWhole, Segment, TooNew
from desktop.sharing.twins import note_twins

_LINES = 2000  # of one segment, about
_LETTERS = 4 << 20


@dataclass(frozen=True, slots=True)
class Exchanged:
    """The outcome of an exchange."""

    sent: int = 0
    received: int = 0
    waiting: int = 0  # changes and files that are not whole, or wait for others
    refused: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    changes: Changes = field(default_factory=Changes)

    def to_json(self) -> dict[str, Any]:
        """Return it as JSON data."""
        counts = {"sent": self.sent, "received": self.received, "waiting": self.waiting, "refused": len(self.refused)}
        return {**counts, "told": [*self.refused, *self.told]}


class Exchange:
    """The exchange of one library with one place. ``share_id`` names the place in the ledger.

    ``choice``: what of the library goes there; None: all of it.
    """

    def __init__(
        self,
        store: Store,
        ledger: Ledger,
        share: FolderShare | GroupShare,
        share_id: str,
        name: str,
        choice: Choice | None = None,
    ) -> None:
        self._store = store
        self._ledger = ledger
        self._share = share
        self._share_id = share_id
        self._name = name
        self._choice = choice
        self._applying = Applying(store, ledger, name, share.content)
        self._result = Applied()
        self._unread: list[str] = []

    @property
    def _connection(self) -> Connection:
        return self._store.connection

    def run(self, going_on: Callable[[], bool] = lambda: True) -> Exchanged:
        """Exchange once. Raises StoreError or PostilError where the place cannot be reached."""
        if not self._share.is_there():
            raise PostilError("The shared folder is not there: nothing was exchanged.")
        self._applying.recover(self._result)
        self._receive(going_on)
        while going_on() and note_twins(self._store, self._ledger):
            self._applying.apply(Message("Put together what came"), self._result)
        sent = self._send(going_on)
        self._share.join_small()
        with self._ledger.writing():
            for listed in self._share.listed(self._ledger.seen(self._share_id)):
                if listed.is_own:
                    self._ledger.set_seen(self._share_id, listed.name, listed.mark)
        waiting = len(self._ledger.waiting()) + len(self._unread)
        result = self._result
        return Exchanged(
            sent, result.received, waiting, tuple(result.refused), (*self._unread, *result.told), result.changes
        )

    # What others wrote

    def _receive(self, going_on: Callable[[], bool]) -> None:
        unread = self._share.listed(self._ledger.seen(self._share_id))
        taken: list[Listed] = []
        name, lines = "", 0
        for listed in sorted(unread, key=lambda listed: not listed.is_own):  # one's own tell what is known already
            if not going_on():
                break
            try:
                segment = self._share.get(listed)
            except (NotWhole, TooNew) as error:
                self._unread.append(Message("{name}: {why}", name=listed.name, why=str(error)))
                continue
            if taken and (segment.name != name or lines + len(segment.lines) > _LINES):
                self._apply(name, taken)
                taken, lines = [], 0
            self._take(segment)
            taken.append(listed)
            name, lines = segment.name, lines + len(segment.lines)
        if taken:
            self._apply(name, taken)
        collect(self._connection, self._ledger, self._name)
        self._applying.apply(Message("Put together what came"), self._result)  # what waited for content, or for others

    def _take(self, segment: Segment) -> None:
        """Note the changes of a segment as waiting."""
        changes = list(self._read(segment))
        known = self._ledger.known([change.id for change in changes])
        own = own_history.in_history(self._connection, [change.id for change in changes])
        with self._ledger.writing():
            self._ledger.add(
                change.entry(State.OWN if change.id in own else State.WAITING, self._share_id)
                for change in changes
                if change.id not in known
            )

    def _apply(self, name: str, taken: list[Listed]) -> None:
        """Apply what waits, as a step of whoever wrote it; then the segments it came in are seen."""
        collect(self._connection, self._ledger, self._name)
        self._applying.apply(Message("Received from {name}", name=name or Message("another device")), self._result)
        with self._ledger.writing():
            for listed in taken:
                self._ledger.set_seen(self._share_id, listed.name, listed.mark)

    def _read(self, segment: Segment) -> Iterator[Change]:
        for line, role in zip_longest(segment.lines, segment.roles):
            try:
                change = read_change(line)
                change = change if role is None else replace(change, role=role)
                if is_place(change):
                    if not change.role:  # where one reads nobody else says
                        self._result.changes |= apply_place(self._store, self._ledger, change)
                else:
                    yield change
            except Refused as error:
                self._result.refused.append(Message("{name}: {why}", name=segment.name, why=str(error)))

    # What is new here

    def _send(self, going_on: Callable[[], bool]) -> int:
        collect(self._connection, self._ledger, self._name)
        sent_fact, last_fact = f"{self._share_id} sent", f"{self._share_id} last"
        number = self._ledger.fact(sent_fact, 0)
        there, last = self._share.own_last(), self._ledger.fact(last_fact, 0)
        if there < last:  # what was sent is not there any more; it may come again, so its numbers stay taken
            number = 0
        last = last if there == NEVER_GONE else max(there, last)
        count = 0
        for lines, reached, some in self._runs(number):
            if not going_on():
                break
            if not lines:  # what is not to go there was passed by
                with self._ledger.writing():
                    self._ledger.set_fact(sent_fact, reached)
                continue
            last += 1
            refused = self._share.put(Segment(self._share.stream, last, last, self._name, tuple(lines)))
            self._result.refused += refused
            count -= len(refused)
            count += some
            with self._ledger.writing():
                self._ledger.set_fact(sent_fact, reached)
                self._ledger.set_fact(last_fact, last)
        return count

    def _runs(self, number: int) -> Iterator[tuple[list[str], int, int]]:
        """Give what is to be sent in runs: lines, how far that is, how many of them are changes of a person."""
        lines, letters, count = [], 0, 0
        chosen = self._choice.rows(self._store, self._ledger, self._share_id) if self._choice is not None else None
        if chosen is not None:
            self._result.told += chosen.news(self._store, self._ledger)
        else:
            places = places_to_send(self._store, self._ledger, self._share_id, self._name)
            lines = [change.line() for change in places]
        earlier = chosen.come_in(self._ledger, number) if chosen is not None else []
        while entries := earlier or self._ledger.to_send(self._share_id, number, _LINES):
            is_earlier, earlier = bool(earlier), []
            for entry in entries:
                if chosen is not None and entry.row_id not in chosen.now:
                    number = entry.number
                    continue
                if entry.kind == "version" and not self._put_content(entry):
                    if lines:
                        yield lines, number, count
                    return  # what it is made of has not come yet
                lines.append(entry.line)
                letters += len(entry.line)
                number = number if is_earlier else entry.number
                count += not entry.id.startswith("same-")
                if len(lines) >= _LINES or letters >= _LETTERS:
                    yield lines, number, count
                    lines, letters, count = [], 0, 0
        yield lines, number, count
        if chosen is not None:
            chosen.sent(self._ledger)

    def _put_content(self, entry: LedgerEntry) -> bool:
        """Put what a version is made of at the place; False where it is not here yet."""
        change = read_change(entry.line)
        if SAME_AS in change.fields:
            return True
        try:
            for name in PARTS:
                digest = str(change.fields[f"{name}_sha256"])
                if not self._share.has_content(digest):
                    self._share.put_content(digest, own_history.packed_part(self._connection, change.row, name))
            for digest in change.fields["resources"].values():
                if not self._share.has_content(digest):
                    self._share.put_content(digest, zlib.compress(picture(self._connection, digest), 1))
        except (NotFound, LibraryDamaged):
            return False
        return True
