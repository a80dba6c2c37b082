"""Tabling: counts what the table shows, opens its cells on the board, and keeps it as a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.finding import gathered
from db.finding.gathered import NO_THEME
from desktop.errors import PostilError
from desktop.library.whole_file import write_whole
from desktop.shown_text import in_one_line
from desktop.texts import tr
from desktop.ui.session import Session
from desktop.ui.themes.gathering import Gathering
from desktop.ui.themes.scope import Cell, Scope
from desktop.ui.themes.table.grid import (
    NO_THEME_NAME,
    Grid,
    Kind,
    by_article,
    by_heading,
    over_time,
    span_of,
    together,
)
from desktop.ui.themes.table.painting import as_png, as_svg
from desktop.ui.themes.themes_place import BOARD, TABLE, ThemesPlace

if TYPE_CHECKING:
    from desktop.ui.widgets.appearance import Appearance


class Tabling(QObject):
    """Shows the table of what is gathered, while it is on show."""

    def __init__(self, session: Session, gathering: Gathering, place: ThemesPlace) -> None:
        super().__init__(gathering)
        self._session, self._gathering, self._place = session, gathering, place
        self._connect_signals()

    def _connect_signals(self) -> None:
        self._gathering.counted.connect(self._show)
        self._gathering.articles_read.connect(self._place.scope_button.set_articles)
        self._gathering.scope_changed.connect(self._place.set_scope)
        self._gathering.cell_changed.connect(self._place.set_chip)
        self._place.scope_button.scope_chosen.connect(self._gathering.look_at)
        self._place.chip.clicked.connect(self._gathering.widen)
        self._place.shown_changed.connect(self._show)
        self._place.table.cell_opened.connect(self._open_cell)
        self._place.table.row_opened.connect(self._open_article)

    def _show(self) -> None:
        if self._place.view == TABLE and not self._gathering.is_stale:
            self._place.table.set_grid(self.grid(self._place.kind))

    def grid(self, kind: Kind) -> Grid:
        """Return the table of a kind, of what the filter leaves. By article is by heading where it is one article."""
        gathering, library = self._gathering, self._session.library
        gathering.finish()
        if kind is Kind.TOGETHER:
            pairs = self._session.attempt(lambda: gathered.together(library.read, gathering.narrowing)) or []
            return together(gathering.themes, {(one, other): count for one, other, count in pairs})
        if kind is Kind.TIME:
            days = self._session.attempt(lambda: gathered.days(library.read, gathering.narrowing)) or []
            return over_time(gathering.themes, {(theme_id, day): count for theme_id, day, count in days})
        if article_id := gathering.scope.article_id:
            return by_heading(gathering.themes, gathering.paths_of(article_id).headings, self._by_heading())
        titles = ((id_, in_one_line(title) or tr("Untitled")) for id_, title in gathering.titles.items())
        return by_article(gathering.themes, titles, gathering.counts)

    def _by_heading(self) -> Mapping[tuple[str, int], int]:
        """Count the annotations of the one article by theme and the number of their heading."""
        gathering, counts = self._gathering, dict[tuple[str, int], int]()
        for theme_id in (*(theme.id for theme in gathering.themes), NO_THEME):
            for heading in self._headings(gathering.shown_ids(theme_id, gathering.scope.article_id)):
                counts[theme_id, heading] = counts.get((theme_id, heading), 0) + 1
        return counts

    def _headings(self, ids: Sequence[str]) -> list[int]:
        headings = map(self._gathering.heading_of, self._gathering.annotations(ids))
        return [heading for heading in headings if heading is not None]

    def _open_cell(self, kind: str, row: str, column: str) -> None:
        """Show the quotes of a cell of the table on the board."""
        gathering, grid = self._gathering, self._place.table.grid_model.grid
        names = {theme.id: theme.name for theme in gathering.themes}
        name, label = (
            names.get(column, tr(NO_THEME_NAME)),
            next((head.name for head in grid.rows if head.key == row), names.get(row, row)),
        )
        self._place.show_view(BOARD)
        cell, words, narrowing = Cell(column), f"{name} · {label}", gathering.narrowing
        if kind == Kind.HEADINGS:
            cell = Cell(column, gathering.scope.article_id, int(row))
        elif kind == Kind.ARTICLES:
            cell = Cell(column, row)
        elif kind == Kind.TOGETHER:
            words, narrowing = (
                tr("{name} and {said}", name=name, said=label),
                replace(narrowing, theme_ids=(row, column)),
            )
        else:
            since, until = span_of(grid, row)
            narrowing = replace(narrowing, since=since, until=until)
        gathering.narrow_to(cell, words, narrowing)
        self._place.focus_cards(column)

    def _open_article(self, article_id: str) -> None:
        """Count by the headings of one article."""
        title = in_one_line(self._gathering.titles.get(article_id, "")) or tr("Untitled")
        self._gathering.look_at(Scope(title, article_id=article_id))

    def save(self, path: Path, appearance: Appearance, *, force: bool = False) -> Path:
        """Write the table on show to a file, as its ending says: .svg, .png or .csv. Raises PostilError."""
        grid, ending = self.grid(self._place.kind), path.suffix.lower()
        if ending == ".csv":
            data = grid.as_csv().encode("utf-8-sig")
        elif ending in (".svg", ".png"):
            data = as_svg(grid, appearance) if ending == ".svg" else as_png(grid, appearance)
        else:
            raise PostilError("The table can be saved as .svg, .png or .csv.")
        write_whole(path, data, force=force)
        return path
