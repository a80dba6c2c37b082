"""The board: a column a theme side by side, and one for what has none. Holds no library."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from db.records import Theme
from desktop.annotations import Pane, PaneKind, theme_panes
from desktop.texts import grouped, later, tr
from desktop.ui.cards.groups import Group, Source
from desktop.ui.cards.menus import card_menu, popup, theme_menu
from desktop.ui.cards.requests import CardRequests
from desktop.ui.cards.view import CardsView
from desktop.ui.pages.area_pictures import AreaPictures
from desktop.ui.themes.board.lane import NO_THEME, Column, Columns
from desktop.ui.widgets.appearance import Appearance

NARROWEST, WIDEST = 272, 480  # of a column
EMPTY_HINT = later("Nothing stands under this theme yet. Drag cards here, or press its key on selected cards.")
EMPTY_NO_THEME, EMPTY_FILTERED = later("Everything has a theme."), later("Nothing here fits.")


class Board(QScrollArea):
    """See the module."""

    card_opened = Signal(str)  # annotation id: by double click or Enter
    upper_edge_left = Signal()

    def __init__(self, parent: QWidget | None = None, *, stacked: bool = False) -> None:
        """``stacked``: the columns stand one below the other and fold, and a click on a card opens it."""
        super().__init__(parent)
        self.columns: list[Column] = []
        self._stacked = stacked
        self._unfolded: set[str] | None = None  # keys of the stacked columns that are open; None: not chosen yet
        self.requests = CardRequests(self, self._views)
        self._source = Source()
        self._pictures: AreaPictures | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._row = Columns(self)
        self._layout: QBoxLayout = QVBoxLayout(self._row) if stacked else QHBoxLayout(self._row)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addStretch(0 if stacked else 1)
        self.setWidget(self._row)
        self._row.place_requested.connect(self.requests.theme_place_requested)
        self.horizontalScrollBar().valueChanged.connect(self._fill)

    # --- data in ------------------------------------------------------------------------------------------------

    def set_source(self, source: Source) -> None:
        """Say where what comes into sight is read."""
        self._source = source
        for view in self._views():
            view.cards_model.source = source

    def set_pictures(self, pictures: AreaPictures) -> None:
        """Show the pictures of areas on their cards."""
        self._pictures = pictures
        for view in self._views():
            view.set_pictures(pictures)

    def set_themes(self, themes: Sequence[Theme]) -> None:
        """Have a column for each theme, in this order, and one for what has none."""
        self.requests.themes = list(themes)
        panes = [*theme_panes(themes), Pane(PaneKind.NO_THEME, None, (), 0)]
        columns = {column.key: column for column in self.columns}
        self.columns = []
        for number, pane in enumerate(panes):
            column = columns.pop(pane.theme.id if pane.theme is not None else NO_THEME, None) or self._column(pane)
            self.columns.append(column)
            if self._layout.indexOf(column) != number:
                self._layout.insertWidget(number, column)
            column.set_pane(pane)
        for removed in columns.values():
            self._layout.removeWidget(removed)
            removed.hide()
            removed.deleteLater()
        for view in self._views():
            view.set_themes(themes, movable=False)
        self._row.themes, self._row.columns = themes, self.columns
        self._share_width()

    def _column(self, pane: Pane) -> Column:
        column = Column(pane, self._row)
        column.header.change(appearance=self.requests.appearance)
        column.view_made.connect(lambda view: self._listen(column, view))
        requests: dict[str, Callable[[], None]] = {
            "themes": partial(self._want_themes, column),
            "fold": partial(self._fold_or_not, column),
            "alone": partial(self._clear_headers, column),
            "drag": partial(self._row.drag, column),
            "edit": partial(self.requests.theme_edit_requested.emit, column.key),
            "remove": partial(self.requests.theme_remove_requested.emit, column.key),
        }
        header = column.header
        header.requested.connect(lambda request: requests[request]())
        header.menu_requested.connect(lambda where: popup(self.header_menu(column.key), where))
        header.step_requested.connect(partial(self._step_header, column))
        if self._stacked:
            header.set_lines(0)
        column.show()
        return column

    def _listen(self, column: Column, view: CardsView) -> None:
        """Show a column's cards, and follow what is done with them."""
        view.cards_model.source = self._source
        if self._pictures is not None:
            view.set_pictures(self._pictures)
        view.set_themes(self.requests.themes, movable=False)
        view.set_appearance(self.requests.appearance)
        view.setVisible(self._is_open(column))
        self.requests.listen_to(view)
        gestures = view.gestures
        gestures.card_menu_requested.connect(lambda where: popup(card_menu(self.requests), where))
        gestures.card_opened.connect(self.card_opened)
        gestures.side_requested.connect(lambda by: self._step(column, by))
        gestures.upper_edge_left.connect(lambda: self._leave_cards(column))
        gestures.chosen_alone.connect(lambda: self._clear_others(view))
        gestures.drop_shown.connect(lambda sign: column.header.change(target=sign))
        if self._stacked:
            gestures.card_clicked.connect(self.card_opened)

    def set_groups(
        self, groups: Mapping[str, Sequence[Group]], *, complete: bool = True, narrowed: bool = False
    ) -> None:
        """Show the groups of each column, by its key. ``complete``: they are counted to the last article."""
        for column in self.columns:
            hint = tr(EMPTY_FILTERED) if narrowed else tr(EMPTY_HINT) if column.key else tr(EMPTY_NO_THEME)
            column.set_groups(groups.get(column.key, ()), hint if complete else "")
            column.header.change(count=grouped(column.count) if complete else "…")
        if self._stacked and self._unfolded is None and (full := [c.key for c in self.columns if groups.get(c.key)]):
            self._unfolded = {full[0]}
            self._share_height()

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        self.requests.appearance = appearance
        grounds = f"Board, Board > QWidget > QWidget {{ background: {appearance.paper}; }}"
        lines = f"Column {{ border-right: 1px solid {appearance.hairline}; }} #line {{ background: {appearance.ink}; }}"
        self.setStyleSheet(grounds + lines)
        for column in self.columns:
            column.header.change(appearance=appearance)
        for view in self._views():
            view.set_appearance(appearance)

    def show_paths(self) -> None:
        """Show the cards anew: the headings above some of them are known now."""
        for view in self._views():
            view.show_paths()

    def _views(self) -> list[CardsView]:
        """Return the lists of cards that were made."""
        return [column.made_view for column in self.columns if column.made_view is not None]

    # --- what it tells ------------------------------------------------------------------------------------------

    def chosen_themes(self) -> list[str]:
        """Return the keys of the columns whose headers are chosen."""
        return [column.key for column in self.columns if column.header.heading.is_chosen]

    def clear_chosen(self) -> bool:
        """Let go of the cards and headers that are chosen; return True if there were any."""
        chosen = bool(self.requests.selected_ids() or self.chosen_themes())
        self._clear_others(None)
        self._clear_headers(None)
        return chosen

    def _last(self) -> Column:
        """Return the column that had the keyboard last, or the first."""
        focused = self.focusWidget()
        had = (column for column in self.columns if focused is not None and column.isAncestorOf(focused))
        return next(had, self.columns[0])

    def keyboard_view(self) -> CardsView | None:
        """Return the cards of the column that had the keyboard last."""
        return self._last().view if self.columns else None

    def focus_cards(self, key: str | None = None) -> None:
        """Bring a column in sight and give it the keyboard: that of this key, else the one that had it last; where
        that has no cards, the first one with any.
        """
        if self.columns:
            last = self._last()
            named = [column for column in self.columns if column.key == key]
            full = [column for column in (last, *self.columns) if column.count]
            self._give_keyboard([*named, *full, last][0], 0)

    # --- what hands do ------------------------------------------------------------------------------------------

    def _give_keyboard(self, column: Column, y: int) -> None:
        self.ensureWidgetVisible(column, 0, 0)
        column.view.take_keyboard(y)

    def _step(self, column: Column, by: int) -> None:
        """Go to the next column at a side that has cards."""
        at, y = self.columns.index(column), max(column.view.visualRect(column.view.currentIndex()).center().y(), 1)
        for other in self.columns[at + 1 :] if by > 0 else reversed(self.columns[:at]):
            if other.count and self._is_open(other):
                self._clear_others(other.view)
                self._give_keyboard(other, y)
                return

    def _clear_others(self, view: CardsView | None) -> None:
        for other in self._views():
            if other is not view:
                other.clearSelection()

    def _clear_headers(self, column: Column | None) -> None:
        for other in self.columns:
            if other is not column:
                other.header.change(is_chosen=False)

    def _leave_cards(self, column: Column) -> None:
        """Go up from the first card: to the header, which a stacked column has among the others."""
        if self._stacked:
            self.upper_edge_left.emit()
        else:
            column.header.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step_header(self, column: Column, by: int, down: int) -> None:
        """Go from a header to the one at a side, to its cards, or up."""
        at = self.columns.index(column)
        if down > 0 and column.count:
            self._give_keyboard(column, 1)
        elif down < 0:
            self.upper_edge_left.emit()
        elif 0 <= at + by < len(self.columns):
            self.ensureWidgetVisible(self.columns[at + by], 0, 0)
            self.columns[at + by].header.setFocus(Qt.FocusReason.OtherFocusReason)

    def _want_themes(self, column: Column) -> None:
        """Ask for any theme to be given to all cards of a column."""
        header = column.header
        place = QRect(header.mapToGlobal(QPoint()), header.size())
        groups = column.view.cards_model.groups
        ids = [id_ for group in groups for id_ in group.ids or self._source.ids(column.key, group.key)]
        self.requests.want_themes(place, ids)

    def header_menu(self, key: str) -> QMenu:
        """Return the menu of a column's header."""
        column = next(column for column in self.columns if column.key == key)
        if key == NO_THEME:
            menu = QMenu(self)
            menu.addAction(tr("New theme…"), self.requests.theme_add_requested.emit)
            menu.addAction(tr("File these under…"), lambda: self._want_themes(column))
            menu.addAction(tr("Export these…"), lambda: self.requests.export_requested.emit([key]))
            return menu
        exported = themes if key in (themes := self.chosen_themes()) else [key]
        file_all = partial(self._want_themes, column)
        return theme_menu(self.requests, key, exported, sideways=True, file_all=file_all)

    # --- how wide the columns are -------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _is_open(self, column: Column) -> bool:
        return not self._stacked or column.key in (self._unfolded or ())

    def _fold_or_not(self, column: Column) -> None:
        self._unfolded = (self._unfolded or set()) ^ {column.key}
        self._share_height()

    def _share_height(self) -> None:
        """Give the stacked columns that are open the height that the headers leave."""
        for column in self.columns:
            shown = self._is_open(column)
            if shown or column.made_view is not None:
                column.view.setVisible(shown)
            column.header.change(is_folded=not shown)
            self._layout.setStretch(self._layout.indexOf(column), 1 if shown else 0)

    def _share_width(self) -> None:
        """Give the columns the same width: as wide as all of them fit, within what reads well."""
        if self._stacked:
            self._share_height()
        if self._stacked or not self.columns:
            return
        count, room = len(self.columns), self.viewport().width()
        width = min(max(room // count, NARROWEST), WIDEST)
        spare = room - width * count if width * count <= room < (width + 1) * count else 0
        lines = max(column.header.lines(width) for column in self.columns)
        for number, column in enumerate(self.columns):
            column.setFixedWidth(width + (1 if number < spare else 0))
            column.header.set_lines(lines)
        self._fill()

    def _fill(self) -> None:
        """Make the lists of the columns that are in sight."""
        if self._stacked or not self.columns:
            return
        width, left = max(self.columns[-1].width(), 1), self.horizontalScrollBar().value()
        for column in self.columns[left // width : (left + self.viewport().width()) // width + 1]:
            _ = column.view
