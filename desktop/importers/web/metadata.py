"""What a web page says of itself: title, author, language, date, tags. Reads the raw source, bounded, line by no line.

Only attribute values leave this module, as plain text; nothing is rendered or evaluated.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable
from typing import Any

from desktop.article.content import Metadata
from desktop.importers.decode import clean_text

_HEAD = 400_000  # metadata further down than this is not looked for
_META = re.compile(r"<meta\b([^<>]{1,4000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([\w:.-]{1,40})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))""")
_TITLE = re.compile(r"<title\b[^<>]{0,200}>([^<]{0,2000})</title", re.IGNORECASE)
_LANGUAGE = re.compile(r"<html\b[^<>]{0,2000}?\s(?:xml:)?lang\s*=\s*[\"']?([\w-]{1,35})", re.IGNORECASE)
_LINKED_DATA = re.compile(r"<script\b[^<>]{0,300}application/ld\+json[^<>]{0,300}>", re.IGNORECASE)
_SUFFIX = re.compile(r"\s+[|·•»—–-]\s+")


def page_metadata(source: str) -> Metadata:
    """Return what the head of a page says; each field may be empty."""
    head = source[:_HEAD]
    metas = _metas(head)
    data = _linked_data(source)
    return Metadata(
        title=_first(metas, "og:title", "citation_title", "dc.title", "twitter:title") or data.get("headline", ""),
        author=_author(metas) or data.get("author", ""),
        language=_language(head, metas) or data.get("language", ""),
        date=_first(
            metas,
            "article:published_time",
            "citation_publication_date",
            "dc.date",
            "date",
            "pubdate",
            "dcterms.created",
        )
        or data.get("date", ""),
        tags=_tags(metas),
    )


def title_of_head(source: str) -> str:
    """Return the text of the page's ``<title>``."""
    found = _TITLE.search(source[:_HEAD])
    return _plain(found[1]) if found else ""


def without_site_name(title: str, heading: str) -> str:
    """Return a page's title without the site's name, if the heading tells where that begins."""
    if not title:
        return heading
    parts = _SUFFIX.split(title)
    if heading and len(parts) > 1 and (heading in parts or title.startswith(heading)):
        return heading
    return parts[0] if len(parts) == 2 and len(parts[0]) >= 2 * len(parts[1]) else title


def _metas(head: str) -> list[tuple[str, str]]:
    found = []
    for match in _META.finditer(head):
        values = {name.lower(): a or b or c for name, a, b, c in _ATTRIBUTE.findall(match[1])}
        key = values.get("property") or values.get("name") or values.get("http-equiv") or values.get("itemprop")
        if key and values.get("content"):
            found.append((key.lower(), _plain(values["content"])))
    return found


def _plain(value: str) -> str:
    return " ".join(clean_text(html.unescape(value)).split())[:1000]


def _all(metas: Iterable[tuple[str, str]], *keys: str) -> list[str]:
    return [value for key in keys for name, value in metas if name == key and value]


def _first(metas: Iterable[tuple[str, str]], *keys: str) -> str:
    return next(iter(_all(metas, *keys)), "")


def _author(metas: list[tuple[str, str]]) -> str:
    for key in (
        "author",
        "citation_author",
        "article:author",
        "dc.creator",
        "byl",
        "parsely-author",
        "sailthru.author",
    ):
        names = [name for name in _all(metas, key) if "://" not in name]
        if names:
            joined = ", ".join(dict.fromkeys(names))
            return joined[3:] if joined.lower().startswith("by ") else joined
    return ""


def _language(head: str, metas: list[tuple[str, str]]) -> str:
    found = _LANGUAGE.search(head)
    value = found[1] if found else _first(metas, "content-language", "og:locale", "dc.language", "language")
    return value.split(",")[0].strip().replace("_", "-")[:35]


def _tags(metas: list[tuple[str, str]]) -> tuple[str, ...]:
    tags = _all(metas, "article:tag") or [tag for line in _all(metas, "keywords") for tag in line.split(",")]
    return tuple(dict.fromkeys(tag.strip() for tag in tags if tag.strip()))[:30]


def _linked_data(source: str) -> dict[str, str]:
    """Return headline, author, date and language from the first JSON-LD object that has a headline."""
    for number, match in enumerate(_LINKED_DATA.finditer(source, 0, 2_000_000)):
        end = source.find("</script", match.end(), match.end() + 200_000)
        if end < 0 or number >= 10:
            break
        try:
            data = json.loads(source[match.end() : end])
        except (ValueError, RecursionError):
            continue
        for item in _objects(data):
            if isinstance(item.get("headline"), str):
                return {
                    "headline": _plain(item["headline"]),
                    "author": ", ".join(dict.fromkeys(_names(item.get("author")))),
                    "date": _string(item.get("datePublished")),
                    "language": _string(item.get("inLanguage")),
                }
    return {}


def _objects(data: Any) -> list[dict[str, Any]]:
    items = data if isinstance(data, list) else [data]
    found = [item for item in items[:50] if isinstance(item, dict)]
    for item in list(found):
        graph = item.get("@graph")
        if isinstance(graph, list):
            found += [one for one in graph[:50] if isinstance(one, dict)]
    return found


def _names(author: Any) -> list[str]:
    authors = author if isinstance(author, list) else [author]
    names = [one.get("name") if isinstance(one, dict) else one for one in authors[:20]]
    return [_plain(name) for name in names if isinstance(name, str) and "://" not in name]


def _string(value: Any) -> str:
    return _plain(value) if isinstance(value, str) else ""
