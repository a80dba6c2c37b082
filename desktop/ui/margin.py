"""The margin lane: every note beside its passage. (The cards follow; this holds the signals and setters.)"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from db.records import Annotation, Theme
from desktop.ui.appearance import Appearance
from desktop.ui.article_view import ArticleView


class Margin(QWidget):
    """See the module."""

    note_changed = Signal(str, str)
    editing_finished = Signal(str)
    annotation_clicked = Signal(str)
    remove_requested = Signal(str)

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)

    def set_annotations(self, annotations: Iterable[Annotation]) -> None:
        """Show these annotations' notes."""

    def set_themes(self, themes: Mapping[str, Theme]) -> None:
        """Use these themes' colours."""

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""

    def set_folded(self, folded: bool) -> None:
        """Fold the lane to glyphs."""

    def edit(self, identity: str) -> None:
        """Open a note's editor."""
