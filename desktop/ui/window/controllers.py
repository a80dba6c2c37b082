"""The controllers of the window: one of each, made with what it uses.

What they tell each other is connected in ``connections``; this knows the parts, not the window that they make up.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, TypeVar

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
from desktop.ui.versions.versions import Versions
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
    from desktop.ui.pages.area_pictures import AreaPictures
    from desktop.ui.past.looking_back import LookingBack
    from desktop.ui.printing.printing import Printing
    from desktop.ui.themes.cited_copying import CitedCopying
    from desktop.ui.themes.codebook_files import CodebookFiles
    from desktop.ui.themes.showing import ThemesShowing
    from desktop.ui.themes.themes_place import ThemesPlace
    from desktop.ui.versions.looking_up import LookingUp
    from desktop.ui.versions.reading_many import ReadingMany
    from desktop.ui.versions.reading_scan import ReadingScan
    from desktop.ui.versions.rereading import Rereading
    from desktop.ui.versions.updating import Updating
    from desktop.ui.voice.reading_aloud import ReadingAloud
    from desktop.ui.widgets.message_strip import MessageStrip

T = TypeVar("T")


def _show_themes(
    session: Session,
    reading: Reading,
    drafts: Drafts,
    strip: MessageStrip,
    settings: Settings,
    looks: Looks,
    pictures: AreaPictures,
    place: ThemesPlace,
) -> ThemesShowing:
    """Make what fills the Themes place, once that is wanted: a start does without."""
    from desktop.ui.themes.showing import ThemesShowing

    place.set_pictures(pictures)
    return ThemesShowing(session, reading, drafts, strip, settings, looks, place)


class Controllers:
    """The controllers of one window; all live as long as it. Those that are properties are made once they are wanted.

    ``connect_late`` has what connects such a one, under its name.
    """

    def __init__(
        self,
        frame: WindowFrame,
        session: Session,
        settings: Settings,
        appearance: Appearance | None,
    ) -> None:
        """Make them; ``appearance`` fixes the look."""
        view, margin, strip, keep = frame.front, frame.margin, frame.strip, self.keep_notes
        self._frame, self._session, self._settings = frame, session, settings
        self.connect_late: dict[str, Callable[[Any], object]] = {}
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
        self.versions = Versions(session, reading, looks, keep, frame)
        self.reviewing = Reviewing(session, reading, view, self.older, frame)
        self.review_offer = ReviewOffer(reading, strip, frame)
        self.colouring = Colouring(session, reading, strip, frame)
        self.removed_article = RemovedArticle(session, strip, frame)
        self.annotating = Annotating(session, reading, view, margin, strip, frame)
        self.spelling = Spelling(settings, frame)
        margin.spell_by(self.spelling.speller)
        self.theme_editing = ThemeEditing(session, reading, looks, frame)
        self.beside = Beside(session, reading, self.theme_editing, frame)
        self.switching = Switching(session, reading, looks, frame)
        show_themes = partial(_show_themes, session, reading, self.drafts, strip, settings, looks, self.pictures)
        is_writing = self.typist.is_writing
        self.visiting = Visiting(session, reading, frame.places, looks, settings, show_themes, strip, is_writing, frame)
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

    # imported and made once they are wanted, and then connected: a start does without

    def _connected(self, name: str, part: T) -> T:
        if name in self.connect_late:
            self.connect_late[name](part)
        return part

    @cached_property
    def importing(self) -> Importing:
        """Make it."""
        from desktop.ui.exchange.importing import Importing

        session, strip, maintenance, keep = self._session, self._frame.strip, self.maintenance, self.keep_notes
        importing = Importing(
            session, self.reading, strip, maintenance, self.looks, self._settings, keep, parent=self._frame
        )
        return self._connected("importing", importing)

    @cached_property
    def updating(self) -> Updating:
        """Make it."""
        from desktop.ui.versions.updating import Updating

        session, older, maintenance, keep = self._session, self.older, self.maintenance, self.keep_notes
        updating = Updating(
            session, self.reading, older, maintenance, self.looks, self._settings, keep, parent=self._frame
        )
        return self._connected("updating", updating)

    @cached_property
    def bundling(self) -> Bundling:
        """Make it."""
        from desktop.ui.exchange.bundle.bundling import Bundling

        return self._connected("bundling", Bundling(self._session, self.looks, self._settings, self._frame))

    @cached_property
    def taking_in(self) -> TakingIn:
        """Make it."""
        from desktop.ui.exchange.taking_in import TakingIn

        taking_in = TakingIn(self._session, self.maintenance, self.looks, self._settings, self._frame)
        return self._connected("taking_in", taking_in)

    @cached_property
    def from_elsewhere(self) -> FromElsewhere:
        """Make it."""
        from desktop.ui.exchange.elsewhere.from_elsewhere import FromElsewhere

        from_elsewhere = FromElsewhere(self._session, self.maintenance, self.looks, self._frame)
        return self._connected("from_elsewhere", from_elsewhere)

    @cached_property
    def works_importing(self) -> WorksImporting:
        """Make it."""
        from desktop.ui.exchange.elsewhere.works_importing import WorksImporting

        works_importing = WorksImporting(self._session, self.maintenance, self.looks, self._frame)
        return self._connected("works_importing", works_importing)

    @cached_property
    def reading_many(self) -> ReadingMany:
        """Make it."""
        from desktop.ui.versions.reading_many import ReadingMany

        return self._connected("reading_many", ReadingMany(self._frame))

    @cached_property
    def rereading(self) -> Rereading:
        """Make it."""
        from desktop.ui.versions.rereading import Rereading

        updating, keep = self.updating, self.keep_notes
        return Rereading(self._session, self.reading_many, updating, self.maintenance, self.looks, keep, self._frame)

    @cached_property
    def reading_scan(self) -> ReadingScan:
        """Make it."""
        from desktop.ui.versions.reading_scan import ReadingScan

        reading_scan = ReadingScan(self._session, self.reading, self.looks, self._settings, self._frame)
        return self._connected("reading_scan", reading_scan)

    @cached_property
    def looking_up(self) -> LookingUp:
        """Make it."""
        from desktop.ui.versions.looking_up import LookingUp

        return LookingUp(self._session, self.reading_many)

    @cached_property
    def reading_aloud(self) -> ReadingAloud:
        """Make it."""
        from desktop.ui.voice.reading_aloud import ReadingAloud

        return self._connected("reading_aloud", ReadingAloud(self._frame.front))

    @cached_property
    def marking(self) -> Marking:
        """Make it."""
        from desktop.ui.marking.marking import Marking

        marking = Marking(self._session, self.reading, self._frame.front, self.looks, self._frame)
        return self._connected("marking", marking)

    @cached_property
    def giving(self) -> Giving:
        """Make it."""
        from desktop.ui.giving.giving import Giving

        front = self._frame.front
        giving = Giving(self._session, self.reading, front, self._settings, self.looks, self._frame)
        return self._connected("giving", giving)

    @cached_property
    def linking(self) -> Linking:
        """Make it."""
        from desktop.ui.linking.linking import Linking

        return self._connected("linking", Linking(self._session, self.reading, self.looks, self._frame))

    @cached_property
    def codebook(self) -> CodebookFiles:
        """Make it."""
        from desktop.ui.themes.codebook_files import CodebookFiles

        return CodebookFiles(self._session, self.looks, self._frame)

    @cached_property
    def fetching(self) -> Fetching:
        """Make it."""
        from desktop.ui.library.adding.fetching import Fetching

        fetching = Fetching(self._session, self.reading, self._frame.strip, self._settings, self._frame)
        return self._connected("fetching", fetching)

    @cached_property
    def watched_folder(self) -> WatchedFolder:
        """Make it."""
        from desktop.ui.library.adding.watched_folder import WatchedFolder

        return WatchedFolder(self._session, self.visiting.adding, self._frame.strip, self._settings, self._frame)

    @cached_property
    def exporting(self) -> ExportShowing:
        """Make it."""
        from desktop.ui.exchange.export_showing import ExportShowing

        return ExportShowing(
            self._session,
            self._settings,
            self.looks,
            self.keep_notes,
            self.visiting.chosen,
            lambda: self.visiting.gathered() or self.searching.found(),
            self._shown_beside,
            lambda path: self.importing.begin(path),
            self._frame,
        )

    @cached_property
    def printing(self) -> Printing:
        """Make it."""
        from desktop.ui.printing.printing import Printing

        return Printing(self._session, self.reading, self.looks, self._settings, self.keep_notes, self._frame)

    @cached_property
    def cited_copying(self) -> CitedCopying:
        """Make it."""
        from desktop.ui.themes.cited_copying import CitedCopying

        return self._connected("cited_copying", CitedCopying(self._session, self._settings, self._frame))

    @cached_property
    def looking_back(self) -> LookingBack:
        """Make it."""
        from desktop.ui.past.looking_back import LookingBack

        looking_back = LookingBack(self._session, self.reading, self.looks, self.keep_notes, self._frame)
        return self._connected("looking_back", looking_back)

    def _shown_beside(self) -> Chosen | None:
        """Return what the sidebar's facets let through of the open article, where they leave anything out."""
        from desktop.library.across.choosing import Chosen

        article, sidebar = self.reading.article, self._frame.sidebar
        if article is None or not sidebar.facets_button.facets or not self._frame.places.at_article():
            return None
        ids = frozenset(annotation.id for annotation in sidebar.let_through())
        name = counted("What the sidebar shows ({n} quote)", "What the sidebar shows ({n} quotes)", len(ids))
        return Chosen(name, article.title, (article.id,), (), ids)

    # what they do together

    def keep_notes(self) -> bool:
        """Save what stands in an open note or brief and what could not be saved before; return True if all is saved."""
        self._session.held.retry()
        self.drafts.retry()
        self._frame.margin.flush()
        self.visiting.keep()
        return not self.drafts.unsaved and not self._session.held

    def stop(self) -> None:
        """Stop what is under way, and take no more: the window closes."""
        self._session.cancel_import()
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
            self._session.held,
        ):
            part.stop()
        for name in (
            "importing",
            "taking_in",
            "bundling",
            "from_elsewhere",
            "works_importing",
            "updating",
            "reading_many",
            "reading_scan",
            "watched_folder",
            "fetching",
            "reading_aloud",
        ):
            if name in vars(self):
                getattr(self, name).stop()
        self._frame.front.close_pages()
        self.reading.close()
