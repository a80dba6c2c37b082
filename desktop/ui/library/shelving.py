"""Fills the Library, and does what the reader wants with the articles in it. Draws nothing.

Articles are read some at a time: those that a write touched and the first of the list at once, the others between
paints, so that ten thousand keep nobody waiting. Until all are read, what was shown of the others stays.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.texts import counted
from desktop.ui.reading import Reading
from desktop.ui.session import Session
from desktop.ui.toasts.telling import undoable
from desktop.ui.widgets.appearance import Appearance
from desktop.ui.widgets.asking import ask

if TYPE_CHECKING:
    from db.records import Changes
    from desktop.ui.library.library_place import LibraryPlace
    from desktop.ui.library.shelf_rows import Counts, ShelfRow

FIRST = 200  # articles that are read before anything is painted
NEXT = 200  # those that are read between two paints


class Shelving(QObject):
    """Keeps a LibraryPlace in line with the library, from the moment that it is made."""

    filled = Signal()  # the place shows other rows

    def __init__(self, session: Session, reading: Reading, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._reading = session, reading
        self._place: LibraryPlace | None = None
        self._rows: dict[str, ShelfRow] = {}
        self._waiting: list[str] = []  # articles that are to be read, or read anew
        self._touched: set[str] = set()  # articles that a write touched since they were read
        self._stale = True
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._read_more)

    def take(self, place: LibraryPlace) -> None:
        """Look after this place from now on."""
        self._place = place
        place.set_writable(not self._session.library.read_only)
        place.list.shelf.source = self._counts

    def follow(self, changes: Changes) -> None:
        """Take over what a write changed: now where the Library is in sight, else when it is shown."""
        self._stale = self._stale or bool(changes.articles or changes.annotations or changes.themes)
        self._touched |= changes.articles
        if self._place is not None and self._place.isVisible():
            self.fill()

    def show(self) -> None:
        """The Library is shown: bring it in line, the open article chosen and in sight."""
        self._stale = True  # what was read, and when, is told by nobody
        self.fill()
        self.follow_open()

    def follow_open(self) -> None:
        """Mark the open article, and stand on it."""
        if self._place is not None:
            article = self._reading.article
            self._place.list.set_open(article.id if article is not None else None)
            if article is not None:
                self._place.show_article(article.id)

    def fill(self) -> None:
        """Show the articles as they are now."""
        if self._place is None or not self._stale:
            return
        order = self._place.order
        ids = self._session.attempt(lambda: self._session.library.shelf.ids(order))
        if ids is None:
            return
        if not self._reading.themes:
            self._reading.load_themes()
        self._rows = {id_: self._rows[id_] for id_ in ids if id_ in self._rows}
        self._waiting = sorted(ids, key=lambda id_: id_ not in self._touched)
        if self._read(FIRST):
            self._stale = False
            self._touched.clear()
            self._show()

    def _show(self) -> None:
        if self._place is not None:
            self._place.set_articles(list(self._rows.values()), self._reading.themes, complete=not self._waiting)
        if self._waiting:
            self._next.start()
        else:
            self._next.stop()  # of a reading before, which this one took the place of
            self.filled.emit()

    def _read_more(self) -> None:
        if not self._read(NEXT):
            self._waiting, self._stale = [], True
        if self._waiting:
            self._next.start()
        else:
            self._show()

    def _read(self, number: int) -> bool:
        """Read the next articles; return False where that cannot be done."""
        from desktop.ui.library.shelf_rows import shelf_row

        wanted, self._waiting = self._waiting[:number], self._waiting[number:]
        read = self._session.attempt(lambda: self._session.library.shelf.some(wanted))
        for shelved in read or ():
            section = shelved.section if shelved.article.deleted is None else "trash"
            row = shelf_row(
                shelved.article, shelved.annotations, progress=shelved.progress, read=shelved.read, section=section
            )
            self._rows[row.id] = row
        return read is not None

    def _counts(self, article_ids: Sequence[str]) -> dict[str, Counts]:
        """Return how many annotations of some articles have which theme."""
        from desktop.ui.library.shelf_rows import in_panes

        read = partial(self._session.library.gathered.counts, article_ids)
        by_article: dict[str, dict[str, int]] = {}
        for theme_id, article_id, number in self._session.attempt(read, quietly=True) or ():
            by_article.setdefault(article_id, {})[theme_id] = number
        return {article_id: in_panes(counts, self._reading.themes) for article_id, counts in by_article.items()}

    # What the reader wants

    def preview(self, article_id: str) -> None:
        """Show how an article begins."""
        text = self._session.attempt(lambda: self._session.library.articles.text(article_id))
        if text is not None and self._place is not None and article_id in self._rows:
            self._place.set_preview(self._rows[article_id], text)

    def tag(self, article_ids: list[str], add: list[str], remove: list[str]) -> None:
        """Give articles tags and take some from them."""
        self._session.write(lambda: self._session.library.shelf.tag(article_ids, add, remove))

    def archive(self, article_ids: list[str], away: bool) -> None:
        """Put articles aside, or back."""
        self._session.write(lambda: self._session.library.shelf.archive(article_ids, away=away))

    def finish(self, article_ids: list[str], done: bool) -> None:
        """Say of articles that the reader is done with them, or is not."""
        self._session.write(lambda: self._session.library.shelf.finish(article_ids, done=done))

    def edit(self, article_ids: list[str], appearance: Appearance, parent: QWidget) -> None:
        """Let title, author, date and tags of articles be edited; ``parent`` is the window of the sheet."""
        from desktop.ui.library.article_sheet import ArticleSheet

        library = self._session.library
        answer = self._session.attempt(
            lambda: ([library.read.article(id_) for id_ in article_ids], library.shelf.tags())
        )
        if answer is None or not answer[0]:
            return
        articles, tags = answer
        sheet = ArticleSheet(
            articles, {*tags, *(tag for article in articles for tag in article.tags)}, appearance, parent
        )
        ok = ask(sheet)
        if ok and (edit := sheet.edit()):
            self._session.write(lambda: library.shelf.edit(article_ids, edit))

    def put_back(self, article_ids: list[str]) -> None:
        """Put removed articles back."""
        if self._session.write(lambda: self._session.library.trash.put_back(article_ids, [])):
            number = len(article_ids)
            words = counted(
                "{n} article is back; Undo removes again.", "{n} articles are back; Undo removes again.", number
            )
            self._session.told.emit(undoable(words))
