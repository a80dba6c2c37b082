"""The part of a Library that sends many articles at once: a folder with a file an article, or one file over them all.

Each article is gathered from the library, made into files, and done with before the next: so it can be stopped between
two, and what is written is whole. Files that would stay as they are are left alone; what was changed elsewhere is
merged into, or refused with the reason.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from db.annotations import ANNOTATION
from db.clock import now
from db.errors import StoreError
from db.finding.gathered import NO_THEME
from db.message import Message, text_of
from desktop.annotated.document import NO_THEME as NO_THEME_NAME
from desktop.errors import Cancelled, PostilError
from desktop.exporters import Choice, Exporter
from desktop.library.exchange import Exchange
from desktop.library.library_file import LibraryFile
from desktop.library.saving import Saving, keep_before, write_export
from desktop.library.sending.folder import THERE, ToFolder
from desktop.library.sending.there import exported, read
from desktop.library.sending.wanted import Progress, Refused, Sent, Wanted
from desktop.library.whole_file import check_target

if TYPE_CHECKING:
    from desktop.annotated.document import Document, Exported
    from desktop.annotated.options import Options


def _go_on(done: int, total: int) -> bool:
    return True


class Sending:
    """The use cases of exports of many articles."""

    def __init__(self, file: LibraryFile, exchange: Exchange, saving: Saving) -> None:
        self._file = file
        self._exchange = exchange
        self._saving = saving

    def send(self, wanted: Wanted, out: Path, progress: Progress = _go_on) -> Sent:
        """Write what is wanted to ``out``: a folder, or a file where the format has one for all. Raises ExportFailed.

        What single articles meet is told in the result, and so is what stopped the work.
        """
        work = self._to_folder if wanted.exporter.together is None else self._to_file
        return work(wanted, out, progress)

    def together(self, wanted: Wanted, progress: Progress = _go_on, exported: str = "") -> tuple[Exported, Sent]:
        """Return the one file over all articles that are wanted. Raises ExportFailed, and Cancelled.

        ``exported``: the time that it is to state, where it is not now.
        """
        assert wanted.exporter.together is not None
        sent = Sent()
        choice = Choice(wanted.title or Message("Annotated articles"), wanted.theme_ids, exported or now())
        export = wanted.exporter.together(self._told(wanted, sent, progress), wanted.options, choice)
        sent.annotations = export.annotations
        return export, sent

    def _documents(self, wanted: Wanted, sent: Sent) -> Iterator[tuple[int, Document]]:
        """Give the articles that have anything to say, one after the other, each with its number."""
        for number, article_id in enumerate(wanted.article_ids):
            try:
                document = self.document(article_id, wanted)
            except (PostilError, StoreError) as error:
                sent.refused.append(Refused(article_id, "", None, text_of(error)))
                continue
            if document is not None:
                yield number, document

    def _told(self, wanted: Wanted, sent: Sent, progress: Progress) -> Iterator[Document]:
        """Give them, and tell how many are done. Raises Cancelled."""
        total = len(wanted.article_ids)
        for number, document in self._documents(wanted, sent):
            if not progress(number, total):
                raise Cancelled("The export was stopped; nothing was written.")
            sent.articles += 1
            yield document
        progress(total, total)

    def document(self, article_id: str, wanted: Wanted) -> Document | None:
        """Gather one article; None where none of its annotations is wanted."""
        document = self._exchange.document(article_id, pictures=wanted.exporter.pictures)
        if not wanted.theme_ids and wanted.annotation_ids is None:
            return document
        kept = tuple(annotation for annotation in document.annotations if wanted.takes(annotation, document))
        return replace(document, annotations=kept) if kept else None

    def first(self, wanted: Wanted, number: int) -> list[Document]:
        """Gather the first articles that have anything to say. Raises PostilError or StoreError."""
        documents: list[Document] = []
        for article_id in sorted(wanted.article_ids):
            document = self.document(article_id, wanted)
            if document is not None:
                documents.append(document)
            if len(documents) == number:
                break
        return documents

    # --- one file --------------------------------------------------------------------------------------------------

    def _to_file(self, wanted: Wanted, out: Path, progress: Progress) -> Sent:
        there = read(out)
        time = exported(there) if there else ""
        try:
            export, sent = self.together(wanted, progress, time)
            if there == export.data:
                sent.unchanged.append(out)
                return sent
            check_target(out, force=True)
            is_ours = not os.path.exists(out) or wanted.force or self.is_ours(out, there, wanted.exporter, "")
            if not (is_ours or wanted.keep):
                sent.refused.append(Refused("", wanted.title, out, THERE))
                return sent
            if time:  # it was written at another time than now
                export, sent = self.together(wanted, progress)
        except Cancelled as error:
            return Sent(stopped=text_of(error))
        if not wanted.dry_run:
            if not is_ours:
                keep_before(out)
            write_export(out, export, force=os.path.exists(out))
            self._saving.remember(out, export, wanted.exporter, wanted.options, "", export)
        sent.written.append(out)
        return sent

    def _to_folder(self, wanted: Wanted, folder: Path, progress: Progress) -> Sent:
        work = ToFolder(self._saving, self._documents, self.is_ours)
        return work.send(replace(wanted, options=self.named(wanted)), folder, progress)

    def named(self, wanted: Wanted) -> Options:
        """Return the options, with the themes in the names of files that hold only theirs, or that it is a part."""
        options = wanted.options
        if options.files == "theme" or not (wanted.theme_ids or wanted.annotation_ids is not None):
            return options
        names = {theme.id: theme.name for theme in self._file.themes()} | {NO_THEME: NO_THEME_NAME}
        chosen = ", ".join(names.get(theme_id, "") for theme_id in wanted.theme_ids) or Message("a part")
        chosen = chosen.replace("{", "").replace("}", "")
        return replace(options, filename=f"{options.filename} ({chosen})")

    def is_ours(self, path: Path, data: bytes | None, row: Exporter, article_id: str) -> bool:
        """True if a file is as it was written, and holds no annotation that the library never had."""
        if data is not None and self._saving.is_as_written(path, data):
            return True
        seal = row.seal_of(data) if data else None
        if seal is None or seal.article_id != article_id:
            return False
        return all(self._file.read.found(ANNOTATION, id_) is not None for id_ in seal.annotation_ids)
