"""A folder that devices share: each writes only below a folder of its own, and reads those of the others.

What carries the folder (Syncthing, Dropbox, a stick, git) may bring files late, in part, twice or under another name:
what a file is, is told by what it holds, never by its name.
"""

from __future__ import annotations

import base64
import itertools
import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from db.articles import sha256
from db.canonical import canonical
from db.disk.durable import in_sentences, write_file
from db.disk.packing import unpack
from db.disk.regular_file import TooLarge, read_regular
from db.errors import RowDamaged
from db.ids import new_id
from desktop.errors import PostilError
from desktop.sharing.seal import HEAD, Seal
from desktop.sharing.segments import MOST_PACKED, NotWhole, Segment, joined, read_segment, write_segment

SIGN = "postil-share.json"  # tells that a folder is one that is shared
_DEVICES, _SEGMENTS, _CONTENT = "devices", "segments", "content"
_SHA256 = re.compile(r"[0-9a-f]{64}")
_STREAM = re.compile(r"[0-9A-Za-z-]{1,64}")
_ID = re.compile(r"(?!group-)[0-9A-Za-z-]{1,64}")  # of a folder; those of groups begin so
_MANY = 48  # segments of one device, above which the oldest are joined
_JOINED = 8 << 20  # bytes of those that are joined, at most
_MOST_CONTENT = 300 << 20
_MOST_SEALED = 1 << 20  # bytes that encrypting may add
_PLAIN, _SEALED = 1, 2  # forms of a shared folder


@dataclass(frozen=True, slots=True)
class Listed:
    """A file that may be a segment: its name below the folder, and what tells whether it is still the same."""

    name: str  # under which it is remembered that it was read
    mark: str
    is_own: bool
    begin: int = 0  # of a run of a group's changes the number before the first


@dataclass(frozen=True, slots=True)
class Sign:
    """The sign in a shared folder by which it is known."""

    id: str
    key: bytes = b""  # the key that its files are encrypted with, itself encrypted; empty where they are not


class FolderShare:
    """A shared folder, as one device sees it: ``stream`` names the folder that is this device's own.

    With a ``seal``, all that lies there is encrypted, and nothing else is read.
    """

    def __init__(self, root: Path, stream: str, seal: Seal | None = None) -> None:
        self._root = root
        self._seal = seal
        self._own = root / _DEVICES / stream
        self.stream = stream

    @staticmethod
    @in_sentences
    def begin(root: Path, key: bytes = b"") -> Sign:
        """Make an empty folder one that is shared; ``key`` as in ``Sign``. Return what a shared one says already.

        Raises PostilError where something lies there.
        """
        if (known := FolderShare.sign_of(root)) is not None:
            return known
        root.mkdir(parents=True, exist_ok=True)
        if any(name for name in os.listdir(root) if not name.startswith(".")):
            raise PostilError("The folder {path} is not empty: choose an empty one, or one that is shared.", path=root)
        sign = Sign(new_id(), key)
        form = {"postil-share": _SEALED, "key": base64.b64encode(key).decode()} if key else {"postil-share": _PLAIN}
        write_file(root / SIGN, canonical({**form, "id": sign.id}).encode())
        return sign

    @staticmethod
    def sign_of(root: Path) -> Sign | None:
        """Return what a folder that is shared says of itself, or None. Raises PostilError for one of a newer Postil."""
        try:
            told = json.loads(read_regular(root / SIGN, 10_000))
        except (OSError, ValueError, RecursionError):
            return None
        if not isinstance(told, dict) or not isinstance(told.get("id"), str) or not _ID.fullmatch(told["id"]):
            return None
        if told.get("postil-share") not in (_PLAIN, _SEALED):
            raise PostilError("The folder {path} is shared by a newer Postil: this one cannot read it.", path=root)
        if told["postil-share"] == _PLAIN:
            return Sign(told["id"])
        try:
            key = base64.b64decode(str(told.get("key")), validate=True)
        except ValueError:
            return None
        return Sign(told["id"], key) if key else None

    @staticmethod
    def holds_sealed(root: Path) -> bool:
        """True if what a device wrote there is encrypted, whatever the folder says of itself."""
        for device in _folders_in(root / _DEVICES):
            with suppress(OSError):
                for name in itertools.islice(_marks(device), 1):
                    if read_regular(root / _DEVICES / name, MOST_PACKED + _MOST_SEALED).startswith(HEAD):
                        return True
        return False

    def is_there(self) -> bool:
        """True if the folder is there, as a stick is that is plugged in."""
        return os.path.isfile(self._root / SIGN)  # a drive that fails is as one that is away

    @in_sentences
    def listed(self, seen: Mapping[str, str]) -> list[Listed]:
        """Return all that may be a segment, one's own too, and was not ``seen`` as it is now. Raises StoreError.

        A folder of a device that cannot be read stands there itself, so that it is told and hinders no other.
        """
        listed: list[Listed] = []
        for device in _folders_in(self._root / _DEVICES):
            try:
                marks = _marks(device)
            except OSError:
                marks = {device.name: ""}
            is_own = device == self._own
            listed += [Listed(name, mark, is_own) for name, mark in marks.items() if not mark or seen.get(name) != mark]
        return listed

    @in_sentences
    def get(self, listed: Listed) -> Segment:
        """Return a segment. Raises NotWhole, TooNew, StoreError."""
        return self._read(listed.name)

    def _read(self, name: str) -> Segment:
        try:
            return read_segment(self._opened(read_regular(self._root / _DEVICES / name, MOST_PACKED + _MOST_SEALED)))
        except FileNotFoundError as error:
            raise NotWhole("It is not there any more.") from error
        except TooLarge as error:
            raise NotWhole("It is too large.") from error
        except OSError as error:
            raise NotWhole("It cannot be read: {why}.", why=error.strerror or error) from error

    @in_sentences
    def put(self, segment: Segment) -> list[str]:
        """Write a segment of one's own; nothing is refused. Raises StoreError."""
        folder = self._own / _SEGMENTS
        folder.mkdir(parents=True, exist_ok=True)
        write_file(folder / segment.file_name, self._closed(write_segment(segment)))
        return []

    @in_sentences
    def own_last(self) -> int:
        """Return the number of one's own newest segment that lies there; 0 where there is none."""
        return max((last for _, last in map(_numbers, self._own_names())), default=0)

    @in_sentences
    def join_small(self) -> None:
        """Join the oldest of one's own segments where there are many: the joined one is written before they go."""
        names = self._own_names()
        if len(names) <= _MANY:
            return
        run: list[str] = []
        size = 0
        for name in names[: len(names) - _MANY // 2]:
            length = (self._own / _SEGMENTS / name).stat().st_size
            if size + length > _JOINED and len(run) > 1:
                break
            if size + length > _JOINED:
                run, size = [], 0
                continue
            run.append(name)
            size += length
        with suppress(NotWhole):
            if len(run) > 1:
                segments = [self._read(f"{self.stream}/{_SEGMENTS}/{name}") for name in run]
                if all(a.last + 1 == b.first for a, b in itertools.pairwise(segments)):
                    self.put(joined(segments))
                    for name in run:
                        (self._own / _SEGMENTS / name).unlink()

    @in_sentences
    def has_content(self, digest: str) -> bool:
        """True if any device has put these bytes there."""
        return any(place.is_file() for place in self._places(digest))

    @in_sentences
    def put_content(self, digest: str, packed: bytes | Iterable[bytes]) -> None:
        """Write bytes by the SHA-256 of what they are unpacked, unless some device has. Raises StoreError."""
        place = self._content_place(self._own, digest)
        place.parent.mkdir(parents=True, exist_ok=True)
        if self._seal is not None:
            packed = self._closed(packed if isinstance(packed, bytes) else b"".join(packed))
        write_file(place, packed)

    def close(self) -> None:
        """Nothing is held open."""

    @in_sentences
    def content(self, digest: str) -> bytes | None:
        """Return bytes by their SHA-256; None where they have not come yet, or not whole."""
        for place in self._places(digest):
            with suppress(OSError, RowDamaged, NotWhole):
                data = unpack(self._opened(read_regular(place, _MOST_CONTENT)))
                if sha256(data) == digest:
                    return data
        return None

    def _places(self, digest: str) -> Iterator[Path]:
        if _SHA256.fullmatch(digest):
            for device in _folders_in(self._root / _DEVICES):
                yield self._content_place(device, digest)

    def _content_place(self, device: Path, digest: str) -> Path:
        name = self._seal.name(digest) if self._seal is not None else digest
        return device / _CONTENT / name[:2] / f"{name}.z"

    def _closed(self, data: bytes) -> bytes:
        return self._seal.closed(data) if self._seal is not None else data

    def _opened(self, data: bytes) -> bytes:
        opened = self._seal.opened(data) if self._seal is not None else data
        if opened is None:
            raise NotWhole("It is not encrypted with the key of this folder, or has not come whole yet.")
        return opened

    def _own_names(self) -> list[str]:
        try:
            names = os.listdir(self._own / _SEGMENTS)
        except FileNotFoundError:
            return []
        return sorted(name for name in names if _numbers(name) != (0, 0))


_NAME = re.compile(r"([0-9]{8})-([0-9]{8})\.segment")


def _numbers(name: str) -> tuple[int, int]:
    match = _NAME.fullmatch(name)
    return (int(match[1]), int(match[2])) if match else (0, 0)


def _marks(device: Path) -> dict[str, str]:
    """Return by its name what each file that may be a segment looks like. OSError."""
    marks = {}
    for folder in sorted(device.iterdir()):
        if folder.name.startswith(_SEGMENTS) and folder.is_dir():
            for path in sorted(folder.iterdir()):
                if not path.name.endswith(".part") and _is_text(path.name) and path.is_file():
                    state = path.stat()
                    name = f"{device.name}/{folder.name}/{path.name}"
                    marks[name] = f"{state.st_size} {state.st_mtime_ns}"
    return marks


def _is_text(name: str) -> bool:
    """True if a name can be remembered: on some systems one may be any bytes."""
    return name == name.encode("utf-8", "ignore").decode()


def _folders_in(folder: Path) -> list[Path]:
    try:
        return sorted(place for place in folder.iterdir() if place.is_dir() and _STREAM.fullmatch(place.name))
    except FileNotFoundError:
        return []
