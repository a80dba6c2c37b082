"""Characters that are written by their name or number, as HTML does: ``&amp;``, ``&#65;``. Knows nothing of markup."""

from __future__ import annotations

import html
import re

# Python turns no decimal of over 4,300 digits into a number; such a one names no character anyway (HTML: U+FFFD).
_TOO_LONG = re.compile(r"&#[0-9]{4000,};?")


def unescape(text: str) -> str:
    """Return a text with each character reference replaced by what it names, as HTML 5 reads it."""
    return html.unescape(_TOO_LONG.sub("\ufffd", text) if len(text) > 4000 else text)
