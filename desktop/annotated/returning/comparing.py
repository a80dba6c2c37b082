"""What an annotation's visible note says against the record: its note and its themes, as somebody may have edited them.

Visible text wins for notes and themes; a note that the end of the file cut off is told from one that was shortened.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Levenshtein

from db.records import Annotation
from desktop.annotated.document import Reader
from desktop.annotated.notes.codecs import CODECS, unindented
from desktop.annotated.notes.footnotes import FoundFootnote, body_of, read_body, unescape_note
from desktop.annotated.notes.titles import after, listed_first, listed_in, may_be_names, names_in, some_known, title_of
from desktop.annotated.returning.reformatted import as_written, is_reformatted
from desktop.theme_names import theme_key, theme_keys

CUT_NOTE = "The file may be cut off in this note."
NO_THEMES = "The title of the callout of “{}” names no theme that is known; its themes stay as they are."
UNSURE = "The title of its callout may be no list of themes."
_WORD = re.compile(r"\w+")
_CUT_LINK = re.compile(r"\s*\[(?:o|op|ope|open|open\]|open\]\([^)\s]*)?\Z")


@dataclass(frozen=True, slots=True)
class Said:
    """An annotation with the note and the theme names that a file shows. ``cut``: the file ends within the note.

    ``lost``: so much of it is cut off that nothing can be read from it. ``doubt``: why its themes may not be meant.
    ``remark`` is a sentence about what could not be known. ``title`` is a callout's own, which names no themes.
    """

    annotation: Annotation
    names: tuple[str, ...]
    cut: bool = False
    lost: bool = False
    doubt: str = ""
    remark: str = ""
    title: str = ""


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
    codec, body = CODECS[footnote.form], footnote.body
    written = codec.write(names, base.note, "")
    if body in (written, codec.write(names, base.note, f"postil://a/{base.id}")):
        return Said(base, names)
    if footnote.form == "callout":
        return said_in_callout(base, names, body, known, read)
    seen, was = codec.read(body, known, base.note), codec.read(written, [*known, *names], base.note)
    is_same = is_reformatted(seen.note, was.note, read)
    themes = names if seen.themes in (None, was.themes) else seen.themes
    may_be_cut = last and footnote.form == "footnote" and not (is_same and themes == names)
    if may_be_cut and (cut := _cut_off(base, names, body, known)) is not None:
        return cut
    note = base.note if is_same else as_written(seen.note, was.note, read)
    return Said(replace(base, note=note), themes or ())


def said_in_callout(
    base: Annotation, names: tuple[str, ...], body: str, known: Sequence[str], read: Reader | None
) -> Said:
    """Return what a callout says of an annotation with these themes. ``body`` is its title and its note.

    An editor that wraps lines takes both for one paragraph: what of the title belongs to the note is told by how few
    words are other ones then. Themes are read only where they are known; where nobody can know, they stay as they
    were, and that is told.
    """
    title, _, below = body.partition("\n")
    title, every = " ".join(title.split()), [*known, *names]
    _, _, written = CODECS["callout"].write(names, base.note, "").partition("\n")
    if is_reformatted(body, f"{title_of(names)}\n{written}", read):
        return Said(base, names)
    remark = NO_THEMES.format(" ".join(base.target.quote.exact.split())[:60])
    ways: list[tuple[str, Said]] = []  # the note, and what else the callout says then; the likelier first
    if title == title_of(names):
        ways.append((below, Said(base, names)))
    elif title and (listed := listed_in(title, every)):
        ways.append((below, Said(base, listed)))
    for wrapped in dict.fromkeys((names, listed_first(body, every))):
        if wrapped and (rest := after(wrapped, body)) is not None:
            ways.append((rest, Said(base, wrapped)))
    if not title:
        ways.append((below, Said(base, (), doubt=UNSURE)))
    elif (parts := some_known(title, every)) or (names and may_be_names(title) and is_reformatted(below, written)):
        ways.append((below, Said(base, parts or names_in(title), doubt=UNSURE)))
    else:
        ways.append((below, Said(base, names, remark=remark, title=title)))
    ways.append((body, Said(base, names, remark=remark)))
    note, said = min(ways, key=lambda way: Levenshtein.distance(_WORD.findall(way[0]), _WORD.findall(written)))
    note = note.strip("\n").rstrip()
    if is_reformatted(note, written, read):
        return said
    return replace(said, annotation=replace(base, note=unescape_note(as_written(note, written, read))))


def _cut_off(base: Annotation, names: tuple[str, ...], body: str, known: Sequence[str]) -> Said | None:
    """Return what is left of a note that the end of the file cut off, or None for one that is whole."""
    seen = _plain(body)
    whole = [_plain(unindented(body_of(names, base.note, link))) for link in (f"postil://a/{base.id}", "")]
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


def _plain(body: str) -> str:
    return "\n".join(line.rstrip() for line in body.strip().split("\n"))
