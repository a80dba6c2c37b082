"""The HTML of blocks that were read before, for a source that is read again with little changed in it.

An export reads its source once with all marks in it, and again after some were mended. What a block at the top of a
document becomes depends on its own text and on the document's link definitions and footnotes; the numbers of these are
put in at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING
from xml.etree import ElementTree as etree

from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

if TYPE_CHECKING:
    from markdown import Markdown

    from desktop.importers.gfm.blocks import GfmBlockParser

Write = Callable[[etree.Element], str]
_BEFORE_INLINE = 30  # Python-Markdown's inline patterns run at 20


class Memory:
    """Keeps engines, and the HTML of blocks, from one reading to the next."""

    def __init__(self) -> None:
        self._worlds: dict[Hashable, dict[str, str]] = {}
        self.engines: dict[tuple[str, ...], Markdown] = {}  # by their extensions; making one takes a millisecond

    def blocks(self, world: Hashable) -> dict[str, str]:
        """Return the HTML by the block as it was before its lines were read, of what was read in the same ``world``."""
        return self._worlds.setdefault(world, {})


class Recall(Treeprocessor):
    """Puts the HTML of blocks that are known in their place, and notes what the others become."""

    def __init__(self, md: Markdown, memory: Memory, marks: Hashable, parser: GfmBlockParser, write: Write) -> None:
        super().__init__(md)
        self._memory, self._marks, self._parser, self._write = memory, marks, parser, write
        self._known: dict[str, str] = {}
        self._new: list[tuple[etree.Element, str]] = []
        md.treeprocessors.register(self, "recall", _BEFORE_INLINE)

    def run(self, root: etree.Element) -> None:
        """Put what is known in the place of the blocks that were read before."""
        world = self._marks, frozenset(self.md.references.items()), frozenset(self._parser.footnotes)
        self._known = self._memory.blocks(world)
        self._new = []
        for index, block in enumerate(root):
            text = self._write(block)
            if next(block.iter("raw"), None) is not None:
                continue
            html = self._known.get(text)
            if html is None:
                self._new.append((block, text))
            else:
                root[index] = _raw(html)

    def written(self, root: etree.Element) -> str:
        """Write a document, and remember its new blocks as they are written."""
        made = {id(block): text for block, text in self._new}
        for index, block in enumerate(root):
            if (text := made.get(id(block))) is not None:
                html = self._known[text] = self._write(block)
                root[index] = _raw(html)
        self._new = []
        return self._write(root)


def _raw(html: str) -> etree.Element:
    made = etree.Element("raw")
    made.text = AtomicString(html)
    return made
