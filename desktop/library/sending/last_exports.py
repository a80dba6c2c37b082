"""The last export to each file, kept beside the library: one compressed file for each, by the hash of its path.

It is in no backup and in no journal: what is missing, damaged or could not be written is "not known", and nothing that
stops an export. What is kept never tells of an export before the last one: where it cannot be written, it goes.
"""

from __future__ import annotations

import base64
import contextlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import asdict, fields
from hashlib import sha256
from pathlib import Path

from db.care.own_files import exports_folder
from db.disk.durable import PRIVATE_FOLDER, write_file
from db.disk.packing import pack, unpack
from db.disk.regular_file import read_regular
from db.errors import StoreError
from desktop.exporters.last_export import LastExport
from desktop.library.kept_settings import KeptSettings
from desktop.library.library_file import LibraryFile
from desktop.paths import real_place

MOST_BYTES = 200_000_000  # of all together
_LONGEST = 50_000_000  # bytes of one that are read
_OLDER, _OLDER_HASHES = "export_memory", "export_written"  # settings in which versions before 0.2 kept the same
_PIECES = "\n\x1e\n"  # what they kept behind a record
_EFFORT = 3  # half the time of 6, for a tenth more room
_OFTEN = 200  # files written after which it is looked again whether there are too many
_DIGEST = 64  # hexadecimal digits, before what they are the hash of


class LastExports:
    """The folder beside one library. None of its methods raises an error of the disk."""

    def __init__(self, library: Path) -> None:
        self._folder = exports_folder(library)
        self._written = 0

    def of(self, path: Path) -> LastExport:
        """Return what was exported to ``path`` last: an empty one where it is not known."""
        try:
            data = read_regular(self._folder / key_of(path), _LONGEST)
            digest, packed = data[:_DIGEST], data[_DIGEST:]
            if sha256(packed).hexdigest().encode() != digest:
                return LastExport()
            values = json.loads(unpack(packed).decode("utf-8", "surrogatepass"))
            return LastExport(**{field.name: values[field.name] for field in fields(LastExport)})
        except (OSError, StoreError, ValueError, TypeError, KeyError):
            return LastExport()

    def keep(self, key: str, last: LastExport) -> None:
        """Keep what was exported just now to the path of a key (``key_of``)."""
        path = self._folder / key
        packed = pack(json.dumps(asdict(last), ensure_ascii=False).encode("utf-8", "surrogatepass"), _EFFORT)
        try:
            self._folder.mkdir(PRIVATE_FOLDER, exist_ok=True)
            write_file(path, sha256(packed).hexdigest().encode() + packed, synced=False)  # a part is known by its hash
        except OSError:
            with contextlib.suppress(OSError):
                path.unlink()
        if self._written % _OFTEN == 0:
            self._forget_the_oldest(path)
        self._written += 1

    def _forget_the_oldest(self, fresh: Path) -> None:
        files = sorted(self._files(), reverse=True)
        room = MOST_BYTES
        for _, size, path in files:
            room -= size
            if room < 0 and path != str(fresh):
                with contextlib.suppress(OSError):
                    os.unlink(path)

    def _files(self) -> Iterator[tuple[int, int, str]]:
        """Yield when each file was written, its size, and its path."""
        with contextlib.suppress(OSError), os.scandir(self._folder) as entries:
            for entry in entries:
                with contextlib.suppress(OSError):
                    there = entry.stat(follow_symlinks=False)
                    yield there.st_mtime_ns, there.st_size, entry.path


def key_of(path: Path) -> str:
    """Return the name under which is kept what was exported to a path, whatever link leads there."""
    return sha256(real_place(path).encode(errors="replace")).hexdigest()[:20]


def take_over(file: LibraryFile, settings: KeptSettings, exports: LastExports) -> None:
    """Put what an older version kept in the settings where it is kept now. What cannot be read of it is forgotten."""
    if file.read_only:
        return
    with contextlib.suppress(StoreError):  # nothing that stops an export
        kept, hashes = settings.get(_OLDER), settings.get(_OLDER_HASHES)
        if kept is None and hashes is None:
            return
        keys = [key for key in kept if isinstance(key, str)] if isinstance(kept, list) else []
        written = (
            {key: digest for key, digest in hashes.items() if isinstance(digest, str)}
            if isinstance(hashes, Mapping)
            else {}
        )
        for key in dict.fromkeys([*keys, *written]):
            record = _older_record(settings.get(key))
            exports.keep(key.removeprefix(f"{_OLDER}:"), LastExport(sha256=written.get(key, ""), record=record))
        for key in (*keys, _OLDER, _OLDER_HASHES):
            settings.set(key, None)


def _older_record(stored: object) -> str:
    try:
        packed = base64.b85decode(stored) if isinstance(stored, str) else b""
        return unpack(packed).decode("utf-8", "surrogatepass").partition(_PIECES)[0]
    except (ValueError, StoreError):
        return ""
