"""Telling an edited export from the record that it is compared with: whether the file is whole, then one change after
another.

Visible text wins for notes and themes, the record for ids, dates and ranges as far as it can be trusted. Knows nothing
of how a file is found to be an export.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from db.message import Message
from desktop.annotated.naming import markdown_name
from desktop.annotated.notes.footnotes import FoundNote
from desktop.annotated.record.machine_block import Record
from desktop.annotated.returning.comparison_base import library_annotations_in
from desktop.annotated.returning.file_text import FileText, bare
from desktop.annotated.returning.said_in_notes import CUT_NOTE, Wording, said_of
from desktop.annotated.returning.without_record import ALREADY, is_there, labelled
from desktop.article.ranges import cut_out
from desktop.proposals.import_plan import (
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

NEWER = Message("The library has another text by now than the one that was edited.")
NO_RECORD_OF_IT = Message("The file carries no record, so it may never have held it.")
CHANGED_HERE = Message("It was changed in the library as well, and its record in the file was edited.")
COPY = Message("It may be a copy of a highlight whose reference stands in the text twice.")
RENAMED = Message("The label of its reference may have been changed.")
NONE_LEFT = Message("No reference of the export stands in the file any more.")
MANY = 3  # missing references, and more than half of all: not meant, perhaps
SEVERAL = Message("It is one of several exports in the file.")
CUT = Message("The file may be cut off.")
SHORT = 0.6  # of the text that was exported: less is a part of it


@dataclass(frozen=True)
class InFile:
    """What a file shows: the first note of each label, the labels that are referred to, and what each annotation of the
    record says, by id. ``missing`` are ids whose reference is gone, ``known`` all labels that somebody knows.

    ``doubt`` says why the file as a whole may not be as somebody meant it, ``notices`` what is to be told of that.
    """

    bodies: Mapping[str, FoundNote]
    there: Collection[str]
    says: Mapping[str, Wording]
    missing: Collection[str]
    known: Collection[str]
    themes: Collection[str]
    doubt: str
    notices: tuple[str, ...]

    def is_most(self, count: int) -> bool:
        """True if so many of ``count`` references are missing that it may not be meant."""
        return len(self.missing) > MANY and len(self.missing) * 2 > count


def planned(text: FileText, name: str = "") -> ImportPlan:
    """Return what importing an export would change: each annotation of its record against what the file shows of it,
    then the marks that are new in it, and its text.
    """
    block, document, file = text.comparison.block, text.document, text.file
    seen = in_file(text)
    title, source_name = block.title or "an article without a title", str(block.article.get("name", ""))
    changes = [*_changes(text, seen), *_new_marks(text, seen.doubt)]
    told = {change.annotation_id for change in changes}
    unknown, unplaced = ([], []) if text.comparison.sure else _unknown(text, seen)
    is_doubtful = bool(seen.doubt) or seen.is_most(len(block.records))
    notices = [*text.notices, *seen.notices, *_notices(text, seen)]
    if seen.missing and is_doubtful:
        notices.append(
            Message(
                "{n} of {n_2} references are missing from the file; nothing is deleted unless you say so.",
                n=len(seen.missing),
                n_2=len(block.records),
            )
        )
    is_as_written = all(
        record.label in seen.bodies
        and (seen.says[record.id].note, seen.says[record.id].names) == (record.annotation.note, record.names)
        for record in block.records
    )
    ours = {annotation.id for annotation in document.annotations} if document is not None else set()
    return ImportPlan(
        kind="export",
        article_id=str(block.article.get("id", "")),
        article_title=title,
        known=document is not None,
        untouched=text.whole is not None and is_as_written and not notices,  # of one whose record vouches for nothing
        changes=(*changes, *unknown),
        unchanged=sum(record.id in ours and record.id not in {*told, *seen.missing} for record in block.records),
        themes=block.themes,
        bad=file.block.bad if file.block is not None else (),
        remarks=(*_remarks(text, title), *unplaced, *notices),
        new_source=text.clean if text.edited or document is None else None,
        source_name=source_name if source_name and block.kind != "rendered" else markdown_name(source_name or name),
        doubtful=is_doubtful,
    )


def in_file(text: FileText) -> InFile:
    """Return what a file shows."""
    block, layer, document, back = text.comparison.block, text.layer, text.document, text.file
    notes = layer.footnotes if layer is not None else back.footnotes
    bodies = {note.label: note for note in reversed(notes)}
    there = {*back.references}  # also what stands in code or a comment by now: that is not gone
    there |= {*layer.references, *layer.listed} if layer is not None else set()
    last = max(back.footnotes, key=lambda note: note.end, default=None)
    end = last.label if last is not None and not back.text[last.end :].strip() else ""
    themes = [theme.name for theme in (*(document.themes.values() if document else ()), *block.themes)]
    notices: list[str] = [
        Message("The reference {label} stands in the text {n} times; the first was taken.", label=label, n=len(places))
        for label, places in back.references.items()
        if len(places) > 1
    ]
    dangling = (there & {*block.labels.values()}) - bodies.keys()
    if number := len(dangling):
        missing = Message(
            "{n} note is missing from the file although the text refers to it; it stays as it is."
            if number == 1
            else "{n} notes are missing from the file although the text refers to them; they stay as they are.",
            n=number,
        )
        notices.append(missing)
    doubt, why = _doubt(text, len(bodies), is_dangling=bool(dangling))
    return InFile(
        bodies,
        there,
        {
            row.id: said_of(row, bodies.get(row.label), themes, last=row.label == end, read=text.read)
            for row in block.records
        },
        {record.id for record in block.records if record.label and record.label not in there},
        {*block.labels.values(), *library_annotations_in(back, document)},
        themes,
        doubt,
        (*notices, *why),
    )


def _doubt(text: FileText, number: int, *, is_dangling: bool) -> tuple[str, list[str]]:
    """Return why a file with so many notes may have lost its end, or '', and what is to be told of that."""
    block, layer = text.comparison.block, text.layer
    if text.file.block is not None and text.file.block.start >= 0:  # a record stands below the text: it is whole
        return SEVERAL if text.file.block.is_one_of_several else "", []
    # where a record says so, the number is an older export's, in the article
    ours = block.insertions is None or "annotations:" in block.put_first
    count = text.file.stated_count if ours else None
    if count is not None and count > number:
        return CUT, [
            Message(
                "The file says that it holds {count} annotations but has {n}; it may be cut off. Its "
                "text is not taken over unless you say so.",
                count=count,
                n=number,
            )
        ]
    if is_dangling or (layer is not None and text.original is not None and is_cut(layer.text, text.original)):
        return CUT, [Message("The file may be cut off; its text is not taken over unless you say so.")]
    return "", []


def is_cut(text: str, original: str) -> bool:
    """True if a text is the beginning of the one that was exported, or much less than it."""
    seen, whole = (bare(side).rstrip(" \t\n>") for side in (text, original))
    return (len(seen) < len(whole) and whole.startswith(seen)) or len(seen) < len(whole) * SHORT


# -- what is told


def _remarks(text: FileText, title: str) -> list[str]:
    """Return what is to be said of the file before all else: whose it is, and of its record."""
    block, document, remarks = text.comparison.block, text.document, [*text.comparison.remarks]
    if block.remark and block.remark not in remarks:
        remarks.append(block.remark)
    if document is None:
        lacking = Message(
            "The file is an export of “{title}”, which is not in this library and can be added.", title=title
        )
        return [lacking, *remarks]
    is_own = document.article.id == block.article.get("id")
    return remarks if is_own else [not_of(title, document.article.title), *remarks]


def _notices(text: FileText, seen: InFile) -> list[str]:
    """Return what is to be said of single notes and marks, and of words below them."""
    layer, notices = text.layer, list[str]()
    doubled = {note.label for note in text.file.footnotes if seen.bodies.get(note.label, note).body != note.body}
    for record in text.comparison.block.records:
        if record.label in doubled:
            twice = Message("The footnote {label} stands in the file twice; the first was taken.", label=record.label)
            notices.append(twice)
        if seen.says[record.id].cut:
            words = quote_of(record.annotation.target)[:60]
            notices.append(Message("The note of “{target}” is cut off at the end of the file.", target=words))
    if number := len(text.moves.unmarked):
        gone = Message(
            "{number} mark is gone while the reference is still there: the highlight stays where it is."
            if number == 1
            else "{number} marks are gone while the reference is still there: the highlights stay where they are.",
            number=number,
        )
        notices.append(gone)
    if layer is not None and layer.text[layer.below :].strip():
        notices.append(Message("Text stands below the notes; it is taken as the end of the article."))
    return notices


# -- the changes


def _changes(text: FileText, seen: InFile) -> Iterator[Change]:
    """Yield what the file says otherwise than its record: of the text, then of each annotation."""
    document, comparison = text.document, text.comparison
    ours = {annotation.id: annotation for annotation in document.annotations} if document is not None else {}
    # which may have come in from this very file before
    if text.edited and text.clean is not None and document is not None and text.clean != document.source:
        stated = comparison.block.source.get("original") if comparison.sure else text.file.stated("source_sha256")
        doubt = seen.doubt or (NEWER if stated not in ("", document.version.source_sha256) else "")
        yield Change(ChangeKind.SOURCE, after=Message("{n} bytes", n=f"{len(text.clean):,}"), doubt=doubt)
    linked, _ = cut_out(text.file.seen, [(note.start, note.end) for note in text.file.footnotes])  # else where
    for record in comparison.block.records:
        living, base, wording = ours.get(record.id), record.annotation, seen.says[record.id]
        if living is None or document is None:
            if record.id not in seen.missing:
                target = text.moves.targets.get(record.label) or base.target
                annotation = replace(base, note=wording.note, target=target)
                yield brought(annotation, wording.names, EDITED_RECORD if record.edited else "")
        elif record.id in seen.missing:
            was, now = ((row.note, row.theme_ids, row.target) for row in (base, living))
            doubt = seen.doubt or (RENAMED if f"postil://a/{base.id}" in linked else _why_lost(text, seen))
            yield Change(ChangeKind.DELETED, base.id, base.target.quote.exact, conflict=now != was, doubt=doubt)
        else:
            own = Side(living.note, document.names_of(living), living.target)
            yield from _compared(own, record, wording, text, seen.doubt)


def _why_lost(text: FileText, seen: InFile) -> str:
    """Return why annotations whose reference is gone may not be meant to be deleted, or ''."""
    block = text.comparison.block
    if not any(label in seen.there for label in block.labels.values()):
        return NONE_LEFT
    if not text.comparison.sure:
        return NO_RECORD_OF_IT
    if seen.is_most(len(block.records)):
        return Message("{n} of {n_2} references are missing.", n=len(seen.missing), n_2=len(block.records))
    there = text.layer.references if text.layer is not None else seen.there
    return "" if {*there} <= {*seen.known} else RENAMED


def _compared(ours: Side, record: Record, wording: Wording, text: FileText, doubt: str) -> list[Change]:
    """Return what the file says otherwise of an annotation; ``doubt`` is that about the file as a whole."""
    base, target = record.annotation, text.moves.targets.get(record.label)
    moved_in_doubt = text.moves.doubts.get(record.label, "") if doubt in ("", CUT) else doubt
    if doubt == CUT and target and text.document and target.quote.exact not in text.document.content.text:
        moved_in_doubt = CUT  # it points into a text that is not taken over
    was, theirs = Side(base.note, record.names, base.target), Side(wording.note, wording.names, target or base.target)
    unsure = base.id in text.comparison.changed
    why = CUT_NOTE if wording.cut else CHANGED_HERE if unsure else ""
    doubts = {ChangeKind.NOTE: why, ChangeKind.THEMES: why, ChangeKind.MOVED: moved_in_doubt}
    return differences(base.id, was, ours, theirs, doubts, unsure=unsure)


def _new_marks(text: FileText, doubt: str) -> Iterator[Change]:
    twice = {label for label, places in text.file.references.items() if len(places) > 1}
    copied = {quote_of(record.annotation.target) for record in text.comparison.block.records if record.label in twice}
    for number, unsure in text.fresh.items():
        assert text.now is not None
        target, note, names = text.now.highlight(number)
        why = doubt or unsure or (COPY if quote_of(target) in copied else "")
        yield found(target, note, names, why or (ALREADY if is_there(target, text.document) else ""))


def _unknown(text: FileText, seen: InFile) -> tuple[list[Change], list[str]]:
    """Propose the notes of a file without a record that the library does not know; others may be gone."""
    labels = [label for label in seen.bodies if label not in seen.known]
    if text.now is None or not labels:
        return [], []
    changes, unplaced = labelled(text.now, labels, seen.bodies, [*seen.themes])
    end = len(text.file.text.rstrip())

    def why(label: str) -> str:
        is_end = seen.bodies[label].end >= end  # even its label may not be whole
        return seen.doubt or (CUT if is_end else RENAMED if seen.missing else "")

    return [replace(change, doubt=why(label)) for label, change in changes], unplaced
