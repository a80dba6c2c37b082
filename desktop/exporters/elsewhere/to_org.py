"""An outline for Emacs' Org mode: a heading an annotation, its words as a quote, the note below, themes as tags."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime

from desktop.annotated.document import Document, Exported
from desktop.annotated.naming import link_to
from desktop.annotated.options import Options
from desktop.exporters import Choice
from desktop.exporters.elsewhere.entries import AnnotationEntry, entries_of, title_of, without_surrogates
from desktop.shown_text import shortened

_HEAD = "#+CREATOR: Postil\n"
_LONGEST = 60  # characters of a heading
_NO_TAG = re.compile(r"[^\w@#%]+")
_MEANS = re.compile(r"^(?=[ \t]*(?:\*|#\+|:[^\s:]+:))", re.MULTILINE)  # what would be a heading, a keyword, a drawer
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def together(documents: Iterable[Document], options: Options, choice: Choice | None) -> Exported:
    """Return the outline of all articles; of several each is a heading with its annotations below it."""
    parts = [_HEAD]
    count = 0
    if choice is not None:
        parts.append(f"#+TITLE: {_line(choice.title)}\n")
    for document in documents:
        if choice is None:
            parts.append(f"#+TITLE: {_line(title_of(document))}\n")
            parts.append(f"#+AUTHOR: {_line(document.article.author)}\n" if document.article.author else "")
        else:
            parts.append(f"* {_line(title_of(document))}\n")
        for entry in entries_of(document):
            count += 1
            parts.append(_entry(entry, options, "*" if choice is None else "**"))
    return Exported(without_surrogates("".join(parts)), count, 0, count)


def recognise(data: bytes) -> bool:
    """True if a file begins as an outline that was written here."""
    return data.startswith(_HEAD.encode())


def _entry(entry: AnnotationEntry, options: Options, stars: str) -> str:
    tags = ":".join(_NO_TAG.sub("_", theme) for theme in entry.themes)
    heading = shortened(_line(entry.quote), _LONGEST)
    lines = [f"{stars} {heading}{f' :{tags}:' if tags else ''}", *_properties(entry, options)]
    lines += ["#+BEGIN_QUOTE", _plain(entry.quote), "#+END_QUOTE"]
    if entry.note.strip():
        lines += ["", _plain(entry.note.strip())]
    return "\n".join(lines) + "\n"


def _properties(entry: AnnotationEntry, options: Options) -> Iterator[str]:
    when = datetime.fromisoformat(entry.annotation.created)
    yield ":PROPERTIES:"
    yield f":ID: {entry.annotation.id}"
    yield f":CREATED: [{when:%Y-%m-%d} {_DAYS[when.weekday()]} {when:%H:%M}]"
    if entry.page:
        yield f":PAGE: {_line(entry.page)}"
    if entry.headings:
        yield f":SECTION: {_line(' › '.join(entry.headings))}"
    if link := link_to(entry.annotation, options):
        yield f":LINK: [[{link}]]"
    yield ":END:"


def _plain(text: str) -> str:
    """Return a text in which nothing means anything: behind a zero width space, Org's own way to say so."""
    return _MEANS.sub("\u200b", text)


def _line(text: str) -> str:
    return " ".join(text.split())
