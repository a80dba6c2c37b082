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
from desktop.annotated.notes.footnotes import FoundNote, body_of, read_body
from desktop.annotated.record.machine_block import Record
from desktop.article.content import Block
from desktop.errors import PostilError
from desktop.theme_names import theme_key, theme_keys

CUT_NOTE = Message("The file may be cut off in this note.")
_CUT_LINK = re.compile(r"\s*\[(?:o|op|ope|open|open\]|open\]\([^)\s]*)?\Z")
# how the same may be written: signs and numbers of items, also white space, but not that in code
_SIGNS = re.compile(
    r"(?<!`)(?P<ticks>`{1,2})(?!`)(?P<code>(?:(?!\n[ \t]*\n)[\s\S])+?)(?<!`)(?P=ticks)(?!`)"
    r"|(?m:^)[ >*+-]*\d{1,9}(?=[.)]\s)|[\s*_\\+#>=~|`-]"
)
_PLAIN = re.compile(r"(?:[ \t]*[^\W\d_][^\n`]*(?:\n(?!\Z)|\Z))+")  # lines that begin with a letter: one paragraph
# what begins a quotation or an item of a list: an empty one shows nothing
_HOLDS = re.compile(r"(?m)^[ \t]*(?!(?:[-*][ \t]*){3,}$)(?:(>)|[-+*](?:[ \t]|$))")
_ENTITIES = {"&lt;": "<", "\\<": "<", "&#91;": "["}
_ENTITY = re.compile("|".join(map(re.escape, _ENTITIES)))
_HARD_BREAK = re.compile(r"(?:  |\\)\n")


@dataclass(frozen=True, slots=True)
class Wording:
    """The note and the theme names that a file shows of an annotation. ``cut``: the file may end within the note."""

    note: str
    names: tuple[str, ...]
    cut: bool = False


def said_of(
    record: Record, note: FoundNote | None, known: Sequence[str], *, last: bool = False, read: Reader | None = None
) -> Wording:
    """Return what a file says of an annotation. ``last``: nothing stands in the file after this note.

    Names of the same themes, however they are written, are those of the record, and each counts once.
    """
    names = record.names
    wording = (
        _said_in(note, record.annotation, names, known, last, read) if note else Wording(record.annotation.note, names)
    )
    if wording.names == names:
        return wording
    by_key = {theme_key(name): name for name in reversed(wording.names)}
    kept_names = tuple(name for name in wording.names if by_key.get(theme_key(name)) == name)
    kept = names if theme_keys(kept_names) == theme_keys(names) else tuple(dict.fromkeys(kept_names))
    return wording if kept == wording.names else replace(wording, names=kept)


def _said_in(
    note: FoundNote, base: Annotation, names: tuple[str, ...], known: Sequence[str], last: bool, read: Reader | None
) -> Wording:
    body = note.body
    written, whole = (body_of(names, base.note, link) for link in ("", f"postil://a/{base.id}"))
    if body in (whole, written):  # as most are
        return Wording(base.note, names)
    seen, was = read_body(body, known), read_body(written, [*known, *names])
    is_cut = last and whole.startswith(body.strip())
    if is_cut:
        seen = read_body(_CUT_LINK.sub("", body), known)
    is_same = is_reformatted(seen.note, was.note, read) or (is_cut and not seen.note)
    themes = names if is_cut or seen.themes in (None, was.themes) else seen.themes
    return Wording(base.note if is_same else as_written(seen.note, was.note, read), themes or (), is_cut)


def is_reformatted(text: str, base: str, read: Reader | None = None) -> bool:
    """True if a note says what ``base`` says, though it may be written otherwise.

    Hard breaks of two blanks may be gone, as editors take them for waste; new ones are an edit. Without ``read`` only
    what was wrapped anew is known.
    """
    text, base = _as_signs(text), _as_signs(base)
    if text == base:
        return True
    if _letters(text) != _letters(base):
        return False
    is_wrapped = text.split() == base.split() and "\n\n" not in text and not _HARD_BREAK.search(text + base)
    if is_wrapped and _PLAIN.fullmatch(base):
        return True  # also by a program that knows nothing of lists: a line may begin with a dash by now
    if read is None or _held(text) != _held(base):
        return False
    without_blanks = "\n".join(line.rstrip() for line in base.split("\n"))
    try:
        blocks = _blocks(text, read)
        return any(blocks == _blocks(other, read) for other in dict.fromkeys((base, without_blanks)))
    except PostilError:
        return False


def as_written(text: str, base: str, read: Reader | None = None) -> str:
    """Return a note that was edited with the paragraphs, and the hard breaks, of ``base`` that it still has."""
    if "```" not in base + text and "~~~" not in base + text:
        known = {_letters(part): part for part in base.split("\n\n")}
        parts = ((part, known.get(_letters(part), part)) for part in text.split("\n\n"))
        text = "\n\n".join(was if is_reformatted(part, was, read) else part for part, was in parts)
    broken = {line.rstrip(): line for line in base.split("\n") if line.strip() and line.endswith("  ")}
    return "\n".join(broken.get(line, line) for line in text.split("\n"))


def _letters(note: str) -> str:
    has_fence = "```" in note or "~~~" in note

    def kept(sign: re.Match[str]) -> str:
        is_in_code = has_fence and sign[0] == "\t"
        return sign[0] if is_in_code else re.sub(r"[ \t]*\n[ \t>]*", " ", sign["code"] or "")

    return _SIGNS.sub(kept, _as_signs(note))


def _held(note: str) -> set[str | None]:
    return {holder[1] for holder in _HOLDS.finditer(note)}


def _as_signs(note: str) -> str:
    """Return a note with the signs that a program may write by an entity, or that were."""
    return _ENTITY.sub(lambda entity: _ENTITIES[entity[0]], note)


def _blocks(note: str, read: Reader) -> tuple[Block, ...]:
    return read(note.encode("utf-8", "surrogatepass")).blocks
