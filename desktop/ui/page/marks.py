"""The annotations on the page: which is where, which one stands out, and how they and what a search found are painted.

Knows annotations and themes as data, and no widget: ``changed`` asks for the page to be painted anew. What the mouse
and the keys mean is decided in ``pointing`` and ``view``.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from PySide6.QtCore import QEasingCurve, QObject, QPointF, QRectF, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QPainter, QPen

from db.records import AREA, Annotation, Theme
from desktop.article.area import Area, area_in
from desktop.article.content import Passage
from desktop.ui.motion import motion_milliseconds
from desktop.ui.page.highlights import (
    Look,
    colours_of,
    fragments_in_sight,
    handle_points,
    paint_handles,
    paint_highlights,
    paint_keys,
    paint_matches,
)
from desktop.ui.page.mark_index import Mark, MarkIndex
from desktop.ui.page.typeset.document import GUTTER
from desktop.ui.page.typeset.geometry import Fragment, ShownSegment
from desktop.ui.page.typeset.standing import Standing
from desktop.ui.widgets.appearance import Appearance
from desktop.ui.widgets.typography import mix

_LASTS = 1100  # milliseconds


class Flash(QObject):
    """Holds the passage that is lit and how strongly; tells ``changed`` whenever it must be painted anew."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.passage: Passage | None = None
        self._strength = 0.0
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(1.0)
        self._animation.setEndValue(0.0)
        self._animation.setDuration(_LASTS)
        self._animation.setEasingCurve(QEasingCurve.Type.InCubic)
        self._animation.valueChanged.connect(self._on_value)
        self._animation.finished.connect(self.stop)
        self._still = QTimer(self, singleShot=True, interval=_LASTS)
        self._still.timeout.connect(self.stop)

    def start(self, passage: Passage) -> None:
        """Light a passage up."""
        self.stop()
        self.passage, self._strength = passage, 1.0
        if motion_milliseconds():
            self._animation.start()
        else:
            self._still.start()
        self.changed.emit()

    def stop(self) -> None:
        """Put it out."""
        self._still.stop()
        self._animation.stop()
        if self.passage is not None:
            self.passage, self._strength = None, 0.0
            self.changed.emit()

    def _on_value(self, value: float) -> None:
        self._strength = float(value)
        self.changed.emit()

    def paint(self, painter: QPainter, fragments: Iterable[Fragment], appearance: Appearance) -> None:
        """Paint a ring around the fragments of the passage that are in sight."""
        ring, glow = QColor(appearance.link), QColor(appearance.link)
        ring.setAlphaF(0.9 * self._strength)
        glow.setAlphaF(0.16 * self._strength)
        painter.setPen(QPen(ring, 1.6))
        painter.setBrush(glow)
        for fragment in fragments:
            painter.drawRoundedRect(fragment.rect.adjusted(-3, -2, 3, 2.5), 5, 5)
        painter.setPen(Qt.PenStyle.NoPen)


_HEAD = 18.0  # pixels of a box that count as its first line


class Marks(QObject):
    """See the module. ``index`` finds the marks by id and by where they stand."""

    changed = Signal()
    hovered_changed = Signal(str)  # the id of the annotation that stands out under the pointer, or ""

    def __init__(
        self, page: Standing, parent: QObject, box_of: Callable[[Annotation], QRectF | None] = lambda _: None
    ) -> None:
        """Make it; ``box_of`` returns where an annotation is shown as a box instead of at its words."""
        super().__init__(parent)
        self._page, self._box_of = page, box_of
        self._boxed: list[Mark] = []  # those that may be shown as boxes
        self.index = MarkIndex()
        self.themes: dict[str, Theme] = {}
        self.look = Look(style=page.style, themes=self.themes)  # what the painting depends on beyond the marks
        self._matches: list[Passage] = []
        self._match = -1
        self.leaders = False
        self.flash = Flash(self)
        self.flash.changed.connect(self.changed)

    # what there is

    def clear(self) -> None:
        """Hold no annotations and no matches: another content is to be shown."""
        self.index, self._boxed = MarkIndex(), []
        self.look.current = self.look.hovered = None
        self.look.rivals, self.look.preview = frozenset(), None
        self.flash.stop()
        self._matches, self._match = [], -1

    def set_annotations(self, annotations: Iterable[Annotation]) -> None:
        """Hold these annotations; those without a place (orphans) are passed over."""
        self.index.update(annotations)
        known = self.index.by_id
        self._boxed = [mark for mark in self.index.marks if AREA in mark.annotation.extra]
        if self.look.current not in known:
            self.look.current = None
        if self.look.hovered not in known:
            self.look.hovered, self.look.rivals = None, frozenset()
        self.set_preview(None)

    def set_themes(self, themes: Mapping[str, Theme]) -> None:
        """Use these themes, by id; their colours are their annotations'."""
        self.themes = dict(themes)
        self.look.themes = self.themes
        self.changed.emit()

    def set_matches(self, matches: Sequence[Passage], index: int = -1) -> None:
        """Show what a search found, in the order of the text; ``index`` is the one that the reader is at."""
        self._matches = list(matches)
        self._match = index
        self.changed.emit()

    def set_leaders(self, leaders: bool) -> None:
        """Draw, or not, the line that leads from the current or hovered passage towards its note."""
        if leaders != self.leaders:
            self.leaders = leaders
            self.changed.emit()

    # which one stands out

    def current_mark(self) -> Mark | None:
        """Return the mark of the emphasised annotation."""
        return self.index.by_id.get(self.look.current or "")

    def set_current(self, identity: str | None) -> None:
        """Emphasise one annotation, or none."""
        identity = identity if identity in self.index.by_id else None
        if identity != self.look.current:
            self.look.current = identity
            self.set_preview(None)

    def set_preview(self, preview: tuple[str, Passage] | None) -> None:
        """Paint one annotation, by its id, at another passage than its own: an end of it is being dragged."""
        self.look.preview = preview
        self.changed.emit()

    def isolate(self, chosen: str | None) -> None:
        """Let one annotation stand out a little, and those that overlap it step back."""
        mark = self.index.by_id.get(chosen or "")
        chosen = mark.annotation.id if mark is not None else None
        near = self.index.between(mark.start, mark.end) if mark is not None else []
        rivals = frozenset(mark.annotation.id for mark in near) - {chosen}
        if (chosen, rivals) != (self.look.hovered, self.look.rivals):
            self.look.hovered, self.look.rivals = chosen, rivals
            self.changed.emit()
            self.hovered_changed.emit(chosen or "")

    def isolate_those(self, kept: Collection[str] | None) -> None:
        """Let all but these annotations step back; None: no one does."""
        rivals = frozenset() if kept is None else frozenset(self.index.by_id).difference(kept)
        if rivals != self.look.rivals:
            self.look.rivals = rivals
            self.changed.emit()

    # what is where

    def box_of(self, mark: Mark) -> QRectF | None:
        """Return where a mark is shown as a box, in the article's coordinates; None: it is shown at its words."""
        return self._box_of(mark.annotation) if AREA in mark.annotation.extra else None

    def begin_of(self, annotation: Annotation) -> QRectF:
        """Return the line that an annotation begins on, or the head of its box: its note stands beside that."""
        box = self._box_of(annotation)
        if box is None:
            return self._page.geometry.edge(annotation.anchor.start or 0)
        return QRectF(box.left(), box.top(), 1, min(_HEAD, box.height()))

    def identity_at(self, offset: int) -> str | None:
        """Return the id of the annotation at an offset, the one on top; None where there is none."""
        marks = self.index.between(offset, offset + 1)
        return marks[-1].annotation.id if marks else None

    def reaches(self, mark: Mark, offset: int) -> bool:
        """True if an offset is in a mark or at its end; white space between does not count."""
        text = self._page.content.text
        between = text[mark.end : offset] if offset > mark.end else text[offset : mark.start]
        return not between.strip()

    def current_area(self, passage: Passage) -> Area | None:
        """Return the area that the emphasised annotation is shown as, where it stands at this passage."""
        mark = self.current_mark()
        return area_in(mark.annotation.extra) if mark is not None and mark.passage == passage else None

    def boxes(self) -> list[tuple[Mark, QRectF]]:
        """Return the marks that are shown as boxes, and where; the largest first, so that the others lie on it."""
        boxed = [(mark, box) for mark in self._boxed if (box := self.box_of(mark)) is not None]
        return sorted(boxed, key=lambda pair: -pair[1].width() * pair[1].height())

    def at(self, point: QPointF) -> list[Mark]:
        """Return the marks under a point of the viewport, the shortest (most particular) first."""
        page = self._page
        at = page.fold().to_document(point)
        boxed = [mark for mark, box in reversed(self.boxes()) if box.contains(at)]
        offset = page.offset_at(point)
        near = [mark for mark in self.index.between(max(0, offset - 1), offset + 1) if self.box_of(mark) is None]
        if not near:
            return boxed
        shown = page.geometry.shown(at.y() - 1, at.y() + 1)
        marks = []
        for mark in near:
            around = Passage(max(mark.start, offset - 2), min(mark.end, offset + 2))
            for fragment in fragments_in_sight(page.geometry, shown, around):
                if fragment.rect.adjusted(-1.5, -3, 1.5, 10).contains(at):
                    marks.append(mark)
                    break
        marks.sort(key=lambda mark: (mark.end - mark.start, mark.level))
        return marks + boxed

    # painting, in document coordinates

    def paint_under(self, painter: QPainter, shown: list[ShownSegment], top: float, bottom: float) -> None:
        """Paint what lies behind the text of the segments in sight, lines from ``top`` to ``bottom``."""
        geometry, appearance = self._page.geometry, self._page.style.appearance
        self.look.style = self._page.style
        self.look.boxed = frozenset(mark.annotation.id for mark, _ in self.boxes())
        paint_highlights(painter, geometry, shown, self.index, self.look, top, bottom)
        if self._matches:
            paint_matches(painter, geometry, shown, self._matches, self._match, appearance)
        passage = self.flash.passage
        if passage is not None:
            self.flash.paint(painter, fragments_in_sight(geometry, shown, passage), appearance)

    def paint_over(self, painter: QPainter, shown: list[ShownSegment], edge: float, *, left: bool) -> None:
        """Paint what lies above the text: the handles, and leaders to the lane, which begins at ``edge``, or ends."""
        if self.leaders:
            for identity in dict.fromkeys((self.look.current, self.look.hovered)):
                if (mark := self._in_sight(identity, shown)) is not None and mark.annotation.note:
                    self._paint_leader(painter, mark, edge, GUTTER - 8 if left else 8 - GUTTER)
        if self._page.style.appearance.has_high_contrast:
            paint_keys(painter, self._page.geometry, shown, self.index, self.look)
        mark = self._in_sight(self.look.current, shown)
        if mark is not None and self.box_of(mark) is None:
            passage = self.look.preview[1] if self.look.preview else mark.passage
            ends = handle_points(self._page.geometry, passage)
            paint_handles(painter, ends, self._line_colour(mark), QColor(self._page.style.appearance.paper))

    def _in_sight(self, identity: str | None, shown: list[ShownSegment]) -> Mark | None:
        mark = self.index.by_id.get(identity or "")
        if mark is None or not shown:
            return None
        first, last = shown[0].segment, shown[-1].segment
        return mark if mark.end >= first.offset and mark.start <= last.offset + last.length else None

    def _line_colour(self, mark: Mark) -> QColor:
        return QColor(self._page.style.appearance.line(colours_of(mark.annotation, self.themes)))

    def _paint_leader(self, painter: QPainter, mark: Mark, edge: float, inwards: int) -> None:
        """Lead through the gutter, at the foot of the passage's first line; the margin leads on from there."""
        y = self.begin_of(mark.annotation).bottom() + 1
        painter.setPen(QPen(mix(self._line_colour(mark), self._page.style.appearance.paper, 0.35), 1))
        painter.drawLine(QPointF(edge + inwards, y), QPointF(edge, y))
