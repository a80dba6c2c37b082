"""Documents of a book as events, whatever state they are in: first by expat, strictly; else tag by tag, leniently.

Nothing is fetched and no entity is expanded but HTML's named characters and plain ones that the document itself
declares; one that holds another is not well-formed here.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Container, Iterator
from typing import Protocol
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from desktop.article.entities import unescape
from desktop.errors import ImportFailed
from desktop.importers.decode import clean_text, decode

Attributes = dict[str, str]
MAX_DEPTH = 250  # of elements: what is deeper is read as if it were there
_LONGEST_ENTITY = 1000
_VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "wbr"))
_TAG = re.compile(
    r"<!--.*?(?:-->|\Z)|<!\[CDATA\[(?P<plain>.*?)(?:\]\]>|\Z)|<[?!](?:[^<>\[\]]|\[[^\[\]]*\])*>?"
    r"|<(?P<end>/?)(?P<name>[A-Za-z_][\w.:-]*)(?P<rest>(?:[^<>\"']|\"[^\"<]*\"|'[^'<]*'|[\"'][^<>]*\Z)*)>?",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(
    r"""(?<![^\s"'<>/=])([^\s"'<>/=]{1,100})\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'<>=]+))"""
)
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
    """Read what is nearly XML, or HTML: an end closes what is open inside it, and one that closes nothing is none."""
    opened: list[str] = []
    at = 0
    for match in _matches(text):
        if match.start() > at:
            handler.data(_clean(unescape(text[at : match.start()])))
        at = match.end()
        if match["plain"]:
            handler.data(match["plain"])
        elif match["name"]:
            _tag(match, opened, handler)
    if at < len(text):
        handler.data(_clean(unescape(text[at:])))
    for tag in reversed(opened):
        handler.end(tag)


def _matches(text: str) -> Iterator[re.Match[str]]:
    at = text.find("<")
    while at >= 0:
        match = _TAG.match(text, at)
        if match is not None:
            yield match
        at = text.find("<", match.end() if match is not None else at + 1)


def _tag(match: re.Match[str], opened: list[str], handler: Handler) -> None:
    tag = match["name"].rpartition(":")[2].lower()
    if match["end"]:
        if tag in opened[-MAX_DEPTH:]:
            while (last := opened.pop()) != tag:
                handler.end(last)
            handler.end(tag)
        return
    rest = match["rest"]
    attributes = {name: unescape(a or b or c) for name, a, b, c in _ATTRIBUTE.findall(rest)} if "=" in rest else {}
    is_empty = tag in _VOID or rest.rstrip().endswith("/")
    if is_empty or len(opened) < MAX_DEPTH:
        handler.start(tag, attributes)
        if is_empty:
            handler.end(tag)
        else:
            opened.append(tag)


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
