"""Fills the page of a search with what is found, keeps it in step with the library, and keeps searches."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer

from db.finding import gathered
from db.finding.gathered import Narrowing
from db.records import Hit, SavedSearch
from desktop.library.across.choosing import Chosen
from desktop.library.across.search import Where
from desktop.texts import counted, tr
from desktop.ui.facets.counting import FacetCounting
from desktop.ui.facets.keeping import keep_search
from desktop.ui.search.asking import Asking, Question
from desktop.ui.search.found_rows import by_article, by_kind, count_words, exact_and_nearest, go_on, nearest_rows
from desktop.ui.search.search_place import SearchPlace
from desktop.ui.session import Session
from desktop.ui.toasts.telling import undoable

FIRST = 50  # hits of each place that are shown at once
RESTED = 200  # hits of each place that are shown when typing rests
MORE = 4  # times as many, when the reader asks for more
MOST = 10_000
LISTED = 1_000  # annotations that filters alone let through
REST_MILLISECONDS = 250


class PageFilling(QObject):
    """Between the library and the page of a search."""

    def __init__(self, session: Session, names: Callable[[], Mapping[str, str]], place: SearchPlace) -> None:
        """Make it; ``names`` returns those of articles, themes and briefs."""
        super().__init__(place)
        self._session, self._names, self._place = session, names, place
        self.asking = Asking(session, self)
        self._shown: Question | None = None  # whose hits are shown
        self._found: list[Hit] = []
        self._rest = QTimer(self, singleShot=True, interval=REST_MILLISECONDS)
        place.set_writable(not session.library.read_only)
        FacetCounting(session, place.filters.facets_button, self._narrowing)
        self._connect_signals()

    def _narrowing(self) -> Narrowing:
        place = self._place
        return self._session.library.search.narrowing(place.words(), place.filters.where())

    def _connect_signals(self) -> None:
        place = self._place
        self._rest.timeout.connect(lambda: self._ask_for(RESTED))
        place.more_requested.connect(self._ask_for_more)
        self.asking.answered.connect(self._show)
        self.asking.failed.connect(lambda question, why: place.set_sentence(why))
        place.asked.connect(self._ask)
        place.save_requested.connect(self._save)
        place.saved.rename_requested.connect(self._rename)
        place.saved.remove_requested.connect(self._forget)

    def busy(self) -> bool:
        """True if anything is looked for, or will be."""
        return self.asking.jobs.busy() or self._rest.isActive()

    def fill(self) -> None:
        """The page is seen, or the library has changed meanwhile: bring it in line."""
        library, attempt, place = self._session.library, self._session.attempt, self._place
        articles = attempt(lambda: gathered.articles(library.read)) or []
        themes = attempt(library.themes.all, quietly=True) or []
        tags = sorted({tag for article in articles for tag in article.tags}, key=str.casefold)
        titles = {
            article.id: article.title for article in sorted(articles, key=lambda article: article.title.casefold())
        }
        place.set_saved(self.saved())
        place.list.set_themes(themes)
        place.filters.set_choices(themes, tags, titles)
        place.ask_again()

    # What is found

    def _ask(self, words: str, where: Where) -> None:
        self._rest.stop()
        if words or where.facets or where.theme or where.state:  # annotations are found by these alone
            shown, first = self._shown, FIRST if words else LISTED
            again = shown is not None and (shown.typed, shown.where) == (words, where)
            self.asking.ask(Question(words, where, shown.limit if shown is not None and again else first))
        else:
            self.asking.jobs.stop()
            self._shown, self._found = None, []
            self._place.set_found((), "")

    def _show(self, question: Question, hits: list[Hit]) -> None:
        exact, nearest = exact_and_nearest(hits)
        more = go_on(exact, question.limit)
        same = self._shown is not None and (self._shown.typed, self._shown.where) == (question.typed, question.where)
        ends = more if RESTED <= question.limit < MOST else frozenset()
        if question.where.order == "reading" or not question.typed:
            rows = by_article(exact, self._names(), ends)
        else:
            rows = by_kind(exact, self._names(), going_on=ends)
        rows += nearest_rows(nearest, self._names(), alone=not exact)
        count = count_words(exact, more=bool(more)) if exact else ""  # what is nearest says that nothing fits
        self._place.set_found(rows, count, keep=same)
        self._shown, self._found = question, hits
        if more and question.limit < RESTED:
            self._rest.start()

    def found(self) -> Chosen | None:
        """Return the annotations that were found, to be exported; None where there are none."""
        hits = [hit for hit in self._found if hit.annotation_id]
        if not hits:
            return None
        ids = frozenset(hit.annotation_id or "" for hit in hits)
        name = counted("What Search found ({n} quote)", "What Search found ({n} quotes)", len(ids))
        articles = tuple(dict.fromkeys(hit.article_id for hit in hits))
        return Chosen(name, tr("Found quotes"), articles, (), ids)

    def _ask_for_more(self) -> None:
        if self._shown is not None:
            self._ask_for(min(MOST, MORE * self._shown.limit))

    def _ask_for(self, limit: int) -> None:
        if self._shown is not None:
            self.asking.ask(Question(self._shown.typed, self._shown.where, limit))

    # Saved searches

    def saved(self) -> list[SavedSearch]:
        """Return the searches that are kept."""
        return self._session.attempt(self._session.library.search.saved, quietly=True) or []

    def _save(self, name: str, words: str, where: Where) -> None:
        changes = keep_search(self._session, name, words, where)
        for search_id in changes.of_kind("saved search") if changes is not None else ():
            self._place.name_saved(search_id)

    def _rename(self, search_id: str, name: str) -> None:
        self._session.write(lambda: self._session.library.search.rename(search_id, name))

    def _forget(self, search_id: str) -> None:
        if self._session.write(lambda: self._session.library.search.forget(search_id)):
            self._session.told.emit(undoable(tr("The saved search was removed; Undo brings it back.")))
