"""Characters that are written by their name or number, as HTML does: ``&amp;``, ``&#65;``. Knows nothing of markup.

What XML wants escaped is here, too: ``xml.sax.saxutils`` brings in all that talks to a network.
"""

from __future__ import annotations

import html
import re

# Python turns no decimal of over 4,300 digits into a number; such a one names no character anyway (HTML: U+FFFD).
_TOO_LONG = re.compile(r"&#[0-9]{4000,};?")


def unescape(text: str) -> str:
    """Return a text with each character reference replaced by what it names, as HTML 5 reads it."""
    return html.unescape(_TOO_LONG.sub("\ufffd", text) if len(text) > 4000 else text)


def escape(text: str) -> str:
    """Return a text as an element of XML has it."""
    return html.escape(text, quote=False)


def quoteattr(value: str) -> str:
    """Return a value as an attribute of XML has it, in quotes; line breaks and tabs stay what they are."""
    value = escape(value).replace("\n", "&#10;").replace("\r", "&#13;").replace("\t", "&#9;")
    if '"' not in value:
        return f'"{value}"'
    return f"'{value}'" if "'" not in value else '"' + value.replace('"', "&quot;") + '"'
