"""The places of a text that a link names: "#name" to an offset."""

from __future__ import annotations

from urllib.parse import unquote

from desktop.article.content import BlockKind, Content


def place_in(content: Content, fragment: str) -> int | None:
    """Return the offset that "#fragment" points to: a place of this name, a footnote's label, a heading's words."""
    name = fragment.removeprefix("#")
    plain = unquote(name)  # Qt tells addresses percent-encoded; a name may have been written so, or not
    for place in content.fragments:
        if place.name in (name, plain):
            return place.offset
    wanted = plain.casefold()
    for index, block in enumerate(content.blocks):
        if block.kind is BlockKind.FOOTNOTE and block.target.casefold() in (wanted, wanted.removeprefix("fn:")):
            return content.starts[index]
    for index, block in enumerate(content.blocks):
        if block.kind is BlockKind.HEADING and slug(block.text) == wanted:
            return content.starts[index]
    return None


def slug(heading: str) -> str:
    """Return a heading's anchor as Markdown sites make it: lower case, hyphens for spaces, no punctuation."""
    kept = "".join(c for c in heading.casefold().replace(" ", "-") if c.isalnum() or c in "-_")
    return kept.strip("-")
