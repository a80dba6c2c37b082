"""The review of the open article in the sidebar's place: fills its panel, does what the reader decides there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from desktop.article.content import Content, Passage

if TYPE_CHECKING:
    from desktop.review import ChangedItem, OrphanItem, Places
    from desktop.ui.review.panel import ReviewPanel
    from desktop.ui.window.main_window import MainWindow

VERSIONS = 8  # of which the old paragraphs are looked up; annotations of yet older ones show their context


class Reviewing(QObject):
    """Ties one window's review panel to its reading and its session."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.panel: ReviewPanel | None = None  # made when it is first wanted
        self._places: Places | None = None
        self._content: Content | None = None
        self._old: dict[str, Content] = {}
        self._placing: str | None = None  # the annotation for which words are being selected in the article

    def _make_panel(self) -> ReviewPanel:
        from desktop.ui.review.panel import ReviewPanel

        self.panel = ReviewPanel()
        self.panel.set_appearance(self._window.appearance)
        self._connect_signals(self.panel)
        return self.panel

    def _connect_signals(self, panel: ReviewPanel) -> None:
        window, changed, orphans = self._window, panel.changed, panel.orphans
        session, reading = window.session, window.reading
        for tells in (reading.article_changed, reading.annotations_changed, reading.themes_changed):
            tells.connect(self._refresh)
        window.view.passage_selected.connect(self._selected)
        panel.closed.connect(self.close)
        changed.annotation_shown.connect(reading.show_annotation)
        orphans.annotation_shown.connect(reading.set_current)
        for page in (changed, orphans):
            page.origin_requested.connect(window.older.show_origin)
        changed.accept_requested.connect(session.accept)
        changed.orphan_requested.connect(session.send_to_orphans)
        changed.adjust_requested.connect(self._adjust)
        orphans.candidate_shown.connect(lambda start, end: window.view.reveal(Passage(start, end)))
        orphans.attach_candidate_requested.connect(lambda id_, start, end: self._attach(id_, Passage(start, end)))
        orphans.attach_to_selection_requested.connect(self._attach_to_selection)
        orphans.keep_requested.connect(lambda id_: window.status.tell("It stays among the orphans."))
        orphans.trash_requested.connect(lambda id_: window.remove_annotations([id_]))

    def open(self, which: str) -> None:
        """Show the review "changed" or "orphans" of the open article, at the current annotation if it is among them."""
        self._window.older.close()
        panel = self.panel or self._make_panel()
        self._window.regions.show_right(panel)
        self.refresh()
        panel.show_review(which)
        page = panel.orphans if which == "orphans" else panel.changed
        current = self._window.reading.current_id
        if (current is None or not page.show_annotation(current)) and (item := page.item()) is not None:
            self._window.reading.show_annotation(item.annotation_id)

    def is_open(self) -> bool:
        """Say whether the review stands in the place of the sidebar."""
        return self.panel is not None and self._window.regions.right.currentWidget() is self.panel

    def shown(self) -> str:
        """Return which review is open: "changed", "orphans" or ""."""
        if self.panel is None or not self.is_open():
            return ""
        return "orphans" if self.panel.orphans_tab.isChecked() else "changed"

    def close(self) -> None:
        """Show the sidebar again."""
        self._end_placing()
        if self.is_open():
            self._window.regions.show_right(self._window.sidebar)
            self._window.sidebar.setFocus()

    def _refresh(self) -> None:
        if self.is_open():
            self.refresh()

    def refresh(self) -> None:
        """Show what waits for a review now."""
        if self.panel is not None:
            changed, orphans = self._items()
            self.panel.set_items(changed, orphans, self._places.of if self._places is not None else None)
            self._selected()

    def _items(self) -> tuple[list[ChangedItem], list[OrphanItem]]:
        from desktop.review import Places, changed_items, orphan_items  # late: the start has no use for it

        reading = self._window.reading
        content = reading.content
        if content is None or reading.article is None:
            return [], []
        if content is not self._content:
            self._content, self._places, self._old = content, Places(content), {}
        names = {theme.id: theme.name for theme in reading.themes.values()}
        changed = changed_items(reading.annotations, content, names)
        library, article = self._window.session.library, reading.article
        wanted = {a.version_id: None for a in reading.annotations if a.anchor.start is None}
        for version_id in list(wanted)[:VERSIONS]:
            if version_id not in self._old:
                old = self._window.session.attempt(lambda id_=version_id: library.articles.content(article.id, id_))
                self._old[version_id] = old if old is not None else Content(())
        return changed, orphan_items(reading.annotations, self._old, names)

    def _selected(self, *_: object) -> None:
        if self.panel is not None:
            self.panel.orphans.set_selection_available(self._window.selected_passage() is not None)

    def _place(self, annotation_id: str, words: str) -> None:
        """Let the reader select words in the article; Enter takes them, Esc comes back without."""
        self._end_placing()
        self._placing = annotation_id
        self._window.view.installEventFilter(self)
        self._window.view.setFocus()
        self._window.status.tell(f"{words} Enter takes what is selected, Esc leaves it as it is.")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._placing is None or event.type() != QEvent.Type.KeyPress or not self.is_open():
            return False
        assert isinstance(event, QKeyEvent)
        keys = Qt.Key
        if event.key() not in (keys.Key_Return, keys.Key_Enter, keys.Key_Escape):
            return False
        annotation_id, selected = self._placing, self._window.selected_passage()
        if event.key() == keys.Key_Escape:
            self._window.view.clear_selection()
        elif selected is None:
            self._window.status.tell("Nothing is selected yet: Shift and the arrows select, from the caret.")
            return True
        else:
            self._attach(annotation_id, selected)
        self._end_placing()
        if self.panel is not None:
            self.panel.take_focus()
        return True

    def _end_placing(self) -> None:
        if self._placing is not None:
            self._placing = None
            self._window.view.removeEventFilter(self)

    def _adjust(self, annotation_id: str) -> None:
        """Take what is selected; where nothing is, select the words that were found, to be adjusted."""
        window = self._window
        selected = window.selected_passage()
        annotation = window.reading.annotation(annotation_id)
        if selected is not None:
            self._attach(annotation_id, selected)
        elif annotation is not None and annotation.anchor.start is not None and annotation.anchor.end is not None:
            passage = Passage(annotation.anchor.start, annotation.anchor.end)
            window.view.reveal(passage)
            window.view.select_passage(passage)
            self._place(annotation_id, "Select what it shall cover.")

    def _attach_to_selection(self, annotation_id: str) -> None:
        selected = self._window.selected_passage()
        if selected is not None:
            self._attach(annotation_id, selected)
        else:
            self._place(annotation_id, "Select where it belongs.")

    def _attach(self, annotation_id: str, passage: Passage) -> None:
        if self._window.session.set_passage(annotation_id, passage):
            self._window.view.clear_selection()
            self._window.view.reveal(passage)
