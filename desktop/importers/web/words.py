"""The words of a web page that could not be parsed: tags cut out by a search that is linear whatever the page holds."""

from __future__ import annotations

import re

from desktop.article.entities import unescape
from desktop.importers.decode import decode

_UNSEEN = re.compile(r"<(script|style|svg|template|noscript)\b", re.IGNORECASE)
_BLOCK = re.compile(
    r"</?(?:p|div|h[1-6]|li|ul|ol|tr|td|th|table|blockquote|pre|section|article|br|hr|title|dt|dd)\b[^<>]*>",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[^<>]*>")


def without_tags(data: bytes) -> bytes:
    """Return a page's words as UTF-8 plain text, a blank line between its blocks. Raises ImportFailed."""
    text = _without_unseen(decode(data).text)
    text = unescape(_TAG.sub("", _BLOCK.sub("\n\n", text)))
    return text.encode("utf-8", errors="replace") if text.strip() else data


def _without_unseen(text: str) -> str:
    lowered = text.lower()
    parts, at = [], 0
    while match := _UNSEEN.search(text, at):
        parts.append(text[at : match.start()])
        end = lowered.find(f"</{match[1].lower()}", match.end())
        if end < 0:
            at = text.find(">", match.end()) + 1 or len(text)  # it never ends: only the tag goes
            break
        at = end
    return "".join([*parts, text[at:]])
