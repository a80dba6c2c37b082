"""The article as the reader works with it: selecting, pointing, clicking through overlaps, keys.

Holds no library. Annotations, themes and the appearance come in by ``set_...``; what the reader does goes out by
signals, and nothing changes here until it comes back in.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QWidget

from db.records import Theme
from desktop.article.content import Content, Passage
from desktop.ui.page import text_edges
from desktop.ui.page.highlights import (
    placed_pieces,
)
from desktop.ui.page.marks import MarkedPane
from desktop.ui.page.selection_bar import SelectionBar
from desktop.ui.widgets.appearance import Appearance

_MOVES = {
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down,
    Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
}  # fmt: skip


class ArticleView(MarkedPane):
    """See the module."""

    passage_selected = Signal(object)  # a Passage, or None
    highlight_requested = Signal(object, list)  # a Passage, ids of themes (empty: no theme)
    note_requested = Signal(object)  # a Passage
    copy_requested = Signal(str)
    annotation_clicked = Signal(str)
    annotation_activated = Signal(str)  # double click or Enter: the reader wants its note
    current_cleared = Signal()  # a click beside every annotation
    menu_requested = Signal(QPoint, str)  # a place on the screen, the id of the annotation there or ""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._pressed: QPointF | None = None
        self._cycle: tuple[tuple[str, ...], str] | None = None  # candidates of the last click, the one it chose
        self._told: Passage | None = None
        self._activated = False
        super().__init__(parent)
        self._bar = SelectionBar(self.viewport())
        self._bar_timer = QTimer(self)
        self._bar_timer.setSingleShot(True)
        self._bar_timer.setInterval(350)
        self._connect_signals()

    def _connect_signals(self) -> None:
        self._bar_timer.timeout.connect(self._show_bar)
        self._bar.theme_chosen.connect(self._on_theme_chosen)
        self._bar.note_chosen.connect(self._on_note_chosen)
        self._bar.copy_chosen.connect(self._on_copy_chosen)
        self._bar.left.connect(self._leave_bar)
        self.selectionChanged.connect(self._on_selection_changed)
        self.scrolled.connect(self._bar.hide)
        self.laid_out.connect(self._bar.hide)

    # what to show

    def set_content(self, content: Content, resources: Mapping[str, bytes] | None = None) -> None:
        """Show a content from its beginning, as yet without annotations."""
        self._cycle = None
        super().set_content(content, resources)
        self._tell(None)

    def set_themes(self, themes: Mapping[str, Theme]) -> None:
        """Use these themes, by id, and offer them at a selection."""
        super().set_themes(themes)
        self._bar.set_themes(sorted(self._themes.values(), key=lambda theme: theme.position))

    def set_appearance(self, appearance: Appearance) -> None:
        super().set_appearance(appearance)
        self._bar.set_appearance(appearance)

    # the selection

    def selected_passage(self) -> Passage | None:
        """Return what is selected, without white space at its ends; None if that is nothing."""
        selected = self._selection()
        if selected.start >= selected.end:
            return None
        selected = text_edges.trimmed(self._content, selected)
        return selected if selected.start < selected.end else None

    def select_passage(self, passage: Passage) -> None:
        """Select a passage."""
        self._select(passage)

    def clear_selection(self) -> None:
        """Select nothing; the caret stays."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            cursor.clearSelection()
            held, self._holding = self._holding, True
            value = self.verticalScrollBar().value()
            self.setTextCursor(cursor)
            self.verticalScrollBar().setValue(value)
            self._holding = held
        self._bar_timer.stop()
        self._bar.hide()

    def grow_selection(self) -> None:
        """Widen the selection to the word, then the sentence, then the paragraph."""
        at = self.caret_offset()
        selected = self.selected_passage() or Passage(at, at)
        self._select(text_edges.grown(self._content, selected))

    def caret_offset(self) -> int:
        """Return the offset of the caret."""
        return self.page_geometry().map.offset(self.textCursor().position())

    def word_at(self, offset: int) -> Passage:
        """Return the word at an offset."""
        return text_edges.word_at(self._content, offset)

    def sentence_at(self, offset: int) -> Passage:
        """Return the sentence at an offset."""
        return text_edges.sentence_at(self._content, offset)

    def paragraph_at(self, offset: int) -> Passage:
        """Return the paragraph at an offset."""
        return text_edges.paragraph_at(self._content, offset)

    def extend_current(self, which: str, delta: int) -> None:
        """Ask for the current annotation's "start" or "end" to move by ``delta`` words."""
        mark = self._index.by_id.get(self._look.current or "")
        if mark is None or not delta:
            return
        at_start = which == "start"
        edge = mark.start if at_start else mark.end
        for _ in range(abs(delta)):
            edge = text_edges.next_word_edge(self._content, edge, 1 if delta > 0 else -1, end=not at_start)
        changed = Passage(edge, mark.end) if at_start else Passage(mark.start, edge)
        if changed.start < changed.end and changed != mark.passage:
            self.passage_change_requested.emit(mark.annotation.id, changed)

    def _on_selection_changed(self) -> None:
        self._bar.hide()
        if self._pressed is None:
            self._tell(self.selected_passage())
            self._bar_timer.start()

    def _tell(self, passage: Passage | None) -> None:
        if passage != self._told:
            self._told = passage
            self.passage_selected.emit(passage)

    # the bar beside it

    def selection_bar(self) -> SelectionBar:
        """Return the bar beside the selection."""
        return self._bar

    def _show_bar(self) -> None:
        selected = self.selected_passage()
        if selected is None or self._pressed is not None or not self.isVisible():
            self._bar.hide()
            return
        pieces = [p.rect for p in placed_pieces(self.page_geometry(), self.in_sight(), selected)]
        room = self.viewport().rect()
        seen = [r for r in (p.translated(self.page_offset()) for p in pieces) if r.intersects(QRectF(room))]
        if not seen:
            return
        around = QRectF(seen[0])
        around.setBottom(seen[-1].bottom())
        self._bar.place_beside(around, QRect(room))

    def _on_theme_chosen(self, theme_id: str) -> None:
        if (selected := self.selected_passage()) is not None:
            self._leave_bar()
            self.highlight_requested.emit(selected, [theme_id] if theme_id else [])

    def _on_note_chosen(self) -> None:
        if (selected := self.selected_passage()) is not None:
            self._leave_bar()
            self.note_requested.emit(selected)

    def _on_copy_chosen(self) -> None:
        if (selected := self.selected_passage()) is not None:
            self._leave_bar()
            self.copy_requested.emit(self._content.text[selected.start : selected.end])

    def _leave_bar(self) -> None:
        if self._bar.isAncestorOf(QApplication.focusWidget() or self):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._bar_timer.stop()
        self._bar.hide()

    # pointing

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._bar.hide()
        self._bar_timer.stop()
        self.show_caret(False)
        self._activated = False
        if event.button() == Qt.MouseButton.LeftButton:
            grip = self._handle_at(event.position())
            if grip is not None and self._look.current is not None:
                self._dragged = (self._look.current, grip)
                event.accept()
                return
            self._pressed = event.position()
            if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.clear_selection()  # else Qt would begin to drag the selected text away
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged is not None:
            self._drag_to(event.position())
            event.accept()
            return
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            self._hover(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragged is not None:
            self._drop_handle()
            event.accept()
            return
        pressed, self._pressed = self._pressed, None
        super().mouseReleaseEvent(event)
        event.accept()
        if pressed is None or self._activated:
            return
        selected = self.selected_passage()
        self._tell(selected)
        if selected is not None:
            self._show_bar()
        elif (event.position() - pressed).manhattanLength() < QApplication.startDragDistance():
            self._click(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        found = self.marks_at(event.position()) if event.button() == Qt.MouseButton.LeftButton else []
        if found:
            self._activated = True
            ids = [mark.annotation.id for mark in found]
            chosen = self._cycle[1] if self._cycle and self._cycle[1] in ids else ids[0]
            event.accept()
            self.annotation_activated.emit(chosen)
            return
        self._pressed = event.position()
        super().mouseDoubleClickEvent(event)

    def _click(self, point: QPointF) -> None:
        if self.anchorAt(point.toPoint()):
            return
        ids = tuple(mark.annotation.id for mark in self.marks_at(point))
        if not ids:
            self._cycle = None
            if self._look.current is not None:
                self.set_current_annotation(None)
                self.current_cleared.emit()
            return
        if self._cycle is not None and self._cycle[0] == ids and self._look.current == self._cycle[1]:
            chosen = ids[(ids.index(self._cycle[1]) + 1) % len(ids)]
        else:
            chosen = ids[0]
        self._cycle = (ids, chosen)
        self.set_current_annotation(chosen)
        self._isolate(chosen, ids)
        self.annotation_clicked.emit(chosen)

    def _hover(self, point: QPointF) -> None:
        grip = self._handle_at(point)
        if grip is not None:
            self.viewport().setCursor(Qt.CursorShape.SizeHorCursor)
            return
        if self.viewport().cursor().shape() == Qt.CursorShape.SizeHorCursor:
            self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        ids = tuple(mark.annotation.id for mark in self.marks_at(point))
        chosen = ids[0] if ids else None
        if self._cycle is not None and self._cycle[0] == ids:
            chosen = self._cycle[1]
        self._isolate(chosen, ids)

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers()
        if modifiers & Qt.KeyboardModifier.AltModifier:
            event.ignore()  # the window's: back, forward, move an end by a word
            return
        if key == Qt.Key.Key_Escape:
            if self._escape():
                event.accept()
            else:
                event.ignore()
            return
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.textCursor().charFormat().isAnchor():
            identity = self._look.current
            if identity is None:
                at = self.caret_offset()
                found = self._index.between(at, at + 1)
                identity = found[-1].annotation.id if found else None
            if identity is not None:
                self.annotation_activated.emit(identity)
            return
        if key == Qt.Key.Key_Tab and self._bar.isVisible():
            self._bar.take_focus()
            return
        if key in _MOVES and not modifiers & Qt.KeyboardModifier.ControlModifier:
            self._show_caret()
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        if forward and self._bar.isVisible():
            self._bar.take_focus()
            return True
        if not self.viewport().rect().intersects(self.cursorRect()):
            self._fetch_caret()  # the next link is the next from what is in sight
        return super().focusNextPrevChild(forward)

    def _escape(self) -> bool:
        if self._dragged is not None:
            self._dragged = self._look.preview = None
            self.viewport().update()
        elif self._bar.isVisible():
            self._bar_timer.stop()
            self._bar.hide()
        elif self.textCursor().hasSelection():
            self.clear_selection()
        else:
            return False
        return True

    def _show_caret(self) -> None:
        """Let the caret be seen, and take it along if it was left behind out of sight."""
        if not self._caret:
            self.show_caret(True)
            if not self.textCursor().hasSelection() and not self.viewport().rect().intersects(self.cursorRect()):
                self._fetch_caret()

    def _fetch_caret(self) -> None:
        """Put the caret at the first line in sight."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.page_geometry().map.position(self._place))
        self.setTextCursor(cursor)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self._bar.isAncestorOf(QApplication.focusWidget() or self):
            self._bar_timer.stop()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        found = self.marks_at(QPointF(event.pos()))
        self.menu_requested.emit(event.globalPos(), found[0].annotation.id if found else "")
        event.accept()
