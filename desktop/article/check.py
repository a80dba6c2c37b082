"""The rules that every Content must keep, whoever made it. Used by the import process and by the tests."""

from __future__ import annotations

from dataclasses import astuple

from desktop.article.content import OBJECT, Block, BlockKind, Content, Role, SpanKind


class BrokenContent(ValueError):
    """A content does not hold to its own rules: a bug in an importer."""


def check_content(content: Content) -> None:
    """Raise BrokenContent, with the block's number, for the first rule that a content breaks."""
    for number, block in enumerate(content.blocks):
        trouble = _trouble(block)
        if trouble:
            raise BrokenContent(f"block {number} ({block.kind.value}): {trouble}")
    about = content.metadata
    beside = [page.label for page in content.pages]
    beside += [heading.text for heading in content.outline]
    beside += [fragment.name for fragment in content.fragments]
    told = [part if isinstance(part, str) else "\n".join(part) for part in astuple(about)]
    words = "\n".join((*told, *beside))
    if "\0" in words:
        raise BrokenContent("U+0000 in the metadata")
    for name, text in (("text", content.text), ("metadata", words)):
        try:
            text.encode("utf-8")
        except UnicodeEncodeError as error:
            raise BrokenContent(f"the {name} holds a lone surrogate") from error
    if len(content.starts) != len(content.blocks):
        raise BrokenContent("a block has no start")
    _check_places(content)


def _check_places(content: Content) -> None:
    rows = {
        "page": [page.offset for page in content.pages],
        "outline's heading": [heading.offset for heading in content.outline],
        "fragment": [fragment.offset for fragment in content.fragments],
    }
    for name, offsets in rows.items():
        if offsets != sorted(offsets):
            raise BrokenContent(f"a {name} stands before the one that it follows")
        if offsets and not 0 <= offsets[0] <= offsets[-1] <= len(content.text):
            raise BrokenContent(f"a {name} lies outside")
    if any(heading.level < 1 or not heading.text.strip() for heading in content.outline):
        raise BrokenContent("a heading of the outline without a level or words")


CAPTION_ROLES = (Role.CAPTION_OF_PREVIOUS, Role.CAPTION_OF_NEXT)
_FORBIDDEN = ("\0", "\r", "\u2029", "\u2028", "\ufdd0", "\ufdd1")


def _trouble(block: Block) -> str:
    text = block.text
    for character in _FORBIDDEN:
        if character in text:
            return f"U+{ord(character):04X} in the text"
    if block.kind is BlockKind.HEADING and not 1 <= block.level <= 6:
        return "a heading without a level"
    if block.kind is not BlockKind.HEADING and block.level:
        return "a level without a heading"
    if block.kind is BlockKind.CELL and block.cell is None:
        return "a cell without its place"
    if block.cell is not None and block.kind not in (BlockKind.CELL, BlockKind.IMAGE):
        return "a place in a table without a cell"
    if block.kind is BlockKind.RULE and text:
        return "a rule with text"
    if block.kind is BlockKind.IMAGE and text.strip(OBJECT):
        return "an image with text"
    if any(container not in ("quote", "ul", "ol") for container in block.containers):
        return "an unknown container"
    if block.role in CAPTION_ROLES and block.kind is not BlockKind.CAPTION:
        return "a caption's role without a caption"
    for span in block.spans:
        if not 0 <= span.start < span.end <= len(text):
            return f"the span {span.kind.value} [{span.start}, {span.end}) lies outside"
        if span.kind is SpanKind.IMAGE and text[span.start : span.end] != OBJECT:
            return "an image span that is not one image"
    if text.count(OBJECT) != sum(span.kind is SpanKind.IMAGE for span in block.spans):
        return "an image without its span"
    return ""
