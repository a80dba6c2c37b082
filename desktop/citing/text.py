"""A citation as a style set it, in small HTML, as Markdown and as plain text; and titles without such marks. Pure."""

from __future__ import annotations

import html
import re

_TAG = re.compile(r"<[^>]*>")
_TITLE_TAG = re.compile(r"</?(?:i|b|sc|sub|sup|em|strong|span)(?:\s[^<>]*)?>", re.IGNORECASE)
_MARKDOWN = {"<i>": "*", "</i>": "*", "<b>": "**", "</b>": "**"}


def as_markdown(set_: str) -> str:
    """Return what was set as Markdown, without marks that it would read otherwise."""
    parts = re.split(r"(<[^>]*>)", set_)
    written = "".join(
        _MARKDOWN.get(part, part if part.startswith(("<sup", "</sup", "<sub", "</sub")) else "")
        if part.startswith("<")
        else re.sub(r"([\\`*_\[\]<>])", r"\\\1", html.unescape(part))
        for part in parts
    )
    return re.sub(r"\A(\d+)([.)])(?=\s)", r"\1\\\2", written)  # no item of a list


def as_text(set_: str) -> str:
    """Return what was set as plain text."""
    return html.unescape(_TAG.sub("", set_))


def without_tags(title: str) -> str:
    """Return what a reference manager wrote, without the tags for italics and the like that it may put there."""
    return _TITLE_TAG.sub("", title)
