"""GitHub's inline rules as patterns for Python-Markdown: what is opaque (code, HTML, addresses, escapes), then links.

Emphasis, marks and their kin are left to pymdownx's delimiter processor, which comes after and sees only placeholders
where these stood. A pattern here is asked for each match from left to right; what it found out about a whole text is
kept until the next text, so that the work stays linear.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as etree

from markdown.inlinepatterns import InlineProcessor
from markdown.util import ETX, STX, AtomicString

from desktop.importers import markdown_references as references
from desktop.importers.markdown_lines import CLOSE_TAG, OPEN_TAG, tamed

if TYPE_CHECKING:
    from markdown import Markdown

    from desktop.importers.markdown_blocks import GfmBlockParser

Found = tuple[etree.Element | str | None, int | None, int | None]
NOTHING: Found = (None, None, None)

_TAG = re.compile(rf"{OPEN_TAG}|{CLOSE_TAG}", re.ASCII)
_AUTOLINK = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>\x00-\x20]*)>")
_MAIL = re.compile(
    r"<([a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
    r"(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*)>"
)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_PLACEHOLDER = re.compile(f"{STX}klzzwxh:([0-9]+){ETX}")
_ENDS = (("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"), ("<!", ">"))


class RawString(str):
    """A piece of text that stands for itself in the result, and remembers how it stood in the source."""

    source: str

    def __new__(cls, text: str, source: str) -> RawString:
        made = super().__new__(cls, text)
        made.source = source
        return made


class Opaque(InlineProcessor):
    """Code spans, raw HTML, addresses in angle brackets, escapes, entities and hard line breaks, in one pass."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(r"\\[!-/:-@\[-`{-~\n]|`+|<|&| {2,}\n", md)
        self.sources: dict[int, str] = {}  # id of an element that is in Python-Markdown's stash -> its source
        self._data = ""
        self._last: dict[str, int] = {}

    def reset(self) -> None:
        self.sources = {}

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override]
        mark = m.group()
        start = m.start()
        if mark[0] == "\\":
            if mark == "\\\n":
                return etree.Element("br"), start, m.end()
            return RawString(mark[1], mark), start, m.end()
        if mark[0] == " ":
            return etree.Element("br"), start, m.end()
        if mark[0] == "`":
            return self._code(m, data)
        if mark == "&":
            found = _ENTITY.match(data, start)
            text = html.unescape(found.group()) if found else ""
            if not found or text == found.group():
                return None, start, m.end()
            return RawString(text, found.group()), start, found.end()
        return self._angle(start, data)

    def _code(self, m: re.Match[str], data: str) -> Found:
        run = m.group()
        at = m.end()
        while (at := data.find(run, at)) >= 0:
            end = at + len(run)
            if data[end : end + 1] != "`" and data[at - 1] != "`":
                break
            while data[at : at + 1] == "`":
                at += 1
        if at < 0:
            return None, m.start(), m.end()
        text = data[m.end() : at].replace("\n", " ")
        if text.startswith(" ") and text.endswith(" ") and text.strip(" "):
            text = text[1:-1]
        element = etree.Element("code")
        element.text = AtomicString(text)
        return self._keep(element, data, m.start(), at + len(run))

    def _angle(self, start: int, data: str) -> Found:
        if found := _AUTOLINK.match(data, start):
            return self._address(found[1], found[1], data, start, found.end())
        if found := _MAIL.match(data, start):
            return self._address(f"mailto:{found[1]}", found[1], data, start, found.end())
        end = -1
        if found := _TAG.match(data, start, start + 20_000):
            end = found.end()
        else:
            for opening, closing in _ENDS:
                if data.startswith(opening, start):
                    end = self._find(closing, data, start + len(opening))
                    break
        if end < 0:
            return None, start, start + 1
        element = etree.Element("raw")
        element.text = AtomicString(tamed(data[start:end]))
        return self._keep(element, data, start, end)

    def _find(self, closing: str, data: str, at: int) -> int:
        """Find ``closing``; remember where it stands last, so that many openings without an end cost nothing."""
        if data is not self._data:
            self._data, self._last = data, {}
        if closing not in self._last:
            self._last[closing] = data.rfind(closing)
        if self._last[closing] < at:
            return -1
        return data.find(closing, at) + len(closing)

    def _address(self, target: str, text: str, data: str, start: int, end: int) -> Found:
        element = etree.Element("a", {"href": target})
        element.text = AtomicString(text)
        return self._keep(element, data, start, end)

    def _keep(self, element: etree.Element, data: str, start: int, end: int) -> Found:
        self.sources[id(element)] = data[start:end]
        return element, start, end


class _Item(NamedTuple):
    """A link, image or footnote reference that was found, and where its text stands."""

    start: int
    end: int
    text_start: int
    text_end: int
    kind: str  # link, image or note
    target: str
    title: str
    children: tuple[_Item, ...]


class Links(InlineProcessor):
    """Links, images and footnote references: inline, by reference, collapsed and short."""

    def __init__(self, md: Markdown, parser: GfmBlockParser, opaque: Opaque) -> None:
        super().__init__(r"!?\[", md)
        self._parser = parser
        self._opaque = opaque
        self.numbers: dict[str, int] = {}  # footnote label -> its number, in the order of reference
        self._head = ""
        self._tail = ""
        self._analysed = ""
        self._items: dict[int, _Item] = {}  # distance of its start from the text's end -> item
        self._extra = 0

    def reset(self) -> None:
        self.numbers = {}
        self._head = self._tail = self._analysed = ""
        self._items = {}
        self._extra = 0

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override]
        if not self._is_known(data):
            self._analysed = data
            self._items = {len(data) - item.start: item for item in self._find_items(data)}
        start = m.start()
        item = self._items.get(len(data) - start)
        if item is None and m.group() == "![":  # "!" before a link
            start += 1
            item = self._items.get(len(data) - start)
        if item is None:
            self._head, self._tail = data, ""
            return None, m.start(), m.end()
        end = start + item.end - item.start
        self._head, self._tail = data[:start], data[end:]
        return self._element(item, self._analysed), start, end

    def _is_known(self, data: str) -> bool:
        """Tell whether ``data`` is the text analysed last, with a placeholder where an item was taken out."""
        if not self._head and not self._tail:
            return False
        if data == self._head and not self._tail:
            return True
        if not data.startswith(self._head) or not data.endswith(self._tail):
            return False
        middle = data[len(self._head) : len(data) - len(self._tail)]
        return _PLACEHOLDER.fullmatch(middle) is not None

    def _find_items(self, data: str) -> list[_Item]:
        items: list[_Item] = []
        openers: list[tuple[int, bool, bool]] = []  # where, whether an image, whether a link may still begin here
        inner = -1  # the last place where a bracket pair that is no link ended or began
        at = 0
        while (at := _next_bracket(data, at)) >= 0:
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
            items.append(_Item(start - image, end, start + 1, at, kind, address, title, children))
            if not image:
                openers = [(where, is_image, can and is_image) for where, is_image, can in openers] if openers else []
            inner = max(inner, start)
            at = end
        return items

    def _note(self, data: str, at: int) -> _Item | None:
        if not data.startswith("[^", at):
            return None
        end = data.find("]", at, at + 300)
        label = self._source(data[at + 2 : end]) if end > 0 else ""
        if label not in self._parser.footnotes:
            return None
        return _Item(at, end + 1, at, at, "note", label, "", ())

    def _target(self, data: str, start: int, end: int, *, nested: bool) -> tuple[str, str, int] | None:
        """Return address, title and end of the link whose text stands from ``start`` to ``end``."""
        after = data[end + 1 : end + 2]
        if after == "(" and (inline := self._inline_target(data, end + 2)):
            return inline
        if after == "[":
            close = _closing(data, end + 2)
            if close > end + 2:
                found = self._reference(data[end + 2 : close])
                return (*found, close + 1) if found else None
            if close == end + 2 and not nested and end - start < 1000:
                found = self._reference(data[start:end])
                return (*found, close + 1) if found else None
        if nested or end - start >= 1000:
            return None
        found = self._reference(data[start:end])
        return (*found, end + 1) if found else None

    def _reference(self, label: str) -> tuple[str, str] | None:
        found = self.md.references.get(references.normalised(self._source(label)))
        return found if found else None

    def _inline_target(self, data: str, at: int) -> tuple[str, str, int] | None:
        at = _skip(data, at)
        address: tuple[str, int] | None = ("", at)
        if (hidden := _PLACEHOLDER.match(data, at)) and self._source(hidden.group()).startswith("<"):
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
        after = _skip(data, at)
        if after > at and (named := references.title(data, after)):
            title, at = named
            after = _skip(data, at)
        if data[after : after + 1] != ")":
            return None
        return self._plain(target), self._plain(title), after + 1

    def _source(self, text: str) -> str:
        """Return the text with every placeholder as it stood in the source."""
        return self._resolved(text, source=True)

    def _plain(self, text: str) -> str:
        return self._resolved(text, source=False)

    def _resolved(self, text: str, *, source: bool) -> str:
        if STX not in text:
            return text
        stash = self.md.treeprocessors["inline"].stashed_nodes  # type: ignore[attr-defined]

        def one(match: re.Match[str]) -> str:
            node = stash.get(match[1])
            if isinstance(node, RawString):
                return node.source if source else str(node)
            if isinstance(node, etree.Element):
                return self._opaque.sources.get(id(node), "")
            return str(node or "")

        return _PLACEHOLDER.sub(one, text)

    def _element(self, item: _Item, data: str) -> etree.Element:
        if item.kind == "note":
            number = self.numbers.setdefault(item.target, len(self.numbers) + 1)
            element = etree.Element("sup", {"class": "footnote-ref", "data-label": item.target})
            element.text = AtomicString(str(number))
            return element
        if item.kind == "image":
            alt = self._alternative(item, data)
            element = etree.Element("img", {"src": item.target, "alt": alt})
        else:
            element = etree.Element("a", {"href": item.target})
            element.text = self._inner(item, data)
        if item.title:
            element.set("title", item.title)
        return element

    def _inner(self, item: _Item, data: str) -> str:
        """Return a link's text, with what it holds (images, notes) as placeholders of our own."""
        stash = self.md.treeprocessors["inline"].stashed_nodes  # type: ignore[attr-defined]
        parts, at = [], item.text_start
        for child in item.children:
            self._extra += 1
            number = str(1_000_000_000 + self._extra)
            stash[number] = self._element(child, data)
            parts += [data[at : child.start], f"{STX}klzzwxh:{number}{ETX}"]
            at = child.end
        return "".join([*parts, data[at : item.text_end]])

    def _alternative(self, item: _Item, data: str) -> str:
        parts, at = [], item.text_start
        for child in item.children:
            parts += [data[at : child.start], self._alternative(child, data)]
            at = child.end
        text = self._plain("".join([*parts, data[at : item.text_end]]))
        return re.sub(r"[*`]|(?<!\w)_+|_+(?!\w)", "", text)


def _next_bracket(data: str, at: int) -> int:
    opening, closing = data.find("[", at), data.find("]", at)
    return max(opening, closing) if opening < 0 or closing < 0 else min(opening, closing)


def _closing(data: str, at: int) -> int:
    """Return where the label that begins at ``at`` ends, or -1."""
    end = data.find("]", at, at + 1000)
    return end if end >= 0 and "[" not in data[at:end] else -1


def _skip(data: str, at: int) -> int:
    while at < len(data) and data[at] in " \t\n":
        at += 1
    return at
