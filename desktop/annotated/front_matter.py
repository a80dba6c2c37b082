"""Postil's keys in the front matter: put in so that they can be taken out again, whatever stood there before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.annotated.source_text import compact_json, lines_with_ends
from desktop.article.front_matter import KEY, yaml_matter

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 _-]*")
_BLANK = re.compile(r"(\ufeff?)\s+(?=---)")
COMMON = 4  # of OWN_KEYS, the first: those that an author's own front matter may hold as well
OWN_KEYS = (
    *("title", "author", "source", "pages", "source_sha256", "exported", "annotation_format", "themes", "annotations"),
)


def written(value: object) -> str:
    """Return a value as YAML."""
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_word(str(part)) for part in value) + "]"
    return str(value) if isinstance(value, int) else compact_json(str(value))


def _word(word: str) -> str:
    # YAML takes some plain words for something else
    if _PLAIN.fullmatch(word) and word.casefold() not in ("true", "false", "yes", "no", "on", "off", "null", "y", "n"):
        return word
    return compact_json(word)


def lines_in(source: str) -> str:
    """Return the lines of the front matter with which a text begins, '' without one."""
    matter = yaml_matter(source)
    return source[matter.begin : matter.close] if matter else ""


def rows_in(lines: str) -> list[tuple[str, str]]:
    """Return the rows of front matter as they stand there, each with its key; first what stands above them, with ''."""
    rows = [("", "")]
    for line in lines_with_ends(lines):
        if begun := KEY.match(line):
            rows.append((begun[1], line))
        else:
            rows[-1] = rows[-1][0], rows[-1][1] + line
    return rows


def keys_of(lines: str) -> set[str]:
    """Return the keys (in lower case) that stand at the left margin."""
    return {key.lower() for key, _ in rows_in(lines)[1:]}


def lifted(text: str) -> str:
    """Return a text without the blank lines above its front matter, where that is one that Postil wrote."""
    blank = _BLANK.match(text)
    if blank is None:
        return text
    rest = blank[1] + text[blank.end() :]
    return rest if "annotation_format" in keys_of(lines_in(rest)) else text


def insertion(source: str, values: Sequence[tuple[str, object]], newline: str) -> tuple[int, str]:
    """Return where and what to put in so that the source's front matter says ``values``.

    Keys that the author has already are left to the author. Empty values are left out.
    """
    matter, taken = yaml_matter(source), keys_of(lines_in(source))
    rows = [f"{key}: {written(value)}" for key, value in values if key not in taken and value not in ("", [], ())]
    if matter is None:
        at = 1 if source.startswith("\ufeff") else 0
        return at, newline.join(["---", *rows, "---", ""])
    return matter.close, newline.join([*rows, ""])


def remove(source: str, added: bool, keys: Sequence[str]) -> str:
    """Take Postil's keys out of the front matter of an edited file; ``added`` means that all of it was Postil's.

    A front matter in which something else stands by now is kept with what it holds.
    """
    matter = yaml_matter(source)
    if matter is None:
        return source
    kept = "".join(row for key, row in rows_in(source[matter.begin : matter.close]) if key not in keys)
    if added and not kept.strip():
        return "\ufeff" * source.startswith("\ufeff") + source[matter.after :]
    return source[: matter.begin] + kept + source[matter.close :]
