"""A note's Markdown, read in this process for the margin: bounded, so that no text can make the window wait.

A line break in a note is one, as Obsidian has it, though Markdown would go on in the line; and what only looks like
HTML ("<is>") is shown as it was typed, where Markdown would hide it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from desktop.article.content import Block, BlockKind, Content
from desktop.article.fences import closed_fences
from desktop.importers.decode import clean_text
from desktop.importers.html_tags import TAGS

MAX_LENGTH = 8_000  # characters: read in less than 50 ms, whatever they are
MAX_MARKS = 500  # of one paragraph: more is no prose
_LINE_END = re.compile(r"(?<=[^\s\\])[ \t]*\n(?=[ \t>]*[^\s>])")  # with words on both its sides
_CODE_OR_TAG = re.compile(r"\\.|(`+)(?!`).*?(?<!`)\1(?!`)|<(?:/?([a-z][a-z0-9-]*)(?=[\s/>])|[!?/])", re.I | re.S)


def note_content(markdown: str) -> Content:
    """Return the blocks of a note. Whatever is long or odd comes back as plain paragraphs."""
    text = clean_text(markdown)
    if len(text) > MAX_LENGTH or any(
        len(re.findall(r"[*_~^=`\[\]<&]", part)) > MAX_MARKS for part in text.split("\n\n")
    ):
        return _plain(text)
    from desktop.importers.from_markdown import markdown_content

    try:
        return markdown_content(as_markdown(text), matter=False)
    except (RecursionError, ValueError, AssertionError):
        return _plain(text)


def as_markdown(note: str) -> str:
    """Return a note in which Markdown reads line breaks as such and no words as unknown HTML tags; code stays."""
    shown = _outside_fences(_CODE_OR_TAG, _shown, note)
    return _outside_fences(_LINE_END, lambda _: "  \n", shown)


def _outside_fences(pattern: re.Pattern[str], put: Callable[[re.Match[str]], str], text: str) -> str:
    fences = closed_fences(text)
    return pattern.sub(lambda match: match[0] if fences.hold(match.start()) else put(match), text)


def _shown(match: re.Match[str]) -> str:
    hidden = match[0][0] == "<" and (match[2] or "").lower() not in TAGS
    return f"\\{match[0]}" if hidden else match[0]


def _plain(text: str) -> Content:
    parts = (part.strip() for part in re.split(r"\n[ \t]*\n+", text))
    return Content(tuple(Block(BlockKind.PARAGRAPH, re.sub(r"\s*\n\s*", "\n", part)) for part in parts if part))
