"""The files that a brief becomes, in each of FORMATS."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from desktop.citing.items import KEY
from desktop.citing.styles import PANDOC
from desktop.exporters.brief.composed import composed
from desktop.exporters.brief.quoted import Quoted
from desktop.exporters.brief.sources import works_of
from desktop.exporters.brief.writing import to_html, to_markdown
from desktop.exporters.manuscript.manuscript import in_form


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
    """Return a brief's files in one of FORMATS by their endings, with the works that Pandoc's keys name. Raises
    PostilError for a style that cannot be used, and ExportFailed."""
    if format_id in _TEXTS:
        made = _TEXTS[format_id](name, text, quotes, style).encode()
    else:
        made = in_form(format_id, composed(name, text, quotes, style))
    files = {FORMATS[format_id].ending: made}
    if style == PANDOC:
        from desktop.citing.bibtex import write as as_bibtex

        items = works_of(quote for quote in quotes.values() if not quote.missing).values()
        files[".bib"] = as_bibtex(item | {KEY: item["id"]} for item in items).encode()
    return files
