"""What is opaque to Markdown: code spans, raw HTML, addresses in angle brackets, escapes, entities, hard breaks.

One pattern for Python-Markdown, which takes them from left to right before any other looks at the text; the others
then see only placeholders where these stood.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as etree

from markdown.inlinepatterns import InlineProcessor
from markdown.util import ETX, STX, AtomicString

from desktop.article.entities import unescape
from desktop.importers.gfm.lines import CLOSE_TAG, OPEN_TAG, tamed

if TYPE_CHECKING:
    from markdown import Markdown

Found = tuple[etree.Element | str | None, int | None, int | None]
_TAG = re.compile(rf"{OPEN_TAG}|{CLOSE_TAG}", re.ASCII)
_AUTOLINK = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>\x00-\x20]*)>")
_MAIL = re.compile(
    r"<([a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
    r"(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*)>"
)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
PLACEHOLDER = re.compile(f"{STX}klzzwxh:([0-9]+){ETX}")
_ENDS = (("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"))
_DECLARATION = re.compile(r"<![A-Za-z][^>]{0,2000}>")


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
        """Forget the text that was read before."""
        self.sources = {}

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override]
        mark = m.group()
        start = m.start()
        if mark[0] == "\\":
            if mark == "\\\n":  # the line end stays, so that emphasis sees white space there
                return etree.Element("br"), start, m.end() - 1
            return RawString(mark[1], mark), start, m.end()
        if mark[0] == " ":
            return etree.Element("br"), start + 1, m.end() - 1
        if mark[0] == "`":
            return self._code(m, data)
        if mark == "&":
            found = _ENTITY.match(data, start)
            text = unescape(found.group()) if found else ""
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
        if found := _TAG.match(data, start, start + 20_000) or _DECLARATION.match(data, start):
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
