"""The front matter of a Markdown file: YAML between two lines of ``---``, TOML between two lines of ``+++``.

Of YAML the plain subset that articles use: ``key: value``, quoted values, ``[a, b]`` lists, lists of ``- item`` lines,
and folded or literal blocks. Anything else is left out; nothing here is ever evaluated. An export puts its YAML before
the author's TOML, so both are read, in this order.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from desktop.article.about import in_one, in_volume, plain_doi
from desktop.article.content import Metadata
from desktop.article.front_matter import toml_matter, yaml_matter
from desktop.importers.decode import clean_text

_KEY = re.compile(r"([A-Za-z_][\w .-]{0,60}?)[ \t]*:(?:[ \t]+(.*)|[ \t]*)$")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)$")
_MOST_ITEMS = 200
Value = str | tuple[str, ...]


class Matter(NamedTuple):
    """The fields of a front matter, and the text that follows it."""

    values: Mapping[str, Value]
    body: str  # the text after it


def read_matter(text: str) -> Matter:
    """Return what front matter says, by keys in lower case, and the text after it (all of it where there is none)."""
    lines, body = split(text)
    fields = values(lines) if lines else {}
    if (toml := toml_matter(body)) is not None:
        fields = {**_of_toml(toml.values), **fields}
        body = body[toml.after :]
    return Matter(fields, body)


def _of_toml(fields: Mapping[str, Any]) -> dict[str, Value]:
    lowered = {key.lower(): value for key, value in fields.items()}
    if isinstance(grouped := lowered.get("taxonomies"), dict):
        lowered = {**{key.lower(): value for key, value in grouped.items()}, **lowered}
    return {
        key: tuple(map(_word, value[:_MOST_ITEMS])) if isinstance(value, list) else _word(value)
        for key, value in lowered.items()
    }


def _word(value: Any) -> str:
    """Return a string, a date or a time as a line; of anything else nothing."""
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return " ".join(clean_text(value).split()) if isinstance(value, str) else ""


def split(text: str) -> tuple[str, str]:
    """Return the lines of YAML front matter (or "") and the text after them."""
    matter = yaml_matter(text)
    return (text[matter.begin : matter.close], text[matter.after :]) if matter else ("", text)


def values(matter: str) -> dict[str, Value]:
    """Return the keys (in lower case) and values of YAML front matter."""
    fields: dict[str, Value] = {}
    key, block = "", ""
    items: list[str] = []
    for line in matter.split("\n"):
        match = _KEY.match(line)
        if match and line[0] not in " \t":
            key, items, block = match[1].strip().lower(), [], ""
            raw = (match[2] or "").strip()
            if raw[:1] in ("|", ">") and len(raw) <= 2:
                block = raw[0]
                fields[key] = ""
            elif raw:
                fields[key] = _value(raw)
        elif key and block and line.strip():
            joined = "\n" if block == "|" else " "
            fields[key] = f"{fields[key]}{joined if fields[key] else ''}{line.strip()}"
        elif key and (item := _ITEM.match(line)):
            items.append(_scalar(item[1]))
            fields[key] = tuple(items)
    return fields


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


def metadata(fields: Mapping[str, Value]) -> Metadata:
    """Return what the values of front matter say of the article."""

    def one(*names: str) -> str:
        for name in names:
            value = fields.get(name, "")
            text = ", ".join(filter(None, value)) if isinstance(value, tuple) else value
            if text and text.lower() not in ("null", "~"):
                return text
        return ""

    tags: Value = next((fields[name] for name in ("tags", "keywords", "categories") if fields.get(name)), ())
    if isinstance(tags, str):
        tags = tuple(
            tag.strip() for tag in re.split(r"[,;]" if re.search(r"[,;]", tags) else r"\s+", tags) if tag.strip()
        )
    else:
        tags = tuple(filter(None, tags))
    listed = next((value for name in ("author", "authors", "by") if (value := fields.get(name))), ())
    return Metadata(
        one("title"),
        one("author", "authors", "by") if isinstance(listed, str) else in_one(_names(listed)),
        one("lang", "language"),
        one("date", "published", "created"),
        tags,
        one("publisher", "journal"),
        plain_doi(one("doi")),
        one("url", "canonical_url"),
        one("pages"),
        one("kind"),
        volume=in_volume(one("volume"), one("issue", "number")),
    )


def _names(items: Sequence[str]) -> list[str]:
    """Return the names in a list of authors, of which each may be a mapping that begins with its name."""
    return [name for item in items if (name := item.removeprefix("name:").strip().strip("\"'"))]
