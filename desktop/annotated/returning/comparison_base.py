"""What an import is told against: the record in the file as far as it can be trusted, else what the library has.

A file that has lost its record (or whose record was edited) is compared with the export that the library would have
written; a record whose checksum fails gives way to the library's own of the same id.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from operator import attrgetter

from db.message import Message, joined
from desktop.annotated import source_text
from desktop.annotated.document import Document
from desktop.annotated.naming import labels_of
from desktop.annotated.notes.footnotes import LINK
from desktop.annotated.options import Options
from desktop.annotated.read.exported_file import ExportedFile
from desktop.annotated.record.machine_block import MachineBlock, Record, read_collection
from desktop.annotated.returning.identify import known_labels
from desktop.annotated.write.assembling import assemble
from desktop.annotated.write.clean_text import base_of

NO_RECORD = Message("The file holds no machine block; dates and exact ranges could not be read from it.")


@dataclass(frozen=True)
class ComparisonBase:
    """The record that a file is compared with. ``original`` is the text that was exported, where it is known.

    ``sure``: the record is the file's own. ``doubtful`` are ids whose record was edited and that the library lacks;
    ``changed`` those that the library has changed since it was written.
    """

    block: MachineBlock
    original: str | None = None
    sure: bool = True
    remarks: tuple[str, ...] = ()
    doubtful: frozenset[str] = frozenset()
    changed: frozenset[str] = frozenset()


def comparison_base_of(back: ExportedFile, document: Document | None) -> ComparisonBase | None:
    """Return what to compare a file with; None where neither the file nor the library has anything.

    A head that was edited so that it names another article than the file's notes do is as good as none.
    """
    block = back.block or MachineBlock()
    is_own = document is not None and document.article.id == block.article.get("id")
    is_other = block.header_edited and not is_own and bool(known_labels(back, document))
    has_head = bool(block.article.get("id")) and not is_other
    if has_head and not (block.edited or block.header_edited):
        base = ComparisonBase(block)
    elif has_head and not is_own:
        remark = Message("{remark}; what it says could not be compared.", remark=_where_edited(block))
        base = ComparisonBase(block, remarks=(remark,))
    elif document is None:
        return ComparisonBase(block, remarks=no_head(block, False)) if block.records else None
    else:
        base = _mended(back, block, document, has_head=has_head)
    return _with_lost(base, back, document)


def _with_lost(base: ComparisonBase, back: ExportedFile, document: Document | None) -> ComparisonBase:
    """Return a base with the library's own of the annotations that the file shows and whose records are lost.

    The library may have changed them since their records were written, or else since the file was.
    """
    if document is None:
        return base
    there = {record.id for record in base.block.records}
    lost = {
        label: annotation for label, annotation in known_labels(back, document).items() if annotation.id not in there
    }
    bad = back.block.bad if back.block is not None else ()

    def written(identity: str) -> str:
        dates = (re.search(r'"modified":"([^"]+)"', record.text) for record in bad if identity in record.text)
        return next((date[1] for date in dates if date), back.stated("exported"))

    records = tuple(Record(annotation, document.names_of(annotation), label) for label, annotation in lost.items())
    changed = {
        annotation.id
        for annotation in lost.values()
        if annotation.modified > (written(annotation.id) or annotation.modified)
    }
    block = replace(base.block, records=(*base.block.records, *records))
    return replace(base, block=block, changed=base.changed | changed)


def no_head(block: MachineBlock, compared: bool) -> tuple[str, ...]:
    """Return the sentences about a record whose head cannot be read, and what was used instead."""
    if compared:
        used = Message("the file was compared with what the library has")
    elif block.annotations:
        used = Message("the records that could be read were used")
    else:
        used = Message("only what stands in the text was used")
    remark = Message("The head of the file's hidden record could not be read; {used}.", used=used)
    return (block.remark, remark) if block.remark else (remark,)


def _where_edited(block: MachineBlock) -> Message:
    count = len(block.edited)
    where = Message("in {count} of its records", count=count) if count else Message("at its head")
    return Message("The hidden block was edited {what}", what=where)


def _mended(back: ExportedFile, block: MachineBlock, document: Document, *, has_head: bool) -> ComparisonBase:
    """Return a record with the library's own in the place of what was edited, or is not there."""
    ours = {annotation.id: annotation for annotation in document.annotations}
    named = {label: identity for identity, label in labels_of(document, "").items()}
    records: list[Record] = []
    doubtful: set[str] = set()
    changed: set[str] = set()
    there = {record.id for record in block.records}
    for record in block.records:
        identity = named.get(record.label, "")
        living = ours.get(record.id) or (ours.get(identity) if identity not in there else None)
        if record.edited and living is None:
            doubtful.add(record.id)
        elif record.edited and living is not None:
            if living.modified != record.annotation.modified:
                changed.add(living.id)
            record = replace(record, annotation=living, names=document.names_of(living))
        records.append(record)
    header, original = block.header, None
    why: str
    if block.header_edited or not has_head:
        # the library has deleted them; their marks stand
        gone = [record.annotation for record in records if record.id not in ours]
        rows = sorted((*document.annotations, *gone), key=attrgetter("target.position.start", "target.position.end"))
        simulated_block, original = simulated(back, replace(document, annotations=tuple(rows)))
        header = simulated_block.header
        known = {record.id for record in records}
        records += [record for record in simulated_block.records if not has_head and record.id not in known]
    if has_head:
        why = Message("{remark}; the library’s own was trusted.", remark=_where_edited(block))
    else:
        why = NO_RECORD if back.block is None else joined(" ", no_head(block, True))
    return ComparisonBase(
        replace(block, header=header, records=tuple(records), header_edited=False),
        original,
        sure=has_head,
        remarks=(why,),
        doubtful=frozenset(doubtful),
        changed=frozenset(changed),
    )


def simulated(back: ExportedFile, document: Document) -> tuple[MachineBlock, str]:
    """Return the record of the export that the library would have written in the file's manner, and its clean text.

    Annotations that the file cannot know of, as they were made after it was written, are left out.
    """
    labels = labels_of(document, source_text.decode(document.source).text)
    exported = back.stated("exported")
    known = [
        annotation
        for annotation in document.annotations
        if labels[annotation.id] in back.labels
        or annotation.id in back.ids
        or (exported and annotation.created <= exported)
    ]
    ours = replace(
        document,
        annotations=tuple(known),
        labels={annotation.id: labels[annotation.id] for annotation in known},
        exported=exported or document.exported,
    )
    base = base_of(ours)
    return read_collection(assemble(ours, manner_of(back), base).memory), base.text


def manner_of(file: ExportedFile) -> Options:
    """Return the options with which a file seems to have been exported."""
    text = file.text
    has_ids = re.search(r"(?m) \^h-[0-9a-z]{4,}[ \t]*\r?$", text) is not None
    return Options(
        marks="==" if "==[^h-" in text or "<mark>" not in text else "mark",
        obsidian="on" if has_ids else "off",
        links="app" if LINK.search(text) else "none",
        front_matter="on" if file.stated("annotation_format") else "off",
        machine_block="none",
    )


def original_of(comparison: ComparisonBase, clean: bytes | None, document: Document | None) -> str | None:
    """Return the text that was exported, whole or in part, if the file gives it back or the library still has it."""
    block = comparison.block
    if clean is not None:
        return source_text.decode(clean).text
    if comparison.original is not None or document is None:
        return comparison.original
    if hashlib.sha256(document.source).hexdigest() == block.source.get("sha256"):
        return source_text.decode(document.source).text
    base = base_of(document) if block.kind == "rendered" else None
    is_this = base is not None and hashlib.sha256(base.clean).hexdigest() == block.source.get("sha256")
    return base.text if base is not None and is_this else None
