"""What a merge goes by, the library, the file, and what both had at the last export; and what it gives: the file to
write, what became of each annotation, and where both sides changed the same.

One annotation that the last export and a file have is settled here: what of it is the library's, and what the file's.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from db.message import Message
from db.records import Annotation
from desktop.annotated.document import Document, Exported, Remembered
from desktop.annotated.options import Options
from desktop.annotated.read.exported_file import ExportedFile
from desktop.annotated.record.machine_block import MachineBlock
from desktop.annotated.returning.changes import Change, ChangeKind
from desktop.errors import ExportFailed
from desktop.shown_text import shortened

GONE = Message("Nothing of the last export stands in it any more, so nothing can be merged into it.")
WORDS = {ChangeKind.NOTE: "note", ChangeKind.THEMES: "themes"}
OUTLIVED = "postil:outlived"  # in the record of an annotation that only the file has, for somebody wrote into its note


@dataclass(frozen=True)
class Sides:
    """``document`` is the library's side, under the labels that the file has; ``back`` is the file, ``theirs`` its
    bytes.

    ``block`` is the record of the last export; ``unsure`` are the ids of annotations of which it may not say what was
    written. ``choices`` settles conflicts by annotation id: "ours" or "theirs".
    """

    document: Document
    options: Options
    theirs: bytes
    back: ExportedFile
    block: MachineBlock
    memory: Remembered
    choices: Mapping[str, str] = field(default_factory=dict)
    unsure: Collection[str] = ()

    def prefers_ours(self, identity: str = "") -> bool:
        """True if the reader wants the library's side of an annotation, or of what belongs to none."""
        return self.choices.get(identity) == "ours"

    @property
    def before(self) -> Document:
        """The library as it was at the last export, as its record tells. Raises ExportFailed where that cannot be."""
        if self.block.source.get("text_sha256") != self.document.version.text_sha256:
            raise ExportFailed("What it held at its last export is not known here, so nothing can be merged into it.")
        themes = {theme.id: theme for theme in self.block.themes}
        return replace(self.document, annotations=self.block.annotations, themes=themes)


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
        where: str = Message(" of “{quote}”", quote=shortened(self.quote)) if self.quote else ""
        ours, theirs = shortened(self.ours) or "nothing", shortened(self.theirs) or "nothing"
        return Message(
            "The {what}{where} was changed on both sides. Library: {ours}. File: {theirs}.",
            what=self.what,
            where=where,
            ours=ours,
            theirs=theirs,
        )


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
        new, updated, removed, kept, clashes = self.new, self.updated, self.removed, self.kept, len(self.conflicts)
        if removed and clashes == 1:
            return Message(
                "{new} new, {updated} updated, {removed} removed, {kept} kept yours, 1 conflict",
                new=new,
                updated=updated,
                removed=removed,
                kept=kept,
            )
        if removed:
            return Message(
                "{new} new, {updated} updated, {removed} removed, {kept} kept yours, {clashes} conflicts",
                new=new,
                updated=updated,
                removed=removed,
                kept=kept,
                clashes=clashes,
            )
        if clashes == 1:
            return Message(
                "{new} new, {updated} updated, {kept} kept yours, 1 conflict", new=new, updated=updated, kept=kept
            )
        return Message(
            "{new} new, {updated} updated, {kept} kept yours, {clashes} conflicts",
            new=new,
            updated=updated,
            kept=kept,
            clashes=clashes,
        )

    def told(self) -> str:
        """Return what is to be said of the file: "nothing new" where it is left alone, else the counts."""
        if not self.unchanged:
            return self.summary()
        return Message("nothing new, {kept} kept yours", kept=self.kept) if self.kept else Message("nothing new")


@dataclass
class Tally:
    """The counts of a merge under way."""

    new: int = 0
    updated: int = 0
    removed: int = 0
    kept: int = 0
    conflicts: list[Conflict] = field(default_factory=list)

    def clash(self, annotation: Annotation, what: str, base: str, ours: str, theirs: str) -> None:
        """Tell what of an annotation both sides changed."""
        self.conflicts.append(Conflict(annotation.id, annotation.target.quote.exact, what, base, ours, theirs))

    def deleted(self, annotation: Annotation, written: Sequence[str]) -> None:
        """Tell what somebody wrote into an annotation that the library has deleted."""
        for words in written:
            self.clash(annotation, "deleted", annotation.note, "deleted", words)

    def merged(self, exported: Exported) -> Merged:
        """Return the result with these counts."""
        has_news = self.new or self.updated or self.removed or self.conflicts
        return Merged(
            exported, self.new, self.updated, self.removed, self.kept, tuple(self.conflicts), unchanged=not has_news
        )


def settled(
    sides: Sides,
    tally: Tally,
    annotations: tuple[Annotation, Annotation],
    changes: Sequence[Change],
    outlived: Sequence[str] | None,
) -> tuple[Mapping[ChangeKind, Change], bool] | None:
    """Merge one annotation that both sides know, as it is and as it was: what of the file's changes is taken, and
    whether words of the file are given up. None where the file no longer shows it.

    ``outlived`` are the words to be told of one that the library has deleted and the file keeps.
    """
    living, before = annotations
    is_ours = sides.prefers_ours(living.id)
    found = {change.kind: change for change in changes}
    has_words = (living.note, living.theme_ids) != (before.note, before.theme_ids)
    is_changed = has_words or (living.target, living.anchor) != (before.target, before.anchor)
    if ChangeKind.DELETED in found:
        if is_changed:
            tally.clash(living, "deleted", before.note, living.note, Message("removed from the file"))
            return ({}, True) if is_ours else None
        tally.kept += 1
        return None
    if outlived is not None:
        tally.deleted(before, outlived)
        tally.kept += 1
        return found, False
    taken: dict[ChangeKind, Change] = {}
    was = {ChangeKind.NOTE: before.note, ChangeKind.THEMES: ", ".join(sides.document.names_of(before))}
    for kind, change in found.items():
        is_clash = change.conflict or (kind in was and living.id in sides.unsure)
        if is_clash:
            base = was.get(kind, before.target.quote.exact)
            tally.clash(living, WORDS.get(kind, "passage"), base, change.before, change.after)
        if not (is_clash and is_ours):
            taken[kind] = change
    are_told = not found.keys().isdisjoint(WORDS)
    if are_told or ChangeKind.MOVED in taken:
        tally.kept += 1
    elif is_changed:
        tally.updated += 1
    return taken, are_told and taken.keys().isdisjoint(WORDS)


def written_into(sides: Sides, before: Annotation, changes: Sequence[Change]) -> Sequence[str] | None:
    """Return what is to be told that somebody wrote into an annotation which the library has deleted since, None where
    nobody wrote any. They are told once: an earlier merge has left a sign in the record.
    """
    if any(change.kind is ChangeKind.DELETED for change in changes):
        return None
    if OUTLIVED in before.extra:
        return ()
    edits = [change.after for change in changes if change.kind in WORDS]
    if not edits and before.id in sides.unsure and before.note:
        edits = [before.note]  # somebody may have written it
    return edits or None
