"""The table of the kinds of rows: what history, hashes, journal, check, repair, backups and undo know of them all.

A new kind is a record in ``db.records``, a table in ``db.migrations`` and a row here (see ``db/README.md``).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from db.annotations import ANNOTATION
from db.articles import ARTICLE, VERSION
from db.records import Brief, Changes, SavedSearch
from db.rows import Kind
from db.themes import THEME

BRIEF = Kind("brief", "briefs", Brief, "name")
SAVED_SEARCH = Kind("saved search", "saved_searches", SavedSearch, "name")
KINDS: dict[str, Kind[Any]] = {kind.name: kind for kind in (ARTICLE, VERSION, ANNOTATION, THEME, BRIEF, SAVED_SEARCH)}


def changes_of(touched: Iterable[tuple[str, str]]) -> Changes:
    """Return what (kind, id) of rows say was touched; versions are left out, for their articles speak for them."""
    return Changes.of((kind, row_id) for kind, row_id in touched if kind in KINDS and not KINDS[kind].is_final)
