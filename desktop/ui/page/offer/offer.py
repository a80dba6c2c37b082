"""The offer at a selection and at a highlight that was clicked: the bar beside it, and what was chosen there,
told with the passage or the annotation that it is about.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QMenu, QWidget

from db.records import Annotation, Theme
from desktop.annotations import quote_of
from desktop.article.content import Passage
from desktop.shown_text import in_one_line, shortened
from desktop.ui.page.ends import Selecting
from desktop.ui.page.highlights import colours_of, fragments_in_sight
from desktop.ui.page.mark_index import Mark
from desktop.ui.page.marks import Marks
from desktop.ui.page.offer.bar import Given, OfferBar
from desktop.ui.page.offer.pen import Pen
from desktop.ui.page.typeset.standing import Standing
from desktop.ui.widgets.appearance import Appearance
from desktop.ui.widgets.icons import swatch_icon

_WORDS, _NOTE = 40, 30  # characters of the passage and of the note


def stack_menu(
    parent: QWidget,
    annotations: Sequence[Annotation],
    current: str | None,
    themes: Mapping[str, Theme],
    appearance: Appearance,
    choose: Callable[[str], object],
) -> QMenu:
    """Return a menu of these annotations, the current one ticked; ``choose`` is called with the id that was chosen."""
    menu = QMenu(parent)
    for annotation in annotations:
        action = menu.addAction(_line(annotation).replace("&", "&&"))
        action.setIcon(swatch_icon(appearance.line(colours_of(annotation, themes))))
        action.setCheckable(True)
        action.setChecked(annotation.id == current)
        action.triggered.connect(lambda _=False, id_=annotation.id: choose(id_))
        if annotation.id == current:
            menu.setActiveAction(action)
    return menu


def _line(annotation: Annotation) -> str:
    words, note = _short(quote_of(annotation), _WORDS), _short(annotation.note, _NOTE)
    return f"“{words}”  {note}" if note else f"“{words}”"


def _short(text: str, most: int) -> str:
    return shortened(in_one_line(text[: 4 * most]), most)


_RESTS = 350  # milliseconds that a selection made by the keyboard stays as it is before the bar is shown


class Offered:
    """The signals to whoever annotates."""

    highlight_requested = Signal(object, list)  # a Passage, ids of themes (empty: no theme)
    note_requested = Signal(object)  # a Passage
    copy_requested = Signal(str)
    theme_toggled = Signal(list, str)  # ids of annotations, a theme's id
    note_edit_requested = Signal(str)  # an annotation's id; and so on
    link_requested = Signal(str)
    links_requested = Signal(str)
    themes_requested = Signal()  # more of them, by typing
    offered = Signal(str)  # the bar is about another annotation now
    remove_requested = Signal(list)
    another_chosen = Signal(str)  # of several that lie there, by its id


OFFERED = tuple(name for name, told in vars(Offered).items() if isinstance(told, Signal))


class Offer(QObject, Offered):
    """Shows and hides ``bar``, and gives the focus back to ``view``."""

    def __init__(self, view: QAbstractScrollArea, page: Standing, marks: Marks, selection: Selecting) -> None:
        super().__init__(view)
        self._view, self._page, self._marks, self._selection = view, page, marks, selection
        self.active = True  # whether anything is offered: what can only be read needs no bar
        self._annotation_id = ""  # what the bar is about; "" is the selection
        self._links = 0  # how many notes lead to it
        self._among: tuple[str, ...] = ()  # the ids of those that lie at the place of the click
        self.bar = OfferBar(view.viewport())
        self.pen = Pen(view.viewport())
        self._timer = QTimer(self, singleShot=True, interval=_RESTS)
        self._timer.timeout.connect(self.show)
        self.bar.theme_chosen.connect(self._on_theme_chosen)
        self.bar.note_chosen.connect(self._on_note_chosen)
        self.bar.copy_chosen.connect(self._on_copy_chosen)
        self.bar.link_chosen.connect(lambda: self._leave_to(self.link_requested))
        self.bar.links_chosen.connect(lambda: self._leave_to(self.links_requested))
        self.bar.remove_chosen.connect(self._on_remove_chosen)
        self.bar.others_chosen.connect(lambda: self._choose_among(list(self._among)))
        self.bar.themes_chosen.connect(self._on_themes_chosen)
        self.bar.left.connect(self.leave)

    def set_themes(self, themes: Mapping[str, Theme], used: Mapping[str, int]) -> None:
        """Offer these themes, by id, in their order: those ``used`` most."""
        self.bar.set_themes(sorted(themes.values(), key=lambda theme: theme.position), used)
        if self.pen.theme is not None:  # it may have another name by now, or be gone
            theme = themes.get(self.pen.theme.id)
            if theme is None or theme.deleted is not None:
                self.pen.put_down()
            else:
                self.pen.arm(theme)

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        self.bar.set_appearance(appearance)
        self.pen.sign.set_appearance(appearance)

    def take(self, passage: Passage) -> None:
        """Mark what was selected, where the pen is in the hand; else offer what can be done with it."""
        if self.pen.armed:
            self.hide()
            self.highlight_requested.emit(passage, [self.pen.theme.id] if self.pen.theme is not None else [])
        else:
            self.show()

    def show(self) -> None:
        """Show the bar beside what is selected; hide it where that is nothing."""
        self._annotation_id = ""
        chosen = self._selection.passage()
        if chosen is None or not self.active or not self._view.isVisible():
            self.bar.hide()
            return
        self.bar.set_given(None)
        if (around := self._around(chosen, self._selection.box())) is not None:
            self.bar.place_beside(around, self._room())

    def show_at(self, annotation_id: str, among: tuple[str, ...], point: QPointF) -> None:
        """Show the bar beside an annotation that was clicked at a point of the viewport, where ``among`` lie."""
        mark = self._marks.index.by_id.get(annotation_id)
        if mark is None:
            return
        self._annotation_id, self._among, self._links = annotation_id, among, 0
        self.offered.emit(annotation_id)
        self.bar.set_given(self._given(mark))
        box = self._marks.box_of(mark)
        around = self._around(mark.passage, box)
        offset = self._page.offset_at(point)
        line = self._page.viewport_rect(Passage(offset, offset + 1))
        line.moveCenter(QPointF(point.x(), line.center().y() if box is None else point.y()))
        self.bar.place_beside(line if around is None else around, self._room(), line)

    def follow(self) -> None:
        """Tick the themes that the annotation has by now; hide the bar where another one, or none, is current."""
        if not self._annotation_id or not self.bar.isVisible():
            return
        mark = self._marks.index.by_id.get(self._annotation_id)
        if mark is None or self._marks.look.current != self._annotation_id:
            self.leave()
        else:
            self.bar.set_given(self._given(mark))

    def set_links(self, annotation_id: str, count: int) -> None:
        """Say how many notes and briefs lead to the annotation that the bar is about."""
        if annotation_id == self._annotation_id:
            self._links = count

    def _room(self) -> QRect:
        """Return the part of the viewport that is seen: what shows the view may be narrower, and scroll it."""
        port, around = self._view.viewport(), self._view.parentWidget()
        return port.rect() if around is None else port.rect() & QRect(port.mapFrom(around, QPoint()), around.size())

    def _given(self, mark: Mark) -> Given:
        among = [id_ for id_ in self._among if id_ in self._marks.index.by_id] or [mark.annotation.id]
        return Given(mark.annotation.theme_ids, among.index(mark.annotation.id) + 1, len(among), self._links)

    def is_in_sight(self, mark: Mark) -> bool:
        """True if any of a mark is in the viewport."""
        return self._around(mark.passage, self._marks.box_of(mark)) is not None

    def _around(self, passage: Passage, box: QRectF | None) -> QRectF | None:
        """Return the rectangle around the lines of a passage in sight, as wide as the first; None if there is none.

        Of what is shown as a box, it is that.
        """
        fold, room = self._page.fold(), QRectF(self._view.viewport().rect())
        if box is not None:
            return fold.to_viewport(box) if fold.to_viewport(box).intersects(room) else None
        fragments = fragments_in_sight(self._page.geometry, self._page.in_sight(), passage)
        rects = (fold.to_viewport(fragment.rect) for fragment in fragments)
        seen = [rect for rect in rects if rect.intersects(room)]
        if not seen:
            return None
        around = QRectF(seen[0])
        for rect in seen:
            if rect.bottom() < around.top():  # it goes on in the next column: beside that, where it ends
                around = QRectF(rect)
            around.setBottom(rect.bottom())
        return around

    def show_soon(self) -> None:
        """Show the bar once the selection rests."""
        self._timer.start()

    def place(self) -> QRect:
        """Return where on the screen that lies which is selected, or else the current annotation.

        The middle of what is in sight, where it is not.
        """
        chosen, mark = self._selection.passage(), self._marks.current_mark()
        around = None
        if chosen is not None:
            around = self._around(chosen, self._selection.box())
        elif mark is not None:
            around = self._around(mark.passage, self._marks.box_of(mark))
        room = self._room()
        place = QRect(room.center(), QSize(1, 1)) if around is None else around.toAlignedRect() & room
        return QRect(self._view.viewport().mapToGlobal(place.topLeft()), place.size())

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
        """True if the focus is on the bar."""
        return self.bar.isAncestorOf(QApplication.focusWidget() or self._view)

    # what was chosen

    def _on_theme_chosen(self, theme_id: str) -> None:
        if self._annotation_id:
            self.theme_toggled.emit([self._annotation_id], theme_id)
            self.follow()  # whether it could be done or not, the ticks are true
        elif (chosen := self._selection.passage()) is not None:
            self.leave()
            self.highlight_requested.emit(chosen, [theme_id])

    def _on_themes_chosen(self) -> None:
        self.leave()
        self.themes_requested.emit()

    def _on_note_chosen(self) -> None:
        if self._annotation_id:
            self._leave_to(self.note_edit_requested)
        elif (chosen := self._selection.passage()) is not None:
            self.leave()
            self.note_requested.emit(chosen)

    def _on_copy_chosen(self) -> None:
        mark = self._marks.index.by_id.get(self._annotation_id)
        chosen = self._selection.passage() if mark is None else mark.passage
        if chosen is not None:
            self.leave()
            self.copy_requested.emit(self._page.content.text[chosen.start : chosen.end])

    def _on_remove_chosen(self) -> None:
        self.leave()
        self.remove_requested.emit([self._annotation_id])

    # which of several

    def choose_another(self) -> bool:
        """Let the user choose among those that overlap the current annotation, or else lie at the caret.

        Return whether there is any.
        """
        mark, at = self._marks.current_mark(), self._selection.ends.head
        start, end = (mark.start, mark.end) if mark is not None else (at, at + 1)
        return self._choose_among([mark.annotation.id for mark in self._marks.index.between(start, end)])

    def _choose_among(self, ids: list[str]) -> bool:
        by_id, current = self._marks.index.by_id, self._marks.look.current
        there = [by_id[id_] for id_ in ids if id_ in by_id]
        if not there:
            return False
        look = self._page.style.appearance
        annotations = [mark.annotation for mark in there]
        menu = stack_menu(self._view, annotations, current, self._marks.themes, look, self.another_chosen.emit)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._view.viewport().mapToGlobal(self._below(there[0])))
        return True

    def _below(self, mark: Mark) -> QPoint:
        if self.bar.isVisible():
            return self.bar.geometry().bottomLeft() + QPoint(8, 0)
        around = self._around(mark.passage, self._marks.box_of(mark))
        return self._view.viewport().rect().center() if around is None else around.bottomLeft().toPoint()

    def _leave_to(self, wish: SignalInstance) -> None:
        self.leave()
        wish.emit(self._annotation_id)
