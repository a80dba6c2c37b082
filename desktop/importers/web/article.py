"""Where in a page the article stands: readability-lxml says what it would keep, and our own tree is cut by that.

The library tells prose from menus better than a rule of ours, but drops small tables, pictures, and headings that are
links to themselves; so its answer is taken as a set of elements, and what it should have kept is put back. It is asked
with the elements numbered, and gives back numbers only: no markup of its own enters.
"""

from __future__ import annotations

import logging
import re

from readability import Document
from readability.readability import Unparseable

from desktop.importers.web.document import is_document
from desktop.importers.web.furniture import (
    MIN_ARTICLE,
    UNLIKELY,
    forget_lengths,
    holds_a_quotation,
    remove_clutter,
    remove_furniture,
)
from desktop.importers.web.listing import lists_articles, titled
from desktop.importers.web.scored import by_own_rule
from desktop.importers.web.tree import HEADINGS, Node, remove, to_html

_MAX_ELEMENTS = 30_000  # the library takes a second for so many; more of them go by our own rule
_THINGS = frozenset(("table", "pre", "figure", "picture", "img", "blockquote", "code", *HEADINGS))
_LISTS = frozenset(("ul", "ol", "dl"))
_NUMBER = "data-n"
_NO_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

logging.getLogger("readability.readability").disabled = True  # it tells of every page that it cannot read


class _Numbers(Document):  # type: ignore[misc]
    def get_clean_html(self) -> str:
        """Answer in numbers: the library's own way to write HTML takes quadratic time."""
        return " ".join(self.html.xpath(f"descendant-or-self::*/@{_NUMBER}"))


def find_article(root: Node) -> tuple[Node, bool]:
    """Return the element that holds the article, without what is only furniture, and whether it is a list of articles.

    Changes the tree. Of a page of which hardly anything was found, and that lists articles, the whole is returned.
    """
    remove_furniture(root)
    if is_document(root):
        return root, False
    before = [(node, node.children) for node in root.walk()]
    text, titles = root.lengths[0], titled(root)
    own = _holder_of_heading(root)
    found = _kept(root)
    if found is None or (own is not None and _is_several(found)):
        found = own or by_own_rule(root)
    lists = lists_articles(found, titles, text)
    if lists:
        _restore(before)
        found = root
    remove_clutter(found)
    return found, lists


def _restore(before: list[tuple[Node, list[Node | str]]]) -> None:
    """Put the elements of a page back to where they were."""
    for node, children in before:
        node.children = children
        for child in children:
            if isinstance(child, Node):
                child.parent = node
    forget_lengths(before[0][0])


def _kept(root: Node) -> Node | None:
    """Return an element with all that the library would keep of a page and what belongs to that; None for nothing."""
    nodes = list(root.walk())
    numbers = _asked(root, nodes) if len(nodes) <= _MAX_ELEMENTS else frozenset[int]()
    kept = {id(nodes[number]) for number in numbers if number < len(nodes)}
    tops: list[Node] = []
    gone: list[Node] = []
    inside: set[int] = set()  # elements that a top or an element below it holds
    for node in nodes:
        held = node.parent is not None and id(node.parent) in inside
        if held or id(node) in kept:
            inside.add(id(node))
        if id(node) in kept and not held:
            tops.append(node)
        elif held and id(node) not in kept:
            if node.parent is not None and id(node.parent) in kept and _belongs(node):
                kept.update(map(id, node.walk()))
            else:
                gone.append(node)
    before = [(node, node.children) for node in nodes]
    remove(gone)
    article = Node("div", {}, None)
    article.children += tops
    forget_lengths(article)
    if article.lengths[0] < MIN_ARTICLE:
        _restore(before)
        return None
    for top in tops:
        top.parent = article
    return article


def _asked(root: Node, nodes: list[Node]) -> frozenset[int]:
    """Return the numbers of the elements that the library keeps."""
    for number, node in enumerate(nodes):
        node.attributes[_NUMBER] = str(number)
    html = _NO_XML.sub(" ", f"<html><body>{to_html(root)}</body></html>")
    for node in nodes:
        del node.attributes[_NUMBER]
    try:
        answer = _Numbers(html, retry_length=0).summary(html_partial=True)
    except (Unparseable, RecursionError):
        return frozenset()
    return frozenset(map(int, answer.split()))


def _belongs(node: Node) -> bool:
    """True if an element that the library left out of what it keeps is part of the reading all the same."""
    if holds_a_quotation(node):
        return True
    if UNLIKELY.search(node.names):
        return False
    if node.tag in HEADINGS and all(one.attributes.get("href", "#")[:1] == "#" for one in node.walk()):
        return True
    if (node.tag in _THINGS and node.link_density < 0.3) or (node.tag in _LISTS and node.link_density < 0.2):
        return True
    # A box around nothing but a table, a quotation or code.
    things = [child for child in node.children if isinstance(child, Node) and child.lengths[0]]
    return len(things) == 1 and 0 < node.lengths[0] <= things[0].lengths[0] and _belongs(things[0])


def _holder_of_heading(root: Node) -> Node | None:
    """Return the ``<article>`` that holds the page's only main heading, if there is much to read in it."""
    headings = [node for node in root.walk() if node.tag == "h1"]
    holder = headings[0].parent if len(headings) == 1 else None
    while holder is not None and holder.tag != "article":
        holder = holder.parent
    return holder if holder is not None and holder.lengths[0] >= MIN_ARTICLE and holder.link_density < 0.3 else None


def _is_several(article: Node) -> bool:
    """True if what was kept are several articles side by side, none of them the one with the heading."""
    tops = [child for child in article.children if isinstance(child, Node) and child.tag == "article"]
    return len(tops) > 2 and not any(node.tag == "h1" for node in article.walk())
