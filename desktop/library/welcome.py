"""The first start: default themes, the bundled article and its sample annotations, read from ``resources``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from db.clock import now
from db.ids import new_id
from db.records import Theme, ThemeColours
from desktop.article.content import from_json
from desktop.importers.imported import Imported
from desktop.library import Draft, Library
from desktop.resources import read_bytes, read_text

if TYPE_CHECKING:
    from collections.abc import Iterator

BUNDLED = "ai-race.md"
PREPARED = "ai-race.json"  # written by `make content`


def default_themes() -> Iterator[Theme]:
    """Yield the themes that a new library begins with, in order."""
    for position, row in enumerate(json.loads(read_text("themes.json"))):
        stamp = now()
        colours = ThemeColours(**row["colours"])
        yield Theme(
            new_id(), row["name"], row["definition"], colours, row["key"], position, created=stamp, modified=stamp
        )


def bundled_imported() -> Imported:
    """Return the bundled article as its importer reads it: a test holds the two together."""
    prepared = json.loads(read_text(f"articles/{PREPARED}"))
    return Imported(from_json(json.dumps(prepared["content"])), prepared["importer"], prepared["importer_version"])


def add_welcome(library: Library) -> str:
    """Add the bundled article and its sample annotations; return the article's id.

    What its importer makes of it comes along ready-made, which takes a sixth of a second off the first start.
    """
    source = read_bytes(f"articles/{BUNDLED}")
    imported = bundled_imported()
    article = library.add_imported(imported, source, f"bundled:{BUNDLED}", undoable=False).article
    drafts = []
    for row in json.loads(read_text("welcome.json")):
        passage = library.find_quote(article.id, row["quote"])
        themes = tuple(library.find_theme(name).id for name in row["themes"])
        drafts.append(Draft(passage, themes, row["note"], {"sample": True}))
    library.annotate_many(article.id, drafts, label="Sample annotations", undoable=False)
    return article.id
