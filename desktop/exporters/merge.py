"""Exporting again to a file that somebody wrote into: a three-way merge by annotation id.

The base is the file's own machine block (or what was remembered of the last export), "ours" the library, "theirs" what
the file shows now. What changed on one side only is taken; what changed on both is kept as the file has it and told.
What somebody wrote between and around stays byte for byte.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from db.records import Annotation
from desktop.anchoring.anchor import anchor_all
from desktop.article import source_map
from desktop.errors import ExportFailed
from desktop.exporters import source_text
from desktop.exporters.assembling import Base, Shown, assemble, base_of
from desktop.exporters.changes import Change, ChangeKind, shortened
from desktop.exporters.document import Document, Exported, Options
from desktop.exporters.layout import Layout
from desktop.exporters.machine_block import MachineBlock
from desktop.exporters.naming import labels_of
from desktop.exporters.plan import plan_import
from desktop.exporters.read_back import ReadBack, mismatch, read_back
from desktop.exporters.visible import visible_layer


@dataclass(frozen=True, slots=True)
class Conflict:
    """One thing that both sides changed: ``what`` is "note", "themes", "passage", "deleted" or "text"."""

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
        return (
            f"{self.new} new, {self.updated} updated, {removed}{self.kept} kept yours, {len(self.conflicts)} conflicts"
        )


@dataclass
class _Tally:
    new: int = 0
    updated: int = 0
    removed: int = 0
    kept: int = 0
    conflicts: list[Conflict] = field(default_factory=list)


def merge_export(
    document: Document,
    options: Options,
    theirs: bytes,
    *,
    memory: str = "",
    sidecar: bytes | None = None,
    choices: Mapping[str, str] | None = None,
) -> Merged:
    """Return what to write over an earlier export of the same article.

    ``memory`` is ``Exported.memory`` of the last export to this file, for files without a machine block. ``choices``
    settles conflicts by annotation id: "ours" (the library's) or "theirs" (the file's, also where nothing is said).
    Raises ExportFailed where the file is no export of this article: it must not be replaced then.
    """
    if options.body != "full" or options.notes != "footnotes":
        raise ExportFailed("Only the whole text with footnotes can be merged into a file that is there already.")
    known = sidecar if sidecar is not None else memory.encode("utf-8", "surrogatepass") if memory else None
    back = read_back(theirs, known)
    block = back.block
    if block is None:
        raise ExportFailed("The file is not an export of Postil, so it was not replaced.")
    if block.article.get("id") not in ("", document.article.id) and block.source.get("original") != (
        document.version.source_sha256
    ):
        title = block.article.get("title") or "another article"
        raise ExportFailed(
            f"The file is an export of “{title}”, not of “{document.article.title}”: it was not replaced."
        )
    return _Merger(document, options, theirs, known, back, block, choices or {}).run()


class _Merger:
    def __init__(
        self,
        document: Document,
        options: Options,
        theirs: bytes,
        known: bytes | None,
        back: ReadBack,
        block: MachineBlock,
        choices: Mapping[str, str],
    ) -> None:
        self.document = replace(document, labels={**document.labels, **block.labels})
        self.options = options
        self.theirs = theirs
        self.known = known
        self.back = back
        self.block = block
        self.choices = choices
        self.tally = _Tally()
        self.base = {one.id: one for one in block.annotations}
        self.ours = {one.id: one for one in document.annotations}

    def run(self) -> Merged:
        base = self._base()
        shown = self._shown(base)
        exported = assemble(self.document, self.options, base, shown)
        if problem := mismatch(exported.text, self.document, base.clean, exported.sidecar):
            raise ExportFailed(f"The merged export of “{self.document.article.title}” was not written: {problem}")
        tally = self.tally
        return Merged(
            exported,
            tally.new,
            tally.updated,
            tally.removed,
            tally.kept,
            tuple(tally.conflicts),
            unchanged=not (tally.new or tally.updated or tally.removed or tally.conflicts),
        )

    # -- the text

    def _base(self) -> Base:
        """Return the text that the merged file has below its marks: as the file has it, if somebody edited it."""
        own = base_of(self.document)
        if self.back.clean is not None and self.block.kind != "edited":
            return own  # the file's text was not touched; where it is another, the library's source is newer
        text = self._clean_text(own)
        if source_text.encode(text, "utf-8") == own.clean:
            return own
        original = self.block.source.get("original" if self.block.kind == "edited" else "sha256")
        if self.block.kind != "edited" and original != hashlib.sha256(own.clean).hexdigest():
            self.tally.conflicts.append(
                Conflict("", "", "text", "", f"{len(own.text):,} characters", f"{len(text):,} characters")
            )
            if self.choices.get("") == "ours":
                return own
        if self.document.read is None:
            return own
        content = self.document.read(text.encode("utf-8", "surrogatepass"))
        places = source_map.align(text, content)
        newline = source_text.SourceText(text, "utf-8").newline
        return Base("edited", text, "utf-8", newline, content, places, own.own)

    def _clean_text(self, own: Base) -> str:
        """Return the file's text without Postil's marks; marks that belong to no annotation stay, as somebody's own."""
        layer = visible_layer(self.back.text, self.block)
        if self.document.read is None:
            raise ExportFailed("The edited text of the file could not be read, so the file was not replaced.")
        now = Layout(layer, self.document.read(layer.text.encode("utf-8", "surrogatepass")))
        before = None
        if self.block.source.get("sha256") == hashlib.sha256(own.clean).hexdigest():
            before = Layout.exported(own.text, self.block, self.document.read)
        unknown = [layer.run_texts[number] for number in now.new_runs(before)]
        if not unknown:
            return layer.text
        return visible_layer(self.back.text, self.block, own=[*own.own, *unknown]).text

    # -- the annotations

    def _shown(self, base: Base) -> Shown:
        anchored = self._anchored(base)
        plan = plan_import(self.theirs, self._before(), sidecar=self.known, read=self.document.read)
        theirs: dict[str, list[Change]] = {}
        for change in plan.changes:
            theirs.setdefault(change.annotation_id, []).append(change)
        shown: list[Annotation] = []
        texts: dict[str, str] = {}
        raw = {one.label: one for one in reversed(self.back.footnotes)}
        labels = labels_of(self.document, base.text)
        for annotation in self.document.annotations:
            before = self.base.get(annotation.id)
            if before is None:
                self.tally.new += 1
                shown.append(anchored[annotation.id])
                continue
            changes = theirs.get(annotation.id, [])
            kept = self._one(annotation, before, changes)
            if kept is None:
                continue
            passage, footnote_is_theirs = kept
            shown.append(self._moved(anchored[annotation.id], passage, base))
            found = raw.get(labels[annotation.id])
            if footnote_is_theirs and found is not None:
                texts[annotation.id] = self._word_for_word(found.start, found.end, base.newline)
        for identity, before in self.base.items():
            if identity not in self.ours:
                self._gone(before, theirs.get(identity, []))
        return Shown(tuple(shown), texts)

    def _before(self) -> Document:
        """Return the library as it was at the last export: the file's changes are told against that."""
        return replace(self.document, annotations=self.block.annotations)

    def _one(self, own: Annotation, before: Annotation, changes: Sequence[Change]) -> tuple[Change | None, bool] | None:
        """Merge one annotation that both sides know. Returns its moved passage (if any) and whose footnote stays.

        None where the file no longer shows it.
        """
        choice = self.choices.get(own.id, "theirs")
        updated = (own.note, own.theme_ids) != (before.note, before.theme_ids)
        moved = own.target != before.target or own.anchor != before.anchor
        kinds = {change.kind: change for change in changes}
        if ChangeKind.DELETED in kinds:
            if updated or moved:
                self._conflict(own, "deleted", before.note, own.note, "removed from the file")
                return (None, False) if choice == "ours" else None
            self.tally.kept += 1
            return None
        words = [kinds[kind] for kind in (ChangeKind.NOTE, ChangeKind.THEMES) if kind in kinds]
        passage = kinds.get(ChangeKind.MOVED)
        if words and updated:
            for change in words:
                what = "note" if change.kind is ChangeKind.NOTE else "themes"
                ours = own.note if what == "note" else self._names(own)
                was = before.note if what == "note" else self._names(before)
                if ours != was and ours != change.after:
                    self._conflict(own, what, was, ours, change.after)
        if passage is not None and moved:
            self._conflict(own, "passage", before.target.quote.exact, own.target.quote.exact, passage.after)
        if words or passage is not None:
            self.tally.kept += 1
        elif updated or moved:
            self.tally.updated += 1
        if choice == "ours" and (updated or moved):
            return None if moved else passage, not updated
        return passage, bool(words) or not updated

    def _gone(self, before: Annotation, changes: Sequence[Change]) -> None:
        """Count an annotation that the library has deleted since; a note written into the file meanwhile is told."""
        edits = [change for change in changes if change.kind in (ChangeKind.NOTE, ChangeKind.THEMES)]
        for change in edits:
            self._conflict(before, "deleted", before.note, "deleted", change.after)
        self.tally.removed += 1

    def _conflict(self, annotation: Annotation, what: str, base: str, ours: str, theirs: str) -> None:
        quote = annotation.target.quote.exact
        self.tally.conflicts.append(Conflict(annotation.id, quote, what, base, ours, theirs))

    def _names(self, annotation: Annotation) -> str:
        return ", ".join(theme.name for theme in self.document.themes_of(annotation))

    def _anchored(self, base: Base) -> dict[str, Annotation]:
        """Return the annotations with where they stand in the merged file's text."""
        annotations = self.document.annotations
        if base.content.text == self.document.content.text:
            return {one.id: one for one in annotations}
        targets = [one.target for one in annotations]
        anchors = anchor_all(base.content.text, targets, old_text=self.document.content.text)
        return {one.id: replace(one, anchor=anchor) for one, anchor in zip(annotations, anchors, strict=True)}

    def _moved(self, annotation: Annotation, passage: Change | None, base: Base) -> Annotation:
        if passage is None or passage.target is None:
            return annotation
        anchor = anchor_all(base.content.text, [passage.target])[0]
        return replace(annotation, anchor=anchor)

    def _word_for_word(self, start: int, end: int, newline: str) -> str:
        """Return a footnote as it stands in the file."""
        text = self.back.text[start:end]
        if not text.endswith(("\n", "\r")):
            text += newline
        return text + (newline if newline in text.rstrip("\r\n") else "")
