"""The article with its highlights: painting, pointing, selecting and the ends that can be dragged.

Holds no library. Annotations, themes and the appearance come in by ``set_...``; what the reader does goes out by
signals, and nothing changes here until it comes back in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QWidget

from db.records import Annotation, Theme
from desktop.article.content import Content, Passage
from desktop.ui import text_edges
from desktop.ui.appearance import Appearance
from desktop.ui.article_document import GUTTER
from desktop.ui.article_geometry import Shown
from desktop.ui.article_pane import ReadingPane
from desktop.ui.article_type import TypeStyle, mix
from desktop.ui.flash import Flash
from desktop.ui.highlights import (
    Look,
    Mark,
    MarkIndex,
    colours_of,
    handle_points,
    paint_handles,
    paint_highlights,
    paint_matches,
    placed_pieces,
)
from desktop.ui.selection_bar import SelectionBar

_GRIP = 9.0  # how near to a handle the pointer must be, in pixels
_MOVES = {
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down,
    Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
}  # fmt: skip


class ArticleView(ReadingPane):
    """See the module."""

    passage_selected = Signal(object)  # a Passage, or None
    highlight_requested = Signal(object, list)  # a Passage, ids of themes (empty: no theme)
    note_requested = Signal(object)  # a Passage
    copy_requested = Signal(str)
    annotation_clicked = Signal(str)
    annotation_activated = Signal(str)  # double click or Enter: the reader wants its note
    current_cleared = Signal()  # a click beside every annotation
    passage_change_requested = Signal(str, object)  # an annotation's id, its new Passage
    menu_requested = Signal(QPoint, str)  # a place on the screen, the id of the annotation there or ""
    hovered_changed = Signal(str)  # the id of the annotation under the pointer, or ""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._index = MarkIndex()
        self._themes: dict[str, Theme] = {}
        self._look = Look(style=TypeStyle(), themes=self._themes)
        self._pressed: QPointF | None = None
        self._cycle: tuple[tuple[str, ...], str] | None = None  # candidates of the last click, the one it chose
        self._dragged: tuple[str, bool] | None = None  # the current annotation, whether by its start
        self._told: Passage | None = None
        self._activated = False
        self._matches: list[Passage] = []
        self._match = -1
        self._leaders = False
        super().__init__(parent)
        self._flash = Flash(self)
        self._flash.changed.connect(self.viewport().update)
        self._bar = SelectionBar(self.viewport())
        self._bar_timer = QTimer(self)
        self._bar_timer.setSingleShot(True)
        self._bar_timer.setInterval(350)
        self._connect_signals()
        self.setCursorWidth(0)

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
        self._index = MarkIndex()
        self._look.current = self._look.hovered = None
        self._look.rivals, self._look.preview = frozenset(), None
        self._dragged = self._cycle = None
        self._flash.stop()
        self._matches, self._match = [], -1
        super().set_content(content, resources)
        self._tell(None)

    def set_annotations(self, annotations: Iterable[Annotation]) -> None:
        """Show these annotations; those without a place (orphans) are passed over."""
        self._index = MarkIndex(annotations)
        known = self._index.by_id
        if self._look.current not in known:
            self._look.current = None
        if self._look.hovered not in known:
            self._look.hovered, self._look.rivals = None, frozenset()
        self._look.preview = None
        self._dragged = None
        self.viewport().update()

    def set_themes(self, themes: Mapping[str, Theme]) -> None:
        """Use these themes, by id; their colours are their annotations'."""
        self._themes = dict(themes)
        self._look.themes = self._themes
        self._bar.set_themes(sorted(self._themes.values(), key=lambda theme: theme.position))
        self.viewport().update()

    def set_appearance(self, appearance: Appearance) -> None:
        super().set_appearance(appearance)
        self._bar.set_appearance(appearance)

    def set_current_annotation(self, identity: str | None) -> None:
        """Emphasise one annotation, or none."""
        identity = identity if identity in self._index.by_id else None
        if identity != self._look.current:
            self._look.current = identity
            self._look.preview = None
            self.viewport().update()

    def current_annotation(self) -> str | None:
        """Return the id of the emphasised annotation."""
        return self._look.current

    def marks(self) -> MarkIndex:
        """Return the annotations by place."""
        return self._index

    def reveal(self, passage: Passage, flash: bool = True) -> None:
        """Bring a passage in sight and, if asked, let it light up for a moment."""
        self.scroll_near(passage)
        if flash:
            self._flash.start(passage)

    def set_matches(self, matches: Sequence[Passage], index: int = -1) -> None:
        """Show what a search found, in the order of the text; ``index`` is the one that the reader is at."""
        self._matches = list(matches)
        self._match = index
        self.viewport().update()

    def follow_footnote(self, passage: Passage) -> None:
        self.reveal(passage)

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

    def marks_at(self, point: QPointF) -> list[Mark]:
        """Return the marks under a point of the viewport, the shortest (most particular) first."""
        at = point - self.page_offset()
        offset = self.offset_at(point)
        near = self._index.between(max(0, offset - 1), offset + 1)
        if not near:
            return []
        shown = self.page_geometry().shown(at.y() - 1, at.y() + 1)
        found = []
        for mark in near:
            around = Passage(max(mark.start, offset - 2), min(mark.end, offset + 2))
            for piece in placed_pieces(self.page_geometry(), shown, around):
                if piece.rect.adjusted(-1.5, -3, 1.5, 10).contains(at):
                    found.append(mark)
                    break
        found.sort(key=lambda mark: (mark.end - mark.start, mark.level))
        return found

    def _handle_at(self, point: QPointF) -> bool | None:
        """Return True at the current annotation's start handle, False at its end handle, else None."""
        mark = self._index.by_id.get(self._look.current or "")
        if mark is None:
            return None
        at = point - self.page_offset()
        start, end = handle_points(self.page_geometry(), mark.passage)
        for edge, knob_y, is_start in ((start, start.top() - 3, True), (end, end.bottom() + 3, False)):
            if abs(at.x() - edge.left()) <= _GRIP and abs(at.y() - knob_y) <= _GRIP:
                return is_start
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._bar.hide()
        self._bar_timer.stop()
        self.setCursorWidth(0)
        self._activated = False
        if event.button() == Qt.MouseButton.LeftButton:
            grip = self._handle_at(event.position())
            if grip is not None and self._look.current is not None:
                self._dragged = (self._look.current, grip)
                event.accept()
                return
            self._pressed = event.position()
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

    def _isolate(self, chosen: str | None, ids: tuple[str, ...]) -> None:
        rivals = frozenset(ids) - {chosen} if chosen else frozenset()
        if (chosen, rivals) != (self._look.hovered, self._look.rivals):
            self._look.hovered, self._look.rivals = chosen, frozenset(r for r in rivals if r)
            self.viewport().update()
            self.hovered_changed.emit(chosen or "")

    def set_leaders(self, leaders: bool) -> None:
        """Draw, or not, the line that leads from the current or hovered passage towards its note."""
        if leaders != self._leaders:
            self._leaders = leaders
            self.viewport().update()

    def set_hovered(self, identity: str | None) -> None:
        """Let one annotation stand out a little, as if the pointer were on it (its note is pointed at)."""
        self._isolate(identity if identity in self._index.by_id else None, ())

    def leaveEvent(self, event: QEvent) -> None:
        self._isolate(None, ())
        super().leaveEvent(event)

    # dragging an end of the current annotation

    def _drag_to(self, point: QPointF) -> None:
        if self._dragged is None or (mark := self._index.by_id.get(self._dragged[0])) is None:
            return
        offset = self.offset_at(point)
        if self._dragged[1]:
            wanted = Passage(min(offset, mark.end - 1), mark.end)
        else:
            wanted = Passage(mark.start, max(offset, mark.start + 1))
        wanted = text_edges.trimmed(self._content, wanted)
        if wanted.start < wanted.end:
            self._look.preview = (mark.annotation.id, wanted)
            self.viewport().update()

    def _drop_handle(self) -> None:
        preview, self._dragged = self._look.preview, None
        mark = self._index.by_id.get(preview[0]) if preview else None
        if preview is not None and mark is not None and preview[1] != mark.passage:
            self.passage_change_requested.emit(*preview)
        self._look.preview = None
        self.viewport().update()

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
        if self.cursorWidth() == 0:
            self.setCursorWidth(2)
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

    # painting

    def paint_under(self, painter: QPainter, shown: list[Shown], top: float, bottom: float) -> None:
        self._look.style = self._style
        paint_highlights(painter, self.page_geometry(), shown, self._index, self._look, top, bottom)
        if self._matches:
            paint_matches(painter, self.page_geometry(), shown, self._matches, self._match, self._style.appearance)
        passage = self._flash.passage
        if passage is not None:
            self._flash.paint(painter, placed_pieces(self.page_geometry(), shown, passage), self._style.appearance)

    def paint_over(self, painter: QPainter, shown: list[Shown]) -> None:
        if self._leaders:
            for identity in dict.fromkeys((self._look.current, self._look.hovered)):
                if (mark := self._in_sight(identity, shown)) is not None and mark.annotation.note:
                    self._paint_leader(painter, mark)
        mark = self._in_sight(self._look.current, shown)
        if mark is not None:
            passage = self._look.preview[1] if self._look.preview else mark.passage
            ends = handle_points(self.page_geometry(), passage)
            paint_handles(painter, ends, self._line_colour(mark), QColor(self._style.appearance.paper))

    def _in_sight(self, identity: str | None, shown: list[Shown]) -> Mark | None:
        mark = self._index.by_id.get(identity or "")
        if mark is None or not shown:
            return None
        first, last = shown[0].segment, shown[-1].segment
        return mark if mark.end >= first.offset and mark.start <= last.offset + last.length else None

    def _line_colour(self, mark: Mark) -> QColor:
        return QColor(self._style.appearance.line(colours_of(mark.annotation, self._themes)))

    def _paint_leader(self, painter: QPainter, mark: Mark) -> None:
        """Lead through the gutter, at the foot of the passage's first line; the margin leads on from there."""
        y = self.page_geometry().edge(mark.start).bottom() + 1
        right = float(self.viewport().width())
        painter.setPen(QPen(mix(self._line_colour(mark), self._style.appearance.paper, 0.35), 1))
        painter.drawLine(QPointF(right - GUTTER + 8, y), QPointF(right, y))
