"""The part of a Library about what was gathered under its themes, over all articles."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from db.finding import gathered
from db.finding.apart import Apart
from db.finding.facets import FacetCounts
from db.finding.gathered import EVERYTHING, NO_THEME, Count, Narrowing, Titled
from db.reading import Reader
from db.records import Annotation
from desktop.annotations import HeadingPaths
from desktop.article.content import from_json
from desktop.filing.facets import DAYS, first_day
from desktop.library.library_file import LibraryFile

__all__ = ["EVERYTHING", "NO_THEME", "Count", "Gathered", "Narrowing", "Titled"]

_AT_ONCE = 60  # articles in one question to the file: to sort what more have takes longer


class Gathered:
    """Questions about all annotations at once. Nothing is written here."""

    def __init__(self, file: LibraryFile) -> None:
        self._file = file

    def articles(self) -> list[Titled]:
        """Return the living articles in the order in which the board and the table show them: the newest first."""
        return gathered.articles(self._file.store)

    def counts(self, article_ids: Sequence[str], narrowing: Narrowing = EVERYTHING) -> list[Count]:
        """Return (theme id or NO_THEME, article id, number) for some articles, of whatever has any."""
        return [
            count
            for start in range(0, len(article_ids), _AT_ONCE)
            for count in gathered.counts(self._file.store, article_ids[start : start + _AT_ONCE], narrowing)
        ]

    def totals(self, article_ids: Sequence[str], narrowing: Narrowing = EVERYTHING) -> dict[str, int]:
        """Return how many annotations some articles have, each counted once, by the articles' ids."""
        runs = (article_ids[start : start + _AT_ONCE] for start in range(0, len(article_ids), _AT_ONCE))
        return {id_: total for run in runs for id_, total in gathered.totals(self._file.store, run, narrowing)}

    def found(self, narrowing: Narrowing) -> dict[tuple[str, str], list[str]]:
        """Return the ids of the annotations that hold ``narrowing.words``: by theme and article, in reading order."""
        groups: dict[tuple[str, str], list[str]] = {}
        for theme_id, article_id, row_id in gathered.found(self._file.store, narrowing):
            groups.setdefault((theme_id, article_id), []).append(row_id)
        return groups

    def ids(self, theme_id: str, article_id: str, narrowing: Narrowing = EVERYTHING) -> list[str]:
        """Return the ids of an article's annotations under a theme or NO_THEME, in reading order."""
        return gathered.ids_of(self._file.store, theme_id, article_id, narrowing)

    def under(self, theme_id: str, limit: int) -> list[str]:
        """Return the ids of some annotations under a theme, those made last first."""
        return gathered.under(self._file.store, theme_id, limit)

    def filed_last(self, limit: int) -> list[Annotation]:
        """Return some annotations that have a theme, those made last first."""
        return self.annotations(gathered.filed_last(self._file.store, limit))

    def used(self) -> dict[str, int]:
        """Return how many annotations each theme was given to, by its id; none where there are none."""
        return gathered.used(self._file.store)

    def annotations(self, ids: Sequence[str]) -> list[Annotation]:
        """Return annotations by their ids, in that order; one that is not there is left out."""
        return gathered.annotations_of(self._file.store, ids)

    def articles_of(self, annotation_ids: Collection[str]) -> set[str]:
        """Return the ids of the articles that these annotations belong to."""
        return gathered.articles_of(self._file.store, annotation_ids)

    def facet_counts(self, narrowing: Narrowing, today: date) -> Apart[FacetCounts]:
        """Return what counts, on another thread, the annotations with each value of a facet that all else lets
        through: of a hundred thousand that takes a while.
        """
        days = {days: first_day(days, today) for days in DAYS}
        return Apart(self._file.path, lambda connection, _: gathered.facet_counts(connection, narrowing, days))

    def together(self, narrowing: Narrowing = EVERYTHING) -> list[Count]:
        """Return (theme id, theme id, number) for the pairs of themes that annotations have at once."""
        return gathered.together(self._file.store, narrowing)

    def days(self, narrowing: Narrowing = EVERYTHING) -> list[Count]:
        """Return (theme id or NO_THEME, day as ``2026-11-24``, number of annotations made then)."""
        return gathered.days(self._file.store, narrowing)

    def paths(self, article_id: str) -> HeadingPaths:
        """Return the heading paths of an article's current version."""
        return _paths(self._file.read, article_id)

    def paths_apart(self, article_ids: Sequence[str]) -> Apart[dict[str, HeadingPaths]]:
        """Return what reads those of some articles on another thread: all of a long one is read for them."""
        return Apart(self._file.path, lambda file, _: {id_: _paths(Reader(file), id_) for id_ in article_ids})


def _paths(read: Reader, article_id: str) -> HeadingPaths:
    article = read.article(article_id)
    return HeadingPaths(from_json(read.content_json(article.version_id)), article.title)
