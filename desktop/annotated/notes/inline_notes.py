"""Notes that stand in the text instead of in footnotes: callouts after the paragraph, or in the line.

Each carries the annotation's id or label, so that it is found again in an edited file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from db.records import Annotation
from desktop.annotated.document import Document
from desktop.annotated.naming import escape_text, link_to
from desktop.annotated.notes.callouts import KIND, find_callouts
from desktop.annotated.notes.footnotes import (
    FoundNote,
    ends_before_a_line,
    escape_note,
    lines_of,
    unescape_note,
    unescape_text,
)
from desktop.annotated.notes.titles import title_of
from desktop.annotated.options import Options
from desktop.annotated.source_text import line_start
from desktop.theme_names import theme_key

_NEWLINE = r"(?:\r\n|\r(?!\n)|\n)"
CALLOUT = "[!quote]+"
_BREAK = rf"{_NEWLINE}(?![ \t>]*(?:\r|\n))"  # of a line that an editor wrapped
_LETTER = rf"[^\[\]\\\r\n]|\\.|{_BREAK}"
# some programs take the backslashes from brackets that have their fellows
_INLINE = re.compile(rf"\(\[(?P<text>(?:{_LETTER}|\[(?:{_LETTER})*\])*)\]\(postil://a/(?P<id>[^()\s]+)\)\)")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")
_CLOSED = r"\\?<\\?<\}"
# the end of a comment of Postil's, and what such a one does not go over: one that is closed is another
_CRITIC_LINK = re.compile(rf"(?: |{_BREAK}[ \t>]*)?\[open\]\(postil://a/(?P<id>[^()\s]+)\){_CLOSED}")
_APART_AT = re.compile(rf"{_CLOSED}|{_NEWLINE}(?=[ \t>]*(?:\r|\n))")
_INLINE_END = re.compile(r"\]\(postil://a/[^()\s]+\)\)")  # without it there is none, which is told faster
_BOLD = re.compile(r"\A\*+|(?<!\\)\*+\Z")  # around a name, which may end in a star of its own


def note_in_place(annotation: Annotation, document: Document, options: Options, label: str, newline: str) -> str:
    """Return what stands for an annotation where its footnote's reference would."""
    names = document.names_of(annotation)
    if options.notes == "callouts":
        written = escape_note(annotation.note)
        if options.links == "none":  # the last of them would be taken for the link back
            written = written.replace("[open](postil:", "&#91;open](postil:")
        note = lines_of(written) if written else []
        lines = [f"{CALLOUT} {title_of(names)}".rstrip(), *note]
        lines += [""] if note and not ends_before_a_line("\n".join(note)) else []
        if link := link_to(annotation, options):
            lines.append(f"[open]({link})")
        lines.append(f"^{label}")
        return newline.join(_quoted(line) for line in lines)
    said = said_inline(names, annotation.note, options.marks)
    link = f"postil://a/{annotation.id}"
    if options.marks == "critic":
        return "{>>" + said + (" " if said else "") + f"[open]({link})<<}}"
    return f" ([{said or 'note'}]({link}))"


def with_kind_of(note: str, other: str, title: str = "") -> str:
    """Return a callout with the kind of another, which somebody may have given it: ``[!tip]-``. Others stay.

    ``title`` is one of somebody's own, to be kept.
    """
    kind = re.search(KIND, other) if note.startswith("> [!") else None
    if kind is None:
        return note
    head, newline, below = note.partition("\r\n" if "\r\n" in note else "\n" if "\n" in note else "\r")
    return f"{f'> {kind[0]} {title}' if title else head.replace(CALLOUT, kind[0], 1)}{newline}{below}"


def _quoted(line: str) -> str:
    """Return a line of a quotation; blanks at its end stay only where they break it."""
    return f"> {line}".rstrip(" \t") + ("  " if line.strip() and line.endswith("  ") else "")


def said_inline(names: Iterable[str], note: str, style: str) -> str:
    """Return themes and note on one line: in CriticMarkup the note is Markdown, elsewhere it is shown as it is."""
    words = title_of(names)
    if style == "critic":
        note = " ".join(escape_note(note).split()).replace("<<}", "<&lt;}")
        return " — ".join(part for part in (f"**{words}**" if words else "", note) if part)
    note = escape_text(note).replace("%%", "&#37;&#37;")
    note = _CONTROL.sub(lambda found: f"&#c{ord(found[0])};", note)
    return " — ".join(part for part in (words, note) if part)


def read_inline(text: str, known: Iterable[str], style: str = "inline") -> tuple[tuple[str, ...] | None, str]:
    """Return the themes (None where the words before the dash are none) and the note of a note in the line."""
    head, _, rest = text.partition(" — ")
    folded = {theme_key(one) for one in known}
    names = tuple(unescape_text(_BOLD.sub("", name.strip())) for name in head.split(","))
    found = names if all(theme_key(name) in folded for name in names) else None
    note = text if found is None else rest
    return found, unescape_note(note) if style == "critic" else unescape_text(note)


def find_standing(text: str) -> Iterable[FoundNote]:
    """Find notes that stand in a text without records."""
    yield from find_callouts(text)
    for found in _INLINE.finditer(text) if _INLINE_END.search(text) else ():
        start = _begin(text, found.start(), spaced=True)
        yield FoundNote("", _in_one_line(found["text"]), start, found.end(), "inline", found["id"])
    for opening, link in _comments(text):
        start = _begin(text, opening, spaced=False)
        words = _in_one_line(text[opening + 3 : link.start()])
        yield FoundNote("", words, start, link.end(), "critic", link["id"])


def _in_one_line(words: str) -> str:
    return re.sub(rf"{_NEWLINE}[ \t>]*", " ", words)


def _comments(text: str) -> Iterable[tuple[int, re.Match[str]]]:
    """Yield the comments of CriticMarkup that end in a link back: where each begins, and its end, told by the link.

    They are looked for from their ends, each from the one before on: so no part of the text is gone through twice.
    """
    at = 0
    for link in _CRITIC_LINK.finditer(text):
        low = at
        for apart in _APART_AT.finditer(text, at, link.start()):
            low = apart.end()
        if (opening := text.find("{>>", low, link.start())) >= 0:
            yield opening, link
        at = link.end()


def _begin(text: str, at: int, *, spaced: bool) -> int:
    """Return where a note in the line begins with what parts it from the word before: a blank, or the line break that
    an editor made of it.
    """
    line = line_start(text, at)
    if line and not text[line:at].strip(" \t>"):
        end = line - 2 if text[line - 2 : line] == "\r\n" else line - 1
        above = text[line_start(text, end) : end]
        if above.strip(" \t>"):
            return end - len(above) + len(above.rstrip(" \t"))
    return at - 1 if spaced and text[at - 1 : at] == " " else at
