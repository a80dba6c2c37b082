"""Searching: fills the palette and the page of a search, opens what is chosen there, and keeps searches. Draws nothing.

A trail is left wherever the reader is taken, so that Back returns.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from db.records import Changes, Hit, SavedSearch, Theme
from desktop.article.content import Passage
from desktop.library.across.search import EVERYWHERE, Where
from desktop.ui.reading import Reading
from desktop.ui.search.asking import Asking, Question
from desktop.ui.search.found_rows import (
    COMMANDS_ONLY,
    FoundRow,
    Marked,
    Offered,
    article_row,
    by_article,
    by_kind,
    command_rows,
    count_words,
    group,
    saved_row,
)
from desktop.ui.session import Session
from desktop.ui.widgets.looks import Looks

if TYPE_CHECKING:
    from desktop.ui.search.palette import Palette
    from desktop.ui.search.place import SearchPlace

EACH = 5  # rows of each kind in the palette
RECENT = 6  # articles there before anything is typed
FIRST = 50  # hits of each place that the page shows at once
MOST = 200  # hits of each place that it shows when typing rests
REST_MILLISECONDS = 250
PATIENCE_MILLISECONDS = 150  # what takes longer than this is waited for aloud


class Searching(QObject):
    """Between the library, the palette and the page of a search."""

    place_requested = Signal()  # show the page
    theme_requested = Signal(str)  # show what is gathered under this theme
    brief_requested = Signal(str)
    command_requested = Signal(str)  # the id of one of COMMANDS
    told = Signal(str)

    def __init__(
        self,
        session: Session,
        reading: Reading,
        looks: Looks,
        offered: Callable[[], Sequence[Offered]],
        parent: QWidget,
    ) -> None:
        """Make it; ``offered`` returns the commands as they stand, ``parent`` is the window of the palette."""
        super().__init__(parent)
        self._session, self._reading, self._looks = session, reading, looks
        self._offered, self._parent = offered, parent
        self.palette: Palette | None = None
        self._place: SearchPlace | None = None
        self._names: dict[str, str] | None = None  # of articles, themes and briefs, by their ids
        self._commands: Sequence[Offered] = ()
        self._here = Asking(session, self)  # for the palette
        self._there = Asking(session, self)  # for the page
        self._shown: Question | None = None  # whose hits the page shows
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MILLISECONDS)
        self._rest = QTimer(self, singleShot=True, interval=REST_MILLISECONDS)
        self._patience.timeout.connect(self._show_waiting)
        self._rest.timeout.connect(self._ask_for_more)
        self._here.answered.connect(self._show_in_palette)
        self._here.failed.connect(lambda question, why: self._show_in_palette(question, [], why))
        self._there.answered.connect(self._show_on_page)
        self._there.failed.connect(lambda question, why: self._place and self._place.set_sentence(why))
        session.changed.connect(self._follow)

    def stop(self) -> None:
        """The window closes: look for nothing any more."""
        self._here.stop()
        self._there.stop()

    def busy(self) -> bool:
        """Tell whether anything is looked for, or will be."""
        return self._here.jobs.busy() or self._there.jobs.busy() or self._rest.isActive()

    # The palette

    def show_palette(self, typed: str = "") -> None:
        """Open the palette over the window; where it is open, close it."""
        palette = self.palette or self._make_palette()
        if palette.isVisible() and not typed:
            palette.leave()
            return
        self._commands = self._offered()
        palette.set_appearance(self._looks.appearance)
        palette.list.set_themes(self._themes())
        palette.open_over(self._parent, typed)

    def _make_palette(self) -> Palette:
        from desktop.ui.search.palette import Palette

        self.palette = palette = Palette(self._parent)
        palette.asked.connect(self._asked_in_palette)
        palette.row_chosen.connect(self.open_row)
        palette.all_requested.connect(self.show_all)
        return palette

    def _asked_in_palette(self, typed: str) -> None:
        self._here.stop()
        self._patience.stop()
        assert self.palette is not None
        if typed.startswith(COMMANDS_ONLY):
            rows, _ = command_rows(self._commands, typed.removeprefix(COMMANDS_ONLY))
            self.palette.set_rows(typed, rows)
        elif not typed.strip():
            self.palette.set_rows(typed, self._unasked_rows())
        else:
            self._here.ask(Question(typed, limit=EACH + 1))
            self._patience.start()

    def _show_waiting(self) -> None:
        if self.palette is not None:
            typed = self.palette.field.text()
            rows, _ = command_rows(self._commands, typed, EACH)
            self.palette.set_rows(typed, [group("Commands"), *rows] if rows else [], whole=False)

    def _show_in_palette(self, question: Question, hits: list[Hit], why: str = "") -> None:
        self._patience.stop()
        assert self.palette is not None
        commands, by_name = command_rows(self._commands, question.typed, EACH)
        found = by_kind(hits, self.names(), EACH)
        if commands:
            commands = [group("Commands"), *commands]
        rows = [*commands, *found] if by_name else [*found, *commands]
        if found:
            rows.append(FoundRow("all", Marked("All results"), "with filters, in the order of reading", "Ctrl+Enter"))
        self.palette.set_rows(question.typed, rows, sentence=why)

    def _unasked_rows(self) -> list[FoundRow]:
        """Return what the palette shows before anything is typed: articles read last, saved searches, commands."""
        library, names = self._session.library, self.names()
        here = self._reading.article.id if self._reading.article is not None else ""
        recent = self._session.attempt(library.articles.recent, quietly=True) or []
        articles = [article_row(one, names[one]) for one in recent if one in names and one != here][:RECENT]
        saved = [saved_row(one) for one in self._saved()]
        commands, _ = command_rows(self._commands, "")
        groups = (("Opened last", articles), ("Saved searches", saved), ("Commands", commands))
        return [row for name, rows in groups if rows for row in (group(name), *rows)]

    # The page

    def take(self, place: SearchPlace) -> None:
        """Look after the page from now on."""
        self._place = place
        place.set_writable(not self._session.library.read_only)
        place.asked.connect(self._asked_on_page)
        place.row_chosen.connect(self.open_row)
        place.save_requested.connect(self._save)
        place.rename_requested.connect(self._rename)
        place.remove_requested.connect(self._forget)
        self._looks.add(place)

    def follow_place(self) -> None:
        """Another place of the window is on show: bring the page in line with the library where it is the one."""
        if self._place is not None and self._place.isVisible():
            self._fill()

    def _fill(self) -> None:
        place = self._place
        assert place is not None
        articles = self._session.attempt(self._session.library.articles.all) or []
        tags = sorted({tag for article in articles for tag in article.tags}, key=str.casefold)
        place.set_saved(self._saved())
        titles = {article.id: article.title for article in sorted(articles, key=lambda one: one.title.casefold())}
        themes = self._themes()
        place.list.set_themes(themes)
        place.set_choices(themes, tags, titles)
        place.ask_again()

    def show_page(self) -> None:
        """Show the page as it was left, the keyboard in its field; from the palette with the words typed there."""
        if self.palette is not None and self.palette.isVisible():
            self.palette.show_all()
            return
        if self._place is None or not self._place.isVisible():
            self._reading.leave_here()
        self.place_requested.emit()
        assert self._place is not None
        self._place.focus_field()

    def show_all(self, words: str, where: Where = EVERYWHERE) -> None:
        """Show everything that words find, on the page."""
        self.show_page()
        assert self._place is not None
        self._place.show_search(words.removeprefix(COMMANDS_ONLY), where)

    def _asked_on_page(self, words: str, where: Where) -> None:
        self._rest.stop()
        if words:
            shown = self._shown
            again = shown is not None and (shown.typed, shown.where) == (words, where)
            self._there.ask(Question(words, where, shown.limit if shown is not None and again else FIRST))
        else:
            self._there.stop()
            self._shown = None
            assert self._place is not None
            self._place.set_found((), "")

    def _show_on_page(self, question: Question, hits: list[Hit]) -> None:
        assert self._place is not None
        places: dict[str, int] = {}
        for hit in hits:
            places[hit.place] = places.get(hit.place, 0) + 1
        more = max(places.values(), default=0) >= question.limit
        same = self._shown is not None and (self._shown.typed, self._shown.where) == (question.typed, question.where)
        show = by_article if question.where.order == "reading" else by_kind
        rows = show(hits, self.names())
        self._place.set_found(rows, count_words(hits, more=more), keep=same)
        self._shown = question
        if more and question.limit < MOST:
            self._rest.start()

    def _ask_for_more(self) -> None:
        if self._shown is not None:
            self._there.ask(Question(self._shown.typed, self._shown.where, MOST))

    # Saved searches

    def _saved(self) -> list[SavedSearch]:
        return self._session.attempt(self._session.library.search.saved, quietly=True) or []

    def _save(self, name: str, words: str, where: Where) -> None:
        search, made = self._session.library.search, []

        def work() -> Changes:
            made.append(search.save(name, words, where.to_save()))
            return made[0]

        if self._session.write(work) and self._place is not None:
            for search_id in made[0].of_kind("saved search"):
                self._place.name_saved(search_id)
            self.told.emit("The search is saved; F2 renames it, Undo takes it back.")

    def _rename(self, search_id: str, name: str) -> None:
        self._session.write(lambda: self._session.library.search.rename(search_id, name))

    def _forget(self, search_id: str) -> None:
        if self._session.write(lambda: self._session.library.search.forget(search_id)):
            self.told.emit("The saved search was removed; Undo brings it back.")

    # Where a row leads

    def open_row(self, row: FoundRow) -> None:
        """Go where a row leads, or do what its command says."""
        if row.kind == "command":
            self.command_requested.emit(row.key)
        elif row.kind == "article":
            self._reading.open(row.key)
        elif row.kind == "all" and self.palette is not None:
            self.show_all(self.palette.field.text())
        elif row.kind == "search":
            for kept in self._saved():
                if kept.id == row.key:
                    self.show_all(kept.words, Where.of_saved(kept.filters))
        elif row.hit is not None:
            self._open_hit(row.hit)

    def _open_hit(self, hit: Hit) -> None:
        if hit.kind in ("theme", "brief"):
            self._reading.leave_here()
            (self.theme_requested if hit.kind == "theme" else self.brief_requested).emit(hit.row_id)
            return
        offset = hit.start if hit.place != "title" else None
        self._reading.leave_here()
        if not self._reading.open(hit.article_id, offset, leave_trail=False):
            return
        if hit.annotation_id is not None:
            self._reading.show_annotation(hit.annotation_id)
        elif hit.start is not None and hit.end:
            self._reading.reveal_requested.emit(Passage(hit.start, hit.end))

    # In step with the library

    def names(self) -> Mapping[str, str]:
        """Return what articles, themes and briefs are called, by their ids."""
        if self._names is None:
            library = self._session.library

            def read() -> dict[str, str]:
                names = {article.id: article.title for article in library.articles.all()}
                names |= {theme.id: theme.name for theme in library.themes.all()}
                return names | {brief.id: brief.name for brief in library.briefs.all()}

            self._names = self._session.attempt(read, quietly=True) or {}
        return self._names

    def _themes(self) -> list[Theme]:
        return self._session.attempt(self._session.library.themes.all, quietly=True) or []

    def _follow(self, changes: Changes) -> None:
        if any(changes.of_kind(kind) for kind in ("article", "theme", "brief")):
            self._names = None
        self.follow_place()
