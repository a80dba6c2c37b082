"""Annotations with the note and themes that the file gives them; themes that only the file has are made up for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from db.records import Annotation, Theme, ThemeColours
from desktop.annotated.document import Document
from desktop.annotated.returning.changes import Change, ChangeKind
from desktop.theme_names import theme_key

_NEW_THEME = ThemeColours("", "", "", "")


class FileWords:
    """The words of one file. ``document`` is the library with the themes that only the file has."""

    def __init__(self, document: Document) -> None:
        self._library = document
        self._named = {theme_key(theme.name): theme for theme in document.themes.values()}

    @property
    def document(self) -> Document:
        """Return the document with the themes that only the file has."""
        themes = {theme.id: theme for theme in self._named.values()}
        return replace(self._library, themes={**themes, **self._library.themes})

    def on(self, annotation: Annotation, words: Sequence[Change]) -> Annotation:
        """Return an annotation with the note and themes that the file gives it."""
        for change in words:
            if change.kind is ChangeKind.NOTE:
                annotation = replace(annotation, note=change.note)
            else:
                ids = [self._theme(name).id for name in change.theme_names]
                annotation = replace(annotation, theme_ids=tuple(ids))
        return annotation

    def _theme(self, name: str) -> Theme:
        """Return the theme with a name, also one that only the file has."""
        number = len(self._named)
        made = Theme(f"file-{number}", name, "", _NEW_THEME, None, number, None, "", "")
        return self._named.setdefault(theme_key(name), made)
