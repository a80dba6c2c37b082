"""What is offered at a selection: the bar beside it, and what was chosen there, told with its passage."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QTextEdit

from desktop.ui.page.highlights import fragments_in_sight
from desktop.ui.page.page import Page
from desktop.ui.page.selection import Selection
from desktop.ui.page.selection_bar import SelectionBar

_RESTS = 350  # milliseconds that a selection made by the keyboard stays as it is before the bar is shown


class SelectionOffer(QObject):
    """Shows and hides ``bar``, and gives the focus back to ``view``."""

    highlight_requested = Signal(object, list)  # a Passage, ids of themes (empty: no theme)
    note_requested = Signal(object)  # a Passage
    copy_requested = Signal(str)

    def __init__(self, view: QTextEdit, page: Page, selection: Selection) -> None:
        super().__init__(view)
        self._view, self._page, self._selection = view, page, selection
        self.bar = SelectionBar(view.viewport())
        self._timer = QTimer(self, singleShot=True, interval=_RESTS)
        self._timer.timeout.connect(self.show)
        self.bar.theme_chosen.connect(self._on_theme_chosen)
        self.bar.note_chosen.connect(self._on_note_chosen)
        self.bar.copy_chosen.connect(self._on_copy_chosen)
        self.bar.left.connect(self.leave)

    def show(self) -> None:
        """Show the bar beside what is selected; hide it where that is nothing."""
        chosen = self._selection.passage()
        if chosen is None or not self._view.isVisible():
            self.bar.hide()
            return
        offset, room = self._page.offset(), self._view.viewport().rect()
        fragments = fragments_in_sight(self._page.geometry, self._page.in_sight(), chosen)
        rects = (fragment.rect.translated(offset) for fragment in fragments)
        seen = [rect for rect in rects if rect.intersects(QRectF(room))]
        if not seen:
            return
        around = QRectF(seen[0])
        around.setBottom(seen[-1].bottom())
        self.bar.place_beside(around, QRect(room))

    def show_soon(self) -> None:
        """Show the bar once the selection rests."""
        self._timer.start()

    def put_off(self) -> None:
        """Show no bar by itself any more; one that is shown stays."""
        self._timer.stop()

    def hide(self) -> None:
        """Take the bar away, and show none by itself."""
        self._timer.stop()
        self.bar.hide()

    def leave(self) -> None:
        """Take the bar away, and give the focus to the article where the bar has it."""
        if self.has_focus():
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    def has_focus(self) -> bool:
        """Tell whether the focus is on the bar."""
        return self.bar.isAncestorOf(QApplication.focusWidget() or self._view)

    def _on_theme_chosen(self, theme_id: str) -> None:
        if (chosen := self._selection.passage()) is not None:
            self.leave()
            self.highlight_requested.emit(chosen, [theme_id] if theme_id else [])

    def _on_note_chosen(self) -> None:
        if (chosen := self._selection.passage()) is not None:
            self.leave()
            self.note_requested.emit(chosen)

    def _on_copy_chosen(self) -> None:
        if (chosen := self._selection.passage()) is not None:
            self.leave()
            self.copy_requested.emit(self._page.content.text[chosen.start : chosen.end])
