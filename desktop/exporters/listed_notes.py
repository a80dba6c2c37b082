"""Notes in a list of highlights or a digest: quote, note, and a line with the themes and the link back.

Only what carries a link to its annotation can be told; a user's own template may look otherwise, and is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from db.records import Annotation
from desktop.exporters.footnotes import FoundFootnote, lines_of
from desktop.exporters.naming import escape_text
from desktop.exporters.to_digest import note_lines

LINK = re.compile(r"\[open\]\(postil://a/(?P<id>[^)\s]+)\)")
_LINE = re.compile(rf"(?:\*\*(?P<names>(?:[^*\\]|\\.)+)\*\* ?)?{LINK.pattern}(?: \^\S+)?[ \t]*")


def find_listed(text: str) -> list[tuple[str, FoundFootnote]]:
    """Return (annotation id, note) for each entry whose quote stands above it. The form is "list"; the head of the
    body, up to the first line break, is the line of the themes.
    """
    lines = lines_of(text)
    found: list[tuple[str, FoundFootnote]] = []
    begin = 0
    for number, line in enumerate(lines):
        entry = _LINE.fullmatch(line)
        if entry is None:
            continue
        above = lines[begin:number]
        begin = number + 1
        quoted = [n for n, one in enumerate(above) if one.startswith(">")]
        if not quoted:
            continue
        first = quoted[0]
        while first + 1 < len(above) and above[first + 1].startswith(">"):
            first += 1
        note = "\n".join(above[first + 1 :]).strip("\n").rstrip()
        body = f"{entry['names'] or ''}\n{note}"
        found.append((entry["id"], FoundFootnote("", body, 0, 0, "list")))
    return found


def said_in_list(base: Annotation, names: Iterable[str], body: str) -> tuple[Annotation, tuple[str, ...]]:
    """Return an annotation with the note and the themes that an entry says, where they were changed."""
    head, _, note = body.partition("\n")
    names = tuple(names)
    if note.strip() != note_lines(base.note).strip():
        base = replace(base, note=note)
    if head and head != ", ".join(escape_text(name) for name in names):
        plain = (re.sub(r"\\(.)", r"\1", name).strip() for name in re.split(r"(?<!\\),", head))
        names = tuple(dict.fromkeys(name for name in plain if name))
    return base, names
