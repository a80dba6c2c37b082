"""Notes that stand in the text instead of in footnotes, for reading elsewhere: callouts after the paragraph, or in the
line. Each carries the annotation's id or label, by which its place is found again; what it says is not read back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from db.records import Annotation
from desktop.annotated.document import Document
from desktop.annotated.naming import escape_text, link_to, title_of
from desktop.annotated.notes.footnotes import LABEL, ends_before_a_line, escape_note, lines_of
from desktop.annotated.notes.links_back import ANY_LINK
from desktop.annotated.options import Options
from desktop.annotated.source_text import line_start

CALLOUT = "[!quote]+"
IN_LINE = re.compile(
    r"\(\[(?:[^\[\]\\\n]|\\.|\[(?:[^\[\]\\\n]|\\.)*\])*\]\(postil://a/[^()\s]+\)\)|\{>>(?:(?!<<\}|\{>>).)*<<\}"
)
_HEAD = re.compile(r">[ \t]?\[![^\]\r\n]{1,60}\]")
_CALLOUT_ID = re.compile(rf"(?:\A|(?<=[\r\n]))(?P<prefix>[ \t>]*)>[ \t]?\^(?P<label>{LABEL})[ \t]*(?=[\r\n]|\Z)")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")


def note_in_place(annotation: Annotation, document: Document, options: Options, label: str, newline: str) -> str:
    """Return what stands for an annotation where its footnote's reference would."""
    names = document.names_of(annotation)
    if options.notes == "callouts":
        note = lines_of(escape_note(annotation.note)) if annotation.note else []
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


class Standing(NamedTuple):
    """The place ``[start, end)`` of a note that stands in a text, and the label or the id that it carries."""

    start: int
    end: int
    name: str


def standing_in(text: str) -> Iterator[Standing]:
    """Yield the notes that stand in a text: callouts from their head to their id, and those in the line."""
    low = 0
    for one in _CALLOUT_ID.finditer(text):
        at, prefix = one.start(), one["prefix"]
        while at > low:  # up to the head; no line is gone through twice
            at = line_start(text, at - (2 if text.endswith("\r\n", 0, at) else 1))
            if not text.startswith(prefix + ">", at):
                break
            if _HEAD.match(text, at + len(prefix)):
                yield Standing(at, one.end(), one["label"])
                break
        low = one.end()
    for one in IN_LINE.finditer(text):
        if (link := ANY_LINK.search(one[0])) is not None:
            is_apart = one[0].startswith("(") and text[one.start() - 1 : one.start()] == " "
            yield Standing(one.start() - is_apart, one.end(), link[1])
