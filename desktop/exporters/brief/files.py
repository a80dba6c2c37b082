"""The files that a brief becomes, in each of FORMATS."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from desktop.citing.items import KEY
from desktop.citing.styles import PANDOC
from desktop.exporters.brief.quoted import Quoted
from desktop.exporters.brief.sources import works_of
from desktop.exporters.brief.writing import to_html, to_markdown

FORMATS = {"markdown": ".md", "docx": ".docx", "odt": ".odt", "html": ".html", "pdf": ".pdf"}  # their endings
_TEXTS: dict[str, Callable[[str, str, Mapping[str, Quoted], str], str]] = {"markdown": to_markdown, "html": to_html}


def written(name: str, text: str, quotes: Mapping[str, Quoted], format_id: str, style: str) -> dict[str, bytes]:
    """Return the files that a brief becomes, by their endings: itself, and for Pandoc's keys the works that they name.

    ``format_id`` is one of FORMATS. Raises PostilError for a style that cannot be used, and ExportFailed.
    """
    if format_id in _TEXTS:
        made = _TEXTS[format_id](name, text, quotes, style).encode()
    else:
        from desktop.exporters.brief.composed import composed
        from desktop.exporters.manuscript.manuscript import in_form

        made = in_form(format_id, composed(name, text, quotes, style))
    files = {FORMATS[format_id]: made}
    if style == PANDOC:
        from desktop.citing.bibtex import write as as_bibtex

        items = works_of(quote for quote in quotes.values() if not quote.missing).values()
        files[".bib"] = as_bibtex(item | {KEY: item["id"]} for item in items).encode()
    return files
