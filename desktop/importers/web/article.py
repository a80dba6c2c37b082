"""Finding the article in a page: readability-lxml says what it would keep, and our own tree is cut by that.

It tells prose from menus better than a rule of ours, but drops small tables, pictures, and headings that link to
themselves: so its answer is a set of numbered elements, which what it should have kept joins.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping

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
from desktop.importers.web.tree import HEADINGS, Node, remove, to_html

_LIKELY = re.compile(r"article|body|content|entry|main|page|post|story|text", re.IGNORECASE)
_PARAGRAPHS = frozenset(("p", "pre", "blockquote", "td", "li", "dd", "figure"))
_SHORT = 8  # letters: less is no title
_FEW, _MANY = 4, 8  # titles that lead elsewhere, above what was found and on a page
_SHARE = 0.05  # of a page's text: less than this was not what it is about
_PROSE = 300  # characters of a paragraph in which somebody has begun to tell
_MOST = 0.8  # of what was found, from which it is all such words
_MAX_ELEMENTS = 30_000  # the library takes a second for so many; more of them go by our own rule
_THINGS = frozenset(("table", "pre", "figure", "picture", "img", "blockquote", "code", *HEADINGS))
_LISTS = frozenset(("ul", "ol", "dl"))
_NUMBER = "data-n"
_NO_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

logging.getLogger("readability.readability").disabled = True  # it tells of every page that it cannot read


def _marked(root: Node) -> Node | None:
    """Return the element that the page itself calls its article."""
    nodes = list(root.walk())
    mains = [n for n in nodes if n.tag == "main" or n.attributes.get("role", "").lower() == "main"]
    bodies = [n for n in nodes if "articlebody" in n.attributes.get("itemprop", "").lower()]
    within = mains[0] if mains and mains[0].lengths[0] >= MIN_ARTICLE else root
    articles = [n for n in within.walk() if n.tag == "article" or n.attributes.get("role", "").lower() == "article"]
    articles = [n for n in articles if not UNLIKELY.search(n.names)]
    all_text = sum(n.lengths[0] for n in articles)
    for candidates in (articles, bodies):
        best = max(candidates, key=lambda n: n.lengths[0], default=None)
        if best is None or best.lengths[0] < MIN_ARTICLE:
            continue
        if candidates is articles and len(articles) > 1 and best.lengths[0] * 2 < all_text:
            continue  # a page of many articles: a list, or comments
        if best.lengths[0] * 4 >= within.lengths[0]:
            return best
    return within if within is not root else None


def _scored(root: Node) -> Node | None:
    """Return the element whose own paragraphs have the most text, links counted against it."""
    scores: dict[Node, float] = {}
    for node in root.walk():
        text, links = node.lengths
        if node.tag not in _PARAGRAPHS or text < 25 or node.link_density > 0.5:
            continue
        if node.tag in ("td", "li") and any(isinstance(c, Node) and c.tag in _PARAGRAPHS for c in node.children):
            continue
        points = 1 + min((text - links) / 100, 5) + node.text().count(",") * 0.2
        parent, share = node.parent, 1.0
        for _ in range(4):
            if parent is None:
                break
            scores[parent] = scores.get(parent, 0.0) + points * share
            parent, share = parent.parent, share / 2
    best, most = None, 0.0
    for node, points in scores.items():
        if UNLIKELY.search(node.names):
            points *= 0.3
        elif _LIKELY.search(node.names):
            points *= 1.3
        points *= 1 - node.link_density
        if points > most:
            best, most = node, points
    # An article in several sections: their parent holds far more of it than any one of them.
    while best is not None and best.parent is not None and best.parent.parent is not None:
        parent = best.parent
        if (
            parent.lengths[0] - parent.lengths[1] < 1.4 * (best.lengths[0] - best.lengths[1])
            or parent.link_density > 0.3
        ):
            break
        best = parent
    return best


def titled(root: Node) -> Mapping[int, int]:
    """Return which elements of a page stand below a title that leads to another page, each with that title (by id)."""
    by_id: dict[int, int] = {}
    for node in root.walk():
        if node.tag in HEADINGS and node.lengths[0] >= _SHORT and _leads_elsewhere(node):
            by_id[id(node)] = id(node)
            outer = node.parent if node.parent is not None and node.parent.tag == "a" else node
            siblings = outer.parent.children if outer.parent is not None else []
            for below in siblings[siblings.index(outer) + 1 :]:
                if isinstance(below, Node):
                    by_id.update((id(inner), id(node)) for inner in below.walk())
    return by_id


def lists_articles(article: Node, titles: Mapping[int, int], text: int) -> bool:
    """True if a page with so much ``text`` lists articles; ``article`` is what was found of it."""
    if len(set(titles.values())) >= _MANY and article.lengths[0] < _SHARE * text:
        return True
    told = [node for node in article.walk() if node.tag == "p" or node.tag in HEADINGS]
    below = [node for node in told if id(node) in titles]
    if any(node.lengths[0] >= _PROSE for node in told):
        return False
    length = sum(node.lengths[0] for node in below)
    return len({titles[id(node)] for node in below}) >= _FEW and length >= _MOST * article.lengths[0]


def _leads_elsewhere(heading: Node) -> bool:
    around = heading.parent if heading.parent is not None and heading.parent.tag == "a" else None
    links = [node for node in heading.walk() if node.tag == "a"] if heading.link_density > 0.8 else []
    return any(link.attributes.get("href", "#")[:1] != "#" for link in ([around] if around is not None else links))


class _Numbers(Document):  # type: ignore[misc]
    def get_clean_html(self) -> str:
        """Answer in numbers: the library's own way to write HTML takes quadratic time."""
        return " ".join(self.html.xpath(f"descendant-or-self::*/@{_NUMBER}"))


def find_article(root: Node) -> tuple[Node, bool]:
    """Return the element that holds the article, without what is only furniture, and whether it is a list of articles.

    Changes the tree. Of a page that lists articles and holds hardly more, the whole is returned.
    """
    remove_furniture(root)
    if is_document(root):
        return root, False
    before = [(node, node.children) for node in root.walk()]
    text, titles = root.lengths[0], titled(root)
    own = _holder_of_heading(root)
    article = _kept(root)
    if article is None or (own is not None and _is_several(article)):
        article = own or _marked(root) or _scored(root) or root
    lists = lists_articles(article, titles, text)
    if lists:
        _restore(before)
        article = root
    remove_clutter(article)
    return article, lists


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
    if node.tag in HEADINGS and all(inner.attributes.get("href", "#")[:1] == "#" for inner in node.walk()):
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
