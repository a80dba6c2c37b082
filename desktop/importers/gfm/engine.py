"""Markdown by GitHub's rules: a text in, HTML out that is complete but not sanitised.

pymdownx finds what is marked, inserted, deleted, set higher or lower.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from html import escape
from typing import NamedTuple
from xml.etree import ElementTree as etree

from desktop.importers.gfm.blocks import BlockParser
from desktop.importers.gfm.emphasis import Emphases
from desktop.importers.gfm.footnotes import add_footnotes
from desktop.importers.gfm.inlines import Inlines, Pattern, Stash, delimited
from desktop.importers.gfm.links import Links
from desktop.importers.gfm.opaque import Opaque

_EMPTY = frozenset(["br", "hr", "img", "input"])
_BREAK_AFTER = frozenset(
    ("p", "li", "ul", "ol", "blockquote", "pre", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr")
)
_DELIMITERS = {"==": ("=", "mark", False), "^": ("^", "ins,sup", True), "~": ("~", "del,sub", True)}


class Html(NamedTuple):
    """The HTML of a text; where in that blocks begin that stand in no other, where those of raw HTML begin and end."""

    text: str
    tops: Sequence[int]
    raw: Sequence[int]


def to_html(text: str, *, says_places: bool = False) -> Html:
    """Return the HTML of a Markdown text; with ``says_places`` it has the signs of ``places``."""
    parser, stash = BlockParser(), Stash()
    root = parser.parse(text.split("\n")) if text.strip() else etree.Element("div")
    last = _delimiters(text, stash)
    emphases: list[Pattern] = [Emphases(stash, last), *last]
    inlines = Inlines(parser, stash, [Opaque(stash), Links(parser, stash, emphases), *emphases], says_places)
    inlines.run(root)
    add_footnotes(root, parser.footnotes, inlines.run)
    out: list[str] = []
    for element in root:
        _write(element, out)
    return Html("".join(out).strip(), parser.tops, parser.raw)


def _delimiters(text: str, stash: Stash) -> list[Pattern]:
    """Return the pattern for what stands between two signs, where a text has any: pymdownx takes 40 ms to load."""
    used = [rule for sign, rule in _DELIMITERS.items() if sign in text]
    if not used:
        return []
    from pymdownx.delimiterprocessor import Delimiter, DelimiterProcessor

    rules = [Delimiter(sign, tags, double=not both, punct=not both, no_space=both) for sign, tags, both in used]
    processor = DelimiterProcessor(rules[0], None)  # of its Markdown it has no need
    for rule in rules[1:]:
        processor.add(rule)
    return [partial(delimited, processor, stash)]


def _write(element: etree.Element, out: list[str]) -> None:
    """Write an element as HTML; the text of a ``raw`` one goes out as it stands."""
    tag = element.tag
    if tag == "raw":
        out.append(element.text or "")
    else:
        if element.attrib:
            attributes = "".join(f' {key}="{escape(value)}"' for key, value in element.items() if key != "mark")
            out.append(f"<{tag}{attributes}>")
        else:
            out.append(f"<{tag}>")
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
