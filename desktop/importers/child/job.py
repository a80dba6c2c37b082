"""Import as a job: read a file once, parse it in a limited child process, never wait longer than the limit.

If the child fails or is stopped, the result is the plain text, with a remark that says why; a large one a second child
reads. No thread, no Qt: the window asks ``running()`` from a timer.
"""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from db.articles import AT_A_TIME, PARTS, Packed, PackedPart, sha256
from db.disk.packing import unpack_in_pieces
from db.errors import RowDamaged
from desktop.article.content import Content, from_pieces
from desktop.article.source_map import places_from
from desktop.child.limited_process import LimitedProcess
from desktop.child.parts import Bodies, Parts, pieces_of
from desktop.child.tasks import TASKS
from desktop.errors import Cancelled, ImportFailed, PostilError
from desktop.importers import Importer, importer_by_id, importer_for
from desktop.importers.decode import refuse_other_kinds
from desktop.importers.imported import Imported, found_from_json
from desktop.importers.source_file import MAX_FILE, read_file

if TYPE_CHECKING:
    from desktop.importers.child.gathered import Gathered

_FEW = 256 << 10  # bytes whose words are read here: in no time, and without another process


class ImportJob:
    """One file on its way to being an article. ``start``, then ``running`` until it is False, then ``result``."""

    def __init__(
        self,
        data: bytes,
        name: str,
        *,
        folder: Path | None = None,
        importer: str | None = None,
        places: bool = False,
    ) -> None:
        self._data = data
        self._name = name
        self._folder = folder
        self._importer = importer_by_id(importer) if importer else importer_for(name, data)
        about = {"importer": self._importer.id, "name": name, "places": places}
        task = TASKS["import_alone" if self._importer.words is None else "import"]
        self._child = LimitedProcess(task, about, data)
        self._gave_up = ""  # why the first child did
        self._read: Imported | ImportFailed | None = None  # None: a child is at it
        self._gathered: Gathered | None = None
        self._progress = (0, 0)

    @property
    def importer(self) -> Importer:
        """The row of IMPORTERS that reads the file."""
        return self._importer

    @property
    def total(self) -> int:
        """Return how many parts the file has (chapters, pages), as far as the child has said so; else 0."""
        self._hear()
        return self._progress[1]

    @property
    def done(self) -> int:
        """Return how many of them are read."""
        self._hear()
        return self._progress[0]

    def _hear(self) -> None:
        self._progress = self._child.progress() or self._progress

    def start(self) -> None:
        """Start the child process. Raises PostilError for what is no text at all."""
        if len(self._data) > MAX_FILE:
            raise PostilError("“{name}” is larger than 50 MB, which is more than Postil opens.", name=self._name)
        if self._importer.words is not None and not self._importer.recognise(self._data):
            refuse_other_kinds(self._data)
        self._child.start()

    def running(self) -> bool:
        """True if a child is still at work; stop it when its time is over."""
        if self._child.running():
            return True
        self._take()
        if self._child.running():
            return True
        return self._gathered is not None and self._gathered.child.running()

    def cancel(self) -> None:
        """Stop the child; ``result`` then raises Cancelled."""
        self._child.cancel()
        if self._gathered is not None:
            self._gathered.child.cancel()

    def wait(self) -> None:
        """Block until the children are done or their time is over."""
        while self._read is None and not self._child.cancelled:
            self._child.wait()
            self._take()
        if self._gathered is not None:
            self._gathered.child.wait()

    def result(self) -> Imported:
        """Return what was read: the content, or the plain text with a remark why.

        Raises ImportFailed where the bytes are no text, and Cancelled after ``cancel``.
        """
        self.wait()
        if not isinstance(self._read, Imported):
            raise self._read or Cancelled("The import was cancelled.")
        return self._read if self._gathered is None else replace(self._read, resources=self._gathered)

    def _take(self) -> None:
        """Take what the child answered, once, and have another one look for the pictures that it names."""
        if self._read is not None or self._child.cancelled:
            return
        try:
            self._read = self._answer()
        except ImportFailed as error:
            self._read = error
        if self._folder is None or not isinstance(self._read, Imported):
            return
        from desktop.importers.child.gathered import Gathered
        from desktop.importers.images import sources

        at_hand = self._read.resources
        if wanted := [name for name in sources(self._read.content) if name not in at_hand]:
            self._gathered = Gathered(wanted, self._folder, at_hand)
            self._gathered.child.start()

    def _answer(self) -> Imported | None:
        """Return what the child answered; None where another one was begun in its place."""
        answer = self._child.answer(whole=False)
        if answer.refused:
            raise ImportFailed(answer.refused)
        if answer.why:
            return self._plain_text(answer.why)
        try:
            child, come = self._child, Parts(self._child).fresh()
            kept, (marks, places), images = come[:3], come[3:5], come[5:]
            summary = answer.about["packed"]
            parts = {
                name: PackedPart(part.length, partial(pieces_of, child, part, AT_A_TIME))
                for name, part in zip(PARTS, kept, strict=True)
            }
            packed = Packed(parts, summary["sha256"], int(summary["characters"]))
            read = self._checked(packed, json.loads(self._child.read(places.start, places.length)))
            imported = Imported(
                read,
                self._importer.id,
                self._importer.version,
                str(answer.about["remark"]),
                Bodies(self._child, {str(image.about["name"]): image for image in images}),
                found_from_json(self._child.read(marks.start, marks.length).decode(), packed.characters),
                (read, packed),
            )
            return self._as_plain(imported) if self._gave_up else imported
        except (KeyError, ValueError, TypeError, AttributeError, IndexError, RowDamaged):
            return self._plain_text("the import process gave no usable answer")

    def _checked(self, packed: Packed, places: Any) -> Content:
        """Return the content that the child packed; raises ValueError where it is of another source, or text."""
        content = replace(from_pieces(unpack_in_pieces(packed.parts["content"].pieces())), places=places_from(places))
        is_ours = packed.sha256["source"] == sha256(self._data) and packed.characters == len(content.text)
        if not is_ours or packed.sha256["text"] != content.text_sha256():
            raise ValueError("what was packed is not what was read")
        return content

    def _plain_text(self, why: str) -> Imported | None:
        """Read the words alone: few of them here, at once, many in a second child. Raises ImportFailed."""
        from desktop.importers.child.task import words_of

        name, again = self._importer.name, bool(self._gave_up)
        self._gave_up = self._gave_up or why
        if self._importer.words is None:
            raise ImportFailed("This file ({name}) could not be read, because {why}.", name=name, why=why)
        if len(self._data) <= _FEW:
            return self._as_plain(words_of(self._importer, self._data, self._name))
        if again:
            why = self._gave_up
            raise ImportFailed(
                "This file ({name}) could not be read, because {why}; nor could its words alone.", name=name, why=why
            )
        self._child = LimitedProcess(TASKS["words"], {"importer": self._importer.id, "name": self._name}, self._data)
        self._child.start()
        return None

    def _as_plain(self, words: Imported) -> Imported:
        remark = f"Shown as plain text: the {self._importer.name} could not be read, because {self._gave_up}."
        return replace(words, importer="text", importer_version=importer_by_id("text").version, remark=remark)


def import_bytes(
    data: bytes, name: str, *, folder: Path | None = None, importer: str | None = None, places: bool = False
) -> Imported:
    """Import bytes and wait for the result; ``folder`` is where their images may lie.

    ``places`` asks where the text stands in its source, which not every importer tells.
    """
    job = ImportJob(data, name, folder=folder, importer=importer, places=places)
    job.start()
    return job.result()


def import_file(path: Path) -> tuple[bytes, Imported]:
    """Read and import a file; return its bytes and what was read. Raises PostilError."""
    data = read_file(path)
    return data, import_bytes(data, path.name, folder=path.resolve().parent)
