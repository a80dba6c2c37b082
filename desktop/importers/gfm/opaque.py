"""Spans opaque to Markdown: code spans, TeX, raw HTML, addresses in angle brackets, escapes, entities, hard breaks.

They are taken from left to right before any other pattern looks at the text; the others then see only placeholders
where these stood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree as etree

from markdown.util import AtomicString

from desktop.article.entities import unescape
from desktop.importers.formula import DOLLARS
from desktop.importers.gfm.inlines import Stash, Taking
from desktop.importers.gfm.lines import CLOSE_TAG, OPEN_TAG

_BEGIN = re.compile(r"\\[!-/:-@\[-`{-~\n]|`+|<|&|\$| {2,}\n")
_FORMULA = re.compile(DOLLARS, re.DOTALL)
_TAG = re.compile(rf"{OPEN_TAG}|{CLOSE_TAG}", re.ASCII)
_AUTOLINK = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>\x00-\x20]*)>")
_MAIL = re.compile(
    r"<([a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
    r"(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*)>"
)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_ENDS = (("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"))
_DECLARATION = re.compile(r"<![A-Za-z][^>]{0,2000}>")


class Opaque:
    """Code spans, TeX, raw HTML, addresses in angle brackets, escapes, entities and hard line breaks, in one pass."""

    def __init__(self, stash: Stash) -> None:
        self._stash = stash
        self._last: dict[str, int] = {}

    def __call__(self, text: str) -> str:
        """Return a text with placeholders for all that is opaque."""
        return self._stash.put_all(text, (0, len(text)), self._every(text))

    def _every(self, text: str) -> Iterator[Taking]:
        at, self._last = 0, {}
        while begin := _BEGIN.search(text, at):
            if taking := self._found(begin, text):
                at = taking.end
                yield taking
            else:
                at = begin.end() if begin[0][0] == "`" else begin.start() + 1

    def _found(self, begin: re.Match[str], text: str) -> Taking | None:
        mark, start, end = begin[0], begin.start(), begin.end()
        if mark[0] == "\\":
            if mark == "\\\n":  # the line end stays, so that emphasis sees white space there
                return Taking(start, end - 1, etree.Element("br"))
            return Taking(start, end, mark[1])
        if mark[0] == " ":
            return Taking(start + 1, end - 1, etree.Element("br"))
        if mark == "$":
            return self._formula(start, text)
        if mark[0] == "`":
            return self._code(begin, text)
        if mark == "&":
            entity = _ENTITY.match(text, start)
            meaning = unescape(entity[0]) if entity else ""
            return Taking(start, entity.end(), meaning) if entity and meaning != entity[0] else None
        return self._angle(start, text)

    def _code(self, begin: re.Match[str], data: str) -> Taking | None:
        run = begin[0]
        at = begin.end()
        while (at := data.find(run, at)) >= 0:
            end = at + len(run)
            if data[end : end + 1] != "`" and data[at - 1] != "`":
                break
            while data[at : at + 1] == "`":
                at += 1
        if at < 0:
            return None
        text, inner = data[begin.end() : at].replace("\n", " "), len(run)
        if text.startswith(" ") and text.endswith(" ") and text.strip(" "):
            text, inner = text[1:-1], inner + 1
        element = etree.Element("code")
        element.text = AtomicString(text)
        return Taking(begin.start(), at + len(run), element, inner)

    def _formula(self, start: int, data: str) -> Taking | None:
        """Take TeX with the signs around it, so that the text stays what stands there."""
        match = _FORMULA.match(data, start)
        if match is None:
            return None
        element = etree.Element("code", {"class": "math tex"})
        element.text = AtomicString(match[0].replace("\n", " "))
        return Taking(start, match.end(), element)

    def _angle(self, start: int, data: str) -> Taking | None:
        if match := _AUTOLINK.match(data, start):
            return _address(match[1], match[1], start, match.end())
        if match := _MAIL.match(data, start):
            return _address(f"mailto:{match[1]}", match[1], start, match.end())
        end = -1
        if match := _TAG.match(data, start, start + 20_000) or _DECLARATION.match(data, start):
            end = match.end()
        else:
            for opening, closing in _ENDS:
                if data.startswith(opening, start):
                    end = self._find(closing, data, start + len(opening))
                    break
        if end < 0:
            return None
        element = etree.Element("raw")
        element.text = AtomicString(data[start:end])
        return Taking(start, end, element)

    def _find(self, closing: str, data: str, at: int) -> int:
        """Find ``closing``; remember where it stands last, so that many openings without an end cost nothing."""
        if closing not in self._last:
            self._last[closing] = data.rfind(closing)
        if self._last[closing] < at:
            return -1
        return data.find(closing, at) + len(closing)


def _address(target: str, text: str, start: int, end: int) -> Taking:
    element = etree.Element("a", {"href": target})
    element.text = AtomicString(text)
    return Taking(start, end, element, 1)
