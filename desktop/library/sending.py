"""The part of a Library that sends many articles at once: a folder with a file an article, or one file over them all.

Each article is gathered from the library, made into files, and done with before the next: so it can be stopped between
two, and what is written is whole. Files that would stay as they are are left alone; what was changed elsewhere is
merged into, or refused with the reason.
"""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from db.clock import now
from db.errors import NotFound, StoreError
from db.finding.gathered import NO_THEME
from desktop.errors import Cancelled, ExportFailed, PostilError
from desktop.library.exchange import Exchange
from desktop.library.library_file import LibraryFile
from desktop.library.markdown_reader import collector_at_rest
from desktop.library.saving import MOST_FILES, Saving, merge_into_earlier, write_export

if TYPE_CHECKING:
    from db.records import Annotation
    from desktop.annotated.document import Document, Exported, Options
    from desktop.exporters import Exporter
    from desktop.exporters.index_file import Entry

_NO_MORE = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO})  # what the next file would meet as well
THERE = "It is there already, and cannot be told from what somebody changed; it was not replaced."
STOPPED = "The export was stopped; what was written so far is whole."
EDITED_INDEX = "The index was changed since; it was left as it is."


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that was not written, or an article that could not be, and why, in a sentence."""

    article_id: str
    title: str
    path: Path | None
    reason: str


@dataclass
class Sent:
    """What came of it. ``stopped`` is a sentence where it did not come to its end: by the reader, or a full disk.

    ``conflicts`` are sentences on what library and file had both changed; the file's was kept.
    """

    written: list[Path] = field(default_factory=list)
    unchanged: list[Path] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    conflicts: list[str] = field(default_factory=list)
    annotations: int = 0
    articles: int = 0
    stopped: str = ""
    memories: dict[Path, Exported] = field(default_factory=dict)  # what the library is to remember of the last files

    def summary(self) -> str:
        """Return the counts in one line: "12 written, 3 unchanged, 1 refused"."""
        counts = ((len(self.written), "written"), (len(self.unchanged), "unchanged"), (len(self.refused), "refused"))
        return ", ".join(f"{count} {word}" for count, word in counts if count) or "nothing to write"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be sent: articles by id, the format, and which of their annotations.

    ``theme_ids``: those under one of these themes, or under NO_THEME; none where all are meant. ``annotation_ids``:
    these alone, where it is given.
    """

    article_ids: Sequence[str]
    exporter: Exporter
    options: Options
    theme_ids: tuple[str, ...] = ()
    title: str = ""
    force: bool = False
    dry_run: bool = False
    annotation_ids: frozenset[str] | None = None

    def takes(self, annotation: Annotation, document: Document) -> bool:
        """Tell whether an annotation is one of those that are wanted."""
        if self.annotation_ids is not None and annotation.id not in self.annotation_ids:
            return False
        under = {theme.id for theme in document.themes_of(annotation)} or {NO_THEME}
        return not self.theme_ids or bool(under & {*self.theme_ids})


Progress = Callable[[int, int], bool]
"""Told how many articles of how many are done; False stops the work before the next one."""


def _go_on(done: int, total: int) -> bool:
    return True


class Sending:
    """What leaves the library for somebody else, many articles at a time."""

    def __init__(self, file: LibraryFile, exchange: Exchange, saving: Saving) -> None:
        self._file = file
        self._exchange = exchange
        self._saving = saving

    def send(self, wanted: Wanted, out: Path, progress: Progress = _go_on) -> Sent:
        """Write what is wanted to ``out``: a folder, or a file where the format has one for all. Raises ExportFailed.

        What single articles meet is told in the result, and so is what stopped the work.
        """
        work = self._to_folder if wanted.exporter.together is None else self._to_file
        sent = work(wanted, out, progress)
        self.remember(wanted, sent)
        return sent

    def remember(self, wanted: Wanted, sent: Sent) -> None:
        """Keep with the library what later exports to the same files need; of one opened for reading only, later.

        Raises StoreError.
        """
        if self._file.read_only:
            return
        for path, made in sent.memories.items():
            if wanted.exporter.together is not None:
                self._saving.remember_written(path, made.data)
            else:
                self._saving.remember(path, made)
        sent.memories.clear()

    def together(self, wanted: Wanted, progress: Progress = _go_on, exported: str = "") -> tuple[Exported, Sent]:
        """Return the one file over all articles that are wanted. Raises ExportFailed, and Cancelled.

        ``exported``: the time that it is to state, where it is not now.
        """
        from desktop.exporters import Choice

        assert wanted.exporter.together is not None
        sent = Sent()
        choice = Choice(wanted.title or "Annotated articles", wanted.theme_ids, exported or now())
        with collector_at_rest():
            made = wanted.exporter.together(self._documents(wanted, sent, progress), wanted.options, choice)
        sent.annotations = made.annotations
        return made, sent

    def _documents(self, wanted: Wanted, sent: Sent, progress: Progress) -> Iterator[Document]:
        """Give the articles that have anything to say, one after the other. Raises Cancelled."""
        total = len(wanted.article_ids)
        for done, article_id in enumerate(wanted.article_ids):
            if not progress(done, total):
                raise Cancelled("The export was stopped; nothing was written.")
            try:
                document = self.document(article_id, wanted)
            except (PostilError, StoreError) as error:
                sent.refused.append(Refused(article_id, "", None, str(error)))
                continue
            if document is not None:
                sent.articles += 1
                yield document
        progress(total, total)

    def document(self, article_id: str, wanted: Wanted) -> Document | None:
        """Gather one article; None where none of its annotations is wanted."""
        document = self._exchange.document(article_id, pictures=wanted.exporter.pictures)
        if not wanted.theme_ids and wanted.annotation_ids is None:
            return document
        kept = tuple(one for one in document.annotations if wanted.takes(one, document))
        return replace(document, annotations=kept) if kept else None

    def first(self, wanted: Wanted, number: int) -> list[Document]:
        """Gather the first articles that have anything to say. Raises PostilError or StoreError."""
        found: list[Document] = []
        for article_id in sorted(wanted.article_ids):
            document = self.document(article_id, wanted)
            if document is not None:
                found.append(document)
            if len(found) == number:
                break
        return found

    # --- one file --------------------------------------------------------------------------------------------------

    def _to_file(self, wanted: Wanted, out: Path, progress: Progress) -> Sent:
        there = _read(out)
        time = _exported(there) if there else ""
        try:
            made, sent = self.together(wanted, progress, time)
            if there == made.data:
                sent.unchanged.append(out)
                return sent
            if out.exists() and not wanted.force and not self._is_ours(out, there, wanted.exporter, ""):
                sent.refused.append(Refused("", wanted.title, out, THERE))
                return sent
            if time:  # it was written at another time than now
                made, sent = self.together(wanted, progress)
        except Cancelled as error:
            return Sent(stopped=str(error))
        if not wanted.dry_run:
            write_export(out, made, force=out.exists())
            sent.memories[out] = made
        sent.written.append(out)
        return sent

    # --- a folder --------------------------------------------------------------------------------------------------

    def _to_folder(self, wanted: Wanted, folder: Path, progress: Progress) -> Sent:
        from desktop.exporters.files import export_parts
        from desktop.exporters.index_file import Entry, index_name

        _make(folder, dry_run=wanted.dry_run)
        sent, entries = Sent(), []
        row = wanted.exporter
        taken = {index_name(row.extension)}
        options = self.named(wanted)
        with collector_at_rest():
            try:
                in_order = replace(
                    wanted, options=options, article_ids=sorted(wanted.article_ids)
                )  # by age: names stay
                for document in self._documents(in_order, sent, progress):
                    sent.annotations += len(document.annotations)
                    for name, part in export_parts(row, document, options):
                        name = self._free(name, part, folder, taken)
                        taken.add(name.casefold())
                        if not self._one(wanted, folder / name, part, sent):
                            raise Cancelled(sent.refused[-1].reason)
                        if (folder / name) in (*sent.written[-1:], *sent.unchanged[-1:]):
                            article = part.article
                            entries.append(Entry(name, article.title, article.author, len(part.annotations)))
            except Cancelled as error:
                sent.stopped = str(error) if sent.refused and sent.refused[-1].reason == str(error) else STOPPED
        if entries:
            self._index(wanted, folder, entries, sent)
        return sent

    def named(self, wanted: Wanted) -> Options:
        """Return the options, with the themes in the names of files that hold only theirs, or that it is a part."""
        options = wanted.options
        if options.files == "theme" or not (wanted.theme_ids or wanted.annotation_ids is not None):
            return options
        from desktop.annotated.document import NO_THEME as NO_THEME_NAME

        names = {theme.id: theme.name for theme in self._file.themes()} | {NO_THEME: NO_THEME_NAME}
        chosen = ", ".join(names.get(one, "") for one in wanted.theme_ids) or "a part"
        chosen = chosen.replace("{", "").replace("}", "")
        return replace(options, filename=f"{options.filename} ({chosen})")

    def _free(self, name: str, document: Document, folder: Path, taken: set[str]) -> str:
        """Return a name for an article that no other one has: with the end of its id where the plain one is taken.

        The name of an earlier export stays, also where the plain one is free by now.
        """
        identity = document.article.id
        stem, dot, extension = name.rpartition(".")
        own = f"{stem} {identity[-6:]}{dot}{extension}"
        own = own if own.casefold() not in taken else f"{stem} {identity}{dot}{extension}"
        if name.casefold() in taken or _article_in(folder / own) == identity:
            return own
        return own if _article_in(folder / name) not in ("", identity) else name

    def _one(self, wanted: Wanted, path: Path, document: Document, sent: Sent) -> bool:
        """Write one file, and note what came of it. Returns False where no other would fare better."""
        try:
            made = self._made(wanted, path, document, sent)
            if made is None:
                sent.unchanged.append(path)
                return True
            if not wanted.dry_run:
                write_export(path, made, force=path.exists())
                if wanted.options.machine_block == "none":  # else the file itself says what it was
                    sent.memories[path] = made
                    if len(sent.memories) > MOST_FILES:
                        del sent.memories[next(iter(sent.memories))]
            sent.written.append(path)
        except (PostilError, StoreError) as error:
            sent.refused.append(Refused(document.article.id, document.article.title, path, str(error)))
            cause = error.__cause__
            return not (isinstance(cause, OSError) and cause.errno in _NO_MORE)
        return True

    def _made(self, wanted: Wanted, path: Path, document: Document, sent: Sent) -> Exported | None:
        """Return what to write to a file, or None where it would stay as it is. Raises PostilError."""
        row, options = wanted.exporter, wanted.options
        if not path.exists():
            return row.write(document, options)
        there = _read(path)
        if there is not None and (time := _exported(there)):
            again = row.write(replace(document, exported=time), options)
            if again.data == there:
                return None
        if wanted.force:
            return row.write(document, options)
        if row.merges:
            earlier = self._saving.earlier_file(path, document)
            merged = merge_into_earlier(earlier, row.id, options)
            if merged.unchanged:
                return None
            earlier.check_as_read()
            sent.conflicts += [f"{path.name}: {one.sentence()} The file’s was kept." for one in merged.conflicts]
            return merged.exported
        if not self._is_ours(path, there, row, document.article.id):
            raise ExportFailed(THERE)
        return row.write(document, options)

    def _is_ours(self, path: Path, data: bytes | None, row: Exporter, article_id: str) -> bool:
        """Tell whether a file is as it was written, and holds no annotation that the library never had."""
        if data is not None and self._saving.is_as_written(path, data):
            return True
        seal = row.seal_of(data) if data else None
        return seal is not None and seal.article_id == article_id and all(map(self._knows, seal.annotation_ids))

    def _knows(self, annotation_id: str) -> bool:
        try:
            self._file.annotation(annotation_id)
        except NotFound:
            return False
        return True

    def _index(self, wanted: Wanted, folder: Path, entries: Sequence[Entry], sent: Sent) -> None:
        """Write the index of a folder, unless somebody changed it."""
        from desktop.exporters.index_file import index_name, index_of

        extension = wanted.exporter.extension
        path = folder / index_name(extension)
        there = _read(path) if path.exists() else None
        data = index_of(entries, extension, there, lambda name: (folder / name).is_file())
        if data is None and wanted.force:
            data = index_of(entries, extension)
        if data is None:
            sent.refused.append(Refused("", "", path, EDITED_INDEX))
        elif data == there:
            sent.unchanged.append(path)
        else:
            try:
                if not wanted.dry_run:
                    from desktop.library.whole_file import write_whole

                    write_whole(path, data, force=path.exists())
                sent.written.append(path)
            except ExportFailed as error:
                sent.refused.append(Refused("", "", path, str(error)))


def _article_in(path: Path) -> str:
    """Return the id of the article that a file is an export of, or ''."""
    from desktop.library.exchange import export_identity

    data = _read(path)
    identity = export_identity(data) if data else None
    return identity.article_id if identity is not None else ""


def _exported(data: bytes) -> str:
    """Return when a file says that it was exported, or ''."""
    from desktop.annotated.read.carried import carried
    from desktop.annotated.returning.comparison_base import stated
    from desktop.annotated.source_text import decode

    return stated(decode(carried(data) or data).text, "exported")


def _read(path: Path) -> bytes | None:
    """Return what a file holds; None where it is not there or cannot be read."""
    from desktop.importers.child.job import read_file

    try:
        return read_file(path) if path.is_file() else None
    except (PostilError, OSError):
        return None


def _make(folder: Path, *, dry_run: bool) -> None:
    """Make a folder where it is not there. Raises ExportFailed."""
    if folder.is_dir():
        return
    if folder.exists():
        raise ExportFailed(f"“{folder}” is a file; several articles need a folder.")
    try:
        if not dry_run:
            folder.mkdir(parents=True)
    except (OSError, ValueError) as error:
        raise ExportFailed(f"The folder “{folder}” could not be made: {error}.") from error
