"""The part of a Library that shares it: the places it is shared at, and exchanging with them.

A place is a folder that something carries to other computers. What is known of the places stands in the ledger beside
the library, not in it: a copy of the library file is another device.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from db.clock import now
from db.connection import identity
from db.errors import StoreError
from db.ids import new_id
from db.message import Message
from db.sharing.ledger import Ledger
from db.sharing.own_history import pending
from desktop.errors import PostilError
from desktop.library.library_file import LibraryFile
from desktop.sharing.exchange import Exchange, Exchanged
from desktop.sharing.folder import FolderShare

_SHARES, _STREAM = "shares", "stream"
NAME = "sharing_name"  # the setting of the library that says what the reader is called at the other devices


@dataclass(frozen=True, slots=True)
class Share:
    """A place at which a library is shared, and how the last exchange with it went."""

    id: str
    target: str
    last: str = ""  # the time of the last exchange that worked, or empty
    problem: str = ""  # why the last one did not

    def to_json(self) -> dict[str, Any]:
        """Return it as JSON data."""
        return {"id": self.id, "target": self.target, "last": self.last or None, "problem": self.problem or None}


@dataclass(frozen=True, slots=True)
class SharingStatus:
    """How things stand: the places, and how many changes are to be sent, wait for others, or need a newer Postil."""

    shares: tuple[Share, ...] = ()
    pending: int = 0
    waiting: int = 0
    newer: int = 0
    refused: int = 0

    def to_json(self) -> dict[str, Any]:
        """Return it as JSON data."""
        counts = {name: getattr(self, name) for name in ("pending", "waiting", "newer", "refused")}
        return {"shares": [share.to_json() for share in self.shares], **counts}


@dataclass(frozen=True, slots=True)
class Round:
    """An exchange with every place: what it did at those that could be reached, and why the others could not."""

    exchanged: tuple[Exchanged, ...] = ()
    problems: tuple[str, ...] = field(default=())

    def to_json(self) -> dict[str, Any]:
        """Return it as JSON data."""
        parts = [one.to_json() for one in self.exchanged]
        counts = {name: sum(part[name] for part in parts) for name in ("sent", "received", "waiting", "refused")}
        return {**counts, "told": [line for part in parts for line in part["told"]], "problems": list(self.problems)}


class Sharing:
    """What can be done with the places at which a library is shared."""

    def __init__(self, file: LibraryFile) -> None:
        self._file = file

    @property
    def is_on(self) -> bool:
        """True if the library is shared anywhere; asks the disk no more than whether a file is there."""
        return Ledger.is_beside(self._file.path) and bool(self.shares())

    def shares(self) -> list[Share]:
        """Return the places."""
        if not Ledger.is_beside(self._file.path):
            return []
        with self._ledger() as ledger:
            return _shares_in(ledger)

    def add(self, folder: Path) -> Share:
        """Share the library at a folder: one that is shared is joined, an empty one becomes shared.

        Raises PostilError where it holds anything else, StoreError where it cannot be written.
        """
        root = _absolute(folder)
        self._must_be_apart(root)
        return self._remember(FolderShare.begin(root), root)

    def join(self, folder: Path) -> Share:
        """Join a folder that another device shares. Raises PostilError where it is none."""
        root = _absolute(folder)
        share_id = FolderShare.id_of(root)
        if share_id is None:
            raise PostilError("The folder {path} is not shared by any device yet, or has not come here yet.", path=root)
        return self._remember(share_id, root)

    def remove(self, target: str) -> Share:
        """Share the library at a place no more; what lies there stays. Raises PostilError where it is none."""
        with self._ledger() as ledger:
            shares = _shares_in(ledger)
            path = str(_absolute(Path(target)))
            found = [share for share in shares if target == share.id or share.target in (target, path)]
            if not found:
                raise PostilError("The library is not shared at {target}.", target=target)
            with ledger.writing():
                _keep(ledger, [share for share in shares if share != found[0]])
                ledger.forget(found[0].id)
            return found[0]

    def now(self, going_on: Callable[[], bool] = lambda: True) -> Round:
        """Exchange once with every place. One that cannot be reached is told, and hinders no other."""
        exchanged, problems = [], []
        with self._ledger() as ledger:
            for share in _shares_in(ledger):
                try:
                    exchanged.append(self._exchange(ledger, share, going_on))
                    state = Share(share.id, share.target, now())
                except (PostilError, StoreError) as error:
                    sentence = Message("{target}: {why}", target=share.target, why=str(error))
                    problems.append(sentence)
                    state = Share(share.id, share.target, share.last, str(error))
                with ledger.writing():
                    shares = _shares_in(ledger)
                    _keep(ledger, [state if one.id == share.id else one for one in shares])
        return Round(tuple(exchanged), tuple(problems))

    def status(self) -> SharingStatus:
        """Return how things stand."""
        if not Ledger.is_beside(self._file.path):
            return SharingStatus()
        with self._ledger() as ledger:
            shares = _shares_in(ledger)
            counts = ledger.counts()
            unsent = max(
                (ledger.count_to_send(share.id, ledger.fact(f"{share.id} sent", 0)) for share in shares), default=0
            )
            uncollected = pending(self._file.store.connection, ledger.fact("collected", 0)) if shares else 0
        return SharingStatus(
            tuple(shares),
            unsent + uncollected,
            counts.get("waiting", 0),
            counts.get("newer", 0),
            counts.get("refused", 0),
        )

    @property
    def name(self) -> str:
        """What the reader is called at the other devices."""
        return str(self._file.store.setting(NAME, "") or "")

    def set_name(self, name: str) -> None:
        """Say what the reader is called at the other devices."""
        self._file.store.set_setting(NAME, " ".join(name.split())[:80])

    def _exchange(self, ledger: Ledger, share: Share, going_on: Callable[[], bool]) -> Exchanged:
        place = FolderShare(Path(share.target), self._stream(ledger))
        if place.is_there() and FolderShare.id_of(Path(share.target)) != share.id:
            raise PostilError("Another shared folder lies there now.")
        return Exchange(self._file.store, ledger, place, share.id, self.name).run(going_on)

    def _stream(self, ledger: Ledger) -> str:
        """Return the name under which this library writes; a copy of it gets another one."""
        found = identity(self._file.path)
        told = ledger.fact(_STREAM, {})
        if told.get("file") != list(found or ()):
            told = {"id": new_id(), "file": list(found or ())}
            with ledger.writing():
                ledger.set_fact(_STREAM, told)
                for share in _shares_in(ledger):
                    ledger.set_fact(f"{share.id} sent", 0)
                    ledger.set_fact(f"{share.id} last", 0)
        return str(told["id"])

    def _remember(self, share_id: str, root: Path) -> Share:
        share = Share(share_id, str(root))
        with self._ledger() as ledger, ledger.writing():
            shares = [one for one in _shares_in(ledger) if one.id != share_id]
            _keep(ledger, [*shares, share])
        return share

    def _must_be_apart(self, root: Path) -> None:
        if root == self._file.path.parent or root in self._file.path.parents:
            raise PostilError("The library itself lies in {path}: choose a folder of its own.", path=root)

    @contextmanager
    def _ledger(self) -> Iterator[Ledger]:
        ledger = Ledger.open(self._file.path)
        try:
            yield ledger
        finally:
            ledger.close()


def _absolute(folder: Path) -> Path:
    return Path(os.path.abspath(folder.expanduser()))


def _shares_in(ledger: Ledger) -> list[Share]:
    return [Share(**told) for told in ledger.fact(_SHARES, [])]


def _keep(ledger: Ledger, shares: list[Share]) -> None:
    told = [{"id": one.id, "target": one.target, "last": one.last, "problem": one.problem} for one in shares]
    ledger.set_fact(_SHARES, told)
