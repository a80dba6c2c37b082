"""The sidebar: a filter, an order, and the panes of the article's annotations. It holds no library.

Data comes in by ``set_...``; what the user did or wants goes out by signals.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from db.records import Annotation, Theme
from desktop.annotations import HeadingPaths, Order, Pane, PaneKind, group
from desktop.article.content import Content
from desktop.filing.facets import admits, counts
from desktop.settings import BY_KEY
from desktop.texts import later, tr
from desktop.ui.cards.card import PANE, place_words
from desktop.ui.cards.groups import Source, pane_groups
from desktop.ui.cards.menus import card_menu, popup, review_menu, theme_menu
from desktop.ui.cards.requests import CardRequests
from desktop.ui.cards.view import CardsView
from desktop.ui.facets.button import FacetsButton
from desktop.ui.sidebar.scope import THIS, ScopeSwitch
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.filter_field import FilterField
from desktop.ui.widgets.layouts import REST, hang, in_column, in_row
from desktop.ui.widgets.style import apply_to_panel, font
from desktop.ui.widgets.tab_order import HandsOn, tab_as_laid_out

ORDER_NAMES = {Order(value): name for value, name in BY_KEY["sort"].choices}
NARROWEST, WIDEST = 240, 560
PLACEHOLDERS = (
    later("Filter quotes, notes, themes"),
    later("Filter annotations"),
    later("Filter"),
)  # the longest that fits
EMPTY_HINT = later("Select words in the article and press 1 to 9 to file them under a theme, or N to write a note.")


class Sidebar(HandsOn):
    """Annotations of the open article, in panes by theme."""

    review_requested = Signal(str)  # "changed" or "orphans"
    order_changed = Signal(str)  # "position", "newest" or "oldest"
    scope_requested = Signal(str)  # ALL: the panes of all articles
    folds_changed = Signal(list)  # keys of the folded panes

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._annotations: tuple[Annotation, ...] = ()
        self._paths = HeadingPaths()
        self._face = "serif"
        self._order = Order.POSITION
        self._has_text = True
        self._folded: set[str] = set()  # keys of panes
        self.panes: list[Pane] = []  # those shown, after the filter
        self.view = CardsView(PANE, tr("Annotations by theme"), parent=self)
        self.view.cards_model.source = Source(lambda annotation: place_words(self._paths, annotation))
        self.model = self.view.cards_model
        self.requests = CardRequests(self, lambda: [self.view])
        self.scope_switch = ScopeSwitch(THIS, self)
        self.filter_field = FilterField(self)
        self.filter_field.setAccessibleName(tr("Filter annotations"))
        self.filter_field.add_clear_button()
        self.order_button = QToolButton(self, popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self.order_button.setAccessibleName(tr("Order of the annotations"))
        self.order_button.setToolTip(tr("Order of the annotations"))
        self.order_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.facets_button = FacetsButton(self)
        self._order_menu = QMenu(self)
        self._order_actions = QActionGroup(self)
        for order, name in ORDER_NAMES.items():
            action = self._order_menu.addAction(tr(name))
            action.setCheckable(True)
            action.setData(order.value)
            self._order_actions.addAction(action)
        hang(self._order_menu, self.order_button)
        self.add_button = QToolButton(self)
        self.add_button.setText(f"+ {tr('Theme')}")
        self.add_button.setToolTip(tr("Add a theme of your own"))
        parts = (self.filter_field, 1), self.facets_button, self.order_button
        top = in_row(*parts, margins=(4 * SPACE, 2 * SPACE, 2 * SPACE, SPACE), spacing=SPACE)
        bottom = in_row(self.add_button, REST, margins=(SPACE // 2, SPACE, 2 * SPACE, 2 * SPACE))
        in_column(self.scope_switch, top, (self.view, 1), bottom, on=self, margins=(0, 0, 0, 0), spacing=0)
        self.setMinimumWidth(NARROWEST)
        self.setAutoFillBackground(True)
        tab_as_laid_out(self)
        self._connect_signals()
        self.set_order(Order.POSITION.value)

    def _keyboard_part(self) -> QWidget:
        return self.view

    def _connect_signals(self) -> None:
        self.scope_switch.scope_requested.connect(self.scope_requested)
        self.filter_field.left.connect(self.view.take_keyboard)
        self.filter_field.textChanged.connect(self._regroup)
        self.facets_button.changed.connect(self._regroup)
        self.facets_button.counts_requested.connect(self._count)
        self._order_actions.triggered.connect(lambda action: self._choose_order(action.data()))
        self.add_button.clicked.connect(self.requests.theme_add_requested)
        self.requests.listen_to(self.view)
        gestures = self.view.gestures
        gestures.fold_pressed.connect(self.toggle)
        gestures.card_menu_requested.connect(lambda where: popup(card_menu(self.requests), where))
        gestures.heading_menu_requested.connect(lambda key, where: popup(self.header_menu(key), where))
        gestures.review_pressed.connect(self.review_requested)
        gestures.theme_step_pressed.connect(lambda key, by: self.requests.step_theme(key, by, self._shown_like(key)))
        gestures.upper_edge_left.connect(self.filter_field.setFocus)

    # --- data in ------------------------------------------------------------------------------------------------

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Show these annotations; folds, scroll, filter and selection stay."""
        self._annotations = tuple(annotations)
        self._regroup()

    def set_content(self, content: Content | None) -> None:
        """Set the article that heading paths and strips speak of."""
        self._has_text = content is not None and bool(content.blocks)
        joints, length = (content.row_joints, len(content.text)) if content is not None else ((), 1)
        title = content.headings[0].text if content is not None and content.headings else ""  # it stands above the page
        self._paths = HeadingPaths(content, title)
        self.view.set_text(joints, length)

    def set_themes(self, themes: Sequence[Theme]) -> None:
        """Set the panes, in this order."""
        if self.requests.themes == (themes := list(themes)):
            return
        self.requests.themes = themes
        self.view.set_themes(themes, movable=True)
        self.facets_button.set_themes(themes)
        self._regroup()

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        self.requests.appearance = appearance
        apply_to_panel(self, appearance)
        self.filter_field.set_appearance(appearance)
        self.facets_button.set_appearance(appearance)
        self.view.set_appearance(appearance)

    def set_type(self, **chosen: object) -> None:
        """Set the quotes in the face of the article."""
        if (face := str(chosen.get("face", self._face))) != self._face:
            self._face = face
            self.view.set_face(face)

    def set_order(self, order: str) -> None:
        """Sort by "position", "newest" or "oldest"."""
        self._order = Order(order)
        for action in self._order_actions.actions():
            action.setChecked(action.data() == self._order.value)
        self.order_button.setText(f"{tr(ORDER_NAMES[self._order])} ▾")
        self._regroup()

    def set_folded(self, pane_keys: Sequence[str]) -> None:
        """Fold exactly these panes."""
        if set(pane_keys) != self._folded:
            self._folded = set(pane_keys)
            self._regroup()

    def toggle(self, pane_key: str) -> None:
        """Fold an open pane, unfold a folded one."""
        self._folded ^= {pane_key}
        self._regroup()
        if pane_key in self._folded:
            self.view.show_heading(pane_key)  # its cards may have filled the sight: show where they went
        self.folds_changed.emit(self.folded())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = event.size().width() - self.order_button.sizeHint().width() - 14 * SPACE
        room -= self.facets_button.sizeHint().width()
        metrics = QFontMetrics(font())
        fits = (words for words in map(tr, PLACEHOLDERS) if metrics.horizontalAdvance(words) <= room)
        self.filter_field.setPlaceholderText(next(fits, tr(PLACEHOLDERS[-1])))

    # --- what it shows ------------------------------------------------------------------------------------------

    def folded(self) -> list[str]:
        """Return the keys of the folded panes: theme ids, "no-theme", "changed", "orphans"."""
        return sorted(self._folded)

    def focus_filter(self) -> None:
        """Put the focus into the filter, its words selected."""
        self.filter_field.take_keyboard()

    def _count(self) -> None:
        self.facets_button.set_counts(counts(self._annotations, self.facets_button.facets, date.today()))

    def let_through(self) -> list[Annotation]:
        """Return the annotations that the facets let through."""
        facets, today = self.facets_button.facets, date.today()
        return [annotation for annotation in self._annotations if admits(facets, annotation, today)]

    def _choose_order(self, order: str) -> None:
        self.set_order(order)
        self.order_changed.emit(order)

    def _regroup(self) -> None:
        words = self.filter_field.text().strip()
        panes = group(self.let_through(), self.requests.themes, order=self._order, words=words)
        hint = ""
        if words or self.facets_button.facets:
            panes = [pane for pane in panes if pane.annotations]
            if not panes:
                hint = tr("Nothing here holds all of these words.") if words else tr("Nothing here fits.")
        elif not self._annotations and self._has_text:
            hint = tr(EMPTY_HINT)
        self.panes = panes
        self.view.set_groups(pane_groups(panes, self._folded, filtered=bool(words)), hint)

    # --- the menu of a heading ----------------------------------------------------------------------------------

    def header_menu(self, pane_key: str) -> QMenu:
        """Return the menu of one pane's header."""
        if self.requests.theme(pane_key) is not None:
            return theme_menu(self.requests, pane_key, [pane_key], among=self._shown_like(pane_key))
        reviewed = pane_key in (PaneKind.CHANGED.value, PaneKind.ORPHANS.value)
        return review_menu(self.requests, partial(self.review_requested.emit, pane_key) if reviewed else None)

    def _shown_like(self, theme_id: str) -> set[str]:
        """Return the ids of the themes that are shown as this one is: as chips, or with what is in them."""
        is_chip = {group.key: group.is_chip for group in self.model.groups if self.requests.theme(group.key)}
        return {key for key, small in is_chip.items() if small == is_chip.get(theme_id)}
