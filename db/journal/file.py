"""The change journal: the second copy of every change, JSON lines beside the library, on disk before the commit.

A line is ``{"h":"…","p":"…","e":{…}}``: ``e`` is the entry, ``p`` the hash of the line before it, ``h`` the SHA-256 of
``p`` and ``e``. So each line can be checked alone, and a missing one shows. A full journal is compressed and put aside
as ``NAME.journal-0001.jsonl.gz`` and so on; none is ever removed. It knows bytes and hashes, and no SQL. Only who holds
the library's write lock may write to it.
"""

from __future__ import annotations

import hashlib
import json
import os
import zlib
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO

from db.canonical import canonical
from db.disk.durable import in_sentences, names_in, private, replace_file, write_file
from db.disk.regular_file import open_regular
from db.errors import StoreError

ROTATE_AT = 4 << 20  # bytes of the open journal
_LONGEST = 8 << 20  # bytes of a line that may tell of steps
_BLOCK = 256 << 10  # bytes of lines that are compressed together: damage costs no more than one block
_READ = 1 << 12
_AT_ONCE = 1 << 18  # bytes of a line that are compressed at a time
_RUN = 1 << 19  # bytes of lines that are written together
_NOTHING = "0" * 64
_OF_STEPS = (b'"k":"step"', b'"k":"void"', b'"k":"open"')  # the kinds that tell which step is the last
_OVERHEAD = len('{"h":"') + 64 + len('","p":"') + 64 + len('","e":')

Entry = str | Callable[[], Iterable[bytes]]  # canonical JSON; a long one as what gives its UTF-8 in pieces, when asked


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it was read: ``is_whole`` by its hash; ``follows``: the one before it is there."""

    raw: bytes
    is_whole: bool
    follows: bool

    @property
    def data(self) -> bytes:
        """Return the entry as it stands there."""
        return self.raw[_OVERHEAD:-1]

    @property
    def entry(self) -> dict[str, Any] | None:
        """Read the entry; None where the line is damaged."""
        try:
            loaded = json.loads(self.data) if self.is_whole else None
        except ValueError:
            return None
        return loaded if isinstance(loaded, dict) else None


class Journal:
    """The journal beside one library file."""

    def __init__(self, library: Path, *, rotate_at: int = ROTATE_AT) -> None:
        self.path = library.with_name(library.name + ".journal.jsonl")
        self._library = library
        self._rotate_at = rotate_at
        self._known: tuple[int, int, str] | None = None  # inode, size and last hash, as we left them

    @in_sentences
    def exists(self) -> bool:
        """True if there is an open journal."""
        return self.path.exists()

    @in_sentences
    def segments(self) -> list[Path]:
        """Return the compressed older journals, the oldest first."""
        begin, end = f"{self._library.name}.journal-", ".jsonl.gz"
        names = (name for name in names_in(self.path.parent) if name.startswith(begin) and name.endswith(end))
        return [self.path.with_name(name) for name in names if name[len(begin) : -len(end)][:1].isdecimal()]

    @in_sentences
    def start(
        self, library_id: str, after: str | None, *, lines: Iterable[Entry] = (), segment: int | None = None
    ) -> None:
        """Make a new open journal, in place of one that is there, that begins after step ``after``."""
        number = segment if segment is not None else len(self.segments()) + 1
        head = canonical({"k": "open", "library": library_id, "segment": number, "after": after})
        write_file(self.path, (piece for piece, _ in _linked(chain([head], lines), _NOTHING)))
        self._known = None

    @in_sentences
    def head(self) -> dict[str, Any]:
        """Return the first entry of the open journal, or an empty one where it is damaged."""
        with open_regular(self.path) as file:
            entry = _line(file.readline(1 << 16).rstrip(b"\n"), None).entry or {}
        return entry if entry.get("k") == "open" else {}

    @in_sentences
    def append(self, entries: Iterable[Entry], *, sync: bool = True) -> int:
        """Add entries (canonical JSON), on disk when this returns if ``sync``; gives the size before, for ``cut``.

        They are taken as they come: what belongs to a version is never all in memory. Raises LibraryFull or StoreError
        with the journal as it was.
        """
        coming = iter(entries)
        if (first := next(coming, None)) is None:
            return self.path.stat().st_size
        last = self._prepare()
        size = -1
        try:
            handle = os.open(self.path, os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0))
            try:
                size = os.fstat(handle).st_size
                for data, own in _run_together(_linked(chain((first,), coming), last)):
                    last, written = own, memoryview(data)
                    while written:
                        written = written[os.write(handle, written) :]
                if sync:
                    os.fsync(handle)
                status = os.fstat(handle)
            finally:
                os.close(handle)
        except (OSError, StoreError, MemoryError):
            if size >= 0:
                self.cut(size)
            raise
        self._known = (status.st_ino, status.st_size, last)
        return size

    def cut(self, size: int) -> None:
        """Take back what was added after the journal had ``size`` bytes; what stays is told apart when it is read."""
        self._known = None
        with suppress(OSError):
            handle = os.open(self.path, os.O_WRONLY)
            try:
                os.ftruncate(handle, size)
                os.fsync(handle)
            finally:
                os.close(handle)

    @in_sentences
    def last_step(self) -> str | None:
        """Return the id of the last whole step of the open journal that is not void, or what it begins after."""
        void = set()
        with closing(self._backwards()) as lines:
            for raw in lines:
                if not any(kind in raw for kind in _OF_STEPS):
                    continue  # a reader who only reads leaves thousands of lines that tell where
                entry = _line(raw, None).entry or {}
                if entry.get("k") == "void":
                    void.add(entry["step"])
                elif entry.get("k") == "step" and entry["id"] not in void:
                    return str(entry["id"])
                elif entry.get("k") == "open":
                    return entry["after"]  # type: ignore[no-any-return]
        return None

    def lines(self, *, everything: bool = True, torn: bool = False) -> Iterator[Line]:
        """Give every line of all journals (or of the open one), the oldest first.

        What follows the last whole line is left out, for somebody may be writing it, unless ``torn``.
        """
        while True:  # somebody may be putting a full journal aside right now
            segments = self.segments()
            data = _bytes_of(self.path, missing=b"")
            if segments == self.segments():
                break
        if everything:
            for segment in segments:
                yield from _read(_unpacked(_bytes_of(segment)))
        yield from _read(data if torn else data[: data.rfind(b"\n") + 1])

    def is_full(self) -> bool:
        """True if the open journal is so large that it is to be put aside."""
        return self._size() >= self._rotate_at and bool(self.head())  # one that is damaged the repair deals with

    @in_sentences
    def rotate_if_full(self, lock: Callable[[], object]) -> None:
        """Compress the open journal and put it aside once it is large; a crash on the way leaves both copies.

        It holds nobody up: ``lock``, which takes the library's write lock, is called when nearly all is compressed.
        """
        if self.is_full():
            self._rotate(lock)

    @in_sentences
    def _size(self) -> int:
        try:
            return self.path.stat().st_size
        except FileNotFoundError:
            return -1

    def _rotate(self, lock: Callable[[], object]) -> None:
        head = self.head()
        number = int(head["segment"])
        target = self.path.with_name(f"{self._library.name}.journal-{number:04}.jsonl.gz")
        coming = target.with_name(f"{target.name}.{os.urandom(4).hex()}")  # others may be at the same
        try:
            with self.path.open("rb") as file:
                write_file(coming, self._packed(file))
                ends = _line_before(file)
                lock()
                self._prepare()  # who was killed while writing left half a line, which must not be kept as a whole one
                if not os.path.samestat(os.fstat(file.fileno()), self.path.stat()) or _line_before(file) != ends:
                    return  # somebody else put it aside, or took lines back that never came to be
                with coming.open("ab") as more:
                    more.writelines(self._packed(file))
                    more.flush()
                    os.fsync(more.fileno())
            after = self.last_step()
            replace_file(coming, target)
            self.start(head["library"], after, segment=number + 1)
        finally:
            coming.unlink(missing_ok=True)

    def _packed(self, file: BinaryIO) -> Iterator[bytes]:
        """Give the runs of whole lines from where the file stands as gzip members, which are seen to come back.

        Half a line, which somebody may be writing right now, is left, and the file stands before its run.
        """
        begin = file.tell()
        while (end := _end_of_run(file)) > begin:
            file.seek(begin)
            packer, unpacker = zlib.compressobj(4, wbits=31), zlib.decompressobj(wbits=31)
            gone, came = hashlib.sha256(), hashlib.sha256()
            while begin < end:
                piece = file.read(min(_AT_ONCE, end - begin))
                begin += len(piece)
                packed = packer.compress(piece) + (packer.flush() if begin >= end else b"")
                gone.update(piece)
                came.update(unpacker.decompress(packed))
                yield packed
            if not unpacker.eof or gone.digest() != came.digest():
                raise StoreError("The journal of the library {library} could not be compressed.", library=self._library)
        file.seek(begin)

    @in_sentences
    def _prepare(self) -> str:
        """See that the journal ends in a whole line, putting a torn one aside, and return that line's hash."""
        try:
            status = self.path.stat()
        except FileNotFoundError as error:
            raise StoreError(
                "The journal {path} is not there any more: it was deleted or moved. Opened again, the "
                "library gets a new one.",
                path=self.path,
            ) from error
        if self._known is not None and self._known[:2] == (status.st_ino, status.st_size):
            return self._known[2]
        with open_regular(self.path) as file:
            file.seek(max(0, status.st_size - (1 << 16)))
            tail = file.read()
            if b"\n" not in tail[:-1] and status.st_size > len(tail):
                file.seek(0)
                tail = file.read()
        whole, _, torn = tail.rpartition(b"\n")
        if torn:
            self.put_aside(torn)
            self.cut(status.st_size - len(torn))
        last = whole.rpartition(b"\n")[2]
        return last[6:70].decode("ascii", "replace") if len(last) > _OVERHEAD else _NOTHING

    @in_sentences
    def put_aside(self, damaged: bytes) -> None:
        """Keep bytes that are no whole line, as they are, beside the journal."""
        with open(self.path.with_name(self.path.name + ".damaged"), "ab", opener=private) as file:
            file.write(damaged + b"\n")
            file.flush()
            os.fsync(file.fileno())

    def _backwards(self) -> Generator[bytes, None, None]:
        """Give the lines of the open journal, the last one first, reading no more than is asked for.

        One that is longer than any that tells of steps is left out.
        """
        with open_regular(self.path) as file:
            position = file.seek(0, os.SEEK_END)
            rest: list[bytes] = []  # of a line whose beginning is still to be read, its end first
            room = _LONGEST
            while position > 0:
                step = min(position, 1 << 16)
                position -= step
                file.seek(position)
                parts = file.read(step).split(b"\n")
                for raw in reversed(parts[1:]):
                    if room > 0 and (line := b"".join([raw, *reversed(rest)])):
                        yield line
                    rest, room = [], _LONGEST
                if room > 0:
                    rest.append(parts[0])
                    room -= len(parts[0])
            if room > 0 and (line := b"".join(reversed(rest))):
                yield line


@in_sentences
def _bytes_of(path: Path, missing: bytes | None = None) -> bytes:
    """Read a file whole; ``missing`` is given where it is not there, if that may be."""
    try:
        with open_regular(path) as file:
            return file.read()
    except FileNotFoundError:
        if missing is None:
            raise
        return missing


def _linked(entries: Iterable[Entry], last: str) -> Iterator[tuple[bytes, str]]:
    """Give each entry as a line, in one piece or more, each with the line's hash."""
    for entry in entries:
        if isinstance(entry, str):
            data = entry.encode()
            own = hashlib.sha256(last.encode() + data).hexdigest()
            yield b'{"h":"%s","p":"%s","e":%s}\n' % (own.encode(), last.encode(), data), own
        else:
            hashed = hashlib.sha256(last.encode())
            for piece in entry():
                hashed.update(piece)
            own = hashed.hexdigest()
            yield b'{"h":"%s","p":"%s","e":' % (own.encode(), last.encode()), own
            yield from ((piece, own) for piece in entry())
            yield b"}\n", own
        last = own


def _run_together(pieces: Iterable[tuple[bytes, str]]) -> Iterator[tuple[bytes, str]]:
    """Give the pieces of lines in runs of some hundred kilobytes, each with the hash of its last line."""
    run: list[bytes] = []
    room, own = _RUN, ""
    for piece, own in pieces:
        run.append(piece)
        room -= len(piece)
        if room <= 0:
            yield b"".join(run), own
            run, room = [], _RUN
    if run:
        yield b"".join(run), own


def _read(data: bytes) -> Iterator[Line]:
    last: bytes | None = None
    for raw in data.split(b"\n"):
        if raw:
            line = _line(raw, last)
            last = raw[6:70] if line.is_whole else None
            yield line


def _line(raw: bytes, last: bytes | None) -> Line:
    own, previous, entry = raw[6:70], raw[77:141], raw[_OVERHEAD:-1]
    shaped = raw[:6] == b'{"h":"' and raw[70:77] == b'","p":"' and raw[141:_OVERHEAD] == b'","e":' and raw[-1:] == b"}"
    if not shaped or hashlib.sha256(previous + entry).hexdigest().encode() != own:
        return Line(raw, False, False)
    return Line(raw, True, last is None or previous == last)


def _end_of_run(file: BinaryIO) -> int:
    """Return where a run of lines ends, ``_BLOCK`` bytes and what is left of the last one; -1 where that is half."""
    last = file.read(_BLOCK)
    while piece := file.readline(_BLOCK):
        last = piece
        if last.endswith(b"\n"):
            break
    return file.tell() if last.endswith(b"\n") else -1


def _line_before(file: BinaryIO) -> bytes:
    """Return the hashes of the line that ends where the file stands, which tell all lines before it."""
    at = file.tell()
    before = b""
    for size in (1 << 12, _BLOCK, at):
        file.seek(max(0, at - size))
        before = file.read(at - file.tell())
        if b"\n" in before[:-1]:
            break
    file.seek(at)
    return before[:-1].rpartition(b"\n")[2][:_OVERHEAD]


def _unpacked(packed: bytes) -> bytes:
    """Unpack gzip members; a damaged one gives what it can, and the next one is found by its magic number."""
    parts = []
    start = 0
    while 0 <= start < len(packed):
        unpacker = zlib.decompressobj(wbits=31)
        place = start
        try:
            while place < len(packed) and not unpacker.eof:
                parts.append(unpacker.decompress(packed[place : place + _READ]))
                place += _READ
            if unpacker.eof:
                start = min(place, len(packed)) - len(unpacker.unused_data)
                continue
        except zlib.error:
            pass
        parts.append(b"\n(damaged)\n")
        start = packed.find(b"\x1f\x8b\x08", start + 1)
    return b"".join(parts)
