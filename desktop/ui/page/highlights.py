"""Highlights: how annotations are painted behind the text.

Nothing is merged on overlap: the first annotation is a tinted fill, each further one that overlaps it a lane under
the line, at most three, then "+n". Knows no widget: a view hands over a painter and the segments in sight.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from db.records import AnchorState, Annotation, Theme, ThemeColours
from desktop.article.content import Passage
from desktop.ui.page.mark_index import Mark, MarkIndex
from desktop.ui.page.typeset.geometry import Fragment, ShownSegment
from desktop.ui.page.typeset.standing import Places
from desktop.ui.widgets.appearance import NO_THEME, Appearance
from desktop.ui.widgets.typography import TypeStyle, mix

MOST_LANES = 3
_KNOB, _KNOB_SHARE = 4.5, 0.16  # pixels, and of a line's height: how large the knob of a handle is at most
LANE_HEIGHT = 2.0
LANE_STEP = 3.0
# How far a line's fill and lanes may reach into what stands above or below it.
_REACHES = 1 + MOST_LANES * LANE_STEP + 2


def colours_of(annotation: Annotation, themes: Mapping[str, Theme]) -> ThemeColours:
    """Return the colours of an annotation's first theme that exists, or those of no theme."""
    for theme_id in annotation.theme_ids:
        theme = themes.get(theme_id)
        if theme is not None and theme.deleted is None:
            return theme.colours
    return NO_THEME


def keys_of(annotation: Annotation, themes: Mapping[str, Theme]) -> list[str]:
    """Return what stands for each theme of an annotation where colours do not: its key, or how its name begins."""
    its = [theme for id_ in annotation.theme_ids if (theme := themes.get(id_)) is not None and theme.deleted is None]
    return [str(theme.key) if theme.key is not None else theme.name[:1] for theme in its]


@dataclass(slots=True)
class Look:
    """The state that painting depends on beyond the marks."""

    style: TypeStyle
    themes: Mapping[str, Theme]
    current: str | None = None
    hovered: str | None = None
    rivals: frozenset[str] = field(default_factory=frozenset)  # others under the pointer: they step back
    preview: tuple[str, Passage] | None = None  # a mark whose ends are being dragged
    boxed: frozenset[str] = field(default_factory=frozenset)  # shown as boxes (``boxes``), and not at their words

    @property
    def appearance(self) -> Appearance:
        """The colours that everything is drawn with."""
        return self.style.appearance


def fragments_in_sight(geometry: Places, shown: list[ShownSegment], passage: Passage) -> Iterator[Fragment]:
    """Yield the fragments in sight of a passage."""
    for piece in shown:
        if piece.segment.offset < passage.end and passage.start < piece.segment.offset + piece.segment.length:
            yield from geometry.fragments(piece, passage.start, passage.end)


def paint_highlights(
    painter: QPainter,
    geometry: Places,
    shown: list[ShownSegment],
    index: MarkIndex,
    look: Look,
    top: float,
    bottom: float,
) -> None:
    """Paint the marks of the segments in sight; the painter is in document coordinates."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    lanes: list[tuple[Mark, QColor, list[Fragment], bool]] = []
    more: dict[float, tuple[QRectF, int]] = {}
    for piece in shown:
        segment = piece.segment
        if not segment.length:
            continue
        start, end = segment.offset, segment.offset + segment.length
        for mark in index.between(start, end):
            a, b = mark.start, mark.end
            identity = mark.annotation.id
            if identity in look.boxed or (look.preview is not None and look.preview[0] == identity):
                continue
            fragments = list(geometry.fragments(piece, a, b, top=top - _REACHES, bottom=bottom + _REACHES))
            if not fragments:
                continue
            colours = colours_of(mark.annotation, look.themes)
            stands_out = identity in (look.current, look.hovered)
            back = not stands_out and identity in look.rivals
            if mark.level == 0 or stands_out:
                _fill(painter, mark, fragments, colours, look, back=back)
            if mark.level:
                if mark.level <= MOST_LANES:
                    lanes.append((mark, line_colour(colours, look, back=back), fragments, stands_out))
                else:
                    last = fragments[-1]
                    rect, count = more.get(last.baseline, (last.rect, 0))
                    more[last.baseline] = (rect.united(last.rect), count + 1)
    for mark, colour, fragments, stands_out in lanes:
        _lane(painter, mark, colour, fragments, stands_out)
    if look.preview is not None:
        dragged = index.by_id.get(look.preview[0])
        if dragged is not None:
            fragments = list(fragments_in_sight(geometry, shown, look.preview[1]))
            _fill(painter, dragged, fragments, colours_of(dragged.annotation, look.themes), look, back=False)
    _paint_more(painter, more, look)


def line_colour(colours: ThemeColours, look: Look, *, back: bool) -> QColor:
    """Return the colour of lanes and edges; of a mark that steps back, a fainter one."""
    colour = QColor(look.appearance.line(colours))
    return mix(colour, look.appearance.paper, 0.65) if back else colour


def _fill(
    painter: QPainter, mark: Mark, fragments: list[Fragment], colours: ThemeColours, look: Look, *, back: bool
) -> None:
    appearance = look.appearance
    fill, line = QColor(appearance.fill(colours)), QColor(appearance.line(colours))
    if back:
        fill = mix(fill, appearance.paper, 0.6)
    # An outline and not a stronger fill: text on the fill keeps its contrast.
    if mark.annotation.id == look.current:
        lowest = min((fragment.rect.height() for fragment in fragments), default=0.0)
        painter.setPen(QPen(mix(fill, line, 0.9), min(1.4, 0.1 * lowest)))
    elif mark.annotation.id == look.hovered:
        painter.setPen(QPen(mix(fill, line, 0.5), 1.0))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    changed = mark.annotation.anchor.state is AnchorState.CHANGED
    for fragment in fragments:
        painter.drawRoundedRect(fragment.rect.adjusted(-1.5, 0, 1.5, 0.5), 3, 3)
    if changed:  # found, but the wording differs: the reader should look
        painter.setPen(QPen(line, 1.4, Qt.PenStyle.DashLine))
        for fragment in fragments:
            y = fragment.rect.bottom() + 1
            painter.drawLine(QPointF(fragment.rect.left(), y), QPointF(fragment.rect.right(), y))
    if mark.annotation.note and fragments and fragments[-1].last:
        paint_ear(painter, fragments[-1].rect.adjusted(-1.5, 0, 1.5, 0.5), line_colour(colours, look, back=back))


def paint_ear(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """Fold the corner of a highlight that has a note."""
    side = min(7.0, rect.height() * 0.34)
    path = QPainterPath(QPointF(rect.right() - side, rect.top()))
    path.lineTo(rect.right() - 1.5, rect.top())
    path.quadTo(rect.topRight(), QPointF(rect.right(), rect.top() + 1.5))
    path.lineTo(rect.right(), rect.top() + side)
    path.closeSubpath()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPath(path)


def _lane(painter: QPainter, mark: Mark, colour: QColor, fragments: list[Fragment], stands_out: bool) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    height = LANE_HEIGHT + (0.8 if stands_out else 0)
    for fragment in fragments:
        y = fragment.rect.bottom() + 1 + (mark.level - 1) * LANE_STEP
        painter.drawRoundedRect(QRectF(fragment.rect.left(), y, fragment.rect.width(), height), 1, 1)
        if mark.annotation.note and fragment.last:
            painter.drawEllipse(QPointF(fragment.rect.right(), y + height / 2), 2.6, 2.6)


def _paint_more(painter: QPainter, more: dict[float, tuple[QRectF, int]], look: Look) -> None:
    """Say how many further annotations lie on a line beyond the lanes."""
    if not more:
        return
    painter.setFont(look.style.font(0.6))
    metrics = painter.fontMetrics()
    for rect, count in more.values():
        text = f"+{count}"
        wide = metrics.horizontalAdvance(text) + 6
        box = QRectF(rect.right() + 3, rect.bottom() - metrics.height() + 4, wide, metrics.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mix(look.appearance.paper, look.appearance.ink, 0.12))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(look.appearance.ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def paint_keys(painter: QPainter, geometry: Places, shown: list[ShownSegment], index: MarkIndex, look: Look) -> None:
    """Write the keys of its themes at the end of each passage in sight, between its last line and the one above."""
    taken: list[QRectF] = []
    for piece in shown:
        segment = piece.segment
        for mark in index.between(segment.offset, segment.offset + segment.length):
            identity = mark.annotation.id
            back = identity in look.rivals and identity not in (look.current, look.hovered)
            if back or identity in look.boxed or mark.end > segment.offset + segment.length:
                continue
            if not (keys := " ".join(keys_of(mark.annotation, look.themes))):
                continue
            for fragment in geometry.fragments(piece, max(mark.start, mark.end - 1), mark.end):
                tag = KeyTag(keys, look.style)
                box = QRectF(fragment.rect.right() + 2 - tag.width, fragment.rect.top() - 0.6 * tag.height, *tag.size)
                give_room(box, taken)
                tag.paint(painter, box.topLeft())


class KeyTag:
    """The keys of themes in a small box that is no higher than digits: letters around it stay whole."""

    def __init__(self, keys: str, style: TypeStyle) -> None:
        self._keys, self._look, self._font = keys, style.appearance, tag_font(style)
        metrics = QFontMetricsF(self._font)
        self._digit = metrics.capHeight()
        self.width, self.height = self.size = metrics.horizontalAdvance(keys) + 4, self._digit + 3

    def paint(self, painter: QPainter, corner: QPointF) -> None:
        """Draw it with its corner at the top left here."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.ink))
        painter.drawRoundedRect(QRectF(corner, QSizeF(*self.size)), 2, 2)
        painter.setPen(QColor(self._look.paper))
        painter.setFont(self._font)
        painter.drawText(corner + QPointF(2, 1.5 + self._digit), self._keys)


def give_room(box: QRectF, taken: list[QRectF]) -> None:
    """Move a tag beside those that stand there already, and have it among them."""
    while any(box.intersects(other) for other in taken):
        box.moveRight(min(other.left() for other in taken if box.intersects(other)) - 3)
    taken.append(box)


def tag_font(style: TypeStyle) -> QFont:
    """Return the small face of numbers and keys."""
    font = QFont(TypeStyle(style.appearance, style.zoom, note=True).font(0.72))
    font.setWeight(QFont.Weight.Bold)
    return font


def paint_matches(
    painter: QPainter,
    geometry: Places,
    shown: list[ShownSegment],
    matches: Sequence[Passage],
    current: int,
    appearance: Appearance,
) -> None:
    """Paint what a search found: rings, so that they are not taken for highlights; the current one filled.

    Their ground is the paper's, so that they are seen on a highlight of any colour as beside it.
    """
    if not shown:
        return
    first, last = shown[0].segment.offset, shown[-1].segment.offset + shown[-1].segment.length
    index = max(0, bisect_left(matches, (first,)) - 1)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    while index < len(matches) and matches[index].start < last:
        is_current = index == current
        ring = mix(appearance.paper, appearance.link, 1.0 if is_current else 0.7)
        painter.setPen(QPen(ring, 1.8 if is_current else 1.0))
        painter.setBrush(mix(appearance.paper, appearance.link, 0.22 if is_current else 0.08))
        for fragment in fragments_in_sight(geometry, shown, matches[index]):
            painter.drawRoundedRect(fragment.rect.adjusted(-1, 0, 1, 1), 3, 3)
        index += 1


def handle_points(geometry: Places, passage: Passage) -> tuple[QRectF, QRectF]:
    """Return where the two ends of a passage are, each as a line one pixel wide in document coordinates."""
    start = geometry.edge(passage.start)
    end = geometry.edge(passage.end)
    before = geometry.edge(max(passage.start, passage.end - 1))
    if end.top() > before.bottom() - 1 or end.right() < before.left():  # the end is the next line's start
        end = QRectF(before)
        for piece in geometry.shown(before.top(), before.bottom()):
            if piece.segment.offset < passage.end <= piece.segment.offset + piece.segment.length:
                fragments = list(geometry.fragments(piece, passage.end - 1, passage.end))
                if fragments:
                    end.moveLeft(fragments[-1].rect.right())
    return start.translated(-1, 0), end


def paint_handles(painter: QPainter, ends: tuple[QRectF, QRectF], colour: QColor, paper: QColor) -> None:
    """Paint the two handles by which the ends of the current annotation are dragged: on small lines, small ones."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for edge, at_top in zip(ends, (True, False), strict=True):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        radius, width = min(_KNOB, _KNOB_SHARE * edge.height()), min(2.0, 0.1 * edge.height())
        painter.drawRect(QRectF(edge.left() + 0.5 - width / 2, edge.top() - 1, width, edge.height() + 2))
        beyond = 0.65 * radius
        centre = QPointF(edge.left() + 0.5, edge.top() - beyond if at_top else edge.bottom() + beyond)
        painter.setPen(QPen(paper, min(1.5, 0.06 * edge.height())))
        painter.drawEllipse(centre, radius, radius)
