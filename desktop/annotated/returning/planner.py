"""Telling an edited export from the record that it is compared with: one change after another.

Visible text wins for notes and themes, the record for ids, dates and ranges as far as it can be trusted. Knows nothing
of how a file is found to be an export.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import replace

from db.records import Annotation
from desktop.annotated import source_text
from desktop.annotated.document import Document, Reader
from desktop.annotated.notes.callouts import count_callouts
from desktop.annotated.notes.footnotes import FoundFootnote
from desktop.annotated.read.exported_file import ExportedFile
from desktop.annotated.read.ranges import cut_out
from desktop.annotated.read.strip import by_hash
from desktop.annotated.read.visible import Layer, authors_marks_of, visible_layer
from desktop.annotated.returning import cut_off
from desktop.annotated.returning.changes import Change, ChangeKind, ImportPlan, brought, doubted
from desktop.annotated.returning.comparing import CUT_NOTE, Said, said_of
from desktop.annotated.returning.comparison_base import ComparisonBase, original_of, part_of
from desktop.annotated.returning.fresh_marks import Fresh, fresh_among, fresh_by_words
from desktop.annotated.returning.identify import known_labels, stated_themes
from desktop.annotated.returning.in_file import CUT, InFile, in_file
from desktop.annotated.returning.layout import Layout, quote_of
from desktop.annotated.returning.mark_notes import notes_on, with_notes
from desktop.annotated.returning.moves import Moves, moves_of, part_moves
from desktop.annotated.returning.recordless import labelled
from desktop.theme_names import theme_keys

NEWER = "The library has another text by now than the one that was edited."
NO_RECORD_OF_IT = "The file carries no record, so it may never have held it."
LINE_ENDS = "Of the text only line endings or the encoding were changed; it stays as it is."
EDITED_RECORD = "Its record in the file was edited."
CHANGED_HERE = "It was changed in the library as well, and its record in the file was edited."
PART = "The file holds a part of the article only; its text is not taken over."
COPY = "It may be a copy of a highlight whose reference stands in the text twice."
RENAMED = "The label of its reference may have been changed."
NAMELESS = "A callout without its id stands in the text; it may be the note of an annotation."
NONE_LEFT = "No reference of the export stands in the file any more."
MANY = 3  # missing references, and more than half of all: not meant, perhaps


class Planner:
    """One export against its record and the library's article. ``plan`` gives what it would change."""

    def __init__(
        self, back: ExportedFile, comparison: ComparisonBase, document: Document | None, read: Reader | None, name: str
    ) -> None:
        self.back = back
        self.comparison = comparison
        self.block = comparison.block
        self.document = document
        self.read = read
        self.name = name
        self.partial = comparison.block.kind in ("list", "excerpt")
        self.changes: list[Change] = []
        self.remarks: list[str] = [*comparison.remarks]
        self.notices: list[str] = []  # remarks that tell of an edit
        self.unchanged = 0
        self.otherwise = False  # whether a note or themes in the file are not those of the record
        self.original = original_of(comparison, document)

    def plan(self) -> ImportPlan:
        """Return what importing the file would change."""
        block = self.block
        title = str(block.article.get("title", "")) or "an article without a title"
        if block.remark and block.remark not in " ".join(self.remarks):
            self.remarks.append(block.remark)
        layer, clean, edited = self._text()
        if self.partial:
            self.remarks.append(PART)
        if self.document is None:
            added = "and cannot be added from this file" if self.partial else "and can be added"
            self.remarks.insert(0, f"The file is an export of “{title}”, which is not in this library {added}.")
        elif self.document.article.id != block.article.get("id"):
            self.remarks.insert(0, f"The file is an export of “{title}”, not of “{self.document.article.title}”.")
        now, before, moves = self._lie(layer, edited)
        fresh = self._fresh(now, before, moves)
        if fresh.authors and layer is not None:  # marks of the author's own in changed words stay in the text
            living = [*authors_marks_of(block), *(layer.run_texts[number] for number in fresh.authors)]
            layer = visible_layer(self.back, block, kept_marks=living)
            clean, edited = self._compared(layer)
            now, before, moves = self._lie(layer, edited)
            fresh = self._fresh(now, before, moves)
        if now is not None and layer is not None and (found := notes_on(layer, fresh.numbers, self.original)):
            layer = with_notes(layer, found)
            if any(one.cuts for one in found.values()):
                clean, edited = self._compared(layer)
                now, before, moves = self._lie(layer, edited)
            elif now is not None:
                now = Layout(layer, now.content)
        seen = in_file(self.back, block, layer, self.original, self._known_themes())
        self.notices += seen.notices
        missing = self._annotations(seen, moves)
        self._new_marks(now, fresh, seen.doubt)
        nameless = (
            bool(missing) and layer is not None and count_callouts(layer.text) > count_callouts(self.original or "")
        )
        self.notices += [NAMELESS] if nameless else []
        if layer is not None and layer.text[layer.below :].strip() and not self.partial:
            self.notices.append("Text stands below the notes; it is taken as the end of the article.")
        if edited and not self.partial and clean is not None and self.document is not None:
            self._source(clean, seen.doubt or (NAMELESS if nameless else ""))
        self._lost_records(seen.bodies)
        if nameless or not seen.there <= {*block.labels.values(), *known_labels(self.back, self.document)}:
            self.changes = doubted(self.changes, RENAMED, ChangeKind.DELETED)
        self._unknown_labels(now, seen, RENAMED if missing else "")
        doubtful = bool(seen.doubt) or (len(missing) > MANY and len(missing) * 2 > len(block.annotations))
        if missing and doubtful:
            self.notices.append(
                f"{len(missing)} of {len(block.annotations)} references are missing from the file; "
                "nothing is deleted unless you say so."
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
            new_source=clean if (edited or self.document is None) and not self.partial else None,
            source_name=self._source_name(),
            doubtful=doubtful,
        )

    def _is_untouched(self) -> bool:
        return self.comparison.sure and self.comparison.clean is not None and not self.otherwise and not self.notices

    # -- the text

    def _text(self) -> tuple[Layer | None, bytes | None, bool]:
        """Return the visible layer (None where nothing of it needs to be looked at), the clean bytes, if edited."""
        block = self.block
        if block.kind == "list":
            return None, None, False
        whole = self.comparison.clean if block.kind != "edited" else None
        as_exported = block.header.get("postil:notes") == "footnotes" and not (block.of_the_library or block.moved)
        if whole is not None and as_exported:
            return None, whole, False
        layer = visible_layer(self.back, block)
        return (layer, whole, False) if whole is not None else (layer, *self._compared(layer))

    def _compared(self, layer: Layer) -> tuple[bytes, bool]:
        """Return the clean bytes of a layer, and whether they are another text than the one that was exported."""
        block = self.block
        clean = self._encoded(layer.text)
        sha = block.source.get("original" if block.kind == "edited" else "sha256")
        if block.kind == "excerpt" or hashlib.sha256(clean).hexdigest() == sha:
            return clean, False
        if not self.comparison.sure and block.kind == "rendered" and self._reads_the_same(layer.text):
            return clean, False
        encoding = str(block.source.get("encoding", "utf-8"))
        exported = self.original if block.kind != "edited" else None  # the text of a merged file is its own
        known = exported is not None and cut_off.same_but_for_line_ends(layer.text, exported)
        if known or cut_off.has_hash(layer.text, encoding, str(sha)):
            said = LINE_ENDS in self.notices or (exported or "").rstrip("\r\n") == layer.text.rstrip("\r\n")
            self.notices += [] if said else [LINE_ENDS]
            return clean, False
        if not self.comparison.sure and (found := by_hash(self.back)) is not None:
            if hashlib.sha256(found[0]).hexdigest() != sha:
                self.notices.append("The file was exported from another version of the article.")
            return found[0], False
        return clean, True

    def _reads_the_same(self, text: str) -> bool:
        """Tell whether a text that was rendered still reads as the article does, however its Markdown is written."""
        if self.read is None or self.document is None:
            return False
        return self.read(text.encode("utf-8", "surrogatepass")).text == self.document.content.text

    def _encoded(self, text: str) -> bytes:
        encoding = str(self.block.source.get("encoding", "utf-8"))
        try:
            return source_text.encode(text, encoding if encoding in source_text.KNOWN else "utf-8")
        except UnicodeError:
            self.notices.append(f"The edited text no longer fits {encoding} and becomes UTF-8.")
            return text.encode("utf-8", "surrogatepass")

    def _source_name(self) -> str:
        name = str(self.block.article.get("name", ""))
        if self.block.source.get("kind") == "rendered" or not name:
            stem = (name or self.name or "article").rpartition(".")[0] or name or self.name or "article"
            return f"{stem}.md"
        return name

    def _source(self, clean: bytes, doubt: str) -> None:
        """Propose a text that was edited as the next version, with what speaks against it."""
        assert self.document is not None
        if not doubt and self.document.version.source_sha256 != self.block.source.get("original"):
            doubt = NEWER
        stated_sha = self.back.stated("source_sha256")
        if not doubt and not self.comparison.sure and stated_sha not in ("", self.document.version.source_sha256):
            doubt = NEWER
        change = Change(ChangeKind.SOURCE, after=f"{len(clean):,} bytes", doubt=doubt)
        self.changes.insert(0, change)

    # -- how marks and references lie

    def _layouts(self, layer: Layer | None, edited: bool) -> tuple[Layout | None, Layout | None]:
        """Return how marks and references lie in the file, and how they lay when it was exported."""
        if layer is None or self.read is None:
            return None, None
        content = self.read(layer.text.encode("utf-8", "surrogatepass"))
        now = Layout(layer, content)
        block = self.block
        if block.insertions is None:
            return now, None
        original = self.original
        if block.kind == "excerpt":
            original = part_of(self.comparison, self.document)
        if original is None and not edited:
            original = layer.text
        if original is None:
            return now, None
        before = Layout.exported(original, block, content if original == layer.text else self.read)
        return now, before.like(now)

    def _lie(self, layer: Layer | None, edited: bool) -> tuple[Layout | None, Layout | None, Moves]:
        """Return how marks and references lie, how they lay, and which of them were moved."""
        now, before = self._layouts(layer, edited)
        if now is None or before is None:
            return now, before, Moves()
        if self.block.kind == "excerpt" and self.document is not None:
            return (
                now,
                before,
                part_moves(now, before, self.block.labels, self.block.annotations, self.document.content),
            )
        return now, before, moves_of(now, before, self.block)

    def _fresh(self, now: Layout | None, before: Layout | None, moves: Moves) -> Fresh:
        """Return the runs that are new highlights."""
        if now is None:
            return Fresh()
        numbers = [number for number in now.new_runs(before) if number not in moves.taken]
        if before is not None:
            return fresh_among(now, before, numbers)
        return fresh_by_words(now, numbers, [quote_of(one.target) for one in self.block.annotations])

    def _new_marks(self, now: Layout | None, fresh: Fresh, doubt: str) -> None:
        if now is None:
            return
        copied = self._copied()
        for number in fresh.numbers:
            for target, note in now.highlights([number]):
                quote, names = target.quote.exact, now.layer.run_themes.get(number, ())
                why = doubt or fresh.doubts.get(number, "") or (COPY if quote_of(target) in copied else "")
                made = Change(ChangeKind.NEW, "", quote, target=target, note=note, theme_names=names, after=quote)
                self.changes.append(replace(made, doubt=why))

    # -- the annotations

    def _copied(self) -> set[str]:
        """Return the words of annotations whose references stand in the text more than once."""
        twice = {label for label, places in self.back.references.items() if len(places) > 1}
        return {quote_of(one.target) for one in self.block.annotations if self.block.labels.get(one.id) in twice}

    def _annotations(self, seen: InFile, moves: Moves) -> list[str]:
        """Propose what became of each annotation of the record; return the ids of those the file lost."""
        block = self.block
        ours = {one.id: one for one in self.document.annotations} if self.document else {}
        known, bodies = self._known_themes(), seen.bodies
        doubled = {one.label for one in self.back.footnotes if bodies.get(one.label, one).body != one.body}
        any_known = bool(seen.there & set(block.labels.values()))
        notes = [(one.start, one.end) for one in self.back.footnotes]
        linked, _ = cut_out(self.back.seen, notes)  # what else names an annotation
        missing: list[str] = []
        for base in block.annotations:
            label = block.labels.get(base.id, "")
            living = ours.get(base.id)
            names = self._names(base)
            said = said_of(base, names, bodies.get(label), known, last=label == seen.last, read=self.read)
            self.otherwise = self.otherwise or label not in bodies or (said.annotation, said.names) != (base, names)
            if label in doubled:
                self.notices.append(f"The footnote {label} stands in the file twice; the first was taken.")
            if said.cut:
                self.notices.append(f"The note of “{quote_of(base.target)[:60]}” is cut off at the end of the file.")
            self.notices += [said.remark] if said.remark else []
            if label and label not in seen.there:
                missing.append(base.id)
                if living is not None:
                    why = RENAMED if f"postil://a/{base.id}" in linked else "" if any_known else NONE_LEFT
                    self._deleted(living, base, seen.doubt or why)
                continue
            target = moves.targets.get(label)
            if living is None:
                made = replace(said.annotation, target=target) if target is not None else said.annotation
                why = EDITED_RECORD if base.id in self.comparison.doubtful else ""
                self.changes.append(brought(made, said.names, why))
                continue
            count = len(self.changes)
            self._compare(living, base, said, names)
            if target is not None and quote_of(target) != quote_of(living.target):
                after, quote = target.quote.exact, living.target.quote.exact
                why = moves.doubts.get(label, "") if seen.doubt in ("", CUT) else seen.doubt
                if seen.doubt == CUT and self.document is not None and after not in self.document.content.text:
                    why = CUT  # it points into a text that is not taken over
                conflict = living.target != base.target
                self.changes.append(
                    Change(ChangeKind.MOVED, base.id, quote, quote, after, None, target, conflict=conflict, doubt=why)
                )
            self.unchanged += count == len(self.changes)
        if moves.unmarked:
            number = len(moves.unmarked)
            self.notices.append(
                f"{number} mark{'s are' if number > 1 else ' is'} gone while the reference is still there: "
                f"the highlight{'s stay' if number > 1 else ' stays'} where {'they are' if number > 1 else 'it is'}."
            )
        if len(missing) > MANY and len(missing) * 2 > len(block.annotations):
            why = f"{len(missing)} of {len(block.annotations)} references are missing."
            self.changes = doubted(self.changes, why, ChangeKind.DELETED)
        return missing

    def _deleted(self, living: Annotation, base: Annotation, doubt: str) -> None:
        conflict = (living.note, living.theme_ids, living.target) != (base.note, base.theme_ids, base.target)
        doubt = doubt or ("" if self.comparison.sure else NO_RECORD_OF_IT)
        self.changes.append(
            Change(ChangeKind.DELETED, base.id, base.target.quote.exact, conflict=conflict, doubt=doubt)
        )

    def _written(self, living: Annotation) -> str:
        """Return when an annotation was last changed as its lost record has it, or else when the file was written."""
        bad = self.back.block.bad if self.back.block is not None else ()
        dates = (re.search(r'"modified":"([^"]+)"', one.text) for one in bad if living.id in one.text)
        return next((date[1] for date in dates if date), self.back.stated("exported"))

    def _compare(
        self, living: Annotation, base: Annotation, said: Said, base_names: tuple[str, ...], written: str = ""
    ) -> None:
        """``written``: when the record was, where what it said is not known; the library may have changed since."""
        if said.lost:
            return
        quote, theirs = living.target.quote.exact, said.annotation
        here = living.id in self.comparison.changed or bool(written and living.modified > written)
        doubt = CUT_NOTE if said.cut else CHANGED_HERE if here else ""
        if theirs.note not in (base.note, living.note):
            conflict = living.note != base.note or here
            self.changes.append(
                Change(
                    ChangeKind.NOTE,
                    living.id,
                    quote,
                    living.note,
                    theirs.note,
                    note=theirs.note,
                    conflict=conflict,
                    doubt=doubt,
                )
            )
        living_names = self._library_names(living)
        if theme_keys(said.names) not in (theme_keys(base_names), theme_keys(living_names)):
            conflict = living_names != base_names or here
            before, after = ", ".join(living_names), ", ".join(said.names)
            self.changes.append(
                Change(
                    ChangeKind.THEMES,
                    living.id,
                    quote,
                    before,
                    after,
                    theme_names=said.names,
                    conflict=conflict,
                    doubt=doubt or said.doubt,
                )
            )

    def _names(self, annotation: Annotation) -> tuple[str, ...]:
        return tuple(self.block.theme_names.get(annotation.id, ()))

    def _library_names(self, annotation: Annotation) -> tuple[str, ...]:
        return tuple(theme.name for theme in self.document.themes_of(annotation)) if self.document else ()

    def _known_themes(self) -> list[str]:
        names = [theme.name for theme in self.document.themes.values()] if self.document else []
        return names + [theme.name for theme in self.block.themes]

    def _lost_records(self, bodies: Mapping[str, FoundFootnote]) -> None:
        """Go by the visible text alone for annotations whose record is missing from the block."""
        seen = {one.id for one in self.block.annotations}
        known = self._known_themes()
        for label, living in known_labels(self.back, self.document).items():
            if living.id not in seen:
                count, names = len(self.changes), self._library_names(living)
                said = said_of(living, names, bodies.get(label), known, read=self.read)
                self._compare(living, living, said, names, self._written(living))
                self.unchanged += count == len(self.changes)

    def _unknown_labels(self, now: Layout | None, seen: InFile, doubt: str) -> None:
        """Propose the notes of a file without a record that the library does not know."""
        if self.comparison.sure or self.block.kind == "list":
            return
        known = {*self.block.labels.values(), *known_labels(self.back, self.document)}
        unknown = [label for label in seen.bodies if label not in known]
        if not unknown:
            return
        if now is None and self.read is not None:
            layer = visible_layer(self.back, self.block)
            now = Layout(layer, self.read(layer.text.encode("utf-8", "surrogatepass")))
        if now is None:
            self.remarks.append(f"{len(unknown)} notes could not be placed.")
            return
        changes, unplaced = labelled(now, unknown, seen.bodies, self._known_themes(), stated_themes(self.back.text))
        end = len(self.back.text.rstrip())
        for label, change in changes:
            cut = seen.bodies[label].end >= end  # even its label may not be whole
            self.changes.append(replace(change, doubt=seen.doubt or (CUT if cut else doubt)))
        self.remarks += unplaced
