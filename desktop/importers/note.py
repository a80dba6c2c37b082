"""A note's Markdown, read in this process for the margin: bounded, so that no text can make the window wait.

A line break in a note is one, as Obsidian has it, though Markdown would go on in the line.
"""

from __future__ import annotations

import re

from desktop.article.content import Block, BlockKind, Content
from desktop.article.fences import closed_fences, held
from desktop.importers.decode import clean_text

MAX_LENGTH = 8_000  # characters: read in less than 50 ms, whatever they are
MAX_MARKS = 500  # of one paragraph: more is no prose
_LINE_END = re.compile(r"(?<=[^\s\\])[ \t]*\n(?=[ \t>]*[^\s>])")  # with words on both its sides


def note_content(markdown: str) -> Content:
    """Return the blocks of a note. Whatever is long or odd comes back as plain paragraphs."""
    text = clean_text(markdown)
    if len(text) > MAX_LENGTH or any(
        len(re.findall(r"[*_~^=`\[\]<&]", part)) > MAX_MARKS for part in text.split("\n\n")
    ):
        return _plain(text)
    from desktop.importers.from_markdown import markdown_content

    try:
        return markdown_content(with_line_breaks(text), matter=False)
    except (RecursionError, ValueError, AssertionError):
        return _plain(text)


def with_line_breaks(markdown: str) -> str:
    """Return a note in which Markdown reads every line break as one; code in fences stays as it is."""
    fences = closed_fences(markdown)
    return _LINE_END.sub(lambda found: found[0] if held(fences, found.start()) else "  \n", markdown)


def _plain(text: str) -> Content:
    parts = (part.strip() for part in re.split(r"\n[ \t]*\n+", text))
    return Content(tuple(Block(BlockKind.PARAGRAPH, re.sub(r"\s*\n\s*", "\n", part)) for part in parts if part))
