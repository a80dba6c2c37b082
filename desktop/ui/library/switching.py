"""Going to another article: the switcher, the articles opened last, the list in the left panel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from db.records import Article
from desktop.ui.reading import Reading
from desktop.ui.session import Session
from desktop.ui.widgets.looks import Looks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ui.library.article_switcher import ArticleSwitcher

MOST_RECENT = 12


class ArticleList(Protocol):
    """A part of the window that lists the library's articles."""

    def set_articles(
        self, articles: Sequence[Article], counts: dict[str, int], recent: Sequence[str], *, current: str | None
    ) -> None:
        """Show these; ``counts`` are their annotations by id, ``recent`` ids with the one opened last first."""


class Switching(QObject):
    """Leads from one article to another."""

    open_file_requested = Signal()

    def __init__(self, session: Session, reading: Reading, looks: Looks, parent: QWidget) -> None:
        """Make it; ``parent`` is the window that the switcher lies over."""
        super().__init__(parent)
        self._session, self._reading, self._looks, self._parent = session, reading, looks, parent
        self._switcher: ArticleSwitcher | None = None  # made when it is first wanted

    def recent_articles(self) -> list[Article]:
        """Return the articles opened last, without the one that is open."""
        library = self._session.library
        known = {article.id: article for article in self._session.attempt(lambda: library.read.articles()) or []}
        recent = self._session.attempt(lambda: library.read.recent()) or []
        here = self._open_id()
        return [known[i] for i in recent if i in known and i != here][:MOST_RECENT]

    def show(self) -> None:
        """Show the articles to go to."""
        from desktop.article_list import article_rows

        articles = self._session.attempt(lambda: self._session.library.read.articles())
        if articles is None:
            return
        switcher = self._switcher or self._make_switcher()
        switcher.set_appearance(self._looks.appearance)
        switcher.set_articles(article_rows(articles, *self._counts_and_recent()), self._open_id())
        switcher.open_over(self._parent)

    def fill(self, part: ArticleList) -> None:
        """List the articles in a part of the window."""
        articles = self._session.attempt(lambda: self._session.library.read.articles()) or []
        part.set_articles(articles, *self._counts_and_recent(), current=self._open_id())

    def _make_switcher(self) -> ArticleSwitcher:
        from desktop.ui.library.article_switcher import ArticleSwitcher

        self._switcher = ArticleSwitcher(self._parent)
        self._switcher.article_chosen.connect(self._reading.open)
        self._switcher.open_file_requested.connect(self.open_file_requested)
        return self._switcher

    def _open_id(self) -> str | None:
        return self._reading.article.id if self._reading.article is not None else None

    def _counts_and_recent(self) -> tuple[dict[str, int], list[str]]:
        """Return how many annotations the articles have, and which were opened last; neither is worth a failure."""
        session, library = self._session, self._session.library
        return session.attempt(library.annotations.counts) or {}, session.attempt(lambda: library.read.recent()) or []
