"""Which article of the library a work of another program is: by hash, id, or title and author. Pure, but for the reads
that it is given.

What only resembles is no match, unless the words that were marked stand in the article's text.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import PurePath

from db.message import Message
from db.records import Article
from desktop.anchoring.normalise import level
from desktop.foreign.collection import Work

IDS = "ids"  # in an article's metadata: what another program knows it by
_TELLING = 20  # characters of a quote that say by themselves which text they are from
_LOOKED_AT = 12  # quotes of a work
_NEAREST = 3  # articles that are offered where none is sure
_SUBTITLE = re.compile(r"\s*(?:[:：;]|\s[-–—]\s|\s\(|（|\[).*$", re.DOTALL)
_DOI = re.compile(r"\b10\.\d{4,9}/\S+", re.IGNORECASE)
_ADDRESS = re.compile(r"^[a-z][a-z0-9+.-]*://(?:www\.)?", re.IGNORECASE)
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Match:
    """The article that a work is, or None, with those that come nearest.

    ``is_missing``: the work has a name, and no article bears it. Else ``why`` says why it is none of them.
    """

    article: Article | None
    nearest: tuple[Article, ...] = ()
    is_missing: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class Reads:
    """Readers of what is seldom needed: the text of an article, the hashes of its source, the quotes of a work."""

    text: Callable[[Article], str]
    hashes: Callable[[Article], Iterable[str]]
    quotes: Callable[[Work], Iterable[str]] = lambda work: (mark.quote for mark in work.marks)


class Matching:
    """The articles of a library, by all that they are known by."""

    def __init__(self, articles: Sequence[Article], reads: Reads) -> None:
        self._articles, self._reads = articles, reads
        self._by_title: dict[str, list[Article]] = defaultdict(list)
        self._by_beginning: dict[str, list[Article]] = defaultdict(list)
        self._by_id: dict[str, list[Article]] = defaultdict(list)
        self._by_hash: dict[str, Article] | None = None
        for article in articles:
            for name in _names(article):
                _put(self._by_title, title_key(name), article)
                _put(self._by_beginning, title_key(_SUBTITLE.sub("", name)), article)
            others = article.metadata.get(IDS)
            ids = [
                f"urn:uuid:{article.id}",
                article.doi,
                article.source,
                article.metadata.get("url", ""),
                *(others if isinstance(others, list) else ()),
            ]
            for identifier in map(str, ids):
                _put(self._by_id, id_key(identifier), article)

    def match(self, work: Work) -> Match:
        """Return whose work it is."""
        if work.hashes and (article := self._hashes().get(work.hashes[0])) is not None:
            return Match(article)
        by_id = [article for id_ in work.ids for article in self._by_id.get(id_key(id_), ())]
        if len({article.id for article in by_id}) == 1:
            return Match(by_id[0])
        key = title_key(work.title)
        named = self._by_title.get(key, []) if key else []
        agreeing = [article for article in named if agree(work, article) is not False]
        same = [article for article in agreeing if _name_words((article.author,)) == _name_words(work.authors)]
        if len(agreeing) == 1 or len(same) == 1:
            return Match((same or agreeing)[0])
        if agreeing:
            return self._of_several(work, agreeing)
        beginning = title_key(_SUBTITLE.sub("", work.title))
        alike: list[Article] = [*named, *(self._by_beginning.get(beginning, []) if beginning else ())]
        if not key:  # a work that is not named at all is known by its words alone
            alike = list(self._articles)
        shares = {article.id: self._share(work, article) for article in alike}
        sure = {article.id: article for article in alike if shares[article.id] >= 0.5}
        if len(sure) == 1:
            return Match(next(iter(sure.values())))
        if key:
            return Match(None, self._nearest(work), is_missing=True)
        best = sorted((article for article in alike if shares[article.id]), key=lambda article: -shares[article.id])
        return Match(None, tuple(best[:_NEAREST]), why=Message("The file does not name the work; --article says it."))

    def _of_several(self, work: Work, articles: list[Article]) -> Match:
        shares = sorted(((self._share(work, article), article) for article in articles), key=lambda pair: -pair[0])
        if shares[0][0] > shares[1][0]:
            return Match(shares[0][1])
        names = ", ".join(article.id for article in articles[:_NEAREST])
        why = Message(
            "{n} articles are called “{title}” ({names}); --article says which.",
            n=len(articles),
            title=work.title,
            names=names,
        )
        return Match(None, tuple(article for _, article in shares[:_NEAREST]), why=why)

    def _share(self, work: Work, article: Article) -> float:
        """Return how many of the marked words stand in an article, from 0 to 1."""
        telling = (quote for quote in self._reads.quotes(work) if len(quote) >= _TELLING)
        quotes = list(map(_plain, islice(telling, _LOOKED_AT)))
        if not quotes:
            return 0.0
        text = _plain(self._reads.text(article))
        return sum(quote in text for quote in quotes) / len(quotes)

    def _nearest(self, work: Work) -> tuple[Article, ...]:
        """Return the articles whose titles come nearest to a work's, the likest first."""
        words = set(title_key(work.title).split())
        scored = []
        for article in self._articles:
            there = set(title_key(article.title).split())
            if words & there and (share := len(words & there) / len(words | there)) >= 0.3:
                scored.append((share, article))
        return tuple(article for _, article in sorted(scored, key=lambda pair: -pair[0])[:_NEAREST])

    def _hashes(self) -> dict[str, Article]:
        if self._by_hash is None:
            self._by_hash = {digest: article for article in self._articles for digest in self._reads.hashes(article)}
        return self._by_hash


def file_hashes(source: bytes) -> list[str]:
    """Return the hashes that other programs know a file by: MD5, whole and as KOReader takes it."""
    partial = hashlib.md5(usedforsecurity=False)
    for power in range(-1, 11):
        at = 1024 << (2 * power) if power >= 0 else 0
        if at >= len(source):
            break
        partial.update(source[at : at + 1024])
    whole = hashlib.md5(source, usedforsecurity=False).hexdigest()
    return [f"koreader:{partial.hexdigest()}", f"md5:{whole}"]


def title_key(title: str) -> str:
    """Return what titles have in common that are written alike: letters and digits, in lower case, without accents."""
    folded = unicodedata.normalize("NFKD", title).casefold()
    kept = "".join(" " if not (c.isalnum() or unicodedata.combining(c)) else c for c in folded)
    return " ".join("".join(c for c in kept if not unicodedata.combining(c)).split())


def id_key(identifier: str) -> str:
    """Return an id as it is compared: a DOI alone, an ISBN's digits, an address without protocol and fragment."""
    identifier = identifier.strip()
    if match := _DOI.search(identifier):
        return f"doi:{match[0].rstrip('.,;').casefold()}"
    digits = re.sub(r"[^0-9Xx]", "", identifier)
    if "isbn" in identifier.casefold() and len(digits) in (10, 13):
        return f"isbn:{digits[-10:-1]}"
    if identifier.startswith("file://"):
        return identifier.removeprefix("file://")
    return _ADDRESS.sub("", identifier).partition("#")[0].rstrip("/")


def _put(rows: dict[str, list[Article]], key: str, article: Article) -> None:
    if key and article not in rows[key]:
        rows[key].append(article)


def _names(article: Article) -> list[str]:
    """Return what an article may be called elsewhere: its title, and its file's name with and without an author."""
    stem = PurePath(article.source.replace("\\", "/")).stem if article.source else ""
    parts = stem.split(" - ")
    return [name for name in (article.title, stem, parts[0], parts[-1]) if name]


def agree(work: Work, article: Article) -> bool | None:
    """Return whether the authors agree; None where one side does not say."""
    here, there = _name_words((article.author,)), _name_words(work.authors)
    return bool(here & there) if here and there else None


def _name_words(names: Iterable[str]) -> set[str]:
    return {word for name in names for word in title_key(name).split() if len(word) > 2 or not word.isascii()}


def _plain(text: str) -> str:
    return _SPACE.sub("", level(text)).casefold()
