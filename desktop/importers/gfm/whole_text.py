"""A pattern for Python-Markdown that looks at a whole text at once.

Python-Markdown asks a pattern for one match after the other, and puts a placeholder where each was. The rules for
links and emphasis need the whole text, so the answer is worked out once and kept until another text comes along;
that also keeps the work linear.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar
from xml.etree import ElementTree as etree

from markdown.inlinepatterns import InlineProcessor
from markdown.util import ETX, STX

from desktop.importers.gfm.opaque import PLACEHOLDER, Found

if TYPE_CHECKING:
    from markdown import Markdown

_OWN = 1_000_000_000  # our own placeholders are numbered from here, Python-Markdown's from 0


class Spanned(Protocol):
    """What takes up a range of a text."""

    @property
    def start(self) -> int:
        """The offset in the text at which it begins."""

    @property
    def end(self) -> int:
        """The offset behind it."""


Item = TypeVar("Item", bound=Spanned)


class WholeText(InlineProcessor, Generic[Item]):
    """A subclass says which items a text holds (not overlapping, in order) and makes the element of each."""

    def __init__(self, pattern: str, md: Markdown) -> None:
        super().__init__(pattern, md)
        self.reset()

    def reset(self) -> None:
        """Forget the text that was read before."""
        self._head = self._tail = self._analysed = ""
        self._items: dict[int, Item] = {}  # how far before the end of the text an item begins -> the item

    def find_items(self, data: str) -> Sequence[Item]:
        """Return the items of a text, which do not overlap, in order."""
        raise NotImplementedError

    def element(self, item: Item, data: str) -> etree.Element:
        """Return the element that an item becomes."""
        raise NotImplementedError

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override]
        if not self._is_known(data):
            self._analysed = data
            self._items = {len(data) - item.start: item for item in self.find_items(data)}
        for start in range(m.start(), m.end()):
            item = self._items.get(len(data) - start)
            if item is not None:
                end = start + item.end - item.start
                self._head, self._tail = data[:start], data[end:]
                return self.element(item, self._analysed), start, end
        self._head, self._tail = data, ""
        return None, m.start(), m.end()

    def _is_known(self, data: str) -> bool:
        """Tell whether ``data`` is the text analysed last, with a placeholder where an item was taken out."""
        if not self._head and not self._tail:
            return False
        if data == self._head and not self._tail:
            return True
        if not data.startswith(self._head) or not data.endswith(self._tail):
            return False
        return PLACEHOLDER.fullmatch(data, len(self._head), len(data) - len(self._tail)) is not None

    def with_placeholders(self, data: str, start: int, end: int, children: Sequence[Item]) -> str:
        """Return a part of the text with a placeholder of our own for each item in it."""
        stash = self.md.treeprocessors["inline"].stashed_nodes  # type: ignore[attr-defined]
        parts, at = [], start
        for child in children:
            element = self.element(child, data)
            number = str(_OWN + len(stash))
            stash[number] = element
            parts += [data[at : child.start], f"{STX}klzzwxh:{number}{ETX}"]
            at = child.end
        return "".join([*parts, data[at:end]])
