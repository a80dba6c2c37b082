"""The order for a sending, and its outcome, as data. Knows no library file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from db.finding.gathered import NO_THEME
from db.message import Message, joined

if TYPE_CHECKING:
    from db.records import Annotation
    from desktop.annotated.document import Document
    from desktop.annotated.options import Options
    from desktop.exporters import Exporter

STOPPED = Message("The export was stopped; what was written so far is whole.")


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that was not written, or an article that could not be, and why, in a sentence."""

    article_id: str
    title: str
    path: Path | None
    reason: str


@dataclass
class Sent:
    """The outcome. ``stopped`` is a sentence where it did not come to its end: by the user, or a full disk.

    ``conflicts`` are sentences on what library and file had both changed; both stand in the file.
    """

    written: list[Path] = field(default_factory=list)
    unchanged: list[Path] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    conflicts: list[str] = field(default_factory=list)
    annotations: int = 0
    articles: int = 0
    stopped: str = ""

    def summary(self) -> str:
        """Return the counts in one line: "12 written, 3 unchanged, 1 refused", or "nothing new, 15 unchanged"."""
        counts = ((len(self.written), "written"), (len(self.unchanged), "unchanged"), (len(self.refused), "refused"))
        parts = [f"{count} {word}" for count, word in counts if count]
        return joined(", ", [Message("nothing new")] * self.is_nothing_new + parts) or Message("nothing to write")

    @property
    def is_nothing_new(self) -> bool:
        """True if all is there already, as it was to be written."""
        return bool(self.unchanged) and not (self.written or self.refused or self.stopped)


@dataclass(frozen=True, slots=True)
class Wanted:
    """The articles and annotations to be sent: articles by id, the format, and which of their annotations.

    ``theme_ids``: those under one of these themes, or under NO_THEME; none where all are meant. ``annotation_ids``:
    these alone, where it is given. ``force``: what is there is replaced; ``keep``: it is kept under another name where
    nothing can be merged into it.
    """

    article_ids: Sequence[str]
    exporter: Exporter
    options: Options
    theme_ids: tuple[str, ...] = ()
    title: str = ""
    force: bool = False
    keep: bool = False
    dry_run: bool = False
    annotation_ids: frozenset[str] | None = None

    def takes(self, annotation: Annotation, document: Document) -> bool:
        """True if an annotation is one of those that are wanted."""
        if self.annotation_ids is not None and annotation.id not in self.annotation_ids:
            return False
        under = {theme.id for theme in document.themes_of(annotation)} or {NO_THEME}
        return not self.theme_ids or bool(under & {*self.theme_ids})


Progress = Callable[[int, int], bool]
"""Told how many articles of how many are done; False stops the work before the next one."""
