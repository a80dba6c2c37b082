"""A small tree of a web page, and where in it the article stands.

The page's own marks are believed first (``<article>``, ``<main>``, ``role="main"``, ``itemprop="articleBody"``); where
there are none, paragraphs give points to what holds them, and links take them away. Reads only what nh3 wrote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from html import escape

from desktop.importers.clean_html import Attributes, CleanHtml

_VOID = frozenset(("br", "hr", "img", "input", "wbr"))
_UNLIKELY = re.compile(
    r"(?:^|[\s_-])(?:ad|ads|advert\w*|banner|breadcrumbs?|comments?|cookies?|disqus|editsection|footer|gdpr|hidden|"
    r"jump|masthead|menu|modal|nav|navbar|navbox|navigation|newsletter|noprint|outbrain|pager|pagination|popup|promo\w*|"
    r"recommend\w*|related|share|sharing|sidebar|skip|social|sponsor\w*|subscribe|subscription|taboola|toolbar|"
    r"widget)(?=$|[\s_-])",
    re.IGNORECASE,
)
_COMMENTS = re.compile(r"(?:^|\s)(?:comments?|disqus_thread|comment-list|comments-area|comments-section)(?=$|\s)", re.I)
_LIKELY = re.compile(r"article|body|content|entry|main|page|post|story|text", re.IGNORECASE)
_ROLES_OUT = frozenset(("navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alert", "menu"))
_PARAGRAPHS = frozenset(("p", "pre", "blockquote", "td", "li", "dd", "figure"))
MIN_ARTICLE = 200  # characters: less than this is no article, whatever it is called


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
        found: tuple[int, int] = self.__dict__["lengths"]
        return found

    @property
    def link_density(self) -> float:
        """Return how much of the text stands in links, from 0 to 1."""
        text, links = self.lengths
        return links / text if text else 0.0

    @property
    def names(self) -> str:
        """Return the class and the id, in which pages say what a part is."""
        return f"{self.attributes.get('class', '')} {self.attributes.get('id', '')}"

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


def _remove(nodes: list[Node]) -> None:
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


def find_article(root: Node) -> Node:
    """Return the element that holds the article, without what is only furniture."""
    _remove_furniture(root)
    chosen = _marked(root) or _scored(root) or root
    _remove([node for node in chosen.walk() if node is not chosen and _is_clutter(node, chosen)])
    return chosen


def _remove_furniture(root: Node) -> None:
    total = root.lengths[0]
    gone: list[Node] = []
    for node in root.walk():
        role = node.attributes.get("role", "").lower()
        hidden = "hidden" in node.attributes or node.attributes.get("aria-hidden", "").lower() == "true"
        out = node.tag in ("nav", "aside", "dialog") or (hidden and node.tag != "span") or role in _ROLES_OUT
        if node.tag == "form" or (node.tag == "footer" and not (node.parent and node.parent.tag == "blockquote")):
            out = True
        if node.tag == "a" and node.text() in ("¶", "#", "§", "🔗"):
            out = True
        if out and node is not root and node.lengths[0] * 2 <= max(total, 1):
            gone.append(node)
    _remove(gone)
    for node in root.walk():
        node.__dict__.pop("lengths", None)


def _marked(root: Node) -> Node | None:
    """Return the element that the page itself calls its article."""
    nodes = list(root.walk())
    mains = [n for n in nodes if n.tag == "main" or n.attributes.get("role", "").lower() == "main"]
    bodies = [n for n in nodes if "articlebody" in n.attributes.get("itemprop", "").lower()]
    within = mains[0] if mains and mains[0].lengths[0] >= MIN_ARTICLE else root
    articles = [n for n in within.walk() if n.tag == "article" or n.attributes.get("role", "").lower() == "article"]
    articles = [n for n in articles if not _UNLIKELY.search(n.names)]
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
        if _UNLIKELY.search(node.names):
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


def _is_clutter(node: Node, article: Node) -> bool:
    """Tell whether an element inside the article is there for another purpose than reading."""
    if node.tag in ("p", "blockquote", "pre", "table", "figure", "li", "a") and not _UNLIKELY.search(node.names):
        return False
    text, _ = node.lengths
    if _COMMENTS.search(node.names) and text * 10 < article.lengths[0] * 9:
        return True
    if not _UNLIKELY.search(node.names) or text * 3 > article.lengths[0]:
        return False
    return node.link_density > 0.25 or text < 400


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
