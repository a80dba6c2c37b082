"""What an article is called, and by whom it is: authors as a list and as one string. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePath

from desktop.article.content import BlockKind, Content

UNTITLED = "Untitled"

_BETWEEN = re.compile(r"\s*,?\s+(?:and|und|et|&)\s+|\s*,\s*", re.IGNORECASE)
_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv|ph\.?\s?d|m\.?d)\.?$", re.IGNORECASE)


def joined(authors: Iterable[str]) -> str:
    """Return names as one string: with commas between, or with semicolons where a name has a comma of its own."""
    names = [name for name in authors if name]
    return ("; " if any("," in name for name in names) else ", ").join(names)


def split(author: str) -> list[str]:
    """Return the names in a string that may hold several; "Family, Given" alone is one name."""
    author = " ".join(author.split())
    if ";" in author:
        return [name for name in map(str.strip, author.split(";")) if name]
    parts = [part for part in _BETWEEN.split(author) if part]
    if len(parts) == 2 and "," in author and " " not in parts[0]:
        return [author]
    names: list[str] = []
    for part in parts:
        if names and _SUFFIX.match(part):
            names[-1] += f", {part}"
        else:
            names.append(part)
    return names


def title_of(content: Content, name: str) -> str:
    """Choose a title: what the source says, else its first heading, else the file's name without its ending."""
    if content.metadata.title.strip():
        return " ".join(content.metadata.title.split())
    for block in content.blocks[:40]:
        if block.kind is BlockKind.HEADING and block.text.strip():
            return " ".join(block.text.split())
    return PurePath(name).stem.replace("_", " ").strip() or UNTITLED
