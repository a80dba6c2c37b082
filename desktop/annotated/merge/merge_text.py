"""Merging an annotated text, whole or the annotated paragraphs only, into an earlier export of it.

The text below the marks is the file's own (for paragraphs, that and the library's merged line by line); the
annotations are put into it anew and proved as in any export, notes that somebody wrote word for word, and footnotes
where they stood among somebody's words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from db.records import Annotation, Theme, ThemeColours
from desktop.anchoring.anchor import anchor_all
from desktop.annotated.document import Document, Exported, Piece
from desktop.annotated.merge.file_base import FRESH, WRITTEN, FileBase, kept_rows
from desktop.annotated.merge.merge_places import carried, moved_into, proved_seams, reaches, set_apart, somebodys_blocks
from desktop.annotated.merge.merged import OUTLIVED, AnnotationMerger, Conflict, Merged, Sides, Tally
from desktop.annotated.naming import labels_of
from desktop.annotated.notes.callouts import find_callouts
from desktop.annotated.notes.inline_notes import note_in_place, with_kind_of
from desktop.annotated.notes.note_regions import Seam, form_of, raw_footnote, raw_note
from desktop.annotated.read.exported_file import mismatch, read_back
from desktop.annotated.returning.changes import Change, ChangeKind
from desktop.annotated.returning.comparing import said_in_callout
from desktop.annotated.returning.planner import Planner
from desktop.annotated.write.assembling import assemble
from desktop.annotated.write.clean_text import Base, Shown
from desktop.errors import ExportFailed
from desktop.shown_text import shortened
from desktop.theme_names import theme_key

_NEW_THEME = ThemeColours("", "", "", "")


class TextMerger:
    """One merge. ``run`` gives it, or raises ExportFailed."""

    def __init__(self, sides: Sides) -> None:
        self.sides = sides
        self.tally = Tally()
        self.annotations = AnnotationMerger(sides, self.tally)
        self.base = {one.id: one for one in sides.block.annotations}
        self.ours = {one.id: one for one in sides.document.annotations}
        self.words = FileWords(sides.document)
        self.text = FileBase(sides, self.tally)

    def run(self) -> Merged:
        """Return the merged file."""
        partial = self.sides.options.body == "paragraphs"
        base, our_base = self.text.bases()
        found = self._shown(base, our_base)
        if self.annotations.outliving:
            return self._with_outlived().run()
        front, clashes = kept_rows(self.sides, base.text)
        self.tally.conflicts += clashes
        shown = replace(found, seams=self._seams(base), front=front, below=self.sides.back.below)
        document = self.words.document
        exported, problem = self._proved(document, base, shown)
        if problem and shown.seams:
            text, seams = set_apart(shown.seams, base.text, base.newline)
            apart = self.text.edited(our_base, text, base.kind if partial else "edited")
            if apart.content.text == base.content.text:
                exported, problem = self._proved(document, apart, replace(shown, seams=seams))
                base = base if problem else apart
        if problem and shown.seams:
            exported, problem = self._proved(document, base, replace(shown, seams=()))
        if problem:
            raise ExportFailed(f"It cannot be merged into: {problem}")
        pieces = [Piece(FRESH, our_base.text)] if partial else []
        if partial or base.kind == "edited":
            pieces.append(Piece(WRITTEN, base.text))
        return self.tally.merged(replace(exported, pieces=tuple(pieces)))

    def _with_outlived(self) -> TextMerger:
        """Return the merge once more, with the annotations that only the file has: nobody's words are taken out."""
        text = self.sides.document.content.text
        anchors = anchor_all(text, [one.target for one in self.annotations.outliving])
        kept = [
            replace(one, anchor=anchor, extra={**one.extra, OUTLIVED: True})
            for one, anchor in zip(self.annotations.outliving, anchors, strict=True)
        ]
        annotations = sorted((*self.sides.document.annotations, *kept), key=lambda one: _place(one, len(text)))
        document = replace(self.sides.document, annotations=tuple(annotations))
        return TextMerger(replace(self.sides, document=document, outlived={one.id for one in kept}))

    def _proved(self, document: Document, base: Base, shown: Shown) -> tuple[Exported, str]:
        """Return the file and what is wrong with it, if anything."""
        exported = assemble(document, self.sides.options, base, shown)
        problem = mismatch(exported.text, self.sides.document, base.clean, exported.sidecar or exported.memory)
        return exported, problem or self._doubled(exported, shown)

    def _seams(self, base: Base) -> tuple[Seam, ...]:
        """Return where the notes stand in the merged file's text."""
        seams, text = self.text.in_file()
        if not seams or self.sides.document.read is None:
            return ()
        return proved_seams(carried(seams, text, base.text), base.text, self.text.read)

    def _doubled(self, exported: Exported, shown: Shown) -> str:
        """Check that each annotation that is shown stands in the file once, and no other. Returns what is wrong."""
        record = exported.memory.encode("utf-8", "surrogatepass")
        back = read_back(exported.data, record)
        there = Counter({label: len(places) for label, places in back.references.items()})
        for one in back.standing:
            there[one.label or exported.labels.get(one.identity, "")] += 1
        defined = Counter(one.label for one in back.footnotes)
        quoted = Counter(re.findall(r"`\[\^(h-[0-9a-z]+)\]`", self.sides.back.text))
        ids = {one.id for one in shown.annotations}
        for identity, label in exported.labels.items():
            wanted = int(identity in ids)
            somebodys = quoted[label]
            if defined[label] > wanted or not wanted <= there[label] <= wanted + somebodys:
                quote = shortened(self.ours[identity].target.quote.exact)
                return f"“{quote}” would stand in it {max(there[label], defined[label])} times."
        return ""

    # -- the annotations

    def _shown(self, base: Base, our_base: Base) -> Shown:
        anchored = self._anchored(base, our_base)
        unmarked = somebodys_blocks(our_base.content, base.content)
        theirs: dict[str, list[Change]] = {}
        moved: dict[str, Annotation] = {}
        for change in Planner(self.text.told(our_base)).plan().changes:
            if change.kind is ChangeKind.MOVED and (change.doubt or self.sides.block.kind == "excerpt"):
                continue  # a guess is no move; and in annotated paragraphs the place is told in the whole article
            if change.kind is ChangeKind.MOVED and change.annotation_id in anchored:
                anchored_place = anchored[change.annotation_id]
                there = self._moved(anchored_place, change, base)
                if any(reaches(one, base.content, unmarked) for one in (anchored_place, there)):
                    continue  # the passage, or its note, goes on behind what somebody wrote
                moved[change.annotation_id] = there
            theirs.setdefault(change.annotation_id, []).append(change)
        shown: list[Annotation] = []
        notes: dict[str, str] = {}
        standing: dict[str, str] = {}
        labels = labels_of(self.sides.document, base.text)
        raw = self._raw_notes(base.newline)
        for identity, label in self.sides.block.labels.items():
            if label and label not in self.sides.back.references and raw.get(label, ("footnote",))[0] == "footnote":
                # an import may have its doubts where every reference is gone; here taken out is taken out
                theirs[identity] = [Change(ChangeKind.DELETED, identity)]
        written = (
            self.text.excerpt.annotations if self.sides.options.body == "paragraphs" else ()
        )  # in the order of its groups
        for identity in dict.fromkeys(one.id for one in (*written, *self.sides.document.annotations)):
            annotation, was = self.ours[identity], self.base.get(identity)
            if was is None:
                self.tally.new += 1
                shown.append(anchored[annotation.id])
                continue
            kept = self.annotations.merged(annotation, was, theirs.get(annotation.id, []))
            if kept is None:
                continue
            passage, words = kept
            made = moved[annotation.id] if passage is not None else anchored[annotation.id]
            shown.append(made := self.words.on(made, words or ()))
            as_written = words is not None and _said(made) == _said(self.words.on(was, words))
            self.tally.updated += words is not None and not as_written  # note and themes, each by another hand
            label = labels[annotation.id]
            form, text = raw.get(label, ("", ""))
            if as_written and form == "footnote":
                notes[annotation.id] = text
            elif form == form_of(self.sides.options) != "footnote":
                standing[annotation.id] = text
                if not as_written:
                    anew = note_in_place(made, self.words.document, self.sides.options, label, base.newline)
                    standing[annotation.id] = with_kind_of(anew, text, self._own_title(annotation, was, text))
        for identity, was in self.base.items():
            if identity not in self.ours:
                self.annotations.gone(was, theirs.get(identity, []))
        partial = self.sides.options.body == "paragraphs"
        elsewhere = {one.id for one in shown if not partial and one.anchor != anchored[one.id].anchor}
        return Shown(tuple(shown), notes, standing, unmarked, frozenset(elsewhere))

    def _raw_notes(self, newline: str) -> dict[str, tuple[str, str]]:
        """Return each note's form and its words as they stand in the file, by label; the first where it is twice."""
        out: dict[str, tuple[str, str]] = {}
        for one in self.sides.back.standing:
            label = one.label or self.sides.block.labels.get(one.identity, "")
            out.setdefault(label, (one.form, raw_note(self.sides.back.text, one)))
        for note in self.sides.back.footnotes:
            out.setdefault(note.label, ("footnote", raw_footnote(self.sides.back.text, note, newline)))
        return out

    def _own_title(self, annotation: Annotation, before: Annotation, callout: str) -> str:
        """Return the title that somebody gave a callout in the place of themes, where it is to be kept, or ''."""
        known = [theme.name for theme in self.sides.document.themes.values()]
        was, now = (self.sides.document.names_of(one) for one in (before, annotation))
        for one in find_callouts(callout):
            title = said_in_callout(before, was, one.body, known, self.sides.document.read).title
            if title and annotation.theme_ids != before.theme_ids:
                if self.sides.prefers_ours(annotation.id):
                    return ""
                quote = annotation.target.quote.exact
                clash = Conflict(annotation.id, quote, "themes", ", ".join(was), ", ".join(now), title)
                self.tally.conflicts.append(clash)
            return title
        return ""

    def _anchored(self, base: Base, our_base: Base) -> dict[str, Annotation]:
        """Return the annotations with where they stand in the merged file's text."""
        if self.sides.options.body == "paragraphs":
            return moved_into(our_base.content, base.content, self.text.excerpt.annotations)
        return moved_into(self.sides.document.content, base.content, self.sides.document.annotations)

    def _moved(self, annotation: Annotation, passage: Change, base: Base) -> Annotation:
        if passage.target is None:
            return annotation
        anchor = anchor_all(base.content.text, [passage.target])[0]
        return replace(annotation, anchor=anchor)


def _place(annotation: Annotation, length: int) -> int:
    return length if annotation.anchor.start is None else annotation.anchor.start


def _said(annotation: Annotation) -> tuple[str, tuple[str, ...]]:
    return annotation.note, annotation.theme_ids


class FileWords:
    """The words of one file. ``document`` is the library with the themes that only the file has."""

    def __init__(self, document: Document) -> None:
        self._library = document
        self._named = {theme_key(theme.name): theme for theme in document.themes.values()}

    @property
    def document(self) -> Document:
        """Return the document with the themes that only the file has."""
        themes = {theme.id: theme for theme in self._named.values()}
        return replace(self._library, themes={**themes, **self._library.themes})

    def on(self, annotation: Annotation, words: Sequence[Change]) -> Annotation:
        """Return an annotation with the note and themes that the file gives it."""
        for change in words:
            if change.kind is ChangeKind.NOTE:
                annotation = replace(annotation, note=change.note)
            else:
                ids = [self._theme(name).id for name in change.theme_names]
                annotation = replace(annotation, theme_ids=tuple(ids))
        return annotation

    def _theme(self, name: str) -> Theme:
        """Return the theme with a name, also one that only the file has."""
        number = len(self._named)
        made = Theme(f"file-{number}", name, "", _NEW_THEME, None, number, None, "", "")
        return self._named.setdefault(theme_key(name), made)
