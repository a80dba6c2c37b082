"""Carries what is read to the parts of the window, and to its title, menus and status line. Changes nothing of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from desktop.article.content import Content, Passage
from desktop.shown_text import in_one_line
from desktop.ui.window import errands
from desktop.ui.window.actions import enable
from desktop.ui.window.status_line import counts_text, place_text

if TYPE_CHECKING:
    from desktop.ui.window.main_window import MainWindow

MANY = 1000  # annotations: with more, the sidebar follows a write a moment later
CARDS_MILLISECONDS = 80


class Showing:
    """What the window shows of its Reading; every method shows one thing as it is now."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._cards = QTimer(window, singleShot=True, interval=CARDS_MILLISECONDS)
        self._cards.timeout.connect(self.show_cards)

    def show_article(self) -> None:
        """Show the article that was opened, in every part."""
        window = self._window
        reading = window.reading
        article, content = reading.article, reading.content
        if content is None or article is None:
            content = Content(())
        window.view.set_content(content, reading.resources)
        window.sidebar.set_content(content)
        if window.regions.outline is not None:
            window.regions.outline.set_content(content)
        window.find_bar.close_bar()
        window.find_bar.set_text(content.text)
        window.empty_page.show_if(article is None)
        if article is not None and window.strip.kind == "removed":
            window.strip.dismiss()  # its Undo spoke of the step before
        self.show_title()
        self.show_themes()
        self.show_annotations()
        self.show_cards()
        self.show_place()
        errands.show_welcome(window)

    def show_title(self) -> None:
        """Show what the open article is called."""
        window = self._window
        article = window.reading.article
        title = in_one_line(article.title) if article is not None else ""
        window.toolbar.set_title(title)
        window.setWindowTitle(f"{title} – Postil" if title else "Postil")
        errands.show_library(window)

    def show_annotations(self) -> None:
        """Show the annotations; with very many, the sidebar follows a moment later."""
        window = self._window
        annotations = window.reading.annotations
        window.view.set_annotations(annotations)
        window.margin.set_annotations(annotations)
        if len(annotations) > MANY:
            self._cards.start()  # the highlight is seen first, its card a moment later
        else:
            self.show_cards()
        self.show_counts()

    def show_cards(self) -> None:
        """Show the annotations in the sidebar now."""
        window = self._window
        self._cards.stop()
        window.sidebar.set_annotations(window.reading.annotations)
        window.sidebar.set_current_annotation(window.reading.current_id)

    def show_counts(self, saved: str = "") -> None:
        """Say how many annotations there are, and whether everything is saved."""
        window = self._window
        if window.session.library.read_only:
            saved = "read-only"
        saved = saved or ("NOT saved" if window.drafts.unsaved else "saved")
        counts = counts_text(window.reading.annotations)
        if (version := window.reading.version) is not None:
            number = len(window.reading.annotations)
            counts = f"Version {version.number} · {number:,} annotation{'' if number == 1 else 's'} made on it"
            saved = "read only"
        window.status.set_counts(counts, saved)

    def show_themes(self) -> None:
        """Show the themes, also in the menus."""
        window = self._window
        themes = window.reading.themes
        window.view.set_themes(themes)
        window.margin.set_themes(themes)
        window.sidebar.set_themes(list(themes.values()))
        for key in range(1, 10):
            theme = window.reading.theme_of_key(key)
            action = window.actions_by_id[f"theme_{key}"]
            action.setText(in_one_line(theme.name).replace("&", "&&") if theme else f"Theme {key}")
            action.setVisible(theme is not None)

    def show_current(self, annotation_id: str | None) -> None:
        """Mark the current annotation in every part."""
        window = self._window
        window.view.set_current_annotation(annotation_id)
        window.sidebar.set_current_annotation(annotation_id)
        window.margin.set_current_annotation(annotation_id)

    def show_place(self) -> None:
        """Say how far the reader is."""
        window = self._window
        article, content = window.reading.article, window.reading.content
        if article is None or content is None:
            window.status.set_place("")
            return
        bar = window.view.verticalScrollBar()
        at_end = bar.maximum() > 0 and bar.value() >= bar.maximum()
        window.status.set_place(place_text(window.reading.place, len(content.text), article.words, at_end))

    def show_availability(self, *_: object) -> None:
        """Enable what can be done now."""
        window = self._window
        reading, library = window.reading, window.session.library
        selected = window.view.selected_passage() is not None
        undo, redo = (
            window.session.attempt(library.history.undo_label),
            window.session.attempt(library.history.redo_label),
        )
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
                ("origin", window.older.has_origin()),
            )
            if holds
        }
        enable(window.actions_by_id, there)
        for name, text, label in (("undo", "Undo", undo), ("redo", "Redo", redo)):
            window.actions_by_id[name].setText(in_one_line(f"{text} {label}").replace("&", "&&") if label else text)

    def follow_place(self, offset: int) -> None:
        """Follow the reader to another place in the article."""
        window = self._window
        window.reading.place_was(offset)
        self.show_place()
        if window.regions.outline is not None:
            window.regions.outline.set_place(offset)

    def show_matches(self, matches: list[Passage], index: int) -> None:
        """Show what was found, and go to the chosen match."""
        window = self._window
        window.view.set_matches(matches, index)
        if index >= 0:
            window.view.reveal(matches[index], flash=False)
