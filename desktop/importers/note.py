"""A note's Markdown, read in this process for the margin: bounded, so that no text can make the window wait."""

from __future__ import annotations

import re

from desktop.article.content import Block, BlockKind, Content
from desktop.importers.decode import clean_text

MAX_LENGTH = 8_000  # characters: read in less than 50 ms, whatever they are
MAX_MARKS = 500  # of one paragraph: more is no prose


def note_content(markdown: str) -> Content:
    """Return the blocks of a note. Whatever is long or odd comes back as plain paragraphs."""
    text = clean_text(markdown)
    if len(text) > MAX_LENGTH or any(
        len(re.findall(r"[*_~^=`\[\]<&]", part)) > MAX_MARKS for part in text.split("\n\n")
    ):
        return _plain(text)
    from desktop.importers.from_markdown import markdown_content

    try:
        return markdown_content(text, matter=False)
    except (RecursionError, ValueError, AssertionError):
        return _plain(text)


def _plain(text: str) -> Content:
    parts = (part.strip() for part in re.split(r"\n[ \t]*\n+", text))
    return Content(tuple(Block(BlockKind.PARAGRAPH, re.sub(r"\s*\n\s*", " ", part)) for part in parts if part))
