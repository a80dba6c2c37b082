"""The places of the window: the article that is read, the Library, Themes, the page of a search.

One at a time, each as it was left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.ui.widgets.layouts import in_column

if TYPE_CHECKING:
    from desktop.ui.library.library_place import LibraryPlace
    from desktop.ui.search.search_place import SearchPlace
    from desktop.ui.themes.themes_place import ThemesPlace

ARTICLE, LIBRARY, THEMES, SEARCH = "article", "library", "themes", "search"


class Places(QStackedWidget):
    """A stack of places. All but the article's are made when they are first wanted: a start does without."""

    article_left = Signal()  # told before another place is shown
    place_changed = Signal(str)
    library_made = Signal(object)  # LibraryPlace: it needs an appearance and something to show
    themes_made = Signal(object)  # ThemesPlace: so does it
    search_made = Signal(object)  # SearchPlace: so does it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.article_page: QWidget | None = None
        self.library: LibraryPlace | None = None
        self.themes: ThemesPlace | None = None
        self.search: SearchPlace | None = None
        self.fell_back = False  # the article that was read went, and the Library is shown in its place

    def set_article_page(self, page: QWidget) -> None:
        """Take in the place of the article."""
        self.article_page = page
        self.addWidget(page)

    @property
    def current(self) -> str:
        """Return which place is on show: ARTICLE, LIBRARY, THEMES or SEARCH."""
        shown = self.currentWidget()
        if shown is self.article_page:
            return ARTICLE
        for name, place in ((THEMES, self.themes), (SEARCH, self.search)):
            if place is not None and shown is place.parentWidget():
                return name
        return LIBRARY

    def at_article(self) -> bool:
        """True if the place of the article is on show."""
        return self.current == ARTICLE

    def show_article(self) -> None:
        """Show the place of the article."""
        assert self.article_page is not None
        self._turn_to(self.article_page)

    def show_library(self) -> None:
        """Show the Library, and make it if it is not there yet."""
        if self.library is None:
            from desktop.ui.library.library_place import LibraryPlace

            self.library = LibraryPlace(self)
            self._take_in(self.library, self.library_made)
        self._turn_to(self.library)

    def show_themes(self) -> None:
        """Show what is gathered under the themes, and make that place if it is not there yet."""
        self._turn_to(self.make_themes())

    def make_themes(self) -> ThemesPlace:
        """Return the place of themes, made if it is not there yet, without showing it."""
        if self.themes is None:
            from desktop.ui.themes.themes_place import ThemesPlace

            self.themes = ThemesPlace(self)
            self._take_in(self.themes, self.themes_made)
        return self.themes

    def show_search(self) -> None:
        """Show the page of a search, and make it if it is not there yet."""
        if self.search is None:
            from desktop.ui.search.search_place import SearchPlace

            self.search = SearchPlace(self)
            self._take_in(self.search, self.search_made)
        self._turn_to(self.search)

    def return_to(self, place: str) -> None:
        """Show a place by its name, as it was left: the keyboard goes on where it was in it."""
        kept = {LIBRARY: self.library, THEMES: self.themes, SEARCH: self.search}[place]
        had_keyboard = kept.focusWidget() if kept is not None else None
        {LIBRARY: self.show_library, THEMES: self.show_themes, SEARCH: self.show_search}[place]()
        if had_keyboard is not None and had_keyboard.isVisible():
            had_keyboard.setFocus()

    def focus_place(self) -> None:
        """Give the keyboard to the place that is on show."""
        if (place := self.currentWidget()) is not None:
            place.setFocus()

    def fall_back(self) -> None:
        """Show the Library in the place of an article that is not there any more."""
        if self.at_article():
            self.show_library()
            self.fell_back = True

    def _take_in(self, place: QWidget, made: SignalInstance) -> None:
        """Lay a place into a page, which wears the sheet of the window: the place has one of its own over that."""
        page = QWidget(self)
        page.setFocusProxy(place)
        in_column(place, on=page, margins=(0, 0, 0, 0))
        self.addWidget(page)
        made.emit(place)

    def _turn_to(self, place: QWidget) -> None:
        self.fell_back = False
        page = place if place is self.article_page else place.parentWidget()
        if page is not None and self.currentWidget() is not page:
            if self.at_article():
                self.article_left.emit()
            self.setCurrentWidget(page)
            self.place_changed.emit(self.current)
        place.setFocus()  # also of a window behind another: else Qt looks for it once the place that had it is gone
