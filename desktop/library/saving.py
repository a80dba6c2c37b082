"""The part of a Library that saves exports: what a file that is there holds, merging into it, what was written.

What was written is kept beside the library, so that a later export to the same file can be merged into it even where
the file carries no machine block, or has lost it.
"""

from __future__ import annotations

import contextlib
import os
import re
from collections import Counter
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from db.annotations import ANNOTATION
from db.errors import StoreError
from db.message import Message, text_of
from desktop.annotated.record.block_finding import find_block
from desktop.annotated.record.machine_block import read_collection
from desktop.annotated.returning.without_record import ALREADY
from desktop.annotated.source_text import decode
from desktop.errors import ExportFailed, PostilError
from desktop.exporters import LOST, Exporter, exporter, recognised
from desktop.exporters.merging import Merged, last_export, merge_export, taken_in
from desktop.importers.source_file import read_file, read_whole
from desktop.library.exchange import SIDECAR, Exchange, sidecar_of
from desktop.library.kept_settings import KeptSettings
from desktop.library.library_file import LibraryFile
from desktop.library.sending.last_exports import LastExports, key_of, take_over
from desktop.library.sending.there import exported
from desktop.library.whole_file import write_whole
from desktop.paths import kept_place
from desktop.proposals.import_plan import Change, ChangeKind, ImportPlan

if TYPE_CHECKING:
    from db.records import Article
    from desktop.annotated.document import Document, Exported
    from desktop.annotated.options import Options
    from desktop.exporters.last_export import LastExport

_NOTE = re.compile(rb"\^h-[0-9a-z]{4,}|\]\(postil://a/")  # what tells whose a note is, in each of its forms
_RECORD = b'"type":"AnnotationCollection"'  # what every sidecar of Postil holds


@dataclass(frozen=True, slots=True)
class EarlierFile:
    """A file that is there, as it was read (or why it could not be), and what it is to hold."""

    path: Path
    document: Document
    data: bytes = b""
    sidecar: bytes | None = None
    last: LastExport | None = None
    error: str = ""

    def check_as_read(self) -> None:
        """Raise ExportFailed where another program has changed the file since it was read."""
        with contextlib.suppress(PostilError):
            if read_whole(self.path) == self.data:
                return
        raise ExportFailed("{name} was changed just now by another program; nothing was written.", name=self.path.name)


def merge_into_earlier(earlier: EarlierFile, exporter_id: str, options: Options) -> Merged:
    """Return the export merged into a file that is there, writing nothing. Raises NotMerged, or PostilError."""
    if earlier.error:
        raise ExportFailed(earlier.error)
    row = exporter(exporter_id)
    if not row.merges and (same := as_it_is(earlier, row, options)) is not None:
        return Merged(same, same, unchanged=True)
    return merge_export(
        earlier.document,
        options,
        earlier.data,
        exporter_id=exporter_id,
        last=earlier.last,
        sidecar=earlier.sidecar,
    )


@dataclass(frozen=True, slots=True)
class Settled:
    """The fate of a file that is there: ``merged`` is written, None where it is replaced, or ``kept`` under another
    name first.
    """

    merged: Merged | None = None
    kept: bool = False


def settled(
    earlier: EarlierFile,
    row: Exporter,
    options: Options,
    is_ours: Callable[[EarlierFile], bool],
    *,
    force: bool,
    keep: bool,
) -> Settled:
    """Decide what becomes of a file that is there: left as it is, replaced, merged into, or kept under another name.

    ``is_ours`` tells of one of a format that does not merge whether it is as it was written. ``force``: replace it;
    ``keep``: keep what cannot be merged. Raises NotMerged, or PostilError. Nothing is written.
    """
    if force or not row.merges:
        if (same := as_it_is(earlier, row, options)) is not None:
            return Settled(Merged(same, same, unchanged=True))
        if force or is_ours(earlier):
            return Settled()
    try:
        return Settled(merge_into_earlier(earlier, row.id, options))
    except ExportFailed:
        if not keep:
            raise
        return Settled(kept=True)


def as_it_is(earlier: EarlierFile, row: Exporter, options: Options) -> Exported | None:
    """Return the export that a file which is there holds already, but for its time; None where it holds another.

    Raises PostilError where it cannot be made.
    """
    if earlier.error:
        return None
    time = exported(earlier.data) or earlier.document.exported
    written = row.write(replace(earlier.document, exported=time), options)
    beside = None if written.sidecar is None else written.sidecar.encode("utf-8", "surrogatepass")
    return written if written.data == earlier.data and beside in (None, earlier.sidecar) else None


def name_before(path: Path) -> Path:
    """Return the name under which a file is kept that is to be replaced: “NAME (before).md”, where it is free."""
    number, kept = 1, path
    while os.path.lexists(kept):
        words = "before" if number == 1 else f"before {number}"
        number, kept = number + 1, path.with_name(f"{path.stem} ({words}){path.suffix}")
    return kept


def keep_before(path: Path) -> Path:
    """Keep a file that is to be replaced, and its record, under another name; return that. Raises ExportFailed."""
    kept = name_before(path)
    write_whole(kept, read_file(path))
    if (record := sidecar_of(path)) is not None and path.suffix == ".md":
        write_whole(kept.with_name(kept.stem + SIDECAR), record, force=True)
    return kept


def write_export(path: Path, exported: Exported, *, force: bool = False) -> None:
    """Write a file, its sidecar and the pictures beside it, each whole or not at all. Raises ExportFailed.

    A picture that is there stays: its name says what it holds. A sidecar of what is replaced goes with it: it would be
    taken for the new file's. One whose file is gone is replaced, if nobody wrote into it.
    """
    beside = path.with_name(path.stem + SIDECAR)
    lone = None if os.path.exists(path) else sidecar_of(path)
    is_left = lone is not None and read_collection(lone.decode("utf-8", "replace")).is_whole
    if exported.sidecar is not None and os.path.exists(beside) and not (force or is_left):
        raise ExportFailed("“{beside}” is there already; it was not replaced.", beside=beside)
    _write_pictures(path.parent, exported.pictures)
    replaced = force and path.suffix == ".md" and os.path.exists(path)
    write_whole(path, exported.data, force=force)
    if exported.sidecar is None and replaced and _RECORD in (sidecar_of(path) or b""):
        with contextlib.suppress(OSError):
            beside.unlink()
    if exported.sidecar is not None:
        write_whole(beside, exported.sidecar.encode("utf-8", "surrogatepass"), force=force or is_left)


def _write_pictures(folder: Path, pictures: Mapping[str, bytes]) -> None:
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
    """The use cases of exports on their way into files."""

    def __init__(self, file: LibraryFile, settings: KeptSettings, exchange: Exchange) -> None:
        self._file = file
        self._settings = settings
        self._exchange = exchange
        self._last = LastExports(file.path)

    def earlier_file(self, path: Path, document: Document) -> EarlierFile:
        """Read a file that is there and is to hold ``document``, with what is remembered of it, or why that cannot be.

        What ``merge_into_earlier`` makes of it may happen in any thread.
        """
        try:
            return EarlierFile(path, document, read_file(path), sidecar_of(path), self.last_of(path))
        except (PostilError, StoreError) as error:
            return EarlierFile(path, document, error=text_of(error))

    def what_is_there(self, article: Article, path: Path) -> str:
        """Say what replacing a file would lose: the article's own source, or what was changed in an earlier export."""
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

    def remember(
        self, path: Path, exported: Exported, row: Exporter, options: Options, article_id: str, ours: Exported
    ) -> None:
        """Keep what was written to ``path``; ``ours`` is what the library had to say, of which the file may have more.

        ``article_id`` is empty where it holds several articles.
        """
        take_over(self._file, self._settings, self._last)
        self._last.keep(key_of(path), last_export(row, options, article_id, exported, ours))

    def taken_in(
        self,
        path: Path,
        data: bytes,
        plan: ImportPlan,
        *,
        skip: Container[int] = (),
        deletes: bool | None = None,
        doubtful: bool = False,
    ) -> None:
        """Know that an import brought in what was written into a file, if it did so with all of it."""
        is_whole = plan.kind == "export" and plan.known and not (plan.bad or plan.parts or plan.for_reading)
        for index, change in enumerate(plan.changes):
            is_delete = change.kind is ChangeKind.DELETED
            carried_out = doubtful or change.doubt in ("", ALREADY)
            if is_delete:  # one that is not wanted loses nobody's words
                carried_out = bool(deletes) or (carried_out and (deletes is not None or not plan.doubtful))
            is_whole = is_whole and carried_out and (is_delete or index not in skip or self.is_removed(change))
        if is_whole:
            self._last.keep(key_of(path), taken_in(self.last_of(path), plan, data))

    def is_removed(self, change: Change) -> bool:
        """True if a change would only bring back what was removed here since the export: nobody wrote into it."""
        if change.annotation is None:
            return False
        removed, annotation = self._file.read.found(ANNOTATION, change.annotation_id), change.annotation
        return removed is not None and (removed.note, removed.target) == (annotation.note, annotation.target)

    def last_of(self, path: Path) -> LastExport:
        """Return what is known of the last export to ``path``: an empty one where nothing is."""
        take_over(self._file, self._settings, self._last)
        return self._last.of(path)

    def is_as_written(self, path: Path, data: bytes) -> bool:
        """True if a file holds, byte for byte, what this library wrote to it last."""
        return self.last_of(path).is_of(data)

    def record_of(self, path: Path, data: bytes) -> bytes | None:
        """Return what was written to a file at its last export, where the file has lost its own record, or part of it.

        What the user puts back from it is vouched for by the checksums that still stand in the file.
        """
        last = self.last_of(path)
        if not last.record:
            return None
        text = decode(data).text
        if _NOTE.search(data) is None and not _is_mostly(last.text or "", text):
            return None
        block = find_block(text)
        is_whole = block is not None and block.is_sound
        return None if is_whole else last.record.encode("utf-8", "surrogatepass")


def _is_mostly(was: str, text: str) -> bool:
    """True if most words of a text stood in an export, every note of which it may have lost."""
    before, there = (Counter(re.findall(r"\w+", words)) for words in (was, text))
    return 2 * (before & there).total() > there.total()
