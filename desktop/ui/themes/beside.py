"""All articles beside the one that is read: panes made when they are first wanted, and left for the sidebar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.ui.reading import Reading
from desktop.ui.session import Session
from desktop.ui.themes.theme_editing import ThemeEditing

if TYPE_CHECKING:
    from desktop.ui.themes.all_panes import AllPanes
    from desktop.ui.themes.gathering import Gathering


class Beside(QObject):
    """Ties the panes of all articles to what is read in one window."""

    panel_made = Signal(object)  # AllPanes: it needs an appearance
    panel_requested = Signal(object)  # AllPanes: it should stand in the sidebar's place
    sidebar_requested = Signal()  # the sidebar should stand in its own place again
    command_requested = Signal(str)  # the id of one of COMMANDS, about the annotation that is current then

    def __init__(self, session: Session, reading: Reading, editing: ThemeEditing, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._reading, self._editing = session, reading, editing
        self.panel: AllPanes | None = None
        self._gathering: Gathering | None = None

    def is_open(self) -> bool:
        """True if the panes of all articles stand in the place of the sidebar."""
        return self.panel is not None and not self.panel.isHidden()

    def toggle(self) -> None:
        """Show the panes of all articles, or those of this one again."""
        if self.is_open():
            self.sidebar_requested.emit()
        else:
            self.open()

    def open(self) -> None:
        """Show the panes of all articles."""
        panel = self.panel or self._make_panel()
        self.panel_requested.emit(panel)
        assert self._gathering is not None
        self._gathering.show()
        panel.board.focus_cards()

    def focus_filter(self) -> bool:
        """Put the keyboard into their filter; return True if they are shown."""
        if self.panel is not None and self.is_open():
            self.panel.filter_field.take_keyboard()
        return self.is_open()

    def _make_panel(self) -> AllPanes:
        from desktop.ui.themes.all_panes import AllPanes
        from desktop.ui.themes.gathering import Gathering
        from desktop.ui.themes.sorting import Sorting

        self.panel = panel = AllPanes()
        self._gathering = gathering = Gathering(self._session, panel, self)
        sorting = Sorting(self._session, gathering, panel.board)
        panel.scope_switch.scope_requested.connect(self.sidebar_requested)
        self._editing.listen_to(panel.board.requests)
        sorting.card_opened.connect(self._open)
        self.panel_made.emit(panel)
        return panel

    def _open(self, article_id: str, annotation_id: str, command_id: str) -> None:
        """Show a card's place in its article, and do what a command does there; Back returns to where the user was."""

        def show() -> None:
            self._reading.show_annotation(annotation_id)
            if command_id:
                self.command_requested.emit(command_id)

        assert self._gathering is not None
        if annotations := self._gathering.annotations([annotation_id]):
            self._reading.open(article_id, annotations[0].anchor.start, then=show)
