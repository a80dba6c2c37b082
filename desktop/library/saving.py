"""The part of a Library that saves exports: what a file that is there holds, merging into it, what was written.

What was written is remembered with the library, so that a later export to the same file can be merged into it even
where the file carries no machine block, or has lost it.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
from collections.abc import Mapping
from dataclasses import astuple, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from db.articles import sha256
from db.disk.packing import pack, unpack
from db.errors import StoreError
from db.message import Message, text_of
from desktop.errors import ExportFailed, PostilError
from desktop.library.exchange import SIDECAR, Exchange, sidecar_of
from desktop.library.kept_settings import KeptSettings
from desktop.library.library_file import LibraryFile
from desktop.paths import kept_place, real_place

if TYPE_CHECKING:
    from db.records import Article
    from desktop.annotated.document import Document, Exported, Remembered
    from desktop.annotated.merge.merged import Merged
    from desktop.annotated.options import Options
    from desktop.exporters import Exporter

REMEMBERED = "export_memory"  # setting: keys of the files that are remembered, the latest last
WRITTEN = "export_written"  # setting: the hashes of the files that were written, by their keys, the latest last
MOST_FILES = 60
LONGEST = 600_000  # bytes of one memory, compressed
_NOTE = re.compile(rb"\^h-[0-9a-z]{4,}|\]\(postil://a/")  # what tells whose a note is, in each of its forms
_RECORD = b'"type":"AnnotationCollection"'  # what every sidecar of Postil holds
_PIECES = "\n\x1e\n"  # between the machine block, which is JSON, and the pieces


@dataclass(frozen=True, slots=True)
class EarlierFile:
    """A file that is there, as it was read (or why it could not be), and what it is to hold."""

    path: Path
    document: Document
    data: bytes = b""
    sidecar: bytes | None = None
    memory: Remembered | None = None
    error: str = ""

    def check_as_read(self) -> None:
        """Raise ExportFailed where another program has changed the file since it was read."""
        from desktop.importers.source_file import read_whole

        with contextlib.suppress(PostilError):
            if read_whole(self.path) == self.data:
                return
        raise ExportFailed("{name} was changed just now by another program; nothing was written.", name=self.path.name)


def merge_into_earlier(
    earlier: EarlierFile, exporter_id: str, options: Options, choices: Mapping[str, str] | None = None
) -> Merged:
    """Return the export merged into a file that is there. Raises PostilError with a sentence where it cannot be.

    ``choices`` settles conflicts, as for ``merge_export``. Nothing is written.
    """
    from desktop.annotated.merge.merged import Merged
    from desktop.exporters import exporter
    from desktop.exporters.merging import merge_export

    if earlier.error:
        raise ExportFailed(earlier.error)
    row = exporter(exporter_id)
    if not row.merges and (same := as_it_is(earlier, row, options)) is not None:
        return Merged(same, unchanged=True)
    return merge_export(
        earlier.document,
        options,
        earlier.data,
        exporter_id=exporter_id,
        memory=earlier.memory,
        sidecar=earlier.sidecar,
        choices=choices,
    )


def as_it_is(earlier: EarlierFile, row: Exporter, options: Options) -> Exported | None:
    """Return the export that a file which is there holds already, but for its time; None where it holds another.

    Raises PostilError where it cannot be made.
    """
    from desktop.library.sending.there import exported

    if earlier.error:
        return None
    time = exported(earlier.data) or earlier.document.exported
    made = row.write(replace(earlier.document, exported=time), options)
    beside = None if made.sidecar is None else made.sidecar.encode("utf-8", "surrogatepass")
    return made if made.data == earlier.data and beside in (None, earlier.sidecar) else None


def write_export(path: Path, exported: Exported, *, force: bool = False) -> None:
    """Write a file, its sidecar and the pictures beside it, each whole or not at all. Raises ExportFailed.

    A picture that is there stays: its name says what it holds. A sidecar of what is replaced goes with it: it would be
    taken for the new file's.
    """
    from desktop.importers.source_file import MAX_FILE
    from desktop.library.whole_file import write_whole

    if exported.inside and sum(map(len, exported.pictures.values())) * 4 // 3 > MAX_FILE - len(exported.text):
        raise ExportFailed("With its pictures inside, the file would be larger than what Postil reads again.")
    beside = path.with_name(path.stem + SIDECAR)
    if exported.sidecar is not None and os.path.exists(beside) and not force:
        raise ExportFailed("“{beside}” is there already; it was not replaced.", beside=beside)
    _write_pictures(path.parent, {} if exported.inside else exported.pictures)
    replaced = force and path.suffix == ".md" and os.path.exists(path)
    write_whole(path, exported.data, force=force)
    if exported.sidecar is None and replaced and _RECORD in (sidecar_of(path) or b""):
        with contextlib.suppress(OSError):
            beside.unlink()
    if exported.sidecar is not None:
        write_whole(beside, exported.sidecar.encode("utf-8", "surrogatepass"), force=force)


def _write_pictures(folder: Path, pictures: Mapping[str, bytes]) -> None:
    from desktop.library.whole_file import write_whole

    for name in pictures:
        beside = folder / name
        if os.path.lexists(beside):
            continue
        try:
            beside.parent.mkdir(exist_ok=True)
        except OSError as error:
            raise ExportFailed(
                "The folder “{parent}” for the pictures could not be made.", parent=beside.parent
            ) from error
        write_whole(beside, pictures[name])


class Saving:
    """What is exported, on its way into files."""

    def __init__(self, file: LibraryFile, settings: KeptSettings, exchange: Exchange) -> None:
        self._file = file
        self._settings = settings
        self._exchange = exchange

    def earlier_file(self, path: Path, document: Document) -> EarlierFile:
        """Read a file that is there and is to hold ``document``, with what is remembered of it, or why that cannot be.

        What ``merge_into_earlier`` makes of it may happen in any thread.
        """
        from desktop.importers.source_file import read_file

        try:
            return EarlierFile(path, document, read_file(path), sidecar_of(path), self.memory_of(path))
        except (PostilError, StoreError) as error:
            return EarlierFile(path, document, error=text_of(error))

    def what_is_there(self, article: Article, path: Path) -> str:
        """Say what replacing a file would lose: the article's own source, or what was changed in an earlier export."""
        from desktop.exporters import LOST, recognised
        from desktop.importers.source_file import read_file

        if kept_place(path) == article.source:
            return Message(
                "It is the file that this article was read from. Replacing it puts the marks into your original."
            )
        try:
            data, sidecar = read_file(path), sidecar_of(path)
            kind = recognised(data, sidecar)
            if kind is None:
                return LOST  # somebody else's: reading all of it as Markdown would hold up the window
            record = sidecar or self.record_of(path, data)
            return kind.loss(data, self._exchange.document(article.id), record)
        except (PostilError, StoreError):
            return LOST

    def remember(self, path: Path, exported: Exported) -> None:
        """Keep what was written to ``path`` with the library; the files written longest ago are forgotten."""
        import base64

        from desktop.annotated.document import Remembered

        if self._file.read_only or not exported.memory:
            return
        packed = _packed(exported.remembered)
        if len(packed) > LONGEST:
            packed = _packed(Remembered(exported.memory))
        if len(packed) > LONGEST:
            return
        key = _key(path)
        stored = self._settings.get(REMEMBERED)
        keys = [one for one in stored if isinstance(one, str) and one != key] if isinstance(stored, list) else []
        for old in keys[: max(0, len(keys) + 1 - MOST_FILES)]:
            self._settings.set(old, None)
        self._settings.set(key, base64.b85encode(packed).decode("ascii"))
        self._settings.set(REMEMBERED, [*keys[-(MOST_FILES - 1) :], key])

    def memory_of(self, path: Path) -> Remembered:
        """Return what is remembered of the last export to ``path``: nothing where it is unknown or damaged."""
        import base64

        from desktop.annotated.document import Piece, Remembered

        stored = self._settings.get(_key(path))
        if not isinstance(stored, str):
            return Remembered()
        try:
            text = unpack(base64.b85decode(stored)).decode("utf-8", "surrogatepass")
            record, _, rows = text.partition(_PIECES)
            return Remembered(record, tuple(Piece(*map(str, row)) for row in json.loads(rows)) if rows else ())
        except (ValueError, TypeError):
            return Remembered()

    def remember_written(self, path: Path, data: bytes) -> None:
        """Keep the hash of what was written to ``path``: so a file that cannot say that nobody changed it is known."""
        if not self._file.read_only:
            stored = self._written()
            kept = {key: value for key, value in stored.items() if key != _key(path)}
            latest = dict(list(kept.items())[1 - MOST_FILES :])
            self._settings.set(WRITTEN, latest | {_key(path): sha256(data)})

    def is_as_written(self, path: Path, data: bytes) -> bool:
        """True if a file holds, byte for byte, what this library wrote to it last."""
        return self._written().get(_key(path)) == sha256(data)

    def _written(self) -> Mapping[str, object]:
        stored = self._settings.get(WRITTEN)
        return stored if isinstance(stored, Mapping) else {}

    def record_of(self, path: Path, data: bytes) -> bytes | None:
        """Return what was written to a file at its last export, where the file has lost its own record, or part of it.

        What a reader puts back from it is vouched for by the checksums that still stand in the file.
        """
        from desktop.annotated.record.block_finding import find_block
        from desktop.annotated.source_text import decode

        if _NOTE.search(data) is None:
            return None
        block = find_block(decode(data).text)
        if block is not None and block.is_sound:
            return None
        record = self.memory_of(path).record
        return record.encode("utf-8", "surrogatepass") if record else None


def _key(path: Path) -> str:
    return f"{REMEMBERED}:{sha256(real_place(path).encode(errors='replace'))[:20]}"


def _packed(remembered: Remembered) -> bytes:
    """Return what is kept of a file: its machine block, with its pieces behind where there are any."""
    text = remembered.record
    if remembered.pieces:
        text += _PIECES + json.dumps([astuple(piece) for piece in remembered.pieces])
    return pack(text.encode("utf-8", "surrogatepass"), 6)
