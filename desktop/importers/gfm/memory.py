"""The HTML of blocks that were read before, for a source that is read again with little changed in it.

An export reads its source once with all marks in it, and again after some were mended. What a block at the top of a
document becomes depends on its own text, on the document's link definitions and on which of its references have a
footnote; the numbers of these are put in at the end.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable
from html import escape
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as etree

from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from desktop.importers.gfm.places import moved

if TYPE_CHECKING:
    from markdown import Markdown

    from desktop.importers.gfm.blocks import GfmBlockParser

Write = Callable[[etree.Element], str]
_LABEL = re.compile(r"\[\^([^\]]+)\]")
_BEFORE_INLINE = 30  # Python-Markdown's inline patterns run at 20


class Known(NamedTuple):
    """The HTML of a block, and where that block stood when it was written."""

    html: str
    at: int


class Memory:
    """Keeps engines, and the HTML of blocks, from one reading to the next."""

    def __init__(self) -> None:
        self._known: dict[Hashable, dict[Hashable, Known]] = {}
        self.engines: dict[tuple[str, ...], Markdown] = {}  # by their extensions; making one takes a millisecond

    def blocks(self, definitions: Hashable) -> dict[Hashable, Known]:
        """Return the HTML by the block as it was before its lines were read, where these were the definitions."""
        return self._known.setdefault(definitions, {})


class Recall(Treeprocessor):
    """Puts the HTML of blocks that are known in their place, and notes what the others become."""

    def __init__(self, md: Markdown, memory: Memory, parser: GfmBlockParser, write: Write) -> None:
        super().__init__(md)
        self._memory, self._parser, self._write = memory, parser, write
        self._known: dict[Hashable, Known] = {}
        self._new: dict[etree.Element, tuple[Hashable, int]] = {}
        md.treeprocessors.register(self, "recall", _BEFORE_INLINE)

    def run(self, root: etree.Element) -> None:
        """Put what is known in the place of the blocks that were read before."""
        self._known = self._memory.blocks(frozenset(self.md.references.items()))
        labels = {escape(label, quote=False) for label in self._parser.footnotes}
        self._new = {}
        for index, block in enumerate(root):
            if next(block.iter("raw"), None) is not None:
                continue
            at, lines = self._lines(block)
            text = self._write(block)
            key = text, lines, frozenset(_LABEL.findall(text)) & labels
            known = self._known.get(key)
            if known is None:
                self._new[block] = key, at
            else:
                root[index] = _raw(moved(known.html, at - known.at))

    def _lines(self, block: etree.Element) -> tuple[int, Hashable]:
        """Return where a block's first line stands, and from there all stretches of its texts."""
        origins = self._parser.origins
        found = [stretch for one in block.iter() if one in origins for stretch in origins[one]]
        at = found[0][1] if found else 0
        return at, tuple((start, place - at, width) for start, place, width in found)

    def written(self, root: etree.Element) -> str:
        """Write a document, and remember its new blocks as they are written."""
        for index, block in enumerate(root):
            if (made := self._new.get(block)) is not None:
                html = self._write(block)
                self._known[made[0]] = Known(html, made[1])
                root[index] = _raw(html)
        self._new = {}
        return self._write(root)


def _raw(html: str) -> etree.Element:
    made = etree.Element("raw")
    made.text = AtomicString(html)
    return made
