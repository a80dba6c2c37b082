"""Themes: their rows, and reading them as records."""

from __future__ import annotations

from collections.abc import Sequence

from db.connection import Connection, Row
from db.records import Theme, ThemeColours
from db.rows import Data, Kind, columns


def themes(connection: Connection) -> list[Theme]:
    """Return the living themes in the order of their panes."""
    return THEME.read_records(connection, "where deleted is null order by position, pk")


def _data(theme: Theme) -> Data:
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


def _stand_in(number: int) -> Data:
    colours = {"fill": "#DAD6CE", "line": "#7D7870", "fill_dark": "#4A4843", "line_dark": "#8F8B83"}
    return {"name": "Recovered", **colours, "position": number}


THEME = Kind(
    "theme",
    "themes",
    Theme,
    "name",
    columns("id name definition fill line fill_dark line_dark key position parent_id created modified deleted"),
    to_data=_data,
    to_record=_theme,
    stand_in=_stand_in,
)
