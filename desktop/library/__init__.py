"""Library: the use cases of Postil on one library file. Every write returns Changes. It knows no Qt and no SQL.

The window talks to it through a Session, the command line directly. What it hands out are frozen records. Each
family of use cases is a module of this package; Library is all of them on one open file.
"""

from __future__ import annotations

from pathlib import Path

from db.records import Changes, Hit, Step
from db.store import Store
from desktop.library.annotating import Annotating, Draft
from desktop.library.articles import Added, Articles
from desktop.library.care import Care
from desktop.library.exchange import Exchange
from desktop.library.themes import Themes
from desktop.library.trash import Removed, Trash
from desktop.library.updates import Fate, Update

__all__ = ["Added", "Draft", "Fate", "Library", "Removed", "Update"]


class Library(Articles, Annotating, Themes, Exchange, Care, Trash):
    """One open library file."""

    @classmethod
    def open(cls, path: Path, *, origin: str = "window", read_only: bool = False) -> Library:
        """Open the library at ``path``, or make one with the default themes. Raises StoreError."""
        library = cls(Store.open(path, read_only=read_only), origin=origin)
        if not library.read_only and not library.store.has_history():
            library._add_default_themes()
        return library

    def undo(self) -> tuple[Step, Changes] | None:
        return self.store.undo()

    def redo(self) -> tuple[Step, Changes] | None:
        return self.store.redo()

    def undo_label(self) -> str | None:
        return self.store.undo_label()

    def redo_label(self) -> str | None:
        return self.store.redo_label()

    def search(self, words: str, *, article_id: str | None = None, limit: int = 50) -> list[Hit]:
        return self.store.search(words, article_id=article_id, limit=limit)

    def _add_default_themes(self) -> None:
        from desktop.library.welcome import default_themes

        with self.step("Default themes", undoable=False) as step:
            for theme in default_themes():
                step.put_theme(theme)

    def ensure_welcome(self) -> str | None:
        """On a library that never had an article, add the bundled one with its samples; return its id, else None."""
        if self.read_only or self.store.had_articles():
            return None
        from desktop.library.welcome import add_welcome

        return add_welcome(self)

    def welcome_annotations(self) -> list[str]:
        """Return the ids of the sample annotations that are still there."""
        return [a.id for a in self.annotations() if a.extra.get("sample")]
