"""A pattern that looks at a whole text at once, as the rules for links and emphasis need it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar
from xml.etree import ElementTree as etree

from markdown.util import AtomicString

from desktop.importers.gfm.inlines import Pattern, Stash, run_all


class Spanned(Protocol):
    """What takes up a range of a text."""

    @property
    def start(self) -> int:
        """The offset in the text at which it begins."""

    @property
    def end(self) -> int:
        """The offset behind it."""


Item = TypeVar("Item", bound=Spanned)


class WholeText(Generic[Item]):
    """A subclass says which items a text holds (not overlapping, in order) and makes the element of each."""

    inner = 0  # where an element's words begin, where that is more than the width of its mark

    def __init__(self, stash: Stash) -> None:
        self.stash = stash

    def find_items(self, text: str) -> Sequence[Item]:
        """Return the items of a text, which do not overlap, in order."""
        raise NotImplementedError

    def element(self, item: Item, text: str) -> etree.Element:
        """Return the element that an item becomes."""
        raise NotImplementedError

    def taken_out(self, text: str, later: Sequence[Pattern]) -> str:
        """Return a text with placeholders for its items; ``later`` patterns look at the words inside."""
        self._later = later
        items = self.find_items(text)
        return self.with_placeholders(text, 0, len(text), items) if items else text

    def with_placeholders(self, text: str, start: int, end: int, items: Sequence[Item]) -> str:
        """Return a part of the text with a placeholder for each item in it."""
        parts, at = [], start
        for item in items:
            made = self.element(item, text)
            if made.text and not isinstance(made.text, AtomicString):
                made.text = run_all(self._later, made.text)
            length = self.stash.length_of(text[item.start : item.end])
            parts += [text[at : item.start], self.stash.put(made, length, inner=self.inner)]
            at = item.end
        return "".join([*parts, text[at:end]])
