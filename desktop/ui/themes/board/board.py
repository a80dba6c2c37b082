"""The board: a column a theme side by side, and one for what has none. It holds no library.

Data comes in by ``set_...``; what the reader did or wants goes out by signals.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from db.records import Annotation, Theme
from desktop.annotations import Pane, PaneKind, as_markdown, quote_of, theme_panes
from desktop.texts import grouped, later, tr
from desktop.theme_tree import stepped
from desktop.ui.sidebar.menus import card_menu, sideways, theme_menu
from desktop.ui.themes.board.arranging import Arranging
from desktop.ui.themes.board.column import ColumnView
from desktop.ui.themes.board.dragging import drag_cards
from desktop.ui.themes.board.lane import NO_THEME, Column
from desktop.ui.themes.board.model import Group, Nothing, Source, cards_data
from desktop.ui.widgets.appearance import LIGHT, Appearance

NARROWEST, WIDEST = 272, 480  # of a column
EMPTY_HINT = later("Nothing stands under this theme yet. Drag cards here, or press its key on selected cards.")
EMPTY_NO_THEME, EMPTY_FILTERED = later("Everything has a theme."), later("Nothing here fits.")


class Board(QScrollArea):
    """See the module."""

    card_opened = Signal(str)  # annotation id: by double click or Enter
    cards_dropped = Signal(list, object, bool)  # (annotation id, theme id) of each, to which theme or None, is it added
    theme_toggled = Signal(list, str)  # annotation ids, theme id: given to all, or taken from all that have it
    remove_requested = Signal(list)  # annotation ids
    note_requested = Signal(str)  # annotation id
    brief_requested = Signal(list)  # annotation ids: into the brief with their quotes
    origin_requested = Signal(str)  # annotation id
    theme_edit_requested = Signal(str)
    theme_add_requested = Signal()
    theme_remove_requested = Signal(str)
    theme_merge_requested = Signal(str, str)  # the theme that takes in, and which
    theme_place_requested = Signal(str, object, object)  # theme id, below which or None, before which or None
    example_toggled = Signal(list, str)  # annotation ids, theme id: to be examples of it, or no longer
    split_requested = Signal(list)  # (annotation id, theme id) of each: a theme is to be made of them
    export_requested = Signal(list)  # theme ids, "" for none: what stands under them
    selection_changed = Signal()
    upper_edge_left = Signal()

    def __init__(self, parent: QWidget | None = None, *, stacked: bool = False) -> None:
        """``stacked``: the columns stand one below the other and fold, and a click on a card opens it."""
        super().__init__(parent)
        self.columns: list[Column] = []
        self._stacked = stacked
        self._unfolded: set[str] | None = None  # keys of the stacked columns that are open; None: not chosen yet
        self._themes: list[Theme] = []
        self._appearance = LIGHT
        self._source: Source = Nothing()
        self._last = 0  # the column that had the keyboard last
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._row = QWidget(self)
        self._layout: QBoxLayout = QVBoxLayout(self._row) if stacked else QHBoxLayout(self._row)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addStretch(0 if stacked else 1)
        self.setWidget(self._row)
        self._arranging = Arranging(self._row)
        self._connect_signals()

    def _connect_signals(self) -> None:
        self._arranging.place_requested.connect(self.theme_place_requested)
        self.horizontalScrollBar().valueChanged.connect(self._fill)

    # --- data in ------------------------------------------------------------------------------------------------

    def set_source(self, source: Source) -> None:
        """Say where what comes into sight is read."""
        self._source = source
        for column in self.columns:
            column.set_source(source)

    def set_themes(self, themes: Sequence[Theme]) -> None:
        """Have a column for each theme, in this order, and one for what has none."""
        self._themes = list(themes)
        panes = [*theme_panes(themes), Pane(PaneKind.NO_THEME, None, (), 0)]
        there = {column.key: column for column in self.columns}
        keys = [pane.theme.id if pane.theme is not None else NO_THEME for pane in panes]
        self.columns = [
            there.pop(key) if key in there else self._column(pane) for key, pane in zip(keys, panes, strict=True)
        ]
        for gone in there.values():
            self._layout.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        by_id = {theme.id: theme for theme in themes}
        for number, (column, pane) in enumerate(zip(self.columns, panes, strict=True)):
            if self._layout.indexOf(column) != number:
                self._layout.insertWidget(number, column)
            column.set_pane(pane, by_id)
        self._arranging.set_columns(themes, {column.key: column for column in self.columns})
        self._share_width()

    def _column(self, pane: Pane) -> Column:
        column = Column(pane, self._arranging, self._row)
        column.set_source(self._source)
        column.set_appearance(self._appearance)
        column.view_made.connect(lambda view: self._listen(column, view))
        column.header.menu_requested.connect(lambda where: self._show_header_menu(column.key, where))
        column.header.step_requested.connect(lambda by, down: self._step_header(column, by, down))
        if self._stacked:
            column.header.set_lines(0)
            column.header.fold_requested.connect(lambda: self._fold_or_not(column))
        else:
            column.header.drag_begun.connect(lambda: self._arranging.drag(column.header, column.key))
            column.header.chosen_changed.connect(lambda alone: self._choose_header(column, alone=alone))
            column.header.edit_pressed.connect(lambda: self.theme_edit_requested.emit(column.key))
            column.header.remove_pressed.connect(lambda: self.theme_remove_requested.emit(column.key))
        column.show()
        return column

    def _listen(self, column: Column, view: ColumnView) -> None:
        """Follow what hands and keys do in a column's cards."""
        view.card_activated.connect(self.card_opened)
        view.card_menu_requested.connect(self._show_card_menu)
        view.drag_requested.connect(lambda actions: self._drag(view, actions))
        view.focused.connect(lambda: self._focused(column))
        view.selectionModel().selectionChanged.connect(self.selection_changed)
        view.keys.card_activated.connect(self.card_opened)
        view.keys.theme_key_pressed.connect(self._toggle_key)
        view.keys.side_requested.connect(lambda by: self._step(column, by))
        view.keys.remove_pressed.connect(self._remove)
        view.keys.note_pressed.connect(self._edit_note)
        view.keys.brief_pressed.connect(self._quote)
        view.keys.copy_pressed.connect(self._copy_quotes)
        view.keys.upper_edge_left.connect(lambda: self._leave_cards(column))
        for chosen in (view.chosen_alone, view.keys.chosen_alone):
            chosen.connect(lambda: self._clear_others(view))
        view.dropping.dropped.connect(lambda pairs, copies: self.cards_dropped.emit(pairs, column.key or None, copies))
        view.dropping.target_changed.connect(column.header.set_target)
        if self._stacked:
            view.setVisible(column.key in (self._unfolded or ()))
            view.clicked.connect(lambda index: self._clicked(view, index))

    def set_groups(
        self, groups: Mapping[str, Sequence[Group]], *, complete: bool = True, narrowed: bool = False
    ) -> None:
        """Show the groups of each column, by its key. ``complete``: they are counted to the last article."""
        for column in self.columns:
            hint = tr(EMPTY_FILTERED) if narrowed else tr(EMPTY_HINT) if column.key else tr(EMPTY_NO_THEME)
            column.set_groups(groups.get(column.key, ()), hint if complete else "")
            column.header.set_count(grouped(column.count) if complete else "…")
        if self._stacked and self._unfolded is None and (full := [c.key for c in self.columns if groups.get(c.key)]):
            self._unfolded = {full[0]}
            self._share_height()

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        self._appearance = appearance
        self._arranging.set_appearance(appearance)
        self.setStyleSheet(f"Board, Board > QWidget > QWidget {{ background: {appearance.paper}; }}")
        for column in self.columns:
            column.set_appearance(appearance)

    def show_paths(self) -> None:
        """Show the cards anew: the headings above some of them are known now."""
        for column in self.columns:
            if column.made is not None:
                column.made.show_paths()

    # --- what it tells ------------------------------------------------------------------------------------------

    def selected_annotations(self) -> list[Annotation]:
        """Return the annotations of the selected cards of all columns, each once."""
        chosen = (annotation for column in self.columns for annotation in column.selected_annotations())
        return list({annotation.id: annotation for annotation in chosen}.values())

    def selected_ids(self) -> list[str]:
        """Return their ids."""
        return list(dict.fromkeys(id_ for column in self.columns for id_ in column.selected_ids()))

    def selected_pairs(self) -> list[tuple[str, str]]:
        """Return the ids of the selected cards of all columns, each with its column's key."""
        return [(id_, column.key) for column in self.columns for id_ in column.selected_ids()]

    def chosen_themes(self) -> list[str]:
        """Return the keys of the columns whose headers are chosen."""
        return [column.key for column in self.columns if column.header.is_chosen()]

    def clear_chosen(self) -> bool:
        """Let go of the cards and headers that are chosen; return True if there were any."""
        chosen = bool(self.selected_ids() or self.chosen_themes())
        self._clear_others(None)
        for column in self.columns:
            column.header.set_chosen(False)
        return chosen

    def keyboard_view(self) -> ColumnView | None:
        """Return the column that had the keyboard last."""
        return self.columns[min(self._last, len(self.columns) - 1)].view if self.columns else None

    def focus_cards(self) -> None:
        """Give the keyboard to the column that had it last."""
        if self.columns:
            self._give_keyboard(min(self._last, len(self.columns) - 1), 0)

    # --- what hands do ------------------------------------------------------------------------------------------

    def _focused(self, column: Column) -> None:
        if column in self.columns:
            self._last = self.columns.index(column)

    def _give_keyboard(self, number: int, y: int) -> None:
        view = self.columns[number].view
        self.ensureWidgetVisible(self.columns[number], 0, 0)
        if view.currentIndex().isValid() and not y:
            view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            view.focus_near(y)

    def _step(self, column: Column, by: int) -> None:
        """Go to the next column at a side that has cards."""
        at, y = self.columns.index(column), max(column.view.middle_of_current(), 1)
        steps = range(at + 1, len(self.columns)) if by > 0 else range(at - 1, -1, -1)
        for number in steps:
            shown = not self._stacked or self.columns[number].key in (self._unfolded or ())
            if self.columns[number].count and shown:
                self._clear_others(self.columns[number].view)
                self._give_keyboard(number, y)
                return

    def _clear_others(self, view: ColumnView | None) -> None:
        for column in self.columns:
            if column.made is not None and column.made is not view:
                column.made.clearSelection()

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
            self._give_keyboard(at, 1)
        elif down < 0:
            self.upper_edge_left.emit()
        elif 0 <= at + by < len(self.columns):
            self.ensureWidgetVisible(self.columns[at + by], 0, 0)
            self.columns[at + by].header.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_header(self, column: Column, *, alone: bool) -> None:
        """A header was chosen, or let go of: by itself, or beside others."""
        for other in self.columns:
            if alone and other is not column:
                other.header.set_chosen(False)
        self.selection_changed.emit()

    def _drag(self, view: ColumnView, actions: Qt.DropAction) -> None:
        """Drag what is selected in all columns, with a picture of the first card, until it is dropped."""
        chosen = [(a, column.key) for column in self.columns for a in column.selected_annotations()]
        if not chosen:
            return
        drag_cards(view, cards_data(chosen), view.picture_area(), actions)
        view.dropping.leave()

    def _toggle_key(self, key: int) -> None:
        theme = next((theme for theme in self._themes if theme.key == key), None)
        if theme is not None:
            self._toggle(theme.id)

    def _toggle(self, theme_id: str) -> None:
        if ids := self.selected_ids():
            self.theme_toggled.emit(ids, theme_id)

    def _remove(self) -> None:
        if ids := self.selected_ids():
            self.remove_requested.emit(ids)

    def _edit_note(self) -> None:
        if ids := self.selected_ids():
            self.note_requested.emit(ids[0])

    def _quote(self) -> None:
        if ids := self.selected_ids():
            self.brief_requested.emit(ids)

    def _copy_quotes(self) -> None:
        if chosen := self.selected_annotations():
            QGuiApplication.clipboard().setText("\n\n".join(quote_of(a) for a in chosen))

    def _copy_markdown(self) -> None:
        names = {theme.id: theme.name for theme in self._themes}
        texts = []
        for annotation in self.selected_annotations():
            themes = [names[id_] for id_ in annotation.theme_ids if id_ in names]
            path = self._source.path(annotation)
            texts.append(as_markdown(annotation, themes, [path] if path else []))
        if texts:
            QGuiApplication.clipboard().setText("\n".join(texts))

    def card_menu(self) -> QMenu:
        """Return the menu of the selected cards."""
        return card_menu(
            self,
            self.selected_annotations(),
            self._themes,
            self._appearance,
            toggle=self._toggle,
            note=self._edit_note,
            brief=self._quote,
            copy_quote=self._copy_quotes,
            copy_markdown=self._copy_markdown,
            remove=self._remove,
            split=lambda: self.split_requested.emit(self.selected_pairs()),
            example=self._example(),
            origin=lambda: self.origin_requested.emit(self.selected_ids()[0]),
        )

    def _example(self) -> tuple[Theme, Callable[[], object]] | None:
        keys = {key for _, key in self.selected_pairs()}
        theme = next((theme for theme in self._themes if keys == {theme.id}), None)
        if theme is None:
            return None
        return theme, lambda: self.example_toggled.emit(self.selected_ids(), theme.id)

    def header_menu(self, key: str) -> QMenu:
        """Return the menu of a column's header."""
        theme = next((theme for theme in self._themes if theme.id == key), None)
        if theme is None:
            menu = QMenu(self)
            menu.addAction(tr("New theme…"), self.theme_add_requested.emit)
            menu.addAction(tr("Export these…"), lambda: self.export_requested.emit([key]))
            return menu
        exported = themes if key in (themes := self.chosen_themes()) else [key]
        return theme_menu(
            self,
            theme,
            self._themes,
            self._appearance,
            edit=lambda: self.theme_edit_requested.emit(key),
            step=lambda by: self._step_theme(key, by),
            merge=lambda other: self.theme_merge_requested.emit(other, key),
            remove=lambda: self.theme_remove_requested.emit(key),
            add=self.theme_add_requested.emit,
            export=lambda: self.export_requested.emit(exported),
            exported=len(exported),
            ways=sideways(self),
            keys=False,
        )

    def _step_theme(self, key: str, by: int) -> None:
        if (place := stepped(self._themes, key, by)) is not None:
            self.theme_place_requested.emit(key, *place)

    def _show_card_menu(self, where: QPoint) -> None:
        self._popup(self.card_menu(), where)

    def _show_header_menu(self, key: str, where: QPoint) -> None:
        self._popup(self.header_menu(key), where)

    @staticmethod
    def _popup(menu: QMenu, where: QPoint) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)

    # --- how wide the columns are -------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _fold_or_not(self, column: Column) -> None:
        self._unfolded = (self._unfolded or set()) ^ {column.key}
        self._share_height()

    def _share_height(self) -> None:
        """Give the stacked columns that are open the height that the headers leave."""
        for column in self.columns:
            shown = column.key in (self._unfolded or ())
            if shown or column.made is not None:
                column.view.setVisible(shown)
            column.header.set_folded(not shown)
            self._layout.setStretch(self._layout.indexOf(column), 1 if shown else 0)

    def _clicked(self, view: ColumnView, index: QModelIndex) -> None:
        """Open a card of a stacked column that was clicked, not one that is chosen beside others."""
        plain = QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier
        if plain and view.cards_model.is_card(index.row()):
            self.card_opened.emit(view.cards_model.id(index.row()))

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
