"""The part of a Library about what was gathered under its themes, over all articles."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from db.finding import gathered
from db.finding.apart import Apart
from db.finding.facets import FacetCounts
from db.finding.gathered import EVERYTHING, Count, Narrowing
from db.reading import Reader
from db.records import Annotation
from desktop.annotations import HeadingPaths
from desktop.article.content import from_json
from desktop.filing.facets import DAYS, first_day
from desktop.library.library_file import LibraryFile

_AT_ONCE = 60  # articles in one question to the file: to sort what more have takes longer


class Gathered:
    """Questions about all annotations at once. Nothing is written here."""

    def __init__(self, file: LibraryFile) -> None:
        self._file = file

    def counts(self, article_ids: Sequence[str], narrowing: Narrowing = EVERYTHING) -> list[Count]:
        """Return (theme id or NO_THEME, article id, number) for some articles, of whatever has any."""
        return [
            count
            for start in range(0, len(article_ids), _AT_ONCE)
            for count in gathered.counts(self._file.read, article_ids[start : start + _AT_ONCE], narrowing)
        ]

    def totals(self, article_ids: Sequence[str], narrowing: Narrowing = EVERYTHING) -> dict[str, int]:
        """Return how many annotations some articles have, each counted once, by the articles' ids."""
        runs = (article_ids[start : start + _AT_ONCE] for start in range(0, len(article_ids), _AT_ONCE))
        return {id_: total for run in runs for id_, total in gathered.totals(self._file.read, run, narrowing)}

    def found(self, narrowing: Narrowing) -> dict[tuple[str, str], list[str]]:
        """Return the ids of the annotations that hold ``narrowing.words``: by theme and article, in reading order."""
        groups: dict[tuple[str, str], list[str]] = {}
        for theme_id, article_id, row_id in gathered.found(self._file.read, narrowing):
            groups.setdefault((theme_id, article_id), []).append(row_id)
        return groups

    def filed_last(self, limit: int) -> list[Annotation]:
        """Return some annotations that have a theme, those made last first."""
        return gathered.annotations_of(self._file.read, gathered.filed_last(self._file.read, limit))

    def facet_counts(self, narrowing: Narrowing, today: date) -> Apart[FacetCounts]:
        """Return a question, for another thread, that counts the annotations with each value of a facet, of those that
        all else lets through: of a hundred thousand that takes a while.
        """
        days = {days: first_day(days, today) for days in DAYS}
        return Apart(self._file.path, lambda connection, _: gathered.facet_counts(connection, narrowing, days))

    def paths(self, article_id: str) -> HeadingPaths:
        """Return the heading paths of an article's current version."""
        return _paths(self._file.read, article_id)

    def paths_apart(self, article_ids: Sequence[str]) -> Apart[dict[str, HeadingPaths]]:
        """Return a question, for another thread, for those of some articles: all of a long one is read for them."""
        return Apart(self._file.path, lambda file, _: {id_: _paths(Reader(file), id_) for id_ in article_ids})


def _paths(read: Reader, article_id: str) -> HeadingPaths:
    article = read.article(article_id)
    return HeadingPaths(from_json(read.content_json(article.version_id)), article.title)
