"""The files that a brief becomes, in each of FORMATS."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from desktop.article.content import Content
from desktop.citing.items import KEY
from desktop.citing.styles import PANDOC
from desktop.exporters.brief.quoted import Quoted
from desktop.exporters.brief.sources import LINK, works_of
from desktop.exporters.brief.writing import WORKS, is_tame, parts_in_markdown, to_html, to_markdown
from desktop.exporters.manuscript.manuscript import Manuscript, in_form
from desktop.importers.from_text import text_content

KIND = "brief"


def composed(name: str, text: str, quotes: Mapping[str, Quoted], style: str = LINK) -> Manuscript:
    """Return a brief with its quotes and their sources put in.

    A quote in a line of its own has "quote" among its ``containers``; a note is a footnote that a span refers to.
    ``works`` are empty in a style without a list of them, and where citations are links or Pandoc's keys. Raises
    PostilError for a style that cannot be used.
    """
    parts = parts_in_markdown(name, text, quotes, style)
    named = "\n".join(f"[{id_}]: {id_}" for id_ in parts.pictures)
    body = _content("\n\n".join((parts.body, parts.notes, named))).blocks
    works = tuple(block for work in parts.works for block in _content(work).blocks)
    return Manuscript(KIND, name, body, works, WORKS, pictures=parts.pictures)


def _content(markdown: str) -> Content:
    from desktop.importers.from_markdown import markdown_content

    if is_tame(markdown):
        return markdown_content(markdown, matter=False)
    return text_content(markdown)  # as it is written


class Format(NamedTuple):
    """A format of briefs: the ending of its files, and its name."""

    ending: str
    name: str


FORMATS = {
    "markdown": Format(".md", "Markdown"),
    "docx": Format(".docx", "Word"),
    "odt": Format(".odt", "OpenDocument"),
    "html": Format(".html", "HTML"),
    "pdf": Format(".pdf", "PDF"),
}
_TEXTS: dict[str, Callable[[str, str, Mapping[str, Quoted], str], str]] = {"markdown": to_markdown, "html": to_html}


def written(name: str, text: str, quotes: Mapping[str, Quoted], format_id: str, style: str) -> dict[str, bytes]:
    """Return a brief's files in one of FORMATS by their endings, with the works that Pandoc's keys name.

    Raises PostilError for a style that cannot be used, and ExportFailed.
    """
    if format_id in _TEXTS:
        data = _TEXTS[format_id](name, text, quotes, style).encode()
    else:
        data = in_form(format_id, composed(name, text, quotes, style))
    files = {FORMATS[format_id].ending: data}
    if style == PANDOC:
        from desktop.citing.bibtex import write as as_bibtex

        items = works_of(quote for quote in quotes.values() if not quote.missing).values()
        files[".bib"] = as_bibtex(item | {KEY: item["id"]} for item in items).encode()
    return files
