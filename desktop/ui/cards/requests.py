"""The user's requests with the cards that are selected, and with themes, from lists of cards and their menus.

It says so by signals, and knows neither the library nor where the cards stand.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial

from PySide6.QtCore import QObject, QRect, Qt, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from db.records import Annotation, Theme
from desktop.annotations import as_markdown, quote_of
from desktop.theme_tree import stepped
from desktop.ui.cards.dragging import cards_data, drag
from desktop.ui.cards.view import CardsView
from desktop.ui.widgets.appearance import LIGHT


class CardRequests(QObject):
    """See the module. ``widget`` shows the cards, in one list or in several side by side, which are its ``views``."""

    theme_toggled = Signal(list, str)  # annotation ids, theme id: given to all, or taken from all that have it
    themes_wanted = Signal(list, object)  # annotation ids: any theme, beside a rectangle of the screen
    cards_dropped = Signal(list, object, bool)  # (annotation id, key it comes from) of each, theme or None, is it added
    remove_requested = Signal(list)  # annotation ids
    note_requested = Signal(str)  # annotation id
    answer_requested = Signal(str)  # annotation id
    brief_requested = Signal(list)  # annotation ids: into the brief with their quotes
    cited_copy_requested = Signal(list)  # annotation ids: their quotes with their citations
    origin_requested = Signal(str)  # show an annotation where it was made
    split_requested = Signal(list)  # (annotation id, key it stands under) of each: a theme is to be made of them
    example_toggled = Signal(list, str)  # annotation ids, theme id: to be examples of it, or no longer
    private_set = Signal(list, bool)  # annotation ids: to be kept from all with whom the library is shared, or no more
    export_requested = Signal(list)  # theme ids, "" for none: what stands under them, in all articles
    theme_add_requested = Signal()
    theme_edit_requested = Signal(str)
    theme_remove_requested = Signal(str)
    theme_merge_requested = Signal(str, str)  # the theme that takes in, and which
    theme_part_requested = Signal(str)  # the theme that was two, and is to be again
    theme_place_requested = Signal(str, object, object)  # theme id, below which or None, before which or None

    def __init__(self, widget: QWidget, views: Callable[[], Sequence[CardsView]]) -> None:
        super().__init__(widget)
        self.widget, self._views = widget, views
        self.themes: list[Theme] = []
        self.appearance = LIGHT
        self.is_shared: Callable[[], bool] = lambda: False  # whether others get what is not private
        self.has_twin: Callable[[str], bool] = lambda _theme_id: False  # whether a theme became one with another

    def listen_to(self, view: CardsView) -> None:
        """Ask for what is done in a list of cards."""
        gestures = view.gestures
        gestures.theme_key_pressed.connect(self._toggle_key)
        commands: dict[str, Callable[[], None]] = {
            "themes": partial(self._want_themes_at, view),
            "remove": partial(self.ask, self.remove_requested),
            "note": lambda: self.edit_note(view.current_annotation_id()),
            "brief": partial(self.ask, self.brief_requested),
            "copy": self.copy_quotes,
            "copy_cited": partial(self.ask, self.cited_copy_requested),
        }
        gestures.command_pressed.connect(lambda command: commands[command]())
        gestures.drag_begun.connect(lambda actions: self._drag(view, actions))
        gestures.cards_dropped.connect(self.cards_dropped)
        gestures.theme_edit_pressed.connect(self.theme_edit_requested)
        gestures.theme_remove_pressed.connect(self.theme_remove_requested)
        gestures.theme_dropped.connect(self.theme_place_requested)

    def _pairs(self) -> list[tuple[str, str]]:
        return [pair for view in self._views() for pair in view.selected_pairs()]

    def selected_ids(self) -> list[str]:
        """Return the ids of the selected annotations, each once."""
        return list(dict.fromkeys(annotation_id for annotation_id, _ in self._pairs()))

    def selected_annotations(self) -> list[Annotation]:
        """Return the selected annotations, each once."""
        cards = (card for view in self._views() for card in view.selected_cards())
        return list({annotation.id: annotation for annotation, _ in cards}.values())

    def shared_theme(self) -> Theme | None:
        """Return the theme in whose pane or column all selected cards stand."""
        keys = {key for _, key in self._pairs()}
        return self.theme(keys.pop()) if len(keys) == 1 else None

    def theme(self, theme_id: str) -> Theme | None:
        """Return a theme by its id."""
        return next((theme for theme in self.themes if theme.id == theme_id), None)

    def _toggle_key(self, key: int) -> None:
        for theme in self.themes:
            if theme.key == key:
                self.toggle(theme.id)

    def toggle(self, theme_id: str) -> None:
        """Ask for a theme to be given to what is selected, or taken from it."""
        if ids := self.selected_ids():
            self.theme_toggled.emit(ids, theme_id)

    def _want_themes_at(self, view: CardsView) -> None:
        """Ask for themes of all that stands under the heading the keyboard is on, or of what is selected."""
        index = view.currentIndex()
        rect = view.visualRect(index)
        place = QRect(view.viewport().mapToGlobal(rect.topLeft()), rect.size())
        self.want_themes(place, view.cards_model.ids_of(index.row()) if view.cards_model.is_pane(index.row()) else ())

    def want_themes_of_selected(self) -> None:
        """Ask for any theme to be given to what is selected, beside it."""
        if (view := next((view for view in self._views() if view.selected_pairs()), None)) is not None:
            self._want_themes_at(view)

    def want_themes(self, place: QRect, ids: Sequence[str] = ()) -> None:
        """Ask for any theme to be given to annotations, or to what is selected, beside a rectangle of the screen."""
        if wanted := list(ids) or self.selected_ids():
            self.themes_wanted.emit(wanted, place)

    def ask(self, request: SignalInstance) -> None:
        """Emit a request with the ids of what is selected, if anything is."""
        if ids := self.selected_ids():
            request.emit(ids)

    def edit_note(self, current_id: str | None = None) -> None:
        """Ask for the note of an annotation, or of the first that is selected, to be edited."""
        if ids := [current_id] if current_id else self.selected_ids():
            self.note_requested.emit(ids[0])

    def split(self) -> None:
        """Ask for a theme to be made of what is selected."""
        self.split_requested.emit(self._pairs())

    def copy_quotes(self) -> None:
        """Put the quotes of what is selected into the clipboard."""
        if annotations := self.selected_annotations():
            QGuiApplication.clipboard().setText("\n\n".join(map(quote_of, annotations)))

    def copy_markdown(self) -> None:
        """Put what is selected into the clipboard as Markdown, with notes, themes and headings."""
        names, texts = {theme.id: theme.name for theme in self.themes}, []
        for annotation in self.selected_annotations():
            path = self._views()[0].cards_model.source.path(annotation)
            themes = [names[id_] for id_ in annotation.theme_ids if id_ in names]
            texts.append(as_markdown(annotation, themes, [path] if path else []))
        if texts:
            QGuiApplication.clipboard().setText("\n".join(texts))

    def _drag(self, view: CardsView, actions: Qt.DropAction) -> None:
        """Drag what is selected, with a picture of the first card of a list, until it is dropped."""
        cards = [card for each in self._views() for card in each.selected_cards()]
        if rows := view.selection.rows():
            area = view.visualRect(view.cards_model.index(rows[0]))
            drag(view.viewport(), cards_data(cards), area, actions)
            view.dropping.leave()

    def step_theme(self, theme_id: str, by: int, among: Collection[str] | None = None) -> None:
        """Ask for a theme to go before or behind the next of those among which it moves."""
        if (place := stepped(self.themes, theme_id, by, among)) is not None:
            self.theme_place_requested.emit(theme_id, *place)
