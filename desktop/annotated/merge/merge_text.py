"""Merging an annotated text, whole or the annotated paragraphs only, into an earlier export of it.

The text below the marks is the file's own (for paragraphs, that and the library's merged line by line); the
annotations are put into it anew and proved as in any export, notes that somebody wrote word for word, and footnotes
where they stood among somebody's words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from db.message import Message
from db.records import Annotation, Theme, ThemeColours
from desktop.anchoring.anchor import anchor_all
from desktop.annotated.document import Document, Exported, Piece
from desktop.annotated.merge.file_base import FRESH, WRITTEN, FileBase, kept_rows
from desktop.annotated.merge.merge_places import carried, moved_into, proved_seams, reaches, set_apart, somebodys_blocks
from desktop.annotated.merge.merged import OUTLIVED, WORDS, Merged, Sides, Tally, settled, written_into
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
        self.tally = Tally()
        self.text = FileBase(sides, self.tally)
        self.base = {one.id: one for one in sides.block.annotations}
        labels = sides.block.labels
        self.standing = {one.label or labels.get(one.identity, ""): one for one in reversed(sides.back.standing)}
        self.changes = self._changes(sides)
        there = {one.id for one in sides.document.annotations}
        gone = [one for key, one in self.base.items() if key not in there]
        self.gone = {one.id: written_into(sides, one, self.changes.get(one.id, ())) for one in gone}
        outlived = [one for one in gone if self.gone[one.id] is not None and not sides.prefers_ours(one.id)]
        if outlived:  # nobody's words are taken out
            sides = _with_outlived(sides, outlived)
            self.text = FileBase(sides, self.tally)
        self.sides = sides
        self.ours = {one.id: one for one in sides.document.annotations}
        self.themes = {theme_key(theme.name): theme for theme in sides.document.themes.values()}

    def _changes(self, sides: Sides) -> dict[str, list[Change]]:
        """Return what the file says otherwise than the last export, by annotation id."""
        out: dict[str, list[Change]] = {}
        for change in Planner(self.text.told).plan().changes:
            # a guess is no move; and in annotated paragraphs the place is told in the whole article
            if change.kind is not ChangeKind.MOVED or not (change.doubt or sides.block.kind == "excerpt"):
                out.setdefault(change.annotation_id, []).append(change)
        for identity, label in sides.block.labels.items():
            if label not in sides.back.references and label not in self.standing:
                # an import may have its doubts where every reference is gone; here taken out is taken out
                out[identity] = [Change(ChangeKind.DELETED, identity)]
        return out

    def run(self) -> Merged:
        """Return the merged file."""
        partial = self.text.excerpt is not None
        base, our_base = self.text.base(), self.text.ours
        found = self._shown(base, our_base)
        front, clashes = kept_rows(self.sides, base.text)
        self.tally.conflicts += clashes
        shown = replace(found, seams=self._seams(base), front=front, below=self.sides.back.below)
        exported, problem = self._proved(base, shown)
        if problem and shown.seams:
            text, seams = set_apart(shown.seams, base.text, base.newline)
            apart = self.text.edited(text)
            if apart.content.text == base.content.text:
                exported, problem = self._proved(apart, replace(shown, seams=seams))
                base = base if problem else apart
        if problem and shown.seams:
            exported, problem = self._proved(base, replace(shown, seams=()))
        if problem:
            raise ExportFailed("It cannot be merged into: {problem}", problem=problem)
        pieces = [Piece(FRESH, our_base.text)] if partial else []
        if partial or base.kind == "edited":
            pieces.append(Piece(WRITTEN, base.text))
        return self.tally.merged(replace(exported, pieces=tuple(pieces)))

    def _proved(self, base: Base, shown: Shown) -> tuple[Exported, str]:
        """Return the file and what is wrong with it, if anything."""
        exported = assemble(self._with_themes(), self.sides.options, base, shown)
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
                return Message(
                    "“{quote}” would stand in it {label} times.", quote=quote, label=max(there[label], defined[label])
                )
        return ""

    # -- the annotations

    def _shown(self, base: Base, our_base: Base) -> Shown:
        excerpt, document = self.text.excerpt, self.sides.document
        written = (
            document.annotations if excerpt is None else excerpt.annotations
        )  # which are in the order of its groups
        content = document.content if excerpt is None else our_base.content
        anchored = moved_into(content, base.content, written)
        unmarked = somebodys_blocks(our_base.content, base.content)
        shown: list[Annotation] = []
        notes: dict[str, str] = {}
        standing: dict[str, str] = {}
        labels = labels_of(document, base.text)
        raw = self._raw_notes(base.newline)
        for identity in dict.fromkeys(one.id for one in (*written, *document.annotations)):
            annotation, was, made = self.ours[identity], self.base.get(identity), anchored[identity]
            if was is None:
                self.tally.new += 1
                shown.append(made)
                continue
            there = self._moved(made, base, unmarked)
            changes = self.changes.get(identity, [])
            changes = [one for one in changes if one.kind is not ChangeKind.MOVED or there is not None]
            kept = settled(self.sides, self.tally, (annotation, was), changes, self.gone.get(identity))
            if kept is None:
                continue
            taken, is_given_up = kept
            made = there if there is not None and ChangeKind.MOVED in taken else made
            shown.append(made := self._with_words(made, taken))
            as_written = not is_given_up and _said(made) == _said(self._with_words(was, taken))
            # note and themes, each by another hand
            self.tally.updated += not (as_written or taken.keys().isdisjoint(WORDS))
            label = labels[identity]
            form, text = raw.get(label, ("", ""))
            if as_written and form == "footnote":
                notes[identity] = text
            elif form == form_of(self.sides.options) != "footnote":
                standing[identity] = text
                if not as_written:
                    anew = note_in_place(made, self._with_themes(), self.sides.options, label, base.newline)
                    standing[identity] = with_kind_of(anew, text, self._own_title(annotation, was, text))
        for identity in [one for one in self.gone if one not in self.ours]:
            self.tally.deleted(self.base[identity], self.gone[identity] or ())
            self.tally.removed += 1
        elsewhere = {one.id for one in shown if excerpt is None and one.anchor != anchored[one.id].anchor}
        return Shown(tuple(shown), notes, standing, unmarked, frozenset(elsewhere))

    def _moved(self, annotation: Annotation, base: Base, unmarked: frozenset[int]) -> Annotation | None:
        """Return an annotation where somebody moved it in the file, unless that is in what they wrote."""
        target = next((one.target for one in self.changes.get(annotation.id, ()) if one.kind is ChangeKind.MOVED), None)
        if target is None:
            return None
        there = replace(annotation, anchor=anchor_all(base.content.text, [target])[0])
        return None if reaches(there, base.content, unmarked) else there

    def _with_themes(self) -> Document:
        """Return the library's side with the themes that only the file has."""
        document = self.sides.document
        return replace(document, themes={**{one.id: one for one in self.themes.values()}, **document.themes})

    def _with_words(self, annotation: Annotation, taken: Mapping[ChangeKind, Change]) -> Annotation:
        """Return an annotation with the note and themes that the file gives it."""
        if (note := taken.get(ChangeKind.NOTE)) is not None:
            annotation = replace(annotation, note=note.note)
        if (themes := taken.get(ChangeKind.THEMES)) is not None:
            annotation = replace(annotation, theme_ids=tuple(self._theme(name).id for name in themes.theme_names))
        return annotation

    def _theme(self, name: str) -> Theme:
        """Return the theme with a name, also one that only the file has."""
        number = len(self.themes)
        made = Theme(f"file-{number}", name, "", _NEW_THEME, None, number, None, "", "")
        return self.themes.setdefault(theme_key(name), made)

    def _raw_notes(self, newline: str) -> dict[str, tuple[str, str]]:
        """Return each note's form and its words as they stand in the file, by label; the first where it is twice."""
        text = self.sides.back.text
        out = {label: (one.form, raw_note(text, one)) for label, one in self.standing.items()}
        for note in self.sides.back.footnotes:
            out.setdefault(note.label, ("footnote", raw_footnote(text, note, newline)))
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
                self.tally.clash(annotation, "themes", ", ".join(was), ", ".join(now), title)
            return title
        return ""


def _with_outlived(sides: Sides, annotations: Sequence[Annotation]) -> Sides:
    """Return the sides with annotations that only the file has."""
    text = sides.document.content.text
    anchors = anchor_all(text, [one.target for one in annotations])
    kept = [
        replace(one, anchor=anchor, extra={**one.extra, OUTLIVED: True})
        for one, anchor in zip(annotations, anchors, strict=True)
    ]
    every = sorted((*sides.document.annotations, *kept), key=lambda one: _place(one, len(text)))
    return replace(sides, document=replace(sides.document, annotations=tuple(every)))


def _place(annotation: Annotation, length: int) -> int:
    return length if annotation.anchor.start is None else annotation.anchor.start


def _said(annotation: Annotation) -> tuple[str, tuple[str, ...]]:
    return annotation.note, annotation.theme_ids
