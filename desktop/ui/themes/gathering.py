"""Gathering: fills the Themes place from the library, keeps it in step, and carries out what is done there.

What is counted, is counted for some articles at a time, the first ones before the place is painted, so that a hundred
thousand annotations keep nobody waiting. Only while the place is seen is anything read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from db.records import Annotation, Changes, Theme
from desktop.annotations import HeadingPaths
from desktop.errors import PostilError
from desktop.library.across.gathered import EVERYTHING, NO_THEME, Narrowing
from desktop.shown_text import in_one_line
from desktop.ui.session import Session
from desktop.ui.sidebar.card import PATH_JOINT
from desktop.ui.themes.board.model import Group
from desktop.ui.themes.place import BOARD, TABLE, ThemesPlace
from desktop.ui.themes.table.grid import NO_THEME_NAME, Grid, Kind, by_article, over_time, span_of, together

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.ui.widgets.appearance import Appearance

FIRST = 40  # articles that are counted before anything is painted
NEXT = 60  # those that are counted between two paints
MANY = 300  # annotations: where a write touched more, everything is counted anew


class Gathering(QObject):
    """Holds the counts of a library by theme and article. Is the source of what the board reads."""

    card_opened = Signal(str, str)  # article id, annotation id: show it in its article
    note_requested = Signal(str, str)  # article id, annotation id: show it there with its note open
    origin_requested = Signal(str, str)  # article id, annotation id: show it where it was made
    told = Signal(str)

    def __init__(self, session: Session, place: ThemesPlace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._place = session, place
        self._narrowing = EVERYTHING
        self._since = ""  # the first day that the reader chose, whatever a cell narrows to
        self._only: tuple[str, str] | None = None  # theme id and article id that a cell of the table narrowed to
        self._themes: list[Theme] = []
        self._titles: dict[str, str] = {}  # by article id, in the order they are shown
        self._counts: dict[tuple[str, str], int] = {}  # by theme and article
        self._found: dict[tuple[str, str], list[str]] | None = None  # while words are filtered by: which they are in
        self._waiting: list[str] = []  # articles that are not counted yet
        self._paths: dict[str, HeadingPaths] = {}
        self._pathless: dict[str, None] = {}  # articles whose headings were asked for, in that order
        self._stale = True
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next_path = QTimer(self, singleShot=True, interval=0)
        self._connect_signals()
        place.board.set_source(self)

    def _connect_signals(self) -> None:
        place, board = self._place, self._place.board
        self._next.timeout.connect(self._count_more)
        self._next_path.timeout.connect(self._read_path)
        self._session.changed.connect(self.follow)
        place.filter_changed.connect(self._filter)
        place.narrowing_ended.connect(self._widen)
        place.cell_opened.connect(self._open_cell)
        place.shown_changed.connect(self._show_grid)
        board.card_opened.connect(lambda id_: self._tell_where(self.card_opened, id_))
        board.note_requested.connect(lambda id_: self._tell_where(self.note_requested, id_))
        board.origin_requested.connect(lambda id_: self._tell_where(self.origin_requested, id_))
        board.cards_dropped.connect(self._drop)
        board.theme_toggled.connect(self._toggle)
        board.remove_requested.connect(self._remove)

    # --- filling ------------------------------------------------------------------------------------------------

    def show(self) -> None:
        """Fill the place, if anything has changed since it was seen last."""
        if self._stale:
            self._read()

    def follow(self, changes: Changes) -> None:
        """Take up what a write touched: at once while the place is seen, else when it is."""
        touched = changes.articles or changes.themes or changes.annotations
        if not touched:
            return
        for article_id in changes.articles:
            self._paths.pop(article_id, None)
        if not self._place.isVisible() or self._stale:
            self._stale = True
        elif changes.articles or changes.themes or len(changes.annotations) > MANY or self._found is not None:
            self._read()
        else:
            self._count_anew(changes.annotations)

    def _read(self) -> None:
        """Read themes and articles, and count: the first articles now, the others between paints."""
        library = self._session.library
        read = self._session.attempt(lambda: (library.themes.all(), library.gathered.articles()))
        if read is None:
            return
        self._stale = False
        self._themes = read[0]
        self._titles = {article.id: article.title for article in read[1]}
        self._place.set_themes(self._themes)
        self._count_all()

    def _count_all(self) -> None:
        self._next.stop()
        self._waiting = []
        if self._narrowing.words.strip():
            found = self._session.attempt(lambda: self._session.library.gathered.found(self._narrowing))
            self._found = {key: ids for key, ids in (found or {}).items() if key[1] in self._titles}
            self._counts = {key: len(ids) for key, ids in self._found.items()}
        else:
            self._found, self._counts = None, {}
            self._waiting = list(self._titles)
            self._count(FIRST)
        self._show_counts()
        if self._waiting:
            self._next.start()

    def _count(self, number: int) -> None:
        """Count the annotations of the next articles."""
        ids, self._waiting = self._waiting[:number], self._waiting[number:]
        counts = self._session.attempt(lambda: self._session.library.gathered.counts(ids, self._narrowing))
        self._counts |= {(theme_id, article_id): count for theme_id, article_id, count in counts or ()}

    def _count_more(self) -> None:
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
        gathered = self._session.library.gathered
        ids = self._session.attempt(lambda: gathered.articles_of(annotation_ids))
        if ids is None:
            return
        counted = [id_ for id_ in self._titles if id_ in ids and id_ not in self._waiting]
        counts = self._session.attempt(lambda: gathered.counts(counted, self._narrowing))
        if counts is not None:
            self._counts = {key: count for key, count in self._counts.items() if key[1] not in ids}
            self._counts |= {(theme_id, article_id): count for theme_id, article_id, count in counts}
        self._show_counts()

    # --- showing ------------------------------------------------------------------------------------------------

    def _show_counts(self) -> None:
        complete, narrowed = not self._waiting, bool(self._narrowing) or self._only is not None
        groups: dict[str, list[Group]] = {theme.id: [] for theme in self._themes}
        groups[NO_THEME] = []
        for article_id, title in self._titles.items():
            for theme_id, column in groups.items():
                count = self._counts.get((theme_id, article_id), 0)
                if count and self._only in (None, (theme_id, article_id), (theme_id, "")):
                    ids = tuple(self._found[theme_id, article_id]) if self._found is not None else None
                    column.append(Group(article_id, title, count, ids))
        self._place.set_groups(groups, complete=complete, narrowed=narrowed)
        self._place.set_status(self._status(groups) if complete else "")
        if complete:
            self._show_grid()

    def _status(self, groups: Mapping[str, Sequence[Group]]) -> str:
        cards = sum(group.count for column in groups.values() for group in column)
        articles = len({group.article_id for column in groups.values() for group in column})
        if not cards:
            return ""
        words = "quote" if cards == 1 else "quotes", "article" if articles == 1 else "articles"
        return f"{cards:,} {words[0]} · {articles:,} {words[1]}"

    def grid(self, kind: Kind) -> Grid:
        """Return the table of a kind, of what the filter leaves."""
        self.finish()
        gathered = self._session.library.gathered
        if kind is Kind.TOGETHER:
            pairs = self._session.attempt(lambda: gathered.together(self._narrowing)) or []
            return together(self._themes, {(one, other): count for one, other, count in pairs})
        if kind is Kind.TIME:
            days = self._session.attempt(lambda: gathered.days(self._narrowing)) or []
            return over_time(self._themes, {(theme_id, day): count for theme_id, day, count in days})
        titles = ((id_, in_one_line(title) or "Untitled") for id_, title in self._titles.items())
        return by_article(self._themes, titles, self._counts)

    def _show_grid(self) -> None:
        if self._place.view == TABLE and not self._stale:
            self._place.set_grid(self.grid(self._place.kind))

    # --- the board reads ----------------------------------------------------------------------------------------

    def ids(self, theme_id: str, article_id: str) -> Sequence[str]:
        """Return the ids of an article's annotations in a column, in reading order."""
        gathered = self._session.library.gathered
        return self._session.attempt(lambda: gathered.ids(theme_id, article_id, self._narrowing), quietly=True) or ()

    def annotations(self, ids: Sequence[str]) -> list[Annotation]:
        """Return annotations by their ids."""
        return self._session.attempt(lambda: self._session.library.gathered.annotations(ids), quietly=True) or []

    def path(self, annotation: Annotation) -> str:
        """Return the headings above an annotation; where they were not read yet, they are soon."""
        paths = self._paths.get(annotation.article_id)
        if paths is None:
            self._pathless[annotation.article_id] = None
            if not self._next_path.isActive():
                self._next_path.start()
            return ""
        return PATH_JOINT.join(paths.at(annotation.anchor.start)) if annotation.anchor.start is not None else ""

    def _read_path(self) -> None:
        if not self._pathless:
            return
        article_id = next(iter(self._pathless))
        del self._pathless[article_id]
        paths = self._session.attempt(lambda: self._session.library.gathered.paths(article_id), quietly=True)
        self._paths[article_id] = paths or HeadingPaths()
        if self._pathless:
            self._next_path.start()
        self._place.board.show_paths()

    # --- narrowing ----------------------------------------------------------------------------------------------

    def _filter(self, words: str, since: str) -> None:
        if since != self._since:
            self._since = since
            self._narrow(replace(self._narrowing, words=words, since=since, until=""), self._only)
        elif words.strip() != self._narrowing.words.strip():
            self._narrow(replace(self._narrowing, words=words), self._only)

    def _widen(self) -> None:
        """Show again what a cell of the table left out."""
        self._narrow(Narrowing(self._narrowing.words, since=self._since), None)

    def _narrow(self, narrowing: Narrowing, only: tuple[str, str] | None, words: str = "") -> None:
        """Show what these leave; ``words`` tell of what a cell of the table narrows to."""
        self._narrowing, self._only = narrowing, only
        if words or (only is None and not narrowing.theme_ids and not narrowing.until):
            self._place.set_chip(words)
        self._count_all()

    def _open_cell(self, kind: str, row: str, column: str) -> None:
        """Show the quotes of a cell of the table on the board."""
        name = next((theme.name for theme in self._themes if theme.id == column), NO_THEME_NAME)
        self._place.show_view(BOARD)
        if kind == Kind.ARTICLES:
            self._narrow(self._narrowing, (column, row), f"{name} · {self._titles.get(row, '')}")
        elif kind == Kind.TOGETHER:
            other = next((theme.name for theme in self._themes if theme.id == row), "")
            narrowing = replace(self._narrowing, theme_ids=(row, column))
            self._narrow(narrowing, (column, ""), f"{name} and {other}")
        else:
            since, until = span_of(self._place.table.grid_model.grid, row)
            self._narrow(replace(self._narrowing, since=since, until=until), (column, ""), f"{name} · {row}")
        self._place.focus_cards()

    # --- what is done on the board ------------------------------------------------------------------------------

    def _tell_where(self, signal: SignalInstance, annotation_id: str) -> None:
        for annotation in self.annotations([annotation_id]):
            signal.emit(annotation.article_id, annotation_id)

    def _theme(self, theme_id: str | None) -> Theme | None:
        return next((theme for theme in self._themes if theme.id == theme_id), None)

    def _drop(self, pairs: list[tuple[str, str]], theme_id: str | None, copies: bool) -> None:
        chosen = self.annotations(list(dict.fromkeys(id_ for id_, _ in pairs)))
        self._session.drop_cards(chosen, pairs, self._theme(theme_id), copies=copies)

    def _toggle(self, ids: list[str], theme_id: str) -> None:
        if theme := self._theme(theme_id):
            self._session.toggle_theme(self.annotations(ids), theme)

    def _remove(self, ids: list[str]) -> None:
        if self._session.remove(ids):
            words = "The annotation was" if len(ids) == 1 else f"{len(ids)} annotations were"
            self.told.emit(f"{words} removed; Undo brings {'it' if len(ids) == 1 else 'them'} back.")

    # --- keeping the table --------------------------------------------------------------------------------------

    def save_table(self, path: Path, appearance: Appearance, *, force: bool = False) -> Path:
        """Write the table on show to a file, as its ending says: .svg, .png or .csv. Raises PostilError."""
        from desktop.library.whole_file import write_whole
        from desktop.ui.themes.table.painting import as_png, as_svg

        grid, ending = self.grid(self._place.kind), path.suffix.lower()
        if ending == ".csv":
            data = grid.as_csv().encode("utf-8-sig")
        elif ending in (".svg", ".png"):
            data = as_svg(grid, appearance) if ending == ".svg" else as_png(grid, appearance)
        else:
            raise PostilError("The table can be saved as .svg, .png or .csv.")
        write_whole(path, data, force=force)
        return path
