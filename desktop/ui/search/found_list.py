"""The list of what was found: a model of FoundRows, how they are painted, and the view of palette and page.

Headings of groups cannot be chosen; the keyboard passes over them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from db.records import Theme, ThemeColours
from desktop.texts import later, tr
from desktop.ui.faces import SERIF_FAMILIES
from desktop.ui.search.found_rows import GROUP_OF_ONE, READ_FACE, FoundRow, Marked
from desktop.ui.widgets.appearance import NO_THEME, SPACE
from desktop.ui.widgets.choice_list import ChoiceList, Index, ListRows, paint_back
from desktop.ui.widgets.plain_label import tooltip
from desktop.ui.widgets.style import font, label_font, line_height, scaled, small_line_height
from desktop.ui.widgets.typography import mix

ROOT = QModelIndex()
READ_PIXELS = 15
_MIDDLE = Qt.AlignmentFlag.AlignVCenter.value
_AT_END = _MIDDLE | Qt.AlignmentFlag.AlignRight.value
BAR = 3  # pixels of the bar in a theme's colour
_KINDS = {  # as they are said aloud
    **GROUP_OF_ONE,
    "command": later("Command"),
    "article": later("Article"),
    "search": later("Saved search"),
}


def can_be_chosen(row: FoundRow) -> bool:
    """True if a row is more than a heading, and can be chosen now."""
    return row.kind != "group" and row.enabled


def _told(row: FoundRow, role: int) -> object:
    if role == Qt.ItemDataRole.DisplayRole:
        return row.line.text
    if role == Qt.ItemDataRole.ToolTipRole and row.kind not in ("group", "command"):
        return tooltip("\n".join(part for part in (row.line.text, row.detail) if part))
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return spoken(row)
    return row if role == Qt.ItemDataRole.UserRole else None


def spoken(row: FoundRow) -> str:
    """Return what is said aloud of a row."""
    kind = tr(_KINDS.get(row.kind, ""))
    nearest = tr("nearest") if row.hit is not None and row.hit.is_nearest else ""
    unavailable = "" if row.enabled else tr("not available now")
    return ", ".join(part for part in (nearest, kind, row.line.text, row.detail, row.aside, unavailable) if part)


class FoundPainter(QStyledItemDelegate):
    """Paints rows: the words found marked, what they stand in below or, in a wide list, at the right."""

    def __init__(self, view: FoundList) -> None:
        super().__init__(view)
        self._view = view

    @staticmethod
    def _face(name: str) -> tuple[QFont, QFontMetrics]:
        face = label_font(bold=name == "group") if name in ("group", "label") else font(bold=name == "name")
        if name == "read":
            face.setFamilies(list(SERIF_FAMILIES))
            face.setPixelSize(scaled(READ_PIXELS))
        return face, QFontMetrics(face)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, height_of(self._view.found.rows[index.row()]))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, a = self._view.found.rows[index.row()], self._view.appearance
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.kind == "group":
            self._paint_group(painter, option.rect, row)
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            room = paint_back(painter, option, a, chosen=chosen)
            ground = QColor(a.selection) if chosen else QColor(self._view.ground())
            quiet = mix(a.muted, a.ink, 0.6 if chosen else 0)
            ink = QColor(a.ink) if row.enabled else mix(a.muted, a.chrome, 0.35)
            if colour := self._view.colour_of(row):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colour))
                bar = QRect(room.left(), room.top() + 2 * SPACE, BAR, room.height() - 4 * SPACE)
                painter.drawRoundedRect(bar, 1.5, 1.5)
                room.setLeft(room.left() + 3 * SPACE)
            self._paint_row(painter, room, row, (ink, quiet if row.enabled else ink, ground))
        painter.restore()

    def _paint_group(self, painter: QPainter, rect: QRect, row: FoundRow) -> None:
        a = self._view.appearance
        room = rect.adjusted(4 * SPACE, 2 * SPACE, -4 * SPACE, -SPACE)
        face, metrics = self._face("group")
        painter.setFont(face)
        painter.setPen(QColor(a.muted))
        aside = metrics.horizontalAdvance(row.aside) + 2 * SPACE if row.aside else 0
        name = metrics.elidedText(row.line.text, Qt.TextElideMode.ElideRight, room.width() - aside)
        painter.drawText(room, _MIDDLE, name)
        painter.setFont(self._face("label")[0])
        painter.drawText(room, _AT_END, row.aside)

    def _paint_row(self, painter: QPainter, room: QRect, row: FoundRow, colours: tuple[QColor, QColor, QColor]) -> None:
        ink, quiet, ground = colours
        small, small_metrics = self._face("label")
        first = QRect(room)
        if _has_two_lines(row):
            first.setTop(room.top() + SPACE + 2)
            first.setHeight(line_height())
        if row.aside:
            painter.setFont(small)
            painter.setPen(quiet)
            painter.drawText(first, _AT_END, row.aside)
            first.setRight(first.right() - small_metrics.horizontalAdvance(row.aside) - 3 * SPACE)
        face, metrics = self._face("read" if row.kind in READ_FACE else "name" if row.kind == "title" else "plain")
        used = paint_marked(
            painter, first, row.line, face, metrics, (ink, mix(ground, self._view.appearance.ink, 0.16))
        )
        if not row.detail:
            return
        painter.setFont(small)
        painter.setPen(quiet)
        below = QRect(room.left(), first.bottom() + 1, room.width(), small_line_height())
        if not _has_two_lines(row):
            below = first.adjusted(used + 3 * SPACE, 0, 0, 0)
        detail = small_metrics.elidedText(row.detail, Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, _MIDDLE, detail)


def height_of(row: FoundRow) -> int:
    """Return how high a row is, in pixels."""
    if row.kind == "group":
        return small_line_height() + 4 * SPACE
    return line_height() + 3 * SPACE + (small_line_height() if _has_two_lines(row) else 0)


def _has_two_lines(row: FoundRow) -> bool:
    return bool(row.detail) and row.kind != "command"


def paint_marked(
    painter: QPainter,
    room: QRect,
    line: Marked,
    face: QFont,
    metrics: QFontMetrics,
    colours: tuple[QColor, QColor],
) -> int:
    """Paint one line, cut at its end where it must, its marks on another ground; return the pixels it takes.

    Laid out whole, so that a mark in a word of joined or turned signs does not change their shapes.
    """
    ink, ground = colours
    text = metrics.elidedText(line.text, Qt.TextElideMode.ElideRight, room.width())
    layout = QTextLayout(text, face)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setAlignment(Qt.AlignmentFlag.AlignLeft)
    layout.setTextOption(option)
    kept = len(text) - 1 if text != line.text else len(text)
    formats = []
    for start, end in line.marks:
        if start < kept:
            format_range = QTextLayout.FormatRange()
            format_range.start = _units(line.text[:start])
            format_range.length = _units(line.text[start : min(end, kept)])
            format_range.format = QTextCharFormat()
            format_range.format.setBackground(ground)
            formats.append(format_range)
    layout.setFormats(formats)
    layout.beginLayout()
    text_line = layout.createLine()
    text_line.setLineWidth(room.width())
    layout.endLayout()
    painter.setPen(ink)
    layout.draw(painter, QPointF(room.left(), room.top() + (room.height() - text_line.height()) / 2))
    return round(text_line.naturalTextWidth())


def _units(text: str) -> int:
    """Return the length of a text as Qt counts it, in UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


class FoundList(ChoiceList):
    """The list of results; a click or Enter chooses a row."""

    row_chosen = Signal(object)  # FoundRow
    upper_edge_left = Signal()  # up from the first row

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setUniformItemSizes(False)
        self.found = ListRows(self, _told, can_be_chosen)
        self.setModel(self.found)
        self.setItemDelegate(FoundPainter(self))
        self.on_paper = False
        self._colours: Mapping[str, ThemeColours] = {}

    def ground(self) -> str:
        """Return the colour that the rows stand on."""
        return self.appearance.paper if self.on_paper else self.appearance.chrome

    def set_themes(self, themes: Iterable[Theme]) -> None:
        """Know the colours of these themes."""
        self._colours = {theme.id: theme.colours for theme in themes}

    def colour_of(self, row: FoundRow) -> str:
        """Return the colour of the theme that a row is about; "" where it is about none."""
        if row.hit is None or row.hit.kind not in ("annotation", "theme"):
            return ""
        theme_id = row.hit.theme_id if row.hit.kind == "annotation" else row.key
        return self.appearance.line(self._colours.get(theme_id, NO_THEME))

    def set_rows(self, rows: Sequence[FoundRow], *, keep: bool = False) -> None:
        """Show these and stand on the first that can be chosen; ``keep``: on the same one as before, where it stood."""
        number = self.currentIndex().row()
        asked = 0 <= number < len(self.found.rows) and self.found.rows[number].kind == "more"
        before = self._place_of(number - asked)  # what comes next takes the place of asking for it
        top = self.indexAt(QPoint(0, 0)).row()
        seen, value = self._place_of(top), self.verticalScrollBar().value()
        above = sum(map(height_of, self.found.rows[: max(0, top)]))
        self.found.set_rows(rows)
        places = {_place(row): number for number, row in reversed(list(enumerate(rows)))} if keep else {}
        here = places.get(before) if before is not None else None
        self.stand_on(self._next(-1, 1) if here is None else self._next(here, 1) if asked else here)
        if here is not None and seen in places:
            value += sum(map(height_of, rows[: places[seen]])) - above
        self.verticalScrollBar().setValue(value if here is not None else 0)

    def _place_of(self, number: int) -> tuple[str, str, int | None] | None:
        return _place(self.found.rows[number]) if 0 <= number < len(self.found.rows) else None

    def current_row(self) -> FoundRow | None:
        """Return the row that the keyboard stands on."""
        index = self.currentIndex()
        return self.found.rows[index.row()] if index.isValid() else None

    def stand_on(self, number: int) -> None:
        """Stand on a row; one that is none is no row."""
        self.setCurrentIndex(self.found.index(number) if 0 <= number < len(self.found.rows) else ROOT)
        if number <= 1:
            self.scrollToTop()  # the heading of the first group too

    def next_group(self, by: int) -> None:
        """Stand on the first row of the next (1) or the previous (-1) group; from the last one, of the first."""
        heads = [number for number, row in enumerate(self.found.rows) if row.kind == "group"]
        firsts = [first for first in (self._next(head, 1) for head in heads) if first >= 0]
        here = self.currentIndex().row()
        if not firsts:
            return
        ahead = [first for first in firsts if first > here] if by > 0 else [first for first in firsts if first < here]
        self.stand_on((ahead or firsts)[0] if by > 0 else (ahead or firsts)[-1])

    def _next(self, number: int, by: int) -> int:
        """Return the next row that can be chosen, from ``number``; -1 where there is none."""
        rows, number = self.found.rows, number + by
        while 0 <= number < len(rows):
            if can_be_chosen(rows[number]):
                return number
            number += by
        return -1

    def height_of_rows(self) -> int:
        """Return how many pixels all rows take."""
        return sum(map(height_of, self.found.rows))

    def chosen(self, data: FoundRow) -> None:
        """Tell which row was chosen."""
        if can_be_chosen(data):
            self.row_chosen.emit(data)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Up and self._next(self.currentIndex().row(), -1) < 0:
            self.scrollToTop()
            self.upper_edge_left.emit()
        else:
            super().keyPressEvent(event)


def _place(row: FoundRow) -> tuple[str, str, int | None]:
    return (row.kind, row.key or row.line.text, row.hit.start if row.hit is not None else None)
