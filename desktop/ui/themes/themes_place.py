"""The Themes place: what was gathered over all articles, as a board, a table, or a board beside a brief.

It holds no library. Data comes in by ``set_...``; what the user did or wants goes out by signals.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from db.records import Theme
from desktop.filing.facets import first_day
from desktop.texts import later, tr
from desktop.ui import on_screen
from desktop.ui.cards.groups import Group
from desktop.ui.cards.menus import plain
from desktop.ui.facets.button import LATELY, FacetsButton
from desktop.ui.themes.board.board import Board
from desktop.ui.themes.brief.panel import BriefPanel
from desktop.ui.themes.empty import Empty
from desktop.ui.themes.scope import Scope, ScopeButton
from desktop.ui.themes.table.grid import Kind
from desktop.ui.themes.table.view import TableView
from desktop.ui.widgets.appearance import LIGHT, SPACE, Appearance
from desktop.ui.widgets.choice_box import ChoiceBox, call_box
from desktop.ui.widgets.filter_field import FilterField
from desktop.ui.widgets.layouts import REST, hang, in_column, in_row
from desktop.ui.widgets.plain_label import with_key
from desktop.ui.widgets.style import apply_to_panel
from desktop.ui.widgets.tab_order import HandsOn, tab_as_laid_out

if TYPE_CHECKING:
    from desktop.ui.linking.offers import LinkOffer
    from desktop.ui.pages.area_pictures import AreaPictures

BOARD, TABLE, BRIEF = "board", "table", "brief"
STATUS_FROM = 720  # pixels of the place in which how much is shown has room
TYPING_MILLISECONDS = 120  # the filter follows once typing has rested this long
KIND_NAMES = {
    Kind.ARTICLES: later("By article"),
    Kind.HEADINGS: later("By heading"),
    Kind.TOGETHER: later("Together"),
    Kind.TIME: later("Over time"),
}
KINDS = (Kind.ARTICLES, Kind.TOGETHER, Kind.TIME)  # to choose from; of one article, the first is by its headings
SPANS: tuple[tuple[int | None, str], ...] = ((None, later("Any time")), *LATELY)
SINGLE = ("note", "form", "state")  # the facets besides themes; the time has a box of its own
BRIEF_MOST = 0.7  # of the place, when the reader drags
BRIEF_SHARE, BRIEF_WIDTH = 0.42, 680  # how much room it has at first: of the place, and in pixels at the most


class ThemesPlace(HandsOn):
    """See the module."""

    brief_width_changed = Signal(int)
    link_wanted = Signal(str)  # in the brief: to what these words may mean
    filter_changed = Signal(str, str)  # words; the first day, or "" for any time
    shown_changed = Signal()  # another view, or another kind of table
    save_requested = Signal(str)  # "svg", "png" or "csv": the table as it is shown

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = LIGHT
        self.board = Board(self)
        self.table = TableView(self)
        self._pictures: AreaPictures | None = None
        self._brief: BriefPanel | None = None
        self._empty = Empty(self)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MILLISECONDS)
        self._make_bar()
        self._stack = QStackedWidget(self)
        self.empty_page = on_screen.Downward(self._empty, self)
        for part in (self.board, self.table, self.empty_page):
            self._stack.addWidget(part)
        layout = in_column(self._bar, self._tools, on=self, margins=(0, 0, 0, 0), spacing=0)
        self._sides = QSplitter(Qt.Orientation.Horizontal, self)
        self._sides.addWidget(self._stack)
        self._sides.setChildrenCollapsible(False)
        self._sides.setHandleWidth(1)
        self._sides.setStretchFactor(0, 1)
        self._brief_width = 0  # as the reader wants it; 0 is a share
        self._shared = False  # the two sides were given their widths
        layout.addWidget(self._sides, 1)
        self._nothing = False
        self.view = BOARD  # which one is on show: BOARD, TABLE or BRIEF
        self._connect_signals()
        self.show_view(BOARD)
        self.set_appearance(LIGHT)

    def _make_bar(self) -> None:
        self._bar = QFrame(self)
        self._bar.setObjectName("bar")
        self.filter_field = FilterField(self._bar)
        self.filter_field.setPlaceholderText(tr("Filter quotes and notes"))
        self.filter_field.setAccessibleName(tr("Filter quotes and notes of all articles"))
        self.filter_field.setMaximumWidth(88 * SPACE)
        self.filter_field.add_clear_button()
        self.span_box = ChoiceBox(self._bar)
        self.span_box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        self.span_box.setMinimumWidth(20 * SPACE)  # large words in it give way in a small window
        call_box(self.span_box, tr("When the annotations were made"))
        for days, name in SPANS:
            self.span_box.addItem(tr(name), days)
        self.facets_button = FacetsButton(self._bar, SINGLE)
        self.scope_button = ScopeButton(self._bar)
        self.chip = QToolButton(self._bar)
        self.chip.setObjectName("chip")
        self.chip.setToolTip(tr("Show everything again"))
        self.chip.hide()
        self.status = QLabel(self._bar, textFormat=Qt.TextFormat.PlainText)
        self.status.setObjectName("caption")
        self.status.setMinimumWidth(1)  # it gives way first: large words are not to widen the window
        self.kind_buttons = {kind.value: self._segment(tr(KIND_NAMES[kind])) for kind in KINDS}
        views = ((BOARD, tr("Board")), (TABLE, tr("Table")), (BRIEF, tr("Brief")))
        self.view_buttons = {view: self._segment(name) for view, name in views}
        self.view_buttons[BRIEF].setToolTip(tr("Write beside the board"))
        self.export_button = QToolButton(self._bar)
        self.export_button.setText(tr("Export…"))
        self.set_hints({})
        self.save_button = QToolButton(self._bar)
        self.save_button.setText(tr("Save ▾"))
        self.save_button.setToolTip(tr("Save the table as a picture, or for a spreadsheet"))
        self.save_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._save_menu = QMenu(self.save_button)
        for ending, name in (("svg", tr("As SVG…")), ("png", tr("As PNG…")), ("csv", tr("As CSV…"))):
            action = self._save_menu.addAction(name)
            action.triggered.connect(lambda checked=False, ending=ending: self.save_requested.emit(ending))
        hang(self._save_menu, self.save_button)
        narrowing = (self.scope_button, (self.filter_field, 100), self.span_box, self.facets_button, self.chip)
        shown = (self.status, REST, self._side_by_side(self.view_buttons), SPACE, self.export_button)
        margins = (2 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        in_row(*narrowing, *shown, on=self._bar, margins=margins, spacing=2 * SPACE)
        self._tools = QFrame(self)  # what the table alone has; beside the rest it would want 900 pixels
        self._tools.setObjectName("bar")
        kinds, margins = self._side_by_side(self.kind_buttons), (2 * SPACE, SPACE, 3 * SPACE, SPACE)
        in_row(kinds, REST, self.save_button, on=self._tools, margins=margins)
        self.kind_buttons[Kind.ARTICLES.value].setChecked(True)

    def _side_by_side(self, buttons: Mapping[str, QToolButton]) -> QHBoxLayout:
        """Return some buttons in a row, of which one is down."""
        group = QButtonGroup(self)
        for button in buttons.values():
            group.addButton(button)
        return in_row(*buttons.values(), spacing=0)

    def _segment(self, name: str) -> QToolButton:
        button = QToolButton(self._bar)
        button.setText(name)
        button.setCheckable(True)
        button.setAutoExclusive(True)
        return button

    def _connect_signals(self) -> None:
        self.filter_field.left.connect(self._leave_filter)
        self.filter_field.textChanged.connect(lambda: self._typing.start())
        self._typing.timeout.connect(self._tell_filter)
        self.span_box.activated.connect(self._tell_filter)
        self.board.upper_edge_left.connect(self.filter_field.take_keyboard)
        for view, button in self.view_buttons.items():
            button.toggled.connect(lambda down, view=view: self.choose_view(view) if down else None)
        for button in self.kind_buttons.values():
            button.toggled.connect(lambda down: self.shown_changed.emit() if down else None)

    def _tell_filter(self) -> None:
        self._typing.stop()
        self.filter_changed.emit(self.filter_field.text(), first_day(self.span_box.currentData(), date.today()))

    # --- data in ------------------------------------------------------------------------------------------------

    def set_hints(self, hints: Mapping[str, str]) -> None:
        """Name the keys of commands beside what they do, by their ids."""
        self.export_button.setToolTip(with_key(tr("Export what is shown"), hints.get("export", "")))

    def set_themes(self, themes: Sequence[Theme]) -> None:
        """Have a column for each theme, in this order."""
        self.board.set_themes(themes)
        self.facets_button.set_themes(themes)
        tab_as_laid_out(self)

    def set_scope(self, scope: Scope) -> None:
        """Say which articles are looked at."""
        self.scope_button.set_scope(scope)
        kind = Kind.HEADINGS if scope.article_id else Kind.ARTICLES
        self.kind_buttons[Kind.ARTICLES.value].setText(tr(KIND_NAMES[kind]))

    def set_groups(
        self, groups: Mapping[str, Sequence[Group]], *, complete: bool = True, narrowed: bool = False
    ) -> None:
        """Show what stands in each column of the board, by its key; see ``Board.set_groups``."""
        self.board.set_groups(groups, complete=complete, narrowed=narrowed)
        self._nothing = complete and not narrowed and not any(groups.values())
        self._show()

    def set_status(self, words: str) -> None:
        """Say how much is shown."""
        self.status.setText(words)
        self._fit()

    def set_chip(self, words: str) -> None:
        """Say to what the board is narrowed by a cell of the table; "": to nothing."""
        self.chip.setText(plain(words) + "  ×" if words else "")
        self.chip.setAccessibleName(tr("Narrowed to {words}: show everything again", words=words) if words else "")
        self.chip.setVisible(bool(words))

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        self._appearance = appearance
        chosen = f"background: {appearance.paper}; color: {appearance.ink}; border: 1px solid {appearance.hairline};"
        apply_to_panel(self, appearance, f"#bar QToolButton:checked, #chip {{ {chosen} border-radius: 4px; }}")
        self.filter_field.set_appearance(appearance)
        for part in (self.board, self.table, self._empty, self.scope_button, self.facets_button, self._brief):
            if part is not None:
                part.set_appearance(appearance)
        self._fit()

    # --- what is on show ----------------------------------------------------------------------------------------

    @property
    def kind(self) -> Kind:
        """Return which table is chosen."""
        return next(Kind(value) for value, button in self.kind_buttons.items() if button.isChecked())

    def choose_view(self, view: str) -> None:
        """Go to a view, as the reader asked."""
        if view != self.view:
            self.show_view(view)
            self.shown_changed.emit()

    def show_view(self, view: str) -> None:
        """Show the board, the table, or the board beside the brief."""
        self.view = view
        self.view_buttons[view].setChecked(True)
        self._tools.setVisible(view == TABLE)
        self._take_brief()
        self._share()
        self._show()

    def set_pictures(self, pictures: AreaPictures) -> None:
        """Show the pictures of areas, on the board and in the brief."""
        self._pictures = pictures
        self.board.set_pictures(pictures)

    @property
    def brief(self) -> BriefPanel:
        """The side where a brief is written; made when it is first wanted."""
        if self._brief is None:
            self._brief = BriefPanel(self)
            self._brief.hide()
            self._sides.splitterMoved.connect(self._dragged)
            self._brief.set_appearance(self._appearance)
            if self._pictures is not None:
                self._brief.editor.set_pictures(self._pictures)
            self._brief.editor.left.connect(lambda: self.focus_cards() if self.isVisible() else None)
            self._brief.links.link_wanted.connect(self.link_wanted)
        return self._brief

    def _take_brief(self) -> None:
        """Have the brief at this side of the place while it is on show here: it may lie beside an article."""
        if self.view == BRIEF and self.isVisible() and self._sides.indexOf(self.brief) < 0:
            self._sides.addWidget(self.brief)
            self._shared = False
        if self._brief is not None and self._sides.indexOf(self._brief) >= 0:
            self._brief.setVisible(self.view == BRIEF)

    def offer_links(self, offers: Sequence[LinkOffer]) -> None:
        """Offer these in the brief, if they are asked for there."""
        if self._brief is not None:
            self._brief.links.offer(offers)

    def set_brief_width(self, pixels: int) -> None:
        """Give the brief so much of the place; 0 is a share of it."""
        if pixels != self._brief_width:
            self._brief_width, self._shared = pixels, False
            self._share()

    def _share(self) -> None:
        """Give board and brief their widths, the first time that both are seen; after that they are the reader's."""
        if self.view == BRIEF and not self._shared and self.isVisible() and self._sides.count() > 1:
            self._shared = True
            wanted, share = (self._brief_width, BRIEF_MOST) if self._brief_width else (BRIEF_WIDTH, BRIEF_SHARE)
            brief = min(wanted, round(self.width() * share))
            self._sides.setSizes([self.width() - brief, brief])

    def _dragged(self) -> None:
        """Tell of the width that the reader gave the brief."""
        if self.view == BRIEF and (width := self._sides.sizes()[-1]) > 0:
            self._brief_width = width
            self.brief_width_changed.emit(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self._share()

    def _fit(self) -> None:
        """Say how much is shown where the words of the filter leave room."""
        parts = self._bar.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        beside = [
            widget
            for widget in parts
            if widget is self.status or (widget is not self.filter_field and not widget.isHidden())
        ]
        taken = sum(widget.sizeHint().width() + 2 * SPACE for widget in beside)
        button, least = self.export_button, self._bar.minimumSizeHint().width()
        with_button = least + (button.sizeHint().width() + 2 * SPACE if button.isHidden() else 0)
        button.setHidden(with_button > on_screen.room(self).width())  # the toolbar has one too
        self.status.setVisible(self.width() >= max(STATUS_FROM, taken + self.filter_field.width_of_words()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._take_brief()
        self._share()

    def _show(self) -> None:
        shown = self.empty_page if self._nothing else self.table if self.view == TABLE else self.board
        self._stack.setCurrentWidget(shown)

    def _keyboard_part(self) -> QWidget:
        return self.table if self.view == TABLE else self.board.keyboard_view() or self.filter_field

    def focus_cards(self, key: str | None = None) -> None:
        """Give the keyboard to what is shown; on the board to the column of this key, if one is named."""
        if self.view == TABLE:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.board.focus_cards(key)

    def _leave_filter(self) -> None:
        if self._typing.isActive():
            self._tell_filter()
        self.focus_cards()
