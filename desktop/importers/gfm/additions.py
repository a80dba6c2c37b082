"""What generators of sites and documents add within a line: wikilinks, attributes, shortcodes, roles, icons.

What is no word for a reader is taken out; the rest of the text keeps its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from xml.etree import ElementTree as etree

from markdown.util import ETX, STX

from desktop.importers.gfm.directives import ATTRIBUTES, SHORTCODE
from desktop.importers.gfm.inlines import PLACEHOLDER, Pattern, Stash, Taking

_SPAN = re.compile(rf"(?<!!)\[([^\[\]\n]{{1,500}})\](?={ATTRIBUTES})")
_UNSEEN = re.compile(
    rf"{SHORTCODE}|:(?:material|octicons|fontawesome|simple)-[\w-]+:|(?<=[)\]*_{ETX}]){ATTRIBUTES}|"
    rf" {ATTRIBUTES}(?=\s*\Z)|"
    rf"\{{[A-Za-z][\w:.+-]*\}}(?={STX})|!?(?<!\w)\[\[(?P<page>[^\W\d][^\[\]|\n]{{0,200}}|#[^\[\]|\n]{{1,200}})"
    rf"(?:\|(?P<words>[^\[\]\n]{{1,200}}))?\]\]"
)
_SIGNS = re.compile(r"[{:\[]")


class Additions:
    """Takes out what is no word, and the links between pages."""

    def __init__(self, stash: Stash, later: Sequence[Pattern]) -> None:
        self._stash, self._later = stash, later

    def __call__(self, text: str) -> str:
        """Return a text with placeholders for what is taken out."""
        if not _SIGNS.search(text):
            return text
        if "]{" in text:
            text = self._stash.put_all(text, (0, len(text)), _brackets(text))
        return self._stash.put_all(text, (0, len(text)), self._every(text), self._later)

    def _every(self, text: str) -> Iterator[Taking]:
        for found in _UNSEEN.finditer(text):
            start, end = found.span()
            if found["page"]:
                yield self._link(found)
            elif (
                found[0][-1] != "}"
                or text[end : end + 1] != STX
                or self._is_code(text, end)
                or found[0][1] in "#.{%:/ "
            ):
                yield Taking(start, end, "")

    def _is_code(self, text: str, at: int) -> bool:
        placeholder = PLACEHOLDER.match(text, at)
        made = self._stash.taken[int(placeholder[1])].made if placeholder else ""
        return isinstance(made, etree.Element) and made.tag == "code"

    def _link(self, found: re.Match[str]) -> Taking:
        group = "words" if found["words"] else "page"
        element = etree.Element("a", {"href": self._stash.source_of(found["page"]).strip()})
        element.text = found[group]
        return Taking(*found.span(), element, found.start(group) - found.start())


def _brackets(text: str) -> Iterator[Taking]:
    """Yield the brackets around words that have attributes."""
    for found in _SPAN.finditer(text):
        yield Taking(found.start(), found.start() + 1, "")
        yield Taking(found.end() - 1, found.end(), "")
