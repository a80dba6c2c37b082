"""Documents of a book as events, whatever state they are in: first by expat, strictly; else as libxml2 recovers HTML.

Nothing is fetched and no entity is expanded but HTML's named characters and plain ones that the document itself
declares; one that holds another is not well-formed here.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Container, Mapping
from typing import Protocol
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from desktop.article.entities import escape, unescape
from desktop.errors import ImportFailed
from desktop.importers.decode import clean_text, decode

Attributes = dict[str, str]
MAX_DEPTH = 250  # of elements: what is deeper is read as if it were there
_LONGEST_ENTITY = 1000
_PAGE = re.compile(r"<(?:\w+:)?html[\s>]", re.IGNORECASE)
_TAG = re.compile("<(/?)(?=[A-Za-z])")
_DOCTYPE = re.compile(r"<!DOCTYPE[^<>\[]{0,999}(?:\[[^\]]{0,9999}\]\s{0,9})?>", re.IGNORECASE)
_CDATA = re.compile(r"<!\[CDATA\[(.*?)(?:\]\]>|\Z)", re.DOTALL)
_DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']""")


class Handler(Protocol):
    """The methods that are told of a document: names without their prefix, in lower case; every start has its end."""

    def start(self, tag: str, attributes: Attributes) -> None:
        """Take an element's beginning; attributes have their names as they are written."""

    def end(self, tag: str) -> None:
        """Take an element's end."""

    def data(self, text: str) -> None:
        """Take text."""


class _NotWellFormed(ValueError):
    pass


def parse(data: bytes, handler: Handler) -> None:
    """Read a document, leniently where it is not XML. Raises ImportFailed where the bytes are no text at all."""
    try:
        _strict(data, None)  # without a look at what it says, so quickly
    except _NotWellFormed:
        declared = _DECLARED.search(data[:300])
        _lenient(decode(data, declared=declared[1].decode("ascii") if declared else "").text, handler)
    else:
        _strict(data, handler)


def _strict(data: bytes, handler: Handler | None) -> None:
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.buffer_size = 1 << 16
    parser.UseForeignDTD(True)  # unknown entities are told of, and are no error
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parser.EntityDeclHandler = _declared
    if handler is not None:
        _tell(parser, handler)
    parser.ExternalEntityRefHandler = lambda *_: 1
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError, UnicodeError) as error:
        raise _NotWellFormed(str(error)) from error


def _declared(name: str, is_parameter: bool, value: str | None, *_: object) -> None:
    if value is not None and (len(value) > _LONGEST_ENTITY or "&" in value or "<" in value):
        raise _NotWellFormed("an entity that is more than characters")


def _tell(parser: expat.XMLParserType, handler: Handler) -> None:
    names: dict[str, str] = {}  # of tags, each looked at once
    start, end, data = handler.start, handler.end, handler.data

    def started(tag: str, attributes: Attributes) -> None:
        name = names.get(tag)
        if name is None:
            name = names[tag] = tag.rpartition(":")[2].lower()
        start(name, attributes)

    def skipped(name: str, is_parameter: bool) -> None:
        if not is_parameter:
            data(unescape(f"&{name};"))

    parser.StartElementHandler = started
    parser.EndElementHandler = lambda tag: end(names[tag])
    parser.CharacterDataHandler = lambda text: data(_clean(text))
    parser.SkippedEntityHandler = skipped


def _clean(text: str) -> str:
    return text if text.isascii() and "\r" not in text else clean_text(text)  # U+0000 is in neither kind of document


def _lenient(text: str, handler: Handler) -> None:
    """Read what is nearly XML, or HTML, as libxml2 recovers HTML: an end closes what is open inside it.

    What is no page has its elements under a prefix, as the rules for HTML's own do not hold for a book's ``body``.
    """
    from lxml import etree  # some 20 ms, and hardly a document needs it

    prefix = "" if _PAGE.search(text) else "postil:"
    plain = _CDATA.sub(lambda match: escape(match[1]), _DOCTYPE.sub("", text.replace("\0", ""), count=1))
    plain = _TAG.sub(rf"<\1{prefix}", plain)
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, target=_Told(handler, prefix))
    if plain.strip():
        etree.fromstring(plain.encode("utf-8", "replace"), parser)


class _Told:
    """Tells a handler of the text that lxml's parser sees, and of the elements that have a prefix."""

    def __init__(self, handler: Handler, prefix: str) -> None:
        self._handler, self._prefix = handler, prefix

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take an element's beginning."""
        if tag.startswith(self._prefix):
            self._handler.start(tag.rpartition(":")[2], dict(attributes))

    def end(self, tag: str) -> None:
        """Take an element's end."""
        if tag.startswith(self._prefix):
            self._handler.end(tag.rpartition(":")[2])

    def data(self, text: str) -> None:
        """Take text."""
        self._handler.data(_clean(text))

    def close(self) -> None:
        """There is nothing to return."""


class Tree(TreeBuilder):
    """A tree of elements, by ``close`` once it was told of them.

    They nest no deeper than MAX_DEPTH; their attributes stand also by their names without a prefix.
    """

    depth = 0

    def start(self, tag: str, attributes: Attributes) -> None:  # type: ignore[override]
        """Open an element, unless it stands too deep."""
        self.depth += 1
        if self.depth <= MAX_DEPTH:
            stripped = {name: value.strip() for name, value in attributes.items()}
            super().start(tag, {name.rpartition(":")[2]: value for name, value in stripped.items()} | stripped)

    def end(self, tag: str) -> None:  # type: ignore[override]
        """Close the element that was opened last, unless it stood too deep."""
        if self.depth <= MAX_DEPTH:
            super().end(tag)
        self.depth -= 1


def tree_of(data: bytes) -> Element:
    """Return a document as a tree, below an element without a name; an empty one where it is no text."""
    tree = Tree()
    tree.start("", {})
    with contextlib.suppress(ImportFailed):
        parse(data, tree)
    tree.end("")
    return tree.close()


def words_in(element: Element | None, without: Container[str] = ("rt", "rp")) -> str:
    """Return all text in an element, if there is one, on one line, ``without`` that of elements of these names."""
    parts: list[str] = []
    waiting: list[Element | str] = [element] if element is not None else []
    while waiting:
        part = waiting.pop()
        if isinstance(part, str):
            parts.append(part)
            continue
        parts.append(part.text or "")
        for child in reversed(part):
            waiting += [child.tail or "", child] if child.tag not in without else [child.tail or ""]
    return " ".join("".join(parts).split())
