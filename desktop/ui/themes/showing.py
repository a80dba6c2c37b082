"""Showing the Themes place in the window: made when it is first wanted, what it opens, and how the reader leaves it."""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from db.records import Annotation
from desktop.settings import Settings
from desktop.texts import tr
from desktop.ui.reading import Reading
from desktop.ui.session import Session
from desktop.ui.themes.brief.writing import Writing
from desktop.ui.themes.gathering import Gathering
from desktop.ui.themes.scope import EVERYWHERE, Cell
from desktop.ui.themes.sorting import Sorting
from desktop.ui.themes.table.grid import Kind
from desktop.ui.themes.tabling import Tabling
from desktop.ui.themes.theme_editing import ThemeEditing
from desktop.ui.themes.themes_place import BOARD, BRIEF, KIND_NAMES, TABLE, ThemesPlace
from desktop.ui.toasts.telling import in_folder
from desktop.ui.widgets.asking import ask_where
from desktop.ui.widgets.looks import Looks
from desktop.ui.widgets.message_strip import MessageStrip
from desktop.ui.writing.drafts import Drafts


class ThemesShowing(QObject):
    """Between the Themes place and the article that is read."""

    place_requested = Signal()
    writing_made = Signal()
    cited_copy_requested = Signal(list, str)  # annotation ids, in which style; "": in that of the settings
    command_requested = Signal(str)  # the id of one of COMMANDS, about the annotation that is current then
    export_requested = Signal(list)  # theme ids, "" for none
    themes_wanted = Signal(list, object)  # annotation ids, the rectangle of the screen to ask beside

    def __init__(
        self,
        session: Session,
        reading: Reading,
        drafts: Drafts,
        strip: MessageStrip,
        settings: Settings,
        looks: Looks,
        place: ThemesPlace,
    ) -> None:
        super().__init__(place)
        self._session, self._reading, self._looks, self.place = session, reading, looks, place
        self._drafts, self._strip, self._settings = drafts, strip, settings
        self._writing: Writing | None = None
        self.gathering = Gathering(session, place, self)
        self.sorting = Sorting(session, self.gathering, place.board)
        self.tabling = Tabling(session, self.gathering, place)
        self._editing = ThemeEditing(session, reading, looks, place)
        looks.add(place)
        self._connect_signals()

    def _connect_signals(self) -> None:
        sorting, requests = self.sorting, self.place.board.requests
        sorting.card_opened.connect(self._open_card)
        self.place.shown_changed.connect(self._show_brief)
        requests.brief_requested.connect(self.quote)
        requests.cited_copy_requested.connect(lambda ids: self.cited_copy_requested.emit(ids, ""))
        self._editing.listen_to(requests)
        requests.export_requested.connect(self.export_requested)
        requests.themes_wanted.connect(self.themes_wanted)
        self.place.export_button.clicked.connect(lambda: self.command_requested.emit("export"))
        self.place.save_requested.connect(self._save)

    def show(self) -> None:
        """Fill the place with what there is now."""
        self.gathering.show()
        self._show_brief()

    def keep(self) -> None:
        """Save what stands in the brief."""
        if self._writing is not None:
            self._writing.keep()

    def shows_brief(self, brief_ids: Container[str]) -> bool:
        """True if one of these briefs is on the screen."""
        return self._writing is not None and self.place.brief.isVisible() and self._writing.brief_id in brief_ids

    @property
    def writing(self) -> Writing:
        """Return what fills the brief; made when one is first wanted."""
        if self._writing is None:
            brief = self.place.brief
            self._writing = Writing(self._session, self._drafts, self._strip, self._settings, brief, self)
            self._looks.add_page(brief.editor)
            self.place.set_brief_width(self._settings["brief_width"])
            self.place.brief_width_changed.connect(partial(self._settings.__setitem__, "brief_width"))
            self._settings.follow(["brief_width"], lambda: self.place.set_brief_width(self._settings["brief_width"]))
            brief.editor.quote_opened.connect(self.open_quote)
            self._writing.show_requested.connect(self.open_brief)
            brief.cited_copy_requested.connect(lambda id_: self.cited_copy_requested.emit([id_], self.writing.style()))
            self.writing_made.emit()
        return self._writing

    def write(self) -> None:
        """Show the brief, and put the keyboard into it."""
        self.place.choose_view(BRIEF)
        self.place.brief.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def quote(self, annotation_ids: list[str]) -> None:
        """Put quotes into the brief, and show it beside the board; the keyboard stays where it is."""
        if self.place.view != BRIEF and self.place.isVisible():
            self.place.choose_view(BRIEF)
        self.writing.quote(annotation_ids)

    def open_brief(self, brief_id: str) -> bool:
        """Show a brief; return True if it is there."""
        self.place_requested.emit()
        self.place.choose_view(BRIEF)
        return self.writing.open(brief_id)

    def _show_brief(self) -> None:
        if self.place.view == BRIEF:
            self.writing.show()

    def open_quote(self, annotation_id: str, then: Callable[[], object] = lambda: None) -> None:
        """Show a quote of the brief in its article, and ``then`` go on."""
        annotations = self.gathering.annotations([annotation_id])
        if not annotations or annotations[0].deleted is not None:
            quote = self.place.brief.editor.quotes.quote(annotation_id)
            self._session.told.emit(tr(quote.missing) if quote.missing else tr("This quote was removed."))
        else:
            self._open(annotations[0].article_id, annotation_id, then)

    def show_theme(self, theme_id: str) -> None:
        """Show the cards of one theme, of all articles and whatever words were filtered by."""
        gathering, place = self.gathering, self.place
        name = next((theme.name for theme in gathering.themes if theme.id == theme_id), "")
        place.filter_field.clear()
        place.facets_button.clear()
        place.show_view(BOARD)
        gathering.look_at(EVERYWHERE)
        gathering.narrow_to(Cell(theme_id), name, replace(gathering.narrowing, words="", theme_ids=(), until=""))
        place.focus_cards()

    def leave(self) -> bool:
        """Esc: leave one thing after the other; return True if there was one."""
        place = self.place
        if place.filter_field.text():
            place.filter_field.clear()
        elif place.facets_button.clear():
            pass
        elif place.chip.isVisible():
            place.chip.click()
        elif place.board.clear_chosen():
            pass
        elif self.gathering.scope != EVERYWHERE:
            self.gathering.look_at(EVERYWHERE)
        elif place.view != BOARD:
            place.choose_view(BOARD)
        else:
            return False
        return True

    def focus_filter(self) -> None:
        """Put the keyboard into the filter."""
        self.place.filter_field.take_keyboard()

    def parts(self) -> list[QWidget]:
        """Return the parts that F6 goes through."""
        if self.place.view == TABLE:
            return [self.place.filter_field, self.place.table]
        parts: list[QWidget] = [self.place.filter_field, *(column.view for column in self.place.board.columns[:1])]
        return [*parts, self.place.brief.editor] if self.place.view == BRIEF else parts

    def _open_card(self, article_id: str, annotation_id: str, command_id: str) -> None:
        command = partial(self.command_requested.emit, command_id)
        self._open(article_id, annotation_id, command if command_id else lambda: None)

    def _open(self, article_id: str, annotation_id: str, then: Callable[[], object] = lambda: None) -> None:
        """Show a card's place in its article, and ``then`` go on; Back returns here."""

        def show() -> None:
            self._reading.show_annotation(annotation_id)
            then()

        annotations: list[Annotation] = self.gathering.annotations([annotation_id])
        offset = annotations[0].anchor.start if annotations else None
        self._reading.leave_here()
        self._reading.open(article_id, offset, leave_trail=False, then=show)

    def _save(self, ending: str) -> None:
        """Ask where the table is to be kept, and write it there."""
        kind, alone = self.place.kind, self.gathering.scope.article_id
        kind = Kind.HEADINGS if alone and kind is Kind.ARTICLES else kind
        name = f"{tr('Themes')} {tr(KIND_NAMES[kind]).lower()}.{ending}"
        chosen = ask_where(self.place, tr("Save table"), name, ending.upper(), f".{ending}")
        if chosen is None:
            return
        (path, force), look = chosen, self._looks.appearance
        if self._session.attempt(lambda: self.tabling.save(path, look, force=force)):
            self._session.told.emit(in_folder(tr("Saved: {name}", name=path.name), path))
