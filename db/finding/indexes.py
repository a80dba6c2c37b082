"""The tables that are searched, each with its index of words, and its index of trigrams for scripts without spaces.

The indexes follow from their tables by triggers (``db.migrations``).
"""

from __future__ import annotations

from dataclasses import dataclass

_SIGNS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
)
SPACELESS = f"[{_SIGNS}]"  # compiled where it is used, for that takes milliseconds
SPACED = rf"[^\W_{_SIGNS}]"  # a letter or digit of a word that ends where such a sign, a space or a stop begins


@dataclass(frozen=True, slots=True)
class Searched:
    """A table that is searched, and what its indexes are called by."""

    name: str
    table: str
    columns: tuple[str, ...]

    @property
    def words(self) -> str:
        """The index of words."""
        return f"{self.name}_fts"

    @property
    def trigrams(self) -> str:
        """The index of trigrams, of those rows alone that hold a script without spaces."""
        return f"{self.name}_trigram"


SEARCHED = {
    searched.name: searched
    for searched in (
        Searched("text", "article_texts", ("text",)),
        Searched("annotation", "annotations", ("quote", "note")),
        Searched("title", "articles", ("title", "author", "publisher", "doi")),
        Searched("heading", "headings", ("text",)),
        Searched("theme", "themes", ("name", "definition", "includes", "excludes")),
        Searched("brief", "briefs", ("name", "text")),
    )
}
INDEXES = tuple(index for searched in SEARCHED.values() for index in (searched.words, searched.trigrams))
