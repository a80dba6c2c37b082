"""A brief beside the article: what is read and written together there.

It is the same brief that Themes has beside the board.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication

from desktop.ui.page.surface.dragging import selection_name
from desktop.ui.reading import Reading
from desktop.ui.window.annotating import Annotating
from desktop.ui.window.places import Places
from desktop.ui.window.regions import Regions
from desktop.ui.window.visiting import Visiting

if TYPE_CHECKING:
    from desktop.ui.themes.showing import ThemesShowing


class BriefBeside(QObject):
    """See the module."""

    def __init__(
        self,
        regions: Regions,
        places: Places,
        visiting: Visiting,
        annotating: Annotating,
        reading: Reading,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._regions, self._places, self._visiting = regions, places, visiting
        self._annotating, self._reading = annotating, reading
        self._showing: ThemesShowing | None = None
        regions.arranged.connect(lambda: regions.view.set_drags(regions.shows("brief_beside")))
        visiting.arrived.connect(self._arrived)
        visiting.themes_made.connect(lambda showing: showing.writing_made.connect(partial(self._take, showing)))

    def toggle(self) -> None:
        """Show the brief and write in it; or put it away, and go back to the article."""
        if self._regions.shows("brief_beside"):
            self._put_away()
        else:
            self._show()
            self._go_on_writing()

    def _show(self) -> None:
        showing = self._visiting.make_themes()
        self._regions.show_brief(showing.place.brief)
        showing.writing.show()

    def _put_away(self) -> None:
        self._regions.put_brief_away()
        self._regions.view.setFocus()

    def _arrived(self, at_article: bool) -> None:
        """Have the brief here again, where Themes had it meanwhile."""
        if at_article and (brief := self._regions.brief) is not None:
            self._regions.show_brief(brief)

    # --- reading and writing together ---------------------------------------------------------------------------

    def _take(self, showing: ThemesShowing) -> None:
        """Connect the brief, once it is made."""
        self._showing = showing
        panel = showing.place.brief
        panel.editor.left.connect(self._leave)
        panel.editor.selection_dropped.connect(self._quote_selection)
        panel.editor.quote_pointed.connect(self._point)

    def _point(self, annotation_id: str) -> None:
        """Show where a quote stands, with the brief beside it: the keyboard stays in that."""
        assert self._showing is not None
        if self._places.at_article() and self._reading.annotation(annotation_id) is not None:
            self._reading.show_annotation(annotation_id)
            self._go_on_writing()
        else:
            self._showing.open_quote(annotation_id, self._go_on_writing)

    def _go_on_writing(self) -> None:
        if not self._regions.shows("brief_beside"):
            self._show()
        if (panel := self._regions.brief) is not None:
            panel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _quote_selection(self, name: str) -> None:
        """Quote what is selected in the article, where it was dropped."""
        passage = self._regions.view.surface.selection.passage()
        if self._showing is None or passage is None or name != selection_name(passage):
            return
        if annotation_id := self._annotating.quotable():
            self._showing.quote([annotation_id])

    def _leave(self) -> None:
        if self._places.at_article():
            self._regions.view.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the key of the brief go into one that is shown. Its button and its entry in the menu put it away."""
        panel, focused = self._regions.brief, QApplication.focusWidget()
        if event.type() != QEvent.Type.Shortcut or panel is None or not self._regions.shows("brief_beside"):
            return False
        if focused is not None and panel.isAncestorOf(focused):
            return False
        self._go_on_writing()
        return True
