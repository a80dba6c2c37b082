"""Sending to a folder: a file an article, an index; what would stay as it is is left alone, what was changed merged."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from db.errors import StoreError
from db.message import Message, text_of
from desktop.errors import Cancelled, ExportFailed, PostilError, reason
from desktop.exporters.files import export_parts
from desktop.exporters.index_file import IndexedFile, index_name, index_of
from desktop.exporters.merging import Merged, sentence_of
from desktop.library.saving import EarlierFile, Saving, keep_before, settled, write_export
from desktop.library.sending.there import article_in, read
from desktop.library.sending.wanted import STOPPED, Progress, Refused, Sent, Wanted
from desktop.library.whole_file import write_whole

if TYPE_CHECKING:
    from desktop.annotated.document import Document
    from desktop.exporters import Exporter

_NO_MORE = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO})  # what the next file would meet as well
THERE = Message("It is there already, and cannot be told from what somebody changed; it was not replaced.")
EDITED_INDEX = Message("The index was changed since; it was left as it is.")


@dataclass(frozen=True, slots=True)
class _File:
    """A file of a folder: its article's number, how many annotations are sent of that, where it goes, what it holds."""

    number: int
    count: int
    path: Path
    document: Document


class ToFolder:
    """One export to a folder. ``documents`` gives what is wanted of each article, one after the other."""

    def __init__(
        self,
        saving: Saving,
        documents: Callable[[Wanted, Sent], Iterator[tuple[int, Document]]],
        is_ours: Callable[[Path, bytes | None, Exporter, str], bool],
    ) -> None:
        self._saving, self._documents, self._is_ours = saving, documents, is_ours

    def send(self, wanted: Wanted, folder: Path, progress: Progress) -> Sent:
        """Write a file for each article; what single ones meet is told in the result. Raises ExportFailed."""
        with made_folder(folder, dry_run=wanted.dry_run):
            return self._send(wanted, folder, progress)

    def _send(self, wanted: Wanted, folder: Path, progress: Progress) -> Sent:
        sent, entries = Sent(), []
        in_order = replace(wanted, article_ids=sorted(wanted.article_ids))  # names stay
        taken = {index_name(wanted.exporter.extension)}
        total = len(wanted.article_ids)
        told: set[int] = set()
        try:
            for file in self._files(in_order, folder, taken, sent):
                if not progress(file.number, total):
                    raise Cancelled(STOPPED)
                if file.number not in told:
                    told.add(file.number)
                    sent.articles += 1
                    sent.annotations += file.count
                if not self._one(wanted, file, sent):
                    raise Cancelled(sent.refused[-1].reason)
                if file.path in (*sent.written[-1:], *sent.unchanged[-1:]):
                    article = file.document.article
                    name, count = file.path.name, len(file.document.annotations)
                    entries.append(IndexedFile(name, article.title, article.author, count))
            progress(total, total)
        except Cancelled as error:
            sent.stopped = text_of(error)
        if entries:
            self._index(wanted, folder, entries, sent)
        return sent

    def _files(self, wanted: Wanted, folder: Path, taken: set[str], sent: Sent) -> Iterator[_File]:
        """Gather the files to be written, one article at a time."""
        for number, document in self._documents(wanted, sent):
            for name, part in export_parts(wanted.exporter, document, wanted.options):
                name = self._free(name, part, folder, taken)
                taken.add(name.casefold())
                yield _File(number, len(document.annotations), folder / name, part)

    def _free(self, name: str, document: Document, folder: Path, taken: set[str]) -> str:
        """Return a name for an article that no other one has: with the end of its id where the plain one is taken.

        The name of an earlier export stays, also where the plain one is free by now.
        """
        identity = document.article.id
        stem, dot, extension = name.rpartition(".")
        own = f"{stem} {identity[-6:]}{dot}{extension}"
        own = own if own.casefold() not in taken else f"{stem} {identity}{dot}{extension}"
        if name.casefold() in taken or article_in(folder / own) == identity:
            return own
        return own if article_in(folder / name) not in ("", identity) else name

    def _one(self, wanted: Wanted, file: _File, sent: Sent) -> bool:
        """Write one file, and note what came of it. Returns False where no other would fare better."""
        path, document = file.path, file.document
        try:
            merged = self._made(wanted, file, sent)
            if merged is None:
                sent.unchanged.append(path)
                return True
            if not wanted.dry_run:
                write_export(path, merged.exported, force=os.path.exists(path))
                identity = document.article.id
                self._saving.remember(path, merged.exported, wanted.exporter, wanted.options, identity, merged.ours)
            sent.written.append(path)
        except (PostilError, StoreError) as error:
            sent.refused.append(Refused(document.article.id, document.article.title, path, text_of(error)))
            cause = error.__cause__
            return not (isinstance(cause, OSError) and cause.errno in _NO_MORE)
        return True

    def _made(self, wanted: Wanted, file: _File, sent: Sent) -> Merged | None:
        """Return what to write to a file, or None where it would stay as it is. Raises PostilError."""
        row, options, path, document = wanted.exporter, wanted.options, file.path, file.document

        def is_ours(earlier: EarlierFile) -> bool:
            return self._is_ours(path, earlier.data, row, document.article.id)

        if os.path.exists(path):
            earlier = self._saving.earlier_file(path, document)
            there = settled(earlier, row, options, is_ours, force=wanted.force, keep=wanted.keep)
            if there.merged is not None:
                if there.merged.unchanged:
                    return None
                earlier.check_as_read()
                sent.conflicts += [
                    Message("{name}: {sentence} Both stand in it.", name=path.name, sentence=sentence_of(clash))
                    for clash in there.merged.clashes
                ]
                return there.merged
            if there.kept and not wanted.dry_run:
                keep_before(path)
        exported = row.write(document, options)
        return Merged(exported, exported)

    def _index(self, wanted: Wanted, folder: Path, entries: Sequence[IndexedFile], sent: Sent) -> None:
        """Write the index of a folder, unless somebody changed it."""
        extension = wanted.exporter.extension
        path = folder / index_name(extension)
        there = read(path) if os.path.exists(path) else None
        data = index_of(entries, extension, there, lambda name: os.path.isfile(folder / name))
        if data is None and wanted.force:
            data = index_of(entries, extension)
        if data is None:
            sent.refused.append(Refused("", "", path, EDITED_INDEX))
        elif data == there:
            sent.unchanged.append(path)
        else:
            try:
                if not wanted.dry_run:
                    write_whole(path, data, force=os.path.exists(path))
                sent.written.append(path)
            except ExportFailed as error:
                sent.refused.append(Refused("", "", path, text_of(error)))


@contextmanager
def made_folder(folder: Path | None, *, dry_run: bool) -> Iterator[None]:
    """Have a folder there in the block, if one is given; one that stays empty goes again. Raises ExportFailed."""
    folders = _make(folder, dry_run=dry_run) if folder is not None else []
    try:
        yield
    finally:
        for empty in folders:
            with suppress(OSError):  # there is something in it
                empty.rmdir()


def _make(folder: Path, *, dry_run: bool) -> list[Path]:
    """Make a folder where it is not there; return those that were made, the innermost first. Raises ExportFailed."""
    try:
        if os.path.isdir(folder):
            return []
        if os.path.exists(folder):
            raise ExportFailed("“{folder}” is a file; several articles need a folder.", folder=folder)
        fresh = [path for path in (folder, *folder.parents) if not os.path.exists(path)]
        if not dry_run:
            folder.mkdir(parents=True)
        return [] if dry_run else fresh
    except OSError as error:
        raise ExportFailed(
            "The folder “{folder}” could not be made: {error}.", folder=folder, error=reason(error)
        ) from error
    except ValueError as error:  # a NUL in the path
        raise ExportFailed(
            "The folder “{folder}” could not be made: this is no possible name.", folder=folder
        ) from error
