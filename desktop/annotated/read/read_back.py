"""Reading an export back: its machine block, references and footnotes, each by itself; and the check before writing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from db.records import Annotation
from desktop.annotated.document import Document
from desktop.annotated.notes.footnotes import REFERENCE, FoundFootnote, ReadFootnote, find_footnotes, read_body
from desktop.annotated.read.strip import opened, untouched
from desktop.annotated.record.machine_block import MachineBlock
from desktop.annotated.record.record_places import all_blocks


@dataclass(frozen=True)
class ReadBack:
    """What stands in an exported file, but for blank lines above Postil's front matter.

    ``clean`` is the source where the text was not touched, else None.
    """

    text: str
    block: MachineBlock | None
    footnotes: tuple[FoundFootnote, ...]
    references: Mapping[str, Sequence[int]]  # where each label is referred to
    clean: bytes | None

    def note_of(self, label: str, themes: Sequence[str] = ()) -> ReadFootnote | None:
        """Return what the first footnote with a label says."""
        for one in self.footnotes:
            if one.label == label:
                return read_body(one.body, themes)
        return None


@lru_cache(maxsize=1)  # whose a file is and what it would change are asked one after the other
def read_back(data: bytes, sidecar: bytes | None = None) -> ReadBack:
    """Read an exported file. Never fails: what cannot be read is missing."""
    opening, block = opened(data, sidecar)
    text = opening.text
    end = block.start if block is not None and block.start >= 0 else len(text)
    notes = find_footnotes(text[:end]) + _moved(find_footnotes(text[block.end :]), block) if block else []
    if block is None:
        notes = find_footnotes(text)
    authors = block.authors_labels if block is not None else frozenset()
    notes = [one for one in notes if one.label not in authors]
    definitions = {one.start for one in notes}
    hidden = all_blocks(text[:end], block.authors_blocks if block is not None else ())
    references: dict[str, list[int]] = {}
    below = REFERENCE.finditer(text, block.end) if block is not None and block.start >= 0 else ()
    for found in (*REFERENCE.finditer(text, 0, end), *below):
        if found[1] in authors or any(start <= found.start() < stop for start, stop in hidden):
            continue
        line = max(text.rfind("\n", 0, found.start()), text.rfind("\r", 0, found.start())) + 1
        if not (line in definitions and text[found.end() : found.end() + 1] == ":"):
            references.setdefault(found[1], []).append(found.start())
    return ReadBack(text, block, tuple(notes), references, untouched(text, block) if block else None)


def _moved(notes: list[FoundFootnote], block: MachineBlock | None) -> list[FoundFootnote]:
    shift = block.end if block and block.end >= 0 else 0
    return [replace(one, start=one.start + shift, end=one.end + shift) for one in notes]


def mismatch(text: str, document: Document, clean: bytes, sidecar: str | None) -> str:
    """Read an export back before it is written. Returns what differs, in a sentence, or nothing."""
    back = read_back(text.encode("utf-8", "surrogatepass"), sidecar.encode() if sidecar is not None else None)
    if back.block is not None:
        if back.clean != clean:
            return "the source would not come back as it was."
        if back.block.bad or back.block.remark:
            return f"the machine block would not be readable: {back.block.remark or back.block.bad[0].reason}."
        found = {one.id: one for one in back.block.annotations}
        for annotation in document.annotations:
            if found.get(annotation.id) != _plain(annotation):
                return f"the annotation {annotation.id} would not come back as it was."
        if len(found) != len(document.annotations):
            return "the number of annotations would not be the same."
    return ""


def _plain(annotation: Annotation) -> Annotation:
    return replace(annotation, deleted=None)
