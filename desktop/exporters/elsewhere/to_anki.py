"""Cards for Anki, tab-separated text with its head lines.

A note that asks is the front of its card, answered by the words; else these are, with a gap.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape

from desktop.annotated.document import Document, Exported
from desktop.annotated.naming import link_to
from desktop.annotated.options import Options
from desktop.exporters import Choice
from desktop.exporters.elsewhere.entries import AnnotationEntry, entries_of, title_of, without_surrogates

_HEAD = "#separator:tab\n#html:true\n#columns:Front\tBack\tSource\tTags\n#tags column:4\n"
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_GAP = "[…]"


def together(documents: Iterable[Document], options: Options, choice: Choice | None) -> Exported:
    """Return the cards of all articles."""
    lines = [line for document in documents for line in _lines(document, options)]
    return Exported(_HEAD + "".join(lines), len(lines), 0, len(lines))


def recognise(data: bytes) -> bool:
    """True if a file begins as cards that were written here."""
    return data.startswith(_HEAD.encode())


def _lines(document: Document, options: Options) -> Iterator[str]:
    author = document.article.author
    for entry in entries_of(document):
        front, back = _sides(entry)
        page = f"p. {entry.page}" if entry.page else ""
        source = escape(", ".join(filter(None, (author, title_of(document), *entry.headings, page))))
        if link := link_to(entry.annotation, options):
            source += f' <a href="{link}">open</a>'
        tags = " ".join("_".join(theme.split()) for theme in entry.themes)
        cells = (_cell(front), _cell(back), source, escape(tags))
        yield "\t".join(without_surrogates(" ".join(cell.split())) for cell in cells) + "\n"


def _sides(entry: AnnotationEntry) -> tuple[str, str]:
    if entry.note.rstrip().endswith(("?", "？", "؟")):
        return entry.note, entry.quote
    back = "\n\n".join(filter(None, (entry.quote, entry.note)))
    words = list(_WORD.finditer(entry.quote))
    if len(words) < 2:
        return (entry.note, entry.quote) if entry.note.strip() else (_GAP, back)
    longest = max(words, key=lambda word: len(word[0]))
    return f"{entry.quote[: longest.start()]}{_GAP}{entry.quote[longest.end() :]}", back


def _cell(text: str) -> str:
    return "<br>".join(escape(line, quote=False) for line in text.strip().splitlines())
