"""The block between two lines of ``---`` at the head of a Markdown file: the plain subset of YAML that articles use.

``key: value``, quoted values, ``[a, b]`` lists, lists of ``- item`` lines, and folded or literal blocks. Anything
else is left out; nothing here is ever evaluated.
"""

from __future__ import annotations

import re

from desktop.article.content import Metadata

_OPENING = re.compile(r"---[ \t]*\n")
_KEY = re.compile(r"([A-Za-z_][\w .-]{0,60}?)[ \t]*:(?:[ \t]+(.*)|[ \t]*)$")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)$")
MAX_LINES = 500
Value = str | tuple[str, ...]


def split(text: str) -> tuple[str, str]:
    """Return the front matter's lines (or "") and the text after them."""
    opening = _OPENING.match(text)
    if not opening:
        return "", text
    at = opening.end()
    for _ in range(MAX_LINES):
        end = text.find("\n", at)
        line = text[at:] if end < 0 else text[at:end]
        if re.fullmatch(r"(-{3,}|\.\.\.)[ \t]*", line):
            matter = text[opening.end() : at]
            return (matter, "" if end < 0 else text[end + 1 :]) if _is_matter(matter) else ("", text)
        if end < 0:
            break
        at = end + 1
    return "", text


def _is_matter(matter: str) -> bool:
    lines = [line for line in matter.split("\n") if line.strip() and not line.lstrip().startswith("#")]
    return all(_KEY.match(line) or line[0] in " \t-]}" for line in lines) and bool(lines) and bool(_KEY.match(lines[0]))


def values(matter: str) -> dict[str, Value]:
    """Return the keys (in lower case) and values of front matter."""
    found: dict[str, Value] = {}
    key, block = "", ""
    items: list[str] = []
    for line in matter.split("\n"):
        match = _KEY.match(line)
        if match and line[0] not in " \t":
            key, items, block = match[1].strip().lower(), [], ""
            raw = (match[2] or "").strip()
            if raw[:1] in ("|", ">") and len(raw) <= 2:
                block = raw[0]
                found[key] = ""
            elif raw:
                found[key] = _value(raw)
        elif key and block and line.strip():
            joined = "\n" if block == "|" else " "
            found[key] = f"{found[key]}{joined if found[key] else ''}{line.strip()}"
        elif key and (item := _ITEM.match(line)):
            items.append(_scalar(item[1]))
            found[key] = tuple(items)
    return found


def _value(raw: str) -> Value:
    if raw.startswith("[") and raw.endswith("]"):
        return tuple(item for part in _split_list(raw[1:-1]) if (item := _scalar(part)))
    return _scalar(raw)


def _split_list(text: str) -> list[str]:
    return re.findall(r"""[ \t]*("(?:[^"\\]|\\.)*"|'[^']*'|[^,]+)""", text)


def _scalar(raw: str) -> str:
    raw = raw.strip()
    if len(raw) >= 2 and raw[0] == raw[-1] == '"':
        return re.sub(r'\\(["\\/])', r"\1", raw[1:-1])
    if len(raw) >= 2 and raw[0] == raw[-1] == "'":
        return raw[1:-1].replace("''", "'")
    return re.sub(r"[ \t]#.*$", "", raw).strip()


def metadata(matter: str) -> Metadata:
    """Return what front matter says of the article."""
    found = values(matter)

    def one(*names: str) -> str:
        for name in names:
            value = found.get(name, "")
            text = ", ".join(value) if isinstance(value, tuple) else value
            if text and text.lower() not in ("null", "~"):
                return text
        return ""

    tags = next((found[name] for name in ("tags", "keywords", "categories") if found.get(name)), ())
    if isinstance(tags, str):
        tags = tuple(
            tag.strip() for tag in re.split(r"[,;]" if re.search(r"[,;]", tags) else r"\s+", tags) if tag.strip()
        )
    return Metadata(
        one("title"), one("author", "authors", "by"), one("lang", "language"), one("date", "published", "created"), tags
    )
