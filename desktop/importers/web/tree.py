"""A small tree of a web page. Reads only what nh3 wrote, and writes it again; knows nothing of articles."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from html import escape

from desktop.importers.clean_html import Attributes, CleanHtml

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_VOID = frozenset(("br", "hr", "img", "input", "wbr"))


class Node:
    """An element: its tag, its attributes, its children (elements and texts)."""

    def __init__(self, tag: str, attributes: dict[str, str], parent: Node | None) -> None:
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.children: list[Node | str] = []

    def walk(self) -> Iterator[Node]:
        """Yield this element and all below it, in document order."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += [child for child in reversed(node.children) if isinstance(child, Node)]

    @cached_property
    def lengths(self) -> tuple[int, int]:
        """The characters of text in this element, and those of them that stand in links."""
        return self._count()

    def _count(self) -> tuple[int, int]:
        nodes = list(self.walk())
        for node in reversed(nodes):
            if "lengths" in node.__dict__:
                continue
            text = links = 0
            for child in node.children:
                if isinstance(child, Node):
                    text += child.lengths[0]
                    links += child.lengths[1]
                else:
                    text += len(" ".join(child.split()))
            node.__dict__["lengths"] = (text, text if node.tag == "a" else links)
        lengths: tuple[int, int] = self.__dict__["lengths"]
        return lengths

    @property
    def link_density(self) -> float:
        """Return how much of the text stands in links, from 0 to 1."""
        text, links = self.lengths
        return links / text if text else 0.0

    @property
    def names(self) -> str:
        """Return the class and the id, in which pages say what a part is."""
        values = self.attributes
        return f"{values.get('class', '')} {values.get('id', '')}" if "class" in values or "id" in values else ""

    def text(self) -> str:
        """Return the text of the node and all below it, white space folded."""
        parts: list[str] = []
        waiting: list[Node | str] = [self]
        while waiting:
            node = waiting.pop()
            if isinstance(node, str):
                parts.append(node)
            else:
                waiting += reversed(node.children)
        return " ".join("".join(parts).split())


def remove(nodes: list[Node]) -> None:
    """Take elements out of the tree, each parent's children rebuilt once."""
    gone = set(map(id, nodes))
    for parent in {id(node.parent): node.parent for node in nodes if node.parent is not None}.values():
        parent.children = [child for child in parent.children if id(child) not in gone]


class _Builder(CleanHtml):
    def __init__(self) -> None:
        self.root = self.at = Node("div", {}, None)

    def handle_starttag(self, tag: str, attributes: Attributes) -> None:
        node = Node(tag, attributes, self.at)
        self.at.children.append(node)
        if tag not in _VOID:
            self.at = node

    def handle_endtag(self, tag: str) -> None:
        node: Node | None = self.at
        while node is not None and node.tag != tag:
            node = node.parent
        if node is not None and node.parent is not None:
            self.at = node.parent

    def handle_data(self, data: str) -> None:
        self.at.children.append(data)


def tree_of(clean_html: str) -> Node:
    """Return the tree of HTML that nh3 has brought into order."""
    builder = _Builder()
    builder.feed(clean_html)
    return builder.root


def to_html(node: Node) -> str:
    """Write an element as HTML, escaped."""
    out: list[str] = []
    waiting: list[Node | str | None] = [node]
    closing: list[str] = []
    while waiting:
        item = waiting.pop()
        if item is None:
            out.append(f"</{closing.pop()}>")
        elif isinstance(item, str):
            out.append(escape(item, quote=False))
        else:
            attributes = "".join(f' {name}="{escape(value)}"' for name, value in item.attributes.items())
            out.append(f"<{item.tag}{attributes}>")
            if item.tag not in _VOID:
                closing.append(item.tag)
                waiting.append(None)
                waiting += reversed(item.children)
    return "".join(out)
