"""Links, images and footnote references by GitHub's rules."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as etree

from desktop.importers.gfm import references
from desktop.importers.gfm.footnotes import reference_to
from desktop.importers.gfm.inlines import PLACEHOLDER, Pattern, Stash

if TYPE_CHECKING:
    from desktop.importers.gfm.blocks import BlockParser


_BRACKET = re.compile(r"[\[\]]")


class Link(NamedTuple):
    """A link, image or footnote reference that was found, and where its text stands."""

    start: int
    end: int
    text_start: int
    text_end: int
    kind: str  # link, image or note
    target: str
    title: str
    children: tuple[Link, ...]


class Links:
    """Takes out links, images and footnote references: inline, by reference, collapsed and short."""

    def __init__(self, parser: BlockParser, stash: Stash, later: Sequence[Pattern]) -> None:
        self._parser, self._stash, self._later = parser, stash, later

    def __call__(self, text: str) -> str:
        return self._placed(text, 0, len(text), self._found(text))

    def _placed(self, text: str, start: int, end: int, items: Sequence[Link]) -> str:
        made = ((one.start, one.end, self._element(one, text), 1) for one in items)
        return self._stash.put_all(text, (start, end), made, self._later)

    def _found(self, data: str) -> list[Link]:
        """Return the links, images and references to footnotes, each with the links within its words."""
        items: list[Link] = []
        openers: list[tuple[int, bool, bool]] = []  # where, whether an image, whether a link may still begin here
        inner = -1  # the last place where a bracket pair that is no link ended or began
        at = 0
        while bracket := _BRACKET.search(data, at):
            at = bracket.start()
            if data[at] == "[":
                note = self._note(data, at)
                if note:
                    items.append(note)
                    at = note.end
                    continue
                openers.append((at, at > 0 and data[at - 1] == "!", True))
                at += 1
                continue
            if not openers:
                at += 1
                continue
            start, image, active = openers.pop()
            target = self._target(data, start + 1, at, nested=inner > start) if image or active else None
            if target is None:
                inner = max(inner, start)
                at += 1
                continue
            address, title, end = target
            first = len(items)
            while first and items[first - 1].start > start:
                first -= 1
            children = tuple(items[first:])
            del items[first:]
            kind = "image" if image else "link"
            items.append(Link(start - image, end, start + 1, at, kind, address, title, children))
            if not image:
                openers = [(where, is_image, can and is_image) for where, is_image, can in openers] if openers else []
            inner = max(inner, start)
            at = end
        return items

    def _note(self, data: str, at: int) -> Link | None:
        if not data.startswith("[^", at):
            return None
        end = data.find("]", at, at + 300)
        label = self._source(data[at + 2 : end]) if end > 0 else ""
        if label not in self._parser.footnotes or (
            data[end + 1 : end + 2] in ("(", "[") and self._target(data, at + 1, end, nested=True)
        ):
            return None
        return Link(at, end + 1, at, at, "note", label, "", ())

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
        found = self._parser.references.get(references.normalised(self._source(label or data[start:end])))
        return (*found, stop) if found else None

    def _inline_target(self, data: str, at: int) -> tuple[str, str, int] | None:
        at = references.skip(data, at)
        address: tuple[str, int] | None = ("", at)
        if (hidden := PLACEHOLDER.match(data, at)) and self._source(hidden.group()).startswith("<"):
            # an address in angle brackets that looked like a tag, and so is a placeholder by now
            source = self._source(hidden.group())
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
        return self._plain(target), self._plain(title), after + 1

    def _source(self, text: str) -> str:
        """Return the text with every placeholder as it stood in the source."""
        return self._stash.resolved(text, source=True)

    def _plain(self, text: str) -> str:
        return self._stash.resolved(text, source=False)

    def _element(self, item: Link, data: str) -> etree.Element:
        if item.kind == "note":
            return reference_to(item.target)
        if item.kind == "image":
            alt = self._alternative(item, data)
            element = etree.Element("img", {"src": item.target, "alt": alt})
        else:
            element = etree.Element("a", {"href": item.target})
            element.text = self._placed(data, item.text_start, item.text_end, item.children)
        if item.title:
            element.set("title", item.title)
        return element

    def _alternative(self, item: Link, data: str) -> str:
        parts, at = [], item.text_start
        for child in item.children:
            parts += [data[at : child.start], self._alternative(child, data)]
            at = child.end
        text = self._plain("".join([*parts, data[at : item.text_end]]))
        return re.sub(r"[*`]|(?<!\w)_+|_+(?!\w)", "", text)


def _closing(data: str, at: int) -> int:
    """Return where the label that begins at ``at`` ends, or -1."""
    end = data.find("]", at, at + 1000)
    return end if end >= 0 and "[" not in data[at:end] else -1
