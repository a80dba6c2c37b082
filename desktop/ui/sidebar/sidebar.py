"""The sidebar: a filter, an order, and the panes of the article's annotations. It holds no library.

Data comes in by ``set_...``; what the reader did or wants goes out by signals.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QActionGroup, QFontMetrics, QGuiApplication, QIcon, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from db.records import Annotation, Theme
from desktop.annotations import HeadingPaths, Order, Pane, PaneKind, as_markdown, group, quote_of
from desktop.article.content import Content
from desktop.settings import BY_KEY
from desktop.texts import later, tr
from desktop.theme_tree import stepped
from desktop.ui.sidebar.menus import card_menu, special_menu, theme_menu
from desktop.ui.sidebar.model import PanesModel
from desktop.ui.sidebar.scope import THIS, ScopeSwitch
from desktop.ui.sidebar.view import PanesView
from desktop.ui.widgets.appearance import LIGHT, SPACE, Appearance
from desktop.ui.widgets.filter_field import FilterField
from desktop.ui.widgets.icons import cross_icon
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

    annotation_clicked = Signal(str)  # show it in the article
    annotation_reached = Signal(str)  # by a key, from card to card
    annotation_activated = Signal(str)  # double click or Enter
    theme_toggled = Signal(list, str)  # annotation ids, theme id: given to all, or taken from all that have it
    cards_dropped = Signal(list, object, bool)  # (annotation id, pane key) of each, to which theme or None, is it added
    theme_edit_requested = Signal(str)
    theme_add_requested = Signal()
    export_requested = Signal(list)  # theme ids: what stands under it, in all articles
    theme_remove_requested = Signal(str)
    theme_place_requested = Signal(str, object, object)  # theme id, below which or None, before which or None
    theme_merge_requested = Signal(str, str)  # the theme that takes in, and which
    example_toggled = Signal(list, str)  # annotation ids, theme id: to be examples of it, or no longer
    split_requested = Signal(list)  # (annotation id, pane key) of each: a theme is to be made of them
    remove_requested = Signal(list)  # annotation ids
    note_edit_requested = Signal(str)
    brief_requested = Signal(list)  # annotation ids: into the brief with their quotes
    origin_requested = Signal(str)  # show an annotation where it was made
    review_requested = Signal(str)  # "changed" or "orphans"
    order_changed = Signal(str)  # "position", "newest" or "oldest"
    scope_requested = Signal(str)  # ALL: the panes of all articles
    folds_changed = Signal(list)  # keys of the folded panes

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._annotations: tuple[Annotation, ...] = ()
        self._themes: list[Theme] = []
        self._appearance = LIGHT
        self._face = "serif"
        self._order = Order.POSITION
        self._has_text = True
        self.model = PanesModel(self)
        self.view = PanesView(self.model, self)
        self.scope_switch = ScopeSwitch(THIS, self)
        self.filter_field = FilterField(self)
        self.filter_field.setPlaceholderText(tr(PLACEHOLDERS[0]))
        self.filter_field.setAccessibleName(tr("Filter annotations"))
        self._clear_action = self.filter_field.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
        self._clear_action.setToolTip(tr("Clear the filter (Esc)"))
        self._clear_action.setVisible(False)
        self.order_button = QToolButton(self)
        self.order_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.order_button.setAccessibleName(tr("Order of the annotations"))
        self.order_button.setToolTip(tr("Order of the annotations"))
        self.order_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._order_menu = QMenu(self)
        self._order_actions = QActionGroup(self)
        for order, name in ORDER_NAMES.items():
            action = self._order_menu.addAction(tr(name))
            action.setCheckable(True)
            action.setData(order.value)
            self._order_actions.addAction(action)
        self.order_button.setMenu(self._order_menu)
        self.add_button = QToolButton(self)
        self.add_button.setText(f"+ {tr('Theme')}")
        self.add_button.setToolTip(tr("Add a theme of your own"))
        top = QHBoxLayout()
        top.setContentsMargins(4 * SPACE, 2 * SPACE, 2 * SPACE, SPACE)
        top.setSpacing(SPACE)
        top.addWidget(self.filter_field, 1)
        top.addWidget(self.order_button)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(SPACE // 2, SPACE, 2 * SPACE, 2 * SPACE)
        bottom.addWidget(self.add_button)
        bottom.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.scope_switch)
        layout.addLayout(top)
        layout.addWidget(self.view, 1)
        layout.addLayout(bottom)
        self.setMinimumWidth(NARROWEST)
        self.setAutoFillBackground(True)
        tab_as_laid_out(self)
        self._connect_signals()
        self.set_order(Order.POSITION.value)

    def _keyboard_part(self) -> QWidget:
        return self.view

    def _connect_signals(self) -> None:
        self.scope_switch.scope_requested.connect(self.scope_requested)
        self.filter_field.left.connect(self.view.focus_first_card)
        self.filter_field.textChanged.connect(self._regroup)
        self.filter_field.textChanged.connect(lambda text: self._clear_action.setVisible(bool(text)))
        self._clear_action.triggered.connect(self.filter_field.clear)
        self._order_actions.triggered.connect(lambda action: self._choose_order(action.data()))
        self.add_button.clicked.connect(self.theme_add_requested)
        self.view.annotation_clicked.connect(self.annotation_clicked)
        self.view.annotation_reached.connect(self.annotation_reached)
        self.view.annotation_activated.connect(self.annotation_activated)
        self.view.key_pressed.connect(self._toggle_key)
        self.view.remove_pressed.connect(self._remove)
        self.view.note_pressed.connect(self._edit_note)
        self.view.brief_pressed.connect(self._quote)
        self.view.theme_edit_pressed.connect(self.theme_edit_requested)
        self.view.theme_remove_pressed.connect(self.theme_remove_requested)
        self.view.theme_move_pressed.connect(self._move_theme)
        self.view.copy_pressed.connect(self._copy_quotes)
        self.view.header_menu_requested.connect(self._show_header_menu)
        self.view.card_menu_requested.connect(self._show_card_menu)
        self.view.review_pressed.connect(self.review_requested)
        self.view.upper_edge_left.connect(self.filter_field.setFocus)
        self.view.fold_changed.connect(lambda: self.folds_changed.emit(self.folded()))
        self.model.cards_dropped.connect(self.cards_dropped)
        self.model.theme_place_requested.connect(self.theme_place_requested)

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
        self.view.set_article(HeadingPaths(content, title), joints, length)

    def set_themes(self, themes: Sequence[Theme]) -> None:
        """Set the panes, in this order."""
        if self._themes == (themes := list(themes)):
            return
        self._themes = themes
        self.view.set_themes({theme.id: theme for theme in themes})
        self._regroup()

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        self._appearance = appearance
        apply_to_panel(self, appearance)
        self._clear_action.setIcon(cross_icon(appearance.muted))
        self.view.set_appearance(appearance)

    def set_type(self, **chosen: object) -> None:
        """Set the quotes in the face of the article."""
        if (face := str(chosen.get("face", self._face))) != self._face:
            self._face = face
            self.view.set_face(face)

    def set_current_annotation(self, annotation_id: str | None) -> None:
        """Mark the card of the annotation that the article shows as current."""
        self.view.set_current_annotation(annotation_id)

    def set_order(self, order: str) -> None:
        """Sort by "position", "newest" or "oldest"."""
        self._order = Order(order)
        for action in self._order_actions.actions():
            action.setChecked(action.data() == self._order.value)
        self.order_button.setText(f"{tr(ORDER_NAMES[self._order])} ▾")
        self._regroup()

    def set_filter(self, words: str) -> None:
        """Show only what holds all of these words; "" shows everything."""
        self.filter_field.setText(words)

    def set_folded(self, pane_keys: Sequence[str]) -> None:
        """Fold exactly these panes."""
        for key in set(self.model.folded) ^ set(pane_keys):
            self.view.set_folded(key, key in pane_keys)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = event.size().width() - self.order_button.sizeHint().width() - 14 * SPACE
        metrics = QFontMetrics(font())
        fits = (words for words in map(tr, PLACEHOLDERS) if metrics.horizontalAdvance(words) <= room)
        self.filter_field.setPlaceholderText(next(fits, tr(PLACEHOLDERS[-1])))

    # --- what it shows ------------------------------------------------------------------------------------------

    def order(self) -> str:
        """Return how the annotations are sorted: "position", "newest" or "oldest"."""
        return self._order.value

    def folded(self) -> list[str]:
        """Return the keys of the folded panes: theme ids, "no-theme", "changed", "orphans"."""
        return sorted(self.model.folded)

    def panes(self) -> list[Pane]:
        """Return the panes shown, after the filter."""
        return list(self.model.panes)

    def selected_ids(self) -> list[str]:
        """Return the ids of the selected annotations, each once."""
        return [annotation.id for annotation in self.view.selected_annotations()]

    def select(self, annotation_ids: Sequence[str]) -> None:
        """Select the cards of these annotations, in every open pane."""
        self.view.select_ids(annotation_ids)

    def focus_filter(self) -> None:
        """Put the focus into the filter, its words selected."""
        self.filter_field.take_keyboard()

    def _choose_order(self, order: str) -> None:
        self.set_order(order)
        self.order_changed.emit(order)

    def _regroup(self) -> None:
        words = self.filter_field.text().strip()
        panes = group(self._annotations, self._themes, order=self._order, words=words)
        hint = ""
        if words:
            panes = [pane for pane in panes if pane.annotations]
            if not panes:
                hint = tr("Nothing here holds all of these words.")
        elif not self._annotations and self._has_text:
            hint = tr(EMPTY_HINT)
        self.view.set_panes(panes, filtered=bool(words), hint=hint)

    # --- wishes -------------------------------------------------------------------------------------------------

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
        annotation_id = self.view.current_annotation_id() or next(iter(self.selected_ids()), None)
        if annotation_id:
            self.note_edit_requested.emit(annotation_id)

    def _quote(self) -> None:
        if ids := self.selected_ids():
            self.brief_requested.emit(ids)

    def _copy_quotes(self) -> None:
        chosen = self.view.selected_annotations()
        if chosen:
            QGuiApplication.clipboard().setText("\n\n".join(quote_of(a) for a in chosen))

    def _copy_markdown(self) -> None:
        names = {theme.id: theme.name for theme in self._themes}
        texts = []
        for annotation in self.view.selected_annotations():
            themes = [names[id_] for id_ in annotation.theme_ids if id_ in names]
            path = self.view.path_of(annotation)
            texts.append(as_markdown(annotation, themes, [path] if path else []))
        if texts:
            QGuiApplication.clipboard().setText("\n".join(texts))

    # --- menus --------------------------------------------------------------------------------------------------

    def _show_card_menu(self, where: QPoint) -> None:
        self._popup(self.card_menu(), where)

    def card_menu(self) -> QMenu:
        """Return the menu of the selected cards."""
        return card_menu(
            self,
            self.view.selected_annotations(),
            self._themes,
            self._appearance,
            toggle=self._toggle,
            note=self._edit_note,
            brief=self._quote,
            copy_quote=self._copy_quotes,
            copy_markdown=self._copy_markdown,
            remove=self._remove,
            split=lambda: self.split_requested.emit(self.view.selected_pairs()),
            example=self._example(),
            origin=self._show_origin,
        )

    def _example(self) -> tuple[Theme, Callable[[], object]] | None:
        keys = {key for _, key in self.view.selected_pairs()}
        theme = next((theme for theme in self._themes if keys == {theme.id}), None)
        if theme is None:
            return None
        return theme, lambda: self.example_toggled.emit(self.selected_ids(), theme.id)

    def _show_origin(self) -> None:
        for annotation in self.view.selected_annotations()[:1]:
            self.origin_requested.emit(annotation.id)

    def _show_header_menu(self, pane_key: str, where: QPoint) -> None:
        self._popup(self.header_menu(pane_key), where)

    def header_menu(self, pane_key: str) -> QMenu:
        """Return the menu of one pane's header."""
        theme = next((theme for theme in self._themes if theme.id == pane_key), None)
        if theme is None:
            reviewed = pane_key in (PaneKind.CHANGED.value, PaneKind.ORPHANS.value)
            review = (lambda: self.review_requested.emit(pane_key)) if reviewed else None
            return special_menu(self, review=review, add=self.theme_add_requested.emit)
        return theme_menu(
            self,
            theme,
            self._themes,
            self._appearance,
            edit=lambda: self.theme_edit_requested.emit(pane_key),
            step=lambda by: self._move_theme(pane_key, by),
            merge=lambda other: self.theme_merge_requested.emit(other, pane_key),
            remove=lambda: self.theme_remove_requested.emit(pane_key),
            add=self.theme_add_requested.emit,
            export=lambda: self.export_requested.emit([pane_key]),
            among=self.model.shown_as(pane_key),
        )

    def _move_theme(self, theme_id: str, by: int) -> None:
        if (place := stepped(self._themes, theme_id, by, self.model.shown_as(theme_id))) is not None:
            self.theme_place_requested.emit(theme_id, *place)

    @staticmethod
    def _popup(menu: QMenu, where: QPoint) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)
