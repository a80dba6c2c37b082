"""Telling an edited export from the record that it is compared with: one change after another.

Visible text wins for notes and themes, the record for ids, dates and ranges as far as it can be trusted. Knows nothing
of how a file is found to be an export.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from db.message import Message
from db.records import Annotation, Target
from desktop.annotated.naming import markdown_name
from desktop.annotated.read.visible import visible_layer
from desktop.annotated.record.machine_block import Record
from desktop.annotated.returning.changes import (
    EDITED_RECORD,
    Change,
    ChangeKind,
    ImportPlan,
    Side,
    brought,
    differences,
    found,
    not_of,
    quote_of,
)
from desktop.annotated.returning.comparing import CUT_NOTE, Said, said_of
from desktop.annotated.returning.file_text import FileText
from desktop.annotated.returning.identify import known_labels
from desktop.annotated.returning.in_file import CUT, InFile, in_file
from desktop.annotated.returning.layout import Layout
from desktop.annotated.returning.moves import Moves
from desktop.annotated.returning.recordless import ALREADY, is_there, labelled
from desktop.article.ranges import cut_out

NEWER = Message("The library has another text by now than the one that was edited.")
NO_RECORD_OF_IT = Message("The file carries no record, so it may never have held it.")
CHANGED_HERE = Message("It was changed in the library as well, and its record in the file was edited.")
COPY = Message("It may be a copy of a highlight whose reference stands in the text twice.")
RENAMED = Message("The label of its reference may have been changed.")
NONE_LEFT = Message("No reference of the export stands in the file any more.")
MANY = 3  # missing references, and more than half of all: not meant, perhaps


class Planner:
    """One export against its record and the library's article. ``plan`` gives what it would change."""

    def __init__(self, text: FileText, name: str = "") -> None:
        self.text = text
        self.back = text.file
        self.comparison = comparison = text.comparison
        self.block = comparison.block
        self.document = text.document
        self.read = text.read
        self.name = name
        ours = self.document.themes.values() if self.document else ()
        self.themes = [theme.name for theme in (*ours, *self.block.themes)]
        self.changes: list[Change] = []
        self.remarks: list[str] = [*comparison.remarks]
        self.notices = text.notices  # remarks that tell of an edit
        self.unchanged = 0
        self.otherwise = False  # whether a note or themes in the file are not those of the record

    def plan(self) -> ImportPlan:
        """Return what importing the file would change."""
        block, text = self.block, self.text
        title, name = block.title or "an article without a title", str(block.article.get("name", ""))
        if block.remark and not any(block.remark in one for one in self.remarks):
            self.remarks.append(block.remark)
        if self.document is None:
            self.remarks.insert(
                0,
                Message(
                    "The file is an export of “{title}”, which is not in this library and can be added.", title=title
                ),
            )
        elif self.document.article.id != block.article.get("id"):
            self.remarks.insert(0, not_of(title, self.document.article.title))
        layer, clean = text.layer, text.clean
        seen = in_file(text)
        missing = {one.id for one in block.records if one.label and one.label not in seen.there}
        is_most = len(missing) > MANY and len(missing) * 2 > len(block.annotations)
        known = {*block.labels.values(), *known_labels(self.back, self.document)}
        why = (
            (NONE_LEFT, seen.there.isdisjoint(block.labels.values())),
            (NO_RECORD_OF_IT, not self.comparison.sure),
            (Message("{n} of {n_2} references are missing.", n=len(missing), n_2=len(block.annotations)), is_most),
            (RENAMED, not seen.there <= known),
        )
        self._annotations(seen, text.moves, missing, next((doubt for doubt, holds in why if holds), ""))
        self._new_marks(seen.doubt)
        if layer is not None and layer.text[layer.below :].strip():
            self.notices.append(Message("Text stands below the notes; it is taken as the end of the article."))
        # which may have come in from this very file before
        is_new = self.document is not None and clean != self.document.source
        if text.edited and clean is not None and is_new:
            self._source(clean, seen.doubt)
        if not self.comparison.sure:
            self._unknown_labels(seen, [label for label in seen.bodies if label not in known], bool(missing))
        doubtful = bool(seen.doubt) or is_most
        if missing and doubtful:
            self.notices.append(
                Message(
                    "{n} of {n_2} references are missing from the file; nothing is deleted unless you say so.",
                    n=len(missing),
                    n_2=len(block.annotations),
                )
            )
        return ImportPlan(
            kind="export",
            article_id=str(block.article.get("id", "")),
            article_title=title,
            known=self.document is not None,
            untouched=self._is_untouched(),
            changes=tuple(self.changes),
            unchanged=self.unchanged,
            themes=block.themes,
            bad=self.back.block.bad if self.back.block is not None else (),
            remarks=(*self.remarks, *self.notices),
            new_source=clean if text.edited or self.document is None else None,
            source_name=name if name and block.kind != "rendered" else markdown_name(name or self.name),
            doubtful=doubtful,
        )

    def _is_untouched(self) -> bool:
        """Tell of an older export, whose record vouches for nothing, whether all of it stands as it was written."""
        return self.text.whole is not None and not self.otherwise and not self.notices

    # -- the text

    def _source(self, clean: bytes, doubt: str) -> None:
        """Propose a text that was edited as the next version, with what speaks against it."""
        assert self.document is not None
        stated = self.block.source.get("original") if self.comparison.sure else self.back.stated("source_sha256")
        doubt = doubt or (NEWER if stated not in ("", self.document.version.source_sha256) else "")
        self.changes.insert(0, Change(ChangeKind.SOURCE, after=Message("{n} bytes", n=f"{len(clean):,}"), doubt=doubt))

    def _new_marks(self, doubt: str) -> None:
        now, fresh = self.text.now, self.text.fresh
        if now is None:
            return
        copied = self._copied()
        for number, unsure in fresh.items():
            highlight = now.highlight(number)
            why = doubt or unsure or (COPY if quote_of(highlight[0]) in copied else "")
            why = why or (ALREADY if is_there(highlight[0], self.document) else "")  # this file brought it, perhaps
            self.changes.append(found(*highlight, why))

    # -- the annotations

    def _copied(self) -> set[str]:
        """Return the words of annotations whose references stand in the text more than once."""
        twice = {label for label, places in self.back.references.items() if len(places) > 1}
        return {quote_of(one.annotation.target) for one in self.block.records if one.label in twice}

    def _annotations(self, seen: InFile, moves: Moves, missing: Collection[str], why_lost: str) -> None:
        """Propose what became of each annotation of the record. ``missing`` are the ids of those the file lost, which
        ``why_lost`` speaks against.
        """
        block = self.block
        ours = {one.id: one for one in self.document.annotations} if self.document else {}
        bodies = seen.bodies
        doubled = {one.label for one in self.back.footnotes if bodies.get(one.label, one).body != one.body}
        notes = [(one.start, one.end) for one in self.back.footnotes]
        linked, _ = cut_out(self.back.seen, notes)  # what else names an annotation
        ours_text = self.document.content.text if self.document is not None else ""
        for record in block.records:
            base, names, label = record.annotation, record.names, record.label
            living = ours.get(base.id)
            said = said_of(record, bodies.get(label), self.themes, last=label == seen.last, read=self.read)
            self.otherwise = self.otherwise or label not in bodies or (said.note, said.names) != (base.note, names)
            if label in doubled:
                self.notices.append(
                    Message("The footnote {label} stands in the file twice; the first was taken.", label=label)
                )
            if said.cut:
                self.notices.append(
                    Message(
                        "The note of “{target}” is cut off at the end of the file.", target=quote_of(base.target)[:60]
                    )
                )
            if base.id in missing:
                if living is not None:
                    is_linked = f"postil://a/{base.id}" in linked
                    self._deleted(living, base, seen.doubt or (RENAMED if is_linked else why_lost))
                continue
            target = moves.targets.get(label)
            if living is None:
                made = replace(base, note=said.note, target=target or base.target)
                why = EDITED_RECORD if base.id in self.comparison.doubtful else ""
                self.changes.append(brought(made, said.names, why))
                continue
            why = moves.doubts.get(label, "") if seen.doubt in ("", CUT) else seen.doubt
            if seen.doubt == CUT and target and target.quote.exact not in ours_text:
                why = CUT  # it points into a text that is not taken over
            self._compare(living, record, said, target, why)
        if moves.unmarked:
            number = len(moves.unmarked)
            self.notices.append(
                Message(
                    "{number} marks are gone while the reference is still there: the highlights stay where they are.",
                    number=number,
                )
                if number > 1
                else Message(
                    "{number} mark is gone while the reference is still there: the highlight stays where it is.",
                    number=number,
                )
            )

    def _deleted(self, living: Annotation, base: Annotation, doubt: str) -> None:
        was, ours = ((one.note, one.theme_ids, one.target) for one in (base, living))
        quote = base.target.quote.exact
        self.changes.append(Change(ChangeKind.DELETED, base.id, quote, conflict=ours != was, doubt=doubt))

    def _compare(self, living: Annotation, record: Record, said: Said, target: Target | None, why: str) -> None:
        """``target``: where it was moved to, ``why``: the doubt about that."""
        base = record.annotation
        names = self.document.names_of(living) if self.document else ()
        ours, was = Side(living.note, names, living.target), Side(base.note, record.names, base.target)
        theirs = Side(said.note, said.names, target or base.target)
        unsure = living.id in self.comparison.changed
        doubt = CUT_NOTE if said.cut else CHANGED_HERE if unsure else ""
        doubts = {ChangeKind.NOTE: doubt, ChangeKind.THEMES: doubt, ChangeKind.MOVED: why}
        told = differences(living.id, was, ours, theirs, doubts, unsure=unsure)
        self.changes += told
        self.unchanged += not told

    def _unknown_labels(self, seen: InFile, labels: Sequence[str], is_lacking: bool) -> None:
        """Propose the notes of a file without a record that the library does not know; others may be gone."""
        if not labels:
            return
        now = self.text.now or Layout.of(visible_layer(self.back, self.block), self.read)
        changes, unplaced = labelled(now, labels, seen.bodies, self.themes)
        end = len(self.back.text.rstrip())
        for label, change in changes:
            is_cut = seen.bodies[label].end >= end  # even its label may not be whole
            doubt = seen.doubt or (CUT if is_cut else RENAMED if is_lacking else "")
            self.changes.append(replace(change, doubt=doubt))
        self.remarks += unplaced
