"""The window: the parts of DESIGN.md's picture, laid out, fed and connected. What keys mean stands in ``reading``
and ``actions``; what is written goes through the Session.
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
from desktop.shown_text import in_one_line
from desktop.ui import errands
from desktop.ui.actions import context_menu, enable
from desktop.ui.appearance import Appearance
from desktop.ui.drafts import Drafts
from desktop.ui.importing import Importing
from desktop.ui.keeping import Keeping
from desktop.ui.links import follow_link
from desktop.ui.looks import Looks
from desktop.ui.older_version import OlderVersion
from desktop.ui.outside import Outside
from desktop.ui.reading import Reading
from desktop.ui.reviewing import Reviewing
from desktop.ui.session import Session
from desktop.ui.source_watch import SourceWatch
from desktop.ui.status_line import counts_text, place_text
from desktop.ui.updating import Updating
from desktop.ui.window_frame import WindowFrame

if TYPE_CHECKING:
    from desktop.ui.outline import Outline


MANY = 1000  # annotations: with more, the sidebar follows a write a moment later
CARDS_MILLISECONDS = 80


class MainWindow(WindowFrame):
    """One window on one library."""

    def __init__(self, session: Session, settings: Settings, appearance: Appearance | None = None) -> None:
        """Build the window; ``appearance`` fixes the look whatever the settings say (for pictures)."""
        super().__init__(session, settings)
        self.looks = Looks(self, appearance)
        self.reading = Reading(session, self)
        self.drafts = Drafts(session, self.reading)
        self._cards_timer = QTimer(self, singleShot=True, interval=CARDS_MILLISECONDS)
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
        self._show_availability()

    def _connect_signals(self) -> None:
        session, reading, view, margin, sidebar = self.session, self.reading, self.view, self.margin, self.sidebar
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
        reading.article_changed.connect(self._show_article)
        reading.title_changed.connect(self._show_title)
        reading.annotations_changed.connect(self._show_annotations)
        reading.themes_changed.connect(self._show_themes)
        reading.current_changed.connect(self._show_current)
        reading.reveal_requested.connect(view.reveal)
        reading.place_requested.connect(view.set_place)
        reading.note_edit_requested.connect(self._edit_note)
        reading.told.connect(self.status.tell)
        reading.availability_changed.connect(self._show_availability)

        view.passage_selected.connect(self._show_availability)
        view.highlight_requested.connect(self._highlight)
        view.note_requested.connect(self._note_on)
        view.copy_requested.connect(self._copy)
        view.annotation_clicked.connect(reading.set_current)
        view.annotation_activated.connect(self._edit_note)
        view.current_cleared.connect(lambda: reading.set_current(None))
        view.menu_requested.connect(self._show_menu)
        view.link_activated.connect(partial(follow_link, self))
        view.place_changed.connect(self._place_changed)
        view.passage_change_requested.connect(session.set_passage)
        view.zoom_requested.connect(self.looks.set_zoom)

        margin.note_changed.connect(self.drafts.save)
        self.drafts.state_changed.connect(self._show_counts)
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

        self.find_bar.matches_changed.connect(self._show_matches)
        self._cards_timer.timeout.connect(self._show_cards)
        self.strip.closed.connect(partial(errands.end_welcome, self))
        self.find_bar.closed.connect(view.setFocus)
        self.toolbar.reading_button.clicked.connect(lambda: self.reading_panel.open_below(self.toolbar.reading_button))
        self.regions.arranged.connect(self.looks.mark)
        self.regions.outline_made.connect(self._outline_made)

    # Showing what is read

    def _show_article(self) -> None:
        reading = self.reading
        article, content = reading.article, reading.content
        if content is None or article is None:
            from desktop.article.content import Content

            content = Content(())
        self.view.set_content(content, reading.resources)
        self.sidebar.set_content(content)
        if self.regions.outline is not None:
            self.regions.outline.set_content(content)
        self.find_bar.close_bar()
        self.find_bar.set_text(content.text)
        self.empty_page.show_if(article is None)
        if article is not None and self.strip.kind == "removed":
            self.strip.dismiss()  # its Undo spoke of the step before
        self._show_title()
        self._show_themes()
        self._show_annotations()
        self._show_cards()
        self._show_place()
        if article is not None:
            self.session.attempt(lambda: self.session.library.store.touch(article.id))
        errands.show_welcome(self)

    def _show_title(self) -> None:
        article = self.reading.article
        title = in_one_line(article.title) if article is not None else ""
        self.toolbar.set_title(title)
        self.setWindowTitle(f"{title} – Postil" if title else "Postil")
        errands.show_library(self)

    def _show_annotations(self) -> None:
        annotations = self.reading.annotations
        self.view.set_annotations(annotations)
        self.margin.set_annotations(annotations)
        if len(annotations) > MANY:
            self._cards_timer.start()  # the highlight is seen first, its card a moment later
        else:
            self._show_cards()
        self._show_counts()

    def _show_cards(self) -> None:
        self._cards_timer.stop()
        self.sidebar.set_annotations(self.reading.annotations)
        self.sidebar.set_current_annotation(self.reading.current_id)

    def _show_counts(self, saved: str = "") -> None:
        if self.session.library.read_only:
            saved = "read-only"
        saved = saved or ("NOT saved" if self.drafts.unsaved else "saved")
        counts = counts_text(self.reading.annotations)
        if (version := self.reading.version) is not None:
            number = len(self.reading.annotations)
            counts = f"Version {version.number} · {number:,} annotation{'' if number == 1 else 's'} made on it"
            saved = "read only"
        self.status.set_counts(counts, saved)

    def _show_themes(self) -> None:
        themes = self.reading.themes
        self.view.set_themes(themes)
        self.margin.set_themes(themes)
        self.sidebar.set_themes(list(themes.values()))
        for key in range(1, 10):
            theme = self.reading.theme_of_key(key)
            action = self.actions_by_id[f"theme_{key}"]
            action.setText(in_one_line(theme.name).replace("&", "&&") if theme else f"Theme {key}")
            action.setVisible(theme is not None)

    def _show_current(self, annotation_id: str | None) -> None:
        self.view.set_current_annotation(annotation_id)
        self.sidebar.set_current_annotation(annotation_id)
        self.margin.set_current_annotation(annotation_id)

    def _show_place(self) -> None:
        article, content = self.reading.article, self.reading.content
        if article is None or content is None:
            self.status.set_place("")
            return
        bar = self.view.verticalScrollBar()
        at_end = bar.maximum() > 0 and bar.value() >= bar.maximum()
        self.status.set_place(place_text(self.reading.place, len(content.text), article.words, at_end))

    def _show_availability(self, *_: object) -> None:
        reading, library = self.reading, self.session.library
        selected = self.view.selected_passage() is not None
        undo, redo = self.session.attempt(library.undo_label), self.session.attempt(library.redo_label)
        there = {
            name
            for name, holds in (
                ("article", reading.article is not None),
                ("selection", selected),
                ("annotation", reading.current_id is not None),
                ("place", selected or reading.current_id is not None),
                ("annotations", bool(reading.annotations)),
                ("undo", undo is not None),
                ("redo", redo is not None),
                ("back", reading.can_go(-1)),
                ("forward", reading.can_go(1)),
                ("writable", not library.read_only and reading.version is None),
                ("origin", self.older.has_origin()),
            )
            if holds
        }
        enable(self.actions_by_id, there)
        for name, text, label in (("undo", "Undo", undo), ("redo", "Redo", redo)):
            self.actions_by_id[name].setText(in_one_line(f"{text} {label}").replace("&", "&&") if label else text)

    def _place_changed(self, offset: int) -> None:
        self.reading.place_was(offset)
        self._show_place()
        if self.regions.outline is not None:
            self.regions.outline.set_place(offset)

    def _show_matches(self, matches: list[Passage], index: int) -> None:
        self.view.set_matches(matches, index)
        if index >= 0:
            self.view.reveal(matches[index], flash=False)

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
        elif Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9 and not event.modifiers():
            self.reading.press_theme(event.key() - Qt.Key.Key_0, None)  # a key without a theme: say so
        else:
            super().keyPressEvent(event)

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
