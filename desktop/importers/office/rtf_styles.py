"""Bold, italic and links of rich text, as characters for private use that survive the reading of its words.

``with_links`` and ``with_styles`` put them into a source, ``carried`` lets a style go on over the ends of paragraphs
and cells, ``Spans`` makes spans of them again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from desktop.article.content import Span, SpanKind

MOST_LINKS = 1_900
LINK, END, PLAIN = 0xF000, 0xF8BF, 0xF8C0  # of a link's beginning, of its end, of text without a style
BOLD, ITALIC = 1, 2  # added to PLAIN
SIGNS = f"{chr(LINK)}-{chr(LINK + MOST_LINKS)}{chr(END)}-{chr(PLAIN + BOLD + ITALIC)}"
_STYLES = f"{chr(PLAIN)}-{chr(PLAIN + BOLD + ITALIC)}"
_TOKEN = re.compile(r"\\([a-z]+)(-?\d{1,9})? ?|\\.|[{}]", re.DOTALL)
_BITS = {"b": BOLD, "i": ITALIC}
_FIELD = re.compile(r"\{\\field(?![a-z])")
_ADDRESS = re.compile(r'HYPERLINK\s{1,9}"?((?:https?://|mailto:)[^"\s{}\\]{1,2000})', re.IGNORECASE)
_SIGN = re.compile(f"[{SIGNS}]")

Mark = Callable[[int], str]  # what a source has for a character


def with_links(source: str, mark: Mark, end_of_group: Callable[[str, int], int]) -> tuple[str, list[str]]:
    """Return a source with signs around what links to the web, and their addresses."""
    parts, addresses, at = [], list[str](), 0
    while (match := _FIELD.search(source, at)) and len(addresses) < MOST_LINKS:
        end = end_of_group(source, match.end())
        parts.append(source[at : match.start()])
        address = _ADDRESS.search(source, match.end(), end)
        group = source[match.start() : end]
        if address is not None:
            group = f"{mark(LINK + len(addresses))}{group}{mark(END)}"
            addresses.append(address[1])
        parts.append(group)
        at = end
    return "".join((*parts, source[at:])), addresses


def with_styles(source: str, mark: Mark) -> str:
    """Return a source with a sign wherever what follows is set otherwise: a group's style ends with it."""
    parts, at, style = [], 0, 0
    outer: list[int] = []
    for token in _TOKEN.finditer(source):
        before, name = style, token[1]
        if name in _BITS:
            style = style & ~_BITS[name] if token[2] == "0" else style | _BITS[name]
        elif name == "plain":
            style = 0
        elif token[0] == "{":
            outer.append(style)
        elif token[0] == "}" and outer:
            style = outer.pop()
        if style != before:
            parts += [source[at : token.end()], mark(PLAIN + style)]
            at = token.end()
    return "".join((*parts, source[at:]))


def carried(text: str, boundaries: str) -> str:
    """Return words in which what stands behind each boundary says its own style."""
    style = ""

    def one(match: re.Match[str]) -> str:
        nonlocal style
        if match[0] in boundaries:
            return match[0] + style
        style = "" if ord(match[0]) == PLAIN else match[0]
        return match[0]

    return re.sub(f"[{_STYLES}{boundaries}]", one, text)


def without_signs(text: str) -> str:
    """Return words without the signs."""
    return _SIGN.sub("", text)


def last_style(text: str) -> str:
    """Return the sign of the style that a stretch of words ends in, or nothing."""
    styles = re.findall(f"[{_STYLES}]", text)
    return styles[-1] if styles else ""


class Spans:
    """Told of the signs of one block in their order, each with its offset in the text without them."""

    def __init__(self, addresses: Sequence[str]) -> None:
        self._addresses = addresses
        self._open: dict[SpanKind, tuple[int, str]] = {}
        self._made: list[Span] = []

    def take(self, sign: str, at: int) -> bool:
        """Take a sign; False for a character that is none."""
        code = ord(sign)
        if PLAIN <= code <= PLAIN + BOLD + ITALIC:
            for kind, bit in ((SpanKind.STRONG, BOLD), (SpanKind.EM, ITALIC)):
                if (code - PLAIN) & bit:
                    self._open.setdefault(kind, (at, ""))
                else:
                    self._close(kind, at)
        elif code == END:
            self._close(SpanKind.LINK, at)
        elif LINK <= code < LINK + len(self._addresses):
            self._open[SpanKind.LINK] = at, self._addresses[code - LINK]
        else:
            return False
        return True

    def _close(self, kind: SpanKind, at: int) -> None:
        start, target = self._open.pop(kind, (at, ""))
        if start < at:
            self._made.append(Span(kind, start, at, target))

    def end(self, at: int) -> list[Span]:
        """Return the spans of a block that ends here."""
        for kind in list(self._open):
            self._close(kind, at)
        return self._made
