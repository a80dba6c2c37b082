"""Markdown by GitHub's rules: a text in, HTML out that is complete but not sanitised.

Python-Markdown runs it with our parser of blocks and our patterns, as it does not tell the places of words; pymdownx
finds what is marked. What generators of sites add within a line is taken out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from html import escape
from typing import NamedTuple
from xml.etree import ElementTree as etree

from markdown import Markdown, blockparser
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX, Registry

from desktop.importers.gfm.blocks import BlockParser
from desktop.importers.gfm.directives import ATTRIBUTES, SHORTCODE
from desktop.importers.gfm.emphasis import Emphases
from desktop.importers.gfm.footnotes import add_footnotes
from desktop.importers.gfm.inlines import PLACEHOLDER, Inlines, Pattern, Stash, Taking, delimited
from desktop.importers.gfm.links import Links
from desktop.importers.gfm.opaque import Opaque

_SPAN = re.compile(rf"(?<!!)\[([^\[\]\n]{{1,500}})\](?={ATTRIBUTES})")
_UNSEEN = re.compile(
    rf"{SHORTCODE}|:(?:material|octicons|fontawesome|simple)-[\w-]+:|(?<=[)\]*_{ETX}]){ATTRIBUTES}|"
    rf" {ATTRIBUTES}(?=\s*\Z)|"
    rf"\{{[A-Za-z][\w:.+-]*\}}(?={STX})|!?(?<!\w)\[\[(?P<page>[^\W\d][^\[\]|\n]{{0,200}}|#[^\[\]|\n]{{1,200}})"
    rf"(?:\|(?P<words>[^\[\]\n]{{1,200}}))?\]\]"
)
_SIGNS = re.compile(r"[{:\[]")
_EMPTY = frozenset(["br", "hr", "img", "input"])
_BREAK_AFTER = frozenset(
    ("p", "li", "ul", "ol", "blockquote", "pre", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr")
)
_DELIMITERS = {"==": ("=", "mark", False), "^": ("^", "ins,sup", True), "~": ("~", "del,sub", True)}


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
        for match in _UNSEEN.finditer(text):
            start, end = match.span()
            if match["page"]:
                yield self._link(match)
            elif (
                match[0][-1] != "}"
                or text[end : end + 1] != STX
                or self._is_code(text, end)
                or match[0][1] in "#.{%:/ "
            ):
                yield Taking(start, end, "")

    def _is_code(self, text: str, at: int) -> bool:
        placeholder = PLACEHOLDER.match(text, at)
        content = self._stash.taken[int(placeholder[1])].content if placeholder else ""
        return isinstance(content, etree.Element) and content.tag == "code"

    def _link(self, match: re.Match[str]) -> Taking:
        group = "words" if match["words"] else "page"
        element = etree.Element("a", {"href": self._stash.source_of(match["page"]).strip()})
        element.text = match[group]
        return Taking(*match.span(), element, match.start(group) - match.start())


def _brackets(text: str) -> Iterator[Taking]:
    """Yield the brackets around words that have attributes."""
    for match in _SPAN.finditer(text):
        yield Taking(match.start(), match.start() + 1, "")
        yield Taking(match.end() - 1, match.end(), "")


class Html(NamedTuple):
    """The HTML of a text, and where in that blocks of raw HTML begin and end."""

    text: str
    raw: Sequence[int]


def to_html(text: str, *, says_places: bool = False) -> Html:
    """Return the HTML of a Markdown text; with ``says_places`` it has the signs of ``places``."""
    engine = _Gfm(text, says_places)
    return Html(engine.convert(text), engine.blocks.raw)


class _Gfm(Markdown):
    """Has GitHub's rules in the place of Python-Markdown's own, and none of those is made."""

    def __init__(self, text: str, says_places: bool) -> None:
        self.blocks = BlockParser()
        self._text, self._says_places = text, says_places
        super().__init__()
        self.serializer = _html

    def build_parser(self) -> _Gfm:
        self.preprocessors, self.inlinePatterns, self.postprocessors = Registry(), Registry(), Registry()
        self.treeprocessors = Registry()
        self.parser = _Blocks(self.blocks, self)
        self.treeprocessors.register(_Words(self.blocks, self._text, self._says_places, self), "words", 0)
        return self


class _Blocks(blockparser.BlockParser):
    """Reads the blocks of a document."""

    def __init__(self, blocks: BlockParser, md: Markdown) -> None:
        super().__init__(md)
        self._blocks = blocks

    def parseDocument(self, lines: Iterable[str]) -> etree.ElementTree:
        return etree.ElementTree(self._blocks.parse(lines))


class _Words(Treeprocessor):
    """Reads the words in the blocks, and puts the footnotes behind them."""

    def __init__(self, blocks: BlockParser, text: str, says_places: bool, md: Markdown) -> None:
        super().__init__(md)
        stash = Stash()
        last = _delimiters(text, stash, md)
        emphases: list[Pattern] = [Emphases(stash, last), *last]
        patterns: list[Pattern] = [Opaque(stash), Additions(stash, emphases), Links(blocks, stash, emphases), *emphases]
        self._inlines, self._footnotes = Inlines(blocks, stash, patterns, says_places), blocks.footnotes

    def run(self, root: etree.Element) -> None:
        self._inlines.run(root)
        add_footnotes(root, self._footnotes, self._inlines.run)


def _delimiters(text: str, stash: Stash, md: Markdown) -> list[Pattern]:
    """Return the pattern for what stands between two signs, where a text has any: pymdownx takes 40 ms to load."""
    used = [rule for sign, rule in _DELIMITERS.items() if sign in text]
    if not used:
        return []
    from pymdownx.delimiterprocessor import Delimiter, DelimiterProcessor

    rules = [Delimiter(sign, tags, double=not both, punct=not both, no_space=both) for sign, tags, both in used]
    processor = DelimiterProcessor(rules[0], md)
    for rule in rules[1:]:
        processor.add(rule)
    return [partial(delimited, processor, stash)]


def _html(root: etree.Element) -> str:
    out: list[str] = []
    _write(root, out)
    return "".join(out)


def _write(element: etree.Element, out: list[str]) -> None:
    """Write an element as HTML; the text of a ``raw`` one goes out as it stands."""
    tag = element.tag
    if tag == "raw":
        out.append(element.text or "")
    else:
        attributes = "".join(f' {key}="{escape(value)}"' for key, value in element.items() if key != "mark")
        out.append(f"<{tag}{attributes}>")
        if tag not in _EMPTY:
            if element.text:
                out.append(escape(element.text, quote=False))
            for child in element:
                _write(child, out)
            out.append(f"</{tag}>")
        if tag in _BREAK_AFTER:
            out.append("\n")
    if element.tail:
        out.append(escape(element.tail, quote=False))
