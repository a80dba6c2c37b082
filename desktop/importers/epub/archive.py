"""The zip that a book is: its files by the names that its documents use for them, within bounds. Nothing is unpacked.

A name only ever leads to a file inside: "..", drive letters and slashes at its start mean nothing here. Where the list
at the end of the zip is lost, the files are taken one after the other as they stand.
"""

from __future__ import annotations

import io
import posixpath
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote

from desktop.errors import ImportFailed

MAX_FILES = 20_000
MAX_DOCUMENT = 64_000_000  # bytes of one file that is read as text
MAX_TEXT = 160_000_000  # of all of them
MAX_NAME = 2_000  # characters
_LOCAL = b"PK\x03\x04"
_HEAD = struct.Struct("<4s5H3I2H")  # signature; version, flags, method, time, date; crc, sizes; lengths of name, extra
_CHUNK = 1 << 16


class Missing(KeyError):
    """A file is not in the book, or cannot be read out of it."""


class ZipMember(NamedTuple):
    """A file where the list of the zip is lost: where its bytes begin, how many they are at most, how packed."""

    start: int
    size: int
    method: int
    encrypted: bool


class Archive:
    """The files of a book, or of what else is a zip. Raises ImportFailed for bytes that are none in any way.

    ``kind`` says what such bytes are not.
    """

    def __init__(self, data: bytes, kind: str = "an EPUB") -> None:
        self._data = data
        self._left = MAX_TEXT
        self._zip: zipfile.ZipFile | None = None
        self._entries: dict[str, ZipMember] = {}
        self._real: dict[str, str | zipfile.ZipInfo] = {}  # a name as it is looked for -> the one in the zip
        self._loose: dict[str, str] = {}  # the same without case and with letters put together
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            names: list[tuple[str, str | zipfile.ZipInfo]] = [(entry.filename, entry) for entry in self._zip.infolist()]
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, struct.error, UnicodeError, IndexError):
            self._zip = None
            self._entries = dict(_entries(data))
            names = [(name, name) for name in self._entries]
        if not names:
            raise ImportFailed("The file is not {kind}, or so damaged that nothing in it can be read.", kind=kind)
        for name, real in names[:MAX_FILES]:
            if name.endswith("/") or len(name) > MAX_NAME:
                continue
            self._real.setdefault(inside(name), real)
            self._loose.setdefault(_loosely(inside(name)), inside(name))

    @property
    def is_whole(self) -> bool:
        """True if the zip has its list of files."""
        return self._zip is not None

    def names(self) -> list[str]:
        """Return the names of the files, in the order of the zip."""
        return list(self._real)

    def find(self, name: str) -> str:
        """Return the name of the file that is meant by ``name``, a path from the top. Raises Missing."""
        for path in (inside(name), inside(unquote(name))):
            if path in self._real:
                return path
            if (known := self._loose.get(_loosely(path))) is not None:
                return known
        raise Missing(name)

    def is_encrypted(self, name: str) -> bool:
        """True if the zip itself says that a file is encrypted."""
        real = self._real[name]
        return bool(real.flag_bits & 1) if isinstance(real, zipfile.ZipInfo) else self._entries[real].encrypted

    def text_of(self, name: str) -> bytes:
        """Return the bytes of a document by its found name. Raises Missing, also where no room for it is left."""
        data = self.read(name, min(MAX_DOCUMENT, self._left))
        self._left -= len(data)
        return data

    def size_of(self, name: str) -> int:
        """Return how many bytes a file says it has; where the list of the zip is lost, how many are packed."""
        real = self._real[name]
        return real.file_size if isinstance(real, zipfile.ZipInfo) else self._entries[real].size

    def head_of(self, name: str, size: int) -> bytes:
        """Return how a file begins; nothing where it cannot be read."""
        pieces: list[bytes] = []
        length = 0
        for piece in self._pieces(name, max(size, self.size_of(name))):
            pieces.append(piece)
            length += len(piece)
            if length >= size:
                break
        return b"".join(pieces)[:size]

    def read(self, name: str, limit: int) -> bytes:
        """Return the bytes of a file by its found name. Raises Missing where they are more than ``limit``, or none."""
        data = b"".join(self._pieces(name, limit))
        if not data or len(data) > limit:
            raise Missing(name)
        return data

    def _pieces(self, name: str, limit: int) -> Iterator[bytes]:
        real = self._real[name]
        if self.is_encrypted(name):
            raise Missing(name)
        if not isinstance(real, zipfile.ZipInfo):
            yield from _unpacked(self._data, self._entries[real], limit + 1)
            return
        assert self._zip is not None
        if real.file_size > limit:
            raise Missing(name)
        try:
            with self._zip.open(real) as file:
                left = limit + 1
                while left > 0 and (piece := file.read(min(_CHUNK, left))):
                    left -= len(piece)
                    yield piece
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, RuntimeError, OSError, NotImplementedError):
            return  # what came until then is better than nothing; an empty file is missing
        except struct.error:
            return


def inside(name: str) -> str:
    """Return a path without anything in it that would lead out of the book."""
    name = name.replace("\\", "/").split("\0", 1)[0]
    parts = posixpath.normpath("/" + name).split("/")
    return "/".join(part for part in parts if part not in ("", ".", ".."))


def joined(base: str, address: str) -> tuple[str, str]:
    """Return what an address in the document ``base`` names, as a path from the top, and its fragment.

    The path is ``base`` itself where the address is a fragment only.
    """
    path, _, fragment = address.strip().partition("#")
    path = path.partition("?")[0]
    fragment = unquote(fragment)
    if not path:
        return base, fragment
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(base), path)).lstrip("/"), fragment


def _loosely(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _entries(data: bytes) -> Iterator[tuple[str, ZipMember]]:
    at = data.find(_LOCAL)
    count = 0
    while at >= 0 and count < MAX_FILES:
        head = data[at : at + _HEAD.size]
        following = at + 4
        if len(head) == _HEAD.size:
            _, _, flags, method, _, _, _, packed, _, named, extra = _HEAD.unpack(head)
            start = at + _HEAD.size + named + extra
            name = data[at + _HEAD.size : at + _HEAD.size + named]
            if start <= len(data) and method in (0, 8):
                known = packed if not flags & 8 and packed != 0xFFFFFFFF else 0
                size = known or len(data) - start
                if not known and method == 0:  # its end is told behind it only
                    size = max(0, data.find(b"PK", start) - start)
                yield name.decode("utf-8", "replace"), ZipMember(start, size, method, bool(flags & 1))
                following = start + known
                count += 1
        at = data.find(_LOCAL, following)


def _unpacked(data: bytes, entry: ZipMember, limit: int) -> Iterator[bytes]:
    body = memoryview(data)[entry.start : entry.start + entry.size]
    if entry.method == 0:
        yield bytes(body[:limit])
        return
    inflate = zlib.decompressobj(-15)
    try:
        for at in range(0, len(body), _CHUNK):
            piece = inflate.decompress(body[at : at + _CHUNK], max(1, limit))
            limit -= len(piece)
            yield piece
            if inflate.eof or limit <= 0:
                return
    except zlib.error:
        return
