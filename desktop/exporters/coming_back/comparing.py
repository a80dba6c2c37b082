"""What an annotation's visible note says against the record: its note and its themes, as somebody may have edited them.

Visible text wins for notes and themes; a note that the end of the file cut off is told from one that was shortened.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from db.records import Annotation
from desktop.exporters.footnotes import FoundFootnote, body_of, read_body
from desktop.exporters.listed_notes import said_in_list
from desktop.exporters.standing_notes import read_inline, said_inline
from desktop.theme_names import theme_key, theme_keys

CUT_NOTE = "The file may be cut off in this note."
_BULLET = re.compile(r"(?m)^( *(?:[-*+]|\d{1,9}[.)])) {1,4}(?=\S)")
_CUT_LINK = re.compile(r"\s*\[(?:o|op|ope|open|open\]|open\]\([^)\s]*)?\Z")


@dataclass(frozen=True, slots=True)
class Said:
    """An annotation with the note and the theme names that a file shows. ``cut``: the file ends within the note.

    ``lost``: so much of it is cut off that nothing can be read from it.
    """

    annotation: Annotation
    names: tuple[str, ...]
    cut: bool = False
    lost: bool = False


def said_of(
    base: Annotation,
    names: tuple[str, ...],
    footnote: FoundFootnote | None,
    known: Sequence[str],
    *,
    last: bool = False,
) -> Said:
    """Return what a file says of an annotation. ``last``: nothing stands in the file after this footnote.

    Names of the same themes, however they are written, are those of the record, and each counts once.
    """
    said = _said_of(base, names, footnote, known, last)
    by_key = {theme_key(name): name for name in reversed(said.names)}
    found = tuple(name for name in said.names if by_key.get(theme_key(name)) == name)
    return replace(said, names=names if theme_keys(found) == theme_keys(names) else tuple(dict.fromkeys(found)))


def _said_of(
    base: Annotation, names: tuple[str, ...], footnote: FoundFootnote | None, known: Sequence[str], last: bool
) -> Said:
    if footnote is None:
        return Said(base, names)
    body = footnote.body
    if footnote.form == "list":
        return Said(*said_in_list(base, names, body))
    if footnote.form in ("inline", "critic"):
        return _in_line(base, names, footnote, known)
    for link in (f"postil://a/{base.id}", ""):
        if _plain(body_of(names, base.note, link)) == _plain_indented(body):
            return Said(base, names)
    if last and (cut := _cut_off(base, names, body, known)) is not None:
        return cut
    found = read_body(body, known)
    written = read_body(_unindented(body_of(names, base.note, "")), known)
    note = base.note if _bulleted(found.note) == _bulleted(written.note) else found.note
    themes = names if found.themes is None or found.themes == names else found.themes
    return Said(replace(base, note=note), themes)


def _in_line(base: Annotation, names: tuple[str, ...], footnote: FoundFootnote, known: Sequence[str]) -> Said:
    body = footnote.body.strip()
    if body == (said_inline(names, base.note, footnote.form) or "note"):
        return Said(base, names)
    head, dash, rest = body.partition(" — ")
    if dash and (re.fullmatch(r"\*\*.+\*\*", head) or rest == said_inline((), base.note, footnote.form)):
        # bold words before the dash, or words before a note that is as it was, are themes, also new ones
        known = [*known, *(name.strip().strip("*") for name in head.split(","))]
    themes, note = read_inline(body, [*known, *names], footnote.form)
    if (body if themes is None else rest) == said_inline((), base.note, footnote.form):
        note = base.note  # which may have had lines
    return Said(replace(base, note=note), names if themes is None else themes)


def _cut_off(base: Annotation, names: tuple[str, ...], body: str, known: Sequence[str]) -> Said | None:
    """Return what is left of a note that the end of the file cut off, or None for one that is whole."""
    seen = _plain_indented(body)
    whole = [_plain(body_of(names, base.note, link)) for link in (f"postil://a/{base.id}", "")]
    if not any(one.startswith(seen) for one in whole):
        return None
    head = whole[1].partition("—")[0] + "—"
    if not seen.startswith(head):
        return Said(base, names, cut=True, lost=True)
    note = read_body(_CUT_LINK.sub("", seen), known).note
    written = read_body(whole[1], known).note
    if note == written or not note:
        return Said(base, names, cut=True, lost=not note and bool(written))
    return Said(replace(base, note=note), names, cut=True)


def _bulleted(note: str) -> str:
    """Return a note whose list signs are followed by one space each, as programs write them differently."""
    return _BULLET.sub(r"\1 ", note)


def _unindented(body: str) -> str:
    return "\n".join(line[4:] if line.startswith("    ") else line for line in body.split("\n"))


def _plain(body: str) -> str:
    return _plain_indented(_unindented(body))


def _plain_indented(body: str) -> str:
    return "\n".join(line.rstrip() for line in body.strip().split("\n"))
