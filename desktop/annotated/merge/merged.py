"""What a merge gives: the file to write, what became of each annotation, and where both sides changed the same."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.annotated.document import Exported
from desktop.annotated.returning.changes import shortened

GONE = "Nothing of the last export stands in it any more, so nothing can be merged into it."


@dataclass(frozen=True, slots=True)
class Conflict:
    """One thing that both sides changed: ``what`` is "note", "themes", "passage", "deleted" or "text".

    In the front matter it is the key, and there is no annotation.
    """

    annotation_id: str
    quote: str
    what: str
    base: str
    ours: str
    theirs: str

    def sentence(self) -> str:
        """Return both sides in words."""
        where = f" of “{shortened(self.quote)}”" if self.quote else ""
        ours, theirs = shortened(self.ours) or "nothing", shortened(self.theirs) or "nothing"
        return f"The {self.what}{where} was changed on both sides. Library: {ours}. File: {theirs}."


@dataclass(frozen=True)
class Merged:
    """The file as it is to be written, and what became of each annotation."""

    exported: Exported
    new: int = 0
    updated: int = 0
    removed: int = 0
    kept: int = 0
    conflicts: tuple[Conflict, ...] = ()
    unchanged: bool = False  # the file would stay byte for byte as it is but for the time of the export

    def summary(self) -> str:
        """Return "3 new, 2 updated, 1 kept yours, 0 conflicts"."""
        removed = f"{self.removed} removed, " if self.removed else ""
        conflicts = f"{len(self.conflicts)} conflict{'' if len(self.conflicts) == 1 else 's'}"
        return f"{self.new} new, {self.updated} updated, {removed}{self.kept} kept yours, {conflicts}"


@dataclass
class Tally:
    """The counts of a merge under way."""

    new: int = 0
    updated: int = 0
    removed: int = 0
    kept: int = 0
    conflicts: list[Conflict] = field(default_factory=list)

    def merged(self, exported: Exported) -> Merged:
        """Return the result with these counts."""
        return Merged(
            exported,
            self.new,
            self.updated,
            self.removed,
            self.kept,
            tuple(self.conflicts),
            unchanged=not (self.new or self.updated or self.removed or self.conflicts),
        )
