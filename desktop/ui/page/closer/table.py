"""A table over the whole window, its words whole and its columns as wide as they wish; what does not fit is scrolled.

The page itself fits a table to its lines: what is read by scrolling down is not scrolled sideways too. What is shown
here is the same article, of which only the table is set: its passages are the page's, and what is done with them is
told by the page.
"""

from __future__ import annotations

from dataclasses import replace
from math import ceil

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.article.content import Passage
from desktop.article.direction import is_right_to_left
from desktop.texts import tr
from desktop.ui.page.closer.over_window import OverWindow
from desktop.ui.page.laid_out_text import LaidOutText
from desktop.ui.page.offer.offer import OFFERED
from desktop.ui.page.surface.text import TextOnSurface
from desktop.ui.page.typeset.document import GUTTER
from desktop.ui.page.typeset.tables import wished_width
from desktop.ui.widgets.appearance import SPACE
from desktop.ui.widgets.style import label_font

_ACROSS = {
    Qt.Key.Key_Left: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Right: QAbstractSlider.SliderAction.SliderSingleStepAdd,
}
_SCROLL = {
    getattr(Qt.Key, f"Key_{name}") for name in ("Left", "Right", "Up", "Down", "PageUp", "PageDown", "Home", "End")
}
_HELD = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta}
_TOLD = (
    "passage_change_requested",
    "annotation_clicked",
    "annotation_activated",
    "current_cleared",
    "menu_requested",
    "told",
    "link_activated",
)


class EnlargedTable(OverWindow):
    """Shows one table until a click beside it, or a key that does nothing in it."""

    def __init__(self, of: TextOnSurface, page: LaidOutText, cells: slice, window: QWidget) -> None:
        """Lay it over ``window``: those blocks of what ``page`` has, which ``of`` shows."""
        style, content = page.geometry.document.style, page.content
        super().__init__(window, QColor(style.appearance.paper))
        self._of = of
        self._passage = Passage(content.starts[cells.start], content.passage_of(cells.stop - 1).end)
        blocks = content.blocks[cells]
        width = wished_width(blocks, style, page.geometry.document.pictures.widest(blocks))
        characters = ceil(width / style.column_width() * style.characters)
        self.sideways = QScrollArea(self, widgetResizable=True)
        self.view = type(of)(self.sideways)
        self.view.setAccessibleName(tr("Table"))
        self.view.setMinimumSize(ceil(width) + 2 * GUTTER + self.view.verticalScrollBar().sizeHint().width() + 4, 1)
        self.view.set_style(replace(style, characters=characters, mode="scroll", margins=0))
        self.view.set_content(content, page.gallery.resources, only=cells)
        self.sideways.setFrameShape(QFrame.Shape.NoFrame)
        self.sideways.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sideways.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sideways.setWidget(self.view)
        self.across = self.sideways.horizontalScrollBar()
        if is_right_to_left(content.text):
            self.across.rangeChanged.connect(lambda _, most: self.across.setValue(most))
        hint = QLabel(tr("Esc: done"), self)
        hint.setFont(label_font())
        hint.setStyleSheet(f"color: {style.appearance.muted};")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE, 0, 3 * SPACE)
        layout.setSpacing(2 * SPACE)
        layout.addWidget(self.sideways, 1, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(hint, 0, Qt.AlignmentFlag.AlignHCenter)
        self._take_after(of, page)
        self._connect_signals()
        self.setFocusProxy(self.view)
        self.view.viewport().installEventFilter(self)
        self.take_over()
        self._hand_caret(of, self.view)

    def leave(self) -> None:
        """Put it away; a caret that stays is on the page again, at the same words."""
        shown = self.isVisible()
        super().leave()
        if shown:
            self._hand_caret(self.view, self._of)

    def _hand_caret(self, before: TextOnSurface, to: TextOnSurface) -> None:
        if before.surface.caret.is_on():
            at = before.surface.selection.ends.head
            to.surface.caret.put(min(max(at, self._passage.start), self._passage.end))
            to.surface.caret.take_over(before.surface.caret)

    def _take_after(self, of: TextOnSurface, page: LaidOutText) -> None:
        """Offer what the page offers, with the pen in the hand where it is there."""
        self.view.surface.offer.set_appearance(page.style.appearance)
        self.view.set_themes(of.surface.marks.themes, of.surface.offer.bar.used)
        self.view.surface.pointing.by_words = of.surface.pointing.by_words
        self.view.surface.offer.active = of.surface.offer.active
        if of.surface.offer.pen.armed:
            self.view.surface.offer.pen.arm(of.surface.offer.pen.theme)
        self._follow_marks()

    def _connect_signals(self) -> None:
        for name in _TOLD:
            getattr(self.view, name).connect(getattr(self._of, name))
        for name in OFFERED:
            getattr(self.view.surface.offer, name).connect(getattr(self._of.surface.offer, name))
        self.view.surface.caret.changed.connect(self._of.surface.caret.changed)
        self.view.cursorPositionChanged.connect(self._follow_caret)
        self.view.link_activated.connect(self.leave)
        self.view.passage_selected.connect(self._select)
        self._of.passage_selected.connect(self._follow_selection)
        self._of.surface.marks.changed.connect(self._follow_marks)

    def _select(self, passage: Passage | None) -> None:
        """Select on the page what is selected here, so that every key means it."""
        if passage is not None:
            self._of.surface.selection.select(passage)
        elif self._of.surface.selection.passage() is not None:
            self._of.clear_selection()

    def _follow_selection(self, passage: Passage | None) -> None:
        if passage is None and self.view.surface.selection.passage() is not None:
            self.view.clear_selection()

    def _follow_marks(self) -> None:
        """Show the annotations that the page has here by now."""
        of, marks = self._of.surface.marks, self.view.surface.marks
        there = [mark.annotation for mark in of.index.between(self._passage.start, self._passage.end)]
        if there != [mark.annotation for mark in marks.index.marks]:  # else an end that is dragged would go back
            self.view.set_annotations(there)
        marks.set_current(of.look.current)
        self.view.surface.offer.follow()

    def _follow_caret(self) -> None:
        """Scroll sideways to the caret that stays, as the table does down to it."""
        if self.view.surface.caret.is_on():
            at = self.view.viewport().mapTo(self.view, self.view.cursorRect().center())
            self.sideways.ensureVisible(at.x(), at.y(), 2 * SPACE, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.sideways.setFixedWidth(min(self.view.minimumWidth(), self.width()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QWheelEvent) and abs(event.angleDelta().x()) > abs(event.angleDelta().y()):
            self.across.setValue(self.across.value() - event.angleDelta().x())
            return True
        if watched is self.view and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(event)
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        """Scroll sideways, or leave by a key that means nothing here; return whether the key is used up."""
        key, held, caret = Qt.Key(event.key()), event.modifiers(), self.view.surface.caret.is_on()
        if key in _ACROSS and not caret and not held & ~Qt.KeyboardModifier.KeypadModifier:
            self.across.triggerAction(_ACROSS[key])
            return True
        means = caret or self.view.surface.selection.passage() is not None
        if held & Qt.KeyboardModifier.ControlModifier or key in _SCROLL | _HELD or means:
            return False
        self.leave()
        return True
