"""Going between the places of the window: what each needs when it is shown, and which articles commands are about.

The Library and Themes are made when they are first wanted, so what they tell is connected here, then.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.library.across.bundle import ENDING
from desktop.settings import Settings
from desktop.texts import tr
from desktop.ui.library.adding.adding import Adding, Outcome
from desktop.ui.library.shelving import Shelving
from desktop.ui.reading import Reading
from desktop.ui.session import Session
from desktop.ui.widgets.looks import Looks
from desktop.ui.widgets.message_strip import MessageStrip
from desktop.ui.window.places import ARTICLE, LIBRARY, SEARCH, THEMES, Places
from desktop.ui.writing.drafts import Drafts

if TYPE_CHECKING:
    from db.records import Changes
    from desktop.library.across.choosing import Chosen
    from desktop.ui.library.library_place import LibraryPlace
    from desktop.ui.pages.area_pictures import AreaPictures
    from desktop.ui.search.search_place import SearchPlace
    from desktop.ui.themes.showing import ThemesShowing
    from desktop.ui.themes.themes_place import ThemesPlace


class Visiting(QObject):
    """Knows the places, and what is in them."""

    themes_made = Signal(object)  # ThemesShowing: the Themes place is there
    arrived = Signal(bool)  # at another place: whether it is the article's
    bundle_opened = Signal(object)  # Path

    def __init__(
        self,
        session: Session,
        reading: Reading,
        places: Places,
        looks: Looks,
        settings: Settings,
        drafts: Drafts,
        pictures: AreaPictures,
        strip: MessageStrip,
        is_writing: Callable[[], bool],
        parent: QObject,
    ) -> None:
        """Make it; ``is_writing`` tells if a text is written in."""
        super().__init__(parent)
        self._session, self._reading, self._places = session, reading, places
        self._drafts, self._pictures, self._strip, self.is_writing = drafts, pictures, strip, is_writing
        self._looks, self._settings = looks, settings
        self.adding = Adding(session, self)
        self._left = ""  # the id of the article that was open last
        self.shelving = Shelving(session, reading, self)
        self._themes: ThemesShowing | None = None
        reading.elsewhere = lambda: places.current if places.current != ARTICLE else ""
        self._connect_signals()

    def _connect_signals(self) -> None:
        session, reading, places = self._session, self._reading, self._places
        self.adding.finished.connect(self._added)
        places.library_made.connect(self._library_made)
        places.themes_made.connect(self._themes_made)
        reading.elsewhere_requested.connect(places.return_to)
        places.article_left.connect(reading.leaving_off.keep)
        places.place_changed.connect(self._place_changed)
        reading.opened.connect(places.show_article)
        reading.article_changed.connect(self._article_changed)
        session.changed.connect(self.shelving.follow)
        session.changed.connect(self._follow)
        session.jobs.over.connect(lambda: QTimer.singleShot(0, self, self.show_something))

    @property
    def library(self) -> LibraryPlace | None:
        """The Library, while it is on show."""
        return self._places.library if self._places.current == LIBRARY else None

    @property
    def themes(self) -> ThemesShowing | None:
        """Return what shows the Themes place, while that is on show."""
        return self._themes if self._places.current == THEMES else None

    def _shown(self) -> LibraryPlace | ThemesShowing | SearchPlace | None:
        """Return what is on show in the place of the article, if anything is."""
        return self.library or self.themes or (self._places.search if self._places.current == SEARCH else None)

    def chosen(self) -> list[str]:
        """Return the ids of the articles that commands are about: the open one, or those chosen in the Library."""
        if self.library is not None:
            return self.library.living()
        article = self._reading.article
        return [article.id] if article is not None and self._places.at_article() else []

    def shows(self, changes: Changes) -> bool:
        """True if any of what changes are about is on the screen: its article, its brief, its theme's pane."""
        briefs = changes.of_kind("brief")
        if self.library is not None:
            return bool(changes.articles)
        if self.themes is not None:
            return not briefs or self.themes.shows_brief(briefs)
        if self._places.current == SEARCH:
            return bool(changes.of_kind("saved search"))
        if self._themes is not None and self._themes.shows_brief(briefs):
            return True
        articles = self._session.attempt(lambda: self._session.library.history.articles_of(changes), quietly=True) or []
        here = self._reading.article
        return not (articles or briefs) or (here is not None and here.id in {article.id for article in articles})

    def gathered(self) -> Chosen | None:
        """Return what Themes shows, while it is on show and leaves anything out."""
        return self.themes.gathering.shown() if self.themes is not None else None

    def open_added(self, article_id: str) -> None:
        """Open an article that has come in, which took a while; whoever writes by now is only told of it."""
        if not self.is_writing():
            self._reading.open(article_id)
        elif article := self._session.attempt(lambda: self._session.library.read.article(article_id)):
            sentence = tr("“{title}” is in the library now.", title=article.title)
            self._strip.say(sentence, tr("Open"), partial(self._reading.open, article_id), kind="added")

    def show_something(self) -> None:
        """Show the Library where nothing is open and nothing is about to be: never an empty window."""
        if self._reading.article is None and not self._session.importing() and self._places.at_article():
            self._reading.show_nothing()

    def bring_in(self, paths: Iterable[Path]) -> None:
        """Open one file, a bundle by its preview, or add several and what is in folders, and stay in the Library."""
        paths = list(paths)
        if len(paths) == 1 and paths[0].name.lower().endswith(ENDING):
            self.bundle_opened.emit(paths[0])
        elif len(paths) == 1 and not os.path.isdir(paths[0]) and not self.adding.busy():
            self._session.import_files(paths)
        elif paths:
            self._places.show_library()
            self.adding.add(paths)

    def _added(self, outcome: Outcome) -> None:
        """Leave the summary in the Library; whoever reads an article by now is not taken away from it."""
        assert self._places.library is not None
        self._places.library.summary_strip.set_outcome(outcome.sentence(), outcome.refused, outcome.alike)

    def leave(self) -> bool:
        """Esc: leave one thing after the other in another place than the article's, then it. Tell whether it is one."""
        shown = self._shown()
        if shown is not None and not shown.leave() and self._reading.article is not None:
            self._places.show_article()
        return shown is not None

    def rename_in_place(self) -> bool:
        """Let a title be edited where it stands, if that is in the Library; return True if it is."""
        if self.library is not None:
            self.library.list.edit_title()
        return self.library is not None

    def parts(self, of_the_article: list[QWidget]) -> list[QWidget]:
        """Return the parts that F6 goes through."""
        shown = self._shown()
        return of_the_article if shown is None else shown.parts()

    def keep(self) -> None:
        """Save what stands in the brief, whichever place is on show."""
        if self._themes is not None:
            self._themes.keep()

    def write_brief(self) -> None:
        """Show the brief beside the board, and put the keyboard into it."""
        self._places.show_themes()
        if self._themes is not None:
            self._themes.write()

    def open_brief(self, brief_id: str) -> None:
        """Show a brief beside the board."""
        self._places.show_themes()
        if self._themes is not None:
            self._themes.open_brief(brief_id)

    def quote(self, annotation_ids: list[str]) -> None:
        """Put quotes into the brief, whichever place is on show: it stays."""
        self.make_themes().quote(annotation_ids)

    def make_themes(self) -> ThemesShowing:
        """Return what fills the Themes place, made if it is not there yet, and does not show it."""
        self._places.make_themes()
        assert self._themes is not None
        return self._themes

    def focus_filter(self) -> bool:
        """Put the keyboard into the filter of another place than the article's; return True if one is on show."""
        shown = self._shown()
        if shown is not None:
            shown.focus_filter()
        return shown is not None

    def find_in_themes(self, words: str) -> None:
        """Show what was gathered with these words, over all articles."""
        self._places.show_themes()
        if self._places.themes is not None:
            self._places.themes.filter_field.setText(" ".join(words.split()))

    def show_theme(self, theme_id: str) -> None:
        """Show what is gathered under a theme, over all articles."""
        self._places.show_themes()
        if self._themes is not None:
            self._themes.show_theme(theme_id)

    def _article_changed(self) -> None:
        self.shelving.follow_open()
        if self._reading.article is not None:
            self._left = self._reading.article.id
        else:
            self._places.fall_back()

    def _follow(self, changes: Changes) -> None:
        """Let the article that was taken off the page come back onto it, where a write brought it back."""
        left = self._left
        if self._reading.article is None and self._places.fell_back and left in changes.articles:
            article = self._session.attempt(lambda: self._session.library.read.article(left), quietly=True)
            if article is not None and article.deleted is None:
                self._reading.open(left, leave_trail=False)

    def _place_changed(self) -> None:
        if self.library is not None:
            self.shelving.show()
        if self.themes is not None:
            self.themes.show()
        self.arrived.emit(self._places.at_article())

    def _library_made(self, place: LibraryPlace) -> None:
        settings = self._settings
        self.shelving.take(place)
        self._looks.add(place)
        for key, show, chosen in (
            ("library_order", place.set_order, place.head.order_chosen),
            ("library_look", place.set_look, place.head.look_chosen),
        ):
            show(settings[key])
            chosen.connect(partial(settings.__setitem__, key))
            settings.follow([key], partial(_show, settings, key, show))
        place.summary_strip.new_requested.connect(partial(self.adding.add, as_new=True))
        place.article_chosen.connect(self._reading.open)
        place.preview_requested.connect(self.shelving.preview)
        place.put_back_requested.connect(self.shelving.put_back)
        articles = self._session.library.articles
        place.list.shelf.title_edited.connect(lambda *name: self._session.write(lambda: articles.rename(*name)))
        place.tags_requested.connect(self.shelving.tag)
        place.archive_requested.connect(self.shelving.archive)
        place.finish_requested.connect(self.shelving.finish)

    def _themes_made(self, place: ThemesPlace) -> None:
        from desktop.ui.themes.showing import ThemesShowing

        session, reading, looks = self._session, self._reading, self._looks
        place.set_pictures(self._pictures)
        self._themes = ThemesShowing(session, reading, self._drafts, self._strip, self._settings, looks, place)
        self._themes.place_requested.connect(self._places.show_themes)
        self.themes_made.emit(self._themes)


def _show(settings: Settings, key: str, show: Callable[[str], None]) -> None:
    show(settings[key])
