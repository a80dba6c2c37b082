"""Links, images and footnote references by GitHub's rules."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING
from xml.etree import ElementTree as etree

from desktop.importers.gfm import references
from desktop.importers.gfm.footnotes import reference_to
from desktop.importers.gfm.inlines import PLACEHOLDER, Pattern, Stash, run_all

if TYPE_CHECKING:
    from desktop.importers.gfm.blocks import BlockParser


_BRACKET = re.compile(r"[\[\]]")


class Links:
    """Takes out links, images and footnote references: inline, by reference, collapsed and short."""

    def __init__(self, parser: BlockParser, stash: Stash, later: Sequence[Pattern]) -> None:
        self._parser, self._stash, self._later = parser, stash, later

    def __call__(self, text: str) -> str:
        """Return a text with a placeholder for each, as soon as its end is found: what is in it has one already."""
        openers: list[tuple[int, bool, bool]] = []  # where, whether an image, whether a link may still begin here
        inner = -1  # where the last bracket pair begins that ended
        at = 0
        while bracket := _BRACKET.search(text, at):
            at = bracket.start()
            if text[at] == "[":
                if note := self._note(text, at):
                    text, at = self._put(text, (at, note[1]), reference_to(note[0]), text[at : note[1]])
                else:
                    openers.append((at, at > 0 and text[at - 1] == "!", True))
                    at += 1
                continue
            start, is_image, active = openers.pop() if openers else (at, False, False)
            target = self._target(text, start + 1, at, nested=inner > start) if is_image or active else None
            if target is None:
                inner = max(inner, start)
                at += 1
                continue
            inner = start
            words = text[start + 1 : at]
            alternative = self._alternative(words)
            element = etree.Element("img", {"src": target[0], "alt": alternative}) if is_image else etree.Element("a")
            if not is_image:
                element.set("href", target[0])
                element.text = run_all(self._later, words)
                openers = [(where, image, can and image) for where, image, can in openers] if openers else []
            if target[1]:
                element.set("title", target[1])
            text, at = self._put(text, (start - is_image, target[2]), element, alternative)
        return text

    def _put(self, text: str, span: tuple[int, int], element: etree.Element, source: str) -> tuple[str, int]:
        """Return a text with a placeholder for what stands there, and where that ends."""
        start, end = span
        placeholder = self._stash.put(element, self._stash.length_of(text[start:end]), source, 1)
        return f"{text[:start]}{placeholder}{text[end:]}", start + len(placeholder)

    def _note(self, data: str, at: int) -> tuple[str, int] | None:
        """Return the label of the footnote that is referred to there, and where the reference ends."""
        end = data.find("]", at, at + 300) if data.startswith("[^", at) else -1
        label = self._stash.source_of(data[at + 2 : end]) if end > 0 else ""
        if label not in self._parser.footnotes or (
            data[end + 1 : end + 2] in ("(", "[") and self._target(data, at + 1, end, nested=True)
        ):
            return None
        return label, end + 1

    def _target(self, data: str, start: int, end: int, *, nested: bool) -> tuple[str, str, int] | None:
        """Return address, title and end of the link whose text stands from ``start`` to ``end``."""
        after = data[end + 1 : end + 2]
        if after == "(" and (inline := self._inline_target(data, end + 2)):
            return inline
        label, stop = "", end + 1
        if after == "[" and (close := _closing(data, end + 2)) >= 0:
            label, stop = data[end + 2 : close], close + 1
        if not label and (nested or end - start >= 1000):
            return None
        definition = self._parser.references.get(references.normalised(self._stash.source_of(label or data[start:end])))
        return (*definition, stop) if definition else None

    def _inline_target(self, data: str, at: int) -> tuple[str, str, int] | None:
        at = references.skip(data, at)
        address: tuple[str, int] | None = ("", at)
        if (hidden := PLACEHOLDER.match(data, at)) and self._stash.source_of(hidden.group()).startswith("<"):
            # an address in angle brackets that looked like a tag, and so is a placeholder by now
            source = self._stash.source_of(hidden.group())
            inside = references.destination(source, 0)
            address = (inside[0], hidden.end()) if inside and inside[1] == len(source) else None
        elif data[at : at + 1] != ")":
            address = references.destination(data, at)
        if address is None:
            return None
        target, at = address
        title = ""
        after = references.skip(data, at)
        if after > at and (named := references.title(data, after)):
            title, at = named
            after = references.skip(data, at)
        if data[after : after + 1] != ")":
            return None
        return self._stash.said_in(target), self._stash.said_in(title), after + 1

    def _alternative(self, words: str) -> str:
        return re.sub(r"[*`]|(?<!\w)_+|_+(?!\w)", "", self._stash.said_in(words))


def _closing(data: str, at: int) -> int:
    """Return where the label that begins at ``at`` ends, or -1."""
    end = data.find("]", at, at + 1000)
    return end if end >= 0 and "[" not in data[at:end] else -1
