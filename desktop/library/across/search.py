"""The part of a Library that finds articles, annotations, themes and briefs by words, and keeps searches."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from db.clock import now
from db.ids import new_id
from db.kinds import SAVED_SEARCH
from db.records import AnchorState, Changes, Filters, Hit, SavedSearch
from desktop.errors import PostilError
from desktop.library.across.shelf import one_line
from desktop.library.library_file import LibraryFile
from desktop.theme_names import theme_key

_LONGEST = 1000  # code points of a saved search's name and of its words


class Search:
    """What can be found."""

    def __init__(self, file: LibraryFile) -> None:
        self._file = file

    def find(
        self,
        typed: str,
        *,
        article_id: str | None = None,
        tag: str = "",
        theme_id: str | None = None,
        state: str | None = None,
        places: Iterable[str] | None = None,
        since: str = "",
        until: str = "",
        order: str = "rank",
        limit: int = 50,
    ) -> list[Hit]:
        """Find what holds what was typed: words, "phrases", -not, prefix*, OR; any text is safe.

        ``tag`` is one in any case; of a theme, those below it count too. At most ``limit`` hits in each place.
        """
        article_ids: tuple[str, ...] | None = None if article_id is None else (article_id,)
        if tag:
            tagged = [one.id for one in self._file.articles() if theme_key(tag) in map(theme_key, one.tags)]
            article_ids = tuple(one for one in tagged if article_ids is None or one in article_ids)
        filters = Filters(
            article_ids,
            None if theme_id is None else tuple(self._below(theme_id)),
            None if state is None else (AnchorState(state).value,),
            None if places is None else tuple(places),
            since,
            until,
            order,
        )
        return self._file.store.search(typed, filters, limit=limit)

    def _below(self, theme_id: str) -> Iterable[str]:
        """Give a theme and all that are below it."""
        children: dict[str | None, list[str]] = {}
        for theme in self._file.themes():
            children.setdefault(theme.parent_id, []).append(theme.id)
        found = {theme_id: None}
        for one in (queue := [theme_id]):
            for child in children.get(one, ()):
                if child not in found:
                    found[child] = None
                    queue.append(child)
        return found

    def saved(self) -> list[SavedSearch]:
        """Return the searches that are kept, in the order in which they were."""
        return self._file.store.records(SAVED_SEARCH)

    def save(self, name: str, words: str, filters: Mapping[str, Any]) -> Changes:
        """Keep a search under a name; one of that name takes the new words. Raises PostilError."""
        name, words = one_line(name), one_line(words)
        if not name:
            raise PostilError("A saved search needs a name.")
        if max(len(name), len(words)) > _LONGEST:
            raise PostilError(f"A saved search has {_LONGEST} characters at the most.")
        stamp = now()
        known = next((one for one in self.saved() if theme_key(one.name) == theme_key(name)), None)
        kept = known or SavedSearch(new_id(), name, created=stamp)
        return self._put(replace(kept, words=words, filters=dict(filters), modified=stamp), "Save search")

    def forget(self, search_id: str) -> Changes:
        """Remove a saved search; undo brings it back."""
        found = self._file.store.record(SAVED_SEARCH, search_id)
        return self._put(replace(found, deleted=now(), modified=now()), "Remove search")

    def _put(self, kept: SavedSearch, label: str) -> Changes:
        with self._file.step(label) as step:
            step.put_records(SAVED_SEARCH, [kept])
        return step.changes
