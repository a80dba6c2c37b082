"""The window: its parts and controllers put together and connected, and the events that only a window gets.

How the parts are fed stands in ``presenter``, what commands mean in ``handlers`` and in the part they are about;
what is written goes through the Session. Only ``app`` and ``picture`` know this module.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent

from desktop.settings import Settings
from desktop.texts import tr
from desktop.ui import on_screen
from desktop.ui.keys.key_map import KeyMap
from desktop.ui.maintenance.trash import show_trash
from desktop.ui.session import Session
from desktop.ui.sidebar.folds import folded_panes
from desktop.ui.versions.versions import show_versions
from desktop.ui.widgets.appearance import Appearance
from desktop.ui.window.actions import context_menu, fill_recent, hints, pressed, set_keys
from desktop.ui.window.connections import connect
from desktop.ui.window.controllers import Controllers
from desktop.ui.window.frame import WindowFrame
from desktop.ui.window.handlers import Handlers, handlers_of
from desktop.ui.writing.drafts import NOT_SAVED, SAVED

if TYPE_CHECKING:
    from desktop.ui.help.handbook_showing import HandbookShowing
    from desktop.ui.library.library_place import LibraryPlace
    from desktop.ui.themes.themes_place import ThemesPlace
    from desktop.ui.window.outline import Outline
OF_THE_PAGE = ("colours", "review", "update")  # kinds of the strip's sentences that are about what is read

FIRST_SIZE = QSize(1280, 800)  # where the screen has room for it


class MainWindow(WindowFrame):
    """One window on one library."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        appearance: Appearance | None = None,
        keys: KeyMap | None = None,
    ) -> None:
        """Build the window; ``appearance`` fixes the look whatever the settings say (for pictures)."""
        super().__init__(settings, self.run_command)
        self.keys = keys or KeyMap()
        set_keys(self.actions_by_id, self.keys.keys)
        self.session, self.settings = session, settings
        self.controllers = of = Controllers(self, session, settings, appearance)
        self.reading, self.looks, self.presenter = of.reading, of.looks, of.presenter
        self.annotating, self.drafts, self.undoing = of.annotating, of.drafts, of.undoing
        self.keep_notes = of.keep_notes
        self.visiting, self.switching, self.links, self.welcome = of.visiting, of.switching, of.links, of.welcome
        self.reviewing, self.older = of.reviewing, of.older
        self.source_watch = of.source_watch
        self.library_watch, self.maintenance = of.library_watch, of.maintenance
        self._handbook: HandbookShowing | None = None
        self.handlers = self._make_handlers()
        self._connect_signals()
        self.looks.apply()
        self.resize(FIRST_SIZE.boundedTo(on_screen.room(self)))
        if settings["geometry"] and appearance is None:
            self.restoreGeometry(QByteArray.fromBase64(settings["geometry"].encode("ascii", "replace")))
            if not self.isMaximized() and not self.isFullScreen():
                on_screen.fit(self)
        self.sidebar.set_folded(folded_panes(session))
        self.regions.arrange()
        self.presenter.show_availability()
        session.setParent(self)  # last of all, so that it goes last: what hears of it would be held by it for ever

    def _make_handlers(self) -> Handlers:
        """Return what each command does."""
        of = self.controllers
        return {
            **handlers_of(of),
            "keys": self._show_keys_sheet,
            "handbook": self._show_handbook,
            "footnote": self.view.closer.show_footnote,
            "enlarge": self.view.closer.enlarge,
            "library_place": self.places.show_library,
            "article_place": self.places.show_article,
            "themes_place": self.places.show_themes,
            "switch": self.switching.show,
            "versions": self._show_versions,
            "origin": self.older.show_origin_of_current,
            "all_panes": of.beside.toggle,
            "review": self.reviewing.toggle,
            "theme_add": of.theme_editing.make,
            "themes_edit": self.show_sidebar,
            "filter": self.focus_filter,
            "palette": of.searching.show_palette,
            "search": of.searching.show_page,
            "trash": partial(show_trash, self.session, self, self.keep_notes),
            "check_library": self.maintenance.check_aloud,
            "library_new": of.libraries.create,
            "library_open": of.libraries.choose,
            "library_recent": lambda: None,  # a submenu: it fills itself
            "library_copy": of.libraries.save_copy,
            "back_up": self.maintenance.back_up,
            "backups": self.maintenance.show_backups,
            "share": of.sharing.show,
            "message": self.toast.take_keyboard,
            "escape": self.leave,
            "quit": self.close,
        }

    def _show_versions(self) -> None:
        go, read = self.controllers.updating.go_to_version, self.older.open
        show_versions(self.session, self.reading, self.looks, self.keep_notes, self, read, go)

    def run_command(self, command_id: str) -> None:
        """Do what a row of COMMANDS asks for."""
        if not self.annotating.shows_first(command_id):
            self.handlers[command_id]()

    def _connect_signals(self) -> None:
        connect(self, self.controllers, self.session, self.settings)
        of = self.controllers
        self.session.failed.connect(self.strip.say)
        self.front.menu_requested.connect(self._show_menu)
        of.visiting.arrived.connect(self._arrived)
        of.drafts.state_changed.connect(self._drafts_changed)
        self.session.held.told.connect(of.rescuing.say_held)
        self.session.held.let_go.connect(lambda: self._drafts_changed(NOT_SAVED if of.drafts.unsaved else SAVED))
        of.older.closed.connect(self._came_back)
        for leaves in (of.reviewing, of.beside):
            leaves.sidebar_requested.connect(self.show_sidebar)
        self.submenus["recent"].aboutToShow.connect(self._fill_recent)
        self.submenus["library_recent"].aboutToShow.connect(lambda: of.libraries.fill(self.submenus["library_recent"]))
        self.regions.outline_made.connect(self._outline_made)
        self.actions_by_id["outline"].installEventFilter(self.regions)  # its key goes into one that is open
        self.actions_by_id["brief_beside"].installEventFilter(of.brief_beside)
        self.keys.follow(self._show_keys)
        for signal in (self.places.library_made, self.places.themes_made):
            signal.connect(self._show_hints)

    # What the window itself does

    def _arrived(self, at_article: bool) -> None:
        """Show another place of the window."""
        self.keep_notes()
        self._set_alone(at_article)
        self.presenter.show_place_of_window()

    def _set_alone(self, at_article: bool) -> None:
        """Leave the article alone where it has the whole screen: no welcome is over it either."""
        self.full_screen.set_on(self.isFullScreen() and at_article)
        self.strip.set_aside(not at_article and self.strip.kind in OF_THE_PAGE)
        self.welcome.set_in_sight(at_article and not self.full_screen.is_on)

    def _show_menu(self, where: QPoint, annotation_id: str) -> None:
        if annotation_id:
            self.reading.set_current(annotation_id)
        self.presenter.show_marks()
        menu = context_menu(self, self.actions_by_id)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)

    def _fill_recent(self) -> None:
        fill_recent(self.submenus["recent"], self.switching.recent_articles(), self.reading.open)

    def _show_keys(self) -> None:
        """Take the keys in force to all that has or names one."""
        set_keys(self.actions_by_id, self.keys.keys)
        for place in (self.places.library, self.places.themes):
            self._show_hints(place)

    def _show_hints(self, place: LibraryPlace | ThemesPlace | None) -> None:
        if place is not None:
            place.set_hints(hints(self.actions_by_id))

    def _show_keys_sheet(self) -> None:
        from desktop.ui.keys.showing import show_keys

        show_keys(self.keys, self)

    def _show_handbook(self) -> None:
        if self._handbook is None:
            from desktop.handbook import Handbook
            from desktop.ui.help.handbook_showing import HandbookShowing

            self._handbook = HandbookShowing(Handbook(lambda: self.keys.keys), self.looks, self)
            self._handbook.address_followed.connect(self.links.follow)
        self._handbook.show()

    # Regions

    def _outline_made(self, outline: Outline) -> None:
        self.looks.add(outline)
        if self.reading.content is not None:
            outline.set_content(self.reading.content)
        outline.set_place(self.reading.place)
        self.presenter.show_library()

    def show_sidebar(self) -> None:
        """Show the panes, and go to them."""
        self.places.show_article()
        self.regions.show_right(self.sidebar)
        self.sidebar.setFocus()

    def focus_filter(self) -> None:
        """Put the keyboard into the filter of the place on show; the article's is in the sidebar."""
        if self.visiting.focus_filter() or self.controllers.beside.focus_filter():
            return
        self.regions.show_right(self.sidebar)
        self.sidebar.focus_filter()

    def _came_back(self) -> None:
        """Return to where the user was before another version was read."""
        if not self.reviewing.resume():
            self.front.setFocus()

    def leave(self) -> None:
        """Leave one thing after the other, at each Esc."""
        if self.visiting.leave():
            return
        if not self.find_bar.isHidden():
            self.find_bar.leave()
        elif self.front.surface.caret.leave_first() or self.regions.close_drawer():
            pass
        elif self.regions.away():
            pass  # only back to the article
        elif self.front.surface.selection.passage() is not None:
            self.front.clear_selection()
        elif self.reading.current_id is not None:
            self.reading.set_current(None)
        elif self.reading.lens.is_on():
            self.reading.lens.clear()
        elif self.older.is_open():
            self.older.close()
        elif self.isFullScreen():
            self.actions_by_id["full_screen"].trigger()
        self.front.setFocus()

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if pressed(event, self.keys.keys, ["escape"]):
            self.leave()
        elif event.key() == Qt.Key.Key_F10:
            if self.full_screen.is_on:
                self.full_screen.show_bar(self.toolbar)
            self.toolbar.menu_button.showMenu()
        elif why := self._why_not(event):
            self.toast.tell(why)
        else:
            super().keyPressEvent(event)

    def _why_not(self, event: QKeyEvent) -> str:
        """Return why the command of a key has nothing to do now: its action is disabled, or would have had the key."""
        disabled = [id_ for id_, action in self.actions_by_id.items() if not action.isEnabled()]
        wish = pressed(event, self.keys.keys, disabled)
        return self.annotating.why_not(wish, self.presenter.there) if wish else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.regions.arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self._set_alone(self.places.at_article())
            self.presenter.show_marks()

    def _drafts_changed(self, state: str) -> None:
        if state == SAVED and self.strip.kind in ("unsaved", "held"):
            self.strip.dismiss()  # it is true no more

    def _may_close(self) -> bool:
        """A note that cannot be saved keeps the window open once, so that its text can be copied."""
        if self.keep_notes() or self.strip.kind == "unsaved":
            return True
        words = self.drafts.unsaved_words()
        self.controllers.rescuing.say(
            tr("{words} Postil keeps trying; closing the window once more gives the text up.", words=words), "unsaved"
        )
        return False

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()  # whatever goes wrong now, nothing is given up
        if not self._may_close():
            return
        event.accept()
        self.controllers.stop()
        if self.looks.fixed is None:
            self.settings["geometry"] = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        super().closeEvent(event)
