"""HTML: a saved web page. The article is found among navigation and adverts, cleaned with nh3, read into blocks.

Where the article stands is told by readability-lxml together with rules of our own (``web.article``); that takes 0.1 s
to load, in the limited child. No markup of the library is read.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from urllib.parse import unquote

import nh3

from db.message import Message, joined
from desktop.article.content import Block, BlockKind, Content
from desktop.errors import ImportFailed
from desktop.importers.clean_html import flattened
from desktop.importers.decode import decode
from desktop.importers.from_markdown import DROPPED, clean
from desktop.importers.html_blocks import blocks_of
from desktop.importers.html_tags import TAGS, URL_SCHEMES
from desktop.importers.imported import Imported
from desktop.importers.web.article import find_article
from desktop.importers.web.document import is_document
from desktop.importers.web.formulas import with_formulas, with_tex
from desktop.importers.web.leftovers import lines_above, without_leftovers
from desktop.importers.web.links import fragments_in, page_address, with_whole_links
from desktop.importers.web.metadata import name_of, page_metadata
from desktop.importers.web.pictures import LATE, LATE_SETS, remove_lost, use_late
from desktop.importers.web.tree import Node, to_html, tree_of

LISTS = Message("This page lists articles, as a home page does, and is none itself.")
_EVERYWHERE = {"class", "id", "role", "style", "hidden", "aria-hidden", "itemprop"}
_ATTRIBUTES = {
    "*": _EVERYWHERE,
    "a": {"href", "title", "name"},
    "img": {"src", "alt", "title", *LATE, *LATE_SETS},
    "pre": {"lang"},
    "ol": {"start"},
    "li": {"value"},
    "td": {"align", "rowspan", "colspan"},
    "th": {"align", "rowspan", "colspan"},
    "input": {"type", "checked"},
    "time": {"datetime"},
}
_BYLINES = {"byline", "author", "author-name", "byline-name", "article-author", "entry-author", "post-author"}
_PAGE_TAGS = TAGS | {"nav", "aside", "form", "article", "main", "time"}
_PAGE_DROPPED = (DROPPED | {"button", "noscript", "canvas", "audio", "video", "embed", "frameset", "map"}) - {"form"}


def read(data: bytes, name: str) -> Imported:
    """Read a saved web page. Raises ImportFailed where the bytes are no text, or hold no words."""
    decoded = decode(data)
    imported = read_page(decoded.text)
    if not imported.content.text.strip():
        raise ImportFailed("The page holds no text that could be read.")
    return replace(imported, remark=joined(" ", (decoded.remark, imported.remark)))


def _none_at_hand(source: str) -> bool:
    return False


def read_page(source: str, *, address: str = "", has_picture: Callable[[str], bool] = _none_at_hand) -> Imported:
    """Read the text of a web page, which may hold no words.

    ``address`` is where it stood, if that is known better than the page tells; ``has_picture`` tells of an image's
    source whether the picture came along.
    """
    ordered = nh3.clean(
        flattened(with_formulas(source)),
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
    article, lists_others = find_article(root)
    whole = article is root and is_document(root)
    use_late(article, has_picture)
    remove_lost(article, has_picture)
    _move_names(article)
    written = {node.attributes.get("href", "").partition("#")[2] for node in article.walk()} - {""}
    names = frozenset(written | set(map(unquote, written)))
    shaped = blocks_of(clean(to_html(article), ids=True), split_at_breaks=True, ids=names)
    if not shaped.blocks:
        shaped = blocks_of(clean(source), split_at_breaks=True)
    read = with_whole_links(with_tex(shaped.blocks, source), page_address(source) or address)
    own = [block.text for block in read if block.kind is BlockKind.HEADING and block.level == 1]
    if len(own) == 1:
        heading = own[0]
    lines = lines_above(read)
    metadata = page_metadata(source, " ".join(heading.split()), lines, address)
    author = metadata.author or byline or _named(lines)
    guessed = metadata.guessed if metadata.author or byline or not author else (*metadata.guessed, "author")
    metadata = replace(metadata, title=metadata.title[:300], author=author, guessed=guessed)
    blocks = list(read) if whole or lists_others else without_leftovers(read, metadata.title, author)
    if heading and not own and _is_same(heading, metadata.title) and blocks:
        blocks.insert(0, Block(BlockKind.HEADING, heading, level=1))
    content = Content(tuple(blocks), metadata)
    remark = joined(" ", (shaped.remark, LISTS if lists_others else ""))
    return Imported(replace(content, fragments=fragments_in(content, shaped.places, read)), remark=remark)


def _is_same(heading: str, title: str) -> bool:
    return heading.casefold() in title.casefold() or title.casefold() in heading.casefold()


def _byline(root: Node) -> str:
    for node in root.walk():
        if not node.attributes:
            continue
        names = node.names.lower().split()
        text = node.text() if node.attributes.get("itemprop") == "author" or _BYLINES & set(names) else ""
        if len(text) < 200 and len(name := name_of(text)) > 2:
            return name
    return ""


def _move_names(article: Node) -> None:
    """Give an element the id that its old ``name`` is for links."""
    for node in article.walk():
        if node.tag == "a" and "name" in node.attributes:
            node.attributes.setdefault("id", node.attributes["name"])


def _named(lines: Sequence[str]) -> str:
    return next((name_of(line) for line in lines if line[:3].lower() == "by "), "")
