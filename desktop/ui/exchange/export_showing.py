"""Showing the export dialog: for what is read or chosen at the moment, or for what was asked for from elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.settings import Settings
from desktop.ui.exchange.export_dialog import ExportDialog
from desktop.ui.session import Session
from desktop.ui.widgets.asking import ask
from desktop.ui.widgets.looks import Looks

if TYPE_CHECKING:
    from desktop.library.across.choosing import Chosen


class ExportShowing(QObject):
    """The one way to the export dialog."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        looks: Looks,
        keep_notes: Callable[[], object],
        article_ids: Callable[[], Sequence[str]],
        gathered: Callable[[], Chosen | None],
        beside: Callable[[], Chosen | None],
        bring_in: Callable[[Path], object],
        parent: QWidget,
    ) -> None:
        """Make it; ``article_ids`` are those that commands are about, ``gathered`` is what Themes or
        Search shows, ``beside`` what the sidebar shows of the open article.

        ``bring_in`` begins the import of a file.
        """
        super().__init__(parent)
        self._session, self._settings, self._looks, self._keep_notes = session, settings, looks, keep_notes
        self._article_ids, self._gathered, self._bring_in, self._parent = article_ids, gathered, bring_in, parent
        self._beside = beside

    def show(self) -> None:
        """Show the dialog for the open article, for what is chosen in the Library, or for what Themes shows."""
        self._show(self._gathered(), ())

    def show_themes(self, theme_ids: Sequence[str]) -> None:
        """Show the dialog for what stands under some themes, or under none (""), in all articles."""
        self._show(None, theme_ids, everywhere=True)

    def _show(self, first: Chosen | None, theme_ids: Sequence[str], *, everywhere: bool = False) -> None:
        self._keep_notes()
        ids = () if everywhere else self._article_ids()
        groups = self._session.attempt(lambda: self._session.library.choosing.groups(ids))
        if groups is None:
            return
        if first is not None:
            groups.insert(0, [first])
        elif not everywhere and (some := self._beside()) is not None:
            groups.insert(1, [some])
        look = self._looks.appearance
        dialog = ExportDialog(self._session, groups, self._settings, look, self._parent, theme_ids=theme_ids)
        edited: list[Path] = []
        dialog.bring_in.connect(edited.append)
        ask(dialog)
        for path in edited:
            self._bring_in(path)
