"""What an import is told against: the record of the file as far as its checksums vouch for it, else what the library
would have exported.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from operator import attrgetter

from db.message import Message
from db.records import Annotation
from desktop.annotated import source_text
from desktop.annotated.document import Document
from desktop.annotated.naming import labels_of
from desktop.annotated.notes.footnotes import LINK
from desktop.annotated.options import Options
from desktop.annotated.read.exported_file import ExportedFile
from desktop.annotated.record.machine_block import MachineBlock, read_collection
from desktop.annotated.write.assembling import assemble
from desktop.annotated.write.clean_text import base_of

NO_RECORD = Message("The file holds no machine block; dates and exact ranges could not be read from it.")


@dataclass(frozen=True)
class ComparisonBase:
    """The record that a file is compared with. ``original`` is the text that was exported, where it is known.

    ``sure``: its head is the file's own. ``changed`` are ids of which the library's own is taken, which it has changed
    since the file was written.
    """

    block: MachineBlock
    original: str | None = None
    sure: bool = True
    remarks: tuple[str, ...] = ()
    changed: frozenset[str] = frozenset()


def comparison_base_of(back: ExportedFile, document: Document | None) -> ComparisonBase | None:
    """Return what to compare a file with; None where neither the file nor the library has anything."""
    block = back.block or MachineBlock()
    has_head, edited = bool(block.article.get("id")), [record for record in block.records if record.edited]
    if block.is_sound:
        return ComparisonBase(block)
    remarks = _told(back.block, document, has_head=has_head)
    if document is None:
        return ComparisonBase(block, sure=has_head, remarks=remarks) if block.records else None
    records = {record.id: record for record in block.records if not record.edited}
    known = {annotation.id for annotation in library_annotations_in(back, document).values()}
    wanted = {*records, *known, *(record.id for record in edited)} if has_head else None
    simulated_block, original = simulated(back, document, wanted)
    ours = {
        record.id: replace(record, label=block.labels.get(record.id, record.label))
        for record in simulated_block.records
    }
    written = {record.id: record.annotation.modified for record in edited}
    exported = back.stated("exported")
    changed = {
        id_
        for id_ in ours.keys() - records.keys()
        if (since := written.get(id_) or exported) and ours[id_].annotation.modified > since
    }
    rows = {**{record.id: record for record in edited}, **ours, **records}
    return ComparisonBase(
        replace(block, header=block.header if has_head else simulated_block.header, records=tuple(rows.values())),
        None if has_head else original,
        has_head,
        remarks,
        frozenset(changed),
    )


def library_annotations_in(back: ExportedFile, document: Document | None) -> dict[str, Annotation]:
    """Return the library's annotations by the labels that a file without machine block uses for them."""
    if document is None:
        return {}
    labels = labels_of(document, source_text.decode(document.source).text)
    return {
        labels[annotation.id]: annotation
        for annotation in document.annotations
        if labels[annotation.id] in back.labels or annotation.id in back.ids
    }


def _told(block: MachineBlock | None, document: Document | None, *, has_head: bool) -> tuple[str, ...]:
    """Return what is to be said of a record that is not whole."""
    if block is None or not has_head:
        return (NO_RECORD,) if block is None else no_head(block, document is not None)
    count = sum(record.edited for record in block.records)
    where = Message("The hidden block was edited {what}", what=Message("in {count} of its records", count=count))
    if document is None:
        where = Message("{remark}; what it says could not be compared.", remark=where)
    else:
        where = Message("{remark}; the library’s own was trusted.", remark=where)
    return (where,) if count else ()


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


def simulated(
    back: ExportedFile, document: Document, wanted: Collection[str] | None = None
) -> tuple[MachineBlock, str]:
    """Return the record of the export that the library would have written in the file's manner, and its clean text.

    It has the annotations that are ``wanted``; else those that the file can know of, as they were made before it was.
    """
    labels = labels_of(document, source_text.decode(document.source).text)
    exported = back.stated("exported")

    def is_known(annotation: Annotation) -> bool:
        is_there = labels[annotation.id] in back.labels or annotation.id in back.ids
        return is_there or bool(exported and annotation.created <= exported)

    known = [a for a in document.annotations if (is_known(a) if wanted is None else a.id in wanted)]
    gone = [record.annotation for record in back.block.records if not record.edited] if back.block is not None else []
    ids = {annotation.id for annotation in document.annotations}
    known += [
        annotation for annotation in gone if annotation.id not in ids
    ]  # the library removed them, their marks stand
    ours = replace(
        document,
        annotations=tuple(sorted(known, key=attrgetter("target.position.start", "target.position.end"))),
        labels={**labels, **(back.block.labels if back.block is not None else {})},
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
