"""What a merge gives: the file to write, what became of each annotation, and where both sides changed the same.

One annotation that the last export and a file have is settled here: what of it is the library's, and what the file's.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from db.records import Annotation
from desktop.annotated.document import Document, Exported
from desktop.annotated.returning.changes import Change, ChangeKind, shortened

GONE = "Nothing of the last export stands in it any more, so nothing can be merged into it."
OUTLIVED = "postil:outlived"  # in the record of an annotation that only the file has, for somebody wrote into its note


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
    unchanged: bool = False  # nothing is new but the time of the export: the file is to be left alone

    def summary(self) -> str:
        """Return "3 new, 2 updated, 1 kept yours, 0 conflicts"."""
        removed = f"{self.removed} removed, " if self.removed else ""
        conflicts = f"{len(self.conflicts)} conflict{'' if len(self.conflicts) == 1 else 's'}"
        return f"{self.new} new, {self.updated} updated, {removed}{self.kept} kept yours, {conflicts}"

    def told(self) -> str:
        """Return what is to be said of the file: "nothing new" where it is left alone, else the counts."""
        if not self.unchanged:
            return self.summary()
        return f"nothing new, {self.kept} kept yours" if self.kept else "nothing new"


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


class AnnotationMerger:
    """The merge annotation by annotation, with its counts in ``tally``.

    ``unsure`` are the ids of annotations whose record may not be what was written, ``outlived`` those that the library
    has deleted and the file keeps; ``outliving`` fills with those that it should keep.
    """

    def __init__(
        self,
        document: Document,
        tally: Tally,
        choices: Mapping[str, str],
        unsure: Collection[str],
        outlived: Collection[str],
    ) -> None:
        self._document = document
        self._choices = choices
        self._unsure = unsure
        self._outlived = outlived
        self.tally = tally
        self.outliving: list[Annotation] = []

    def merged(
        self, living: Annotation, before: Annotation, changes: Sequence[Change]
    ) -> tuple[Change | None, Sequence[Change] | None] | None:
        """Merge one annotation that both sides know: its moved passage (if any), and what the file says otherwise.

        The second is None where the library's words are to be written. None where the file no longer shows it.
        """
        choice = self._choices.get(living.id, "theirs")
        said = any(change.kind in (ChangeKind.NOTE, ChangeKind.THEMES) for change in changes)
        updated = (living.note, living.theme_ids) != (before.note, before.theme_ids) or (
            said and living.id in self._unsure
        )
        moved = living.target != before.target or living.anchor != before.anchor
        kinds = {change.kind: change for change in changes}
        if ChangeKind.DELETED in kinds:
            if updated or moved:
                self._conflict(living, "deleted", before.note, living.note, "removed from the file")
                return (None, None) if choice == "ours" else None
            self.tally.kept += 1
            return None
        words = [kinds[kind] for kind in (ChangeKind.NOTE, ChangeKind.THEMES) if kind in kinds]
        passage = kinds.get(ChangeKind.MOVED)
        if living.id in self._outlived:
            self._is_written_into(before, changes)
            self.tally.kept += 1
            return passage, words
        taken = self._taken(living, before, words) if words and updated else False
        if passage is not None and moved and passage.after == living.target.quote.exact:
            passage = None  # both sides moved it to the same words
        if passage is not None and moved:
            self._conflict(living, "passage", before.target.quote.exact, living.target.quote.exact, passage.after)
        if words or passage is not None:
            self.tally.kept += 1
        elif updated or moved:
            self.tally.updated += 1
        if choice == "ours" and (updated or moved):
            return (None if moved else passage), (None if updated else words)
        if taken:
            return passage, None
        return passage, (words if words or not updated else None)

    def _taken(self, living: Annotation, before: Annotation, words: Sequence[Change]) -> bool:
        """Tell the conflicts of note and themes. Returns whether both sides changed them to the same."""
        same = True
        for change in words:
            what = "note" if change.kind is ChangeKind.NOTE else "themes"
            ours = living.note if what == "note" else self._names(living)
            was = before.note if what == "note" else self._names(before)
            if ours != change.after:
                same = False
                if ours != was or living.id in self._unsure:
                    self._conflict(living, what, was, ours, change.after)
        return same

    def gone(self, before: Annotation, changes: Sequence[Change]) -> None:
        """Take out an annotation that the library has deleted since, but for one that somebody wrote into meanwhile."""
        there = not any(change.kind is ChangeKind.DELETED for change in changes)
        if there and self._is_written_into(before, changes) and self._choices.get(before.id) != "ours":
            self.outliving.append(before)
            return
        self.tally.removed += 1

    def _is_written_into(self, before: Annotation, changes: Sequence[Change]) -> bool:
        """Tell the words that somebody wrote into an annotation which the library has deleted, if there are any.

        They are told once: an earlier merge has left a sign in the record.
        """
        if OUTLIVED in before.extra:
            return True
        edits = [change.after for change in changes if change.kind in (ChangeKind.NOTE, ChangeKind.THEMES)]
        if not edits and before.id in self._unsure and before.note:
            edits = [before.note]  # somebody may have written it
        for words in edits:
            self._conflict(before, "deleted", before.note, "deleted", words)
        return bool(edits)

    def _conflict(self, annotation: Annotation, what: str, base: str, ours: str, theirs: str) -> None:
        quote = annotation.target.quote.exact
        self.tally.conflicts.append(Conflict(annotation.id, quote, what, base, ours, theirs))

    def _names(self, annotation: Annotation) -> str:
        return ", ".join(theme.name for theme in self._document.themes_of(annotation))
