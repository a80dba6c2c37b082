"""Reading what nh3 wrote: start tags, end tags, texts; and making HTML shallow enough for nh3.

nh3 writes lower-case names, double-quoted attributes and complete tags, so one pattern reads it all in linear time
(html.parser takes four times as long, and is quadratic on some inputs in Python 3.11).
"""

from __future__ import annotations

import re
from itertools import accumulate

from desktop.article.entities import unescape

_TOKEN = re.compile(r'<(/?)([a-z][a-z0-9]*)((?:\s[^\s=<>"]+(?:="[^"]*")?)*)\s*/?>|([^<]+)|<')
_ATTRIBUTE = re.compile(r'([^\s="]+)(?:="([^"]*)")?')
Attributes = dict[str, str]
_CONTAINER = re.compile(
    r"<(/?)(div|span|font|b|i|u|em|strong|a|code|sub|sup|center|section|article|blockquote|ul|ol|dl|table)\b[^<>]*>",
    re.IGNORECASE,
)
MAX_DEPTH = 300  # of elements: deeper ones are never shown, and an HTML parser takes quadratic time over them


def flattened(html: str) -> str:
    """Return any HTML without the tags that nest deeper than MAX_DEPTH; their text stays."""
    if html.count("<") < MAX_DEPTH:
        return html
    depths = [*accumulate((-1 if closing else 1 for closing, _ in _CONTAINER.findall(html)), initial=0)]
    if max(depths) - min(depths) < MAX_DEPTH:  # as nearly always: none is deeper than that
        return html
    depth = 0
    dropped: dict[str, int] = {}

    def one(match: re.Match[str]) -> str:
        nonlocal depth
        tag = match[2].lower()
        if match[1]:
            if dropped.get(tag):
                dropped[tag] -= 1
                return ""
            depth = max(depth - 1, 0)
        elif depth >= MAX_DEPTH:
            dropped[tag] = dropped.get(tag, 0) + 1
            return ""
        else:
            depth += 1
        return match.group()

    return _CONTAINER.sub(one, html)


class CleanHtml:
    """Feed once; the three handlers are called in document order."""

    def feed(self, clean_html: str) -> None:
        """Read HTML that nh3 has written."""
        for match in _TOKEN.finditer(clean_html):
            closing, tag, attributes, data = match.groups()
            if data:
                self.handle_data(unescape(data) if "&" in data else data)
            elif not tag:
                self.handle_data("<")
            elif closing:
                self.handle_endtag(tag)
            else:
                self.handle_starttag(tag, _attributes(attributes) if attributes else {})

    def handle_starttag(self, tag: str, attributes: Attributes) -> None:
        """Take an opening tag, its name in lower case, with its attributes unescaped."""
        raise NotImplementedError

    def handle_endtag(self, tag: str) -> None:
        """Take a closing tag."""
        raise NotImplementedError

    def handle_data(self, data: str) -> None:
        """Take text between tags, unescaped."""
        raise NotImplementedError


def _attributes(text: str) -> Attributes:
    return {name: unescape(value) for name, value in _ATTRIBUTE.findall(text)}
