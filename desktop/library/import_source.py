"""The text that an import brings: read, and searched for the annotations that were there. Knows no library file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from db.records import Anchor, Annotation

if TYPE_CHECKING:
    from desktop.anchoring.work import Anchoring
    from desktop.importers.imported import Imported


@dataclass(frozen=True, slots=True)
class ReadySource:
    """The text that an import brings, read, with where the annotations that were there stand in it."""

    imported: Imported
    anchoring: Anchoring | None = None
    anchors: tuple[Anchor, ...] = ()

    def anchors_of(self, annotations: Sequence[Annotation]) -> tuple[Anchor, ...] | None:
        """Return the anchors, if they are those of just these annotations as they are now."""
        same = self.anchoring is not None and self.anchoring.annotations == tuple(annotations)
        return self.anchors if same else None


@dataclass(frozen=True, slots=True)
class SourceWork:
    """The slow part of carrying a plan out: reading its text and anchoring in it. Pure, so that a thread can do it."""

    source: bytes
    name: str
    anchoring: Anchoring | None

    def run(self) -> ReadySource:
        """Do the work. Raises ImportFailed."""
        from desktop.importers.child.job import import_bytes

        imported = import_bytes(self.source, self.name)
        if self.anchoring is None:
            return ReadySource(imported)
        anchoring = replace(self.anchoring, new_text=imported.content.text)
        return ReadySource(imported, anchoring, tuple(anchoring.run()))
