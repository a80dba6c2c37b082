"""A note as a comment of CriticMarkup, in the line, for reading elsewhere: what it says is not read back.

It ends in the link to its annotation, by which whose it is can be told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from db.records import Annotation
from desktop.annotated.naming import title_of
from desktop.annotated.notes.footnotes import ANY_LINK, escape_note

COMMENT = re.compile(rf"\{{>>(?:(?!<<\}}|\{{>>).)*{ANY_LINK.pattern}<<\}}")  # of whose annotation it has the id


def comment_of(annotation: Annotation, names: Iterable[str]) -> str:
    """Return what stands for an annotation where its footnote's reference would: themes and note on one line."""
    words = title_of(names)
    note = " ".join(escape_note(annotation.note).split()).replace("<<}", "<&lt;}")
    said = " — ".join(part for part in (f"**{words}**" if words else "", note) if part)
    return "{>>" + said + (" " if said else "") + f"[open](postil://a/{annotation.id})<<}}"
