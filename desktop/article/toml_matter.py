"""The block between two lines of ``+++`` at the head of a Markdown file, which is TOML. Nothing in it is evaluated."""

from __future__ import annotations

import re
import tomllib
from typing import Any, NamedTuple

_OPENING = re.compile(r"\+\+\+[ \t]*\n")
_CLOSING = re.compile(r"(?m)^\+\+\+[ \t]*$")
MAX_LENGTH = 100_000  # characters


class TomlMatter(NamedTuple):
    """Front matter in TOML, and where it ends."""

    values: dict[str, Any]
    end: int  # in the source, behind the closing line and its line end


def toml_matter(source: str, at: int = 0) -> TomlMatter | None:
    """Return the TOML that begins at ``at`` of a source whose lines end in "\\n"; None where there is none."""
    opening = _OPENING.match(source, at)
    if not opening:
        return None
    closing = _CLOSING.search(source, opening.end(), opening.end() + MAX_LENGTH)
    if not closing:
        return None
    try:
        values = tomllib.loads(source[opening.end() : closing.start()])
    except (ValueError, RecursionError, OverflowError):
        return None
    end = closing.end() + (source[closing.end() : closing.end() + 1] == "\n")
    return TomlMatter(values, end) if values else None
