"""A place that a note can link to, and the link that is put into it. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.annotated.naming import escape_text
from desktop.shown_text import in_one_line


@dataclass(frozen=True, slots=True)
class LinkOffer:
    """One place to link to: its words, the address that leads there, the colour of its theme ("": an article)."""

    words: str
    address: str
    colour: str = ""


def markdown_link(offer: LinkOffer) -> str:
    """Return the link that is put into a note."""
    return f"[{escape_text(in_one_line(offer.words))}]({offer.address})"
