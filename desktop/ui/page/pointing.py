"""The mouse on the page: a click on annotations that overlap, hovering, dragging an end, selecting.

And by where the caret is, which annotation is the current one.

The view hands over its events; where one is not used up, Qt's own meaning follows.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

from desktop.ui.page import text_edges
from desktop.ui.page.ends import Selecting
from desktop.ui.page.handles import HandleDrag
from desktop.ui.page.marks import Marks
from desktop.ui.page.offer.offer import Offer

LEAST_ZOOM, MOST_ZOOM, _ZOOM_STEP = 50, 300, 10  # per cent


class Pointing(QObject):
    """Holds where the button went down, and which of the overlapping annotations the last click chose."""

    clicked = Signal(str)  # or the caret was moved into it by a key
    activated = Signal(str)
    finished = Signal()  # what is selected will not change any more
    selection_dragged = Signal()
    zoom_requested = Signal(int)  # the wanted zoom in per cent
    bare_clicked = Signal(QPointF)  # a click on no annotation and no link
    current_cleared = Signal()  # a click beside every annotation, or the caret is elsewhere now

    def __init__(
        self,
        view: QAbstractScrollArea,
        marks: Marks,
        handles: HandleDrag,
        selection: Selecting,
        offer: Offer,
        press_link: Callable[[QPoint], str],
        holds: Callable[[QPointF], bool],
    ) -> None:
        """Make it; ``holds`` returns True if what is selected lies under a point of the viewport."""
        super().__init__(view)
        self._holds = holds
        self._held: QPointF | None = None  # where the button went down on what is selected, to drag it
        self._view, self._marks, self._handles, self._press_link = view, marks, handles, press_link
        self._selection, self._offer = selection, offer
        self._pressed: QPointF | None = None
        self._cycle: tuple[tuple[str, ...], str] | None = None  # candidates of the last click, the one it chose
        self._activated = False
        self._doubled: tuple[QElapsedTimer, QPointF] | None = None  # since when, and where
        self.selected = False  # the button that goes up now has selected something: it is no click on a link
        self.by_words = True  # whole words are selected by dragging, and letters with Alt; or the other way round
        self.drags = False  # what is selected can be dragged; else another selection begins there
        self._turning = False  # the wheel's event is on its way to the viewport

    def forget(self) -> None:
        """Forget the last click: another content is to be shown."""
        self._cycle = None

    def is_selecting(self) -> bool:
        """True if the button is down on the text, so that what is selected is still to change."""
        return self._pressed is not None

    def press(self, event: QMouseEvent) -> bool:
        """A button went down; return whether that is used up."""
        self._offer.hide()
        self._selection.show_caret(False)
        self._activated = False
        if event.button() == Qt.MouseButton.LeftButton:
            if self._handles.take(event.position()):
                return True
            is_third = self._is_third(event)
            if self.drags and not is_third and not event.modifiers() and self._holds(event.position()):
                self._held = event.position()
                return True
            self._pressed = event.position()
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._selection.ends.go_on()
                self._selection.drag_to(event.position(), whole_words=self._whole_words(event))
            else:
                self._selection.begin(event.position(), text_edges.paragraph_at if is_third else None)
        return False

    def drag(self, event: QMouseEvent) -> bool:
        """The pointer moved; return whether that is used up: an end is being dragged, or what is selected."""
        if self._held is not None:
            if (event.position() - self._held).manhattanLength() >= QApplication.startDragDistance():
                self._held = None
                self.selection_dragged.emit()
            return True
        if self._handles.is_active():
            self._handles.drag_to(event.position(), whole_words=self._whole_words(event))
            return True
        return False

    def hover(self, event: QMouseEvent) -> None:
        """The pointer moved, and Qt has had that: select so far, or show what lies under it."""
        if event.buttons() & Qt.MouseButton.LeftButton and self._pressed is not None:
            self._selection.drag_to(event.position(), whole_words=self._whole_words(event))
        if event.buttons() != Qt.MouseButton.NoButton:
            return
        point, viewport = event.position(), self._view.viewport()
        if self._handles.at(point) is not None:
            viewport.setCursor(Qt.CursorShape.SizeHorCursor)
            return
        if viewport.cursor().shape() == Qt.CursorShape.SizeHorCursor:
            viewport.setCursor(Qt.CursorShape.IBeamCursor)
        ids = self._ids_at(point)
        chosen = ids[0] if ids else None
        if self._cycle is not None and self._cycle[0] == ids:
            chosen = self._cycle[1]
        self._marks.isolate(chosen)

    def drop(self) -> bool:
        """The button went up; return whether that is used up: an end was dragged, or what is selected clicked."""
        if self._held is not None:
            point, self._held = self._held, None
            self._selection.begin(point)
            self.finish(point, point)
            return True
        if self._handles.is_active():
            self._handles.drop()
            return True
        return False

    def release(self, event: QMouseEvent) -> QPointF | None:
        """The button went up on the text; return where it had gone down, which is forgotten."""
        pressed, self._pressed = self._pressed, None
        self.selected = pressed is not None and self._selection.passage() is not None
        return None if self._activated else pressed

    def finish(self, pressed: QPointF, point: QPointF) -> None:
        """The button went down and up, and Qt has had that: tell what is selected, or take it for a click."""
        chosen, self.selected = self._selection.passage(), False
        self.finished.emit()
        self._selection.offer_to_paste()
        if chosen is not None:
            self.leave_current()
            self._offer.take(chosen)
        elif (point - pressed).manhattanLength() < QApplication.startDragDistance():
            self._click(point)

    def double_click(self, event: QMouseEvent) -> None:
        """A button went down again: on an annotation that activates it, elsewhere it selects the word."""
        ids = self._ids_at(event.position()) if event.button() == Qt.MouseButton.LeftButton else ()
        if ids:
            self._offer.hide()
            self._activated = True
            chosen = self._cycle[1] if self._cycle and self._cycle[1] in ids else ids[0]
            self.activated.emit(chosen)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position()
            self._selection.begin(event.position(), text_edges.word_at)
            timer = QElapsedTimer()
            timer.start()
            self._doubled = (timer, event.position())

    def _whole_words(self, event: QMouseEvent) -> bool:
        """True if what is dragged takes in whole words."""
        return self.by_words != bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)

    def _is_third(self, event: QMouseEvent) -> bool:
        """True if a press makes a double click a triple one."""
        doubled, self._doubled = self._doubled, None
        if doubled is None or doubled[0].elapsed() > QApplication.doubleClickInterval():
            return False
        return (event.position() - doubled[1]).manhattanLength() < QApplication.startDragDistance()

    def turn(self, event: QWheelEvent, zoom: int) -> bool:
        """The wheel was turned; return whether that is used up: with Ctrl, it asks for another zoom."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        if turned := event.angleDelta().y():
            wanted = zoom + (_ZOOM_STEP if turned > 0 else -_ZOOM_STEP)
            self.zoom_requested.emit(min(max(wanted, LEAST_ZOOM), MOST_ZOOM))
        event.accept()
        return True

    def turn_beside(self, event: QEvent) -> bool:
        """The wheel was turned beside the column, or the page itself left it over: it is used up all the same."""
        if not self._turning:
            self._turning = True
            QApplication.sendEvent(self._view.viewport(), event)
            self._turning = False
        event.accept()
        return True

    # where the caret is

    def leave_current(self) -> None:
        """The caret may stand elsewhere now: an annotation that it has left is not current, and no key acts on it."""
        mark = self._marks.current_mark()
        if mark is not None and not self._marks.reaches(mark, self._selection.ends.head):
            self._clear_current()

    def meet_annotation(self) -> None:
        """A key moved the caret: the annotation that it is in now is the current one, while nothing is selected."""
        if self._selection.passage() is not None:
            return
        mark, at = self._marks.current_mark(), self._selection.ends.head
        identity = self._marks.identity_at(at)
        if identity is not None and not (mark is not None and mark.start <= at < mark.end):
            self._marks.set_current(identity)
            self.clicked.emit(identity)

    def _clear_current(self) -> None:
        if self._marks.look.current is not None:
            self._marks.set_current(None)
            self.current_cleared.emit()

    def _ids_at(self, point: QPointF) -> tuple[str, ...]:
        return tuple(mark.annotation.id for mark in self._marks.at(point))

    def _click(self, point: QPointF) -> None:
        """Choose the most particular annotation here; a click again, the next of those that overlap."""
        if self._press_link(point.toPoint()):
            return
        ids = self._ids_at(point)
        if not ids:
            self._cycle = None
            self.bare_clicked.emit(point)
            self._clear_current()
            return
        if self._cycle is not None and self._cycle[0] == ids and self._marks.look.current == self._cycle[1]:
            chosen = ids[(ids.index(self._cycle[1]) + 1) % len(ids)]
        else:
            chosen = ids[0]
        self._cycle = (ids, chosen)
        self._marks.set_current(chosen)
        self._marks.isolate(chosen)
        self.clicked.emit(chosen)
        self._offer.show_at(chosen, ids, point)
