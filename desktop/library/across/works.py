"""The part of a Library that takes what bibliographies say of its articles: a plan that changes nothing, then a step.

A work is an article by its DOI or address, by the name of its file, or by title and year. What the user wrote into an
article's details stays; what an earlier bibliography said gives way to a newer one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from db.clock import now
from db.message import Message
from db.records import Article, Changes
from desktop.citing.items import CSL, KEY, Item, details_of, item_of, kept_of, year_of
from desktop.citing.names import name_text
from desktop.citing.read import Read, Unread
from desktop.citing.titles import in_print
from desktop.foreign.collection import Work
from desktop.library.across.details import edited, guessed_of, value_of
from desktop.library.elsewhere.matching import Matching, Reads
from desktop.library.library_file import LibraryFile


@dataclass(frozen=True, slots=True)
class PlannedWork:
    """A work of a bibliography: the article that it is, if any, what changes there, and what the user's word keeps."""

    item: Item
    article: Article | None
    changed: tuple[str, ...] = ()  # ids of FIELDS, and "citation" for what no field holds
    kept: tuple[str, ...] = ()
    why: str = ""  # why it is none of the articles

    @property
    def key(self) -> str:
        """Its key in the bibliography."""
        return str(self.item.get(KEY) or self.item.get("id") or self.item.get("title") or "")


@dataclass(frozen=True, slots=True)
class WorksPlan:
    """The changes that taking in a bibliography would make; nothing has happened yet."""

    works: tuple[PlannedWork, ...]
    unread: tuple[Unread, ...]

    @property
    def changes(self) -> tuple[PlannedWork, ...]:
        """The works that would change an article."""
        return tuple(work for work in self.works if work.article is not None and work.changed)


class Works:
    """Articles as works to cite."""

    def __init__(self, file: LibraryFile) -> None:
        self._file = file

    def plan(self, read: Read) -> WorksPlan:
        """Work out which articles the works of a bibliography are, and what it says of them."""
        articles = self._file.read.articles()
        matching = Matching(articles, Reads(lambda _: "", lambda _: (), lambda _: ()))
        by_file: dict[str, list[Article]] = defaultdict(list)
        for article in articles:
            if not article.source.startswith("bundled:"):
                by_file[_file_name(article.source)].append(article)
        works: list[PlannedWork] = []
        taken: dict[str, str] = {}
        for item in read.items:
            work = _planned(item, *self._article(item, matching, by_file))
            if work.article is not None and work.article.id in taken:
                why = Message(
                    "“{key}” is the same article as “{other}” before it.", key=work.key, other=taken[work.article.id]
                )
                work = PlannedWork(item, None, why=why)
            elif work.article is not None:
                taken[work.article.id] = work.key
            works.append(work)
        return WorksPlan(tuple(works), read.unread)

    def apply(self, plan: WorksPlan) -> Changes:
        """Take over what a plan says, in one step."""
        if not plan.changes:
            return Changes()
        stamp = now()
        with self._file.step(Message("Import bibliography")) as step:
            for work in plan.changes:
                assert work.article is not None
                article = _with(self._file.read.article(work.article.id), work)
                step.put_article(replace(article, modified=stamp))
        return step.changes

    def items(self, articles: Iterable[Article]) -> dict[str, Item]:
        """Return articles as CSL items, by the articles' ids."""
        return {article.id: item_of(article) for article in articles}

    @staticmethod
    def _article(item: Item, matching: Matching, by_file: dict[str, list[Article]]) -> tuple[Article | None, str]:
        """Return whose work an item is, or None and why."""
        ids = [str(item[name]) for name in ("DOI", "URL", "ISBN") if item.get(name)]
        names = tuple(name_text(name) for name in item.get("author", ()))
        match = matching.match(Work(str(item.get("title") or ""), names, tuple(ids)))
        if match.article is not None and _same_year(item, match.article):
            return match.article, ""
        files = {article.id: article for path in item.get("files", ()) for article in by_file.get(_file_name(path), ())}
        if len(files) == 1:
            return next(iter(files.values())), ""
        if match.article is not None:
            return None, Message(
                "The article “{title}” is of another year ({year}).",
                title=match.article.title,
                year=value_of(match.article, "date")[:4],
            )
        return None, match.why or _missing(match.nearest)


def _planned(item: Item, article: Article | None, why: str) -> PlannedWork:
    if article is None:
        return PlannedWork(item, None, why=why)
    says, earlier = details_of(item), details_of(article.metadata.get(CSL) or {})
    by_hand = article.metadata.get("edited")
    own = {
        field
        for field in (by_hand if isinstance(by_hand, list) else ())
        if value_of(article, field) != earlier.get(field) and field not in guessed_of(article)
    }
    as_printed = {"title": in_print(article.title)}  # as it left for a bibliography, which is no other title
    differing = [
        field for field, value in says.items() if value not in (value_of(article, field), as_printed.get(field))
    ]
    changed = [field for field in differing if field not in own]
    if not changed and kept_of(item) != (article.metadata.get(CSL) or {}):
        changed = ["citation"]
    return PlannedWork(item, article, tuple(changed), tuple(field for field in differing if field in own))


def _with(article: Article, work: PlannedWork) -> Article:
    """Return an article with what a work says of it."""
    says = details_of(work.item)
    article = edited(article, {field: says[field] for field in work.changed if field in says})
    return replace(article, metadata=article.metadata | {CSL: kept_of(work.item)})


def _same_year(item: Item, article: Article) -> bool:
    """True if nothing speaks against a work being an article: a title alone is no proof where years differ."""
    year, own = year_of(item), value_of(article, "date")[:4]
    if not year or not own or "date" in guessed_of(article) or year == own:
        return True
    ids = {str(item.get("DOI") or "").lower(), str(item.get("URL") or "")} - {""}
    return bool(ids & {article.doi.lower(), value_of(article, "url")})


def _missing(nearest: Sequence[Article]) -> Message:
    if not nearest:
        return Message("The library has no article of this title.")
    titles = ", ".join(f"“{article.title}”" for article in nearest)
    return Message("The library has no article of this title; nearest come {titles}.", titles=titles)


def _file_name(path: str) -> str:
    return PurePath(re.sub(r"[\\/]+", "/", path)).name.casefold()
