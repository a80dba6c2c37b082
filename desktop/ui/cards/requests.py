"""What the user asks for with the cards that are selected, and with themes, from lists of cards and their menus.

It says so by signals, and knows neither the library nor where the cards stand.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from db.records import Annotation, Theme
from desktop.annotations import as_markdown, quote_of
from desktop.texts import later
from desktop.theme_tree import stepped
from desktop.ui.cards.dragging import cards_data, drag
from desktop.ui.cards.menus import card_menu, theme_menu
from desktop.ui.cards.view import CardsView
from desktop.ui.widgets.appearance import LIGHT


class Selected(Protocol):
    """Who knows which cards are selected, in one list or in several."""

    def selected_pairs(self) -> list[tuple[str, str]]:
        """Return the ids of the selected cards, each with the key of its pane or column."""

    def selected_cards(self) -> list[tuple[Annotation, str]]:
        """Return their annotations, each with the key of its pane or column."""

    def path_of(self, annotation: Annotation) -> str:
        """Return the headings above an annotation in one line."""


class CardRequests(QObject):
    """See the module. ``selected`` is the widget that shows the cards."""

    theme_toggled = Signal(list, str)  # annotation ids, theme id: given to all, or taken from all that have it
    cards_dropped = Signal(list, object, bool)  # (annotation id, key it comes from) of each, theme or None, is it added
    remove_requested = Signal(list)  # annotation ids
    note_requested = Signal(str)  # annotation id
    brief_requested = Signal(list)  # annotation ids: into the brief with their quotes
    origin_requested = Signal(str)  # show an annotation where it was made
    split_requested = Signal(list)  # (annotation id, key it stands under) of each: a theme is to be made of them
    example_toggled = Signal(list, str)  # annotation ids, theme id: to be examples of it, or no longer
    export_requested = Signal(list)  # theme ids, "" for none: what stands under them, in all articles
    theme_add_requested = Signal()
    theme_edit_requested = Signal(str)
    theme_remove_requested = Signal(str)
    theme_merge_requested = Signal(str, str)  # the theme that takes in, and which
    theme_place_requested = Signal(str, object, object)  # theme id, below which or None, before which or None

    def __init__(self, parent: QWidget, selected: Selected) -> None:
        super().__init__(parent)
        self._parent, self._selected = parent, selected
        self.themes: list[Theme] = []
        self.appearance = LIGHT

    def listen_to(self, view: CardsView) -> None:
        """Ask for what is done in a list of cards."""
        gestures = view.gestures
        gestures.theme_key_pressed.connect(self._toggle_key)
        gestures.remove_pressed.connect(self._remove)
        gestures.note_pressed.connect(lambda: self._edit_note(view.current_annotation_id()))
        gestures.brief_pressed.connect(self._quote)
        gestures.copy_pressed.connect(self._copy_quotes)
        gestures.card_menu_requested.connect(lambda where: popup(self.card_menu(), where))
        gestures.drag_begun.connect(lambda actions: self._drag(view, actions))
        gestures.cards_dropped.connect(self.cards_dropped)
        gestures.theme_edit_pressed.connect(self.theme_edit_requested)
        gestures.theme_remove_pressed.connect(self.theme_remove_requested)
        gestures.theme_dropped.connect(self.theme_place_requested)

    def selected_ids(self) -> list[str]:
        """Return the ids of the selected annotations, each once."""
        return list(dict.fromkeys(annotation_id for annotation_id, _ in self._selected.selected_pairs()))

    def _annotations(self) -> list[Annotation]:
        return list({annotation.id: annotation for annotation, _ in self._selected.selected_cards()}.values())

    def theme(self, theme_id: str) -> Theme | None:
        """Return a theme by its id."""
        return next((theme for theme in self.themes if theme.id == theme_id), None)

    def _toggle_key(self, key: int) -> None:
        theme = next((theme for theme in self.themes if theme.key == key), None)
        if theme is not None:
            self._toggle(theme.id)

    def _toggle(self, theme_id: str) -> None:
        if ids := self.selected_ids():
            self.theme_toggled.emit(ids, theme_id)

    def _remove(self) -> None:
        if ids := self.selected_ids():
            self.remove_requested.emit(ids)

    def _edit_note(self, current_id: str | None = None) -> None:
        if ids := [current_id] if current_id else self.selected_ids():
            self.note_requested.emit(ids[0])

    def _quote(self) -> None:
        if ids := self.selected_ids():
            self.brief_requested.emit(ids)

    def _copy_quotes(self) -> None:
        if annotations := self._annotations():
            QGuiApplication.clipboard().setText("\n\n".join(map(quote_of, annotations)))

    def _copy_markdown(self) -> None:
        names, texts = {theme.id: theme.name for theme in self.themes}, []
        for annotation in self._annotations():
            path = self._selected.path_of(annotation)
            themes = [names[id_] for id_ in annotation.theme_ids if id_ in names]
            texts.append(as_markdown(annotation, themes, [path] if path else []))
        if texts:
            QGuiApplication.clipboard().setText("\n".join(texts))

    def _drag(self, view: CardsView, actions: Qt.DropAction) -> None:
        """Drag what is selected, with a picture of the first card of a list, until it is dropped."""
        if cards := self._selected.selected_cards():
            drag(view.viewport(), cards_data(cards), view.first_selected_rect(), actions)
            view.end_drag()

    def card_menu(self) -> QMenu:
        """Return the menu of the selected cards."""
        return card_menu(
            self._parent,
            self._annotations(),
            self.themes,
            self.appearance,
            toggle=self._toggle,
            note=self._edit_note,
            brief=self._quote,
            copy_quote=self._copy_quotes,
            copy_markdown=self._copy_markdown,
            remove=self._remove,
            split=lambda: self.split_requested.emit(self._selected.selected_pairs()),
            example=self._example(),
            origin=lambda: self.origin_requested.emit(self.selected_ids()[0]),
        )

    def _example(self) -> tuple[Theme, Callable[[], object]] | None:
        keys = {key for _, key in self._selected.selected_pairs()}
        theme = self.theme(keys.pop()) if len(keys) == 1 else None
        if theme is None:
            return None
        return theme, lambda: self.example_toggled.emit(self.selected_ids(), theme.id)

    def theme_menu(
        self,
        theme: Theme,
        exported: Sequence[str],
        *,
        among: Collection[str] | None = None,
        ways: tuple[str, str] = (later("Move &up"), later("Move &down")),
        keys: bool = True,
    ) -> QMenu:
        """Return the menu of a theme's heading; see ``menus.theme_menu``."""
        return theme_menu(
            self._parent,
            theme,
            self.themes,
            self.appearance,
            edit=lambda: self.theme_edit_requested.emit(theme.id),
            step=lambda by: self.step_theme(theme.id, by, among),
            merge=lambda other: self.theme_merge_requested.emit(other, theme.id),
            remove=lambda: self.theme_remove_requested.emit(theme.id),
            add=self.theme_add_requested.emit,
            export=lambda: self.export_requested.emit(exported),
            exported=len(exported),
            among=among,
            ways=ways,
            keys=keys,
        )

    def step_theme(self, theme_id: str, by: int, among: Collection[str] | None = None) -> None:
        """Ask for a theme to go before or behind the next of those among which it moves."""
        if (place := stepped(self.themes, theme_id, by, among)) is not None:
            self.theme_place_requested.emit(theme_id, *place)


def popup(menu: QMenu, where: QPoint) -> None:
    """Show a menu, which goes when it is closed."""
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(where)
