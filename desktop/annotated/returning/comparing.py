"""What an annotation's visible note says against the record: its note and its themes, as somebody may have edited them.

Visible text wins for notes and themes; a note that the end of the file cut off is told from one that was shortened.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from db.records import Annotation
from desktop.annotated.document import Reader
from desktop.annotated.naming import escape_text
from desktop.annotated.notes.footnotes import FoundFootnote, body_of, read_body
from desktop.annotated.notes.inline_notes import read_inline, said_inline
from desktop.annotated.quoting import note_lines, shown_again
from desktop.annotated.returning.reformatted import as_written, is_reformatted
from desktop.annotated.returning.titles import said_in_callout
from desktop.theme_names import theme_key, theme_keys

CUT_NOTE = "The file may be cut off in this note."
_CUT_LINK = re.compile(r"\s*\[(?:o|op|ope|open|open\]|open\]\([^)\s]*)?\Z")


@dataclass(frozen=True, slots=True)
class Said:
    """An annotation with the note and the theme names that a file shows. ``cut``: the file ends within the note.

    ``lost``: so much of it is cut off that nothing can be read from it. ``doubt``: why its themes may not be meant.
    ``remark`` is a sentence about what could not be known.
    """

    annotation: Annotation
    names: tuple[str, ...]
    cut: bool = False
    lost: bool = False
    doubt: str = ""
    remark: str = ""


def said_of(
    base: Annotation,
    names: tuple[str, ...],
    footnote: FoundFootnote | None,
    known: Sequence[str],
    *,
    last: bool = False,
    read: Reader | None = None,
) -> Said:
    """Return what a file says of an annotation. ``last``: nothing stands in the file after this footnote.

    Names of the same themes, however they are written, are those of the record, and each counts once.
    """
    said = _said_of(base, names, footnote, known, last, read)
    by_key = {theme_key(name): name for name in reversed(said.names)}
    found = tuple(name for name in said.names if by_key.get(theme_key(name)) == name)
    return replace(said, names=names if theme_keys(found) == theme_keys(names) else tuple(dict.fromkeys(found)))


def _said_of(
    base: Annotation,
    names: tuple[str, ...],
    footnote: FoundFootnote | None,
    known: Sequence[str],
    last: bool,
    read: Reader | None,
) -> Said:
    if footnote is None:
        return Said(base, names)
    body = footnote.body
    if footnote.form == "list":
        return _in_list(base, names, body, read)
    if footnote.form in ("inline", "critic"):
        return _in_line(base, names, footnote, known, read)
    if footnote.form == "callout":
        found = said_in_callout(base, names, body, known, read)
        return Said(found.annotation, found.names, doubt=found.doubt, remark=found.remark)
    if any(_unindented(body_of(names, base.note, link)) == body for link in (f"postil://a/{base.id}", "")):
        return Said(base, names)
    seen = read_body(body, known)
    written = read_body(_unindented(body_of(names, base.note, "")), known)
    same = is_reformatted(seen.note, written.note, read)
    if seen.themes in (None, written.themes):
        if same:
            return Said(base, names)
        seen = replace(seen, themes=names)
    if last and (cut := _cut_off(base, names, body, known)) is not None:
        return cut
    note = base.note if same else as_written(seen.note, written.note)
    return Said(replace(base, note=note), seen.themes or ())


def _in_list(base: Annotation, names: tuple[str, ...], body: str, read: Reader | None) -> Said:
    """Return an annotation with the note and the themes that an entry says, where they were changed."""
    head, _, note = body.partition("\n")
    note, written = shown_again(note), shown_again(note_lines(base.note).strip())
    if not is_reformatted(note.strip(), written, read):
        base = replace(base, note=as_written(note, written))
    if head and head != ", ".join(escape_text(name) for name in names):
        plain = (re.sub(r"\\(.)", r"\1", name).strip() for name in re.split(r"(?<!\\),", head))
        names = tuple(dict.fromkeys(name for name in plain if name))
    return Said(base, names)


def _in_line(
    base: Annotation, names: tuple[str, ...], footnote: FoundFootnote, known: Sequence[str], read: Reader | None
) -> Said:
    body = " ".join(footnote.body.split())
    if body == (said_inline(names, base.note, footnote.form) or "note"):
        return Said(base, names)
    head, dash, rest = body.partition(" — ")
    said = said_inline((), base.note, footnote.form)
    if dash and (re.fullmatch(r"\*\*.+\*\*", head) or rest == said):
        # bold words before the dash, or words before a note that is as it was, are themes, also new ones
        known = [*known, *(name.strip().strip("*") for name in head.split(","))]
    themes, note = read_inline(body, [*known, *names], footnote.form)
    if (body if themes is None else rest) == said or is_reformatted(
        note, read_inline(said, (), footnote.form)[1], read
    ):
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


def _unindented(body: str) -> str:
    return "\n".join(line[4:] if line.startswith("    ") else line for line in body.split("\n"))


def _plain(body: str) -> str:
    return _plain_indented(_unindented(body))


def _plain_indented(body: str) -> str:
    return "\n".join(line.rstrip() for line in body.strip().split("\n"))
