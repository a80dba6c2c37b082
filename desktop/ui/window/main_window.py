"""The window: its parts and controllers put together and connected, and the events that only a window gets.

How the parts are fed stands in ``presenter``, what commands mean in ``handlers`` and in the part they are about;
what is written goes through the Session. Only ``app`` and ``picture`` know this module.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.settings import Settings
from desktop.ui.exchange.importing import Importing
from desktop.ui.library.removed_article import RemovedArticle
from desktop.ui.library.switching import Switching
from desktop.ui.maintenance.maintenance import Maintenance
from desktop.ui.maintenance.trash import show_trash
from desktop.ui.margin.drafts import Drafts
from desktop.ui.reading import Reading
from desktop.ui.review.offer import ReviewOffer
from desktop.ui.review.reviewing import Reviewing
from desktop.ui.session import Session
from desktop.ui.themes.theme_editing import ThemeEditing
from desktop.ui.versions.older_version import OlderVersion
from desktop.ui.versions.source_watch import SourceWatch
from desktop.ui.versions.updating import Updating
from desktop.ui.versions.versions import Versions
from desktop.ui.widgets.appearance import Appearance
from desktop.ui.widgets.looks import Dressed, Looks
from desktop.ui.window import handlers
from desktop.ui.window.actions import context_menu, fill_recent
from desktop.ui.window.annotating import Annotating
from desktop.ui.window.frame import WindowFrame
from desktop.ui.window.library_watch import LibraryWatch
from desktop.ui.window.links import Links
from desktop.ui.window.presenter import Presenter
from desktop.ui.window.undoing import Undoing
from desktop.ui.window.visiting import Visiting
from desktop.ui.window.welcome import Welcome

if TYPE_CHECKING:
    from desktop.ui.window.outline import Outline


ANNOTATING_KEYS = {Qt.Key.Key_H, Qt.Key.Key_N, Qt.Key.Key_Delete, *(Qt.Key(Qt.Key.Key_0 + n) for n in range(1, 10))}


class MainWindow(WindowFrame):
    """One window on one library."""

    def __init__(self, session: Session, settings: Settings, appearance: Appearance | None = None) -> None:
        """Build the window; ``appearance`` fixes the look whatever the settings say (for pictures)."""
        super().__init__(settings, self.run_command)
        self.session, self.settings = session, settings
        self._make_controllers(appearance)
        self.handlers = self._make_handlers()
        self._connect_signals()
        self.looks.apply()
        self.setAcceptDrops(True)
        self.resize(1280, 800)
        if settings["geometry"] and appearance is None:
            self.restoreGeometry(QByteArray.fromBase64(settings["geometry"].encode("ascii", "replace")))
        self.sidebar.set_folded(session.folded_panes())
        self.regions.arrange()
        self.presenter.show_availability()

    def _make_controllers(self, appearance: Appearance | None) -> None:
        """Make what drives the parts; each takes what it uses, and signals what it wishes."""
        session, settings, view, margin, strip = self.session, self.settings, self.view, self.margin, self.strip
        keep = self.keep_notes
        dressed: list[Dressed] = [self.toolbar, strip, self.find_bar, margin, self.sidebar]
        self.looks = looks = Looks(settings, view, dressed, appearance, parent=self)
        self.reading = reading = Reading(session, self)
        self.drafts = Drafts(session, reading)
        self.library_watch = LibraryWatch(session, self)
        self.maintenance = Maintenance(session, strip, keep, self)
        self.older = OlderVersion(session, reading, view, margin, self)
        self.insert_strip(self.older.strip)
        self.source_watch = SourceWatch(session, reading, strip, settings, self)
        self.updating = Updating(session, reading, self.older, self.maintenance, looks, settings, keep, parent=self)
        self.versions = Versions(session, reading, looks, keep, self)
        self.reviewing = Reviewing(session, reading, view, self.older, self)
        self.review_offer = ReviewOffer(reading, strip, self)
        self.removed_article = RemovedArticle(session, strip, self)
        self.importing = Importing(session, reading, strip, self.maintenance, looks, settings, keep, parent=self)
        self.annotating = Annotating(session, reading, view, margin, strip, self)
        self.undoing = Undoing(session, reading, strip, keep, self)
        self.theme_editing = ThemeEditing(session, reading, looks, self)
        self.switching = Switching(session, reading, looks, self)
        self.visiting = Visiting(session, reading, self.places, looks, settings, self)
        self.links = Links(session, reading, strip, self)
        self.welcome = Welcome(session, reading, strip, settings, self)
        self.presenter = Presenter(
            self, session, reading, self.drafts, self.older, self.switching, looks, self.visiting.chosen
        )

    def _make_handlers(self) -> handlers.Handlers:
        """Return what each command does."""
        session, reading, looks, strip, status = self.session, self.reading, self.looks, self.strip, self.status
        visiting, keep = self.visiting, self.keep_notes
        return {
            **handlers.article_handlers(
                session, self.settings, looks, strip, status, keep, self.undoing, visiting, parent=self
            ),
            **handlers.annotating_handlers(self.annotating, reading, self.view),
            **handlers.finding_handlers(self.find_bar, self.annotating, reading),
            **handlers.view_handlers(looks, self.regions, self.regions_in_turn, self),
            **handlers.settings_handlers(self.settings, self),
            **handlers.help_handlers(session.library.path, status, self),
            "library_place": self.places.show_library,
            "article_place": self.places.show_article,
            "themes_place": self.places.show_themes,
            "switch": self.switching.show,
            "import": self.importing.choose,
            "update": self.updating.choose,
            "versions": self.versions.show,
            "origin": self.older.show_origin_of_current,
            "review": self.reviewing.toggle,
            "theme_add": self.theme_editing.make,
            "themes_edit": self.show_sidebar,
            "filter": self.focus_filter,
            "trash": partial(show_trash, session, self, keep),
            "check_library": self.maintenance.check_aloud,
            "back_up": self.maintenance.back_up_aloud,
            "backups": self.maintenance.show_backups,
            "escape": self.leave,
            "quit": self.close,
        }

    def run_command(self, command_id: str) -> None:
        """Do what a row of COMMANDS asks for."""
        self.handlers[command_id]()

    def _connect_signals(self) -> None:
        session, reading, view, margin, sidebar = self.session, self.reading, self.view, self.margin, self.sidebar
        presenter, annotating, reviewing, older = self.presenter, self.annotating, self.reviewing, self.older
        session.failed.connect(self.say)
        session.told.connect(self.status.tell)
        session.article_added.connect(reading.open)
        session.export_found.connect(self.importing.offer)
        session.source_changed.connect(self.source_watch.offer)
        session.source_read.connect(self.updating.prepare)
        session.source_unreadable.connect(self.updating.refuse)
        session.changed.connect(self.maintenance.library_changed)
        session.changed.connect(self.removed_article.follow)
        session.changed.connect(self.undoing.follow)
        session.foreign_step_met.connect(self.undoing.ask)
        session.walked.connect(self.undoing.show)
        for jobs in (session.jobs, self.importing.jobs, self.updating.jobs, self.visiting.adding):
            jobs.begun.connect(self.import_strip.begin)
            jobs.progressed.connect(self.import_strip.set_done)
            jobs.ended.connect(self.import_strip.end)
        self.import_strip.cancel_requested.connect(session.cancel_import)
        self.import_strip.cancel_requested.connect(self.visiting.adding.cancel)
        self.import_strip.cancel_requested.connect(self.importing.jobs.cancel)
        self.import_strip.cancel_requested.connect(self.updating.jobs.cancel)

        reading.look, reading.look_to = view.place, presenter.read_to
        reading.article_changed.connect(self.source_watch.article_changed)
        reading.article_changed.connect(older.article_changed)
        reading.article_changed.connect(presenter.show_article)
        reading.article_changed.connect(self.welcome.show)
        self.visiting.arrived.connect(self._arrived)
        self.visiting.filled.connect(presenter.show_counts)
        self.visiting.chosen_changed.connect(presenter.show_availability)
        self.visiting.command_requested.connect(lambda command_id: self.actions_by_id[command_id].trigger())
        reading.title_changed.connect(presenter.show_title)
        reading.annotations_changed.connect(presenter.show_annotations)
        reading.themes_changed.connect(presenter.show_themes)
        reading.current_changed.connect(presenter.show_current)
        reading.reveal_requested.connect(view.reveal)
        reading.place_requested.connect(view.set_place)
        reading.note_edit_requested.connect(annotating.edit_note)
        reading.told.connect(self.status.tell)
        reading.availability_changed.connect(presenter.show_availability)
        for tells in (reading.article_changed, reading.annotations_changed, reading.themes_changed):
            tells.connect(reviewing.follow)
            tells.connect(self.review_offer.follow)
        reading.removed_article_met.connect(self.removed_article.tell)

        view.passage_selected.connect(presenter.show_availability)
        view.passage_selected.connect(reviewing.follow_selection)
        view.highlight_requested.connect(annotating.highlight)
        view.note_requested.connect(annotating.write_note_on)
        view.copy_requested.connect(annotating.copy)
        view.annotation_clicked.connect(reading.set_current)
        view.annotation_activated.connect(annotating.edit_note)
        view.current_cleared.connect(lambda: reading.set_current(None))
        view.menu_requested.connect(self._show_menu)
        view.link_activated.connect(self.links.follow)
        view.place_changed.connect(presenter.follow_place)
        view.passage_change_requested.connect(annotating.change_passage)
        view.zoom_requested.connect(self.looks.set_zoom)

        margin.note_changed.connect(self.drafts.save)
        self.drafts.kept.connect(margin.note_was_kept)
        self.drafts.state_changed.connect(presenter.show_counts)
        self.drafts.state_changed.connect(self._drafts_changed)
        for merges in (self.drafts, margin):
            merges.note_merged.connect(annotating.tell_merged)
        self.drafts.note_removed.connect(annotating.tell_removed)
        margin.editing_finished.connect(reading.note_was_left)
        margin.editing_finished.connect(annotating.tell_removed)
        margin.annotation_clicked.connect(reading.set_current)
        margin.remove_requested.connect(lambda annotation_id: annotating.remove([annotation_id]))

        sidebar.annotation_clicked.connect(reading.show_annotation)
        sidebar.annotation_activated.connect(reading.show_annotation)
        sidebar.theme_toggled.connect(reading.toggle_theme)
        sidebar.cards_dropped.connect(reading.drop_cards)
        sidebar.order_changed.connect(lambda order: self.settings.__setitem__("sort", order))
        sidebar.folds_changed.connect(session.keep_folded_panes)
        sidebar.theme_edit_requested.connect(self.theme_editing.edit)
        sidebar.theme_add_requested.connect(self.theme_editing.make)
        sidebar.review_requested.connect(reviewing.open)
        sidebar.origin_requested.connect(older.show_origin)
        sidebar.theme_remove_requested.connect(session.remove_theme)
        sidebar.theme_order_requested.connect(session.order_themes)
        sidebar.remove_requested.connect(annotating.remove)
        sidebar.note_edit_requested.connect(annotating.edit_note)

        older.opening.connect(reviewing.pause)
        older.closed.connect(self._came_back)
        older.left.connect(reviewing.forget)
        reviewing.panel_made.connect(self.looks.add)
        reviewing.panel_requested.connect(self.regions.show_right)
        reviewing.sidebar_requested.connect(self.show_sidebar)
        reviewing.remove_requested.connect(annotating.remove)
        self.source_watch.update_requested.connect(self.updating.begin)
        self.source_watch.read_anew_requested.connect(self.updating.read_anew)
        self.updating.reread_alike.connect(self.source_watch.remember)
        self.updating.applied.connect(self.review_offer.offer)
        self.importing.applied.connect(self.review_offer.offer)
        self.review_offer.review_requested.connect(reviewing.open)
        self.versions.read_requested.connect(older.open)
        self.versions.go_requested.connect(self.updating.go_to_version)
        self.switching.open_file_requested.connect(self.actions_by_id["open"].trigger)
        self.welcome.remove_requested.connect(annotating.remove)
        for teller in (
            self.visiting.shelving,
            view,
            reviewing,
            self.importing,
            self.maintenance,
            annotating,
            self.links,
            self.looks,
        ):
            teller.told.connect(self.status.tell)

        self.find_bar.matches_changed.connect(presenter.show_matches)
        self.find_bar.closed.connect(view.setFocus)
        self.strip.closed.connect(self.welcome.end)
        self.toolbar.type_button.clicked.connect(lambda: self.type_panel.open_below(self.toolbar.type_button))
        self.recent_menu.aboutToShow.connect(self._fill_recent)
        self.settings.follow(["sort"], lambda: sidebar.set_order(self.settings["sort"]))
        self.settings.follow(["welcome"], self.welcome.show)
        self.looks.changed.connect(presenter.show_marks)
        self.regions.arranged.connect(presenter.show_marks)
        self.regions.outline_made.connect(self._outline_made)
        self.regions.place_requested.connect(reading.go_to)
        self.regions.article_chosen.connect(reading.open)

    # What the window itself does

    def _arrived(self, at_article: bool) -> None:
        """Show another place of the window."""
        self.keep_notes()
        self.welcome.set_in_sight(at_article)
        self.presenter.show_place_of_window()

    def keep_notes(self) -> bool:
        """Save what stands in an open note editor, and what could not be saved before; tell whether all is saved."""
        self.drafts.retry()
        self.margin.flush()
        return not self.drafts.unsaved

    def say(
        self, sentence: str, button: str = "", work: Callable[[], object] | None = None, kind: str = "error"
    ) -> None:
        """Show a sentence above the article, until it is closed."""
        self.strip.say(sentence, button, work, kind)

    @property
    def appearance(self) -> Appearance:
        """The look in force."""
        return self.looks.appearance

    def _show_menu(self, where: QPoint, annotation_id: str) -> None:
        if annotation_id:
            self.reading.set_current(annotation_id)
        menu = context_menu(self, self.actions_by_id)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)

    def _fill_recent(self) -> None:
        fill_recent(self.recent_menu, self.switching.recent_articles(), self.reading.open)

    # Regions

    def regions_in_turn(self) -> list[QWidget]:
        """Return the parts that F6 goes through."""
        return [*self.visiting.parts(self.regions.parts()), self.toolbar]

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
        if self.visiting.focus_filter():
            return
        self.regions.show_right(self.sidebar)
        self.sidebar.focus_filter()

    def _came_back(self) -> None:
        """Go on where the reader was before another version was read."""
        if not self.reviewing.resume():
            self.view.setFocus()

    def leave(self) -> None:
        """Esc: leave one thing after the other."""
        if self.visiting.leave():
            return
        if not self.find_bar.isHidden():
            self.find_bar.close_bar()
        elif self.regions.drawer_open:
            self.regions.toggle("sidebar")
        elif self.view.selected_passage() is not None:
            self.view.clear_selection()
        elif self.reading.current_id is not None:
            self.reading.set_current(None)
        elif self.older.is_open():
            self.older.close()
        elif self.isFullScreen():
            self.actions_by_id["full_screen"].trigger()
        self.view.setFocus()

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() == Qt.Key.Key_F10:
            self.toolbar.menu_button.showMenu()
        elif event.key() in ANNOTATING_KEYS and not event.modifiers():  # its action is disabled, or would have come
            self.status.tell(self.annotating.why_not(event.key() - Qt.Key.Key_0))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.regions.arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.presenter.show_marks()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        QTimer.singleShot(0, self, partial(self.visiting.bring_in, paths))

    def _drafts_changed(self, state: str) -> None:
        if state == "saved" and self.strip.kind == "unsaved":
            self.strip.dismiss()  # it is true no more

    def _may_close(self) -> bool:
        """A note that cannot be saved keeps the window open once, so that its text can be copied."""
        if self.keep_notes() or self.strip.kind == "unsaved":
            return True
        number = len(self.drafts.unsaved)
        words = "A note is" if number == 1 else f"{number} notes are"
        self.say(
            f"{words} not saved yet. Postil keeps trying; closing the window once more gives the text up.",
            kind="unsaved",
        )
        return False

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()  # whatever goes wrong now, nothing is given up
        if not self._may_close():
            return
        event.accept()
        self.session.cancel_import()
        for part in (
            self.library_watch,
            self.source_watch,
            self.importing,
            self.updating,
            self.visiting.adding,
            self.maintenance,
            self.drafts,
        ):
            part.stop()
        self.reading.close()
        if self.looks.fixed is None:
            self.settings["geometry"] = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        super().closeEvent(event)
