"""One annotation that the last export and a file have: what of it is taken from the library, and what from the file."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from db.records import Annotation
from desktop.annotated.document import Document
from desktop.annotated.merge.merged import Conflict, Tally
from desktop.annotated.returning.changes import Change, ChangeKind

OUTLIVED = "postil:outlived"  # in the record of an annotation that only the file has, for somebody wrote into its note


class OneByOne:
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
        self, own: Annotation, before: Annotation, changes: Sequence[Change]
    ) -> tuple[Change | None, Sequence[Change] | None] | None:
        """Merge one annotation that both sides know: its moved passage (if any), and what the file says otherwise.

        The second is None where the library's words are to be written. None where the file no longer shows it.
        """
        choice = self._choices.get(own.id, "theirs")
        said = any(change.kind in (ChangeKind.NOTE, ChangeKind.THEMES) for change in changes)
        updated = (own.note, own.theme_ids) != (before.note, before.theme_ids) or (said and own.id in self._unsure)
        moved = own.target != before.target or own.anchor != before.anchor
        kinds = {change.kind: change for change in changes}
        if ChangeKind.DELETED in kinds:
            if updated or moved:
                self._conflict(own, "deleted", before.note, own.note, "removed from the file")
                return (None, None) if choice == "ours" else None
            self.tally.kept += 1
            return None
        words = [kinds[kind] for kind in (ChangeKind.NOTE, ChangeKind.THEMES) if kind in kinds]
        passage = kinds.get(ChangeKind.MOVED)
        if own.id in self._outlived:
            self._is_written_into(before, changes)
            self.tally.kept += 1
            return passage, words
        taken = self._taken(own, before, words) if words and updated else False
        if passage is not None and moved and passage.after == own.target.quote.exact:
            passage = None  # both sides moved it to the same words
        if passage is not None and moved:
            self._conflict(own, "passage", before.target.quote.exact, own.target.quote.exact, passage.after)
        if words or passage is not None:
            self.tally.kept += 1
        elif updated or moved:
            self.tally.updated += 1
        if choice == "ours" and (updated or moved):
            return (None if moved else passage), (None if updated else words)
        if taken:
            return passage, None
        return passage, (words if words or not updated else None)

    def _taken(self, own: Annotation, before: Annotation, words: Sequence[Change]) -> bool:
        """Tell the conflicts of note and themes. Returns whether both sides changed them to the same."""
        same = True
        for change in words:
            what = "note" if change.kind is ChangeKind.NOTE else "themes"
            ours = own.note if what == "note" else self._names(own)
            was = before.note if what == "note" else self._names(before)
            if ours != change.after:
                same = False
                if ours != was or own.id in self._unsure:
                    self._conflict(own, what, was, ours, change.after)
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
