"""Our own rule for where an article stands: for pages that nothing else makes sense of.

The page's own marks are believed first (``<article>``, ``<main>``, ``role="main"``, ``itemprop="articleBody"``); where
there are none, paragraphs give points to what holds them, and links take them away.
"""

from __future__ import annotations

import re

from desktop.importers.web.furniture import MIN_ARTICLE, UNLIKELY
from desktop.importers.web.tree import Node

_LIKELY = re.compile(r"article|body|content|entry|main|page|post|story|text", re.IGNORECASE)
_PARAGRAPHS = frozenset(("p", "pre", "blockquote", "td", "li", "dd", "figure"))


def by_own_rule(root: Node) -> Node:
    """Return the element that holds the article, or the whole page."""
    return _marked(root) or _scored(root) or root


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
