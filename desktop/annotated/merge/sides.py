"""What a merge goes by: the library, the file, and what both had at the last export."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from desktop.annotated.document import Document, Options, Remembered
from desktop.annotated.read.exported_file import ExportedFile
from desktop.annotated.record.machine_block import MachineBlock


@dataclass(frozen=True)
class Sides:
    """``document`` is the library's side, under the labels that the file has; ``back`` is the file, ``theirs`` its
    bytes, ``known`` the record beside it.

    ``block`` is the record of the last export; ``unsure`` are the ids of annotations of which it may not say what was
    written. ``choices`` settles conflicts by annotation id: "ours" or "theirs". ``outlived`` are ids that the library
    has deleted and the file keeps.
    """

    document: Document
    options: Options
    theirs: bytes
    known: bytes | None
    back: ExportedFile
    block: MachineBlock
    memory: Remembered
    choices: Mapping[str, str] = field(default_factory=dict)
    unsure: Collection[str] = ()
    outlived: Collection[str] = ()

    def prefers_ours(self, identity: str = "") -> bool:
        """Tell whether the reader wants the library's side of an annotation, or of what belongs to none."""
        return self.choices.get(identity) == "ours"

    @property
    def before(self) -> Document:
        """The library as it was at the last export: the file's changes are told against that."""
        return replace(self.document, annotations=self.block.annotations)
