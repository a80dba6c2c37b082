"""The panes of all articles, in the place of the sidebar: a filter, and the board's columns one below the other.

It holds no library: ``Gathering`` fills it as it does the Themes place, and reads what comes in sight.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from db.records import Theme
from desktop.texts import tr
from desktop.ui.cards.groups import Group
from desktop.ui.facets.button import FacetsButton
from desktop.ui.sidebar.scope import ALL, ScopeSwitch
from desktop.ui.themes.board.board import Board
from desktop.ui.themes.themes_place import TYPING_MILLISECONDS
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.filter_field import FilterField
from desktop.ui.widgets.layouts import in_column, in_row
from desktop.ui.widgets.plain_label import PlainLabel
from desktop.ui.widgets.style import apply_to_panel


class AllPanes(QWidget):
    """See the module."""

    filter_changed = Signal(str, str)  # words, and since which day: always ""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scope_switch = ScopeSwitch(ALL, self)
        self.filter_field = FilterField(self)
        self.filter_field.setPlaceholderText(tr("Filter quotes and notes"))
        self.filter_field.setAccessibleName(tr("Filter the annotations of all articles"))
        self.filter_field.setClearButtonEnabled(True)
        self.facets_button = FacetsButton(self)
        self.board = Board(self, stacked=True)
        self.status = PlainLabel(self, name="caption")
        line = in_row(self.filter_field, self.facets_button, margins=(4 * SPACE, 2 * SPACE, 4 * SPACE, SPACE))
        in_column(self.scope_switch, line, (self.board, 1), self.status, on=self, margins=(0, 0, 0, 0), spacing=0)
        self.status.setContentsMargins(4 * SPACE, SPACE, 2 * SPACE, 2 * SPACE)
        self.setAutoFillBackground(True)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MILLISECONDS)
        self._typing.timeout.connect(lambda: self.filter_changed.emit(self.filter_field.text(), ""))
        self.filter_field.left.connect(self.board.focus_cards)
        self.filter_field.textChanged.connect(lambda _: self._typing.start())
        self.board.upper_edge_left.connect(self.filter_field.take_keyboard)

    def set_themes(self, themes: Sequence[Theme]) -> None:
        """Have a pane for each theme, and one for what has none."""
        self.board.set_themes(themes)
        self.facets_button.set_themes(themes)

    def set_groups(self, groups: Mapping[str, Sequence[Group]], *, complete: bool, narrowed: bool) -> None:
        """Show these in each pane, by its theme's id; see Board."""
        self.board.set_groups(groups, complete=complete, narrowed=narrowed)

    def set_status(self, words: str) -> None:
        """Say how many there are."""
        self.status.setText(words)

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw everything in another appearance."""
        self.facets_button.set_appearance(appearance)
        apply_to_panel(
            self,
            appearance,
            f"#AllPanes {{ border-left: 1px solid {appearance.hairline}; }} #caption {{ color: {appearance.muted}; }}",
        )
        self.board.set_appearance(replace(appearance, paper=appearance.chrome))  # it stands among the chrome here
