"""The review of the open article in the sidebar's place: fills its panel, does what the reader decides there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from db.records import AnchorState
from desktop.article.content import Content, Passage
from desktop.texts import tr
from desktop.ui.pages.front import Front
from desktop.ui.reading import Reading
from desktop.ui.session import Session
from desktop.ui.versions.older_version import OlderVersion

if TYPE_CHECKING:
    from desktop.review import ChangedItem, OrphanItem, Places
    from desktop.ui.review.panel import ReviewPanel

VERSIONS = 8  # of which the old paragraphs are looked up; annotations of yet older ones show their context


class Reviewing(QObject):
    """Ties one window's review panel to its reading and its session."""

    panel_made = Signal(object)  # ReviewPanel: it needs an appearance
    panel_requested = Signal(object)  # ReviewPanel: it should stand in the sidebar's place
    sidebar_requested = Signal()  # the sidebar should stand in its own place again
    remove_requested = Signal(list)  # annotation ids

    def __init__(
        self, session: Session, reading: Reading, view: Front, older: OlderVersion, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._reading, self._view, self._older = session, reading, view, older
        self.panel: ReviewPanel | None = None  # made when it is first wanted
        self._places: Places | None = None
        self._content: Content | None = None
        self._old: dict[str, Content] = {}
        self._selecting_for: str | None = None  # the annotation for which words are being selected in the article
        self._watched: QObject | None = None  # whose keys are, meanwhile
        self._paused = ""  # the review to come back to from another version

    def _make_panel(self) -> ReviewPanel:
        from desktop.ui.review.panel import ReviewPanel

        self.panel = ReviewPanel()
        self._connect_signals(self.panel)
        self.panel_made.emit(self.panel)
        return self.panel

    def _connect_signals(self, panel: ReviewPanel) -> None:
        changed, orphans = panel.changed, panel.orphans
        panel.closed.connect(self.close)
        changed.annotation_shown.connect(self._reading.show_annotation)
        orphans.annotation_shown.connect(self._reading.set_current)
        for page in (changed, orphans):
            page.origin_requested.connect(self._older.show_origin)
        annotations, write = self._session.library.annotations, self._session.write
        changed.accept_requested.connect(lambda id_: write(lambda: annotations.accept(id_)))
        changed.orphan_requested.connect(lambda id_: write(lambda: annotations.send_to_orphans(id_)))
        changed.adjust_requested.connect(self._adjust)
        orphans.candidate_shown.connect(lambda start, end: self._view.reveal(Passage(start, end)))
        orphans.attach_candidate_requested.connect(lambda id_, start, end: self._attach(id_, Passage(start, end)))
        orphans.attach_to_selection_requested.connect(self._attach_to_selection)
        orphans.keep_requested.connect(lambda id_: self._session.told.emit(tr("It stays among the orphans.")))
        orphans.trash_requested.connect(lambda id_: self.remove_requested.emit([id_]))

    def toggle(self) -> None:
        """Close the review where it can be seen, else open the one that has something to show."""
        if self.panel is not None and self.panel.isVisible():
            self.close()
            return
        states = {annotation.anchor.state for annotation in self._reading.annotations}
        only_orphans = AnchorState.ORPHAN in states and AnchorState.CHANGED not in states
        self.open("orphans" if only_orphans else "changed")

    def open(self, which: str) -> None:
        """Show the review "changed" or "orphans" of the open article, at the current annotation if it is among them."""
        self._older.close()
        panel = self.panel or self._make_panel()
        self.panel_requested.emit(panel)
        self.refresh()
        panel.show_review(which)
        page = panel.orphans if which == "orphans" else panel.changed
        current = self._reading.current_id
        if (current is None or not page.show_annotation(current)) and (item := page.item()) is not None:
            self._reading.show_annotation(item.annotation_id)

    def is_open(self) -> bool:
        """True if the review stands in the place of the sidebar."""
        return self.panel is not None and not self.panel.isHidden()

    def shown(self) -> str:
        """Return which review is open: "changed", "orphans" or ""."""
        if self.panel is None or not self.is_open():
            return ""
        return "orphans" if self.panel.orphans_tab.isChecked() else "changed"

    def close(self) -> None:
        """Show the sidebar again."""
        self._stop_selecting()
        if self.is_open():
            self.sidebar_requested.emit()

    def pause(self) -> None:
        """Close the review while another version is read."""
        self._paused = self.shown() or self._paused
        self.close()

    def resume(self) -> bool:
        """Open the review that was paused; return False where there was none."""
        paused, self._paused = self._paused, ""
        if paused:
            self.open(paused)
        return bool(paused)

    def forget(self) -> None:
        """Come back to no review: the reader has gone on to another article."""
        self._paused = ""

    def follow(self) -> None:
        """Show what waits for a review now, where the review is open; without an article there is none."""
        if self.is_open() and self._reading.article is None:
            self.close()
        elif self.is_open():
            self.refresh()

    def refresh(self) -> None:
        """Show what waits for a review now."""
        if self.panel is not None:
            changed, orphans = self._items()
            self.panel.set_items(changed, orphans, self._places.of if self._places is not None else None)
            self.follow_selection()

    def _items(self) -> tuple[list[ChangedItem], list[OrphanItem]]:
        from desktop.review import Places, changed_items, orphan_items  # late: the start has no use for it

        reading = self._reading
        content = reading.content
        if content is None or reading.article is None:
            return [], []
        if content is not self._content:
            self._content, self._places, self._old = content, Places(content), {}
        names = {theme.id: theme.name for theme in reading.themes.values()}
        changed = changed_items(reading.annotations, content, names)
        library, article = self._session.library, reading.article
        wanted = {a.version_id: None for a in reading.annotations if a.anchor.start is None}
        for version_id in list(wanted)[:VERSIONS]:
            if version_id not in self._old:
                old = self._session.attempt(partial(library.contents.of, article.id, version_id))
                self._old[version_id] = old if old is not None else Content(())
        return changed, orphan_items(reading.annotations, self._old, names)

    def follow_selection(self) -> None:
        """Offer to attach to what is selected in the article, where anything is."""
        if self.panel is not None:
            self.panel.orphans.set_selection_available(self._view.surface.selection.passage() is not None)

    def _ask_for_selection(self, annotation_id: str, words: str) -> None:
        """Let the reader select words in the article; Enter takes them, Esc comes back without."""
        self._stop_selecting()
        self._selecting_for = annotation_id
        self._watched = self._view.shown()
        self._watched.installEventFilter(self)
        self._view.setFocus()
        self._session.told.emit(tr("{words} Enter takes what is selected, Esc leaves it as it is.", words=words))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._selecting_for is None or event.type() != QEvent.Type.KeyPress or not self.is_open():
            return False
        assert isinstance(event, QKeyEvent)
        keys = Qt.Key
        if event.key() not in (keys.Key_Return, keys.Key_Enter, keys.Key_Escape):
            return False
        annotation_id, selected = self._selecting_for, self._view.surface.selection.passage()
        if event.key() == keys.Key_Escape:
            self._view.clear_selection()
        elif selected is None:
            self._session.told.emit(tr("Nothing is selected yet: Shift and the arrows select, from the caret."))
            return True
        else:
            self._attach(annotation_id, selected)
        self._stop_selecting()
        if self.panel is not None:
            self.panel.take_focus()
        return True

    def _stop_selecting(self) -> None:
        if self._selecting_for is not None:
            self._selecting_for = None
            if self._watched is not None:
                self._watched.removeEventFilter(self)

    def _adjust(self, annotation_id: str) -> None:
        """Take what is selected; where nothing is, select the words that were found, to be adjusted."""
        selected = self._view.surface.selection.passage()
        annotation = self._reading.annotation(annotation_id)
        if selected is not None:
            self._attach(annotation_id, selected)
        elif annotation is not None and annotation.anchor.start is not None and annotation.anchor.end is not None:
            passage = Passage(annotation.anchor.start, annotation.anchor.end)
            self._view.reveal(passage)
            self._view.surface.selection.select(passage)
            self._ask_for_selection(annotation_id, tr("Select what it shall cover."))

    def _attach_to_selection(self, annotation_id: str) -> None:
        selected = self._view.surface.selection.passage()
        if selected is not None:
            self._attach(annotation_id, selected)
        else:
            self._ask_for_selection(annotation_id, tr("Select where it belongs."))

    def _attach(self, annotation_id: str, passage: Passage) -> None:
        if self._view.stands_by(passage) and self._session.set_passage(annotation_id, passage):
            self._view.clear_selection()
            self._view.reveal(passage)
