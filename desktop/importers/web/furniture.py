"""The parts of a page that are not for reading: told by the element, its role and its names."""

from __future__ import annotations

import re

from desktop.importers.web.formulas import TWICE
from desktop.importers.web.tree import Node, remove

UNLIKELY = re.compile(
    r"(?:^|[\s_-])(?:ad|ads|advert\w*|banner|breadcrumbs?|comments?|cookies?|disqus|editsection|footer|gdpr|hidden|"
    r"jump|masthead|menu|modal|nav|navbar|navbox|navigation|newsletter|noprint|outbrain|pager|pagination|popup|promo\w*|"
    r"recommend\w*|related|share|sharing|sidebar|skip|social|sponsor\w*|subscribe|subscription|taboola|toolbar|"
    r"widget)(?=$|[\s_-])",
    re.IGNORECASE,
)
_COMMENTS = re.compile(r"(?:^|\s)(?:comments?|disqus_thread|comment-list|comments-area|comments-section)(?=$|\s)", re.I)
_UNSEEN = re.compile(
    r"(?:^|\s)(?:sr-only|off-?screen|visually-?hidden|screen-reader(?:-text)?|assistive-text|u-hidden)(?=$|\s)", re.I
)
_NOT_SHOWN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
MIN_ARTICLE = 200  # characters: less than this is no article, whatever it is called
_MENU = 100  # characters
_ROLES_OUT = frozenset(("navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alert", "menu"))


def remove_furniture(root: Node) -> None:
    """Take out of a page what is only furniture, nothing that holds more than half of its text.

    What the page's style hides goes only where there is an article to read: no style empties a page.
    """
    total = root.lengths[0]
    hides = total >= MIN_ARTICLE

    def is_out(node: Node) -> bool:
        return node.lengths[0] * 2 <= max(total, 1) and (_is_furniture(node) or (hides and is_unseen(node)))

    remove([node for node in root.walk() if node is not root and is_out(node)])
    forget_lengths(root)


def _is_furniture(node: Node) -> bool:
    attributes = node.attributes
    if node.tag in ("nav", "aside", "dialog", "form") or attributes.get("role", "").lower() in _ROLES_OUT:
        return True
    if node.tag == "footer":
        return not (node.parent and node.parent.tag == "blockquote")
    if TWICE.search(node.attributes.get("class", "")):
        return True
    if node.tag == "a" and node.text() in ("¶", "#", "§", "🔗"):
        return True
    hidden = "hidden" in attributes or attributes.get("aria-hidden", "").lower() == "true"
    return hidden and node.tag != "span"


def is_unseen(node: Node) -> bool:
    """True if a page shows an element to nobody who looks at it."""
    return bool(_UNSEEN.search(node.names) or _NOT_SHOWN.search(node.attributes.get("style", "")))


def remove_clutter(article: Node) -> None:
    """Take out of an article what stands in it for another purpose than reading."""
    remove([node for node in article.walk() if node is not article and _is_clutter(node, article)])
    forget_lengths(article)


def holds_a_quotation(node: Node) -> bool:
    """True if an element is a box around one quotation, such as a message that the article shows."""
    quotations = [inner for inner in node.walk() if inner.tag == "blockquote"]
    return len(quotations) == 1 and 0 < node.lengths[0] * 4 <= quotations[0].lengths[0] * 5 and node.link_density < 0.5


def _is_menu_in_a_sentence(node: Node) -> bool:
    if node.tag != "span" or node.lengths[0] < _MENU or node.link_density < 0.9:
        return False
    return sum(inner.tag == "a" for inner in node.walk()) > 2


def _is_clutter(node: Node, article: Node) -> bool:
    if _is_menu_in_a_sentence(node):
        return True
    if not UNLIKELY.search(node.names):
        return False
    text, _ = node.lengths
    if _COMMENTS.search(node.names) and text * 10 < article.lengths[0] * 9:
        return not holds_a_quotation(node)
    if text * 3 > article.lengths[0] or (node.link_density <= 0.25 and text >= 400):
        return False
    return not holds_a_quotation(node)


def forget_lengths(root: Node) -> None:
    """Have the lengths of all elements be counted anew, after some were taken out."""
    for node in root.walk():
        node.__dict__.pop("lengths", None)
