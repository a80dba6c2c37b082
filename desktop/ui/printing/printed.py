"""An article as it is to be printed. No Qt, and nothing that a process could not be handed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count
from string import ascii_uppercase

from db.records import Annotation, Theme
from desktop.article.content import BlockKind, Content

NO_KEY = "–"  # of what has no theme


@dataclass(frozen=True)
class Printed:
    """One article with its annotations. ``byline`` is what the first page says of it; ``size`` a key of ``SIZES``.

    ``grey``: themes are told apart by patterns and keys instead of colours. ``pictures`` are bytes by their source.
    """

    content: Content
    title: str
    byline: str
    annotations: tuple[Annotation, ...]
    themes: Mapping[str, Theme]
    size: str = "a4"
    grey: bool = False
    pictures: Mapping[str, bytes] = field(default_factory=dict)

    def themes_of(self, annotation: Annotation) -> list[Theme]:
        """Return the living themes of an annotation, in its own order."""
        themes = (self.themes.get(theme_id) for theme_id in annotation.theme_ids)
        return [theme for theme in themes if theme is not None and theme.deleted is None]

    def placed(self) -> list[Annotation]:
        """Return the annotations that have a place in the text, in its order."""
        length = len(self.content.text)
        living = (annotation for annotation in self.annotations if annotation.deleted is None)
        annotations = [
            annotation
            for annotation in living
            if annotation.anchor.start is not None and 0 <= annotation.anchor.start <= length
        ]
        return sorted(annotations, key=lambda annotation: (annotation.anchor.start or 0, annotation.id))

    def unplaced(self) -> list[Annotation]:
        """Return the annotations whose words are nowhere in the text."""
        known = {annotation.id for annotation in self.placed()}
        return [
            annotation for annotation in self.annotations if annotation.deleted is None and annotation.id not in known
        ]

    def used(self) -> list[tuple[Theme | None, int]]:
        """Return the themes that annotations have, in their order, with how many have each; None: no theme."""
        counts: dict[str | None, int] = {}
        for annotation in self.annotations:
            if annotation.deleted is None:
                ids: list[str | None] = [theme.id for theme in self.themes_of(annotation)]
                for identity in ids or [None]:
                    counts[identity] = counts.get(identity, 0) + 1
        ordered = sorted(self.themes.values(), key=lambda theme: (theme.position, theme.name))
        used: list[tuple[Theme | None, int]] = [(theme, counts[theme.id]) for theme in ordered if theme.id in counts]
        return [*used, (None, counts[None])] if None in counts else used

    def keys(self) -> dict[str | None, str]:
        """Return what stands for each used theme on paper: its own key, or a letter."""
        letters = iter([*ascii_uppercase, *(f"{letter}{n}" for n in range(2, 9) for letter in ascii_uppercase)])
        more = (f"Z{n}" for n in count(9))
        keys: dict[str | None, str] = {}
        for theme, _ in self.used():
            if theme is None:
                keys[None] = NO_KEY
            else:
                keys[theme.id] = str(theme.key) if theme.key is not None else next(letters, None) or next(more)
        return keys

    def begins_with_title(self) -> bool:
        """True if the text itself begins with the title, which then need not stand above it."""
        first = self.content.blocks[0] if self.content.blocks else None
        return (
            first is not None
            and first.kind is BlockKind.HEADING
            and " ".join(first.text.split()).casefold() == " ".join(self.title.split()).casefold()
        )
