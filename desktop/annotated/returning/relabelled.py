"""Footnotes that some program numbered anew, under the labels that they were exported with: their links tell whose
they are. Knows nothing of what they say.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from desktop.annotated.naming import label_of
from desktop.annotated.notes.footnotes import REFERENCE, find_footnotes
from desktop.annotated.notes.listed import LINK
from desktop.annotated.record.machine_block import MachineBlock
from desktop.annotated.record.record_places import all_blocks
from desktop.annotated.returning.mark_notes import ANY_LABEL

_ANY = re.compile(rf"\[\^({ANY_LABEL})\]")
_LAST = re.compile(rf"{LINK.pattern}\s*\Z")


def with_known_labels(text: str, block: MachineBlock | None) -> str:
    """Return a text whose footnotes that end in a link to an annotation, and their references, bear that annotation's
    label again: that of the record, or else the one that exports make of its id.
    """
    if "](postil://a/" not in text:
        return text
    pieces: list[str] = []
    at = 0
    for start, end in all_blocks(text):
        pieces += [text[at:start], text[start:end]]
        at = end
    pieces.append(text[at:])
    names = _names("".join(pieces[::2]), block)
    return "".join(_named(piece, names) if number % 2 == 0 else piece for number, piece in enumerate(pieces))


def _named(text: str, names: Mapping[str, str]) -> str:
    return _ANY.sub(lambda found: f"[^{names.get(found[1], found[1])}]", text) if names else text


def _names(text: str, block: MachineBlock | None) -> dict[str, str]:
    """Return the labels that footnotes should have by those that they have."""
    labels, authors = (block.labels, block.authors_labels) if block is not None else ({}, frozenset())
    taken = {found[1] for found in REFERENCE.finditer(text)}
    names: dict[str, str] = {}
    for note in find_footnotes(text, ANY_LABEL):
        link = _LAST.search(note.body)
        if link is None or note.label in names or note.label in authors:
            continue
        label = labels.get(link["id"]) or label_of(link["id"])
        if label not in taken:
            names[note.label] = label
            taken.add(label)
    return names
