"""Quotes with their citations, for a clipboard: as text and as HTML, in any style. Pure."""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import NamedTuple

from desktop.article.page_labels import in_short
from desktop.citing.text import as_text
from desktop.exporters.brief.quoted import Quoted
from desktop.exporters.brief.sources import sources_of


class Copied(NamedTuple):
    """The same as plain text and as HTML."""

    text: str
    html: str


def copied(quotes: Sequence[Quoted], style: str) -> Copied:
    """Return quotes as paragraphs, each with its citation, or below it its note.

    Raises PostilError for a style that cannot be used.
    """
    quotes = [quote for quote in quotes if not quote.missing]
    sources = sources_of(style, quotes)
    texts, pages = [], []
    for number, quote in enumerate(quotes):
        words = " ".join(quote.words.split())
        cited = html.escape(_plain(quote)) if sources is None else sources.citations[number]
        if sources is not None and sources.keys:
            cited = html.escape(cited)
        below = sources is None or sources.as_notes
        texts.append(f"“{words}”{chr(10) if below else ' '}{as_text(cited)}")
        pages.append(f"<p>“{html.escape(words)}”{'<br>' if below else ' '}{cited}</p>")
    return Copied("\n\n".join(texts), "\n".join(pages))


def _plain(quote: Quoted) -> str:
    """Return where a quote is from, without a style: author, title, place, date, a link that opens Postil there."""
    title = f"{quote.author}: {quote.title}" if quote.author else quote.title
    parts = [
        title,
        in_short(quote.page, several="–" in quote.page) if quote.page else " › ".join(quote.path),
        quote.date,
    ]
    return f"{', '.join(filter(None, parts))}. {quote.link if quote.annotation_id else ''}".strip()
