"""The text that a file was exported from, where the file or the library still has it."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from desktop.annotated import source_text
from desktop.annotated.document import Document
from desktop.annotated.returning.comparison_base import Grounds
from desktop.annotated.write import excerpts
from desktop.annotated.write.assembling import base_of


def original_of(grounds: Grounds, document: Document | None) -> str | None:
    """Return the text that was exported, if the file gives it back or the library still has it."""
    if grounds.clean is not None:
        return source_text.decode(grounds.clean).text
    if grounds.original is not None or document is None:
        return grounds.original
    sha = grounds.block.source.get("sha256")
    if hashlib.sha256(document.source).hexdigest() == sha:
        return source_text.decode(document.source).text
    if grounds.block.kind == "rendered":
        base = base_of(document)
        return base.text if hashlib.sha256(base.clean).hexdigest() == sha else None
    return None


def part_of(grounds: Grounds, document: Document | None) -> str | None:
    """Return the annotated paragraphs that were exported, if the library would still write them so."""
    original = original_of(grounds, document)
    if original is not None or document is None:
        return original
    ours = replace(document, annotations=grounds.block.annotations)
    for base, _ in excerpts.bases_of(ours):
        if hashlib.sha256(base.clean).hexdigest() == grounds.block.source.get("sha256"):
            return base.text
    return None
