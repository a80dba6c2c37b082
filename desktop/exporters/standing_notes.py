"""Notes that stand in the text instead of in footnotes: callouts after the paragraph, or in the line.

Each carries the annotation's id or label, so that it is found again in an edited file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from db.records import Annotation
from desktop.exporters.document import Document, Options
from desktop.exporters.footnotes import LABEL, escape_note, lines_of, unescape_note
from desktop.exporters.naming import escape_text, link_to

_NEWLINE = r"(?:\r\n|\r(?!\n)|\n)"
_CALLOUT = re.compile(
    r"(?:\A|(?<=[\r\n]))(?P<prefix>[ \t>]*)> \[!quote\][+-]? ?(?P<title>[^\r\n]*)"
    rf"(?P<body>(?:{_NEWLINE}(?P=prefix)>[^\r\n]*?)*?)"
    rf"{_NEWLINE}(?P=prefix)> \^(?P<label>{LABEL})[ \t]*(?=\r|\n|\Z)"
)
_BREAK = rf"{_NEWLINE}(?![ \t>]*(?:\r|\n))"  # of a line that an editor wrapped
_INLINE = re.compile(
    rf"(?: |(?<=[^\s>]){_BREAK}[ \t>]*)\(\[(?P<text>(?:[^\[\]\\\r\n]|\\.|{_BREAK})*)\]\(postil://a/(?P<id>[^)\s]+)\)\)"
)
_CRITIC = re.compile(
    rf"\{{>>(?P<text>(?:[^\r\n]|{_BREAK})*?)(?: |{_BREAK}[ \t>]*)?\[open\]\(postil://a/(?P<id>[^)\s]+)\)<<\}}"
)
# without these there is none in a file, which is told faster than by looking for the whole
_INLINE_END = re.compile(r"\]\(postil://a/[^)\s]+\)\)")
_CRITIC_END = re.compile(r"\]\(postil://a/[^)\s]+\)<<\}")


@dataclass(frozen=True, slots=True)
class Standing:
    """A note found in the text: its place, whose it is (a label or an id), and what it says.

    A callout's body is that of a footnote; one in the line (``form`` "inline" or "critic") is for ``read_inline``.
    """

    start: int
    end: int
    label: str
    identity: str
    body: str
    form: str


def note_in_place(annotation: Annotation, document: Document, options: Options, label: str, newline: str) -> str:
    """Return what stands for an annotation where its footnote's reference would."""
    names = ", ".join(escape_text(theme.name) for theme in document.themes_of(annotation))
    if options.notes == "callouts":
        lines = [f"[!quote]+ {names}".rstrip(), *(lines_of(escape_note(annotation.note)) if annotation.note else [])]
        if link := link_to(annotation, options):
            lines.append(f"[open]({link})")
        lines.append(f"^{label}")
        return newline.join(f"> {line}".rstrip() for line in lines)
    said = said_inline([theme.name for theme in document.themes_of(annotation)], annotation.note, options.marks)
    link = f"postil://a/{annotation.id}"
    if options.marks == "critic":
        return "{>>" + said + (" " if said else "") + f"[open]({link})<<}}"
    return f" ([{said or 'note'}]({link}))"


def said_inline(names: Iterable[str], note: str, style: str) -> str:
    """Return themes and note on one line."""
    words = ", ".join(escape_text(name) for name in names)
    note = " ".join(escape_note(note).split())
    if style == "critic":
        return " — ".join(part for part in (f"**{words}**" if words else "", note.replace("<<}", "<&lt;}")) if part)
    return " — ".join(part for part in (words, escape_text(note)) if part)


def read_inline(text: str, known: Iterable[str]) -> tuple[tuple[str, ...] | None, str]:
    """Return the themes (None where the words before the dash are none) and the note of a note in the line."""
    plain = re.sub(r"\\([\\`*_\[\]<>~^|{}$=#+-])", r"\1", text)
    head, _, rest = plain.partition(" — ")
    names = tuple(name.strip().strip("*") for name in head.split(","))
    if all(name.casefold() in {one.casefold() for one in known} for name in names):
        return names, unescape_note(rest)
    return None, unescape_note(plain)


def find_standing(text: str) -> Iterable[Standing]:
    """Find notes that stand in the text."""
    for found in _CALLOUT.finditer(text) if "[!quote]" in text else ():
        names, prefix = found["title"].strip(), found["prefix"]
        lines = [line.removeprefix(prefix).removeprefix(">").removeprefix(" ") for line in lines_of(found["body"])[1:]]
        lines = [line for line in lines if not re.fullmatch(r"\[open\]\(postil://a/[^)\s]*\)", line.strip())]
        note = "\n".join(lines)
        head = f"**{names}** —" if names else "—"
        yield Standing(found.start(), found.end(), found["label"], "", f"{head}\n\n{note}" if note else head, "callout")
    for form, pattern, sign in (("inline", _INLINE, _INLINE_END), ("critic", _CRITIC, _CRITIC_END)):
        for found in pattern.finditer(text) if sign.search(text) else ():
            words = re.sub(rf"{_NEWLINE}[ \t>]*", " ", found["text"])
            yield Standing(found.start(), found.end(), "", found["id"], words, form)
