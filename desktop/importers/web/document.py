"""Pages that are a document and nothing else: what a converter makes of a text. All of it is the reading.

A site puts its text into boxes with names, beside boxes for its menus. Where nearly all stands in headings, paragraphs
and lists with no such box around them, there is nothing to find, and a list of links is no menu.
"""

from __future__ import annotations

from collections.abc import Iterator

from desktop.importers.web.furniture import MIN_ARTICLE
from desktop.importers.web.tree import HEADINGS, Node

_FLOW = HEADINGS | frozenset(("p", "ul", "ol", "dl", "blockquote", "figure", "pre", "details"))
_TRANSPARENT = frozenset(("div", "section", "article", "main"))
_IN_LAYOUTS = frozenset(("table", "div", "h1", "h2", "h3", "p", "form"))  # what a table for the eye has in its cells
_SHARE = 0.97  # of the text


def is_document(root: Node) -> bool:
    """True if a page, its furniture taken out, is one text from its top to its end, with headings."""
    parts = list(_parts(root))
    begins_with_a_menu = bool(parts) and parts[0].tag in ("ul", "ol", "table")
    has_headings = any(part.tag in HEADINGS for part in parts)
    text = sum(part.lengths[0] for part in parts)
    is_one = sum(node.tag == "article" for node in root.walk()) < 2
    return is_one and has_headings and not begins_with_a_menu and text >= max(MIN_ARTICLE, _SHARE * root.lengths[0])


def _parts(root: Node) -> Iterator[Node]:
    """Yield what flows down the page, in its order: elements with text that stand in no box with a name."""
    waiting: list[Node | str] = [root]
    while waiting:
        node = waiting.pop()
        if not isinstance(node, Node) or not node.lengths[0]:
            continue
        if node.tag in _FLOW or _is_data(node) or _is_title(node):
            yield node
        elif node is root or (node.tag in _TRANSPARENT and (not node.names.strip() or _is_box_of_code(node))):
            waiting += reversed(node.children)


def _is_title(node: Node) -> bool:
    return node.tag == "header" and not node.lengths[1] and any(inner.tag == "h1" for inner in node.walk())


def _is_data(node: Node) -> bool:
    return node.tag == "table" and not any(inner.tag in _IN_LAYOUTS for inner in node.walk() if inner is not node)


def _is_box_of_code(node: Node) -> bool:
    return any(isinstance(child, Node) and child.tag == "pre" for child in node.children)
