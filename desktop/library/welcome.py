"""The part of a Library that is its first start: default themes, the bundled article and its sample annotations.

All three are read from ``resources``, which takes a while to load: a library that has begun never does.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from db.clock import now
from db.ids import new_id
from db.message import Message
from db.records import Theme, ThemeColours
from desktop.article.content import from_json
from desktop.library.annotations import Annotations, Draft
from desktop.library.articles import Articles
from desktop.library.library_file import LibraryFile
from desktop.library.themes import Themes
from desktop.resources import read_bytes, read_text

if TYPE_CHECKING:
    from desktop.importers.imported import Imported

BUNDLED = "ai-race.md"
TUTORIAL = "reading-with-postil.md"


class Welcome:
    """The use cases of a library's beginning."""

    def __init__(self, file: LibraryFile, articles: Articles, annotations: Annotations, themes: Themes) -> None:
        self._file = file
        self._articles = articles
        self._annotations = annotations
        self._themes = themes

    def add_default_themes(self) -> None:
        """Give a library that nothing was ever written to the default themes; any other is left as it is."""
        if self._file.read_only or self._file.read.history(limit=1):
            return
        with self._file.step(Message("Default themes"), undoable=False) as step:
            for theme in default_themes():
                step.put_theme(theme)

    def ensure_article(self) -> str | None:
        """Add the bundled articles to a library that never had one; return the id of the one with samples, else None.

        What their importer makes of them comes along ready-made, which takes a sixth of a second off the first start.
        """
        if self._file.read_only or self._file.read.articles() or self._file.read.articles(deleted=True):
            return None
        _, article = (
            self._articles.add_imported(
                bundled_imported(name), read_bytes(f"articles/{name}"), f"bundled:{name}", undoable=False
            ).article
            for name in (TUTORIAL, BUNDLED)
        )
        drafts = []
        for row in json.loads(read_text("welcome.json")):
            passage = self._articles.find_quote(article.id, row["quote"])
            themes = tuple(self._themes.find(name).id for name in row["themes"])
            drafts.append(Draft(passage, themes, row["note"], {"sample": True}))
        self._annotations.add_many(article.id, drafts, label=Message("Sample annotations"), undoable=False)
        return article.id

    def sample_ids(self) -> list[str]:
        """Return the ids of the sample annotations that are still there."""
        return [a.id for a in self._file.read.annotations() if a.extra.get("sample")]


def default_themes() -> Iterator[Theme]:
    """Yield the themes that a new library begins with, in order."""
    for position, row in enumerate(json.loads(read_text("themes.json"))):
        stamp = now()
        colours = ThemeColours(**row["colours"])
        yield Theme(
            new_id(), row["name"], row["definition"], colours, row["key"], position, created=stamp, modified=stamp
        )


def bundled_imported(name: str) -> Imported:
    """Return a bundled article as its importer reads it: `make content` writes it, a test holds the two together."""
    from desktop.importers.imported import Imported

    prepared = json.loads(read_text(f"articles/{name.removesuffix('.md')}.json"))
    return Imported(from_json(json.dumps(prepared["content"])), prepared["importer"], prepared["importer_version"])
