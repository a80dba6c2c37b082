"""The table of the kinds of rows: what history, hashes, journal, check, repair, backups and undo know of them all.

A new kind is a record in ``db.records``, a table in ``db.migrations`` and a row here (see ``db/README.md``).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from db.annotations import ANNOTATION
from db.articles import ARTICLE, VERSION
from db.connection import Row
from db.records import Brief, Changes, SavedSearch, Theme, ThemeColours
from db.rows import Data, Kind, columns


def _theme_data(theme: Theme) -> Data:
    colours = theme.colours
    return {
        "fill": colours.fill,
        "line": colours.line,
        "fill_dark": colours.fill_dark,
        "line_dark": colours.line_dark,
    }


def _theme(row: Row, _: Sequence[str]) -> Theme:
    id_, name, definition, fill, line, fill_dark, line_dark, key, position, parent_id, *times = row[:13]
    colours = ThemeColours(fill, line, fill_dark, line_dark)
    return THEME.record(id_, name, definition, colours, key, position, parent_id, *times, **THEME.added(row))


def _no_theme(number: int) -> Data:
    colours = {"fill": "#DAD6CE", "line": "#7D7870", "fill_dark": "#4A4843", "line_dark": "#8F8B83"}
    return {"name": "Recovered", **colours, "position": number}


THEME = Kind(
    "theme",
    "themes",
    Theme,
    "name",
    columns("id name definition fill line fill_dark line_dark key position parent_id created modified deleted"),
    to_data=_theme_data,
    to_record=_theme,
    stand_in=_no_theme,
)
BRIEF = Kind("brief", "briefs", Brief, "name")
SAVED_SEARCH = Kind("saved search", "saved_searches", SavedSearch, "name")
KINDS: dict[str, Kind[Any]] = {kind.name: kind for kind in (ARTICLE, VERSION, ANNOTATION, THEME, BRIEF, SAVED_SEARCH)}


def changes_of(touched: Iterable[tuple[str, str]]) -> Changes:
    """Return what (kind, id) of rows say was touched; versions are left out, for their articles speak for them."""
    return Changes.of((kind, row_id) for kind, row_id in touched if kind in KINDS and not KINDS[kind].is_final)
