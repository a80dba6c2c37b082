"""Pages that list articles and are none themselves: the home page of a paper, the front of a blog.

What they have of each article is its title, which leads there, and some words below it.
"""

from __future__ import annotations

from collections.abc import Mapping

from desktop.importers.web.tree import HEADINGS, Node

_SHORT = 8  # letters: less is no title
_FEW, _MANY = 4, 8  # titles that lead elsewhere, above what was found and on a page
_SHARE = 0.05  # of a page's text: less than this was not what it is about
_PROSE = 300  # characters of a paragraph in which somebody has begun to tell
_MOST = 0.8  # of what was found, from which it is all such words


def titled(root: Node) -> Mapping[int, int]:
    """Return which elements of a page stand below a title that leads to another page, each with that title (by id)."""
    found: dict[int, int] = {}
    for node in root.walk():
        if node.tag in HEADINGS and node.lengths[0] >= _SHORT and _leads_elsewhere(node):
            found[id(node)] = id(node)
            outer = node.parent if node.parent is not None and node.parent.tag == "a" else node
            siblings = outer.parent.children if outer.parent is not None else []
            for below in siblings[siblings.index(outer) + 1 :]:
                if isinstance(below, Node):
                    found.update((id(one), id(node)) for one in below.walk())
    return found


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
    return any(one.attributes.get("href", "#")[:1] != "#" for one in ([around] if around is not None else links))
