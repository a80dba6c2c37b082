"""HTML: a saved web page. The article is found among navigation and adverts, cleaned with nh3, read into blocks.

The reading is our own rule (``web.tree``), not a library: the article's own marks first, a density of text second.
Measured needs no lxml (13 MB, 0.1 s to load), and keeps small tables, which readability drops.
"""

from __future__ import annotations

from dataclasses import replace

import nh3

from desktop.article.content import Block, BlockKind, Content
from desktop.errors import ImportFailed
from desktop.importers.clean_html import flattened
from desktop.importers.decode import decode
from desktop.importers.from_markdown import DROPPED, clean
from desktop.importers.html_blocks import blocks_of
from desktop.importers.html_tags import TAGS, URL_SCHEMES
from desktop.importers.imported import Imported
from desktop.importers.web.links import page_address, with_whole_links
from desktop.importers.web.metadata import page_metadata, title_of_head, without_site_name
from desktop.importers.web.tree import Node, find_article, to_html, tree_of

_EVERYWHERE = {"class", "id", "role", "hidden", "aria-hidden", "itemprop"}
_ATTRIBUTES = {
    "*": _EVERYWHERE,
    "a": {"href", "title"},
    "img": {"src", "alt", "title", "data-src", "data-original"},
    "pre": {"lang"},
    "ol": {"start"},
    "li": {"value"},
    "td": {"align", "rowspan", "colspan"},
    "th": {"align", "rowspan", "colspan"},
    "input": {"type", "checked"},
    "time": {"datetime"},
}
_PAGE_TAGS = TAGS | {"nav", "aside", "form", "article", "main", "time"}
_PAGE_DROPPED = (DROPPED | {"button", "noscript", "canvas", "audio", "video", "embed", "frameset", "map"}) - {"form"}


def read(data: bytes, name: str) -> Imported:
    """Read a saved web page. Raises ImportFailed where the bytes are no text, or hold no words."""
    decoded = decode(data)
    content, remark = _read(decoded.text)
    if not content.text.strip():
        raise ImportFailed("The page holds no text that could be read.")
    return Imported(content, remark=f"{decoded.remark} {remark}".strip())


def html_content(source: str) -> Content:
    """Return the article of a web page and what the page says of itself."""
    return _read(source)[0]


def _read(source: str) -> tuple[Content, str]:
    ordered = nh3.clean(
        flattened(source),
        tags=set(_PAGE_TAGS),
        clean_content_tags=set(_PAGE_DROPPED),
        attributes=_ATTRIBUTES,
        url_schemes=URL_SCHEMES,
        link_rel=None,
    )
    root = tree_of(ordered)
    headings = [node for node in root.walk() if node.tag == "h1"]
    heading = headings[0].text() if headings else ""
    byline = _byline(root)
    article = find_article(root)
    _use_late_images(article)
    blocks, remark, _ = blocks_of(clean(to_html(article)), split_at_breaks=True)
    if not blocks:
        blocks, remark, _ = blocks_of(clean(source), split_at_breaks=True)
    blocks = with_whole_links(blocks, page_address(source))
    metadata = page_metadata(source)
    own = [block.text for block in blocks if block.kind is BlockKind.HEADING and block.level == 1]
    if len(own) == 1:
        heading = own[0]
    title = without_site_name(metadata.title or title_of_head(source), heading) or heading
    metadata = replace(metadata, title=title.replace("\n", " ")[:300], author=metadata.author or byline)
    if heading and not own and _is_same(heading, title) and blocks:
        blocks.insert(0, Block(BlockKind.HEADING, heading, level=1))
    return Content(tuple(blocks), metadata), remark


def _is_same(heading: str, title: str) -> bool:
    return heading.casefold() in title.casefold() or title.casefold() in heading.casefold()


def _byline(root: Node) -> str:
    for node in root.walk():
        names = node.names.lower().split()
        if node.attributes.get("itemprop") == "author" or "byline" in names or "author" in names:
            text = node.text().removeprefix("By ").removeprefix("by ")
            if 2 < len(text) < 80:
                return text
    return ""


def _use_late_images(article: Node) -> None:
    """Give an image that a script would have loaded later its real address."""
    for node in article.walk():
        if node.tag == "img":
            late = node.attributes.get("data-src") or node.attributes.get("data-original")
            if late and (not node.attributes.get("src") or node.attributes["src"].startswith("data:")):
                node.attributes["src"] = late
