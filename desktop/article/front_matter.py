"""The bounds of front matter at the head of a Markdown file: YAML between two lines of ``---``, TOML between two of
``+++``, or both in this order, as an export puts its YAML before the author's TOML.

Knows nothing of what its keys mean. Nothing in it is evaluated.
"""

from __future__ import annotations

import re
import tomllib
from typing import Any, NamedTuple

_BEGIN = re.compile(r"\ufeff?---[ \t]*(?:\r\n|\r|\n)")
_CLOSE = re.compile(r"(?:-{3,}|\.\.\.)[ \t]*(?=\r|\n|\Z)")
KEY = re.compile(r"([A-Za-z_][\w .-]{0,60}?)[ \t]*:(?=[ \t]|\r|\n|\Z)")
_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n)?")
_TOML_BEGIN = re.compile(r"\+\+\+[ \t]*\n")
_TOML_CLOSE = re.compile(r"(?m)^\+\+\+[ \t]*$")
_MOST_LINES = 500
_LONGEST_TOML = 100_000  # characters


class Yaml(NamedTuple):
    """The offsets of YAML front matter: its first line, its closing line, the end of that, and the text behind."""

    begin: int
    close: int
    end: int
    after: int


class Toml(NamedTuple):
    """Front matter in TOML, and where what follows it begins."""

    values: dict[str, Any]
    after: int


def yaml_matter(source: str) -> Yaml | None:
    """Return where the YAML is with which a source begins, whatever its line ends; None without one.

    Two rules with text between them are none: its first line has a key, each other one too or goes on with a value.
    """
    opening = _BEGIN.match(source)
    if opening is None:
        return None
    at, has_key = opening.end(), False
    for _ in range(_MOST_LINES + 1):
        line = _LINE.match(source, at)
        if line is None:
            return None
        if _CLOSE.match(source, at):
            return Yaml(opening.end(), at, line.end(1), line.end()) if has_key else None
        words = line[1]
        if words.strip() and not words.lstrip().startswith("#"):
            if not KEY.match(words) and (not has_key or words[0] not in " \t-]}"):
                return None
            has_key = True
        if not line[2]:
            return None
        at = line.end()
    return None


def toml_matter(source: str, at: int = 0) -> Toml | None:
    """Return the TOML that begins at ``at`` of a source whose lines end in "\\n"; None where there is none."""
    opening = _TOML_BEGIN.match(source, at)
    closing = _TOML_CLOSE.search(source, opening.end(), opening.end() + _LONGEST_TOML) if opening else None
    if opening is None or closing is None:
        return None
    try:
        values = tomllib.loads(source[opening.end() : closing.start()])
    except (ValueError, RecursionError, OverflowError):
        return None
    after = closing.end() + (source[closing.end() : closing.end() + 1] == "\n")
    return Toml(values, after) if values else None
