"""The Markdown engine: Python-Markdown with GitHub's rules in the place of its own, pymdownx for marks and scripts.

``engine()`` makes one; ``Markdown.convert`` on it gives HTML that is complete but not sanitised.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any, cast
from xml.etree import ElementTree as etree

from markdown import Extension, Markdown

from desktop.importers.gfm.blocks import GfmBlockParser
from desktop.importers.gfm.emphasis import Emphases
from desktop.importers.gfm.footnotes import Footnotes
from desktop.importers.gfm.inlines import Delimited, Inlines, Stash
from desktop.importers.gfm.links import Links
from desktop.importers.gfm.opaque import Opaque

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown.inlinepatterns import InlineProcessor

_EMPTY = frozenset(["br", "hr", "img", "input"])
_BREAK_AFTER = frozenset(
    ("p", "li", "ul", "ol", "blockquote", "pre", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr")
)
# pymdownx takes 40 ms to load, so each is taken along only where its mark occurs.
_MARKS = {"==": "pymdownx.mark", "^": "pymdownx.caret", "~": "pymdownx.tilde"}


class Gfm(Extension):
    """Puts GitHub's rules in the place of Python-Markdown's own."""

    def __init__(self, says_places: bool) -> None:
        super().__init__()
        self.says_places = says_places

    def extendMarkdown(self, md: Markdown) -> None:
        for name in ("normalize_whitespace", "html_block"):
            md.preprocessors.deregister(name)
        self.parser = GfmBlockParser(md)
        md.parser = self.parser
        for name in ("prettify", "unescape"):
            md.treeprocessors.deregister(name)
        stash = Stash()
        self.inlines = Inlines(md, self.parser, stash, self.says_places)
        self.inlines.patterns = [Opaque(stash), Links(md, self.parser, stash), Emphases(stash)]
        if "delimiter" in md.inlinePatterns:
            processor = cast("InlineProcessor", md.inlinePatterns["delimiter"])
            self.inlines.patterns.append(Delimited(processor, stash))
        md.treeprocessors.register(self.inlines, "inline", 20)
        self.footnotes = Footnotes(md, self.parser)
        md.treeprocessors.register(self.footnotes, "footnotes", 10)
        for name in ("raw_html", "amp_substitute", "unescape"):
            md.postprocessors.deregister(name, strict=False)


def to_html(root: etree.Element) -> str:
    """Write a tree as HTML; the text of a ``raw`` element goes out as it stands."""
    out: list[str] = []
    _write(root, out)
    return "".join(out)


def _write(element: etree.Element, out: list[str]) -> None:
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


def marks_in(text: str) -> list[str]:
    """Return the pymdownx extensions that a text has a use for."""
    return [name for mark, name in _MARKS.items() if mark in text]


def engine(marks: Sequence[str], *, says_places: bool = False) -> Markdown:
    """Return a Markdown engine; ``marks`` are the pymdownx extensions that it takes along.

    With ``says_places`` its HTML has the signs of ``places``.
    """
    gfm = Gfm(says_places)
    made = Markdown(
        extensions=[*marks, gfm],
        extension_configs={name: config for name, config in _CONFIGS.items() if name in marks},
    )
    made.serializer = lambda root: gfm.footnotes.numbered(to_html(root))
    return made


_CONFIGS: dict[str, dict[str, Any]] = {
    "pymdownx.mark": {"smart_mark": False},
    "pymdownx.caret": {"smart_insert": False},
    "pymdownx.tilde": {"smart_delete": False},
}
