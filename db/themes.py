"""Themes: their rows, and reading them as records."""

from __future__ import annotations

from db.canonical import clean
from db.connection import Connection, Row
from db.errors import NotFound
from db.records import Theme, ThemeColours
from db.rows import Data, Kind

THEME = Kind(
    "theme",
    "themes",
    (
        *("id", "name", "definition", "fill", "line", "fill_dark", "line_dark", "key", "position", "parent_id"),
        *("created", "modified", "deleted"),
    ),
)


def theme_data(theme: Theme) -> Data:
    """Give a theme's data."""
    return {
        "id": theme.id,
        "name": clean(theme.name),
        "definition": clean(theme.definition),
        "fill": theme.colours.fill,
        "line": theme.colours.line,
        "fill_dark": theme.colours.fill_dark,
        "line_dark": theme.colours.line_dark,
        "key": theme.key,
        "position": theme.position,
        "parent_id": theme.parent_id,
        "created": theme.created,
        "modified": theme.modified,
        "deleted": theme.deleted,
    }


def themes(connection: Connection) -> list[Theme]:
    """Give the living themes in the order of their panes."""
    return [_theme(row) for row in connection.rows(f"{THEME.select} where deleted is null order by position, pk")]


def theme(connection: Connection, theme_id: str) -> Theme:
    """Give one theme, a removed one too; raises NotFound."""
    row = connection.row(f"{THEME.select} where id = ?", (theme_id,))
    if row is None:
        raise NotFound("There is no such theme in the library.")
    return _theme(row)


def _theme(row: Row) -> Theme:
    id_, name, definition, fill, line, fill_dark, line_dark, key, position, parent_id, created, modified, deleted = row
    colours = ThemeColours(fill, line, fill_dark, line_dark)
    return Theme(id_, name, definition, colours, key, position, parent_id, created, modified, deleted)
