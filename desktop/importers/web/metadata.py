"""The metadata of a web page: title, author, language, date, tags. Reads the raw source by patterns of bounded length.

Only attribute values leave this module, as plain text; nothing is rendered or evaluated.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from desktop.article.about import given_first, in_one, in_volume, plain_doi
from desktop.article.content import Metadata
from desktop.article.entities import unescape
from desktop.article.words import folded
from desktop.importers.decode import clean_text
from desktop.importers.web.links import page_address

_HEAD = 400_000  # metadata further down than this is not looked for
_MOST_TAGS, _TAG, _TAG_WORDS = 8, 50, 5  # tags of a page, and the code points and words of one: a longer one is none
_META = re.compile(r"<meta\b([^<>]{1,4000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([\w:.-]{1,40})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))""")
_TITLE = re.compile(r"<title\b[^<>]{0,200}>([^<]{0,2000})</title", re.IGNORECASE)
_LANGUAGE = re.compile(r"<html\b[^<>]{0,2000}?\s(?:xml:)?lang\s*=\s*[\"']?([\w-]{1,35})", re.IGNORECASE)
_LINKED_DATA = re.compile(r"<script\b[^<>]{0,300}application/ld\+json[^<>]{0,300}>", re.IGNORECASE)
_SITE_WORDS = 6  # of a site's name
_SUFFIX = re.compile(r"\s+[|·•»—–:-]+\s+|:\s+")
_BY = re.compile(r"^(?:written by|posted by|author|by|von|par|por|di|door|av)\s*:?\s+", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = re.compile(rf"\b({'|'.join(_MONTHS)})[a-z]*\b", re.IGNORECASE)
_AFTER_NAME = re.compile(
    r"@|\||•|·|\d|https?:|\bon\s+(?:mon|tue|wed|thu|fri|sat|sun)|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|"
    rf"\b(?:{'|'.join(_MONTHS)})[a-z]*\.?\s+\d",
    re.IGNORECASE,
)
_NOBODY = frozenset(
    ("admin", "administrator", "author", "by", "editor", "guest", "no author", "staff", "unknown", "webmaster", "гость")
)
_AUTHORS = (
    *("citation_author", "dc.creator", "dcterms.creator", "author", "article:author", "byl", "parsely-author"),
    "sailthru.author",
)
_MOST_AUTHORS = 60
_PUBLISHERS = (
    *("citation_journal_title", "citation_conference_title", "prism.publicationname", "citation_publisher"),
    *(
        "dc.publisher",
        "dcterms.publisher",
        "citation_technical_report_institution",
        "citation_dissertation_institution",
    ),
)
_DOIS = (
    "citation_doi",
    "prism.doi",
    "dc.identifier",
    "dc.identifier.doi",
    "dcterms.identifier",
    "bepress_citation_doi",
)
_KINDS_BY_META = {
    "citation_journal_title": "article",
    "citation_conference_title": "conference paper",
    "citation_technical_report_institution": "report",
    "citation_dissertation_institution": "thesis",
    "citation_isbn": "book",
}
_NEWS = ("analysis", "askpublic", "background", "opinion", "reportage", "review")  # what schema.org tells apart of it
_KINDS = {
    **dict.fromkeys(("article", "scholarlyarticle", "technicalarticle"), "article"),
    **dict.fromkeys(("newsarticle", *(f"{sort}newsarticle" for sort in _NEWS)), "news"),
    **dict.fromkeys(("blogposting", "liveblogposting"), "blog"),
    "report": "report",
    "book": "book",
    "thesis": "thesis",
}
_ITEM = re.compile(  # what microdata calls the page
    r"\bitemtype\s*=\s*[\"']?https?://schema\.org/(\w*(?:News|Scholarly)Article|BlogPosting)\b", re.IGNORECASE
)
# What a page says of what it appeared in: that this is a periodical, by schema.org, or what it calls itself.
_PERIODICALS = frozenset(("newsmediaorganization", "newspaper", "periodical", "publicationissue", "publicationvolume"))
_CALLED = (
    ("blog", re.compile(r"\b(?:we)?blog\b", re.IGNORECASE)),
    (
        "magazine",
        re.compile(
            r"\b(?:magazine?|weekly|monthly|quarterly|journal|review|zeitschrift|revue|revista|rivista)\b",
            re.IGNORECASE,
        ),
    ),
    ("news", re.compile(r"\b(?:times|gazette|herald|tribune|chronicle|daily|\w*zeitung|diario)\b", re.IGNORECASE)),
)
_DATES = (
    *("article:published_time", "citation_publication_date", "citation_date", "dc.date", "date", "pubdate"),
    *(
        "dcterms.created",
        "datepublished",
        "publishdate",
        "parsely-pub-date",
        "sailthru.date",
        "og:article:published_time",
    ),
)
_PUBLISHED = re.compile(
    r"<[a-z]+\b[^<>]{0,500}\bitemprop\s*=\s*[\"']?datePublished\b[^<>]{0,500}?\b(?:datetime|content)\s*=\s*[\"']([^\"'<>]{4,60})"
    r"|<[a-z]+\b[^<>]{0,500}\b(?:datetime|content)\s*=\s*[\"']([^\"'<>]{4,60})[\"'][^<>]{0,500}\bitemprop\s*=\s*[\"']?datePublished\b",
    re.IGNORECASE,
)
_TIME = re.compile(r"<time\b[^<>]{0,500}\bdatetime\s*=\s*[\"']([^\"'<>]{4,60})", re.IGNORECASE)
_DATED_ADDRESS = re.compile(
    r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)|-((?:19|20)\d\d)([01]\d)([0-3]\d)/?$"
)


def page_metadata(source: str, heading: str = "", above: Sequence[str] = (), address: str = "") -> Metadata:
    """Return what a page says of itself; each field may be empty.

    ``heading`` and ``above``, the short lines above the first paragraph, are guesses for what the head does not say;
    ``address`` is where it stood, if somebody else knows.
    """
    head = source[:_HEAD]
    metas = _metas(head)
    data = _linked_data(source)
    site = _first(metas, "og:site_name", "application-name") or data.get("publisher", "")
    titles = [
        *_all(metas, "og:title", "citation_title", "dc.title", "twitter:title"),
        data.get("headline", ""),
        _title_of_head(head),
    ]
    where = _first(metas, "og:url") or page_address(head) or address
    title = _title(titles, heading, (site, data.get("publisher", ""), _first(metas, "application-name"), where))
    date = _date(metas, data, source, where)
    publisher = _first(metas, *_PUBLISHERS) or site
    seen = {
        "title": "" if title else heading,
        "date": "" if date else _dated(above),
        "publisher": "" if publisher else _site_beside(_title_of_head(head), title, _first(metas, "og:title"), heading),
    }
    authors = data.get("authors", "").split("\n") if data.get("authors") else _authors(metas)
    holder = publisher or seen["publisher"]
    return Metadata(
        title=title or seen["title"],
        author=in_one(authors),
        language=_language(head, metas) or data.get("language", ""),
        date=date or seen["date"],
        tags=_tags(metas),
        publisher=holder,
        doi=next(filter(None, map(plain_doi, _all(metas, *_DOIS))), "") or plain_doi(data.get("identifier", "")),
        url=where[:500],
        pages=_pages(metas),
        kind=_kind(metas, data, source, holder),
        volume=in_volume(
            _first(metas, "citation_volume", "prism.volume") or data.get("volume", ""),
            _first(metas, "citation_issue", "prism.number") or data.get("issue", ""),
        ),
        guessed=tuple(field for field, value in seen.items() if value),
    )


def _title_of_head(head: str) -> str:
    match = _TITLE.search(head)
    return _plain(match[1]) if match else ""


def _title(titles: list[str], heading: str, sites: Iterable[str]) -> str:
    """Return the first title that is more than the site's name, without that; as the heading writes it, if it does."""
    names = {folded(name) for name in sites if name} | {folded(_host(name)) for name in sites if "//" in name}
    names.discard("")
    for title in titles:
        plain = _without_site(title, names, heading)
        if plain:
            return heading if heading and folded(heading) == folded(plain) else plain
    return ""


def _without_site(title: str, names: set[str], heading: str) -> str:
    if not title or folded(title) in names:
        return ""
    parts = _SUFFIX.split(title)
    written = "" if folded(heading) in names else folded(heading)
    if written and len(parts) > 1 and (written in map(folded, parts) or folded(title).startswith(written)):
        return heading
    if len(written) > 15 and folded(title).endswith(written):
        return heading
    separators = _SUFFIX.findall(title)
    while len(parts) > 1 and folded(parts[-1]) in names:
        parts, separators = parts[:-1], separators[:-1]
    if len(parts) > 1 and folded(parts[0]) in names:
        parts, separators = parts[1:], separators[1:]
    if len(parts) == 2 and len(parts[0]) >= 2 * len(parts[1]):
        return parts[0]
    return "".join(part + mark for part, mark in zip(parts, [*separators, ""], strict=True))


def _site_beside(whole: str, title: str, shared: str, heading: str) -> str:
    """Return the name that stands in the head's title beside the page's, where the page says that elsewhere alone."""
    known = {folded(words) for words in (shared, heading) if words}
    if folded(title) not in known:
        return ""
    site = whole.removeprefix(title)
    if site == whole and shared:  # a blog's name stands before
        site = whole.removesuffix(title)
    parts = [part for part in _SUFFIX.split(f" {site} ") if part.strip()]
    return parts[0].strip() if site != whole and len(parts) == 1 and len(parts[0].split()) <= _SITE_WORDS else ""


def _host(address: str) -> str:
    """Return the name in an address that a site goes by: "example" of "https://www.example.co.uk/x"."""
    host = address.partition("//")[2].partition("/")[0].removeprefix("www.")
    return host.partition(".")[0]


def _metas(head: str) -> list[tuple[str, str]]:
    metas = []
    for match in _META.finditer(head):
        values = {name.lower(): a or b or c for name, a, b, c in _ATTRIBUTE.findall(match[1])}
        key = values.get("property") or values.get("name") or values.get("http-equiv") or values.get("itemprop")
        if key and values.get("content"):
            metas.append((key.lower(), _plain(values["content"])))
    return metas


def _plain(value: str) -> str:
    return " ".join(clean_text(unescape(value)).split())[:1000]


def _all(metas: Iterable[tuple[str, str]], *keys: str) -> list[str]:
    return [value for key in keys for name, value in metas if name == key and value]


def _first(metas: Iterable[tuple[str, str]], *keys: str) -> str:
    return next(iter(_all(metas, *keys)), "")


def _authors(metas: list[tuple[str, str]]) -> list[str]:
    """Return who wrote a page: a journal names each in a meta of its own, and the family first."""
    for key in _AUTHORS:
        names = [name_of(given_first(name)) for name in _all(metas, key)]
        if any(names):
            return list(dict.fromkeys(filter(None, names)))[:_MOST_AUTHORS]
    return []


def _pages(metas: list[tuple[str, str]]) -> str:
    first, last = _first(metas, "citation_firstpage", "prism.startingpage"), _first(metas, "citation_lastpage")
    return f"{first}–{last}" if first and last and first != last else first


def _kind(metas: list[tuple[str, str]], data: dict[str, str], source: str, holder: str) -> str:
    """Return which kind of publication a page is; nothing where it does not say, or says that it is a site.

    An article is one of a periodical where the page says so of ``holder``, what it appeared in, or has keywords that
    news alone have, or where that calls itself one.
    """
    for key, kind in _KINDS_BY_META.items():
        if _first(metas, key):
            return kind
    item = None if data.get("kind") else _ITEM.search(source, 0, 2_000_000)
    said = (data.get("kind") or (item[1] if item else "") or _first(metas, "og:type")).lower().split()
    kinds = [_KINDS[word] for word in said if word in _KINDS]
    kind = next((kind for kind in kinds if kind != "article"), next(iter(kinds), ""))
    if kind != "article" or "article" not in said:
        return kind
    if not _PERIODICALS.isdisjoint(data.get("holders", "").lower().split()) or _first(metas, "news_keywords"):
        return "news"
    return next((called for called, name in _CALLED if name.search(holder)), "article")


def name_of(byline: str) -> str:
    """Return who a line says the author is, without "By", addresses, times; "" where it names nobody."""
    line = _BY.sub("", " ".join(byline.split()))
    name = _AFTER_NAME.split(line, maxsplit=1)[0].strip(" ,;:|•·-–—/")
    return name if 0 < len(name) < 80 and "://" not in line and name.casefold() not in _NOBODY else ""


def _date(metas: list[tuple[str, str]], data: dict[str, str], source: str, where: str) -> str:
    """Return the day, with the time if it is said, that the page was published: as ISO 8601 where that is possible."""
    for text in (*_all(metas, *_DATES), data.get("date", ""), *_times(source)):
        if text and any(map(str.isdigit, text)):
            return iso_date(text)
    match = _DATED_ADDRESS.search(where)
    return "-".join(part.zfill(2) for part in match.groups() if part) if match else ""


def _times(source: str) -> Iterator[str]:
    start = max(source.find("<body"), 0)
    for pattern in (_PUBLISHED, _TIME):
        if match := pattern.search(source, start, start + 2_000_000):
            yield _plain(next(filter(None, match.groups()), ""))


def _dated(lines: Sequence[str]) -> str:
    dates = map(iso_date, lines)
    return next((date for date in dates if re.match(r"(?:19|20)\d\d-\d\d-\d\d", date)), "")


def iso_date(text: str) -> str:
    """Return a date as ISO 8601, or as it was said where it cannot be told."""
    if re.match(r"(?:19|20)\d\d(?:-\d\d|$)", text):
        return text
    if match := re.match(r"((?:19|20)\d\d)(\d\d)(\d\d)$", text) or re.match(
        r"((?:19|20)\d\d)[./](\d{1,2})[./](\d{1,2})\b", text
    ):
        return f"{match[1]}-{match[2].zfill(2)}-{match[3].zfill(2)}"
    year = re.search(r"\b(?:19|20)\d\d\b", text)
    month = _MONTH.search(text)
    day = re.search(r"\b(\d{1,2})(?:st|nd|rd|th)?\b(?!:)", text)
    if year and month and day and 1 <= int(day[1]) <= 31:
        return f"{year[0]}-{_MONTHS.index(month[1][:3].lower()) + 1:02}-{int(day[1]):02}"
    return text


def _language(head: str, metas: list[tuple[str, str]]) -> str:
    match = _LANGUAGE.search(head)
    value = match[1] if match else _first(metas, "content-language", "og:locale", "dc.language", "language")
    return value.split(",")[0].strip().replace("_", "-")[:35]


def _tags(metas: list[tuple[str, str]]) -> tuple[str, ...]:
    """Return the first few keywords; sites write dozens of them for search engines, and whole sentences among them."""
    tags = _all(metas, "article:tag") or [tag for line in _all(metas, "keywords") for tag in line.split(",")]
    words = dict.fromkeys(" ".join(tag.split()) for tag in tags)
    return tuple(tag for tag in words if tag and len(tag) <= _TAG and tag.count(" ") < _TAG_WORDS)[:_MOST_TAGS]


def _linked_data(source: str) -> dict[str, str]:
    """Return headline, authors (a line each), date and language from the first JSON-LD object that has a headline."""
    for number, match in enumerate(_LINKED_DATA.finditer(source, 0, 2_000_000)):
        end = source.find("</script", match.end(), match.end() + 200_000)
        if end < 0 or number >= 10:
            break
        try:
            data = json.loads(source[match.end() : end])
        except (ValueError, RecursionError):
            continue
        for item in _objects(data):
            if isinstance(item.get("headline"), str) and item["headline"].strip():
                return {
                    "headline": _plain(item["headline"]),
                    "authors": "\n".join(dict.fromkeys(filter(None, map(name_of, _names(item.get("author")))))),
                    "kind": " ".join(_types(item)),
                    "holders": " ".join(_types(item.get("publisher")) + _types(item.get("isPartOf"))),
                    "identifier": " ".join(map(_string, (item.get("@id"), item.get("sameAs"), item.get("identifier")))),
                    "date": _string(item.get("datePublished")),
                    "language": _string(item.get("inLanguage")),
                    "publisher": ", ".join(_names(item.get("publisher"))[:1]),
                    "volume": _of_parts(item, "volumeNumber"),
                    "issue": _of_parts(item, "issueNumber"),
                }
    return {}


def _types(item: Any) -> list[str]:
    """Return what an object of linked data says that it is."""
    said = item.get("@type") if isinstance(item, dict) else None
    return [*filter(None, map(_string, said if isinstance(said, list) else [said]))]


def _of_parts(item: Any, key: str) -> str:
    """Return what an article, or the issue, the volume or the journal that it is part of, says (schema.org)."""
    for _ in range(4):
        if not isinstance(item, dict):
            break
        if isinstance(value := item.get(key), str | int):
            return _plain(str(value))
        item = item.get("isPartOf")
    return ""


def _objects(data: Any) -> list[dict[str, Any]]:
    items = data if isinstance(data, list) else [data]
    objects = [item for item in items[:50] if isinstance(item, dict)]
    for item in list(objects):
        graph = item.get("@graph")
        if isinstance(graph, list):
            objects += [node for node in graph[:50] if isinstance(node, dict)]
    return objects


def _names(author: Any) -> list[str]:
    authors = author if isinstance(author, list) else [author]
    names = [author.get("name") if isinstance(author, dict) else author for author in authors[:20]]
    return [_plain(name) for name in names if isinstance(name, str) and "://" not in name]


def _string(value: Any) -> str:
    return _plain(value) if isinstance(value, str) else ""
