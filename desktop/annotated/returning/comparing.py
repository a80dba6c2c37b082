"""What an annotation's visible note says against the record: its note and its themes, as somebody may have edited them,
or a program may only have written them in another way: wrapped anew, with other signs for the same.

Visible text wins for notes and themes; a note that the end of the file cut off is told from one that was shortened.
Two notes say the same where Markdown reads the same blocks in both and no letter is another one; the letters tell of
what is not shown, such as comments.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from db.message import Message
from db.records import Annotation
from desktop.annotated.document import Reader
from desktop.annotated.notes.callouts import QUOTED_NOTHING
from desktop.annotated.notes.codecs import CODECS
from desktop.annotated.notes.footnotes import (
    FoundNote,
    body_of,
    names_in,
    read_body,
    unescape_note,
    without_empty_end,
)
from desktop.annotated.notes.titles import after, listed_first, listed_in, may_be_names, some_known, title_of
from desktop.annotated.record.machine_block import Record
from desktop.article.content import Block
from desktop.errors import PostilError
from desktop.texts import later
from desktop.theme_names import theme_key, theme_keys

CUT_NOTE = Message("The file may be cut off in this note.")
NO_THEMES = later("The title of the callout of “{value}” names no theme that is known; its themes stay as they are.")
UNSURE = Message("The title of its callout may be no list of themes.")
_CUT_LINK = re.compile(r"\s*\[(?:o|op|ope|open|open\]|open\]\([^)\s]*)?\Z")
# how the same may be written: signs and numbers of items, also white space, but not that in code
_SIGNS = re.compile(
    r"(?<!`)(?P<ticks>`{1,2})(?!`)(?P<code>(?:(?!\n[ \t]*\n)[\s\S])+?)(?<!`)(?P=ticks)(?!`)"
    r"|(?m:^)[ >*+-]*\d{1,9}(?=[.)]\s)|[\s*_\\+#>=~|`-]"
)
_PLAIN = re.compile(r"(?:[ \t]*[^\W\d_][^\n`]*(?:\n(?!\Z)|\Z))+")  # lines that begin with a letter: one paragraph
_ENTITIES = {"&lt;": "<", "\\<": "<", "&#91;": "["}
_ENTITY = re.compile("|".join(map(re.escape, _ENTITIES)))
_HARD_BREAK = re.compile(r"(?:  |\\)\n")


@dataclass(frozen=True, slots=True)
class Said:
    """The note and the theme names that a file shows of an annotation. ``cut``: the file ends within the note; what
    cannot be read from it for that stays as it was.

    ``doubt``: why its themes may not be meant. ``remark`` is a sentence about what could not be known. ``title`` is a
    callout's own, which names no themes.
    """

    note: str
    names: tuple[str, ...]
    cut: bool = False
    doubt: str = ""
    remark: str = ""
    title: str = ""


def said_of(
    record: Record, note: FoundNote | None, known: Sequence[str], *, last: bool = False, read: Reader | None = None
) -> Said:
    """Return what a file says of an annotation. ``last``: nothing stands in the file after this note.

    Names of the same themes, however they are written, are those of the record, and each counts once.
    """
    names = record.names
    said = _said_in(note, record.annotation, names, known, last, read) if note else Said(record.annotation.note, names)
    by_key = {theme_key(name): name for name in reversed(said.names)}
    found = tuple(name for name in said.names if by_key.get(theme_key(name)) == name)
    kept = names if theme_keys(found) == theme_keys(names) else tuple(dict.fromkeys(found))
    return said if kept == said.names else replace(said, names=kept)


def _said_in(
    note: FoundNote, base: Annotation, names: tuple[str, ...], known: Sequence[str], last: bool, read: Reader | None
) -> Said:
    codec, body = CODECS[note.form], note.body
    if body == codec.write(names, base.note, f"postil://a/{base.id}"):  # as most are
        return Said(base.note, names)
    if body == (written := codec.write(names, base.note, "")):
        return Said(base.note, names)
    if note.form == "callout":
        return said_in_callout(base, names, body, known, read)
    seen, was = codec.read(body, known, base.note), codec.read(written, [*known, *names], base.note)
    is_same = is_reformatted(seen.note, was.note, read)
    themes = names if seen.themes in (None, was.themes) else seen.themes
    may_be_cut = last and note.form == "footnote" and not (is_same and themes == names)
    if may_be_cut and (cut := _cut_off(base, names, body, known)) is not None:
        return cut
    words = base.note if is_same else as_written(seen.note, was.note, read)
    return Said(words, themes or ())


def said_in_callout(
    base: Annotation, names: tuple[str, ...], body: str, known: Sequence[str], read: Reader | None
) -> Said:
    """Return what a callout says of an annotation with these themes. ``body`` is its title and its note.

    An editor that wraps lines takes both for one paragraph: what of the title is the note's is told by the title, and
    the note, that were written. Themes are read only where they are known; where nobody can know, they stay as they
    were, and that is told.
    """
    title, _, below = body.partition("\n")
    title, every = " ".join(title.split()), [*known, *names]
    _, _, written = CODECS["callout"].write(names, base.note, "").partition("\n")
    written = without_empty_end(written, QUOTED_NOTHING)  # as a callout is read
    if is_reformatted(body, f"{title_of(names)}\n{written}", read):
        return Said(base.note, names)
    remark = Message(NO_THEMES, value=" ".join(base.target.quote.exact.split())[:60])
    note, wrapped = below, ((one, after(one, body)) for one in (names, listed_first(body, every)) if one)
    if title == title_of(names):
        said = Said(base.note, names)
    elif title and (listed := listed_in(title, every)):
        said = Said(base.note, listed)
    elif (first := next((way for way in wrapped if way[1] is not None), None)) is not None:
        said, note = Said(base.note, first[0]), first[1] or ""
    elif not title:
        said = Said(base.note, (), doubt=UNSURE)
    elif not names and " ".join(written.split()).startswith(title):
        said, note = Said(base.note, names), body
    elif (parts := some_known(title, every)) or (names and may_be_names(title) and is_reformatted(below, written)):
        said = Said(base.note, parts or names_in(title), doubt=UNSURE)
    else:
        said = Said(base.note, names, remark=remark, title=title)
    note = note.strip("\n").rstrip()
    if is_reformatted(note, written, read):
        return said
    return replace(said, note=unescape_note(as_written(note, written, read)))


def _cut_off(base: Annotation, names: tuple[str, ...], body: str, known: Sequence[str]) -> Said | None:
    """Return what is left of a note that the end of the file cut off, or None for one that is whole."""
    seen = _plain(body)
    whole = _plain(body_of(names, base.note, f"postil://a/{base.id}"))
    if not whole.startswith(seen):
        return None
    head = whole.partition("—")[0] + "—"
    note = read_body(_CUT_LINK.sub("", seen), known).note if seen.startswith(head) else ""
    is_less = note not in ("", read_body(whole, known).note)
    return Said(note if is_less else base.note, names, cut=True)


def _plain(body: str) -> str:
    return "\n".join(line.rstrip() for line in body.strip().split("\n"))


def is_reformatted(found: str, base: str, read: Reader | None = None) -> bool:
    """True if a note says what ``base`` says, though it may be written otherwise.

    Hard breaks of two blanks may be gone, as editors take them for waste; new ones are an edit. Without ``read`` only
    what was wrapped anew is known.
    """
    found, base = _as_signs(found), _as_signs(base)
    if found == base:
        return True
    if _letters(found) != _letters(base):
        return False
    is_wrapped = found.split() == base.split() and "\n\n" not in found and not _HARD_BREAK.search(found + base)
    if is_wrapped and _PLAIN.fullmatch(base):
        return True  # also by a program that knows nothing of lists: a line may begin with a dash by now
    if read is None:
        return False
    without_blanks = "\n".join(line.rstrip() for line in base.split("\n"))
    try:
        said = _blocks(found, read)
        return any(said == _blocks(one, read) for one in dict.fromkeys((base, without_blanks)))
    except PostilError:
        return False


def as_written(found: str, base: str, read: Reader | None = None) -> str:
    """Return a note that was edited with the paragraphs, and the hard breaks, of ``base`` that it still has."""
    if "```" not in base + found and "~~~" not in base + found:
        known = {_letters(part): part for part in base.split("\n\n")}
        parts = ((part, known.get(_letters(part), part)) for part in found.split("\n\n"))
        found = "\n\n".join(was if is_reformatted(part, was, read) else part for part, was in parts)
    broken = {line.rstrip(): line for line in base.split("\n") if line.strip() and line.endswith("  ")}
    return "\n".join(broken.get(line, line) for line in found.split("\n"))


def _letters(note: str) -> str:
    has_fence = "```" in note or "~~~" in note

    def kept(sign: re.Match[str]) -> str:
        is_in_code = has_fence and sign[0] == "\t"
        return sign[0] if is_in_code else re.sub(r"[ \t]*\n[ \t>]*", " ", sign["code"] or "")

    return _SIGNS.sub(kept, _as_signs(note))


def _as_signs(note: str) -> str:
    """Return a note with the signs that a program may write by an entity, or that were."""
    return _ENTITY.sub(lambda entity: _ENTITIES[entity[0]], note)


def _blocks(note: str, read: Reader) -> tuple[Block, ...]:
    return read(note.encode("utf-8", "surrogatepass")).blocks
