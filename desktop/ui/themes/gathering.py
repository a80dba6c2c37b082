"""Gathering: fills the Themes place from the library and keeps it in step. Knows what the user narrowed it to.

What is counted, is counted for some articles at a time, the first ones before the place is painted, so that a hundred
thousand annotations keep nobody waiting. Only while the place is seen is anything read. ``Sorting`` carries out what is
done on the board, ``Tabling`` counts what the table shows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from db.finding import gathered
from db.finding.facets import Facets
from db.finding.gathered import EVERYTHING, NO_THEME, Narrowing, Titled
from db.records import Annotation, Changes, Theme
from desktop.annotations import HeadingPaths
from desktop.filing.facets import first_day
from desktop.library.across.choosing import Chosen
from desktop.library.across.search import Where
from desktop.texts import counted, tr
from desktop.ui.cards.card import place_words
from desktop.ui.cards.groups import Group, Source
from desktop.ui.facets.counting import FacetCounting
from desktop.ui.facets.keeping import keep_search
from desktop.ui.jobs import ApartJob, JobRunner
from desktop.ui.session import Session
from desktop.ui.themes.all_panes import AllPanes
from desktop.ui.themes.scope import EVERYWHERE, Cell, Scope
from desktop.ui.themes.themes_place import ThemesPlace

FIRST = 40  # articles that are counted before anything is painted
NEXT = 60  # those that are counted between two paints
PAINTED = 150  # milliseconds before headings are read: a thread that reads takes turns with the window's painting
MANY = 300  # annotations: where a write touched more, everything is counted anew


class Gathering(QObject):
    """Holds the counts of a library by theme and article. Is the source of what the board reads."""

    counted = Signal()  # all of it, anew
    articles_read = Signal(object)  # list of Titled
    scope_changed = Signal(object)  # Scope
    cell_changed = Signal(str)  # in words; "": none

    def __init__(self, session: Session, place: ThemesPlace | AllPanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._place = session, place
        self.narrowing = EVERYTHING
        self._since = ""  # the first day that the reader chose, whatever a cell narrows to
        self.scope = EVERYWHERE
        self._cell: Cell | None = None
        self.themes: list[Theme] = []
        self._articles: list[Titled] = []
        self.titles: dict[str, str] = {}  # of the articles looked at, by id, in the order they are shown
        self.counts: dict[tuple[str, str], int] = {}  # by theme and article
        self._totals: dict[str, int] = {}  # by article, each annotation once
        self._found: dict[tuple[str, str], list[str]] | None = None  # while words are filtered by: which they are in
        self._waiting: list[str] = []  # articles that are not counted yet
        self._paths: dict[str, HeadingPaths] = {}
        self._pathless: set[str] = set()  # articles whose headings were asked for...
        self._path_jobs = JobRunner(self)
        self._reading: set[str] = set()  # ... and those whose are read, unless they changed since
        self.is_stale = True  # the place is to be filled anew before anything of it is shown
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next_path = QTimer(self, singleShot=True, interval=PAINTED)
        self._connect_signals()
        place.board.set_source(Source(self.path, self.ids, self.annotations))

    def _connect_signals(self) -> None:
        self._next.timeout.connect(self._count_more)
        self._next_path.timeout.connect(self._read_paths)
        self._path_jobs.done.connect(lambda _job, paths: self._keep_paths(paths))
        self._path_jobs.failed.connect(lambda _job, _error: self._keep_paths({}))
        self._session.changed.connect(self.follow)
        self._place.installEventFilter(self)
        self._place.filter_changed.connect(self._filter)
        facets = self._place.facets_button
        facets.changed.connect(self._choose)
        facets.save_requested.connect(self._keep)
        FacetCounting(self._session, facets, lambda: self.narrowing)

    # --- filling ------------------------------------------------------------------------------------------------

    def show(self) -> None:
        """Fill the place, if anything has changed since it was seen last, or go on with what was not read then."""
        if self.is_stale:
            self._read()
        elif self._waiting:
            self._next.start()
        self._next_path.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fill the place where it is seen again: it may have stood in a window's part that was hidden meanwhile."""
        if event.type() is QEvent.Type.Show:
            self.show()
        return False

    def follow(self, changes: Changes) -> None:
        """Take up what a write touched: at once while the place is seen, else when it is."""
        touched = changes.articles or changes.themes or changes.annotations
        if not touched:
            return
        for article_id in changes.articles:
            self._paths.pop(article_id, None)
            self._reading.discard(article_id)
        if not self._place.isVisible() or self.is_stale:
            self.is_stale = True
        elif changes.articles or changes.themes or len(changes.annotations) > MANY:
            self._read()
        else:
            self._count_anew(changes.annotations)

    def _read(self) -> None:
        """Read themes and articles, and count: the first articles now, the others between paints."""
        library = self._session.library
        read = self._session.attempt(lambda: (library.themes.all(), gathered.articles(library.read)))
        if read is None:
            return
        self.is_stale = False
        self.themes, self._articles = read
        self._place.set_themes(self.themes)
        self.articles_read.emit(self._articles)
        self._look_at_scope()
        self._count_all()

    def _look_at_scope(self) -> None:
        """Take up which articles are looked at; where none of the scope is there any more, it is all of them."""
        self.titles = {
            article.id: article.title for article in self._articles if self.scope.holds(article.id, article.tags)
        }
        if not self.titles and self.scope is not EVERYWHERE:
            self.scope = EVERYWHERE
            self.titles = {article.id: article.title for article in self._articles}
        self.scope_changed.emit(self.scope)
        ids = None if self.scope == EVERYWHERE else tuple(self.titles)
        self.narrowing = replace(self.narrowing, article_ids=ids)

    def _count_all(self) -> None:
        self._next.stop()
        self._waiting = []
        if self.narrowing.words.strip():
            self._found = self._find(self.narrowing)
            self.counts = {key: len(ids) for key, ids in self._found.items()}
        else:
            self._found, self.counts, self._totals = None, {}, {}
            self._waiting = list(self.titles)
            self._count(FIRST)
        self._show_counts()
        if self._waiting:
            self._next.start()

    def _find(self, narrowing: Narrowing) -> dict[tuple[str, str], list[str]]:
        """Return which annotations hold the words, by theme and article."""
        ids_by_key = self._session.attempt(lambda: self._session.library.gathered.found(narrowing)) or {}
        return {key: ids for key, ids in ids_by_key.items() if key[1] in self.titles}

    def _count(self, number: int) -> None:
        """Count the annotations of the next articles."""
        ids, self._waiting = self._waiting[:number], self._waiting[number:]
        self.counts |= self._counted(ids) or {}

    def _counted(self, article_ids: Sequence[str]) -> dict[tuple[str, str], int] | None:
        narrowing = replace(self.narrowing, article_ids=None)
        counts = self._session.attempt(lambda: self._session.library.gathered.counts(article_ids, narrowing))
        totals = self._session.attempt(lambda: self._session.library.gathered.totals(article_ids, narrowing))
        if counts is None or totals is None:
            return None
        self._totals |= totals
        return {(theme_id, article_id): count for theme_id, article_id, count in counts}

    def _count_more(self) -> None:
        if not self._place.isVisible():
            return
        self._count(NEXT)
        if self._waiting:
            self._next.start()
        else:
            self._show_counts()

    def finish(self) -> None:
        """Count all that is still to be counted, now."""
        self._next.stop()
        if self._waiting:
            self._count(len(self._waiting))
            self._show_counts()

    def _count_anew(self, annotation_ids: frozenset[str]) -> None:
        """Count the articles anew that these annotations belong to."""
        ids = self._session.attempt(lambda: gathered.articles_of(self._session.library.read, annotation_ids))
        if ids is None:
            return
        there = [id_ for id_ in self.titles if id_ in ids and id_ not in self._waiting]
        if self._found is not None:
            self._found = {key: found for key, found in self._found.items() if key[1] not in ids}
            self._found |= self._find(replace(self.narrowing, article_ids=tuple(there)))
            self.counts = {key: len(found) for key, found in self._found.items()}
        elif (counts := self._counted(there)) is not None:
            self.counts = {key: count for key, count in self.counts.items() if key[1] not in ids} | counts
        self._show_counts()

    # --- showing ------------------------------------------------------------------------------------------------

    def _groups(self) -> dict[str, list[Group]]:
        """Return what is shown in each column of the board, as far as it is counted."""
        groups: dict[str, list[Group]] = {theme.id: [] for theme in self.themes}
        groups[NO_THEME] = []
        cell = self._cell
        counted_ids = {article_id for _, article_id in self.counts}
        for article_id, title in self.titles.items():
            if article_id not in counted_ids:
                continue
            for theme_id, column in groups.items():
                count = self.counts.get((theme_id, article_id), 0)
                if count and (cell is None or (cell.theme_id, cell.article_id or article_id) == (theme_id, article_id)):
                    ids = tuple(self._found[theme_id, article_id]) if self._found is not None else None
                    if cell is not None and cell.heading is not None:
                        ids = self._under(cell.heading, self.shown_ids(theme_id, article_id))
                    column.append(Group(article_id, title, count if ids is None else len(ids), ids))
        return groups

    def shown(self) -> Chosen | None:
        """Return what is shown, to be exported; None where nothing is left out."""
        if not self.is_narrowed():
            return None
        self.finish()
        there: dict[str, set[str]] = {}  # annotation ids by article
        theme_ids = []
        for theme_id, column in self._groups().items():
            for group in column:
                annotation_ids = self.shown_ids(theme_id, group.key) if group.ids is None else group.ids
                there.setdefault(group.key, set()).update(annotation_ids)
            theme_ids += [theme_id] * bool(column)
        ids = frozenset(id_ for some in there.values() for id_ in some)
        name = counted("What Themes shows ({n} quote)", "What Themes shows ({n} quotes)", len(ids))
        only = tuple(theme_ids) if self._cell is not None else ()
        return Chosen(name, tr("Selected quotes"), tuple(there), only, ids)

    def _show_counts(self) -> None:
        complete, groups = not self._waiting, self._groups()
        self._place.set_groups(groups, complete=complete, narrowed=self.is_narrowed())
        self._place.set_status(self._status(groups) if complete else "")
        if complete:
            self.counted.emit()

    def _under(self, heading: int, ids: Sequence[str]) -> tuple[str, ...]:
        """Return those annotations that stand under a heading of their article."""
        return tuple(annotation.id for annotation in self.annotations(ids) if self.heading_of(annotation) == heading)

    def is_narrowed(self) -> bool:
        """True if anything is left out."""
        return bool(self.narrowing) or self._cell is not None

    def _status(self, groups: Mapping[str, Sequence[Group]]) -> str:
        shown = [group for column in groups.values() for group in column]
        articles = {group.key for group in shown}
        if self._cell is not None:
            quotes = sum(group.count for group in shown)
        elif self._found is not None:
            quotes = len({id_ for group in shown for id_ in group.ids or ()})
        else:
            quotes = sum(self._totals.get(article_id, 0) for article_id in articles)
        if not quotes:
            return ""
        words = counted("{n} quote", "{n} quotes", quotes), counted("{n} article", "{n} articles", len(articles))
        return " · ".join(words)

    # --- the board reads ----------------------------------------------------------------------------------------

    def ids(self, theme_id: str, article_id: str) -> Sequence[str]:
        """Return the ids of an article's annotations in a column, in reading order."""
        library, narrowing = self._session.library, replace(self.narrowing, article_ids=None)

        def read() -> list[str]:
            return gathered.ids_of(library.read, theme_id, article_id, narrowing)

        return self._session.attempt(read, quietly=True) or ()

    def shown_ids(self, theme_id: str, article_id: str) -> Sequence[str]:
        """Return them as the filter leaves them."""
        ids_by_key = self._found
        return self.ids(theme_id, article_id) if ids_by_key is None else ids_by_key.get((theme_id, article_id), ())

    def annotations(self, ids: Sequence[str]) -> list[Annotation]:
        """Return annotations by their ids."""
        library = self._session.library
        return self._session.attempt(lambda: gathered.annotations_of(library.read, ids), quietly=True) or []

    def path(self, annotation: Annotation) -> str | None:
        """Return the headings above an annotation; None where they were not read yet: they are soon."""
        paths = self._paths.get(annotation.article_id)
        if paths is None:
            if annotation.article_id not in self._reading:
                self._pathless.add(annotation.article_id)
                if not self._next_path.isActive():
                    self._next_path.start()
            return None
        return place_words(paths, annotation)

    def heading_of(self, annotation: Annotation) -> int | None:
        """Return under which heading of its article an annotation stands, -1 above the first; None for an orphan."""
        start = annotation.anchor.start
        return None if start is None else self.paths_of(annotation.article_id).number_at(start)

    def paths_of(self, article_id: str) -> HeadingPaths:
        """Return the headings of an article."""
        paths = self._paths.get(article_id)
        if paths is None:
            read = self._session.attempt(lambda: self._session.library.gathered.paths(article_id), quietly=True)
            paths = self._paths[article_id] = read or HeadingPaths()
        return paths

    def _read_paths(self) -> None:
        """Read the headings of the articles that they were asked for, beside the window, while the place is seen."""
        if self._pathless and self._place.isVisible() and not self._path_jobs.busy():
            self._reading, self._pathless = self._pathless, set()
            paths = self._session.library.gathered.paths_apart(tuple(self._reading))
            self._path_jobs.run(ApartJob("headings", paths))

    def _keep_paths(self, paths: Mapping[str, HeadingPaths]) -> None:
        self._paths |= {article_id: paths.get(article_id) or HeadingPaths() for article_id in self._reading}
        self._reading = set()
        self._place.board.show_paths()
        self._next_path.start()

    # --- narrowing ----------------------------------------------------------------------------------------------

    def look_at(self, scope: Scope) -> None:
        """Look at the articles of a scope."""
        if scope != self.scope:
            self.scope = scope
            self._look_at_scope()
            self._narrow(self.narrowing, None)

    def _filter(self, words: str, since: str) -> None:
        if since != self._since:
            self._since = since
            self._narrow(replace(self.narrowing, words=words, since=since, until=""), self._cell)
        elif words.strip() != self.narrowing.words.strip():
            self._narrow(replace(self.narrowing, words=words), self._cell)

    def _choose(self, facets: Facets) -> None:
        """Narrow to these facets, of which the day stands where the others say it by SQL."""
        since = self.narrowing.since
        if facets.days != self.narrowing.facets.days:
            since = first_day(facets.days, date.today()) or self._since
        self._narrow(replace(self.narrowing, facets=facets, since=since), self._cell)

    def widen(self) -> None:
        """Show again what a cell of the table left out."""
        self._narrow(replace(self.narrowing, theme_ids=(), since=self._since, until=""), None)

    def _keep(self, name: str) -> None:
        """Keep what is chosen as a saved search."""
        narrowing, scope = self.narrowing, self.scope
        named = " · ".join(part for part in (narrowing.words.strip(), scope.tag, name) if part)
        since, until = narrowing.since if narrowing.facets.days is None else "", narrowing.until
        where = Where(scope.article_id, scope.tag, since=since, until=until, facets=narrowing.facets)
        keep_search(self._session, named, narrowing.words, where)

    def narrow_to(self, cell: Cell, words: str, narrowing: Narrowing | None = None) -> None:
        """Show what a cell of the table counts; ``words`` tell of it."""
        self._narrow(narrowing or self.narrowing, cell, words)

    def _narrow(self, narrowing: Narrowing, cell: Cell | None, words: str = "") -> None:
        self.narrowing, self._cell = narrowing, cell
        if words or (cell is None and not narrowing.theme_ids and not narrowing.until):
            self.cell_changed.emit(words)
        self._count_all()
