"""The window: its parts connected, and what they wish for. How they are fed stands in ``showing``, what commands mean
in ``handlers`` and ``reading``; what is written goes through the Session.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.article.content import Passage
from desktop.settings import Settings
from desktop.ui.exchange.importing import Importing
from desktop.ui.maintenance.maintenance import Keeping
from desktop.ui.margin.drafts import Drafts
from desktop.ui.review.reviewing import Reviewing
from desktop.ui.session import Session
from desktop.ui.versions.older_version import OlderVersion
from desktop.ui.versions.source_watch import SourceWatch
from desktop.ui.versions.updating import Updating
from desktop.ui.widgets.appearance import Appearance
from desktop.ui.window import errands
from desktop.ui.window.actions import context_menu
from desktop.ui.window.frame import WindowFrame
from desktop.ui.window.library_watch import Outside
from desktop.ui.window.links import follow_link
from desktop.ui.window.looks import Looks
from desktop.ui.window.presenter import Showing
from desktop.ui.window.reading import Reading

if TYPE_CHECKING:
    from desktop.ui.window.outline import Outline


ANNOTATING_KEYS = {Qt.Key.Key_H, Qt.Key.Key_N, Qt.Key.Key_Delete, *(Qt.Key(Qt.Key.Key_0 + n) for n in range(1, 10))}


class MainWindow(WindowFrame):
    """One window on one library."""

    def __init__(self, session: Session, settings: Settings, appearance: Appearance | None = None) -> None:
        """Build the window; ``appearance`` fixes the look whatever the settings say (for pictures)."""
        super().__init__(session, settings)
        self.looks = Looks(self, appearance)
        self.reading = Reading(session, self)
        self.drafts = Drafts(session, self.reading)
        self.showing = Showing(self)
        self.outside = Outside(session, self)
        self.reviewing = Reviewing(self)
        self.source_watch = SourceWatch(self)
        self.updating = Updating(self)
        self.older = OlderVersion(self)
        self.keeping = Keeping(self)
        self.importing = Importing(self)
        self._connect_signals()
        self.looks.dress()
        self.setAcceptDrops(True)
        self.resize(1280, 800)
        if settings["geometry"] and appearance is None:
            self.restoreGeometry(QByteArray.fromBase64(settings["geometry"].encode("ascii", "replace")))
        self.regions.arrange()
        self.showing.show_availability()

    def _connect_signals(self) -> None:
        session, reading, view, margin, sidebar = self.session, self.reading, self.view, self.margin, self.sidebar
        showing = self.showing
        session.failed.connect(self.say)
        session.told.connect(self.status.tell)
        session.article_added.connect(reading.open)
        session.import_begun.connect(self.import_strip.begin)
        session.import_ended.connect(self.import_strip.end)
        session.export_found.connect(self.importing.offer)
        session.source_changed.connect(self.source_watch.offer)
        session.source_read.connect(self.updating.prepare)
        session.source_unreadable.connect(self.updating.refuse)
        self.import_strip.cancel_requested.connect(session.cancel_import)

        reading.look = view.place
        reading.article_changed.connect(showing.show_article)
        reading.title_changed.connect(showing.show_title)
        reading.annotations_changed.connect(showing.show_annotations)
        reading.themes_changed.connect(showing.show_themes)
        reading.current_changed.connect(showing.show_current)
        reading.reveal_requested.connect(view.reveal)
        reading.place_requested.connect(view.set_place)
        reading.note_edit_requested.connect(self._edit_note)
        reading.told.connect(self.status.tell)
        reading.availability_changed.connect(showing.show_availability)

        view.passage_selected.connect(showing.show_availability)
        view.highlight_requested.connect(self._highlight)
        view.note_requested.connect(self._note_on)
        view.copy_requested.connect(self._copy)
        view.annotation_clicked.connect(reading.set_current)
        view.annotation_activated.connect(self._edit_note)
        view.current_cleared.connect(lambda: reading.set_current(None))
        view.menu_requested.connect(self._show_menu)
        view.link_activated.connect(partial(follow_link, self))
        view.place_changed.connect(showing.follow_place)
        view.passage_change_requested.connect(session.set_passage)
        view.zoom_requested.connect(self.looks.set_zoom)

        margin.note_changed.connect(self.drafts.save)
        self.drafts.state_changed.connect(showing.show_counts)
        margin.editing_finished.connect(reading.note_was_left)
        margin.annotation_clicked.connect(reading.set_current)
        margin.remove_requested.connect(lambda annotation_id: self.remove_annotations([annotation_id]))

        sidebar.annotation_clicked.connect(reading.show_annotation)
        sidebar.annotation_activated.connect(reading.show_annotation)
        sidebar.themes_change_requested.connect(self._change_themes)
        sidebar.theme_move_requested.connect(reading.move_theme)
        sidebar.theme_added_requested.connect(reading.add_theme)
        sidebar.order_changed.connect(self._order_changed)
        sidebar.theme_edit_requested.connect(partial(errands.edit_theme, self))
        sidebar.theme_add_requested.connect(partial(errands.edit_theme, self, None))
        sidebar.review_requested.connect(self.reviewing.open)
        sidebar.origin_requested.connect(self.older.show_origin)
        sidebar.theme_remove_requested.connect(session.remove_theme)
        sidebar.theme_order_requested.connect(session.order_themes)
        sidebar.remove_requested.connect(self.remove_annotations)
        sidebar.note_edit_requested.connect(self._edit_note)

        self.find_bar.matches_changed.connect(showing.show_matches)
        self.strip.closed.connect(partial(errands.end_welcome, self))
        self.find_bar.closed.connect(view.setFocus)
        self.toolbar.reading_button.clicked.connect(lambda: self.reading_panel.open_below(self.toolbar.reading_button))
        self.regions.arranged.connect(self.looks.mark)
        self.regions.outline_made.connect(self._outline_made)

    # Wishes of the parts

    def selected_passage(self) -> Passage | None:
        """Return what is selected in the article."""
        return self.view.selected_passage()

    @staticmethod
    def _copy(text: str) -> None:
        QApplication.clipboard().setText(text)

    def _highlight(self, passage: Passage, theme_ids: list[str]) -> None:
        if self.reading.highlight(passage, tuple(theme_ids)) is not None:
            self.view.clear_selection()

    def _note_on(self, passage: Passage) -> None:
        self.reading.write_note(passage)
        self.view.clear_selection()

    def _edit_note(self, annotation_id: str) -> None:
        if self.session.library.read_only:
            return
        self.reading.show_annotation(annotation_id)
        self.margin.edit(annotation_id)

    def keep_notes(self) -> None:
        """Save what stands in an open note editor now."""
        self.margin.flush()

    def _change_themes(self, annotation_ids: list[str], theme_ids: list[str]) -> None:
        self.session.change_themes(dict.fromkeys(annotation_ids, theme_ids), "Change themes")

    def remove_annotations(self, annotation_ids: list[str]) -> None:
        """Remove annotations in one undoable step, and go on from the neighbour of the last."""
        ids = [a.id for a in self.reading.annotations]
        gone = set(annotation_ids)
        if self.session.remove(annotation_ids):
            number = len(gone)
            words = "The annotation was" if number == 1 else f"{number} annotations were"
            self.status.tell(f"{words} removed; Undo brings {'it' if number == 1 else 'them'} back.")
            self.reading.set_current(self._neighbour(ids, gone))

    @staticmethod
    def _neighbour(ids: list[str], gone: set[str]) -> str | None:
        places = [index for index, annotation_id in enumerate(ids) if annotation_id in gone]
        left = [annotation_id for annotation_id in ids[places[-1] + 1 :] if annotation_id not in gone] if places else []
        return left[0] if left else None

    def _order_changed(self, order: str) -> None:
        self.settings["sort"] = order

    def _show_menu(self, where: QPoint, annotation_id: str) -> None:
        if annotation_id:
            self.reading.set_current(annotation_id)
        menu = context_menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)

    # Messages

    def say(self, sentence: str, button: str = "", work: Callable[[], None] | None = None, kind: str = "error") -> None:
        """Show a sentence above the article, until it is closed."""
        self.strip.say(sentence, button, work, kind)

    # Regions

    @property
    def appearance(self) -> Appearance:
        """The look in force."""
        return self.looks.appearance

    def regions_in_turn(self) -> list[QWidget]:
        """Return the parts that F6 goes through."""
        return [*self.regions.parts(), self.toolbar]

    def _outline_made(self, outline: Outline) -> None:
        outline.set_appearance(self.appearance)
        if self.reading.content is not None:
            outline.set_content(self.reading.content)
        outline.set_place(self.reading.place)
        outline.place_requested.connect(self.reading.go_to)
        outline.article_chosen.connect(self.reading.open)
        errands.show_library(self)

    def focus_filter(self) -> None:
        """Show the sidebar and put the keyboard into its filter."""
        self.regions.show_right(self.sidebar)
        self.sidebar.focus_filter()

    def leave(self) -> None:
        """Esc: leave one thing after the other."""
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
        elif event.key() in ANNOTATING_KEYS and not event.modifiers():
            self.status.tell(self._why_not(event.key() - Qt.Key.Key_0))  # its action is disabled, or would have come
        else:
            super().keyPressEvent(event)

    def _why_not(self, key: int) -> str:
        """Return why a key that annotates has nothing to do now; ``key`` is its figure, where it has one."""
        if self.reading.article is None:
            return "No article is open."
        if self.session.library.read_only:
            return "The library is open for reading only."
        if self.reading.version is not None:
            return "This is an older version: annotate the current one."
        if 1 <= key <= 9 and self.reading.theme_of_key(key) is None:
            return f"No theme has the key {key}."
        return "Select some words first, or choose an annotation."

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.regions.arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.looks.mark()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        QTimer.singleShot(0, self, lambda: self.session.import_files(paths))

    def _may_close(self) -> bool:
        """A note that cannot be saved keeps the window open once, so that its text can be copied."""
        if self.drafts.retry() or self.strip.kind == "unsaved":
            return True
        number = len(self.drafts.unsaved)
        words = "A note is" if number == 1 else f"{number} notes are"
        self.say(
            f"{words} not saved yet. Postil keeps trying; closing the window once more gives the text up.",
            kind="unsaved",
        )
        return False

    def closeEvent(self, event: QCloseEvent) -> None:
        self.keep_notes()
        if not self._may_close():
            event.ignore()
            return
        self.session.cancel_import()
        self.outside.stop()
        self.source_watch.stop()
        self.updating.stop()
        self.keeping.stop()
        self.drafts.stop()
        self.reading.close()
        if self.looks.fixed is None:
            self.settings["geometry"] = self.saveGeometry().toBase64().data().decode("ascii")
        super().closeEvent(event)
