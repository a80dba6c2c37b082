"""The pictures of a page: where a script would have loaded them from, and which of them can never be seen here.

Nothing is fetched. A picture of the web that has words for it stays as those; one without leaves no empty box behind.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from desktop.importers.web.tree import Node, remove

LATE = ("data-src", "data-original", "data-lazy-src", "data-lazy", "data-hi-res-src")
LATE_SETS = ("data-srcset", "srcset", "data-lazy-srcset")
_BLANK = re.compile(
    r"(?:^|/)(?:1x1|blank|clear|dot|grey|lazy|loading|pixel|placeholder|spacer|transparent)[\w-]{0,20}\.(?:gif|png|svg)\b|"
    r"^data:image/(?:svg|gif;base64,R0lGODlhAQAB)|^about:",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"(?:https?:)?//", re.IGNORECASE)
_WORDS = 3  # letters from which an alternative text says something


def use_late(article: Node, has_picture: Callable[[str], bool]) -> None:
    """Give an image that a script would have loaded later its real address."""
    for node in article.walk():
        source = node.attributes.get("src", "")
        if (
            node.tag == "img"
            and not has_picture(source)
            and (not source or source.startswith("data:") or _BLANK.search(source))
        ):
            late = next(filter(None, (node.attributes.get(name) for name in LATE)), "") or _largest(node)
            if late and not late.startswith("data:"):
                node.attributes["src"] = late


def _largest(node: Node) -> str:
    """Return the last address of a set of sizes, which pages give in rising order."""
    for name in LATE_SETS:
        addresses = [part.split()[0] for part in node.attributes.get(name, "").split(", ") if part.strip()]
        if addresses:
            return addresses[-1]
    return ""


def remove_lost(article: Node, has_picture: Callable[[str], bool]) -> None:
    """Take out the pictures that nobody will see: blank ones, and those of the web that no words stand for."""
    remove([node for node in article.walk() if node.tag == "img" and _is_lost(node, has_picture)])


def _is_lost(node: Node, has_picture: Callable[[str], bool]) -> bool:
    source = node.attributes.get("src", "").strip()
    if has_picture(source):
        return False
    if not source or _BLANK.search(source):
        return True
    words = node.attributes.get("alt", "") or node.attributes.get("title", "")
    return bool(_ELSEWHERE.match(source)) and sum(map(str.isalpha, words)) < _WORDS


def is_no_blank(source: str) -> bool:
    """True if a source may lead to a picture that is one."""
    return bool(source) and not source.startswith("data:") and not _BLANK.search(source)
