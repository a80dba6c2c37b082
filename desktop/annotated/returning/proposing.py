"""Telling an edited export from the record that it is compared with: whether the file is whole, then one change after
another.

Visible text wins for notes and themes, the record for ids, dates and ranges as far as it can be trusted. Knows nothing
of how a file is found to be an export.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from db.message import Message
from db.records import Annotation
from desktop.annotated.document import Document, Reader
from desktop.annotated.naming import markdown_name
from desktop.annotated.notes.footnotes import FoundNote
from desktop.annotated.read.exported_file import ExportedFile
from desktop.annotated.read.visible import visible_layer
from desktop.annotated.record.block_finding import also_of
from desktop.annotated.record.machine_block import MachineBlock, Record
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
from desktop.annotated.returning.file_text import FileText, bare
from desktop.annotated.returning.identify import TWICE, is_twice, known_labels, stated_count
from desktop.annotated.returning.layout import Layout
from desktop.annotated.returning.said_in_notes import CUT_NOTE, Wording, said_of
from desktop.annotated.returning.without_record import ALREADY, is_there, labelled
from desktop.article.ranges import cut_out

NEWER = Message("The library has another text by now than the one that was edited.")
NO_RECORD_OF_IT = Message("The file carries no record, so it may never have held it.")
CHANGED_HERE = Message("It was changed in the library as well, and its record in the file was edited.")
COPY = Message("It may be a copy of a highlight whose reference stands in the text twice.")
RENAMED = Message("The label of its reference may have been changed.")
NONE_LEFT = Message("No reference of the export stands in the file any more.")
MANY = 3  # missing references, and more than half of all: not meant, perhaps
CUT = Message("The file may be cut off.")
SHORT = 0.6  # of the text that was exported: less is a part of it


def planned(text: FileText, name: str = "") -> ImportPlan:
    """Return what importing an export would change: each annotation of its record against what the file shows of it,
    then the marks that are new in it, and its text.
    """
    block, document, file = text.comparison.block, text.document, text.file
    seen = in_file(text)
    title, source_name = block.title or "an article without a title", str(block.article.get("name", ""))
    missing = {record.id for record in block.records if record.label and record.label not in seen.there}
    is_most = len(missing) > MANY and len(missing) * 2 > len(block.annotations)
    known = {*block.labels.values(), *known_labels(file, document)}
    themes = [theme.name for theme in (*(document.themes.values() if document else ()), *block.themes)]
    says = {record.id: _said(record, seen, themes, text.read) for record in block.records}
    why_lost = _why_lost(text, seen, missing, known, is_most=is_most)
    changes = [*_changes(text, seen, says, missing, why_lost), *_new_marks(text, seen.doubt)]
    told = {change.annotation_id for change in changes}
    labels = [] if text.comparison.sure else [label for label in seen.bodies if label not in known]
    unknown, unplaced = _unknown(text, seen, labels, themes, is_lacking=bool(missing)) if labels else ([], [])
    is_doubtful = bool(seen.doubt) or is_most
    notices = [*text.notices, *seen.notices, *_notices(text, seen, says)]
    notices += [_missing(missing, block)] if missing and is_doubtful else []
    is_as_written = all(
        record.label in seen.bodies and _is_as_recorded(record, says[record.id]) for record in block.records
    )
    ours = {annotation.id for annotation in document.annotations} if document is not None else set()
    return ImportPlan(
        kind="export",
        article_id=str(block.article.get("id", "")),
        article_title=title,
        known=document is not None,
        untouched=text.whole is not None and is_as_written and not notices,  # of one whose record vouches for nothing
        changes=(*changes, *unknown),
        unchanged=sum(record.id in ours and record.id not in told | missing for record in block.records),
        themes=block.themes,
        bad=file.block.bad if file.block is not None else (),
        remarks=(*_remarks(text, title), *unplaced, *notices),
        new_source=text.clean if text.edited or document is None else None,
        source_name=source_name if source_name and block.kind != "rendered" else markdown_name(source_name or name),
        doubtful=is_doubtful,
    )


def _changes(
    text: FileText, seen: InFile, says: Mapping[str, Wording], missing: Collection[str], why_lost: Callable[[str], str]
) -> Iterator[Change]:
    """Yield what the file says otherwise than its record: of the text, then of each annotation."""
    document = text.document
    ours = {annotation.id: annotation for annotation in document.annotations} if document is not None else {}
    # which may have come in from this very file before
    if text.edited and text.clean is not None and document is not None and text.clean != document.source:
        yield _source(text, text.clean, document, seen.doubt)
    for record in text.comparison.block.records:
        if record.id not in ours:
            yield from () if record.id in missing else (_brought(record, says[record.id], text),)
        elif record.id in missing:
            yield _deleted(ours[record.id], record.annotation, seen.doubt or why_lost(record.id))
        else:
            yield from _compared(ours[record.id], record, says[record.id], text, seen.doubt)


# -- what is told


def _remarks(text: FileText, title: str) -> list[str]:
    """Return what is to be said of the file before all else: whose it is, and of its record."""
    block, document, remarks = text.comparison.block, text.document, [*text.comparison.remarks]
    if block.remark and not any(block.remark in sentence for sentence in remarks):
        remarks.append(block.remark)
    if document is None:
        lacking = Message(
            "The file is an export of “{title}”, which is not in this library and can be added.", title=title
        )
        return [lacking, *remarks]
    if document.article.id != block.article.get("id"):
        return [not_of(title, document.article.title), *remarks]
    return remarks


def _missing(missing: Collection[str], block: MachineBlock) -> Message:
    """Say that nothing is deleted for so many missing references."""
    return Message(
        "{n} of {n_2} references are missing from the file; nothing is deleted unless you say so.",
        n=len(missing),
        n_2=len(block.annotations),
    )


def _notices(text: FileText, seen: InFile, says: Mapping[str, Wording]) -> list[str]:
    """Return what is to be said of single notes and marks, and of words below them."""
    notes, records, layer = text.file.footnotes, text.comparison.block.records, text.layer
    doubled = {note.label for note in notes if seen.bodies.get(note.label, note).body != note.body}
    notices: list[str] = []
    for record in records:
        if record.label in doubled:
            twice = Message("The footnote {label} stands in the file twice; the first was taken.", label=record.label)
            notices.append(twice)
        if says[record.id].cut:
            words = quote_of(record.annotation.target)[:60]
            notices.append(Message("The note of “{target}” is cut off at the end of the file.", target=words))
    if number := len(text.moves.unmarked):
        notices.append(
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
    if layer is not None and layer.text[layer.below :].strip():
        notices.append(Message("Text stands below the notes; it is taken as the end of the article."))
    return notices


def _why_lost(
    text: FileText, seen: InFile, missing: Collection[str], known: Collection[str], *, is_most: bool
) -> Callable[[str], str]:
    """Return what tells of an annotation whose reference is gone why it may not be meant to be deleted."""
    block = text.comparison.block
    why = (
        (NONE_LEFT, seen.there.isdisjoint(block.labels.values())),
        (NO_RECORD_OF_IT, not text.comparison.sure),
        (Message("{n} of {n_2} references are missing.", n=len(missing), n_2=len(block.annotations)), is_most),
        (RENAMED, not seen.there <= {*known}),
    )
    doubt = next((doubt for doubt, holds in why if holds), "")
    linked, _ = cut_out(text.file.seen, [(note.start, note.end) for note in text.file.footnotes])  # else where
    return lambda identity: RENAMED if f"postil://a/{identity}" in linked else doubt


# -- the text, and the marks that are new in it


def _source(text: FileText, clean: bytes, document: Document, doubt: str) -> Change:
    """Propose a text that was edited as the next version, with what speaks against it."""
    comparison = text.comparison
    stated = comparison.block.source.get("original") if comparison.sure else text.file.stated("source_sha256")
    doubt = doubt or (NEWER if stated not in ("", document.version.source_sha256) else "")
    return Change(ChangeKind.SOURCE, after=Message("{n} bytes", n=f"{len(clean):,}"), doubt=doubt)


def _new_marks(text: FileText, doubt: str) -> Iterator[Change]:
    twice = {label for label, places in text.file.references.items() if len(places) > 1}
    copied = {quote_of(record.annotation.target) for record in text.comparison.block.records if record.label in twice}
    if (now := text.now) is None:
        return
    for number, unsure in text.fresh.items():
        highlight = now.highlight(number)
        why = doubt or unsure or (COPY if quote_of(highlight[0]) in copied else "")
        why = why or (ALREADY if is_there(highlight[0], text.document) else "")  # this file brought it, perhaps
        yield found(*highlight, why)


def _unknown(
    text: FileText, seen: InFile, labels: Sequence[str], themes: Sequence[str], *, is_lacking: bool
) -> tuple[list[Change], list[str]]:
    """Propose the notes of a file without a record that the library does not know; others may be gone."""
    now = text.now or Layout.of(visible_layer(text.file, text.comparison.block), text.read)
    changes, unplaced = labelled(now, labels, seen.bodies, themes)
    end = len(text.file.text.rstrip())

    def why(label: str) -> str:
        is_cut = seen.bodies[label].end >= end  # even its label may not be whole
        return seen.doubt or (CUT if is_cut else RENAMED if is_lacking else "")

    return [replace(change, doubt=why(label)) for label, change in changes], unplaced


# -- the annotations


def _said(record: Record, seen: InFile, themes: Sequence[str], read: Reader) -> Wording:
    return said_of(record, seen.bodies.get(record.label), themes, last=record.label == seen.last, read=read)


def _is_as_recorded(record: Record, wording: Wording) -> bool:
    return (wording.note, wording.names) == (record.annotation.note, record.names)


def _brought(record: Record, wording: Wording, text: FileText) -> Change:
    """Propose an annotation that the library lacks."""
    base = record.annotation
    annotation = replace(base, note=wording.note, target=text.moves.targets.get(record.label) or base.target)
    return brought(annotation, wording.names, EDITED_RECORD if base.id in text.comparison.doubtful else "")


def _deleted(living: Annotation, base: Annotation, doubt: str) -> Change:
    was, ours = ((annotation.note, annotation.theme_ids, annotation.target) for annotation in (base, living))
    return Change(ChangeKind.DELETED, base.id, base.target.quote.exact, conflict=ours != was, doubt=doubt)


def _compared(living: Annotation, record: Record, wording: Wording, text: FileText, doubt: str) -> list[Change]:
    """Return what the file says otherwise of an annotation; ``doubt`` is that about the file as a whole."""
    document, base, target = text.document, record.annotation, text.moves.targets.get(record.label)
    assert document is not None
    moved_in_doubt = text.moves.doubts.get(record.label, "") if doubt in ("", CUT) else doubt
    if doubt == CUT and target and target.quote.exact not in document.content.text:
        moved_in_doubt = CUT  # it points into a text that is not taken over
    ours = Side(living.note, document.names_of(living), living.target)
    was, theirs = Side(base.note, record.names, base.target), Side(wording.note, wording.names, target or base.target)
    unsure = living.id in text.comparison.changed
    why = CUT_NOTE if wording.cut else CHANGED_HERE if unsure else ""
    doubts = {ChangeKind.NOTE: why, ChangeKind.THEMES: why, ChangeKind.MOVED: moved_in_doubt}
    return differences(living.id, was, ours, theirs, doubts, unsure=unsure)


@dataclass(frozen=True)
class InFile:
    """The first note of each label, the labels that are referred to, and the label that ends the file.

    ``doubt`` says why the file as a whole may not be as somebody meant it, ``notices`` what is to be told of that.
    """

    bodies: Mapping[str, FoundNote]
    there: frozenset[str]
    last: str = ""
    doubt: str = ""
    notices: tuple[str, ...] = ()


def in_file(text: FileText) -> InFile:
    """Return what a file shows."""
    back, layer = text.file, text.layer
    notes = layer.footnotes if layer is not None else back.footnotes
    bodies = {note.label: note for note in reversed(notes)}
    there = frozenset(back.references)  # also what stands in code or a comment by now: that is not gone
    there |= frozenset({*layer.references, *layer.listed}) if layer is not None else frozenset()
    if is_twice(back):
        return InFile(bodies, there, doubt=TWICE, notices=(TWICE,))
    notices: list[str] = [
        Message("The reference {label} stands in the text {n} times; the first was taken.", label=label, n=len(places))
        for label, places in back.references.items()
        if len(places) > 1
    ]
    if dangling := (there & {*text.comparison.block.labels.values()}) - {*bodies}:
        notices.append(
            Message(
                "{n} notes are missing from the file although the text refers to them; they stay as they are.",
                n=len(dangling),
            )
            if len(dangling) > 1
            else Message("{n} note is missing from the file although the text refers to it; it stays as it is.", n=1)
        )
    doubt, why = _doubt(text, len(bodies), is_dangling=bool(dangling))
    return InFile(bodies, there, _last(back), doubt, (*notices, *why))


def _doubt(text: FileText, number: int, *, is_dangling: bool) -> tuple[str, list[str]]:
    """Return why a file with so many notes may have lost its end, or '', and what is to be told of that."""
    record, block, layer = text.file.block, text.comparison.block, text.layer
    if record is not None and record.others:
        return also_of(record.others), []
    if record is not None and record.start >= 0:
        return "", []  # one stands below the text: it is whole
    # where a record says so, the number is an older export's, in the article
    ours = block.insertions is None or "annotations:" in block.put_first
    count = stated_count(text.file) if ours else None
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


def _last(back: ExportedFile) -> str:
    """Return the label of the footnote with which a file ends, or ''."""
    last = max(back.footnotes, key=lambda note: note.end, default=None)
    return last.label if last is not None and not back.text[last.end :].strip() else ""


def is_cut(text: str, original: str) -> bool:
    """True if a text is the beginning of the one that was exported, or much less than it."""
    seen, whole = bare(text).rstrip(" \t\n>"), bare(original).rstrip()
    return (len(seen) < len(whole) and whole.startswith(seen)) or len(seen) < len(whole) * SHORT
