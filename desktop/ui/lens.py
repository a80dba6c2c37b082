"""The lens: one theme or several are shown alone, in the article and beside it; the sidebar goes on listing all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Signal

from db.records import Annotation

NO_THEME = ""  # stands for the annotations that have none


class Lens(QObject):
    """The themes that are shown; none chosen: all are."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.theme_ids: frozenset[str] = frozenset()

    def is_on(self) -> bool:
        """True if anything is left out."""
        return bool(self.theme_ids)

    def toggle(self, theme_id: str) -> None:
        """Show a theme too, or no more; the first one alone."""
        self._set(self.theme_ids ^ {theme_id})

    def clear(self) -> None:
        """Show everything again."""
        self._set(frozenset())

    def admit(self, theme_ids: Iterable[str]) -> None:
        """Show what was made just now: nobody marks what they do not see."""
        wanted = frozenset(theme_ids) or {NO_THEME}
        if self.is_on() and not self.theme_ids & wanted:
            self._set(self.theme_ids | wanted)

    def shown(self, annotations: Sequence[Annotation]) -> list[Annotation]:
        """Return those that are shown, in their order."""
        if not self.theme_ids:
            return list(annotations)
        return [a for a in annotations if self.theme_ids.intersection(a.theme_ids or (NO_THEME,))]

    def _set(self, theme_ids: frozenset[str]) -> None:
        if theme_ids != self.theme_ids:
            self.theme_ids = theme_ids
            self.changed.emit()
