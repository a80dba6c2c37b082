"""The part of a Library that finds articles, annotations, themes and briefs by words, and keeps searches."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path
from typing import Any

from db.clock import now
from db.finding import search
from db.finding.apart import Apart
from db.finding.facets import NO_FACETS, Facets, conditions
from db.finding.gathered import Narrowing, listed
from db.finding.nearest.building import build
from db.ids import new_id
from db.kinds import SAVED_SEARCH
from db.message import Message
from db.records import AnchorState, Changes, Filters, Hit, SavedSearch
from desktop.errors import PostilError
from desktop.filing.facets import beginning, ending, first_day
from desktop.library.annotations import one_line
from desktop.library.library_file import LibraryFile
from desktop.theme_names import theme_key
from desktop.theme_tree import family

_LONGEST = 1000  # code points of a saved search's name and of its words
IN = {"text": ("text",), "quotes": ("quote",), "notes": ("note",), "titles": ("title", "heading")}
STATES = {"in-place": "IN_PLACE", "moved": "MOVED", "changed": "CHANGED", "orphan": "ORPHAN"}
ORDERS = ("rank", "reading")
_DAYS_AT_MOST = 100_000


@dataclass(frozen=True, slots=True)
class Where:
    """The limits of a search; an empty one leaves nothing out. A saved search keeps it as a dict of these names."""

    article: str = ""  # id
    tag: str = ""  # in any case
    theme: str = ""  # id; those below it count too
    kind: str = ""  # a key of IN
    state: str = ""  # a key of STATES
    since: str = ""  # a day as 2026-11-24, or another beginning of a time in ISO 8601
    until: str = ""  # the same, and all that it begins
    days: int | None = None  # or: from so many days before today; 0 is today alone
    order: str = "rank"  # or "reading"
    facets: Facets = NO_FACETS  # what an annotation is to have besides

    @classmethod
    def of_saved(cls, filters: Mapping[str, Any]) -> Where:
        """Read the filters of a saved search; what another program put there and nobody knows is left out."""
        texts = {field.name: filters.get(field.name) for field in fields(cls) if field.name not in ("days", "facets")}
        known = {name: value for name, value in texts.items() if isinstance(value, str)}
        for name, allowed in (("kind", IN), ("state", STATES), ("order", ORDERS)):
            if known.get(name) not in allowed:
                known.pop(name, None)
        days = filters.get("days")
        within = days if type(days) is int and 0 <= days <= _DAYS_AT_MOST else None
        return cls(**known, days=within, facets=Facets.of_saved(filters.get("facets")))

    def to_save(self) -> dict[str, Any]:
        """Return it as a saved search keeps it."""
        values = {field.name: getattr(self, field.name) for field in fields(self) if field.name != "facets"}
        kept = {name: value for name, value in values.items() if value != getattr(EVERYWHERE, name)}
        return kept | ({"facets": self.facets.to_save()} if self.facets else {})


EVERYWHERE = Where()


class Search:
    """The search."""

    def __init__(self, file: LibraryFile) -> None:
        self._file = file

    def find(self, typed: str, where: Where = EVERYWHERE, *, limit: int = 50) -> list[Hit]:
        """Find what holds what was typed: words, "phrases", -not, prefix*, OR; any text is safe.

        Where that is little, what comes nearest follows, as far as the index has it. At most ``limit`` hits in each
        place. Raises StoreError.
        """
        return self._file.store.search(typed, self._filters(where), limit=limit)

    def apart(self, typed: str, where: Where = EVERYWHERE, *, limit: int = 50) -> Apart[list[Hit]]:
        """Return the same search to be run on another thread.

        Where nothing was typed, it finds the annotations that filters alone let through, by article.
        """
        if not typed:
            narrowing = self.narrowing("", where)
            return Apart(self._file.path, lambda connection, _: listed(connection, narrowing, limit))
        filters = self._filters(where)
        return Apart(
            self._file.path,
            lambda connection, stopped: search.search(connection, typed, filters, limit=limit, stopped=stopped),
        )

    def narrowing(self, words: str, where: Where) -> Narrowing:
        """Return which annotations words and filters look at."""
        filters = self._filters(where)
        facets = where.facets
        if filters.theme_ids is not None:  # one of the family, and one of the others where there are any
            both = set(filters.theme_ids) & set(facets.any_of) if facets.any_of else filters.theme_ids
            facets = replace(facets, any_of=tuple(both) or ("",))
        if filters.states is not None:
            facets = replace(facets, state=filters.states[0])
        until = filters.until + "\U0010ffff" if filters.until else ""
        return Narrowing(words, (), filters.since, until, filters.article_ids, facets)

    def build_index(self, stopped: Callable[[], bool] = lambda: False) -> Path:
        """Bring the index that finds what comes nearest up to date, until ``stopped``; it goes on where it was.

        Returns where it lies. Raises StoreError.
        """
        return build(self._file.path, stopped)

    def _filters(self, where: Where) -> Filters:
        article_ids: tuple[str, ...] | None = (where.article,) if where.article else None
        if where.tag:
            tagged = [
                article.id
                for article in self._file.read.articles()
                if theme_key(where.tag) in map(theme_key, article.tags)
            ]
            article_ids = tuple(id_ for id_ in tagged if article_ids is None or id_ in article_ids)
        more, values = conditions(where.facets, "t")
        return Filters(
            article_ids,
            tuple(family(self._file.themes(), where.theme)) if where.theme else None,
            (AnchorState(STATES[where.state]).value,) if where.state else None,
            IN[where.kind] if where.kind else None,
            first_day(where.days, date.today()) or _stored(where.since, beginning),
            _stored(where.until, ending),
            where.order,
            (more, tuple(values)),
        )

    def saved(self) -> list[SavedSearch]:
        """Return the searches that are kept, in the order in which they were."""
        return self._file.read.records(SAVED_SEARCH)

    def save(self, name: str, words: str, filters: Mapping[str, Any]) -> Changes:
        """Keep a search under a name; one of that name takes the new words. Raises PostilError."""
        name, words = self._name(name), one_line(words)
        if len(words) > _LONGEST:
            raise PostilError("The words of a saved search have {longest} characters at the most.", longest=_LONGEST)
        stamp = now()
        known = next((other for other in self.saved() if theme_key(other.name) == theme_key(name)), None)
        kept = known or SavedSearch(new_id(), name, created=stamp)
        return self._put(replace(kept, words=words, filters=dict(filters), modified=stamp), "Save search")

    def rename(self, search_id: str, name: str) -> Changes:
        """Return a saved search another name. Raises PostilError, also where another has that name."""
        saved_search, name = self._file.read.record(SAVED_SEARCH, search_id), self._name(name)
        if any(other.id != search_id and theme_key(other.name) == theme_key(name) for other in self.saved()):
            raise PostilError("There is a saved search “{name}” already.", name=name)
        return self._put(replace(saved_search, name=name, modified=now()), Message("Rename search"))

    @staticmethod
    def _name(name: str) -> str:
        if not (name := one_line(name)):
            raise PostilError("A saved search needs a name.")
        if len(name) > _LONGEST:
            raise PostilError("The name of a saved search has {longest} characters at the most.", longest=_LONGEST)
        return name

    def forget(self, search_id: str) -> Changes:
        """Remove a saved search; undo brings it back."""
        saved_search = self._file.read.record(SAVED_SEARCH, search_id)
        return self._put(replace(saved_search, deleted=now(), modified=now()), Message("Remove search"))

    def _put(self, kept: SavedSearch, label: str) -> Changes:
        with self._file.step(label) as step:
            step.put_records(SAVED_SEARCH, [kept])
        return step.changes


def _stored(day: str, moment: Callable[[date], str]) -> str:
    """Return a moment of a day as times are stored; any other beginning of a time is left as it is."""
    try:
        return moment(date.fromisoformat(day)) if len(day) == len("2026-11-24") else day
    except ValueError:
        return day
