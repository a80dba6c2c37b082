"""The part of a Library that shares it: the places it is shared at, and exchanging with them.

A place is a folder that something carries to other computers, or a group on a PostgreSQL server. What is known of the
places stands in the ledger beside the library, not in it: a copy of the library file is another device.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from db.clock import now
from db.connection import identity
from db.errors import StoreError
from db.ids import new_id
from db.message import Message
from db.postgresql.group import Group, is_address
from db.records import Changes
from db.sharing.ledger import PLACES, Ledger, State, turn
from desktop.errors import PostilError
from desktop.library.library_file import LibraryFile
from desktop.paths import settings_path
from desktop.settings import your_name
from desktop.sharing.applying import Applying
from desktop.sharing.change import read_change
from desktop.sharing.choice import Choice
from desktop.sharing.collecting import uncollected
from desktop.sharing.exchange import Exchange, Exchanged
from desktop.sharing.folder import SIGN, FolderShare, Sign
from desktop.sharing.group import GroupShare
from desktop.sharing.rows import Applied, living
from desktop.sharing.seal import Seal
from desktop.sharing.twins import parting
from desktop.theme_names import theme_key

_STREAM = "stream"
_TURN_SECONDS = 5.0  # that an exchange waits for one of another program
NAME = "sharing_name"  # the setting of the library that says what the reader is called at the other devices


@dataclass(frozen=True, slots=True)
class Share:
    """A place at which a library is shared, and how the last exchange with it went."""

    id: str
    target: str
    last: str = ""  # the time of the last exchange that worked, or empty
    problem: str = ""  # why the last one did not
    articles: tuple[str, ...] = ()  # what goes to a group, by id; a folder gets all
    briefs: tuple[str, ...] = ()
    taken_off: tuple[str, ...] = ()  # articles and briefs of which a group gets nothing more
    words: str = field(default="", repr=False)  # that open an encrypted folder
    key: str = field(default="", repr=False)  # that they stand for

    @property
    def seal(self) -> Seal | None:
        """The key of an encrypted folder."""
        return Seal(self.words, self.key) if self.key else None

    @property
    def choice(self) -> Choice:
        """The part of the library that goes to a group."""
        return Choice(*map(frozenset, (self.articles, self.briefs, self.taken_off)))

    @property
    def is_group(self) -> bool:
        """True if it is a group on a server."""
        return is_address(self.target)

    def to_json(self) -> dict[str, Any]:
        """Return it as JSON data."""
        told = {"id": self.id, "target": self.target, "last": self.last or None, "problem": self.problem or None}
        return told | {"encrypted": bool(self.key), "articles": list(self.articles), "briefs": list(self.briefs)}


@dataclass(frozen=True, slots=True)
class Unsent:
    """The number of changes a place has not got yet, and since when the first of them waits (ISO 8601)."""

    changes: int = 0
    since: str = ""


@dataclass(frozen=True, slots=True)
class SharingStatus:
    """The state of sharing: the places, and how many changes are unsent, wait for others, or need a newer Postil."""

    shares: tuple[Share, ...] = ()
    unsent: tuple[Unsent, ...] = ()  # of each place, in their order
    waiting: int = 0
    newer: int = 0
    refused: int = 0

    @property
    def pending(self) -> int:
        """The number of changes to be sent, at most."""
        return max((unsent.changes for unsent in self.unsent), default=0)

    def to_json(self) -> dict[str, Any]:
        """Return it as JSON data."""
        counts = {name: getattr(self, name) for name in ("pending", "waiting", "newer", "refused")}
        shares = [
            share.to_json() | {"pending": unsent.changes, "since": unsent.since or None}
            for share, unsent in zip(self.shares, self.unsent, strict=True)
        ]
        return {"shares": shares, **counts}


@dataclass(frozen=True, slots=True)
class Round:
    """An exchange with every place: what it did at those that could be reached, and why the others could not."""

    exchanged: tuple[Exchanged, ...] = ()
    problems: tuple[str, ...] = field(default=())

    def to_json(self) -> dict[str, Any]:
        """Return it as JSON data."""
        parts = [exchanged.to_json() for exchanged in self.exchanged]
        counts = {name: sum(part[name] for part in parts) for name in ("sent", "received", "waiting", "refused")}
        return {**counts, "told": [line for part in parts for line in part["told"]], "problems": list(self.problems)}


class Sharing:
    """The use cases of the places at which a library is shared."""

    def __init__(self, file: LibraryFile) -> None:
        self._file = file

    @property
    def is_shared(self) -> bool:
        """True if the library is shared, or was."""
        return Ledger.is_beside(self._file.path)

    def shares(self) -> list[Share]:
        """Return the places."""
        if not self.is_shared:
            return []
        with self._ledger() as ledger:
            return _shares_in(ledger)

    def share(self, target: str) -> Share:
        """Return a place by its id, its path or its address. Raises PostilError where it is none."""
        with self._at(target) as (_, share):
            return share

    def add(
        self,
        target: str | Path,
        articles: Iterable[str] = (),
        briefs: Iterable[str] = (),
        *,
        encrypted: bool = False,
        words: str = "",
    ) -> Share:
        """Share the library at a folder, or chosen articles and briefs with a group (``postgresql://…``).

        A folder that is shared is joined, an empty one becomes shared, and ``encrypted`` if that is asked. ``words``
        as in ``join``. What was chosen before for a group stays chosen. Raises PostilError where a folder holds
        anything else, StoreError where it cannot be written or reached.
        """
        if is_address(str(target)):
            return self._join_group(str(target), articles, briefs)
        if list(articles) or list(briefs):
            raise PostilError("A folder gets the whole library: choose articles for a group on a server.")
        root = _absolute(Path(target))
        self._must_be_apart(root)
        if FolderShare.sign_of(root) is None and encrypted:
            seal, kept = Seal.new()
            if (sign := FolderShare.begin(root, kept)).key == kept:
                try:
                    return self._remember(Share(sign.id, str(root), words=seal.words, key=seal.key))
                except StoreError:
                    with suppress(OSError):
                        (root / SIGN).unlink()  # nobody has its words
                    raise
        return self._join_folder(root, FolderShare.begin(root), words, encrypted=encrypted)

    def join(self, target: str | Path, words: str = "") -> Share:
        """Join a folder that another device shares, or a group. ``words`` open an encrypted folder.

        Raises PostilError where it is none, WordsNeeded where it is encrypted and the words are not its own.
        """
        if is_address(str(target)):
            return self._join_group(str(target), (), ())
        root = _absolute(Path(target))
        sign = FolderShare.sign_of(root)
        if sign is None:
            raise PostilError("The folder {path} is not shared by any device yet, or has not come here yet.", path=root)
        return self._join_folder(root, sign, words)

    def _join_folder(self, root: Path, sign: Sign, words: str, *, encrypted: bool = False) -> Share:
        share = next((share for share in self.shares() if share.id == sign.id), Share(sign.id, str(root)))
        if not sign.key and not share.key and (encrypted or words or FolderShare.holds_sealed(root)):
            raise PostilError("It is not encrypted with the key of this folder, or has not come whole yet.")
        if sign.key and not share.key:
            seal = Seal.from_words(words, sign.key)
            share = replace(share, words=seal.words, key=seal.key)
        return self._remember(replace(share, target=str(root)))

    def _join_group(self, target: str, articles: Iterable[str], briefs: Iterable[str]) -> Share:
        with closing(Group.open(target)) as group:
            share_id = f"group-{group.id}"
        with self._ledger() as ledger:
            known = next((share for share in _shares_in(ledger) if share.id == share_id), Share(share_id, target))
            same = ledger.same()
            wanted, wanted_briefs = _living(same, articles), _living(same, briefs)
            off = _living(same, known.taken_off) - wanted - wanted_briefs
            wanted |= _living(same, known.articles) - off
            wanted_briefs |= _living(same, known.briefs) - off
            return _choose(ledger, replace(known, target=target), wanted, wanted_briefs, off)

    def choose(self, target: str, articles: Iterable[str], briefs: Iterable[str]) -> Share:
        """Have a group get these articles and briefs from now on, and nothing more of others that it has.

        What was sent stays there. Raises PostilError where the library is not shared there, or at a folder.
        """
        with self._at(target) as (ledger, share):
            if not share.is_group:
                raise PostilError("A folder gets the whole library: choose articles for a group on a server.")
            off = {*share.taken_off, *share.choice.today(ledger, share.id).chosen}
            return _choose(ledger, share, articles, briefs, off)

    def chosen(self, target: str) -> frozenset[str]:
        """Return the articles and briefs that a group gets today, those that came from there with them."""
        with self._at(target) as (ledger, share):
            return share.choice.today(ledger, share.id).chosen

    def has_twin(self, theme_id: str) -> bool:
        """True if another theme became one with this one."""
        if not self.is_shared:
            return False
        with self._ledger() as ledger:
            return theme_id in ledger.same().values()

    def part(self, theme_id: str, name: str) -> Changes:
        """Take apart two themes of one name that became one: the other one is itself again, under a name of its own.

        Raises PostilError where it is one alone, and for a name that is none or another theme's; StoreError while an
        exchange is under way.
        """
        name = " ".join(name.split())
        if not name or any(theme_key(theme.name) == theme_key(name) for theme in self._file.themes()):
            raise PostilError("A theme needs a name that no other one has.")
        with turn(self._file.path, 0), self._ledger() as ledger:
            applying, result = Applying(self._file.store, ledger, self.name, lambda _: None), Applied()
            applying.recover(result)  # a library that was restored from a backup lacks what the ledger says it has
            applying.apply(Message("Put together what came"), result)
            change = parting(ledger, theme_id, name, self.name)
            with ledger.writing():
                ledger.add([change.entry(State.WAITING)])
            applying.apply(Message("Take themes apart"), result)
            return result.changes

    def remove(self, target: str) -> Share:
        """Share the library at a place no more; what lies there stays. Raises PostilError where it is none."""
        with self._at(target) as (ledger, removed), ledger.writing():
            _keep(ledger, [share for share in _shares_in(ledger) if share.id != removed.id])
            ledger.forget(removed.id)
        return removed

    def now(self, going_on: Callable[[], bool] = lambda: True) -> Round:
        """Exchange once with every place. One that cannot be reached is told, and hinders no other.

        Raises StoreError where another program is exchanging the library.
        """
        exchanged, problems = [], []
        with turn(self._file.path, _TURN_SECONDS), self._ledger() as ledger:
            if ledger.was_damaged:
                problems.append(Message("What was known of the sharing was damaged: please share the library again."))
            for share in _shares_in(ledger):
                try:
                    exchanged.append(self._exchange(ledger, share, going_on))
                    state = replace(share, last=now(), problem="")
                except (PostilError, StoreError) as error:
                    sentence = Message("{target}: {why}", target=share.target, why=str(error))
                    problems.append(sentence)
                    state = replace(share, problem=str(error))
                with ledger.writing():
                    shares = _shares_in(ledger)
                    _keep(ledger, [state if other.id == share.id else other for other in shares])
        return Round(tuple(exchanged), tuple(problems))

    def status(self) -> SharingStatus:
        """Return how things stand."""
        if not self.is_shared:
            return SharingStatus()
        with self._ledger() as ledger:
            shares = _shares_in(ledger)
            counts = ledger.counts()
            unsent = tuple(self._unsent(ledger, share) for share in shares)
        return SharingStatus(
            tuple(shares), unsent, counts.get("waiting", 0), counts.get("newer", 0), counts.get("refused", 0)
        )

    def _unsent(self, ledger: Ledger, share: Share) -> Unsent:
        number = ledger.fact(f"{share.id} sent", 0)
        collected, written = uncollected(self._file.store.connection, ledger)
        first = ledger.to_send(share.id, number, 1)
        since = read_change(first[0].line).at if first else written
        return Unsent(ledger.count_to_send(share.id, number) + collected, since)

    @property
    def name(self) -> str:
        """The user's name at the other devices."""
        return str(self._file.store.setting(NAME, "") or "") or your_name(settings_path())

    def set_name(self, name: str) -> None:
        """Say what the reader is called at the other devices."""
        self._file.store.set_setting(NAME, " ".join(name.split())[:80])

    def _exchange(self, ledger: Ledger, share: Share, going_on: Callable[[], bool]) -> Exchanged:
        choice = share.choice if share.is_group else None
        with closing(self._place(ledger, share)) as place:
            return Exchange(self._file.store, ledger, place, share.id, self.name, choice).run(going_on)

    def _place(self, ledger: Ledger, share: Share) -> FolderShare | GroupShare:
        if share.is_group:
            return GroupShare(Group.open(share.target))
        folder = FolderShare(Path(share.target), self._stream(ledger), share.seal)
        if folder.is_there():
            sign = FolderShare.sign_of(Path(share.target))
            if sign is None:
                raise PostilError("The file {name} in the folder is damaged, or has not come whole yet.", name=SIGN)
            if sign.id != share.id:
                raise PostilError("Another shared folder lies there now.")
        return folder

    def wait(self, seconds: float, going_on: Callable[[], bool]) -> bool:
        """Wait until somebody writes into a group, or the seconds are over; True if somebody did. Raises StoreError."""
        groups = [share for share in self.shares() if share.is_group]
        if not groups:
            return False
        with closing(GroupShare(Group.open(groups[0].target))) as place:
            return place.wait(seconds, going_on)

    def _stream(self, ledger: Ledger) -> str:
        """Return the name under which this library writes; a copy of it gets another one."""
        inode = identity(self._file.path)
        told = ledger.fact(_STREAM, {})
        if told.get("file") != list(inode or ()):
            told = {"id": new_id(), "file": list(inode or ())}
            with ledger.writing():
                ledger.set_fact(_STREAM, told)
                for share in _shares_in(ledger):
                    ledger.set_fact(f"{share.id} sent", 0)
                    ledger.set_fact(f"{share.id} last", 0)
        return str(told["id"])

    def _remember(self, share: Share) -> Share:
        with self._ledger() as ledger:
            return _remember(ledger, share)

    def _must_be_apart(self, root: Path) -> None:
        if root == self._file.path.parent or root in self._file.path.parents:
            raise PostilError("The library itself lies in {path}: choose a folder of its own.", path=root)

    @contextmanager
    def _at(self, target: str) -> Iterator[tuple[Ledger, Share]]:
        """Open the ledger; give it with a place, by its id, its path or its address. Raises PostilError."""
        path = target if is_address(target) else str(_absolute(Path(target)))
        if self.is_shared:
            with self._ledger() as ledger:
                for share in _shares_in(ledger):
                    if target == share.id or share.target in (target, path):
                        yield ledger, share
                        return
        raise PostilError("The library is not shared at {target}.", target=target)

    def _ledger(self) -> closing[Ledger]:
        return closing(Ledger.open(self._file.path))


def _absolute(folder: Path) -> Path:
    return Path(os.path.abspath(folder.expanduser()))


def _choose(ledger: Ledger, share: Share, articles: Iterable[str], briefs: Iterable[str], off: Iterable[str]) -> Share:
    """Remember what a group gets, and what no more; what is one with another is chosen and taken off with it."""
    same = ledger.same()
    taken_off = _living(same, (*share.taken_off, *off)) - _living(same, (*articles, *briefs))
    lists = [tuple(sorted(rows)) for rows in (articles, briefs, taken_off)]
    return _remember(ledger, replace(share, articles=lists[0], briefs=lists[1], taken_off=lists[2]))


def _living(same: Mapping[str, str], rows: Iterable[str]) -> set[str]:
    """Return the rows that these lead to."""
    return {living(same, row) for row in rows}


def _remember(ledger: Ledger, share: Share) -> Share:
    with ledger.writing():
        _keep(ledger, [*(other for other in _shares_in(ledger) if other.id != share.id), share])
    return share


def _shares_in(ledger: Ledger) -> list[Share]:
    shares = [Share(**told) for told in ledger.fact(PLACES, [])]
    return [
        replace(share, articles=tuple(share.articles), briefs=tuple(share.briefs), taken_off=tuple(share.taken_off))
        for share in shares
    ]


def _keep(ledger: Ledger, shares: list[Share]) -> None:
    ledger.set_fact(PLACES, [asdict(share) for share in shares])
