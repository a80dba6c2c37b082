"""Exporting again to a file that somebody wrote into: a three-way merge by annotation id.

The base is what was remembered of the last export (or the file's own machine block, as far as it was not edited),
"ours" the library, "theirs" what the file shows now. What changed on one side only is taken; what changed on both is
kept as the file has it and told. What somebody wrote between and around stays byte for byte. The text with its marks is
merged by ``TextMerger``; lists, digests and templates, which hold the annotations in pieces, by ``PieceMerger``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from db.message import Message
from desktop import exporters
from desktop.annotated.document import ARTICLE, Document, Exported, Remembered
from desktop.annotated.merge.merge_text import TextMerger
from desktop.annotated.merge.merged import GONE, Merged, Sides
from desktop.annotated.merge.piece_merger import PieceMerger
from desktop.annotated.options import Options
from desktop.annotated.picture_data import with_names
from desktop.annotated.read.exported_file import ExportedFile, read_back
from desktop.annotated.record.block_finding import also_of, find_block
from desktop.annotated.record.machine_block import MachineBlock, read_collection
from desktop.annotated.record.record_places import all_blocks
from desktop.annotated.returning.collections import refuse_newer
from desktop.annotated.returning.comparison_base import comparison_base_of
from desktop.annotated.returning.mark_notes import relabelled
from desktop.article.ranges import cut_out
from desktop.errors import ExportFailed
from desktop.texts import later

SHAPES = {  # of the annotated article, in words
    "full": later("the whole text"),
    "paragraphs": later("annotated paragraphs only"),
    "list": later("a list of highlights"),
}
_EXPORTED = re.compile(r"(?<=[\r\n])exported: [^\r\n]*")  # a line of the front matter, whatever ends it


def merge_export(
    document: Document,
    options: Options,
    theirs: bytes,
    *,
    exporter_id: str = ARTICLE,
    memory: Remembered | None = None,
    sidecar: bytes | None = None,
    choices: Mapping[str, str] | None = None,
) -> Merged:
    """Return what to write over an earlier export of the same article.

    ``memory`` is ``Exported.remembered`` of the last export to this file. ``choices`` settles conflicts by annotation
    id: "ours" (the library's) or "theirs" (the file's, also where nothing is said). Raises ExportFailed, with a
    sentence, where the file cannot be merged into: it must not be replaced then.
    """
    kind = exporters.exporter(exporter_id)
    if not kind.merges:
        raise ExportFailed("“{name}” is written anew each time; nothing is merged into it.", name=Message(kind.name))
    named, memory = with_names(theirs, document.addresses.values()), memory or Remembered()
    known = _known(sidecar, memory.record.encode("utf-8", "surrogatepass") if memory.record else None)
    back, block, unsure = _read(named, known, document)
    wanted = options.body if kind.id == ARTICLE else kind.id
    held = _shape_of(block)
    if held != wanted:
        words = {one.id: one.holds for one in exporters.EXPORTERS} | SHAPES
        raise ExportFailed(
            "It holds {held}; {wanted} cannot be merged into that.",
            held=Message(words.get(held, later("something else"))),
            wanted=Message(words.get(wanted, later("another kind of file"))),
        )
    is_text = wanted in ("full", "paragraphs")
    if is_text and block.start < 0 and not _holds_any(back, block):
        raise ExportFailed(GONE)
    document = replace(document, labels={**document.labels, **block.labels})
    sides = Sides(document, options, named, back, block, memory, choices or {}, unsure)
    in_pieces = kind.id if kind.id != ARTICLE else ""
    merged = TextMerger(sides).run() if is_text else PieceMerger(sides, kind.write, in_pieces).run()
    made = merged.exported
    inside = "pictures" in kind.options and options.pictures == "inside" and bool(made.pictures)
    unchanged = (
        merged.unchanged
        and (inside == (named != theirs) or not made.pictures)
        and _said(back.text + back.below) == _said(made.text)
        and _is_recorded(made, back.text, sidecar)
    )
    return replace(merged, exported=replace(made, inside=inside), unchanged=unchanged)


def _known(sidecar: bytes | None, record: bytes | None) -> bytes | None:
    """Return the record beside the file: its sidecar, or what was remembered where that was edited or is not there."""
    if sidecar is None or (record is not None and not read_collection(sidecar.decode("utf-8", "replace")).is_sound):
        return record
    return sidecar


def _read(theirs: bytes, known: bytes | None, document: Document) -> tuple[ExportedFile, MachineBlock, frozenset[str]]:
    """Read the file. Returns it, the record to go by, and the ids of which that is not sure. Raises ExportFailed."""
    back = relabelled(read_back(theirs, known), known)
    if back.block is None:
        raise ExportFailed("It is not known here as an export of Postil, so nothing can be merged into it.")
    refuse_newer(back.block)
    named = {one.article_id for one in back.block.annotations}
    if not back.block.article.get("id") and named and document.article.id not in named:
        raise ExportFailed("It is an export of another article, not of “{title}”.", title=document.article.title)
    back, unsure = _with_base(back.apart(), back.block, document)
    block = back.block
    assert block is not None
    known_as = block.article.get("id"), block.source.get("original")
    if known_as[0] not in ("", document.article.id) and known_as[1] != document.version.source_sha256:
        title = block.article.get("title") or Message("another article")
        raise ExportFailed(
            "It is an export of “{title}”, not of “{title_2}”.", title=title, title_2=document.article.title
        )
    if block.others:
        raise ExportFailed("{others} Nothing can be merged into two of them.", others=also_of(block.others))
    return back, block, unsure


def _holds_any(back: ExportedFile, block: MachineBlock) -> bool:
    """True if a file without machine block has anything of the export that its record speaks of."""
    labels = {*back.references, *(one.label for one in back.footnotes)}
    labels |= {one.label or block.labels.get(one.identity, "") for one in back.standing}
    return bool(labels & set(block.labels.values())) or bool(back.stated("annotation_format"))


def _said(text: str) -> str:
    """Return what a file says but for the time of the export and the machine block."""
    return _EXPORTED.sub("", cut_out(text, all_blocks(text))[0], count=1).rstrip()


def _is_recorded(exported: Exported, theirs: str, sidecar: bytes | None) -> bool:
    """True if the file's record, in it or beside it, was written with what it is to say of each annotation.

    What it says of the text around them was true when it was written, and is what the next merge goes by; what a
    replace-all made of it is put back by whoever reads it.
    """
    fresh = read_collection(exported.memory)
    there = find_block(theirs, fresh.authors_blocks)
    if (there is None) != (not all_blocks(exported.text, fresh.authors_blocks)):
        return False
    if exported.sidecar is not None:
        there = read_collection((sidecar or b"").decode("utf-8", "surrogatepass"))
    if there is None:
        return True
    return _checks(there) == _checks(fresh) and (there.header_edited or there.themes == fresh.themes)


def _checks(block: MachineBlock) -> set[tuple[str, str]]:
    return {(one.id, one.check) for one in block.records}


def _shape_of(block: MachineBlock) -> str:
    """Return what kind of file a machine block belongs to: a body of the annotated article, or another exporter."""
    if block.kind == "list":
        return str(block.header.get("postil:exporter", "list"))
    return "paragraphs" if block.kind == "excerpt" else "full"


def _with_base(back: ExportedFile, block: MachineBlock, document: Document) -> tuple[ExportedFile, frozenset[str]]:
    """Return a file with the record to go by, and the ids of the annotations of which that is not sure."""
    comparison = None if block.is_sound else comparison_base_of(back, document)
    if comparison is None:
        return back, frozenset()
    base = replace(comparison.block, start=block.start, end=block.end)
    sure = {one.id for one in block.records if comparison.sure or not one.edited}
    sure -= comparison.changed | comparison.doubtful
    return back.by(base), frozenset(one.id for one in base.records if one.id not in sure)
