"""A group on a PostgreSQL server, as the place of an exchange. Knows no SQL."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from db.articles import sha256
from db.disk.packing import unpack
from db.errors import RowDamaged
from db.message import Message
from db.postgresql.group import Group
from desktop.sharing.folder import Listed
from desktop.sharing.segments import Segment

_ROWS = "rows"  # the one name under which it is remembered how far the group's changes were read
_AT_ONCE = 2000
NEVER_GONE = 2**53  # the number of the last segment at a place where nothing goes away


class GroupShare:
    """A group, as one member sees it."""

    stream = "group"

    def __init__(self, group: Group) -> None:
        self._group = group

    def close(self) -> None:
        """Close the connection."""
        self._group.close()

    def is_there(self) -> bool:
        """True: the server answered."""
        return True

    def listed(self, seen: Mapping[str, str]) -> list[Listed]:
        """Return the group's changes behind those that were seen, in runs. Raises StoreError."""
        begin, last = int(seen.get(_ROWS, "0")), self._group.last_number()
        return [Listed(_ROWS, str(min(at + _AT_ONCE, last)), False, at) for at in range(begin, last, _AT_ONCE)]

    def get(self, listed: Listed) -> Segment:
        """Return a run of changes. Raises StoreError."""
        rows = self._group.lines_after(listed.begin, _AT_ONCE)
        rows = [row for row in rows if row[0] <= int(listed.mark)]
        roles = tuple(author if author != self._group.member else "" for _, _, author in rows)
        names = ", ".join(sorted({author for _, _, author in rows}))[:80]
        return Segment(self.stream, 1, 1, names, tuple(line for _, line, _ in rows), roles)

    def put(self, segment: Segment) -> list[str]:
        """Add changes; return a sentence for each that the server lets this member not add. Raises StoreError."""
        refused = self._group.add(segment.lines)
        return [Message("The group did not take a change: {why}", why=why) for _, why in refused]

    def own_last(self) -> int:
        """Return a number that no other exceeds: nothing that was sent goes away there."""
        return NEVER_GONE

    def join_small(self) -> None:
        """There is nothing to join."""

    def has_content(self, digest: str) -> bool:
        """True if the group has these bytes."""
        return self._group.has_content(digest)

    def put_content(self, digest: str, packed: bytes | Iterable[bytes]) -> None:
        """Add bytes by the SHA-256 of what they are unpacked. Raises StoreError."""
        self._group.put_content(digest, packed if isinstance(packed, bytes) else b"".join(packed))

    def content(self, digest: str) -> bytes | None:
        """Return bytes by their SHA-256; None where nobody has added them, or others."""
        packed = self._group.content(digest)
        try:
            data = unpack(packed) if packed is not None else None
        except RowDamaged:
            return None
        return data if data is not None and sha256(data) == digest else None

    def wait(self, seconds: float, going_on: Callable[[], bool]) -> bool:
        """Wait until somebody wrote into the group; True if somebody did."""
        return self._group.wait(seconds, going_on)
