"""A group's table of changes on a PostgreSQL server, as one member sees it: all that talks to the server.

Credentials are PostgreSQL's own (``~/.pgpass``, a service file, certificates); none is kept here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from db.errors import StoreError
from db.message import Message

if TYPE_CHECKING:
    import psycopg

_LOCAL = {"", "localhost", "127.0.0.1", "::1"}
_CONNECT_SECONDS = 10
_CHANNEL = "postil"
_ANOTHERS = Message("your part in the group does not allow it, or somebody else made what it changes")


class ServerUnreachable(StoreError):
    """The server does not answer, or lets nobody in; what it said is the cause."""


def is_address(target: str) -> bool:
    """True if a target is the address of a server and no folder."""
    return target.startswith(("postgresql://", "postgres://"))


def checked_address(target: str) -> tuple[str, str]:
    """Return an address for the driver, and its group ("": the only one).

    Raises StoreError where it holds a password, which a file of ours would keep.
    """
    try:
        parts = urlsplit(target)
    except ValueError as error:
        raise StoreError(
            "{target} is no address of a group: postgresql://HOST/DATABASE?group=NAME", target=target
        ) from error
    query = dict(parse_qsl(parts.query))
    if parts.password or "password" in query:
        raise StoreError("The address holds a password: keep it in PostgreSQL's own file (~/.pgpass) and leave it out.")
    group = query.pop("group", "")
    if (parts.hostname or query.get("host", "")) not in _LOCAL and not query.get("host", "").startswith("/"):
        query.setdefault("sslmode", "verify-full")
        query.setdefault("sslrootcert", "system")
    return urlunsplit(parts._replace(query=urlencode(query))), group


class Group:
    """One group on a server. For use on one thread."""

    def __init__(self, connection: psycopg.Connection[Any], group_id: str, member: str) -> None:
        self._connection = connection
        self.id = group_id
        self.member = member  # the role of PostgreSQL that this member logged in as

    @classmethod
    def open(cls, target: str) -> Group:
        """Connect, and find the group. Raises ServerUnreachable, StoreError."""
        address, wanted = checked_address(target)
        try:
            import psycopg
        except ImportError as error:
            raise StoreError("Sharing with a group needs psycopg: pip install “postil[postgresql]”.") from error
        with _in_sentences():
            connection = psycopg.connect(address, autocommit=True, connect_timeout=_CONNECT_SECONDS)
        try:
            with _in_sentences():
                rows = connection.execute("select id, name, session_user from postil.groups order by id").fetchall()
            groups = [(id_, str(member)) for id_, name, member in rows if wanted in ("", id_, name)]
            if len(groups) != 1:
                names = ", ".join(name for _, name, _ in rows) or "none"
                raise StoreError(
                    "You are a member of these groups there: {names}; add ?group=NAME to the address.", names=names
                )
            return cls(connection, *groups[0])
        except BaseException:
            connection.close()
            raise

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    @property
    def role(self) -> str:
        """The role of this member: owner, writer, commenter or reader."""
        [(role,)] = self._rows("select postil.role_in(%s)", (self.id,))
        return str(role or "")

    def last_number(self) -> int:
        """Return the number of the newest change; 0 where there is none."""
        query = "select coalesce(max(number), 0) from postil.changes where group_id = %s"
        [(number,)] = self._rows(query, (self.id,))
        return int(number)

    def lines_after(self, number: int, limit: int) -> list[tuple[int, str, str]]:
        """Return (number, line, author) of the next changes behind a number."""
        query = (
            "select number, line, author from postil.changes where group_id = %s and number > %s"
            " order by number limit %s"
        )
        return [(int(n), str(line), str(author)) for n, line, author in self._rows(query, (self.id, number, limit))]

    def add(self, lines: Iterable[str]) -> list[tuple[str, str]]:
        """Add changes, one known already left out; return (line, why) of those that the server lets nobody add."""
        from psycopg.errors import DataError, InsufficientPrivilege, IntegrityError, RaiseException

        refusals = (InsufficientPrivilege, RaiseException, DataError, IntegrityError)
        refused = []
        query = "insert into postil.changes (group_id, line) values (%s, %s) on conflict (group_id, id) do nothing"
        waiting = list(lines)
        with _in_sentences():
            try:
                with self._connection.transaction(), self._connection.cursor() as cursor:
                    cursor.executemany(query, [(self.id, line) for line in waiting])
                return []
            except refusals:
                pass  # one of them is refused: each by itself, so that the others arrive
            for line in waiting:
                try:
                    self._connection.execute(query, (self.id, line))
                except refusals as error:
                    is_anothers = isinstance(error, InsufficientPrivilege)
                    why = _ANOTHERS if is_anothers else str(error.diag.message_primary or error)
                    refused.append((line, why))
        return refused

    def has_content(self, digest: str) -> bool:
        """True if the group has these bytes."""
        query = "select 1 from postil.content where group_id = %s and sha256 = %s"
        return bool(self._rows(query, (self.id, digest)))

    def put_content(self, digest: str, packed: bytes) -> None:
        """Add bytes by the SHA-256 of what they are unpacked."""
        query = (
            "insert into postil.content (group_id, sha256, packed) values (%s, %s, %s)"
            " on conflict (group_id, sha256) do nothing"
        )
        with _in_sentences():
            self._connection.execute(query, (self.id, digest, packed))

    def content(self, digest: str) -> bytes | None:
        """Return packed bytes, or None."""
        query = "select packed from postil.content where group_id = %s and sha256 = %s"
        rows = self._rows(query, (self.id, digest))
        return bytes(rows[0][0]) if rows else None

    def wait(self, seconds: float, going_on: Callable[[], bool]) -> bool:
        """Wait until somebody wrote into the group, or the seconds are over; True if somebody did."""
        with _in_sentences():
            self._connection.execute(f"listen {_CHANNEL}")
            while going_on() and seconds > 0:
                step = min(seconds, 1.0)
                for notice in self._connection.notifies(timeout=step, stop_after=1):
                    if notice.payload == self.id:
                        return True
                seconds -= step
        return False

    def _rows(self, query: Any, parameters: tuple[Any, ...]) -> list[tuple[Any, ...]]:
        with _in_sentences():
            return self._connection.execute(query, parameters).fetchall()


@contextmanager
def _in_sentences() -> Iterator[None]:
    """Raise what the driver raises as a StoreError, with a sentence."""
    import psycopg

    try:
        yield
    except (psycopg.errors.UndefinedTable, psycopg.errors.InvalidSchemaName) as error:
        raise StoreError("The database is not set up for Postil: db/postgresql/setup.sql does it.") from error
    except psycopg.errors.InsufficientPrivilege as error:
        raise StoreError("The server does not let you do this: your role in the group is too small.") from error
    except psycopg.errors.DiskFull as error:
        raise StoreError("The disk of the server is full; nothing of this was kept there.") from error
    except psycopg.OperationalError as error:
        if error.pgconn is not None and error.pgconn.needs_password:
            raise ServerUnreachable(
                "The server asks for a password, which stands in PostgreSQL's own file (~/.pgpass)."
            ) from error
        _, fatal, why = str(error).rpartition("FATAL:")
        if fatal:
            raise ServerUnreachable("The server lets nobody in: {why}.", why=" ".join(why.split())[:200]) from error
        raise ServerUnreachable("The server cannot be reached: it may be off, or this computer offline.") from error
    except psycopg.Error as error:
        first = " ".join(str(error).split())[:300]
        raise StoreError("The server refused this: {why}", why=first) from error
