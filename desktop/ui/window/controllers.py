"""The controllers of the window: one of each, made with what it uses.

What they tell each other is connected in ``connections``; this knows the parts, not the window that they make up.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar

from desktop.settings import Settings
from desktop.texts import counted
from desktop.ui.aloud.announcer import Announcer
from desktop.ui.aloud.describing import Describing
from desktop.ui.aloud.menus import tell_of_menu
from desktop.ui.aloud.rows import tell_of_rows
from desktop.ui.exchange.colouring import Colouring
from desktop.ui.help.welcome import Welcome
from desktop.ui.library.adding.dropping import Dropping
from desktop.ui.library.finishing import Finishing
from desktop.ui.library.removed_article import RemovedArticle
from desktop.ui.library.switching import Switching
from desktop.ui.maintenance.catching_up import CatchingUp
from desktop.ui.maintenance.libraries import Libraries
from desktop.ui.maintenance.loading_ahead import LoadingAhead
from desktop.ui.maintenance.maintenance import Maintenance
from desktop.ui.maintenance.sharing import Sharing
from desktop.ui.reading import Reading
from desktop.ui.review.offer import ReviewOffer
from desktop.ui.review.reviewing import Reviewing
from desktop.ui.search.indexing import Indexing
from desktop.ui.search.searching import Searching
from desktop.ui.session import Session
from desktop.ui.spelling.spelling import Spelling
from desktop.ui.themes.beside import Beside
from desktop.ui.themes.drawn_areas import drawn_areas
from desktop.ui.themes.theme_editing import ThemeEditing
from desktop.ui.versions.older_version import OlderVersion
from desktop.ui.versions.source_watch import SourceWatch
from desktop.ui.widgets.appearance import Appearance
from desktop.ui.widgets.looks import Dressed, Looks
from desktop.ui.window.actions import offered
from desktop.ui.window.annotating import Annotating
from desktop.ui.window.beside.brief_beside import BriefBeside
from desktop.ui.window.frame import WindowFrame
from desktop.ui.window.library_watch import LibraryWatch
from desktop.ui.window.links import Links
from desktop.ui.window.presenter import Presenter
from desktop.ui.window.undoing import Undoing
from desktop.ui.window.visiting import Visiting
from desktop.ui.writing.drafts import Drafts
from desktop.ui.writing.rescuing import Rescuing
from desktop.ui.writing.typist import Typist

if TYPE_CHECKING:
    from desktop.library.across.choosing import Chosen
    from desktop.ui.exchange.bundle.bundling import Bundling
    from desktop.ui.exchange.elsewhere.from_elsewhere import FromElsewhere
    from desktop.ui.exchange.elsewhere.works_importing import WorksImporting
    from desktop.ui.exchange.export_showing import ExportShowing
    from desktop.ui.exchange.importing import Importing
    from desktop.ui.exchange.taking_in import TakingIn
    from desktop.ui.giving.giving import Giving
    from desktop.ui.library.adding.fetching import Fetching
    from desktop.ui.library.adding.watched_folder import WatchedFolder
    from desktop.ui.linking.linking import Linking
    from desktop.ui.marking.marking import Marking
    from desktop.ui.past.looking_back import LookingBack
    from desktop.ui.printing.printing import Printing
    from desktop.ui.themes.cited_copying import CitedCopying
    from desktop.ui.themes.codebook_files import CodebookFiles
    from desktop.ui.versions.looking_up import LookingUp
    from desktop.ui.versions.reading_many import ReadingMany
    from desktop.ui.versions.reading_scan import ReadingScan
    from desktop.ui.versions.rereading import Rereading
    from desktop.ui.versions.updating import Updating
    from desktop.ui.voice.reading_aloud import ReadingAloud

T = TypeVar("T")


class late(Generic[T]):
    """A controller that is imported and made once it is wanted, and then connected: a start does without."""

    def __init__(self, make: Callable[[Controllers], T]) -> None:
        self._make, self.__doc__ = make, make.__doc__

    def __set_name__(self, _owner: type, name: str) -> None:
        self._name = name

    def __get__(self, of: Controllers, _owner: type) -> T:
        """Make it; from then on it stands in the place of this."""
        part = vars(of)[self._name] = self._make(of)
        of.connect_late(self._name)
        return part


class Controllers:
    """The controllers of one window; all live as long as it. ``connect_late`` connects a late one, by its name."""

    def __init__(
        self,
        frame: WindowFrame,
        session: Session,
        settings: Settings,
        appearance: Appearance | None,
    ) -> None:
        """Make them; ``appearance`` fixes the look."""
        view, margin, strip, keep = frame.front, frame.margin, frame.strip, self.keep_notes
        self.frame, self.session, self.settings = frame, session, settings
        self.connect_late: Callable[[str], object] = lambda _name: None
        dressed: list[Dressed] = [frame.toolbar, strip, frame.toast, frame.find_bar, margin, frame.sidebar]
        self.looks = looks = Looks(settings, frame.dressing, view, dressed, appearance, parent=frame)
        looks.add_page(frame.sidebar)
        self.pictures = drawn_areas(session, frame)
        frame.sidebar.view.set_pictures(self.pictures)
        self.reading = reading = Reading(session, frame)
        self.drafts = Drafts(session, reading)
        self.library_watch = LibraryWatch(session, frame)
        self.rescuing = Rescuing(session, reading, self.drafts, strip, keep, frame)
        self.typist = Typist(strip, frame)
        self.catching_up = CatchingUp(session, frame)
        self.loading_ahead = LoadingAhead(frame)
        self.maintenance = Maintenance(session, strip, keep, frame)
        self.sharing = Sharing(session, looks, settings, frame)
        self.libraries = Libraries(session, settings, self.maintenance, frame)
        self.older = OlderVersion(session, reading, view, margin, frame)
        frame.insert_strip(self.older.strip)
        self.source_watch = SourceWatch(session, reading, strip, settings, frame)
        self.reviewing = Reviewing(session, reading, view, self.older, frame)
        self.review_offer = ReviewOffer(reading, strip, frame)
        self.colouring = Colouring(session, reading, strip, frame)
        self.removed_article = RemovedArticle(session, strip, frame)
        self.annotating = Annotating(session, reading, view, margin, strip, frame)
        self.spelling = Spelling(settings, frame)
        margin.editing.speller = self.spelling.speller
        self.theme_editing = ThemeEditing(session, reading, looks, frame)
        self.beside = Beside(session, reading, self.theme_editing, frame)
        self.switching = Switching(session, reading, looks, frame)
        is_writing, drafts, pictures = self.typist.is_writing, self.drafts, self.pictures
        self.visiting = Visiting(
            session, reading, frame.places, looks, settings, drafts, pictures, strip, is_writing, parent=frame
        )
        self.brief_beside = BriefBeside(frame.regions, frame.places, self.visiting, self.annotating, reading, frame)
        self.undoing = Undoing(session, reading, strip, keep, self.visiting.shows, frame.toast.offers, parent=frame)
        self.indexing = Indexing(session, frame)
        self.searching = Searching(session, reading, looks, partial(offered, frame.actions_by_id), frame)
        self.dropping = Dropping(frame, frame.places, self.visiting.bring_in, writable=not session.library.read_only)
        looks.add(self.dropping)
        self.announcer = Announcer(frame, reading)
        self.describing = Describing(reading, view, frame.view, self.announcer)
        tell_of_menu(frame.toolbar.menu_button)
        tell_of_rows()
        self.links = Links(session, reading, strip, frame)
        self.finishing = Finishing(session, reading, frame.view, frame)
        self.welcome = Welcome(session, reading, strip, settings, frame)
        self.presenter = Presenter(
            frame, session, reading, self.drafts, self.older, self.switching, looks, self.visiting.chosen
        )

    @late
    def importing(self) -> Importing:
        """Make it."""
        from desktop.ui.exchange.importing import Importing

        session, strip, maintenance, keep = self.session, self.frame.strip, self.maintenance, self.keep_notes
        return Importing(session, self.reading, strip, maintenance, self.looks, self.settings, keep, parent=self.frame)

    @late
    def updating(self) -> Updating:
        """Make it."""
        from desktop.ui.versions.updating import Updating

        session, older, maintenance, keep = self.session, self.older, self.maintenance, self.keep_notes
        return Updating(session, self.reading, older, maintenance, self.looks, self.settings, keep, parent=self.frame)

    @late
    def bundling(self) -> Bundling:
        """Make it."""
        from desktop.ui.exchange.bundle.bundling import Bundling

        return Bundling(self.session, self.looks, self.settings, self.frame)

    @late
    def taking_in(self) -> TakingIn:
        """Make it."""
        from desktop.ui.exchange.taking_in import TakingIn

        return TakingIn(self.session, self.maintenance, self.looks, self.settings, self.frame)

    @late
    def from_elsewhere(self) -> FromElsewhere:
        """Make it."""
        from desktop.ui.exchange.elsewhere.from_elsewhere import FromElsewhere

        return FromElsewhere(self.session, self.maintenance, self.looks, self.frame)

    @late
    def works_importing(self) -> WorksImporting:
        """Make it."""
        from desktop.ui.exchange.elsewhere.works_importing import WorksImporting

        return WorksImporting(self.session, self.maintenance, self.looks, self.frame)

    @late
    def reading_many(self) -> ReadingMany:
        """Make it."""
        from desktop.ui.versions.reading_many import ReadingMany

        return ReadingMany(self.session, self.frame)

    @late
    def rereading(self) -> Rereading:
        """Make it."""
        from desktop.ui.versions.rereading import Rereading

        updating, keep = self.updating, self.keep_notes
        return Rereading(self.session, self.reading_many, updating, self.maintenance, self.looks, keep, self.frame)

    @late
    def reading_scan(self) -> ReadingScan:
        """Make it."""
        from desktop.ui.versions.reading_scan import ReadingScan

        return ReadingScan(self.session, self.reading, self.looks, self.settings, self.frame)

    @late
    def looking_up(self) -> LookingUp:
        """Make it."""
        from desktop.ui.versions.looking_up import LookingUp

        return LookingUp(self.session, self.reading_many)

    @late
    def reading_aloud(self) -> ReadingAloud:
        """Make it."""
        from desktop.ui.voice.reading_aloud import ReadingAloud

        return ReadingAloud(self.frame.front)

    @late
    def marking(self) -> Marking:
        """Make it."""
        from desktop.ui.marking.marking import Marking

        return Marking(self.session, self.reading, self.frame.front, self.looks, self.frame)

    @late
    def giving(self) -> Giving:
        """Make it."""
        from desktop.ui.giving.giving import Giving

        return Giving(self.session, self.reading, self.frame.front, self.settings, self.looks, self.frame)

    @late
    def linking(self) -> Linking:
        """Make it."""
        from desktop.ui.linking.linking import Linking

        return Linking(self.session, self.reading, self.looks, self.frame)

    @late
    def codebook(self) -> CodebookFiles:
        """Make it."""
        from desktop.ui.themes.codebook_files import CodebookFiles

        return CodebookFiles(self.session, self.looks, self.frame)

    @late
    def fetching(self) -> Fetching:
        """Make it."""
        from desktop.ui.library.adding.fetching import Fetching

        return Fetching(self.session, self.reading, self.frame.strip, self.settings, self.frame)

    @late
    def watched_folder(self) -> WatchedFolder:
        """Make it."""
        from desktop.ui.library.adding.watched_folder import WatchedFolder

        return WatchedFolder(self.session, self.visiting.adding, self.frame.strip, self.settings, self.frame)

    @late
    def exporting(self) -> ExportShowing:
        """Make it."""
        from desktop.ui.exchange.export_showing import ExportShowing

        return ExportShowing(
            self.session,
            self.settings,
            self.looks,
            self.keep_notes,
            self.visiting.chosen,
            lambda: self.visiting.gathered() or self.searching.found(),
            self._shown_beside,
            lambda path: self.importing.begin(path),
            self.frame,
        )

    @late
    def printing(self) -> Printing:
        """Make it."""
        from desktop.ui.printing.printing import Printing

        return Printing(self.session, self.reading, self.looks, self.settings, self.keep_notes, self.frame)

    @late
    def cited_copying(self) -> CitedCopying:
        """Make it."""
        from desktop.ui.themes.cited_copying import CitedCopying

        return CitedCopying(self.session, self.settings, self.frame)

    @late
    def looking_back(self) -> LookingBack:
        """Make it."""
        from desktop.ui.past.looking_back import LookingBack

        return LookingBack(self.session, self.reading, self.looks, self.keep_notes, self.frame)

    def _shown_beside(self) -> Chosen | None:
        """Return what the sidebar's facets let through of the open article, where they leave anything out."""
        from desktop.library.across.choosing import Chosen

        article, sidebar = self.reading.article, self.frame.sidebar
        if article is None or not sidebar.facets_button.facets or not self.frame.places.at_article():
            return None
        ids = frozenset(annotation.id for annotation in sidebar.let_through())
        name = counted("What the sidebar shows ({n} quote)", "What the sidebar shows ({n} quotes)", len(ids))
        return Chosen(name, article.title, (article.id,), (), ids)

    # what they do together

    def keep_notes(self) -> bool:
        """Save what stands in an open note or brief and what could not be saved before; return True if all is saved."""
        self.session.held.retry()
        self.drafts.retry()
        self.frame.margin.editing.keep()
        self.visiting.keep()
        return not self.drafts.unsaved and not self.session.held

    def stop(self) -> None:
        """Stop what is under way, and take no more: the window closes."""
        self.session.cancel_import()
        for part in (
            self.library_watch,
            self.catching_up,
            self.loading_ahead,
            self.pictures,
            self.source_watch,
            self.visiting.adding,
            self.searching,
            self.indexing,
            self.maintenance,
            self.sharing,
            self.drafts,
            self.session.held,
        ):
            part.stop()
        for name, part in list(vars(self).items()):
            if isinstance(vars(type(self)).get(name), late):
                stops = part if hasattr(part, "stop") else getattr(part, "jobs", None)
                if stops is not None:
                    stops.stop()
        self.frame.front.close_pages()
        self.reading.close()
